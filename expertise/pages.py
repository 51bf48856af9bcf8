"""The pages of a skill, of a project, document or group, and of a division, as this viewer may see them."""

from expertise.answers import DivisionPage, NamedSkill, SkillPage, ThingPage
from expertise.errors import NotFound
from expertise.experience import Wanted
from expertise.graph import Graph
from expertise.groups import group_about
from expertise.hits import UNFILTERED
from expertise.ids import id_text
from expertise.known import known_skill, known_skills
from expertise.models import Link, Named, Viewer
from expertise.profile import line_of
from expertise.ranking import ranking
from expertise.relations import BESIDE, skills_beside
from expertise.store import Row
from expertise.translations import page_in

MOST_SHOWN = 20


def skill_page(graph: Graph, viewer: Viewer, skill: int, *, language: str | None = None) -> SkillPage:
    """What there is about a skill, or about the one that it was merged into, in the words of a language (as in "de") where there
    are any. Raises `NotFound` for one that the viewer may not know of."""
    shown = known_skill(graph, viewer, skill)
    skill = shown.id
    wanted = Wanted()
    counts = ranking(graph.store, [skill], viewer.sets, {}, UNFILTERED, wanted).divisions(wanted).values()
    audiences = list(viewer.audiences)
    own = graph.store.read("thing", thing=group_about(skill), audiences=audiences)
    group = Named(own[0]["id"], own[0]["name"]) if own else None
    members = graph.store.read("members", thing=group.id, audiences=audiences)[0]["people"] if group else 0
    beside = skills_beside(graph, viewer, skill)
    broader, narrower, related = (beside[kind][:MOST_SHOWN] for kind in BESIDE)
    page = SkillPage(
        skill=shown, people=sum(one.people for one in counts), interested=sum(one.interested for one in counts),
        group=group, members=members, groups=_about(graph, viewer, skill, "group"),
        projects=_about(graph, viewer, skill, "project"), documents=_about(graph, viewer, skill, "document"),
        broader=broader, narrower=narrower, related=related,
    )  # fmt: skip
    return page_in(graph.store, page, language)


def thing_page(graph: Graph, viewer: Viewer, thing: int) -> ThingPage:
    """A project, a document or a group. Raises `NotFound` for one that the viewer may not see."""
    audiences = list(viewer.audiences)
    rows = graph.store.read("thing", thing=thing, audiences=audiences)
    if not rows:
        raise NotFound("project, document or group", id_text(thing))
    found = rows[0]
    people = graph.store.read(
        "people_of_thing", thing=thing, viewer=viewer.person, audiences=audiences, limit=MOST_SHOWN
    )
    return ThingPage(
        type=found["type"], id=thing, kind=found["kind"], name=found["name"], text=found["text"],
        since=found["since"], until=found["until"], url=found["url"], source=found["source"],
        skills=_named_skills(graph, viewer, thing), people=_count(people), some=_named(people),
    )  # fmt: skip


def thing_of_kind(graph: Graph, viewer: Viewer, kind: str, thing: int) -> ThingPage:
    """The same, of this kind alone: a project, document or group of another kind is not there. Raises `NotFound`."""
    page = thing_page(graph, viewer, thing)
    if page.type != kind:
        raise NotFound(kind, id_text(thing))
    return page


def division_page(graph: Graph, _viewer: Viewer, division: int) -> DivisionPage:
    """A division; everyone may see it. Raises `NotFound` for an unknown one."""
    line = line_of(graph.store, division)
    if not line:
        raise NotFound("division", id_text(division))
    people = graph.store.read("people_of_division", divisions=[division], limit=MOST_SHOWN)
    subtree = [row["division"] for row in graph.store.read("subtree", division=division)]
    everybody = graph.store.read("people_of_division", divisions=subtree, limit=1)
    below = _named(graph.store.read("divisions_below", division=division))
    return DivisionPage(
        division, line[-1].name, line[:-1], below,
        people=_count(people), people_below=_count(everybody) - _count(people), some=_named(people),
    )  # fmt: skip


def top_divisions(graph: Graph, viewer: Viewer) -> tuple[Named, ...]:
    """The divisions right below the topmost one that the viewer is in, by name."""
    topmost = line_of(graph.store, viewer.division)[0]
    return _named(graph.store.read("divisions_below", division=topmost.id))


def _about(graph: Graph, viewer: Viewer, skill: int, kind: str) -> tuple[Link, ...]:
    rows = graph.store.read("things_about", skill=skill, type=kind, audiences=list(viewer.audiences), limit=MOST_SHOWN)
    return tuple(Link(*row) for row in rows)


def _named_skills(graph: Graph, viewer: Viewer, thing: int) -> tuple[NamedSkill, ...]:
    rows = graph.store.read("about_thing", thing=thing)
    known = known_skills(graph, viewer, [row["skill"] for row in rows])
    return tuple(NamedSkill(known[row["skill"]], row["start"], row["length"]) for row in rows if row["skill"] in known)


def _count(rows: list[Row]) -> int:
    return rows[0]["people"] if rows else 0


def _named(rows: list[Row]) -> tuple[Named, ...]:
    return tuple(Named(row["id"], row["name"]) for row in rows)
