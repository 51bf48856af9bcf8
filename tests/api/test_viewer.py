"""Who is let in: somebody of the company, on this machine, in demo mode; nobody else."""

from dataclasses import replace

import pytest
from fastapi.testclient import TestClient

from api.app import create_app
from api.server import listening
from expertise.errors import Misconfigured
from expertise.settings import Settings
from tests.api.conftest import Door

ME = "/api/me"


@pytest.mark.parametrize("viewer", [None, "", "nobody", "7zk3m0qv4d", "' OR 1=1 --", "é", "x" * 5000])
def test_nobody_unknown_is_let_in(door: Door, viewer: str | None) -> None:
    response = door.client.get(ME, headers=[] if viewer is None else [(b"X-Viewer", viewer.encode())])
    assert response.status_code == 401
    assert response.headers["content-type"] == "application/problem+json"
    assert response.headers["www-authenticate"] == "X-Viewer"


def test_without_demo_mode_there_are_no_answers(settings: Settings, ids: dict[str, str]) -> None:
    with TestClient(create_app(replace(settings, demo=False)), base_url="https://expertise.example.com") as client:
        paths = client.get("/openapi.json").json()["paths"]
        for path in (*paths, "/api", "/api/nothing"):
            response = client.get(path, headers={"X-Viewer": ids["ada"]})
            assert response.status_code == (200 if path == "/api/health" else 401), path
        problem = client.get(ME).json()
        assert problem["type"] == "urn:expertise:who-asks"
        assert "`expertise serve --demo`" in problem["detail"]


@pytest.mark.parametrize("host", ["localhost", "localhost:8000", "127.0.0.1:1", "[::1]:8000", "LOCALHOST"])
def test_the_demo_answers_on_this_machine(door: Door, host: str) -> None:
    assert door.client.get("/api/health", headers={"Host": host}).status_code == 200


@pytest.mark.parametrize(
    "host", ["evil.example", "localhost.evil.example", "127.0.0.1.evil.example", "10.0.0.1", "", "[::2]"]
)
def test_the_demo_refuses_a_foreign_host(door: Door, ids: dict[str, str], host: str) -> None:
    for path in ("/", "/docs", "/openapi.json", ME, "/api/health"):
        response = door.client.get(path, headers={"Host": host, "X-Viewer": ids["ada"]})
        assert (response.status_code, response.headers["content-type"]) == (403, "application/problem+json")


@pytest.mark.parametrize(
    "name", ["Forwarded", "Via", "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "X-Real-IP"]
)
def test_the_demo_refuses_what_was_forwarded(door: Door, ids: dict[str, str], name: str) -> None:
    response = door.client.get(ME, headers={name: "for=10.0.0.1", "X-Viewer": ids["ada"]})
    assert (response.status_code, response.headers["content-type"]) == (403, "application/problem+json")


@pytest.mark.parametrize("host", ["0.0.0.0", "::", "10.0.0.1", "example.com"])
def test_the_demo_listens_on_this_machine_alone(settings: Settings, host: str) -> None:
    with pytest.raises(Misconfigured), listening(replace(settings, host=host, port=0)):
        pass


def test_a_port_in_use_is_said(settings: Settings) -> None:
    with listening(replace(settings, port=0)) as one:
        port = one.getsockname()[1]
        with pytest.raises(Misconfigured, match=str(port)), listening(replace(settings, port=port)):
            pass


def test_no_answer_is_kept_anywhere(door: Door, ids: dict[str, str]) -> None:
    for path in (ME, "/api/nothing", "/api/health", "/api/find"):
        response = door.client.get(path, headers={"X-Viewer": ids["ada"]})
        assert response.headers["cache-control"] == "private, no-store"
        assert response.headers["x-content-type-options"] == "nosniff"
        assert "frame-ancestors 'none'" in response.headers["content-security-policy"]
