"""What people do: suggest, choose, find, reach, and keep their own page in order."""

from tests.api.conftest import Door


def test_a_typo_is_offered_the_name_that_others_use(door: Door) -> None:
    first, *_, last = door.as_("eli").get("/skills/suggest", q="kubernets")
    assert (first["label"], first["because"], first["people"]) == ("Kubernetes", "typo", 2)
    assert (last["id"], last["because"], last["label"]) == (None, "create", "kubernets")


def test_nothing_typed_is_offered_nothing(door: Door) -> None:
    assert door.as_("eli").get("/skills/suggest", q="") == []


def test_a_choice_connects_and_can_be_taken_back(door: Door) -> None:
    eli = door.as_("eli")
    before = eli.get("/me")
    chosen = eli.ask("POST", "/me/skills", status=201, json={"text": "k8s"})
    assert chosen["skill"]["label"] == "Kubernetes"
    assert {one["name"] for one in chosen["some"]} >= {"Ada Lind", "Cai Müller"}
    assert "Kubernetes" in [one["skill"]["label"] for one in eli.get("/me")["experience"]]
    assert eli.ask("POST", "/me/undo", json={"undo": chosen["undo"]})["label"] == "Kubernetes"
    assert eli.get("/me") == before
    eli.ask("POST", "/me/undo", status=404, json={"undo": chosen["undo"]})


def test_a_choice_that_may_mean_several_asks_which(door: Door) -> None:
    problem = door.as_("eli").ask("POST", "/me/skills", status=409, json={"text": "kubrnets"})
    assert [one["label"] for one in problem["candidates"]] == ["Kubernetes"]
    one = problem["candidates"][0]["id"]
    chosen = door.as_("eli").ask("POST", "/me/skills", status=201, json={"text": "kubrnets", "skill": one})
    assert (chosen["skill"]["label"], chosen["as_typed"]) == ("Kubernetes", "kubrnets")


def test_what_can_only_be_a_typo_is_taken_unless_it_is_said_to_be_a_name(door: Door) -> None:
    eli = door.as_("eli")
    chosen = eli.ask("POST", "/me/skills", status=201, json={"text": "kuberneets"})
    assert (chosen["skill"]["label"], chosen["as_typed"]) == ("Kubernetes", "kuberneets")
    chosen = eli.ask("POST", "/me/skills", status=201, json={"text": "kuberneets", "create": True})
    assert chosen["skill"]["label"] == "kuberneets"


def test_people_come_by_division_with_reasons_and_channels(door: Door) -> None:
    found = door.as_("eli").get("/find", q="kubernetes")
    assert [division["name"] for division in found["divisions"]] == ["Networks", "Retail"]
    ada = found["divisions"][1]["first"][0]
    assert ada["name"] == "Ada Lind"
    assert [reason["words"] for reason in ada["reasons"]] == [
        'wrote "Gang scheduling" (May 2026)', "worked on Atlas, since 2024", "says so, since 2019",
    ]  # fmt: skip
    assert ada["channels"] == [{"kind": "email", "value": "ada@example.com"}]


def test_one_flat_list_has_the_same_people(door: Door) -> None:
    eli = door.as_("eli")
    grouped = {one["id"] for division in eli.get("/find", q="kubernetes")["divisions"] for one in division["first"]}
    assert {one["id"] for one in eli.get("/find", q="kubernetes", across="people")["people"]} == grouped


def test_a_division_opens_where_it_stands(door: Door) -> None:
    eli = door.as_("eli")
    networks = eli.get("/find", q="kubernetes")["divisions"][0]
    opened = eli.get("/find", q="kubernetes", in_division=networks["id"])
    assert opened["people"][: len(networks["first"])] == networks["first"]
    assert opened["cursor"] is None


def test_filters_narrow_the_answer(door: Door) -> None:
    eli = door.as_("eli")
    assert names(eli.get("/find", q="kubernetes", across="people", kind="document")) == ["Ada Lind"]
    assert names(eli.get("/find", q="kubernetes", across="people", place="Bergen", kind="project")) == ["Cai Müller"]
    assert names(eli.get("/find", q="kubernetes", across="people", since="2026-04", kind="document")) == ["Ada Lind"]
    retail = eli.get("/find", q="kubernetes")["divisions"][1]["id"]
    assert names(eli.get("/find", q="kubernetes", across="people", division=retail)) == ["Ada Lind"]


def test_reach_names_every_step(door: Door) -> None:
    ways = door.as_("ada").get(f"/reach/{door.ids['cai']}")
    assert [step["node"]["name"] for step in ways[0]["steps"]] == ["Ada Lind", "Cai Müller"]
    assert ways[0]["steps"][0]["edge"] is None


def test_what_is_hidden_is_gone_for_others(door: Door) -> None:
    ada, eli = door.as_("ada"), door.as_("eli")
    skill = eli.get("/skills/suggest", q="kubernetes")[0]["id"]
    ada.ask("PUT", f"/me/facts/skill/hidden?target={skill}", status=204)
    reasons = eli.get("/find", q="kubernetes", division=me_division(door, "ada"), across="people")["people"][0][
        "reasons"
    ]
    assert [reason["kind"] for reason in reasons] == ["document", "project"]
    ada.ask("PUT", f"/me/facts/skill/audience?target={skill}", status=204, json={"audience": "everyone"})
    ada.ask("DELETE", f"/me/facts/skill?target={skill}", status=204)
    assert [fact["refused"] for fact in ada.get("/me/facts") if fact["kind"] == "skill"] == [True]
    ada.ask("PUT", f"/me/facts/skill/restored?target={skill}", status=204)
    assert [fact["refused"] for fact in ada.get("/me/facts") if fact["kind"] == "skill"] == [False]


def test_a_title_is_put_right(door: Door) -> None:
    door.as_("ada").ask("PUT", "/me/facts/title", status=204, json={"text": "Head of Shops"})
    assert door.as_("eli").get(f"/people/{door.ids['ada']}")["title"] == "Head of Shops"


def test_a_refused_skill_is_not_drawn_again(door: Door) -> None:
    cai, eli = door.as_("cai"), door.as_("eli")
    skill = eli.get("/skills/suggest", q="kubernetes")[0]["id"]
    cai.ask("POST", "/me/refusals", status=204, json={"skill": skill})
    assert "Cai Müller" not in names(eli.get("/find", q="kubernetes", across="people"))
    assert cai.get("/me")["refusals"] == [{"skill": {"id": skill, "name": "Kubernetes"}, "thing": None}]
    cai.ask("DELETE", f"/me/refusals/{skill}?thing={skill}", status=404)
    cai.ask("DELETE", f"/me/refusals/{skill}", status=204)
    cai.ask("DELETE", f"/me/refusals/{skill}", status=404)
    assert "Cai Müller" in names(eli.get("/find", q="kubernetes", across="people"))


def test_contacts_are_two_who_both_said_so(door: Door) -> None:
    ben, eli = door.as_("ben"), door.as_("eli")
    assert ben.ask("PUT", f"/me/contacts/{door.ids['eli']}") == {"person": door.ids["eli"], "mutual": False}
    assert [one["name"] for one in eli.get("/me")["asked_by"]] == ["Ben Okafor"]
    assert eli.ask("PUT", f"/me/contacts/{door.ids['ben']}")["mutual"] is True
    eli.ask("DELETE", f"/me/contacts/{door.ids['ben']}", status=204)
    assert eli.get("/me")["contacts"] == []


def test_a_group_can_be_left_and_joined_again(door: Door) -> None:
    dee = door.as_("dee")
    (owls,) = [fact["target"] for fact in dee.get("/me/facts") if fact["kind"] == "group"]
    dee.ask("DELETE", f"/me/groups/{owls}", status=204)
    dee.get(f"/groups/{owls}", status=404)
    dee.ask("PUT", f"/me/groups/{owls}", status=204)
    assert dee.get(f"/groups/{owls}")["name"] == "Night Owls"
    door.as_("eli").ask("PUT", f"/me/groups/{owls}", status=404)


def test_a_private_group_does_not_exist_for_those_outside(door: Door) -> None:
    (owls,) = [fact["target"] for fact in door.as_("ben").get("/me/facts") if fact["kind"] == "group"]
    assert door.as_("ben").get(f"/groups/{owls}")["name"] == "Night Owls"
    hidden = door.as_("eli").get(f"/groups/{owls}", status=404)
    unknown = door.as_("eli").get("/groups/7zk3m0qv4d", status=404)
    assert {**hidden, "detail": ""} == {**unknown, "detail": ""}


def test_every_page_opens(door: Door) -> None:
    ada = door.as_("ada")
    skill = ada.get("/skills/suggest", q="kubernetes")[0]["id"]
    facts = {fact["kind"]: fact["target"] for fact in ada.get("/me/facts")}
    assert ada.get(f"/skills/{skill}")
    assert ada.get(f"/projects/{facts['project']}")
    assert ada.get(f"/documents/{facts['document']}")
    assert ada.get(f"/divisions/{me_division(door, 'ada')}")


def names(found: dict[str, list[dict[str, str]]]) -> list[str]:
    return [one["name"] for one in found["people"]]


def me_division(door: Door, person: str) -> str:
    division: str = door.as_(person).get("/me")["divisions"][-1]["id"]
    return division


def test_what_work_shows_is_asked_and_ones_page_is_shown_as_others_see_it(door: Door) -> None:
    cai, ada = door.as_("cai"), door.as_("ada")
    (offer,) = cai.get("/me/offers")
    assert (offer["skill"]["label"], offer["reasons"][0]["words"], offer["audience"]) == (
        "Kubernetes", "worked on Atlas, 2024-26", "everyone",
    )  # fmt: skip
    cai.ask("POST", "/me/refusals", status=204, json={"skill": offer["skill"]["id"]})
    assert cai.get("/me/offers") == []
    assert ada.get("/me/seen", by=["division"]) == door.as_("ben").get(f"/people/{door.ids['ada']}")
    assert ada.get("/me/seen") == door.as_("eli").get(f"/people/{door.ids['ada']}")
    assert ada.get("/me/seen", status=422, by="group:zzzzzzzzzz")["where"] == "by"


def test_where_nobody_is_found_what_is_nearest_is_named(door: Door) -> None:
    door.as_("ada").ask("POST", "/me/skills", status=201, json={"text": "Kubernetes security", "create": True})
    seen = {name: door.as_(name).get("/find", q="kubernetes", place="Oslo") for name in ("eli", "ben")}
    assert all(one["divisions"] == [] for one in seen.values())
    near = {
        name: ([one["label"] for one in found["nearest"]], [one["name"] for one in found["groups"]])
        for name, found in seen.items()
    }
    assert near == {"eli": (["Kubernetes security"], []), "ben": (["Kubernetes security"], ["Night Owls"])}
    assert door.as_("eli").get("/find", q="kubernetes")["nearest"] == []
