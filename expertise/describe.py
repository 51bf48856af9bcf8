"""People as an answer shows them: who, where, why, and how to reach them, as far as the viewer may see it."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from expertise.answers import FoundPerson
from expertise.evidence import last_day
from expertise.hits import UNFILTERED, Filters
from expertise.language import Language
from expertise.models import CHANNELS, Channel, Named, Reason, Viewer
from expertise.store import Asked, Row, Transaction
from expertise.wording import KIND, Path, reasons

SHOWN = ["title", "place", *CHANNELS]
Reasons = Mapping[int, Sequence[Reason]]
"""Why people are shown, by person."""
Details = defaultdict[int, dict[str, str]]
"""Title, place and channels, by person and kind."""


def people_shown(
    facts: Transaction, viewer: Viewer, people: Sequence[int], skills: Sequence[int] = (), *,
    filters: Filters = UNFILTERED, by_text: Reasons | None = None,
) -> list[FoundPerson]:  # fmt: skip
    """These people, in this order, each with why they are shown for these skills, or by text; who left in the meantime is
    left out.
    """
    if not people:
        return []
    why = [_asked_for_reasons(viewer, people, skills)] if skills else []
    here, known, *paths = facts.read_several(
        ("people", {"people": list(people)}), asked_for_details(viewer, people), *why
    )
    rows, details = {row["id"]: row for row in here}, details_in(known)
    told: Reasons = _told(people, skills, paths[0] if paths else (), filters, viewer.language) | dict(by_text or {})
    return [
        FoundPerson(
            id=person, name=rows[person]["name"], title=details[person].get("title"), place=details[person].get("place"),
            division=Named(rows[person]["division"], rows[person]["division_name"]),
            reasons=tuple(told[person]), channels=channels(details[person]),
        )
        for person in people if person in rows
    ]  # fmt: skip


def asked_for_details(viewer: Viewer, people: Sequence[int]) -> Asked:
    """The question for title, place and channels of people, as far as the viewer may see them."""
    return "details_of_people", {"people": list(people), "kinds": SHOWN, "audiences": list(viewer.audiences)}


def details_in(rows: Iterable[Row]) -> Details:
    """What the question for details was answered with."""
    details: Details = defaultdict(dict)
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
    name, params = _asked_for_reasons(viewer, people, skills)
    return _told(people, skills, facts.read(name, **params), filters, viewer.language)


def _asked_for_reasons(viewer: Viewer, people: Sequence[int], skills: Sequence[int]) -> Asked:
    return "reasons", {"people": list(people), "skills": list(skills), "audiences": list(viewer.audiences)}


def _told(
    people: Sequence[int], skills: Sequence[int], rows: Iterable[Row], filters: Filters, language: Language
) -> dict[int, list[Reason]]:
    paths: defaultdict[tuple[int, int], list[Path]] = defaultdict(list)
    every = filters == UNFILTERED
    for person, skill, *rest in rows:
        path = Path(*rest)
        if every or filters.passes(KIND[path.kind], last_day(path.kind, path.since, path.until)):
            paths[person, skill].append(path)
    return {
        person: [reason for skill in skills for reason in reasons(skill, paths.get((person, skill), []), language)]
        for person in people
    }
