"""Facts of a source, as rows in the order in which they are stored."""

from operator import itemgetter

from expertise.ranges import Range, Ranges

FactRow = tuple[int, str, int, str, str | None, str, str | None, str | None, str | None, str | None]
"""Person, kind, target, source, text, audience, since, until, role, at."""
FactKey = tuple[int, str, int]
KEY = itemgetter(0, 1, 2)


class ByPerson:
    """Takes facts in any order and gives those of a range of people in order of person, kind and target, each once."""

    def __init__(self, people: int) -> None:
        self._facts: Ranges[FactRow] = Ranges(people, of=itemgetter(0), order=KEY)
        self.add = self._facts.add
        self.ranges = self._facts.ranges
        self.close = self._facts.close

    def of(self, some: Range) -> dict[FactKey, FactRow]:
        """The facts of one of the ranges by key; of several with one key the last that was added."""
        rows = self._facts.rows_in(some)
        return dict(zip(map(KEY, rows), rows, strict=True))
