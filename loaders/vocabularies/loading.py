"""Loading a vocabulary: its files read, matched to the skills that are there, compared with before, and what differs written."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from importlib.resources import as_file, files
from pathlib import Path

from expertise.errors import Invalid, NotLoaded
from expertise.graph import Graph
from expertise.store import Transaction
from loaders.comparing import Difference, Plan, difference
from loaders.removal import changes, may_remove
from loaders.report import Log, Progress, Report
from loaders.vocabularies import esco, github, onet, plain, skos, stackoverflow
from loaders.vocabularies.concepts import Concepts
from loaders.vocabularies.matching import Known, Relation, taken
from loaders.writing import Writing, write_vocabulary

STARTER = "starter"
LONGEST_NAME = 100
AT_ONCE = 2_000
"""So many skills with all of their names are written at once."""


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of vocabulary: what reads its files, and what their names end in."""

    read: Callable[[Sequence[Path], str | None, Progress], Concepts]
    endings: tuple[str, ...]


KINDS = {
    STARTER: Kind(plain.read, (".csv",)),
    "csv": Kind(plain.read, (".csv",)),
    "esco": Kind(esco.read, (".csv",)),
    "github": Kind(github.read, (".jsonl", "index.md")),
    "onet": Kind(onet.read, (".txt", ".csv")),
    "skos": Kind(skos.read, tuple(skos.FORMATS)),
    "stackoverflow": Kind(stackoverflow.read, (".csv",)),
}


def load_vocabulary(
    graph: Graph, kind: str, paths: Sequence[Path] = (), *,
    source: str | None = None, language: str | None = None, allow_removals: bool = False, progress: Progress | None = None,
) -> Report:  # fmt: skip
    """Brings the graph in step with what a vocabulary says: its skills, their other names, and how they are related.

    `source` is the name under which it is loaded again, the kind's when left out; `language` the one labels are shown in, if
    the files have it. Loading the same files again changes nothing. Raises `NotLoaded`, which names file and line, for what
    cannot be read, and when more than 5 % would be removed without `allow_removals`; then nothing has changed. On a server,
    a load that was stopped is finished by the next.
    """
    tell = progress or _silent
    name = (source or kind).strip()
    if kind not in KINDS:
        raise Invalid(f"{kind[:40]!r} is none of {', '.join(KINDS)}.", where="kind")
    if not 0 < len(name) <= LONGEST_NAME:
        raise Invalid(f"a source is named by 1 to {LONGEST_NAME} characters.", where="source")
    concepts = _starter(tell) if kind == STARTER else KINDS[kind].read(_found(kind, paths), language, tell)
    if not concepts:
        raise NotLoaded("There is no concept in these files. Nothing is loaded.")
    log = Log()
    log.read["concepts"] = len(concepts)
    store = graph.store
    writing = Writing(store.transact, name, graph.today(), {}, whole=False, progress=tell)
    work = partial(_bring_in_step, writing, concepts, log, allow_removals=allow_removals)
    if store.is_embedded:
        store.transact(work)
    else:
        work(store)  # a server holds a transaction in memory: what is read and checked is committed part by part
    return log.report(name)


def _silent(what: str, done: int, total: int) -> None:
    """Tells nobody."""


def _starter(tell: Progress) -> Concepts:
    with as_file(files(__package__) / "starter.csv") as path:
        return plain.read([path], None, tell)


def _found(kind: str, paths: Sequence[Path]) -> list[Path]:
    """The files: those named, and those in a folder that is named."""
    endings = KINDS[kind].endings
    found: list[Path] = []
    for path in paths:
        inside = sorted(path.rglob("*")) if path.is_dir() else [path]
        found += [one for one in inside if one.name.endswith(endings) or not path.is_dir()]
    if not found:
        raise NotLoaded(f"There is no file to read. Name files that end in {' or '.join(endings)}, or their folder.")
    return found


def _bring_in_step(writing: Writing, concepts: Concepts, log: Log, facts: Transaction, *, allow_removals: bool) -> None:
    source = writing.source
    rows = facts.read("alt_labels_of_source", source=source)
    names = {(skill, folded): (label, language) for skill, folded, label, language in rows}
    said = taken(concepts, Known(facts.read("names_known", source=source), names), source, log)
    plan = Plan()
    rows = facts.read("vocabulary_of_source", source=source)
    stored = {row["skill"]: (row["folded"], row["label"], row["uri"]) for row in rows}
    plan.terms = difference(said.terms, stored)
    plan.tallies.count("skills", len(stored), plan.terms)
    plan.other_names = difference(said.names, names)
    plan.tallies.count("other names of skills", len(names), plan.other_names)
    related = dict.fromkeys((Relation(*row) for row in facts.read("relations_of_source", source=source)), True)
    relations = difference(dict.fromkeys(said.relations, True), related)
    plan.tallies.count("broader and related skills", len(related), relations)
    may_remove(plan.tallies, log, allow_removals=allow_removals)
    for part in _in_parts(writing, plan):
        write_vocabulary(writing, part)
    for name, some in (("drop_relation", relations.drop), ("put_relation", relations.put)):
        for batch in writing.batches(sorted(some), "broader and related skills", AT_ONCE):
            writing.commit(partial(_write_relations, name, [(*one, source) for one in batch]))
    log.changes = list(changes(plan.tallies, removed=True))


def _in_parts(writing: Writing, plan: Plan) -> Iterator[Plan]:
    """The changes of some skills at a time, each with all of its names."""
    named = {skill for skill, _ in (*plan.other_names.put, *plan.other_names.drop)}
    for batch in writing.batches(sorted({*plan.terms.put, *plan.terms.drop, *named}), "skills", AT_ONCE):
        some = set(batch)
        yield Plan(
            terms=Difference(
                {skill: term for skill, term in plan.terms.put.items() if skill in some},
                [skill for skill in plan.terms.drop if skill in some],
            ),
            other_names=Difference(
                {key: name for key, name in plan.other_names.put.items() if key[0] in some},
                [key for key in plan.other_names.drop if key[0] in some],
            ),
        )


def _write_relations(name: str, rows: Sequence[tuple[object, ...]], facts: Transaction) -> None:
    facts.write(name, rows)
