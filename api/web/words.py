"""What pages say of numbers, dates and reasons in the language that is read, and where the things they name are found."""

import re
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Any

from markupsafe import Markup, escape

from api.spoken import (
    about_group,
    beside,
    counts,
    decision,
    doubted,
    in_group,
    kind,
    likeness,
    offered_because,
    people,
    role,
    shared,
    spoken_audience,
    worked,
)
from api.spoken_bridges import (
    answered,
    between,
    elsewhere,
    figure,
    in_common,
    introduction,
    members,
    question,
    somebody,
    story,
    told_apart,
    weight,
)
from api.spoken_bridges import why as in_favour
from expertise.answers import ThingPage
from expertise.ids import id_text
from expertise.language import Language
from expertise.models import Channel, Fact, Reason

PLURAL = {"person": "people", "project": "projects", "document": "documents", "group": "groups"}
MOST_LINKS = 3
MOST_REASONS = 2
YEARS, UNBROKEN = re.compile(r"\b(\d{4})-(?=\d\d)"), "\\1\u2060\u2013\u2060"
"""A time in years, as a page writes it: a dash, at which no line ends."""


class Marked(Language):
    """A language as pages speak it: all that it says is safe within markup, and values that are markup stay so."""

    __slots__ = ()

    def gettext(self, text: str, /, **values: object) -> Markup:
        """The text with these values."""
        return escape(self.texts.gettext(text)) % self.written(values)

    def ngettext(self, one: str, many: str, num: int, /, **values: object) -> Markup:
        """The text for so many, which are its value `num`."""
        return escape(self.texts.ngettext(one, many, num)) % self.written({"num": num, **values})


def address(node: Any) -> str:
    """Where the page of a person, a skill, a thing or a division is."""
    kind = getattr(node, "type", None) or getattr(node, "kind", None) or type(node).__name__.lower()
    return f"/{PLURAL.get(kind, kind + 's')}/{id_text(getattr(node, 'target', None) or node.id)}"


def time(date: str, language: Language) -> Markup:
    """A date as people say it, with all that is known of it behind."""
    exact, said = language.day(date), language.month(date)
    return Markup('<time datetime="{}" title="{}">{}</time>').format(date, exact, said)


def dated(since: str | None, until: str | None, language: Marked) -> str:
    """From when to when something was, as people say it."""
    begin, end = (time(date, language) if date else Markup() for date in (since, until))
    if begin and end:
        return begin if begin == end else language.gettext("%(begin)s to %(end)s", begin=begin, end=end)
    if begin:
        return language.gettext("since %(begin)s", begin=begin)
    return language.gettext("until %(end)s", end=end) if end else ""


def dates_of(fact: Fact | ThingPage, language: Marked) -> str:
    """The dates of a fact or a thing; a document has the day on which it was written."""
    kind = fact.type if isinstance(fact, ThingPage) else fact.kind
    if kind == "document":
        return time(fact.since, language) if fact.since else ""
    return dated(fact.since, fact.until, language)


def linked(reason: Reason, language: Language) -> Markup:
    """A reason whose projects, documents and groups lead to their pages, with its date as it is known; those it only counts
    stand behind it.
    """
    parts: list[str] = [reason.words]
    if reason.date:
        before, said, after = reason.words.rpartition(language.month(reason.date))
        parts = [before, time(reason.date, language), after] if said else parts
    behind: list[str] = []
    for link in reason.links[:MOST_LINKS]:
        anchor = Markup('<a href="{}">{}</a>').format(address(link), language.apart(link.name))
        place = next((place for place, part in enumerate(parts) if _says(part, link.name)), None)
        if place is None:
            behind += [" · ", anchor]
        else:
            before, _, after = parts[place].partition(link.name)
            parts[place : place + 1] = [before, anchor, after]
    return Markup().join([*map(_unbroken, parts), *behind])


def _unbroken(part: str) -> str:
    return part if isinstance(part, Markup) else YEARS.sub(UNBROKEN, part)


def _says(part: str, name: str) -> bool:
    return name in part if name and not isinstance(part, Markup) else False


def opens(url: str | None) -> str:
    """The address, where it is one that a browser may open."""
    return url if url and url.startswith(("https://", "http://")) else ""


def way_to(channel: Channel) -> str:
    """What opens a channel: a letter, a call or a chat; nothing where it is only words."""
    if channel.kind == "email":
        return f"mailto:{channel.value}"
    if channel.kind == "phone":
        return f"tel:{''.join(one for one in channel.value if one in '+0123456789')}"
    return channel.value if channel.value.startswith("https://") else ""


def channel_name(channel: Channel, language: Language) -> str:
    """A channel as it is shown: its value, or a word where the value is an address."""
    return language.gettext("Chat") if channel.kind == "chat" and way_to(channel) else channel.value


def foremost(reasons: Sequence[Reason]) -> Sequence[Reason]:
    """The strongest reasons, the others on demand."""
    return reasons[:MOST_REASONS]


def others(reasons: Sequence[Reason]) -> Sequence[Reason]:
    """The reasons that `foremost` leaves out."""
    return reasons[MOST_REASONS:]


def initials(name: str) -> str:
    """The first letters of a name, in place of a picture."""
    parts = [part for part in name.split() if part[0].isalpha()] or name.split()
    return "".join(part[0] for part in (parts[0], parts[-1])[: len(parts)]).upper() if parts else ""


PLAIN: Mapping[str, Callable[..., Any]] = {
    "address": address, "told_apart": told_apart, "foremost": foremost, "others": others, "initials": initials, "letters": id_text,
    "way_to": way_to, "opens": opens,
}  # fmt: skip
SPOKEN: Mapping[str, Callable[..., Any]] = {
    "linked": linked,
    "people": people, "audience": spoken_audience, "kind": kind, "why": offered_because, "dates": dates_of, "time": time,
    "channel_name": channel_name, "likeness": likeness, "decision": decision, "shared": shared, "in_group": in_group,
    "worked": worked, "about_group": about_group, "counts": counts, "beside": beside, "doubt": doubted, "role": role,
    "story": story, "members": members, "weight": weight, "between": between, "elsewhere": elsewhere, "figure": figure,
    "somebody": somebody, "introduction": introduction, "in_favour": in_favour, "question": question,
    "in_common": in_common, "answered": answered,
}  # fmt: skip


def filters(language: Marked) -> Mapping[str, Callable[..., Any]]:
    """What templates make of what they are shown, in the language that is read."""
    spoken = {name: partial(one, language=language) for name, one in SPOKEN.items()}
    own: Mapping[str, Callable[..., Any]] = {
        "apart": language.apart,
        "number": language.number,
        "day": language.day,
        "listed": language.listed,
        "language": language.names,
    }
    return {**PLAIN, **spoken, **own}
