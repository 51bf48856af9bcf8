"""Choosing a skill connects you to its people and its group, and undo takes back what the choice made."""

from tests.company import Company


def test_choosing_is_a_claim_as_typed_and_shows_the_people_who_share_it(company: Company) -> None:
    made = company.as_("eli").choose("kubernetes")
    assert (made.skill.label, made.as_typed, made.audience) == ("Kubernetes", "kubernetes", "everyone")
    assert (made.people, made.outside_division) == (3, 3)
    assert [one.name for one in made.some] == ["Ada", "Cai", "Dee"]


def test_who_was_loaded_from_a_file_neither_joins_nor_counts(company: Company) -> None:
    assert company.as_("eli").choose("Kubernetes").group is None


def test_the_group_comes_into_being_when_two_people_have_chosen(company: Company) -> None:
    company.as_("eli").choose("Kubernetes")
    made = company.as_("cai").choose("Kubernetes", kind="interest")
    assert made.group is not None
    assert (made.group.name, made.members, made.joined) == ("Kubernetes", 2, True)
    eli, cai = company.as_("eli"), company.as_("cai")
    for one in (eli, cai):
        page = one.profile(one)
        assert [group.label for group in page.groups] == ["Kubernetes"]
        assert [notice.name for notice in page.notices] == ["Kubernetes"]


def test_a_choice_for_few_neither_joins_nor_counts(company: Company) -> None:
    company.as_("eli").choose("Kubernetes")
    made = company.as_("cai").choose("Kubernetes", audience="division")
    assert (made.group, made.joined) == (None, False)
    assert company.as_("ben").choose("Kubernetes").members == 2


def test_choosing_twice_changes_nothing(company: Company) -> None:
    company.as_("cai").choose("Kubernetes")
    before = company.digest()
    again = company.as_("cai").choose("KUBERNETES", audience="only")
    assert (again.undo, again.as_typed, again.audience) == (None, "Kubernetes", "everyone")
    assert company.digest() == before


def test_undo_leaves_every_table_as_it_was(company: Company) -> None:
    company.as_("eli").choose("Kubernetes")
    before = company.digest()
    for text in ("Kubernetes", "Basket weaving"):
        for kind in ("skill", "interest"):
            for audience in ("everyone", "division", "contacts", "only"):
                ben = company.as_("dee")
                ben.undo(ben.choose(text, kind=kind, audience=audience, create=True))
                assert company.digest() == before, (text, kind, audience)


def test_undo_leaves_a_group_that_others_have_joined_since(company: Company) -> None:
    company.as_("eli").choose("Kubernetes")
    made = company.as_("cai").choose("Kubernetes")
    company.as_("ben").choose("Kubernetes")
    company.as_("cai").undo(made)
    assert [group.label for group in company.as_("ben").profile(company.as_("ben")).groups] == [
        "Kubernetes",
        "Night Owls",
    ]


def test_narrowing_or_removing_a_claim_ends_the_membership_that_came_with_it(company: Company) -> None:
    for end in ("remove", "hide"):
        for name in ("eli", "cai", "ben"):
            company.as_(name).choose("Kubernetes")
        cai = company.as_("cai")
        assert [group.label for group in cai.profile(cai).groups] == ["Kubernetes"]
        if end == "hide":
            cai.hide("skill", cai.skill("Kubernetes"))
        else:
            cai.remove("skill", cai.skill("Kubernetes"))
        assert cai.profile(cai).groups == ()


def test_who_leaves_stays_out(company: Company) -> None:
    eli, cai = company.as_("eli"), company.as_("cai")
    eli.choose("Kubernetes")
    made = cai.choose("Kubernetes")
    assert made.group is not None
    cai.leave(made.group.id)
    cai.undo(made)
    assert not cai.choose("Kubernetes").joined
    company.as_("ben").choose("Kubernetes")
    assert cai.profile(cai).groups == ()
