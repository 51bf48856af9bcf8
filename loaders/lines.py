"""The lines of a text file, decoded, numbered and bounded, whatever the file holds."""

import re
from collections.abc import Callable, Iterator
from io import BytesIO, StringIO
from pathlib import Path
from typing import BinaryIO

from loaders.report import Log

BLOCK = 1 << 20
LONGEST_LINE = 2 << 20
MARK = b"\xef\xbb\xbf"
OTHER_MARKS = (b"\xff\xfe", b"\xfe\xff")
CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")


class Lines:
    """The good lines of a file, each with its end; the others are reported and left out.

    `number` is the number of the last line that was looked at, `left_out` that of the last one left out.
    """

    def __init__(self, path: Path, log: Log, told: Callable[[int, int], None]) -> None:
        self.number = 0
        self.left_out = 0
        self._path = path
        self._log = log
        self._told = told

    def __iter__(self) -> Iterator[str]:
        size = self._path.stat().st_size
        with self._path.open("rb") as file:
            beginning = file.read(len(MARK))
            if beginning.startswith(OTHER_MARKS):
                self._log.problem(self._path.name, 0, "", "the file is UTF-16; save it as UTF-8.")
                return
            file.seek(len(MARK) if beginning == MARK else 0)
            for block in self._blocks(file):
                yield from self._decoded(block)
                self._told(file.tell(), size)

    def _blocks(self, file: BinaryIO) -> Iterator[bytes]:
        """Whole lines, about a megabyte at a time; a line past the limit is thrown away while it is read."""
        rest = b""
        while block := file.read(BLOCK):
            whole, end, after = block.rpartition(b"\n")
            if end:
                yield rest + whole + end
                rest = after
            else:
                rest += after
            if len(rest) > LONGEST_LINE:
                self._bad(f"the line is longer than {LONGEST_LINE >> 20} MB.")
                rest = _after_this_line(file)
        if rest:
            yield rest

    def _decoded(self, block: bytes) -> Iterator[str]:
        try:
            text = block.decode()
        except UnicodeDecodeError:
            return self._one_by_one(block)
        return self._one_by_one(block) if CONTROL.search(text) else self._counted(text)

    def _counted(self, text: str) -> Iterator[str]:
        for line in StringIO(text, newline="\n"):
            self.number += 1
            yield line

    def _one_by_one(self, block: bytes) -> Iterator[str]:
        for raw in BytesIO(block):
            try:
                line = raw.decode()
            except UnicodeDecodeError as error:
                self._bad(f"the line is not UTF-8 (byte {error.start + 1}).")
                continue
            if found := CONTROL.search(line):
                self._bad(f"the line holds the control character U+{ord(found[0]):04X}.")
                continue
            self.number += 1
            yield line

    def _bad(self, reason: str) -> None:
        self.number += 1
        self.left_out = self.number
        self._log.problem(self._path.name, self.number, "", reason)


def _after_this_line(file: BinaryIO) -> bytes:
    while block := file.read(BLOCK):
        _, end, after = block.partition(b"\n")
        if end:
            return after
    return b""
