"""The people of a synthetic company as rows: names, titles, managers, places and channels."""

from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta

import numpy as np

from loaders.company_names import CITIES, CULTURES, TITLES, Culture, unaccented
from loaders.company_shape import Bools, Divisions, Ints

DOMAIN = "meridian.example"
REPORTS_OF_A_MANAGER = 9
PEOPLE_COLUMNS = tuple(
    "id name division title place manager email phone chat status division_from "
    "title_audience place_audience email_audience phone_audience chat_audience".split()
)
# Somebody for each role in every company, whatever its size.
FIXED_TITLES = ("Manager", "Community Manager", "Analyst")

Row = tuple[str, ...]


def numbered(rng: np.random.Generator, letter: str, count: int) -> list[str]:
    """Ids such as p00042, in an order that says nothing."""
    width = max(4, len(str(count)))
    return [f"{letter}{number:0{width}d}" for number in (rng.permutation(count) + 1).tolist()]


def dates(
    rng: np.random.Generator, count: int, as_of: date, *, years: int, blank: float = 0.0, exact: float = 0.2
) -> list[str]:
    """Dates of the last years, recent ones more often: some blank, some exact to the day, others a month or a year."""
    days = [(as_of - timedelta(days=ago)).isoformat() for ago in range(365 * years)]
    ago = (rng.random(count) ** 1.5 * len(days)).astype(np.int64)
    exactness = np.array([0, 4, 7, 10])[np.searchsorted([blank, (1 + blank - exact) / 2, 1 - exact], rng.random(count))]
    return [days[at][:length] for at, length in zip(ago.tolist(), exactness.tolist(), strict=True)]


def managers(divisions: Divisions) -> Ints:
    """The manager of each person, -1 for the head of the company: a tree in each division under its head."""
    start = divisions.own.start[divisions.home]
    place = np.arange(len(start)) - start
    manager = start + (place - 1) // REPORTS_OF_A_MANAGER
    manager[divisions.heads] = divisions.heads[divisions.parents]
    manager[0] = -1
    return manager


def people_rows(
    rng: np.random.Generator, divisions: Divisions, ids: list[str], division_ids: list[str], as_of: date, *, step: int
) -> Iterator[list[Row]]:
    """The rows of everyone, some at a time."""
    above = managers(divisions)
    leads = np.zeros(len(ids), dtype=bool)
    leads[above[above >= 0]] = True
    cities = rng.integers(0, len(CITIES), len(divisions.names))
    cultures = rng.integers(0, len(CULTURES), len(divisions.names))
    taken: Counter[str] = Counter()
    for first in range(0, len(ids), step):
        who = np.arange(first, min(first + step, len(ids)))
        home = divisions.home[who]
        count = len(who)
        names = _names(rng, cultures[home])
        divided = [division_ids[at] for at in home.tolist()]
        local = rng.random(count) < 0.7
        yield list(
            zip(
                [ids[at] for at in who.tolist()],
                names,
                divided,
                _titles(rng, divisions, who, leads),
                [CITIES[at] for at in np.where(local, cities[home], rng.integers(0, len(CITIES), count)).tolist()],
                [ids[at] if at >= 0 else "" for at in above[who].tolist()],
                *_channels(rng, names, taken),
                _statuses(rng, divisions, who),
                dates(rng, count, as_of, years=12, blank=0.1, exact=0.8),
                [""] * count,
                _audiences(rng, divided, restricted=0.02, contacts=0.5),
                _audiences(rng, divided, restricted=0.03, contacts=0.3),
                _audiences(rng, divided, restricted=0.40, contacts=0.6),
                _audiences(rng, divided, restricted=0.05, contacts=0.9),
                strict=True,
            )
        )


def _names(rng: np.random.Generator, local: Ints) -> list[str]:
    """Names; a third of a division shares the culture of its place, and a few people have names from two cultures."""
    count = len(local)
    culture = np.where(rng.random(count) < 0.35, local, rng.integers(0, len(CULTURES), count))
    married = np.where(rng.random(count) < 0.12, rng.integers(0, len(CULTURES), count), culture)
    rolls = (rng.random((count, 5)) ** 1.3).tolist()
    chosen = zip(culture.tolist(), married.tolist(), rolls, strict=True)
    return [_name(CULTURES[one], CULTURES[other], roll) for one, other, roll in chosen]


def _name(first: Culture, last: Culture, roll: list[float]) -> str:
    given = _pick(first.first, roll[0])
    if roll[3] > 0.93:
        given = f"{given} {_pick(first.first, 1 - roll[1])}"
    family = f"{_pick(last.head, roll[1])}{_pick(last.tail, roll[2])}"
    if roll[4] > 0.94 and " " not in family:
        family = f"{family}-{_pick(first.head, roll[2])}{_pick(first.tail, roll[0])}"
    return f"{given} {family}"


def _pick(names: list[str], luck: float) -> str:
    return names[min(int(luck * len(names)), len(names) - 1)]


def _titles(rng: np.random.Generator, divisions: Divisions, who: Ints, leads: Bools) -> list[str]:
    choice = (rng.random(len(who)) ** 1.5 * 5).astype(np.int64).tolist()
    senior = rng.random(len(who)) < 0.05
    known = {field: titles.split(";") for field, titles in TITLES.items()}
    office = ["Executive Assistant", "Strategy Adviser", "Chief of Staff", "Office Coordinator", "Press Officer"]
    titles = []
    for at, home, pick, also in zip(who.tolist(), divisions.home[who].tolist(), choice, senior.tolist(), strict=True):
        if at == divisions.heads[home]:
            titles.append(f"Head of {divisions.names[home]}")
        elif 1 <= at <= len(FIXED_TITLES):
            titles.append(FIXED_TITLES[at - 1])
        elif leads[at]:
            titles.append("Community Manager" if also else "Manager")
        else:
            titles.append(known.get(divisions.fields[home], office)[pick])
    return titles


def _channels(
    rng: np.random.Generator, names: list[str], taken: Counter[str]
) -> tuple[list[str], list[str], list[str]]:
    """E-mail, phone and chat; namesakes get a number."""
    accounts = []
    for name in names:
        plain = unaccented(name)
        taken[plain] += 1
        accounts.append(plain if taken[plain] == 1 else f"{plain}{taken[plain]}")
    numbers = rng.integers(0, 10_000_000, len(names)).tolist()
    silent = (rng.random(len(names)) < 0.08).tolist()
    phones = ["" if none else f"+999 {at:07d}" for at, none in zip(numbers, silent, strict=True)]
    return (
        [f"{account}@{DOMAIN}" for account in accounts],
        phones,
        [f"https://chat.{DOMAIN}/{account}" for account in accounts],
    )


def _statuses(rng: np.random.Generator, divisions: Divisions, who: Ints) -> list[str]:
    gone = (rng.random(len(who)) < 0.0102) & (who > len(FIXED_TITLES)) & (divisions.heads[divisions.home[who]] != who)
    return ["left" if left else "active" for left in gone.tolist()]


def _audiences(rng: np.random.Generator, divided: list[str], *, restricted: float, contacts: float) -> list[str]:
    """Mostly blank (the default), else the contacts or the division of the person."""
    luck = (rng.random(len(divided)) / restricted).tolist()
    return [
        "" if roll >= 1 else "contacts" if roll < contacts else f"division:{division}"
        for roll, division in zip(luck, divided, strict=True)
    ]
