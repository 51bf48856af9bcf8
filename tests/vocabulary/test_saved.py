"""Arrays in a file are read as they were written, or not at all."""

import stat
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from expertise.vocabulary.saved import Damaged, read_arrays, write_arrays

ARRAYS: dict[str, NDArray[Any]] = {
    "numbers": np.arange(12, dtype=np.int32).reshape(3, 4),
    "none": np.zeros((0, 7), np.float32),
    "letters": np.frombuffer(b"names", np.uint8),
}


def written(path: Path) -> bytes:
    write_arrays(path, {"number": 7}, ARRAYS)
    return path.read_bytes()


def test_arrays_come_back_as_they_were_for_their_owner_alone(tmp_path: Path) -> None:
    path = tmp_path / "new" / "kept"
    digest = write_arrays(path, {"number": 7, "store": "a"}, ARRAYS)
    about, same, arrays = read_arrays(path)
    assert (about, same) == ({"number": 7, "store": "a"}, digest)
    assert list(arrays) == list(ARRAYS)
    assert all(
        np.array_equal(arrays[name], ARRAYS[name]) and arrays[name].dtype == ARRAYS[name].dtype for name in ARRAYS
    )
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


@given(st.data())
def test_a_file_that_is_cut_or_changed_anywhere_is_damaged(tmp_path: Path, data: st.DataObject) -> None:
    whole = written(tmp_path / "kept")
    place = data.draw(st.integers(0, len(whole) - 1))
    flipped = bytes([*whole[:place], whole[place] ^ data.draw(st.integers(1, 255)), *whole[place + 1 :]])
    (tmp_path / "kept").write_bytes(data.draw(st.sampled_from((whole[:place], flipped, whole + b"\0"))))
    with pytest.raises(Damaged):
        read_arrays(tmp_path / "kept")


def test_two_who_write_at_once_leave_what_one_of_them_wrote(tmp_path: Path) -> None:
    path = tmp_path / "kept"
    written(path)

    def write(number: int) -> set[int]:
        for _ in range(30):
            write_arrays(path, {"number": number}, {"each": np.full(50_000, number)})
        return set()

    def read(_: int) -> set[int]:
        found = [read_arrays(path) for _ in range(100)]
        return {int(each) for about, _, arrays in found for each in arrays.get("each", ()) if each != about["number"]}

    with ThreadPoolExecutor(3) as pool:
        wrong = list(pool.map(lambda work: work[0](work[1]), [(write, 1), (write, 2), (read, 0)]))
    assert wrong == [set(), set(), set()]
    assert [each.name for each in tmp_path.iterdir()] == ["kept"]
