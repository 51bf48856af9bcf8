"""Which of one's own facts and refusals is meant by an id or a name."""

from expertise.answers import Refused
from expertise.errors import Ambiguous, Invalid, NotFound
from expertise.graph import Graph
from expertise.ids import id_text
from expertise.models import DETAILS, Fact, FactKind, Link, Named, Viewer
from expertise.profile import profile
from expertise.vocabulary import fold


def target_called(graph: Graph, viewer: Viewer, kind: FactKind | None, target: str | None) -> int:
    """Which of the viewer's own facts is meant by an id or a name; 0 for a title, place or channel.

    Without a kind: any project, document or group. Raises `NotFound`, `Ambiguous`, and `Invalid` where none is named.
    """
    if kind in DETAILS:
        return 0
    if target is None:
        raise Invalid(f"say which {kind} is meant: its id or name.", where="target")
    mine = [fact for fact in profile(graph, viewer, viewer.person).facts if _is_of(fact, kind)]
    same = [one for one in mine if one.target is not None and id_text(one.target) == target.lower()]
    found = same or [one for one in mine if fold(one.label) == fold(target)]
    if not found:
        raise NotFound("%(kind)s of yours", target, kind=kind or "project, document or group")
    if len(found) > 1:
        raise Ambiguous(target, [Named(one.target or 0, one.label) for one in found])
    return found[0].target or 0


def refused_called(graph: Graph, viewer: Viewer, skill: str, thing: str | None) -> Refused:
    """Which refusal of the viewer's is meant by ids or names. Raises `NotFound`."""
    for one in profile(graph, viewer, viewer.person).refusals:
        of = thing is None if one.thing is None else thing is not None and _is_called(one.thing, thing)
        if of and _is_called(one.skill, skill):
            return one
    raise NotFound("refusal of yours", skill)


def _is_called(one: Named | Link, given: str) -> bool:
    return id_text(one.id) == given.lower() or fold(one.name) == fold(given)


def _is_of(fact: Fact, kind: FactKind | None) -> bool:
    return fact.kind == kind if kind else fact.kind in ("project", "document", "group")
