"""A graph written as files that `neo4j-admin database import full` takes, which is the fastest way into an empty server."""

import shutil
from collections import defaultdict
from collections.abc import Iterable, Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import TextIO

from expertise.copying import PARTS, Part, Progress, in_ranges
from expertise.errors import Invalid
from expertise.layout import EDGES, NODES, Layout
from expertise.store import Store

ARGUMENTS = "arguments"
"""The file that tells the importer which files there are, and how they are written."""
HOW = ("--multiline-fields=true", "--overwrite-destination=true")
OURS = "expertise"


def write_files(store: Store, folder: Path, *, parts: Sequence[Part] = PARTS, progress: Progress) -> int:
    """Writes these parts of a graph into a new folder; how many nodes and edges there are.

    The folder appears when all is written. Raises `Invalid` where it is there already, or cannot be made.
    """
    unfinished = folder.with_name(f".{folder.name}.part")
    try:
        if folder.exists():
            raise Invalid("%(path)s is there already. Name a folder that is not.", where="folder", path=folder)
        shutil.rmtree(unfinished, ignore_errors=True)
        unfinished.mkdir(parents=True)
        written = _write_all(store, unfinished, parts, progress)
        unfinished.rename(folder)
    except OSError as error:
        raise Invalid(
            "%(path)s cannot be written: %(why)s.", where="folder", path=folder, why=error.strerror
        ) from error
    finally:
        shutil.rmtree(unfinished, ignore_errors=True)
    return written


def _write_all(store: Store, folder: Path, parts: Sequence[Part], progress: Progress) -> int:
    layout, written = Layout(), 0
    with ExitStack() as stack:
        files = {name: stack.enter_context(_begun(folder, name, header)) for name, header in _headers().items()}
        files["schema"].write(_line((OURS, 0)))  # its first connection makes indexes, and so sets the version
        for part in parts:
            for done, total, rows in in_ranges(store, part):
                lines: defaultdict[str, list[str]] = defaultdict(list)
                for file, values in layout.lines(part.name, rows):
                    lines[file].append(_line(values))
                for file, some in lines.items():
                    files[file].writelines(some)
                    written += len(some)
                progress(part.name, done, total)
    (folder / ARGUMENTS).write_text("\n".join(_arguments()) + "\n", encoding="utf-8")
    return written


def _headers() -> dict[str, str]:
    edges = {
        name: f":START_ID({start}),:END_ID({end}),{said}".rstrip(",") for name, (_, start, end, said) in EDGES.items()
    }
    return {name: header for name, (_, header) in NODES.items()} | edges


def _arguments() -> list[str]:
    nodes = [f"--nodes={label}=./{name}.csv" for name, (label, _) in NODES.items()]
    edges = [f"--relationships={kind}=./{name}.csv" for name, (kind, *_) in EDGES.items()]
    return [*HOW, *nodes, *edges]


def _begun(folder: Path, name: str, header: str) -> TextIO:
    file = (folder / f"{name}.csv").open("w", encoding="utf-8", newline="")
    file.write(f"{header}\n")
    return file


def _line(values: Iterable[object]) -> str:
    """A text is quoted even when it is empty: without quotes there would be no text."""
    return ",".join([_value(value) for value in values]) + "\n"


def _value(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, str):
        return '"' + value.replace('"', '""') + '"'
    return str(value).lower()
