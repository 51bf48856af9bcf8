"""Questions in plain words: who is found by texts, in which order, and with which reasons."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from expertise.catalogues import languages
from expertise.find import Question, find_people
from expertise.vocabulary.folding import words
from expertise.vocabulary.fulltext import asked_words, indexed
from tests.company import Company, Tables

TABLES: Tables = {
    "divisions": [{"id": "one", "name": "One"}, {"id": "two", "name": "Two"}],
    "people": [{"id": name, "name": name.title(), "division": "one"} for name in ("ada", "ben", "cai", "dee", "eli")]
    + [{"id": "fay", "name": "Fay", "division": "two"}],
    "skills": [{"label": "Kubernetes"}, {"label": "Payroll"}],
    "documents": [
        {
            "id": "gang", "title": "Gang scheduling", "text": "How batch jobs wait", "skills": "Kubernetes",
            "created": "2026-05",
        },
        {"id": "queues", "title": "Queues", "text": "Batch jobs in a queue", "skills": "Kubernetes", "created": "2025"},
        {"id": "limits", "title": "Limits", "text": "What a node can bear", "skills": "Kubernetes", "created": "2024"},
        {"id": "wages", "title": "Wages", "text": "Paid with kubernetes", "skills": "Payroll", "created": "2023"},
        {"id": "bonus", "title": "Bonus", "text": "Once kubernetes", "skills": "Payroll", "created": "2024"},
        {
            "id": "secret", "title": "Gang gang gang", "text": "Batch scheduling", "skills": "Payroll",
            "created": "2026", "audience": "division:two",
        },
    ],
    "groups": [{"id": "ops", "name": "Batch operators", "description": "Keep the jobs running"}],
    "memberships": [{"person": "dee", "group_or_project": "ops"}],
    "authors": [
        {"document": "gang", "person": "ada"},
        {"document": "queues", "person": "ben"},
        {"document": "limits", "person": "cai"},
        {"document": "wages", "person": "eli"},
        {"document": "bonus", "person": "dee"},
    ],
}  # fmt: skip
SECRET = {"document": "secret", "person": "eli"}


@pytest.fixture
def desk(make: Callable[[Tables], Company]) -> Company:
    """Three write about Kubernetes, two about wages; one is in a group that runs batch jobs."""
    return make(TABLES)


def _found(company: Company, query: str, *, by: str = "fay", **narrowed: str) -> list[tuple[str, str]]:
    person = company.as_(by)
    answer = find_people(company.graph, person.viewer, Question(query, **narrowed))  # type: ignore[arg-type]
    return [(one.name, one.reasons[0].words) for one in answer.people]


def test_texts_vote_for_their_people_and_so_do_their_skills(desk: Company) -> None:
    assert _found(desk, "gang scheduling of batch jobs", by="eli") == [
        ("Ada", 'wrote "Gang scheduling" (May 2026), where these words are'),
        ("Ben", 'wrote "Queues" (2025), where these words are'),
        ("Cai", 'wrote "Limits" (2024)'),
        ("Dee", "is in the group Batch operators, where these words are"),
    ]


def test_a_word_that_is_mistyped_among_others_is_read_as_the_skill_meant(desk: Company) -> None:
    found = find_people(desk.graph, desk.as_("fay").viewer, Question("batch jobs on kuberntes"))
    assert [skill.label for skill in found.read_as] == ["Kubernetes"]
    assert found.left_over == ("batch", "jobs")
    assert {"Ada", "Ben", "Cai"} <= {one.name for one in found.people}


@pytest.mark.parametrize(
    ("asked", "language"),
    [
        ("who knows kubernetes", "en"),
        ("I am looking for an expert in Kubernetes, please", "en"),
        ("Wer kennt sich mit Kubernetes aus?", "de"),
        ("Ich suche Hilfe für Kubernetes", "de"),
    ],
)
def test_words_that_only_ask_change_nothing(desk: Company, asked: str, language: str) -> None:
    viewer = replace(desk.as_("fay").viewer, language=languages()[language])
    assert find_people(desk.graph, viewer, Question(asked)) == replace(
        find_people(desk.graph, viewer, Question("Kubernetes")), words=tuple(words(asked))
    )


def test_where_nothing_else_is_said_such_words_are_looked_for(desk: Company) -> None:
    found = find_people(desk.graph, desk.as_("eli").viewer, Question("looking needs"))
    assert (found.left_over, found.people) == (("looking", "needs"), ())


def test_the_passage_in_which_most_of_the_words_are_is_shown(desk: Company) -> None:
    story = (
        "🙂 A queue is a line. " * 20 + "In the end all batch jobs were scheduled at midnight." + " Nothing else." * 20
    )
    told = {"id": "story", "title": "Gang of four", "text": story, "skills": "Payroll", "created": "2026"}
    author = {"document": "story", "person": "fay"}
    desk.load(
        {**TABLES, "documents": [*TABLES["documents"], told], "authors": [*TABLES["authors"], author]},
        allow_removals=True,
    )
    people = find_people(desk.graph, desk.as_("eli").viewer, Question("gang scheduling of batch jobs")).people
    found = {one.name: one.reasons[0].found_in for one in people}
    assert found["Fay"] is not None
    assert "In the end all batch jobs were scheduled at midnight." in found["Fay"]
    assert len(found["Fay"]) < 200
    assert found["Ada"] == "How batch jobs wait"
    assert found["Cai"] is None


def test_the_answer_says_which_skills_the_texts_are_about(desk: Company) -> None:
    answer = desk.as_("eli").find("gang scheduling of batch jobs")
    assert ([one.label for one in answer.read_as], [one.label for one in answer.also]) == ([], ["Kubernetes"])


def test_a_question_of_skills_alone_is_in_the_order_of_evidence_and_texts_are_added_latest_first(desk: Company) -> None:
    assert [name for name, _ in _found(desk, "kubernetes")] == ["Ada", "Ben", "Cai", "Dee", "Eli"]
    assert desk.as_("fay").find("kubernetes").also == ()


def test_evidence_for_a_skill_in_the_question_comes_before_the_rest(desk: Company) -> None:
    names = [name for name, _ in _found(desk, "payroll for gang scheduling", by="eli")]
    assert set(names[:2]) == {"Dee", "Eli"}
    assert names[2] == "Ada"


def test_a_date_takes_people_away_and_leaves_the_order_of_the_rest(desk: Company) -> None:
    assert [name for name, _ in _found(desk, "gang scheduling of batch jobs", by="eli", since="2025")] == ["Ada", "Ben"]


def test_a_hidden_text_moves_nobody_and_adds_its_people_at_the_end(desk: Company) -> None:
    outside, inside = (_found(desk, "gang scheduling of batch jobs", by=name) for name in ("eli", "fay"))
    assert outside == inside
    desk.load({**TABLES, "authors": [*TABLES["authors"], SECRET]})
    assert _found(desk, "gang scheduling of batch jobs", by="ben") == outside
    assert _found(desk, "gang scheduling of batch jobs", by="fay") == [
        *inside,
        ("Eli", 'wrote "Gang gang gang" (2026), where these words are'),
    ]


def test_a_hidden_membership_moves_nobody(desk: Company) -> None:
    before = _found(desk, "batch operators", by="fay")
    hidden = [{"person": name, "group_or_project": "ops", "audience": "only"} for name in ("ada", "ben", "cai")]
    desk.load({**TABLES, "memberships": [*TABLES["memberships"], *hidden]})
    assert _found(desk, "batch operators", by="fay") == before


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Gang scheduling of the pods", ("gang", "schedul", "pod")),
        ("fooBar", ("foobar", "foo", "bar")),
        ("HTTPRoute API", ("httprout", "http", "rout", "api")),
        ("C++, C# and .NET", ("cplusplus", "csharp", "dotnet", "net")),
        ("what is it for?", ()),
        ("", ()),
    ],
)
def test_words_are_folded_and_stemmed_without_little_words(text: str, words: tuple[str, ...]) -> None:
    assert asked_words(text) == words
    assert indexed(text).split() == list(words)
