"""Where a folder's facts come from, and who may see what its rows say when they do not say it themselves."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from expertise.errors import Invalid
from loaders.layout import ROWS, Row
from loaders.lines import CONTROL

FILE = "source.toml"
LONGEST_NAME = 100
DEFAULT = "default"


@dataclass(frozen=True, slots=True)
class Source:
    """A source of facts. `audiences` holds its defaults by table, in the words of the files."""

    name: str
    audiences: Mapping[str, str] = field(default_factory=dict)
    otherwise: str = ""

    def audience(self, row: type[Row]) -> str:
        """Who may see a row of this table that does not say it; '' when nothing says."""
        return self.audiences.get(row.table) or self.audiences.get(DEFAULT) or self.otherwise


def source_of(folder: Path, *, name: str | None, audience: str | None) -> Source:
    """The source that source.toml, these arguments or the folder's name give. Raises `Invalid`."""
    stated = _stated(folder / FILE)
    found = name if name is not None else stated.get("name", folder.resolve().name)
    if not isinstance(found, str) or not found.strip() or len(found) > LONGEST_NAME or CONTROL.search(found):
        raise Invalid(f"a source is named by 1 to {LONGEST_NAME} characters.", where=f"{FILE}: name")
    audiences = stated.get("audience", {})
    if isinstance(audiences, str):
        audiences = {DEFAULT: audiences}
    if not isinstance(audiences, dict) or not all(isinstance(one, str) for one in audiences.values()):
        raise Invalid('write [audience] and below it default = "everyone".', where=f"{FILE}: audience")
    unknown = set(audiences) - {DEFAULT} - {row.table for row in ROWS}
    if unknown:
        raise Invalid(f"{min(unknown)[:60]!r} is no table of the layout.", where=f"{FILE}: audience")
    return Source(found.strip(), audiences, audience or "")


def _stated(path: Path) -> dict[str, object]:
    if not path.is_file():
        return {}
    try:
        return tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise Invalid(f"the file cannot be read: {error}.", where=FILE) from error
