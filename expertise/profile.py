"""One page's worth of a person: what this viewer may see, and everything, with who sees it, on one's own page."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from expertise.answers import Experience, Profile, Refused
from expertise.describe import asked_for_details, channels, details_in
from expertise.errors import NotFound
from expertise.evidence import CLAIMS, PLACES, last_day, order_of
from expertise.graph import Graph
from expertise.ids import id_text
from expertise.known import known_skills
from expertise.models import DETAILS, EVERYONE, THINGS, Fact, Link, Named, Skill, Viewer
from expertise.store import Row, Transaction
from expertise.wording import Path, reasons

MOST_SHOWN = 50
"""So many of each are shown, the first or the latest; a page is no archive."""
MOST_DIVISIONS_ABOVE = 30


@dataclass(frozen=True, slots=True)
class OwnPage:
    """What only one's own page has."""

    facts: tuple[Fact, ...] = ()
    asked_by: tuple[Named, ...] = ()
    notices: tuple[Named, ...] = ()
    refusals: tuple[Refused, ...] = ()


def profile(graph: Graph, viewer: Viewer, person: int) -> Profile:
    """The page of a person; on one's own also every fact about oneself with who sees it, and what waits for an answer.

    Raises `NotFound` for somebody unknown or who left.
    """
    facts, own, audiences = graph.store, person == viewer.person, list(viewer.audiences)
    asked = {"person": person, "own": own, "audiences": audiences}
    line, known, paths, things, contacts = facts.read_several(
        ("person", {"person": person, "depth": MOST_DIVISIONS_ABOVE}), asked_for_details(viewer, [person]),
        ("experience_of_person", asked), ("things_of_person", asked), ("contacts_of_person", asked | {"viewer": viewer.person}),
    )  # fmt: skip
    if not line:
        raise NotFound("person", id_text(person))
    mine = _own_page(graph, viewer) if own else OwnPage()
    details = _own_details(mine.facts) if own else details_in(known)[person]
    experience, interests = _skills(graph, viewer, paths, own=own)
    of_kind = _things(things)
    return Profile(
        id=person, name=line[0]["name"], title=details.get("title"), place=details.get("place"),
        channels=channels(details), divisions=tuple([Named(row["division"], row["division_name"]) for row in line]),
        manager=_manager(line[0]), experience=experience, interests=interests,
        projects=of_kind["project"], documents=of_kind["document"], groups=of_kind["group"],
        contacts=_named(contacts[:MOST_SHOWN]), facts=mine.facts,
        asked_by=mine.asked_by, notices=mine.notices, refusals=mine.refusals,
    )  # fmt: skip


def line_of(facts: Transaction, division: int) -> tuple[Named, ...]:
    """A division and those above it, the topmost first."""
    rows = facts.read("division_line", division=division, depth=MOST_DIVISIONS_ABOVE)
    return tuple(Named(row["id"], row["name"]) for row in rows)


def _own_page(graph: Graph, viewer: Viewer) -> OwnPage:
    asked = {"person": viewer.person, "audiences": list(viewer.audiences)}
    mine, asking, told, refused, waiting = graph.store.read_several(
        ("facts_of_person", {"person": viewer.person}), ("asked_by", {"person": viewer.person}),
        ("notices_of_person", asked), ("refusals_of_person", asked), ("own_names_waiting", {"person": viewer.person}),
    )  # fmt: skip
    wait = {row["skill"] for row in waiting}
    facts = tuple(_own_fact(row, wait) for row in mine)
    return OwnPage(facts, _named(asking), _named(told), _refusals(graph, viewer, refused))


def _skills(
    graph: Graph, viewer: Viewer, rows: Sequence[Row], *, own: bool
) -> tuple[tuple[Experience, ...], tuple[Skill, ...]]:
    """What the person has worked on, by their evidence, and what they are interested in, by name."""
    worked: defaultdict[int, list[Path]] = defaultdict(list)
    interests = []
    for skill, _, kind, *rest in rows:
        if kind == "interest":
            interests.append(skill)
        else:
            worked[skill].append(Path(kind, *rest))
    first = foremost(worked)[:MOST_SHOWN]
    known = known_skills(graph, viewer, [*first, *interests])
    if own:  # what one says where one no longer belongs to those who may see it
        known = {row["skill"]: Skill(row["skill"], row["label"]) for row in rows} | known
    experience = tuple(
        Experience(known[skill], reasons(skill, worked[skill], viewer.language)) for skill in first if skill in known
    )
    liked = sorted((known[skill] for skill in interests if skill in known), key=lambda one: (one.label, one.id))
    return experience, tuple(liked[:MOST_SHOWN])


def foremost(worked: Mapping[int, Sequence[Path]]) -> list[int]:
    """Skills in the order in which a page has them, by what shows them."""
    return sorted(worked, key=lambda skill: (_order(worked[skill]), skill))


def _order(paths: Sequence[Path]) -> int:
    return _order_by(tuple([(path.kind, path.since, path.until) for path in paths]))


@lru_cache(maxsize=65536)  # most skills are shown by one fact, and most facts share their dates with many others
def _order_by(said: tuple[tuple[str, str | None, str | None], ...]) -> int:
    """Where a skill stands on the page by facts of these kinds and times: by the same rule as people stand in an answer."""
    counts = [0] * len(PLACES)
    latest: list[int | None] = [None] * len(PLACES)
    for kind, since, until in said:
        place = PLACES[kind]
        counts[place] = 1 if kind in CLAIMS else counts[place] + 1
        latest[place] = max(latest[place] or 0, last_day(kind, since, until) or 0) or None
    return order_of(tuple(counts), tuple(latest))


def _things(rows: Iterable[Row]) -> dict[str, tuple[Fact, ...]]:
    found: dict[str, list[Fact]] = {kind: [] for kind in THINGS}
    for row in rows:
        if len(found[row["kind"]]) < MOST_SHOWN:
            fact = Fact(
                kind=row["kind"], target=row["id"], label=row["name"],
                since=row["since"], until=row["until"], role=row["role"], source=row["source"], url=row["url"],
            )  # fmt: skip
            found[row["kind"]].append(fact)
    return {kind: tuple(some) for kind, some in found.items()}


def _manager(row: Row) -> Named | None:
    return None if row["manager"] is None else Named(row["manager"], row["manager_name"])


def _refusals(graph: Graph, viewer: Viewer, rows: Sequence[Row]) -> tuple[Refused, ...]:
    """What the viewer refused, as far as it can be named to them."""
    names = {row["skill"]: row["label"] for row in rows if row["label"]}
    names |= {skill: one.label for skill, one in known_skills(graph, viewer, [row["skill"] for row in rows]).items()}
    return tuple(
        Refused(Named(row["skill"], names[row["skill"]]), _thing(row)) for row in rows if row["skill"] in names
    )


def _thing(row: Row) -> Link | None:
    return None if row["thing"] is None else Link(row["type"], row["thing"], row["name"], row["url"])


def _own_fact(row: Row, wait: Collection[int]) -> Fact:
    return Fact(
        kind=row["kind"], target=row["target"] or None, label=row["label"] or "", text=row["text"],
        since=row["since"], until=row["until"], role=row["role"], source=row["source"],
        audience=row["audience"], url=row["url"], refused=bool(row["refused"]),
        waiting=row["kind"] in CLAIMS and row["audience"] == EVERYONE and row["target"] in wait and not row["refused"],
    )  # fmt: skip


def _own_details(mine: Sequence[Fact]) -> dict[str, str]:
    return {fact.kind: fact.text for fact in mine if fact.kind in DETAILS and fact.text and not fact.refused}


def _named(rows: Sequence[Row]) -> tuple[Named, ...]:
    return tuple(Named(row["id"], row["name"]) for row in rows)
