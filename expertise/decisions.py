"""What community managers decide about the vocabulary, and the record of it."""

from dataclasses import dataclass
from typing import Literal

from expertise.errors import Invalid, NotAllowed, NotFound
from expertise.graph import Graph
from expertise.meanings import Term, Terms, settle, terms_named_by
from expertise.models import Named, Viewer
from expertise.store import Row, Transaction

COMMUNITY_MANAGER = "community manager"
LONGEST_REASON = 500
MOST_SHOWN = 50
MOST_NAMED = 3

DecisionKind = Literal["merge", "split", "rename", "retire", "different"]


@dataclass(frozen=True, slots=True)
class Undone:
    """That a decision was undone: by whom (who left is not named), when and why."""

    by: Named | None
    at: str
    why: str


@dataclass(frozen=True, slots=True)
class Decision:
    """A decision about the vocabulary: which, about which skills, by whom (who left is not named), when and why.

    merge: `skill` is another name of `other`. split: `names` went from `other` to `skill`. rename: `skill` is called `names`
    now. retire: nobody is offered `skill`. different: the two are not the same. Skills are named as they were called then.
    """

    number: int
    kind: DecisionKind
    skill: Named
    other: Named | None
    names: tuple[str, ...]
    by: Named | None
    at: str
    why: str
    undone: Undone | None = None


@dataclass(frozen=True, slots=True)
class Deciding:
    """Who decides, when and why."""

    person: int
    at: str
    why: str


def deciding(graph: Graph, viewer: Viewer, why: str) -> Deciding:
    """The viewer as somebody who decides. Raises `NotAllowed` for all but community managers, and `Invalid`."""
    check_curator(graph, viewer)
    return Deciding(viewer.person, graph.now().isoformat(), checked_reason(why))


def check_curator(graph: Graph, viewer: Viewer) -> None:
    """Raises `NotAllowed`, which names whom to ask, unless the viewer is a community manager."""
    if COMMUNITY_MANAGER in viewer.roles:
        return
    names = [row["name"] for row in graph.store.read("people_in_role", role=COMMUNITY_MANAGER)[:MOST_NAMED]]
    if not names:
        raise NotAllowed("Only community managers curate skills: nobody is one yet, a table `roles` says who.")
    raise NotAllowed("Only community managers curate skills: ask %(names)s.", names=", ".join(names))


def checked_reason(why: str) -> str:
    """The reason on one line. Raises `Invalid`."""
    said = " ".join(why.split())
    if not 0 < len(said) <= LONGEST_REASON or not said.isprintable():
        raise Invalid("say why in 1 to %(most)s printable characters.", where="why", most=LONGEST_REASON)
    return said


def decide(
    facts: Transaction, by: Deciding, kind: DecisionKind, skill: Term, other: Term | None, changed: Terms,
    names: tuple[str, ...] = (),
) -> int:  # fmt: skip
    """Remembers a decision with what it changes, and changes it; its number."""
    number: int = facts.read("last_curation")[0]["number"] + 1
    said = (skill.name or "", other.name if other else None, "\n".join(names))
    ids = (skill.skill, other.skill if other else None)
    before = terms_named_by(facts, changed)
    facts.write("put_curation", [(number, kind, *ids, *said, by.person, by.at, by.why, None, None, None)])
    facts.write("put_curated", [_change(number, before[id], term) for id, term in sorted(changed.items())])
    settle(facts, changed, before)
    return number


def _change(number: int, before: Term, after: Term) -> tuple[object, ...]:
    return (
        number, before.skill, before.parent, after.parent, before.called, after.called, before.retired, after.retired,
    )  # fmt: skip


def recorded(facts: Transaction, number: int) -> Decision:
    """A decision as it is recorded. Raises `NotFound`."""
    rows = facts.read("curations", before=number + 1, limit=1)
    if not rows or rows[0]["number"] != number:
        raise NotFound("decision", number)
    return _decision(rows[0])


def record(graph: Graph, viewer: Viewer, *, before: int | None = None) -> tuple[Decision, ...]:
    """What was decided, the latest first, from before a number on. Raises `NotAllowed`."""
    check_curator(graph, viewer)
    return tuple(map(_decision, graph.store.read("curations", before=before, limit=MOST_SHOWN)))


def _decision(row: Row) -> Decision:
    other = None if row["other"] is None else Named(row["other"], row["other_label"])
    undone = row["undone_at"] and Undone(_named(row, "undone_by"), row["undone_at"], row["undone_why"])
    return Decision(
        row["number"], row["kind"], Named(row["skill"], row["label"]), other, tuple(row["names"].splitlines()),
        _named(row, "person"), row["at"], row["why"], undone or None,
    )  # fmt: skip


def _named(row: Row, who: str) -> Named | None:
    return None if row[who] is None else Named(row[who], row[f"{who}_name"])
