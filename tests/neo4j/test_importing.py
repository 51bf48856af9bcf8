"""The files for `neo4j-admin database import full`, imported by the real tool."""

from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from neo4j import Driver, GraphDatabase

from expertise import consents, curation, introductions
from expertise import own as own_facts
from expertise.copying import PARTS, SHOWN, Part, copy, tallies
from expertise.errors import Invalid
from expertise.files import ARGUMENTS, write_files
from expertise.graph import open_graph
from expertise.ids import make_id
from expertise.introductions import Introduction
from expertise.reporting import report_same
from expertise.settings import Settings
from expertise.skills import skill_id
from expertise.store import Store, open_store
from expertise.verify import verify
from loaders.load import load
from loaders.vocabularies.loading import load_vocabulary
from tests.company import SOURCE, Company, Person, write_tables
from tests.golden import GOLDEN, golden_company
from tests.neo4j.fixtures import own_server
from tests.neo4j.server import Address, Server
from tests.stores import access

NODES = "MATCH (n) WHERE NOT n:Schema AND NOT n:Journal RETURN labels(n) AS labels, properties(n) AS said"
EDGES = "MATCH (a)-[r]->(b) RETURN properties(a) AS start, type(r) AS type, properties(r) AS said, properties(b) AS end"
NOT_SHOWN = (
    "roles", "identities", "placements", "restricted_texts", "words", "refusals", "notices", "curations", "curated", "reports",
    "consents", "introductions", "audience_sets",
)  # fmt: skip
AWKWARD = "Says \"so\",\nwith \\ and 'ticks'; über \u4e2d \U0001f600,,"


@pytest.fixture
def company(tmp_path: Path) -> Iterator[Company]:
    """The golden company in which much has been said: by two sources, a vocabulary, of oneself, for few, in awkward letters."""
    made = golden_company(tmp_path)
    more = {
        "documents": [{**row, "text": AWKWARD, "title": 'Gang, "scheduling"'} for row in GOLDEN["documents"]],
        "groups": [{**row, "skills": "Batch"} for row in GOLDEN["groups"]],
        "memberships": [{**row, "audience": "division:retail"} for row in GOLDEN["memberships"]],
        "skills": [{"label": "Kubernetes", "alt_labels": 'k8s;Kube, "the"'}],
        "roles": [{"person": "dee", "role": "community manager"}],
    }
    made.load({**GOLDEN, **more})
    vocabulary = tmp_path / "vocabulary.csv"
    vocabulary.write_text("label,broader,related,label_de\nKubernetes,Clusters,Batch,Steuermann\n", encoding="utf-8")
    load_vocabulary(made.graph, "csv", [vocabulary])
    again = {name: GOLDEN[name] for name in ("people", "divisions")}
    claims = [
        {"person": one, "skill": "Kubernetes", "from": "2020", "audience": "division:retail"} for one in ("ada", "ben")
    ]
    other = write_tables(tmp_path / "other", {**again, "claims": claims})
    (other / "source.toml").write_text('name = "other"\n[audience]\ndefault = "everyone"\n', encoding="utf-8")
    load(made.graph, other)
    ada, ben, cai, dee = (made.as_(name) for name in ("ada", "ben", "cai", "dee"))
    ada.hide("skill", skill_id("Kubernetes"))
    ada.remove("phone")
    own_facts.correct(made.graph, ada.viewer, "title", text=AWKWARD)
    cai.remove("project", make_id("project", SOURCE, "atlas"))
    own_facts.refuse(made.graph, ada.viewer, skill_id("Kubernetes"), make_id("document", SOURCE, "gang"))
    for one in (ben, cai, dee):
        one.choose("Pottery", create=True)
    dee.choose("Ceramics", create=True, audience="contacts")
    dee.leave(made.graph.store.read("things_of_person", person=dee.id, own=True, audiences=["everyone"])[0]["id"])
    cai.choose("Clay", create=True)
    cai.choose("Chess", create=True)
    report_same(made.graph, ada.viewer, skill_id("Pottery"), skill_id("Kubernetes"))
    dee.merge(skill_id("Clay"), skill_id("Pottery"))
    dee.take_back(curation.rename(made.graph, dee.viewer, skill_id("Pottery"), AWKWARD[:20].strip(), why=AWKWARD[:9]))
    curation.rename(made.graph, dee.viewer, skill_id("Pottery"), "Pots", why="shorter")
    curation.retire(made.graph, dee.viewer, skill_id("Chess"), why="a game")
    consents.allow(made.graph, ada.viewer)
    sides = ada.viewer.division, cai.viewer.division
    asked = Introduction(7, ada.id, sides[0], cai.id, sides[1], dee.id, "2026-06-30T09:00:00+00:00", answer="no")
    introductions.put(made.graph.store, asked)
    yield made
    made.graph.close()


@pytest.fixture(scope="module")
def own() -> Iterator[Server]:
    """A server that has never been started."""
    with own_server() as server:
        yield server


@pytest.mark.parametrize("parts", [PARTS, SHOWN], ids=["whole", "shown"])
def test_an_import_is_the_graph_that_a_copy_is_property_by_property_and_goes_on_as_that_does(
    company: Company, neo4j: Address, driver: Driver, own: Server, tmp_path: Path, parts: Sequence[Part]
) -> None:
    store = open_store(neo4j.uri, access(neo4j))
    copy(company.graph.store, store, parts=parts, progress=told)
    import_into(own, company.graph.store, tmp_path / "files", parts)
    there = open_store(own.address.uri, access(own.address))
    held = tallies(there, progress=told)
    assert held == tallies(store, progress=told)
    assert [name for name, part in held.items() if not part.rows] == ([] if parts == PARTS else list(NOT_SHOWN))
    with GraphDatabase.driver(own.address.uri, auth=(own.address.user, own.address.password)) as reached:
        for question in (NODES, EDGES):
            assert everything(reached, question) == everything(driver, question)
        kept = "SHOW INDEXES YIELD name, state WHERE name <> 'test_database' RETURN name, state ORDER BY name"
        assert everything(reached, kept) == everything(driver, kept)
    store.close()
    there.close()
    if parts == PARTS:
        assert_answers_and_goes_on(company, own)


def assert_answers_and_goes_on(company: Company, own: Server) -> None:
    """What was imported answers as the graph that it comes from, and is written to as that is."""
    graph = open_graph(
        Settings(store=own.address.uri, store_user=own.address.user, store_password=own.address.password)
    )
    here, there = company.as_("eli"), Person(graph, company.as_("eli").id)
    assert there.found("kubernetes") == here.found("kubernetes")
    for one in (here, there):
        one.choose("Pottery")
    assert sorted(there.people("Pottery")) == sorted(here.people("Pottery")) == ["Ben", "Cai", "Dee", "Eli"]
    seen = verify(graph, rebuild=False)
    assert (seen.people > 0, seen.people_astray, seen.experience_astray) == (True, 0, 0)
    graph.close()


def test_files_are_written_into_a_new_folder_and_whole_or_not_at_all(company: Company, tmp_path: Path) -> None:
    def stopped(*_: object) -> None:
        raise KeyboardInterrupt

    folder = tmp_path / "deep" / "files"
    with pytest.raises(KeyboardInterrupt):
        write_files(company.graph.store, folder, progress=stopped)
    assert list(folder.parent.iterdir()) == []
    written = write_files(company.graph.store, folder, progress=told)
    lines = sum(path.read_text(encoding="utf-8").count("\n") - 1 for path in folder.glob("*.csv"))
    assert 0 < written < lines  # the text with a new line in it, and the schema
    with pytest.raises(Invalid, match="is there already"):
        write_files(company.graph.store, folder, progress=told)


def import_into(server: Server, store: Store, folder: Path, parts: Sequence[Part]) -> None:
    """Writes the files, imports them with the server stopped, and starts it."""
    write_files(store, folder, parts=parts, progress=told)
    server.stop()
    code, said = server.admin("database", "import", "full", "neo4j", f"@{ARGUMENTS}", folder=folder)
    assert code == 0, said
    server.start()


def everything(driver: Driver, question: str) -> list[str]:
    """The rows of an answer as text, in an order of their own."""
    return sorted(str([_ordered(value) for value in row.values()]) for row in driver.execute_query(question).records)


def _ordered(value: object) -> object:
    return sorted(value.items()) if isinstance(value, dict) else sorted(value) if isinstance(value, list) else value


def told(_: str, done: int, total: int) -> None:
    assert 0 < done <= total
