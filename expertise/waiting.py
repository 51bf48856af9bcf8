"""The doubtful names that wait, for those who curate."""

from dataclasses import dataclass

from expertise.decisions import check_curator
from expertise.doubts import doubts
from expertise.graph import Graph
from expertise.models import Named, Viewer
from expertise.vocabulary.doubts import Doubt


@dataclass(frozen=True, slots=True)
class Waiting:
    """A name that waits for a second person, and what it may be instead of a skill; never who typed it."""

    skill: Named
    because: Doubt


def names_waiting(graph: Graph, viewer: Viewer) -> tuple[Waiting, ...]:
    """The names that wait though they were typed, or stated, for everyone to see. Raises `NotAllowed`."""
    check_curator(graph, viewer)
    names = {row["skill"]: row["label"] for row in graph.store.read("names_waiting")}
    because = doubts(graph.store, names)
    return tuple(Waiting(Named(skill, names[skill]), why) for skill, why in sorted(because.items()))
