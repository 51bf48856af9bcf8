"""What the store on a server refuses, shares and fills."""

import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from neo4j import Driver

from expertise import own
from expertise.connect import choose
from expertise.copying import SHOWN, Tally, copy, tallies
from expertise.errors import Foreign, Misconfigured, NotAllowed, StoreError, TooNew, Unavailable
from expertise.graph import Graph, open_graph
from expertise.groups import group_about
from expertise.ids import make_id
from expertise.settings import Settings
from expertise.skills import skill_id
from expertise.store import Access, Store, Transaction, open_store
from expertise.vocabulary import shared
from expertise.vocabulary.shared import Vocabulary
from graph_schema import migrations
from loaders.load import load
from tests.company import SOURCE, Company, Person, write_tables
from tests.golden import GOLDEN, golden_company
from tests.neo4j.between import between
from tests.neo4j.server import Address
from tests.stores import access

ALL_SAID = """
MATCH (p:Person)-[f]->(t) WHERE f.source IS NOT NULL OR f:IN_CONTACT
RETURN p.id AS person, type(f) AS type, coalesce(t.id, 0) AS target, properties(f) AS said
ORDER BY person, type, target, f.source
"""
AS_IT_WAS = """
MATCH (p:Person)-[f]->() WHERE (f.source IS NOT NULL OR f:IN_CONTACT) AND p.id % $left = 0
SET f.restricted_to = coalesce(f.restricted_to, nullIf(f.audience, 'everyone')), f.returned_to = nullIf(f.returned_to, 'everyone')
REMOVE f.audience
"""


def told(_: str, done: int, total: int) -> None:
    assert 0 < done <= total


@pytest.fixture
def store(neo4j: Address, driver: Driver) -> Iterator[Store]:
    """An empty store on the server."""
    assert driver.execute_query("MATCH (n) RETURN n LIMIT 1").records == []
    made = open_store(neo4j.uri, access(neo4j))
    yield made
    made.close()


@pytest.fixture
def golden(tmp_path: Path) -> Iterator[Company]:
    """The golden company, embedded."""
    made = golden_company(tmp_path)
    yield made
    made.graph.close()


def as_(graph: Graph, name: str) -> Person:
    return Person(graph, make_id("person", SOURCE, name))


def settings(neo4j: Address) -> Settings:
    return Settings(store=neo4j.uri, store_user=neo4j.user, store_password=neo4j.password)


def test_a_copy_there_and_back_is_the_same_graph(golden: Company, store: Store, tmp_path: Path) -> None:
    ada = golden.as_("ada")
    ada.hide("skill", skill_id("Kubernetes"))
    ada.remove("phone")
    copy(golden.graph.store, store, progress=told)
    back = open_store(f"sqlite:///{tmp_path / 'back.db'}")
    copy(store, back, progress=told)
    wanted = tallies(golden.graph.store, progress=told)
    assert tallies(store, progress=told) == wanted
    assert tallies(back, progress=told) == wanted
    assert sum(part.rows for part in wanted.values()) > 50
    back.close()


def test_what_everyone_may_see_is_the_same_wherever_it_is_copied_from(
    golden: Company, store: Store, tmp_path: Path
) -> None:
    wanted = with_own_words(golden)
    copy(golden.graph.store, store, progress=told)
    assert tallies(store, parts=SHOWN, progress=told) == wanted
    embedded = open_store(f"sqlite:///{tmp_path / 'back.db'}")
    copy(store, embedded, parts=SHOWN, progress=told)
    assert tallies(embedded, progress=told) == wanted
    embedded.close()


def test_in_a_copy_for_everyone_no_edge_says_where_people_stand_and_no_text_what_is_hidden(
    golden: Company, store: Store, neo4j: Address, driver: Driver
) -> None:
    wanted = with_own_words(golden)
    copy(golden.graph.store, store, parts=SHOWN, progress=told)
    assert tallies(store, progress=told) == wanted
    assert driver.execute_query("MATCH ()-[e:EVIDENCE]->() RETURN DISTINCT e.order").records == [[0]]
    everything = "MATCH (n) OPTIONAL MATCH (n)-[r]->() RETURN properties(n), labels(n), type(r), properties(r)"
    written = repr(driver.execute_query(everything).records)
    assert "Ada" in written
    for hidden in ("Night Owls", "kubernets", "acme.example", "CONTACT_OF", "HAS_CHAT", "SAYS", "restricted"):
        assert hidden not in written
    graph = open_graph(settings(neo4j))
    assert sorted(as_(graph, "eli").people("Kubernetes")) == ["Ada", "Cai", "Dee"]
    graph.close()


def with_own_words(golden: Company) -> dict[str, Tally]:
    """What everyone may see after some of the golden company have said who sees what of them."""
    golden.as_("cai").hide("contact", make_id("person", SOURCE, "ada"))
    golden.as_("ada").remove("email")
    golden.as_("ada").choose("Pottery", create=True)
    return tallies(golden.graph.store, parts=SHOWN, progress=told)


def test_only_an_empty_store_is_copied_to(golden: Company, store: Store) -> None:
    copy(golden.graph.store, store, progress=told)
    before = tallies(store, progress=told)
    with pytest.raises(NotAllowed, match="Name an empty database"):
        copy(golden.graph.store, store, progress=told)
    assert tallies(store, progress=told) == before


def test_of_a_filling_that_fails_nothing_stays_and_of_one_that_was_killed_nothing_is_seen(
    golden: Company, store: Store, driver: Driver
) -> None:
    def fails(facts: Transaction) -> None:
        facts.write("put_division", [(1, "All", None, None, None, "hr", "all")])
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        store.fill(fails)
    assert driver.execute_query("MATCH (n) WHERE NOT n:Schema AND NOT n:Journal RETURN n").records == []
    copy(golden.graph.store, store, progress=told)
    driver.execute_query("CREATE (:Filling)")  # as if it had been killed before its end
    assert store.read("viewer", person=golden.as_("ada").id) == []
    assert store.read("is_loaded")[0]["loaded"] == 0
    copy(golden.graph.store, store, progress=told)
    assert tallies(store, progress=told) == tallies(golden.graph.store, progress=told)


@pytest.mark.usefixtures("driver")
def test_what_one_process_writes_it_knows_at_once_and_the_other_within_a_second(neo4j: Address, tmp_path: Path) -> None:
    one, other = open_graph(settings(neo4j)), open_graph(settings(neo4j))
    load(one, write_tables(tmp_path / "golden", GOLDEN))
    assert as_(other, "ada").suggest("pottery") == [("pottery", "create", 0)]
    as_(one, "eli").choose("Pottery", create=True)
    assert as_(one, "ada").suggest("pottery") == [("Pottery", "same", 1)]
    until = time.monotonic() + 1
    while (offered := as_(other, "ada").suggest("pottery")) != [("Pottery", "same", 1)]:
        assert time.monotonic() < until, offered
    assert as_(other, "ada").people("Pottery") == ["Eli"]
    one.close()
    other.close()


def test_a_change_that_is_told_before_all_of_it_is_seen_is_read_again(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    known, skill = Vocabulary(store), skill_id("Weaving")
    known.index()
    store.write("note_change", [{"skill": skill}])
    assert known.index().get(skill) is None
    store.write("put_skill", [{"skill": skill, "folded": "weaving"}])
    store.write("name_skill", [{"skill": skill, "label": "Weaving"}])
    assert known.index().get(skill) is None
    monkeypatch.setattr(shared, "SETTLED", 0)
    entry = known.index().get(skill)
    assert entry is not None
    assert entry.label == "Weaving"


def test_people_who_choose_at_the_same_moment_meet_in_one_group(neo4j: Address, driver: Driver, tmp_path: Path) -> None:
    graphs = [open_graph(settings(neo4j)) for _ in GOLDEN["people"]]
    load(graphs[0], write_tables(tmp_path / "golden", GOLDEN))
    people = [as_(graph, row["id"]) for graph, row in zip(graphs, GOLDEN["people"], strict=True)]
    together = threading.Barrier(len(people))
    failed: list[Exception] = []

    def chooses(one: Person) -> None:
        try:
            viewer = one.viewer
            together.wait(60)
            choose(one.graph, viewer, "Basket weaving", create=True)
        except Exception as error:  # noqa: BLE001  a thread's error is nobody's; it is looked at below
            failed.append(error)

    threads = [threading.Thread(target=chooses, args=(one,)) for one in people]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failed == []
    (row,) = graphs[0].store.read("members", thing=group_about(skill_id("Basket weaving")), audiences=["everyone"])
    assert row["people"] == len(people)
    found = driver.execute_query("MATCH (s:Skill) WHERE s.label STARTS WITH 'Basket' RETURN count(s) AS skills").records
    assert found[0]["skills"] == 1
    for graph in graphs:
        graph.close()


def test_a_database_that_cannot_be_used_is_said_in_one_line(neo4j: Address, driver: Driver) -> None:
    def refused(error: type[Exception], match: str, *, url: str = neo4j.uri, password: str = neo4j.password) -> None:
        with pytest.raises(error, match=match) as caught:
            open_store(url, Access(neo4j.user, password, seconds=3)).close()
        assert "\n" not in str(caught.value)
        assert neo4j.password not in str(caught.value)

    refused(StoreError, "does not know this user", password="wrong")
    refused(Unavailable, "does not answer", url="bolt://127.0.0.1:9")
    refused(Misconfigured, "nowhere", url=f"{neo4j.uri}/nowhere")
    driver.execute_query("CREATE (:Invoice)")
    refused(Foreign, "another program")
    driver.execute_query("MATCH (n) DETACH DELETE n")
    driver.execute_query(
        "CREATE (:Schema {product: 'expertise', version: $newer})", newer=migrations("neo4j")[-1][0] + 1
    )
    refused(TooNew, "Update the program")
    driver.execute_query("MATCH (n) DETACH DELETE n")


def test_skills_merged_before_the_graph_was_migrated_mean_the_same_after_it(
    neo4j: Address, driver: Driver, golden: Company, store: Store
) -> None:
    golden.as_("ada").choose("Kube", create=True)
    golden.as_("ben").choose("Kube", create=True)
    golden.as_("ada").merge(skill_id("Kube"), skill_id("Kubernetes"))
    copy(golden.graph.store, store, progress=told)
    meant = store.read("meanings", skills=[skill_id("Kubernetes")])
    assert len(meant) == 2
    driver.execute_query("MATCH ()-[m:MEANS]->() DELETE m WITH count(m) AS gone MATCH (s:Schema) SET s.version = 6")
    again = open_store(neo4j.uri, access(neo4j))
    assert again.read("meanings", skills=[skill_id("Kubernetes")]) == meant
    again.close()


def test_what_changed_before_the_graph_was_migrated_is_known_after_it(
    neo4j: Address, driver: Driver, store: Store
) -> None:
    store.write("note_change", [(7,), (8,), (9,)])
    noted = store.read("changes", after=0)
    driver.execute_query("MATCH (j:Journal) DELETE j CREATE (:Journal {name: 'changes', number: 3})")
    driver.execute_query("UNWIND range(1, 3) AS number CREATE (:Change {number: number, skill: number + 6})")
    driver.execute_query("MATCH (s:Schema) SET s.version = 7")
    again = open_store(neo4j.uri, access(neo4j))
    assert again.read("changes", after=0) == noted
    again.write("note_change", [(10,)])
    assert [tuple(row) for row in store.read("changes", after=2)] == [(3, 9), (4, 10)]
    assert driver.execute_query("MATCH (c:Change) RETURN c").records == []
    again.close()


@pytest.mark.parametrize("migrated", ["none of it", "half of it"])
def test_who_may_see_what_is_said_is_the_same_after_the_graph_was_migrated(
    neo4j: Address, driver: Driver, golden: Company, store: Store, migrated: str
) -> None:
    ada, ben = as_(golden.graph, "ada"), as_(golden.graph, "ben")
    assert (ada.contact(ben), ben.contact(ada)) == (False, True)
    own.set_audience(golden.graph, ben.viewer, "contact", ada.id, "contacts")
    (said, *_) = (fact for fact in ada.profile(ada).facts if fact.kind == "project")
    ada.hide(said.kind, said.target or 0)
    copy(golden.graph.store, store, progress=told)
    now = driver.execute_query(ALL_SAID).records
    driver.execute_query(AS_IT_WAS, left=2 if migrated == "half of it" else 1)
    assert driver.execute_query(ALL_SAID).records != now
    driver.execute_query("MATCH (s:Schema) SET s.version = 9")
    open_store(neo4j.uri, access(neo4j)).close()
    assert driver.execute_query(ALL_SAID).records == now


def test_who_reads_from_one_server_waits_for_nothing_that_is_being_committed(neo4j: Address, store: Store) -> None:
    """A read that says what it has seen last waits until all that anybody had begun to commit by then is in place."""
    assert store.read("meanings", skills=[1, 2]) == []
    with between(neo4j.uri) as way:
        made = open_store(way.uri, access(neo4j))
        for skill in (1, 2):
            made.write("put_skill", [{"skill": skill, "folded": str(skill)}])
            assert [row["skill"] for row in made.read("meanings", skills=[1, 2])] == list(range(1, skill + 1))
        assert way.waiting_reads == 0
        made.close()
