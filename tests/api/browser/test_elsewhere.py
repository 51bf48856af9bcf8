"""The skill picker on other people's pages."""

from dataclasses import replace
from pathlib import Path

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from api.demo import served as serving
from tests.api.browser.conftest import RULES, Visitor
from tests.api.browser.elsewhere import FORM, ID, NEEDED, chosen, page_at
from tests.stores import settings_like


def test_it_is_a_control_of_the_form_that_it_stands_in(guest: Visitor, intranet: str) -> None:
    page = guest.sign_in("Eli")
    page.goto(page_at(intranet, guest.address))
    form = "document.forms[0]"
    picker = f"{form}.elements.skills"
    assert page.evaluate(f"[{form}.checkValidity(), {picker}.validity.valueMissing]") == [False, True]
    chosen(page, "kubernetes", "Kubernetes")
    assert page.evaluate(f"[{form}.checkValidity(), {picker}.name, {picker}.value[0].label]") == [
        True, "skills", "Kubernetes",
    ]  # fmt: skip
    page.evaluate("document.querySelector('fieldset').disabled = true")
    expect(page.get_by_role("combobox", name=NEEDED)).to_be_disabled()
    expect(page.get_by_role("button", name="Remove Kubernetes")).to_be_disabled()
    assert page.evaluate(FORM) == []
    page.evaluate("document.querySelector('fieldset').disabled = false")
    page.get_by_role("button", name="Clear").click()
    assert page.evaluate(f"[{picker}.value, {form}.checkValidity()]") == [[], False]
    page.evaluate(f"{picker}.value = [{{id: '0123456789', label: 'Sailing'}}, 'Knots']")
    assert page.evaluate(FORM) == [["skills", ID], ["skills", len("Knots")]]


def test_it_takes_the_colours_of_the_page_that_it_stands_in(guest: Visitor, intranet: str) -> None:
    page = guest.sign_in("Eli")
    page.goto(page_at(intranet, guest.address))
    chosen(page, "kubernetes", "Kubernetes")
    looks = "one => [getComputedStyle(one).borderRadius, getComputedStyle(one).backgroundColor]"
    assert page.locator("[part=input]").first.evaluate(looks) == ["0px", "rgb(255, 255, 255)"]
    assert page.locator("[part=chip]").first.evaluate(looks)[1] == "rgb(239, 230, 244)"


def test_what_was_chosen_is_there_again_when_somebody_comes_back(guest: Visitor, intranet: str) -> None:
    page = guest.sign_in("Eli")
    page.goto(page_at(intranet, guest.address))
    chosen(page, "kubernetes", "Kubernetes")
    guest.open("/")
    page.go_back()
    expect(page.get_by_role("button", name="Remove Kubernetes")).to_be_visible()
    assert page.evaluate(FORM) == [["skills", ID]]


def test_it_reads_from_right_to_left_where_the_page_does(guest: Visitor, intranet: str) -> None:
    page = guest.sign_in("Eli")
    page.goto(page_at(intranet, guest.address, direction="rtl"))
    chosen(page, "C++", "C++")
    expect(page.locator("[part=chip] bdi")).to_have_text("C++")
    page.get_by_role("combobox", name=NEEDED).press_sequentially("kub")
    option = page.get_by_role("option").first
    expect(option).to_be_visible()
    right = "element => [element.firstElementChild, element].map(one => one.getBoundingClientRect().right)"
    word, line = option.evaluate(right)
    assert 0 < line - word < 30, "a name begins at the right edge of its line"
    chip, field = (
        page.locator(f"[part={part}]").first.evaluate("one => one.getBoundingClientRect().right")
        for part in ("chip", "input")
    )
    assert chip == field
    found = Axe().run(page, options=RULES)
    assert found.violations_count == 0, found.generate_report()


def test_a_page_that_is_not_on_the_list_is_not_given_the_script(
    guest: Visitor, intranet: str, loaded: Path, tmp_path: Path
) -> None:
    settings = replace(settings_like(loaded, tmp_path / "strict.db", None), demo=True, port=0)
    with serving(settings) as strict:
        guest.page.goto(page_at(intranet, strict))
        expect(guest.page.get_by_role("combobox")).to_have_count(0)
    assert any("CORS" in told for told in guest.complaints)
