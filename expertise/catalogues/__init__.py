"""The languages that there are texts in: English, and one for each catalogue, a file NAME.po as GNU gettext has them."""

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from gettext import GNUTranslations
from io import BytesIO
from pathlib import Path

from babel import Locale, UnknownLocaleError
from babel.messages.catalog import Message
from babel.messages.mofile import write_mo
from babel.messages.pofile import PoFileError, read_po

from expertise.errors import Misconfigured
from expertise.language import ENGLISH, Language

OURS = Path(__file__).parent
VALUE = re.compile(r"%\((\w+)\)")


@cache
def languages(own: str = "") -> Mapping[str, Language]:
    """The languages, by their code in small letters. Those in a folder of one's own add to ours, and what they say goes before
    it. Raises `Misconfigured` for a catalogue that cannot be read.
    """
    found = {"en": ENGLISH}
    for path in [*sorted(OURS.glob("*.po")), *(sorted(Path(own).glob("*.po")) if own else ())]:
        made = _read(path)
        code = made.code.lower()
        if code in found:
            made.texts.add_fallback(found[code].texts)
        found[code] = made
    return found


def best(wanted: Iterable[str], offered: Mapping[str, Language]) -> Language:
    """The first of the wanted languages that is offered, be it as it is spoken elsewhere; else English."""
    for code in wanted:
        for name in (code.lower(), code.lower().partition("-")[0]):
            if name in offered:
                return offered[name]
    return ENGLISH


def values_of(text: str | Sequence[str] | None) -> set[str]:
    """The names of the values in a text, or in its plurals."""
    return set(VALUE.findall(text if isinstance(text, str) else " ".join(text or ())))


def _check(one: Message) -> None:
    """Raises `ValueError` for a translation that cannot take the values of its text."""
    given = dict.fromkeys(values_of(one.id), "")
    for text in [one.string] if isinstance(one.string, str) else one.string or ():
        try:
            text % given
        except (KeyError, ValueError, TypeError) as error:
            raise ValueError(f"{text[:100]!r} has other values than {one.id!r}") from error


def _read(path: Path) -> Language:
    packed = BytesIO()
    try:
        locale = Locale.parse(path.stem, sep="-" if "-" in path.stem else "_")
        with path.open("rb") as file:
            catalogue = read_po(file, locale=locale, abort_invalid=True)
        for one in catalogue:
            if one.id:
                _check(one)
        write_mo(packed, catalogue)
    except (OSError, ValueError, UnknownLocaleError, PoFileError) as error:
        raise Misconfigured(f"The catalogue {path} cannot be read: {error}.") from error
    packed.seek(0)
    return Language(locale, GNUTranslations(packed))
