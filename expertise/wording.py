"""Evidence in words: what a fact, or several of one kind, say about a person and a skill."""

from collections.abc import Sequence
from typing import NamedTuple

from expertise.models import EvidenceKind, Link, Reason

MONTHS = "January February March April May June July August September October November December".split()
KIND: dict[str, EvidenceKind] = {
    "skill": "declared", "interest": "interest", "project": "project", "document": "document", "group": "group",
}  # fmt: skip
CUT = 61
"""So many letters stand around what was found in a text; a word among the first or the last of them may be cut."""
STRONGEST_FIRST = ("document", "project", "group", "skill", "interest")


class Path(NamedTuple):
    """One fact that connects a person to a skill, with the thing it leads over, if any."""

    kind: str
    thing: int | None
    name: str | None
    url: str | None
    since: str | None
    until: str | None
    found: str | None


def reasons(skill: int | None, paths: Sequence[Path]) -> tuple[Reason, ...]:
    """One sentence for each kind of evidence, the strongest first."""
    by_kind: dict[str, list[Path]] = {}
    for path in paths:
        by_kind.setdefault(path.kind, []).append(path)
    return tuple(_reason(kind, skill, by_kind[kind]) for kind in STRONGEST_FIRST if kind in by_kind)


def by_text(paths: Sequence[Path]) -> Reason:
    """The sentence for somebody found by the words of texts alone."""
    one = paths[0]
    where = _titled(one) if one.kind == "document" else one.name
    how = {"document": "wrote", "project": "worked on", "group": "is in the group"}[one.kind]
    more = f" and {len(paths) - 1} more" if len(paths) > 1 else ""
    found = one.found and passage(one.found)
    return Reason("text", f"{how} {where}{more}, where these words are", None, _links(paths), found)


def _reason(kind: str, skill: int | None, paths: Sequence[Path]) -> Reason:
    if len(paths) > 1:
        paths = sorted(paths, key=lambda path: (_last(path) or "", path.thing or 0), reverse=True)
    found = next((path.found for path in paths if path.found), None)
    return Reason(KIND[kind], SAY[kind](paths), skill, _links(paths), found and passage(found))


def around(text: str, start: int, end: int) -> str:
    """What stands in a text from one place to another, and so many letters around it that `passage` can leave cut words out."""
    lines = f"\n{text}\n"
    return lines[max(0, start + 2 - CUT) : end + CUT + 1]


def passage(found: str) -> str:
    """A piece of a text without the words that were cut at its ends, on one line."""
    words = found.split()
    begin = 0 if found[0].isspace() or len(words[0]) >= CUT else 1
    end = len(words) if found[-1].isspace() or len(words[-1]) >= CUT else -1
    return " ".join(words[begin:end])


def _wrote(paths: Sequence[Path]) -> str:
    if len(paths) == 1:
        return f"wrote {_titled(paths[0])}"
    last = next((path.since for path in paths if path.since), None)
    return f"wrote {len(paths)} documents" + (f", last in {spoken(last)}" if last else "")


def _worked_on(paths: Sequence[Path]) -> str:
    first = f"worked on {paths[0].name}"
    years = _years(paths[0])
    more = f" and {len(paths) - 1} more" if len(paths) > 1 else ""
    return f"{first}{more}" + (f", {years}" if years else "")


def _is_in(paths: Sequence[Path]) -> str:
    if len(paths) == 1:
        return f"is in the group {paths[0].name}"
    return f"is in {len(paths)} groups about it"


def _says_so(paths: Sequence[Path]) -> str:
    return "says so" + (f", since {spoken(paths[0].since)}" if paths[0].since else "")


def _is_interested(paths: Sequence[Path]) -> str:
    return "is interested" + (f", since {spoken(paths[0].since)}" if paths[0].since else "")


def spoken(date: str) -> str:
    """A date as people say it: "2019", "May 2026"; days are left out."""
    year, _, rest = date.partition("-")
    return f"{MONTHS[int(rest[:2]) - 1]} {year}" if rest else year


def _titled(path: Path) -> str:
    return f'"{path.name}"' + (f" ({spoken(path.since)})" if path.since else "")


def _years(path: Path) -> str:
    start, end = (path.since or "")[:4], (path.until or "")[:4]
    if start and end and start != end:
        return f"{start}-{end[2:] if start[:2] == end[:2] else end}"
    if start and not end:
        return f"since {start}"
    return start or (f"until {end}" if end else "")


def _last(path: Path) -> str | None:
    return path.until or ("9999" if path.since and path.kind in ("project", "group") else path.since)


def _links(paths: Sequence[Path]) -> tuple[Link, ...]:
    return tuple(Link(path.kind, path.thing, path.name or "", path.url) for path in paths if path.thing is not None)


SAY = {"document": _wrote, "project": _worked_on, "group": _is_in, "skill": _says_so, "interest": _is_interested}
