"""The map on the command line."""

from pathlib import Path

from tests.cli.conftest import Command


def test_a_manager_is_told_in_sentences(expertise: Command, tmp_path: Path) -> None:
    told = expertise("silos", "map", as_="dee")
    assert told.out.splitlines() == [
        "No division has 5 people here, so there is nothing to compare: choose a wider scope.",
        "3 divisions have fewer than 5 people here, and no figures.",
    ]
    assert expertise("silos", "loss", "--place", "Aarhus", as_="dee").out.startswith("Fewer than 5 people are known")
    assert expertise("silos", "coverage", "Retail", as_="dee").out.startswith("Retail has fewer than 5 people")
    assert "counted in every quarter" in expertise("silos", "history", as_="dee").out
    assert expertise("silos", "map", "--json", as_="dee").answer["small"] == 3
    file = tmp_path / "map.csv"
    assert expertise("silos", "export", str(file), as_="dee").out == f"The map is in {file}.\n"
    assert file.read_text(encoding="utf-8").startswith("one,one_name,other,")


def test_what_cannot_be_asked_is_said_in_a_line(expertise: Command, tmp_path: Path) -> None:
    for arguments, code, words in (
        (("map", "--since", "2026", "--until", "2024"), 2, "until: the span ends in 2024, before it begins in 2026."),
        (("loss",), 2, "division: name a division or a place, one of them."),
        (("history", "Retail"), 2, "OTHER: name two divisions, or none."),
        (("map", "--division", "Sales"), 1, "There is no division 'Sales'."),
        (("between", "Retail", "Finance"), 2, "division: Retail is no division of this map with 5 people or more."),
        (
            ("export", str(tmp_path / "map.doc")),
            2,
            "path: 'map.doc' ends in none of .graphml, .gexf, .csv, .json, .svg.",
        ),
    ):
        said = expertise("silos", *arguments, as_="dee")
        assert (said.code, said.err) == (code, f"{words}\n")
    for arguments in (("map",), ("map", "--division", "Sales"), ("loss",), ("coverage", "Sales"), ("history",)):
        assert expertise("silos", *arguments, as_="eli").err == "There is no map.\n"
