"""The skills that a viewer may know of, by id."""

from collections.abc import Collection

from expertise.asking import as_skill
from expertise.graph import Graph
from expertise.models import Skill, Viewer


def known_skills(graph: Graph, viewer: Viewer, skills: Collection[int]) -> dict[int, Skill]:
    """Those of the skills that the viewer may know of."""
    known = graph.vocabulary.known_to(viewer)
    return {skill: as_skill(entry) for skill in skills if (entry := known.entry(skill)) is not None}
