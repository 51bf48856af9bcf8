"""Rows come back in order, however few of them fit in memory."""

from operator import itemgetter

from hypothesis import given
from hypothesis import strategies as st

from expertise.ranges import Ranges

ROWS = st.lists(st.tuples(st.integers(0, (1 << 48) - 1), st.sampled_from(("a", "b")), st.integers(0, 3)), max_size=60)


@given(ROWS, st.integers(0, 20_000), st.integers(0, 70))
def test_all_rows_come_in_order(rows: list[tuple[int, str, int]], ids: int, in_memory: int) -> None:
    held = Ranges[tuple[int, str, int]](ids, of=itemgetter(0), order=itemgetter(0, 1), in_memory=in_memory)
    for row in rows:
        held.add(row)
    for _ in range(2):
        assert [row for some in held.ranges() for row in held.rows_in(some)] == sorted(rows, key=itemgetter(0, 1))
    held.close()
