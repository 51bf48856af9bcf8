"""What a community manager does over HTTP: look through the queue, decide, and undo."""

from typing import Any

import pytest

from expertise.ids import id_text
from expertise.skills import skill_id
from tests.api.conftest import Door, Somebody

KUBERNETES, KUBERNETIS = id_text(skill_id("Kubernetes")), id_text(skill_id("Kubernetis"))


@pytest.fixture
def dee(door: Door) -> Somebody:
    """The community manager, after Eli and Ada have typed "Kubernetis"."""
    for one in ("eli", "ada"):
        typed = {"text": "Kubernetis", "create": True}
        door.as_(one).ask("POST", "/me/skills", status=201, json=typed)
    return door.as_("dee")


def decide(dee: Somebody, what: str, *, status: int = 201, **asked: object) -> Any:
    """A decision, for a reason."""
    return dee.ask("POST", f"/curation/{what}", status=status, json={"why": "so", **asked})


def test_a_duplicate_is_reported_found_merged_and_parted_again(door: Door, dee: Somebody) -> None:
    door.as_("ben").ask("POST", "/skills/same", status=204, json={"skill": KUBERNETIS, "other": KUBERNETES})
    (pair,) = dee.get("/curation/queue")["pairs"]
    assert {pair["skill"]["id"], pair["into"]["id"]} == {KUBERNETIS, KUBERNETES}
    assert [why["because"] for why in pair["because"]] == ["reported", "spelling"]
    assert [group["name"] for group in pair["effect"]["groups"]] == ["Kubernetis"]
    assert dee.get("/curation/effect", skill=pair["skill"]["id"], into=pair["into"]["id"]) == pair
    made = decide(dee, "merge", skill=KUBERNETIS, into=KUBERNETES)
    assert (made["number"], made["by"]["name"], made["undone"]) == (1, "Dee Rossi", None)
    assert door.as_("ben").get("/skills/suggest", q="kubernetis")[0]["label"] == "Kubernetes"
    assert door.as_("ben").get(f"/skills/{KUBERNETIS}")["skill"]["label"] == "Kubernetes"
    assert dee.get("/curation/queue") == {"pairs": [], "more": None}
    undone = decide(dee, "undo", status=200, number=1)
    assert undone["undone"]["why"] == "so"
    assert dee.get("/curation/record") == [undone]
    assert dee.get("/curation/record", before=1) == []


def test_decisions_of_every_kind_answer_with_what_is_recorded(dee: Somebody) -> None:
    made = [
        decide(dee, "different", skill=KUBERNETIS, other=KUBERNETES),
        decide(dee, "rename", skill=KUBERNETIS, name="Kubernetis (band)"),
        decide(dee, "split", skill=KUBERNETES, names=["k8s"]),
        decide(dee, "retire", skill=KUBERNETIS),
    ]
    assert [(one["number"], one["kind"], one["names"]) for one in made] == [
        (1, "different", []), (2, "rename", ["Kubernetis (band)"]), (3, "split", ["k8s"]), (4, "retire", []),
    ]  # fmt: skip
    assert dee.get("/curation/record") == made[::-1]


def test_nobody_else_decides(door: Door, dee: Somebody) -> None:
    before = dee.get("/curation/record")
    ada = door.as_("ada")
    for path in ("queue", "waiting", "record"):
        assert ada.get(f"/curation/{path}", status=403)["type"] == "urn:expertise:not-allowed"
    told = decide(ada, "merge", status=403, skill=KUBERNETIS, into=KUBERNETES)
    assert told["detail"] == "Only community managers curate skills: ask Dee Rossi."
    assert dee.get("/curation/record") == before == []


WRONG: list[tuple[str, dict[str, Any], int, str | None]] = [
    ("merge", {"skill": KUBERNETES, "into": KUBERNETES}, 422, "other"),
    ("merge", {"skill": id_text(skill_id("unknown")), "into": KUBERNETES}, 404, None),
    ("merge", {"skill": KUBERNETIS, "into": KUBERNETES, "why": " "}, 422, "why"),
    ("merge", {"skill": KUBERNETIS, "into": KUBERNETES, "why": "x" * 10_000}, 422, "why"),
    ("rename", {"skill": KUBERNETIS, "name": "C++"}, 422, "name"),
    ("rename", {"skill": KUBERNETIS, "name": "x" * 999}, 422, "name"),
    ("split", {"skill": KUBERNETES, "names": []}, 422, "names"),
    ("undo", {"number": 7}, 404, None),
]


def test_bad_input_is_one_problem_and_changes_nothing(dee: Somebody) -> None:
    for what, asked, status, where in WRONG:
        assert decide(dee, what, status=status, **asked).get("where") == where, (what, asked)
    assert dee.get("/curation/record") == []
