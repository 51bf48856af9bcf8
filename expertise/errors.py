"""The errors of the product, named for what the caller can do.

ExpertiseError
├── Invalid            mend the input; `where` says what is wrong with which part
├── NotFound           there is nothing of that id that you may see
├── Ambiguous          choose one of `candidates`
├── NotAllowed         somebody else's to change
├── NotLoaded          the file is not loaded; the report says why
├── StoreError         the store cannot answer
│   ├── Unavailable    try again later
│   ├── TooNew         update the program: the store was written by a newer one
│   └── Foreign        that file or database is not ours; choose another
└── Misconfigured      mend a setting
"""

from collections.abc import Sequence


class ExpertiseError(Exception):
    """Everything this product raises on purpose."""


class Invalid(ExpertiseError):
    """The input cannot be used; `where` names the part."""

    def __init__(self, reason: str, *, where: str = "") -> None:
        super().__init__(f"{where}: {reason}" if where else reason)
        self.where = where


class NotFound(ExpertiseError):
    """There is nothing of that kind and id that this viewer may see."""

    def __init__(self, kind: str, asked: object = None) -> None:
        super().__init__(f"There is no {kind}." if asked is None else f"There is no {kind} {str(asked)[:100]!r}.")
        self.kind = kind


class Ambiguous(ExpertiseError):
    """The text means several things; `candidates` are the ones that this viewer may see."""

    def __init__(self, text: str, candidates: Sequence[object]) -> None:
        super().__init__(f"{text[:100]!r} may mean several things: choose one.")
        self.candidates = tuple(candidates)


class NotAllowed(ExpertiseError):
    """Only somebody else may change this."""


class NotLoaded(ExpertiseError):
    """A load was stopped before it changed anything more; the message says why and what to do."""


class StoreError(ExpertiseError):
    """The store cannot answer."""


class Unavailable(StoreError):
    """The store is busy, full or away: the same call may succeed later."""


class TooNew(StoreError):
    """The store was written by a newer version of this program."""


class Foreign(StoreError):
    """The file or database is not one of ours."""


class Misconfigured(ExpertiseError):
    """A setting is missing or wrong."""
