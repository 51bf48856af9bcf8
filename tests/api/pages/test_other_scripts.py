"""Names written the other way than the page: each runs as its own letters do, and moves nothing that stands beside it."""

import re
from collections.abc import Callable
from dataclasses import replace
from html import unescape
from pathlib import Path

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient

from expertise.calling import person_called
from expertise.graph import open_graph
from expertise.ids import id_text, make_id
from expertise.language import END, ISOLATE
from expertise.settings import Settings
from expertise.skills import skill_id
from loaders.load import load
from tests.api.conftest import HERE, STORE
from tests.api.pages.conftest import Reader
from tests.company import write_tables

TAG = re.compile(r"<[^>]*>")
ARABIC, LATIN = "شبكات (C)", "Networks (C)"


@pytest.mark.embedded
@pytest.mark.parametrize(("language", "name"), [("en", ARABIC), ("he", LATIN)])
def test_a_name_of_another_script_is_set_apart_wherever_it_stands(
    made: Callable[[Settings], FastAPI], tmp_path: Path, settings: Settings, language: str, name: str
) -> None:
    (tmp_path / "he.po").write_text('msgid "only you"\nmsgstr "רק אתם"\n', encoding="utf-8")
    where = replace(settings, store=f"sqlite:///{tmp_path / STORE}", catalogues=str(tmp_path))
    graph = open_graph(where)
    assert load(graph, write_tables(tmp_path / "files", called(name))).problems == ()
    eve, mona = (id_text(person_called(graph, one)) for one in ("eve", "mona"))
    graph.close()
    project, document, division = (id_text(make_id(kind, "hr", "one")) for kind in ("project", "document", "division"))
    skill = id_text(skill_id(name))
    paths = (
        "/me", "/me/seen", f"/?q={name}", f"/people/{mona}", f"/skills/{skill}", f"/connect?text={name}", "/sign-in",
        f"/projects/{project}", f"/documents/{document}", f"/divisions/{division}", f"/curation/skills/{skill}",
    )  # fmt: skip
    with TestClient(made(where), base_url=HERE, headers={"Accept-Language": language}) as client:
        for reader, path in (*((eve, path) for path in paths), (mona, "/welcome")):
            text = unescape(TAG.sub("", Reader(client, reader, {}).open(path)))
            assert name in text, path
            assert left_as_they_are(text, name) == [], path


def called(name: str) -> dict[str, list[dict[str, str]]]:
    """A company in which everything has this name."""
    one = {"division": "one", "title": name, "place": name}
    return {
        "divisions": [{"id": "one", "name": name}],
        "people": [{"id": "eve", "name": f"{name} Eve"} | one, {"id": "mona", "name": name, "chat": name} | one],
        "roles": [{"person": "eve", "role": "community manager"}],
        "projects": [{"id": "one", "name": name, "skills": name}],
        "documents": [{"id": "one", "title": name, "created": "2026-05-12", "skills": name}],
        "authors": [{"document": "one", "person": "mona"}],
        "memberships": [{"person": "mona", "group_or_project": "one", "role": name, "from": "2019-01-01", "until": "2020-05-01"}],
        "contacts": [{"person": "eve", "contact": "mona"}, {"person": "mona", "contact": "eve"}],
        "claims": [{"person": "eve", "skill": name}],
    }  # fmt: skip


def left_as_they_are(text: str, name: str) -> list[str]:
    """Where the name stands in a text without being set apart."""
    alone = re.compile(f"(?<!{ISOLATE}){re.escape(name)}|{re.escape(name)}(?! Eve{END}|{END})")
    return [text[max(0, one.start() - 30) : one.end() + 30] for one in alone.finditer(text)]
