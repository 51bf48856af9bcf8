"""What is copied for everyone: all that somebody who belongs to nothing may see, and nothing that hangs on what is hidden."""

from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory

import networkx as nx  # type: ignore[import-untyped]
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from expertise import own
from expertise.copying import SHOWN, Tally, copy, tallies
from expertise.errors import ExpertiseError
from expertise.export import export
from expertise.graph import Graph, open_graph
from expertise.ids import make_id
from expertise.models import Viewer
from expertise.settings import Settings
from expertise.skills import skill_id
from tests.company import Company, Tables, digest, new_company
from tests.contract.test_evidence import authors, something_happens
from tests.contract.test_evidence import tables as changing
from tests.contract.test_unseen import HIDDEN, IN_MEMORY, UNSHRUNK
from tests.contract.unseen import SKILLS, seen_by_all, without_and_with
from tests.golden import GOLDEN, golden_company

pytestmark = pytest.mark.embedded

NOBODY = Viewer(person=0, division=0, audiences=("everyone",), sets=("",))
"""Belongs to nothing, and so sees what everyone may see."""
AUDIENCES = ("group:owls", "division:shops", "only", "contacts")
SAID = (("skill", "Batch"), ("interest", "Batch"), ("document", "d0"), ("project", "atlas"), ("place", ""))


def silent(_: str, done: int, total: int) -> None:
    assert 0 < done <= total


def shown(company: Company) -> dict[str, Tally]:
    """What a copy of it for everyone should hold."""
    return tallies(company.graph.store, parts=SHOWN, progress=silent)


def copied(company: Company, folder: str) -> Graph:
    """A copy for everyone, in a store of its own."""
    Path(folder).mkdir(exist_ok=True)
    graph = open_graph(Settings(store=f"sqlite:///{folder}/copy.db"))
    copy(company.graph.store, graph.store, parts=SHOWN, progress=silent)
    return graph


def seen(graph: Graph) -> list[str]:
    """All that everyone may see, as lines."""
    return sorted(nx.generate_graphml(export(graph, NOBODY)))


@settings(max_examples=60, phases=UNSHRUNK)
@given(
    tables=seen_by_all(), what=HIDDEN, skill=st.sampled_from(SKILLS), audience=st.sampled_from(AUDIENCES),
)  # fmt: skip
def test_a_copy_for_everyone_is_the_same_with_and_without_what_is_hidden(
    tables: Tables, what: str, skill: str, audience: str
) -> None:
    if what in ("document", "project") and audience in ("only", "contacts"):
        audience = "group:owls"
    with TemporaryDirectory(dir=IN_MEMORY) as one, TemporaryDirectory(dir=IN_MEMORY) as other:
        less, more = without_and_with(tables, what, skill, audience)
        without, beside = new_company(Path(one), less), new_company(Path(other), more)
        wanted = shown(without)
        assert shown(beside) == wanted
        copy_of_both = copied(beside, other)
        assert tallies(copy_of_both.store, progress=silent) == wanted
        for graph in (without.graph, beside.graph, copy_of_both):
            graph.close()


@settings(max_examples=30, phases=UNSHRUNK)
@given(tables=seen_by_all(), said=st.sampled_from(SAID), word=st.sampled_from(("only", "contacts", "removed")))
def test_what_a_person_narrows_or_refuses_is_in_no_copy_for_everyone(
    tables: Tables, said: tuple[str, str], word: str
) -> None:
    kind, name = said
    with TemporaryDirectory(dir=IN_MEMORY) as one, TemporaryDirectory(dir=IN_MEMORY) as other:
        less, more = _without_and_with_said(tables, kind, name)
        without, beside = new_company(Path(one), less), new_company(Path(other), more)
        target = 0 if kind == "place" else skill_id(name) if name == "Batch" else make_id(kind, "hr", name)
        ben = beside.as_("ben")
        if word == "removed":
            ben.remove(kind, target)
        else:
            own.set_audience(ben.graph, ben.viewer, kind, target, word)
        assert shown(beside) == shown(without)
        without.graph.close()
        beside.graph.close()


def _without_and_with_said(tables: Tables, kind: str, name: str) -> tuple[Tables, Tables]:
    """The company without what a source says of Ben for everyone to see, and with it."""
    if kind == "place":
        placed = [{**row, "place": "Lund"} if row["id"] == "ben" else row for row in tables["people"]]
        return tables, {**tables, "people": placed}
    table, column = {
        "skill": ("claims", "skill"), "interest": ("interests", "skill"), "document": ("authors", "document"),
        "project": ("memberships", "group_or_project"),
    }[kind]  # fmt: skip
    others = [row for row in tables[table] if (row["person"], row[column]) != ("ben", name)]
    return {**tables, table: others}, {**tables, table: [*others, {"person": "ben", column: name}]}


def test_a_contact_that_one_of_the_two_hides_is_in_no_copy_for_everyone(tmp_path: Path) -> None:
    company = golden_company(tmp_path)
    before = shown(company)["facts"].rows
    company.as_("cai").hide("contact", make_id("person", "hr", "ada"))
    assert shown(company)["facts"].rows == before - 2
    company.graph.close()


def test_of_who_left_nothing_is_in_a_copy_for_everyone(tmp_path: Path) -> None:
    company = golden_company(tmp_path)
    for name in ("ada", "cai"):
        left = [{**row, "status": "left" if row["id"] == name else "active"} for row in GOLDEN["people"]]
        company.load({**GOLDEN, "people": left})
        copy_of_it = copied(company, str(tmp_path / name))
        assert all(make_id("person", "hr", name) not in row for rows in digest(copy_of_it).values() for row in rows)
        copy_of_it.close()
    company.graph.close()


@settings(max_examples=60, phases=UNSHRUNK)
@given(data=st.data())
def test_a_copy_for_everyone_shows_what_everyone_sees_after_anything(data: st.DataObject) -> None:
    with TemporaryDirectory(dir=IN_MEMORY) as folder:
        company = new_company(Path(folder), authors(data.draw(changing()), data))
        for _ in range(data.draw(st.integers(1, 6))):
            with suppress(ExpertiseError):
                something_happens(company, data)
        copy_of_it = copied(company, folder)
        assert seen(copy_of_it) == seen(company.graph)
        assert tallies(copy_of_it.store, progress=silent) == shown(company)
        assert {row["order"] for row in copy_of_it.store.read("rows_of_evidence", low=0, high=1 << 48)} <= {0}
        copy_of_it.close()
        company.graph.close()
