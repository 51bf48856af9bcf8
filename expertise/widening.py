"""The skills to which a question is widened where it finds few people: which, in what order, and why."""

from collections.abc import Collection, Iterable, Iterator, Sequence

from expertise.answers import Because, Widening
from expertise.asking import Asked, as_skill
from expertise.language import Language
from expertise.models import Skill
from expertise.small_talk import small_talk
from expertise.store import Row, Transaction

MOST_SKILLS = 8
FEW_PEOPLE = 20
"""Related skills are looked at only where the question and what is narrower find fewer people than these."""
MANY_PEOPLE = 20_000
"""Where those added have so many people together, no more skills are: everybody of theirs is looked at."""
MOST_BY_MEANING = 3
NEAR, NEAR_TWO_WORDS = 0.45, 0.6
"""The least cosine of a question's words and a name; a single word is near to too much. Asked by its description without its own
names, of 1,251 topics of GitHub among 2,000 names, 72 % are near to something, and 24 % find themselves among the first three;
of any three words of the description 67 and 3 %.
"""
NEAREST = 64


def widenings(
    facts: Transaction, asked: Asked, language: Language, *, found: int, without: Collection[int]
) -> tuple[Widening, ...]:
    """The skills beside those of the question: narrower ones, those with most people first, then those by meaning, nearest
    first, then related ones.

    They rest on what everyone may see. `found` is how many people have evidence for what the question names.
    """
    taken = {skill.id for skill in asked.skills} | set(without)
    rows = facts.read("skills_beside", skills=[skill.id for skill in asked.skills]) if asked.skills else []
    meant = _by_meaning(asked, language, taken)
    narrower = _with_most_people(_related(asked, rows, "narrower", language, taken), MOST_SKILLS - len(meant))
    people = found + sum(one.skill.people for one in (*narrower, *meant))
    related = _related(asked, rows, "related", language, taken) if people < FEW_PEOPLE else ()
    room = MOST_SKILLS - len(meant) - len(narrower)
    return (*narrower, *meant, *_with_most_people(related, room))


def _by_meaning(asked: Asked, language: Language, taken: set[int]) -> list[Widening]:
    """Those that mean nearly what all telling words do, where some of them name nothing."""
    told = [word for word in asked.words if word not in small_talk(language)]
    if not asked.left_over or asked.people or len(told) < 2:
        return []
    words, near = " ".join(told), NEAR if len(told) > 2 else NEAR_TWO_WORDS
    found: list[Widening] = []
    for one in asked.known.index.meant(words, limit=NEAREST, at_least=near):
        skill = _worked_on(asked, one.id, taken)
        if skill is not None and len(found) < MOST_BY_MEANING:
            taken.add(skill.id)
            why = language.gettext('"%(name)s" means nearly what "%(words)s" does', name=one.name, words=words)
            found.append(Widening(skill, "meaning", words, why))
    return found


def _related(
    asked: Asked, rows: Sequence[Row], kind: Because, language: Language, taken: set[int]
) -> Iterator[Widening]:
    """Those of this kind, each once, beside the first skill of the question that it is beside."""
    of = {skill.id: skill for skill in asked.skills}
    place = {skill: number for number, skill in enumerate(of)}
    for row in sorted((row for row in rows if row["kind"] == kind), key=lambda row: place[row["skill"]]):
        skill, other = _worked_on(asked, row["other"], taken), of[row["skill"]].label
        if skill is not None:
            taken.add(skill.id)
            yield Widening(skill, kind, other, beside(kind, skill.label, other, language))


def beside(kind: Because, skill: str, other: str, language: Language) -> str:
    """How a skill that a question was widened to stands to another one that it names."""
    if kind == "narrower":
        return language.gettext("%(other)s is broader than %(skill)s", other=other, skill=skill)
    return language.gettext("%(skill)s is related to %(other)s", skill=skill, other=other)


def _worked_on(asked: Asked, skill: int, taken: Collection[int]) -> Skill | None:
    """The skill, unless it is taken, not everyone may know of it, or nobody worked on it as far as everyone may see."""
    entry = None if skill in taken else asked.known.index.get(skill)
    return as_skill(entry) if entry is not None and entry.people else None


def _with_most_people(some: Iterable[Widening], most: int) -> list[Widening]:
    order = sorted(some, key=lambda one: (-one.skill.people, one.skill.label, one.skill.id))
    chosen: list[Widening] = []
    for one in order[:most]:
        if sum(other.skill.people for other in chosen) >= MANY_PEOPLE:
            break
        chosen.append(one)
    return chosen
