"""Folders of tables written from texts, and what a store holds, all of it."""

from pathlib import Path
from textwrap import dedent

from expertise.evidence import held_and_due
from expertise.graph import Graph
from expertise.ids import make_id
from tests.company import digest

KUBERNETES = Path(__file__).parents[3] / "shared" / "data" / "kubernetes"
SOURCE = 'name = "hr"\n\n[audience]\ndefault = "everyone"\n'


def folder_of(place: Path, *, source: str = SOURCE, **tables: str | bytes | list[str]) -> Path:
    """A folder with these tables: a text is a CSV file, a list is the lines of a JSONL file, bytes are a CSV file as it is."""
    place.mkdir(parents=True, exist_ok=True)
    for old in place.iterdir():
        old.unlink()
    (place / "source.toml").write_text(source, encoding="utf-8")
    for name, rows in tables.items():
        if isinstance(rows, bytes):
            (place / f"{name}.csv").write_bytes(rows)
        elif isinstance(rows, str):
            (place / f"{name}.csv").write_text(dedent(rows).lstrip(), encoding="utf-8")
        else:
            (place / f"{name}.jsonl").write_text("".join(f"{row}\n" for row in rows), encoding="utf-8")
    return place


def person(id: str, *, source: str = "hr") -> int:
    """The id in the graph of the person that a source calls so."""
    return make_id("person", source, id)


def everything(graph: Graph) -> dict[str, list[tuple[object, ...]]]:
    """Every row of every table but for the journal of changes."""
    return digest(graph)


def astray(graph: Graph) -> set[int]:
    """The people whose stored evidence is not what the facts give."""
    people = [row["id"] for row in graph.store.read("people_placed")]
    held, due = held_and_due(graph.store, people, None)
    return {key[0] for key in held.keys() | due.keys() if held.get(key) != due.get(key)}
