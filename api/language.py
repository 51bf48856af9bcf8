"""In which language somebody reads: the one that they chose, else the one that their browser asks for, else English."""

import re
from collections.abc import Mapping
from typing import Annotated

from fastapi import Depends, Header, Request

from expertise.catalogues import best
from expertise.language import Language

COOKIE = "expertise-language"
MOST_LETTERS = 300
READS = Header(alias="Accept-Language", description="The languages you read.", examples=["de-CH, en;q=0.8"])
_ONE = re.compile(r"(?P<language>[A-Za-z]{2,3}(?:-[A-Za-z0-9]+)*)(?:\s*;\s*q=(?P<weight>[01](?:\.[0-9]{1,3})?))?")


def wanted(request: Request) -> tuple[str, ...]:
    """The languages that whoever asks reads, those read best first, as in ("de-ch", "en")."""
    chosen = _ONE.fullmatch(request.cookies.get(COOKIE, "")[:MOST_LETTERS])
    asked = request.headers.get("accept-language", "")[:MOST_LETTERS].split(",")
    each = [found for one in asked if (found := _ONE.fullmatch(one.strip())) and float(found["weight"] or 1)]
    ranked = sorted(each, key=lambda one: -float(one["weight"] or 1))
    return tuple(one["language"].lower() for one in ([chosen] if chosen else []) + ranked)


def read_best(request: Request) -> str | None:
    """The language that whoever asks reads best, as in "de", be there texts in it or not; None where they name none."""
    return next((one.partition("-")[0] for one in wanted(request)), None)


def offered(request: Request) -> Mapping[str, Language]:
    """The languages that there are texts in here."""
    found: Mapping[str, Language] = request.app.state.languages
    return found


def language_of(request: Request) -> Language:
    """The language in which whoever asks is answered."""
    return best(wanted(request), offered(request))


async def the_language(request: Request, _said: Annotated[str, READS] = "") -> Language:
    """The same, for a route."""
    return language_of(request)


TheLanguage = Annotated[Language, Depends(the_language)]
