"""A skill that is two: names go, and whatever was said by them; a reload agrees."""

import pytest

from expertise import curation, own
from expertise.errors import Invalid, NotFound
from expertise.skills import skill_id
from expertise.splitting import split
from expertise.verify import verify
from tests.company import Company, Person
from tests.contract.curation.harbour import CHESS, HARBOUR, KUBE, KUBERNETES

K8S = skill_id("k8s")
WITH_K8S = {
    **HARBOUR,
    "claims": [*HARBOUR["claims"], {"person": "ben", "skill": "k8s"}, {"person": "eli", "skill": "K8s"}],
    "documents": [*HARBOUR["documents"], {"id": "ops", "title": "Ops", "created": "2026-02", "skills": "k8s"}],
    "authors": [*HARBOUR["authors"], {"document": "ops", "person": "eli"}],
}


def test_a_name_that_a_source_gave_goes_with_what_was_said_by_it(harbour: Company, dee: Person) -> None:
    harbour.load(WITH_K8S)
    own.hide(harbour.graph, harbour.as_("ben").viewer, "skill", KUBERNETES)
    assert set(harbour.as_("ada").people("kubernetes")) == {"Ada", "Cai", "Dee", "Eli"}
    made = split(harbour.graph, dee.viewer, KUBERNETES, ["k8s"], why="the small one")
    assert (made.skill.name, made.other and made.other.name, made.names) == ("k8s", "Kubernetes", ("k8s",))
    for _ in range(2):
        assert dee.suggest("k8s")[0] == ("k8s", "same", 1)
        assert (dee.people("k8s"), set(dee.people("kubernetes"))) == (["Eli"], {"Ada", "Cai", "Dee"})
        assert set(harbour.as_("ben").people("k8s")) == {"Ben", "Eli"}
        harbour.load(WITH_K8S)
    seen = verify(harbour.graph, rebuild=False)
    assert (seen.people_astray, seen.experience_astray) == (0, 0)
    with pytest.raises(Invalid, match=r"decision 1"):
        dee.merge(K8S, KUBERNETES)
    dee.take_back(made)
    harbour.load(WITH_K8S)
    assert dee.suggest("k8s")[0] == ("Kubernetes", "alias", 3)
    assert "Ben" not in dee.people("kubernetes")


def test_names_go_to_a_skill_that_is_there(harbour: Company, dee: Person) -> None:
    dee.merge(KUBE, KUBERNETES)
    made = split(harbour.graph, dee.viewer, KUBERNETES, ["kube", "k8s"], into=CHESS, why="a board of that name")
    assert set(dee.people("chess")) == {"Cai", "Eli"}
    assert (dee.suggest("kube")[0][0], dee.suggest("k8s")[0][0]) == ("Chess", "Chess")
    with pytest.raises(Invalid, match="'k8s' is no other name of 'Kubernetes'"):
        split(harbour.graph, dee.viewer, KUBERNETES, ["k8s"], into=CHESS, why="sent twice")
    with pytest.raises(Invalid, match=r"decision 2 changed the same skill after decision 1. Undo that first."):
        curation.undo(harbour.graph, dee.viewer, 1, why="first")
    dee.take_back(made)
    assert set(dee.people("kube")) == {"Ada", "Cai", "Dee", "Eli"}


WRONG = [
    (["Kubernetes"], "is what the rest is kept under"),
    (["Chess"], "is no other name of 'Kubernetes'"),
    (["kubernets"], "is no other name of 'Kubernetes'"),
    ([], "give 1 to 50 names"),
    ([" "], "letter or digit"),
]


def test_what_is_no_other_name_is_not_split_off(harbour: Company, dee: Person) -> None:
    before = harbour.digest()
    for names, says in WRONG:
        with pytest.raises(Invalid, match=says):
            split(harbour.graph, dee.viewer, KUBERNETES, names, why="so")
    with pytest.raises(NotFound):
        split(harbour.graph, dee.viewer, skill_id("nobody says so"), ["k8s"], why="so")
    assert harbour.digest() == before
