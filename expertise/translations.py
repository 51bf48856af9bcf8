"""What skills are called in the language that somebody reads, where a vocabulary says it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from expertise.answers import Found, NamesIn, SkillPage, Widening
from expertise.language import Language
from expertise.models import Skill, Viewer
from expertise.store import Row, Transaction
from expertise.vocabulary import fold
from expertise.vocabulary.shared import labels_in
from expertise.widening import beside

SHOWN = "-x-label"
"""What ends a language whose name of a skill is the one shown in it: a private subtag, as BCP 47 has them."""


def found_in(facts: Transaction, viewer: Viewer, found: Found, language: str | None) -> Found:
    """The answer with its skills as they are called in the language."""
    widened = [one.skill for one in found.widened]
    named = [*found.read_as, *found.also, *found.nearest, *widened]
    called = labels_in(facts, [one.id for one in named], language)
    if not called:
        return found
    of = {one.label: called[one.id] for one in found.read_as if one.id in called}
    return replace(
        found, read_as=_called(found.read_as, called), also=_called(found.also, called), nearest=_called(found.nearest, called),
        widened=tuple(_widening(one, _called([one.skill], called)[0], of, viewer.language) for one in found.widened),
    )  # fmt: skip


def _widening(one: Widening, skill: Skill, of: Mapping[str, str], language: Language) -> Widening:
    if one.because == "meaning":
        return replace(one, skill=skill)
    other = of.get(one.of, one.of)
    return replace(one, skill=skill, of=other, words=beside(one.because, skill.label, other, language))


def page_in(facts: Transaction, page: SkillPage, language: str | None) -> SkillPage:
    """The page of a skill for who reads the language: its other names are then those in it and in none, the others apart."""
    shown = [page.skill, *page.broader, *page.narrower, *page.related]
    called = labels_in(facts, [one.id for one in shown], language)
    rows = facts.read("names_in_languages", skill=page.skill.id)
    elsewhere = _by_language(row for row in rows if language is None or _language(row) != language)
    (skill,) = _called([page.skill], called)
    kept = _kept(page.skill, skill.label, [] if language is None else elsewhere, rows, language)
    return replace(
        page, skill=replace(skill, alt_labels=kept), in_languages=elsewhere, broader=_called(page.broader, called),
        narrower=_called(page.narrower, called), related=_called(page.related, called),
    )  # fmt: skip


def _kept(
    skill: Skill, label: str, elsewhere: Sequence[NamesIn], rows: Sequence[Row], language: str | None
) -> tuple[str, ...]:
    """The names under this label without those in other languages; what it is called when none is asked for stays."""
    own = {fold(row["label"]) for row in rows if _language(row) == language}
    others = {fold(name) for one in elsewhere for name in one.names} - own - {fold(skill.label)}
    return tuple(
        name for name in (skill.label, *skill.alt_labels) if fold(name) != fold(label) and fold(name) not in others
    )


def _called(skills: Sequence[Skill], called: dict[int, str]) -> tuple[Skill, ...]:
    return tuple(replace(one, label=called.get(one.id, one.label)) for one in skills)


def _by_language(rows: Iterable[Row]) -> tuple[NamesIn, ...]:
    """The names of each language, the one shown in it first."""
    names: dict[str, list[str]] = {}
    for row in sorted(rows, key=lambda row: not row["language"].endswith(SHOWN)):
        if row["label"] not in (of := names.setdefault(_language(row), [])):
            of.append(row["label"])
    return tuple(NamesIn(language, tuple(of)) for language, of in sorted(names.items()))


def _language(row: Row) -> str:
    """Which language a name is in, without what region or script it is of."""
    return str(row["language"]).partition("-")[0]
