"""Asks everybody the same, one after the other, and draws the table."""

import json
import time
from argparse import ArgumentParser
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from rich.console import Console
from rich.table import Table

from tests.bench.compare import embedded, servers
from tests.bench.compare.rows import Ask, Asked, Rival, Row, asked_of, rows_of
from tests.bench.measured import machine, share
from tests.bench.names.__main__ import DATA, RESULTS
from tests.bench.names.vocabulary import ALIASES, NAMES, vocabulary

RIVALS: dict[str, Rival] = {
    "ours, by spelling": embedded.ours,
    "ours, with meaning": embedded.ours_with_meaning,
    "tantivy, fuzzy prefix": embedded.tantivy,
    "SQLite FTS5, trigrams": embedded.sqlite,
    "PostgreSQL, pg_trgm": servers.postgres,
    "Neo4j, full text": servers.neo4j,
    "rapidfuzz, extract": embedded.rapidfuzz,
}
TEXTS = 100
WARMING = 10


@dataclass(frozen=True, slots=True)
class Compared:
    """How fast somebody answers, in milliseconds, and for which part of the texts what is meant is among five."""

    name: str
    made_ready: float
    p50: float
    p95: float
    hit: float
    hit_by_kind: dict[str, float]


def compared(name: str, rival: Rival, rows: Sequence[Row], asked: Sequence[Asked]) -> Compared:
    """One of them, asked some texts to get warm, then every text."""
    start = time.perf_counter()
    with rival(rows) as ask:
        made_ready = time.perf_counter() - start
        for one in asked[:WARMING]:
            ask(one.text)
        answered = [_answered(ask, one) for one in asked]
    hits, spent = [hit for hit, _ in answered], sorted(milliseconds for _, milliseconds in answered)
    by_kind = {
        kind: _part([hit for hit, one in zip(hits, asked, strict=True) if one.kind == kind]) for kind in _kinds(asked)
    }
    return Compared(name, made_ready, share(spent, 0.5), share(spent, 0.95), _part(hits), by_kind)


def _answered(ask: Ask, one: Asked) -> tuple[bool, float]:
    start = time.perf_counter()
    found = ask(one.text)
    return one.meant in found, (time.perf_counter() - start) * 1000


def _kinds(asked: Sequence[Asked]) -> list[str]:
    return list(dict.fromkeys(one.kind for one in asked))


def _part(hits: Sequence[bool]) -> float:
    return sum(hits) / len(hits)


def table(found: Sequence[Compared]) -> Table:
    """All of them as a table."""
    kinds = list(found[0].hit_by_kind)
    drawn = Table("who", "ready, s", "p50, ms", "p95, ms", "hit@5", *kinds, title="The same names, the same texts")
    for one in found:
        figures = (f"{one.made_ready:.1f}", f"{one.p50:.2f}", f"{one.p95:.2f}", f"{one.hit:.2f}")
        drawn.add_row(one.name, *figures, *(f"{one.hit_by_kind[kind]:.2f}" for kind in kinds))
    return drawn


def main() -> None:
    """Asks whom to compare, compares, draws the table and saves it."""
    parser = ArgumentParser(prog="python -m tests.bench.compare", description="Compares who finds names.")
    parser.add_argument("--names", type=int, default=NAMES, help="how many names the vocabulary has")
    parser.add_argument("--aliases", type=int, default=ALIASES, help="how many other names they have")
    parser.add_argument(
        "--data", type=Path, default=DATA, help="where real names are, if anywhere; the others are made up"
    )
    parser.add_argument(
        "--texts", type=int, default=TEXTS, help="how many texts are typed, each asked for half-way too"
    )
    parser.add_argument("--only", nargs="*", default=list(RIVALS), choices=list(RIVALS), help="whom to compare")
    chosen = parser.parse_args()
    entries = vocabulary(chosen.data, names=chosen.names, aliases=chosen.aliases)
    rows, asked = rows_of(entries), asked_of(entries, chosen.texts)
    console = Console(width=200)
    found = []
    for name in chosen.only:
        try:
            found.append(compared(name, RIVALS[name], rows, asked))
            console.print(f"  {name}: p95 {found[-1].p95:.2f} ms, hit@5 {found[-1].hit:.2f}", highlight=False)
        except (servers.Missing, ModuleNotFoundError) as missing:
            console.print(f"  {name} is left out: {missing}", highlight=False)
    console.print(table(found))
    file = RESULTS / "compare-names.json"
    file.parent.mkdir(exist_ok=True)
    file.write_text(
        json.dumps({"machine": machine(), "found": [asdict(one) for one in found]}, indent=2) + "\n", encoding="utf-8"
    )
    console.print(f"Saved in {file}.", highlight=False, soft_wrap=True)


if __name__ == "__main__":
    main()
