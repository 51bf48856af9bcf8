"""Every question says what it takes and gives, gives just that and is asked somewhere; no query stands in the code."""

import ast
import re
import sqlite3
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from expertise.copying import PARTS, SHOWN
from expertise.store.sqlite import SqliteStore
from graph_schema import Question, migrations, names, question, statements
from tests.house.tree import ROOT

ENGINE = "sqlite"
READS, WRITES = names(ENGINE, "read"), names(ENGINE, "write")
FOLDER = ROOT / "graph_schema" / ENGINE
CODE = ("expertise", "loaders", "api")
QUERY = re.compile(r"\b(SELECT|INSERT|UPDATE|DELETE|MATCH|MERGE|CREATE|DROP|ALTER|PRAGMA|RETURN)\b")
OF_THE_STORE = re.compile(r"PRAGMA|file:|SQLite")

ONE_ROW = {
    "how_many_people",
    "is_loaded",
    "is_peopled",
    "last_change",
    "last_curation",
    "members",
    "people_counted",
    "secret",
    "thing",
    "word",
}
"""They count, or ask for one row by its key."""
IN_COLUMNS = {
    "shown_experience",
    "shown_holders",
    "shown_known",
    "shown_people",
    "shown_placements",
    "shown_things",
    "shown_ties",
}
"""They answer with one row: each column is all its numbers, in order."""
UNORDERED = {
    "paths": "folded into tallies, whatever their order, for thousands of people at once",
    "evidence_of_people": "put into a mapping by key, for thousands of people at once",
    "reasons": "put into a mapping by person and skill, where each kind of evidence is put in order",
    "matching_evidence": "everybody who passes a filter; put into order by the ranking, which weighs all skills",
}
BIG = """facts words people things about evidence identities placements name_words refusals
    skills alt_labels relations experience notices changes""".split()
WHOLE = {
    "every_person": "an export is of everybody",
    "every_thing": "an export is of everything",
    "every_subject": "an export is of everything",
    "every_tie": "an export is of everybody",
    "every_relation": "an export is of everything",
    "experience_astray": "verifying looks at everything",
    "people_placed": "a load compares everybody",
    "names_known": "a vocabulary is compared with all names",
    "relations_of_source": "a load compares the whole vocabulary",
    "vocabulary_elsewhere": "a load compares the whole vocabulary",
    "vocabulary_of_source": "a load compares the whole vocabulary",
    "names_curated": "a load wants them all; the table is the vocabulary's, not the people's",
    "alt_labels_of_source": "a load compares the whole vocabulary",
    "names_of_skills": "the index is made of the whole vocabulary",
    "alt_labels_of_skills": "the index is made of the whole vocabulary",
    "names_waiting": "those who look after the vocabulary are told of all that not everyone may know of",
    "skills_without_name": "a load looks for skills that nothing names any more",
    "people_astray": "merging and parting skills look for everybody who refused one of them",
    "claims_of_skills": "splitting a skill looks for all that was said by one of its names",
    "skills_held": "the queue goes through all skills that somebody has",
    "people_by_identity": "the command line finds out who is meant, once a command",
    "words_of_names": "the index of names is made of all names",
    "is_loaded": "ends at the first row",
    "is_peopled": "ends at the first row",
    "how_many_people": "a copy is made in ranges of about as many people each",
}


@pytest.fixture
def store(tmp_path: Path) -> Iterator[SqliteStore]:
    """An empty store."""
    made = SqliteStore(str(tmp_path / "empty.db"))
    yield made
    made.close()


@pytest.fixture
def empty() -> Iterator[sqlite3.Connection]:
    """The schema, without a store around it."""
    made = sqlite3.connect(":memory:", isolation_level=None)
    for _, text in migrations(ENGINE):
        made.executescript(text)
    yield made
    made.close()


def asked(way: str, name: str) -> tuple[Question, list[str], str]:
    """A question, the lines of its header, and its text without them."""
    found = question(ENGINE, way, name)
    lines = found.text.splitlines()
    header = [line for line in lines if line.startswith("--")]
    assert lines[: len(header)] == header, "the header stands on top"
    return found, header, "\n".join(lines[len(header) :])


def params_in(text: str) -> set[str]:
    """The params that a text takes."""
    return set(re.findall(r"(?<!:):([a-z_]+)", re.sub(r"'[^']*'", "''", text)))


@pytest.mark.parametrize("name", READS)
def test_a_read_question_gives_what_its_header_says(store: SqliteStore, empty: sqlite3.Connection, name: str) -> None:
    one, header, text = asked("read", name)
    assert one.what.endswith(".")
    assert [line.split(":")[0] for line in header[-2:]] == ["-- params", "-- columns"]
    assert params_in(text) == set(one.params)
    assert len(set(one.params)) == len(one.params)
    given = empty.execute(text, dict.fromkeys(one.params, 1))
    assert tuple(column[0] for column in given.description) == one.columns
    assert sqlite3.complete_statement(text + ";")
    store.read(name, **dict.fromkeys(one.params, 1))


@pytest.mark.parametrize("name", WRITES)
def test_a_write_question_takes_what_its_header_says(empty: sqlite3.Connection, name: str) -> None:
    one, header, text = asked("write", name)
    assert one.what.endswith(".")
    assert header[-1].startswith("-- params:")
    assert one.columns == ()
    statements = [statement for statement in text.split(";\n") if statement.strip()]
    assert set().union(*map(params_in, statements)) == set(one.params)
    if "indexes" in name:
        return
    for statement in statements:
        empty.execute(f"EXPLAIN {statement}", dict.fromkeys(one.params))


def test_indexes_that_a_load_takes_away_are_made_again_as_they_were(store: SqliteStore, tmp_path: Path) -> None:
    of_the_store = sqlite3.connect(tmp_path / "empty.db")
    everything = "SELECT type, name, tbl_name, sql FROM sqlite_master ORDER BY type, name"
    before = of_the_store.execute(everything).fetchall()
    for table in ("facts", "evidence"):
        store.write(f"drop_indexes_of_{table}", [()])
        assert of_the_store.execute(everything).fetchall() != before
        store.write(f"make_indexes_of_{table}", [()])
        assert of_the_store.execute(everything).fetchall() == before
    of_the_store.close()


def test_every_answer_is_completely_ordered() -> None:
    without = set()
    for name in READS:
        if " ORDER BY " not in _outermost(asked("read", name)[2]):
            without.add(name)
    assert without == ONE_ROW | IN_COLUMNS | set(UNORDERED)


def _outermost(text: str) -> str:
    """The text without what stands in parentheses."""
    text = " ".join(re.sub(r"'[^']*'", "''", text).split())
    while (less := re.sub(r"\([^()]*\)", "", text)) != text:
        text = less
    return text


def test_no_question_looks_through_a_whole_table_that_need_not(empty: sqlite3.Connection) -> None:
    whole = {name: scans for name in READS if (scans := _scanned(empty, asked("read", name)[2]))}
    assert whole.keys() == WHOLE.keys(), whole


def test_no_question_is_planned_anew_whenever_something_else_is_asked(empty: sqlite3.Connection) -> None:
    changes = [name for name in WRITES if "indexes" not in name]
    texts = [("read", name, asked("read", name)[2]) for name in READS]
    texts += [
        ("write", name, one) for name in changes for one in statements(ENGINE, question(ENGINE, "write", name).text)
    ]
    assert [(way, name) for way, name, text in texts if _is_planned_anew(empty, text)] == []


def _is_planned_anew(empty: sqlite3.Connection, text: str) -> bool:
    """Whether a param is compared as the condition of an index is, whose plan holds for no other value; +:param is not."""
    planned = []

    def plan(*step: str | int | None) -> int:
        planned.append(step)
        return sqlite3.SQLITE_OK

    empty.set_authorizer(plan)
    for value in (1, 2):
        empty.execute("BEGIN")
        planned.clear()
        with suppress(sqlite3.IntegrityError):
            empty.execute(text, dict.fromkeys(params_in(text), value)).fetchall()
        steps = len(planned)
        empty.execute("ROLLBACK")
    return steps > 0


def _scanned(empty: sqlite3.Connection, text: str) -> list[str]:
    """The steps of the plan that look at every row of a big table; what a question picked out itself is not one."""
    (views,) = empty.execute("SELECT group_concat(sql, ' ') FROM sqlite_master WHERE type = 'view'").fetchone()
    called = {name for table in BIG for name in (table, *re.findall(rf"\b{table} (?:AS )?(\w)\b", f"{text} {views}"))}
    plan = empty.execute(f"EXPLAIN QUERY PLAN {text}", dict.fromkeys(params_in(text))).fetchall()
    steps = [str(row[3]) for row in plan]
    whole = [step for step in steps if "AUTOMATIC" in step or step.startswith("SCAN ")]
    return [step for step in whole if step.split()[1] in called]


def strings() -> Iterator[tuple[Path, str]]:
    """Every text that stands in the code, but for docstrings."""
    for room in CODE:
        for path in sorted((ROOT / room).rglob("*.py")):
            tree = ast.parse(path.read_text(encoding="utf-8"))
            alone = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
            for node in ast.walk(tree):
                if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in alone:
                    yield path.relative_to(ROOT), node.value


def test_every_question_is_asked_and_every_question_asked_is_there() -> None:
    named = {text for _, text in strings()} | {part.rows for part in (*PARTS, *SHOWN)} | {part.put for part in PARTS}
    assert {*READS, *WRITES, *names("neo4j", "read"), *names("neo4j", "write")} - named == set()
    assert list(_missing()) == []


def _missing() -> Iterator[tuple[str, str]]:
    there = {way: {*names(ENGINE, way), *names("neo4j", way)} for way in ("read", "write")}
    for room in CODE:
        for path in (ROOT / room).rglob("*.py"):
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
                match node:
                    case ast.Call(ast.Attribute(attr=("read" | "write") as way), [ast.Constant(str(name)), *_]):
                        if re.fullmatch("[a-z_]+", name) and name not in there[way]:
                            yield f"{path}: {way}", name


def test_no_text_of_a_question_stands_in_the_code() -> None:
    written = [(path, text) for path, text in strings() if QUERY.search(text)]
    store = {Path("expertise/store/sqlite.py"), Path("expertise/store/sqlite_file.py")}
    assert [one for one in written if one[0] not in store] == []
    assert [text for path, text in written if path in store and not OF_THE_STORE.search(text)] == []
