"""The pages of managers: sentences before the tables, and nothing of fewer than five people."""

from expertise.ids import id_text, make_id
from tests.api.pages.conftest import Pages, text_of

RETAIL = id_text(make_id("division", "hr", "retail"))
NETWORKS = id_text(make_id("division", "hr", "networks"))
SIDES = {"one": RETAIL, "other": NETWORKS}
TWO = f"one={RETAIL}&other={NETWORKS}"
ADDRESSES = (
    "/silos", "/silos/history", "/silos/loss", f"/silos/coverage?division={RETAIL}", f"/silos/bridges?{TWO}",
    "/silos/bridges?one=no&other=id", "/silos/network", f"/silos/bridges/network?{TWO}",
)  # fmt: skip


def test_a_manager_reads_a_sentence_before_anything_else(pages: Pages) -> None:
    dee = pages.as_("dee")
    assert "No division has 5 people here, so there is nothing to compare" in dee.read("/silos")
    assert "Fewer than 5 people are known to be in Aarhus, of whom nothing is said." in dee.read(
        "/silos/loss?place=Aarhus"
    )
    assert "Retail has fewer than 5 people, of whom nothing is said." in dee.read(f"/silos/coverage?division={RETAIL}")
    assert "facts without a date are counted in every quarter" in dee.read("/silos/history")
    wrong = dee.open("/silos?since=2026&until=2024", status=422)
    assert "The span ends in 2024, before it begins in 2026. Level" in text_of(wrong)
    assert 'name="until" value="2024"' in wrong
    wrong = dee.open("/silos?named=sailing", status=404)
    assert "There is no skill 'sailing'. Level" in text_of(wrong)
    assert 'name="named" maxlength="200" value="sailing"' in wrong
    dee.open("/silos?division=zzzzzzzzzz", status=404)
    assert "Retail is no division of this map" in dee.read(f"/silos/between?one={RETAIL}&other={RETAIL}", status=422)
    assert dee.open("/silos/export?format=csv").startswith("one,one_name,other")
    assert "Name a site, or choose a division on the map" in dee.read("/silos/loss")
    assert dee.open("/silos/network") == '{"dots":[],"lines":[]}'


def test_others_find_no_page_and_no_link_to_it(pages: Pages) -> None:
    eli, dee = pages.as_("eli"), pages.as_("dee")
    assert 'href="/silos"' in dee.open("/")
    assert 'href="/silos"' not in eli.open("/")
    nothing = eli.read("/nothing", status=404)
    assert [eli.read(address, status=404) for address in ADDRESSES] == [nothing] * len(ADDRESSES)


def test_others_find_nothing_to_send_a_form_to_either(pages: Pages) -> None:
    eli, dee = pages.as_("eli"), pages.as_("dee")
    for fields in ({}, {"form_token": eli.token, "what": "ask", **SIDES}):
        asked, nowhere = (eli.post(address, fields) for address in ("/silos/introductions", "/nothing"))
        assert (asked.status_code, text_of(asked.text)) == (404, text_of(nowhere.text))
    assert dee.post("/silos/introductions", {"what": "ask", **SIDES}).status_code == 403
    assert "has fewer than 5 people here." in dee.send(
        "/silos/introductions", status=422, what="ask", one=RETAIL, other=NETWORKS
    )
