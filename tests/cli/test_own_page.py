"""What one says of oneself on the command line, and how it is shown and taken back."""

from tests.cli.conftest import Command


def test_a_choice_is_told_and_taken_back(expertise: Command) -> None:
    chosen = expertise("connect", "k8s", "--json", as_="eli").answer
    assert chosen["as_typed"] == "k8s"
    assert expertise("undo", chosen["undo"], as_="eli").out == "Kubernetes is no longer yours.\n"
    assert expertise("undo", chosen["undo"], as_="eli").code == 1


def test_a_choice_reads_as_a_sentence(expertise: Command) -> None:
    assert expertise("connect", "Kubernetes", as_="eli").out.startswith(
        "Kubernetes. 3 people share this, 3 outside your division.\n"
    )


def test_ones_own_page_shows_who_sees_what(expertise: Command) -> None:
    lines = expertise("profile", as_="ben").out.splitlines()
    assert lines[0].startswith("Ben Okafor")
    assert any("kubernetes" in line.lower() and "only you" in line for line in lines)
    assert not any("only you" in line for line in expertise("profile", "Ben Okafor", as_="ada").out.splitlines())


def test_what_work_shows_is_asked_until_it_is_refused(expertise: Command) -> None:
    assert expertise("offers", as_="cai").out.splitlines()[:2] == [
        "Is this you?",
        "  Kubernetes  worked on Atlas, 2024-26",
    ]
    assert expertise("refuse", "Kubernetes", as_="cai").code == 0
    assert expertise("offers", as_="cai").out == "There is nothing to confirm.\n"


def test_ones_page_is_shown_as_others_see_it(expertise: Command) -> None:
    seen = expertise("profile", "--seen-by", "division", as_="ada").out
    assert seen == expertise("profile", "ada", as_="ben").out
    assert expertise("profile", "--seen-by", "elsewhere", "--json", as_="ada").answer["channels"] == [
        {"kind": "email", "value": "ada@example.com"}
    ]
    said = expertise("profile", "ben", "--seen-by", "division", as_="ada")
    assert (said.code, said.err) == (2, "--seen-by: only your own page is shown as others see it.\n")


def test_an_address_that_is_hidden_names_nobody(expertise: Command) -> None:
    assert expertise("hide", "email", as_="ada@example.com").code == 0
    hidden = expertise("profile", "ada@example.com", as_="eli")
    assert (hidden.code, hidden.err) == (1, "There is no person 'ada@example.com'.\n")
    assert expertise("profile", "ada@example.com", as_="ada@example.com").code == 0


def test_what_is_mine_can_be_kept_in_order(expertise: Command) -> None:
    for arguments in (
        ("hide", "skill", "Kubernetes"),
        ("audience", "skill", "kubernetes", "division"),
        ("audience", "title", "division"),
        ("correct", "skill", "kubernetes", "--since", "2020"),
        ("correct", "title", "--text", "Shopkeeper"),
        ("refuse", "k8s", "Atlas"),
        ("remove", "project", "atlas"),
        ("contact", "cai", "--drop"),
        ("contact", "Eli Novak"),
        ("remove", "skill", "kubernetes"),
    ):
        said = expertise(*arguments, as_="ada")
        assert (said.code, said.err) == (0, ""), arguments
    page = expertise("profile", "--json", as_="ada").answer
    assert page["title"] == "Shopkeeper"
    assert {fact["kind"] for fact in page["facts"] if fact["refused"]} == {"skill", "project", "contact"}
    assert expertise("leave", "Night Owls", as_="ben").out == "You have left the group.\n"


def test_what_was_taken_away_is_shown_and_taken_back(expertise: Command) -> None:
    before = expertise("profile", as_="ada").out
    taken_away = (
        ("refuse", "k8s", "Atlas"),
        ("refuse", "kubernetes"),
        ("remove", "title"),
        ("remove", "project", "atlas"),
    )
    for arguments in taken_away:
        assert expertise(*arguments, as_="ada").code == 0
    lines = expertise("profile", as_="ada").out.splitlines()
    refused = lines.index("What you said is not you")
    assert lines[refused + 1 :] == ["  Kubernetes, drawn from anything", "  Kubernetes, drawn from Atlas"]
    assert sum("refused · from hr" in line for line in lines) == 3
    assert expertise("accept", "kubernetes", "Gang scheduling", as_="ada").code == 1
    for arguments in (
        ("accept", "Kubernetes", "atlas"),
        ("accept", "Kubernetes"),
        ("restore", "title"),
        ("restore", "project", "Atlas"),
    ):
        said = expertise(*arguments, as_="ada")
        assert (said.code, said.err) == (0, ""), arguments
        assert expertise(*arguments, as_="ada").code == 1
    assert expertise("profile", as_="ada").out == before


def test_a_group_that_was_left_can_be_joined_again(expertise: Command) -> None:
    assert expertise("leave", "Night Owls", as_="ben").code == 0
    assert expertise("join", "night owls", as_="ben").out == "You are in the group again.\n"
    again = expertise("join", "night owls", as_="ben")
    assert (again.code, again.out) == (1, "")
    assert expertise("join", "night owls", as_="eli").err == "There is no group of yours 'night owls'.\n"
