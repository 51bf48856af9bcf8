"""The minute that decides: somebody new finds a person in another division, and belongs to a group."""

import re

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from tests.api.browser.conftest import RULES, Visitor
from tests.api.browser.elsewhere import FORM, ID, KNOWN, chosen, page_at

PAGES = (
    "/",
    "/?q=kubernetes",
    "/?q=nothing+like+it",
    "/me",
    "/welcome",
    "/me/seen",
    "/sign-in",
    "/people/{ada}",
    "/skills/{skill}",
    "/connect?text=sailing",
    "/widget",
    "/nowhere",
)


def test_somebody_new_finds_a_person_in_another_division_and_joins_a_group(visitor: Visitor) -> None:
    as_ada, me = {"X-Viewer": visitor.ids["ada"]}, f"{visitor.address}/api/me"
    chosen = visitor.page.request.post(f"{me}/skills", headers=as_ada, data={"text": "Kubernetes"}).json()
    page = visitor.sign_in("Eli")
    expect(page.get_by_role("searchbox")).to_be_focused()
    page.keyboard.type("kubernetes")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="Networks")).to_be_visible()
    expect(page.get_by_role("link", name="ada@example.com")).to_be_visible()
    visitor.keep("found")
    page.get_by_role("link", name="Join Kubernetes").click()
    page.get_by_role("button", name="I have worked on it").click()
    expect(page.locator(".chosen")).to_contain_text("You are in the group Kubernetes with 1 other.")
    visitor.keep("joined")
    page.locator(".chosen p").get_by_role("link", name="Kubernetes").click()
    expect(page.get_by_text("You are in this group.")).to_be_visible()
    expect(page.get_by_role("article").filter(has_text="Ada Lind")).to_contain_text("Head of Retail · Retail · Aarhus")
    visitor.keep("group")
    page.go_back()
    page.get_by_role("button", name="Undo").click()
    expect(page.get_by_role("link", name="Kubernetes", exact=True)).to_have_count(0)
    assert page.request.post(f"{me}/undo", headers=as_ada, data={"undo": chosen["undo"]}).ok
    assert visitor.complaints == []


def test_whoever_is_new_is_asked_first_and_answers_where_they_stand(visitor: Visitor) -> None:
    page = visitor.sign_in("Cai")
    expect(page.get_by_role("heading", name="What have you worked on?")).to_be_visible()
    expect(page.get_by_role("heading", name="Is this you?")).to_be_visible()
    found = Axe().run(page, options=RULES)
    assert found.violations_count == 0, found.generate_report()
    page.keyboard.type("c++")
    expect(page.get_by_role("option", name="C++").first).to_be_visible()
    page.keyboard.press("Enter")
    added = page.locator("#added")
    expect(added).to_contain_text("1 person shares this")
    page.get_by_role("button", name="Yes").click()
    expect(page.get_by_role("heading", name="Is this you?")).to_have_count(0)
    expect(added.get_by_role("heading")).to_have_text(["Kubernetes", "C++"])
    visitor.keep("welcome")
    for left in (1, 0):
        added.get_by_role("button", name="Undo").first.click()
        expect(added.get_by_role("heading")).to_have_count(left)
    assert visitor.complaints == []


def test_the_keyboard_alone_is_enough(visitor: Visitor) -> None:
    page = visitor.sign_in("Eli", to="/me")
    field = page.get_by_role("combobox", name="What have you worked on?")
    field.focus()
    page.keyboard.type("kub")
    expect(page.get_by_role("option", name='Create "kub"')).to_be_visible()
    page.keyboard.press("ArrowDown")
    first = page.get_by_role("option", selected=True)
    expect(first).to_contain_text("Kubernetes")
    assert field.get_attribute("aria-activedescendant") == first.get_attribute("id")
    page.keyboard.press("Escape")
    expect(field).to_have_attribute("aria-expanded", "false")
    expect(field).to_have_value("kub")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    told = page.locator("[part=told]").first
    expect(told).to_contain_text("3 people share this")
    page.keyboard.press("Tab")
    expect(page.get_by_role("button", name="Undo")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.get_by_role("link", name="Kubernetes", exact=True)).to_have_count(0)
    expect(field).to_be_focused()
    field.fill("k" * 101)  # what nobody may be called is no silence
    expect(told).to_have_text("No name like it")


def test_without_scripts_a_skill_is_typed_and_chosen_all_the_same(visitor: Visitor) -> None:
    browser = visitor.page.context.browser
    assert browser is not None
    page = browser.new_context(java_script_enabled=False).new_page()
    page.goto(f"{visitor.address}/sign-in?to=/me")
    page.get_by_role("button", name="Eli").click()
    page.get_by_label("What have you worked on?").fill("kubrnets")
    page.get_by_role("button", name="I have worked on it").click()
    page.get_by_role("button", name="Kubernetes").first.click()
    expect(page.get_by_role("heading", name="Kubernetes")).to_be_visible()
    page.get_by_role("button", name="Undo").click()
    expect(page.get_by_role("link", name="Kubernetes", exact=True)).to_have_count(0)
    page.context.close()


def test_a_page_of_the_intranet_is_told_which_names_were_chosen_and_writes_nothing(
    caller: Visitor, intranet: str
) -> None:
    page, here = caller.sign_in("Eli"), page_at(intranet, caller.address)
    page.goto(here)
    for typed, option in (("kubernets", "Kubernetes"), ("Falconry", "Create")):
        chosen(page, typed, option)
    assert page.evaluate(FORM) == [["skills", ID], ["skills", len("Falconry")]]
    said = page.get_by_role("status").first
    expect(said).to_have_text("Falconry chosen")
    page.get_by_role("button", name="Remove Falconry").click()
    expect(said).to_have_text("Falconry removed")
    assert page.evaluate(FORM) == [["skills", ID]]
    page.get_by_role("button", name="Undo: Falconry").click()
    assert page.evaluate(FORM) == [["skills", ID], ["skills", len("Falconry")]]
    caller.keep("chosen")
    assert "Falconry" not in caller.open("/me").content()
    assert caller.complaints == [here]


def test_connecting_from_elsewhere_is_confirmed_on_our_own_page(caller: Visitor, intranet: str) -> None:
    page = caller.sign_in("Eli")
    page.goto(page_at(intranet, caller.address))
    with page.context.expect_page() as opened:
        chosen(page, "kubernets", "Kubernetes", into=KNOWN)
    ours = opened.value
    expect(ours.get_by_role("heading", name='Add "Kubernetes" to your page?')).to_be_visible()
    expect(ours.get_by_text('You typed "kubernets".')).to_be_visible()
    assert ours.evaluate("window.opener") is None
    ours.get_by_role("button", name="I have worked on it").click()
    expect(ours.get_by_role("heading", name="Kubernetes", exact=True)).to_be_visible()
    ours.get_by_role("button", name="Undo").click()
    expect(ours.get_by_role("link", name="Kubernetes", exact=True)).to_have_count(0)


def test_no_page_hinders_anybody(onlooker: Visitor) -> None:
    page = onlooker.sign_in("Eli")
    offered = page.request.get(f"{onlooker.address}/widget/v1/suggest?q=kubernetes").json()
    for path in PAGES:
        onlooker.open(path.format(ada=onlooker.ids["ada"], skill=offered[0]["id"]))
        found = Axe().run(page, options=RULES)
        assert found.violations_count == 0, f"{path}: {found.generate_report()}"
        wide = page.evaluate("document.documentElement.scrollWidth - innerWidth")
        assert wide <= 0, f"{path} is {wide} pixels too wide"
        onlooker.keep(re.sub(r"\W+", "-", path).strip("-") or "search")
    assert [told for told in onlooker.complaints if "404" not in told] == [], "the browser refused something"


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_list_of_names_can_be_read_in_light_and_in_the_dark(onlooker: Visitor, scheme: str) -> None:
    page = onlooker.sign_in("Eli", to="/me")
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    page.get_by_role("combobox", name="What have you worked on?").press_sequentially("kubernets")
    expect(page.get_by_role("option", name="Kubernetes")).to_be_visible()
    found = Axe().run(page, options=RULES)
    assert found.violations_count == 0, found.generate_report()


def test_at_a_desk_a_person_opens_beside_the_results_and_going_back_closes_them(guest: Visitor) -> None:
    page = guest.sign_in("Eli", to="/?q=kubernetes")
    results, ada = page.url, page.get_by_role("link", name="Ada Lind")
    ada.click()
    opened = page.get_by_role("heading", name="Ada Lind", level=1)
    expect(opened).to_be_visible()
    assert page.url == f"{guest.address}/people/{guest.ids['ada']}"
    expect(page.get_by_role("link", name="Cai Müller").first).to_be_visible()
    page.keyboard.press("Escape")
    expect(opened).to_be_hidden()
    expect(ada).to_be_focused()
    assert (page.url, guest.complaints) == (results, [])
    page.route(f"**/people/{guest.ids['ada']}", lambda _: None)  # no answer comes, and nobody waits for it any more
    ada.click()
    with page.expect_event("requestfailed", lambda one: one.url.endswith(guest.ids["ada"])):
        page.get_by_role("link", name="Cai Müller").first.click()
    expect(page.get_by_role("heading", name="Cai Müller", level=1)).to_be_visible()
    page.go_back()
    assert page.url == results
