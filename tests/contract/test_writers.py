"""Several processes write at once, and some are killed: what was acknowledged is there, and what is derived agrees."""

import json
import sqlite3
import subprocess
import sys
from collections import defaultdict
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any

import pytest

from expertise.groups import group_about
from expertise.ids import id_text, make_id
from expertise.skills import skill_id
from expertise.verify import verify
from tests.company import SOURCE, Company
from tests.contract.test_evidence import recomputed, stored
from tests.house.tree import ROOT

pytestmark = pytest.mark.embedded

CHOSEN = "SELECT person, target FROM standing WHERE kind = 'skill' AND source = '' AND audience = 'everyone'"
Writers = dict[str, "subprocess.Popen[str]"]
PEOPLE = ("ben", "cai", "dee", "eli")
GO = "go\n"


@contextmanager
def writers(company: Company, how: str, people: Sequence[str], count: int) -> Iterator[Writers]:
    """A process for each of the people, all told to begin at the same moment; killed if they have not ended."""
    store = f"sqlite:///{company.folder.parent / 'company.db'}"
    run = [sys.executable, "-m", "tests.contract.writer", how, store]
    started = {
        name: subprocess.Popen(
            [*run, id_text(company.as_(name).id), str(count)],
            cwd=ROOT,
            text=True,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
        )
        for name in people
    }
    try:
        for one in started.values():
            assert one.stdout is not None
            assert one.stdout.readline() == "ready\n"
        for one in started.values():
            assert one.stdin is not None
            one.stdin.write(GO)
            one.stdin.flush()
        yield started
    finally:
        for one in started.values():
            one.kill()
            one.communicate()


def acknowledged(lines: Sequence[str]) -> dict[int, bool]:
    """The skills that somebody was told about, and whether they claim them for everyone by now."""
    return dict(json.loads(line) for line in lines if line.endswith("\n"))


def claims(company: Company) -> dict[str, set[int]]:
    """The skills that people chose for everyone to see."""
    people = {make_id("person", SOURCE, name): name for name in PEOPLE}
    chosen: defaultdict[str, set[int]] = defaultdict(set)
    for person, skill in rows(company, CHOSEN):
        chosen[people[person]].add(skill)
    return chosen


def rows(company: Company, query: str) -> list[tuple[Any, ...]]:
    """What is in the file, looked at by a connection of its own."""
    looking = sqlite3.connect(company.folder.parent / "company.db")
    try:
        return looking.execute(query).fetchall()
    finally:
        looking.close()


def assert_whole(company: Company) -> None:
    """The file is sound, what is derived agrees with the facts, and each group has the members it should have."""
    assert rows(company, "PRAGMA integrity_check") == [("ok",)]
    assert rows(company, "PRAGMA foreign_key_check") == []
    seen = verify(company.graph, rebuild=False)
    assert (seen.people_astray, seen.experience_astray) == (0, 0)
    assert stored(company) == recomputed(company)
    choosers: defaultdict[int, set[int]] = defaultdict(set)
    for name, skills in claims(company).items():
        for skill in skills:
            choosers[group_about(skill)].add(make_id("person", SOURCE, name))
    members: defaultdict[int, set[int]] = defaultdict(set)
    for person, group in rows(company, "SELECT person, target FROM standing WHERE kind = 'group' AND source = ''"):
        members[group].add(person)
    assert members == {group: people for group, people in choosers.items() if len(people) > 1}
    assert {group for (group,) in rows(company, "SELECT id FROM things WHERE kind = 'skill'")} == members.keys()


def test_choosing_the_same_new_skill_at_the_same_moment_ends_in_one_group(company: Company) -> None:
    with writers(company, "choosing", ("cai", "eli"), 15) as both:
        assert [one.wait() for one in both.values()] == [0, 0]
    crafts = [skill_id(f"Craft {number}") for number in range(15)]
    assert claims(company) == {"cai": set(crafts), "eli": set(crafts)}
    assert {skill for (skill,) in rows(company, "SELECT id FROM skills WHERE folded LIKE 'craft%'")} == set(crafts)
    told = {(make_id("person", SOURCE, name), group_about(craft)) for name in ("cai", "eli") for craft in crafts}
    assert set(rows(company, "SELECT person, thing FROM notices")) == told
    assert_whole(company)


def test_what_many_writers_do_at_once_is_all_there(company: Company) -> None:
    with writers(company, "changing", PEOPLE, 40) as all_of_them:
        outputs = {name: one.communicate(timeout=60)[0] for name, one in all_of_them.items()}
        assert [one.returncode for one in all_of_them.values()] == [0, 0, 0, 0]
    told = {name: acknowledged(output.splitlines(keepends=True)) for name, output in outputs.items()}
    assert all(len(skills) == 4 for skills in told.values())
    there = claims(company)
    assert {name: {skill for skill, public in skills.items() if public} for name, skills in told.items()} == {
        name: there[name] for name in PEOPLE
    }
    assert_whole(company)


def test_what_was_acknowledged_outlives_a_kill(company: Company) -> None:
    with writers(company, "choosing", PEOPLE, 10_000) as all_of_them:
        told = {name: [one.stdout.readline() for _ in range(25)] for name, one in all_of_them.items() if one.stdout}
        for one in all_of_them.values():
            one.kill()
        for name, one in all_of_them.items():
            told[name] += one.communicate()[0].splitlines(keepends=True)
    there = claims(company)
    assert all(len(lines) >= 25 and set(acknowledged(lines)) <= there[name] for name, lines in told.items())
    assert_whole(company)
    with writers(company, "choosing", ("ben", "eli"), 30) as both:
        assert [one.wait() for one in both.values()] == [0, 0]
    again = claims(company)
    assert all(there[name] <= again[name] for name in PEOPLE)
    assert {skill_id(f"Craft {number}") for number in range(30)} <= again["ben"] & again["eli"]
    assert_whole(company)
