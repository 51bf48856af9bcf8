"""The golden company, where Cai has a fact of every kind, and what others meet of it."""

from collections.abc import Callable
from pathlib import Path

from expertise import own
from expertise.answers import Profile
from expertise.find import Question, find_people
from expertise.ids import make_id
from expertise.pages import thing_page
from expertise.skills import skill_id
from loaders.load import load
from tests.company import Company, Person, Tables, write_tables
from tests.golden import GOLDEN

ADA, CAI = make_id("person", "hr", "ada"), make_id("person", "hr", "cai")
KUBERNETES, CHESS, BATCH = skill_id("Kubernetes"), skill_id("Chess"), skill_id("Batch")
PLAN, GUILD, ATLAS = (
    make_id("document", "hr", "plan"),
    make_id("group", "hr", "guild"),
    make_id("project", "hr", "atlas"),
)
DETAILS = {"title": "Engineer", "place": "Lund", "email": "cai@acme.example", "phone": "12", "chat": "cai"}
TARGETS = {
    "skill": KUBERNETES, "interest": CHESS, "project": ATLAS, "document": PLAN, "group": GUILD, "contact": ADA,
    **dict.fromkeys(DETAILS, 0),
}  # fmt: skip
KINDS = tuple(TARGETS)


def rows(table: str, *more: dict[str, str]) -> list[dict[str, str]]:
    return [*(dict(row) for row in GOLDEN.get(table, ())), *more]


WORK: Tables = {
    **GOLDEN,
    "people": [row | {**DETAILS, "chat_audience": "everyone"} if row["id"] == "cai" else row for row in rows("people")],
    "documents": rows("documents", {"id": "plan", "title": "Plan", "created": "2026", "skills": "Batch"}),
    "groups": rows("groups", {"id": "guild", "name": "Guild", "skills": "Batch"}),
    "memberships": rows("memberships", {"person": "cai", "group_or_project": "guild"}),
    "authors": rows("authors", {"document": "plan", "person": "cai"}),
    "claims": rows("claims", {"person": "cai", "skill": "Kubernetes"}, {"person": "ben", "skill": "Chess"}),
    "interests": rows("interests", {"person": "cai", "skill": "Chess"}, {"person": "eli", "skill": "Chess"}),
}
"""The golden company, where Cai has a fact of every kind, for everyone to see."""


def kinds_on(page: Profile) -> set[str]:
    """The kinds of facts that a page shows, wherever on it."""
    there = {channel.kind for channel in page.channels} | {
        reason.kind for one in page.experience for reason in one.reasons
    }
    facts: dict[str, object] = {
        "title": page.title,
        "place": page.place,
        "interest": page.interests,
        "contact": page.contacts,
    }
    facts |= {"project": page.projects, "document": page.documents, "group": page.groups}
    return {"skill" if kind == "declared" else kind for kind in there} | {kind for kind, some in facts.items() if some}


def seen(company: Company, by: str, of: str = "cai") -> set[str]:
    """The kinds of facts about somebody that a person meets, on their page, in answers and among those of a thing."""
    viewer, other = company.as_(by), company.as_(of)
    kinds = kinds_on(viewer.profile(other))
    for query in ("kubernetes", "chess", "batch"):
        for one in find_people(company.graph, viewer.viewer, Question(query)).people:
            if one.id == other.id:
                kinds |= {"skill" if reason.kind == "declared" else reason.kind for reason in one.reasons} - {"text"}
                kinds |= {channel.kind for channel in one.channels}
    for thing in (ATLAS, PLAN, GUILD):
        page = thing_page(company.graph, viewer.viewer, thing)
        kinds |= {page.type} if other.id in {one.id for one in page.some} else set()
    return kinds


def with_memo(text: str) -> Tables:
    """The company, where Cai wrote one document more, which does not state what it is about."""
    memo = {"id": "memo", "title": "Memo", "created": "2026", "text": text}
    return {
        **WORK,
        "documents": [*WORK["documents"], memo],
        "authors": [*WORK["authors"], {"document": "memo", "person": "cai"}],
    }


def elsewhere(company: Company, tmp_path: Path) -> None:
    """Another source says all of it that two sources can say, and for everyone."""
    tables: Tables = {
        "people": [{**DETAILS, "id": "17", "name": "Cai", "chat_audience": "everyone"}],
        "claims": [{"person": "17", "skill": "Kubernetes"}],
        "interests": [{"person": "17", "skill": "Chess"}],
    }
    load(company.graph, write_tables(tmp_path / "crm", tables), source="crm")


def reload(company: Company, tmp_path: Path) -> None:
    """The same files again, and another source that says the same."""
    company.load(WORK)
    elsewhere(company, tmp_path)
    company.load(WORK)


HIDDEN: dict[str, Callable[[Person, str], None]] = {
    "hide": lambda person, kind: own.hide(person.graph, person.viewer, kind, TARGETS[kind]),
    "remove": lambda person, kind: own.remove(person.graph, person.viewer, kind, TARGETS[kind]),
}
