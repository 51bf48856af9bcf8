"""What pages bring to a browser: built files under names that change with them, and nothing within the page itself."""

import re

import pytest

from api.web.files import BUILT, address, icon, manifest
from tests.api.conftest import Door
from tests.api.pages.conftest import Pages
from tests.api.pages.test_pages import EVERYWHERE

NAMED = re.compile(r"""(?:src|href)="(/(?:files|widget)/[^"#]*)""")
WITHIN = re.compile(r"<style|<script(?![^>]* src=)|\sstyle=|\son[a-z]+=|javascript:", re.IGNORECASE)
MANAGERS_ALONE = "silos.js"
LARGEST_PICKER, LARGEST_FIRST_PAGE = 8 * 1024, 120 * 1000


def test_a_browser_keeps_for_good_what_a_page_names(pages: Pages) -> None:
    eli = pages.as_("eli")
    named = set(NAMED.findall(eli.open("/")))
    assert {one.rpartition(".")[2] for one in named} == {"css", "js", "svg", "woff2"}
    for path in named - {"/widget/v1/skill-picker.js"}:
        answer = eli.client.get(path)
        assert (answer.status_code, answer.headers["cache-control"]) == (200, "public, max-age=31536000, immutable")


@pytest.mark.parametrize("path", ["nothing.css", "manifest.json", "..%2Fmanifest.json", "../manifest.json"])
def test_nothing_else_is_sent(door: Door, path: str) -> None:
    assert door.client.get(f"/files/{path}").status_code == 404


def test_no_page_has_a_script_or_a_style_within_it(pages: Pages) -> None:
    eli = pages.as_("eli")
    for path in (*EVERYWHERE, "/widget"):
        assert WITHIN.findall(eli.open(path.format(**eli.ids))) == []


def test_whoever_cannot_unpack_gets_the_same_words(pages: Pages) -> None:
    eli = pages.as_("eli")
    lengths = set()
    for _ in range(9):
        answer = eli.client.get("/?q=kubernetes")
        assert answer.headers["content-encoding"] == "gzip"
        lengths.add(answer.headers["content-length"])
    plain = eli.client.get("/?q=kubernetes", headers={"Accept-Encoding": "identity"})
    assert plain.text == answer.text
    assert len(lengths) > 1, "the length of a packed page tells nothing of what is in it"


def test_an_icon_that_was_not_drawn_is_a_mistake() -> None:
    assert "#email" in icon("email")
    with pytest.raises(KeyError):
        icon("no such icon")


def test_the_skill_picker_is_small() -> None:
    assert packed("skill-picker.js") <= LARGEST_PICKER


def test_the_first_page_is_small(pages: Pages) -> None:
    eli = pages.as_("eli")
    answer = eli.client.get("/")
    brought = sum(packed(name) for name in manifest().files if "vietnamese" not in name and name != MANAGERS_ALONE)
    assert address(MANAGERS_ALONE) not in eli.open("/")
    assert int(answer.headers["content-length"]) + brought <= LARGEST_FIRST_PAGE


def packed(name: str) -> int:
    """How many bytes of a file are sent."""
    file = BUILT / "files" / manifest().files[name]
    twin = file.with_name(f"{file.name}.gz")
    return (twin if twin.exists() else file).stat().st_size
