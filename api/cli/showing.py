"""Answers as people read them on a terminal."""

from collections.abc import Iterable

from rich.text import Text

from api.cli.screen import QUIET, STRONG, line
from api.shapes import ContactAsked
from api.spoken import about_group, in_group, offered_because, people, shared, spoken_audience, worked, worked_on
from expertise.answers import Connection, FoundPerson, Offer, Profile, Refused, SkillPage, Way
from expertise.ids import id_text
from expertise.language import ENGLISH
from expertise.models import Channel, Fact, Skill
from expertise.vocabulary import Suggestion, fold

WAITING = (
    "only you, until a second person has it too. It may be no skill, so those who look after the names are told of it"
)


def lines(several: Iterable[Text]) -> Text:
    """One text of these lines."""
    return Text("\n").join(several)


def suggestions(answer: list[Suggestion]) -> Text:
    """The list under the field where somebody types."""
    if not answer:
        return line("Type a letter or a digit.")
    width = max(len(one.label) for one in answer)
    return lines(_suggestion(one, width) for one in answer)


def _suggestion(one: Suggestion, width: int) -> Text:
    if one.id is None:
        return line((f'+ create "{one.label}"', QUIET), indent=2)
    why = offered_because(one)
    count = worked_on(one.people) if one.people else ""
    return line(
        (one.label.ljust(width), STRONG), f"  {count:>25}", ("   " + id_text(one.id), QUIET), "   " + why, indent=2
    )


def connection(answer: Connection) -> Text:
    """What a choice connects to."""
    told = [line((answer.skill.label, STRONG), ". ", shared(answer))]
    if answer.group is not None:
        told.append(line(in_group(answer, answer.group.name)))
    told += [_acquainted(one) for one in answer.some]
    seen = WAITING if answer.waiting else spoken_audience(answer.audience)
    told.append(line((f"Who sees this: {seen}", QUIET)))
    return lines(told)


def undoing(answer: Connection) -> Text:
    """How the choice is taken back."""
    return line((f"Take it back: expertise undo {answer.undo}" if answer.undo else "You had chosen it before.", QUIET))


def offers(answer: tuple[Offer, ...]) -> Text:
    """What somebody is asked to confirm, and how they answer."""
    if not answer:
        return line("There is nothing to confirm.")
    told = [line(("Is this you?", STRONG))]
    told += [
        line((one.skill.label, STRONG), "  " + "; ".join(why.words for why in one.reasons), indent=2) for one in answer
    ]
    return lines([*told, line(("Yes: expertise connect SKILL    No: expertise refuse SKILL", QUIET))])


def asked(answer: ContactAsked) -> Text:
    """Whether two people are contacts by now."""
    return line("You are contacts." if answer.mutual else "Asked. You are contacts as soon as they say so too.")


def undone(skill: Skill) -> Text:
    """What was taken back."""
    return line((skill.label or "It", STRONG), " is no longer yours.")


def _acquainted(one: FoundPerson) -> Text:
    why = f" {one.reasons[0].words}" if one.reasons else ""
    return line((one.name, STRONG), f" ({one.division.name}){why}", indent=2)


def reached(channels: tuple[Channel, ...]) -> str:
    """How to reach somebody, in one line."""
    return " · ".join(channel.value for channel in channels)


def ways(answer: tuple[Way, ...]) -> Text:
    """Each way as one line."""
    if not answer:
        return line("No way of six steps or fewer leads there.")
    return lines(_way(one) for one in answer)


def _way(way: Way) -> Text:
    told: list[str | tuple[str, str]] = []
    for before, step in zip((None, *way.steps), way.steps, strict=False):
        who = ", " if before and before.node.type != "person" else ", who " if len(told) > 1 else " "
        told += [(f"{who}{step.edge} ", QUIET)] if step.edge else []
        told.append((step.node.name, STRONG))
    return line(*told, indent=2)


def skill(one: SkillPage) -> Text:
    """A skill's page."""
    told = [line((one.skill.label, STRONG), ("   " + id_text(one.skill.id), QUIET))]
    told += [line(("Also called  " + ", ".join(one.skill.alt_labels), QUIET))] if one.skill.alt_labels else []
    told += [line((f"In {ENGLISH.names(of.language)}  {', '.join(of.names)}", QUIET)) for of in one.in_languages]
    told.append(line(worked(one)))
    told += [line(about_group(one, one.group.name))] if one.group else []
    for heading, some in (("Broader", one.broader), ("Narrower", one.narrower), ("Related", one.related)):
        told += _listed(heading, [_with_people(beside) for beside in some])
    for heading, links in (("Projects", one.projects), ("Documents", one.documents), ("Groups", one.groups)):
        told += _listed(heading, [link.name for link in links])
    return lines(told)


def _with_people(skill: Skill) -> str:
    return f"{skill.label} · {people(skill.people)}" if skill.people else skill.label


def profile(one: Profile) -> Text:
    """A person's page."""
    told = [line((one.name, STRONG), "  " + ", ".join(part for part in (one.title, one.place) if part))]
    told.append(line(" › ".join(division.name for division in one.divisions)))
    told += [line(reached(one.channels))] if one.channels else []
    told += [line(f"Manager: {one.manager.name}")] if one.manager else []
    told += _heading("Experience") if one.experience else []
    for experience in one.experience:
        told.append(
            line(
                (experience.skill.label, STRONG),
                "  " + "; ".join(why.words for why in experience.reasons),
                indent=2,
            )
        )
    told += _listed("Interests", [skill.label for skill in one.interests])
    told += _listed("Projects", [_dated(fact) for fact in one.projects])
    told += _listed("Documents", [_dated(fact) for fact in one.documents])
    told += _listed("Groups", [_dated(fact) for fact in one.groups])
    told += _listed("Contacts", [contact.name for contact in one.contacts])
    told += _listed("Would like to be your contact", [asking.name for asking in one.asked_by])
    told += _listed("New for you", [notice.name for notice in one.notices])
    told += _heading("What is said of you, who sees it, and who says so") if one.facts else []
    width = max((len(_what(fact)) for fact in one.facts), default=0)
    told += [_fact(fact, width) for fact in one.facts]
    told += _listed("What you said is not you", [_refused(refused) for refused in one.refusals])
    return lines(told)


def _heading(words: str) -> list[Text]:
    return [line(""), line((words, STRONG))]


def _listed(heading: str, names: list[str]) -> list[Text]:
    return [*_heading(heading), *(line(name, indent=2) for name in names)] if names else []


def _dated(fact: Fact) -> str:
    dates = " to ".join(part for part in (fact.since, fact.until) if part)
    return (
        f"{fact.label}"
        + (f" ({fact.role})" if fact.role and fact.role != "chose" else "")
        + (f", {dates}" if dates else "")
    )


def _fact(fact: Fact, width: int) -> Text:
    seen = "refused" if fact.refused else WAITING if fact.waiting else spoken_audience(fact.audience or "")
    source = f"from {fact.source}" if fact.source else "you"
    return line(f"{fact.kind:<9} {_what(fact):<{width}}", (f"   {seen} · {source}", QUIET), indent=2)


def _refused(one: Refused) -> str:
    return f"{one.skill.name}, drawn from {one.thing.name if one.thing else 'anything'}"


def _what(fact: Fact) -> str:
    """What a fact says; of a skill that is called otherwise by now also how it was typed."""
    if fact.target is None:
        return fact.text or fact.label
    typed = fact.text if fact.kind in ("skill", "interest") and fact.text else fact.label
    return fact.label if fold(typed) == fold(fact.label) else f"{fact.label}, typed {typed}"
