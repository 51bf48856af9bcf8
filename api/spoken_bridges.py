"""What the command line and the pages say in the same words of bridges and introductions between two divisions."""

from collections.abc import Sequence

from babel.numbers import format_decimal, format_percent

from expertise.introductions import Question
from expertise.language import ENGLISH, Language
from expertise.silos.amounts import Amount
from expertise.silos.bridges import Bridge, Bridges
from expertise.silos.introducing import NextIntroduction, Somebody
from expertise.silos.people_between import PeopleBetween

MOST_NAMES = 8
LITTLE = 0.01
"""A part below this is told to a tenth of a hundredth."""


def percent(part: float, language: Language = ENGLISH) -> str:
    """A part of all as a percentage: 34%, 0.8%."""
    pattern = language.locale.percent_formats[None].pattern
    return format_percent(part, pattern.replace("0", "0.0") if 0 < part < LITTLE else pattern, locale=language.locale)


def figure(number: float, language: Language = ENGLISH) -> str:
    """A figure between 0 and 1 or so: 0.68."""
    return format_decimal(number, "0.00", locale=language.locale)


def story(found: Bridges, language: Language = ENGLISH) -> list[str]:
    """What joins two divisions, in two or three sentences."""
    both = language.listed([found.division.name, found.other.name])
    if found.too_little_known or found.joined is None:
        names = language.listed(one.name for one in found.too_little_known)
        return [
            language.gettext("Too little is known of %(names)s to say what joins %(both)s.", names=names, both=both)
        ]
    joined = percent(found.joined, language)
    ways = language.gettext(
        "Of all pairs of people of both, %(part)s have a way to each other of six steps at most.", part=joined
    )
    return [_joining(found, both, language), *_on_the_way(found, language), ways]


def _joining(found: Bridges, both: str, language: Language) -> str:
    first = next((one for one in found.things if one.joins), None)
    if first is None:
        return language.gettext("%(both)s share no project and no group.", both=both)
    if not first.part:
        return language.gettext("%(thing)s connects %(both)s.", thing=first.thing.name, both=both)
    return language.gettext(
        "%(thing)s connects %(both)s: %(part)s of the shortest ways lead through it.",
        thing=first.thing.name, both=both, part=percent(first.part, language),
    )  # fmt: skip


def _on_the_way(found: Bridges, language: Language) -> list[str]:
    first = next((one for one in found.things if one.part), None)
    if first is None or first.joins or not first.part:
        return []
    text = language.gettext(
        "%(part)s of the shortest ways lead through %(thing)s, where others meet.",
        part=percent(first.part, language), thing=first.thing.name,
    )  # fmt: skip
    return [text]


def weight(one: Bridge, language: Language = ENGLISH) -> str:
    """What part of the ways leads through a project or group, and by how much that may be off; nothing where it is not told."""
    if one.part is None:
        return ""
    part = percent(one.part, language)
    if not one.error:
        return language.gettext("%(part)s of the shortest ways", part=part)
    error = percent(one.error, language)
    return language.gettext("%(part)s of the shortest ways, give or take %(error)s", part=part, error=error)


def members(one: Bridge, found: Bridges, language: Language = ENGLISH) -> list[str]:
    """How many people of either division are in a project or group; that others are, where nobody of one is."""
    if not one.joins:
        return [language.gettext("on the way, where others meet")]
    counts = [(one.people, found.division.name), (one.other_people, found.other.name)]
    return [
        language.gettext("fewer than %(num)s of %(division)s", num=amount.fewer_than or 0, division=name)
        if amount.count is None
        else language.gettext("%(num)s or more of %(division)s", num=amount.count, division=name)
        for amount, name in counts
    ]


def told_apart(found: Bridges) -> tuple[list[PeopleBetween], list[PeopleBetween]]:
    """Whose people are told each by their division, and those of whom there is only to say that somebody is."""
    apart = [one for one in found.people if one.people.count is not None or one.named]
    return apart, [one for one in found.people if one not in apart]


def between(one: PeopleBetween, language: Language = ENGLISH) -> str:
    """How many people of a division stand between two."""
    return so_many_in(one.people, one.division.name if one.division else "", language)


def so_many_in(people: Amount, name: str, language: Language) -> str:
    """So many people of a division of this name, or somebody; without a name, of all that have fewer than five people."""
    division = _division(name, language)
    if people.count is None:
        return language.gettext("somebody in %(division)s", division=division)
    return language.gettext("%(num)s or more people in %(division)s", num=people.count, division=division)


def _division(name: str, language: Language) -> str:
    return name or language.gettext("divisions of fewer than five people")


def elsewhere(several: Sequence[PeopleBetween], language: Language = ENGLISH) -> str:
    """That somebody of each of these divisions stands between two."""
    names = [_division(one.division.name if one.division else "", language) for one in several]
    if len(names) > MOST_NAMES:
        more = len(names) - MOST_NAMES
        names = [*names[:MOST_NAMES], language.ngettext("%(num)s more division", "%(num)s more divisions", more)]
    return language.gettext("somebody in %(division)s", division=language.listed(names))


def somebody(one: Somebody, name: str, language: Language = ENGLISH) -> str:
    """Somebody of a division, by this name or link where they may be named."""
    if one.person is None:
        return language.gettext("somebody in %(division)s", division=one.division.name)
    return language.gettext("%(name)s (%(division)s, glad to be asked)", name=name, division=one.division.name)


def introduction(found: NextIntroduction, one: str, other: str, language: Language = ENGLISH) -> str:
    """What there is of an introduction of these two."""
    until = language.day(found.until) if found.until else ""
    match found.state:
        case "proposed":
            return language.gettext(
                "One introduction would join them best: %(one)s and %(other)s.", one=one, other=other
            )
        case "asked":
            return language.gettext(
                "Asked were %(one)s and %(other)s; they can answer until %(day)s.", one=one, other=other, day=until
            )
        case "introduced":
            return language.gettext("Both said yes, and were introduced: %(one)s and %(other)s.", one=one, other=other)
        case "resting":
            return language.gettext("A question was taken back. The next can be asked after %(day)s.", day=until)
        case "nobody":
            return language.gettext(
                "Nobody is to be introduced: no two people share a skill that five people of either division have, "
                "without knowing each other."
            )


def why(found: NextIntroduction, language: Language = ENGLISH) -> list[str]:
    """Why these two, and what it would change."""
    told = []
    if found.skills:
        skills = language.listed(skill.label for skill in found.skills)
        told.append(language.gettext("Both have worked on %(skills)s.", skills=skills))
    if found.shorter:
        part = percent(found.shorter, language)
        told.append(language.gettext("It shortens the way for %(part)s of all pairs of people of both.", part=part))
    return told


def question(one: Question, language: Language = ENGLISH) -> str:
    """What one is asked."""
    return language.gettext("Would you like to meet somebody in %(division)s?", division=one.division.name)


def in_common(one: Question, language: Language = ENGLISH) -> str:
    """What one has in common with whom one may meet; nothing where that would tell who it is."""
    if not one.skills:
        return ""
    skills = language.listed(skill.label for skill in one.skills)
    return language.gettext("You have both worked on %(skills)s.", skills=skills)


def answered(one: Question, language: Language = ENGLISH) -> str:
    """What one has answered so far."""
    if one.answer is None:
        return ""
    return language.gettext("You said yes.") if one.answer == "yes" else language.gettext("You said no.")
