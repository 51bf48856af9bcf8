"""Choosing a skill connects you: the claim as you typed it, the people who share it, the group, and undo."""

from collections.abc import Iterable, Iterator

from expertise import facts as said
from expertise.answers import Connection, FoundPerson
from expertise.asking import as_skill
from expertise.audience import audience_for
from expertise.describe import people_shown
from expertise.errors import Ambiguous, Invalid, NotFound
from expertise.experience import Wanted
from expertise.facts import OWN, Saying
from expertise.graph import Graph
from expertise.groups import asked_to_join, group_about, join_by_choice, part_by_choice
from expertise.hits import Position
from expertise.ids import id_text, read_id
from expertise.meanings import Kept, entry_meant, meant_by
from expertise.models import EVERYONE, ClaimKind, Named, Skill, Viewer
from expertise.ranking import Ranking, counted_for, unfiltered
from expertise.skills import checked_name, skill_id
from expertise.store import Asked, Row, Transaction
from expertise.vocabulary import Ask, Entry, Match, One, fold
from expertise.vocabulary.known import Known

SOME = 3


def choose(
    graph: Graph, viewer: Viewer, text: str, *,
    kind: ClaimKind = "skill", skill: int | None = None, create: bool = False, audience: str = EVERYONE,
) -> Connection:  # fmt: skip
    """Connects the viewer to the skill that `text` means (or that `skill` is), its people and its group.

    Raises `Ambiguous` with the candidates where the text may mean several skills; `create` says that it is a name of its own,
    however like another it is spelt.
    Choosing twice changes nothing.
    """
    typed = checked_name(text, where="text")
    seen_by = audience_for(viewer, audience)
    chosen = _meant(graph, viewer, typed, skill=skill, create=create)
    at = graph.now().isoformat()

    def work(facts: Transaction) -> tuple[Saying, int]:
        kept, known, joining = _kept_and_said(facts, viewer.person, kind, chosen.id, typed)
        if kept.retired:
            raise Invalid(
                "%(text)s was retired and is not chosen any more. Choose another name.", where="text", text=repr(typed)
            )
        if known is not None:
            return known, kept.means
        facts.write("put_skill", [{"skill": chosen.id, "folded": fold(chosen.label)}])
        new = Saying(viewer.person, kind, kept.skill, OWN, typed, seen_by, since=at[:10], at=at)
        said.put(facts, [new])
        said.in_step(facts, [viewer.person], [kept.means])
        if seen_by == EVERYONE:
            join_by_choice(facts, viewer.person, kept.means, at=at, known=joining if kept.means == chosen.id else ())
        return new, kept.means

    own, skill = graph.store.transact(work)
    token, news = _token(kind, own.target, at) if own.at == at else None, graph.vocabulary.news([skill])
    around = _around(graph, viewer, skill, *news.asked)
    known = graph.vocabulary.known_after(viewer, news, around.beside[len(around.beside) - len(news.asked) :])
    if known.index.get(skill) is None and seen_by == EVERYONE:
        graph.vocabulary.read_again([skill])  # another thread may have been told of it before all of it was to be seen
    return _connection(graph, viewer, known, around, kind, own, skill, undo=token)


def undo(graph: Graph, viewer: Viewer, token: str) -> Skill:
    """Takes back what a choice made: the claim, and the membership and the group that came with it.

    Raises `NotFound` when there is no such choice of the viewer's (any more).
    """
    kind, _, rest = token.partition(".")
    letters, _, at = rest.partition(".")
    skill = read_id(letters) if letters else 0

    def work(facts: Transaction) -> None:
        own = said.own_saying(facts, viewer.person, kind, skill)
        if own is None or own.at != at:
            raise NotFound("choice", token)
        take_back(facts, viewer.person, kind, skill)

    meant = meant_by(graph.store, skill)
    entry = graph.vocabulary.entry(viewer, meant)
    graph.store.transact(work)
    graph.vocabulary.index(expected=[meant])
    return as_skill(entry) if entry else Skill(meant, "")


def take_back(facts: Transaction, person: int, kind: str, skill: int) -> None:
    """Removes the person's own claim, and ends the membership and the group that came with it."""
    said.drop(facts, person, kind, skill)
    part_by_choice(facts, person, skill)
    said.in_step(facts, [person], [skill])


def choices(graph: Graph, viewer: Viewer, *, limit: int) -> tuple[Connection, ...]:
    """What the viewer chose, the latest first, each as it connects them by now and with the word that takes it back."""
    rows = graph.store.read("choices_of_person", person=viewer.person, limit=limit)
    known = graph.vocabulary.known_to(viewer)
    return tuple(_chosen(graph, viewer, known, row) for row in rows if known.entry(row["means"]) is not None)


def choice(graph: Graph, viewer: Viewer, kind: ClaimKind, skill: int) -> Connection:
    """What the viewer's own choice of a skill connects them to by now. Raises `NotFound` where they have chosen no such thing."""
    names = graph.store.read("said_alike", person=viewer.person, kind=kind, skill=skill)
    for own in _own(graph.store, viewer.person, kind, names):
        if own.at is not None:
            known, token = graph.vocabulary.known_to(viewer), _token(kind, own.target, own.at)
            return _connection(graph, viewer, known, _around(graph, viewer, skill), kind, own, skill, undo=token)
    raise NotFound("choice", id_text(skill))


def _meant(graph: Graph, viewer: Viewer, typed: str, *, skill: int | None, create: bool) -> Entry:
    known = graph.vocabulary.known_to(viewer)
    if skill is not None:
        entry = entry_meant(graph.store, known, skill)
        if entry is None:
            raise NotFound("skill", id_text(skill))
        return entry
    match = known.match(typed)
    if create and not _is_named(typed, match):
        return Entry(skill_id(typed), typed)
    if isinstance(match, One):
        return known.entry(match.id) or Entry(match.id, typed)
    if isinstance(match, Ask):
        raise Ambiguous(typed, match.candidates)
    return Entry(skill_id(typed), typed)


def _kept_and_said(
    facts: Transaction, person: int, kind: ClaimKind, skill: int, typed: str
) -> tuple[Kept, Saying | None, list[list[Row]]]:
    """Where the choice is kept, what the person said of the same skill before, by whatever name, and who is in its group."""
    kept, names, *joining = facts.read_several(
        ("skill_of_name", {"skill": skill, "folded": fold(typed)}),
        ("said_alike", {"person": person, "kind": kind, "skill": skill}), *asked_to_join(skill),
    )  # fmt: skip
    return Kept(*kept[0]) if kept else Kept(skill, skill), next(_own(facts, person, kind, names), None), joining


def _own(facts: Transaction, person: int, kind: ClaimKind, names: Iterable[Row]) -> Iterator[Saying]:
    """What a person said themselves by each of these names of a skill."""
    for row in names:
        if (own := said.own_saying(facts, person, kind, row["skill"])) is not None:
            yield own


def _chosen(graph: Graph, viewer: Viewer, known: Known, row: Row) -> Connection:
    kind, skill, means, text, audience, since, at = row
    own = Saying(viewer.person, kind, skill, OWN, text, audience, since, at=at)
    return _connection(
        graph, viewer, known, _around(graph, viewer, means), kind, own, means, undo=_token(kind, skill, at)
    )


def _is_named(typed: str, match: Match) -> bool:
    """Whether something is called so already; what is only spelt like it may be a name of its own."""
    lines = match.candidates if isinstance(match, Ask) else [match] if isinstance(match, One) else []
    return any(fold(one.matched) == fold(typed) for one in lines)


def _token(kind: str, skill: int, at: str) -> str:
    return f"{kind}.{id_text(skill)}.{at}"


def _around(graph: Graph, viewer: Viewer, skill: int, *more: Asked) -> Ranking:
    """Who shares a skill, its group, and what more is asked, beside it."""
    audiences, group = list(viewer.audiences), group_about(skill)
    return unfiltered(
        graph.store, [skill], viewer.sets, {}, Wanted(0, first=2 * SOME),
        ("thing", {"thing": group, "audiences": audiences}), ("members", {"thing": group, "audiences": audiences}),
        ("said", {"person": viewer.person, "kind": "group", "target": group}), *counted_for([skill], viewer.division), *more,
    )  # fmt: skip


def _connection(
    graph: Graph, viewer: Viewer, known: Known, ranked: Ranking, kind: ClaimKind, own: Saying, skill: int, *, undo: str | None
) -> Connection:  # fmt: skip
    entry = known.entry(skill)
    if entry is None:
        raise NotFound("choice", id_text(skill))  # taken back by the same person a moment ago, elsewhere
    about, members, membership, counted, *_ = ranked.beside
    people, here = ranked.people(viewer.division, [counted])
    found = Named(about[0]["id"], about[0]["name"]) if about else None
    return Connection(
        as_skill(entry), kind, own.text or entry.label, own.audience, own.since, people - 1, people - max(here, 1),
        _some(graph, viewer, skill, ranked), found, members[0]["people"] if found else 0, bool(found and membership), undo,
        waiting=own.audience == EVERYONE and known.index.get(skill) is None,
    )  # fmt: skip


def _some(graph: Graph, viewer: Viewer, skill: int, ranked: Ranking) -> tuple[FoundPerson, ...]:
    hits = [hit for hit in ranked.flat(SOME + 1, Position()) if hit.person != viewer.person][:SOME]
    return tuple(people_shown(graph.store, viewer, [hit.person for hit in hits], [skill]))
