"""Two who decide at once, and one who is killed: a decision is whole, or it is not there."""

import os
import signal
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

import pytest

from expertise.decisions import Decision, record
from expertise.errors import Invalid
from expertise.verify import verify
from tests.company import Company, Person
from tests.contract.curation.harbour import KUBE, KUBERNETES
from tests.house.tree import ROOT

pytestmark = pytest.mark.embedded

KILLED = """
import os, signal, sys
from dataclasses import replace
from expertise import curation
from expertise.audience import viewer_of
from expertise.graph import open_graph
from expertise.settings import Settings

store, person, one, other, when = sys.argv[1:]
graph = open_graph(Settings(store=store))
write = graph.store.write

def counted(name, rows, /):
    write(name, rows)
    if name == when:
        os.kill(os.getpid(), signal.SIGKILL)

viewer = viewer_of(graph.store, int(person))
graph.store.write = counted
curation.merge(graph, viewer, int(one), int(other), why="killed")
"""


def whole(company: Company) -> bool:
    """What is derived agrees with what was decided."""
    seen = verify(company.graph, rebuild=False)
    return (seen.people_astray, seen.experience_astray) == (0, 0)


@pytest.mark.parametrize("when", ["put_curation", "put_curated", "curate_skill", "put_evidence", "note_change"])
def test_a_merge_that_is_killed_is_not_there(harbour: Company, dee: Person, when: str) -> None:
    before = harbour.digest()
    store = f"sqlite:///{harbour.folder.parent / 'company.db'}"
    asked = [store, *map(str, (dee.id, KUBE, KUBERNETES)), when]
    ended = subprocess.run([sys.executable, "-c", KILLED, *asked], cwd=ROOT, env=os.environ, check=False)
    assert ended.returncode == -signal.SIGKILL
    assert harbour.digest() == before
    dee.merge(KUBE, KUBERNETES)
    assert whole(harbour)


def test_of_two_who_merge_the_same_two_in_both_directions_one_is_told_who_was_first(
    harbour: Company, dee: Person
) -> None:
    def merge(pair: tuple[int, int]) -> Decision | Invalid:
        try:
            return dee.merge(*pair)
        except Invalid as error:
            return error

    with ThreadPoolExecutor(2) as pool:
        answers = list(pool.map(merge, [(KUBE, KUBERNETES), (KUBERNETES, KUBE)]))
    (made,) = [one for one in answers if isinstance(one, Decision)]
    (refused,) = [one for one in answers if isinstance(one, Invalid)]
    assert "Undo decision 1 to change that." in str(refused)
    assert record(harbour.graph, dee.viewer) == (made,)
    assert whole(harbour)


def test_of_two_who_undo_at_once_one_is_told_that_it_is_undone(harbour: Company, dee: Person) -> None:
    before = harbour.digest()
    made = dee.merge(KUBE, KUBERNETES)

    def undo(_: int) -> str:
        try:
            return "undone" if dee.take_back(made).undone else ""
        except Invalid as error:
            return str(error)

    with ThreadPoolExecutor(2) as pool:
        answers = sorted(pool.map(undo, range(2)))
    assert answers == ["number: decision 1 is undone already.", "undone"]
    assert {**harbour.digest(), "curations": [], "curated": []} == before
