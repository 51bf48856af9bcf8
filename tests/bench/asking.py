"""The questions that people ask, timed in this process."""

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from expertise.audience import viewer_of
from expertise.connect import choose, undo
from expertise.find import Question, find
from expertise.graph import Graph
from expertise.models import EVERYONE, Viewer
from expertise.profile import profile
from expertise.reach import reach
from tests.bench.measured import Measure, milliseconds, spread, timed

TIMES = 200
FEW = 60
MANY_HOLDERS = 10_000
RARE_HOLDERS = 5
MOST_WORDS = 4


@dataclass(frozen=True, slots=True)
class Skill:
    """A skill and how many people hold it."""

    id: int
    label: str
    people: int


@dataclass(frozen=True, slots=True)
class Bench:
    """A company that is asked: who asks, whom they ask for, and the skills of the vocabulary, the most popular first."""

    graph: Graph
    people: Sequence[int]
    skills: Sequence[Skill]
    chance: random.Random = field(default_factory=lambda: random.Random(7))

    def viewer(self) -> Viewer:
        """Anybody."""
        return viewer_of(self.graph.store, self.chance.choice(self.people))

    def popular(self) -> list[Skill]:
        """Two skills that very many hold, of these the least popular; where there are none, the two most popular."""
        many = [one for one in self.skills if one.people >= MANY_HOLDERS]
        return many[-2:] if len(many) > 1 else list(self.skills[:2])

    def rare(self) -> list[Skill]:
        """The skills of a handful of people."""
        return [one for one in self.skills if one.people == RARE_HOLDERS] or list(self.skills[-FEW:])

    def typed(self, times: int) -> list[str]:
        """Names of skills, the popular ones more often, as in life."""
        weights = [one.people for one in self.skills]
        return [one.label for one in self.chance.choices(self.skills, weights, k=times)]

    def titles(self, times: int) -> list[str]:
        """The first words of what people wrote and worked on."""
        people = self.chance.sample(list(self.people), min(4 * times, len(self.people)))
        rows = self.graph.store.read("things_of_people", people=people)
        ids = sorted({row["thing"] for row in rows})
        named = self.graph.store.read("things_named", things=ids, audiences=[EVERYONE])
        return [" ".join(row["name"].split()[:MOST_WORDS]) for row in self.chance.sample(named, min(times, len(named)))]


@dataclass(slots=True)
class Choosing:
    """Somebody who chooses a skill and may take it back."""

    graph: Graph
    viewer: Viewer
    undo: str | None = None

    def choose(self, label: str) -> None:
        """Chooses it and keeps the word that takes it back."""
        self.undo = choose(self.graph, self.viewer, label).undo

    def take_back(self, token: str) -> None:
        """Takes it back."""
        undo(self.graph, self.viewer, token)


def bench(graph: Graph) -> Bench:
    """The company of a graph."""
    rows = graph.store.read("names_of_skills", skills=None)
    skills = [Skill(row["skill"], row["label"], row["people"]) for row in rows]
    people = [row["person"] for row in graph.store.read("ids_of_people", after=0, limit=-1)]
    here = {row["id"] for row in graph.store.read("people", people=people)}
    skills.sort(key=lambda one: (-one.people, one.id))
    return Bench(graph, [one for one in people if one in here], skills)


def asked(made: Bench) -> Iterator[Measure]:
    """All that only reads, question by question."""
    graph = made.graph
    yield timed("viewer", "", lambda one: viewer_of(graph.store, one), made.chance.choices(made.people, k=TIMES))
    typed = [(made.viewer(), mistyped(label, made.chance)) for label in made.typed(TIMES)]
    yield timed("suggest", "", lambda one: graph.vocabulary.suggest(*one), typed, goal=2)
    yield from _found(made)
    pairs = [(made.viewer(), made.chance.choice(made.people)) for _ in range(TIMES)]
    yield timed("reach", "", lambda one: reach(graph, *one), pairs, goal=10)
    yield timed("profile", "", lambda one: profile(graph, *one), pairs, goal=1)


def connected(made: Bench) -> Iterator[Measure]:
    """Choosing skills, each choice taken back at once; beside it what the disk alone takes to keep one row."""
    there, back, bare = [], [], []
    for number, label in enumerate(made.typed(TIMES)):
        choosing = Choosing(made.graph, made.viewer())
        there.append(milliseconds(choosing.choose, label))
        if choosing.undo is not None:
            back.append(milliseconds(choosing.take_back, choosing.undo))
        row = {"person": choosing.viewer.person, "skill": 0, "thing": number}
        bare.append(milliseconds(lambda one: made.graph.store.write("put_refusal", [one]), row))
    yield spread("connect", "", there, goal=3)
    yield spread("undo", "", back)
    yield spread("a commit of one row", "", bare)


def mistyped(label: str, chance: random.Random) -> str:
    """The beginning of a name as somebody may type it: now and then a letter is missing, doubled or in the wrong place."""
    start = label[: chance.randint(2, max(3, len(label)))]
    at = chance.randrange(len(start))
    slips = (start, start[:at] + start[at + 1 :], start[:at] + start[at] + start[at:], _turned(start, at))
    return chance.choice(slips) or start


def _turned(text: str, at: int) -> str:
    return text[:at] + text[at : at + 2][::-1] + text[at + 2 :]


def _found(made: Bench) -> Iterator[Measure]:
    first, second = made.popular()
    size = f"{first.people:,} holders"
    ids = (first.id,)
    yield _find(made, "find a popular skill by id", size, goal=5, skills=ids)
    yield _find(made, "find it by name", size, goal=5, query=first.label)
    for what, filters in _filters(made).items():
        yield _find(made, f"find it, one {what}", size, goal=60, skills=ids, **filters)
    both = f"{first.people:,} and {second.people:,} holders"
    yield _find(made, "find two popular skills together", both, goal=25, skills=(first.id, second.id))
    rare = [(made.viewer(), Question(skills=(one.id,))) for one in made.chance.choices(made.rare(), k=TIMES)]
    yield timed("find a rare skill", f"{RARE_HOLDERS} holders", lambda one: find(made.graph, *one), rare, goal=3)
    texts = [(made.viewer(), Question(query=text)) for text in made.titles(FEW)]
    yield timed("find by the words of a title", "", lambda one: find(made.graph, *one), texts)


def _find(made: Bench, what: str, size: str, *, goal: float, **asked: Any) -> Measure:
    of = [(made.viewer(), Question(**asked)) for _ in range(FEW)]
    return timed(what, size, lambda one: find(made.graph, *one), of, goal=goal)


def _filters(made: Bench) -> dict[str, dict[str, object]]:
    """One of each filter, that many of the holders pass."""
    facts, viewer = made.graph.store, made.viewer()
    (place,) = {row["text"] for row in facts.read(
        "details_of_people", people=[viewer.person], kinds=["place"], audiences=list(viewer.audiences)
    )} or {"nowhere"}  # fmt: skip
    division = facts.read("division_line", division=viewer.division, depth=30)[-2:][0]["id"]
    return {
        "division and all below it": {"division": division}, "place": {"place": place},
        "kind of evidence": {"kinds": ("project",)}, "date to begin at": {"since": "2024"},
    }  # fmt: skip
