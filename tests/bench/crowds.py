"""Crowds: much that only its members may see, which is read for them alone, and a large group that gains a skill."""

from collections.abc import Iterator
from dataclasses import asdict

from expertise import facts as said
from expertise.audience import viewer_of
from expertise.facts import Saying
from expertise.find import Question, find
from expertise.groups import Thing
from expertise.ids import id_text, make_id
from expertise.models import EVERYONE
from expertise.store import Transaction
from tests.bench.asking import FEW, Bench, Skill
from tests.bench.measured import Measure, milliseconds, timed

SOURCE = "bench"
MANY_MEMBERS = 10_000
DELTAS = {500: 5.0, 10_000: None}


def crowded(made: Bench) -> Iterator[Measure]:
    """Find for viewers with a small and a large delta of their own."""
    skill = made.popular()[0]
    for rows, goal in DELTAS.items():
        members = made.chance.sample(list(made.people), min(rows, len(made.people)))
        _share(made, skill, members, name=str(rows))
        viewer = viewer_of(made.graph.store, members[0])
        of = [(viewer, Question(skills=(skill.id,)))] * FEW
        what = f"find it with a delta of {rows:,} rows"
        yield timed(
            what, f"{skill.people:,} holders, {len(members):,} rows", lambda one: find(made.graph, *one), of, goal=goal
        )


def gained(made: Bench) -> Iterator[Measure]:
    """How long it takes until a large group that gained a skill is evidence for all of its members."""
    graph, skill = made.graph, made.popular()[0]
    members = made.chance.sample(list(made.people), min(MANY_MEMBERS, len(made.people)))
    group = make_id("group", SOURCE, "large")

    def fill(facts: Transaction) -> None:
        thing = Thing(group, "group", "group", "large", "", EVERYONE, None, None, None, SOURCE, "large")
        facts.write("put_thing", [asdict(thing)])
        said.put(facts, [Saying(one, "group", group, SOURCE, None, EVERYONE) for one in members])

    def gain(facts: Transaction) -> None:
        about = {"thing": group, "skill": skill.id, "text": skill.label, "start": None, "length": None}
        facts.write("put_about", [about])
        said.in_step(facts, members, [skill.id])

    graph.store.transact(fill)
    spent = milliseconds(graph.store.transact, gain)
    yield Measure("a group gains a skill", f"{len(members):,} members", spent / 1000, "s", goal=2)


def _share(made: Bench, skill: Skill, members: list[int], *, name: str) -> None:
    """These people are in a group and on a project about the skill; only they know of either."""
    group, project = (make_id(kind, SOURCE, name) for kind in ("group", "project"))
    audience = f"group:{id_text(group)}"
    things = [
        Thing(id, kind, kind, name, "", audience, None, None, None, SOURCE, name)
        for id, kind in ((group, "group"), (project, "project"))
    ]
    sayings = [Saying(one, "project", project, SOURCE, None, EVERYONE) for one in members]
    sayings.append(Saying(members[0], "group", group, SOURCE, None, EVERYONE))

    def work(facts: Transaction) -> None:
        facts.write("put_thing", [asdict(thing) for thing in things])
        about = {"thing": project, "skill": skill.id, "text": skill.label, "start": None, "length": None}
        facts.write("put_about", [about])
        said.put(facts, sayings)
        said.in_step(facts, members, [skill.id])

    made.graph.store.transact(work)
