"""How commands end: the exit codes of --help, and one line for an error."""

import re
import subprocess
import sys
from importlib.metadata import version
from pathlib import Path

import pytest

from tests.cli.conftest import Command

ESCAPE = "\x1b[31m"


@pytest.mark.parametrize(
    ("arguments", "viewer", "code"),
    [
        (("suggest", "kub"), None, 2),
        (("suggest", "kub"), "nobody", 1),
        (("suggest", "kub"), "fay", 1),
        (("suggest",), "ada", 2),
        (("nothing",), None, 2),
        (("find", "kubernetes", "--level", "5"), "ada", 2),
        (("find", ""), "ada", 2),
        (("find", "k" * 10_000), "ada", 2),
        (("find", "kubernetes", "--since", "20x9"), "ada", 2),
        (("find", "kubernetes", "--kind", "level"), "ada", 2),
        (("find", "kubernetes", "--division", "Moon"), "ada", 1),
        (("find", "kubernetes", "--cursor", "x"), "ada", 2),
        (("connect", "kubrnets"), "eli", 1),
        (("connect", ESCAPE), "eli", 2),
        (("connect", "x" * 10_000), "eli", 2),
        (("connect", "Kafka", "--audience", "the moon"), "eli", 2),
        (("connect", "Kafka", "--skill", "7zk3m0qv4d"), "eli", 1),
        (("undo", "nonsense"), "eli", 1),
        (("reach", "nobody"), "ada", 1),
        (("profile", "\udcff"), "ada", 2),
        (("hide", "skill", "Basket weaving"), "ada", 1),
        (("hide", "skill"), "ada", 2),
        (("audience", "title"), "ada", 2),
        (("audience",), "ada", 2),
        (("hide", "level", "x"), "ada", 2),
        (("leave", "Night Owls"), "eli", 1),
        (("contact", "ada"), "ada", 2),
        (("serve", "--demo", "--host", "0.0.0.0"), None, 3),
        (("serve", "--port", "70000"), None, 2),
    ],
)
def test_an_error_is_one_line_and_an_exit_code(
    expertise: Command, arguments: tuple[str, ...], viewer: str | None, code: int
) -> None:
    said = expertise(*arguments, as_=viewer)
    assert (said.code, said.out) == (code, ""), said
    assert said.err.count("\n") == 1
    assert "\x1b" not in said.err


def test_a_store_that_is_none_is_said(expertise: Command, tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("no database, by any measure " * 100, encoding="utf-8")
    for store in (f"sqlite:///{tmp_path}/notes.txt", f"sqlite:///{tmp_path}/nowhere/x.db", "oracle://x"):
        said = expertise("verify", "--store", store)
        assert (said.code, said.err.count("\n")) == (3, 1), said


def test_a_folder_that_cannot_be_written_is_said(expertise: Command, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    said = expertise("generate", str(tmp_path / "file" / "made"), "--people", "20")
    assert (said.code, said.err.count("\n")) == (3, 1)


def test_a_private_group_is_as_unknown_as_none(expertise: Command) -> None:
    hidden = expertise("leave", "Night Owls", as_="eli").err
    assert hidden.replace("Night Owls", "x") == expertise("leave", "Quiet Owls", as_="eli").err.replace(
        "Quiet Owls", "x"
    )


def test_help_names_the_exit_codes(expertise: Command) -> None:
    said = expertise("--help")
    assert said.code == 0
    assert "Exit codes: 0 done" in said.out


def test_every_command_has_help(expertise: Command) -> None:
    for name in (
        "load generate suggest connect undo find reach profile contact hide audience remove refuse correct leave "
        "serve verify quality export demo"
    ).split():
        said = expertise(name, "--help")
        assert said.code == 0, name
        assert f"expertise {name} [OPTIONS]" in said.out
        assert "<" not in said.out, name
        assert "..." not in said.out, name
        assert [line for line in said.out.splitlines() if re.fullmatch(r"  [A-Z]+", line)] == [], name


def test_the_commands_are_listed_in_the_order_in_which_they_are_needed(expertise: Command) -> None:
    said = expertise("--help").out
    listed = re.findall(r"^  ([a-z]+) +[A-Z]", said, re.MULTILINE)
    assert listed[:5] == ["load", "vocabulary", "generate", "suggest", "connect"]
    assert len(listed) == len(set(listed)) == 34
    assert "..." not in said.partition("\n\n")[2]


def test_the_version_is_told(expertise: Command) -> None:
    assert (expertise("--version").code, expertise("--version").out) == (0, f"expertise {version('expertise')}\n")


def test_who_is_asked_which_is_told_how_to_say_it(expertise: Command) -> None:
    said = expertise("connect", "kubrnets", as_="eli").err
    assert said.endswith(" Say which: expertise connect kubrnets --skill ID\n")


def test_a_usage_error_leads_to_help(expertise: Command) -> None:
    assert expertise("find").err == "Missing argument 'TEXT'. See expertise find --help.\n"


@pytest.mark.parametrize("shape", [[], ["--json"]])
def test_whoever_stops_reading_gets_no_complaint(store: str, shape: list[str]) -> None:
    asked = ["find", "kubernetes", "--as", "eli", "--store", store, *shape]
    command = [sys.executable, "-c", "from api.cli import main; main()", *asked]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as running:
        assert running.stdout is not None
        running.stdout.close()
        assert running.stderr is not None
        assert running.stderr.read() == b""
    assert running.returncode == 1
