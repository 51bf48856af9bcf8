"""Two skills that are one: every claim, work and refusal follows, and what people typed stays as they typed it."""

from expertise.errors import NotFound
from expertise.evidence import refresh
from expertise.ids import id_text
from expertise.skills import note_changes, refresh_names
from expertise.store import Transaction


def merge_skills(facts: Transaction, gone: int, *, into: int) -> None:
    """Makes `gone` another name of `into`, in the transaction that it is given. Nobody becomes a member of a group by it.

    Raises `NotFound` unless both are there.
    """
    known = {row["skill"] for row in facts.read("labels_due", skills=[gone, into])}
    for skill in (gone, into):
        if skill not in known or gone == into:
            raise NotFound("other skill", id_text(skill))
    people = [row["person"] for row in facts.read("people_of_skill", skill=gone)]
    facts.write("merge_skills", [{"gone": gone, "kept": into}])
    changed = refresh(facts, people, [gone, into])
    facts.write("drop_skill", [{"skill": gone}])
    named = refresh_names(facts, [into])
    note_changes(facts, changed | named | {gone, into})
