"""Splitting a skill: some of its names become another skill, with all that was said by them."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from expertise.curation import both_offered, offered
from expertise.decisions import Decision, decide, deciding, recorded
from expertise.errors import Invalid
from expertise.graph import Graph
from expertise.meanings import Term, settle, terms_alike
from expertise.models import Viewer
from expertise.skills import checked_name, put_skill
from expertise.store import Transaction
from expertise.vocabulary.folding import fold

MOST_NAMES = 50


def split(
    graph: Graph, viewer: Viewer, skill: int, names: Sequence[str], *, why: str, into: int | None = None
) -> Decision:
    """Makes names of a skill a new one, called as the first of them, or names of the skill `into`; whatever was said by them
    goes along. Undoing it makes them names of the skill again.

    Raises `NotAllowed`, `NotFound`, and `Invalid` for what is no other name of the skill.
    """
    by = deciding(graph, viewer, why)
    wanted = {fold(name): name for name in (checked_name(name, where="names") for name in names)}
    if not 0 < len(wanted) <= MOST_NAMES:
        raise Invalid("give 1 to %(most)s names.", where="names", most=MOST_NAMES)

    def work(facts: Transaction) -> Decision:
        term, other = (offered(facts, skill), None) if into is None else both_offered(facts, skill, into)
        parted = _names_of_their_own(facts, term, wanted)
        _keep_by_name(facts, term, parted)
        now = terms_alike(facts, parted.values())
        first = now[next(iter(parted.values()))]
        goal = other or first
        changed = {one: replace(now[one], parent=None if one == goal.skill else goal.skill) for one in parted.values()}
        return recorded(facts, decide(facts, by, "split", goal, term, changed, tuple(wanted.values())))

    return graph.store.transact(work)


def _names_of_their_own(facts: Transaction, term: Term, wanted: Mapping[str, str]) -> dict[str, int]:
    """The skills under which these names of a skill are kept, by the keys of the names; those that only sources gave it are
    made its names first."""
    labels = {row["folded"]: row["label"] for row in facts.read("names_of_meaning", skill=term.skill)}
    for folded, name in wanted.items():
        if folded not in labels:
            raise _no_name_of(term, name)
        if folded in (term.folded, fold(term.name or "")):
            raise Invalid(
                "%(name)s is what the rest is kept under. Split off the other names.", where="names", name=repr(name)
            )
    kept = {folded: put_skill(facts, name) for folded, name in wanted.items()}
    alike = terms_alike(facts, kept.values())
    made = {}
    for folded, one in kept.items():
        if alike[one].meant == term.skill:
            continue
        if alike[one].is_offered:
            raise Invalid("%(name)s is a skill of its own already.", where="names", name=repr(wanted[folded]))
        if alike[one].parent is not None or alike[one].retired:  # so it was decided, whatever sources say
            raise _no_name_of(term, wanted[folded])
        made[one] = replace(alike[one], parent=term.skill, called=labels[folded])
    if made:
        settle(facts, made)
    return kept


def _no_name_of(term: Term, name: str) -> Invalid:
    return Invalid("%(name)s is no other name of %(other)s.", where="names", name=repr(name), other=repr(term.name))


def _keep_by_name(facts: Transaction, term: Term, parted: Mapping[str, int]) -> None:
    """Keeps what was said by these names under them; all still mean the same, so that nothing that is derived changes."""
    alike = sorted(terms_alike(facts, [term.skill]))
    claims = facts.read("claims_of_skills", skills=alike)
    facts.write(
        "move_claim",
        [
            (person, kind, target, source, name)
            for person, kind, target, source, text in claims
            for name in _kept(parted, text, target)
        ],
    )
    abouts = facts.read("abouts_of_skills", skills=alike)
    facts.write(
        "move_about", [(thing, skill, name) for thing, skill, text in abouts for name in _kept(parted, text, skill)]
    )


def _kept(parted: Mapping[str, int], text: str | None, under: int) -> Iterable[int]:
    name = parted.get(fold(text)) if text else None
    return () if name in (None, under) else (name,)
