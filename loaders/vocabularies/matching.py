"""Which skills the concepts of a vocabulary are: those that are there already, found by name and alias, before any new ones."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Set
from dataclasses import dataclass, field
from functools import lru_cache
from typing import NamedTuple

from expertise.errors import Invalid
from expertise.ids import make_id
from expertise.skills import checked_name
from expertise.store import Row
from expertise.vocabulary import fold
from loaders.report import Log
from loaders.vocabularies.concepts import Concept, Concepts


class Relation(NamedTuple):
    """A skill, what another is to it (broader, related), and that other."""

    skill: int
    kind: str
    other: int


class Name(NamedTuple):
    """A name as it is shown, and its key."""

    shown: str
    folded: str


class Skill(NamedTuple):
    """A skill that everyone may know of; `owner` is the source whose vocabulary has it, `means` what it was merged into."""

    id: int
    folded: str
    label: str
    owner: str | None
    means: int | None = None


@dataclass(slots=True)
class Taken:
    """What a source says of skills of the graph: those of its vocabulary, their other names, and how they are related."""

    terms: dict[int, tuple[str, str, str | None]] = field(default_factory=dict)
    names: dict[tuple[int, str], tuple[str, str | None]] = field(default_factory=dict)
    relations: set[Relation] = field(default_factory=set)


class Known:
    """The skills that everyone may know of, by the keys of their labels and of the names that others gave them.

    `said_before` are the other names that the vocabulary itself gave them when it was last loaded. What only some may know
    of is not here, so that nothing of it shows in what a vocabulary is taken to mean.
    """

    def __init__(self, rows: Iterable[Row], said_before: Collection[tuple[int, str]]) -> None:
        self.labelled: dict[str, Skill] = {}
        self.also_called: defaultdict[str, set[Skill]] = defaultdict(set)
        self.said_before = said_before
        for id, folded, label, owner, means, alias in rows:
            skill = self.labelled.setdefault(folded, Skill(id, folded, label, owner, means))
            if alias is not None:
                self.also_called[alias].add(skill)
        by_id = {skill.id: skill for skill in self.labelled.values()}
        self.taken_for = {folded: by_id[id] for id, folded in said_before if id in by_id}


def taken(concepts: Concepts, known: Known, source: str, log: Log) -> Taken:
    """What the vocabulary of this source says, in skills of the graph. What cannot be a name is left out, and noted.

    A concept is the skill that is called as it is; else the one that it was when the vocabulary was last loaded; else the only
    one that is also called so; else the only one whose label is another name of this concept alone; else a new one. A skill
    that has a label keeps it.
    """
    called = {key: name for key, concept in concepts.items() if (name := _read(concept.label))}
    own = {name.folded for name in called.values()}
    readable = {key: concepts[key] for key in called}
    meant = dict(_meant(readable, called, own, known))
    made = Taken()
    labels = {skill.folded for skill in meant.values()} | known.labelled.keys()
    unreadable = len(concepts) - len(readable)
    for key, concept in readable.items():
        skill = meant[key]
        if skill.owner in (None, source):
            made.terms.setdefault(skill.id, (skill.folded, skill.label, concept.uri))
        for text, language in {concept.label: None, **concept.names}.items():
            if (name := _read(text)) is None:
                unreadable += 1
            elif text != concept.label and name.folded in own:
                continue  # it is what another concept is called
            elif name.folded not in labels or (skill.id, name.folded) in known.said_before:
                made.names.setdefault((skill.id, name.folded), (name.shown, language))
    made.relations = set(_relations(readable, meant))
    if unreadable:
        log.note(
            f"{unreadable:,} texts cannot be names, most often because they are longer than 100 characters: left out."
        )
    return made


def _meant(concepts: Concepts, called: Mapping[str, Name], own: Set[str], known: Known) -> Iterator[tuple[str, Skill]]:
    other_names = {key: _other_names(concept) - own for key, concept in concepts.items()}
    shared = Counter(name for names in other_names.values() for name in names)
    for key, (shown, folded) in called.items():
        if (same := known.labelled.get(folded) or known.taken_for.get(folded)) is not None:
            yield key, same
            continue
        called_so = known.also_called.get(folded) or {
            known.labelled[name] for name in other_names[key] & known.labelled.keys() if shared[name] == 1
        }
        new = Skill(make_id("skill", folded), folded, shown, None)
        one = len({skill.means or skill.id for skill in called_so}) == 1
        yield key, min(called_so, key=lambda skill: (skill.id != skill.means, skill.id)) if one else new


def _other_names(concept: Concept) -> set[str]:
    return {name.folded for text in concept.names if (name := _read(text))}


def _relations(concepts: Concepts, meant: Mapping[str, Skill]) -> Iterator[Relation]:
    """Each relation once: related ones from the smaller id, and none between two of which one is broader."""
    broader = set()
    for key, concept in concepts.items():
        broader |= {(meant[key].id, meant[other].id) for other in concept.broader & meant.keys()}
    yield from (Relation(skill, "broader", other) for skill, other in broader if skill != other)
    for key, concept in concepts.items():
        for beside in concept.related & meant.keys():
            low, high = sorted((meant[key].id, meant[beside].id))
            if low != high and not broader & {(low, high), (high, low)}:
                yield Relation(low, "related", high)


@lru_cache(maxsize=1 << 18)
def _read(text: str) -> Name | None:
    """The text as a name; None where it cannot be one."""
    try:
        shown = checked_name(text)
    except Invalid:
        return None
    return Name(shown, fold(shown))
