"""The API's description is whole, and its page needs no other host."""

import re
from collections.abc import Iterator
from typing import Any

import pytest

from tests.api.conftest import Door

METHODS = ("get", "put", "post", "delete")


@pytest.fixture
def description(door: Door) -> dict[str, Any]:
    """The description as served."""
    schema: dict[str, Any] = door.client.get("/openapi.json").json()
    return schema


def operations(description: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    for path, item in description["paths"].items():
        for method in METHODS:
            if method in item:
                yield f"{method} {path}", item[method]


def test_every_operation_says_what_it_does_and_shows_an_example(description: dict[str, Any]) -> None:
    for name, operation in operations(description):
        assert operation["summary"], name
        assert operation["description"], name
        answers = [answer for status, answer in operation["responses"].items() if status in ("200", "201")]
        assert all("example" in answer["content"]["application/json"] for answer in answers), name
        assert answers or "204" in operation["responses"], name
        if "requestBody" in operation:
            assert operation["requestBody"]["content"]["application/json"]["examples"], name


def test_every_error_is_described_as_a_problem(description: dict[str, Any]) -> None:
    for name, operation in operations(description):
        errors = {status: answer for status, answer in operation["responses"].items() if status >= "400"}
        assert "503" in errors, name
        for status, answer in errors.items():
            assert list(answer["content"]) == ["application/problem+json"], (name, status)
            assert answer["content"]["application/problem+json"]["schema"] == {"$ref": "#/components/schemas/Problem"}
            assert answer["content"]["application/problem+json"]["example"]["status"] == int(status)


def test_descriptions_are_sentences(description: dict[str, Any]) -> None:
    for name, operation in operations(description):
        assert not operation["summary"].endswith("."), name
        assert operation["description"].strip()[0].isupper(), name
        assert operation["description"].strip().endswith("."), name
        assert "viewer" not in operation["summary"] + operation["description"], name


def test_every_type_of_problem_is_explained(description: dict[str, Any]) -> None:
    examples = re.findall(r"urn:expertise:[a-z-]+", str(description["paths"]))
    assert examples
    assert [one for one in examples if f"`{one}`" not in description["info"]["description"]] == []


def test_every_reference_leads_somewhere(description: dict[str, Any]) -> None:
    shapes = description["components"]["schemas"]
    wanted = set(re.findall(r"#/components/schemas/(\w+)", str(description)))
    assert wanted <= shapes.keys()
    assert not shapes.keys() & {"HTTPValidationError", "ValidationError"}


def test_ids_are_described_as_ten_letters(description: dict[str, Any]) -> None:
    assert description["components"]["schemas"]["Named"]["properties"]["id"]["pattern"] == "^[0-9a-hjkmnp-tv-z]{10}$"


def test_nothing_described_is_a_number_about_a_person(description: dict[str, Any]) -> None:
    numbers = {
        name
        for shape in ("FoundPerson", "Reason", "Profile", "Experience", "Fact", "Step")
        for name, field in description["components"]["schemas"][shape]["properties"].items()
        if field.get("type") in ("integer", "number")
    }
    assert numbers == set()


def test_the_page_needs_no_other_host(door: Door) -> None:
    page = door.client.get("/docs")
    assert page.status_code == 200
    links = re.findall(r"(?:src|href)=\"([^\"]+)\"", page.text)
    assert links
    for link in links:
        assert link.startswith("/")
        assert door.client.get(link).status_code == 200, link
    assert "//" not in re.sub(r"<!--.*?-->", "", page.text.replace("<!DOCTYPE html>", ""))
    assert "'unsafe-inline'" not in page.headers["content-security-policy"].split("style-src")[0]
