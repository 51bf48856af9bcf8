"""Every text of the interface stands in the catalogues, in every language, and with the plurals that the language has."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog, Message
from babel.messages.plurals import get_plural

from expertise.catalogues import OURS, languages, values_of
from expertise.language import END, ENGLISH, ISOLATE
from tests.house.tree import ROOT
from tests.texts import PICKER_TEXTS, for_the_picker, in_step, kept, said

TEMPLATES = sorted((ROOT / "api" / "web" / "templates").glob("*.html"))
CATALOGUES = sorted(OURS.glob("*.po"))
NOT_SHOWN = re.compile(
    r"\{#.*?#\}|\{%-? *trans\b.*?endtrans *-?%\}|\{\{.*?\}\}|\{%.*?%\}|<!doctype html>|(?<=<)/?[a-z0-9-]+|[a-z-]+(?==)",
    re.DOTALL,
)
SHOWN = re.compile(r'>([^<>]+)<|(?:\b(?:title|alt|placeholder|label)|aria-label)="([^"]*)"')
NAMES = {"Expertise", "Kubernetes", "kubernetes scheduling"}
"""What is called so in every language."""


@pytest.fixture(scope="module")
def texts() -> Catalog:
    """What the program says."""
    return said()


@pytest.mark.parametrize("path", CATALOGUES, ids=lambda path: path.stem)
def test_a_catalogue_has_a_translation_of_every_text_and_no_other(path: Path, texts: Catalog) -> None:
    catalogue = in_step(path, texts)
    assert [one.id for one in catalogue if one.id and not translated(one)] == [], "run make texts, and translate these"
    assert {one.id for one in kept(path) if one.id} == {one.id for one in catalogue if one.id}, "run make texts"
    assert not [one.id for one in catalogue if one.fuzzy]


@pytest.mark.parametrize("path", CATALOGUES, ids=lambda path: path.stem)
def test_a_translation_has_the_values_of_its_text_and_all_plurals(path: Path) -> None:
    catalogue = kept(path)
    assert (catalogue.num_plurals, catalogue.plural_expr) == tuple(get_plural(path.stem))[:2]
    for one in catalogue:
        if one.id:
            assert values_of(one.string) <= values_of(one.id), one.id
            assert not list(one.check(catalogue)), one.id
            assert one.pluralizable == isinstance(one.string, (tuple, list)), one.id


def test_the_skill_picker_says_what_the_catalogues_say() -> None:
    assert PICKER_TEXTS.read_text(encoding="utf-8") == for_the_picker(), "run make texts"


def test_names_in_a_row_run_each_as_its_own_letters_do() -> None:
    name = "\u05e9\u05dc\u05d5\u05dd"
    assert ENGLISH.listed([name, "Retail"]) == f"{ISOLATE}{name}{END} and Retail"


@pytest.mark.parametrize("num", [0, 1, 2, 1234])
def test_numbers_and_plurals_are_those_of_the_language(num: int) -> None:
    said = [one.ngettext("%(num)s person", "%(num)s people", num) for one in (ENGLISH, languages()["de"])]
    assert said == {0: ["0 people", "0 Personen"], 1: ["1 person", "1 Person"], 2: ["2 people", "2 Personen"],
                    1234: ["1,234 people", "1.234 Personen"]}[num]  # fmt: skip


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.stem)
def test_a_template_shows_no_text_of_its_own(path: Path) -> None:
    page = NOT_SHOWN.sub("", path.read_text(encoding="utf-8"))
    shown = [" ".join("".join(one).split()) for one in SHOWN.findall(f">{page}<")]
    assert [text for text in shown if re.search(r"[^\W\d_]", text) and text.strip(" ·×+›") not in NAMES] == []


def test_the_text_of_an_error_stands_in_the_catalogue() -> None:
    assert [place for path in (ROOT / "expertise").rglob("*.py") for place in made_up_texts(path)] == []


def made_up_texts(path: Path) -> Iterator[str]:
    """Where an error that people read is raised with a text that is put together."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        raised = isinstance(node, ast.Call) and getattr(node.func, "id", "") in ("Invalid", "NotAllowed", "NotFound")
        if isinstance(node, ast.Call) and raised and isinstance(node.args[0], ast.JoinedStr):
            yield f"{path.relative_to(ROOT)}:{node.lineno}"


def translated(one: Message) -> bool:
    """Whether it has a translation, in each of its plurals."""
    return all(one.string or [""])
