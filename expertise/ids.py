"""Ids: 48-bit numbers made from what they name, written as ten letters wherever people and programs see them."""

from hashlib import blake2b

from expertise.errors import Invalid

LETTERS = "0123456789abcdefghjkmnpqrstvwxyz"  # Crockford's base 32: no i, l, o, u, so nothing is misread
LENGTH = 10
SHIFTS = tuple(5 * place for place in reversed(range(LENGTH)))
VALUES = {letter: value for value, letter in enumerate(LETTERS)}


def make_id(kind: str, *parts: str) -> int:
    """The id of the node of that kind that these parts name: the same parts give the same id, everywhere."""
    named = "\x1f".join((kind, *parts)).encode()
    return int.from_bytes(blake2b(named, digest_size=6).digest()) or 1  # 0 means: no node


def id_text(number: int) -> str:
    """The id as ten letters; their alphabetical order is the order of the numbers."""
    return "".join([LETTERS[number >> shift & 31] for shift in SHIFTS])


def read_id(text: object) -> int:
    """The number that ten letters mean. Raises `Invalid` for anything else."""
    if isinstance(text, int):
        return text
    letters = str(text).lower()
    if len(letters) != LENGTH or any(letter not in VALUES for letter in letters):
        raise Invalid("%(text)s is not an id: an id has ten letters and digits.", text=repr(str(text)[:40]))
    number = 0
    for letter in letters:
        number = number << 5 | VALUES[letter]
    return number
