"""What a viewer may not see changes nothing that the viewer gets: the same bytes with it and without it."""

import itertools
from collections.abc import Callable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import networkx as nx  # type: ignore[import-untyped]
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from expertise import own
from expertise.errors import ExpertiseError
from expertise.export import export
from expertise.find import Question, find, find_people
from expertise.ids import make_id
from expertise.pages import division_page, skill_page, thing_page
from expertise.profile import profile
from expertise.reach import reach
from expertise.skills import skill_id
from expertise.vocabulary.shared import Vocabulary
from tests.company import Company, Person, Tables, attempt, new_company

IN_MEMORY = "/dev/shm" if Path("/dev/shm").is_dir() else None
"""Where a store is made that lives for one example, so that the disk is not what is measured."""
UNSHRUNK = (Phase.explicit, Phase.reuse, Phase.generate)
"""An example asks some 800 questions, so a failing one is shown as it was found."""
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


@st.composite
def seen_by_all(draw: st.DrawFn) -> dict[str, list[dict[str, str]]]:
    """A small company in which nothing is hidden but a private group."""
    people = st.sampled_from(PEOPLE)
    skills = st.lists(st.sampled_from(SKILLS[:2]), unique=True).map(";".join)

    def pairs(left: str, right: str, values: tuple[str, ...], most: int) -> list[dict[str, str]]:
        some = draw(st.lists(st.tuples(people, st.sampled_from(values)), max_size=most, unique=True))
        return [{left: one, right: other} for one, other in some if one != other]

    contacts = pairs("person", "contact", PEOPLE, 6)
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
        "contacts": [*contacts, *({"person": row["contact"], "contact": row["person"]} for row in contacts[::2])],
    }  # fmt: skip


def without_and_with(tables: Tables, what: str, skill: str, audience: str) -> tuple[Tables, Tables]:
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
        "contact": {"contacts": [{"person": "ben", "contact": "eli", "audience": audience}]},
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
    yield "leave", did(own.leave, make_id("group", "hr", "owls"))
    for name in ("cai", "dee"):
        yield f"contact {name}", attempt(person.contact, Person(graph, make_id("person", "hr", name)))
    yield "secret", attempt(person.suggest, "secret")
    yield "find secret", attempt(find, graph, person.viewer, Question("secret sauce"))


HIDDEN = st.sampled_from(
    ("claim", "interest", "authorship", "membership", "document", "project", "member", "contact", "place")
)


@settings(max_examples=20, phases=UNSHRUNK)
@given(tables=seen_by_all(), what=HIDDEN, skill=st.sampled_from(SKILLS), data=st.data())
def test_what_a_viewer_may_not_see_changes_nothing_they_get(
    tables: dict[str, list[dict[str, str]]], what: str, skill: str, data: st.DataObject
) -> None:
    division = {row["id"]: row["division"] for row in tables["people"]}
    things = what in ("document", "project")
    audience = data.draw(st.sampled_from(("group:owls", "division:shops", *(() if things else ("only", "contacts")))))
    friends = _mutual("ben", tables)
    may_see = {
        "group:owls": {"ben"} | ({"dee"} if what == "member" else set()),
        "division:shops": {name for name in PEOPLE if division[name] == "shops"},
        "only": set(),
        "contacts": friends,
    }[audience if what != "member" else "group:owls"]
    # Whom a source says a fact of sees it on their own page, to refuse it, whoever else may.
    involved = {
        "ben",
        *{"contact": ("eli",), "member": ("dee",), "document": ("cai",), "project": ("dee",)}.get(what, ()),
    }
    viewers = sorted(set(PEOPLE) - may_see - involved)
    if not viewers:
        return
    viewer = data.draw(st.sampled_from(viewers))
    with TemporaryDirectory(dir=IN_MEMORY) as one, TemporaryDirectory(dir=IN_MEMORY) as other:
        less, more = without_and_with(tables, what, skill, audience)
        without, beside = new_company(Path(one), less), new_company(Path(other), more)
        _compare(without, beside, viewer, everything_answered_to)
        _compare(without, beside, viewer, everything_written_by)
        _compare(without, beside, viewer, everything_answered_to)
        without.graph.close()
        beside.graph.close()


def _compare(
    without: Company, beside: Company, viewer: str, ask: Callable[[Person], Iterator[tuple[str, str]]]
) -> None:
    for (question, answer), (_, same) in zip(ask(without.as_(viewer)), ask(beside.as_(viewer)), strict=True):
        assert same == answer, question


def _mutual(name: str, tables: Tables) -> set[str]:
    said = {(row["person"], row["contact"]) for row in tables["contacts"]}
    return {other for other in PEOPLE if {(name, other), (other, name)} <= said}


@settings(max_examples=20, phases=UNSHRUNK)
@given(
    tables=seen_by_all(),
    skill=st.sampled_from(SKILLS),
    audience=st.sampled_from(("only", "division", "contacts")),
    data=st.data(),
)
def test_a_choice_for_few_is_unknown_to_all_others(
    tables: dict[str, list[dict[str, str]]], skill: str, audience: str, data: st.DataObject
) -> None:
    division = {row["id"]: row["division"] for row in tables["people"]}
    below = {"retail": ("retail", "shops")}
    inside = below.get(division["ben"], (division["ben"],))
    may_see = {
        "only": set(),
        "contacts": _mutual("ben", tables),
        "division": {one for one in PEOPLE if division[one] in inside},
    }
    viewers = sorted(set(PEOPLE) - may_see[audience] - {"ben"})
    if not viewers:
        return
    viewer = data.draw(st.sampled_from(viewers))
    tables["claims"] = [row for row in tables["claims"] if (row["person"], row["skill"]) != ("ben", skill)]
    with TemporaryDirectory(dir=IN_MEMORY) as one, TemporaryDirectory(dir=IN_MEMORY) as other:
        without, beside = new_company(Path(one), tables), new_company(Path(other), tables)
        try:
            beside.as_("ben").choose(skill, audience=audience, create=True)
        except ExpertiseError:
            return
        for company in (without, beside):
            company.graph.now.seconds = itertools.count(100)  # type: ignore[attr-defined]
        _compare(without, beside, viewer, everything_written_by)
        _compare(without, beside, viewer, everything_answered_to)
        without.graph.close()
        beside.graph.close()
