"""The skills that a viewer may know of, by id."""

from collections.abc import Collection

from expertise.asking import as_skill
from expertise.graph import Graph
from expertise.models import Skill, Viewer


def known_skills(graph: Graph, viewer: Viewer, skills: Collection[int]) -> dict[int, Skill]:
    """Those of the skills that the viewer may know of."""
    index = graph.vocabulary.index()
    known = {skill: as_skill(entry) for skill in skills if (entry := index.get(skill)) is not None}
    if len(known) == len(set(skills)):
        return known
    beside = {entry.id: as_skill(entry) for entry in graph.vocabulary.only_for(viewer)}
    return {skill: beside[skill] for skill in skills if skill in beside} | known
