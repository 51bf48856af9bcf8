"""Evidence and experience always agree with the facts, whatever happens to them, by whomever."""

import sqlite3
from collections import Counter
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from expertise import curation, own
from expertise.errors import ExpertiseError
from expertise.ids import make_id
from expertise.skills import skill_id
from expertise.verify import verify
from tests.company import Company, Tables, new_company

pytestmark = pytest.mark.embedded

IN_MEMORY = "/dev/shm" if Path("/dev/shm").is_dir() else None
PEOPLE = ("ada", "ben", "cai", "dee")
DIVISIONS = ("retail", "networks")
SKILLS = ("Kubernetes", "Batch", "Kubernets")
CURATED = ("merge", "merge", "rename", "retire")
AUDIENCES = ("everyone", "division:retail", "group:owls")
Evidence = dict[tuple[int, int, str], tuple[int, ...]]


def recomputed(company: Company) -> Evidence:
    """The evidence that the facts give, worked out the slow and plain way from whole tables."""
    tables = {name: [dict(zip(row.keys(), row, strict=True)) for row in _rows(company, name)] for name in _FACTS}
    left = {row["id"] for row in tables["people"] if row["status"] == "left"}
    things = {row["id"]: row for row in tables["things"]}
    words = {(row["person"], row["kind"], row["target"]): row for row in tables["words"]}
    meant: dict[Any, Any] = {row["id"]: row["means"] or row["id"] for row in tables["skills"]}
    refused = {(row["person"], meant.get(row["skill"], row["skill"]), row["thing"]) for row in tables["refusals"]}
    about = {(row["thing"], meant[row["skill"]]) for row in tables["about"]}
    counts: Counter[tuple[int, int, str, str]] = Counter()
    keys = {(row["person"], row["kind"], row["target"]) for row in tables["facts"]}
    for person, kind, target in keys:
        said = [row for row in tables["facts"] if (row["person"], row["kind"], row["target"]) == (person, kind, target)]
        fact = min(said, key=lambda row: row["source"])
        word = words.get((person, kind, target)) if fact["source"] else None
        if person in left or (word and word["refused"]):
            continue
        audience = (word and word["audience"]) or fact["restricted_to"] or "everyone"
        named: Any = meant.get(target, target)
        if kind in ("skill", "interest") and not (fact["source"] and (person, named, 0) in refused):
            counts[person, named, _set(audience), kind] = 1
        if kind in ("project", "document", "group"):
            if kind == "group" and not any(row["source"] for row in said):
                continue
            for thing, skill in about:
                if thing == target and not {(person, skill, one) for one in (0, target)} & refused:
                    counts[person, skill, _set(audience, things[target]["audience"]), kind] += 1
    evidence: dict[tuple[int, int, str], Counter[str]] = {}
    for (person, skill, audiences, kind), count in counts.items():
        evidence.setdefault((person, skill, audiences), Counter())[kind] += count
    return {key: tuple(some[kind] for kind in _KINDS) for key, some in evidence.items()}


_FACTS = ("people", "facts", "words", "refusals", "things", "about", "skills")
_KINDS = ("skill", "project", "document", "group", "interest")


def _rows(company: Company, table: str) -> list[Any]:
    connection: sqlite3.Connection = company.graph.store._connection()  # type: ignore[attr-defined]
    return connection.execute(f"SELECT * FROM {table}").fetchall()


def _set(*audiences: str) -> str:
    return " ".join(sorted(set(audiences) - {"everyone"}))


def stored(company: Company) -> Evidence:
    """The evidence as it is stored."""
    return {
        (row["person"], row["skill"], row["audience"]): tuple(
            row[name] for name in ("declared", "projects", "documents", "groups", "interested")
        )
        for row in _rows(company, "evidence")
    }


@st.composite
def tables(draw: st.DrawFn) -> Tables:
    """A small company, or its next state: people move, leave and are dropped; work and audiences change."""
    people = draw(st.lists(st.sampled_from(PEOPLE), min_size=2, unique=True).map(sorted))
    audience, skills = st.sampled_from(AUDIENCES), st.lists(st.sampled_from(SKILLS), unique=True).map(";".join)
    person, dates = st.sampled_from(people), st.sampled_from(("", "2019", "2024-05"))

    def some(row: dict[str, Any], most: int, *unique: str) -> list[dict[str, str]]:
        rows = draw(st.lists(st.fixed_dictionaries(row), max_size=most))
        return list({tuple(one[name] for name in unique): one for one in rows}.values())

    claims = {"person": person, "skill": st.sampled_from(SKILLS), "from": dates, "audience": audience}
    return {
        "divisions": [{"id": name, "name": name.title()} for name in DIVISIONS],
        "people": [
            {"id": one, "name": one.title(), "division": draw(st.sampled_from((*DIVISIONS, ""))),
             "status": draw(st.sampled_from(("active", "active", "left")))}
            for one in people
        ],
        "projects": some({"id": st.just("atlas"), "name": st.just("Atlas"), "skills": skills, "audience": audience}, 1, "id"),
        "documents": [
            {"id": f"d{n}", "title": f"Paper {n}", "created": draw(dates), "skills": draw(skills), "audience": draw(audience)}
            for n in range(draw(st.integers(0, 3)))
        ],
        "groups": [{"id": "owls", "name": "Night Owls", "audience": "members", "skills": draw(skills)}],
        "memberships": some(
            {"person": person, "group_or_project": st.just("owls"), "audience": st.just("everyone")}, 3, "person"
        ),
        "contacts": [
            row for row in some({"person": person, "contact": person, "audience": audience}, 6, "person", "contact")
            if row["person"] != row["contact"]
        ],
        "claims": some(claims, 6, "person", "skill"),
        "interests": some(claims, 2, "person", "skill"),
    }  # fmt: skip


def authors(now: Tables, data: st.DataObject) -> Tables:
    """The same company, with authors for its documents and people on its project."""
    people = [row["id"] for row in now["people"]]
    wrote = [
        {
            "document": document["id"],
            "person": person,
            "audience": data.draw(st.sampled_from(("everyone", "only", "contacts"))),
        }
        for document in now["documents"]
        for person in people
        if data.draw(st.booleans())
    ]
    works = [{"person": person, "group_or_project": row["id"]} for row in now["projects"] for person in people]
    return {**now, "authors": wrote, "memberships": [*now["memberships"], *works]}


def something_happens(company: Company, data: st.DataObject) -> None:
    """One random thing that a person, a source or a community manager does."""
    draw = data.draw
    name, text = draw(st.sampled_from(PEOPLE)), draw(st.sampled_from(SKILLS))
    what = draw(
        st.sampled_from(
            (
                "choose",
                "take back",
                "remove",
                "audience",
                "refuse",
                "accept",
                "restore",
                "load",
                "load",
                *CURATED,
                "undo",
            )
        )
    )
    kind = draw(st.sampled_from(("skill", "interest", "document", "project", "group", "contact")))
    target = {
        "document": make_id("document", "hr", f"d{draw(st.integers(0, 2))}"),
        "project": make_id("project", "hr", "atlas"),
        "group": make_id("group", "hr", "owls"),
        "contact": make_id("person", "hr", draw(st.sampled_from(PEOPLE))),
    }.get(kind, skill_id(text))
    audience = draw(st.sampled_from(("everyone", "division", "contacts", "only")))
    if what == "load":
        company.load(authors(draw(tables()), data))
        return
    person = company.as_(name)
    if what == "choose":
        person.choose(text, kind="interest" if kind == "interest" else "skill", audience=audience, create=True)
    elif what == "take back":
        person.undo(person.choose(text, audience=audience, create=True))
    elif what == "remove":
        person.remove(kind, target)
    elif what == "audience":
        own.set_audience(company.graph, person.viewer, kind, target, audience)
    elif what in ("refuse", "accept"):
        of = None if kind in ("skill", "interest") else target
        {"refuse": own.refuse, "accept": own.accept}[what](company.graph, person.viewer, skill_id(text), of)
    elif what == "restore":
        own.restore(company.graph, person.viewer, kind, target)
    elif what == "undo":
        curation.undo(company.graph, company.as_("ada").curating, draw(st.integers(1, 4)), why="undone")
    else:
        curated(company, what, skill_id(text), draw(st.sampled_from(SKILLS)))


def curated(company: Company, what: str, skill: int, other: str) -> None:
    """Something that a community manager does."""
    graph, ada = company.graph, company.as_("ada").curating
    if what == "merge":
        curation.merge(graph, ada, skill, skill_id(other), why="the same")
    elif what == "rename":
        curation.rename(graph, ada, skill, f"{other} as it should be", why="clearer")
    else:
        curation.retire(graph, ada, skill, why="no skill")


@settings(max_examples=60)
@given(st.data())
def test_evidence_agrees_with_recomputation_after_anything(data: st.DataObject) -> None:
    with TemporaryDirectory(dir=IN_MEMORY) as folder:
        company = new_company(Path(folder), authors(data.draw(tables()), data))
        for _ in range(data.draw(st.integers(1, 6))):
            with suppress(ExpertiseError):  # refused: then nothing may have changed, which is looked at next
                something_happens(company, data)
            assert stored(company) == recomputed(company)
            seen = verify(company.graph, rebuild=False)
            assert (seen.people_astray, seen.experience_astray) == (0, 0)
        company.graph.close()
