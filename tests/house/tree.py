"""The files of the project, as the tests of the house look at them."""

from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
ROOMS = ("api", "expertise", "graph_schema", "loaders", "notebooks", "pictures", "tests")
LOCKS = ("requirements.lock", "requirements-test.lock", "requirements-node.lock")


def folders() -> set[str]:
    """The top-level folders that belong to the project: neither hidden nor named in .gitignore."""
    ignored = {line.rstrip("/") for line in (ROOT / ".gitignore").read_text().splitlines()}
    found = {path.name for path in ROOT.iterdir() if path.is_dir()}
    return {name for name in found if not name.startswith(".") and name not in ignored}


def texts() -> Iterator[tuple[Path, str]]:
    """Every file that people wrote and what is in it, shortest path first; pictures, built files and git's own are left out."""
    files = [path for path in ROOT.iterdir() if path.is_file() and path.name != ".git"]
    files.append(ROOT / ".ci" / "run")
    for room in ROOMS:
        files += [path for path in (ROOT / room).rglob("*") if path.is_file() and "__pycache__" not in path.parts]
    for path in sorted(files):
        try:
            yield path.relative_to(ROOT), path.read_text(encoding="utf-8")
        except UnicodeDecodeError:
            continue
