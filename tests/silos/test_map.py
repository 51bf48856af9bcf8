"""What a manager is told: two sentences, cuts, what is too little known, and nothing of fewer than five people."""

from pathlib import Path
from time import monotonic
from typing import Any
from xml.etree import ElementTree

import networkx as nx  # type: ignore[import-untyped]
import pytest

from expertise.errors import ExpertiseError, Invalid, NotFound
from expertise.ids import id_text, make_id
from expertise.silos.amounts import FEW, Amount
from expertise.silos.covering import coverage
from expertise.silos.exporting import map_as_file
from expertise.silos.history import history
from expertise.silos.losing import loss
from expertise.silos.map import SiloMap, silo_map
from expertise.silos.scope import Scope
from expertise.silos.seen import answer_meanwhile
from expertise.silos.sharing import sharing
from expertise.skills import skill_id
from tests.company import SOURCE, Company, new_company
from tests.silos.yard import YARD, people_of

PATIENCE = 60
"""Seconds in which arrays are read anew."""
NO_TIES = {name: rows for name, rows in YARD.items() if name in ("divisions", "people", "claims", "roles")}


def division(name: str) -> int:
    """The id of a division of the yard."""
    return make_id("division", "hr", name)


def asked(company: Company, **scope: Any) -> SiloMap:
    """The map that the manager is given."""
    return silo_map(company.graph, company.as_("h1").viewer, Scope(**scope))


def test_two_divisions_that_work_on_the_same_things_apart_are_told_in_two_sentences(yard: Company) -> None:
    answer = asked(yard)
    assert answer.story == (
        "Engines and Hull both have 5 people or more on Welding, and share no project, no document, no group, and no contact.",
        "Of all ties of people in these 4 divisions, 14% lead from one to another; by their sizes alone it would be 78%.",
    )
    assert [(pair.one.name, pair.other.name, pair.finding, pair.ties) for pair in answer.pairs] == [
        ("Engines", "Hull", "cut", 0.0),
        ("Hull", "Paint", "tied", 1.5),
        ("Engines", "Paint", "tied", None),
        *[(*sorted((one, "Office")), "too little known", 0.0) for one in _by_id("Engines", "Hull", "Paint")],
    ]
    assert [(one.name, one.people, one.known, one.enough) for one in answer.divisions] == [
        *[(name, Amount(5), Amount(5), True) for name in ("Engines", "Hull")],
        ("Office", Amount(5), FEW, False),
        ("Paint", Amount(5), Amount(5), True),
    ]


def _by_id(*names: str) -> list[str]:
    return sorted(names, key=lambda name: tuple(division(one.lower()) for one in sorted((name, "Office"))))


def test_of_fewer_than_five_people_nothing_is_said(yard: Company) -> None:
    answer = asked(yard)
    assert answer.small == 1
    assert "Lab" not in str(answer)
    hull, engines = (
        next(pair for pair in answer.pairs if pair.one.name == one and pair.other.name == "Paint")
        for one in ("Hull", "Engines")
    )
    assert (hull.projects, hull.contacts) == (Amount(1), Amount(0))
    assert (engines.projects, engines.contacts) == (Amount(0), FEW)
    looked = sharing(yard.graph, yard.as_("h1").viewer, Scope(), division("paint"), division("hull"))
    assert ([one.name for one in looked.projects], looked.groups) == (["Slipway"], ())
    with pytest.raises(Invalid, match=r"^division: Lab is no division of this map with 5 people or more\.$"):
        sharing(yard.graph, yard.as_("h1").viewer, Scope(), division("lab"), division("hull"))


def test_only_managers_and_community_managers_find_a_map(yard: Company) -> None:
    ways: list[Any] = [
        lambda viewer: silo_map(yard.graph, viewer, Scope()),
        lambda viewer: sharing(yard.graph, viewer, Scope(), division("hull"), division("paint")),
        lambda viewer: history(yard.graph, viewer, Scope()),
        lambda viewer: loss(yard.graph, viewer, place="Kiel"),
        lambda viewer: loss(yard.graph, viewer, division=division("hull")),
        lambda viewer: coverage(yard.graph, viewer, division("hull")),
        lambda viewer: map_as_file(yard.graph, viewer, Scope(), "csv"),
    ]
    for way in ways:
        assert way(yard.as_("h1").viewer) == way(yard.as_("e1").viewer)
        with pytest.raises(NotFound, match=r"^There is no map\.$"):
            way(yard.as_("p1").viewer)


def test_a_scope_is_a_subtree_some_skills_and_a_time(yard: Company) -> None:
    welders = asked(yard, skills=(skill_id("Welding"),))
    assert [one.name for one in welders.divisions] == ["Engines", "Hull"]
    assert asked(yard, until="2025").pairs[1].ties == asked(yard, until="2026-03-31").pairs[1].ties == 0.0
    assert {pair.other.name for pair in asked(yard, since="2026-04").pairs if pair.projects == Amount(1)} == {"Paint"}
    assert asked(yard, division=division("yard")) == asked(yard) == asked(yard, level=7)


def test_what_is_missing_is_said_in_a_sentence(yard: Company) -> None:
    hull = asked(yard, division=division("hull"))
    assert hull.story == (
        "Hull is the only division with 5 people or more here, and a map needs two: choose a wider scope or a deeper level.",
    )
    assert asked(yard, division=division("lab")).story == (
        "No division has 5 people here, so there is nothing to compare: choose a wider scope.",
    )
    assert asked(yard, skills=(skill_id("Varnish"),)).story[0].startswith("Paint is the only division")
    for scope, reason in (
        ({"since": "2026", "until": "2024"}, "until: the span ends in 2024, before it begins in 2026."),
        ({"since": "soon"}, "since: 'soon' is not a date: write 2019, 2019-05 or 2019-05-12."),
        ({"level": 0}, "level: a level is a number from 1 to 20."),
        ({"skills": (skill_id("Sailing"),)}, f"There is no skill '{id_text(skill_id('Sailing'))}'."),
        ({"division": 7}, f"There is no division '{id_text(7)}'."),
    ):
        with pytest.raises(ExpertiseError) as raised:
            asked(yard, **scope)
        assert str(raised.value) == reason


@pytest.mark.embedded
def test_an_organisation_without_ties_is_told_so(tmp_path: Path) -> None:
    company = new_company(tmp_path, NO_TIES)
    answer = asked(company)
    assert answer.story == (
        "Nobody in these 4 divisions shares a project, a document, a group or a contact with anybody yet.",
    )
    assert set(vars_of(answer.whole)) == {None}
    assert {pair.finding for pair in answer.pairs} == {"tied", "too little known"}
    assert {pair.finding for pair in answer.pairs if pair.is_untied} == {"tied"}
    told = history(company.graph, company.as_("h1").viewer, Scope())
    assert told.story.startswith("There are no two quarters with ties")
    company.load(
        {
            **NO_TIES,
            "divisions": [{"id": "yard", "name": "Yard"}],
            "people": [{**one, "division": "yard"} for one in NO_TIES["people"]],
        }
    )
    assert asked(company).story[0].startswith("Yard is the only division")
    company.graph.close()


def vars_of(one: Any) -> list[object]:
    return [getattr(one, name) for name in one.__slots__]


def test_what_closing_would_cost_is_told_of_divisions_and_sites(yard: Company) -> None:
    viewer = yard.as_("h1").viewer
    paint = loss(yard.graph, viewer, division=division("paint"))
    assert paint.story == (
        "If Paint closed, one skill would be left with fewer than 5 people: Varnish, which 5 people or more have now."
    )
    assert [(one.label, one.now, one.left) for one in paint.skills] == [("Varnish", Amount(5), FEW)]
    kiel = loss(yard.graph, viewer, place="kiel", fewest=10)
    assert [(one.label, one.now, one.left) for one in kiel.skills] == [("Welding", Amount(10), Amount(5))]
    assert loss(yard.graph, viewer, division=division("hull")).skills == ()
    assert loss(yard.graph, viewer, division=division("lab")).story == (
        "Fewer than 5 people are known to be in Lab, of whom nothing is said."
    )
    assert (
        loss(yard.graph, viewer, place="Oslo").story
        == "Fewer than 5 people are known to be in Oslo, of whom nothing is said."
    )
    with pytest.raises(Invalid, match="so many holders"):
        loss(yard.graph, viewer, place="Kiel", fewest=4)


def test_a_division_is_put_beside_those_like_it(yard: Company) -> None:
    viewer = yard.as_("h1").viewer
    hull = coverage(yard.graph, viewer, division("hull"))
    assert ([one.name for one in hull.beside], hull.lacking, hull.alone) == (["Engines", "Office", "Paint"], (), ())
    paint = coverage(yard.graph, viewer, division("paint"))
    assert [(one.label, one.divisions) for one in paint.lacking] == [("Welding", 2)]
    assert [(one.label, one.here) for one in paint.alone] == [("Varnish", Amount(5))]
    assert (
        coverage(yard.graph, viewer, division("lab")).story == "Lab has fewer than 5 people, of whom nothing is said."
    )


def test_a_gap_closes_as_facts_begin_and_people_stand_where_they_were(yard: Company) -> None:
    viewer = yard.as_("h1").viewer
    told = history(yard.graph, viewer, Scope(), between=(division("hull"), division("paint")), quarters=4)
    assert [(one.quarter, one.ties) for one in told.quarters] == [
        ("2025-Q3", 0.0), ("2025-Q4", 0.0), ("2026-Q1", 0.0), ("2026-Q2", 1.5),
    ]  # fmt: skip
    assert told.story == "Between Hull and Paint the gap closes: ties of 1.5 in Q2 2026, of 0 in Q3 2025."
    before = asked(yard)
    moved = {"h1", "h2", "h3", "h4", "h5"}
    people = [
        {**one, "division_from": "2026-05-15" if one["id"] in moved else ""}
        | ({"division": "office"} if one["id"] in moved else {})
        for one in YARD["people"]
    ]
    yard.load({**YARD, "people": people})
    assert asked(yard) != before
    for other, ties in (("office", [0.0, 1.5]), ("hull", [0.0, None])):
        told = history(yard.graph, viewer, Scope(), between=(division(other), division("paint")), quarters=2)
        assert [one.ties for one in told.quarters] == ties


def test_exports_open_in_networkx_and_name_no_person(yard: Company, tmp_path: Path) -> None:
    viewer, files = yard.as_("h1").viewer, {}
    for form, read in (("graphml", nx.read_graphml), ("gexf", nx.read_gexf)):
        path = tmp_path / f"map.{form}"
        path.write_bytes(map_as_file(yard.graph, viewer, Scope(), form))  # type: ignore[arg-type]
        files[form] = read(path)
    for network in files.values():
        assert (
            sorted(label for _, label in network.nodes(data="label"))
            == ["Colours", "Engines", "Hull", "Office", "Paint", "Slipway"][1:5]
        )
        assert network.edges[id_text(division("engines")), id_text(division("hull"))]["finding"] == "cut"
    assert nx.utils.graphs_equal(*(nx.Graph(one.edges) for one in files.values()))
    table = map_as_file(yard.graph, viewer, Scope(), "csv").decode().splitlines()
    assert table[1].split(",")[1:5:2] == ["Engines", "Hull"]
    assert len(table) == 1 + 6
    everything = b"".join(map_as_file(yard.graph, viewer, Scope(), form) for form in ("graphml", "gexf", "csv", "json"))
    assert [one for name in YARD["people"] for one in (name["name"],) if one.encode() in everything] == []


def test_no_spreadsheet_reckons_with_the_name_of_a_division(yard: Company) -> None:
    called = [{**one, "name": "=2+5"} if one["name"] == "Hull" else one for one in YARD["divisions"]]
    yard.load({**YARD, "divisions": called})
    assert ",'=2+5," in map_as_file(yard.graph, yard.as_("h1").viewer, Scope(), "csv").decode()


def test_the_picture_shows_every_division_and_breaks_the_line_where_there_is_a_cut(yard: Company) -> None:
    drawn = ElementTree.fromstring(map_as_file(yard.graph, yard.as_("h1").viewer, Scope(), "svg"))
    names = [one.text or "" for one in drawn.iter("{http://www.w3.org/2000/svg}text")]
    assert sorted(names[:-1]) == ["Engines", "Hull", "Office", "Paint"]
    kinds = [one.get("class", "") for one in drawn.iter("{http://www.w3.org/2000/svg}path")]
    assert sorted(kinds) == ["cut", "tie"]  # the contacts of Engines and Paint are of fewer than five people
    assert [one.get("class") for one in drawn.iter("{http://www.w3.org/2000/svg}circle")].count("unknown") == 1


def test_writing_is_seen_at_once_and_answers_are_kept_until_then(yard: Company) -> None:
    before = asked(yard)
    assert asked(yard) is before
    for one, other in zip(people_of("hull"), people_of("engines"), strict=True):
        yard.as_(one).contact(yard.as_(other))
        yard.as_(other).contact(yard.as_(one))
    after = asked(yard)
    assert (after.pairs[0].finding, after.story[0][:7]) == ("tied", "No two ")


@pytest.mark.embedded
def test_a_server_answers_as_before_until_all_is_read_anew(yard: Company) -> None:
    before = asked(yard)
    answer_meanwhile(yard.graph)
    yard.as_("h1").contact(yard.as_("e1"))
    assert asked(yard) == before
    yard.as_("e1").contact(yard.as_("h1"))
    until = monotonic() + PATIENCE
    while asked(yard) == before:
        assert monotonic() < until
    (tied,) = (pair for pair in asked(yard).pairs if (pair.one.name, pair.other.name) == ("Engines", "Hull"))
    assert (tied.contacts, tied.finding, tied.is_untied) == (FEW, "tied", False)


@pytest.mark.embedded
def test_a_server_answers_as_before_for_a_minute_at_most(yard: Company) -> None:
    before = asked(yard)
    answer_meanwhile(yard.graph)
    yard.as_("e1").hide("contact", yard.as_("p1").id)
    yard.as_("h1").hide("project", make_id("project", SOURCE, "slipway"))
    for _ in range(60):
        yard.graph.now()
    later = asked(yard)
    assert later != before
    assert later == asked(yard)
