"""What a source says no more is removed: after a run without a bad row, and not much of it unless that is meant."""

from pathlib import Path

import pytest

from expertise.errors import NotLoaded
from expertise.graph import Graph
from loaders.load import load
from tests.loaders.folders import astray, everything, folder_of

HUNDRED = "id,name\n" + "".join(f"p{n},Person {n}\n" for n in range(100))


def claims(count: int) -> str:
    """A claim for each of the first people."""
    return "person,skill\n" + "".join(f"p{n},Go\n" for n in range(count))


def held(graph: Graph) -> int:
    """How many people have evidence that everyone may see."""
    return sum(row["people"] for row in graph.store.read("names_of_skills", skills=None))


def test_a_few_are_removed(graph: Graph, tmp_path: Path) -> None:
    load(graph, folder_of(tmp_path / "hr", people=HUNDRED, claims=claims(100)))
    report = load(graph, folder_of(tmp_path / "hr", people=HUNDRED, claims=claims(95)))
    assert [(one.kind, one.removed) for one in report.changes if one.removed] == [("claims", 5)]
    assert held(graph) == 95
    assert astray(graph) == set()


def test_more_than_a_twentieth_of_anything_stops_the_run_before_it_changes_anything(
    graph: Graph, tmp_path: Path
) -> None:
    load(graph, folder_of(tmp_path / "hr", people=HUNDRED, claims=claims(100)))
    before = everything(graph)
    fewer = folder_of(tmp_path / "hr", people=HUNDRED + "new,New\n", claims=claims(94))
    with pytest.raises(NotLoaded, match="6 of 100 claims"):
        load(graph, fewer)
    assert everything(graph) == before
    load(graph, fewer, allow_removals=True)
    assert held(graph) == 94


def test_nothing_is_removed_after_a_bad_row(graph: Graph, tmp_path: Path) -> None:
    load(graph, folder_of(tmp_path / "hr", people=HUNDRED, claims=claims(100)))
    report = load(graph, folder_of(tmp_path / "hr", people=HUNDRED, claims=claims(98) + "p98\n"), allow_removals=True)
    assert [(one.kind, one.kept) for one in report.changes if one.kept] == [("claims", 2)]
    assert held(graph) == 100


def test_a_table_that_is_not_there_says_nothing(graph: Graph, tmp_path: Path) -> None:
    load(graph, folder_of(tmp_path / "hr", people=HUNDRED, claims=claims(100)))
    load(graph, folder_of(tmp_path / "hr", claims=claims(99)))
    assert held(graph) == 99


def test_a_document_goes_with_its_words_and_its_evidence(graph: Graph, tmp_path: Path) -> None:
    tables = {"people": HUNDRED, "authors": "document,person\nd1,p1\nd2,p2\n"}
    documents = "id,title,skills\nd1,Routes,Go\nd2,Maps,Go\n"
    load(graph, folder_of(tmp_path / "hr", documents=documents, **tables))
    tables["authors"] = "document,person\nd2,p2\n"
    load(graph, folder_of(tmp_path / "hr", documents="id,title,skills\nd2,Maps,Go\n", **tables), allow_removals=True)
    assert held(graph) == 1
    assert len(everything(graph)["texts"]) == 1
    assert astray(graph) == set()


def test_a_division_that_is_no_more_stays_while_somebody_was_in_it(graph: Graph, tmp_path: Path) -> None:
    divisions = "id,name,parent\na,A,\nb,B,a\nc,C,b\n"
    people = "id,name,division\nada,Ada,b\n"
    load(graph, folder_of(tmp_path / "hr", people=people, divisions=divisions))
    load(
        graph, folder_of(tmp_path / "hr", people=people.replace(",b", ",a"), divisions="id,name,parent\na,A,\n"),
        allow_removals=True,
    )  # fmt: skip
    rows = {row["source_id"]: row["until"] for row in graph.store.read("divisions_of_source", source="hr")}
    assert rows == {"a": None, "b": "2026-06-30"}
    assert astray(graph) == set()


def test_a_vocabulary_that_shrinks_gives_its_aliases_back(graph: Graph, tmp_path: Path) -> None:
    tables = {"people": HUNDRED, "claims": "person,skill\np1,k8s\np2,Kubernetes\n"}
    load(graph, folder_of(tmp_path / "hr", skills="label,alt_labels\nKubernetes,k8s\nRust,\n", **tables))
    load(graph, folder_of(tmp_path / "hr", skills="label,alt_labels\nKubernetes,\n", **tables), allow_removals=True)
    labels = {row["label"]: row["people"] for row in graph.store.read("names_of_skills", skills=None)}
    assert labels == {"Kubernetes": 1, "k8s": 1}
    assert astray(graph) == set()
