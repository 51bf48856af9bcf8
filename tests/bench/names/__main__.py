"""Measures how fast names are found in a large vocabulary, and draws the table."""

import json
import pickle
import subprocess
import sys
import tempfile
from argparse import ArgumentParser
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from rich.console import Console

from tests.bench.measured import Measure, save, share, spread, table
from tests.bench.names.typing import keystrokes, typed_texts
from tests.bench.names.vocabulary import ALIASES, NAMES, how_many_are_real, vocabulary

ROOT = Path(__file__).parents[3]
DATA = ROOT.parent / "shared" / "data"
RESULTS = ROOT / "bench-results"
TEXTS = 400


def measures(folder: Path, *, names: int, aliases: int, real: Path, texts: int = TEXTS) -> Iterator[Measure]:
    """Every measure; what is built stays in the folder."""
    entries = vocabulary(real, names=names, aliases=aliases)
    (folder / "entries").write_bytes(pickle.dumps(entries))
    typed = keystrokes(typed_texts(entries, texts))
    (folder / "typed.json").write_text(json.dumps(typed), encoding="utf-8")
    others = sum(len(one.alt_labels) for one in entries)
    size = f"{len(entries):,} names, {others:,} others"
    yield Measure("names from public vocabularies", "", min(len(entries), how_many_are_real(real)), "names")
    built = _alone("build", folder)
    yield Measure("build the names", size, built["names"], "s", goal=8)
    yield Measure("build what they mean", size, built["meanings"], "s")
    yield Measure("memory while building", "", built["memory"], "MB")
    asked = _alone("ask", folder)
    yield Measure("open the names, and the first suggestion", "", asked["names"], "s", goal=0.5)
    yield Measure("open what they mean", "", asked["meanings"], "s", goal=0.5)
    yield Measure(
        "memory of a process after that", f"of it {asked['more']:,.0f} MB names", asked["memory"], "MB", goal=300
    )
    for what, goal in (("spelling", 1), ("with meaning", 4), ("meaning", None)):
        named = what if what == "with meaning" else f"by {what}"
        yield spread(f"suggest {named}", f"{len(typed):,} keystrokes", asked[what], goal=goal)
        slowest = share(sorted(asked[what]), 0.99)
        yield Measure(f"suggest {named}, p99", "", slowest, goal=2 if what == "spelling" else None)


def _alone(step: str, folder: Path) -> dict[str, Any]:
    command = [sys.executable, "-m", "tests.bench.names.alone", step, str(folder.resolve())]
    done = subprocess.run(command, check=True, capture_output=True, text=True, cwd=ROOT)
    told: dict[str, Any] = json.loads(done.stdout)
    return told


def main() -> None:
    """Asks how large a vocabulary is measured, measures, draws the table and saves it."""
    parser = ArgumentParser(prog="python -m tests.bench.names", description="Measures how fast names are found.")
    parser.add_argument("--names", type=int, default=NAMES, help="how many names the vocabulary has")
    parser.add_argument("--aliases", type=int, default=ALIASES, help="how many other names they have")
    parser.add_argument(
        "--data", type=Path, default=DATA, help="where real names are, if anywhere; the others are made up"
    )
    chosen = parser.parse_args()
    console = Console(width=max(Console().width, 120))
    taken = []
    with tempfile.TemporaryDirectory() as folder:
        for one in measures(Path(folder), names=chosen.names, aliases=chosen.aliases, real=chosen.data):
            taken.append(one)
            console.print(f"  {one.what}: {one.value:,.2f} {one.unit}", style="dim", highlight=False)
    console.print(table(taken, title=f"A vocabulary of {chosen.names:,} names"))
    file = RESULTS / f"bench-names-{chosen.names}.json"
    save(taken, file, people=0)
    console.print(f"Saved in {file}.", highlight=False, soft_wrap=True)


if __name__ == "__main__":
    main()
