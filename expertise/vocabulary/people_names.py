"""People by their names: words in any order, accents left out, slips of the pen forgiven."""

from collections.abc import Sequence

from rapidfuzz.distance import Levenshtein
from rapidfuzz.process import extract

from expertise.store import Store
from expertise.vocabulary.folding import words

MOST_NAMES = 5
MOST_NAME_WORDS = 6
SPELLINGS = 20


class PeopleNames:
    """The words of people's names, read from the store when they are first needed, and again when they are forgotten."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._words: list[str] | None = None

    def forget(self) -> None:
        """Some names have changed."""
        self._words = None

    def people_named(self, text: str) -> list[int]:
        """The people whose name the text is, five at most."""
        asked = list(dict.fromkeys(words(text)))
        if not asked or len(asked) > MOST_NAME_WORDS:
            return []
        places, spellings = [], []
        for place, word in enumerate(asked):
            near = self._spelled_like(word, forgiving=len(asked) > 1)
            places += [place] * len(near)
            spellings += near
        if len(set(places)) < len(asked):
            return []
        rows = self._store.read("people_named", places=places, spellings=spellings, sets=len(asked), limit=MOST_NAMES)
        return [row["person"] for row in rows]

    def _spelled_like(self, word: str, *, forgiving: bool) -> list[str]:
        slips = 0 if not forgiving or len(word) < 4 else 1 if len(word) < 8 else 2
        known = self._known()
        if not slips or word in known:
            return [word]
        found = extract(word, known, scorer=Levenshtein.distance, score_cutoff=slips, limit=SPELLINGS)
        return [name for name, _, _ in found]

    def _known(self) -> Sequence[str]:
        known = self._words
        if known is None:
            known = self._words = [row["word"] for row in self._store.read("words_of_names")]
        return known
