"""What holds for any vocabulary and any text: that hidden entries, changes and files leave nothing behind."""

from itertools import product

from hypothesis import given, settings
from hypothesis import strategies as st

from expertise.vocabulary import Ask, Entry, Index, One, fold
from expertise.vocabulary.layer import Layer
from expertise.vocabulary.laying import arrays_of, laid_from, lay
from expertise.vocabulary.matching import meaning
from expertise.vocabulary.names import name_of
from expertise.vocabulary.shelf import Shelf
from expertise.vocabulary.suggesting import suggestions

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
