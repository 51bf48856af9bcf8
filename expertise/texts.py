"""People found by words: whom the texts in which the words are vote for, and who is in texts that only some may see."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from expertise.asking import Asked
from expertise.dates import day
from expertise.describe import reasons_for
from expertise.evidence import ONGOING
from expertise.models import EVERYONE, Reason, Viewer
from expertise.ranking import LAST_ORDER, UNVOTED, Filters, Vote
from expertise.store import Row, Transaction
from expertise.vocabulary.fulltext import indexed
from expertise.voting import Poll, poll, weighed
from expertise.wording import Path, by_text

__all__ = ["Texts", "indexed", "reasons_by_text", "search"]

DEPTH = 100
ENOUGH = 10_000


@dataclass(frozen=True, slots=True)
class Texts:
    """What texts say: a vote for each person; the texts, the most telling first; and the skills that these are about."""

    votes: Mapping[int, Vote] = field(default_factory=dict)
    things: tuple[int, ...] = ()
    skills: tuple[int, ...] = ()


def search(facts: Transaction, viewer: Viewer, asked: Asked, filters: Filters) -> Texts:
    """The people in texts with the words of the question, as far as the viewer may see them.

    Where skills cover every word, people in texts with all of the words are only added to those with evidence. Otherwise
    texts with any of the words vote. What not everyone may see only adds people, after the others, and moves nobody.
    """
    if not asked.sought:
        return Texts()
    words, every = list(asked.sought), not asked.left
    if every:
        found = facts.read("texts_with_all", words=words, limit=DEPTH)
    else:
        found = facts.read("texts_matching", words=words, enough=ENOUGH, limit=DEPTH)
    few = facts.read(
        "restricted_texts_matching", words=words, every=every, audiences=list(viewer.audiences), limit=DEPTH
    )
    dates = {row["thing"]: row["since"] and day(row["since"]) for row in (*found, *few)}
    things = [row["thing"] for row in found]
    voted = Poll() if every else poll(facts, weighed(found))
    added = facts.read("people_of_things", things=things, audiences=[EVERYONE]) if every else []
    added += facts.read("restricted_people_of_things", things=things, audiences=list(viewer.audiences))
    added += facts.read("people_of_things", things=[row["thing"] for row in few], audiences=list(viewer.audiences))
    votes = _latest_first(added, dates, filters) | _in_place(voted, dates, filters)
    return Texts(votes, tuple(dates), voted.skills)


def _in_place(voted: Poll, dates: Mapping[int, int | None], filters: Filters) -> dict[int, Vote]:
    """The votes of everyone's texts; a date takes people away and leaves the order of the rest."""
    places = {person: Vote(place, voted.divisions[person]) for place, person in enumerate(voted.people)}
    if filters.since is None:
        return places
    recent = {row["person"] for row in voted.inside if filters.passes("text", dates[row["thing"]])}
    recent |= {row["person"] for row in voted.evidence if filters.passes("text", max(row[6:9], key=lambda day: day or 0))}
    return {person: vote for person, vote in places.items() if person in recent}


def _latest_first(inside: Iterable[Row], dates: Mapping[int, int | None], filters: Filters) -> dict[int, Vote]:
    votes: dict[int, Vote] = {}
    for row in inside:
        last = dates[row["thing"]]
        vote = Vote(UNVOTED, row["division"], LAST_ORDER + ONGOING - (last or 0))
        known = votes.get(row["person"])
        if filters.passes("text", last) and (known is None or vote.order < known.order):
            votes[row["person"]] = vote
    return votes


def reasons_by_text(
    facts: Transaction, viewer: Viewer, texts: Texts, people: Sequence[int], filters: Filters
) -> dict[int, Sequence[Reason]]:
    """Why people are shown whom words found: the texts they are in, or else their evidence for what the texts are about."""
    place = {thing: place for place, thing in enumerate(texts.things)}
    rows = facts.read(
        "paths_over_texts", people=list(people), things=list(texts.things), audiences=list(viewer.audiences)
    )
    paths: defaultdict[int, list[Path]] = defaultdict(list)
    for row in sorted(rows, key=lambda row: place[row["thing"]]):
        if filters.passes("text", row["since"] and day(row["since"])):
            path = Path(row["type"], row["thing"], row["name"], row["url"], row["since"], None, None)
            paths[row["person"]].append(path)
    others = [person for person in people if person not in paths]
    by_evidence = reasons_for(facts, viewer, others, texts.skills, filters) if others else {}
    return {person: [by_text(paths[person])] if person in paths else by_evidence[person] for person in people}
