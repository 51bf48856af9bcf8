"""How people write a name otherwise than it is known."""

import numpy as np

_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_LONG_WORD = 7


def misspelt(name: str, chance: np.random.Generator) -> str:
    """The name with one slip: a letter left out, two exchanged, or one too many; short names stay."""
    if len(name) < 5:
        return name
    at = int(chance.integers(1, len(name) - 1))
    slips = (
        name[:at] + name[at + 1 :],
        name[:at] + name[at + 1] + name[at] + name[at + 2 :],
        name[:at] + _LETTERS[int(chance.integers(26))] + name[at:],
    )
    return slips[int(chance.integers(3))]


def written_otherwise(name: str, chance: np.random.Generator) -> str:
    """The name with hyphens, with two of its words in one or one in two, or in the plural (or out of it)."""
    words = name.split(" ")
    at = int(chance.integers(len(words)))
    apart = int(chance.integers(3, len(name) - 2)) if len(words) == 1 and len(name) >= _LONG_WORD else 0
    ways = (
        name.replace(" ", "-"),
        " ".join([*words[:at], "".join(words[at : at + 2]), *words[at + 2 :]]),
        f"{name[:apart]} {name[apart:]}".strip(),
        name[:-1] if name.endswith("s") else f"{name}s",
    )
    return ways[int(chance.integers(len(ways)))]
