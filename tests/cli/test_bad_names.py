"""The same names as over HTTP: refused, met or waiting, in words."""

import pytest

from tests.api.test_bad_names import NAMES, Typed
from tests.cli.conftest import Command


@pytest.mark.parametrize("typed", NAMES.values(), ids=NAMES.keys())
def test_a_bad_name_is_refused_or_met_or_waits(expertise: Command, typed: Typed) -> None:
    before = expertise("profile", as_="eli").out
    said = expertise("connect", typed.text, "--new", as_="eli")
    if typed.called is None:
        assert (said.code, said.out, said.err.count("\n")) == (2, "", 1)
        assert expertise("profile", as_="eli").out == before
        return
    assert (said.code, said.out.startswith(f"{typed.called}. ")) == (0, True), said
    assert ("until a second person has it" in said.out) != typed.shown
    for viewer, known in (("eli", True), ("cai", typed.shown)):
        offered = expertise("suggest", typed.text, as_=viewer).out.splitlines()
        assert any(line.startswith(f"  {typed.called} ") for line in offered) == known, offered
        assert (f"Read as  {typed.called}" in expertise("find", typed.text, as_=viewer).out) == known
    waiting = expertise("curate", "waiting", as_="dee").out
    assert waiting.startswith("No name waits." if typed.shown else f"{typed.called}  ")
