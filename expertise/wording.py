"""Evidence in words: what a fact, or several of one kind, say about a person and a skill, in the language that is read."""

from collections.abc import Sequence
from typing import NamedTuple

from expertise.language import Language
from expertise.models import EvidenceKind, Link, Reason

KIND: dict[str, EvidenceKind] = {
    "skill": "declared", "interest": "interest", "project": "project", "document": "document", "group": "group",
}  # fmt: skip
CUT = 61
"""So many letters stand around what was found in a text; a word among the first or the last of them may be cut."""
YEAR = 4
"""So many letters a date has of which only the year is known."""
DATED = ("document", "skill", "interest")
"""What is said of these has one date; projects and groups have a time."""
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


def reasons(skill: int | None, paths: Sequence[Path], language: Language) -> tuple[Reason, ...]:
    """One sentence for each kind of evidence, the strongest first."""
    if len(paths) == 1:  # as nearly always
        return (_reason(paths[0].kind, skill, paths, language),)
    by_kind: dict[str, list[Path]] = {}
    for path in paths:
        by_kind.setdefault(path.kind, []).append(path)
    return tuple(_reason(kind, skill, by_kind[kind], language) for kind in STRONGEST_FIRST if kind in by_kind)


def by_text(paths: Sequence[Path], language: Language) -> Reason:
    """The sentence for somebody found by the words of texts alone."""
    one = paths[0]
    what = _and_more(_titled(one, language) if one.kind == "document" else one.name or "", len(paths) - 1, language)
    said = {
        "document": language.gettext("wrote %(what)s, where these words are", what=what),
        "project": language.gettext("worked on %(what)s, where these words are", what=what),
        "group": language.gettext("is in the group %(what)s, where these words are", what=what),
    }
    found = one.found and passage(one.found)
    return Reason("text", said[one.kind], None, _links(paths), found, one.since if one.kind == "document" else None)


def _reason(kind: str, skill: int | None, paths: Sequence[Path], language: Language) -> Reason:
    found, since = paths[0].found, paths[0].since
    if len(paths) > 1:
        paths = sorted(paths, key=lambda path: (_last(path) or "", path.thing or 0), reverse=True)
        found = next((path.found for path in paths if path.found), None)
        since = next((path.since for path in paths if path.since), None)
    date = since if kind in DATED else None
    return Reason(KIND[kind], SAY[kind](paths, language), skill, _links(paths), found and passage(found), date)


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


def _wrote(paths: Sequence[Path], language: Language) -> str:
    if len(paths) == 1:
        return language.gettext("wrote %(what)s", what=_titled(paths[0], language))
    last = next((path.since for path in paths if path.since), None)
    if last is None:
        return language.ngettext("wrote %(num)s document", "wrote %(num)s documents", len(paths))
    if len(last) > YEAR:
        return language.ngettext(
            "wrote %(num)s document, last in %(month)s", "wrote %(num)s documents, last in %(month)s",
            len(paths), month=language.month(last),
        )  # fmt: skip
    return language.ngettext(
        "wrote %(num)s document, last in %(year)s", "wrote %(num)s documents, last in %(year)s", len(paths), year=last
    )


def _worked_on(paths: Sequence[Path], language: Language) -> str:
    what, years = _and_more(paths[0].name or "", len(paths) - 1, language), _years(paths[0], language)
    if years:
        return language.gettext("worked on %(what)s, %(years)s", what=what, years=years)
    return language.gettext("worked on %(what)s", what=what)


def _is_in(paths: Sequence[Path], language: Language) -> str:
    if len(paths) == 1:
        return language.gettext("is in the group %(group)s", group=paths[0].name)
    return language.ngettext("is in %(num)s group about it", "is in %(num)s groups about it", len(paths))


def _says_so(paths: Sequence[Path], language: Language) -> str:
    since = paths[0].since
    if since:
        return language.gettext("says so, since %(date)s", date=language.month(since))
    return language.gettext("says so")


def _is_interested(paths: Sequence[Path], language: Language) -> str:
    since = paths[0].since
    if since:
        return language.gettext("is interested, since %(date)s", date=language.month(since))
    return language.gettext("is interested")


def _titled(path: Path, language: Language) -> str:
    if path.since:
        return language.gettext('"%(title)s" (%(date)s)', title=path.name, date=language.month(path.since))
    return language.gettext('"%(title)s"', title=path.name)


def _and_more(name: str, more: int, language: Language) -> str:
    if not more:
        return name
    return language.ngettext("%(name)s and %(num)s more", "%(name)s and %(num)s more", more, name=name)


def _years(path: Path, language: Language) -> str:
    start, end = (path.since or "")[:YEAR], (path.until or "")[:YEAR]
    if start and end and start != end:
        return f"{start}-{end[2:] if start[:2] == end[:2] else end}"
    if start and not end:
        return language.gettext("since %(date)s", date=start)
    return start or (language.gettext("until %(date)s", date=end) if end else "")


def _last(path: Path) -> str | None:
    return path.until or ("9999" if path.since and path.kind in ("project", "group") else path.since)


def _links(paths: Sequence[Path]) -> tuple[Link, ...]:
    return tuple([Link(path.kind, path.thing, path.name or "", path.url) for path in paths if path.thing is not None])


SAY = {"document": _wrote, "project": _worked_on, "group": _is_in, "skill": _says_so, "interest": _is_interested}
