"""Curating the vocabulary: merge, rename, retire, tell apart, and undo any of it."""

from collections.abc import Iterable
from dataclasses import replace

from expertise.decisions import Decision, decide, deciding, recorded
from expertise.errors import Invalid, NotFound
from expertise.graph import Graph
from expertise.ids import id_text
from expertise.meanings import Term, Terms, settle, terms_alike
from expertise.models import Viewer
from expertise.skills import checked_name, put_skill
from expertise.store import Row, Transaction

CHANGEABLE = ("parent", "called", "retired")


def merge(graph: Graph, viewer: Viewer, skill: int, into: int, *, why: str) -> Decision:
    """Makes a skill another name of a second one: its names lead there, and everybody who has it has that.

    What people typed stays as typed, and nobody becomes a member of a group. Raises `NotAllowed`, `NotFound`, and `Invalid`
    for two that are one already or were told apart.
    """
    by = deciding(graph, viewer, why)

    def work(facts: Transaction) -> Decision:
        gone, kept = both_offered(facts, skill, into)
        check_not_told_apart(facts, gone, kept)
        return recorded(facts, decide(facts, by, "merge", gone, kept, {skill: replace(gone, parent=into)}))

    return graph.store.transact(work)


def rename(graph: Graph, viewer: Viewer, skill: int, name: str, *, why: str) -> Decision:
    """Calls a skill something else; what it was called becomes another name. Raises `NotAllowed`, `NotFound`, and `Invalid`
    for a name that another skill has."""
    by = deciding(graph, viewer, why)
    new = checked_name(name, where="name")

    def work(facts: Transaction) -> Decision:
        term = offered(facts, skill)
        if term.name == new:
            raise Invalid("it is called %(name)s already.", where="name", name=repr(new))
        named = free_name(facts, term, new)
        changed = {named.skill: replace(named, parent=named.parent or skill, called=new)}
        changed[skill] = replace(term, called=new)
        return recorded(facts, decide(facts, by, "rename", term, None, changed, (new,)))

    return graph.store.transact(work)


def retire(graph: Graph, viewer: Viewer, skill: int, *, why: str) -> Decision:
    """Offers a skill to nobody any more: it is not suggested, meant or found, whatever sources say. Who said that they have it
    keeps that on their own page. Raises `NotAllowed`, `NotFound` and `Invalid`."""
    by = deciding(graph, viewer, why)

    def work(facts: Transaction) -> Decision:
        term = offered(facts, skill)
        return recorded(facts, decide(facts, by, "retire", term, None, {skill: replace(term, retired=1)}))

    return graph.store.transact(work)


def tell_apart(graph: Graph, viewer: Viewer, skill: int, other: int, *, why: str) -> Decision:
    """Says for good that two skills are not the same: nobody is asked about them again. Raises `NotAllowed`, `NotFound` and
    `Invalid`."""
    by = deciding(graph, viewer, why)

    def work(facts: Transaction) -> Decision:
        one, two = both_offered(facts, *sorted((skill, other)))
        check_not_told_apart(facts, one, two)
        return recorded(facts, decide(facts, by, "different", one, two, {}))

    return graph.store.transact(work)


def undo(graph: Graph, viewer: Viewer, number: int, *, why: str) -> Decision:
    """Takes a decision back, with all that followed from it; what was said in between stays where its name belongs.

    Raises `NotAllowed`, `NotFound`, and `Invalid` for one that is undone, or that a later one rests on.
    """
    by = deciding(graph, viewer, why)

    def work(facts: Transaction) -> Decision:
        decision = recorded(facts, number)
        if decision.undone is not None:
            raise Invalid("decision %(number)s is undone already.", where="number", number=str(number))
        steps = facts.read("curated_by", number=number)
        settle(facts, dict(_taken_back(terms_alike(facts, [step["skill"] for step in steps]), steps, number)))
        facts.write("undo_curation", [(number, by.person, by.at, by.why)])
        return recorded(facts, number)

    return graph.store.transact(work)


def _taken_back(terms: Terms, steps: Iterable[Row], number: int) -> Iterable[tuple[int, Term]]:
    for step in steps:
        term = terms[step["skill"]]
        changed = [what for what in CHANGEABLE if step[f"{what}_before"] != step[f"{what}_after"]]
        if any(getattr(term, what) != step[f"{what}_after"] for what in changed):
            raise Invalid(
                "decision %(later)s changed the same skill after decision %(number)s. Undo that first.",
                where="number",
                later=str(step["latest"]),
                number=str(number),
            )
        yield term.skill, replace(term, **{what: step[f"{what}_before"] for what in changed})


def offered(facts: Transaction, skill: int, *, where: str = "skill") -> Term:
    """The skill, one that everyone may know of. Raises `NotFound`, and `Invalid` for one that was merged or retired."""
    return _offered(facts, terms_alike(facts, [skill]), skill, where)


def _offered(facts: Transaction, alike: Terms, skill: int, where: str) -> Term:
    term = alike.get(skill)
    if term is None or term.label is None:
        raise NotFound("skill", id_text(skill))
    if term.is_offered:
        return term
    meant = alike[term.meant]
    latest = facts.read("latest_decision", skill=skill if term.parent is not None else meant.skill)[0]["number"]
    if term.parent is None:
        raise Invalid(
            "%(name)s is retired. Undo decision %(number)s to change that.",
            where=where,
            name=repr(term.name),
            number=str(latest),
        )
    raise Invalid(
        "%(name)s is another name of %(other)s. Undo decision %(number)s to change that.",
        where=where,
        name=repr(term.name),
        other=repr(meant.name),
        number=str(latest),
    )


def both_offered(facts: Transaction, skill: int, other: int) -> tuple[Term, Term]:
    """Two skills that everyone may know of. Raises `NotFound`, and `Invalid` where they are one."""
    if skill == other:
        raise Invalid("name two skills: this is one.", where="other")
    alike = terms_alike(facts, [skill, other])
    return _offered(facts, alike, skill, "skill"), _offered(facts, alike, other, "other")


def check_not_told_apart(facts: Transaction, one: Term, other: Term) -> None:
    """Raises `Invalid` for two skills that were told apart."""
    pair = tuple(sorted((one.skill, other.skill)))
    for row in facts.read("told_apart"):
        if (row["skill"], row["other"]) == pair:
            raise Invalid(
                "%(name)s and %(other)s are not the same, says decision %(number)s. Undo that first.",
                where="other",
                name=repr(one.name),
                other=repr(other.name),
                number=str(row["number"]),
            )


def free_name(facts: Transaction, term: Term, name: str) -> Term:
    """The skill under which this name of a skill is kept, made if it is new: the skill itself, or what means or may mean it.

    Raises `Invalid` where everyone knows it as something else.
    """
    skill = put_skill(facts, name)
    alike = terms_alike(facts, [skill])
    named = alike[skill]
    if named.meant == term.skill or (named.label is None and named.parent is None and not named.called):
        return named
    raise Invalid(
        "%(name)s is a name of %(other)s. Merge the two, or choose another.",
        where="name",
        name=repr(name),
        other=repr(alike[named.meant].name),
    )
