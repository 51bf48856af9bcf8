"""Typed texts and the names that they mean, as files hold them, each with the vocabulary that it is asked of."""

import csv
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from expertise.errors import Invalid, NotLoaded
from expertise.vocabulary.embedding import pair_digest
from expertise.vocabulary.encoder import Encoder

SAME, DIFFERENT, AMBIGUOUS = "same_skill.csv", "different_skills.csv", "ambiguous_surfaces.csv"
VOCABULARIES = "vocab"
ALL = "all"


@dataclass(frozen=True, slots=True)
class Pair:
    """A typed text and the name of the vocabulary that it means, how the two differ, and where that is known from."""

    surface: str
    canonical: str
    vocabulary: str
    type: str
    source: str


def holds_names(folder: Path) -> bool:
    """Whether there are pairs of names in the folder."""
    return (folder / SAME).is_file()


def has_seen(model: Encoder, pair: Pair) -> bool:
    """Whether the model has learnt from this pair."""
    digest = pair_digest(pair.surface, pair.canonical)
    at = int(np.searchsorted(model.seen, digest))
    return at < len(model.seen) and bool(model.seen[at] == digest)


def read_pairs(folder: Path) -> list[Pair]:
    """The pairs of the folder; raises `NotLoaded` where there are none, `Invalid` where a column is missing."""
    if not holds_names(folder):
        raise NotLoaded(f"{folder} holds no pairs of names: put {SAME} there.")
    with (folder / SAME).open(encoding="utf-8-sig", newline="") as lines:
        try:
            return [
                Pair(row["surface"], row["canonical"], row["vocab"], row["type"], row["source"])
                for row in csv.DictReader(lines)
            ]
        except KeyError as error:
            raise Invalid(f"the column {error} is missing.", where=SAME) from error


def read_vocabularies(folder: Path, pairs: Iterable[Pair]) -> dict[str, list[str]]:
    """The names of each vocabulary that a pair refers to."""
    found: dict[str, list[str]] = {}
    for pair in pairs:
        if pair.vocabulary not in found:
            path = folder / VOCABULARIES / f"{pair.vocabulary}.txt"
            if not path.is_file():
                raise NotLoaded(f"{folder} has no vocabulary {pair.vocabulary}.")
            found[pair.vocabulary] = path.read_text("utf-8").splitlines()
    return found
