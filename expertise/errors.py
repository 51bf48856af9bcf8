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

from expertise.language import ENGLISH, Language


class ExpertiseError(Exception):
    """Everything this product raises on purpose. Its text has its values by name, so that it can be said in any language."""

    def __init__(self, text: str, /, **values: object) -> None:
        super().__init__(text, values)
        self.text, self.values = text, values

    def __str__(self) -> str:
        return self.said(ENGLISH)

    def said(self, language: Language) -> str:
        """What is wrong, in a language."""
        return language.gettext(self.text, **self.values) if self.values else language.texts.gettext(self.text)


class Invalid(ExpertiseError):
    """The input cannot be used; `where` names the part."""

    def __init__(self, reason: str, /, *, where: str = "", **values: object) -> None:
        super().__init__(reason, **values)
        self.where = where

    def __str__(self) -> str:
        reason = super().__str__()
        return f"{self.where}: {reason}" if self.where else reason


class NotFound(ExpertiseError):
    """There is nothing of that kind and id that this viewer may see. `what` may name the `kind` in it, as "%(kind)s of yours"."""

    def __init__(self, what: str, asked: object = None, *, kind: str = "") -> None:
        super().__init__(what)
        self.kind, self.asked = kind, None if asked is None else repr(str(asked)[:100])

    def said(self, language: Language) -> str:
        """What there is none of, in a language."""
        what = language.gettext(self.text, kind=language.gettext(self.kind) if self.kind else "")
        if self.asked is None:
            return language.gettext("There is no %(what)s.", what=what)
        return language.gettext("There is no %(what)s %(asked)s.", what=what, asked=self.asked)


class Ambiguous(ExpertiseError):
    """The text means several things; `candidates` are the ones that this viewer may see."""

    def __init__(self, text: str, candidates: Sequence[object]) -> None:
        super().__init__(text[:100])
        self.candidates = tuple(candidates)

    def said(self, language: Language) -> str:
        """What may mean several things, in a language."""
        return language.gettext("%(text)s may mean several things: choose one.", text=repr(self.text))


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
