"""Which skills mean others, as was decided: nothing that anybody said is rewritten, and all that is derived follows."""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain

from expertise.errors import Invalid
from expertise.evidence import derive
from expertise.skills import forget_unused, note_changes, refresh_names
from expertise.store import Transaction
from expertise.vocabulary import Entry
from expertise.vocabulary.known import Known

Terms = Mapping[int, "Term"]
"""Skills by id."""


@dataclass(frozen=True, slots=True)
class Term:
    """A skill as it stands in the vocabulary: the key of its own name, its label, and what was decided about it.

    `parent` is the skill that it was merged into, `means` the one that is meant in the end (null: itself alone).
    """

    skill: int
    folded: str
    label: str | None
    parent: int | None
    means: int | None
    called: str | None
    retired: int

    @property
    def name(self) -> str | None:
        """What everyone knows it as."""
        return self.called or self.label

    @property
    def meant(self) -> int:
        """The skill that it means."""
        return self.means or self.skill

    @property
    def is_offered(self) -> bool:
        """Whether it is a skill of its own that everyone may know of and choose."""
        return self.label is not None and self.parent is None and not self.retired


@dataclass(frozen=True, slots=True)
class Kept:
    """Where what is said by a name is kept: under the skill of that name, which may mean another, so that it goes with the
    name when the two are parted again."""

    skill: int
    means: int
    retired: int = 0


def terms_alike(facts: Transaction, skills: Iterable[int]) -> dict[int, Term]:
    """Those of these skills that are there, and all that mean the same."""
    return {row["skill"]: Term(*row) for row in facts.read("meanings", skills=sorted(set(skills)))}


def meant_by(facts: Transaction, skill: int) -> int:
    """The skill that this one means."""
    found = terms_alike(facts, [skill]).get(skill)
    return found.meant if found else skill


def entry_meant(facts: Transaction, known: Known, skill: int) -> Entry | None:
    """The skill of this id, or the one that it was merged into, as far as the viewer may know of it: an old link leads on."""
    return known.entry(skill) or known.entry(meant_by(facts, skill))


def settle(facts: Transaction, changed: Terms, before: Terms | None = None) -> None:
    """Makes these skills what was decided, and brings evidence, experience and names in step with it.

    `before` are they as they stand, with what they are merged into, where that was read already. Raises `Invalid` where a skill
    would mean itself by way of others.
    """
    before = terms_named_by(facts, changed) if before is None else before
    after = _meaning({**before, **changed})
    facts.write("curate_skill", [_row(term) for skill, term in after.items() if before.get(skill) != term])
    moved = {skill: after[skill].meant for skill, term in before.items() if term.meant != after[skill].meant}
    skills = {*after, *(term.meant for term in before.values())}
    if moved:
        moves = sorted({(before[skill].meant, means) for skill, means in moved.items()})
        _bring_in_step(facts, moves, moved=sorted(moved), names=sorted(skills))
    refresh_names(facts, skills)
    others = facts.read("skills_called", names=sorted({after[skill].folded for skill in changed}))
    note_changes(facts, skills | {row["skill"] for row in others})
    forget_unused(facts, skills)


def _bring_in_step(
    facts: Transaction, moves: Collection[tuple[int, int]], *, moved: Sequence[int], names: Sequence[int]
) -> None:
    """Brings evidence and experience in step, where some of these names moved from one skill to another.

    The evidence of most people moves as it is: it is derived anew for those of whom something is said by names of both.
    """
    skills = sorted(set(chain.from_iterable(moves)))
    facts.write("move_evidence", moves)
    rows = facts.read("people_astray", skills=skills, moved=moved, names=names)
    derive(facts, [row["person"] for row in rows], skills)
    facts.write("recount_skill", [(skill,) for skill in skills])


def terms_named_by(facts: Transaction, changed: Terms) -> dict[int, Term]:
    """These skills as they stand, what they are to be merged into, and all that mean the same."""
    return terms_alike(facts, _named_by(changed.values()))


def _named_by(terms: Collection[Term]) -> Iterator[int]:
    for term in terms:
        yield term.skill
        if term.parent is not None:
            yield term.parent


def _meaning(terms: Terms) -> dict[int, Term]:
    """The same skills, each with what it means in the end."""
    ends = {skill: _end(terms, skill) for skill in terms}
    several = {end for end, count in Counter(ends.values()).items() if count > 1}
    return {
        skill: replace(term, means=ends[skill] if ends[skill] in several else None) for skill, term in terms.items()
    }


def _end(terms: Terms, skill: int) -> int:
    at, seen = skill, {skill}
    while (parent := terms[at].parent) is not None:
        if parent in seen:
            raise Invalid(
                "%(name)s would mean itself. Undo first what made it another name.",
                where="decision",
                name=repr(terms[at].name),
            )
        seen.add(parent)
        at = parent
    return at


def _row(term: Term) -> tuple[object, ...]:
    return (term.skill, term.parent, term.means, term.called, term.retired)
