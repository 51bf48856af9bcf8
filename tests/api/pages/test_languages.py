"""Pages and answers in the language that is read: chosen by the person, else by their browser, else English."""

import re
from pathlib import Path

import pytest

from expertise.catalogues import best, languages
from expertise.errors import Misconfigured
from tests.api.pages.conftest import BROWSER, Pages, Reader, text_of

GERMAN = {**BROWSER, "Accept-Language": "de-CH, en;q=0.8"}


@pytest.mark.parametrize(
    ("asked", "language"),
    [
        ("de", "de"), ("de-CH, en;q=0.8", "de"), ("en;q=0.8, de;q=0.9", "de"), ("fr, de;q=0.1", "de"), ("DE-at", "de"),
        ("", "en"), ("fr", "en"), ("en-GB, de;q=0.9", "en"), ("de;q=0, fr", "en"), ("*", "en"), ("../de", "en"), ("de" * 400, "en"),
    ],
)  # fmt: skip
def test_a_page_is_in_the_language_that_the_browser_reads_best(pages: Pages, asked: str, language: str) -> None:
    answer = german(pages.as_("eli"), "/", **{"Accept-Language": asked})
    assert f'<html lang="{language}" dir="ltr">' in answer
    assert ("Wer hat Erfahrung mit" if language == "de" else "Who has worked on") in answer


def test_a_person_chooses_a_language_for_all_pages_and_stays_where_they_are(pages: Pages) -> None:
    eli = pages.as_("eli")
    here = re.findall(r'name="to" value="([^"]*)"', eli.open("/?q=kubernetes&own=among"))[-1]
    assert here == "/?q=kubernetes&amp;own=among"
    chosen = eli.send("/language", language="de", to="/?q=kubernetes&own=among")
    assert "hat an Atlas mitgearbeitet" in text_of(chosen)
    assert "Ihr Bereich" in eli.read("/me")
    eli.send("/language", language="en", to="/")
    assert "Who has worked on" in german(eli, "/")
    eli.client.cookies.clear()


@pytest.mark.parametrize("odd", ["", "xx", "d", "<b>", "de; Path=/", "en-" + "x" * 280])
def test_a_choice_of_no_language_leaves_that_of_the_browser(pages: Pages, odd: str) -> None:
    eli = pages.as_("eli")
    eli.client.cookies.set("expertise-language", odd)
    assert 'lang="de"' in german(eli, "/")
    eli.client.cookies.clear()


def test_a_language_is_not_chosen_by_a_form_made_elsewhere(pages: Pages) -> None:
    eli = pages.as_("eli")
    eli.send("/language", status=403, token="made up", language="de")
    assert 'lang="en"' in eli.open("/")


def test_evidence_dates_and_numbers_are_worded_in_it(pages: Pages) -> None:
    eli = pages.as_("eli")
    person = text_of(german(eli, f"/people/{eli.ids['ada']}"))
    assert "hat „ Gang scheduling “ ( Mai 2026 ) geschrieben" in person
    assert "nach eigener Angabe, seit 2019" in person
    page = german(eli, f"/people/{eli.ids['ada']}")
    assert '<time datetime="2026-05-12" title="12. Mai 2026">Mai 2026</time>' in page


def test_the_interface_words_evidence_and_problems_in_it(pages: Pages) -> None:
    eli = pages.as_("eli")
    asked = {"X-Viewer": eli.id, "Accept-Language": "de"}
    found = eli.client.get("/api/find", params={"q": "kubernetes"}, headers=asked).json()
    words = {
        reason["words"] for division in found["divisions"] for one in division["first"] for reason in one["reasons"]
    }
    assert "hat „Gang scheduling“ (Mai 2026) geschrieben" in words
    gone = eli.client.get("/api/people/zzzzzzzzzz", headers=asked).json()
    assert gone["detail"] == "Nicht gefunden: Person 'zzzzzzzzzz'."
    assert (gone["title"], gone["type"]) == ("Not Found", "urn:expertise:not-found")
    odd = eli.client.get("/api/find", params={"q": "x", "since": "20x9"}, headers=asked).json()
    assert odd["detail"] == "since: '20x9' ist kein Datum: schreiben Sie 2019, 2019-05 oder 2019-05-12."


def test_a_catalogue_of_ones_own_goes_before_ours_and_ours_says_what_it_leaves_out(tmp_path: Path) -> None:
    for name, text in (("de", "nur du"), ("fr", "vous seulement"), ("pt-BR", "só você"), ("he", "רק אתם")):
        (tmp_path / f"{name}.po").write_text(f'msgid "only you"\nmsgstr "{text}"\n', encoding="utf-8")
    found = languages(str(tmp_path))
    wanted = ("de-at", "fr", "pt-br", "he", "nl")
    said = [best([one], found).gettext("only you") for one in wanted]
    assert said == ["nur du", "vous seulement", "só você", "רק אתם", "only you"]
    assert [best([one], found).gettext("Undo") for one in wanted] == ["Rückgängig", "Undo", "Undo", "Undo", "Undo"]
    assert [best([one], found).direction for one in wanted] == ["ltr", "ltr", "ltr", "rtl", "ltr"]
    assert [one.name for one in found.values()] == ["English", "Deutsch", "français", "עברית", "português (Brasil)"]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("de", b'msgid "only'), ("xx-YY", b""), ("klingon", b""), ("de", b"\xff\xfe"), ("de", b'msgid "Find"\nmsgstr "100%"\n'),
        ("de", b'msgid "%(kind)s of yours"\nmsgstr "%(sort)s"\n'),
    ],
)  # fmt: skip
def test_a_catalogue_that_cannot_be_read_is_named(tmp_path: Path, name: str, text: bytes) -> None:
    (tmp_path / f"{name}.po").write_bytes(text)
    with pytest.raises(Misconfigured, match=rf"^The catalogue .*{name}\.po cannot be read: "):
        languages(str(tmp_path))


def german(reader: Reader, path: str, **headers: str) -> str:
    """The page as a browser gets it whose owner reads German, or what these headers say."""
    reader.open("/")
    return reader.client.get(path, headers={**GERMAN, **headers}).text
