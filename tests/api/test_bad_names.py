"""What happens to names that are none, look like another, or say something about somebody: typed, chosen and asked for."""

from typing import NamedTuple

import pytest

from tests.api.conftest import Door


class Typed(NamedTuple):
    """A text; what it is called when chosen (None: it cannot be); whether others are shown it."""

    text: str
    called: str | None
    shown: bool = True


NAMES = {
    "ten kilobytes": Typed("k" * 10_000, None),
    "nothing": Typed("  ", None),
    "zero width alone": Typed("\u200b\u200d\ufeff", None),
    "turned around": Typed("\u202eKubernetes", None),
    "controls": Typed("Kafka\x1b[31m", None),
    "one letter": Typed("K", "K"),
    "signs": Typed("!!!", None),
    "digits": Typed("365", "365"),
    "right to left": Typed("ניהול פרויקטים", "ניהול פרויקטים"),
    "two scripts": Typed("Python программирование", "Python программирование"),
    "zero width inside": Typed("Kuber\u200bnetes", "Kubernetes"),
    "look-alikes inside": Typed("\u041aub\u0435rn\u0435t\u0435s", "Kubernetes"),
    "an address": Typed("ada@acme.example", "ada@acme.example", shown=False),
    "a number": Typed("+45 12 34 56 78", "+45 12 34 56 78", shown=False),
    "an insult": Typed("Idiot", "Idiot", shown=False),
}


@pytest.mark.parametrize("typed", NAMES.values(), ids=NAMES.keys())
def test_a_bad_name_is_refused_or_met_or_waits_over_http(door: Door, typed: Typed) -> None:
    eli, cai = door.as_("eli"), door.as_("cai")
    before = eli.get("/me")
    body = {"text": typed.text, "create": True}
    if typed.called is None:
        problem = eli.ask("POST", "/me/skills", json=body, status=422)
        assert "\x1b" not in problem["detail"]
        assert eli.get("/me") == before
        return
    chosen = eli.ask("POST", "/me/skills", json=body, status=201)
    assert (chosen["skill"]["label"], chosen["waiting"]) == (typed.called, not typed.shown)
    for viewer, known in ((eli, True), (cai, typed.shown)):
        offered = viewer.get("/skills/suggest", q=typed.text)
        assert [one["label"] for one in offered if one["because"] == "same"] == [typed.called] * known
        assert [one["label"] for one in viewer.get("/find", q=typed.text)["read_as"]] == [typed.called] * known
        viewer.get(f"/skills/{chosen['skill']['id']}", status=200 if known else 404)
    waiting = door.as_("dee").get("/curation/waiting")
    assert [one["skill"]["name"] for one in waiting] == ([] if typed.shown else [typed.called])
