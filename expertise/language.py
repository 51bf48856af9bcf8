"""The languages that people are spoken to in: their texts, plurals, numbers and dates. English is what texts are written in."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from gettext import GNUTranslations, NullTranslations
from io import BytesIO
from pathlib import Path

from babel import Locale
from babel.dates import format_date, format_skeleton
from babel.lists import format_list
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from babel.numbers import format_decimal

OURS = Path(__file__).parent / "catalogues"


@dataclass(frozen=True, slots=True, eq=False)
class Language:
    """A language: what the texts of the program are in it, and how it writes numbers, dates and lists.

    Values of a text stand in it by name, as in "%(name)s"; whole numbers among them are written as the language has them.
    """

    locale: Locale
    texts: NullTranslations

    @property
    def code(self) -> str:
        """The language as web pages name it, as in "de" or "pt-BR"."""
        return str(self.locale).replace("_", "-")

    @property
    def name(self) -> str:
        """What it calls itself."""
        return self.locale.get_display_name(self.locale) or self.code

    @property
    def direction(self) -> str:
        """How its lines run: "ltr" or "rtl"."""
        return self.locale.text_direction

    def gettext(self, text: str, /, **values: object) -> str:
        """The text with these values."""
        return self.texts.gettext(text) % self.written(values)

    def ngettext(self, one: str, many: str, num: int, /, **values: object) -> str:
        """The text for so many, which are its value `num`."""
        return self.texts.ngettext(one, many, num) % self.written({"num": num, **values})

    def written(self, values: Mapping[str, object]) -> dict[str, object]:
        """The values as they stand in a text."""
        return {name: self.number(value) if isinstance(value, int) else value for name, value in values.items()}

    def number(self, number: int) -> str:
        """A number: 1,234 or 1.234."""
        return format_decimal(number, locale=self.locale)

    def month(self, said: str) -> str:
        """A date as people say it, without its day: "2019", "May 2026"."""
        year, _, rest = said.partition("-")
        return format_skeleton("yMMMM", date(int(year), int(rest[:2]), 1), locale=self.locale) if rest else year

    def day(self, said: str) -> str:
        """A date with all that is known of it: "2019", "May 2026", "May 5, 2026"."""
        return (
            format_date(date.fromisoformat(said[:10]), "long", locale=self.locale)
            if len(said) > 7
            else self.month(said)
        )

    def listed(self, texts: Iterable[str]) -> str:
        """All of them in a row: "A, B and C"."""
        return format_list(list(texts), locale=self.locale)


ENGLISH = Language(Locale("en"), NullTranslations())


@cache
def languages(own: str = "") -> Mapping[str, Language]:
    """The languages that there are catalogues for, by their code in small letters. Those in a folder of one's own add to ours,
    and what they say goes before it.
    """
    paths = [*sorted(OURS.glob("*.po")), *(sorted(Path(own).glob("*.po")) if own else ())]
    found = {"en": ENGLISH}
    for path in paths:
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


def _read(path: Path) -> Language:
    with path.open("rb") as file:
        catalogue = read_po(file, locale=path.stem)
    packed = BytesIO()
    write_mo(packed, catalogue)
    packed.seek(0)
    return Language(Locale.parse(path.stem.replace("-", "_")), GNUTranslations(packed))
