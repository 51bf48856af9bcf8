"""At which place of the lines that suggest offers is the name that a text is known to mean."""

from collections.abc import Mapping, Sequence

from expertise.vocabulary import Entry, Index
from expertise.vocabulary.encoder import Encoder
from loaders.name_pairs import Pair

LINES = 8


def indexes_of(names: Mapping[str, Sequence[str]], model: Encoder) -> dict[str, Index]:
    """An index for each vocabulary; the ids are the places of the names, from 1."""
    return {
        vocabulary: Index((Entry(id, name) for id, name in enumerate(known, start=1)), model)
        for vocabulary, known in names.items()
    }


def places_offered(
    pairs: Sequence[Pair], names: Mapping[str, Sequence[str]], indexes: Mapping[str, Index]
) -> list[int]:
    """The line of the name meant, from 1, and 0 where it is in none."""
    wanted = {vocabulary: {name: id for id, name in enumerate(known, 1)} for vocabulary, known in names.items()}
    found = []
    for pair in pairs:
        lines = [line.id for line in indexes[pair.vocabulary].suggest(pair.surface, limit=LINES + 1) if line.id]
        id = wanted[pair.vocabulary][pair.canonical]
        found.append(1 + lines.index(id) if id in lines[:LINES] else 0)
    return found
