"""Who was found, as people read it on a terminal: what was understood, then the people and why each is shown."""

from collections.abc import Iterator, Mapping, Sequence

from rich.text import Text

from api.cli.screen import QUIET, STRONG, line
from api.cli.showing import lines, people, reached
from expertise.ids import id_text
from expertise.models import Found, FoundDivision, FoundPerson, Reason
from expertise.vocabulary import words
from expertise.vocabulary.fulltext import LITTLE_WORDS

MOST_REASONS = 2
NOT_FOUND = "Nobody found: no skill is called so, and no text with these words leads to anybody."
Labels = Mapping[int, str]
"""The names of the skills that a reason has to say, because it may be about several."""

def found(answer: Found) -> Text:
    """Who was found: by name first, then by division or as one list."""
    told = [_read_as(answer)] if answer.read_as else []
    told += [text for one in answer.named for text in _with_reasons(one, where=True)]
    told += [text for division in answer.divisions for text in _division(division)]
    told += [text for one in answer.people for text in _with_reasons(one, where=True)]
    if not (answer.named or answer.divisions or answer.people):
        told.append(
            line("Nobody is known to have worked on this." if answer.read_as else "Nothing found for these words.")
        )
    if answer.cursor:
        told.append(line((f"More: --cursor {answer.cursor}", QUIET)))
    return lines(told)


def _read_as(answer: Found) -> Text:
    return line(("Read as  ", QUIET), (" × ".join(skill.label for skill in answer.read_as), STRONG))


def _division(division: FoundDivision) -> Iterator[Text]:
    counts = [people(division.people)] if division.people else []
    counts += [f"{division.interested:,} interested"] if division.interested else []
    yield line("")
    yield line((division.name, STRONG), (" · " + " · ".join(counts), QUIET) if counts else "")
    for one in division.first:
        yield from _with_reasons(one, where=False)
    rest = division.people + division.interested - len(division.first)
    if division.more and rest > 0:
        yield line((f"{rest:,} more: --in {id_text(division.id)}", QUIET), indent=2)


def _with_reasons(one: FoundPerson, *, where: bool) -> Iterator[Text]:
    yield _person(one, where=where)
    for reason in one.reasons[:MOST_REASONS]:
        passage = f"   … {reason.found_in} …" if reason.found_in else ""
        yield line(reason.words, (passage, QUIET), indent=6)
    if len(one.reasons) > MOST_REASONS:
        yield line((f"and {len(one.reasons) - MOST_REASONS} more", QUIET), indent=6)
    if one.channels:
        yield line((_reached(one.channels), QUIET), indent=6)


def _person(one: FoundPerson, *, where: bool) -> Text:
    place = [part for part in (one.title, one.division.name if where else None, one.place) if part]
    return line((one.name, STRONG), "  " + ", ".join(place), indent=2)


