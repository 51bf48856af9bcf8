"""What the commands print, for people and for programs."""

import os
import re
from dataclasses import replace
from json import loads
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from api.app import create_app
from api.cli.finding import found
from expertise.models import Found, FoundPerson, Named, Reason, Skill
from expertise.settings import settings_from
from tests.api.company import write_company
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


def test_a_choice_is_told_and_taken_back(expertise: Command) -> None:
    chosen = expertise("connect", "k8s", "--json", as_="eli").answer
    assert chosen["as_typed"] == "k8s"
    assert expertise("undo", chosen["undo"], as_="eli").out == "Kubernetes is no longer yours.\n"
    assert expertise("undo", chosen["undo"], as_="eli").code == 1


def test_a_choice_reads_as_a_sentence(expertise: Command) -> None:
    assert expertise("connect", "Kubernetes", as_="eli").out.startswith(
        "Kubernetes. 3 people share this, 3 outside your division.\n"
    )


def test_a_way_reads_as_a_sentence(expertise: Command) -> None:
    assert expertise("reach", "Cai Müller", as_="ada").out.splitlines()[0] == "  Ada Lind is a contact of Cai Müller"


def test_ones_own_page_shows_who_sees_what(expertise: Command) -> None:
    lines = expertise("profile", as_="ben").out.splitlines()
    assert lines[0].startswith("Ben Okafor")
    assert any("kubernetes" in line.lower() and "only you" in line for line in lines)
    assert not any("only you" in line for line in expertise("profile", "Ben Okafor", as_="ada").out.splitlines())


def test_what_work_shows_is_asked_until_it_is_refused(expertise: Command) -> None:
    assert expertise("offers", as_="cai").out.splitlines()[:2] == [
        "Is this you?",
        "  Kubernetes  worked on Atlas, 2024-26",
    ]
    assert expertise("refuse", "Kubernetes", as_="cai").code == 0
    assert expertise("offers", as_="cai").out == "There is nothing to confirm.\n"


def test_ones_page_is_shown_as_others_see_it(expertise: Command) -> None:
    seen = expertise("profile", "--seen-by", "division", as_="ada").out
    assert seen == expertise("profile", "ada", as_="ben").out
    assert expertise("profile", "--seen-by", "elsewhere", "--json", as_="ada").answer["channels"] == [
        {"kind": "email", "value": "ada@example.com"}
    ]
    said = expertise("profile", "ben", "--seen-by", "division", as_="ada")
    assert (said.code, said.err) == (2, "--seen-by: only your own page is shown as others see it.\n")


@pytest.mark.parametrize("name", ["ada", "ada@example.com", "Ada Lind", "lind ADA"])
def test_a_person_is_named_in_many_ways(expertise: Command, name: str) -> None:
    assert expertise("profile", "--json", as_=name).answer["name"] == "Ada Lind"
    assert expertise("profile", name, "--json", as_="eli").answer["name"] == "Ada Lind"


def test_an_address_that_is_hidden_names_nobody(expertise: Command) -> None:
    assert expertise("hide", "email", as_="ada@example.com").code == 0
    hidden = expertise("profile", "ada@example.com", as_="eli")
    assert (hidden.code, hidden.err) == (1, "There is no person 'ada@example.com'.\n")
    assert expertise("profile", "ada@example.com", as_="ada@example.com").code == 0


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


def test_what_is_mine_can_be_kept_in_order(expertise: Command) -> None:
    for arguments in (
        ("hide", "skill", "Kubernetes"),
        ("audience", "skill", "kubernetes", "division"),
        ("audience", "title", "division"),
        ("correct", "skill", "kubernetes", "--since", "2020"),
        ("correct", "title", "--text", "Shopkeeper"),
        ("refuse", "k8s", "Atlas"),
        ("remove", "project", "atlas"),
        ("contact", "cai", "--drop"),
        ("contact", "Eli Novak"),
        ("remove", "skill", "kubernetes"),
    ):
        said = expertise(*arguments, as_="ada")
        assert (said.code, said.err) == (0, ""), arguments
    page = expertise("profile", "--json", as_="ada").answer
    assert page["title"] == "Shopkeeper"
    assert {fact["kind"] for fact in page["facts"] if fact["refused"]} == {"skill", "project", "contact"}
    assert expertise("leave", "Night Owls", as_="ben").out == "You have left the group.\n"


def test_what_was_taken_away_is_shown_and_taken_back(expertise: Command) -> None:
    before = expertise("profile", as_="ada").out
    taken_away = (
        ("refuse", "k8s", "Atlas"),
        ("refuse", "kubernetes"),
        ("remove", "title"),
        ("remove", "project", "atlas"),
    )
    for arguments in taken_away:
        assert expertise(*arguments, as_="ada").code == 0
    lines = expertise("profile", as_="ada").out.splitlines()
    refused = lines.index("What you said is not you")
    assert lines[refused + 1 :] == ["  Kubernetes, drawn from anything", "  Kubernetes, drawn from Atlas"]
    assert sum("refused · from hr" in line for line in lines) == 3
    assert expertise("accept", "kubernetes", "Gang scheduling", as_="ada").code == 1
    for arguments in (
        ("accept", "Kubernetes", "atlas"),
        ("accept", "Kubernetes"),
        ("restore", "title"),
        ("restore", "project", "Atlas"),
    ):
        said = expertise(*arguments, as_="ada")
        assert (said.code, said.err) == (0, ""), arguments
        assert expertise(*arguments, as_="ada").code == 1
    assert expertise("profile", as_="ada").out == before


def test_a_group_that_was_left_can_be_joined_again(expertise: Command) -> None:
    assert expertise("leave", "Night Owls", as_="ben").code == 0
    assert expertise("join", "night owls", as_="ben").out == "You are in the group again.\n"
    again = expertise("join", "night owls", as_="ben")
    assert (again.code, again.out) == (1, "")
    assert expertise("join", "night owls", as_="eli").err == "There is no group of yours 'night owls'.\n"


def test_loading_again_changes_nothing(expertise: Command, tmp_path: Path) -> None:
    folder = str(write_company(tmp_path / "files"))
    said = expertise("load", folder)
    assert said.code == 0
    assert said.out.splitlines()[0] == "Loaded hr. Nothing changed."
    assert expertise("load", folder, "--json").answer["problems"] == []


def test_a_first_load_tells_only_what_there_is(expertise: Command, empty: str, tmp_path: Path) -> None:
    said = expertise("load", str(write_company(tmp_path / "files")), "--store", empty)
    kinds = [line[2:].split("  ")[0] for line in said.out.splitlines()[1:]]
    assert "people" in kinds
    ends = {
        line.index(count) + len(count) for line in said.out.splitlines()[1:] for count in line.split("   all new")[:1]
    }
    assert len(ends) == 1
    assert not any(line.split()[-1] == "0" for line in said.out.splitlines())


def test_a_load_that_would_remove_much_says_how_to_mean_it(expertise: Command, tmp_path: Path) -> None:
    folder = write_company(tmp_path / "files")
    (folder / "contacts.csv").write_text("person,contact\n", encoding="utf-8")
    said = expertise("load", str(folder))
    assert (said.code, said.err.endswith("say so with --allow-removals.\n")) == (4, True)
    assert expertise("load", str(folder), "--allow-removals").code == 0


def test_quality_is_a_table(expertise: Command, tmp_path: Path) -> None:
    folder = write_company(tmp_path / "files")
    (folder / "truth").mkdir()
    (folder / "truth" / "asked.jsonl").write_text('{"query": "kubernetes", "experts": ["ada"]}\n', encoding="utf-8")
    by_division = '{"query": "C++", "by_division": {}}\n'
    (folder / "truth" / "where.jsonl").write_text(by_division, encoding="utf-8")
    lines = [line.split() for line in expertise("quality", str(folder)).out.splitlines()]
    assert lines == [
        ["file", "questions", "hit@1", "hit@5", "MRR"],
        ["asked.jsonl", "1", "1.00", "1.00", "1.00"],
        ["where.jsonl", "exact", "by", "division:", "1", "of", "1"],
    ]
    assert expertise("quality", str(folder), "--json").answer["exact"] == [
        {"file": "where.jsonl", "questions": 1, "exact": 1}
    ]


def test_quality_of_names_is_a_table_and_a_file(expertise: Command, tmp_path: Path) -> None:
    folder = tmp_path / "names"
    (folder / "vocab").mkdir(parents=True)
    (folder / "vocab" / "small.txt").write_text("Astronomy\nZoology\n", encoding="utf-8")
    pairs = "surface,canonical,vocab,type,source\nZooology,Zoology,small,typo,us\n"
    (folder / "same_skill.csv").write_text(pairs, encoding="utf-8")
    said = expertise("quality", str(folder), "--save", str(tmp_path / "figures.json"))
    places = ["top-1", "top-5", "MRR"]
    assert [line.split() for line in said.out.splitlines()] == [
        [
            *["type", "source", "pairs", "learnt"],
            *["suggest", *places, "spelling", *places],
        ],
        ["typo", "all", "1", "0", *["1.00"] * 6],
        ["typo", "us", "1", "0", *["1.00"] * 6],
        [],
        ["match", "pairs", "taken", "asks", "wrongly", "taken"],
        ["all", "1", "1", "0", "0"],
        ["typo", "1", "1", "0", "0"],
    ]
    assert loads((tmp_path / "figures.json").read_text("utf-8"))["lines"][0]["spelling"]["mrr"] == 1
    assert expertise("quality", str(folder), "--save", str(tmp_path / "none" / "figures.json")).code == 2


def test_a_bad_row_is_told_with_its_place(expertise: Command, tmp_path: Path) -> None:
    folder = write_company(tmp_path / "files")
    with (folder / "claims.csv").open("a", encoding="utf-8") as file:
        file.write("nobody,Kubernetes,,\n")
    said = expertise("load", str(folder))
    assert said.code == 4
    assert said.err.startswith("claims.csv:5:")


def test_a_company_is_made_up(expertise: Command, tmp_path: Path) -> None:
    assert expertise("generate", str(tmp_path / "made"), "--people", "20", "--seed", "3").code == 0
    assert (tmp_path / "made" / "people.csv").is_file()
    again = expertise("generate", str(tmp_path / "made"))
    assert (again.code, again.err.count("\n")) == (2, 1)


def test_verify_finds_everything_right(expertise: Command) -> None:
    assert expertise("verify").out.endswith("Everything agrees with the facts.\n")
    assert expertise("verify", "--rebuild", "--json").answer["rebuilt"] is False


def test_the_graph_is_exported_as_the_viewer_sees_it(expertise: Command, tmp_path: Path) -> None:
    for name in ("graph.graphml", "graph.gexf"):
        assert expertise("export", str(tmp_path / name), as_="eli").code == 0
        text = (tmp_path / name).read_text(encoding="utf-8")
        assert "Ada Lind" in text
        assert "Night Owls" not in text


def test_a_graph_is_copied_whole_into_an_empty_store(expertise: Command, store: str, tmp_path: Path) -> None:
    there = f"sqlite:///{tmp_path}/copy.db"
    said = expertise("copy", store, there)
    assert (said.code, said.out.splitlines()[0]) == (0, f"Copied to {there}.")
    assert (
        expertise("find", "kubernetes", "--store", there, as_="eli").out
        == expertise("find", "kubernetes", as_="eli").out
    )
    again = expertise("copy", store, there)
    assert (again.code, again.out) == (1, "")
    assert again.err == "The store to copy to holds a graph already. Name an empty one.\n"


def test_a_copy_for_analysts_holds_what_everyone_may_see(expertise: Command, store: str, tmp_path: Path) -> None:
    there = f"sqlite:///{tmp_path}/shown.db"
    assert expertise("hide", "email", as_="ada").code == 0
    said = expertise("copy", store, there, "--audience", "everyone")
    assert (said.code, said.out.splitlines()[0]) == (0, f"Copied to {there}.")
    assert "Night Owls" not in (tmp_path / "shown.db").read_text(encoding="latin-1")
    assert "ada@example.com" not in (tmp_path / "shown.db").read_text(encoding="latin-1")
    assert expertise("compare", store, there, "--audience", "everyone").out.startswith(f"Compared with {there}.\n")
    whole = expertise("compare", store, there)
    assert (whole.code, whole.out) == (3, "")
    assert whole.err.startswith(f"{there} differs from {store} in divisions, ")
    other = expertise("copy", store, there, "--audience", "only")
    assert (other.code, other.err) == (2, "--audience: 'only' is not everyone; leave it out to copy all.\n")
