"""The map as a picture of dots and lines: the same facts as in its tables, nobody without their yes, and no dot on another."""

from itertools import combinations
from math import dist

import pytest

from expertise.consents import allow, withdraw
from expertise.errors import NotFound
from expertise.silos.network import Network, network_of_map
from expertise.silos.scope import Scope
from expertise.silos.seen import answer_meanwhile
from tests.company import Company
from tests.silos.yard import YARD


def drawn(company: Company, scope: Scope = Scope()) -> Network:  # noqa: B008 - it never changes
    return network_of_map(company.graph, company.as_("h1").viewer, scope)


def lines(network: Network, kind: str) -> set[tuple[str, ...]]:
    """The names at both ends of the lines of a kind."""
    names = [dot.name for dot in network.dots]
    return {tuple(sorted((names[line.one], names[line.other]))) for line in network.lines if line.kind == kind}


def test_divisions_are_drawn_with_their_ties_and_cuts_and_none_hides_another(yard: Company) -> None:
    network = drawn(yard)
    assert [(dot.kind, dot.name, dot.enough) for dot in network.dots] == [
        ("division", "Engines", True), ("division", "Hull", True), ("division", "Office", False), ("division", "Paint", True),
    ]  # fmt: skip
    assert (lines(network, "tie"), lines(network, "cut")) == ({("Hull", "Paint")}, {("Engines", "Hull")})
    assert all(dist((a.x, a.y), (b.x, b.y)) > a.size + b.size for a, b in combinations(network.dots, 2))
    assert network == drawn(yard)


def test_people_are_drawn_from_their_yes_on_until_they_take_it_back(yard: Company) -> None:
    before, welder = drawn(yard), yard.as_("h3").viewer
    allow(yard.graph, welder)
    allow(yard.graph, yard.as_("h4").viewer)  # who is tied to nobody elsewhere connects nothing
    network = drawn(yard)
    (name,) = {dot.name for dot in network.dots} - {dot.name for dot in before.dots}
    assert network.dots[-1].id == welder.person
    assert lines(network, "part") == {tuple(sorted((name, end))) for end in ("Hull", "Paint")}
    withdraw(yard.graph, welder)
    assert drawn(yard) == before


@pytest.mark.embedded
def test_a_contact_that_is_hidden_leads_to_nobody_in_a_server_that_reads_the_rest_a_little_later(yard: Company) -> None:
    allow(yard.graph, yard.as_("e1").viewer)
    answer_meanwhile(yard.graph)
    assert lines(drawn(yard), "part") == {("Engines", "Engines e1"), ("Engines e1", "Paint")}
    yard.as_("p1").hide("contact", yard.as_("e1").id)
    assert lines(drawn(yard), "part") == set()


@pytest.mark.embedded
def test_what_joins_divisions_is_drawn_between_them_once_five_people_of_each_are_in_it(yard: Company) -> None:
    assert {dot.kind for dot in drawn(yard).dots} == {"division"}  # three of Hull and two of Paint work on Slipway
    more = [{"person": person, "group_or_project": "slipway"} for person in ("h4", "h5", "p3", "p4", "p5")]
    yard.load({**YARD, "memberships": [*YARD["memberships"], *more]})
    network = drawn(yard)
    (thing,) = (dot for dot in network.dots if dot.kind != "division")
    assert (thing.kind, thing.name, lines(network, "part")) == (
        "project", "Slipway", {("Hull", "Slipway"), ("Paint", "Slipway")},
    )  # fmt: skip
    with pytest.raises(NotFound, match=r"^There is no map\.$"):
        network_of_map(yard.graph, yard.as_("p1").viewer, Scope())
