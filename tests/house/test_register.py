"""The register of what holds personal data names every table and index that there is."""

import re
from pathlib import Path

from expertise.store.sqlite import SqliteStore
from tests.house.tree import ROOT


def test_the_register_names_every_table_and_index(tmp_path: Path) -> None:
    store = SqliteStore(str(tmp_path / "empty.db"))
    rows = store._connection().execute("SELECT name FROM sqlite_master WHERE type IN ('table', 'index')").fetchall()
    store.close()
    made = {row[0] for row in rows if not row[0].startswith("sqlite_autoindex")}
    inside = {name for name in made if re.fullmatch(r"(restricted_)?texts_(content|data|docsize|idx|config)", name)}
    register = (ROOT / "graph_schema" / "README.md").read_text(encoding="utf-8").split("## Personal data")[1]
    assert set(re.findall(r"^\| `(\w+)` \|", register, re.MULTILINE)) == made - inside
