"""Two skills that are one: everything follows, what was typed stays as typed, and a reload does not part them again."""

from expertise.merging import merge_skills
from expertise.skills import skill_id
from tests.company import Company
from tests.golden import GOLDEN

WITH_KUBE = {**GOLDEN, "claims": [*GOLDEN["claims"], {"person": "eli", "skill": "kube"}]}


def merged(company: Company) -> Company:
    """The golden company, in which Eli claims "kube", which is merged into Kubernetes."""
    company.load(WITH_KUBE)
    company.graph.store.transact(lambda facts: merge_skills(facts, skill_id("kube"), into=skill_id("Kubernetes")))
    return company


def test_a_merged_name_finds_the_skill_and_its_people(company: Company) -> None:
    merged(company)
    assert company.as_("cai").suggest("kube") == [("Kubernetes", "alias", 3)]
    assert set(company.as_("cai").people("kube")) == {"Ada", "Cai", "Dee", "Eli"}


def test_what_was_typed_stays_as_typed(company: Company) -> None:
    eli = merged(company).as_("eli")
    assert [(fact.label, fact.text) for fact in eli.profile(eli).facts if fact.kind == "skill"] == [
        ("Kubernetes", "kube")
    ]


def test_a_reload_does_not_part_them_again(company: Company) -> None:
    merged(company)
    before = company.digest()
    company.load(WITH_KUBE)
    assert company.digest() == before
