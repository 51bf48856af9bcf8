"""Who was found, as people read it on a terminal: what was understood, then the people and why each is shown."""

from collections.abc import Iterator, Mapping, Sequence

from rich.text import Text

from api.cli.screen import QUIET, STRONG, line
from api.cli.showing import lines, reached
from api.spoken import beside, counts, people
from expertise.answers import Found, FoundDivision, FoundPerson, Widening
from expertise.ids import id_text
from expertise.models import Reason, Skill

MOST_REASONS = 2
NOT_FOUND = "Nobody found: no skill is called so, and no text with these words leads to anybody."
Labels = Mapping[int, str]
"""The names of the skills that a reason has to say, because it may be about several."""


def found(answer: Found) -> Text:
    """Who was found: by name first, then by division or as one list."""
    labels = _labels(answer)
    told = list(_understood(answer))
    told += [text for one in answer.named for text in _with_reasons(one, labels, where=True)]
    told += [text for division in answer.divisions for text in _division(division, labels)]
    told += [text for one in answer.people for text in _with_reasons(one, labels, where=True)]
    if not _has_somebody(answer):
        told.append(line("Nobody is known to have worked on this." if answer.read_as else NOT_FOUND))
        told += _nearest(answer)
    if answer.cursor:
        told += [line(""), line((f"More: --cursor {answer.cursor}", QUIET))]
    return lines(told)


def _has_somebody(answer: Found) -> bool:
    return bool(answer.named or answer.divisions or answer.people)


def _understood(answer: Found) -> Iterator[Text]:
    if answer.read_as:
        yield line(("Read as  ", QUIET), (" × ".join(skill.label for skill in answer.read_as), STRONG))
    if answer.left_over and not answer.named:
        yield line(("Words    ", QUIET), ", ".join(answer.left_over))
    if answer.nearest and _has_somebody(answer):
        nearly = ", ".join(f"{skill.label} · {people(skill.people)}" for skill in answer.nearest)
        yield line(("Or       ", QUIET), nearly, ("   (spelt nearly so)", QUIET))
    if answer.also:
        also = ", ".join(skill.label for skill in answer.also)
        yield line(("Texts    ", QUIET), also, ("   (what texts with these words are about)", QUIET))
    yield from _widened(answer.widened)


def _widened(widened: Sequence[Widening]) -> Iterator[Text]:
    width = max((len(one.skill.label) for one in widened), default=0)
    for one in widened:
        heading = "Also     " if one is widened[0] else " " * 9
        yield line((heading, QUIET), one.skill.label.ljust(width), (f"   {one.words}", QUIET))
    if widened:
        yield line(("--exactly leaves out what is also looked for, --without SKILL one of them", QUIET), indent=9)


def _nearest(answer: Found) -> Iterator[Text]:
    for heading, names in (("Nearest", answer.nearest), ("Groups", answer.groups)):
        shown = [one.label if isinstance(one, Skill) else one.name for one in names]
        if shown:
            yield line((f"{heading:<9}", QUIET), ", ".join(shown))


def _labels(answer: Found) -> Labels:
    wider = {one.skill.id: f"{one.skill.label} ({beside(one.because)})" for one in answer.widened}
    if len(answer.read_as) == 1 and not answer.also:
        return wider
    return wider | {skill.id: skill.label for skill in (*answer.read_as, *answer.also) if (skill,) != answer.read_as}


def _division(division: FoundDivision, labels: Labels) -> Iterator[Text]:
    yield line("")
    yield line((division.name, STRONG), *((f" · {count}", QUIET) for count in counts(division)))
    for one in division.first:
        yield from _with_reasons(one, labels, where=False)
    rest = division.people + division.interested + division.widened - len(division.first)
    if division.more and rest > 0:
        yield line((f"{rest:,} more: --in {id_text(division.id)}", QUIET), indent=2)


def _with_reasons(one: FoundPerson, labels: Labels, *, where: bool) -> Iterator[Text]:
    yield _person(one, where=where)
    shown = _foremost(one.reasons)
    for reason in shown:
        about = labels.get(reason.skill or 0)
        yield line(f"{about}: {reason.words}" if about else reason.words, indent=6)
        if reason.found_in:
            yield line((f"… {reason.found_in} …", QUIET), indent=8)
    if len(one.reasons) > len(shown):
        yield line((f"and {len(one.reasons) - len(shown)} more", QUIET), indent=6)
    if one.channels:
        yield line((reached(one.channels), QUIET), indent=6)


def _foremost(reasons: Sequence[Reason]) -> list[Reason]:
    """Two reasons, or one for each skill where that is more."""
    first = {reason.skill: reason for reason in reversed(reasons)}
    others = [reason for reason in reasons if first[reason.skill] is not reason]
    room = MOST_REASONS - len(first)
    return [reason for reason in reasons if first[reason.skill] is reason or reason in others[: max(room, 0)]]


def _person(one: FoundPerson, *, where: bool) -> Text:
    place = [part for part in (one.title, one.division.name if where else None, one.place) if part]
    return line((one.name, STRONG), "  " + ", ".join(place), indent=2)
