"""What a folder says beside what the store holds of its source: what is new, what differs, what is said no more."""

from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Mapping
from dataclasses import dataclass, field
from operator import itemgetter
from typing import Generic, TypeVar

from expertise.groups import Thing
from expertise.models import DETAILS
from expertise.ranges import Range
from expertise.store import Row, Transaction
from loaders.by_person import KEY, FactKey, FactRow
from loaders.layout import (
    AuthorRow,
    ClaimRow,
    ContactRow,
    DivisionRow,
    DocumentRow,
    GroupRow,
    InterestRow,
    MembershipRow,
    PersonRow,
    ProjectRow,
    RoleRow,
    SkillRow,
    TeamRow,
)
from loaders.layout import Row as TableRow
from loaders.people import UNKNOWN_DIVISION
from loaders.reader import Folder
from loaders.said import Division, Said, Somebody

K = TypeVar("K", bound=Hashable)
V = TypeVar("V")

DETAIL = "details of people"
TABLE_OF_KIND: dict[str, type[TableRow]] = {
    "skill": ClaimRow, "interest": InterestRow, "contact": ContactRow, "document": AuthorRow,
    "project": MembershipRow, "group": MembershipRow, **dict.fromkeys(DETAILS, PersonRow),
}  # fmt: skip


@dataclass(slots=True)
class Difference(Generic[K, V]):
    """`put` is what is new or differs, by key; `drop` what is said no more."""

    put: dict[K, V] = field(default_factory=dict)
    drop: list[K] = field(default_factory=list)
    added: int = 0

    def __bool__(self) -> bool:
        return bool(self.put or self.drop)


def difference(
    said: Mapping[K, V], stored: Mapping[K, V], *, judged: Callable[[K], bool] = lambda _: True
) -> Difference[K, V]:
    """What has to be done so that `stored` becomes `said`; only what is `judged` may be dropped."""
    put = {key: value for key, value in said.items() if stored.get(key) != value}
    drop = [key for key in stored if key not in said and judged(key)]
    return Difference(put, drop, sum(1 for key in put if key not in stored))


@dataclass(slots=True)
class Tallies:
    """How much of each kind is stored, new, different and said no more."""

    stored: Counter[str] = field(default_factory=Counter)
    added: Counter[str] = field(default_factory=Counter)
    changed: Counter[str] = field(default_factory=Counter)
    dropped: Counter[str] = field(default_factory=Counter)

    def count(self, kind: str, stored: int, found: Difference[K, V]) -> None:
        """Counts one kind as a whole."""
        self.stored[kind] += stored
        self.added[kind] += found.added
        self.changed[kind] += len(found.put) - found.added
        self.dropped[kind] += len(found.drop)

    def add_facts(self, found: "FactsDiffering") -> None:
        """Counts the facts of a range, table by table."""
        if not found.stored:
            self.added.update(_tables(found.difference.put))
            return
        self.stored.update(_tables(found.stored))
        self.added.update(_tables(key for key in found.difference.put if key not in found.stored))
        self.changed.update(_tables(key for key in found.difference.put if key in found.stored))
        self.dropped.update(_tables(found.difference.drop))


def _tables(keys: Iterable[FactKey]) -> Counter[str]:
    kinds = Counter(map(itemgetter(1), keys))
    tables: Counter[str] = Counter()
    for kind, count in kinds.items():
        tables[DETAIL if kind in DETAILS else TABLE_OF_KIND[kind].table] += count
    return tables


@dataclass(slots=True)
class Plan:
    """All that a load has to change, but for facts, which are too many to be held: of those, the ranges that change.

    `leaving` are the people whom the source marks as left, `ends` those whom it does not have any more, by its ids.
    """

    divisions: Difference[int, Division] = field(default_factory=Difference)
    below: dict[int, int | None] = field(default_factory=dict)
    people: dict[int, Somebody] = field(default_factory=dict)
    new_people: set[int] = field(default_factory=set)
    moved: dict[int, Somebody] = field(default_factory=dict)
    leaving: dict[str, int] = field(default_factory=dict)
    ends: dict[str, int] = field(default_factory=dict)
    identities: Difference[str, tuple[int, str | None]] = field(default_factory=Difference)
    roles: Difference[tuple[int, str], bool] = field(default_factory=Difference)
    terms: Difference[int, tuple[str, str, str | None]] = field(default_factory=Difference)
    other_names: Difference[tuple[int, str], tuple[str, str | None]] = field(default_factory=Difference)
    things: Difference[int, Thing] = field(default_factory=Difference)
    subjects: Difference[tuple[int, int], str] = field(default_factory=Difference)
    ranges: list[Range] = field(default_factory=list)
    tallies: Tallies = field(default_factory=Tallies)

    def divisions_from_below(self) -> list[int]:
        """The divisions that end, each before the one above it."""
        return sorted(self.divisions.drop, key=lambda id: (-self._depth(id), id))

    def _depth(self, id: int) -> int:
        depth, at = 0, self.below.get(id)
        while at is not None and depth < len(self.below):
            depth, at = depth + 1, self.below.get(at)
        return depth

    def forget_removals(self) -> None:
        """Leaves what the source says no more where it is."""
        for one in (
            self.divisions,
            self.identities,
            self.roles,
            self.terms,
            self.other_names,
            self.things,
            self.subjects,
        ):
            one.drop.clear()
        self.ends.clear()


def plan(facts: Transaction, said: Said, source: str, folder: Folder, *, whole: bool) -> Plan:
    """Compares everything; reads only. In a `whole` load all facts are new and are not compared."""
    made = Plan()
    _plan_divisions(made, facts, said, source, folder)
    _plan_people(made, facts, said, source, folder)
    _plan_roles(made, facts, said, source, folder)
    _plan_vocabulary(made, facts, said, source, folder)
    _plan_things(made, facts, said, source, folder)
    if whole:
        made.ranges = said.facts.ranges()
        return made
    for some in said.facts.ranges():
        found = facts_differing(facts, said, some, source, folder)
        made.tallies.add_facts(found)
        if found.difference:
            made.ranges.append(some)
    return made


def _plan_divisions(made: Plan, facts: Transaction, said: Said, source: str, folder: Folder) -> None:
    stored = {row["id"]: Division(*row) for row in facts.read("divisions_of_source", source=source)}
    for row in facts.read("divisions_of_source", source=""):
        stored[row["id"]] = Division(*row)
    made.below = {id: one.parent for id, one in stored.items()}
    made.divisions = difference(said.divisions, stored, judged=lambda id: _is_judged(stored[id], folder))
    made.tallies.count("divisions", len(stored), made.divisions)


def _is_judged(division: Division, folder: Folder) -> bool:
    """Whether silence about a division says that it is no more: there is a table of them, or only people ever named it."""
    named_by_people = division.source_id == division.name and folder.has(PersonRow)
    is_ours = division.id != UNKNOWN_DIVISION and division.until is None
    return is_ours and (folder.has(DivisionRow) or named_by_people)


def _plan_people(made: Plan, facts: Transaction, said: Said, source: str, folder: Folder) -> None:
    rows = facts.read("identities_of_source", source=source)
    stored = {row["source_id"]: (row["person"], row["email"]) for row in rows}
    wanted = {one.source_id: (one.id, one.email) for one in said.people.values() if one.is_active}
    left = {one.source_id for one in said.people.values() if not one.is_active}
    made.identities = difference(wanted, stored, judged=lambda id: folder.has(PersonRow) and id not in left)
    made.ends = {id: stored[id][0] for id in made.identities.drop}
    made.leaving = {id: person for id, (person, _) in stored.items() if id in left}
    rows = facts.read("people_placed")
    known = {row["id"]: row for row in rows if row["id"] in said.people}
    for id, one in said.people.items():
        row = known.get(id)
        if row is None or (one.rules and (one.name, one.manager) != (row["name"], row["manager"])):
            made.people[id] = one
        if row is not None and one.rules and _is_elsewhere(one, row):
            made.moved[id] = one
    made.new_people = made.people.keys() - known.keys()
    changed = made.people | made.moved
    made.tallies.count("people", len(stored), Difference(changed, made.identities.drop, len(made.new_people)))
    made.tallies.changed["people"] += len(made.leaving)


def _is_elsewhere(one: Somebody, row: Row) -> bool:
    since = one.since is not None and one.since != row["since"]
    return since or not one.division == row["division"] == row["placed"]


def _plan_roles(made: Plan, facts: Transaction, said: Said, source: str, folder: Folder) -> None:
    stored = {(row["person"], row["role"]): True for row in facts.read("roles_of_source", source=source)}
    made.roles = difference(said.roles, stored, judged=lambda _: folder.has(RoleRow))
    made.tallies.count("roles", len(stored), made.roles)


def _plan_vocabulary(made: Plan, facts: Transaction, said: Said, source: str, folder: Folder) -> None:
    rows = facts.read("vocabulary_of_source", source=source)
    stored = {row["skill"]: (row["folded"], row["label"], row["uri"]) for row in rows}
    wanted = {term.skill: (term.folded, term.label, term.uri) for term in said.vocabulary.values()}
    taken = {row["skill"] for row in facts.read("vocabulary_elsewhere", source=source) if row["owner"] != source}
    wanted = {skill: term for skill, term in wanted.items() if skill not in taken}
    made.terms = difference(wanted, stored, judged=lambda _: folder.has(SkillRow))
    made.tallies.count("skills", len(stored), made.terms)
    rows = facts.read("alt_labels_of_source", source=source)
    names = {(skill, folded): (label, language) for skill, folded, label, language in rows}
    others = {(term.skill, folded): label for term in said.vocabulary.values() for folded, label in term.others.items()}
    wanted_names = {key: (label, None) for key, label in (said.other_names | others).items()}
    made.other_names = difference(
        wanted_names, names, judged=lambda key: folder.has(SkillRow if key[0] in stored else GroupRow)
    )
    made.tallies.count("other names of skills", len(names), made.other_names)


def _plan_things(made: Plan, facts: Transaction, said: Said, source: str, folder: Folder) -> None:
    stored = {row["id"]: Thing(*row) for row in facts.read("things_of_source", source=source)}
    silent = {id for id, thing in stored.items() if folder.has(_table_of(thing))}
    made.things = difference(said.things, stored, judged=silent.__contains__)
    for kind in ("project", "document", "group"):
        put = {id: thing for id, thing in made.things.put.items() if thing.type == kind}
        gone = [id for id in made.things.drop if stored[id].type == kind]
        held = sum(1 for thing in stored.values() if thing.type == kind)
        made.tallies.count(f"{kind}s", held, Difference(put, gone, sum(1 for id in put if id not in stored)))
    subjects = {(thing, skill): text for thing, skills in said.subjects.items() for skill, text in skills.items()}
    rows = facts.read("abouts_of_source", source=source)
    stated = {(row["thing"], row["skill"]): row["text"] for row in rows if row["start"] is None}
    made.subjects = difference(subjects, stated, judged=lambda key: key[0] in said.things or key[0] in silent)
    made.tallies.count("skills of things", len(stated), made.subjects)


def _table_of(thing: Thing) -> type[TableRow]:
    if thing.type == "group":
        return TeamRow if thing.kind == "team" else GroupRow
    return ProjectRow if thing.type == "project" else DocumentRow


@dataclass(frozen=True, slots=True)
class FactsDiffering:
    """The facts of a range of people that change, and the keys of those that are stored."""

    difference: Difference[FactKey, FactRow]
    stored: Mapping[FactKey, FactRow]


def facts_differing(facts: Transaction, said: Said, some: Range, source: str, folder: Folder) -> FactsDiffering:
    """Compares the facts of a range of people."""
    wanted = said.facts.of(some)
    rows = list(map(tuple, facts.read("facts_of_source", source=source, low=some.low, high=some.high)))
    if rows == list(wanted.values()):  # as nearly always when a folder is loaded again
        return FactsDiffering(Difference(), wanted)
    if not rows:
        return FactsDiffering(Difference(wanted, [], len(wanted)), {})
    stored: dict[FactKey, FactRow] = dict(zip(map(KEY, rows), rows, strict=True))
    judged = {kind for kind, table in TABLE_OF_KIND.items() if folder.has(table)}
    return FactsDiffering(difference(wanted, stored, judged=lambda key: key[1] in judged), stored)
