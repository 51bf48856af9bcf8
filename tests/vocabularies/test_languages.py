"""What a skill is called in other languages: its page, and what find understood, in the one that somebody reads."""

import pytest

from expertise import splitting
from expertise.answers import NamesIn, SkillPage
from expertise.find import Question, find, find_people
from expertise.pages import skill_page
from expertise.skills import skill_id
from tests.company import Company, Person
from tests.vocabularies.conftest import Load

KUBERNETES, PODS = skill_id("Kubernetes"), skill_id("Pods")
SPOKEN = {"spoken.ttl": """\
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix ex: <http://example.org/> .
ex:kubernetes skos:prefLabel "kubernetes"@en, "Behälterlenkung"@de-CH ;
  skos:altLabel "k8s"@en, "Containerlenkung"@de, "orchestration de conteneurs"@fr, "kube" .
ex:pods skos:prefLabel "Pods"@en, "Hülsen"@de ; skos:altLabel "Schoten"@de ; skos:broader ex:kubernetes .
"""}  # fmt: skip
ENGLISH, FRENCH = NamesIn("en", ("k8s",)), NamesIn("fr", ("orchestration de conteneurs",))
GERMAN = NamesIn("de", ("Behälterlenkung", "Containerlenkung"))


@pytest.fixture
def eli(company: Company, load: Load) -> Person:
    """Somebody of a company whose vocabulary speaks several languages."""
    load("skos", SPOKEN)
    return company.as_("eli")


def page(person: Person, language: str | None, skill: int = KUBERNETES) -> SkillPage:
    return skill_page(person.graph, person.viewer, skill, language=language)


def test_a_skills_page_is_in_the_language_asked_for_and_lists_its_names_in_others(eli: Person) -> None:
    told = {}
    for language in ("de", "en", "it", None):
        shown = page(eli, language)
        told[language] = (shown.skill.label, set(shown.skill.alt_labels), shown.in_languages, shown.narrower[0].label)
    every = {"k8s", "Behälterlenkung", "Containerlenkung", "orchestration de conteneurs", "kube"}
    assert told == {
        "de": ("Behälterlenkung", {"Kubernetes", "Containerlenkung", "kube"}, (ENGLISH, FRENCH), "Hülsen"),
        "en": ("Kubernetes", {"k8s", "kube"}, (GERMAN, FRENCH), "Pods"),
        "it": ("Kubernetes", {"kube"}, (GERMAN, ENGLISH, FRENCH), "Pods"),
        None: ("Kubernetes", every, (GERMAN, ENGLISH, FRENCH), "Pods"),
    }


def test_what_a_question_was_read_as_is_said_in_the_language_asked_for(eli: Person) -> None:
    eli.choose("Pods")
    for language, labels in (("de", ["Behälterlenkung", "Hülsen"]), ("fr", ["Kubernetes", "Pods"])):
        for ask in (find, find_people):
            found = ask(eli.graph, eli.viewer, Question("k8s"), language=language)
            assert [found.read_as[0].label, *(one.skill.label for one in found.widened)] == labels


def test_who_reads_on_in_another_language_goes_on_where_they_were(eli: Person) -> None:
    first = find_people(eli.graph, eli.viewer, Question("kubernetes"), limit=1, language="de")
    rest = find_people(eli.graph, eli.viewer, Question("kubernetes"), cursor=first.cursor, language="fr")
    whole = find_people(eli.graph, eli.viewer, Question("kubernetes"))
    assert [one.id for one in (*first.people, *rest.people)] == [one.id for one in whole.people]


def test_names_in_languages_go_with_what_was_decided_about_them(eli: Person, company: Company) -> None:
    dee = company.as_("dee")
    merged = dee.merge(PODS, KUBERNETES)
    assert page(eli, "en").in_languages == (NamesIn("de", (*GERMAN.names, "Hülsen", "Schoten")), FRENCH)
    assert page(eli, "de").skill.label == "Behälterlenkung"
    dee.take_back(merged)
    parted = splitting.split(eli.graph, dee.curating, KUBERNETES, ["Behälterlenkung"], why="boxes of any kind")
    assert (page(eli, "de").skill.label, page(eli, "en").in_languages) == (
        "Kubernetes", (NamesIn("de", ("Containerlenkung",)), FRENCH),
    )  # fmt: skip
    assert page(eli, "de", parted.skill.id).skill.label == "Behälterlenkung"
    dee.take_back(parted)
    assert page(eli, "en").in_languages == (GERMAN, FRENCH)
