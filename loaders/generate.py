"""Synthetic companies of any size, written as a folder in the layout that the loaders read."""

import csv
import json
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TypeVar

import numpy as np

from loaders.company_people import PEOPLE_COLUMNS, Row, people_rows
from loaders.company_tables import (
    STEP,
    Document,
    Plan,
    author_rows,
    claim_rows,
    contact_rows,
    division_rows,
    document_ids,
    document_objects,
    draw_plan,
    group_rows,
    interest_rows,
    membership_rows,
    project_group_rows,
    project_rows,
    role_rows,
    skill_rows,
)
from loaders.company_work import Writing, draw_documents, draw_project_groups

FEWEST_PEOPLE = 10
MOST_PEOPLE = 5_000_000
AS_OF = date(2026, 6, 30)
SOURCE = 'name = "demo"\n\n[audience]\ndefault = "everyone"\n'

Progress = Callable[[str, int, int], None]
T = TypeVar("T")


class GenerateError(Exception):
    """The company cannot be written: the size is out of range or the folder is in use."""


@dataclass(frozen=True, slots=True)
class Generated:
    """Where the company is and how many rows each table has."""

    folder: Path
    rows: dict[str, int]


def generate(
    folder: Path, *, people: int, seed: int, as_of: date = AS_OF, progress: Progress | None = None
) -> Generated:
    """Writes a company into `folder`, which must be empty or absent; the same arguments give the same bytes.

    `progress` is told the table, the rows written and about how many there will be. Nothing remains of a stopped run.
    """
    if not FEWEST_PEOPLE <= people <= MOST_PEOPLE:
        raise GenerateError(f"A company has {FEWEST_PEOPLE} to {MOST_PEOPLE:,} people, not {people:,}.")
    if seed < 0:
        raise GenerateError(f"The seed is a number from 0 on, not {seed}.")
    tell = progress or _silent
    with _whole_or_nothing(folder.resolve()) as unfinished:
        tell("company", 0, people)
        plan = draw_plan(people=people, seed=seed, as_of=as_of)
        tell("company", people, people)
        (unfinished / "source.toml").write_text(SOURCE, encoding="utf-8")
        rows = dict(_write_tables(unfinished, plan, tell))
    return Generated(folder, rows)


@contextmanager
def _whole_or_nothing(folder: Path) -> Iterator[Path]:
    """A folder beside `folder` that takes its place at the end, or vanishes."""
    if folder.exists() and not folder.is_dir():
        raise GenerateError(f"{folder} is a file. Name a folder.")
    if folder.exists() and any(folder.iterdir()):
        raise GenerateError(f"{folder} is not empty. Name an empty or a new folder.")
    folder.parent.mkdir(parents=True, exist_ok=True)
    unfinished = folder.parent / f".{folder.name}.unfinished"
    shutil.rmtree(unfinished, ignore_errors=True)
    unfinished.mkdir()
    try:
        yield unfinished
        if folder.exists():
            folder.rmdir()
        unfinished.rename(folder)
    finally:
        shutil.rmtree(unfinished, ignore_errors=True)


def _silent(table: str, done: int, total: int) -> None:
    """Tells nobody."""


def _write_tables(folder: Path, plan: Plan, progress: Progress) -> Iterator[tuple[str, int]]:
    """Writes table after table and gives the name and the number of rows of each."""
    company = plan.company
    writing = draw_documents(plan.dice("documents"), company, plan.groups)
    documents = document_ids(plan, len(writing.author))
    joined = draw_project_groups(plan.dice("project groups"), company, plan.projects, plan.groups)
    members = len(plan.projects.member) + len(plan.groups.member)
    everyone = people_rows(
        plan.dice("people"), company.divisions, plan.person_ids, plan.division_ids, plan.as_of, step=STEP // 5
    )
    tables: list[tuple[str, tuple[str, ...], Iterator[list[Row]], int]] = [
        ("divisions", _columns("id name parent from until"), division_rows(plan), len(plan.division_ids)),
        ("people", PEOPLE_COLUMNS, everyone, company.people),
        ("skills", _columns("label alt_labels uri"), skill_rows(plan), len(company.vocabulary.names)),
        (
            "projects",
            _columns("id name description skills audience from until url"),
            project_rows(plan),
            len(plan.project_ids),
        ),
        ("groups", _columns("id name description skills audience url"), group_rows(plan), len(plan.group_ids)),
        ("project_groups", _columns("project group"), project_group_rows(plan, *joined), len(joined[0])),
        ("memberships", _columns("person group_or_project role from until audience"), membership_rows(plan), members),
        (
            "authors",
            _columns("document person audience"),
            author_rows(plan, documents, writing.author),
            2 * len(documents),
        ),
        ("claims", _columns("person skill from audience"), claim_rows(plan), len(company.claims.person)),
        ("interests", _columns("person skill from audience"), interest_rows(plan), 2 * company.people),
        ("contacts", _columns("person contact audience"), contact_rows(plan), 3 * company.people),
        ("roles", _columns("person role"), role_rows(plan), 2),
    ]
    for name, columns, chunks, total in tables:
        yield name, _write_csv(folder / f"{name}.csv", columns, _told(chunks, name, total, progress))
    objects = document_objects(plan, documents, writing.skill, _audiences(plan, writing))
    yield "documents", _write_jsonl(folder / "documents.jsonl", _told(objects, "documents", len(documents), progress))


def _columns(names: str) -> tuple[str, ...]:
    return tuple(names.split())


def _audiences(plan: Plan, writing: Writing) -> list[str]:
    divisions = np.array([f"division:{name}" for name in plan.division_ids])[writing.restricted_to_division]
    groups = np.array([f"group:{name}" for name in plan.group_ids])[writing.restricted_to_group]
    open_to_all = np.where(writing.restricted_to_division >= 0, divisions, "")
    audiences: list[str] = np.where(writing.restricted_to_group >= 0, groups, open_to_all).tolist()
    return audiences


def _told(chunks: Iterator[list[T]], table: str, total: int, progress: Progress) -> Iterator[list[T]]:
    done = 0
    for chunk in chunks:
        yield chunk
        done += len(chunk)
        progress(table, done, max(done, total))


def _write_csv(path: Path, columns: tuple[str, ...], chunks: Iterator[list[Row]]) -> int:
    rows = 0
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(columns)
        for chunk in chunks:
            writer.writerows(chunk)
            rows += len(chunk)
    return rows


def _write_jsonl(path: Path, chunks: Iterator[list[Document]]) -> int:
    rows = 0
    encode = json.JSONEncoder(ensure_ascii=False).encode
    with path.open("w", encoding="utf-8", newline="") as file:
        for chunk in chunks:
            file.writelines(f"{encode(document)}\n" for document in chunk)
            rows += len(chunk)
    return rows
