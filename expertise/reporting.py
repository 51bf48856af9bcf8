"""Two skills that somebody takes for one: told to those who curate, by anybody."""

from expertise.errors import Invalid, NotFound
from expertise.graph import Graph
from expertise.ids import id_text
from expertise.meanings import meant_by
from expertise.models import Viewer
from expertise.store import Transaction


def report_same(graph: Graph, viewer: Viewer, skill: int, other: int) -> None:
    """Tells community managers that two skills are the same; telling it twice changes nothing. Nobody is told who did.

    Raises `NotFound` for a skill that the viewer may not know of, and `Invalid` where they are one.
    """
    known = graph.vocabulary.known_to(viewer)
    for one in (skill, other):
        if known.entry(one) is None:
            raise NotFound("skill", id_text(one))
    at = graph.now().isoformat()

    def work(facts: Transaction) -> None:
        low, high = sorted(meant_by(facts, one) for one in (skill, other))
        if low == high:
            raise Invalid("name two skills: this is one.", where="other")
        facts.write("put_report", [(low, high, viewer.person, at)])

    graph.store.transact(work)
