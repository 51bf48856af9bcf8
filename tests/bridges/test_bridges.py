"""What and who joins two divisions: projects and groups by name, people only where they have said so."""

import networkx as nx  # type: ignore[import-untyped]
import pytest

from api.spoken_bridges import story
from expertise import consents, own
from expertise.errors import Invalid, NotFound
from expertise.ids import make_id
from expertise.silos.bridges import Bridges, bridges
from expertise.silos.people_between import PeopleBetween
from expertise.silos.seen import answer_meanwhile
from tests.bridges.town import FINANCE, NETWORKS, RETAIL, TOWN
from tests.company import SOURCE, Company, Person, as_json


def division(name: str) -> int:
    return make_id("division", SOURCE, name)


def seen_by(person: Person, one: str = "retail", other: str = "networks") -> Bridges:
    return bridges(person.graph, person.viewer, division(one), division(other))


def name_of(one: PeopleBetween) -> str:
    return one.division.name if one.division else ""


def through(person: Person) -> list[tuple[str, list[str], bool]]:
    """Who is named between the two, and through what."""
    named = [each for one in seen_by(person).people for each in one.named]
    return [(one.person.name, [link.name for link in one.through], one.contacts) for one in named]


@pytest.fixture
def mia(town: Company) -> Person:
    """The manager."""
    return town.as_("mia")


def web() -> nx.Graph:
    """People and what they share, as the tables say."""
    graph = nx.Graph((row["person"], row["group_or_project"]) for row in TOWN["memberships"])
    graph.add_edge("f0", "n7")
    graph.add_nodes_from(FINANCE)
    return graph


def test_projects_and_groups_are_weighed_by_the_ways_through_them_or_only_named(mia: Person) -> None:
    found = seen_by(mia)
    through = nx.betweenness_centrality_subset(web(), RETAIL, NETWORKS, normalized=False)
    part = round(through["guild"] * 2 / 64, 2)
    both = f"{found.division.name} and {found.other.name}"
    assert story(found)[0] == f"Guild connects {both}: {part:.0%} of the shortest ways lead through it."
    told = [(one.thing.name, one.people.words, one.other_people.words, one.part) for one in found.things]
    few = "fewer than 5"
    assert told == [("Guild", "5", "5", part), ("Atlas", few, few, None)]
    assert (found.pairs, found.joined, found.more_things) == (64, 1.0, 0)
    assert None not in (found.constraint, found.other_constraint)


def test_people_are_counted_by_division_and_nobody_is_named(mia: Person) -> None:
    told = {name_of(one): (one.people.words, one.named, one.more_named) for one in seen_by(mia).people}
    assert told == {"Retail": ("5", (), 0), "Networks": ("5", (), 0), "Finance": ("fewer than 5", (), 0)}


def test_whoever_says_so_is_named_with_what_they_connect_through_until_they_take_it_back(
    town: Company, mia: Person
) -> None:
    before = as_json(seen_by(mia))
    for name in ("r0", "r1", "r6", "f0"):
        consents.allow(town.graph, town.as_(name).viewer)
    assert through(mia) == [("R0", ["Atlas"], False), ("R1", ["Guild"], False), ("F0", ["Ledger"], True)]
    assert [(name_of(one), one.people.words, len(one.named)) for one in seen_by(mia).people] == [
        ("Networks", "5", 0), ("Retail", "5", 2), ("Finance", "fewer than 5", 1),
    ]  # fmt: skip
    for name in ("r0", "r1", "r6", "f0"):
        consents.withdraw(town.graph, town.as_(name).viewer)
    assert as_json(seen_by(mia)) == before


def test_what_somebody_hides_is_told_of_nobody_by_a_server_that_reads_the_rest_a_little_later(
    town: Company, mia: Person
) -> None:
    consents.allow(town.graph, town.as_("f0").viewer)
    answer_meanwhile(town.graph)
    assert through(mia) == [("F0", ["Ledger"], True)]
    town.as_("n7").hide("contact", town.as_("f0").id)
    assert through(mia) == [("F0", ["Ledger"], False)]
    town.as_("f0").hide("project", make_id("project", SOURCE, "ledger"))
    assert through(mia) == []


@pytest.mark.embedded
def test_a_yes_holds_against_reloading(town: Company, mia: Person) -> None:
    consents.allow(town.graph, town.as_("r1").viewer)
    before = as_json(seen_by(mia))
    town.load({**TOWN, "contacts": [*TOWN["contacts"], {"person": "f1", "contact": "f2"}]})
    assert as_json(seen_by(mia)) == before
    assert "R1" in before


@pytest.mark.embedded
def test_it_is_one_question_in_either_order(mia: Person) -> None:
    assert as_json(seen_by(mia, "networks", "retail")) == as_json(seen_by(mia))


@pytest.mark.embedded
def test_whoever_is_no_manager_finds_no_map(town: Company) -> None:
    with pytest.raises(NotFound, match="There is no map"):
        seen_by(town.as_("r0"))


@pytest.mark.embedded
def test_a_division_and_one_within_it_are_no_two(town: Company, mia: Person) -> None:
    with pytest.raises(Invalid, match="neither is within the other"):
        seen_by(mia, "retail", "retail")
    with pytest.raises(NotFound):
        seen_by(mia, "retail", "nowhere")
    town.load({**TOWN, "divisions": [*TOWN["divisions"], {"id": "shed", "name": "Shed", "parent": "finance"}],
               "people": [*TOWN["people"], {"id": "s0", "name": "S0", "division": "shed"}]})  # fmt: skip
    with pytest.raises(Invalid, match="Shed has fewer than 5 people"):
        seen_by(mia, "retail", "shed")


@pytest.mark.embedded
def test_a_division_of_fewer_than_five_people_is_not_named_for_who_stands_between(town: Company, mia: Person) -> None:
    shed = {"id": "shed", "name": "Shed"}
    people = [{**row, "division": "shed"} if row["id"] == "f0" else row for row in TOWN["people"]]
    town.load({**TOWN, "divisions": [*TOWN["divisions"], shed], "people": people})
    told = {name_of(one): (one.people.words, one.named) for one in seen_by(mia).people}
    assert told == {"Retail": ("5", ()), "Networks": ("5", ()), "": ("fewer than 5", ())}
    assert "Shed" not in as_json(seen_by(mia))


@pytest.mark.embedded
def test_where_too_little_is_known_there_are_no_figures(mia: Person) -> None:
    found = seen_by(mia, "retail", "finance")
    assert [one.name for one in found.too_little_known] == ["Finance"]
    assert (found.joined, found.constraint, found.other_constraint) == (None, None, None)
    assert [(one.thing.name, one.part) for one in found.things] == [("Ledger", None)]


@pytest.mark.embedded
def test_what_somebody_hides_is_as_if_it_were_not_said(town: Company, mia: Person) -> None:
    own.hide(town.graph, town.as_("r0").viewer, "project", make_id("project", SOURCE, "atlas"))
    hidden = as_json(seen_by(mia))
    less = [row for row in TOWN["memberships"] if (row["person"], row["group_or_project"]) != ("r0", "atlas")]
    town.load({**TOWN, "memberships": less})
    assert as_json(seen_by(mia)) == hidden
    assert "Atlas" not in hidden
