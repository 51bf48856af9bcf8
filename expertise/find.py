"""Who has worked on it, across divisions: people with the evidence for them, division by division or as one list."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from expertise.answers import Found, FoundDivision, FoundPerson, Widening
from expertise.asking import Asked, as_skill, read_question
from expertise.dates import checked_date, day
from expertise.describe import people_shown
from expertise.errors import Invalid, NotFound
from expertise.experience import NOTHING, Wanted
from expertise.graph import Graph
from expertise.hits import BESIDE, LAST_ORDER, Counts, Filters, Hit, Position
from expertise.ids import id_text
from expertise.models import EVIDENCE_KINDS, Viewer
from expertise.nearest import with_nearest
from expertise.ranking import Ranking, everybody, ranking, widened_to
from expertise.store import Transaction
from expertise.texts import Texts, reasons_by_text, search
from expertise.translations import found_in
from expertise.vocabulary import fold
from expertise.widening import widenings

DIVISIONS_A_PAGE = 10
PEOPLE_A_DIVISION = 3
PEOPLE_A_PAGE = 20
ENOUGH_PEOPLE = 200
"""Where so many have evidence, neither those in whose texts the name of the skill stands are looked for, nor other skills."""
Own = Literal["last", "among", "out"]


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked: words, or skills by id; narrowed by division (all below it too), place, kinds of evidence, a date.

    `own_division`: the viewer's own division comes last, among the others, or is left out.
    `widen`: other skills may be looked for too, where few people are found. `without`: never these skills.
    """

    query: str = ""
    skills: tuple[int, ...] | None = None
    division: int | None = None
    place: str | None = None
    kinds: tuple[str, ...] | None = None
    since: str | None = None
    own_division: Own = "last"
    widen: bool = True
    without: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Answering:
    """A question being answered for a viewer."""

    facts: Transaction
    viewer: Viewer
    asked: Asked
    filters: Filters
    texts: Texts
    ranking: Ranking
    widened: tuple[Widening, ...] = ()

    def shown(self, hits: Sequence[Hit]) -> list[FoundPerson]:
        """The people of these hits with their reasons; those found by widenings alone come last, as in every list."""
        people = [hit.person for hit in hits if hit.column != BESIDE]
        skills = [skill.id for skill in self.asked.skills]
        found = [hit.person for hit in hits if hit.order >= LAST_ORDER]
        by_text = reasons_by_text(self.facts, self.viewer, self.texts, found, self.filters) if found else {}
        shown = people_shown(self.facts, self.viewer, people, skills, filters=self.filters, by_text=by_text)
        others, beside = [hit.person for hit in hits if hit.column == BESIDE], [one.skill.id for one in self.widened]
        more = people_shown(self.facts, self.viewer, others, beside, filters=self.filters)
        return shown + [replace(one, widened=True) for one in more]


def find(
    graph: Graph, viewer: Viewer, question: Question, *, cursor: str | None = None, language: str | None = None
) -> Found:
    """The people by division: divisions with most people first, the first three people of each, ten a page.

    Skills are shown as they are called in the language (as in "de"), where a vocabulary says it.
    """
    shown_before = graph.cursors.read(cursor, question, viewer).seen
    most = len(shown_before) + DIVISIONS_A_PAGE + 2  # the viewer's own may come last, and one says that there are more
    wanted = Wanted(most, frozenset([viewer.division]), PEOPLE_A_DIVISION)
    answering = _answering(graph, viewer, question, wanted)
    totals = answering.ranking.divisions(wanted)
    order = [one for one in _divisions(viewer, question, totals) if one not in shown_before]
    page = order[:DIVISIONS_A_PAGE]
    lists = answering.ranking.first(page, PEOPLE_A_DIVISION, Position())
    people = {one.id: one for one in answering.shown([hit for division in page for hit in lists[division]])}
    names = _names(graph.store, page, people.values())
    divisions = []
    for division in page:
        first = tuple(people[hit.person] for hit in lists[division] if hit.person in people)
        more = None
        if len(lists[division]) < sum(totals[division]):
            more = graph.cursors.write(Position().past(lists[division]), replace(question, division=division), viewer)
        people_there, interested, widened = totals[division]
        divisions.append(FoundDivision(division, names[division], people_there, interested, first, more, widened))
    shown = Position(seen=shown_before | set(page))
    rest = graph.cursors.write(shown, question, viewer) if len(order) > len(page) else None
    found = replace(_understood(answering), divisions=tuple(divisions), cursor=rest)
    found = with_nearest(graph.store, viewer, answering.asked, question.query, found)
    return found_in(graph.store, viewer, found, language)


def find_people(
    graph: Graph, viewer: Viewer, question: Question, *,
    in_division: int | None = None, cursor: str | None = None, limit: int = PEOPLE_A_PAGE, language: str | None = None,
) -> Found:  # fmt: skip
    """The people as one flat list, or those of one division of the answer, a page at a time."""
    answering = _answering(graph, viewer, question)
    asked = question if in_division is None else replace(question, division=in_division)
    position = graph.cursors.read(cursor, asked, viewer)
    if in_division is None:
        hits = answering.ranking.flat(limit + 1, position)
    else:
        hits = answering.ranking.first([in_division], limit + 1, position)[in_division]
        if not hits:
            _below(graph.store, in_division)  # nobody of it is an answer, unless it is not there
    shown = hits[:limit]
    rest = graph.cursors.write(position.past(shown), asked, viewer) if len(hits) > limit else None
    found = replace(_understood(answering), people=tuple(answering.shown(shown)), cursor=rest)
    found = with_nearest(graph.store, viewer, answering.asked, question.query, found)
    return found_in(graph.store, viewer, found, language)


def _answering(graph: Graph, viewer: Viewer, question: Question, wanted: Wanted = NOTHING) -> Answering:
    asked = read_question(graph, viewer, question.query, skills=question.skills, without=question.without)
    filters = _filters(graph.store, question)
    skills = [skill.id for skill in asked.skills]
    texts = search(graph.store, viewer, asked, filters) if _needs_texts(asked, filters) else Texts()
    few = sum(skill.people for skill in asked.skills) < ENOUGH_PEOPLE
    of = (graph.store, skills, viewer.sets, texts.votes, filters)
    ranked = _there(graph.store, viewer, everybody(*of) if few else ranking(*of, wanted), filters)
    answering = Answering(graph.store, viewer, asked, filters, texts, ranked)
    return _widened(answering, question.without) if question.widen and not ranked.skills else answering


def _widened(answering: Answering, without: Sequence[int]) -> Answering:
    """The same with other skills beside those of the question, where it finds few people by itself."""
    facts, asked, ranked = answering.facts, answering.asked, answering.ranking
    found = sum(hit.lacking < len(asked.skills) for hit in ranked.special.values())
    language = answering.viewer.language
    beside = widenings(facts, asked, language, found=found, without=without) if found < ENOUGH_PEOPLE else ()
    if not beside:
        return answering
    wider = widened_to(ranked, beside, len(asked.skills), answering.viewer.sets, answering.filters)
    return replace(answering, ranking=_there(facts, answering.viewer, wider, answering.filters), widened=beside)


def _needs_texts(asked: Asked, filters: Filters) -> bool:
    """Whether the words of texts are asked: always where words are left over, else where few people have evidence."""
    if asked.left:
        return True
    return filters.takes("text") and sum(skill.people for skill in asked.skills) < ENOUGH_PEOPLE


def _understood(answering: Answering) -> Found:
    asked = answering.asked
    named = people_shown(answering.facts, answering.viewer, asked.people)
    read_as = {skill.id for skill in asked.skills}
    entries = [asked.known.entry(skill) for skill in answering.texts.skills if skill not in read_as]
    also = tuple(as_skill(entry) for entry in entries if entry)
    return Found(
        asked.skills, asked.words, tuple(named), also=also, left_over=asked.left_over, widened=answering.widened
    )


def _divisions(viewer: Viewer, question: Question, totals: dict[int, Counts]) -> list[int]:
    order = sorted(sorted(totals), key=totals.__getitem__, reverse=True)
    if question.own_division == "among" or viewer.division not in totals:
        return order
    order.remove(viewer.division)
    return order if question.own_division == "out" else [*order, viewer.division]


def _names(facts: Transaction, divisions: Sequence[int], people: Iterable[FoundPerson]) -> dict[int, str]:
    """The names of divisions, which are known already where people of them are shown."""
    names = {one.division.id: one.division.name for one in people}
    if unknown := [one for one in divisions if one not in names]:
        names |= {row["id"]: row["name"] for row in facts.read("names_of_divisions", divisions=unknown)}
    return names


def _filters(facts: Transaction, question: Question) -> Filters:
    divisions = None if question.division is None else _below(facts, question.division)
    if question.kinds is not None and (unknown := sorted(set(question.kinds) - set(EVIDENCE_KINDS))):
        raise Invalid(
            "%(text)s is none of %(names)s.", where="kind", text=repr(unknown[0][:40]), names=", ".join(EVIDENCE_KINDS)
        )
    since = None if question.since is None else day(checked_date(question.since, where="since"))
    kinds = None if question.kinds is None else frozenset(question.kinds)
    return Filters(divisions, fold(question.place) if question.place else None, kinds, since)


def _below(facts: Transaction, division: int) -> frozenset[int]:
    """A division and all below it. Raises `NotFound`."""
    divisions = frozenset(row["division"] for row in facts.read("subtree", division=division))
    if not divisions:
        raise NotFound("division", id_text(division))
    return divisions


def _there(facts: Transaction, viewer: Viewer, ranked: Ranking, filters: Filters) -> Ranking:
    """Those of the answer who are at the place asked for; they are all known one by one."""
    if filters.place is None:
        return ranked
    return replace(ranked, special=_in_place(facts, viewer, ranked.special, filters.place))


def _in_place(facts: Transaction, viewer: Viewer, hits: Mapping[int, Hit], place: str) -> dict[int, Hit]:
    meant = [row["text"] for row in facts.read("places") if fold(row["text"]) == place]
    there = facts.read("people_at_places", texts=meant, audiences=list(viewer.audiences))
    return {row["person"]: hits[row["person"]] for row in there if row["person"] in hits}
