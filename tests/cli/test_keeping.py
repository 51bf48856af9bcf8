"""How whoever keeps a graph loads, measures, copies and exports it."""

from json import loads
from pathlib import Path

from tests.api.company import write_company
from tests.cli.conftest import Command


def test_loading_again_changes_nothing(expertise: Command, tmp_path: Path) -> None:
    folder = str(write_company(tmp_path / "files"))
    said = expertise("load", folder)
    assert said.code == 0
    assert said.out.splitlines()[0] == "Loaded hr. Nothing changed."
    assert expertise("load", folder, "--json").answer["problems"] == []


def test_a_first_load_tells_only_what_there_is(expertise: Command, empty: str, tmp_path: Path) -> None:
    said = expertise("load", str(write_company(tmp_path / "files")), "--store", empty)
    kinds = [line[2:].split("  ")[0] for line in said.out.splitlines()[1:]]
    assert "people" in kinds
    ends = {
        line.index(count) + len(count) for line in said.out.splitlines()[1:] for count in line.split("   all new")[:1]
    }
    assert len(ends) == 1
    assert not any(line.split()[-1] == "0" for line in said.out.splitlines())


def test_a_load_that_would_remove_much_says_how_to_mean_it(expertise: Command, tmp_path: Path) -> None:
    folder = write_company(tmp_path / "files")
    (folder / "contacts.csv").write_text("person,contact\n", encoding="utf-8")
    said = expertise("load", str(folder))
    assert (said.code, said.err.endswith("say so with --allow-removals.\n")) == (4, True)
    assert expertise("load", str(folder), "--allow-removals").code == 0


def test_a_bad_row_is_told_with_its_place(expertise: Command, tmp_path: Path) -> None:
    folder = write_company(tmp_path / "files")
    with (folder / "claims.csv").open("a", encoding="utf-8") as file:
        file.write("nobody,Kubernetes,,\n")
    said = expertise("load", str(folder))
    assert said.code == 4
    assert said.err.startswith("claims.csv:5:")


def test_a_company_is_made_up(expertise: Command, tmp_path: Path) -> None:
    assert expertise("generate", str(tmp_path / "made"), "--people", "20", "--seed", "3").code == 0
    assert (tmp_path / "made" / "people.csv").is_file()
    again = expertise("generate", str(tmp_path / "made"))
    assert (again.code, again.err.count("\n")) == (2, 1)


def test_verify_finds_everything_right(expertise: Command) -> None:
    assert expertise("verify").out.endswith("Everything agrees with the facts.\n")
    assert expertise("verify", "--rebuild", "--json").answer["rebuilt"] is False


def test_the_graph_is_exported_as_the_viewer_sees_it(expertise: Command, tmp_path: Path) -> None:
    for name in ("graph.graphml", "graph.gexf"):
        assert expertise("export", str(tmp_path / name), as_="eli").code == 0
        text = (tmp_path / name).read_text(encoding="utf-8")
        assert "Ada Lind" in text
        assert "Night Owls" not in text


def test_a_graph_is_copied_whole_into_an_empty_store(expertise: Command, store: str, tmp_path: Path) -> None:
    there = f"sqlite:///{tmp_path}/copy.db"
    said = expertise("copy", store, there)
    assert (said.code, said.out.splitlines()[0]) == (0, f"Copied to {there}.")
    assert (
        expertise("find", "kubernetes", "--store", there, as_="eli").out
        == expertise("find", "kubernetes", as_="eli").out
    )
    again = expertise("copy", store, there)
    assert (again.code, again.out) == (1, "")
    assert again.err == "The store to copy to holds a graph already. Name an empty one.\n"


def test_a_copy_for_analysts_holds_what_everyone_may_see(expertise: Command, store: str, tmp_path: Path) -> None:
    there = f"sqlite:///{tmp_path}/shown.db"
    assert expertise("hide", "email", as_="ada").code == 0
    said = expertise("copy", store, there, "--audience", "everyone")
    assert (said.code, said.out.splitlines()[0]) == (0, f"Copied to {there}.")
    assert "Night Owls" not in (tmp_path / "shown.db").read_text(encoding="latin-1")
    assert "ada@example.com" not in (tmp_path / "shown.db").read_text(encoding="latin-1")
    assert expertise("compare", store, there, "--audience", "everyone").out.startswith(f"Compared with {there}.\n")
    whole = expertise("compare", store, there)
    assert (whole.code, whole.out) == (3, "")
    assert whole.err.startswith(f"{there} differs from {store} in divisions, ")
    other = expertise("copy", store, there, "--audience", "only")
    assert (other.code, other.err) == (2, "--audience: 'only' is not everyone; leave it out to copy all.\n")


def test_quality_is_a_table(expertise: Command, tmp_path: Path) -> None:
    folder = write_company(tmp_path / "files")
    (folder / "truth").mkdir()
    (folder / "truth" / "asked.jsonl").write_text('{"query": "kubernetes", "experts": ["ada"]}\n', encoding="utf-8")
    by_division = '{"query": "C++", "by_division": {}}\n'
    (folder / "truth" / "where.jsonl").write_text(by_division, encoding="utf-8")
    lines = [line.split() for line in expertise("quality", str(folder)).out.splitlines()]
    assert lines == [
        ["file", "questions", "hit@1", "hit@5", "MRR"],
        ["asked.jsonl", "1", "1.00", "1.00", "1.00"],
        ["where.jsonl", "exact", "by", "division:", "1", "of", "1"],
    ]
    assert expertise("quality", str(folder), "--json").answer["exact"] == [
        {"file": "where.jsonl", "questions": 1, "exact": 1}
    ]


def test_quality_of_names_is_a_table_and_a_file(expertise: Command, tmp_path: Path) -> None:
    folder = tmp_path / "names"
    (folder / "vocab").mkdir(parents=True)
    (folder / "vocab" / "small.txt").write_text("Astronomy\nZoology\n", encoding="utf-8")
    pairs = "surface,canonical,vocab,type,source\nZooology,Zoology,small,typo,us\n"
    (folder / "same_skill.csv").write_text(pairs, encoding="utf-8")
    said = expertise("quality", str(folder), "--save", str(tmp_path / "figures.json"))
    places = ["top-1", "top-5", "MRR"]
    assert [line.split() for line in said.out.splitlines()] == [
        [
            *["type", "source", "pairs", "learnt"],
            *["suggest", *places, "spelling", *places],
        ],
        ["typo", "all", "1", "0", *["1.00"] * 6],
        ["typo", "us", "1", "0", *["1.00"] * 6],
        [],
        ["match", "pairs", "taken", "asks", "wrongly", "taken"],
        ["all", "1", "1", "0", "0"],
        ["typo", "1", "1", "0", "0"],
        ["typo", "in", "a", "question", "1", "1", "0", "0"],
    ]
    assert loads((tmp_path / "figures.json").read_text("utf-8"))["lines"][0]["spelling"]["mrr"] == 1
    assert expertise("quality", str(folder), "--save", str(tmp_path / "none" / "figures.json")).code == 2
