"""The skills that vocabularies put beside a skill: broader, narrower and related ones, as far as the viewer may know of them."""

from collections.abc import Mapping

from expertise.graph import Graph
from expertise.known import known_skills
from expertise.models import Skill, Viewer

BESIDE = ("broader", "narrower", "related")


def skills_beside(graph: Graph, viewer: Viewer, skill: int) -> Mapping[str, tuple[Skill, ...]]:
    """The skills beside this one by what they are to it, those with most people first."""
    rows = graph.store.read("relations_of_skill", skill=skill)
    known = known_skills(graph, viewer, [row["other"] for row in rows])
    return {
        kind: tuple(
            sorted((known[other] for of, other in rows if of == kind and other in known), key=_most_people_first)
        )
        for kind in BESIDE
    }


def _most_people_first(skill: Skill) -> tuple[int, str, int]:
    return (-skill.people, skill.label, skill.id)
