"""What pages say of numbers, dates, audiences and reasons, and where the things they name are found."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from markupsafe import Markup, escape

from api.spoken import people, spoken_audience
from expertise.decisions import Decision
from expertise.ids import id_text
from expertise.likeness import Likeness
from expertise.models import Channel, Fact, Reason
from expertise.wording import spoken

PLURAL = {"person": "people", "project": "projects", "document": "documents", "group": "groups"}
WHY = {
    "alias": 'also called "{}"', "initials": 'short for "{}"', "typo": "spelled much like it", "meaning": "means nearly the same",
}  # fmt: skip
MOST_LINKS = 3
MOST_REASONS = 2


def address(node: Any) -> str:
    """Where the page of a person, a skill, a thing or a division is."""
    kind = getattr(node, "type", None) or getattr(node, "kind", None) or type(node).__name__.lower()
    return f"/{PLURAL.get(kind, kind + 's')}/{id_text(getattr(node, 'target', None) or node.id)}"


def why(line: Any) -> str:
    """Why a name is offered, where that is not plain to see."""
    return WHY.get(line.because, "").format(line.matched)


def dated(fact: Fact) -> str:
    """The dates of a fact, as people say them."""
    since, until = (spoken(date) if date else "" for date in (fact.since, fact.until))
    if fact.kind == "document":
        return since
    if since and until:
        return since if since == until else f"{since} to {until}"
    return f"since {since}" if since else f"until {until}" if until else ""


def linked(reason: Reason) -> Markup:
    """A reason whose projects, documents and groups lead to their pages; those it only counts stand behind it."""
    words, behind = escape(reason.words), Markup()
    for link in reason.links[:MOST_LINKS]:
        name, to = escape(link.name), address(link)
        anchor = Markup('<a href="{}">{}</a>').format(to, link.name)
        if name and name in words:
            words = Markup(words.replace(name, anchor, 1))
        else:
            behind += Markup(" ") + anchor
    return words + behind


def way_to(channel: Channel) -> str:
    """What opens a channel: a letter, a call or a chat; nothing where it is only words."""
    if channel.kind == "email":
        return f"mailto:{channel.value}"
    if channel.kind == "phone":
        return f"tel:{''.join(one for one in channel.value if one in '+0123456789')}"
    return channel.value if channel.value.startswith("https://") else ""


def channel_name(channel: Channel) -> str:
    """A channel as it is shown: its value, or a word where the value is an address."""
    return "Chat" if channel.kind == "chat" and way_to(channel) else channel.value


def foremost(reasons: Sequence[Reason]) -> Sequence[Reason]:
    """The strongest reasons, the others on demand."""
    return reasons[:MOST_REASONS]


def others(reasons: Sequence[Reason]) -> Sequence[Reason]:
    """The reasons that `foremost` leaves out."""
    return reasons[MOST_REASONS:]


def initials(name: str) -> str:
    """The first letters of a name, in place of a picture."""
    parts = name.split()
    return "".join(part[0] for part in (parts[0], parts[-1])[: len(parts)]).upper() if parts else ""


LIKENESSES = {
    "reported": "{1} said so", "spelling": "spelled much alike", "alias": 'also called "{0}"', "initials": 'short for "{0}"',
    "meaning": "mean nearly the same",
}  # fmt: skip
DECISIONS = {
    "merge": "{skill} is another name of {other}", "split": "{skill} is parted from {other}", "rename": "{skill} is called {names}",
    "retire": "{skill} is offered to nobody", "different": "{skill} and {other} are not the same",
}  # fmt: skip


def likeness(one: Likeness) -> str:
    """Why two skills may be one."""
    return LIKENESSES[one.because].format(one.matched, people(one.people))


def decision(one: Decision) -> str:
    """What was decided, in a sentence."""
    other = one.other.name if one.other else ""
    return DECISIONS[one.kind].format(skill=one.skill.name, other=other, names=", ".join(one.names))


FILTERS: Mapping[str, Callable[..., Any]] = {
    "people": people, "address": address, "audience": spoken_audience, "why": why, "dated": dated, "foremost": foremost,
    "others": others, "initials": initials, "letters": id_text, "linked": linked, "way_to": way_to,
    "channel_name": channel_name, "likeness": likeness, "decision": decision, "spoken": spoken,
}  # fmt: skip
