"""What a typed text may mean, what it does mean, and that hidden entries and changes leave nothing behind."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from expertise.vocabulary import Ask, Entry, Index, Nothing, One, Suggestion, fold
from expertise.vocabulary.layer import Layer
from expertise.vocabulary.laying import arrays_of, laid_from, lay
from expertise.vocabulary.matching import meaning
from expertise.vocabulary.names import name_of
from expertise.vocabulary.shelf import Shelf
from expertise.vocabulary.suggesting import suggestions

VOCABULARY = (
    Entry(1, "Kubernetes", ("k8s",), 214),
    Entry(2, "Kubernetes security", (), 18),
    Entry(3, "k3s", ("lightweight kubernetes",), 5),
    Entry(4, "Machine Learning", (), 50),
    Entry(5, "JavaScript", ("ECMAScript",), 90),
    Entry(6, "Java", (), 120),
    Entry(7, "C", (), 30),
    Entry(8, "C++", (), 40),
    Entry(9, "C#", (), 35),
    Entry(10, "R", (), 8),
    Entry(11, ".NET", (), 12),
    Entry(12, "Node.js", (), 20),
    Entry(13, "React", (), 25),
    Entry(14, "React Native", (), 6),
    Entry(15, "Python 2", (), 3),
    Entry(16, "Python 3", (), 70),
    Entry(17, "Single sign-on (SSO)", (), 4),
    Entry(18, "Internet of Things", ("IoT",), 9),
    Entry(19, "Marketing", ("MR",), 11),
    Entry(20, "Market research", ("MR",), 7),
    Entry(21, "ML (programming language)", (), 1),
    Entry(22, "Internationalisation", (), 2),
    Entry(23, "Data mining", (), 1),
)


@pytest.fixture(scope="module")
def index() -> Index:
    return Index(VOCABULARY)


def lines(found: list[Suggestion]) -> list[str]:
    return [f"{line.label} ({line.because}: {line.matched})" for line in found]


@pytest.mark.parametrize(
    ("typed", "offered"),
    [
        (
            "kubern",
            [
                "Kubernetes (prefix: Kubernetes)",
                "Kubernetes security (prefix: Kubernetes security)",
                "k3s (alias: lightweight kubernetes)",
                "kubern (create: kubern)",
            ],
        ),
        ("k8s", ["Kubernetes (alias: k8s)"]),
        ("learn", ["Machine Learning (word: Learning)", "learn (create: learn)"]),
        ("script", ["JavaScript (word: Script)", "script (create: script)"]),
        ("machne lear", ["Machine Learning (typo: Machine Learning)", "machne lear (create: machne lear)"]),
        ("javscript", ["JavaScript (typo: JavaScript)", "javscript (create: javscript)"]),
        ("ecmascirpt", ["JavaScript (typo: ECMAScript)", "ecmascirpt (create: ecmascirpt)"]),
        ("mining data", ["Data mining (word: Data mining)", "mining data (create: mining data)"]),
        ("i18n", ["Internationalisation (initials: Internationalisation)", "i18n (create: i18n)"]),
        ("ml", ["ML (programming language) (alias: ML)", "Machine Learning (initials: Machine Learning)"]),
        ("sso", ["Single sign-on (SSO) (alias: SSO)"]),
        (".net", [".NET (same: .NET)"]),
        ("c#", ["C# (same: C#)"]),
        ("  C ++ ", ["C++ (same: C++)"]),
        ("zzz", ["zzz (create: zzz)"]),
    ],
)
def test_what_is_typed_is_offered_with_the_reason(index: Index, typed: str, offered: list[str]) -> None:
    assert lines(index.suggest(typed)) == offered


def test_equal_names_come_first_then_beginnings_with_more_people_first(index: Index) -> None:
    assert [line.label for line in index.suggest("C")] == ["C", "C++", "C#"]
    assert [line.label for line in index.suggest("java")] == ["Java", "JavaScript"]
    assert [line.label for line in index.suggest("react na")] == ["React Native", "react na"]


def test_in_a_bucket_shorter_labels_come_first_among_as_many_people() -> None:
    labels = {1: "Data science", 2: "Data", 4: "Datb", 3: "Datb"}
    alike = Index([*(Entry(id, label) for id, label in labels.items()), Entry(5, "Data mining", (), 1)])
    assert [line.id for line in alike.suggest("dat")] == [5, 2, 3, 4, 1, None]


def test_at_most_eight_lines_are_offered_and_create_is_the_last() -> None:
    many = Index(Entry(number, f"Skill {number:03}", (), number) for number in range(1, 200))
    found = many.suggest("skil")
    assert [line.id for line in found] == [199, 198, 197, 196, 195, 194, 193, None]
    assert [line.id for line in many.suggest("skill 007")] == [7]
    assert len(many.suggest("skil", limit=3)) == 3


def test_among_very_many_alike_the_first_by_label_are_offered() -> None:
    alike = Index(Entry(1000 - number, f"Skill {number:03}") for number in range(300))
    assert [line.label for line in alike.suggest("skil")[:7]] == [f"Skill {number:03}" for number in range(7)]
    twice = Index(
        Entry(number, f"Skill {number:03}", ("skilled", f"skills {number}"), 300 - number) for number in range(300)
    )
    assert [line.id for line in twice.suggest("skill")[:7]] == list(range(7))
    assert [line.id for line in twice.suggest("skilld")[:7]] == list(range(7))


def test_initials_keep_a_place_beside_many_beginnings() -> None:
    flows = [Entry(number, f"MLflow {number}", (), number) for number in range(2, 30)]
    many = Index([*flows, Entry(1, "Machine Learning")])
    assert "Machine Learning" in [line.label for line in many.suggest("ml")]


@pytest.mark.parametrize(
    ("text", "label", "because"),
    [
        ("kubernetes", "Kubernetes", "same"),
        ("K8S", "Kubernetes", "alias"),
        ("node js", "Node.js", "same"),
        ("c sharp", "C#", "same"),
        ("java", "Java", "same"),
        ("single sign on", "Single sign-on (SSO)", "alias"),
        ("iot", "Internet of Things", "alias"),
        ("research market", "Market research", "word"),
        ("market researches", "Market research", "typo"),
        ("kubernets", "Kubernetes", "typo"),
        ("kuberentes", "Kubernetes", "typo"),
        ("machine lerning", "Machine Learning", "typo"),
        ("ecmascirpt", "JavaScript", "typo"),
        ("internationalization", "Internationalisation", "typo"),
    ],
)
def test_a_name_that_is_one_concepts_decides(index: Index, text: str, label: str, because: str) -> None:
    found = index.match(text)
    assert isinstance(found, One)
    entry = index.get(found.id)
    assert entry is not None
    assert (entry.label, found.because) == (label, because)


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        ("MR", ["Marketing", "Market research"]),  # another name of both
        ("ml", ["ML (programming language)", "Machine Learning"]),  # brackets against initials
        ("rn", ["React Native"]),
        ("javascirpts", ["JavaScript"]),  # two slips
        ("marketin", ["Marketing"]),  # the last letter may be yet to come
    ],
)
def test_what_is_unclear_asks(index: Index, text: str, labels: list[str]) -> None:
    found = index.match(text)
    assert isinstance(found, Ask)
    assert [line.label for line in found.candidates] == labels


@pytest.mark.parametrize("text", ["F#", "Python 4", "Python", "C/C++", "D", "Rust", "React Nat", "NET"])
def test_a_near_miss_means_nothing(index: Index, text: str) -> None:
    assert index.match(text) == Nothing()


@pytest.mark.parametrize(
    "text",
    ["", "   ", "\x00\x01", "\u200b", "x" * 10_000, "\ud800"],
    ids=["empty", "blanks", "controls", "zero-width", "long", "surrogate"],
)
def test_what_cannot_be_typed_offers_nothing(index: Index, text: str) -> None:
    assert index.suggest(text) == []
    assert index.match(text) == Nothing()
    assert index.annotate(text) == []


@pytest.mark.parametrize(
    "text", ["'; DROP TABLE a; --", 'a" OR 1=1', "NEAR(a b)", "kube*", "עברית", "μJava", "🚀", "%_"]
)
def test_any_other_text_may_be_created(index: Index, text: str) -> None:
    assert index.suggest(text)[-1].because == "create"
    assert index.suggest(text)[-1].label == text


def test_what_looks_like_a_name_is_taken_for_it() -> None:
    index = Index([Entry(1, "PHP"), Entry(2, "Cocoa"), Entry(3, "\u0421\u041e\u0420")])
    typed = ("\u0420\u041d\u0420", "\u0421\u043e\u0441\u043e\u0430", "COP", "\u0441\u043e\u0440")
    assert [index.match(text) for text in typed] == [
        One(1, "same", "PHP"),
        One(2, "same", "Cocoa"),
        One(3, "alias", "COP"),
        One(3, "same", "\u0421\u041e\u0420"),
    ]
    assert [[line.id for line in index.suggest(text)] for text in typed] == [[1], [2], [3], [3]]
    assert index.match("\u0420\u041d") == Nothing()


NAMES = ["Java", "JavaScript", "Java Script", "C", "C++", "C#", "ML", "ML (language)", "Machine Learning", "machine"]
NAMES += ["Machine Lerning", "Learning Machine", "Kubernetes", "Kubernets", "k8s", "R", "Go", "Node.js", "🚀"]
NAMES += ["Python 2", "Python 3", "MR"]
names = st.sampled_from(NAMES) | st.text(alphabet="abcAB +.#1é", min_size=1, max_size=9)
entries = st.builds(Entry, st.integers(1, 12), names, st.lists(names, max_size=2).map(tuple), st.integers(0, 3))
typed_texts = names | st.sampled_from(
    ["j", "jav", "ma", "machine l", "kubern", "lear", "m", "javasript", "learning mach"]
)
vocabularies = st.lists(entries, max_size=12, unique_by=lambda entry: entry.id)


def answers(index: Index, text: str, also: list[Entry]) -> tuple[object, ...]:
    sentence = f"I know {text} and Java Script, machine learning; C++."
    return index.suggest(text, also=also), index.match(text, also=also), index.annotate(sentence, also=also)


@settings(max_examples=250, deadline=None)
@given(vocabularies, typed_texts, st.data())
def test_entries_that_few_may_see_are_treated_like_all_others(
    shown: list[Entry], text: str, data: st.DataObject
) -> None:
    also = data.draw(st.lists(entries, max_size=8, unique_by=lambda entry: entry.id))
    known = {entry.id for entry in shown}
    whole = Index([*shown, *(entry for entry in also if entry.id not in known)])
    assert answers(Index(shown), text, also) == answers(whole, text, [])


@settings(max_examples=150, deadline=None)
@given(vocabularies, st.lists(entries | st.integers(1, 12), max_size=15), typed_texts)
def test_an_index_changed_in_place_answers_like_a_new_one(
    shown: list[Entry], changes: list[Entry | int], text: str
) -> None:
    index, now = Index(shown), {entry.id: entry for entry in shown}
    for change in changes:
        if isinstance(change, Entry):
            index.put(change)
            now[change.id] = change
        else:
            index.drop(change)
            now.pop(change, None)
    assert answers(index, text, []) == answers(Index(now.values()), text, [])
    assert [index.get(id) for id in range(1, 13)] == [now.get(id) for id in range(1, 13)]


@settings(max_examples=100, deadline=None)
@given(vocabularies, typed_texts)
def test_entries_that_come_from_arrays_answer_like_those_that_went_into_them(shown: list[Entry], text: str) -> None:
    arrays = {name: array.copy() for name, array in arrays_of(lay(shown)).items()}
    assert answers(Index(base=Layer(laid_from(arrays))), text, []) == answers(Index(shown), text, [])


@settings(max_examples=100, deadline=None)
@given(st.text(alphabet="abcdé1", max_size=9), st.integers(0, 3))
def test_very_many_alike_answer_like_few_at_a_time(rest: str, people: int) -> None:
    """Where many names are near, they are compared all at once, and else one by one."""
    ends = ["".join(letters) for letters in product("abcdé1", repeat=3)]
    many = [Entry(number, f"abcd {end}", (), people * number % 5) for number, end in enumerate(ends, 1)]
    few = [many[begin : begin + 50] for begin in range(0, len(many), 50)]
    typed = name_of(f"abcd{rest}", is_label=False)
    shelves = [Shelf(some) for some in few]
    assert suggestions(typed, [Shelf(many)], limit=8) == suggestions(typed, shelves, limit=8)
    assert meaning(typed, [Shelf(many)], str.isdigit) == meaning(typed, shelves, str.isdigit)


@settings(max_examples=150, deadline=None)
@given(st.from_regex("[A-Za-z][a-z]*(?:[ -][A-Za-z][a-z]*)*", fullmatch=True))
def test_a_plain_name_is_read_like_any_other(text: str) -> None:
    assert name_of(text, is_label=True) == name_of(f"{text}\u200b", is_label=True)._replace(text=text)


@settings(max_examples=150, deadline=None)
@given(vocabularies, typed_texts | st.text(max_size=30))
def test_create_is_offered_exactly_where_nothing_is_named_so(shown: list[Entry], text: str) -> None:
    index = Index(shown)
    found = index.suggest(text)
    ids = [line.id for line in found]
    assert len(ids) == len(set(ids)) <= 8
    if found and found[-1].because == "create":
        meant = index.match(text)
        assert not isinstance(meant, One) or fold(meant.matched) != fold(text)
        assert not any(line.because == "same" for line in found)


@settings(max_examples=100, deadline=None)
@given(vocabularies)
def test_every_label_finds_its_concept(shown: list[Entry]) -> None:
    index = Index(shown)
    for entry in shown:
        found = index.match(entry.label)
        if isinstance(found, Ask):
            assert entry.id in [line.id for line in found.candidates] or len(found.candidates) == 8
        else:
            assert not fold(entry.label) or (isinstance(found, One) and found.id == entry.id)


def test_more_people_are_noticed_at_once() -> None:
    index = Index(VOCABULARY)
    index.put(replace(VOCABULARY[1], people=1000))
    assert [(line.label, line.people) for line in index.suggest("kub")[:2]] == [
        ("Kubernetes security", 1000),
        ("Kubernetes", 214),
    ]


def test_readers_never_see_half_a_change() -> None:
    index = Index(VOCABULARY)
    before, after = Entry(99, "Terraform", ("tf",)), Entry(99, "OpenTofu", ("tofu",))
    whole = {("Terraform", "Terraform"), ("Terraform", "tf"), ("OpenTofu", "OpenTofu"), ("OpenTofu", "tofu")}

    def change(_: int) -> list[Suggestion]:
        for number in range(200):
            index.put(before if number % 2 else after)
        return []

    def read(_: int) -> list[Suggestion]:
        texts = ["terra", "opentof", "tf", "tofux"] * 50
        return [line for text in texts for line in index.suggest(text) if line.id is not None]

    with ThreadPoolExecutor(4) as pool:
        seen = [line for lines in pool.map(lambda work: work(0), [change, read, change, read]) for line in lines]
    assert {(line.label, line.matched) for line in seen} <= whole | {("OpenTofu", "Tofu")}
