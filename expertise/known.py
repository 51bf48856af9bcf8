"""The skills that a viewer may know of, by id."""

from collections.abc import Collection

from expertise.asking import as_skill
from expertise.errors import NotFound
from expertise.graph import Graph
from expertise.ids import id_text
from expertise.meanings import entry_meant
from expertise.models import Skill, Viewer


def known_skills(graph: Graph, viewer: Viewer, skills: Collection[int]) -> dict[int, Skill]:
    """Those of the skills that the viewer may know of."""
    known = graph.vocabulary.known_to(viewer).entries(skills)
    return {skill: as_skill(entry) for skill, entry in known.items()}


def known_skill(graph: Graph, viewer: Viewer, skill: int) -> Skill:
    """The skill of this id, or the one that it was merged into. Raises `NotFound` for one that the viewer may not know of."""
    entry = entry_meant(graph.store, graph.vocabulary.known_to(viewer), skill)
    if entry is None:
        raise NotFound("skill", id_text(skill))
    return as_skill(entry)
