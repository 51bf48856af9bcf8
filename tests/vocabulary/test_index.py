"""What a typed text may mean, what it does mean, and that changes are noticed at once and whole."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import pytest

from expertise.vocabulary import Ask, Entry, Index, Nothing, One, Suggestion

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


def test_a_name_that_sounds_as_is_typed_is_offered() -> None:
    index = Index([Entry(1, "Photography"), Entry(2, "FileMaker")])
    assert lines(index.suggest("fotografy"))[:1] == ["Photography (typo: Photography)"]
    assert lines(index.suggest("philemaker"))[:1] == ["FileMaker (typo: FileMaker)"]


def test_where_nothing_is_near_one_slip_more_is_forgiven_in_a_long_word() -> None:
    assert lines(Index([Entry(1, "Jenkins")]).suggest("jankims"))[:1] == ["Jenkins (typo: Jenkins)"]
    assert lines(Index([Entry(1, "Kafka")]).suggest("kavta")) == ["kavta (create: kavta)"]
    both = Index([Entry(1, "Jenkins"), Entry(2, "Jankimo")])
    assert lines(both.suggest("jankims")) == ["Jankimo (typo: Jankimo)", "jankims (create: jankims)"]


def test_a_slip_of_the_pen_is_said_to_be_one_where_the_initials_are_a_name_too() -> None:
    index = Index([Entry(1, "Machine learning", ("ML",))])
    assert lines(index.suggest("machine lerning"))[:1] == ["Machine learning (typo: Machine learning)"]


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
    ["", "   ", "\x00\x01", "\u200b", "x" * 10_000, "\ud800", "🚀", "%_"],
    ids=["empty", "blanks", "controls", "zero-width", "long", "surrogate", "emoji", "signs"],
)
def test_what_cannot_be_typed_offers_nothing(index: Index, text: str) -> None:
    assert index.suggest(text) == []
    assert index.match(text) == Nothing()
    assert index.annotate(text) == []


@pytest.mark.parametrize("text", ["'; DROP TABLE a; --", 'a" OR 1=1', "NEAR(a b)", "kube*", "עברית", "μJava"])
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
