"""The bench of names works on a small vocabulary; how fast they are found is not tested."""

from pathlib import Path

from tests.bench.compare.__main__ import RIVALS, compared
from tests.bench.compare.rows import asked_of, rows_of
from tests.bench.names.__main__ import measures
from tests.bench.names.vocabulary import vocabulary

NOWHERE = Path("nowhere")


def test_everything_is_measured_on_a_small_vocabulary(tmp_path: Path) -> None:
    taken = {one.what: one for one in measures(tmp_path, names=300, aliases=450, real=NOWHERE, texts=10)}
    assert taken["build the names"].size == "300 names, 450 others"
    assert taken["names from public vocabularies"].value == 0
    assert all(one.value > 0 for what, one in taken.items() if what != "names from public vocabularies")


def test_what_runs_in_the_process_is_compared_on_the_same_texts() -> None:
    entries = vocabulary(NOWHERE, names=300, aliases=450)
    rows, asked = rows_of(entries), asked_of(entries, 10)
    for name in ("ours, by spelling", "SQLite FTS5, trigrams", "rapidfuzz, extract"):
        assert compared(name, RIVALS[name], rows, asked).hit > 0.5
