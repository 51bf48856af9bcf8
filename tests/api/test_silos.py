"""The map over HTTP: there for managers, and an unknown address for everybody else."""

import pytest

from expertise.ids import id_text, make_id
from tests.api.conftest import Door

ADDRESSES = ("", "/between", "/history", "/loss", "/coverage", "/export")


@pytest.mark.parametrize("address", ADDRESSES)
def test_to_others_it_is_an_unknown_address(door: Door, address: str) -> None:
    for asked in ({}, {"division": "no id", "one": "?", "limit": "many"}):
        answers = [
            door.client.get(f"/api/{path}", headers=door.as_("eli").headers, params=asked)
            for path in (f"silos{address}", f"nothing{address}")
        ]
        assert [answer.status_code for answer in answers] == [404, 404]
        assert answers[0].content == answers[1].content
        assert [answer.headers.get("content-type") for answer in answers] == ["application/problem+json"] * 2


def test_a_company_too_small_for_a_map_is_told_so(door: Door) -> None:
    dee = door.as_("dee")
    told = dee.get("/silos")
    assert told["story"] == [
        "No division has 5 people here, so there is nothing to compare: choose a wider scope.",
    ]
    assert (told["divisions"], told["pairs"], told["small"], told["whole"]["ei"]) == ([], [], 3, None)
    assert dee.get("/silos", status=422, since="2026", until="2024")["where"] == "until"
    assert dee.get("/silos/history")["quarters"][0]["people"] == {"count": None, "fewer_than": 5}
    retail = id_text(make_id("division", "hr", "retail"))
    assert dee.get("/silos/loss", division=retail)["people"] == {"count": None, "fewer_than": 5}
    assert dee.get("/silos/loss", place="Aarhus")["story"].startswith("Fewer than 5 people")
    assert dee.get("/silos/loss", status=422)["where"] == "division"
    assert dee.get("/silos/coverage", division=retail)["lacking"] == []
    assert dee.get("/silos/between", status=422, one=retail, other=retail)["where"] == "division"


@pytest.mark.parametrize("form", ["graphml", "gexf", "csv", "json", "svg"])
def test_the_map_is_taken_along_as_a_file(door: Door, form: str) -> None:
    answer = door.client.get(f"/api/silos/export?format={form}", headers=door.as_("dee").headers)
    assert answer.status_code == 200
    assert answer.headers["content-disposition"] == f'attachment; filename="silos.{form}"'
    assert answer.content
