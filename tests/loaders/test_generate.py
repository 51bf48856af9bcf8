import csv
import json
import tomllib
from collections import Counter, defaultdict
from dataclasses import dataclass
from hashlib import sha256
from itertools import combinations, pairwise
from pathlib import Path

import pytest

from loaders.generate import AS_OF, Generated, GenerateError, generate
from loaders.skill_names import skill_names

PEOPLE = 2000
Row = dict[str, str]


@dataclass(frozen=True, slots=True)
class Company:
    folder: Path
    generated: Generated

    def table(self, name: str) -> list[Row]:
        with (self.folder / f"{name}.csv").open(encoding="utf-8", newline="") as file:
            return list(csv.DictReader(file))

    def column(self, table: str, column: str) -> list[str]:
        return [row[column] for row in self.table(table)]

    def documents(self) -> list[dict[str, str]]:
        with (self.folder / "documents.jsonl").open(encoding="utf-8") as file:
            return [json.loads(line) for line in file]


@pytest.fixture(scope="module")
def company(tmp_path_factory: pytest.TempPathFactory) -> Company:
    folder = tmp_path_factory.mktemp("generated") / "company"
    return Company(folder, generate(folder, people=PEOPLE, seed=7))


def digests(folder: Path) -> dict[str, str]:
    return {path.name: sha256(path.read_bytes()).hexdigest() for path in sorted(folder.iterdir())}


def test_the_same_seed_gives_the_same_bytes_and_another_seed_does_not(company: Company, tmp_path: Path) -> None:
    generate(tmp_path / "again", people=PEOPLE, seed=7)
    generate(tmp_path / "other", people=PEOPLE, seed=8)
    assert digests(tmp_path / "again") == digests(company.folder)
    assert digests(tmp_path / "other")["claims.csv"] != digests(company.folder)["claims.csv"]


def test_every_table_has_as_many_rows_as_reported(company: Company) -> None:
    written = {path.stem: len(company.table(path.stem)) for path in company.folder.glob("*.csv")}
    assert company.generated == Generated(company.folder, written | {"documents": len(company.documents())})


def test_the_source_says_who_sees_what_by_default(company: Company) -> None:
    source = tomllib.loads((company.folder / "source.toml").read_text(encoding="utf-8"))
    assert source == {"name": "demo", "audience": {"default": "everyone"}}


def test_ids_are_unique_in_their_table(company: Company) -> None:
    for table in ("people", "divisions", "projects", "groups"):
        ids = company.column(table, "id")
        assert len(ids) == len(set(ids)), table
    documents = [document["id"] for document in company.documents()]
    assert len(documents) == len(set(documents))


def test_every_person_division_project_group_and_document_named_anywhere_exists(company: Company) -> None:
    people, divisions = set(company.column("people", "id")), set(company.column("divisions", "id"))
    projects, groups = set(company.column("projects", "id")), set(company.column("groups", "id"))
    documents = {document["id"] for document in company.documents()}
    named = [
        ("people", "division", divisions),
        ("people", "manager", people | {""}),
        ("divisions", "parent", divisions | {""}),
        ("memberships", "person", people),
        ("memberships", "group_or_project", projects | groups),
        ("project_groups", "project", projects),
        ("project_groups", "group", groups),
        ("authors", "document", documents),
        ("authors", "person", people),
        ("claims", "person", people),
        ("interests", "person", people),
        ("contacts", "person", people),
        ("contacts", "contact", people),
    ]
    for table, column, known in named:
        assert set(company.column(table, column)) <= known, (table, column)
    assert {document["id"] for document in company.documents()} == set(company.column("authors", "document"))


def test_no_pair_comes_twice(company: Company) -> None:
    for table in ("memberships", "project_groups", "authors", "contacts"):
        pairs = [tuple(row.values())[:2] for row in company.table(table)]
        assert len(pairs) == len(set(pairs)), table
    assert all(row["person"] != row["contact"] for row in company.table("contacts"))


def test_every_audience_is_one_of_the_layout_and_names_what_exists(company: Company) -> None:
    known = {"", "contacts", "only", "members"}
    known |= {f"division:{name}" for name in company.column("divisions", "id")}
    known |= {f"group:{name}" for name in company.column("groups", "id")}
    used = {document.get("audience", "") for document in company.documents()}
    for path in company.folder.glob("*.csv"):
        rows = company.table(path.stem)
        used |= {value for row in rows for column, value in row.items() if column.endswith("audience")}
    assert used <= known
    assert {"contacts", "only", "members"} <= used


def test_the_divisions_are_one_tree_three_deep(company: Company) -> None:
    parent = {row["id"]: row["parent"] for row in company.table("divisions")}
    depths = Counter(_steps_up(parent, division) for division in parent)
    assert len(parent) == 25
    assert depths == {1: 1, 2: 5, 3: 19}


def test_managers_lead_up_to_one_head_without_a_cycle(company: Company) -> None:
    manager = {row["id"]: row["manager"] for row in company.table("people")}
    assert max(_steps_up(manager, person) for person in manager) < 12
    assert list(manager.values()).count("") == 1


def _steps_up(above: dict[str, str], start: str) -> int:
    steps, at = 0, start
    while at:
        steps, at = steps + 1, above[at]
        assert steps <= len(above), "a cycle"
    return steps


def test_sizes_are_as_promised(company: Company) -> None:
    rows = company.generated.rows
    assert (rows["people"], rows["projects"], rows["documents"], rows["groups"]) == (2000, 400, 1000, 20)
    assert rows["claims"] == pytest.approx(15 * PEOPLE, rel=0.05)
    assert rows["interests"] == pytest.approx(2 * PEOPLE, rel=0.05)
    assert rows["contacts"] == pytest.approx(3 * PEOPLE, rel=0.15)
    assert len(company.table("memberships")) == pytest.approx(8 * 400 + 20 * 18, rel=0.25)
    left = Counter(company.column("people", "status"))["left"]
    assert 8 <= left <= 40
    most_contacts = max(Counter(company.column("contacts", "person")).values())
    assert 20 <= most_contacts < 150


def test_some_skills_are_nearly_as_popular_as_the_first_and_many_are_rare(company: Company) -> None:
    label_of = {row["label"].casefold(): row["label"] for row in company.table("skills")}
    typed = (name.casefold() for name in company.column("claims", "skill"))
    holders = sorted(Counter(label_of[name] for name in typed if name in label_of).values(), reverse=True)
    assert 0.07 * PEOPLE < holders[9] < holders[0] < 0.13 * PEOPLE
    assert sum(1 for count in holders if count < 10) > len(holders) / 4


def test_people_type_labels_other_names_spellings_and_slips(company: Company) -> None:
    labels = {row["label"] for row in company.table("skills")}
    others = {name for row in company.table("skills") for name in row["alt_labels"].split(";") if name}
    folded = {"".join(label.casefold().split()).replace("-", "") for label in labels}
    kinds: Counter[str] = Counter()
    for name in company.column("claims", "skill"):
        plain = "".join(name.casefold().split()).replace("-", "")
        exact = "label" if name in labels else "other name" if name in others else ""
        kinds[exact or ("spelling" if plain in folded else "slip")] += 1
    share = {kind: count / kinds.total() for kind, count in kinds.items()}
    assert share["label"] > 0.7
    assert share["other name"] > 0.03
    assert share["spelling"] > 0.05
    assert 0.01 < share["slip"] < 0.05


def test_divisions_differ_in_what_they_know(company: Company) -> None:
    division = {row["id"]: row["division"] for row in company.table("people")}
    size = Counter(division.values())
    holders: dict[str, Counter[str]] = defaultdict(Counter)
    for row in company.table("claims"):
        holders[row["skill"]][division[row["person"]]] += 1
    popular = max(holders, key=lambda skill: holders[skill].total())
    shares = [holders[popular][name] / count for name, count in size.items() if count > 50]
    assert max(shares) > 5 * min(shares)


def test_some_divisions_share_skills_and_neither_project_nor_group_nor_document(company: Company) -> None:
    division = {row["id"]: row["division"] for row in company.table("people")}
    joined: set[frozenset[str]] = set()
    for table, column in (("memberships", "group_or_project"), ("authors", "document")):
        together: dict[str, set[str]] = defaultdict(set)
        for row in company.table(table):
            together[row[column]].add(division[row["person"]])
        joined |= {frozenset(pair) for present in together.values() for pair in combinations(present, 2)}
    skills: dict[str, set[str]] = defaultdict(set)
    for row in company.table("claims"):
        skills[division[row["person"]]].add(row["skill"])
    cut = [pair for pair in combinations(skills, 2) if frozenset(pair) not in joined]
    assert any(len(skills[one] & skills[other]) > 100 for one, other in cut)


def test_what_is_written_for_a_private_group_is_by_its_members(company: Company) -> None:
    members = {(row["person"], row["group_or_project"]) for row in company.table("memberships")}
    audience = {document["id"]: document.get("audience", "") for document in company.documents()}
    private = [row for row in company.table("authors") if audience[row["document"]].startswith("group:")]
    assert private
    assert all((row["person"], audience[row["document"]].removeprefix("group:")) in members for row in private)


def test_a_project_for_one_division_has_only_its_people(company: Company) -> None:
    division = {row["id"]: row["division"] for row in company.table("people")}
    audience = {row["id"]: row["audience"] for row in company.table("projects") if row["audience"]}
    restricted = [row for row in company.table("memberships") if row["group_or_project"] in audience]
    assert restricted
    assert all(audience[row["group_or_project"]] == f"division:{division[row['person']]}" for row in restricted)


def test_documents_are_dated_texts_of_forty_to_a_hundred_and_twenty_words(company: Company) -> None:
    documents = company.documents()
    assert all(40 <= len(document["text"].split()) <= 120 for document in documents)
    assert all("2018" <= document["created"] <= AS_OF.isoformat() for document in documents)
    stated = sum(1 for document in documents if {"skills", "topics"} & document.keys())
    assert stated == pytest.approx(len(documents) / 2, rel=0.1)
    restricted = sum(1 for document in documents if "audience" in document)
    assert 0.02 < restricted / len(documents) < 0.09


def test_every_company_has_somebody_for_each_role(company: Company) -> None:
    assert {"Manager", "Community Manager", "Analyst"} <= set(company.column("people", "title"))


def test_namesakes_have_addresses_of_their_own(company: Company) -> None:
    names, addresses = company.column("people", "name"), company.column("people", "email")
    assert len(set(names)) < len(names)
    assert len(set(addresses)) == len(addresses)
    assert all(address.isascii() for address in addresses)


def test_skill_names_are_distinct_and_fit_in_a_cell() -> None:
    names = skill_names()
    assert sum(1 for name in names if not name.narrowed) >= 600
    assert len({name.label.casefold() for name in names}) == len(names)
    assert not any(mark in text for name in names for text in (name.label, *name.aliases) for mark in ";=\n")


@pytest.mark.parametrize("people", [10, 11, 60, 333])
def test_a_small_company_is_whole(tmp_path: Path, people: int) -> None:
    small = Company(tmp_path / "small", generate(tmp_path / "small", people=people, seed=people))
    assert len(set(small.column("people", "id"))) == people
    assert set(small.column("people", "division")) == set(small.column("divisions", "id"))
    assert all(rows for table, rows in small.generated.rows.items() if table != "project_groups")


def test_progress_ends_where_the_rows_end(tmp_path: Path) -> None:
    told: dict[str, list[tuple[int, int]]] = defaultdict(list)
    generated = generate(
        tmp_path / "told", people=100, seed=1, progress=lambda table, done, total: told[table].append((done, total))
    )
    for table, rows in generated.rows.items():
        assert told[table][-1][0] == rows
        assert all(one[0] < other[0] for one, other in pairwise(told[table]))
        assert all(done <= total for done, total in told[table])


def test_a_stopped_run_leaves_nothing_and_can_be_repeated(company: Company, tmp_path: Path) -> None:
    def stop(table: str, *_: int) -> None:
        if table == "claims":
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        generate(tmp_path / "stopped", people=PEOPLE, seed=7, progress=stop)
    assert list(tmp_path.iterdir()) == []
    (tmp_path / ".stopped.unfinished").mkdir()  # what a killed run leaves
    generate(tmp_path / "stopped", people=PEOPLE, seed=7)
    assert [path.name for path in tmp_path.iterdir()] == ["stopped"]
    assert digests(tmp_path / "stopped") == digests(company.folder)


def test_a_folder_in_use_stays_as_it_is(tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_text("mine")
    with pytest.raises(GenerateError, match="is not empty"):
        generate(tmp_path, people=100, seed=1)
    with pytest.raises(GenerateError, match="is a file"):
        generate(tmp_path / "mine.txt", people=100, seed=1)
    assert (tmp_path / "mine.txt").read_text() == "mine"


def test_an_empty_folder_is_filled(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    generate(tmp_path / "empty", people=100, seed=1)
    assert (tmp_path / "empty" / "people.csv").is_file()


@pytest.mark.parametrize(("people", "seed"), [(0, 1), (-5, 1), (9, 1), (10**9, 1), (100, -1)])
def test_impossible_sizes_and_seeds_are_refused(tmp_path: Path, people: int, seed: int) -> None:
    with pytest.raises(GenerateError):
        generate(tmp_path / "none", people=people, seed=seed)
    assert list(tmp_path.iterdir()) == []
