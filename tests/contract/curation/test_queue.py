"""The queue: which skills may be one, why, and what merging them changes."""

import pytest

from expertise import curation
from expertise.errors import Invalid, NotFound
from expertise.reporting import report_same
from expertise.review import Likely, queue
from expertise.skills import skill_id
from tests.company import Company, Person
from tests.contract.curation.harbour import CHESS, HARBOUR, KUBE, KUBERNETES

TYPED = [*HARBOUR["claims"], *({"person": one, "skill": "Kubernetis"} for one in ("ada", "ben"))]
KUBERNETIS = skill_id("Kubernetis")


def pairs(dee: Person) -> dict[tuple[str, str], Likely]:
    """The first page."""
    return {(one.skill.label, one.into.label): one for one in queue(dee.graph, dee.viewer).pairs}


def test_a_name_that_is_spelt_nearly_alike_is_in_the_queue_with_what_merging_does(
    harbour: Company, dee: Person
) -> None:
    harbour.load({**HARBOUR, "claims": [*TYPED, {"person": "cai", "skill": "Kubernetes"}]})
    one = pairs(dee)["Kubernetis", "Kubernetes"]
    assert [(why.because, why.matched) for why in one.because] == [("spelling", "Kubernetes")]
    effect = one.effect
    assert (effect.people, effect.with_people, effect.shared, effect.groups, effect.names) == (
        2, 3, 1, (), ("Kubernetis",)
    )  # fmt: skip
    curation.merge(harbour.graph, dee.viewer, one.skill.id, one.into.id, why="a slip")
    assert ("Kubernetis", "Kubernetes") not in pairs(dee)


def test_who_asks_for_the_rarer_is_told_of_the_other_until_they_are_told_apart(harbour: Company, dee: Person) -> None:
    harbour.load({**HARBOUR, "claims": [*TYPED, {"person": "cai", "skill": "Kubernetes"}]})

    def nearest(query: str) -> list[str]:
        return [skill.label for skill in harbour.as_("eli").find(query).nearest]

    assert [nearest(query) for query in ("kubernetis", "kubernetes", "chess")] == [["Kubernetes"], [], []]
    curation.tell_apart(harbour.graph, dee.viewer, KUBERNETES, KUBERNETIS, why="a band")
    assert nearest("kubernetis") == []


@pytest.mark.embedded
def test_letters_are_short_for_a_name_that_has_no_fewer(harbour: Company, dee: Person) -> None:
    said = [
        ("eli", "ML"),
        ("eli", "AWS"),
        *((one, what) for one in ("ada", "ben") for what in ("Machine learning", "Agile working")),
    ]
    harbour.load({**HARBOUR, "claims": [{"person": person, "skill": skill} for person, skill in said]})
    assert [(both, one.because[0].because) for both, one in pairs(dee).items()] == [
        (("ML", "Machine learning"), "initials")
    ]


def test_what_people_take_for_one_comes_first_until_it_is_told_apart(harbour: Company, dee: Person) -> None:
    harbour.load({**HARBOUR, "claims": TYPED})
    for name in ("ada", "eli", "eli"):
        report_same(harbour.graph, harbour.as_(name).viewer, CHESS, KUBE)
    first = queue(harbour.graph, dee.viewer).pairs[0]
    assert {first.skill.label, first.into.label} == {"Chess", "kube"}
    assert [(why.because, why.people) for why in first.because] == [("reported", 2)]
    curation.tell_apart(harbour.graph, dee.viewer, CHESS, KUBE, why="a game")
    curation.tell_apart(harbour.graph, dee.viewer, KUBERNETES, KUBERNETIS, why="a band")
    assert set(pairs(dee)) == set()
    harbour.load(HARBOUR)
    harbour.load({**HARBOUR, "claims": TYPED})
    assert set(pairs(dee)) == set()


def test_who_reports_knows_both(harbour: Company) -> None:
    ada, ben = harbour.as_("ada"), harbour.as_("ben")
    with pytest.raises(NotFound):
        report_same(harbour.graph, ada.viewer, KUBERNETES, skill_id("kubernets"))
    report_same(harbour.graph, ben.viewer, KUBERNETES, skill_id("kubernets"))
    assert pairs(harbour.as_("dee")) == {}
    with pytest.raises(Invalid, match=r"name two skills"):
        report_same(harbour.graph, ada.viewer, KUBERNETES, KUBERNETES)


def test_pages_of_the_queue_follow_each_other(harbour: Company, dee: Person, monkeypatch: pytest.MonkeyPatch) -> None:
    harbour.load({**HARBOUR, "claims": TYPED})
    monkeypatch.setattr("expertise.review.LOOKED_AT", 1)
    page = queue(harbour.graph, dee.viewer)
    seen = [page]
    while page.more:
        page = queue(harbour.graph, dee.viewer, after=page.more)
        seen.append(page)
    assert len(seen) == 5
    assert [(one.skill.label, one.into.label) for page in seen for one in page.pairs] == [("Kubernetis", "Kubernetes")]
    with pytest.raises(Invalid, match=r"no place in the queue"):
        queue(harbour.graph, dee.viewer, after="nowhere")
