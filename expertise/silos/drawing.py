"""The map as a picture: divisions on a ring, those of a community beside each other, tied by lines, and cuts as broken ones."""

from collections.abc import Iterator
from math import cos, pi, sin, sqrt
from xml.sax.saxutils import escape

import numpy as np

from expertise.language import Language
from expertise.silos.amounts import FEWEST
from expertise.silos.counting import FINDINGS, Counted
from expertise.silos.map import communities_of, named_unit, tied
from expertise.silos.scope import Scope
from expertise.silos.telling import missing

MIDDLE, RING, ROOM = 500.0, 300.0, 14.0
"""Where the middle is, how far the divisions are from it, and from their names."""
LARGEST, WIDEST = 18.0, 9.0
"""The radius of the largest division, and the width of the strongest line."""
LINES_OF_EACH = 4
"""So many lines of each division are drawn, its strongest; all would be a ball of wool."""
LINES_OF_MANY = 2
"""The same where there are very many divisions."""
MOST_CUTS = 40
MOST_IN_FULL = 100
"""The names of more divisions are small, so that they stand beside each other."""
STYLE = """
  svg { color-scheme: light dark; font: 13px "Source Sans 3", system-ui, sans-serif; }
  text { fill: light-dark(#1b1f23, #e9e7e2); } .division { fill: light-dark(#0b5d66, #74c8d2); } .unknown { fill: none; }
  circle { stroke: light-dark(#0b5d66, #74c8d2); } .tie { stroke: light-dark(#5a6168, #a8acb0); stroke-opacity: 0.45; }
  .cut { stroke: light-dark(#9a2b20, #f0a79d); stroke-width: 2; stroke-dasharray: 7 5; } path { fill: none; }
"""


def map_as_picture(found: Counted, scope: Scope, language: Language) -> bytes:
    """The map as SVG, which shows the same in light and dark. Lines stand for ties of five people or more."""
    if len(found.people) < 2:
        shown = [_words(missing(found, scope, language))]
    else:
        angles = _angles(found)
        shown = [*_lines(found, angles), *_divisions(found, angles)]
    said = language.gettext(
        "Lines are ties, the wider the stronger; broken lines are cuts; an empty circle: too little known."
    )
    parts = "\n".join([*shown, f'<text x="16" y="984">{escape(said)}</text>'])
    head = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {2 * MIDDLE:g} {2 * MIDDLE:g}" role="img">'
    return f"{head}\n<style>{STYLE}</style>\n{parts}\n</svg>\n".encode()


def _angles(found: Counted) -> list[float]:
    """Where on the ring each unit is: by community, then by name."""
    community = communities_of(found)
    order = sorted(range(len(found.people)), key=lambda at: (community[at], at))
    turns = {at: turn for turn, at in enumerate(order)}
    return [2 * pi * turns[at] / len(order) for at in range(len(order))]


def _lines(found: Counted, angles: list[float]) -> Iterator[str]:
    """The strongest ties of each unit and the foremost cuts, as curves that bend towards the middle."""
    for a, b, strength in strongest(found):
        yield f'<path class="tie" d="{_curve(angles[a], angles[b])}" stroke-width="{max(0.75, WIDEST * strength):.2f}"/>'
    for a, b in cuts(found)[:MOST_CUTS]:
        yield f'<path class="cut" d="{_curve(angles[a], angles[b])}"/>'


def strongest(found: Counted) -> Iterator[tuple[int, int, float]]:
    """The strongest ties of each unit, of five people or more, with the root of how strong they are beside the strongest."""
    strength = found.mixed.copy()
    np.fill_diagonal(strength, 0)
    widest = max(float(strength.max(initial=0)), 1e-9)
    many = LINES_OF_EACH if len(strength) <= MOST_IN_FULL else LINES_OF_MANY
    nearest = np.argsort(-strength, axis=1, kind="stable")[:, :many]
    pairs = {(min(a, b), max(a, b)) for a, row in enumerate(nearest.tolist()) for b in row if a != b}
    for a, b in sorted(pairs):
        if tied(found.shared, a, b):
            yield a, b, sqrt(float(strength[a, b]) / widest)


def cuts(found: Counted) -> list[tuple[int, int]]:
    """The pairs of units that are cut from each other, the foremost first."""
    one, other = np.nonzero(np.triu(found.findings == FINDINGS.index("cut"), 1))
    lacking = ((found.usual - found.mixed) * found.alike)[one, other]
    order = np.argsort(-lacking, kind="stable")
    return list(zip(one[order].tolist(), other[order].tolist(), strict=True))


def _divisions(found: Counted, angles: list[float]) -> Iterator[str]:
    """Each unit as a circle as large as it has people, in fives, with its name outside of the ring."""
    largest = max(int(found.people.max()), FEWEST)
    small = ' font-size="8"' if len(found.people) > MOST_IN_FULL else ""
    for at, angle in enumerate(angles):
        x, y = _at(angle, RING)
        people = int(found.people[at]) // FEWEST * FEWEST
        kind = "division" if found.enough[at] else "unknown"
        yield f'<circle class="{kind}" cx="{x:.1f}" cy="{y:.1f}" r="{max(3.0, LARGEST * sqrt(people / largest)):.1f}"/>'
        turn, end = (angle * 180 / pi - 90, "start") if angle <= pi else (angle * 180 / pi + 90, "end")
        x, y = _at(angle, RING + LARGEST + ROOM)
        turned = f'text-anchor="{end}" transform="rotate({turn:.1f} {x:.1f} {y:.1f})"{small}'
        yield f'<text x="{x:.1f}" y="{y:.1f}" {turned}>{escape(named_unit(found, at).name)}</text>'


def _at(angle: float, far: float) -> tuple[float, float]:
    """A place so far from the middle; angles begin on top and run as a clock does."""
    return MIDDLE + far * sin(angle), MIDDLE - far * cos(angle)


def _curve(one: float, other: float) -> str:
    (x, y), (to_x, to_y) = _at(one, RING), _at(other, RING)
    return f"M{x:.1f} {y:.1f}Q{MIDDLE:g} {MIDDLE:g} {to_x:.1f} {to_y:.1f}"


def _words(text: str) -> str:
    return f'<text x="{MIDDLE:g}" y="{MIDDLE:g}" text-anchor="middle">{escape(text)}</text>'
