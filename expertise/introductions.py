"""Being introduced: two people are asked, each as somebody of a division, and learn who the other is when both say yes.

A no, a question that nobody read and one whose other side has left are the same to everybody else: after fourteen days it is gone.
"""

from collections.abc import Collection, Sequence
from dataclasses import astuple, dataclass, replace
from datetime import datetime, timedelta
from typing import Literal

from expertise.answers import FoundPerson
from expertise.consents import those_who_allow
from expertise.describe import people_shown
from expertise.errors import NotFound
from expertise.graph import Graph
from expertise.ids import id_text
from expertise.known import known_skills
from expertise.models import Id, Named, Skill, Viewer
from expertise.store import Row, Transaction

ANSWERED_WITHIN = timedelta(days=14)
ASKED_AGAIN = timedelta(days=90)
"""Whoever was asked is not asked again for so long, whatever they said; so long an introduction is shown."""
ENOUGH = 5
"""A skill tells nothing of who somebody is when so many people of their division have it."""
MOST_SKILLS = 3

Answer = Literal["yes", "no"]


@dataclass(frozen=True, slots=True)
class Introduction:
    """Two people who were asked, as it is stored: each with the division as whose somebody they were asked."""

    id: int
    person: int
    division: int
    other: int
    other_division: int
    asked_by: int
    at: str
    taken_back: str | None = None
    answer: Answer | None = None
    other_answer: Answer | None = None

    def answered_by(self, person: int, said: Answer | None) -> "Introduction":
        """The same with the answer of one of the two."""
        return replace(self, answer=said) if person == self.person else replace(self, other_answer=said)


@dataclass(frozen=True, slots=True)
class Asked:
    """An introduction as of now: the divisions as whose somebody the two were asked, unless one is not there any more, and
    whether both people are here."""

    one: Introduction
    divisions: tuple[Named, Named] | None
    both_here: bool

    @property
    def is_told(self) -> bool:
        """Whether both have said yes and are here: nothing less is told to anybody."""
        both = self.one.answer == self.one.other_answer == "yes"
        return both and self.both_here and not self.one.taken_back

    def waits(self, now: datetime) -> bool:
        """Whether it can still be answered."""
        return self.one.at > since(now, ANSWERED_WITHIN) and not self.one.taken_back and not self.is_told


@dataclass(frozen=True, slots=True)
class Question:
    """Whether one wants to be introduced to somebody of a division who has worked on the same; until which day it can be
    answered, and what one has answered so far.
    """

    id: Id
    division: Named
    skills: tuple[Skill, ...]
    until: str
    answer: Answer | None


@dataclass(frozen=True, slots=True)
class MyIntroductions:
    """Whether one may be named as somebody who connects divisions, what one is asked, and to whom one was introduced."""

    may_be_named: bool
    asked: tuple[Question, ...]
    introduced: tuple[FoundPerson, ...]


def mine(graph: Graph, viewer: Viewer) -> MyIntroductions:
    """What of it concerns the viewer. Nothing here tells what the other has answered, until both have said yes."""
    now, facts = graph.now(), graph.store
    asked = lately(facts, now, ASKED_AGAIN, viewer.person)
    told = [_other(one, viewer) for one in asked if one.is_told]
    questions = (_question(graph, viewer, one) for one in asked if one.waits(now))
    return MyIntroductions(
        bool(those_who_allow(facts, [viewer.person])),
        tuple(one for one in questions if one is not None),
        tuple(people_shown(facts, viewer, list(dict.fromkeys(told)))),
    )


def answer(graph: Graph, viewer: Viewer, question: int, said: Answer | None) -> MyIntroductions:
    """Answers a question, or takes the answer back, as long as it waits. Raises `NotFound` where it waits no more."""
    now = graph.now()

    def work(facts: Transaction) -> None:
        asked = lately(facts, now, ANSWERED_WITHIN, viewer.person)
        found = [one for one in asked if one.one.id == question and one.waits(now)]
        if not found:
            raise NotFound("question that waits for your answer", id_text(question))
        put(facts, found[0].one.answered_by(viewer.person, said))

    graph.store.transact(work)
    return mine(graph, viewer)


def lately(facts: Transaction, now: datetime, within: timedelta, person: int | None = None) -> list[Asked]:
    """Who was asked within this time, this person or anybody, the latest first."""
    return [_asked(row) for row in facts.read("introductions_since", since=since(now, within), person=person)]


def put(facts: Transaction, one: Introduction) -> None:
    """Remembers who was asked, or what became of it."""
    facts.write("put_introduction", [astuple(one)])


def since(now: datetime, within: timedelta) -> str:
    """The moment after which something was within this time."""
    return (now - within).isoformat()


def last_day(at: str) -> str:
    """The day until which a question of this moment can be answered."""
    return (datetime.fromisoformat(at) + ANSWERED_WITHIN).date().isoformat()


def shared_skills(graph: Graph, viewer: Viewer, people: Sequence[int], divisions: Sequence[int]) -> tuple[Skill, ...]:
    """Up to three skills that both of two people have worked on, for everybody to see, and `ENOUGH` people of either division;
    those that fewest people of both have come first.
    """
    held = held_by(graph.store, people)
    both = held[people[0]] & held[people[1]]
    many = common_in_both(graph.store, both, divisions)
    known = known_skills(graph, viewer, many)
    first = sorted(known, key=lambda skill: (many[skill], skill))[:MOST_SKILLS]
    return tuple(known[skill] for skill in first)


def held_by(facts: Transaction, people: Collection[int]) -> dict[int, set[int]]:
    """What everyone may see that these people have worked on, by person."""
    held: dict[int, set[int]] = {person: set() for person in people}
    for person, skill in facts.read("shown_skills", people=sorted(held)):
        held[person].add(skill)
    return held


def common_in_both(facts: Transaction, skills: Collection[int], divisions: Sequence[int]) -> dict[int, int]:
    """Those of the skills that `ENOUGH` people of either division have, and how many people of both have them."""
    asked = [("experience_below", {"division": one, "skills": sorted(skills)}) for one in divisions]
    ours, theirs = ({row["skill"]: row["people"] for row in rows} for rows in facts.read_several(*asked))
    return {one: ours[one] + theirs[one] for one in ours if min(ours[one], theirs.get(one, 0)) >= ENOUGH}


def _question(graph: Graph, viewer: Viewer, asked: Asked) -> Question | None:
    """The question as the viewer is asked it; none where a division is not there any more."""
    if asked.divisions is None:
        return None
    one, is_first = asked.one, viewer.person == asked.one.person
    ours, theirs = asked.divisions if is_first else asked.divisions[::-1]
    skills = shared_skills(graph, viewer, (viewer.person, _other(asked, viewer)), (ours.id, theirs.id))
    return Question(one.id, theirs, skills, last_day(one.at), one.answer if is_first else one.other_answer)


def _other(asked: Asked, viewer: Viewer) -> int:
    """The other of the two."""
    return asked.one.other if viewer.person == asked.one.person else asked.one.person


def _asked(row: Row) -> Asked:
    *stored, name, other_name, both_here = row
    one = Introduction(*stored)
    divisions = (Named(one.division, name), Named(one.other_division, other_name)) if name and other_name else None
    return Asked(one, divisions, bool(both_here))
