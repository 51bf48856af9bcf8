"""The skill picker on other people's pages."""

import pytest
from playwright.sync_api import expect

from tests.api.browser.conftest import Visitor

FORM = "[...new FormData(document.forms[0]).entries()].map(([name, value]) => [name, value.length])"
ID = 10


def test_a_page_of_the_intranet_is_told_which_names_were_chosen_and_writes_nothing(
    visitor: Visitor, intranet: str
) -> None:
    page = visitor.sign_in("Eli")
    page.goto(f"{intranet}/?{visitor.address}")
    field = page.get_by_role("combobox", name="Skills needed")
    for typed, option in (("kubernets", "Kubernetes"), ("Falconry", "Create")):
        field.press_sequentially(typed)
        page.get_by_role("option", name=option).first.click()
    assert page.evaluate(FORM) == [["skills", ID], ["skills", len("Falconry")]]
    page.get_by_role("button", name="Remove Falconry").click()
    assert page.evaluate(FORM) == [["skills", ID]]
    page.get_by_role("button", name="Undo: Falconry").click()
    assert page.evaluate(FORM) == [["skills", ID], ["skills", len("Falconry")]]
    assert "Falconry" not in visitor.open("/me").content()
    assert visitor.complaints == [f"{intranet}/?{visitor.address}"]


@pytest.mark.stranger
def test_a_page_that_is_not_on_the_list_is_not_given_the_script(visitor: Visitor, intranet: str) -> None:
    visitor.sign_in("Eli").goto(f"{intranet}/?{visitor.address}")
    expect(visitor.page.get_by_role("combobox")).to_have_count(0)
    assert any("CORS" in told for told in visitor.complaints)
