"""The shape of the graph and every question asked of it: named texts, one for each engine, no code."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable

SUFFIX = {"sqlite": ".sql", "neo4j": ".cypher"}
COMMENT = {"sqlite": "--", "neo4j": "//"}


@dataclass(frozen=True, slots=True)
class Question:
    """A named question: what it asks, what it takes, what each row holds, and its text.

    Where its header says `answer: row by row` there may be too many rows to hold them all at once.
    """

    name: str
    what: str
    params: tuple[str, ...]
    columns: tuple[str, ...]
    text: str
    row_by_row: bool = False


@cache
def question(engine: str, way: str, name: str) -> Question:
    """The question `name` for an engine ("sqlite", "neo4j"); `way` is "read" or "write". KeyError when there is none."""
    return _parse(name, _text(engine, way, name), COMMENT[engine])


def in_one_piece(asked: Question, *, param: str = "asked", rows: str = "rows") -> str:
    """A Cypher text that answers with a list of all rows as one row: a server sends many small rows many times as slowly."""
    before, _, after = with_one_param(asked.text, param).rpartition("\nRETURN ")
    return f"{before}\nWITH {after}\nRETURN collect([{', '.join(asked.columns)}]) AS {rows}"


def at_once(changes: Sequence[str], asked: Sequence[Question]) -> str:
    """A Cypher text that makes changes and then answers questions, in one row: a list of rows for each question.

    It takes as a list what each of these takes.
    """
    params = [f"asked[{place}]" for place in range(len(changes) + len(asked))]
    answers = [f"rows_{place}" for place in range(len(asked))]
    parts = [with_one_param(text, param) for text, param in zip(changes, params, strict=False)]
    parts += [
        in_one_piece(one, param=param, rows=rows)
        for one, param, rows in zip(asked, params[len(changes) :], answers, strict=True)
    ]
    calls = [f"CALL () {{\n{part}\n}}" for part in parts]
    return "\n".join([*calls, f"RETURN {', '.join(answers)}"] if answers else calls)


def with_one_param(text: str, param: str = "asked") -> str:
    """A Cypher text that takes its params as fields of one, `$asked`: for lists of other lengths a server plans all anew."""
    return re.sub(r"\$(\w+)", rf"${param}.\1", text)


def statements(engine: str, text: str) -> list[str]:
    """The statements of a text, one for each `;` at the end of a line, without what only people read."""
    said = "\n".join(line for line in text.splitlines() if not line.startswith(COMMENT[engine]))
    return [one.strip() for one in f"{said}\n".split(";\n") if one.strip()]


def names(engine: str, way: str) -> list[str]:
    """The names of all questions of an engine, sorted."""
    suffix = SUFFIX[engine]
    return sorted(
        path.name.removesuffix(suffix) for path in _folder(engine, way).iterdir() if path.name.endswith(suffix)
    )


def migrations(engine: str) -> list[tuple[int, str]]:
    """The numbered set-up texts of an engine, ascending: [(1, text), ...]."""
    paths = [path for path in _folder(engine, "setup").iterdir() if path.name.endswith(SUFFIX[engine])]
    return sorted((int(path.name.split("_")[0]), path.read_text(encoding="utf-8")) for path in paths)


def indexes(engine: str) -> list[str]:
    """The statements of the set-up texts that make indexes; where one is there already its statement does nothing."""
    made = [statement for _, text in migrations(engine) for statement in statements(engine, text)]
    return [statement for statement in made if re.match(r"CREATE (\w+ )?INDEX ", statement)]


def _text(engine: str, way: str, name: str) -> str:
    """The text as it is run: a line `include: NAME` after the mark of a comment stands for the part of that name."""
    path = _folder(engine, way) / f"{name}{SUFFIX[engine]}"
    if not path.is_file():
        raise KeyError(f"there is no {way} question {name!r} for {engine}")
    text = path.read_text(encoding="utf-8")
    return re.sub(
        rf"^{COMMENT[engine]} include: (\w+)$", lambda found: _text(engine, "part", found[1]), text, flags=re.M
    )


def _folder(engine: str, way: str) -> Traversable:
    return files(__package__) / engine / way


def _parse(name: str, text: str, comment: str) -> Question:
    header = [line.removeprefix(comment).strip() for line in text.splitlines() if line.startswith(comment)]
    fields = {key.strip(): value for key, _, value in (line.partition(":") for line in header)}
    what = " ".join(line for line in header if not line.startswith(("params:", "columns:", "answer:")))
    row_by_row = fields.get("answer", "").strip() == "row by row"
    return Question(name, what, _listed(fields.get("params", "")), _listed(fields.get("columns", "")), text, row_by_row)


def _listed(value: str) -> tuple[str, ...]:
    return tuple(part for part in (piece.strip() for piece in value.split(",")) if part)
