"""Both stores are told the same random things, and give the same answers to everything that anybody can ask."""

from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from expertise.copying import SHOWN, tallies
from expertise.errors import ExpertiseError
from tests.company import new_company
from tests.contract.test_evidence import PEOPLE, authors, something_happens, tables
from tests.contract.test_unseen import UNSHRUNK
from tests.contract.unseen import everything_answered_to

pytestmark = pytest.mark.compared


@settings(max_examples=2, phases=UNSHRUNK)
@given(data=st.data(), viewer=st.sampled_from(PEOPLE))
def test_both_stores_answer_alike_after_anything(data: st.DataObject, viewer: str) -> None:
    with TemporaryDirectory() as folder:
        company = new_company(Path(folder), authors(data.draw(tables()), data))
        for _ in range(data.draw(st.integers(1, 6))):
            with suppress(ExpertiseError):
                something_happens(company, data)
        with suppress(ExpertiseError):  # the viewer has left
            assert dict(everything_answered_to(company.as_(viewer)))
        assert company.digest()
        assert tallies(company.graph.store, parts=SHOWN, progress=lambda *_: None)
        company.graph.close()
