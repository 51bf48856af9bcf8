"""No page has a text outside the catalogue: in a language in which each of its texts is marked, nothing is left but data."""

import csv
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from html import unescape
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from babel.messages.pofile import write_po
from fastapi import FastAPI
from fastapi.testclient import TestClient

from expertise.catalogues import languages
from expertise.settings import Settings
from tests.api.company import TABLES
from tests.api.conftest import HERE, Door
from tests.api.pages.conftest import Pages, Reader
from tests.texts import said

CODE = "ar"
"""Any language that is not ours; this one runs from right to left and has six plurals."""
MARKED = re.compile(r"⟦[^⟦⟧]*⟧")
DATA = re.compile(
    r'<(time|q)\b.*?</\1>|<span class="face".*?</span>|<form class="languages".*?</form>|<head>.*?</title>', re.DOTALL
)
SHOWN = re.compile(r'\b(?:title|alt|placeholder|label|aria-label)="([^"]*)"')
HREF = re.compile(r'href="(/[^"]*)"')
TAG = re.compile(r"<[^>]*>")
TYPED = (
    "Kubernetis", "kubrnets", "Expertise", "Kubernetes", "kubernetes scheduling", "beekeeping", "a slip", "nobody",
    *"child development gang scheduling Oslo".split(),
)  # fmt: skip
OPENED = (
    "/", "/?q=kubernetes", "/?q=kubernetes&own=out&place=Bergen", "/?q=child+development&since=2020", "/?q=ben+okafor",
    "/?q=gang+scheduling", "/?q=beekeeping", "/?q=beekeeping&place=Oslo&kind=document",
    "/me", "/me/seen?by=contacts", "/sign-in?name=nobody",
    "/people/{ada}", "/people/{ben}", "/people/{cai}", "/connect?text=beekeeping", "/sign-in",
    "/curation", "/curation/record", "/curation/waiting", "/welcome", "/me/seen", "/me/seen?by=division",
    "/?q=kubernetes&kind=document",
)  # fmt: skip
GONE = (
    ("/people/zzzzzzzzzz", 404), ("/nowhere", 404), ("/people/x", 404), ("/?own=sideways&q=x", 422), ("/?q=x&since=20x9", 422),
    ("/?cursor=x&q=kubernetes", 422),
)  # fmt: skip


@pytest.fixture
def marked(
    door: Door, made: Callable[[Settings], FastAPI], tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Pages]:
    """The pages of the golden company, in a language in which each text of the catalogue is marked."""
    folder = tmp_path_factory.mktemp("catalogues")
    write_marked(folder / f"{CODE}.po")
    settings = replace(door.client.app.state.graph.settings, catalogues=str(folder))  # type: ignore[attr-defined]
    with TestClient(made(settings), base_url=HERE, headers={"Accept-Language": CODE}) as client:
        yield Pages(Door(client, door.ids))


def write_marked(path: Path) -> None:
    """A catalogue in which every text is itself, marked."""
    catalogue = Catalog(locale=CODE)
    for one in said():
        if one.id:
            forms = tuple(f"⟦{text}⟧" for text in (one.id if one.pluralizable else (one.id,)))
            catalogue.add(
                one.id, (forms[1],) * catalogue.num_plurals if one.pluralizable else forms[0], context=one.context
            )
    with path.open("wb") as file:
        write_po(file, catalogue)


@pytest.mark.embedded
def test_every_page_shows_nothing_but_texts_of_the_catalogue_and_data(marked: Pages) -> None:
    dee = marked.as_("dee")
    for somebody in ("eli", "ada"):
        assert unmarked(marked.as_(somebody).send("/me/skills", text="Kubernetis", create="true")) == ""
    pages = {path: dee.open(path.format(**dee.ids)) for path in OPENED}
    pages |= {path: dee.open(path, status=status) for path, status in GONE}
    for _ in range(2):
        pages |= {path: dee.open(path) for path in sorted(linked(pages.values()) - pages.keys())}
    pages["which"] = dee.send("/me/skills", status=409, text="kubrnets", kind="skill")
    pages["stale"] = dee.send("/me/skills", status=403, token="made up", text="k8s")
    pages["not hers"] = marked.as_("eli").open("/curation", status=404)
    pages["merged"] = merged(dee, pages["/curation"])
    pages["undone"] = dee.send("/curation/undo", number="1", why="a slip")
    assert {path: left for path, page in pages.items() if (left := unmarked(page))} == {}
    assert all(f'<html lang="{CODE}" dir="rtl">' in page for page in pages.values())


def linked(pages: Iterable[str]) -> set[str]:
    """The pages to which these lead, but for those that only go on."""
    found = {unescape(one) for page in pages for one in HREF.findall(page)}
    return {one for one in found if not one.startswith(("/files/", "/me#")) and "cursor=" not in one}


def merged(reader: Reader, queue: str) -> str:
    """The record, after the first two skills of the queue were merged."""
    skill, other = re.findall(r'name="(?:skill|other)" value="(\w+)"', queue)[:2]
    return reader.send("/curation/merge", skill=skill, other=other, why="a slip")


def unmarked(page: str) -> str:
    """What a page shows that is neither a text of the catalogue nor data of the company."""
    page = DATA.sub("", page)
    left = unescape("\n".join([TAG.sub("\n", page), *SHOWN.findall(page)]))
    while MARKED.search(left):
        left = MARKED.sub("", left)
    for value in sorted(data(), key=len, reverse=True):
        left = left.replace(value, "")
    return " ".join(re.findall(r"[^\W\d_]+", left))


def data() -> set[str]:
    """What the company calls its people and things."""
    rows = [row for text in TABLES.values() for row in csv.reader(text.splitlines())]
    names = {one.name for one in languages().values()}
    return {cell for row in rows for cell in row if cell} | set(TYPED) | names | {"hr"}
