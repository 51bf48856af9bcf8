"""Random companies with something hidden in them, every question there is, and writes of every kind."""

from collections.abc import Callable, Iterator
from typing import Any

import networkx as nx  # type: ignore[import-untyped]
from hypothesis import strategies as st

from expertise import contacts, own
from expertise.connect import choices
from expertise.export import export
from expertise.find import Question, find, find_people
from expertise.ids import make_id
from expertise.offers import offers
from expertise.pages import division_page, skill_page, thing_page
from expertise.profile import profile
from expertise.reach import reach
from expertise.seen import seen_by
from expertise.skills import skill_id
from expertise.vocabulary.shared import Vocabulary
from tests.company import Person, Tables, attempt

PEOPLE = ("ada", "ben", "cai", "dee", "eli")
SKILLS = ("Kubernetes", "Batch", "Secret Sauce")
QUERIES = (
    "kubernetes", "batch", "secret sauce", "Secret Sause", "kubernetes batch", "paper", "atlas owls", "gang sauce", "Cai", "ben dee"
)  # fmt: skip
TYPED = ("k", "ku", "secret", "sauce", "ss", "Secret Sauce", "bat", "kubernets")
THINGS = (
    ("project", "atlas"),
    ("project", "bolt"),
    ("document", "d0"),
    ("document", "d1"),
    ("document", "dx"),
    ("group", "owls"),
)


AUDIENCES = st.sampled_from(("everyone", "everyone", "contacts", "division:shops", "group:owls", "only"))


@st.composite
def seen_by_all(draw: st.DrawFn) -> dict[str, list[dict[str, str]]]:
    """A small company in which nothing is hidden but a private group and some contacts."""
    people = st.sampled_from(PEOPLE)
    skills = st.lists(st.sampled_from(SKILLS[:2]), unique=True).map(";".join)

    def pairs(left: str, right: str, values: tuple[str, ...], most: int) -> list[dict[str, str]]:
        some = draw(st.lists(st.tuples(people, st.sampled_from(values)), max_size=most, unique=True))
        return [{left: one, right: other} for one, other in some if one != other]

    said = [row | {"audience": draw(AUDIENCES)} for row in pairs("person", "contact", PEOPLE, 8)]
    back = [{"person": row["contact"], "contact": row["person"], "audience": draw(AUDIENCES)} for row in said[::2]]
    both = {(row["person"], row["contact"]): row for row in (*back, *said)}
    return {
        "divisions": [{"id": "retail", "name": "Retail"}, {"id": "shops", "name": "Shops", "parent": "retail"},
                      {"id": "networks", "name": "Networks"}],
        "people": [
            {"id": one, "name": f"{one.title()} {'Berg' if one < 'c' else 'Lind'}", "email": f"{one}@acme.example",
             "division": draw(st.sampled_from(("retail", "shops", "networks"))), "manager": "ada" if one > "c" else ""}
            for one in PEOPLE
        ],
        "projects": [{"id": "atlas", "name": "Atlas", "skills": draw(skills), "description": "ships gang boxes", "from": "2024"}],
        "documents": [
            {"id": f"d{n}", "title": f"Paper {n}", "text": "gang scheduling of batch", "skills": draw(skills), "created": "2026"}
            for n in range(2)
        ],
        "groups": [{"id": "owls", "name": "Night Owls", "audience": "members", "skills": "Batch"}],
        "memberships": [*pairs("person", "group_or_project", ("atlas",), 4), {"person": "ben", "group_or_project": "owls"}],
        "authors": pairs("person", "document", ("d0", "d1"), 5),
        "claims": pairs("person", "skill", SKILLS[:2], 6),
        "interests": pairs("person", "skill", SKILLS[:2], 3),
        "contacts": list(both.values()),
    }  # fmt: skip


def without_and_with(tables: Tables, what: str, skill: str, audience: str, other: str = "eli") -> tuple[Tables, Tables]:
    """The company without a fact of Ben's, and the same one with it, which only the audience may see."""
    more: dict[str, list[dict[str, str]]] = {
        "claim": {"claims": [{"person": "ben", "skill": skill, "from": "2020", "audience": audience}]},
        "interest": {"interests": [{"person": "ben", "skill": skill, "audience": audience}]},
        "authorship": {"authors": [{"document": "d0", "person": "ben", "audience": audience}]},
        "membership": {"memberships": [{"person": "ben", "group_or_project": "atlas", "audience": audience}]},
        "document": {
            "documents": [{"id": "dx", "title": "Secret paper on gang sauce", "text": "batch batch", "skills": skill,
                           "audience": audience, "created": "2026-06"}],
            "authors": [{"document": "dx", "person": one} for one in ("ben", "cai")],
        },
        "project": {
            "projects": [{"id": "bolt", "name": "Bolt gang", "skills": skill, "audience": audience}],
            "memberships": [{"person": one, "group_or_project": "bolt"} for one in ("ben", "dee")],
        },
        "member": {"memberships": [{"person": "dee", "group_or_project": "owls"}]},
        "contact": {"contacts": [{"person": "ben", "contact": other, "audience": audience}]},
        "place": {},
    }[what]  # fmt: skip
    keys = {"claims": ("person", "skill"), "interests": ("person", "skill"), "authors": ("document", "person"),
            "memberships": ("person", "group_or_project"), "contacts": ("person", "contact")}  # fmt: skip

    def fresh(name: str, rows: list[dict[str, str]]) -> list[dict[str, str]]:
        named = {tuple(row[key] for key in keys.get(name, ("id",))) for row in rows}
        return [row for row in tables[name] if tuple(row[key] for key in keys.get(name, ("id",))) not in named]  # type: ignore[misc]

    if what == "place":
        placed = {"place": "Lund", "place_audience": audience}
        return tables, {
            **tables,
            "people": [{**row, **placed} if row["id"] == "ben" else row for row in tables["people"]],
        }
    without = {**tables, **{name: fresh(name, rows) for name, rows in more.items()}}
    return without, {**without, **{name: [*without[name], *rows] for name, rows in more.items()}}


def everything_answered_to(person: Person) -> Iterator[tuple[str, str]]:
    """Every question there is, and its answer or error as text."""
    graph, viewer = person.graph, person.viewer
    vocabulary: Vocabulary = graph.vocabulary
    ids = [skill_id(name) for name in (*SKILLS, "gang sauce")]
    narrowed: list[dict[str, Any]] = [
        {}, {"kinds": ("document",)}, {"since": "2021"}, {"place": "Lund"}, {"own_division": "out"},
        {"division": make_id("division", "hr", "retail")},
    ]  # fmt: skip
    for query in QUERIES:
        for how in narrowed:
            asked = Question(query, **how)
            yield f"find {query} {how}", attempt(find, graph, viewer, asked)
            yield f"people {query} {how}", attempt(find_people, graph, viewer, asked, limit=2)
    for skills in ((ids[0],), (ids[2],), (ids[0], ids[1])):
        yield f"skills {skills}", attempt(find, graph, viewer, Question(skills=skills))
    for typed in TYPED:
        yield f"suggest {typed}", attempt(vocabulary.suggest, viewer, typed)
        yield f"match {typed}", repr(vocabulary.match(viewer, typed))
    for name in PEOPLE:
        other = make_id("person", "hr", name)
        yield f"profile {name}", attempt(profile, graph, viewer, other)
        yield f"reach {name}", attempt(reach, graph, viewer, other)
    yield "offers", attempt(offers, graph, viewer)
    yield "choices", attempt(choices, graph, viewer, limit=3)
    for circles in ((), ("division",), ("contacts",)):
        yield f"seen by {circles}", attempt(seen_by, graph, viewer, circles)
    for skill in ids:
        yield f"skill {skill}", attempt(skill_page, graph, viewer, skill)
    for kind, name in THINGS:
        yield f"{kind} {name}", attempt(thing_page, graph, viewer, make_id(kind, "hr", name))
    for name in ("retail", "shops", "networks"):
        yield f"division {name}", attempt(division_page, graph, viewer, make_id("division", "hr", name))
    yield "export", "\n".join(nx.generate_graphml(export(graph, viewer)))


def everything_written_by(person: Person) -> Iterator[tuple[str, str]]:
    """Writes of every kind, and what they answer."""
    graph = person.graph

    def did(what: Callable[..., object], *args: Any, **named: Any) -> str:
        return attempt(what, graph, person.viewer, *args, **named)

    for text in ("Secret Sauce", "secret-sauce", "Kubernetes", "gang"):
        for kind in ("skill", "interest"):
            yield f"choose {kind} {text}", attempt(person.choose, text, kind=kind, create=True)
            yield f"hide {kind} {text}", did(own.hide, kind, skill_id(text))
    for kind, name in THINGS:
        target = make_id(kind, "hr", name)
        yield f"refuse {name}", did(own.refuse, skill_id("Batch"), target)
        yield f"audience {name}", did(own.set_audience, kind, target, "division")
        yield f"remove {name}", did(own.remove, kind, target)
        yield f"accept {name}", did(own.accept, skill_id("Batch"), target)
        yield f"restore {name}", did(own.restore, kind, target)
    yield "leave", did(own.leave, make_id("group", "hr", "owls"))
    yield "join", did(own.join, make_id("group", "hr", "owls"))
    for name in PEOPLE:
        other = make_id("person", "hr", name)
        for audience in ("everyone", "only"):
            yield f"contact {name} {audience}", did(contacts.ask, other, audience=audience)
            yield f"audience of contact {name}", did(own.set_audience, "contact", other, "division")
            yield f"page of {name}", did(profile, other)
            yield f"own page with {name}", did(profile, person.id)
            yield f"drop {name} {audience}", did(contacts.drop, other)
            yield f"restore {name} {audience}", did(own.restore, "contact", other)
        yield f"contact {name} again", did(contacts.ask, other)
    yield "secret", attempt(person.suggest, "secret")
    yield "find secret", attempt(find, graph, person.viewer, Question("secret sauce"))
