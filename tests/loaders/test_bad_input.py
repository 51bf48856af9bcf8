"""Whatever a file holds: a clear report that names the place, and everything else loaded."""

from pathlib import Path

import pytest

from expertise.errors import Invalid, NotLoaded
from expertise.graph import Graph
from loaders.load import load
from tests.loaders.folders import everything, folder_of, person

PEOPLE = "id,name\nada,Ada\ncai,Cai\n"


def told(graph: Graph, folder: Path) -> list[str]:
    """What a load complains about."""
    return [str(problem) for problem in load(graph, folder).problems]


def people(graph: Graph) -> list[str]:
    """The ids of the source's people."""
    return [row["source_id"] for row in graph.store.read("identities_of_source", source="hr")]


def test_a_byte_order_mark_is_no_part_of_the_first_column(graph: Graph, tmp_path: Path) -> None:
    folder = folder_of(tmp_path / "hr", people=b"\xef\xbb\xbfid,name\r\nada,Ada\r\n")
    assert told(graph, folder) == []
    assert people(graph) == ["ada"]


def test_a_line_in_another_encoding_is_named_and_the_rest_is_loaded(graph: Graph, tmp_path: Path) -> None:
    folder = folder_of(tmp_path / "hr", people=b"id,name\nada,Ada\n" + "jö,Jörg\n".encode("latin-1") + b"cai,Cai\n")
    assert told(graph, folder) == ["people.csv:3: the line is not UTF-8 (byte 2)."]
    assert people(graph) == ["ada", "cai"]


def test_a_file_in_utf_16_says_so(graph: Graph, tmp_path: Path) -> None:
    folder = folder_of(tmp_path / "hr", people=PEOPLE.encode("utf-16"))
    assert told(graph, folder) == ["people.csv: the file is UTF-16; save it as UTF-8."]


def test_a_missing_column_leaves_the_table_out(graph: Graph, tmp_path: Path) -> None:
    folder = folder_of(tmp_path / "hr", people=PEOPLE, projects="id,title\nx,Atlas\n")
    assert told(graph, folder) == ["projects.csv:1:name: the column is missing; nothing of this table is loaded."]
    assert people(graph) == ["ada", "cai"]


def test_an_unknown_column_is_a_note(graph: Graph, tmp_path: Path) -> None:
    report = load(graph, folder_of(tmp_path / "hr", people="id,name,shoe size\nada,Ada,43\n"))
    assert (report.problems, report.notes) == ((), ("people.csv: the column 'shoe size' is not known and not read.",))


def test_the_second_of_two_rows_with_one_id_is_left_out(graph: Graph, tmp_path: Path) -> None:
    folder = folder_of(tmp_path / "hr", people="id,name\nada,Ada\nada,Eva\n", projects="id,name\nx,Atlas\nx,Borealis\n")
    assert told(graph, folder) == [
        "people.csv:3:id: 'ada' is in line 2 already.",
        "projects.csv:3:id: 'x' is there already.",
    ]
    assert graph.store.read("people", people=[person("ada")])[0]["name"] == "Ada"


def test_whoever_and_whatever_is_unknown_is_named(graph: Graph, tmp_path: Path) -> None:
    folder = folder_of(
        tmp_path / "hr", people="id,name,manager\nada,Ada,zoe\ncai,Cai,cai\n", claims="person,skill\nzoe,Go\nada,Go\nada,\n",
        authors="document,person\nd9,ada\n", memberships="person,group_or_project\nada,g9\n",
        contacts="person,contact\nada,ada\nada,zoe\n", projects="id,name,audience\nx,Atlas,division:none\n",
        project_groups="project,group\nx,g\n",
    )  # fmt: skip
    assert sorted(told(graph, folder)) == [
        "authors.csv:2:document: there is no document 'd9'.",
        "claims.csv:2:person: there is no person 'zoe'.",
        "claims.csv:4:skill: it is empty.",
        "contacts.csv:2:contact: nobody is their own contact.",
        "contacts.csv:3:contact: there is no person 'zoe'.",
        "memberships.csv:2:group_or_project: there is no group or project 'g9'.",
        "people.csv:2:manager: there is no person 'zoe'; loaded without a manager.",
        "people.csv:3:manager: nobody manages themselves; loaded without a manager.",
        "project_groups.csv:2:group: there is no group 'g'.",
        "projects.csv:2:audience: there is no division 'none'.",
    ]


def test_circles_of_divisions_are_cut(graph: Graph, tmp_path: Path) -> None:
    divisions = "id,name,parent\na,A,c\nb,B,a\nc,C,b\nd,D,d\ne,E,f\n"
    assert told(graph, folder_of(tmp_path / "hr", divisions=divisions)) == [
        "divisions.csv:2:parent: it would be above itself; loaded without one above it.",
        "divisions.csv:5:parent: it would be above itself; loaded without one above it.",
        "divisions.csv:6:parent: there is no division 'f'; loaded without one above it.",
    ]
    rows = {row["source_id"]: row["parent"] for row in graph.store.read("divisions_of_source", source="hr")}
    assert [id for id, parent in rows.items() if parent is None] == [id for id in rows if id in "ade"]


@pytest.mark.parametrize(
    ("line", "complaint"),
    [
        ("ada,Go,2019-13", "from: '2019-13' is not a day of the calendar."),
        ("ada,Go,yesterday", "from: 'yesterday' is not a date: write 2019, 2019-05 or 2019-05-12."),
        ("ada,Go,\u0662\u0660\u0661\u0669", "is not a date: write 2019, 2019-05 or 2019-05-12."),
        ("ada,Go", "the line has 2 cells, the header 3."),
        ("ada,Go\x07,2019", "the line holds the control character U+0007."),
        ("ada,Go\x00,2019", "the line holds the control character U+0000."),
        (f"ada,{'x' * 101},2019", "skill: A name has at most 100 characters, this one has 101."),
        (f"ada,{'x' * 10_000},2019", "skill: it has 10000 characters; 1000 are allowed."),
        ('ada,"Go,2019', "the line is not CSV: unexpected end of data."),
        ("ada,\u200b,2019", "skill: A name needs at least one letter or digit."),
    ],
)
def test_a_bad_row_says_where_and_why(graph: Graph, tmp_path: Path, line: str, complaint: str) -> None:
    folder = folder_of(tmp_path / "hr", people=PEOPLE, claims=f"person,skill,from\ncai,Rust,2020\n{line}\n".encode())
    (only,) = told(graph, folder)
    assert only.startswith("claims.csv:3")
    assert only.endswith(complaint)
    assert graph.store.read("skills_of_people", people=[person("cai")]) != []
    assert graph.store.read("skills_of_people", people=[person("ada")]) == []


@pytest.mark.parametrize(
    "text", ["数据分析", "Ünïcødé 🧑‍🚀", "'; DROP TABLE people; --", '" OR 1=1 NEAR(', "C++", "عربى"]
)
def test_any_script_and_any_sign_is_a_name(graph: Graph, tmp_path: Path, text: str) -> None:
    cell = text.replace('"', '""')
    folder = folder_of(tmp_path / "hr", people=PEOPLE, claims=f'person,skill\nada,"{cell}"\n', documents=[])
    assert told(graph, folder) == []
    (row,) = graph.store.read("facts_of_source", source="hr", low=person("ada"), high=person("ada") + 1)
    assert row["text"] == text


@pytest.mark.parametrize(
    ("line", "complaint"),
    [
        ("{", "documents.jsonl:1: the line is not JSON: Expecting property name enclosed in double quotes"),
        ("[1]", "documents.jsonl:1: the line is not a JSON object."),
        ("[" * 100_000, "documents.jsonl:1: the line is not JSON"),
        ('{"id": "d1"}', "documents.jsonl:1:title: it is empty."),
        ('{"id": true, "title": "T"}', "documents.jsonl:1:id: true or false cannot stand here."),
        ('{"id": "d1", "title": "T", "skills": {}}', "documents.jsonl:1:skills: an object cannot stand here."),
        ('{"id": "d1", "title": "a\\u0000b"}', "documents.jsonl:1:title: it holds a control character."),
    ],
)
def test_a_bad_line_of_json_says_where_and_why(graph: Graph, tmp_path: Path, line: str, complaint: str) -> None:
    (only,) = told(graph, folder_of(tmp_path / "hr", documents=[line, '{"id": 7, "title": "Fine"}']))
    assert only.startswith(complaint)
    assert [row["source_id"] for row in graph.store.read("ids_of_things", source="hr")] == ["7"]


def test_a_value_of_a_json_list_may_hold_a_semicolon(graph: Graph, tmp_path: Path) -> None:
    load(graph, folder_of(tmp_path / "hr", documents=['{"id": "d", "title": "T", "skills": ["R; S", "Go"]}']))
    assert sorted(row["text"] for row in graph.store.read("abouts_of_source", source="hr")) == ["Go", "R; S"]


def test_a_field_of_a_gigabyte_is_reported_and_not_held(graph: Graph, tmp_path: Path) -> None:
    folder = folder_of(tmp_path / "hr", people=PEOPLE)
    with (folder / "claims.csv").open("wb") as file:
        file.write(b'person,skill\nada,Go\nada,"')
        file.seek(1 << 30)  # zeros that take no room on the disk
        file.write(b'"\ncai,Rust\n')
    assert told(graph, folder) == ["claims.csv:3: the line is longer than 2 MB."]
    assert graph.store.read("skills_of_people", people=[person("cai")]) != []


def test_an_empty_file_takes_nothing_away(graph: Graph, tmp_path: Path) -> None:
    load(graph, folder_of(tmp_path / "hr", people=PEOPLE, claims="person,skill\nada,Go\n"))
    before = everything(graph)
    report = load(graph, folder_of(tmp_path / "hr", people=PEOPLE, claims=""))
    assert report.notes == ("claims.csv is empty and is not read.",)
    assert everything(graph) == before


@pytest.mark.parametrize(
    "text", ["name = ", "name = 7", 'name = ""', "audience = 3", '[audience]\nclaim = "everyone"', "\xff"]
)
def test_a_wrong_source_file_is_refused(graph: Graph, tmp_path: Path, text: str) -> None:
    folder = folder_of(tmp_path / "hr", people=PEOPLE)
    (folder / "source.toml").write_bytes(text.encode("latin-1"))
    with pytest.raises(Invalid, match=r"source\.toml"):
        load(graph, folder)


def test_one_table_in_two_files_is_refused(graph: Graph, tmp_path: Path) -> None:
    folder = folder_of(tmp_path / "hr", people=PEOPLE)
    (folder / "people.jsonl").write_text('{"id": "ada", "name": "Ada"}\n')
    with pytest.raises(NotLoaded, match="CSV and as JSONL"):
        load(graph, folder)
