"""A community manager in a real browser: from a name that is typed twice to the merge, its effect shown first, and back."""

from collections.abc import Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from tests.api.browser.conftest import RULES, Visitor

PAGES = ("/curation", "/curation/waiting", "/curation/record", "/curation/skills/{skill}")


@pytest.fixture
def typed(visitor: Visitor) -> Iterator[str]:
    """A skill that Eli and Ada have typed otherwise than others do."""
    ask, me, made = visitor.page.request, f"{visitor.address}/api/me", []
    for name in ("eli", "ada"):
        viewer = {"X-Viewer": visitor.ids[name]}
        chosen = ask.post(f"{me}/skills", headers=viewer, data={"text": "Kubernetis", "create": True}).json()
        made.append((viewer, chosen["undo"]))
    yield chosen["skill"]["id"]
    for viewer, word in made:
        assert ask.post(f"{me}/undo", headers=viewer, data={"undo": word}).ok


def test_a_name_is_merged_after_its_effect_was_shown_and_parted_again(visitor: Visitor, typed: str) -> None:
    page = visitor.sign_in("Dee", to=f"/curation/skills/{typed}")
    page.get_by_role("combobox", name="Which one").press_sequentially("kubernetes")
    page.get_by_role("option", name="Kubernetes").first.click()
    page.get_by_role("button", name="Show what it changes").click()
    expect(page.locator(".effect")).to_contain_text("After merging")
    expect(page.locator(".effect")).to_contain_text("4 people")
    visitor.keep("effect")
    page.get_by_label("Why").fill("a slip")
    page.get_by_role("button", name="Merge into Kubernetes").click()
    latest = page.locator(".record > li").first
    expect(latest).to_contain_text('"Kubernetis" is another name of "Kubernetes"')
    latest.get_by_label("Why").fill("a band")
    latest.get_by_role("button", name="Undo").click()
    expect(latest).to_contain_text("Undone by Dee Rossi")
    visitor.keep("undone")
    for path in PAGES:
        visitor.open(path.format(skill=typed))
        found = Axe().run(page, options=RULES)
        assert found.violations_count == 0, f"{path}: {found.generate_report()}"
        wide = page.evaluate("document.documentElement.scrollWidth - innerWidth")
        assert wide <= 0, f"{path} is {wide} pixels too wide"
    assert visitor.complaints == []
