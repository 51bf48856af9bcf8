"""What a map says, in sentences: the two before the picture, or the one that says what is missing."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from expertise.silos.amounts import FEWEST
from expertise.silos.counting import Counted
from expertise.silos.scope import Scope

if TYPE_CHECKING:
    from expertise.silos.map import Pair, Whole

KINDS = (("projects", "project", "projects"), ("documents", "document", "documents"), ("groups", "group", "groups"),
         ("contacts", "contact", "contacts"))  # fmt: skip


def story(found: Counted, whole: "Whole", pairs: "Sequence[Pair]") -> tuple[str, str]:
    """The two sentences before the picture: the foremost cut, and how much leads out of divisions altogether."""
    return _foremost(found, pairs), _altogether(found, whole)


def missing(found: Counted, scope: Scope) -> str:
    """What is missing for a map of two divisions."""
    tree = found.ties.tree
    if not len(tree.ids) or not len(found.ties.people):
        return "Nobody is here yet: load an organisation with divisions and people."
    if not found.units.divisions:
        whom = "with these skills " if scope.skills else ""
        return f"No division has {FEWEST} people {whom}here, so there is nothing to compare: choose a wider scope."
    name = tree.names[found.units.divisions[0]]
    return (
        f"{name} is the only division with {FEWEST} people or more here, and a map needs two: "
        "choose a wider scope or a deeper level."
    )


def _foremost(found: Counted, pairs: "Sequence[Pair]") -> str:
    cut = next((pair for pair in pairs if pair.finding == "cut" and pair.skills), None)
    if cut is not None:
        skill = cut.skills[0]
        return (
            f"{cut.one.name} and {cut.other.name} both have {skill.people.words} people or more on {skill.label}, "
            f"and share {_shared(cut)}."
        )
    known = int(found.enough.sum())
    if known < 2:
        return (
            f"Too little is known of {len(found.units.divisions) - known} of {len(found.units.divisions)} divisions "
            "to say which are cut from each other."
        )
    return f"No two of the {known} divisions of which enough is known work on the same things without ties."


def _shared(cut: "Pair") -> str:
    """What two divisions share, and what not, in words."""
    amounts = {name: getattr(cut, name) for name, _, _ in KINDS}
    some = [
        f"{amount.words} {one if amount.count == 1 else many}" + (" (people)" if amount.count is None else "")
        for (name, one, many), amount in zip(KINDS, amounts.values(), strict=True)
        if amount.count != 0
    ]
    none = [f"no {one}" for name, one, _ in KINDS if amounts[name].count == 0]
    return _listed([*some, *none])


def _altogether(found: Counted, whole: "Whole") -> str:
    divisions = len(found.units.divisions)
    if whole.outside is None or whole.outside_by_size is None:
        return f"Nobody in these {divisions} divisions shares a project, a document, a group or a contact with anybody yet."
    return (
        f"Of all ties of people in these {divisions} divisions, {whole.outside:.0%} lead from one to another; "
        f"by their sizes alone it would be {whole.outside_by_size:.0%}."
    )


def _listed(some: Sequence[str]) -> str:
    return some[0] if len(some) == 1 else f"{', '.join(some[:-1])} and {some[-1]}"
