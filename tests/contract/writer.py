"""A process that writes as one person of a company, and says on a line of its own what it was told is done.

Run it as `python -m tests.contract.writer HOW STORE PERSON COUNT`: choosing so many crafts, for everyone, or changing so
many random things about few skills.
"""

import json
import random
import sys
from collections.abc import Iterator
from contextlib import suppress

from expertise import own
from expertise.audience import viewer_of
from expertise.connect import choose, undo
from expertise.errors import NotFound
from expertise.graph import Graph, open_graph
from expertise.ids import read_id
from expertise.models import EVERYONE, Viewer
from expertise.settings import Settings
from expertise.skills import skill_id

SKILLS = ("Basketry", "Carving", "Weaving", "Pottery")
AUDIENCES = ("everyone", "everyone", "division", "only")
Done = tuple[int, bool]
"""A skill, and whether everyone may see that the person claims it, from now on."""


def choosing(graph: Graph, viewer: Viewer, count: int) -> Iterator[Done]:
    """Chooses the same skills in the same order as others do."""
    for number in range(count):
        yield choose(graph, viewer, f"Craft {number}", create=True).skill.id, True


def changing(graph: Graph, viewer: Viewer, count: int) -> Iterator[Done]:
    """Chooses, takes back, removes, narrows and widens."""
    some = random.Random(viewer.person)
    for _ in range(count):
        text, audience = some.choice(SKILLS), some.choice(AUDIENCES)
        what = some.choice(("choose", "choose", "take back", "remove", "audience"))
        with suppress(NotFound):  # there is none of theirs to remove or narrow
            if what in ("choose", "take back"):
                made = choose(graph, viewer, text, create=True, audience=audience)
                taken_back = undo(graph, viewer, made.undo) if what == "take back" and made.undo else None
                yield skill_id(text), made.audience == EVERYONE and taken_back is None
            elif what == "remove":
                own.remove(graph, viewer, "skill", skill_id(text))
                yield skill_id(text), False
            else:
                own.set_audience(graph, viewer, "skill", skill_id(text), audience)
                yield skill_id(text), audience == EVERYONE


def main(how: str, store: str, person: str, count: int) -> None:
    """Writes when a line arrives, and ends."""
    graph = open_graph(Settings(store=store))
    viewer = viewer_of(graph.store, read_id(person))
    print("ready", flush=True)
    sys.stdin.readline()
    for done in {"choosing": choosing, "changing": changing}[how](graph, viewer, count):
        print(json.dumps(done), flush=True)
    graph.close()


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], sys.argv[3], int(sys.argv[4]))
