"""The vocabulary that comes with the program: a first installation suggests well before anyone has typed anything."""

import csv
from collections import Counter
from importlib.resources import files
from pathlib import Path

import pytest

from expertise.vocabulary import One, fold
from loaders.vocabularies.loading import load_vocabulary
from tests.company import Clock, Company
from tests.golden import GOLDEN
from tests.stores import graph_at

ROWS = list(csv.DictReader((files("loaders.vocabularies") / "starter.csv").read_text(encoding="utf-8").splitlines()))
MEANT = {
    "k8s": "Kubernetes", "ML": "Machine learning", "js": "JavaScript", "c sharp": "C#", "dotnet": ".NET",
    "golang": "Go", "postgres": "PostgreSQL", "aws": "Amazon Web Services", "pentesting": "Penetration testing",
    "infosec": "Information security", "CI/CD": "Continuous integration", "gdpr": "GDPR", "DSGVO": "GDPR",
    "excel": "Microsoft Excel", "recruitment": "Recruiting", "bookkeeping": "Accounting", "M&A": "Mergers and acquisitions",
    "3d printing": "Additive manufacturing", "staplerschein": "Forklift driving", "deutsch": "German",
    "user experience": "User experience design",
    "photovoltaics": "Solar power", "joinery": "Carpentry",
}  # fmt: skip
MISTYPED = {"kuberntes": "Kubernetes", "machine lerning": "Machine learning", "acounting": "Accounting"}
AMBIGUOUS = ("PM", "PR", "IP", "AR", "BA", "CD", "SCM", "LLM", "OCI")


def aliases(row: dict[str, str]) -> list[str]:
    """The other names of a row."""
    return [name for name in row["alt_labels"].split(";") if name]


def test_no_two_skills_fold_alike_and_every_other_name_leads_to_one() -> None:
    named = Counter(fold(name) for row in ROWS for name in (row["label"], *aliases(row)))
    assert [name for name, skills in named.items() if skills > 1 or not name] == []
    assert len(ROWS) >= 600


def test_every_broader_skill_is_one_of_them_and_none_is_above_itself() -> None:
    above = {row["label"]: row["broader"] for row in ROWS}
    assert {broader for broader in above.values() if broader} <= above.keys()
    for label in above:
        line = [label]
        while broader := above[line[-1]]:
            assert broader not in line
            line.append(broader)


@pytest.fixture
def company(tmp_path: Path) -> Company:
    """The golden company in a store into which the starter vocabulary was loaded first."""
    made = Company(graph_at(tmp_path / "company.db", now=Clock()), tmp_path / "tables")
    assert load_vocabulary(made.graph, "starter").changes[0].added == len(ROWS)
    made.load(GOLDEN)
    return made


def test_what_people_type_finds_what_they_mean(company: Company) -> None:
    eli = company.as_("eli")
    assert {text: eli.suggest(text)[0][0] for text in (*MEANT, *MISTYPED)} == MEANT | MISTYPED
    matched = {text: company.graph.vocabulary.match(eli.viewer, text) for text in MEANT}
    assert [text for text, match in matched.items() if not isinstance(match, One)] == []


def test_what_may_mean_several_things_is_no_other_name_of_one(company: Company) -> None:
    viewer = company.as_("eli").viewer
    assert [text for text in AMBIGUOUS if isinstance(company.graph.vocabulary.match(viewer, text), One)] == []


def test_what_people_use_comes_first(company: Company) -> None:
    eli = company.as_("eli")
    for name in ("Data centre cabling", "Data rooms"):
        eli.choose(name, create=True)
    offered = eli.suggest("data")
    assert [label for label, *_ in offered[:2]] == ["Data rooms", "Data centre cabling"]
    assert [people for *_, people in offered[2:]] == [0] * len(offered[2:])


def test_it_is_found_in_texts_but_for_words_that_texts_use_all_the_time(company: Company) -> None:
    text = {"id": "x", "title": "Minutes", "text": "Welding and K8s in German design, communication and English."}
    company.load({**GOLDEN, "documents": [*GOLDEN["documents"], text], "authors": [{"document": "x", "person": "eli"}]})
    eli = company.as_("eli")
    assert {one.skill.label for one in eli.profile(eli).experience} == {"Welding", "Kubernetes"}


def test_loading_it_again_changes_nothing(company: Company) -> None:
    before = company.digest()
    assert load_vocabulary(company.graph, "starter").changed_nothing
    assert company.digest() == before
