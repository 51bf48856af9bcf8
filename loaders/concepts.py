"""What the texts of a source name: one concept for all spellings, an alias of the vocabulary leading to its skill."""

from collections.abc import Iterable
from typing import NamedTuple

from expertise.ids import make_id
from expertise.skills import checked_name
from expertise.vocabulary import fold


class Named(NamedTuple):
    """A concept and the text that names it, as it is shown."""

    skill: int
    text: str


class Concepts:
    """Finds the concept of a text, and remembers under which key each concept is made."""

    def __init__(self) -> None:
        self._by_text: dict[str, Named] = {}
        self._aliases: dict[str, set[int]] = {}
        self._labels: set[str] = set()
        self.folded: dict[int, str] = {}

    def know(self, skill: int, folded: str, aliases: Iterable[str]) -> None:
        """Learns a skill of a vocabulary and the keys of its other names; do this before asking for any text."""
        self._labels.add(folded)
        self.folded[skill] = folded
        for alias in aliases:
            self._aliases.setdefault(alias, set()).add(skill)

    def named(self, text: str) -> Named:
        """The concept that the text names. Raises `Invalid` when it cannot be a name."""
        found = self._by_text.get(text)
        if found is None:
            found = self._by_text[text] = self._read(text)
        return found

    def _read(self, text: str) -> Named:
        shown = checked_name(text)
        folded = fold(shown)
        meant = self._aliases.get(folded, set())
        if folded not in self._labels and len(meant) == 1:
            return Named(next(iter(meant)), shown)
        skill = make_id("skill", folded)
        self.folded[skill] = folded
        return Named(skill, shown)
