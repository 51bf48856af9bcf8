"""Which spellings are one name, and which words a text is searched by."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from expertise.vocabulary import BadName, check_name, fold, words
from expertise.vocabulary.lookalikes import unmixed

SAME = [
    ("Node.js", "nodejs", "node js", "Node-JS", "NODE_JS", " node.js "),
    ("machine-learning", "Machine Learning", "machine  learning", "MachineLearning"),
    ("café", "cafe", "cafe\u0301", "CAFÉ"),
    ("C#", "c#", "C Sharp", "csharp", "C♯", "C #"),
    ("C++", "c++", "C ++", "cplusplus", "C plus plus", "Ｃ＋＋"),
    (".NET", ".net", "dotnet", "dot net"),
    ("ASP.NET", "asp.net", "aspnet", "ASP .NET"),
    ("R&D", "R & D", "R and D"),
    ("Straße", "STRASSE", "strasse"),
    ("Łódź", "lodz"),
    ("Java\u200bScript", "JavaScript", "Java\x00Script", "Java\u00adScript"),
    ("Users' needs", "user's needs", "user’s needs"),
    ("🚀", "🚀\ufe0f", " 🚀 "),
    ("Java", "J\u0430va", "J\u0430v\u0430", "JAV\u0410", "J\u03b1va", "J\u0251va"),
    ("Kubernetes", "\u041aubernetes", "\u043aubernetes", "Kub\u0435rn\u0451t\u0435s"),
]
OWN = "\u0441\u043e\u0440 cop \u0420\u041d\u0420 PHP \u03bcTorrent mTorrent \u0394t At \u0439va va".split()
"""Words of other alphabets: alone, or with letters that look like no Latin one."""
DIFFERENT = "C C++ C# C/C++ .NET NET R F# F J# A* R&D Google+ 🚀 🐍 !!! ??".split()
NUMBERED = ["Python 2.7", "Python 27", "Python 2 7", "Python 2", "ISO 9001:2015", "ISO 90012015"]

texts = st.text(max_size=40) | st.text(alphabet="cC+#*.&'-/ aA1é\u0301\u200b\t🚀\u0430\u0451\u039d", max_size=12)


@pytest.mark.parametrize("spellings", SAME, ids=lambda spellings: spellings[0])
def test_spellings_of_one_name_are_the_same(spellings: tuple[str, ...]) -> None:
    assert {fold(spelling) for spelling in spellings} == {fold(spellings[0])}


@pytest.mark.parametrize("names", [DIFFERENT, NUMBERED, OWN], ids=["signs", "numbers", "alphabets"])
def test_names_that_differ_by_a_sign_a_number_or_an_alphabet_are_different(names: list[str]) -> None:
    assert len({fold(name) for name in names}) == len(names)


def test_a_plus_or_sharp_between_words_is_no_part_of_a_name() -> None:
    assert fold("docker+helm") == "dockerhelm"
    assert fold("A\u0300*") == fold("\u00c0*") == "astar"
    assert words("kubernetes#1234") == ["kubernetes", "1234"]


@pytest.mark.parametrize("nothing", ["", "   ", "\t\n", "\x00\x07", "\u200b\u200d", "\ufeff", "\ud800"])
def test_what_shows_nothing_folds_to_nothing(nothing: str) -> None:
    assert fold(nothing) == ""


@pytest.mark.parametrize("signs", ["🚀", "!!!", "→", "⚡⚡", "??", "₿"])
def test_a_name_of_signs_folds_to_itself(signs: str) -> None:
    assert fold(signs) == signs


@pytest.mark.parametrize("text", ["हिन्दी", "日本語", "עברית", "العربية", "ไทย", "русский язык"])
def test_every_script_keeps_its_letters(text: str) -> None:
    assert fold(text)
    assert words(text) == [fold(word) for word in text.split()]


@given(texts)
def test_folding_a_key_changes_nothing(text: str) -> None:
    key = fold(text)
    assert fold(key) == key or unmixed(key) != key  # words of two alphabets, one behind the other, are read as one


@given(texts)
def test_case_and_blanks_around_never_matter(text: str) -> None:
    assert fold(f"  {text}\t") == fold(text)
    assert fold(text) == fold(text.lower()) or not text.isascii()


@given(texts)
def test_no_word_is_empty_or_holds_white_space(text: str) -> None:
    assert all(word and not any(letter.isspace() for letter in word) for word in words(text))


@given(st.lists(texts, max_size=6))
def test_the_words_of_texts_are_those_of_the_texts_joined(parts: list[str]) -> None:
    assert words("\n".join(parts)) == [word for part in parts for word in words(part)]


def test_words_keep_names_whole_and_findable_by_their_parts() -> None:
    text = "Wrote C++, C# and .NET (Node.js 18.2) at AT&T; don't use C/C++ v1.28."
    assert " ".join(words(text)) == (
        "wrote cplusplus csharp and dotnet net nodejs node js 18.2 at at and t dont use c cplusplus v1.28"
    )


def test_operators_of_query_languages_are_plain_words() -> None:
    assert words('kube* NEAR("a", 5) OR title:x -- \'; DROP TABLE') == (
        ["kube", "near", "a", "5", "or", "title", "x", "drop", "table"]
    )


def test_a_word_without_end_is_cut() -> None:
    assert [len(word) for word in words("x" * 10_000)] == [64]


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("  Machine \t  Learning\n", "Machine Learning"),
        ("Cafe\u0301", "Café"),
        ("Ku\u200bbernetes\ufeff", "Kubernetes"),
        ("C++", "C++"),
        ("👩\u200d💻 pairing", "👩\u200d💻 pairing"),
        ("x" * 100, "x" * 100),
    ],
)
def test_a_name_is_shown_clean(text: str, shown: str) -> None:
    assert check_name(text) == shown


@pytest.mark.parametrize(
    "text",
    ["", "  ", "\u200b", "\u200d", "a\x00b", "a\x1fb", "\ud800", "abc\u202ecba", "x" * 101, "x" * 10_000],
    ids=repr,
)
def test_what_cannot_be_a_name_is_refused_with_a_reason(text: str) -> None:
    with pytest.raises(BadName, match="A name"):
        check_name(text)


@given(texts)
def test_a_cleaned_name_stays_as_it_is(text: str) -> None:
    try:
        shown = check_name(text)
    except BadName:
        return
    assert check_name(shown) == shown
    assert fold(shown) == fold(text)
