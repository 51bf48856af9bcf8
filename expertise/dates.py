"""Dates as people know them: a year, a month or a day, as ISO text."""

import re
from datetime import date

from expertise.errors import Invalid

SHAPE = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?", re.ASCII)


def checked_date(text: str, *, where: str) -> str:
    """The date as ISO text: "2019", "2019-05" or "2019-05-12". Raises `Invalid`."""
    found = SHAPE.fullmatch(text.strip())
    if found is None:
        raise Invalid("%(text)s is not a date: write 2019, 2019-05 or 2019-05-12.", where=where, text=repr(text[:40]))
    try:
        date(int(found[1]), int(found[2] or 1), int(found[3] or 1))
    except ValueError as error:
        raise Invalid("%(text)s is not a day of the calendar.", where=where, text=repr(text[:40])) from error
    return text.strip()


def day(text: str) -> int:
    """The date as yyyymmdd, what is not said as zeros."""
    return int(text.replace("-", "").ljust(8, "0"))
