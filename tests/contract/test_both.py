"""Both stores are told the same random things, and give the same answers to everything that two viewers can ask."""

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule, run_state_machine_as_test

from expertise import contacts, curation, own
from expertise.errors import ExpertiseError
from expertise.groups import group_about
from expertise.ids import make_id
from expertise.skills import skill_id
from expertise.splitting import split
from expertise.store.neo4j import Neo4jStore
from expertise.verify import verify
from tests.both import BothStores
from tests.company import Company, Person, Tables, attempt, new_company
from tests.contract.joined import kept_joined, said_joined
from tests.contract.test_evidence import DIVISIONS, PEOPLE, SKILLS, authors, tables
from tests.contract.test_unseen import UNSHRUNK
from tests.contract.unseen import everything_answered_to

pytestmark = pytest.mark.compared

NAMES, TEXTS, PAIRS = (
    st.sampled_from(PEOPLE),
    st.sampled_from(SKILLS),
    st.permutations(SKILLS).map(lambda some: some[:2]),
)
CLAIMS, AUDIENCES = (
    st.sampled_from(("skill", "interest")),
    st.sampled_from(("everyone", "division", "contacts", "only")),
)
OWLS = make_id("group", "hr", "owls")
THINGS = {"document": make_id("document", "hr", "d0"), "project": make_id("project", "hr", "atlas"), "group": OWLS}
FACTS = st.sampled_from(
    (
        *((kind, skill_id(text)) for kind in ("skill", "interest") for text in SKILLS),
        *(("contact", make_id("person", "hr", name)) for name in PEOPLE),
        *THINGS.items(),
    )
)
GROUPS = st.sampled_from((OWLS, *(group_about(skill_id(text)) for text in SKILLS)))


class Told(RuleBasedStateMachine):
    """A company of which anything can be said, by its people, by its source, and by who curates the vocabulary."""

    def __init__(self) -> None:
        super().__init__()
        self.room = TemporaryDirectory()

    @initialize(data=st.data(), viewers=st.permutations(PEOPLE))
    def is_loaded(self, data: st.DataObject, viewers: list[str]) -> None:
        self.tables: Tables = authors(data.draw(tables()), data)
        self.company: Company = new_company(Path(self.room.name), self.tables)
        self.viewers = viewers[:2]

    @rule(name=NAMES, text=TEXTS, kind=CLAIMS, audience=AUDIENCES)
    def claims(self, name: str, text: str, kind: str, audience: str) -> None:
        self.attempts(name, Person.choose, text, kind=kind, audience=audience, create=True)

    @rule(name=NAMES, text=TEXTS, audience=AUDIENCES)
    def claims_and_takes_back(self, name: str, text: str, audience: str) -> None:
        with suppress(ExpertiseError):
            person = self.company.as_(name)
            person.undo(person.choose(text, audience=audience, create=True))

    @rule(skills=PAIRS)
    def skills_are_merged(self, skills: list[str]) -> None:
        one, other = map(skill_id, skills)
        with suppress(ExpertiseError):  # nobody has named one of them, or they are one
            self.company.as_("ada").merge(one, other)

    @rule(skill=TEXTS, other=TEXTS, how=st.sampled_from(("rename", "retire", "split", "different")))
    def skills_are_decided_about(self, skill: str, other: str, how: str) -> None:
        graph, ada, one = self.company.graph, self.company.as_("ada"), skill_id(skill)
        decisions: dict[str, Callable[[], object]] = {
            "rename": lambda: curation.rename(graph, ada.curating, one, f"{other} anew", why="clearer"),
            "retire": lambda: curation.retire(graph, ada.curating, one, why="no skill"),
            "split": lambda: split(graph, ada.curating, one, [other], why="two things"),
            "different": lambda: curation.tell_apart(graph, ada.curating, one, skill_id(other), why="two things"),
        }
        with suppress(ExpertiseError):
            decisions[how]()

    @rule(number=st.integers(1, 3))
    def a_decision_is_undone(self, number: int) -> None:
        with suppress(ExpertiseError):
            curation.undo(self.company.graph, self.company.as_("ada").curating, number, why="not so")

    @rule(name=NAMES, group=GROUPS)
    def leaves(self, name: str, group: int) -> None:
        self.attempts(name, Person.leave, group)

    @rule(name=NAMES, group=GROUPS)
    def joins(self, name: str, group: int) -> None:
        self.does(name, own.join, group)

    @rule(name=NAMES, other=NAMES)
    def calls_a_contact(self, name: str, other: str) -> None:
        self.does(name, contacts.ask, self.company.as_(other).id)

    @rule(name=NAMES, other=NAMES)
    def drops_a_contact(self, name: str, other: str) -> None:
        self.does(name, contacts.drop, self.company.as_(other).id)

    @rule(name=NAMES, fact=FACTS, audience=AUDIENCES)
    def hides_or_shows(self, name: str, fact: tuple[str, int], audience: str) -> None:
        self.does(name, own.set_audience, *fact, audience)

    @rule(name=NAMES, fact=FACTS)
    def removes(self, name: str, fact: tuple[str, int]) -> None:
        self.does(name, own.remove, *fact)

    @rule(name=NAMES, fact=FACTS)
    def restores(self, name: str, fact: tuple[str, int]) -> None:
        self.does(name, own.restore, *fact)

    @rule(
        name=NAMES,
        text=TEXTS,
        thing=st.sampled_from((None, *THINGS.values())),
        how=st.sampled_from(("refuse", "accept")),
    )
    def refuses_or_accepts(self, name: str, text: str, thing: int | None, how: str) -> None:
        self.does(name, getattr(own, how), skill_id(text), thing)

    @rule(name=NAMES, division=st.sampled_from(DIVISIONS))
    def moves(self, name: str, division: str) -> None:
        moved = [row | {"division": division} if row["id"] == name else row for row in map(dict, self.tables["people"])]
        self.comes_to_be({**self.tables, "people": moved})

    @rule(name=NAMES)
    def is_deleted(self, name: str) -> None:
        named = ("people", "memberships", "authors", "claims", "interests", "contacts")
        naming = ("id", "person", "contact")
        gone = {table: [row for row in self.tables[table] if name not in map(row.get, naming)] for table in named}
        self.comes_to_be({**self.tables, **gone})

    @rule(data=st.data())
    def is_loaded_again(self, data: st.DataObject) -> None:
        self.comes_to_be(authors(data.draw(tables()), data))

    @invariant()
    def who_is_in_contact_is_joined_on_the_server(self) -> None:
        if hasattr(self, "company"):
            store = self.company.graph.store
            assert isinstance(store, BothStores)
            assert isinstance(store.second, Neo4jStore)
            assert kept_joined(store.second._driver) == said_joined(store.first)

    @invariant()
    def viewers_find_the_same(self) -> None:
        for name in getattr(self, "viewers", ()):
            person = self.company.as_(name)
            for text in SKILLS:
                assert attempt(person.find, text)
            for other in self.viewers:
                assert attempt(person.profile, self.company.as_(other))

    def teardown(self) -> None:
        for name in self.viewers:
            with suppress(ExpertiseError):  # the viewer has left
                assert dict(everything_answered_to(self.company.as_(name)))
        assert self.company.digest()
        seen = verify(self.company.graph, rebuild=False)
        assert (seen.people_astray, seen.experience_astray) == (0, 0)
        self.company.graph.close()
        self.room.cleanup()

    def comes_to_be(self, wanted: Tables) -> None:
        """The source says this from now on."""
        self.tables = wanted
        self.company.load(wanted)

    def does(self, name: str, what: Any, *args: object) -> None:
        """A use case of one person; refused or not, both stores are as they are afterwards."""
        with suppress(ExpertiseError):
            what(self.company.graph, self.company.as_(name).viewer, *args)

    def attempts(self, name: str, what: Any, *args: object, **how: object) -> None:
        """The same of a person at a page."""
        with suppress(ExpertiseError):
            what(self.company.as_(name), *args, **how)


def test_both_stores_answer_two_viewers_alike_after_anything() -> None:
    run_state_machine_as_test(Told, settings=settings(max_examples=3, stateful_step_count=10, phases=UNSHRUNK))
