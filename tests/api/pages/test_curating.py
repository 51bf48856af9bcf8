"""What a community manager does on pages, from the report to the undo, without any script."""

import re

import pytest

from tests.api.pages.conftest import Pages, Reader, text_of
from tests.api.pages.test_pages import skill_of

NUMBER = re.compile(r'name="number" value="(\d+)"')


@pytest.fixture
def dee(pages: Pages) -> Reader:
    """The community manager, after Eli and Ada have typed "Kubernetis"."""
    for name in ("eli", "ada"):
        pages.as_(name).send("/me/skills", text="Kubernetis", create="true")
    return pages.as_("dee")


def test_a_report_by_name_is_merged_after_its_effect_was_shown_and_undone(pages: Pages, dee: Reader) -> None:
    eli = pages.as_("eli")
    typed, meant = skill_of(eli, "Kubernetis"), skill_of(eli)
    assert "Told. Whoever curates decides." in text_of(eli.send(f"/skills/{typed}/same", other="Kubernetes"))
    assert "1 person said so" in dee.read("/curation")
    effect = dee.read("/curation/merge", skill=typed, other="Kubernetes")
    assert 'Make "Kubernetis" another name of "Kubernetes"?' in effect
    assert "Kubernetis 2 people Kubernetes 3 people Both 1 person After merging 4 people" in effect
    eli.send("/curation/merge", status=404, skill=typed, other=meant, why="a slip")
    merged = text_of(dee.send("/curation/merge", skill=typed, other=meant, why="a slip"))
    assert '"Kubernetis" is another name of "Kubernetes"' in merged
    assert "is another name of" in dee.read("/curation/merge", status=422, skill=typed, other=meant)
    assert "Kubernetis and" not in dee.read("/curation")
    number = NUMBER.findall(dee.open("/curation/record"))[0]
    assert "Undone by Dee Rossi" in text_of(dee.send("/curation/undo", number=number, why="a band"))


def test_a_skill_is_renamed_split_and_retired_from_its_page(dee: Reader) -> None:
    kubernetes, band = skill_of(dee), skill_of(dee, "Kubernetis")
    assert f'href="/curation/skills/{kubernetes}"' in dee.open(f"/skills/{kubernetes}")
    assert "k8s" in dee.read(f"/curation/skills/{kubernetes}")
    dee.send("/curation/rename", skill=band, name="Kubernetis (band)", why="clearer")
    dee.send("/curation/split", skill=kubernetes, names="k8s", why="a tool")
    said = text_of(dee.send("/curation/retire", skill=band, why="no skill"))
    assert said.index("is offered to nobody") < said.index("is parted from") < said.index("is called")
    told = text_of(dee.send("/curation/split", status=422, skill=kubernetes, why="nothing"))
    assert "1 to 50 names" in told


def test_doubtful_names_are_told_and_not_who_typed_them(pages: Pages) -> None:
    dee = pages.as_("dee")
    assert "No name waits." in dee.read("/curation/waiting")
    pages.as_("eli").send("/me/skills", text="ada.lind@example.com")
    read = dee.read("/curation/waiting")
    assert "ada.lind@example.com looks like an e-mail address" in read
    assert "Eli" not in read


@pytest.mark.parametrize(
    "path", ["/curation", "/curation/record", "/curation/waiting", "/curation/merge", "/curation/skills/{id}"]
)
def test_to_anybody_else_these_pages_are_unknown(pages: Pages, path: str) -> None:
    eli, kubernetes = pages.as_("eli"), skill_of(pages.as_("eli"))
    unknown = eli.read("/nowhere", status=404)
    assert eli.read(path.format(id=kubernetes), status=404, skill=kubernetes, other=kubernetes) == unknown
    assert "/curation" not in eli.open(f"/skills/{kubernetes}")
