"""Loading brings the graph in step with what a source says, and leaves alone what people say themselves."""

import sqlite3
from pathlib import Path

import pytest

from expertise.audience import viewer_of
from expertise.connect import choose
from expertise.errors import NotFound, NotLoaded
from expertise.find import Question, find, find_people
from expertise.graph import Graph
from expertise.ids import id_text, make_id
from expertise.settings import Settings
from loaders.load import load
from tests.loaders.folders import astray, everything, folder_of, person
from tests.stores import graph_at

PEOPLE = """
    id,name,division,email,manager
    ada,Ada Bo,retail,ada@acme.example,
    cai,Cai Do,networks,,ada
    eli,Eli Fo,,,cai
"""
WIKI = 'name = "wiki"\naudience = "everyone"\n'
CLAIMS = """
    person,skill,from
    ada,Kubernetes,2019
    cai,k8s,2020-02
"""


def names(graph: Graph, query: str, *, asking: str = "eli") -> list[str]:
    """The names that the flat list of find holds."""
    viewer = viewer_of(graph.store, person(asking))
    return [one.name for one in find_people(graph, viewer, Question(query)).people]


def test_people_and_their_divisions_arrive(graph: Graph, tmp_path: Path) -> None:
    load(graph, folder_of(tmp_path / "hr", people=PEOPLE, claims=CLAIMS))
    viewer = viewer_of(graph.store, person("eli"))
    found = find(graph, viewer, Question("Kubernetes"))
    assert [(one.name, one.people) for one in found.divisions] == [("retail", 1)]
    assert graph.store.read("people", people=[person("eli")])[0]["division_name"] == "unknown"


def test_an_alias_of_the_vocabulary_leads_to_its_skill_and_the_typed_text_stays(graph: Graph, tmp_path: Path) -> None:
    skills = "label,alt_labels\nKubernetes,k8s;kube\n"
    load(graph, folder_of(tmp_path / "hr", people=PEOPLE, claims=CLAIMS, skills=skills))
    assert names(graph, "kube") == ["Ada Bo", "Cai Do"] or names(graph, "kube") == ["Cai Do", "Ada Bo"]
    said = graph.store.read("said", person=person("cai"), kind="skill", target=make_id("skill", "kubernetes"))
    assert [(row["source"], row["text"]) for row in said] == [("hr", "k8s")]


def test_loading_the_same_again_changes_nothing(graph: Graph, tmp_path: Path) -> None:
    folder = folder_of(tmp_path / "hr", people=PEOPLE, claims=CLAIMS, skills="label,alt_labels\nKubernetes,k8s\n")
    load(graph, folder)
    before = everything(graph)
    assert load(graph, folder).changed_nothing
    assert everything(graph) == before


def test_what_people_said_themselves_is_never_touched(graph: Graph, tmp_path: Path) -> None:
    load(graph, folder_of(tmp_path / "hr", people=PEOPLE, claims=CLAIMS))
    choose(graph, viewer_of(graph.store, person("ada")), "Kubernetes")
    choose(graph, viewer_of(graph.store, person("eli")), "Basket weaving", create=True)
    load(graph, folder_of(tmp_path / "hr", people=PEOPLE, claims="person,skill\n"), allow_removals=True)
    assert names(graph, "kubernetes") == ["Ada Bo"]
    assert names(graph, "basket weaving") == ["Eli Fo"]
    assert astray(graph) == set()


def test_who_is_dropped_or_left_vanishes_and_comes_back_with_all_they_said(graph: Graph, tmp_path: Path) -> None:
    whole = {"people": PEOPLE, "claims": CLAIMS}
    load(graph, folder_of(tmp_path / "hr", **whole))
    choose(graph, viewer_of(graph.store, person("cai")), "Basket weaving", create=True)
    before = everything(graph)
    left = "id,name,division,email,manager,status\nada,Ada Bo,retail,ada@acme.example,,\n"
    left += "cai,Cai Do,networks,,ada,left\neli,Eli Fo,,,cai,active\n"
    dropped = "id,name,division,email,manager\nada,Ada Bo,retail,ada@acme.example,\neli,Eli Fo,,,\n"
    for people, claims in ((left, CLAIMS), (dropped, "person,skill,from\nada,Kubernetes,2019\n")):
        load(graph, folder_of(tmp_path / "hr", people=people, claims=claims), allow_removals=True)
        assert names(graph, "basket weaving") == []
        with pytest.raises(NotFound):
            viewer_of(graph.store, person("cai"))
        assert astray(graph) == set()
        load(graph, folder_of(tmp_path / "hr", **whole), allow_removals=True)
        assert names(graph, "basket weaving") == ["Cai Do"]
        assert everything(graph) == before


def test_who_moves_is_found_in_the_new_division_and_was_in_the_old_one(graph: Graph, tmp_path: Path) -> None:
    load(graph, folder_of(tmp_path / "hr", people=PEOPLE, claims=CLAIMS))
    moved = PEOPLE.replace("Ada Bo,retail", "Ada Bo,networks")
    load(graph, folder_of(tmp_path / "hr", people=moved, claims=CLAIMS), allow_removals=True)
    found = find(graph, viewer_of(graph.store, person("eli")), Question("Kubernetes"))
    assert [(one.name, one.people) for one in found.divisions] == [("networks", 1)]
    assert astray(graph) == set()


def test_one_person_of_two_sources_is_one(graph: Graph, tmp_path: Path) -> None:
    load(graph, folder_of(tmp_path / "hr", people=PEOPLE, claims=CLAIMS))
    people = "id,name,email\n77,A. Bo,ADA@acme.example\n"
    wiki = folder_of(tmp_path / "wiki", source=WIKI, people=people, claims="person,skill\n77,Go\n")
    load(graph, wiki)
    assert names(graph, "Go") == ["Ada Bo"]
    gone = "id,name,division,email,manager\ncai,Cai Do,networks,,\neli,Eli Fo,,,cai\n"
    load(graph, folder_of(tmp_path / "hr", people=gone, claims="person,skill,from\n"), allow_removals=True)
    assert names(graph, "Go") == ["Ada Bo"]
    nobody = folder_of(tmp_path / "wiki", source=WIKI, people="id,name,email\n", claims="person,skill\n")
    load(graph, nobody, allow_removals=True)
    assert names(graph, "Go") == []


def test_a_group_named_by_documents_is_a_skill_with_two_names(graph: Graph, tmp_path: Path) -> None:
    load(graph, folder_of(
        tmp_path / "hr", people=PEOPLE, groups="id,name\nsig-net,Networking\n",
        documents='id,title,groups,created\nd1,Routes,sig-net,2026-05\n', authors="document,person\nd1,ada\n",
        memberships="person,group_or_project,role\ncai,sig-net,lead\n",
    ))  # fmt: skip
    for query in ("sig-net", "Networking"):
        assert names(graph, query) == ["Ada Bo", "Cai Do"], query


def test_a_private_group_gives_nobody_else_its_name(graph: Graph, tmp_path: Path) -> None:
    load(graph, folder_of(
        tmp_path / "hr", people=PEOPLE, groups="id,name,audience\nowls,Night Owls,members\n",
        documents='id,title,groups\nd1,Routes,owls\n', authors="document,person\nd1,ada\n",
        memberships="person,group_or_project\ncai,owls\n",
    ))  # fmt: skip
    assert graph.vocabulary.suggest(viewer_of(graph.store, person("eli")), "owls")[0].because == "create"
    assert names(graph, "night owls") == []


def test_skills_are_found_in_texts_that_state_none_each_with_its_place(graph: Graph, tmp_path: Path) -> None:
    tables = {"people": PEOPLE, "claims": CLAIMS, "authors": "document,person\nd1,eli\nd2,eli\n", "documents": [
        '{"id": "d1", "title": "Notes", "text": "We moved it to Kubernetes. Kubernetes is fine."}',
        '{"id": "d2", "title": "Go", "text": "About Kubernetes", "skills": ["Go"]}',
    ]}  # fmt: skip
    folder = folder_of(tmp_path / "hr", **tables)  # type: ignore[arg-type]
    load(graph, folder)
    rows = graph.store.read("abouts_of_source", source="hr")
    found = [(row["text"], row["start"], row["length"]) for row in rows if row["start"] is not None]
    assert found == [("Kubernetes", "Notes\nWe moved it to Kubernetes".index("Kubernetes"), len("Kubernetes"))]
    assert set(names(graph, "Kubernetes")) >= {"Ada Bo", "Eli Fo"}
    assert load(graph, folder).changed_nothing
    assert astray(graph) == set()
    off = graph_at(tmp_path / "graph.db", settings=Settings(annotation="off"))
    load(off, folder)
    assert [row["start"] for row in off.store.read("abouts_of_source", source="hr")] == [None]
    assert astray(off) == set()
    off.close()


def test_rows_that_say_nowhere_who_may_see_them_are_not_loaded(graph: Graph, tmp_path: Path) -> None:
    folder = folder_of(
        tmp_path / "hr", source='name = "hr"\n', people=PEOPLE, claims=CLAIMS, projects="id,name\nx,Atlas\n"
    )
    report = load(graph, folder)
    assert {one.file for one in report.problems} == {"people.csv", "claims.csv", "projects.csv"}
    assert graph.store.read("ids_of_things", source="hr") == []
    assert load(graph, folder, audience="everyone").problems == ()
    assert names(graph, "Kubernetes") == ["Ada Bo"]


def test_audiences_of_files_become_audiences_of_the_graph(graph: Graph, tmp_path: Path) -> None:
    claims = "person,skill,audience\nada,Go,division:retail\nada,Rust,only\nada,Zig,contacts\ncai,Ada,group:owls\n"
    load(graph, folder_of(tmp_path / "hr", people=PEOPLE, claims=claims, groups="id,name\nowls,Owls\n"))
    ada, retail, owls = id_text(person("ada")), make_id("division", "hr", "retail"), make_id("group", "hr", "owls")
    rows = graph.store.read("facts_of_source", source="hr", low=0, high=1 << 48)
    assert {row["text"]: row["audience"] for row in rows if row["kind"] == "skill"} == {
        "Go": f"division:{id_text(retail)}", "Rust": f"only:{ada}", "Zig": f"contacts:{ada}", "Ada": f"group:{id_text(owls)}",
    }  # fmt: skip


def test_a_folder_without_tables_is_refused(graph: Graph, tmp_path: Path) -> None:
    with pytest.raises(NotLoaded):
        load(graph, folder_of(tmp_path / "hr"))
    with pytest.raises(NotLoaded):
        load(graph, tmp_path / "nowhere")


def test_a_first_load_leaves_the_schema_as_it_was(graph: Graph, tmp_path: Path) -> None:
    before = _schema(tmp_path / "graph.db")
    load(graph, folder_of(tmp_path / "hr", people=PEOPLE, claims=CLAIMS))
    assert _schema(tmp_path / "graph.db") == before


def _schema(store: Path) -> list[tuple[str, str]]:
    connection = sqlite3.connect(store)
    rows = connection.execute("SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY name").fetchall()
    connection.close()
    return [(name, " ".join(sql.split())) for name, sql in rows]
