"""Every question has one text for each engine, with the same name, params and columns."""

import re

import pytest

from graph_schema import names, question, statements
from tests.house.test_questions import IN_COLUMNS, ONE_ROW, UNORDERED

WAYS = ("read", "write")
OF_EVIDENCE = re.compile(r"<?-\[\w*:EVIDENCE[^]]*\]-(?!>\(\))")
"""Evidence from which a text goes on to where it ends, or to which it comes from there."""
ONLY_OF_A_SERVER = {"ties_on_ways", "contacts_astray", "join_contacts"}
"""What a server walks by itself and what it keeps to do so; where a step costs no round trip, ways are looked for step by step."""

NOT_THERE = re.compile(r"restricted_to(?!\)| =)")
"""What stands on an edge that not everyone may see: a text that does not look it up can only take its absence for everyone."""
NOT_FOR_OTHERS = {
    "choices_of_person": "one's own choices",
    "facts_of_person": "what is said of oneself",
    "said": "what a person changes of what is said of them",
    "facts_of_source": "a load compares what a source said",
    "rows_of_facts": "a copy of everything",
}


@pytest.mark.parametrize("way", WAYS)
def test_both_engines_have_the_same_questions(way: str) -> None:
    assert set(names("neo4j", way)) - ONLY_OF_A_SERVER == set(names("sqlite", way))


@pytest.mark.parametrize("name", names("neo4j", "fill"))
def test_what_fills_an_empty_graph_takes_what_the_change_of_that_name_takes(name: str) -> None:
    fills, writes = question("neo4j", "fill", name), question("neo4j", "write", name)
    assert fills.params == writes.params
    assert fills.what.endswith(".")
    assert "$rows" in fills.text


@pytest.mark.parametrize(("way", "name"), [(way, name) for way in WAYS for name in names("sqlite", way)])
def test_a_question_takes_and_gives_the_same_on_both(way: str, name: str) -> None:
    here, there = question("sqlite", way, name), question("neo4j", way, name)
    assert there.params == here.params
    assert there.columns == here.columns
    assert there.what.endswith(".")
    if way == "read":
        (text,) = statements("neo4j", there.text)
        ordered = text[text.rindex("RETURN") :]
        assert ("ORDER BY" in ordered) == (name not in ONE_ROW | IN_COLUMNS | set(UNORDERED))


@pytest.mark.parametrize("name", names("neo4j", "read"))
def test_no_question_goes_by_where_evidence_ends(name: str) -> None:
    assert OF_EVIDENCE.findall(question("neo4j", "read", name).text) == []


@pytest.mark.parametrize("name", names("neo4j", "read"))
def test_no_question_shows_others_what_only_lacks_who_may_see_it(name: str) -> None:
    assert name in NOT_FOR_OTHERS or NOT_THERE.findall(question("neo4j", "read", name).text) == []
