"""Skills found in the texts of things that state none: names that everyone may know, each with its place."""

from collections import defaultdict
from collections.abc import Mapping

from expertise.groups import Thing
from expertise.store import Transaction
from expertise.vocabulary import Entry, Index, fold
from loaders.loose_words import LOOSE_WORDS
from loaders.said import Reading
from loaders.writing import Writing

Place = tuple[str, int, int]
"""How a text names a skill, and where: the first character and how many, in the name and the text of the thing, joined by
the end of a line."""
Found = Mapping[int, Mapping[int, Place]]
"""Places by thing and skill."""
Kept = Mapping[tuple[str, int], int]
"""By the key of a name and the skill that it means: the skill under which the name is kept, where that is another."""


def annotate(writing: Writing, reading: Reading) -> None:
    """Brings what is found in texts in step with the texts and with the names that everyone may know by now."""
    store = reading.graph.store
    stored = _stored(store, writing.source)
    found = _found(writing, reading) if reading.graph.settings.annotation == "shown" else {}
    said = reading.said.things
    judged = {thing for thing in stored if thing in said or reading.graph.settings.annotation == "off"}
    changed = [thing for thing in sorted({*found, *judged}) if found.get(thing, {}) != stored.get(thing, {})]
    for batch in writing.batches(changed, "names found in texts"):
        writing.commit(lambda facts, some=batch: _write(writing, facts, some, found, stored))  # type: ignore[misc]


def names_of_everyone(facts: Transaction) -> Index:
    """The index of the names that everyone may know, as this transaction sees them."""
    others: defaultdict[int, list[str]] = defaultdict(list)
    for skill, label in facts.read("alt_labels_of_skills", skills=None):
        others[skill].append(label)
    rows = facts.read("names_of_skills", skills=None)
    return Index(Entry(skill, label, tuple(others[skill]), people) for skill, label, people in rows)


def found_in(index: Index, thing: Thing, kept: Kept) -> dict[int, Place]:
    """The skills that a thing's name and text mention, each where it is mentioned first, by the name that mentions it."""
    places: dict[int, Place] = {}
    for mention in index.annotate(f"{thing.name}\n{thing.text}"):
        folded = fold(mention.surface)
        if folded in LOOSE_WORDS:
            continue
        places.setdefault(
            kept.get((folded, mention.id), mention.id), (mention.surface, mention.start, mention.end - mention.start)
        )
    return places


def _stored(facts: Transaction, source: str) -> Found:
    stored: defaultdict[int, dict[int, Place]] = defaultdict(dict)
    for thing, skill, text, start, length in facts.read("abouts_of_source", source=source):
        if start is not None:
            stored[thing][skill] = (text, start, length)
    return dict(stored)


def _found(writing: Writing, reading: Reading) -> Found:
    said = reading.said
    silent = [thing for thing in said.things.values() if not said.subjects.get(thing.id)]
    if not silent:
        return {}
    index = names_of_everyone(reading.graph.store)
    kept = {(row["folded"], row["means"]): row["skill"] for row in reading.graph.store.read("names_kept")}
    found = {}
    for batch in writing.batches(silent, "looking for names in texts"):
        found.update({thing.id: places for thing in batch if (places := found_in(index, thing, kept))})
    return found


def _write(writing: Writing, facts: Transaction, some: list[int], found: Found, stored: Found) -> None:
    people = [] if writing.whole else [row["person"] for row in facts.read("people_in_things", things=some)]
    before = {(thing, skill): place for thing in some for skill, place in stored.get(thing, {}).items()}
    after = {(thing, skill): place for thing in some for skill, place in found.get(thing, {}).items()}
    facts.write("drop_found_about", [key for key in before if key not in after])
    facts.write("put_about", [(*key, *place) for key, place in sorted(after.items()) if before.get(key) != place])
    skills = {skill for _, skill in (*before, *after)}
    writing.follow(facts, people, skills, among=skills)
