"""Every error is a problem body that names the place; nothing that anybody sends makes the server fail."""

import logging
import re
from collections.abc import Iterator

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient
from httpx2 import Response

from api import problems
from api.guard import MOST_BODY_BYTES, MOST_QUERY_BYTES, Guard
from api.web.rendering import problem_told
from expertise.catalogues import languages
from expertise.errors import (
    Ambiguous,
    ExpertiseError,
    Foreign,
    Invalid,
    Misconfigured,
    NotAllowed,
    NotFound,
    Unavailable,
)
from tests.api.conftest import HERE, Door

ODD = {
    "empty": "",
    "blank": "   ",
    "ten kilobytes": "k" * 10_000,
    "ten kilobytes of words": "kubernetes " * 900,
    "control characters": "ku\x00ber\x07netes\x1b[31m\r\n",
    "a lone joiner": "\u200d",
    "turned around": "\u202ekubernetes",
    "emoji": "👩‍💻🚀",
    "mixed scripts": "kubеrnetеs Ωμέγα 机器学习 ภาษาไทย",
    "sql": "'; DROP TABLE people; --",
    "full text": '"kube* AND NOT (NEAR(a b, 2)) OR name:x ^y',
    "full text, open": '"',
    "wildcards": "%_*?[]{}",
    "json": '{"a": [1]}',
    "a number": "9" * 400,
    "format": "%s%n{0}{}",
}
ODD_IDS = ["0000000000", "zzzzzzzzzz", "7zk3m0qv4d", "0", "x", "-1", "1e9", "7zk3m0qv4d7zk3m0qv4d", "é" * 10, "9" * 400]


def test_the_head_of_an_answer_can_be_asked_for_alone(door: Door) -> None:
    asked, me = "/api/find?q=kubernetes", {"X-Viewer": door.ids["ada"]}
    head, whole = door.client.head(asked, headers=me), door.client.get(asked, headers=me)
    assert (head.status_code, head.headers, head.content) == (200, whole.headers, b"")


@pytest.mark.parametrize("odd", ODD.values(), ids=ODD.keys())
def test_whatever_is_asked_gets_an_answer_or_a_problem(door: Door, odd: str) -> None:
    me = {"X-Viewer": door.ids["ada"]}
    asked: list[tuple[str, dict[str, str]]] = [
        ("/skills/suggest", {"q": odd}),
        ("/find", {"q": odd}),
        ("/find", {"q": odd, "across": "people"}),
        *(
            ("/find", {"q": "kubernetes", name: odd})
            for name in ("place", "since", "kind", "cursor", "division", "skill")
        ),
        *(("/find", {"q": "kubernetes", name: odd}) for name in ("across", "own_division", "in_division")),
    ]
    for path, params in asked:
        must_be_told(door.client.get(f"/api{path}", params=params, headers=me))


@pytest.mark.parametrize("odd", ODD.values(), ids=ODD.keys())
def test_whatever_is_written_gets_an_answer_or_a_problem(door: Door, odd: str) -> None:
    me = {"X-Viewer": door.ids["ada"]}
    before = door.as_("eli").get("/find", q="kubernetes")
    bodies = [
        ("POST", "/me/skills", {"text": odd, "audience": "only"}),
        ("POST", "/me/skills", {"text": "Kafka", "audience": odd}),
        ("POST", "/me/skills", {"text": "Kafka", "skill": odd}),
        ("POST", "/me/undo", {"undo": odd}),
        ("PUT", "/me/facts/title/audience", {"audience": odd}),
        ("PUT", "/me/facts/project", {"since": odd}),
        ("POST", "/me/refusals", {"skill": odd}),
    ]
    for method, path, body in bodies:
        must_be_told(door.client.request(method, f"/api{path}", json=body, headers=me))
    assert door.as_("eli").get("/find", q="kubernetes") == before


@pytest.mark.parametrize("id", ODD_IDS)
def test_an_unknown_id_is_told_as_such(door: Door, id: str) -> None:
    me = {"X-Viewer": door.ids["ada"]}
    rooms = ("people", "reach", "skills", "projects", "documents", "groups", "divisions")
    responses = [door.client.get(f"/api/{room}/{id}", headers=me) for room in rooms]
    responses += [door.client.request(method, f"/api/me/contacts/{id}", headers=me) for method in ("PUT", "DELETE")]
    responses += [door.client.delete(f"/api/me/groups/{id}", headers=me)]
    responses += [door.client.delete("/api/me/facts/skill", params={"target": id}, headers=me)]
    responses += [door.client.get("/api/find", params={"q": "k8s", "division": id}, headers=me)]
    for response in responses:
        must_be_told(response)
        assert response.status_code in (404, 422)


@pytest.mark.parametrize(
    "body",
    [b"", b"{", b"[]", b"null", b'"x"', b"\xff\xfe", b"[" * 60_000, b'{"text": "\\ud800"}', b'{"text": 5}',
     b'{"text": "a", "skill": 7}', b'{"text": "a", "skill": 1e400}', b'{"text": "a", "more": 1}',
     b'{"text": "a", "kind": "level"}'],
)  # fmt: skip
def test_a_body_that_cannot_be_read_is_told_as_such(door: Door, body: bytes) -> None:
    headers = {"X-Viewer": door.ids["ada"], "Content-Type": "application/json"}
    response = door.client.post("/api/me/skills", content=body, headers=headers)
    must_be_told(response)
    assert response.status_code in (400, 422)


def test_a_body_that_is_too_long_is_refused_however_it_comes(door: Door) -> None:
    me = {"X-Viewer": door.ids["ada"]}

    def in_pieces() -> Iterator[bytes]:
        for _ in range(MOST_BODY_BYTES // 1000 + 2):
            yield b"x" * 1000

    for content in (b"x" * (MOST_BODY_BYTES + 1), in_pieces()):
        response = door.client.post("/api/me/skills", content=content, headers=me)
        must_be_told(response)
        assert response.status_code == 413


def test_an_address_that_is_too_long_is_refused(door: Door) -> None:
    response = door.client.get(
        "/api/find", params={"q": "x" * (MOST_QUERY_BYTES + 1)}, headers={"X-Viewer": door.ids["ada"]}
    )
    must_be_told(response)
    assert response.status_code == 414


@pytest.mark.parametrize(
    ("method", "path", "status"),
    [("GET", "/nothing", 404), ("GET", "/api/nothing", 404),
     ("GET", "/docs/files/nothing", 404), ("GET", "/docs/files/%2e%2e/__init__.py", 404),
     ("POST", "/api/find", 405), ("DELETE", "/api/me", 405), ("PATCH", "/docs", 405), ("GET", "/api/find/", 404)],
)  # fmt: skip
def test_an_address_that_is_none_is_a_problem_too(door: Door, method: str, path: str, status: int) -> None:
    response = door.client.request(method, path, headers={"X-Viewer": door.ids["ada"]})
    must_be_told(response)
    assert response.status_code == status


def test_a_problem_names_the_part_that_is_wrong(door: Door) -> None:
    ada = door.as_("ada")
    assert ada.get("/find", status=422, q="kubernetes", since="20x9")["where"] == "since"
    assert ada.get("/find", status=422, q="")["where"] == "q"
    assert ada.get("/find", status=422, q="kubernetes", kind="level")["where"] == "kind.0"
    assert ada.get("/find", status=422, q="kubernetes", cursor="bm8")["where"] == "cursor"
    assert ada.ask("POST", "/me/skills", status=422, json={"text": "a", "skill": "x"})["where"] == "skill"


ERRORS = [
    (Invalid("too long.", where="q"), 422),
    (NotFound("person", "7zk3m0qv4d"), 404),
    (Ambiguous("kube", []), 409),
    (NotAllowed("That is somebody else's."), 403),
    (Unavailable("busy"), 503),
    (Foreign("a secret path"), 500),
    (Misconfigured("a secret setting"), 500),
    (RuntimeError("a secret query"), 500),
]


@pytest.mark.parametrize(("error", "status"), ERRORS)
def test_each_error_has_its_status(error: Exception, status: int, caplog: pytest.LogCaptureFixture) -> None:
    app = FastAPI()
    app.state.languages = languages()
    problems.install(app)
    app.add_middleware(Guard, told=problem_told, demo=True)

    @app.get("/api/broken")
    def broken() -> None:
        raise error

    with caplog.at_level(logging.DEBUG), TestClient(app, base_url=HERE) as client:
        response = client.get("/api/broken")
    must_be_told(response, most=599)
    assert response.status_code == status
    assert (response.headers.get("retry-after") is not None) == (status == 503)
    assert "secret" not in response.text
    assert isinstance(error, ExpertiseError) or "secret" not in caplog.text


def must_be_told(response: Response, *, most: int = 499) -> None:
    """An answer, or a problem that says what is wrong."""
    assert response.status_code <= most, response.text
    if response.status_code < 400:
        return
    assert response.headers["content-type"] == "application/problem+json", response.text
    body = response.json()
    assert body["status"] == response.status_code
    assert re.fullmatch("urn:expertise:[a-z-]+", body["type"])
    assert body["title"]
    assert body["detail"]
    assert len(response.content) < 4000
