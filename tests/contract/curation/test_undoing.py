"""A decision that is undone leaves nothing behind: all is as if it had never been, but for what was said in between."""

import itertools
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from expertise import curation, own
from expertise.errors import ExpertiseError
from expertise.groups import group_about
from expertise.ids import make_id
from expertise.skills import skill_id
from expertise.verify import verify
from tests.company import Company, Tables, new_company
from tests.contract.test_evidence import recomputed, stored
from tests.contract.unseen import PEOPLE, everything_answered_to, seen_by_all

pytestmark = pytest.mark.embedded

IN_MEMORY = "/dev/shm" if Path("/dev/shm").is_dir() else None
UNSHRUNK = (Phase.explicit, Phase.reuse, Phase.generate)
NAMES = ("Kubernetes", "Batch", "Kube", "Gang")
AUDIENCES = ("everyone", "division", "contacts", "only")
DECISION_ROWS: dict[str, list[tuple[Any, ...]]] = {"curations": [], "curated": []}
Act = Callable[[Company], Any]


@st.composite
def said_before(draw: st.DrawFn) -> Act:
    """Something that a person does about any skill, or its source."""
    name, text = draw(st.sampled_from(PEOPLE)), draw(st.sampled_from(NAMES))
    kind = draw(st.sampled_from(("skill", "interest")))
    audience = draw(st.sampled_from(AUDIENCES))
    what = draw(st.sampled_from(("choose", "choose", "choose", "hide", "remove", "refuse", "correct")))
    skill = skill_id(text)
    acts: dict[str, Act] = {
        "choose": lambda company: company.as_(name).choose(text, kind=kind, audience=audience, create=True),
        "hide": lambda company: company.as_(name).hide(kind, skill),
        "remove": lambda company: company.as_(name).remove(kind, skill),
        "refuse": lambda company: own.refuse(company.graph, company.as_(name).viewer, skill),
        "correct": lambda company: own.correct(company.graph, company.as_(name).viewer, kind, skill, since="2020"),
    }
    return acts[what]


@st.composite
def said_between(draw: st.DrawFn, tables: Tables, skills: tuple[int, int]) -> Act:
    """Something that means the same whether or not two skills are one: of people who have none or one of them."""
    name, text = draw(st.sampled_from(PEOPLE)), draw(st.sampled_from((*NAMES, "Weaving")))
    what = draw(st.sampled_from(("choose", "choose", "hide", "remove", "load", "refuse of a paper")))
    audience = draw(st.sampled_from(("division", "contacts", "only")))
    paper = make_id("document", "hr", "d0")

    def act(company: Company) -> None:
        person = company.as_(name)
        if what == "load":
            company.load(tables)
            return
        if what == "refuse of a paper":
            own.refuse(company.graph, person.viewer, skill_id("Batch"), paper)
            return
        mine = [fact for fact in person.profile(person).facts if fact.kind == "skill"]
        of_two = [fact for fact in mine if fact.target in skills]
        if what == "choose" and not of_two:
            person.choose(text, audience=audience, create=True)
        elif what != "choose" and len(of_two) == 1 and not of_two[0].refused:
            (person.hide if what == "hide" else person.remove)("skill", of_two[0].target or 0)

    return act


@settings(max_examples=20, phases=UNSHRUNK)
@given(tables=seen_by_all(), data=st.data())
def test_a_merge_that_is_undone_leaves_nothing_behind(
    tables: dict[str, list[dict[str, str]]], data: st.DataObject
) -> None:
    tables["claims"] = [*tables["claims"], *({"person": one, "skill": "Kube"} for one in ("ada", "eli"))]
    one, other = map(skill_id, data.draw(st.permutations(("Kubernetes", "Batch", "Kube")))[:2])
    before = data.draw(st.lists(said_before(), max_size=6))
    between = data.draw(st.lists(said_between(tables, (one, other)), max_size=5))
    with TemporaryDirectory(dir=IN_MEMORY) as here, TemporaryDirectory(dir=IN_MEMORY) as there:
        without, merging = new_company(Path(here), tables), new_company(Path(there), tables)
        for place, act in enumerate(before):
            _both(act, without, merging, place)
        ada = merging.as_("ada")
        try:
            decision = ada.merge(one, other)
        except ExpertiseError:
            return  # one of them is nobody's, or not for everyone to know
        for place, act in enumerate(between):
            _both(act, without, merging, 100 + place)
            assert stored(merging) == recomputed(merging)
        ada.take_back(decision)
        assert {**merging.digest(), **DECISION_ROWS} == without.digest()
        for name in data.draw(st.permutations(PEOPLE))[:1]:
            for (question, answer), (_, same) in zip(
                everything_answered_to(without.as_(name)), everything_answered_to(merging.as_(name)), strict=True
            ):
                assert same == answer, question
        seen = verify(merging.graph, rebuild=False)
        assert (seen.people_astray, seen.experience_astray) == (0, 0)
        without.graph.close()
        merging.graph.close()


def _both(act: Act, without: Company, merging: Company, second: int) -> None:
    for company in (without, merging):
        company.graph.now.seconds = itertools.count(1_000 * second)  # type: ignore[attr-defined]
        with suppress(ExpertiseError):
            act(company)


def test_what_was_said_by_a_name_in_between_goes_with_the_name(tmp_path: Path) -> None:
    claims = [{"person": "ada", "skill": "Kubernetes"}, {"person": "eli", "skill": "Kube"}]
    people = [{"id": one, "name": one.title()} for one in PEOPLE]
    company = new_company(tmp_path, {"people": people, "claims": claims})
    ada, ben, cai, dee = (company.as_(name) for name in ("ada", "ben", "cai", "dee"))
    kube, kubernetes = skill_id("Kube"), skill_id("Kubernetes")
    decision = ada.merge(kube, kubernetes)
    ben.choose("KUBE")
    cai.choose("Kubernetes")
    company.load({"people": people, "claims": [*claims, {"person": "dee", "skill": "kube"}]})
    assert set(ada.people("kube")) == {"Ada", "Ben", "Cai", "Dee", "Eli"}
    ada.take_back(decision)
    assert (set(ada.people("kube")), set(ada.people("kubernetes"))) == ({"Ben", "Dee", "Eli"}, {"Ada", "Cai"})
    assert ben.profile(ben).groups[0].target == group_about(kubernetes), "whoever joined a group in between stays in it"
    assert [one.skill.label for one in ada.profile(dee).experience] == ["Kube"]
    curation.merge(company.graph, ada.curating, kube, kubernetes, why="after all")
    assert set(ada.people("kube")) == {"Ada", "Ben", "Cai", "Dee", "Eli"}
