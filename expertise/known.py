"""The skills that a viewer may know of, by id."""

from collections.abc import Collection

from expertise.asking import as_skill
from expertise.graph import Graph
from expertise.models import Skill, Viewer


def known_skills(graph: Graph, viewer: Viewer, skills: Collection[int]) -> dict[int, Skill]:
    """Those of the skills that the viewer may know of."""
    known = graph.vocabulary.known_to(viewer).entries(skills)
    return {skill: as_skill(entry) for skill, entry in known.items()}
