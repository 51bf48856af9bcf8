"""What the tests of the embedded store write, and how they look at it."""

from pathlib import Path

from expertise.store import Transaction


def note(store: Transaction, *skills: int) -> None:
    """Writes one row for each."""
    store.write("note_change", [{"skill": skill} for skill in skills])


def noted(store: Transaction) -> list[int]:
    """What was written."""
    return [row["skill"] for row in store.read("changes", after=0)]


def everything_in(folder: Path) -> dict[str, bytes]:
    """Every file and what is in it."""
    return {file.name: file.read_bytes() for file in folder.iterdir()}
