"""What one viewer knows of the vocabulary."""

from collections.abc import Callable, Collection
from functools import cached_property

from expertise.vocabulary.annotation import Mention
from expertise.vocabulary.index import Index, Match
from expertise.vocabulary.names import Entry, Suggestion


class Known:
    """What one viewer knows: what everyone may know of, and the few skills that only they may know of as well."""

    def __init__(self, index: Index, only_for_viewer: Callable[[], list[Entry]]) -> None:
        self.index = index
        self._only_for_viewer = only_for_viewer

    @cached_property
    def also(self) -> list[Entry]:
        """The skills that this viewer may know of and not everyone may, read when they are first needed."""
        return self._only_for_viewer()

    def suggest(self, text: str, *, limit: int = 8) -> list[Suggestion]:
        """The names that others already use for what is being typed; "create" last, when nothing equal is there."""
        return self.index.suggest(text, limit=limit, also=self.also)

    def match(self, text: str) -> Match:
        """The skill that the text means, or candidates to ask about, or nothing."""
        return self.index.labelled(text) or self.index.match(text, also=self.also)

    def annotate(self, text: str) -> list[Mention]:
        """The skills that a question names, from left to right, slips of the pen forgiven."""
        return self.index.annotate(text, also=self.also, forgiving=True)

    def entry(self, skill: int) -> Entry | None:
        """The skill of this id."""
        return self.entries([skill]).get(skill)

    def entries(self, skills: Collection[int]) -> dict[int, Entry]:
        """Those of these skills that this viewer may know of."""
        found = self.index.some(skills)
        if not all(skill in found for skill in skills):
            found = {entry.id: entry for entry in self.also if entry.id in skills} | found
        return found
