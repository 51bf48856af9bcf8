"""Doubtful names: addresses, numbers, colleagues and insults are known to nobody else before a second person has them."""

from collections.abc import Callable
from pathlib import Path

import pytest

from expertise.copying import SHOWN, copy, tallies
from expertise.errors import NotAllowed, NotFound
from expertise.export import export
from expertise.ids import id_text
from expertise.pages import skill_page
from expertise.skills import skill_id
from expertise.store import open_store
from expertise.vocabulary.doubts import Doubt
from expertise.waiting import names_waiting
from loaders.vocabularies.loading import load_vocabulary
from tests.company import Company, Person, Tables

TABLES: Tables = {
    "divisions": [{"id": "one", "name": "One"}],
    "people": [
        {"id": "ada", "name": "Ada Lind", "division": "one"},
        {"id": "ben", "name": "Ben Okafor", "division": "one"},
        {"id": "cai", "name": "Cai Berg-Östlund", "division": "one"},
    ],
    "claims": [{"person": "ada", "skill": "Weaving"}],
}
DOUBTFUL: list[tuple[str, Doubt]] = [
    ("ada.lind@acme.example", "address"),
    ("+45 12 34 56 78", "number"),
    ("call 0170 1234567", "number"),
    ("Lind, Ada", "person"),
    ("the jokes of Cai Berg Ostlund", "person"),
    ("Complete Idiots", "insult"),
    ("\u0406diot", "insult"),
    ("Volltrottel", "insult"),
    ("Fucking meetings", "insult"),
]
HARMLESS = "Scunthorpe;@home;365;ISO 27001:2013;C;R;9001;Ada;Lind;Ada programming;Berg;Analysis;1C;802.11ax".split(";")


@pytest.fixture
def three(make: Callable[[Tables], Company]) -> Company:
    """Three people, of whom one weaves."""
    return make(TABLES)


def told(company: Company) -> list[tuple[str, Doubt]]:
    """What those who look after the vocabulary are told of."""
    return [(one.skill.name, one.because) for one in names_waiting(company.graph, company.as_("ada").curating)]


def knows(person: Person, of: Person, name: str) -> list[bool]:
    """Whether the person meets the name: suggested, read in a question, with a page, on somebody's page, in an export."""
    skill = skill_id(name)
    try:
        page = bool(skill_page(person.graph, person.viewer, skill))
    except NotFound:
        page = False
    return [
        any(one.id == skill for one in person.graph.vocabulary.suggest(person.viewer, name)),
        any(one.id == skill for one in person.find(name).read_as),
        page,
        any(one.skill.id == skill for one in person.profile(of).experience),
        id_text(skill) in export(person.graph, person.viewer),
    ]


@pytest.mark.parametrize(("name", "because"), DOUBTFUL)
def test_a_doubtful_name_waits_for_a_second_person(three: Company, name: str, because: Doubt) -> None:
    ada, ben, cai = (three.as_(one) for one in ("ada", "ben", "cai"))
    chosen = ben.choose(name, create=True)
    assert chosen.waiting
    assert (knows(ben, ben, name), knows(ada, ben, name)) == ([True] * 5, [False] * 5)
    assert told(three) == [(name, because)]
    second = cai.choose(name, create=True)
    assert (second.waiting, second.people, second.joined) == (False, 1, True)
    assert knows(ada, ben, name) == [True] * 5
    assert told(three) == []


def test_what_waits_is_taken_back_like_anything_else(three: Company) -> None:
    before = three.digest()
    ben = three.as_("ben")
    ben.undo(ben.choose("Idiot", create=True))
    assert three.digest() == before


def test_only_who_curates_is_told(three: Company) -> None:
    three.as_("ben").choose("Idiot", create=True)
    with pytest.raises(NotAllowed):
        names_waiting(three.graph, three.as_("ben").viewer)


def test_nobody_is_told_of_a_name_that_not_everyone_may_see(three: Company) -> None:
    ben = three.as_("ben")
    ben.choose("Idiot", create=True, audience="only")
    assert not ben.choose("Moron", create=True, audience="division").waiting
    assert told(three) == []
    ben.hide("skill", skill_id("Moron"))
    three.as_("cai").choose("Moron", create=True)
    assert told(three) == [("Moron", "insult")]
    assert knows(three.as_("ada"), ben, "Moron") == [False] * 5


@pytest.mark.parametrize("name", HARMLESS)
def test_a_harmless_name_does_not_wait(three: Company, name: str) -> None:
    assert not three.as_("ben").choose(name, create=True).waiting
    assert three.as_("ada").suggest(name)[0][:2] == (name, "same")


def test_what_a_source_says_waits_as_well_and_a_vocabulary_is_believed(three: Company, tmp_path: Path) -> None:
    plan = {"id": "plan", "title": "Plan", "text": "For idiots", "skills": "Moron", "created": "2026"}
    claims = [{"person": "ben", "skill": "Idiot"}, {"person": "ben", "skill": "Trottel"}]
    three.load({**TABLES, "claims": [*TABLES["claims"], *claims], "documents": [plan]})
    ada, ben = three.as_("ada"), three.as_("ben")
    assert sorted(told(three)) == [("Idiot", "insult"), ("Moron", "insult"), ("Trottel", "insult")]
    assert [knows(ada, ben, name)[0] for name in ("Idiot", "Moron", "Trottel")] == [False] * 3
    assert id_text(skill_id("Moron")) not in export(ada.graph, ada.viewer)
    both = [*claims, {"person": "cai", "skill": "idiot"}]
    three.load({**TABLES, "claims": [*TABLES["claims"], *both], "documents": [plan]})
    assert knows(ada, ben, "Idiot") == [True] * 5
    (tmp_path / "ours.csv").write_text("label\nTrottel\n", encoding="utf-8")
    load_vocabulary(three.graph, "csv", [tmp_path / "ours.csv"])
    assert knows(ada, ben, "Trottel") == [True] * 5
    assert told(three) == [("Moron", "insult")]


def test_a_copy_for_everyone_holds_nothing_of_what_waits(three: Company, tmp_path: Path) -> None:
    copies = []
    for name in ("one", "two"):
        target = open_store(f"sqlite:///{tmp_path}/{name}.db")
        copy(three.graph.store, target, parts=SHOWN, progress=lambda *_: None)
        copies.append(tallies(target, parts=SHOWN, progress=lambda *_: None))
        target.close()
        three.as_("ben").choose("Idiot", create=True)
    assert copies[0] == copies[1]
