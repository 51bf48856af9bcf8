"""Arrays in a file: written whole or not at all, read in place, and never believed when they are damaged."""

import json
import os
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from hashlib import sha256
from mmap import ACCESS_READ, mmap
from pathlib import Path
from typing import Any, BinaryIO

import numpy as np
from numpy.typing import NDArray

Arrays = Mapping[str, NDArray[Any]]
About = Mapping[str, str | int]
_MAGIC = b"expertise arrays 1\n"
_DIGEST = 32
_ALIGNED = 64


class Damaged(Exception):
    """The file is not what somebody has written."""


def write_arrays(path: Path, about: About, arrays: Arrays) -> str:
    """Puts the arrays, and what they are about, into a file that only its owner may read; gives their digest.

    Nobody ever sees half of it: two who write at once leave what the last of them wrote. Raises `OSError`.
    """
    table = {name: (array.dtype.str, array.shape) for name, array in arrays.items()}
    header = json.dumps({"about": about, "arrays": table}).encode()
    header += b" " * (-(len(_MAGIC) + _DIGEST + 8 + len(header)) % _ALIGNED)
    parts = [len(header).to_bytes(8, "little"), header]
    for array in arrays.values():
        parts += [array.tobytes(), b"\0" * (-array.nbytes % _ALIGNED)]
    digest = sha256()
    for part in parts:
        digest.update(part)
    with _replacing(path) as file:
        file.writelines([_MAGIC, digest.digest(), *parts])
    return digest.hexdigest()


def read_arrays(path: Path) -> tuple[dict[str, str | int], str, dict[str, NDArray[Any]]]:
    """What the arrays are about, their digest, and the arrays, which lie in memory that all processes share.

    Raises `FileNotFoundError`, `Damaged` for a file that is cut, changed or another's, and `OSError`.
    """
    with path.open("rb") as file:
        if os.fstat(file.fileno()).st_size < len(_MAGIC) + _DIGEST + 8:
            raise Damaged
        held = memoryview(mmap(file.fileno(), 0, access=ACCESS_READ))
    begin = len(_MAGIC)
    digest, rest = held[begin : begin + _DIGEST], held[begin + _DIGEST :]
    if held[:begin] != _MAGIC or sha256(rest).digest() != digest:
        raise Damaged
    length = int.from_bytes(rest[:8], "little")
    header = json.loads(rest[8 : 8 + length].tobytes())
    arrays: dict[str, NDArray[Any]] = {}
    at = begin + _DIGEST + 8 + length
    for name, (kind, shape) in header["arrays"].items():
        size = int(np.prod(shape))
        arrays[name] = np.frombuffer(held, kind, size, at).reshape(shape)
        at += arrays[name].nbytes + -arrays[name].nbytes % _ALIGNED
    return header["about"], digest.hex(), arrays


@contextmanager
def _replacing(path: Path) -> Iterator[BinaryIO]:
    """A new file, which only its owner may read, and which takes the place of the old one when it is whole."""
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    number, name = tempfile.mkstemp(prefix=f"{path.name}.", dir=path.parent)
    try:
        with os.fdopen(number, "wb") as file:
            yield file
        Path(name).replace(path)
    except BaseException:
        with suppress(OSError):
            Path(name).unlink()
        raise
