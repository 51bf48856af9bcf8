"""Whatever a form or an address holds, and whatever files say: it is taken or refused in words, and never run."""

import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient
from hypothesis import given, settings
from hypothesis import strategies as st

from expertise.calling import person_called
from expertise.graph import open_graph
from expertise.ids import id_text, make_id
from expertise.settings import Settings
from loaders.load import load
from tests.api.conftest import HERE, STORE
from tests.api.pages.conftest import Pages, Reader, text_of
from tests.api.pages.test_pages import skill_of
from tests.company import write_tables
from tests.disk import no_room_beyond

MARKUP = '<img src=x onerror="alert(1)">'
SCRIPT = "<script>alert(1)</script>"
TEXTS = st.one_of(
    st.text(max_size=60),
    st.sampled_from(
        (
            "", "   ", "k" * 10_000, "\U0001f9f6 Weaving \U0001f411", SCRIPT, MARKUP, f'">{SCRIPT}', "javascript:alert(1)",
            "{{ 7 * 7 }}", "%s %(name)s %", "a\r\nSet-Cookie: x=1", "\x00\x07", "\u202eevil", "//evil.example", "null", "0",
        )
    ),
)  # fmt: skip
FORMS = {
    "/me/skills": ("text", "kind", "skill", "create", "audience", "to"),
    "/me/undo": ("undo", "to"),
    "/me/facts/skill": ("change", "target", "to"),
    "/me/facts/{any}": ("change", "target"),
    "/me/refusals": ("skill", "answer", "thing", "to"),
    "/me/contacts/{any}": (),
    "/skills/{skill}/same": ("other",),
    "/curation/merge": ("skill", "other", "why"),
    "/curation/different": ("skill", "other", "why"),
    "/curation/split": ("skill", "names", "into", "why"),
    "/curation/rename": ("skill", "name", "why"),
    "/curation/retire": ("skill", "why"),
    "/curation/undo": ("number", "why"),
    "/sign-in": ("person", "to"),
}
QUESTIONS = ("q", "own", "since", "place", "kind", "below", "skill", "widen", "without", "division", "cursor")
AWAY = re.compile(r"https?://|//|/\\")


@pytest.mark.embedded
@settings(max_examples=20)
@given(data=st.data())
def test_whatever_a_form_holds_is_taken_or_refused_in_words(pages: Pages, data: st.DataObject) -> None:
    dee = pages.as_("dee")
    kubernetes = skill_of(dee)
    token = dee.token
    for path, names in FORMS.items():
        fields = {name: data.draw(st.one_of(TEXTS, st.just(kubernetes))) for name in names}
        where = path.format(skill=kubernetes, any=data.draw(st.sampled_from(("skill", "title", "0", "zzzzzzzzzz"))))
        answer = dee.post(where, {"form_token": token, **fields})
        assert answer.status_code < 500, (where, fields, answer.text)
        assert not AWAY.match(answer.headers.get("location", "/")), (where, fields)
        assert SCRIPT not in answer.text
        assert MARKUP not in answer.text
        dee.client.cookies.clear()
    asked = {name: data.draw(TEXTS) for name in data.draw(st.lists(st.sampled_from(QUESTIONS), unique=True))}
    read = dee.get("/", asked)
    assert read.status_code < 500, asked
    assert SCRIPT not in read.text
    assert MARKUP not in read.text


def test_markup_and_scripts_in_files_are_shown_as_text(
    made: Callable[[Settings], FastAPI], tmp_path: Path, settings: Settings
) -> None:
    where = replace(settings, store=f"sqlite:///{tmp_path / STORE}")
    graph = open_graph(where)
    people = [{"id": "eve", "name": f"Eve {SCRIPT}", "division": "one", "title": MARKUP, "chat": "javascript:alert(1)"}]
    thing = {"id": "x", "name": MARKUP, "description": SCRIPT, "url": "javascript:alert(1)", "skills": "Weaving"}
    tables = {
        "divisions": [{"id": "one", "name": SCRIPT}], "people": people, "projects": [thing],
        "memberships": [{"person": "eve", "group_or_project": "x", "role": MARKUP}],
        "claims": [{"person": "eve", "skill": f"Weaving {MARKUP}"}],
    }  # fmt: skip
    assert load(graph, write_tables(tmp_path / "files", tables)).problems == ()
    eve = id_text(person_called(graph, "eve"))
    graph.close()
    project, division = id_text(make_id("project", "hr", "x")), id_text(make_id("division", "hr", "one"))
    with TestClient(made(where), base_url=HERE) as client:
        reader = Reader(client, eve, {})
        paths = (
            "/?q=weaving",
            "/me",
            "/me/seen",
            "/welcome",
            f"/projects/{project}",
            f"/divisions/{division}",
            "/sign-in",
        )
        for path in paths:
            page = reader.open(path)
            assert SCRIPT not in page, path
            assert MARKUP not in page, path
            assert 'href="javascript:' not in page, path
            assert "alert(1)" in page, path


def test_the_same_form_twice_says_it_once(pages: Pages) -> None:
    eli = pages.as_("eli")
    eli.send("/me/skills", text="Weaving", to="/welcome")
    once = eli.read("/welcome")
    eli.send("/me/skills", text="Weaving", to="/welcome")
    assert eli.read("/welcome") == once


def test_what_cannot_be_written_is_kept_to_be_sent_again(
    made: Callable[[Settings], FastAPI], loaded: Path, tmp_path: Path, settings: Settings, ids: dict[str, str]
) -> None:
    (tmp_path / STORE).write_bytes(loaded.read_bytes())
    with TestClient(made(settings), base_url=HERE) as client:
        eli = Reader(client, ids["eli"], ids)
        token = eli.token
        with no_room_beyond(10):
            told = eli.send("/me/skills", status=503, token=token, text="Weaving & <dyeing>")
        assert "We cannot answer right now" in text_of(told)
        assert "What you typed Weaving & <dyeing>" in text_of(told)
        again = dict(
            re.findall(r'<input type="hidden" name="(\w+)" value="([^"]*)"', told.partition('class="list typed"')[2])
        )
        assert again["form_token"] == token
        assert "Weaving & <dyeing>" in text_of(eli.send("/me/skills", token=token, text="Weaving & <dyeing>"))


def test_nothing_at_all_is_refused_in_words_and_emoji_are_kept(pages: Pages) -> None:
    eli = pages.as_("eli")
    for nothing in ("", "   ", "\t\n"):
        assert "That cannot be used" in text_of(eli.send("/me/skills", status=422, text=nothing))
    assert eli.read("/", q="  ") == eli.read("/")
    wool = "\U0001f9f6 Weaving \U0001f411"
    assert wool in text_of(eli.send("/me/skills", text=wool))
    assert wool in eli.read("/me")


@pytest.mark.parametrize("path", ["/people/{fay}", "/people/zzzzzzzzzz", "/skills/zzzzzzzzzz", "/groups/0", "/nowhere"])
def test_what_is_not_there_and_who_left_are_one_helpful_page(pages: Pages, path: str) -> None:
    read = pages.as_("eli").read(path.format(fay=id_text(make_id("person", "hr", "fay"))), status=404)
    assert "Whoever left is not shown." in read
    assert "Search instead" in read


def test_a_form_that_is_too_long_is_told_on_a_page(pages: Pages) -> None:
    eli = pages.as_("eli")
    assert "A body has at most" in text_of(eli.send("/me/skills", status=413, text="k" * 70_000))
    told = text_of(eli.send("/me/skills", status=422, text="k" * 10_000))
    assert "That cannot be used" in told
    assert "kkk" in told
