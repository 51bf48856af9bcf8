"""People as an answer shows them: who, where, why, and how to reach them, as far as the viewer may see it."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from expertise.evidence import last_day
from expertise.hits import UNFILTERED, Filters
from expertise.models import CHANNELS, Channel, FoundPerson, Named, Reason, Viewer
from expertise.store import Transaction
from expertise.wording import KIND, Path, reasons

SHOWN = ["title", "place", *CHANNELS]


def people_shown(
    facts: Transaction, viewer: Viewer, people: Sequence[int], why: Mapping[int, Sequence[Reason]]
) -> list[FoundPerson]:
    """These people, in this order, with these reasons; who left in the meantime is left out."""
    if not people:
        return []
    rows = {row["id"]: row for row in facts.read("people", people=list(people))}
    details = details_of(facts, viewer, people)
    return [
        FoundPerson(
            id=person, name=rows[person]["name"], title=details[person].get("title"), place=details[person].get("place"),
            division=Named(rows[person]["division"], rows[person]["division_name"]),
            reasons=tuple(why.get(person, ())), channels=channels(details[person]),
        )
        for person in people if person in rows
    ]  # fmt: skip


def details_of(facts: Transaction, viewer: Viewer, people: Sequence[int]) -> defaultdict[int, dict[str, str]]:
    """Title, place and channels by person and kind, as far as the viewer may see them."""
    details: defaultdict[int, dict[str, str]] = defaultdict(dict)
    rows = facts.read("details_of_people", people=list(people), kinds=SHOWN, audiences=list(viewer.audiences))
    for person, kind, text in rows:
        details[person][kind] = text
    return details


def channels(details: Mapping[str, str]) -> tuple[Channel, ...]:
    """The ways to reach somebody, in the order in which they are offered."""
    return tuple(Channel(kind, details[kind]) for kind in CHANNELS if kind in details)


def reasons_for(
    facts: Transaction, viewer: Viewer, people: Sequence[int], skills: Sequence[int], filters: Filters = UNFILTERED
) -> dict[int, list[Reason]]:
    """Why each of these people is shown for these skills, skill by skill, in words; filtered facts are not told."""
    rows = facts.read("reasons", people=list(people), skills=list(skills), audiences=list(viewer.audiences))
    paths: defaultdict[tuple[int, int], list[Path]] = defaultdict(list)
    for person, skill, *rest in rows:
        path = Path(*rest)
        if filters.passes(KIND[path.kind], last_day(path.kind, path.since, path.until)):
            paths[person, skill].append(path)
    return {
        person: [reason for skill in skills for reason in reasons(skill, paths.get((person, skill), []))]
        for person in people
    }
