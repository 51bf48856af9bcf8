"""compose.yaml starts the server that the tests run on, and no password is written in it."""

import re
from typing import Any
from xml.etree import ElementTree

import yaml

from tests.house.tree import ROOT


def test_the_image_is_of_the_version_that_is_tested() -> None:
    tested = ElementTree.parse(ROOT / "tests" / "neo4j" / "pom.xml").findtext("properties/neo4j.version", default="")
    release = ".".join(tested.split(".")[:2])
    assert services()["neo4j"]["image"] == f"neo4j:{release}-community"


def test_the_api_waits_until_the_database_answers() -> None:
    assert services()["neo4j"]["healthcheck"]["test"]
    assert services()["api"]["depends_on"] == {"neo4j": {"condition": "service_healthy"}}


def test_passwords_come_from_outside() -> None:
    written = (ROOT / "compose.yaml").read_text(encoding="utf-8")
    secret = [line for line in written.splitlines() if re.search(r"AUTH:|PASSWORD:", line)]
    assert len(secret) == 2
    assert all("${EXPERTISE_STORE_PASSWORD" in line for line in secret)


def test_only_this_machine_reaches_it() -> None:
    published = [port for service in services().values() for port in service.get("ports", [])]
    assert published == ["127.0.0.1:8000:8000"]


def test_the_image_of_the_api_is_given_what_its_build_copies() -> None:
    copied = re.findall(r"^COPY (?!--from)(.+) \S+$", (ROOT / "Dockerfile").read_text(encoding="utf-8"), re.MULTILINE)
    let_in = {line[1:] for line in (ROOT / ".dockerignore").read_text(encoding="utf-8").splitlines() if line[0] == "!"}
    names = {name for line in copied for name in line.split()}
    assert names == let_in
    assert all((ROOT / name).exists() for name in names)


def services() -> dict[str, Any]:
    """What compose.yaml starts."""
    read = yaml.safe_load((ROOT / "compose.yaml").read_text(encoding="utf-8"))
    found: dict[str, Any] = read["services"]
    return found
