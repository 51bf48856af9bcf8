"""Renaming, retiring, telling apart, and the record of who decided what and why."""

import itertools
from collections.abc import Callable
from functools import partial
from typing import Any

import pytest

from expertise import curation, splitting
from expertise.decisions import record
from expertise.errors import Invalid, NotAllowed, NotFound
from expertise.find import Question, find
from expertise.likeness import told_apart
from expertise.review import queue
from expertise.skills import skill_id
from tests.company import Company, Person
from tests.contract.curation.harbour import CHESS, HARBOUR, KUBE, KUBERNETES

DECISIONS: dict[str, Callable[..., object]] = {
    "merge": lambda graph, viewer, **why: curation.merge(graph, viewer, KUBE, KUBERNETES, **why),
    "rename": lambda graph, viewer, **why: curation.rename(graph, viewer, KUBE, "Kubernetes clusters", **why),
    "retire": lambda graph, viewer, **why: curation.retire(graph, viewer, CHESS, **why),
    "different": lambda graph, viewer, **why: curation.tell_apart(graph, viewer, KUBE, KUBERNETES, **why),
    "split": lambda graph, viewer, **why: splitting.split(graph, viewer, KUBERNETES, ["k8s"], **why),
}


def test_only_community_managers_decide_see_the_queue_and_the_record(harbour: Company) -> None:
    before, ada = harbour.digest(), harbour.as_("ada").viewer
    asked: list[Callable[[], object]] = [
        *(partial(decide, harbour.graph, ada, why="so") for decide in DECISIONS.values()),
        lambda: curation.undo(harbour.graph, ada, 1, why="so"),
        lambda: record(harbour.graph, ada),
        lambda: queue(harbour.graph, ada),
    ]
    for ask in asked:
        with pytest.raises(NotAllowed, match=r"^Only community managers curate skills: ask Dee\.$"):
            ask()
    assert harbour.digest() == before


def test_a_decision_is_recorded_and_undone_as_if_it_had_never_been(harbour: Company, dee: Person) -> None:
    before, answered = harbour.digest(), answers(harbour)
    for number, kind in enumerate(DECISIONS, start=1):
        made: Any = DECISIONS[kind](harbour.graph, dee.viewer, why=" because \n so ")
        assert (made.kind, made.number, made.why, made.by.name, made.undone) == (
            kind,
            number,
            "because so",
            "Dee",
            None,
        )
        harbour.load(HARBOUR)
        undone: Any = curation.undo(harbour.graph, dee.viewer, number, why="not so")
        assert (undone.undone.why, undone.undone.by.name) == ("not so", "Dee")
        assert record(harbour.graph, dee.viewer)[0] == undone
        assert answers(harbour) == answered, kind
        if kind != "split":  # a name that only a source gave is kept by itself from then on
            assert {**harbour.digest(), "curations": [], "curated": []} == before
    with pytest.raises(Invalid, match=r"decision 1 is undone already"):
        curation.undo(harbour.graph, dee.viewer, 1, why="again")


def answers(company: Company) -> list[object]:
    """What people are told of these skills."""
    asked = ("kube", "k8s", "kubernetes", "kubernetes clusters", "chess")
    return [(one.suggest(text), one.found(text)) for one in map(company.as_, ("ada", "ben", "eli")) for text in asked]


def test_a_renamed_skill_keeps_its_old_name_as_another(harbour: Company, dee: Person) -> None:
    curation.rename(harbour.graph, dee.viewer, KUBERNETES, "Kubernetes (containers)", why="not the ship's")
    for _ in range(2):
        assert dee.suggest("kubernetes")[0][0] == "Kubernetes (containers)"
        assert dee.suggest("Kubernetes (containers)")[0] == ("Kubernetes (containers)", "same", 2)
        assert dee.find("kubernetes").read_as[0].label == "Kubernetes (containers)"
        assert harbour.as_("ada").choose("Kubernetes (containers)").as_typed == "Kubernetes (containers)"
        harbour.load({**HARBOUR, "interests": [{"person": "ben", "skill": "kubernetes (containers)"}]})
    assert "Ben" in dee.people("kubernetes")
    assert dee.find("kubernetes").read_as[0].alt_labels == ("k8s", "Kubernetes")
    curation.rename(harbour.graph, dee.viewer, KUBERNETES, "K8S platform", why="shorter")
    assert dee.suggest("Kubernetes (containers)")[0][:2] == ("K8S platform", "alias")
    with pytest.raises(Invalid, match=r"decision 2 changed the same skill after decision 1. Undo that first."):
        curation.undo(harbour.graph, dee.viewer, 1, why="back")


def test_a_skill_is_not_called_what_another_is(harbour: Company, dee: Person) -> None:
    with pytest.raises(Invalid, match=r"'Kube' is a name of 'kube'. Merge the two, or choose another."):
        curation.rename(harbour.graph, dee.viewer, KUBERNETES, "Kube", why="so")
    with pytest.raises(Invalid, match=r"it is called 'Kubernetes' already"):
        curation.rename(harbour.graph, dee.viewer, KUBERNETES, "Kubernetes", why="so")
    renamed = curation.rename(harbour.graph, dee.viewer, KUBERNETES, "kubernetes", why="small letters")
    assert dee.suggest("kubernetes")[0] == ("kubernetes", "same", 2)
    dee.take_back(renamed)
    curation.rename(harbour.graph, dee.viewer, KUBERNETES, "kubernets", why="Ben alone says so, and nobody learns it")
    assert dee.suggest("kubernets")[0] == ("kubernets", "same", 2)
    ben = harbour.as_("ben")
    assert [(fact.label, fact.text) for fact in ben.profile(ben).facts if fact.kind == "skill"] == [
        ("kubernets", "kubernets")
    ]


def test_a_retired_skill_is_offered_to_nobody_whatever_sources_say(harbour: Company, dee: Person) -> None:
    curation.retire(harbour.graph, dee.viewer, CHESS, why="a game")
    eli = harbour.as_("eli")
    for _ in range(2):
        assert dee.suggest("chess") == [("chess", "create", 0)]
        assert (dee.find("chess").read_as, dee.people("chess")) == ((), [])
        assert [one.skill.label for one in dee.profile(eli).experience] == ["kube"]
        assert ("Chess", "Chess") in [(fact.label, fact.text) for fact in eli.profile(eli).facts]
        with pytest.raises(NotFound):
            find(harbour.graph, dee.viewer, Question(skills=(CHESS,)))
        with pytest.raises(Invalid, match=r"'Chess' was retired"):
            harbour.as_("ada").choose("Chess", create=True)
        harbour.load({**HARBOUR, "claims": [*HARBOUR["claims"], {"person": "ben", "skill": "chess"}]})
    with pytest.raises(Invalid, match=r"'Chess' is retired. Undo decision 1 to change that."):
        curation.retire(harbour.graph, dee.viewer, CHESS, why="again")
    eli.hide("skill", CHESS)
    eli.choose("Rowing", create=True)


def test_what_was_told_apart_is_neither_merged_nor_asked_about(harbour: Company, dee: Person) -> None:
    apart = curation.tell_apart(harbour.graph, dee.viewer, KUBERNETES, KUBE, why="a tool of that name")
    assert told_apart(harbour.graph.store) == {tuple(sorted((KUBE, KUBERNETES)))}
    for decide in (curation.tell_apart, curation.merge):
        with pytest.raises(Invalid, match=r"are not the same, says decision 1. Undo that first."):
            decide(harbour.graph, dee.viewer, KUBE, KUBERNETES, why="so")
    dee.merge(KUBE, CHESS)
    assert told_apart(harbour.graph.store) == {tuple(sorted((CHESS, KUBERNETES)))}
    dee.take_back(apart)
    assert told_apart(harbour.graph.store) == frozenset()


def test_a_reason_is_one_line_that_can_be_read(harbour: Company, dee: Person) -> None:
    for decide, why in itertools.product(DECISIONS.values(), ("", " \n ", "x" * 10_000, "ring\a")):
        with pytest.raises(Invalid, match=r"^why: say why in 1 to 500 printable characters\.$"):
            decide(harbour.graph, dee.viewer, why=why)
    with pytest.raises(NotFound, match=r"There is no decision '7'"):
        curation.undo(harbour.graph, dee.viewer, 7, why="so")
    with pytest.raises(NotFound):
        curation.retire(harbour.graph, dee.viewer, skill_id("nobody says so"), why="so")


def test_a_role_ends_with_the_source_that_gave_it(harbour: Company) -> None:
    harbour.load({**HARBOUR, "roles": [{"person": "ada", "role": "Community Manager"}]})
    with pytest.raises(NotAllowed, match=r"ask Ada"):
        record(harbour.graph, harbour.as_("dee").viewer)
    assert record(harbour.graph, harbour.as_("ada").viewer) == ()
