"""Each kind of file says what it says: skills with their other names, and what is beside them."""

import json
from pathlib import Path

import pytest

from expertise.answers import SkillPage
from expertise.pages import skill_page
from expertise.skills import skill_id
from loaders.vocabularies.loading import load_vocabulary
from tests.company import Company
from tests.vocabularies import files
from tests.vocabularies.conftest import Load

Beside = dict[str, list[str]]


def page(company: Company, name: str) -> SkillPage:
    """The page of the skill of this name, as Eli sees it."""
    eli = company.as_("eli")
    return skill_page(company.graph, eli.viewer, eli.skill(name))


def beside(company: Company, name: str) -> Beside:
    """The labels of the skills beside the one of this name."""
    found = page(company, name)
    some = {"broader": found.broader, "narrower": found.narrower, "related": found.related}
    return {kind: sorted(skill.label for skill in skills) for kind, skills in some.items() if skills}


def test_esco_has_skills_groups_and_occupations_in_several_languages(company: Company, load: Load) -> None:
    load("esco", files.ESCO)
    assert beside(company, "kubernetes") == {
        "broader": ["working with clusters"],
        "narrower": ["Kubernetes operators"],
        "related": ["Docker", "site reliability engineer"],
    }
    assert beside(company, "running clusters") == {"broader": ["working with clusters"]}
    assert beside(company, "working with clusters") == {"narrower": ["Kubernetes", "running clusters"]}
    assert set(page(company, "kube").skill.alt_labels) == {"k8s", "kube"}
    assert company.as_("eli").suggest("Old thing") == [("Old thing", "create", 0)]


@pytest.mark.embedded
def test_esco_is_known_by_the_names_of_older_downloads_too(company: Company, load: Load) -> None:
    load(
        "esco",
        {
            name.replace("_en.csv", "_en-us.csv" if name[0] == "s" else ".csv"): text
            for name, text in files.ESCO.items()
        },
    )
    assert beside(company, "kubernetes")["broader"] == ["working with clusters"]


@pytest.mark.parametrize(
    ("kind", "some", "wanted"),
    [
        ("csv", files.PLAIN, {"broader": ["Clusters"], "narrower": ["Kubernetes operators"], "related": ["Docker"]}),
        ("skos", {"k.ttl": files.TURTLE}, {"broader": ["Clusters"], "narrower": ["Kubernetes operators"], "related": ["Docker"]}),
        ("onet", files.ONET, {"narrower": ['19" racks', "Kubernetes operators"]}),
        ("github", files.GITHUB, {"related": ["Docker"]}),
        ("stackoverflow", files.STACK_OVERFLOW, {}),
    ],
)  # fmt: skip
def test_a_vocabulary_is_what_its_files_say(
    company: Company, load: Load, kind: str, some: dict[str, str], wanted: Beside
) -> None:
    load(kind, some)
    assert beside(company, "kubernetes") == wanted
    assert page(company, "kubernetes").skill.label == "Kubernetes"
    if kind != "onet":
        assert set(page(company, "kubernetes").skill.alt_labels) == {"k8s", "kube"}


def test_a_checkout_of_topics_is_read_as_its_folder(company: Company, tmp_path: Path) -> None:
    for name, text in files.EXPLORE.items():
        (tmp_path / "topics" / name).parent.mkdir(parents=True)
        (tmp_path / "topics" / name).write_text(text, encoding="utf-8")
    load_vocabulary(company.graph, "github", [tmp_path / "topics"])
    assert beside(company, "k8s") == {"related": ["Docker"]}


@pytest.mark.parametrize(
    ("kind", "some"), [("esco", files.ESCO), ("csv", files.PLAIN), ("skos", {"k.ttl": files.TURTLE})]
)
def test_who_types_a_name_in_another_language_finds_the_same_skill(
    company: Company, load: Load, kind: str, some: dict[str, str]
) -> None:
    load(kind, some)
    assert company.as_("eli").suggest("Kubernetes-Betreiber")[0][:2] == ("Kubernetes operators", "alias")
    assert company.as_("eli").suggest("kubernetes betreiber")[0][:2] == ("Kubernetes operators", "alias")


@pytest.mark.parametrize(
    ("kind", "some", "shown"),
    [("esco", files.ESCO, "Kubernetes-Betreuung"), ("skos", {"k.ttl": files.TURTLE}, "Kubernetes-Betreiber")],
)
def test_names_are_shown_in_the_language_that_somebody_reads(
    company: Company, load: Load, kind: str, some: dict[str, str], shown: str
) -> None:
    load(kind, some)
    eli = company.as_("eli")
    for language, label in (("de", shown), ("fr", "Kubernetes operators"), (None, "Kubernetes operators")):
        for typed in ("kubernetes op", "Kubernetes-Betreiber"):
            first, *_ = company.graph.vocabulary.suggest(eli.viewer, typed, language=language)
            assert (first.label, first.id) == (label, skill_id("Kubernetes operators")), typed


@pytest.mark.parametrize(("kind", "some"), [("esco", files.ESCO), ("skos", {"k.ttl": files.TURTLE})])
def test_labels_come_in_the_language_asked_for(company: Company, load: Load, kind: str, some: dict[str, str]) -> None:
    load(kind, some, language="de")
    german = {"esco": "Kubernetes-Betreuung", "skos": "Kubernetes-Betreiber"}[kind]
    assert page(company, "Kubernetes operators").skill.label == german


def test_a_language_is_kept_with_each_name(company: Company, load: Load) -> None:
    load("esco", files.ESCO)
    rows = company.graph.store.read("alt_labels_of_source", source="esco")
    spoken = {row["label"]: row["language"] for row in rows}
    assert (spoken["Kubernetes-Betreiber"], spoken["k8s"]) == ("de", "en")


def test_what_is_beside_a_skill_is_told_over_every_door(company: Company, load: Load) -> None:
    load("csv", files.PLAIN)
    from tests.company import as_json

    told = json.loads(as_json(page(company, "kubernetes")))
    assert [[one["label"] for one in told[kind]] for kind in ("broader", "narrower", "related")] == [
        ["Clusters"], ["Kubernetes operators"], ["Docker"],
    ]  # fmt: skip
