"""Cursors: where a list goes on, sealed so that it tells nobody anything and fits only the question and viewer it was given to."""

import base64
import json
from collections.abc import Callable
from functools import cached_property
from hashlib import blake2b

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESSIV

from expertise.errors import Invalid
from expertise.hits import Position
from expertise.ids import id_text, read_id
from expertise.models import Viewer
from expertise.store import Store

KEY_BYTES = 64
COMPACT = json.JSONEncoder(separators=(",", ":"))


class Cursors:
    """Writes and reads cursors, all processes of a store alike; the same position gives the same text (AES-SIV, RFC 5297)."""

    def __init__(self, secret: Callable[[], str]) -> None:
        self._secret = secret

    def write(self, position: Position, question: object, viewer: Viewer) -> str:
        """The text from which `read` makes this position again."""
        seen = "".join(id_text(one) for one in sorted(position.seen))
        content = COMPACT.encode([position.lacking, position.after, seen])
        sealed = self._seal.encrypt(content.encode(), _given_to(question, viewer))
        return base64.urlsafe_b64encode(sealed).decode().rstrip("=")

    def read(self, cursor: str | None, question: object, viewer: Viewer) -> Position:
        """The position that the cursor tells; the beginning for None. Raises `Invalid` for one of another question or viewer."""
        if cursor is None:
            return Position()
        try:
            sealed = base64.urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4))
            lacking, after, seen = json.loads(self._seal.decrypt(sealed, _given_to(question, viewer)))
        except (ValueError, InvalidTag) as error:
            raise Invalid("this cursor was not given out for this question.", where="cursor") from error
        people = frozenset(read_id(seen[start : start + 10]) for start in range(0, len(seen), 10))
        return Position(lacking, tuple(after) if after else None, people)

    @cached_property
    def _seal(self) -> AESSIV:
        return AESSIV(blake2b(self._secret().encode(), digest_size=KEY_BYTES).digest())


def cursors_of(store: Store) -> Cursors:
    """The cursors of a store, sealed with what it keeps for that; asked for when it is first needed."""
    return Cursors(lambda: str(store.read("secret")[0]["secret"]))


def _given_to(question: object, viewer: Viewer) -> list[bytes]:
    return [repr(question).encode(), id_text(viewer.person).encode()]
