"""What the terminal shows: calm lines, plain where there is no terminal, and the same shapes as HTTP with --json."""

import sys
import unicodedata
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any, TypeVar

from pydantic import TypeAdapter
from rich.console import Console
from rich.progress import BarColumn, Progress, TaskID, TaskProgressColumn, TextColumn, TimeElapsedColumn
from rich.text import Text

Answer = TypeVar("Answer")
QUIET = "dim"
STRONG = "bold"
TURNING = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
"""Marks that turn the direction of whatever follows."""
Tell = Callable[[str, int, int], None]
"""Is told what is being done, how much of it is done, and how much there is."""


def screen() -> Console:
    """The terminal, or whatever takes its place; lines are never cut."""
    return Console(file=sys.stdout, highlight=False, markup=False, emoji=False, soft_wrap=True)


def line(*parts: str | tuple[str, str], indent: int = 0) -> Text:
    """A line of these parts, each plain or with a style; nothing in them can steer the terminal."""
    text = Text(" " * indent)
    for part in parts:
        words, style = (part, "") if isinstance(part, str) else part
        text.append(harmless(words), style)
    text.rstrip()
    return text


def harmless(text: str) -> str:
    """The text with a blank for each character that could steer the terminal or turn what follows."""
    return "".join(" " if unicodedata.category(one) in ("Cc", "Zl", "Zp") or one in TURNING else one for one in text)


def show(answer: Answer, shape: Any, *, json: bool, told: Callable[[Answer], Text]) -> None:
    """Prints the answer: with `json` as HTTP sends it (its type is `shape`), else as `told` words it."""
    if json:
        show_json(answer, shape)
    else:
        screen().print(told(answer))


def show_json(answer: Any, shape: Any) -> None:
    """Prints the answer as HTTP sends it, indented."""
    sys.stdout.write(TypeAdapter(shape).dump_json(answer, indent=2).decode() + "\n")


def complain(message: str) -> None:
    """One line on stderr."""
    sys.stderr.write(harmless(" ".join(message.split())) + "\n")


@contextmanager
def progress() -> Iterator[Tell]:
    """A bar for each thing being done, on stderr; nothing where that is no terminal."""
    console = Console(stderr=True, highlight=False)
    columns = (TextColumn("{task.description}"), BarColumn(bar_width=30), TaskProgressColumn(), TimeElapsedColumn())
    tasks: dict[str, TaskID] = {}
    with Progress(*columns, console=console, transient=True, disable=not console.is_terminal) as bars:

        def tell(what: str, done: int, total: int) -> None:
            if what not in tasks:
                tasks[what] = bars.add_task(what, total=total)
            bars.update(tasks[what], completed=done, total=max(total, done))

        yield tell
