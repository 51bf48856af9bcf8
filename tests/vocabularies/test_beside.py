"""What is broader and related: seen by those who may know of both, moved with the graph, followed by a merge."""

import json
from collections.abc import Sequence
from pathlib import Path

import networkx as nx  # type: ignore[import-untyped]
import pytest

from expertise.copying import PARTS, SHOWN, Part, copy, tallies
from expertise.export import export
from expertise.pages import skill_page
from expertise.skills import skill_id
from expertise.store import open_store
from tests.company import Company, Person, as_json
from tests.vocabularies import files
from tests.vocabularies.conftest import Load

KUBERNETES, DOCKER, OPERATORS = skill_id("Kubernetes"), skill_id("Docker"), skill_id("Kubernetes operators")


def beside(person: Person, skill: int) -> dict[str, list[str]]:
    """The labels of the skills beside this one, as the person sees them."""
    page = skill_page(person.graph, person.viewer, skill)
    return {kind: [one.label for one in getattr(page, kind)] for kind in ("broader", "narrower", "related")}


def silent(*_: object) -> None:
    """Tells nobody."""


def test_those_with_most_people_come_first(company: Company, load: Load) -> None:
    load("csv", {"a.csv": "label,broader\nAlpha,Kubernetes\nBeta,Kubernetes\nGamma,Kubernetes\n"})
    company.as_("eli").choose("Gamma")
    assert beside(company.as_("eli"), KUBERNETES)["narrower"] == ["Gamma", "Alpha", "Beta"]


def test_a_skill_that_only_some_may_know_of_shows_beside_others_to_them_alone(company: Company, load: Load) -> None:
    load("csv", files.PLAIN)
    before = as_json(skill_page(company.graph, company.as_("ada").viewer, KUBERNETES))
    company.as_("ben").choose("Docker", audience="only")
    load("csv", {"mine.csv": files.PLAIN["mine.csv"].replace("Docker", "")}, allow_removals=True)
    company.graph.store.write(
        "put_relation", [{"skill": KUBERNETES, "kind": "related", "other": DOCKER, "source": "csv"}]
    )
    assert beside(company.as_("ben"), KUBERNETES)["related"] == ["Docker"]
    told = json.loads(before) | {"related": []}
    assert json.loads(as_json(skill_page(company.graph, company.as_("ada").viewer, KUBERNETES))) == told
    assert not any("RELATED" in key for *_, key in export(company.graph, company.as_("ada").viewer).edges(keys=True))


def test_an_export_holds_what_is_beside_what(company: Company, load: Load) -> None:
    load("csv", files.PLAIN)
    network: nx.MultiDiGraph[str] = export(company.graph, company.as_("eli").viewer)
    labels = network.nodes(data="label")
    told = {(labels[one], kind, labels[other]) for one, other, kind in network.edges(data="kind")}
    assert {one for one in told if one[1] in ("BROADER", "RELATED")} == {
        ("Kubernetes operators", "BROADER", "Kubernetes"),
        ("Kubernetes", "BROADER", "Clusters"),
        ("Kubernetes", "RELATED", "Docker") if KUBERNETES < DOCKER else ("Docker", "RELATED", "Kubernetes"),
    }


@pytest.mark.parametrize("parts", [PARTS, SHOWN], ids=["whole", "shown"])
def test_a_copy_has_every_relation_and_every_language(
    company: Company, load: Load, tmp_path: Path, parts: Sequence[Part]
) -> None:
    load("esco", files.ESCO)
    target = open_store(f"sqlite:///{tmp_path}/copy.db")
    copy(company.graph.store, target, parts=parts, progress=silent)
    wanted = tallies(company.graph.store, parts=parts, progress=silent)
    held = tallies(target, parts=parts, progress=silent)
    assert held == wanted
    assert held["relations"].rows == 5
    assert "de" in {row["language"] for row in target.read("alt_labels_of_source", source="esco")}
    target.close()


def test_what_is_beside_a_skill_follows_when_it_is_merged(company: Company, load: Load) -> None:
    load("csv", files.PLAIN)
    company.as_("ada").merge(KUBERNETES, DOCKER)
    assert beside(company.as_("eli"), DOCKER) == {
        "broader": ["Clusters"],
        "narrower": ["Kubernetes operators"],
        "related": [],
    }


def test_two_skills_of_which_one_was_broader_are_one_after_a_merge(company: Company, load: Load) -> None:
    load("csv", files.PLAIN)
    company.as_("ada").merge(OPERATORS, KUBERNETES)
    assert beside(company.as_("eli"), KUBERNETES) == {"broader": ["Clusters"], "narrower": [], "related": ["Docker"]}


def test_a_skill_is_not_beside_itself_nor_broader_and_related_at_once(company: Company, load: Load) -> None:
    load("csv", {"a.csv": "label,alt_labels,broader,related\nKubernetes,Pods,Pods;Clusters,Kubernetes;Clusters\n"})
    assert beside(company.as_("eli"), KUBERNETES) == {"broader": ["Clusters"], "narrower": [], "related": []}
