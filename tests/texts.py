"""The texts of the interface, as they stand in the program, and the catalogues brought in step with them: `make texts`."""

import json
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import DEFAULT_KEYWORDS, extract_from_file
from babel.messages.pofile import read_po, write_po

from expertise.catalogues import OURS
from tests.house.tree import ROOT

ENGLISH_ALONE = ROOT / "api" / "cli"
TEMPLATES = ROOT / "api" / "web" / "templates"
PICKER = ROOT / "api" / "web" / "browser" / "picker-words.js"
PICKER_TEXTS = PICKER.with_name("picker-texts.js")
"""The texts of the skill picker in other languages than English: it asks no server for them."""
ABOUT = "// What picker-words.js says in other languages, from the catalogues: `make texts` writes it.\n"
METHODS = {".py": "python", ".html": "jinja2", ".js": "javascript"}
OPTIONS = {".html": {"trimmed": "true", "trim_blocks": "true", "lstrip_blocks": "true", "silent": "false"}}
KEYWORDS = DEFAULT_KEYWORDS | {
    "Invalid": None, "NotAllowed": None, "NotFound": None, "BadName": None, "HTTPException": (2,), "_said": (2,),
}  # fmt: skip
"""What says a text: also an error, whose text is shown in the language that is read."""


def said() -> Catalog:
    """All texts of the program, and in which files."""
    texts = Catalog(project="Expertise", fuzzy=False, creation_date=datetime(2026, 11, 26, tzinfo=UTC))
    for path in sorted(_sources()):
        method, options = METHODS[path.suffix], OPTIONS.get(path.suffix, {})
        for _, text, comments, context in extract_from_file(method, path, keywords=KEYWORDS, options=options):
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


def for_the_picker() -> str:
    """The script with the texts of the skill picker in each language that there is a catalogue for."""
    told = "\n".join(_told(kept(path)) for path in sorted(OURS.glob("*.po")))
    return f"{ABOUT}export const TEXTS = {{\n{told}\n}};\n"


def _told(catalogue: Catalog) -> str:
    where = PICKER.relative_to(ROOT).as_posix()
    ours = [one for one in catalogue if one.id and where in {file for file, _ in one.locations}]
    pairs = {one.id if isinstance(one.id, str) else one.id[0]: one.string for one in ours}
    lines = [
        f"      {json.dumps(text, ensure_ascii=False)}: {json.dumps(said, ensure_ascii=False)},"
        for text, said in pairs.items()
    ]
    language = f"  {catalogue.locale_identifier}: {{\n    plural: (n) => +{catalogue.plural_expr},\n    texts: {{"
    return "\n".join([language, *lines, "    },\n  },"])


def _sources() -> Iterator[Path]:
    for room in ("api", "expertise"):
        yield from (path for path in (ROOT / room).rglob("*.py") if ENGLISH_ALONE not in path.parents)
    yield from TEMPLATES.glob("*.html")
    yield PICKER


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
    PICKER_TEXTS.write_text(for_the_picker(), encoding="utf-8")


if __name__ == "__main__":
    main()
