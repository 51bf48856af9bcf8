"""What the files of a vocabulary say, whatever kind they are of."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from expertise.translations import SHOWN


@dataclass(slots=True)
class Concept:
    """A concept of a vocabulary: its label, its other names with their languages, and the keys of what it is beside."""

    label: str
    uri: str | None = None
    names: dict[str, str | None] = field(default_factory=dict)
    broader: set[str] = field(default_factory=set)
    related: set[str] = field(default_factory=set)

    def label_also(self, text: str, language: str | None) -> None:
        """Gives it the name by which it is shown in another language."""
        self.name_also([text], f"{language}{SHOWN}" if language else None)

    def name_also(self, texts: Iterable[str], language: str | None = None) -> None:
        """Gives it other names; a name that it has already stays in the language it was first given in."""
        for text in texts:
            if stripped := text.strip():
                self.names.setdefault(stripped, language)


Concepts = dict[str, Concept]
"""Concepts by the key under which their files speak of them: an address, or a name."""
