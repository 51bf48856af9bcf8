"""What a map says, in sentences: the two before the picture, or the one that says what is missing."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from expertise.language import Language
from expertise.silos.amounts import FEWEST, Amount
from expertise.silos.counting import Counted
from expertise.silos.scope import Scope

if TYPE_CHECKING:
    from expertise.silos.map import Pair, Whole


def story(found: Counted, whole: "Whole", pairs: "Sequence[Pair]", language: Language) -> tuple[str, ...]:
    """The two sentences before the picture: the foremost cut, and how much leads out of divisions altogether; where nobody is
    tied to anybody that alone, since it tells of no cut."""
    altogether = _altogether(found, whole, language)
    return (altogether,) if whole.outside is None else (_foremost(found, pairs, language), altogether)


def missing(found: Counted, scope: Scope, language: Language) -> str:
    """What is missing for a map of two divisions."""
    tree = found.ties.tree
    if not len(tree.ids) or not len(found.ties.people):
        return language.gettext("Nobody is here yet: load an organisation with divisions and people.")
    if found.units.divisions:
        return language.gettext(
            "%(name)s is the only division with %(few)s people or more here, and a map needs two: "
            "choose a wider scope or a deeper level.",
            name=tree.names[found.units.divisions[0]], few=FEWEST,
        )  # fmt: skip
    if scope.skills:
        return language.gettext(
            "No division has %(few)s people with these skills here, so there is nothing to compare: choose a wider scope.",
            few=FEWEST,
        )
    return language.gettext(
        "No division has %(few)s people here, so there is nothing to compare: choose a wider scope.", few=FEWEST
    )


def amount_of(kind: str, amount: Amount, language: Language) -> str:
    """So many projects, documents, groups or contacts that two divisions share."""
    num = amount.count or 0
    said = {
        "project": (
            language.ngettext("%(num)s project", "%(num)s projects", num), language.gettext("no project"),
            language.gettext("projects of fewer than %(few)s people", few=FEWEST),
        ),
        "document": (
            language.ngettext("%(num)s document", "%(num)s documents", num), language.gettext("no document"),
            language.gettext("documents of fewer than %(few)s people", few=FEWEST),
        ),
        "group": (
            language.ngettext("%(num)s group", "%(num)s groups", num), language.gettext("no group"),
            language.gettext("groups of fewer than %(few)s people", few=FEWEST),
        ),
        "contact": (
            language.ngettext("%(num)s contact", "%(num)s contacts", num), language.gettext("no contact"),
            language.gettext("contacts of fewer than %(few)s people", few=FEWEST),
        ),
    }  # fmt: skip
    some, none, few = said[kind]
    return few if amount.count is None else some if num else none


def _foremost(found: Counted, pairs: "Sequence[Pair]", language: Language) -> str:
    cut = next((pair for pair in pairs if pair.finding == "cut" and pair.skills), None)
    if cut is not None:
        skill = cut.skills[0]
        return language.gettext(
            "%(one)s and %(other)s both have %(people)s people or more on %(skill)s, and share %(shared)s.",
            one=cut.one.name, other=cut.other.name, people=skill.people.count, skill=skill.label,
            shared=language.listed(_shared(cut, language)),
        )  # fmt: skip
    known, divisions = int(found.enough.sum()), len(found.units.divisions)
    if known < 2:
        return language.gettext(
            "Too little is known of %(unknown)s of %(divisions)s divisions to say which are cut from each other.",
            unknown=divisions - known, divisions=divisions,
        )  # fmt: skip
    return language.gettext(
        "No two of the %(known)s divisions of which enough is known work on the same things without ties.", known=known
    )


def _shared(cut: "Pair", language: Language) -> list[str]:
    """What two divisions share, and then what not, in words."""
    amounts = (("project", cut.projects), ("document", cut.documents), ("group", cut.groups), ("contact", cut.contacts))
    return [amount_of(*one, language) for one in sorted(amounts, key=lambda one: one[1].count == 0)]


def _altogether(found: Counted, whole: "Whole", language: Language) -> str:
    divisions = len(found.units.divisions)
    if whole.outside is None or whole.outside_by_size is None:
        return language.gettext(
            "Nobody in these %(divisions)s divisions shares a project, a document, a group or a contact with anybody yet.",
            divisions=divisions,
        )
    return language.gettext(
        "Of all ties of people in these %(divisions)s divisions, %(outside)s lead from one to another; "
        "by their sizes alone it would be %(by_size)s.",
        divisions=divisions, outside=language.share(whole.outside), by_size=language.share(whole.outside_by_size),
    )  # fmt: skip
