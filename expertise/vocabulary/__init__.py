"""Names to concepts: folding, suggestions, matching and annotation, all in memory."""

from expertise.vocabulary.annotation import Mention
from expertise.vocabulary.folding import BadName, check_name, fold, words
from expertise.vocabulary.index import Index
from expertise.vocabulary.matching import Ask, Match, Nothing, One
from expertise.vocabulary.names import Because, Entry, Suggestion

__all__ = [
    "Ask",
    "BadName",
    "Because",
    "Entry",
    "Index",
    "Match",
    "Mention",
    "Nothing",
    "One",
    "Suggestion",
    "check_name",
    "fold",
    "words",
]
