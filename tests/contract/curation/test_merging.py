"""Two skills that are one: every name and claim follows, what was typed stays as typed, and a reload does not part them."""

from pathlib import Path

import pytest

from expertise import curation, own
from expertise.copying import SHOWN, copy, tallies
from expertise.errors import Invalid, NotFound
from expertise.find import Question, find
from expertise.graph import graph_of
from expertise.groups import group_about
from expertise.pages import skill_page
from expertise.skills import skill_id
from expertise.store import open_store
from expertise.verify import verify
from tests.company import Company, Person
from tests.contract.curation.harbour import CHESS, HARBOUR, KUBE, KUBERNETES


def merged(dee: Person) -> None:
    """Kube becomes another name of Kubernetes."""
    curation.merge(dee.graph, dee.viewer, KUBE, KUBERNETES, why="typed often")


def test_a_merged_name_finds_the_skill_and_everybody_who_has_it(harbour: Company, dee: Person) -> None:
    merged(dee)
    assert dee.suggest("kube")[0] == ("Kubernetes", "alias", 3)
    assert set(dee.people("kube")) == set(dee.people("kubernetes")) == {"Ada", "Cai", "Dee", "Eli"}
    page = skill_page(harbour.graph, harbour.as_("eli").viewer, KUBERNETES)
    assert (page.skill.alt_labels, [one.name for one in page.documents]) == (
        ("k8s", "kube"),
        ["Helm", "Gang scheduling"],
    )
    assert ("Networks", [("Cai", ['wrote "Helm" (June 2026)'])]) in dee.found(
        "kube", kinds=("document",), own_division="in"
    )


def test_what_was_typed_stays_as_typed_and_counts_once(harbour: Company, dee: Person) -> None:
    harbour.as_("cai").choose("Kubernetes")
    merged(dee)
    cai = harbour.as_("cai")
    said = [(fact.label, fact.text, fact.source) for fact in cai.profile(cai).facts if fact.kind == "skill"]
    assert said == [("Kubernetes", "Kubernetes", ""), ("Kubernetes", "kube", "hr")]
    (experience,) = harbour.as_("eli").profile(cai).experience
    assert [one.words for one in experience.reasons] == [
        'wrote "Helm" (June 2026)', "worked on Atlas, since 2024", "says so, since June 2026"
    ]  # fmt: skip
    seen = verify(harbour.graph, rebuild=False)
    assert (seen.people_astray, seen.experience_astray) == (0, 0)


def test_loading_again_changes_nothing_and_brings_nothing_back(harbour: Company, dee: Person) -> None:
    merged(dee)
    before = harbour.digest()
    harbour.load(HARBOUR)
    assert harbour.digest() == before
    harbour.load({**HARBOUR, "claims": [*HARBOUR["claims"], {"person": "ben", "skill": "KUBE"}]})
    assert set(dee.people("kube")) == {"Ada", "Ben", "Cai", "Dee", "Eli"}
    assert [one for one in dee.suggest("kub") if one[0] == "kube"] == []


def test_a_name_that_is_typed_leads_to_what_it_means(harbour: Company, dee: Person) -> None:
    merged(dee)
    ben, ada = harbour.as_("ben"), harbour.as_("ada")
    chosen = ben.choose("Kube", audience="division")
    assert (chosen.skill.label, chosen.as_typed) == ("Kubernetes", "Kube")
    again = ben.choose("k8s")
    assert (again.undo, again.as_typed) == (None, "Kube")
    assert "Ben" in ada.people("kubernetes")
    assert find(harbour.graph, ada.viewer, Question(skills=(KUBE,))).read_as[0].id == KUBERNETES, "an old link leads on"
    ben.undo(chosen)
    assert "Ben" not in ada.people("kubernetes")


def test_merging_makes_nobody_a_member(harbour: Company, dee: Person) -> None:
    ada, ben, cai, eli = (harbour.as_(name) for name in ("ada", "ben", "cai", "eli"))
    for person, text in ((ada, "Kubernetes"), (ben, "Kubernetes"), (cai, "kube"), (eli, "kube")):
        person.choose(text)
    merged(dee)

    def groups(person: Person) -> set[int | None]:
        return {fact.target for fact in ada.profile(person).groups}

    assert (groups(ada), groups(cai)) == ({group_about(KUBERNETES)}, {group_about(KUBE)})
    page = skill_page(harbour.graph, eli.viewer, KUBERNETES)
    assert (page.group and page.group.id, {one.id for one in page.groups}) == (
        group_about(KUBERNETES), {group_about(KUBERNETES), group_about(KUBE)}
    )  # fmt: skip
    dee.choose("kube")
    assert group_about(KUBERNETES) in groups(dee)
    eli.leave(group_about(KUBE))
    own.join(harbour.graph, eli.viewer, group_about(KUBE))
    assert groups(eli) == {group_about(KUBE)}


def test_hiding_hides_whatever_the_name(harbour: Company, dee: Person) -> None:
    harbour.load({**HARBOUR, "claims": [*HARBOUR["claims"], {"person": "eli", "skill": "Kubernetes"}]})
    merged(dee)
    harbour.as_("eli").hide("skill", KUBERNETES)
    assert "Eli" not in dee.people("kubernetes")
    assert "Eli" in harbour.as_("eli").people("kubernetes")
    harbour.load(HARBOUR)
    assert "Eli" not in dee.people("kube")


def test_a_copy_for_everyone_holds_one_skill_with_all_of_its_names(
    harbour: Company, dee: Person, tmp_path: Path
) -> None:
    harbour.as_("cai").choose("Kubernetes")
    merged(dee)
    curation.rename(harbour.graph, dee.viewer, KUBERNETES, "Kubernetes (containers)", why="clearer")
    curation.retire(harbour.graph, dee.viewer, CHESS, why="a game")
    shown = open_store(f"sqlite:///{tmp_path}/shown.db")
    copy(harbour.graph.store, shown, parts=SHOWN, progress=lambda *_: None)
    assert tallies(shown, parts=SHOWN, progress=lambda *_: None) == tallies(
        harbour.graph.store, parts=SHOWN, progress=lambda *_: None
    )
    assert [row["label"] for row in shown.read("names_of_skills", skills=None)] == ["Kubernetes (containers)"]
    assert [row["label"] for row in shown.read("alt_labels_of_skills", skills=None)] == ["k8s", "kube", "Kubernetes"]
    cai = Person(graph_of(shown, harbour.graph.settings), harbour.as_("cai").id)
    assert set(cai.people("kube")) == {"Ada", "Cai", "Dee", "Eli"}
    shown.close()


@pytest.mark.parametrize("order", [(0, 1), (1, 0)])
def test_a_chain_of_merges_is_undone_in_any_order(harbour: Company, dee: Person, order: tuple[int, int]) -> None:
    before = harbour.digest()
    made = [dee.merge(KUBE, KUBERNETES), dee.merge(KUBERNETES, CHESS)]
    assert set(dee.people("kube")) == set(dee.people("chess")) == {"Ada", "Cai", "Dee", "Eli"}
    dee.take_back(made[order[0]])
    assert set(dee.people("kube")) == [{"Cai", "Eli"}, {"Ada", "Cai", "Dee", "Eli"}][order[0]]
    dee.take_back(made[order[1]])
    assert {**harbour.digest(), "curations": [], "curated": []} == before


def test_two_that_are_one_are_not_merged_again(harbour: Company, dee: Person) -> None:
    merged(dee)
    for one, other in ((KUBE, KUBERNETES), (KUBERNETES, KUBE)):
        with pytest.raises(Invalid, match=r"'kube' is another name of 'Kubernetes'. Undo decision 1 to change that."):
            dee.merge(one, other)
    with pytest.raises(Invalid, match=r"name two skills"):
        dee.merge(KUBERNETES, KUBERNETES)
    for unknown in (skill_id("nobody says so"), skill_id("kubernets")):  # only Ben sees the second
        with pytest.raises(NotFound, match=r"There is no skill '[0-9a-z]{10}'"):
            dee.merge(unknown, KUBERNETES)
    assert len(harbour.digest()["curations"]) == 1


def test_what_was_said_while_two_were_one_outlives_the_name(harbour: Company, dee: Person) -> None:
    ben = harbour.as_("ben")
    sails = ben.choose("Sails", create=True).skill.id
    made = dee.merge(sails, into=CHESS)
    ben.choose("Chess", kind="interest")
    dee.take_back(made)
    ben.remove("skill", sails)
    assert (ben.people("sails"), set(ben.people("chess"))) == ([], {"Ben", "Eli"})
    assert verify(harbour.graph, rebuild=False).people_astray == 0
