"""What people read and do on the pages, without any script."""

import re
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from html import unescape

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient

from api.web.signing import COOKIE
from expertise.settings import Settings
from tests.api.conftest import HERE, Door
from tests.api.pages.conftest import Pages, Reader, text_of

MORE = re.compile(r'class="more" href="([^"]*cursor=[^"]*)"')
EVERYWHERE = ("/", "/?q=kubernetes", "/?q=ben+okafor", "/?q=gang+scheduling", "/me", "/people/{ben}", "/people/{ada}")


def test_a_question_is_answered_by_division_with_reasons_and_channels(pages: Pages) -> None:
    read = pages.as_("eli").read("/", q="kubernetes").partition("Show")[2]
    assert read.index("Networks") < read.index("Cai Müller") < read.index("Retail") < read.index("Ada Lind")
    assert "worked on Atlas" in read
    assert "ada@example.com" in read


def test_whoever_has_not_said_who_they_are_is_led_there_and_back(door: Door) -> None:
    asked = door.client.get("/?q=kubernetes", follow_redirects=False)
    assert (asked.status_code, asked.headers["location"]) == (303, "/sign-in?to=/%3Fq%3Dkubernetes")
    said = {"person": door.ids["eli"], "to": "/?q=kubernetes"}
    answer = door.client.post("/sign-in", data=said, follow_redirects=False)
    assert (answer.status_code, answer.headers["location"]) == (303, "/?q=kubernetes")
    assert answer.cookies[COOKIE] == door.ids["eli"]
    door.client.cookies.clear()


@pytest.mark.parametrize("elsewhere", ["//evil.example", "https://evil.example", "/\\evil.example", ""])
def test_signing_in_leads_nowhere_else(door: Door, elsewhere: str) -> None:
    said = {"person": door.ids["eli"], "to": elsewhere}
    answer = door.client.post("/sign-in", data=said, follow_redirects=False)
    assert answer.headers["location"] == "/"
    door.client.cookies.clear()


def test_where_it_is_no_demo_there_are_no_pages(made: Callable[[Settings], FastAPI], settings: Settings) -> None:
    with TestClient(made(replace(settings, demo=False)), base_url=HERE) as client:
        for path in ("/", "/sign-in", "/me"):
            answer = client.get(path, headers={"Cookie": f"{COOKIE}=7zk3m0qv4d"})
            assert (answer.status_code, "Sign-in is not set up here" in answer.text) == (401, True)


def test_a_choice_connects_and_is_taken_back(pages: Pages) -> None:
    eli = pages.as_("eli")
    before = eli.open("/me")
    chosen = eli.send("/me/skills", text="k8s", kind="skill")
    said = ("Kubernetes", 'You typed "k8s"', "Ada Lind", "A group about it begins as soon as")
    assert [word in text_of(chosen) for word in said] == [True] * 4
    eli.send("/me/undo", undo=chosen.partition('name="undo" value="')[2].partition('"')[0])
    assert eli.open("/me") == before
    eli.open(f"/me/chosen/skill/{skill_of(eli)}", status=404)


def test_what_may_mean_several_is_asked(pages: Pages) -> None:
    asked = text_of(pages.as_("eli").send("/me/skills", status=409, text="kubrnets", kind="skill"))
    assert 'Which do you mean by "kubrnets"?' in asked
    assert "Kubernetes" in asked
    assert 'Create "kubrnets"' in asked


@pytest.mark.parametrize("token", ["", "made up", "{ada}"])
def test_a_form_made_elsewhere_changes_nothing(pages: Pages, token: str) -> None:
    eli = pages.as_("eli")
    given = pages.as_("ada").token if token == "{ada}" else token
    before = eli.open("/me")
    told = eli.send("/me/skills", status=403, token=given, text="k8s", kind="skill")
    assert "nothing was changed" in told
    assert eli.open("/me") == before


@pytest.mark.parametrize("sent_from", [{"Sec-Fetch-Site": "cross-site"}, {"Origin": "https://evil.example"}])
@pytest.mark.parametrize("path", ["/sign-in", "/sign-out", "/language"])
def test_a_page_of_another_site_signs_nobody_in_or_out(door: Door, path: str, sent_from: dict[str, str]) -> None:
    said = {"person": door.ids["eli"], "language": "de"}
    answer = door.client.post(path, data=said, headers=sent_from, follow_redirects=False)
    assert (answer.status_code, "set-cookie" in answer.headers) == (403, False)
    ours = {"Origin": "null", "Sec-Fetch-Site": "same-origin"}  # as browsers send it where they tell no referrer
    assert door.client.post(path, data=said, headers=ours, follow_redirects=False).status_code == 303
    door.client.cookies.clear()


def test_what_was_chosen_on_another_page_is_confirmed_by_its_name(pages: Pages) -> None:
    eli = pages.as_("eli")
    asked = eli.read("/connect", text="Gardening", skill=skill_of(eli))
    assert ('Add "Kubernetes" to your page?' in asked, 'You typed "Gardening".' in asked) == (True, True)
    eli.open("/connect", status=404, text="Kubernetes", skill="zzzzzzzzzz")
    eli.open("/connect", status=422, text=" ")


def test_what_is_taken_back_twice_leads_to_the_page_that_shows_it(pages: Pages) -> None:
    eli, kubernetes, ada = pages.as_("eli"), skill_of(pages.as_("eli")), pages.as_("eli").ids["ada"]
    undo = eli.send("/me/skills", text="k8s").partition('name="undo" value="')[2].partition('"')[0]
    eli.send(f"/me/contacts/{ada}")
    eli.send("/me/refusals", skill=kubernetes)
    for once in (
        partial(eli.send, "/me/facts/title", change="remove"),
        partial(eli.send, "/me/facts/title", change="restore"),
        partial(eli.send, "/me/undo", undo=undo),
        partial(eli.send, "/me/refusals", skill=kubernetes, answer="accept"),
        partial(eli.send, f"/me/contacts/{ada}", change="drop"),
    ):
        assert once() == once()


def test_who_sees_a_fact_is_changed_where_it_stands(pages: Pages) -> None:
    ada, kubernetes = pages.as_("ada"), skill_of(pages.as_("ada"))
    others = ada.read("/me").count("only you")
    assert text_of(ada.send("/me/facts/skill", change="only", target=kubernetes)).count("only you") == others + 1


def test_markup_that_somebody_typed_is_shown_as_text(pages: Pages) -> None:
    eli, typed = pages.as_("eli"), "<script>alert(1)</script>"
    page = eli.open("/", q=typed)
    assert typed not in page
    assert "&lt;script&gt;" in page
    eli.send("/me/skills", text="<b>bold</b> moves", kind="skill")
    assert "<b>bold" not in eli.open("/me")


def test_what_only_ben_sees_changes_no_page_of_others(pages: Pages) -> None:
    others = [pages.as_(name) for name in ("ada", "cai", "dee", "eli")]
    seen = [all_pages(one) for one in others]
    pages.as_("ben").send("/me/facts/skill", change="only", target=skill_of(others[0]))
    pages.as_("ben").send("/me/skills", text="Beekeeping", kind="skill")
    pages.as_("ben").send("/me/facts/skill", change="only", target=skill_of(pages.as_("ben"), "Beekeeping"))
    assert [all_pages(one) for one in others] == seen


def all_pages(reader: Reader) -> list[str]:
    """Every kind of page as this person sees it."""
    return [reader.open(path.format(**reader.ids)) for path in EVERYWHERE]


def skill_of(reader: Reader, label: str = "Kubernetes") -> str:
    """The id of a skill that this person may know of."""
    answer = reader.client.get("/api/skills/suggest", params={"q": label}, headers={"X-Viewer": reader.id})
    return str(answer.json()[0]["id"])


def test_a_list_goes_on_where_it_stopped(pages: Pages) -> None:
    eli = pages.as_("eli")
    for name in ("ada", "ben", "cai", "dee"):
        pages.as_(name).send("/me/skills", text="Whistling", kind="skill")
    page = eli.open("/", q="whistling", own="among")
    assert all(name in page for name in ("Ada Lind", "Cai Müller"))
    assert all(eli.open(unescape(one)) for one in MORE.findall(page))
