"""One's own page as others see it: answered by the very code that answers them, for a viewer who is nobody in particular."""

from collections.abc import Collection
from dataclasses import replace

from expertise.answers import Profile
from expertise.errors import Invalid
from expertise.graph import Graph
from expertise.ids import id_text
from expertise.models import EVERYONE, Viewer
from expertise.profile import line_of, profile

NOBODY = 0
"""No person has this id."""
ANYBODY = Viewer(NOBODY, NOBODY, (EVERYONE,), ("",))
"""Somebody who sees what everyone may see, and nothing more."""
MOST_CIRCLES = 8


def seen_by(graph: Graph, viewer: Viewer, circles: Collection[str] = ()) -> Profile:
    """The viewer's page as somebody sees it who belongs to these circles of theirs; raises `Invalid` for any other.

    Circles are "division" (theirs), "contacts" (they are contacts), and one that the viewer is in: "division:ID", "group:ID".
    Somebody of no circle is in another division.
    """
    return profile(graph, somebody(graph, viewer, circles), viewer.person)


def somebody(graph: Graph, viewer: Viewer, circles: Collection[str]) -> Viewer:
    """A viewer who belongs to these circles of this one, and is no person."""
    if len(circles) > MOST_CIRCLES:
        raise Invalid("name at most %(num)s circles.", where="by", num=MOST_CIRCLES)
    line = [one.id for one in line_of(graph.store, viewer.division)]
    audiences = {EVERYONE, *_of_divisions(line[:1] if len(line) > 1 else [])}
    for circle in circles:
        audiences.update(_audiences(viewer, line, circle))
    single = sorted(audiences)
    sets = [row["audiences"] for row in graph.store.read("audience_sets", audiences=single)]
    needs = ("", *(one for one in single if one != EVERYONE), *sets)
    return replace(viewer, person=NOBODY, audiences=tuple(single), sets=needs, roles=frozenset())


def _audiences(viewer: Viewer, line: list[int], circle: str) -> list[str]:
    """What somebody of this circle may see that not everyone may; whoever is in a division is in all above it."""
    if circle == "division":
        return _of_divisions(line)
    if circle == "contacts":
        return [f"contacts:{id_text(viewer.person)}"]
    lines = _of_divisions(line)
    if circle in lines:
        return lines[: lines.index(circle) + 1]
    if circle.startswith("group:") and circle in viewer.audiences:
        return [circle]
    raise Invalid(
        "%(text)s is none of division, contacts, or a division or group of yours.", where="by", text=repr(circle[:60])
    )


def _of_divisions(line: list[int]) -> list[str]:
    return [f"division:{id_text(one)}" for one in line]
