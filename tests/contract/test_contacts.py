"""A contact that somebody shows to nobody answers nobody."""

from expertise import contacts
from tests.company import Company


def test_a_contact_shown_to_nobody_does_not_answer_who_asks(company: Company) -> None:
    ben, eli = company.as_("ben"), company.as_("eli")
    contacts.ask(company.graph, ben.viewer, eli.id, audience="only")
    assert eli.contact(ben) is False
    assert ben.contact(eli) is True  # he knows what both have said
    assert eli.profile(ben).contacts == ()
