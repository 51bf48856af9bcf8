"""Cursors: where a list goes on, as an opaque text that fits only the question and the viewer it was given to."""

import base64
import json
from hashlib import blake2b

from expertise.errors import Invalid
from expertise.hits import Position
from expertise.ids import id_text, read_id
from expertise.models import Viewer


def write_cursor(position: Position, question: object, viewer: Viewer) -> str:
    """The text from which `read_cursor` makes this position again."""
    seen = "".join(id_text(one) for one in sorted(position.seen))
    content = [_fingerprint(question, viewer), position.lacking, position.after, seen]
    return base64.urlsafe_b64encode(json.dumps(content, separators=(",", ":")).encode()).decode().rstrip("=")


def read_cursor(cursor: str | None, question: object, viewer: Viewer) -> Position:
    """The position that the cursor tells; the beginning for None. Raises `Invalid` for one of another question or viewer."""
    if cursor is None:
        return Position()
    try:
        content = json.loads(base64.urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4)))
        fingerprint, lacking, after, seen = content
        people = frozenset(read_id(seen[start : start + 10]) for start in range(0, len(seen), 10))
        position = Position(int(lacking), tuple(map(int, after)) if after else None, people)  # type: ignore[arg-type]
    except (ValueError, TypeError, Invalid) as error:
        raise Invalid("this cursor was not given out here.", where="cursor") from error
    if fingerprint != _fingerprint(question, viewer):
        raise Invalid("this cursor belongs to another question.", where="cursor")
    return position


def _fingerprint(question: object, viewer: Viewer) -> str:
    return blake2b(f"{question!r} {id_text(viewer.person)}".encode(), digest_size=6).hexdigest()
