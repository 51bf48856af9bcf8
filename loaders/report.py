"""What a load tells: what it read, what it changed, and every row that it could not take, with its place."""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field

MOST_PROBLEMS = 1_000

Progress = Callable[[str, int, int], None]
"""Is told what is being done, how much of it is done, and how much there is."""


@dataclass(frozen=True, slots=True)
class Problem:
    """A row that is not loaded, or a part of one: where, and why. Line 0 means the whole file, column '' the whole row."""

    file: str
    line: int
    column: str
    reason: str

    def __str__(self) -> str:
        place = ":".join(part for part in (self.file, str(self.line or ""), self.column) if part)
        return f"{place}: {self.reason}"


@dataclass(frozen=True, slots=True)
class Change:
    """What a load did with one kind of thing; `kept` is what the source no longer says and the load left in place."""

    kind: str
    said: int = 0
    added: int = 0
    changed: int = 0
    removed: int = 0
    kept: int = 0


@dataclass(frozen=True, slots=True)
class Report:
    """The whole answer of a load; `problems` are the first thousand of `problems_found`."""

    source: str
    read: tuple[tuple[str, int], ...]
    changes: tuple[Change, ...]
    problems: tuple[Problem, ...]
    problems_found: int
    notes: tuple[str, ...]

    @property
    def changed_nothing(self) -> bool:
        """Whether the graph said all of it before."""
        return not any(one.added or one.changed or one.removed for one in self.changes)


@dataclass(slots=True)
class Log:
    """Collects while a load runs."""

    problems: list[Problem] = field(default_factory=list)
    found: int = 0
    read: Counter[str] = field(default_factory=Counter)
    unseen: Counter[str] = field(default_factory=Counter)
    notes: list[str] = field(default_factory=list)
    changes: list[Change] = field(default_factory=list)

    def problem(self, file: str, line: int, column: str, reason: str) -> None:
        """Notes a bad row; past the first thousand they are only counted."""
        self.found += 1
        if len(self.problems) < MOST_PROBLEMS:
            self.problems.append(Problem(file, line, column, reason))

    def tell_unseen(self) -> None:
        """Reports, file by file, how many rows say nowhere who may see them."""
        for file, rows in sorted(self.unseen.items()):
            reason = f"{rows} of its rows are not loaded, because neither they nor source.toml say who may see them."
            self.problem(file, 0, "audience", reason)

    def note(self, text: str) -> None:
        """Notes something that is no fault, once."""
        if text not in self.notes:
            self.notes.append(text)

    def report(self, source: str) -> Report:
        """The report of it all, the problems of each file from its first line to its last."""
        files = list(dict.fromkeys(one.file for one in self.problems))
        problems = sorted(self.problems, key=lambda one: (files.index(one.file), one.line))
        return Report(
            source, tuple(self.read.items()), tuple(self.changes), tuple(problems), self.found, tuple(self.notes)
        )
