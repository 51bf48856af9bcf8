"""Everything of a synthetic company but its people as rows, some thousands at a time, ready for files."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from zlib import crc32

import numpy as np

from expertise.decisions import COMMUNITY_MANAGER
from expertise.silos.opening import MANAGER
from loaders.company_names import CITIES, PROJECT_FIRST, PROJECT_LAST
from loaders.company_people import DOMAIN, FIXED_TITLES, Row, dates, numbered
from loaders.company_prose import DOCUMENT_KINDS, draw_text, draw_title
from loaders.company_shape import AnyInts, Ints, draw_divisions
from loaders.company_skills import AS_STATED, AS_TYPED, AS_WRITTEN, draw_claims, draw_vocabulary
from loaders.company_work import Company, Gathering, draw_contacts, draw_groups, draw_projects

YEARS_OF_WORK = 8
STEP = 50_000

Document = dict[str, str | list[str]]


@dataclass(frozen=True, slots=True)
class Plan:
    """A company that is drawn and not yet written: its numbers, the ids of its things, and the seed for the rest."""

    seed: int
    as_of: date
    company: Company
    projects: Gathering
    groups: Gathering
    person_ids: list[str]
    division_ids: list[str]
    project_ids: list[str]
    group_ids: list[str]

    def dice(self, table: str) -> np.random.Generator:
        """Randomness of a table's own, so that a change of one table leaves the others as they are."""
        return dice(self.seed, table)


def dice(seed: int, what: str) -> np.random.Generator:
    """The same draws for the same seed and purpose."""
    return np.random.default_rng([seed, crc32(what.encode())])


def draw_plan(*, people: int, seed: int, as_of: date) -> Plan:
    """The company of this size and seed."""
    divisions = draw_divisions(dice(seed, "divisions"), people=people)
    vocabulary = draw_vocabulary(dice(seed, "skills"), people=people)
    claims = draw_claims(dice(seed, "claims"), divisions, vocabulary, people)
    busy = np.concatenate([[0.0], np.cumsum(dice(seed, "busy").lognormal(0, 0.7, people))])
    company = Company(people, divisions, vocabulary, claims, busy)
    projects = draw_projects(dice(seed, "projects"), company)
    groups = draw_groups(dice(seed, "groups"), company)
    counts = (people, len(divisions.names), len(projects.division), len(groups.division))
    ids = [numbered(dice(seed, letter), letter, count) for letter, count in zip("pdxg", counts, strict=True)]
    return Plan(seed, as_of, company, projects, groups, *ids)


def division_rows(plan: Plan) -> Iterator[list[Row]]:
    """id, name, parent, from, until."""
    divisions = plan.company.divisions
    began = dates(plan.dice("division dates"), len(divisions.names), plan.as_of, years=20, blank=0.4, exact=0.5)
    parents = [plan.division_ids[at] if at >= 0 else "" for at in divisions.parents.tolist()]
    yield [(*row, "") for row in zip(plan.division_ids, divisions.names, parents, began, strict=True)]


def role_rows(plan: Plan) -> Iterator[list[Row]]:
    """person, role: whose title is Manager or Community Manager is one."""
    titled = dict(zip(FIXED_TITLES, plan.person_ids[1:], strict=False))
    yield [(titled["Manager"], MANAGER), (titled["Community Manager"], COMMUNITY_MANAGER)]


def skill_rows(plan: Plan) -> Iterator[list[Row]]:
    """label, alt_labels, uri."""
    names = sorted(plan.company.vocabulary.names, key=lambda name: name.label)
    yield [
        (name.label, ";".join(name.aliases), f"https://skills.{DOMAIN}/{place:05d}")
        for place, name in enumerate(names, start=1)
    ]


def claim_rows(plan: Plan) -> Iterator[list[Row]]:
    """person, skill, from, audience."""
    claims = plan.company.claims
    yield from _said(plan, "claim names", claims.person, claims.skill)


def interest_rows(plan: Plan) -> Iterator[list[Row]]:
    """person, skill, from, audience; two a person, more even than the claims are."""
    rng, company = plan.dice("interests"), plan.company
    person = np.sort(company.anybody(rng, 2 * company.people))
    even = company.vocabulary.share**0.7
    skill = rng.choice(len(even), len(person), p=even / even.sum())
    keys = np.unique(person * len(even) + skill)
    yield from _said(plan, "interest names", keys // len(even), keys % len(even))


def _said(plan: Plan, purpose: str, person: AnyInts, skill: AnyInts) -> Iterator[list[Row]]:
    rng, home = plan.dice(purpose), plan.company.divisions.home
    for first in range(0, len(person), STEP):
        who, what = person[first : first + STEP], skill[first : first + STEP]
        names = plan.company.vocabulary.write(rng, what, AS_TYPED)
        since = dates(rng, len(who), plan.as_of, years=10, blank=0.4)
        audiences = [""] * len(who)
        for at in np.flatnonzero(rng.random(len(who)) < 0.02).tolist():
            narrow = ("contacts", "only", f"division:{plan.division_ids[home[who[at]]]}")
            audiences[at] = narrow[int(rng.integers(3))]
        yield list(zip([plan.person_ids[at] for at in who.tolist()], names, since, audiences, strict=True))


def project_rows(plan: Plan) -> Iterator[list[Row]]:
    """id, name, description, skills, audience, from, until, url."""
    rng, projects = plan.dice("project texts"), plan.projects
    count = len(projects.division)
    roll = _rolls(plan.dice("project words"))
    starts, ends = _periods(rng, count, plan.as_of)
    stated = np.where(rng.random(count) < 0.75, rng.integers(2, 6, count), 0).tolist()
    lengths = rng.integers(12, 32, count).tolist()
    code_names = _code_names(rng, count)
    for first in range(0, count, STEP):
        rows = range(first, min(first + STEP, count))
        skills = projects.skill[rows.start : rows.stop].ravel()
        names, written = (
            _in_rows(plan.company.vocabulary.write(rng, skills, how), 5) for how in (AS_STATED, AS_WRITTEN)
        )
        yield [
            (
                plan.project_ids[at],
                code_names[at],
                draw_text(roll, written[at - first][:2], CITIES, words=lengths[at]),
                ";".join(dict.fromkeys(names[at - first][: stated[at]])),
                f"division:{plan.division_ids[projects.division[at]]}" if projects.private[at] else "",
                starts[at],
                ends[at],
                f"https://projects.{DOMAIN}/{plan.project_ids[at]}" if at % 3 else "",
            )
            for at in rows
        ]


def group_rows(plan: Plan) -> Iterator[list[Row]]:
    """id, name, description, skills, audience, url."""
    rng, groups, vocabulary = plan.dice("group texts"), plan.groups, plan.company.vocabulary
    written = _in_rows(vocabulary.write(rng, groups.skill.ravel(), AS_WRITTEN), 2)
    stated = rng.integers(1, 3, len(groups.division)).tolist()
    code_names = _code_names(rng, len(groups.division))
    taken: set[str] = set()
    rows: list[Row] = []
    for at, skills in enumerate(written):
        first = vocabulary.names[groups.skill[at, 0]].label
        name = f"{code_names[at]} circle" if groups.private[at] else _group_name(first, at, taken, plan)
        taken.add(name)
        text = f"People who work on {skills[0]} share what they learn and help each other."
        private = "members" if groups.private[at] else ""
        url = "" if private else f"https://groups.{DOMAIN}/{plan.group_ids[at]}"
        rows.append((plan.group_ids[at], name, text, ";".join(dict.fromkeys(skills[: stated[at]])), private, url))
    yield rows


def _group_name(skill: str, at: int, taken: set[str], plan: Plan) -> str:
    name = f"{skill} {('community', 'guild', 'community of practice', 'round table')[at % 4]}"
    if name in taken:
        name = f"{name}, {plan.company.divisions.names[plan.groups.division[at]]}"
    return name if name not in taken else f"{name} {at}"


def project_group_rows(plan: Plan, projects: Ints, groups: Ints) -> Iterator[list[Row]]:
    """project, group."""
    pairs = zip(projects.tolist(), groups.tolist(), strict=True)
    yield [(plan.project_ids[project], plan.group_ids[group]) for project, group in pairs]


def membership_rows(plan: Plan) -> Iterator[list[Row]]:
    """person, group_or_project, role, from, until, audience; of the projects, then of the groups."""
    rng = plan.dice("memberships")
    for gathering, ids in ((plan.projects, plan.project_ids), (plan.groups, plan.group_ids)):
        hidden = gathering is plan.groups
        for first in range(0, len(gathering.member), STEP):
            of, who = gathering.member_of[first : first + STEP], gathering.member[first : first + STEP]
            since, until = _periods(rng, len(of), plan.as_of)
            leads = (gathering.lead[of] == who).tolist()
            private = (gathering.private[of] == 1).tolist()
            ids_of = [ids[at] for at in of.tolist()]
            yield [
                (
                    plan.person_ids[person],
                    there,
                    "lead" if lead else "member",
                    begin if person % 4 else "",
                    end if person % 4 else "",
                    f"group:{there}" if hidden and restricted else "",
                )
                for person, there, lead, restricted, begin, end in zip(
                    who.tolist(), ids_of, leads, private, since, until, strict=True
                )
            ]


def contact_rows(plan: Plan) -> Iterator[list[Row]]:
    """person, contact, audience; both directions, but for a few that only one side has marked."""
    rng = plan.dice("contacts")
    one, other = draw_contacts(rng, plan.company)
    agreed = rng.random(len(one)) < 0.96
    persons, contacts = np.concatenate([one, other[agreed]]), np.concatenate([other, one[agreed]])
    audiences = np.where(rng.random(len(persons)) < 0.02, "only", "").tolist()
    order = np.lexsort((contacts, persons))
    for first in range(0, len(persons), STEP):
        chosen = order[first : first + STEP].tolist()
        yield [(plan.person_ids[persons[at]], plan.person_ids[contacts[at]], audiences[at]) for at in chosen]


def document_ids(plan: Plan, count: int) -> list[str]:
    """The ids of the documents."""
    return numbered(plan.dice("t"), "t", count)


def author_rows(plan: Plan, ids: list[str], author: Ints) -> Iterator[list[Row]]:
    """document, person, audience."""
    for first in range(0, len(ids), STEP):
        rows = author[first : first + STEP].tolist()
        yield [
            (document, plan.person_ids[person], "")
            for document, persons in zip(ids[first : first + STEP], rows, strict=True)
            for person in dict.fromkeys(persons)
            if person >= 0
        ]


def document_objects(plan: Plan, ids: list[str], skill: Ints, audiences: list[str]) -> Iterator[list[Document]]:
    """One object a document, keys in the order of the layout, empty ones left out; half state their skills."""
    rng, roll = plan.dice("document texts"), _rolls(plan.dice("document words"))
    for first in range(0, len(ids), STEP // 5):
        chosen = ids[first : first + STEP // 5]
        numbers = skill[first : first + STEP // 5]
        vocabulary = plan.company.vocabulary
        written, names = (_in_rows(vocabulary.write(rng, numbers.ravel(), how), 3) for how in (AS_WRITTEN, AS_STATED))
        created = dates(rng, len(chosen), plan.as_of, years=YEARS_OF_WORK, exact=0.94)
        stated = np.where(rng.random(len(chosen)) < 0.5, rng.integers(1, 4, len(chosen)), 0).tolist()
        objects = []
        for at, document in enumerate(chosen):
            item: Document = {"id": document, "title": draw_title(roll, written[at], CITIES)}
            item["text"] = draw_text(roll, written[at], CITIES, words=40 + next(roll) % 58)
            item["kind"] = DOCUMENT_KINDS[next(roll) % len(DOCUMENT_KINDS)]
            item["topics" if at % 7 == 0 else "skills"] = list(dict.fromkeys(names[at][: stated[at]]))
            item |= {"created": created[at], "audience": audiences[first + at]}
            item["url"] = f"https://documents.{DOMAIN}/{document}"
            objects.append({key: value for key, value in item.items() if value})
        yield objects


def _rolls(rng: np.random.Generator) -> Iterator[int]:
    while True:
        yield from rng.integers(0, 1 << 30, 1 << 16).tolist()


def _in_rows(names: list[str], width: int) -> list[list[str]]:
    return [names[at : at + width] for at in range(0, len(names), width)]


def _code_names(rng: np.random.Generator, count: int) -> list[str]:
    """Names of two words, each pair once before any comes again with a number."""
    pairs = [f"{first} {last}" for first in PROJECT_FIRST for last in PROJECT_LAST]
    order = rng.permutation(len(pairs)).tolist()
    laps = (divmod(at, len(pairs)) for at in range(count))
    return [pairs[order[at]] + (f" {lap + 1}" if lap else "") for lap, at in laps]


def _periods(rng: np.random.Generator, count: int, as_of: date) -> tuple[list[str], list[str]]:
    """Start and end days; the end is blank while it lies ahead."""
    days = [(as_of - timedelta(days=ago)).isoformat() for ago in range(365 * YEARS_OF_WORK)]
    start = (rng.random(count) * len(days)).astype(np.int64)
    end = start - 90 - (rng.random(count) * 1000).astype(np.int64)
    return [days[ago] for ago in start.tolist()], [days[ago] if ago > 0 else "" for ago in end.tolist()]
