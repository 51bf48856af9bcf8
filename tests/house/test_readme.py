"""The README is true: its commands run as written, its map is the tree, and it leaves out no setting and no command."""

import json
import os
import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, fields
from pathlib import Path

import pytest

from api.cli import app, run
from loaders.layout import NAMES_IN_FILES, ROWS
from tests.house.tree import ROOT

README = (ROOT / "README.md").read_text(encoding="utf-8")
FENCE = re.compile(r"^```(\w*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
FAILS = re.compile(r"\[exit code (\d+)\]")
UNDO = re.compile(r"skill\.[0-9a-z]{10}\.\S+")
ADDRESS = "127.0.0.1:8000"
PACKAGES = ("expertise", "loaders", "api")
LONGEST_WAIT = 30
LARGEST_PICTURE = 80_000


@dataclass(frozen=True, slots=True)
class Command:
    """A command as the README shows it: what is typed, the lines shown below it, and how it ends."""

    typed: str
    shown: tuple[str, ...]
    code: int


@dataclass(slots=True)
class Terminal:
    """Runs what is typed, in a folder of its own. `meant` are the words of the README that differ in every run."""

    capsys: pytest.CaptureFixture[str]
    monkeypatch: pytest.MonkeyPatch
    meant: dict[str, str] = field(default_factory=dict)

    def type(self, command: Command) -> None:
        """Runs the command; it has to end as shown, and to print the first line that is shown."""
        typed = command.typed
        for word, now in self.meant.items():
            typed = typed.replace(word, now)
        code, printed = self.ran(typed)
        assert code == command.code, f"$ {typed}\n{printed}"
        first = plain(command.shown[0]) if command.shown else ""
        assert first in [plain(line)[: len(first)] for line in printed.splitlines()] or not first, (
            f"the README shows other words: $ {typed}\n{printed}"
        )
        self.meant |= dict(zip(UNDO.findall("\n".join(command.shown)), UNDO.findall(printed), strict=False))

    def ran(self, typed: str) -> tuple[int, str]:
        """How what is typed ended, and all that it printed."""
        if typed.startswith("export "):
            name, _, value = typed.removeprefix("export ").partition("=")
            self.monkeypatch.setenv(name, value)
            return 0, ""
        if typed.startswith("expertise "):
            code = run(shlex.split(typed)[1:])
            said = self.capsys.readouterr()
            return code, said.out + said.err
        ran = subprocess.run(["sh", "-c", typed], check=False, capture_output=True, text=True, timeout=LONGEST_WAIT)
        return ran.returncode, ran.stdout + ran.stderr


@contextmanager
def served(typed: str) -> Iterator[str]:
    """Serves as the README types it, on any free port; its address."""
    command = [sys.executable, "-c", "from api.cli import main; main()", *shlex.split(typed)[1:], "--port", "0"]
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONUNBUFFERED": "1"}
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=environment) as running:
        try:
            assert running.stdout is not None
            yield re.findall(r"http://(\S+) until", running.stdout.readline())[0]
        finally:
            running.terminate()


def test_the_commands_run_in_order_and_end_as_shown(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    for name in [name for name in os.environ if name.startswith("EXPERTISE_")]:
        monkeypatch.delenv(name)
    terminal = Terminal(capsys, monkeypatch)
    for command in (one for block in blocks("console") for one in commands(block)):
        if not command.typed.startswith(("curl ", "expertise serve")):
            terminal.type(command)
    asked_over_http(terminal)


def asked_over_http(terminal: Terminal) -> None:
    """Serves and asks as the README does; every answer is JSON."""
    (block,) = (block for block in blocks("console") if "$ curl " in block)
    serve, *questions = commands(block)
    if shutil.which("curl") is None:
        pytest.skip("curl is not on this machine: what the README asks over HTTP was not run")
    with served(serve.typed) as address:
        for question in questions:
            code, answer = terminal.ran(question.typed.replace(ADDRESS, address))
            assert (code, answer[:1] in ("[", "{")) == (0, True), answer
            assert json.loads(answer), question.typed


def test_examples_in_json_can_be_read() -> None:
    assert [json.loads(block) for block in blocks("json")]


def test_what_make_is_asked_for_is_a_target() -> None:
    targets = set(re.findall(r"^([a-z0-9-]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    asked = set(re.findall(r"^make ([a-z0-9-]+)|`make ([a-z0-9-]+)", README, re.MULTILINE))
    assert {one or other for one, other in asked} <= targets


def test_the_map_shows_every_module_and_nothing_else() -> None:
    shown = list(modules_shown())
    assert len(shown) == len(set(shown))
    modules = (path for package in PACKAGES for path in (ROOT / package).rglob("*.py"))
    there = {path.relative_to(ROOT).with_suffix("").as_posix() for path in modules if path.stem != "__init__"}
    assert (there - set(shown), set(shown) - there) == (set(), set())


def test_every_setting_is_explained() -> None:
    texts = [path.read_text(encoding="utf-8") for package in PACKAGES for path in (ROOT / package).rglob("*.py")]
    settings = {name for text in texts for name in re.findall(r"EXPERTISE_[A-Z_]+", text)}
    assert settings == set(re.findall(r"`(EXPERTISE_[A-Z_]+)`", README.split("## Settings")[1].split("\n## ")[0]))


def test_every_command_is_named() -> None:
    names = {one.name or one.callback.__name__ for one in app.registered_commands if one.callback is not None}
    names |= {str(family.name) for family in app.registered_groups}
    assert names
    assert [name for name in sorted(names) if not re.search(rf"`{name}\b|expertise {name}\b", README)] == []
    assert set(re.findall(r"^(?:\$ )?expertise ([a-z]+)", README, re.MULTILINE)) <= names


@pytest.mark.parametrize("page", ["README.md", "loaders/README.md", "graph_schema/README.md"])
def test_links_lead_somewhere(page: str) -> None:
    links = re.findall(r"\]\(([^)#]+)\)", (ROOT / page).read_text(encoding="utf-8"))
    assert [link for link in links if not ((ROOT / page).parent / link).exists()] == []


def test_its_pictures_are_there_and_small() -> None:
    named = set(re.findall(r'src="(pictures/[^"]+)"', README))
    assert named == {path.relative_to(ROOT).as_posix() for path in (ROOT / "pictures").iterdir()}
    assert [name for name in named if (ROOT / name).stat().st_size > LARGEST_PICTURE] == []


def test_what_is_named_as_a_test_is_there() -> None:
    assert [name for name in re.findall(r"`(tests/\S+?\.py)`", README) if not (ROOT / name).is_file()] == []


def test_the_layout_names_every_table_and_column() -> None:
    page = (ROOT / "loaders" / "README.md").read_text(encoding="utf-8").split("\n## ")[0]
    for row in ROWS:
        (cells,) = re.findall(rf"^\| `{row.table}` \| (.*?) \|", page, re.MULTILINE)
        columns = {
            NAMES_IN_FILES.get(one.name, one.name) + "*" * (one.name in row.required)
            for one in fields(row)
            if one.name != "line"
        }
        assert set(re.findall(r"`(\w+\*?)`", cells)) == columns, row.table


def blocks(language: str) -> list[str]:
    """The texts between fences of this language."""
    return [text for named, text in FENCE.findall(README) if named == language]


def commands(block: str) -> Iterator[Command]:
    """The commands of a block, each with the lines shown below it; `...` stands for lines that are left out."""
    for part in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]:
        typed, *lines = part.splitlines()
        shown = tuple(line for line in lines if line.strip() not in ("", "...") and not FAILS.fullmatch(line))
        codes = [int(found[1]) for line in lines if (found := FAILS.fullmatch(line))]
        yield Command(typed, shown, codes[0] if codes else 0)


def plain(line: str) -> str:
    """The line without what differs in every run: numbers, blanks, and what `...` leaves out at its end."""
    return re.sub(r"\s+", " ", re.sub(r"\d", "#", UNDO.sub("", line.removesuffix("...")))).strip()


def modules_shown() -> Iterator[str]:
    """The modules on the map, as paths without an ending."""
    (block,) = blocks("map")
    folders: dict[int, str] = {}
    for line in block.splitlines():
        depth = len(line) - len(line.lstrip())
        names = re.split(r" {2,}", line.strip())[0].split()
        if names[0].endswith("/"):
            folders = {at: name for at, name in folders.items() if at < depth} | {depth: names[0].rstrip("/")}
        else:
            inside = "/".join(folders[at] for at in sorted(folders) if at < depth)
            yield from (f"{inside}/{name}" for name in names)
