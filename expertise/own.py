"""One's own facts: who sees them, taking them away, putting them right. What a person says here holds against every reload."""

from dataclasses import replace

from expertise import facts as said
from expertise.audience import audience_for
from expertise.dates import checked_date
from expertise.errors import Invalid, NotFound
from expertise.facts import OWN, Saying, Word
from expertise.graph import Graph
from expertise.groups import come_back, join_by_choice, part_by_choice
from expertise.ids import id_text
from expertise.meanings import meant_by
from expertise.models import DETAILS, EVERYONE, FACTS, THINGS, Viewer
from expertise.skills import checked_name, put_skill, skill_id
from expertise.store import Transaction

CLAIMS = ("skill", "interest")


def hide(graph: Graph, viewer: Viewer, kind: str, target: int = 0) -> None:
    """Nobody but the viewer sees this fact about them any more. Raises `NotFound`."""
    set_audience(graph, viewer, kind, target, "only")


def set_audience(graph: Graph, viewer: Viewer, kind: str, target: int, audience: str) -> None:
    """This fact about the viewer is seen by this audience from now on. Raises `NotFound` and `Invalid`."""
    seen_by = audience_for(viewer, audience)
    at = graph.now().isoformat()

    def work(facts: Transaction) -> None:
        mine = _mine(facts, viewer.person, kind, target)
        for own, word in mine:
            if (
                own is None or word.audience or seen_by != EVERYONE
            ):  # so that it holds when their own word is taken back
                said.put_word(facts, replace(word, audience=seen_by))
            if own is not None:
                said.put(facts, [replace(own, audience=seen_by)])
        chosen = kind in CLAIMS and any(own is not None for own, _ in mine)
        if chosen and seen_by != EVERYONE:
            part_by_choice(facts, viewer.person, target)
        _in_step(facts, viewer.person, kind, target)
        if chosen and seen_by == EVERYONE:
            join_by_choice(facts, viewer.person, target, at=at)

    graph.store.transact(work)


def remove(graph: Graph, viewer: Viewer, kind: str, target: int = 0) -> None:
    """Takes this fact about the viewer away, whoever said it; it does not come back by reloading, but when they restore it.

    Raises `NotFound`.
    """

    def work(facts: Transaction) -> None:
        for own, word in _mine(facts, viewer.person, kind, target):
            if own is not None:
                said.drop(facts, viewer.person, kind, word.target)
            if kind == "group" or any(one.source != OWN for one in said.said(facts, viewer.person, kind, word.target)):
                said.put_word(facts, replace(word, refused=1))
        if kind in CLAIMS:
            part_by_choice(facts, viewer.person, target)
        _in_step(facts, viewer.person, kind, target)

    graph.store.transact(work)


def leave(graph: Graph, viewer: Viewer, group: int) -> None:
    """Ends the viewer's membership in a group, and they stay out until they join it themselves. Raises `NotFound`."""
    remove(graph, viewer, "group", group)


def restore(graph: Graph, viewer: Viewer, kind: str, target: int = 0) -> None:
    """Takes back that the viewer removed this fact: it stands again as sources say it.

    With a skill goes a refusal of it as a whole, under which no claim could stand.

    Raises `NotFound` when they did not remove it, and for a group that nothing lets them back into.
    """
    at = graph.now().isoformat()

    def work(facts: Transaction) -> None:
        stands = [_let_stand(facts, viewer.person, kind, one) for one in _named(facts, viewer.person, kind, target)]
        if not any(stands):
            raise NotFound("removed %(kind)s of yours", None if kind in DETAILS else id_text(target), kind=kind)
        if kind in CLAIMS:
            facts.write("drop_refusal", [{"person": viewer.person, "skill": target, "thing": 0}])
        if kind == "group":
            come_back(facts, viewer.person, target, at=at)
        _in_step(facts, viewer.person, kind, target)

    _check_kind(kind)
    graph.store.transact(work)


def join(graph: Graph, viewer: Viewer, group: int) -> None:
    """Brings the viewer back into a group that they left: one that a source says they are in, or the one about a skill that
    they chose for everyone to see. Raises `NotFound` for any other."""
    restore(graph, viewer, "group", group)


def refuse(graph: Graph, viewer: Viewer, skill: int, thing: int | None = None) -> None:
    """Remembers "that is not me": the skill is not derived for the viewer from this thing, or from anything, until they accept it.

    Raises `NotFound` for a skill or a thing that the viewer may not see.
    """
    if graph.vocabulary.entry(viewer, meant_by(graph.store, skill)) is None:
        raise NotFound("skill", id_text(skill))

    def work(facts: Transaction) -> None:
        if thing is not None and not facts.read("thing", thing=thing, audiences=list(viewer.audiences)):
            raise NotFound("project, document or group", id_text(thing))
        facts.write("put_refusal", [{"person": viewer.person, "skill": skill, "thing": thing or 0}])
        for kind in CLAIMS if thing is None else ():
            for one in said.said_alike(facts, viewer.person, kind, skill):
                if any(saying.source != OWN for saying in said.said(facts, viewer.person, kind, one)):
                    said.put_word(facts, replace(said.word(facts, viewer.person, kind, one), refused=1))
        said.in_step(facts, [viewer.person], [skill])

    graph.store.transact(work)


def accept(graph: Graph, viewer: Viewer, skill: int, thing: int | None = None) -> None:
    """Takes "that is not me" back: the skill is derived for the viewer again, and what sources claim of it stands again.

    Raises `NotFound` when it was not refused of this thing, or of anything.
    """

    def work(facts: Transaction) -> None:
        audiences = list(viewer.audiences)
        refused = facts.read("refusals_of_person", person=viewer.person, audiences=audiences)
        if (skill, thing) not in {(row["skill"], row["thing"]) for row in refused}:
            raise NotFound("refusal of yours", id_text(skill))
        facts.write("drop_refusal", [{"person": viewer.person, "skill": skill, "thing": thing or 0}])
        for kind in CLAIMS if thing is None else ():
            for one in said.said_alike(facts, viewer.person, kind, skill):
                _let_stand(facts, viewer.person, kind, one)
        said.in_step(facts, [viewer.person], [skill])

    graph.store.transact(work)


def correct(
    graph: Graph, viewer: Viewer, kind: str, target: int = 0, *,
    text: str | None = None, since: str | None = None, until: str | None = None,
) -> None:  # fmt: skip
    """Puts right what is said of the viewer: the text of a title, place or channel; the dates of anything.

    A title, place or channel that nobody stated, or that was removed, is added, for everyone to see unless it was hidden.
    Raises `NotFound` and `Invalid`.
    """
    text, since, until = _checked(kind, text=text, since=since, until=until)
    at = graph.now().isoformat()

    def work(facts: Transaction) -> None:
        if kind in DETAILS and text and not _stands(facts, viewer.person, kind):
            seen_by = said.word(facts, viewer.person, kind, 0).audience or EVERYONE
            said.put(facts, [Saying(viewer.person, kind, 0, OWN, None, seen_by, at=at)])
        for own, word in _mine(facts, viewer.person, kind, target):
            if own is None:
                new = replace(word, text=text or word.text, since=since or word.since, until=until or word.until)
                said.put_word(facts, new)
            else:
                said.put(
                    facts, [replace(own, text=text or own.text, since=since or own.since, until=until or own.until)]
                )
            _check_order(facts, viewer.person, kind, word.target)
        _in_step(facts, viewer.person, kind, target)

    graph.store.transact(work)


def _let_stand(facts: Transaction, person: int, kind: str, target: int) -> bool:
    """Ends that the person refuses what sources say; False when they did not."""
    word = said.word(facts, person, kind, target)
    if not word.refused:
        return False
    said.put_word(facts, replace(word, refused=0))
    names = [one.text for one in said.said(facts, person, kind, target) if kind in CLAIMS and one.text]
    for name in names:
        if skill_id(name) == target:  # nobody may have named it in the meantime
            put_skill(facts, name)
    return True


def _checked(
    kind: str, *, text: str | None, since: str | None, until: str | None
) -> tuple[str | None, str | None, str | None]:
    if text is None and since is None and until is None:
        raise Invalid("say what is right: a text, a beginning or an end.")
    if text is not None and kind not in DETAILS:
        raise Invalid("only %(names)s have a text to correct.", where="text", names=", ".join(DETAILS))
    since = None if since is None else checked_date(since, where="since")
    until = None if until is None else checked_date(until, where="until")
    return (None if text is None else checked_name(text, where="text")), since, until


def _stands(facts: Transaction, person: int, kind: str) -> bool:
    sayings = said.said(facts, person, kind, 0)
    return bool(sayings) and (sayings[0].source == OWN or not said.word(facts, person, kind, 0).refused)


def _check_order(facts: Transaction, person: int, kind: str, target: int) -> None:
    first, word = said.said(facts, person, kind, target)[0], said.word(facts, person, kind, target)
    of_word = (None, None) if first.source == OWN else (word.since, word.until)
    since, until = of_word[0] or first.since, of_word[1] or first.until
    if since and until and since > f"{until}~":  # 2019-05 is not after 2019
        raise Invalid("it ends before it begins.", where="until")


def _mine(facts: Transaction, person: int, kind: str, target: int) -> list[tuple[Saying | None, Word]]:
    """The person's own saying, if any, and their word about what sources say; of a skill by each of its names.

    Raises `NotFound` when there is neither.
    """
    _check_kind(kind)
    mine = []
    for one in _named(facts, person, kind, target):
        sayings, word = said.said(facts, person, kind, one), said.word(facts, person, kind, one)
        own = next((saying for saying in sayings if saying.source == OWN), None)
        if own is not None or (sayings and not word.refused):
            mine.append((own, word))
    if not mine:
        raise NotFound("%(kind)s of yours", None if kind in DETAILS else id_text(target), kind=kind)
    return mine


def _named(facts: Transaction, person: int, kind: str, target: int) -> list[int]:
    """The target, and of a skill the names that mean the same by which something is said of the person."""
    return said.said_alike(facts, person, kind, target) if kind in CLAIMS else [target]


def _check_kind(kind: str) -> None:
    if kind not in FACTS:
        raise Invalid("%(text)s is none of %(names)s.", where="kind", text=repr(kind[:40]), names=", ".join(FACTS))


def _in_step(facts: Transaction, person: int, kind: str, target: int) -> None:
    if kind in CLAIMS:
        said.in_step(facts, [person], [target])
    elif kind in THINGS:
        said.in_step(facts, [person], [row["skill"] for row in facts.read("skills_of_thing", thing=target)])
