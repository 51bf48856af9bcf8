"""What the commands answer to whoever asks, for people and for programs."""

import os
import re
from dataclasses import replace
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from api.app import create_app
from api.cli.finding import found
from expertise.answers import Found, FoundPerson
from expertise.models import Named, Reason, Skill
from expertise.settings import settings_from
from tests.cli.conftest import Command


def test_suggestions_say_how_many_and_why(expertise: Command) -> None:
    said = expertise("suggest", "kubernets", as_="eli")
    assert said.code == 0
    assert "Kubernetes" in said.out
    assert "2 people worked on it" in said.out
    assert said.out.splitlines()[-1] == '  + create "kubernets"'


def test_found_people_come_by_division_with_reasons(expertise: Command) -> None:
    lines = expertise("find", "kubernetes", as_="eli").out.splitlines()
    assert lines[0] == "Read as  Kubernetes"
    assert "Retail · 1 person" in lines
    ada = lines.index("  Ada Lind  Head of Retail, Aarhus")
    assert lines[ada + 1 : ada + 3] == ['      wrote "Gang scheduling" (May 2026)', "      worked on Atlas, since 2024"]


def test_nobody_found_is_said(expertise: Command) -> None:
    assert expertise("find", "basket weaving", as_="eli").out.splitlines() == [
        "Words    basket, weaving",
        "Nobody found: no skill is called so, and no text with these words leads to anybody.",
    ]


def test_what_was_understood_is_shown(expertise: Command) -> None:
    assert expertise("find", "k8s in gangs", as_="eli").out.splitlines()[:2] == [
        "Read as  Kubernetes",
        "Words    gangs",
    ]
    assert expertise("find", "kubernets", as_="eli").out.splitlines()[:2] == ["Read as  Kubernetes", ""]


def test_of_several_skills_each_reason_names_its_own(expertise: Command) -> None:
    lines = expertise("find", "Kubernetes C++", as_="ada").out.splitlines()
    assert lines[0] == "Read as  Kubernetes × C++"
    assert "      C++: says so" in lines
    assert '      Kubernetes: wrote "Gang scheduling" (May 2026)' in lines


def test_people_of_an_inferred_skill_are_shown_with_it() -> None:
    rust, cooking = Skill(1, "Rust"), Skill(2, "Cooking")
    eli = FoundPerson(3, "Eli", None, None, Named(4, "Finance"), (Reason("declared", "says so", cooking.id),), ())
    answer = Found((rust,), ("rust", "in", "pans"), people=(eli,), also=(cooking,), left_over=("pans",))
    assert found(answer).plain.splitlines() == [
        "Read as  Rust",
        "Words    pans",
        "Texts    Cooking   (what texts with these words are about)",
        "  Eli  Finance",
        "      Cooking: says so",
    ]


def test_a_way_reads_as_a_sentence(expertise: Command) -> None:
    assert expertise("reach", "Cai Müller", as_="ada").out.splitlines()[0] == "  Ada Lind is a contact of Cai Müller"


@pytest.mark.parametrize("name", ["ada", "ada@example.com", "Ada Lind", "lind ADA"])
def test_a_person_is_named_in_many_ways(expertise: Command, name: str) -> None:
    assert expertise("profile", "--json", as_=name).answer["name"] == "Ada Lind"
    assert expertise("profile", name, "--json", as_="eli").answer["name"] == "Ada Lind"


def test_the_environment_may_name_who_asks(expertise: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("EXPERTISE_VIEWER", "eli")
    assert expertise("profile", "--json").answer["name"] == "Eli Novak"


def test_names_are_shown_in_the_language_that_somebody_reads(expertise: Command, tmp_path: Path) -> None:
    for language, label in (("en", "Kubernetes operators"), ("de", "Kubernetes-Betreuung")):
        text = f"conceptUri,preferredLabel,altLabels,hiddenLabels\nhttp://example.org/1,{label},,\n"
        (tmp_path / f"skills_{language}.csv").write_text(text, encoding="utf-8")
    assert expertise("vocabulary", "esco", str(tmp_path)).code == 0
    (german, *_) = expertise("suggest", "kubernetes op", "--language", "de", "--json", as_="eli").answer
    assert (german["label"], german["matched"]) == ("Kubernetes-Betreuung", "Kubernetes operators")
    with TestClient(create_app(replace(settings_from(os.environ), demo=True)), base_url="http://localhost") as client:
        client.headers["X-Viewer"] = expertise("profile", "--json", as_="eli").answer["id"]
        for accepted in ("de-CH, en;q=0.5", "en;q=0.2,de;q=0.8", "*, de"):
            asked = client.get("/api/skills/suggest?q=kubernetes+op", headers={"Accept-Language": accepted})
            assert asked.json()[0] == german
        for accepted in ("en, de;q=0.5", "", ";;", "q=" * 50):
            asked = client.get("/api/skills/suggest?q=kubernetes+op", headers={"Accept-Language": accepted})
            assert asked.json()[0]["label"] == "Kubernetes operators"


def test_a_skills_page_and_what_was_understood_are_in_the_language_that_somebody_reads(
    expertise: Command, tmp_path: Path
) -> None:
    for language, label in (("en", "Kubernetes operators"), ("de", "Kubernetes-Betreuung")):
        text = f"conceptUri,preferredLabel,altLabels,hiddenLabels\nhttp://example.org/1,{label},{language} name,\n"
        (tmp_path / f"skills_{language}.csv").write_text(text, encoding="utf-8")
    assert expertise("vocabulary", "esco", str(tmp_path)).code == 0
    german, english = (
        expertise("skill", "Kubernetes operators", "--language", one, as_="eli").out for one in ("de", "en")
    )
    assert german.splitlines()[0].startswith("Kubernetes-Betreuung ")
    assert "Also called  Kubernetes operators, de name\nIn English  en name\n" in german
    assert "Also called  en name\nIn German  Kubernetes-Betreuung, de name\n" in english
    found = expertise("find", "Kubernetes operators", "--language", "de", as_="eli").out
    assert found.startswith("Read as  Kubernetes-Betreuung\n")
    told = expertise("skill", "Kubernetes operators", "--language", "de", "--json", as_="eli").answer
    with TestClient(create_app(replace(settings_from(os.environ), demo=True)), base_url="http://localhost") as client:
        client.headers |= {
            "X-Viewer": expertise("profile", "--json", as_="eli").answer["id"],
            "Accept-Language": "de-CH",
        }
        client.cookies["expertise-viewer"] = client.headers["X-Viewer"]
        assert client.get(f"/api/skills/{told['skill']['id']}").json() == told
        assert client.get("/api/find?q=kubernetes+operators").json()["read_as"][0]["label"] == "Kubernetes-Betreuung"
        page = client.get(f"/skills/{told['skill']['id']}", headers={"Accept": "text/html"}).text
        assert "<h1>Kubernetes-Betreuung</h1>" in page
        assert 'Englisch: <span lang="en">en name</span>' in page
        asked = client.get("/?q=kubernetes+operators", headers={"Accept": "text/html"}).text
        assert re.search(r'class="understood">.*?Kubernetes-Betreuung', asked, re.DOTALL)


def test_json_is_what_http_answers(expertise: Command) -> None:
    me = expertise("profile", "--json", as_="eli").answer["id"]
    ada = expertise("profile", "ada", "--json", as_="eli").answer["id"]
    with TestClient(create_app(replace(settings_from(os.environ), demo=True)), base_url="http://localhost") as client:
        client.headers["X-Viewer"] = me
        pairs = [
            (("suggest", "kub"), "/api/skills/suggest?q=kub"),
            (("find", "kubernetes"), "/api/find?q=kubernetes"),
            (
                ("find", "kubernetes", "--flat", "--kind", "document"),
                "/api/find?q=kubernetes&across=people&kind=document",
            ),
            (("reach", "ada"), f"/api/reach/{ada}"),
            (("profile", "ada"), f"/api/people/{ada}"),
            (("profile",), "/api/me"),
        ]
        for arguments, address in pairs:
            assert expertise(*arguments, "--json", as_="eli").answer == client.get(address).json()
