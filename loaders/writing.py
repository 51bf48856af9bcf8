"""Writes nodes: divisions, people, the vocabulary and things, each part with what is derived from it."""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass, field, fields
from itertools import islice
from operator import attrgetter
from typing import TypeVar

from expertise.evidence import refresh
from expertise.groups import Thing
from expertise.models import EVERYONE
from expertise.skills import forget_unused, note_changes, refresh_names
from expertise.store import Transaction
from expertise.texts import indexed
from expertise.vocabulary import words
from expertise.vocabulary.shared import PEOPLE_CHANGED
from loaders.comparing import Plan
from loaders.report import Progress
from loaders.said import Somebody

T = TypeVar("T")
Commit = Callable[[Callable[[Transaction], None]], None]
"""Runs a unit of work: in a transaction of its own, or as a part of one that is open."""

BATCH = 1_000
COLUMNS: Callable[[Thing], tuple[object, ...]] = attrgetter(*(one.name for one in fields(Thing)))


@dataclass(frozen=True, slots=True)
class Writing:
    """What writing needs. `whole` says that everything is one transaction, at whose end everything is derived."""

    commit: Commit
    source: str
    today: str
    folded: dict[int, str]
    whole: bool
    progress: Progress

    def follow(
        self,
        facts: Transaction,
        people: Collection[int],
        skills: Collection[int],
        *,
        among: Collection[int] | None = None,
    ) -> None:
        """Brings in step what rests on facts of these people (for the skills `among`, or for all), and names of these skills."""
        if self.whole:
            return
        changed = refresh(facts, people, among)
        named = refresh_names(facts, changed | set(skills))
        forget_unused(facts, named.nameless.intersection(skills))
        note_changes(facts, changed | named.changed)

    def batches(self, items: Collection[T], what: str, size: int = BATCH) -> Iterator[list[T]]:
        """The items, some at a time, telling how many are done."""
        rest, done = iter(items), 0
        while batch := list(islice(rest, size)):
            yield batch
            done += len(batch)
            self.progress(what, done, len(items))

    def make_skills(self, facts: Transaction, skills: Iterable[int]) -> None:
        """Makes the nodes of these skills, unless they are there; in a whole load all have been made at its beginning."""
        if self.whole:
            return
        facts.write("put_skill", [(skill, self.folded[skill]) for skill in sorted(set(skills)) if skill in self.folded])


def write_nodes(writing: Writing, plan: Plan) -> None:
    """Divisions, and people who are new or have another name or manager: nothing that evidence rests on."""

    def work(facts: Transaction) -> None:
        facts.write("put_division", plan.divisions.put.values())
        people = sorted(plan.people.values())
        facts.write("put_person", [(one.id, one.name, one.division, one.manager, _status(one)) for one in people])
        new = [one for one in people if one.id in plan.new_people]
        facts.write("put_identity", [_identity(writing, one) for one in new if one.is_active])
        facts.write("put_placement", [(one.id, one.division, one.since or "", None) for one in new])
        facts.write("drop_name_words", [(one.id,) for one in people if one.id not in plan.new_people])
        facts.write("put_name_word", sorted({(word, one.id) for one in people for word in words(one.name)}))
        facts.write("put_role", [(*key, writing.source) for key in sorted(plan.roles.put)])
        facts.write("drop_role", [(*key, writing.source) for key in plan.roles.drop])
        if people:
            note_changes(facts, [PEOPLE_CHANGED])

    writing.commit(work)


@dataclass(slots=True)
class _Move:
    """What changes about somebody who is there already."""

    place: list[tuple[object, ...]] = field(default_factory=list)
    come: list[tuple[object, ...]] = field(default_factory=list)
    leave: list[tuple[object, ...]] = field(default_factory=list)


def write_moves(writing: Writing, plan: Plan) -> None:
    """People who are in another division, who left and who came back, with their evidence."""
    moves: defaultdict[int, _Move] = defaultdict(_Move)
    for one in plan.moved.values():
        since = one.since or writing.today
        moves[one.id].place.append((one.id, one.division, since, since))
    for source_id, (person, email) in plan.identities.put.items():
        if person not in plan.new_people:
            moves[person].come.append((writing.source, source_id, person, email))
    for source_id, person in (*plan.leaving.items(), *plan.ends.items()):
        moves[person].leave.append((writing.source, source_id))
    for batch in writing.batches(sorted(moves), "people"):
        writing.commit(lambda facts, some=batch: _move(writing, facts, some, moves))  # type: ignore[misc]


def _move(writing: Writing, facts: Transaction, people: list[int], moves: dict[int, _Move]) -> None:
    facts.write("place_person", [row for one in people for row in moves[one].place])
    facts.write("drop_identity", [row for one in people for row in moves[one].leave])
    facts.write("put_identity", [row for one in people for row in moves[one].come])
    facts.write("settle_status", [(one,) for one in people])
    writing.follow(facts, people, [row["skill"] for row in facts.read("skills_of_people", people=people)])
    note_changes(facts, [PEOPLE_CHANGED])


def _status(one: Somebody) -> str:
    return "active" if one.is_active else "left"


def _identity(writing: Writing, one: Somebody) -> tuple[object, ...]:
    return (writing.source, one.source_id, one.id, one.email)


def write_vocabulary(writing: Writing, plan: Plan) -> None:
    """The skills of the source's vocabulary, and other names of skills."""
    terms, names, source = plan.terms, plan.other_names, writing.source

    def work(facts: Transaction) -> None:
        facts.write("put_vocabulary_skill", [(skill, *term, source) for skill, term in sorted(terms.put.items())])
        facts.write("drop_vocabulary_skill", [(skill, source) for skill in terms.drop])
        writing.make_skills(facts, (skill for skill, _ in names.put))
        facts.write("drop_alt_label", [(skill, folded, source) for skill, folded in names.drop])
        facts.write(
            "put_alt_label",
            [(*key, label, source, language) for key, (label, language) in sorted(names.put.items())],
        )
        touched = {*terms.put, *terms.drop, *(skill for skill, _ in (*names.put, *names.drop))}
        writing.follow(facts, [], touched)
        note_changes(facts, touched)

    writing.commit(work)


def write_things(writing: Writing, plan: Plan) -> None:
    """Projects, documents and groups, what they state, and their words, with the evidence that rests on them."""
    subjects: defaultdict[int, set[int]] = defaultdict(set)
    for thing, skill in (*plan.subjects.put, *plan.subjects.drop):
        subjects[thing].add(skill)
    touched = sorted({*plan.things.put, *plan.things.drop, *subjects})
    for batch in writing.batches(touched, "projects, documents and groups"):
        writing.commit(lambda facts, some=batch: _write_things(writing, facts, plan, some, subjects))  # type: ignore[misc]


def _write_things(
    writing: Writing, facts: Transaction, plan: Plan, some: list[int], subjects: dict[int, set[int]]
) -> None:
    people = [] if writing.whole else [row["person"] for row in facts.read("people_in_things", things=some)]
    among = {row["skill"] for row in facts.read("skills_of_things", things=some)}
    gone = set(plan.things.drop).intersection(some)
    put = [plan.things.put[id] for id in some if id in plan.things.put]
    facts.write("put_thing", map(COLUMNS, put))
    if not writing.whole:
        facts.write("drop_text", [(thing.id,) for thing in put])
    for name, public in (("put_text", True), ("put_restricted_text", False)):
        seen = [thing for thing in put if (thing.audience == EVERYONE) == public]
        facts.write(name, ((thing.id, indexed(thing.name), indexed(thing.text)) for thing in seen))
    changed = [(thing, skill) for thing in some for skill in sorted(subjects.get(thing, ()))]
    writing.make_skills(facts, (skill for _, skill in changed))
    facts.write("drop_about", [key for key in changed if key not in plan.subjects.put])
    facts.write(
        "put_about", [(*key, plan.subjects.put[key], None, None) for key in changed if key in plan.subjects.put]
    )
    facts.write("drop_thing", [(id,) for id in sorted(gone)])
    among.update(skill for _, skill in changed)
    writing.follow(facts, people, among, among=among)
