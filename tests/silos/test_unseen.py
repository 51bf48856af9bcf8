"""With and without facts that not everyone may see, every answer of the map is the same bytes."""

from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from expertise.ids import make_id
from expertise.silos.covering import coverage
from expertise.silos.exporting import map_as_file
from expertise.silos.history import history
from expertise.silos.losing import loss
from expertise.silos.map import silo_map
from expertise.silos.network import network_of_map
from expertise.silos.scope import Scope
from expertise.silos.sharing import sharing
from expertise.skills import skill_id
from tests.company import Company, Tables, attempt, new_company
from tests.silos.yard import LETTERS, YARD, people_of

UNSHRUNK = (Phase.explicit, Phase.reuse, Phase.generate)
AUDIENCES = ("only", "contacts", "division:engines", "group:crew")
PEOPLE = [person for one in LETTERS for person in people_of(one)]
Rows = dict[str, list[dict[str, str]]]


def everything_told(company: Company) -> Iterator[tuple[str, str]]:
    """All that there is to ask, as the manager is told it."""
    graph, viewer = company.graph, company.as_("h1").viewer
    welding = (skill_id("Welding"),)
    scopes = [
        Scope(),
        Scope(skills=welding),
        Scope(since="2025", until="2026-05"),
        Scope(skills=(skill_id("Riveting"),)),
    ]

    def asked(question: Any, *args: Any, **named: Any) -> str:
        return attempt(question, graph, viewer, *args, **named)

    ids = [make_id("division", "hr", one) for one in LETTERS]
    for scope in scopes:
        yield f"map {scope}", asked(silo_map, scope)
        yield f"network {scope}", asked(network_of_map, scope)
        for form in ("graphml", "gexf", "csv", "json", "svg"):
            yield f"{form} {scope}", asked(map_as_file, scope, form)
        for one in ids[1:]:
            yield f"between {one} {scope}", asked(sharing, scope, ids[0], one)
    yield "history", asked(history, Scope(), between=(ids[0], ids[1]))
    for one in ids:
        yield f"loss {one}", asked(loss, division=one)
        yield f"coverage {one}", asked(coverage, one)
    for place in ("Kiel", "Riga", "Vault"):
        yield f"loss {place}", asked(loss, place=place)


def more(person: str, other: str, audience: str, what: str) -> Rows:
    """Rows that say something of a person that only the audience may see."""
    hidden: dict[str, Rows] = {
        "claim": {"claims": [{"person": person, "skill": "Riveting", "from": "2019", "audience": audience}]},
        "membership": {"memberships": [{"person": person, "group_or_project": "hull1", "from": "2019", "audience": audience}]},
        "contact": {
            "contacts": [
                {"person": one, "contact": two, "audience": audience} for one, two in ((person, other), (other, person))
            ]
        },
        "project": {
            "projects": [{"id": "vault", "name": "Vault", "skills": "Riveting", "audience": "group:crew"}],
            "memberships": [{"person": one, "group_or_project": "vault"} for one in (person, other)],
        },
        "document": {
            "documents": [{"id": "plan", "title": "Plan", "skills": "Welding", "created": "2026-06", "audience": "group:crew"}],
            "authors": [{"document": "plan", "person": one} for one in (person, other)],
        },
        "group": {"memberships": [{"person": one, "group_or_project": "crew"} for one in (person, other)]},
    }  # fmt: skip
    return hidden[what]


def together(tables: Tables, rows: Rows) -> Tables:
    """The tables with these rows more; what they say already stays as it is."""
    keys = ("person", "group_or_project", "skill", "contact", "id", "document")

    def key(row: dict[str, str]) -> tuple[str, ...]:
        return tuple(row.get(one, "") for one in keys)

    said = {name: {key(dict(row)) for row in tables.get(name, ())} for name in rows}
    return {**tables, **{
        name: [*tables.get(name, ()), *(row for row in some if key(row) not in said[name])] for name, some in rows.items()
    }}  # fmt: skip


KINDS = ("claim", "membership", "contact", "project", "document", "group")


def test_what_not_everyone_may_see_changes_no_byte_of_any_answer(yard: Company) -> None:
    before = dict(everything_told(yard))
    hidden = YARD
    for what in KINDS:
        for person, other, audience in (
            ("e3", "h2", "only"),
            ("o1", "p4", "division:engines"),
            ("o2", "o3", "group:crew"),
        ):
            hidden = together(hidden, more(person, other, audience, what))
    yard.load(hidden)
    assert dict(everything_told(yard)) == before
    shown = [row | {"audience": "everyone"} for row in more("o1", "h2", "everyone", "contact")["contacts"]]
    yard.load(together(YARD, {"contacts": shown}))
    assert dict(everything_told(yard)) != before


@pytest.mark.embedded
@settings(max_examples=20, phases=UNSHRUNK)
@given(data=st.data())
def test_whatever_is_hidden_the_map_stays_as_it_was(data: st.DataObject) -> None:
    tables: Tables = YARD
    for what in data.draw(st.lists(st.sampled_from(KINDS), min_size=1, max_size=4)):
        person, other = data.draw(st.lists(st.sampled_from(PEOPLE), min_size=2, max_size=2, unique=True))
        tables = together(tables, more(person, other, data.draw(st.sampled_from(AUDIENCES)), what))
    with TemporaryDirectory() as folder:
        company = new_company(Path(folder), YARD)
        before = dict(everything_told(company))
        company.load(tables)
        assert dict(everything_told(company)) == before
        company.graph.close()
