"""Writes facts range by range of people, each with the evidence that rests on it; a first load derives once, at its end."""

from collections.abc import Iterator
from contextlib import contextmanager

from expertise.evidence import fill
from expertise.ranges import Range
from expertise.skills import forget_unused, note_changes, refresh_names
from expertise.store import Transaction
from loaders.comparing import Plan, facts_differing
from loaders.said import Reading
from loaders.writing import Writing

CLAIMS = ("skill", "interest")


def write_facts(writing: Writing, reading: Reading, plan: Plan, *, removes: bool) -> None:
    """The facts that differ, in the ranges of people where the plan found any."""
    for number, some in enumerate(plan.ranges, start=1):
        writing.commit(lambda facts, one=some: _write_range(writing, reading, plan, facts, one, removes=removes))  # type: ignore[misc]
        writing.progress("facts", number, len(plan.ranges))


def _write_range(
    writing: Writing, reading: Reading, plan: Plan, facts: Transaction, some: Range, *, removes: bool
) -> None:
    compared = facts_differing(facts, reading.said, some, writing.source, reading.folder)
    found = compared.difference
    if writing.whole:
        plan.tallies.add_facts(compared)
        facts.write("put_fact", found.put.values())
        return
    drop = found.drop if removes else []
    skills = {target for _, kind, target in (*found.put, *drop) if kind in CLAIMS}
    writing.make_skills(facts, skills)
    facts.write("put_fact", found.put.values())
    facts.write("drop_fact", [(*key, writing.source) for key in drop])
    writing.follow(facts, sorted({person for person, _, _ in (*found.put, *drop)}), skills)


def make_all_skills(writing: Writing) -> None:
    """In a first load the nodes of all skills are made at its beginning, each once."""
    if writing.whole:
        writing.commit(lambda facts: facts.write("put_skill", sorted(writing.folded.items())))


@contextmanager
def without_indexes(writing: Writing) -> Iterator[None]:
    """In a first load the indexes of facts are made once all facts are there: that takes less time and less room."""
    if not writing.whole:
        yield
        return
    writing.commit(lambda facts: facts.write("drop_indexes_of_facts", [()]))
    yield
    writing.progress("indexes of facts", 0, 1)
    writing.commit(lambda facts: facts.write("make_indexes_of_facts", [()]))
    writing.progress("indexes of facts", 1, 1)


def name_all(writing: Writing) -> None:
    """In a first load skills get their names when all facts are there.

    Who has most evidence names a skill, so that much of it is derived before the rest: names are looked for in texts first.
    """
    if not writing.whole:
        return

    def work(facts: Transaction) -> None:
        facts.write("fill_evidence", [(True,)])
        refresh_names(facts, writing.folded)
        facts.write("drop_all_evidence", [()])

    writing.commit(work)


def derive_all(writing: Writing) -> None:
    """In a first load everything is derived at the end."""
    if not writing.whole:
        return

    def work(facts: Transaction) -> None:
        fill(facts)
        forget_unused(facts, [row["skill"] for row in facts.read("skills_without_name")])
        note_changes(facts, writing.folded)

    writing.progress("evidence", 0, 1)
    writing.commit(work)
    writing.progress("evidence", 1, 1)


def end_divisions(writing: Writing, plan: Plan) -> None:
    """Divisions that the source has no more: the lowest first, so that nothing is left below them."""
    if plan.divisions.drop:
        rows = [(id, writing.today) for id in plan.divisions_from_below()]
        writing.commit(lambda facts: facts.write("end_division", rows))
