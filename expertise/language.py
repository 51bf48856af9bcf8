"""A language that people are spoken to in: its texts, plurals, numbers and dates. English is what texts are written in."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property, lru_cache
from gettext import NullTranslations
from unicodedata import bidirectional

from babel import Locale
from babel.dates import format_date, format_skeleton
from babel.lists import format_list
from babel.numbers import format_decimal, format_percent

ISOLATE, END = "\u2068", "\u2069"
"""Between these, a text runs as its own letters do, and the text around it is not turned about by it."""
LEFTWARDS = frozenset(("R", "AL", "AN"))


@dataclass(frozen=True, eq=False)
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

    def names(self, code: str) -> str:
        """What it calls another language, of which this is the code: "German" for "de"."""
        return str(self.locale.languages.get(code, code))

    @cached_property
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
        """The values as they stand in a text: numbers as the language has them, names apart."""
        plain = self.direction != "rtl"  # as nearly always, and then most names stand in a text as they are
        return {
            name: value if plain and isinstance(value, str) and value.isascii() else self._written(value)
            for name, value in values.items()
        }

    def _written(self, value: object) -> object:
        if isinstance(value, int):
            return self.number(value)
        return self.apart(value) if isinstance(value, str) else value

    def apart(self, name: str) -> str:
        """A name as it stands within a text: set apart if it may run the other way, so that no number or sign beside it moves."""
        if name and (self.direction == "rtl" or not (name.isascii() or LEFTWARDS.isdisjoint(map(bidirectional, name)))):
            return ISOLATE + name + END
        return name

    def number(self, number: int) -> str:
        """A number: 1,234 or 1.234."""
        return _number(number, self)

    def share(self, share: float) -> str:
        """A share in hundredths: 14% or 14 %."""
        return format_percent(share, locale=self.locale)

    def figure(self, figure: float) -> str:
        """A figure with at most two digits after the point: 0.45 or 0,45."""
        return format_decimal(figure, "#,##0.##", locale=self.locale)

    def month(self, said: str) -> str:
        """A date as people say it, without its day: "2019", "May 2026"."""
        return _month(said[:7], self)

    def day(self, said: str) -> str:
        """A date with all that is known of it: "2019", "May 2026", "May 5, 2026"."""
        return (
            format_date(date.fromisoformat(said[:10]), "long", locale=self.locale)
            if len(said) > 7
            else self.month(said)
        )

    def listed(self, texts: Iterable[str]) -> str:
        """All of them in a row, each running as its own letters do: "A, B and C"."""
        return format_list([self.apart(one) for one in texts], locale=self.locale)


ENGLISH = Language(Locale("en"), NullTranslations())


@lru_cache(maxsize=4096)
def _number(number: int, language: Language) -> str:
    return format_decimal(number, locale=language.locale)


@lru_cache(maxsize=4096)  # a page of people has hundreds
def _month(said: str, language: Language) -> str:
    year, _, month = said.partition("-")
    return format_skeleton("yMMMM", date(int(year), int(month), 1), locale=language.locale) if month else year
