"""Two people are asked whether they want to meet; nothing but two yeses is told to anybody."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from expertise import consents, introductions
from expertise.copying import copy
from expertise.errors import Invalid, NotFound
from expertise.introductions import Answer, MyIntroductions
from expertise.silos import introducing
from expertise.silos.introducing import NextIntroduction
from expertise.store import open_store
from tests.bridges.conftest import Calendar
from tests.bridges.test_bridges import division
from tests.bridges.town import FINANCE, NETWORKS, RETAIL, TOWN
from tests.company import Company, Person, attempt, digest
from tests.stores import Stores, graph_at

SIDES = (division("retail"), division("networks"))
EVERYBODY = (*RETAIL, *NETWORKS, *FINANCE)


def ask(town: Company, by: str = "mia") -> NextIntroduction:
    manager = town.as_(by)
    return introducing.ask(town.graph, manager.viewer, *SIDES)


def shown(town: Company) -> NextIntroduction:
    return introducing.next_introduction(town.graph, town.as_("mia").viewer, *SIDES)


def mine(person: Person) -> MyIntroductions:
    return introductions.mine(person.graph, person.viewer)


def say(person: Person, said: Answer | None) -> MyIntroductions:
    (question,) = mine(person).asked
    return introductions.answer(person.graph, person.viewer, question.id, said)


def asked_of(town: Company) -> list[Person]:
    """Who is asked at present: of Retail, then of Networks."""
    return [one for one in map(town.as_, (*RETAIL, *NETWORKS)) if mine(one).asked]


def everything_told(town: Company, but: set[int]) -> Iterator[tuple[str, str]]:
    """All that anybody else gets of introductions."""
    graph = town.graph
    for name in EVERYBODY:
        person = town.as_(name)
        if person.id not in but:
            yield f"page of {name}", attempt(introductions.mine, graph, person.viewer)
    mia = town.as_("mia").viewer
    yield "map", attempt(introducing.next_introduction, graph, mia, *SIDES)
    yield "asked", attempt(introducing.asked, graph, mia)


def test_two_people_who_share_a_skill_are_proposed_as_somebody(town: Company) -> None:
    found = shown(town)
    assert found.state == "proposed"
    assert {found.one.division.name, found.other.division.name} == {"Retail", "Networks"}
    assert (found.one.person, found.other.person) == (None, None)
    assert [skill.label for skill in found.skills] == ["Kubernetes"]
    assert found.shorter is not None
    assert 0 < found.shorter <= 1


def test_both_are_asked_and_two_yeses_are_told_to_both_and_to_the_manager(town: Company) -> None:
    assert ask(town).state == "asked"
    one, other = asked_of(town)
    (question,) = mine(one).asked
    assert (question.division.name, [skill.label for skill in question.skills]) == ("Networks", ["Kubernetes"])
    assert (question.until, question.answer) == ("2026-07-14", None)
    assert say(one, "yes").introduced == ()
    assert mine(one).asked[0].answer == "yes"
    (met,) = say(other, "yes").introduced
    assert (met.id, [channel.kind for channel in met.channels]) == (one.id, ["email"])
    assert [person.id for person in mine(one).introduced] == [other.id]
    assert (mine(one).asked, mine(other).asked) == ((), ())
    told = shown(town)
    assert (told.state, told.one.person, told.other.person, told.until) == ("introduced", None, None, None)
    assert introducing.asked(town.graph, town.as_("mia").viewer) == (told,)


@pytest.mark.embedded
@pytest.mark.parametrize("other_says", ["yes", "no", None])
def test_a_no_and_a_question_nobody_read_are_the_same_to_everybody_else(
    tmp_path: Path, town_file: Path, calendar: Calendar, stores: Stores, other_says: Answer | None
) -> None:
    assert not stores.opened
    start, told = calendar.now, []
    for said in (None, "no", "back"):
        calendar.now = start
        town = Company(graph_at(tmp_path / f"{said}.db", now=calendar, like=town_file), tmp_path / "tables")
        told.append(list(_days_of_a_question(town, calendar, said, other_says)))
        town.graph.close()
    assert told[0] == told[1] == told[2]


def _days_of_a_question(
    town: Company, calendar: Calendar, said: str | None, other_says: Answer | None
) -> Iterator[object]:
    ask(town)
    one, other = asked_of(town)
    for day in range(4):
        calendar.pass_days(4 if day else 1)
        if day == 1 and said:
            say(one, "no")
            if said == "back":
                say(one, None)
        if day == 2 and other_says:
            yield attempt(say, other, other_says)
        yield day, list(everything_told(town, {one.id}))
    for days in (1.5, 30, 60, 300):
        calendar.pass_days(days)
        yield calendar.now, list(everything_told(town, set())), attempt(ask, town)


@pytest.mark.embedded
def test_a_question_can_be_answered_for_fourteen_days_and_no_longer(town: Company, calendar: Calendar) -> None:
    ask(town)
    one, other = asked_of(town)
    (question,) = mine(other).asked
    calendar.pass_days(13.9)
    say(one, "yes")
    calendar.pass_days(0.2)
    with pytest.raises(NotFound, match="waits for your answer"):
        introductions.answer(town.graph, other.viewer, question.id, "yes")
    assert (asked_of(town), shown(town).state) == ([], "proposed")


@pytest.mark.embedded
def test_nobody_else_answers(town: Company) -> None:
    ask(town)
    (question,) = mine(asked_of(town)[0]).asked
    with pytest.raises(NotFound):
        introductions.answer(town.graph, town.as_("mia").viewer, question.id, "yes")


@pytest.mark.embedded
def test_whoever_asks_again_meets_the_question_that_waits(town: Company) -> None:
    first = ask(town)
    before = digest(town.graph)
    assert ask(town) == first
    assert digest(town.graph) == before


@pytest.mark.embedded
def test_nobody_is_asked_again_for_ninety_days_nor_two_together_for_a_year(town: Company, calendar: Calendar) -> None:
    met: list[frozenset[int]] = []
    last: dict[int, int] = {}
    for day in range(0, 300, 15):
        if shown(town).state == "proposed":
            ask(town)
            pair = frozenset(one.id for one in asked_of(town))
            assert all(day - last.get(person, -90) >= 90 for person in pair)
            last |= dict.fromkeys(pair, day)
            met.append(pair)
        calendar.pass_days(15)
    assert len(set(met)) == len(met) > 8


def test_a_question_taken_back_is_gone_and_the_next_waits_until_it_would_have_lapsed(
    town: Company, calendar: Calendar
) -> None:
    ask(town)
    one, _ = asked_of(town)
    say(one, "yes")
    mia = town.as_("mia").viewer
    told = introducing.take_back(town.graph, mia, *SIDES)
    assert (told.state, told.until, asked_of(town)) == ("resting", "2026-07-14", [])
    with pytest.raises(Invalid, match="taken back"):
        ask(town)
    with pytest.raises(NotFound):
        introducing.take_back(town.graph, mia, *SIDES)
    calendar.pass_days(14.1)
    assert ask(town).state == "asked"
    assert one.id not in {person.id for person in asked_of(town)}


@pytest.mark.embedded
def test_whoever_leaves_has_not_answered(town: Company) -> None:
    ask(town)
    one, other = asked_of(town)
    say(one, "yes")
    gone = next(name for name in RETAIL if town.as_(name).id == one.id)
    town.load({**TOWN, "people": [{**row, "status": "left" if row["id"] == gone else ""} for row in TOWN["people"]]})
    assert say(other, "yes").introduced == ()
    assert (mine(other).asked[0].answer, shown(town).state) == ("yes", "asked")
    town.load(TOWN)
    assert [person.id for person in mine(other).introduced] == [one.id]


def test_only_who_may_be_named_is(town: Company) -> None:
    for name in RETAIL:
        consents.allow(town.graph, town.as_(name).viewer)
    named = {found.division.name: found.person for found in (shown(town).one, shown(town).other)}
    assert named["Networks"] is None
    assert named["Retail"] is not None
    ask(town)
    assert named["Retail"].id == asked_of(town)[0].id
    consents.withdraw(town.graph, asked_of(town)[0].viewer)
    assert (shown(town).one.person, shown(town).other.person) == (None, None)


@pytest.mark.embedded
def test_whoever_is_no_manager_asks_nothing(town: Company) -> None:
    for what in (introducing.ask, introducing.take_back, introducing.next_introduction):
        with pytest.raises(NotFound, match="There is no map"):
            what(town.graph, town.as_("r0").viewer, *SIDES)


def test_a_copy_knows_who_was_asked_and_who_may_be_named(town: Company, tmp_path: Path) -> None:
    consents.allow(town.graph, town.as_("r1").viewer)
    ask(town)
    say(asked_of(town)[0], "no")
    store = open_store(f"sqlite:///{tmp_path}/copy.db")
    copy(town.graph.store, store, progress=lambda *_: None)
    there = digest(replace(town.graph, store=store))
    assert there == digest(town.graph)
    assert (len(there["consents"]), len(there["introductions"])) == (1, 1)
    store.close()


@pytest.mark.embedded
def test_nobody_is_proposed_for_a_skill_that_they_show_to_few(town: Company) -> None:
    shown_to_all = [*RETAIL[:5], *NETWORKS[:5]]
    claims = [
        {"person": one, "skill": "Chess", "audience": "everyone" if one in shown_to_all else "division:finance"}
        for one in (*RETAIL, *NETWORKS)
    ]
    town.load({**TOWN, "claims": claims, "projects": [{**row, "skills": ""} for row in TOWN["projects"]]})
    for name in EVERYBODY:
        consents.allow(town.graph, town.as_(name).viewer)
    found = shown(town)
    named = {one.person.name.lower() for one in (found.one, found.other) if one.person}
    assert len(named) == 2
    assert named <= set(shown_to_all)
