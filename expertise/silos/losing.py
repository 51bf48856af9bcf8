"""What would be lost: the skills that hardly anybody would be left with if a division or a site closed."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from expertise.errors import Invalid
from expertise.graph import Graph
from expertise.language import Language
from expertise.models import EVERYONE, Id, Named, Viewer
from expertise.silos.amounts import FEWEST, Amount, people_counted
from expertise.silos.arrays import Counts, places
from expertise.silos.named import labels_of
from expertise.silos.opening import check_may_open
from expertise.silos.scope import below, place_of
from expertise.silos.seen import Seen, seen
from expertise.vocabulary import fold

MOST_SKILLS = 100
MOST_HOLDERS = 1_000


@dataclass(frozen=True, slots=True)
class AtRisk:
    """A skill, how many people everyone may see to have worked on it now, and how many would be left."""

    id: Id
    label: str
    now: Amount
    left: Amount


@dataclass(frozen=True, slots=True)
class Loss:
    """What closing a division, with all below it, or a site would cost: a sentence, and the skills that fewer than so many
    people would be left with, those that most people have now first. `more` is how many skills are not listed."""

    story: str
    of: Named | None
    place: str | None
    people: Amount
    skills: tuple[AtRisk, ...]
    more: int


def loss(
    graph: Graph, viewer: Viewer, *, division: int | None = None, place: str | None = None, fewest: int = FEWEST
) -> Loss:
    """What closing a division would cost, or a site, by the places of people that everyone may see.

    Raises `NotFound` for who may not open the map and for a division that is not there, and `Invalid`.
    """
    check_may_open(viewer)
    if not FEWEST <= fewest <= MOST_HOLDERS:
        raise Invalid("so many holders are %(fewest)s to %(most)s.", where="fewest", fewest=FEWEST, most=MOST_HOLDERS)
    if division is not None and place is None:
        return _of_division(graph, viewer, division, fewest)
    if division is None and place is not None:
        return _of_place(graph, viewer, place, fewest)
    raise Invalid("name a division or a place, one of them.", where="division")


def _of_division(graph: Graph, viewer: Viewer, division: int, fewest: int) -> Loss:
    now = seen(graph)
    tree = now.ties.tree
    place = place_of(tree, division)
    inside = below(tree, place)
    there = inside[now.experience.division]
    gone = np.bincount(
        now.experience.skill[there], now.experience.people[there], minlength=len(now.experience.skills)
    ).astype(np.int64)
    people = int(inside[now.ties.division].sum())
    named = Named(division, tree.names[place])
    return _loss(
        graph, viewer.language, now, gone, people, fewest, Loss("", named, None, people_counted(people), (), 0)
    )


def _of_place(graph: Graph, viewer: Viewer, site: str, fewest: int) -> Loss:
    now = seen(graph)
    people = _people_at(graph, site)
    few = people if len(people) >= FEWEST else []
    rows = graph.store.read("shown_experience_of", people=few) if few else []
    gone = np.zeros(len(now.experience.skills), np.int64)
    at = places(np.array([row["skill"] for row in rows], np.int64), now.experience.skills)
    gone[at] = [row["people"] for row in rows]
    return _loss(
        graph,
        viewer.language,
        now,
        gone,
        len(people),
        fewest,
        Loss("", None, site.strip(), people_counted(len(people)), (), 0),
    )


def _people_at(graph: Graph, site: str) -> list[int]:
    asked = fold(site)
    if not asked:
        raise Invalid("say which place.", where="place")
    meant = [row["text"] for row in graph.store.read("places") if fold(row["text"]) == asked]
    return [row["person"] for row in graph.store.read("people_at_places", texts=meant, audiences=[EVERYONE])]


def _loss(graph: Graph, language: Language, now: Seen, gone: Counts, people: int, fewest: int, of: Loss) -> Loss:
    """The loss of what is said of who would go; who has fewer than five people tells nothing."""
    name = of.of.name if of.of else of.place or ""
    if people < FEWEST:
        told = language.gettext(
            "Fewer than %(few)s people are known to be in %(name)s, of whom nothing is said.", few=FEWEST, name=name
        )
        return replace(of, story=told)
    held = np.bincount(now.experience.skill, now.experience.people, minlength=len(gone)).astype(np.int64)
    left = held - gone
    at_risk = np.flatnonzero((held >= fewest) & (left < fewest))
    order = at_risk[np.lexsort((now.experience.skills[at_risk], -held[at_risk]))]
    shown = [int(now.experience.skills[at]) for at in order[:MOST_SKILLS]]
    labels = labels_of(graph.store, shown)
    skills = tuple(
        AtRisk(skill, labels[skill], people_counted(int(held[at])), people_counted(int(left[at])))
        for skill, at in zip(shown, order, strict=False)
        if skill in labels
    )
    told = _told(name, skills, len(order), fewest, language)
    return replace(of, story=told, skills=skills, more=max(len(order) - MOST_SKILLS, 0))


def _told(name: str, skills: Sequence[AtRisk], at_risk: int, fewest: int, language: Language) -> str:
    if not skills:
        return language.gettext(
            "If %(name)s closed, no skill that %(fewest)s people have now would be left with fewer.",
            name=name,
            fewest=fewest,
        )
    return language.ngettext(
        "If %(name)s closed, one skill would be left with fewer than %(fewest)s people: "
        "%(skill)s, which %(people)s people or more have now.",
        "If %(name)s closed, %(num)s skills would be left with fewer than %(fewest)s people: "
        "first of all %(skill)s, which %(people)s people or more have now.",
        at_risk, name=name, fewest=fewest, skill=skills[0].label, people=skills[0].now.count,
    )  # fmt: skip
