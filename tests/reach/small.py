"""Small companies made by hand: a few people, what is said of them, and who may see it."""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from pathlib import Path

from expertise import facts as said
from expertise.audience import viewer_of
from expertise.facts import OWN, Saying, Word
from expertise.graph import Graph
from expertise.groups import Thing
from expertise.ids import id_text, make_id
from expertise.models import EVERYONE, Viewer
from expertise.skills import put_skill
from expertise.store import Transaction
from tests.stores import graph_at

SOURCE = "hr"
NOON = dt.datetime(2026, 11, 22, 12, tzinfo=dt.UTC)


class Small:
    """A company in a file of its own."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.graph: Graph = graph_at(path, now=lambda: NOON)

    def close(self) -> None:
        """Gives the file back."""
        self.graph.close()

    def division(self, name: str, *, under: str | None = None) -> int:
        """A division, by name."""
        id = make_id("division", SOURCE, name)
        above = None if under is None else make_id("division", SOURCE, under)
        row = {"id": id, "name": name, "parent": above, "since": None, "until": None}
        self._put("put_division", row | {"source": SOURCE, "source_id": name})
        return id

    def people(
        self, *names: str, managers: Mapping[str, str] | None = None, left: str = "", finance: Sequence[str] = ()
    ) -> None:
        """People of Retail or Finance, by name."""
        above = managers or {}
        retail, other = self.division("Retail"), self.division("Finance")
        rows = [
            {
                "id": person_id(name), "name": name, "division": other if name in finance else retail,
                "manager": person_id(above[name]) if name in above else None,
                "status": "left" if name in left.split() else "active",
            }
            for name in names
        ]  # fmt: skip
        self._put("put_person", *rows)

    def thing(
        self, kind: str, name: str, *, audience: str = EVERYONE, about: tuple[str, ...] = (), text: str = "",
        since: str | None = None, until: str | None = None,
    ) -> int:  # fmt: skip
        """A project, document or group, by name; of what its text names the place is kept."""
        id = make_id(kind, SOURCE, name)
        thing = Thing(id, kind, kind, name, text, audience, since, until, None, SOURCE, name)
        self.graph.store.write("put_thing", [asdict(thing)])
        for skill in about:
            start = f"{name}\n{text}".find(skill)
            place = (start, len(skill)) if start >= 0 else (None, None)
            named = {"thing": id, "skill": put_skill(self.graph.store, skill), "text": skill}
            self._put("put_about", named | {"start": place[0], "length": place[1]})
        return id

    def says(
        self, person: str, kind: str, target: int = 0, *, audience: str = EVERYONE, text: str | None = None,
        source: str = SOURCE, since: str | None = None, until: str | None = None,
    ) -> None:  # fmt: skip
        """A saying about a person, with all that rests on it."""
        self.put(Saying(person_id(person), kind, target, source, text, audience, since, until))

    def put(self, *sayings: Saying) -> None:
        """Sayings about people, with all that rests on them, at once."""
        people = {one.person for one in sayings}

        def work(facts: Transaction) -> None:
            said.put(facts, sayings)
            said.in_step(facts, people)

        self.graph.store.transact(work)

    def word(self, person: str, kind: str, target: int = 0, *, refused: int = 0, audience: str | None = None) -> None:
        """A person's own word about what the source says."""
        word = Word(person_id(person), kind, target, refused=refused, audience=audience)
        self.graph.store.transact(lambda facts: said.put_word(facts, word))
        self.in_step(person)

    def name(self, skill: str) -> None:
        """Puts a skill into the vocabulary."""
        self.graph.store.transact(lambda facts: put_skill(facts, skill))

    def claims(
        self, person: str, skill: str, *, kind: str = "skill", audience: str = EVERYONE, source: str = OWN
    ) -> int:  # fmt: skip
        """A skill or an interest that is said of a person."""
        id = put_skill(self.graph.store, skill)
        self.says(person, kind, id, audience=audience, text=skill, source=source)
        return id

    def contacts(self, one: str, other: str) -> None:
        """Two people who both said so."""
        pairs = ((one, other), (other, one))
        self.put(*(Saying(person_id(a), "contact", person_id(b), SOURCE, None, EVERYONE) for a, b in pairs))

    def in_step(self, person: str) -> None:
        """Evidence and names follow the facts."""
        self.graph.store.transact(lambda facts: said.in_step(facts, [person_id(person)]))

    def viewer(self, name: str) -> Viewer:
        """The person as a viewer, as of now."""
        return viewer_of(self.graph.store, person_id(name))

    def _put(self, question: str, *rows: Mapping[str, object]) -> None:
        self.graph.store.transact(lambda facts: facts.write(question, rows))


def person_id(name: str) -> int:
    """The id of a person of that name."""
    return make_id("person", SOURCE, name)


def only(name: str) -> str:
    """The audience of nobody but this person."""
    return f"only:{id_text(person_id(name))}"


def contacts_of(name: str) -> str:
    """The audience of this person's contacts."""
    return f"contacts:{id_text(person_id(name))}"
