"""A file that is cut, has other columns or another encoding: one error that names file and line, and nothing has changed."""

from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from expertise.errors import Invalid, NotLoaded
from tests.company import Company
from tests.contract.test_unseen import UNSHRUNK
from tests.vocabularies import files
from tests.vocabularies.conftest import Load

LATIN = "label\nKubernetes\nKöche\n".encode("latin-1")
IN_QUOTES = files.SKILLS_EN[: files.SKILLS_EN.index("containers")]
BAD: list[tuple[str, dict[str, str | bytes], str]] = [
    ("csv", {"a.csv": LATIN}, "a.csv:3: the line is not UTF-8 (byte 2)."),
    ("csv", {"a.csv": "label\nKubernetes\n".encode("utf-16")}, "a.csv: the file is UTF-16; save it as UTF-8."),
    ("csv", {"a.csv": "name\nKubernetes\n"}, "a.csv:1:label: the column is missing."),
    ("csv", {"a.csv": ""}, "a.csv:1:label: the column is missing."),
    ("csv", {"a.csv": "label,uri\nKubernetes,\nDock"}, "a.csv:3: the line has 1 cells, the header 2. Is the file whole?"),
    ("csv", {"a.csv": 'label,uri\nK,\n"Dock'}, "a.csv:3: the line is not CSV: unexpected end of data. Is the file whole?"),
    ("csv", {"a.csv": "label,uri\n,http://example.org\n"}, "a.csv:2:label: it is empty."),
    ("esco", {"other.csv": files.ESCO["skills_en.csv"]}, "No file is called as in the download of ESCO, such as skills_en.csv."),
    ("esco", {"skills_en.csv": files.SKILLS_EN[:-1]}, "skills_en.csv: the last line does not end. Is the file whole?"),
    ("esco", {"skills_en.csv": IN_QUOTES}, "skills_en.csv:2: the line is not CSV: unexpected end of data."),
    ("esco", {"skills_en.csv": files.BROADER}, "skills_en.csv:1:preferredLabel: the column is missing."),
    (
        "esco",
        {"skills_en.csv": files.SKILLS_EN, "skillSkillRelations_en.csv": files.BESIDE.replace("docker", "gone")},
        "skillSkillRelations_en.csv:2: none of the files has the skill 'http://example.org/gone'.",
    ),
    ("onet", {"a.txt": "Title\tCode\nx\t1\n"}, "a.txt:1: there are no columns 'Example' and 'Commodity Title'."),
    ("onet", {"a.csv": "name,commodity\n,Software\n"}, "a.csv:2: the technology has no name."),
    ("github", {"a.jsonl": '{"topic": "a"}\n{"topic": "b'}, "a.jsonl:2: the line is not JSON: Unterminated string"),
    ("github", {"a.jsonl": '{"topic": "a"}\n{"name": "b"}\n'}, "a.jsonl:2:topic: it is missing."),
    ("github", {"a.jsonl": "[]\n"}, "a.jsonl:1: the line is not a JSON object."),
    ("github", {"index.md": "---\ntopic: a\n"}, "index.md:1: there is no second ---. Is the file whole?"),
    ("github", {"index.md": "# Title\n"}, "index.md:1: it does not begin with ---."),
    ("stackoverflow", {"a.csv": "Name\nc#\n"}, "a.csv:1: there is no column 'TagName'"),
    ("stackoverflow", {"a.csv": "TagName,Count\n,4\n"}, "a.csv:2: the tag has no name."),
    ("skos", {"a.ttl": files.TURTLE[:-40]}, "a.ttl:6: it cannot be read: "),
    ("skos", {"a.ttl": "ex:a ex:b ex:c .\n"}, "a.ttl:1: it cannot be read: Prefix"),
    ("skos", {"a.rdf": "<rdf:RDF>\n<rdf:Descr"}, "a.rdf:1: it cannot be read: "),
    ("skos", {"a.nt": "<http://a> <http://b> <http://c> .\n<http://a> <http"}, "a.nt:2: it cannot be read: "),
    ("skos", {"a.json": "{}"}, "a.json: it ends in none of .ttl, .rdf, .xml, .nt."),
]  # fmt: skip


@pytest.mark.parametrize(("kind", "some", "told"), BAD)
def test_what_is_wrong_is_told_with_its_place_and_nothing_is_loaded(
    company: Company, load: Load, kind: str, some: dict[str, str | bytes], told: str
) -> None:
    load("csv", files.PLAIN)
    before = company.digest()
    with pytest.raises(NotLoaded) as error:
        load(kind, some, source="csv", allow_removals=True)
    assert str(error.value).startswith(told)
    assert str(error.value).endswith("Nothing is loaded.")
    assert company.digest() == before


@pytest.mark.embedded
@settings(max_examples=20, phases=UNSHRUNK)
@given(data=st.data())
def test_a_download_cut_anywhere_is_refused_or_takes_nothing_away(
    company: Company, load: Load, data: st.DataObject
) -> None:
    load("esco", files.ESCO, allow_removals=True)
    before = company.digest()
    name = data.draw(st.sampled_from(sorted(files.ESCO)))
    cut = files.ESCO[name][: data.draw(st.integers(0, len(files.ESCO[name]) - 2))]
    with suppress(NotLoaded):  # else what is missing is in another file too
        load("esco", {**files.ESCO, name: cut})
    assert company.digest() == before


def test_a_kind_that_is_none_and_files_that_are_not_there_are_refused(company: Company, load: Load) -> None:
    before = company.digest()
    for kind, some, error in (
        ("wikipedia", files.PLAIN, Invalid),
        ("csv", {}, NotLoaded),
    ):
        with pytest.raises(error):
            load(kind, some)
    assert company.digest() == before
