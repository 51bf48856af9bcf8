"""Names that mean nearly what a text does, in a vocabulary that changes."""

import random
from string import ascii_lowercase

import numpy as np
import pytest

from expertise.vocabulary import Ask, Entry, Index, Nothing, One
from expertise.vocabulary.embedding import Embedding, quantized
from expertise.vocabulary.encoder import read_encoder
from expertise.vocabulary.features import Features
from expertise.vocabulary.names import Suggestion, name_of
from expertise.vocabulary.shelf import Shelf
from expertise.vocabulary.suggesting import meant_nearly
from loaders.skill_names import skill_names

CARS = Entry(1, "automobiles", ("motor cars",))
FOOD = Entry(2, "cooking")
TRUCKS = Entry(3, "lorries", people=9)


@pytest.fixture
def model() -> Embedding:
    """Vehicles are alike, lorries a little less, and food is something else."""
    words = ("automobiles", "motor", "cars", "vehicles", "lorries", "cooking", "meals")
    rows = [(1, 0, 0), (1, 0, 0), (1, 0, 0), (1, 0, 0), (1, 0.8, 0), (0, 0, 1), (0, 0, 1)]
    table = np.pad(np.array(rows), ((0, 1), (0, 61))).astype(np.float32)
    return quantized(Features(words, buckets=1), table, np.zeros(0, np.uint32))


def nearest(shelf: Shelf, text: str, limit: int = 5, at_least: float = 0.5) -> list[tuple[int, str]]:
    return [(near.id, near.name) for near in shelf.meaning_nearly(text, limit=limit, at_least=at_least)]


def test_the_nearest_comes_first_by_its_nearest_name(model: Embedding) -> None:
    shelf = Shelf([FOOD, TRUCKS, CARS], model)
    assert nearest(shelf, "vehicles") == [(1, "automobiles"), (3, "lorries")]
    assert nearest(shelf, "vehicles", limit=1) == [(1, "automobiles")]
    assert nearest(shelf, "vehicles", at_least=0.9) == [(1, "automobiles")]
    assert nearest(shelf, "!?") == []


def test_a_vocabulary_that_has_changed_answers_as_one_made_anew(model: Embedding) -> None:
    chance = np.random.default_rng(2)
    entries = [Entry(id, str(chance.choice(model.features.tokens)), ("meals",) * (id % 2)) for id in range(1, 200)]
    changed = Shelf([], model)
    for entry in entries:
        changed.put(entry)
        changed.put(Entry(entry.id // 2, "motor"))
        changed.drop(entry.id // 2)
    kept = [entry for entry in entries if entry.id > 99]
    assert nearest(changed, "meals cars", limit=500) == nearest(Shelf(kept, model), "meals cars", limit=500)


def test_what_means_nearly_the_same_is_asked_about_and_never_taken(model: Embedding) -> None:
    index = Index([CARS, FOOD, TRUCKS], model)
    assert index.match("vehicles") == Ask(
        (
            Suggestion(1, "automobiles", 0, "meaning", "automobiles"),
            Suggestion(3, "lorries", 9, "meaning", "lorries"),
        )
    )
    assert index.match("cooking") == One(2, "same", "cooking")
    assert index.match("gardening") == Nothing()
    assert Index([CARS, FOOD, TRUCKS]).match("vehicles") == Nothing()


def test_what_is_spelt_nearly_comes_before_what_means_nearly_the_same(model: Embedding) -> None:
    asked = Index([CARS, FOOD, Entry(4, "vehicels")], model).match("vehicles")
    assert isinstance(asked, Ask)
    assert [(line.id, line.because) for line in asked.candidates] == [(4, "typo"), (1, "meaning")]


def test_a_viewer_is_asked_about_what_only_they_may_know(model: Embedding) -> None:
    index = Index([FOOD, TRUCKS], model)
    assert index.match("vehicles", also=[CARS]) == Index([FOOD, TRUCKS, CARS], model).match("vehicles")


def test_an_index_keeps_meanings_in_step(model: Embedding) -> None:
    index = Index([FOOD], model)
    index.put(CARS)
    assert isinstance(index.match("vehicles"), Ask)
    index.put(Entry(1, "gardens"))
    assert index.match("vehicles") == Nothing()
    index.put(CARS)
    index.drop(1)
    assert index.match("vehicles") == Nothing()


@pytest.fixture(scope="module")
def many() -> Shelf:
    """Very many names."""
    return Shelf([Entry(number, one.label) for number, one in enumerate(skill_names())], read_encoder())


def test_among_very_many_names_those_that_mean_most_nearly_the_same_are_found(many: Shelf) -> None:
    """Names are compared by the sides of planes that they lie on before they are multiplied."""
    model, named = read_encoder(), skill_names()
    vectors = model.vectors([one.label for one in named])
    asked = [one.aliases[0] for one in named if one.aliases][::60]
    found = wanted = 0
    for text, vector in zip(asked, model.vectors(asked), strict=True):
        nearest = np.sort(vectors @ vector)[::-1][:8]
        cosines = [near.cosine for near in many.meaning_nearly(text, limit=8, at_least=0.0)]
        wanted += len(nearest)
        found += int((np.array(cosines) > nearest[-1] - 0.003).sum())
    assert len(named) > 10_000
    assert found / wanted >= 0.99


def test_among_some_names_no_near_one_is_missed() -> None:
    """They are multiplied in bytes before they are multiplied as they are."""
    model, named = read_encoder(), skill_names()[:2_000]
    shelf = Shelf([Entry(number, one.label) for number, one in enumerate(named)], model)
    vectors = model.vectors([one.label for one in named])
    asked = [one.aliases[0] for one in named if one.aliases][::20]
    for text, vector in zip(asked, model.vectors(asked), strict=True):
        near = np.flatnonzero(vectors @ vector >= 0.403)
        assert {one.id for one in shelf.meaning_nearly(text, limit=len(named), at_least=0.4)} >= set(near.tolist())


def test_what_means_nearly_the_same_is_offered_where_spelling_finds_too_little(model: Embedding) -> None:
    index = Index([FOOD, TRUCKS], model)
    assert [(line.id, line.because) for line in index.suggest("vehicles")] == [(3, "meaning"), (None, "create")]
    assert index.suggest("vehicles", also=[CARS]) == Index([FOOD, TRUCKS, CARS], model).suggest("vehicles")
    assert [line.id for line in index.suggest("vehicles", also=[CARS])] == [1, 3, None]
    assert [line.because for line in index.suggest("vehicles")] == ["meaning", "create"]  # others see nothing of it


def test_letters_of_chance_mean_nothing_among_very_many_names(many: Shelf) -> None:
    chance = random.Random(1)
    typed = ["".join(chance.choices(ascii_lowercase, k=8)) for _ in range(50)]
    offered = [text for text in ("qwrtzpl", *typed) if meant(many, text)]
    assert offered == []
    assert not any(meant(many, text) for text in ("1234567", "42", "4711 0815"))
    assert "Accounting" in meant(many, "bookkeeping of a firm")


def meant(shelf: Shelf, text: str) -> list[str]:
    """What is offered because it means nearly the same as a text."""
    return [line.label for line in meant_nearly(name_of(text, is_label=False), [shelf], limit=8, at_least=0.4)]
