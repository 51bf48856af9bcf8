"""The texts of the interface, as they stand in the program, and the catalogues brought in step with them: `make texts`."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import DEFAULT_KEYWORDS, extract_from_file
from babel.messages.pofile import read_po, write_po

from expertise.catalogues import OURS
from tests.house.tree import ROOT

ENGLISH_ALONE = ROOT / "api" / "cli"
TEMPLATES = {"trimmed": "true", "trim_blocks": "true", "lstrip_blocks": "true", "silent": "false"}
KEYWORDS = {
    **DEFAULT_KEYWORDS,
    "Invalid": None,
    "NotAllowed": None,
    "NotFound": None,
    "BadName": None,
    "HTTPException": (2,),
}
"""What says a text: also an error, whose text is shown in the language that is read."""


def said() -> Catalog:
    """All texts of the program, and in which files."""
    texts = Catalog(project="Expertise", fuzzy=False, creation_date=datetime(2026, 11, 26, tzinfo=UTC))
    for path in sorted(_sources()):
        for _, text, comments, context in extract_from_file(*_how(path), keywords=KEYWORDS, options=_options(path)):
            where = path.relative_to(ROOT).as_posix()
            texts.add(text, locations=[(where, 0)], auto_comments=comments, context=context)
    return texts


def kept(path: Path) -> Catalog:
    """A catalogue as it is kept in a file."""
    with path.open("rb") as file:
        return read_po(file, locale=path.stem)


def in_step(path: Path, texts: Catalog) -> Catalog:
    """The catalogue with all texts of the program and no others."""
    catalogue = kept(path)
    catalogue.update(texts, no_fuzzy_matching=True, update_creation_date=False)
    catalogue.obsolete.clear()
    return catalogue


def _sources() -> Iterator[Path]:
    for room in ("api", "expertise"):
        yield from (path for path in (ROOT / room).rglob("*.py") if ENGLISH_ALONE not in path.parents)
    yield from (ROOT / "api" / "web" / "templates").glob("*.html")


def _how(path: Path) -> tuple[str, Path]:
    return ("jinja2" if path.suffix == ".html" else "python"), path


def _options(path: Path) -> dict[str, str]:
    return TEMPLATES if path.suffix == ".html" else {}


def main() -> None:
    """Writes each catalogue with the texts that the program has now, and says what lacks."""
    texts = said()
    for path in sorted(OURS.glob("*.po")):
        catalogue = in_step(path, texts)
        with path.open("wb") as file:
            write_po(file, catalogue, width=120, sort_by_file=True, include_lineno=False)
        lacking = [one.id for one in catalogue if one.id and not (one.string and all(one.string))]
        print(f"{path.relative_to(ROOT)}: {len(catalogue)} texts, {len(lacking)} lack a translation.")
        print("\n".join(f"  {text}" for text in lacking), end="\n" if lacking else "")


if __name__ == "__main__":
    main()
