"""The skill picker where answers are slow, come in another order or not at all, and while an input method is at work."""

from collections.abc import Iterator
from dataclasses import dataclass, field

import pytest
from playwright.sync_api import Locator, Page, Route, expect

from tests.api.browser.conftest import Visitor

SUGGEST = "**/widget/v1/suggest?*"
WAIT, SLOW = 90, 600
"""As in skill-picker.js, milliseconds."""


@pytest.fixture
def page(guest: Visitor) -> Page:
    """One's own page. The browser's clock stands still from now on, and goes on when it is told to."""
    page = guest.sign_in("Eli", to="/me")
    page.clock.install()
    page.clock.pause_at(page.evaluate("Date.now() + 1000"))
    return page


@pytest.fixture
def asked(page: Page) -> list[str]:
    """The texts that the field asks about."""
    texts: list[str] = []
    page.on("request", lambda one: texts.extend([one.url.partition("?q=")[2]] if "/suggest?" in one.url else []))
    return texts


@dataclass(slots=True)
class Held:
    """Answers that come when the test gives them."""

    page: Page
    waiting: list[Route] = field(default_factory=list)

    def type(self, text: str) -> Route:
        """Types this; the question about it that now waits for its answer."""
        before = len(self.waiting)
        box(self.page).press_sequentially(text)
        self.page.clock.run_for(WAIT)
        while len(self.waiting) == before:
            self.page.wait_for_timeout(5)
        return self.waiting[-1]


@pytest.fixture
def held(page: Page) -> Iterator[Held]:
    """The questions of the field wait for the test to answer them."""
    made = Held(page)
    page.route(SUGGEST, lambda route: made.waiting.append(route))
    yield made
    page.unroute_all(behavior="ignoreErrors")


def test_while_somebody_types_nothing_is_asked(page: Page, asked: list[str]) -> None:
    box(page).press_sequentially("kuber")
    assert asked == []
    page.clock.run_for(WAIT)
    expect(page.get_by_role("option", name="Kubernetes")).to_be_visible()
    assert asked == ["kuber"]


def test_an_answer_that_nobody_waits_for_any_more_is_never_shown(page: Page, held: Held) -> None:
    gone: list[str] = []
    page.on("requestfailed", lambda one: gone.append(one.url.partition("?q=")[2]))
    first, last = held.type("k"), held.type("u")
    last.fulfill(json=[named("Kubernetes")])
    expect(page.get_by_role("option")).to_have_text(["Kubernetes12 people"])
    assert gone == ["k"], "what was asked before is called off"
    first.fulfill(json=[named("Kayaking")])
    expect(page.get_by_role("option")).to_have_text(["Kubernetes12 people"])


def test_a_slow_answer_is_waited_for_and_that_is_said(page: Page, held: Held) -> None:
    question = held.type("kub")
    page.clock.run_for(SLOW)
    expect(page.get_by_text("Looking …").first).to_be_visible()
    expect(box(page)).to_have_attribute("aria-busy", "true")
    question.fulfill(json=[named("Kubernetes")])
    expect(page.get_by_role("option", name="Kubernetes")).to_be_visible()
    expect(page.locator("[part=told]").first).to_be_empty()
    expect(box(page)).to_have_attribute("aria-busy", "false")


def test_without_an_answer_what_was_typed_stays_and_is_asked_again_on_demand(page: Page, held: Held) -> None:
    held.type("kub").abort()
    expect(page.locator("[part=told]").first).to_contain_text("No answer. What you typed stays.")
    expect(box(page)).to_have_value("kub")
    page.unroute(SUGGEST)
    page.get_by_role("button", name="Try again").click()
    expect(page.get_by_role("option", name="Kubernetes")).to_be_visible()


def test_a_server_that_fails_is_no_name_to_choose(page: Page, held: Held) -> None:
    held.type("kub").fulfill(status=503, json={"detail": "later"})
    expect(page.get_by_role("button", name="Try again")).to_be_visible()
    expect(page.get_by_role("option")).to_have_count(0)


def test_what_is_only_near_in_meaning_is_shown_before_enter_takes_it(page: Page, held: Held) -> None:
    held.type("sailing").fulfill(json=[named("Onboarding", because="meaning")])
    near = page.get_by_role("option", name="Onboarding")
    expect(near).to_contain_text("near in meaning")
    box(page).press("Enter")
    expect(near).to_have_attribute("aria-selected", "true")
    expect(box(page)).to_have_value("sailing")


def test_while_an_input_method_composes_nothing_is_asked_and_enter_chooses_nothing(
    page: Page, asked: list[str]
) -> None:
    box(page).press_sequentially("k")
    page.clock.run_for(WAIT)
    expect(page.get_by_role("option").first).to_be_visible()
    method = page.context.new_cdp_session(page)
    method.send("Input.imeSetComposition", {"text": "ub", "selectionStart": 2, "selectionEnd": 2})
    page.clock.run_for(SLOW)
    enter = {"key": "Process", "code": "Enter", "windowsVirtualKeyCode": 229}
    for kind in ("rawKeyDown", "keyUp"):
        method.send("Input.dispatchKeyEvent", {"type": kind, **enter})
    assert asked == ["k"]
    expect(page.locator("[part=told]").first).to_be_empty()
    method.send("Input.insertText", {"text": "ub"})
    expect(box(page)).to_have_value("kub")
    page.clock.run_for(WAIT)
    expect(page.get_by_role("option", name="Kubernetes")).to_be_visible()
    assert asked == ["k", "kub"]


def box(page: Page) -> Locator:
    """The field for what one has worked on."""
    return page.get_by_role("combobox", name="What have you worked on?")


def named(label: str, *, because: str = "prefix") -> dict[str, object]:
    """A name as it is offered."""
    return {"id": "0123456789", "label": label, "people": 12, "because": because, "matched": label}
