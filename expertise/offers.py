"""Is this you? What somebody's own projects, documents and groups say that they have worked on, and nobody has confirmed."""

from collections import defaultdict

from expertise.answers import Offer
from expertise.evidence import CLAIMS
from expertise.graph import Graph
from expertise.known import known_skills
from expertise.models import EVERYONE, Viewer
from expertise.profile import foremost
from expertise.wording import Path, reasons

MOST_OFFERED = 6


def offers(graph: Graph, viewer: Viewer) -> tuple[Offer, ...]:
    """The skills to ask the viewer about, those with most evidence first; never one that was said, removed or refused.

    What not everyone may see already is offered for nobody else to see. Choosing a skill says yes, refusing it no.
    """
    own = {"person": viewer.person, "own": True, "audiences": list(viewer.audiences)}
    rows, seen, facts = graph.store.read_several(
        ("experience_of_person", own), ("experience_of_person", own | {"own": False, "audiences": [EVERYONE]}),
        ("facts_of_person", {"person": viewer.person}),
    )  # fmt: skip
    said = {row["target"] for row in facts if row["kind"] == "skill"}
    shown = {row["skill"] for row in seen if row["kind"] not in CLAIMS}
    drawn: defaultdict[int, list[Path]] = defaultdict(list)
    for skill, _, kind, *rest in rows:
        if kind not in CLAIMS and skill not in said:
            drawn[skill].append(Path(kind, *rest))
    known = known_skills(graph, viewer, drawn)
    first = [skill for skill in foremost(drawn) if skill in known][:MOST_OFFERED]
    return tuple(
        Offer(known[skill], reasons(skill, drawn[skill], viewer.language), EVERYONE if skill in shown else "only")
        for skill in first
    )
