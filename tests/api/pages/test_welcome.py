"""The first visit, and what stands on one's own page: choices, "is this you?", who sees it, and how others do."""

import re

from tests.api.pages.conftest import Pages, Reader, text_of
from tests.api.pages.test_pages import skill_of

UNDO = re.compile(r'name="undo" value="([^"]+)"')


def signed_in(reader: Reader, to: str = "/") -> str:
    """Where signing in as this person leads."""
    said = {"person": reader.id, "to": to}
    answer = reader.client.post("/sign-in", data=said, follow_redirects=False)
    reader.client.cookies.clear()
    return str(answer.headers["location"])


def test_whoever_has_said_nothing_is_asked_first_what_they_have_worked_on(pages: Pages) -> None:
    cai, ada = pages.as_("cai"), pages.as_("ada")
    assert (signed_in(cai), signed_in(cai, "/?q=atlas"), signed_in(ada)) == ("/welcome", "/?q=atlas", "/")
    assert "Hello, Cai Müller. What have you worked on?" in cai.read("/welcome")


def test_each_choice_says_what_it_connects_to_until_there_are_three(pages: Pages) -> None:
    eli = pages.as_("eli")
    told = text_of(eli.send("/me/skills", text="k8s", to="/welcome"))
    assert "3 people share this, 3 outside your division." in told
    assert "Who sees this: everyone" in told
    assert "2 more, and people find you." in told
    for name in ("Weaving", "Whistling"):
        told = text_of(eli.send("/me/skills", text=name, to="/welcome"))
    assert "That is enough to be found." in told
    assert told.index("Whistling") < told.index("Weaving") < told.index("Kubernetes")
    for word in UNDO.findall(eli.open("/welcome")):
        eli.send("/me/undo", undo=word, to="/welcome")
    assert "Whistling" not in eli.read("/welcome")


def test_what_work_shows_is_confirmed_or_refused_with_one_button(pages: Pages) -> None:
    cai = pages.as_("cai")
    assert "Is this you? " in cai.read("/me")
    kubernetes = skill_of(cai)
    said = text_of(cai.send("/me/refusals", skill=kubernetes, to="/welcome"))
    assert "Is this you?" not in said
    assert "Kubernetes" not in said
    assert "It is me after all" in cai.read("/me")
    cai.send("/me/refusals", skill=kubernetes, answer="accept")
    said = text_of(cai.send("/me/skills", text="Kubernetes", skill=kubernetes, audience="everyone", to="/welcome"))
    assert "Is this you?" not in said
    assert "Kubernetes" in said


def test_who_sees_a_choice_is_changed_where_it_was_made(pages: Pages) -> None:
    eli = pages.as_("eli")
    eli.send("/me/skills", text="Weaving", to="/welcome")
    weaving = skill_of(eli, "Weaving")
    told = text_of(eli.send("/me/facts/skill", change="only", target=weaving, to="/welcome"))
    assert "Hello, Eli Novak" in told
    assert "Who sees this: only you" in told


def test_a_name_that_waits_is_said_to_wait(pages: Pages) -> None:
    eli = pages.as_("eli")
    chosen = text_of(eli.send("/me/skills", text="ada.lind@example.com"))
    assert "Only you see this yet" in chosen
    assert "everyone" not in chosen.lower().replace("everyone your division", "")
    assert "Only you see this yet" in eli.read("/me")


def test_ones_page_is_shown_as_others_see_it(pages: Pages) -> None:
    ada = pages.as_("ada")
    assert "+45 1" in ada.read("/people/{ada}".format(**ada.ids))
    for by in ("", "division", "contacts"):
        seen = ada.read("/me/seen", by=by)
        assert "Kubernetes" in seen
        assert "+45 1" not in seen
    ada.send("/me/facts/skill", change="contacts", target=skill_of(ada))
    assert "says so" in ada.read("/me/seen", by="contacts")
    assert "says so" not in ada.read("/me/seen", by="division")
    assert "none of division" in ada.read("/me/seen", by="group:zzzzzzzzzz", status=422)
