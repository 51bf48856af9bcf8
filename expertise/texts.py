"""People found by words: whom the texts vote for in which the words are, and who is in texts that only some may see."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from expertise.asking import Asked
from expertise.dates import day
from expertise.describe import reasons_for
from expertise.evidence import ONGOING
from expertise.hits import LAST_ORDER, UNVOTED, Filters, Vote
from expertise.models import Reason, Viewer
from expertise.store import Row, Transaction
from expertise.vocabulary.fulltext import densest, indexed
from expertise.voting import Poll, people_of, poll, weighed
from expertise.wording import CUT, Path, around, by_text

__all__ = ["Texts", "indexed", "reasons_by_text", "search"]

DEPTH = 60
ADDED = 20
"""Texts that are only added: their people come after all those with evidence."""
ENOUGH = 4_000
"""Words that are in more texts than these, all together, are left out where rarer ones are asked for."""

Dates = Mapping[int, int | None]


@dataclass(frozen=True, slots=True)
class Texts:
    """What texts say: a vote for each person, the texts each is in, most telling first, and what these are about.

    `words` are those by which the texts were found.
    """

    votes: Mapping[int, Vote] = field(default_factory=dict)
    inside: Mapping[int, Sequence[int]] = field(default_factory=dict)
    skills: tuple[int, ...] = ()
    words: tuple[str, ...] = ()


def search(facts: Transaction, viewer: Viewer, asked: Asked, filters: Filters) -> Texts:
    """The people in texts with the words of the question, as far as the viewer may see them.

    Where skills cover every word, people in texts with all of the words are only added to those with evidence.
    Otherwise texts with any of the words vote. What not everyone may see adds people at the end, and moves nobody else.
    """
    if not asked.sought:
        return Texts()
    words, every, audiences = list(asked.sought), not asked.left, list(viewer.audiences)
    few = facts.read("restricted_texts_matching", words=words, every=every, audiences=audiences, limit=DEPTH)
    if every:
        found, voted = facts.read("texts_with_all", words=words, limit=ADDED), Poll()
    else:
        found = facts.read("texts_matching", words=words, enough=ENOUGH, limit=DEPTH)
        voted = poll(facts, weighed(found))
    dates = {row["thing"]: day(row["since"]) if row["since"] else None for row in (*found, *few)}
    public, restricted = [row["thing"] for row in found], [row["thing"] for row in few]
    added = people_of(facts, public) if every else []
    added += facts.read("restricted_people_of_things", things=public, audiences=audiences)
    added += facts.read("people_of_things", things=restricted, audiences=audiences, limit=-1)
    passing = [row for row in (*voted.inside, *added) if filters.passes("text", dates[row["thing"]])]
    votes = _latest_first(passing, dates) | _in_place(voted, {row["person"] for row in passing}, filters)
    return Texts(votes, _inside(passing, list(dates)), voted.skills, asked.sought)


def _in_place(voted: Poll, recent: set[int], filters: Filters) -> dict[int, Vote]:
    """The votes of what everyone may see; a date takes people away and leaves the order of the rest."""
    passing = recent | {
        row["person"]
        for row in voted.amounts
        if filters.passes(
            "text", max(row["latest_project"] or 0, row["latest_document"] or 0, row["latest_group"] or 0)
        )
    }
    places = enumerate(voted.people)
    return {person: Vote(place, voted.divisions[person]) for place, person in places if person in passing}


def _latest_first(inside: Iterable[Row], dates: Dates) -> dict[int, Vote]:
    votes: dict[int, Vote] = {}
    for row in inside:
        vote = Vote(UNVOTED, row["division"], LAST_ORDER + ONGOING - (dates[row["thing"]] or 0))
        known = votes.get(row["person"])
        if known is None or vote.order < known.order:
            votes[row["person"]] = vote
    return votes


def _inside(rows: Iterable[Row], things: Sequence[int]) -> dict[int, list[int]]:
    place = {thing: place for place, thing in enumerate(things)}
    inside: defaultdict[int, list[int]] = defaultdict(list)
    for row in sorted(rows, key=lambda row: place[row["thing"]]):
        inside[row["person"]].append(row["thing"])
    return dict(inside)


def reasons_by_text(
    facts: Transaction, viewer: Viewer, texts: Texts, people: Sequence[int], filters: Filters
) -> dict[int, list[Reason]]:
    """Why people are shown whom words found: the texts they are in, or else their evidence for what these are about."""
    inside = {person: texts.inside[person] for person in people if person in texts.inside}
    shown = facts.read("texts_shown", things=sorted({thing for things in inside.values() for thing in things}))
    path = {row["thing"]: _path(row, texts.words) for row in shown}
    others = [person for person in people if person not in inside]
    by_skill = reasons_for(facts, viewer, others, texts.skills, filters) if others else {}
    return by_skill | {
        person: [by_text([path[thing] for thing in things], viewer.language)] for person, things in inside.items()
    }


def _path(row: Row, words: Sequence[str]) -> Path:
    place = densest(row["text"], words, width=CUT)
    found = around(row["text"], *place) if place else None
    return Path(row["type"], row["thing"], row["name"], row["url"], row["since"], None, found)
