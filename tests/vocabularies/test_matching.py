"""A vocabulary never duplicates what the company calls its skills, and loading it again changes nothing."""

from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from expertise.errors import ExpertiseError, NotLoaded
from expertise.skills import skill_id
from expertise.verify import verify
from expertise.vocabulary import Ask, One
from loaders.vocabularies.loading import load_vocabulary
from tests.company import Clock, Company, new_company
from tests.contract.test_shown import seen
from tests.contract.test_unseen import IN_MEMORY, UNSHRUNK
from tests.golden import GOLDEN
from tests.stores import graph_at
from tests.vocabularies import files
from tests.vocabularies.conftest import Load

NAMES = ("Kubernetes", "kube", "k8s", "Pods", "Batch", "Clusters", "Secret Sauce")
LINES = st.lists(
    st.tuples(st.sampled_from(NAMES), *[st.lists(st.sampled_from(NAMES), max_size=2, unique=True)] * 3), min_size=1, max_size=5
)  # fmt: skip
CLAIMS = st.lists(st.tuples(st.sampled_from(("ada", "ben")), st.sampled_from(NAMES)), max_size=4, unique=True)


def table(lines: list[tuple[str, list[str], list[str], list[str]]]) -> str:
    """A vocabulary of these lines as a plain table."""
    rows = [",".join((label, *(";".join(cell) for cell in cells))) for label, *cells in lines]
    return "\n".join(("label,alt_labels,broader,related", *rows)) + "\n"


def company_of(folder: str, claims: list[tuple[str, str]]) -> Company:
    """The golden company with these claims instead of its own."""
    said = [{"person": person, "skill": skill} for person, skill in claims]
    return new_company(Path(folder), {**GOLDEN, "claims": said or GOLDEN["claims"]})


def load_table(company: Company, text: str) -> None:
    path = company.folder.parent / "vocabulary.csv"
    path.write_text(text, encoding="utf-8")
    load_vocabulary(company.graph, "csv", [path], allow_removals=True)


@pytest.mark.embedded
@settings(max_examples=100, phases=UNSHRUNK)
@given(lines=LINES, claims=CLAIMS)
def test_loading_again_changes_nothing_and_renames_no_skill(
    lines: list[tuple[str, list[str], list[str], list[str]]], claims: list[tuple[str, str]]
) -> None:
    with TemporaryDirectory(dir=IN_MEMORY) as folder:
        company = company_of(folder, claims)
        ada = company.as_("ada")
        before = {row["skill"]: row["label"] for row in company.graph.store.read("names_of_skills", skills=None)}
        load_table(company, table(lines))
        first = company.digest()
        load_table(company, table(lines))
        assert company.digest() == first
        after = {row["skill"]: row["label"] for row in company.graph.store.read("names_of_skills", skills=None)}
        assert before.items() <= after.items()
        for label, *_ in lines:
            assert isinstance(company.graph.vocabulary.match(ada.viewer, label), One | Ask)
        company.graph.close()


@pytest.mark.embedded
@settings(max_examples=60, phases=UNSHRUNK)
@given(lines=LINES, hidden=st.sampled_from(NAMES), audience=st.sampled_from(("only", "contacts", "division")))
def test_what_only_some_may_know_of_changes_nothing_that_a_vocabulary_brings(
    lines: list[tuple[str, list[str], list[str], list[str]]], hidden: str, audience: str
) -> None:
    with TemporaryDirectory(dir=IN_MEMORY) as one, TemporaryDirectory(dir=IN_MEMORY) as other:
        without, beside = company_of(one, []), company_of(other, [])
        with suppress(ExpertiseError):
            beside.as_("ben").choose(hidden, create=True, audience=audience)
        for company in (without, beside):
            load_table(company, table(lines))
        assert seen(beside.graph) == seen(without.graph)
        for company in (without, beside):
            company.graph.close()


@pytest.mark.parametrize("kind", ["esco", "csv", "github", "stackoverflow"])
def test_a_skill_of_the_company_is_found_by_name_and_keeps_its_label(company: Company, load: Load, kind: str) -> None:
    load(
        kind,
        {"esco": files.ESCO, "csv": files.PLAIN, "github": files.GITHUB, "stackoverflow": files.STACK_OVERFLOW}[kind],
    )
    assert company.as_("eli").suggest("k8s")[0] == ("Kubernetes", "alias", 2)


def test_a_skill_of_the_company_is_found_by_another_name_of_the_concept(company: Company, load: Load) -> None:
    load("csv", {"mine.csv": "label,alt_labels\nContainer orchestration with K8s,Kubernetes;k8s\n"})
    ada = company.as_("ada")
    assert ada.skill("Container orchestration with K8s") == ada.skill("k8s") == skill_id("Kubernetes")
    assert [line[0] for line in ada.suggest("container orch")] == ["Kubernetes", "container orch"]


def test_a_concept_is_the_skill_that_the_company_also_calls_so(company: Company, load: Load) -> None:
    company.load({**GOLDEN, "skills": [{"label": "Kubernetes", "alt_labels": "Pods"}]})
    load("csv", {"mine.csv": "label,alt_labels\nPods,Podlets\n"})
    assert company.as_("ada").suggest("Podlets")[0][:2] == ("Kubernetes", "alias")


def test_a_name_that_two_concepts_share_is_no_reason_to_take_one_for_a_skill(company: Company, load: Load) -> None:
    load("csv", {"mine.csv": "label,alt_labels\nPods,Kubernetes\nClusters,Kubernetes\n"})
    ada = company.as_("ada")
    assert len({ada.skill(name) for name in ("Pods", "Clusters", "Kubernetes")}) == 3


def test_a_label_of_one_skill_is_no_other_name_of_another(company: Company, load: Load) -> None:
    load("csv", {"mine.csv": "label,alt_labels\nPods,Clusters;Podlets\nClusters,\n"})
    ada = company.as_("ada")
    assert [line[:2] for line in ada.suggest("Clusters")] == [("Clusters", "same")]
    assert ada.suggest("Podlets")[0][:2] == ("Pods", "alias")


def test_a_merged_skill_is_not_parted_again_by_a_vocabulary(company: Company, load: Load) -> None:
    load("csv", files.PLAIN)
    operators, kubernetes = skill_id("Kubernetes operators"), skill_id("Kubernetes")
    company.as_("ada").merge(operators, kubernetes)
    load("csv", files.PLAIN)
    before = company.digest()
    load("csv", files.PLAIN)
    assert company.digest() == before
    assert company.as_("eli").suggest("Kubernetes operators")[0][:2] == ("Kubernetes", "alias")


def test_claims_loaded_later_lead_to_the_skills_that_a_vocabulary_names(company: Company, load: Load) -> None:
    load("csv", files.PLAIN)
    company.load({**GOLDEN, "claims": [*GOLDEN["claims"], {"person": "eli", "skill": "K8S"}]})
    assert "Eli" in company.as_("ada").people("kubernetes")


def test_a_name_that_a_vocabulary_gives_to_a_skill_of_the_company_counts_when_the_company_is_loaded_again(
    company: Company, load: Load
) -> None:
    tables = {**GOLDEN, "skills": [{"label": "Kubernetes"}]}
    company.load(tables)
    load("csv", files.PLAIN)
    company.load({**tables, "claims": [*GOLDEN["claims"], {"person": "eli", "skill": "K8S"}]})
    assert "Eli" in company.as_("ada").people("kubernetes")


def test_what_a_vocabulary_says_no_more_goes_and_what_people_use_stays(company: Company, load: Load) -> None:
    load("csv", files.PLAIN)
    smaller = {"mine.csv": "label,alt_labels\nClusters,\n"}
    before = company.digest()
    with pytest.raises(NotLoaded, match="3 of 4 skills"):
        load("csv", smaller)
    assert company.digest() == before
    load("csv", smaller, allow_removals=True)
    ada = company.as_("ada")
    assert [line[0] for line in ada.suggest("kubernetes")] == ["Kubernetes"]
    assert ada.suggest("Docker") == [("Docker", "create", 0)]
    assert company.graph.store.read("relations_of_source", source="csv") == []


def test_a_company_is_loaded_as_well_after_a_vocabulary(tmp_path: Path) -> None:
    path = tmp_path / "mine.csv"
    path.write_text(files.PLAIN["mine.csv"], encoding="utf-8")
    company = Company(graph_at(tmp_path / "company.db", now=Clock()), tmp_path / "tables")
    load_vocabulary(company.graph, "csv", [path])
    company.load({**GOLDEN, "claims": [*GOLDEN["claims"], {"person": "eli", "skill": "K8S"}]})
    ada = company.as_("ada")
    assert ada.suggest("kube")[0] == ("kubernetes", "alias", 3)
    assert set(ada.people("k8s")) == {"Ada", "Cai", "Dee", "Eli"}
    before = company.digest()
    company.load({**GOLDEN, "claims": [*GOLDEN["claims"], {"person": "eli", "skill": "K8S"}]})
    load_vocabulary(company.graph, "csv", [path])
    assert company.digest() == before
    seen = verify(company.graph, rebuild=False)
    assert (seen.people, seen.people_astray, seen.experience_astray) == (5, 0, 0)
    company.graph.close()
