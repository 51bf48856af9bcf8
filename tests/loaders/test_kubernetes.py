"""A real organisation, loaded whole."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from expertise.graph import Graph
from expertise.settings import Settings
from loaders.load import load
from loaders.quality import measure
from loaders.report import Report
from tests.loaders.folders import astray, everything
from tests.stores import KINDS, Stores, graph_at, use


@dataclass(frozen=True, slots=True)
class Loaded:
    """A graph, and what was told when it was loaded."""

    graph: Graph
    report: Report


@pytest.fixture(scope="module", params=KINDS)
def stated(
    request: pytest.FixtureRequest, kubernetes: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Loaded]:
    """The organisation with what its documents state and nothing found in their texts, once in each kind of store."""
    stores = Stores(request.getfixturevalue("database") if request.param == "both" else None)
    use(stores)
    graph = graph_at(tmp_path_factory.mktemp("kubernetes") / "stated.db", settings=Settings(annotation="off"))
    yield Loaded(graph, load(graph, kubernetes, audience="everyone"))
    use(Stores())
    stores.close()


def test_everything_arrives_and_nothing_is_bad(stated: Loaded) -> None:
    assert stated.report.problems == ()
    said = {change.kind: change.said for change in stated.report.changes}
    assert (said["people"], said["projects"], said["groups"], said["documents"]) == (2450, 236, 35 + 760, 6191)
    assert (said["authors"], said["memberships"], said["divisions"]) == (6641, 3755, 422 + 1)
    kinds = [
        row["kind"] for row in stated.graph.store.read("ids_of_things", source="kubernetes") if row["type"] == "group"
    ]
    assert (kinds.count("group"), kinds.count("team")) == (35, 760)


def test_loading_it_twice_leaves_the_same_graph(kubernetes: Path, stated: Loaded) -> None:
    before = everything(stated.graph)
    assert load(stated.graph, kubernetes, audience="everyone").changed_nothing
    assert everything(stated.graph) == before
    assert astray(stated.graph) == set()


def test_a_release_is_no_date(kubernetes: Path, stated: Loaded) -> None:
    things = stated.graph.store.read("things_of_source", source="kubernetes")
    documents = [row for row in things if row["type"] == "document"]
    dated = [json.loads(line)["created"] for line in (kubernetes / "documents.jsonl").read_text("utf-8").splitlines()]
    assert sum(row["since"] is not None for row in documents) == sum(date is not None for date in dated)


def test_who_across_divisions_wrote_about_it_is_exactly_known(kubernetes: Path) -> None:
    measured = measure(kubernetes, annotation="off")
    assert [(one.file, one.questions, one.exact) for one in measured.exact] == [("cross_division.jsonl", 26, 26)]
    assert {one.file: one.hit_at_5 > 0.5 for one in measured.ranked} == {
        "group_leads.jsonl": True, "proposal_reviewers.jsonl": True,
    }  # fmt: skip
