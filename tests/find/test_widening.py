"""Questions widened to narrower and related skills: who is added, where, with which reasons, and how it is switched off."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from expertise.errors import NotFound
from expertise.find import ENOUGH_PEOPLE, Question, find, find_people
from expertise.skills import skill_id
from loaders.vocabularies.loading import load_vocabulary
from tests.company import Company, Tables, as_json, company_like, new_company
from tests.stores import template

ORCHESTRATION = skill_id("Container orchestration")
KUBERNETES, NOMAD, HELM, DOCKER = (skill_id(name) for name in ("Kubernetes", "Nomad", "Helm", "Docker"))
VOCABULARY = """\
label,broader,related
Container orchestration,,Docker
Kubernetes,Container orchestration,
Nomad,Container orchestration,
Helm,Kubernetes,
Docker,,
"""
TABLES: Tables = {
    "divisions": [{"id": "one", "name": "One"}, {"id": "two", "name": "Two"}],
    "people": [
        {"id": name, "name": name.title(), "division": division, "place": place}
        for name, division, place in (
            ("ada", "one", "Lund"), ("ben", "one", "Lund"), ("cai", "two", "Lund"), ("dee", "two", "Ystad"),
            ("eli", "two", "Ystad"), ("fay", "one", "Ystad"), ("gil", "two", "Lund"),
        )
    ],
    "claims": [
        {"person": "ada", "skill": "Container orchestration"},
        {"person": "ada", "skill": "Nomad", "from": "2026"},
        {"person": "ben", "skill": "Nomad", "from": "2020"},
        {"person": "cai", "skill": "Kubernetes", "from": "2024"},
        {"person": "cai", "skill": "Nomad", "from": "2019"},
        {"person": "dee", "skill": "Helm", "from": "2022"},
        {"person": "eli", "skill": "Docker", "from": "2026"},
    ],
}  # fmt: skip


@pytest.fixture(scope="module")
def loaded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A file with the company of these tests and its vocabulary."""
    folder = tmp_path_factory.mktemp("wide")
    company = new_company(folder, TABLES)
    (folder / "ours.csv").write_text(VOCABULARY, encoding="utf-8")
    load_vocabulary(company.graph, "csv", [folder / "ours.csv"])
    return template(company.graph, folder / "template.db")


@pytest.fixture
def desk(tmp_path: Path, loaded: Path) -> Iterator[Company]:
    """One says container orchestration; others have what is narrower, narrower still, or related."""
    made = company_like(tmp_path, loaded)
    yield made
    made.graph.close()


def why(company: Company, query: str, **narrowed: object) -> list[tuple[str, str]]:
    """The skills that the question is widened to, and why."""
    return [(one.skill.label, one.words) for one in company.as_("fay").find(query, **narrowed).widened]


def test_people_of_narrower_and_related_skills_come_after_all_others_with_the_reason(desk: Company) -> None:
    assert why(desk, "container orchestration") == [
        ("Nomad", "Container orchestration is broader than Nomad"),
        ("Helm", "Container orchestration is broader than Helm"),
        ("Kubernetes", "Container orchestration is broader than Kubernetes"),
        ("Docker", "Docker is related to Container orchestration"),
    ]
    people = find_people(desk.graph, desk.as_("fay").viewer, Question("container orchestration")).people
    assert [(one.name, one.widened, [(why.skill, why.words) for why in one.reasons]) for one in people] == [
        ("Ada", False, [(ORCHESTRATION, "says so")]),
        ("Cai", True, [(NOMAD, "says so, since 2019"), (KUBERNETES, "says so, since 2024")]),
        ("Dee", True, [(HELM, "says so, since 2022")]),
        ("Ben", True, [(NOMAD, "says so, since 2020")]),
        ("Eli", True, [(DOCKER, "says so, since 2026")]),
    ]


def test_divisions_say_how_many_are_added_and_stand_by_those_who_are_not(desk: Company) -> None:
    divisions = desk.as_("fay").find("container orchestration", own_division="among").divisions
    assert [(one.name, one.people, one.interested, one.widened) for one in divisions] == [
        ("One", 1, 0, 1),
        ("Two", 0, 0, 3),
    ]


def test_each_widening_is_switched_off_alone_and_all_of_them_at_once(desk: Company) -> None:
    fay = desk.as_("fay")
    assert fay.people("container orchestration", without=(NOMAD,)) == ["Ada", "Cai", "Dee", "Eli"]
    assert fay.people("container orchestration", without=(NOMAD, KUBERNETES, DOCKER)) == ["Ada", "Dee"]
    assert fay.people("container orchestration", widen=False) == ["Ada"]
    assert why(desk, "container orchestration", widen=False) == []
    with pytest.raises(NotFound):
        fay.find("container orchestration", without=(1,))


def test_words_do_not_mean_a_skill_that_is_left_out(desk: Company) -> None:
    answer = desk.as_("fay").find("nomad helm", without=(HELM,))
    assert ([one.label for one in answer.read_as], answer.left_over) == (["Nomad"], ("helm",))
    assert desk.as_("fay").find("helm", without=(HELM,)).read_as == ()


def test_a_widened_list_goes_on_where_it_ended(desk: Company) -> None:
    viewer, question = desk.as_("fay").viewer, Question("container orchestration")
    names, cursor = [], None
    while True:
        page = find_people(desk.graph, viewer, question, cursor=cursor, limit=1)
        names += [one.name for one in page.people]
        if (cursor := page.cursor) is None:
            break
    assert names == desk.as_("fay").people("container orchestration")


def test_filters_narrow_those_who_are_added_as_well(desk: Company) -> None:
    fay = desk.as_("fay")
    assert fay.people("container orchestration", place="lund") == ["Ada", "Cai", "Ben"]
    assert fay.people("container orchestration", since="2021") == ["Ada", "Cai", "Dee", "Eli"]  # by Nomad alone
    assert fay.people("container orchestration", kinds=("document",)) == []


def test_related_skills_are_left_alone_where_narrower_ones_have_people_enough(desk: Company) -> None:
    crowd = [{"id": f"p{n}", "name": f"Person {n}", "division": "one"} for n in range(20)]
    claims = [{"person": one["id"], "skill": "Nomad"} for one in crowd]
    desk.load({**TABLES, "people": [*TABLES["people"], *crowd], "claims": [*TABLES["claims"], *claims]})
    assert [label for label, _ in why(desk, "container orchestration")] == ["Nomad", "Helm", "Kubernetes"]


def test_a_question_that_finds_enough_people_is_not_widened(desk: Company) -> None:
    crowd = [{"id": f"p{n}", "name": f"Person {n}", "division": "one"} for n in range(ENOUGH_PEOPLE)]
    claims = [{"person": one["id"], "skill": "Kubernetes"} for one in crowd]
    before = why(desk, "kubernetes")
    desk.load({**TABLES, "people": [*TABLES["people"], *crowd], "claims": [*TABLES["claims"], *claims]})
    assert (before, why(desk, "kubernetes")) == ([("Helm", "Kubernetes is broader than Helm")], [])


@pytest.mark.parametrize("hidden", ["Nomad", "Helm", "Kubernetes", "Docker", "Swarm"])
def test_what_a_viewer_may_not_see_widens_nothing(desk: Company, hidden: str) -> None:
    fay, question = desk.as_("fay"), Question("container orchestration")

    def answers() -> list[str]:
        whole = find(desk.graph, fay.viewer, question), find_people(desk.graph, fay.viewer, question, limit=2)
        return [as_json(one) for one in whole]

    before = answers()
    desk.as_("gil").choose(hidden, audience="only", create=True)
    if hidden == "Swarm":
        narrower = {"skill": skill_id("Swarm"), "kind": "broader", "other": ORCHESTRATION, "source": "csv"}
        desk.graph.store.write("put_relation", [narrower])
    assert answers() == before


PLAIN: Tables = {
    "divisions": [{"id": "one", "name": "One"}],
    "people": [
        {"id": "ada", "name": "Ada", "division": "one"},
        {"id": "ben", "name": "Ben", "division": "one"},
        {"id": "cai", "name": "Cai", "division": "one"},
    ],
    "skills": [{"label": "Customer care"}],
    "claims": [
        {"person": "ada", "skill": "Employee training", "from": "2024"},
        {"person": "ada", "skill": "Blockly"},
        {"person": "ben", "skill": "Welding"},
    ],
    "documents": [{"id": "new", "title": "New ovens", "text": "For new employees", "created": "2026"}],
    "authors": [{"document": "new", "person": "ben"}],
}


@pytest.fixture
def plain(tmp_path: Path) -> Iterator[Company]:
    """Ada trains others, and Ben wrote of new things."""
    made = new_company(tmp_path, PLAIN)
    yield made
    made.graph.close()


def test_a_question_in_plain_words_is_widened_to_what_means_nearly_that(plain: Company) -> None:
    cai, question = plain.as_("cai"), "who knows how to train new employees"
    (widening,) = cai.find(question).widened
    assert (widening.skill.label, widening.because, widening.of) == (
        "Employee training",
        "meaning",
        "train new employees",
    )
    assert widening.words == '"Employee training" means nearly what "train new employees" does'
    people = find_people(plain.graph, cai.viewer, Question(question)).people
    assert [(one.name, one.widened, one.reasons[0].words) for one in people] == [
        ("Ben", False, 'wrote "New ovens" (2026), where these words are'),
        ("Ada", True, "says so, since 2024"),
    ]
    assert cai.people(question, without=(widening.skill.id,)) == ["Ben"]
    assert cai.people(question, widen=False) == ["Ben"]


@pytest.mark.parametrize("question", ["block", "who is the best", "good care for customers", "train Kubernetes", "ben"])
def test_words_that_mean_little_widen_nothing(plain: Company, question: str) -> None:
    assert plain.as_("cai").find(question).widened == ()


def test_what_only_some_may_know_of_is_meant_by_nothing(plain: Company) -> None:
    question = Question("mend broken bicycles")
    before = find(plain.graph, plain.as_("cai").viewer, question)
    plain.as_("ben").choose("Bicycle repair", audience="only")
    assert find(plain.graph, plain.as_("cai").viewer, question) == before
    plain.as_("ada").choose("Bicycle repair")
    assert [one.skill.label for one in plain.as_("cai").find(question.query).widened] == ["Bicycle repair"]
