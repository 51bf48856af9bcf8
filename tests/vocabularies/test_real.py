"""What ESCO, O*NET and GitHub publish, one after the other into one store; the files lie beside the project."""

from pathlib import Path

import pytest

from loaders.vocabularies.loading import load_vocabulary
from tests.company import Clock
from tests.conftest import DATA
from tests.stores import graph_at

FILES = {"github": "github_topics.jsonl", "onet": "onet_technology_skills.csv", "esco": "esco_skills_en.csv"}
MOST = {"github": 1_255, "onet": 8_768 + 140, "esco": 13_939}


@pytest.mark.embedded
def test_what_others_publish_is_loaded_and_changes_nothing_when_loaded_again(tmp_path: Path) -> None:
    folder = DATA / "taxonomies"
    if not folder.is_dir():
        pytest.skip("the taxonomies are not there: they belong into shared/data beside the project")
    graph = graph_at(tmp_path / "graph.db", now=Clock())
    load_vocabulary(graph, "starter")
    for kind, name in FILES.items():
        added = load_vocabulary(graph, kind, [folder / name]).changes[0].added
        assert 0.8 * MOST[kind] < added < MOST[kind]  # the others were there already
    for kind, name in FILES.items():
        assert load_vocabulary(graph, kind, [folder / name]).changed_nothing
    index = graph.vocabulary.index()
    assert [index.suggest(text)[0].label for text in ("k8s", "postgresql", "adobe illustrator")] == [
        "Kubernetes", "PostgreSQL", "Adobe Illustrator",
    ]  # fmt: skip
    graph.close()
