"""Those that are servers: PostgreSQL with pg_trgm, and Neo4j with its full-text index."""

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path
from typing import Any

from neo4j import GraphDatabase

from tests.bench.compare.rows import ENOUGH, Ask, Row, first
from tests.neo4j.server import Server

TEXTS = Path(__file__).parent
DEBIANS = Path("/", "usr", "lib", "postgresql")
NOBODY_IN_PARTICULAR = "postgres"
AT_ONCE = 10_000
_SPECIAL = str.maketrans({letter: f"\\{letter}" for letter in '+-&|!(){}[]^"~*?:\\/'})


class Missing(Exception):
    """What this needs is not here; the message says what."""


@contextmanager
def postgres(rows: Sequence[Row]) -> Iterator[Ask]:
    """Word similarity over a GIN index, by how alike the whole name is among equals."""
    driver: Any = import_module("psycopg")
    with _cluster() as socket, driver.connect(host=str(socket), user=NOBODY_IN_PARTICULAR, autocommit=True) as store:
        store.execute(_text("postgres_setup.sql"))
        with store.cursor().copy(_text("postgres_fill.sql")) as copying:
            for row in rows:
                copying.write_row(row)
        for step in _text("postgres_index.sql").split(";\n"):  # one by one, for VACUUM stands alone
            store.execute(step)
        asked = _text("postgres_ask.sql")

        def ask(text: str) -> list[int]:
            found = store.execute(asked, {"text": text.strip(), "limit": ENOUGH}, prepare=True)
            return first([entry for (entry,) in found])

        yield ask


@contextmanager
def neo4j(rows: Sequence[Row]) -> Iterator[Ask]:
    """Every word exactly, or but for a slip or two, the last one also by its beginning, in the order of Lucene."""
    asked = _text("neo4j_ask.cypher")
    with tempfile.TemporaryDirectory(prefix="neo4j-names-", ignore_cleanup_errors=True) as folder:
        server = Server(Path(folder), heap="2g", pages="512m")
        address = server.start()
        try:
            with GraphDatabase.driver(address.uri, auth=(address.user, address.password)) as driver:
                for begin in range(0, len(rows), AT_ONCE):
                    some = [list(row) for row in rows[begin : begin + AT_ONCE]]
                    driver.execute_query(_text("neo4j_fill.cypher"), rows=some)
                driver.execute_query(_text("neo4j_index.cypher"))
                driver.execute_query(_text("neo4j_wait.cypher"))

                def ask(text: str) -> list[int]:
                    words = _lucene(text)
                    found = driver.execute_query(asked, text=words, limit=ENOUGH).records if words else []
                    return first([record["entry"] for record in found])

                yield ask
        finally:
            server.kill()


def _lucene(text: str) -> str:
    words = text.lower().split()
    parts = []
    for place, word in enumerate(words):
        plain, slips = word.translate(_SPECIAL), 0 if len(word) < 4 else 1 if len(word) < 8 else 2
        ways = [f"{plain}^4"] + [f"{plain}~{slips}"] * bool(slips) + [f"{plain}*^2"] * (place == len(words) - 1)
        parts.append(f"+({' '.join(ways)})")
    return " ".join(parts)


@contextmanager
def _cluster() -> Iterator[Path]:
    """A server of Debian's package in a folder of its own, as the account that comes with it; it must not be root's."""
    found = sorted(DEBIANS.glob("*/bin/initdb"))
    if not found or os.getuid():
        raise Missing("PostgreSQL: apt install postgresql, and be root")
    with tempfile.TemporaryDirectory(prefix="postgres-") as name:
        folder = Path(name)
        shutil.chown(folder, NOBODY_IN_PARTICULAR)
        _as_nobody(
            found[-1].parent / "initdb", "-D", folder / "held", "-A", "trust", "-E", "UTF8", "--locale", "C.UTF-8"
        )
        settings = f"-k {folder} -c listen_addresses= -c shared_buffers=512MB -c work_mem=64MB"
        control = found[-1].parent / "pg_ctl"
        _as_nobody(control, "-D", folder / "held", "-w", "-l", folder / "log", "-o", settings, "start")
        try:
            yield folder
        finally:
            _as_nobody(control, "-D", folder / "held", "-m", "immediate", "stop")


def _as_nobody(*words: object) -> None:
    command = ["runuser", "-u", NOBODY_IN_PARTICULAR, "--", *map(str, words)]
    subprocess.run(command, check=True, cwd="/", stdout=subprocess.DEVNULL)


def _text(name: str) -> str:
    return (TEXTS / name).read_text(encoding="utf-8")
