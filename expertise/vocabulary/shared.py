"""The vocabulary as every thread shares it: one index in memory, kept in step with the store."""

import gc
import logging
from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from functools import partial
from threading import Lock, Thread
from time import monotonic
from typing import NamedTuple

from expertise.errors import ExpertiseError
from expertise.models import Viewer
from expertise.store import Asked, Row, Store, Transaction
from expertise.vocabulary.encoder import Encoder
from expertise.vocabulary.index import Index, Match
from expertise.vocabulary.kept import Kept
from expertise.vocabulary.known import Known
from expertise.vocabulary.laying import lay
from expertise.vocabulary.names import Entry, Suggestion
from expertise.vocabulary.people_names import PeopleNames

PEOPLE_CHANGED = 0
"""The number that stands for the names of people where changes are noted."""
YOUNG = 2_000
"""So many objects come before cycles are looked for among them. An answer of a server leaves 300, and ten times as many took 7 to
50 ms, in which nobody was answered.
"""
SETTLED = 1.0
"""Seconds after which a change that a server told of is read again: it may be told before all of it is seen."""
JUST_NOW = 16
"""So many of the last changes are read again after everything was read."""
MOMENT = 0.25
"""Seconds for which a server is not asked again what others have changed: a round trip for every keystroke would be felt."""

_log = logging.getLogger("expertise")


class News(NamedTuple):
    """Questions about what changed after a number (`seen`; None: nothing is known yet), and when they were made up."""

    seen: int | None
    looked: tuple[int, float]
    expected: frozenset[int]
    asked: tuple[Asked, ...]


class Vocabulary:
    """Names of skills, and words of people's names, in memory. Do not ask it inside a transaction: it knows what is committed.

    What other processes write is known after `patience` seconds, what this one writes at once.
    """

    def __init__(
        self, store: Store, model: Encoder | None = None, kept: Kept | None = None, *, patience: float = 0.0
    ) -> None:
        self._store = store
        self._model = model
        self._kept = kept
        self._patience = patience
        self._looked = (-1, 0.0)
        self._told: dict[int, float] = {}
        self._lock = Lock()
        self._beside = Lock()
        self._answers_meanwhile = False
        self._index = Index((), model)
        self._people = PeopleNames(store)
        self._seen: int | None = None

    def known_to(self, viewer: Viewer) -> Known:
        """The vocabulary as this viewer may know it, now; ask for it once in answering a question."""
        return Known(self.index(), partial(self.only_for, viewer))

    def known_after(self, viewer: Viewer, news: News, answers: Sequence[Sequence[Row]]) -> Known:
        """The same where the questions of the news were answered so."""
        return Known(self._after(news, answers) or self.index(), partial(self.only_for, viewer))

    def suggest(self, viewer: Viewer, text: str, *, limit: int = 8, language: str | None = None) -> list[Suggestion]:
        """The names that others already use for what is being typed; "create" last, when nothing equal is there.

        They are shown as they are called in the language (as in "de"), where a vocabulary says it.
        """
        lines = self.known_to(viewer).suggest(text, limit=limit)
        called = labels_in(self._store, (line.id for line in lines if line.id is not None), language)
        return [replace(line, label=called.get(line.id or 0, line.label)) for line in lines] if called else lines

    def match(self, viewer: Viewer, text: str) -> Match:
        """The skill that the text means to this viewer, or candidates to ask about, or nothing."""
        return self.known_to(viewer).match(text)

    def entry(self, viewer: Viewer, skill: int) -> Entry | None:
        """The skill of this id, when this viewer may know of it."""
        return self.known_to(viewer).entry(skill)

    def only_for(self, viewer: Viewer) -> list[Entry]:
        """The skills that this viewer may know of and not everyone may."""
        few, own = self._store.read_several(
            ("skills_of_viewer", {"audiences": list(viewer.audiences)}),
            ("own_names_waiting", {"person": viewer.person}),
        )
        return [Entry(skill, label) for skill, label in {row["skill"]: row["label"] for row in (*few, *own)}.items()]

    def index(self, expected: Collection[int] = ()) -> Index:
        """The index of what everyone may know of, as of now. The names of skills that are `expected` to have changed are read
        together with what did.
        """
        if self._told:
            self._read_settled()
        while not self._is_fresh():
            news = self.news(expected)
            if (index := self._after(news, self._store.read_several(*news.asked) if news.asked else ())) is not None:
                return index
        return self._index

    def news(self, expected: Collection[int] = ()) -> News:
        """What is asked of the store to know what has changed, so that it can be asked with other questions in one round trip;
        nothing where it was asked just now.
        """
        asked = [] if self._seen is None or self._is_fresh() else [("changes", {"after": self._seen})]
        names = _asked_for_names(sorted(expected)) if asked and expected else []
        return News(self._seen, (self._store.commits, monotonic()), frozenset(expected), (*asked, *names))

    def _after(self, news: News, answers: Sequence[Sequence[Row]]) -> Index | None:
        """The index after these news, of which the questions were answered so; None where another thread has caught up
        meanwhile, perhaps with less than was read here.
        """
        index, (changed, *named) = self._index, answers or [()]
        if news.seen is not None and (not changed or self._is_left_to_a_thread(changed, news.seen)):
            self._looked = news.looked if news.asked else self._looked
            return index
        is_expected = bool(named) and {row["skill"] for row in changed} <= news.expected
        with self._lock:
            if self._seen != news.seen:
                return None
            self._catch_up(changed, _entries(*named) if is_expected else ())
            self._looked = news.looked
            if news.seen is None and self._answers_meanwhile:
                Thread(target=self._index.learn, daemon=True).start()
            return self._index

    def read_again(self, skills: Collection[int]) -> None:
        """Reads what is known of these skills anew."""
        with self._lock:
            self._update(set(skills))

    def _read_settled(self) -> None:
        """Reads again what changed a moment ago, by when all of it is seen."""
        before = monotonic() - SETTLED
        settled = {skill: at for skill, at in list(self._told.items()) if at <= before}
        if settled and self._beside.acquire(blocking=False):
            try:
                self.read_again(settled)
                for skill, at in settled.items():
                    if self._told.get(skill) == at:
                        del self._told[skill]
            finally:
                self._beside.release()

    def _is_fresh(self) -> bool:
        commits, at = self._looked
        return commits == self._store.commits and monotonic() - at < self._patience

    def answer_meanwhile(self) -> None:
        """From now on, where very much has changed, the vocabulary answers as it was until all is read: others wait for nobody."""
        self._answers_meanwhile = True

    def people_named(self, text: str) -> list[int]:
        """The people whose name the text is: words in any order, accents left out, slips of the pen forgiven."""
        self.index()
        return self._people.people_named(text)

    def _is_left_to_a_thread(self, changed: Sequence[Row], seen: int) -> bool:
        if not self._answers_meanwhile or not _is_much(changed, seen):
            return False
        if self._beside.acquire(blocking=False):  # else one is at it
            Thread(target=self._catch_up_beside, args=(changed, seen), daemon=True).start()
        return True

    def _catch_up_beside(self, changed: Sequence[Row], seen: int) -> None:
        try:
            with self._lock:
                if self._seen == seen:
                    self._catch_up(changed)
            self._index.learn()
        except ExpertiseError as error:
            _log.warning("The names that have changed could not be read: %s", error)
        finally:
            self._beside.release()

    def _catch_up(self, changed: Sequence[Row], entries: Iterable[Entry] = ()) -> None:
        """Reads what changed since the last time; everything, when that is too long ago or too much."""
        if self._seen is None and self._kept and (opened := self._kept.open()):
            self._index, self._seen = Index((), self._model, base=opened[0]), opened[1]
            _keep_for_good()
            changed = self._store.read("changes", after=self._seen)
            if not changed:
                return
        last = changed[-1]["number"] if changed else self._store.read("last_change")[0]["number"]
        if self._seen is None or _is_much(changed, self._seen):
            changed = [] if self._store.is_embedded else self._store.read("changes", after=max(0, last - JUST_NOW))
            self._index = self._read(last)
            self._people.forget()
            _keep_for_good()
        else:
            self._update({row["skill"] for row in changed}, entries)
        if not self._store.is_embedded:
            self._told |= dict.fromkeys((row["skill"] for row in changed), monotonic())
        self._seen = last

    def _read(self, last: int) -> Index:
        """All names as they are after this change, and perhaps after some more."""
        entries = _entries(*self._store.read_several(*_asked_for_names(None)))
        if self._kept is None:
            return Index(entries, self._model)
        return Index((), self._model, base=self._kept.keep(lay(entries), last))

    def _update(self, changed: set[int], entries: Iterable[Entry] = ()) -> None:
        if PEOPLE_CHANGED in changed:
            self._people.forget()
        read = entries or _entries(*self._store.read_several(*_asked_for_names(sorted(changed))))
        named = {entry.id: entry for entry in read}
        for skill in sorted(changed - {PEOPLE_CHANGED}):
            if (entry := named.get(skill)) is not None:
                self._index.put(entry)
            else:
                self._index.drop(skill)


def labels_in(facts: Transaction, skills: Iterable[int], language: str | None) -> dict[int, str]:
    """What those of these skills are called in the language (as in "de") that everyone may know of and that have a name in it."""
    asked = sorted(set(skills)) if language else []
    return dict(facts.read("labels_in_language", skills=asked, language=language)) if asked else {}


def _keep_for_good() -> None:
    """What is there lives as long as the process, and answers leave few cycles: looking for them in the one, and as often as
    Python does in the other, would cost every answer dearly.
    """
    gc.freeze()
    gc.set_threshold(YOUNG, *gc.get_threshold()[1:])


def _is_much(changed: Sequence[Row], seen: int) -> bool:
    """Whether more has changed than is remembered, as after a vocabulary was loaded: all is read as fast as that one by one."""
    return int(changed[0]["number"]) != seen + 1


def _asked_for_names(skills: list[int] | None) -> list[Asked]:
    return [("names_of_skills", {"skills": skills}), ("alt_labels_of_skills", {"skills": skills})]


def _entries(rows: Iterable[Row], others_of: Iterable[Row]) -> list[Entry]:
    others: dict[int, list[str]] = {}
    for skill, label in others_of:
        others.setdefault(skill, []).append(label)
    return [Entry(skill, label, tuple(others.get(skill, ())), people) for skill, label, people in rows]
