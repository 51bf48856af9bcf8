"""What the people of a synthetic company do together: projects, groups, documents and contacts."""

from dataclasses import dataclass

import numpy as np

from loaders.company_shape import Divisions, Floats, Ints, draw_between, draw_colleagues
from loaders.company_skills import Claims, Vocabulary

MOST_CONTACTS = 120
SKILLS_OF_A_TEXT = 3


@dataclass(frozen=True, slots=True)
class Company:
    """What everything else is drawn from; `busy` is a running sum that says how much each person does."""

    people: int
    divisions: Divisions
    vocabulary: Vocabulary
    claims: Claims
    busy: Floats

    def colleagues(self, rng: np.random.Generator, of: Ints) -> Ints:
        """A person from around each of these divisions."""
        return draw_colleagues(rng, self.divisions, self.busy, of)

    def anybody(self, rng: np.random.Generator, count: int) -> Ints:
        """People from the whole company."""
        return draw_between(rng, self.busy, np.zeros(count, np.int64), np.full(count, self.people))

    def skill_of(self, rng: np.random.Generator, people: Ints) -> Ints:
        """A skill of each person, by popularity where a person claims none."""
        popular = rng.choice(len(self.vocabulary.names), len(people), p=self.vocabulary.share)
        return self.claims.one_of(rng, people, otherwise=popular)


@dataclass(frozen=True, slots=True)
class Gathering:
    """Projects or groups: the leading division of each, and its members, ordered, the leading person marked."""

    division: Ints
    member_of: Ints
    member: Ints
    lead: Ints
    skill: Ints  # one row for each project or group, several columns
    private: Ints  # 1 where it is restricted

    def members_start(self) -> Ints:
        """Where the members of each begin, and one end more."""
        return np.searchsorted(self.member_of, np.arange(len(self.division) + 1))


@dataclass(frozen=True, slots=True)
class Writing:
    """Documents: authors (-1 for nobody) and skills in columns, and who may see each."""

    author: Ints
    skill: Ints
    restricted_to_division: Ints  # -1 for no
    restricted_to_group: Ints  # -1 for no


def draw_projects(rng: np.random.Generator, company: Company) -> Gathering:
    """A project for five people, eight members each, within a circle but for a few people who bridge two."""
    count = max(1, company.people // 5)
    lead = company.anybody(rng, count)
    division = company.divisions.home[lead]
    of = np.repeat(np.arange(count), 1 + rng.negative_binomial(2, 2 / 9, count))
    member = company.colleagues(rng, division[of])
    bridged, bridging = _bridges(rng, company, division)
    every, who = np.concatenate([np.arange(count), of, bridged]), np.concatenate([lead, member, bridging])
    member_of, member = _distinct_pairs(every, who, company.people)
    private = (rng.random(count) < 0.08).astype(np.int64)
    allowed = (private[member_of] == 0) | (company.divisions.home[member] == division[member_of])
    member_of, member = member_of[allowed], member[allowed]
    start = np.searchsorted(member_of, np.arange(count + 1))
    picked = start[:-1, None] + (rng.random((count, 5)) * np.diff(start)[:, None]).astype(np.int64)
    skill = company.skill_of(rng, member[picked].ravel()).reshape(count, 5)
    return Gathering(division, member_of, member, lead, skill, private)


def draw_groups(rng: np.random.Generator, company: Company) -> Gathering:
    """Communities of practice, a group for a hundred people; one in seven is private and small."""
    count = max(3, company.people // 100)
    lead = company.anybody(rng, count)
    division = company.divisions.home[lead]
    skill = company.skill_of(rng, np.repeat(lead, 2)).reshape(count, 2)
    private = (rng.random(count) < 0.15).astype(np.int64)
    private[0] = 1
    open_size = np.clip(rng.lognormal(2.8, 0.8, count), 4, 200).astype(np.int64)
    size = np.where(private == 1, rng.integers(2, 12, count), open_size)
    of = np.repeat(np.arange(count), size)
    holder = company.claims.a_holder(rng, skill[of, 0])
    circles = company.divisions.circles
    fits = (circles[company.divisions.home[holder]] == circles[division[of]]) & (rng.random(len(of)) < 0.8)
    member = np.where(fits, holder, company.colleagues(rng, division[of]))
    every, who = np.concatenate([np.arange(count), of]), np.concatenate([lead, member])
    member_of, member = _distinct_pairs(every, who, company.people)
    return Gathering(division, member_of, member, lead, skill, private)


def draw_documents(rng: np.random.Generator, company: Company, groups: Gathering) -> Writing:
    """A document for two people, one to four authors; one in twenty is for a division or a private group only."""
    count = max(1, company.people // 2)
    lead = company.anybody(rng, count)
    home = company.divisions.home[lead]
    near = company.colleagues(rng, np.repeat(home, 3)).reshape(count, 3)
    author = np.concatenate([lead[:, None], near], axis=1)
    luck = rng.random(count)
    for_division = np.where(luck < 0.03, home, -1)
    strangers = (for_division >= 0)[:, None] & (company.divisions.home[author] != home[:, None])
    author = np.where(strangers, lead[:, None], author)
    for_group = np.where(luck > 0.98, rng.choice(np.flatnonzero(groups.private), count), -1)
    author = np.where(for_group[:, None] >= 0, _members_of(rng, groups, np.maximum(for_group, 0), 4), author)
    number = np.searchsorted(np.cumsum([0.5, 0.28, 0.14]), rng.random(count)) + 1
    author = np.where(np.arange(4) < number[:, None], author, -1)
    skill = company.skill_of(rng, np.repeat(author[:, 0], SKILLS_OF_A_TEXT)).reshape(count, SKILLS_OF_A_TEXT)
    return Writing(author, skill, for_division, for_group)


def draw_contacts(rng: np.random.Generator, company: Company) -> tuple[Ints, Ints]:
    """Pairs of people who know each other, 1.5 a person; a few people know very many, nobody over 120."""
    count = round(1.6 * company.people)
    liked = np.minimum(1 + rng.pareto(1.4, company.people), 80)
    running = np.concatenate([[0.0], np.cumsum(liked)])
    one = draw_between(rng, running, np.zeros(count, np.int64), np.full(count, company.people))
    near = draw_colleagues(rng, company.divisions, running, company.divisions.home[one])
    far = draw_between(rng, running, np.zeros(count, np.int64), np.full(count, company.people))
    other = np.where(rng.random(count) < 0.9, near, far)
    one, other = np.minimum(one, other)[one != other], np.maximum(one, other)[one != other]
    one, other = _distinct_pairs(one, other, company.people)
    order = rng.permutation(len(one))
    one, other = one[order], other[order]
    before = _occurrence(np.concatenate([one, other])).reshape(2, -1)
    kept = (before < MOST_CONTACTS).all(axis=0)
    return one[kept], other[kept]


def draw_project_groups(
    rng: np.random.Generator, company: Company, projects: Gathering, groups: Gathering
) -> tuple[Ints, Ints]:
    """Projects that belong to a public group of their own circle."""
    tries = len(projects.division)
    project, group = rng.integers(0, tries, tries), rng.integers(0, len(groups.division), tries)
    circles = company.divisions.circles
    fits = (circles[projects.division[project]] == circles[groups.division[group]]) & (groups.private[group] == 0)
    return _distinct_pairs(project[fits], group[fits], len(groups.division))


def _bridges(rng: np.random.Generator, company: Company, division: Ints) -> tuple[Ints, Ints]:
    """Memberships that join the circles 0 and 1, 2 and 3 ...; between all others nothing is shared."""
    divisions = company.divisions
    project = rng.integers(0, len(division), max(2, company.people // 800))
    partner = divisions.circles[division[project]] ^ 1
    project, partner = project[partner <= divisions.circles.max()], partner[partner <= divisions.circles.max()]
    ends = {int(circle): int(place) for place, circle in enumerate(divisions.circles)}
    there = np.array([ends[circle] for circle in partner.tolist()], dtype=np.int64)
    return project, draw_between(rng, company.busy, divisions.circle.start[there], divisions.circle.end[there])


def _members_of(rng: np.random.Generator, groups: Gathering, group: Ints, each: int) -> Ints:
    start = groups.members_start()
    size = (start[group + 1] - start[group])[:, None]
    return groups.member[start[group][:, None] + (rng.random((len(group), each)) * size).astype(np.int64)]


def _distinct_pairs(one: Ints, other: Ints, others: int) -> tuple[Ints, Ints]:
    keys = np.unique(one * others + other)
    return keys // others, keys % others


def _occurrence(of: Ints) -> Ints:
    """For each place how often its value has come before."""
    order = np.argsort(of, kind="stable")
    ordered = of[order]
    counted = np.empty(len(of), dtype=np.int64)
    counted[order] = np.arange(len(of)) - np.searchsorted(ordered, ordered)
    return counted
