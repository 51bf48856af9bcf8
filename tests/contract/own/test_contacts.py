"""Contacts are two people who both said so."""

import pytest

from expertise import contacts, own
from expertise.errors import NotFound
from expertise.ids import id_text
from tests.company import Company
from tests.contract.own.work import (
    ADA,
    CAI,
)


def test_contacts_are_two_who_both_said_so(company: Company) -> None:
    dee, eli, ada = company.as_("dee"), company.as_("eli"), company.as_("ada")

    def known() -> tuple[list[str], list[str], list[str]]:
        return (
            [one.name for one in ada.profile(dee).contacts],
            [one.name for one in ada.profile(eli).contacts],
            [one.name for one in eli.profile(eli).asked_by],
        )

    dee.choose("Kubernetes")
    eli.choose("Kubernetes")
    assert known() == ([], [], []), "sharing a skill makes no contact"
    assert dee.contact(eli) is False
    assert known() == ([], [], ["Dee"])
    assert dee.contact(eli) is False
    assert eli.contact(dee) is True
    assert known() == (["Eli"], ["Dee"], [])
    assert f"contacts:{id_text(dee.id)}" in eli.viewer.audiences
    contacts.drop(company.graph, eli.viewer, dee.id)
    assert known() == ([], [], []), "who dropped somebody is not asked again"
    assert f"contacts:{id_text(dee.id)}" not in eli.viewer.audiences
    assert eli.contact(dee) is True
    assert known() == (["Eli"], ["Dee"], [])


def test_who_is_asked_can_say_no_and_who_asks_can_take_it_back(company: Company) -> None:
    dee, eli = company.as_("dee"), company.as_("eli")
    dee.contact(eli)
    contacts.drop(company.graph, eli.viewer, dee.id)
    assert eli.profile(eli).asked_by == ()
    assert dee.contact(eli) is False
    assert eli.profile(eli).asked_by == ()
    contacts.drop(company.graph, dee.viewer, eli.id)
    with pytest.raises(NotFound):
        contacts.drop(company.graph, dee.viewer, eli.id)
    assert eli.contact(dee) is False
    assert [one.name for one in dee.profile(dee).asked_by] == ["Eli"]
    contacts.drop(company.graph, eli.viewer, dee.id)
    assert dee.profile(dee).asked_by == ()
    dee.contact(eli)
    assert [one.name for one in eli.profile(eli).asked_by] == ["Dee"]


def test_a_contact_that_is_hidden_opens_nothing(company: Company) -> None:
    ada, cai = company.as_("ada"), company.as_("cai")
    own.set_audience(company.graph, cai.viewer, "place", 0, "contacts")
    assert ada.profile(cai).place == "Lund"
    cai.hide("contact", ADA)
    assert f"contacts:{id_text(CAI)}" not in ada.viewer.audiences
    assert (ada.profile(cai).place, ada.profile(cai).contacts, ada.profile(ada).asked_by) == (None, (), ())
