"""The server stops, hangs, or dies while people write: they are told so, nothing that was acknowledged is lost, and it goes on."""

import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from api.app import create_app
from expertise.audience import viewer_of
from expertise.connect import choose
from expertise.errors import Unavailable
from expertise.facts import own_saying
from expertise.graph import Graph, open_graph
from expertise.ids import id_text, make_id
from expertise.settings import Settings
from expertise.skills import skill_id
from expertise.verify import verify
from tests.company import SOURCE
from tests.neo4j.database import put
from tests.neo4j.server import Server

SECONDS = 3
WRITERS = ("ada", "ben", "cai", "dee", "eli")


@pytest.fixture(scope="module")
def server(own: Server, golden: Path) -> Server:
    """A server of the tests' own, with the golden company."""
    put(golden, own.address)
    return own


def settings(server: Server) -> Settings:
    """How the product reaches it."""
    address = server.address
    return Settings(
        store=address.uri, store_user=address.user, store_password=address.password, store_seconds=SECONDS, demo=True
    )


@pytest.fixture
def client(server: Server) -> Iterator[TestClient]:
    """The API on this server, asked by Ada."""
    with TestClient(create_app(settings(server)), base_url="http://localhost") as made:
        made.headers["X-Viewer"] = id_text(make_id("person", SOURCE, "ada"))
        yield made


def assert_busy(client: TestClient, *, within: float) -> None:
    """The request is told to come again, soon enough."""
    start = time.monotonic()
    answer = client.get("/api/find", params={"q": "kubernetes"})
    assert answer.status_code == 503, answer.text
    assert int(answer.headers["Retry-After"]) > 0
    assert time.monotonic() - start < within


def assert_keeps_what_was_typed(client: TestClient) -> None:
    """A page says that there is no answer, and can be asked for again; or holds what was typed to be sent again."""
    sent = {"form_token": "as it was", "text": "Weaving"}
    headers = {"Accept": "text/html", "Cookie": f"expertise-viewer={client.headers['X-Viewer']}"}
    asked = client.get("/?q=kubernetes", headers=headers)
    assert (asked.status_code, 'href="/?q=kubernetes">Try again' in asked.text) == (503, True), asked.text
    page = client.post("/me/skills", data=sent, headers=headers)
    assert page.status_code == 503, page.text
    assert "We cannot answer right now" in page.text
    assert all(f'name="{name}" value="{value}"' in page.text for name, value in sent.items())


def assert_answers_again(client: TestClient) -> None:
    """It does so by itself, soon after the server does."""
    until = time.monotonic() + 60
    while (answer := client.get("/api/find", params={"q": "kubernetes"})).status_code == 503:
        assert time.monotonic() < until, answer.text
    assert answer.json()["divisions"]


def test_a_server_that_is_away_is_told_and_answers_again_by_itself(server: Server, client: TestClient) -> None:
    assert_answers_again(client)
    server.stop()
    assert_busy(client, within=4 * SECONDS)
    assert_keeps_what_was_typed(client)
    with pytest.raises(Unavailable, match="does not answer"):
        open_graph(settings(server))
    server.start()
    assert_answers_again(client)


def test_a_server_that_hangs_is_told_and_answers_again_by_itself(server: Server, client: TestClient) -> None:
    assert_answers_again(client)
    server.freeze()
    try:
        assert_busy(client, within=10 * SECONDS)
    finally:
        server.go_on()
    assert_answers_again(client)


def test_nothing_acknowledged_is_lost_when_the_server_is_killed_under_writes(server: Server) -> None:
    graph = open_graph(settings(server))
    told: dict[str, list[str]] = {name: [] for name in WRITERS}
    over = threading.Event()
    writing = [threading.Thread(target=_write, args=(graph, name, told[name], over)) for name in WRITERS]
    for one in writing:
        one.start()
    for _ in range(2):
        _until_all_have_written_more(told)
        server.kill()
        server.start()
    _until_all_have_written_more(told)
    over.set()
    for one in writing:
        one.join()
    for name, skills in told.items():
        person = make_id("person", SOURCE, name)
        lost = [one for one in skills if own_saying(graph.store, person, "skill", skill_id(one)) is None]
        assert lost == [], name
    found = verify(graph, rebuild=False)
    assert (found.people_astray, found.experience_astray) == (0, 0)
    graph.close()


def _write(graph: Graph, name: str, told: list[str], over: threading.Event) -> None:
    """Chooses one skill after the other, until it is over; `told` holds those that were acknowledged."""
    number = 0
    while not over.is_set():
        number += 1
        text = f"Craft {number} of {name}"
        try:
            viewer = viewer_of(graph.store, make_id("person", SOURCE, name))
            choose(graph, viewer, text, create=True)
        except Unavailable:
            continue
        told.append(text)


def _until_all_have_written_more(told: dict[str, list[str]]) -> None:
    before = {name: len(skills) for name, skills in told.items()}
    until = time.monotonic() + 120
    while any(len(skills) < before[name] + 3 for name, skills in told.items()):
        assert time.monotonic() < until, "nobody can write"
        time.sleep(0.05)
