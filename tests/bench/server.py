"""The server as people use it: a process of its own, asked over HTTP by several at once, and the memory it then has."""

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlencode
from urllib.request import ProxyHandler, Request, build_opener

from api.viewer import HEADER
from expertise.ids import id_text
from tests.bench.asking import Bench, mistyped
from tests.bench.measured import Measure, milliseconds, spread

QUESTIONS = 400
ASKING_AT_ONCE = 8
PATIENCE = 60.0


def served(made: Bench, store: Path) -> Iterator[Measure]:
    """Memory of the server, and how long answers take while several ask."""
    paths = [(id_text(made.chance.choice(made.people)), path) for path in _paths(made)]
    with server(store) as (address, process):
        opener = build_opener(ProxyHandler({}))

        def ask(one: tuple[str, str]) -> None:
            request = Request(address + one[1], headers={HEADER: one[0]})
            with opener.open(request, timeout=PATIENCE) as response:
                response.read()

        start = time.perf_counter()
        with ThreadPoolExecutor(ASKING_AT_ONCE) as pool:
            spent = list(pool.map(lambda one: milliseconds(ask, one), paths))
        seconds = time.perf_counter() - start
        asked = f"{len(paths)} questions, {ASKING_AT_ONCE} at once"
        yield Measure("memory of the server", asked, _memory_mb(process.pid), "MB", goal=700)
    yield spread("an answer over HTTP", asked, spent)
    yield Measure("answers over HTTP", asked, len(paths) / seconds, "a second")


def _paths(made: Bench) -> list[str]:
    """Questions of every kind, in turn."""
    labels = made.typed(min(QUESTIONS, len(made.people) // 2))
    kinds = (
        "/api/skills/suggest?{typed}",
        "/api/find?{label}",
        "/api/people/{person}",
        "/api/reach/{person}",
        "/api/me",
    )
    return [
        kinds[number % len(kinds)].format(
            typed=urlencode({"q": mistyped(label, made.chance)}), label=urlencode({"q": label}),
            person=id_text(made.chance.choice(made.people)),
        )
        for number, label in enumerate(labels)
    ]  # fmt: skip


@contextmanager
def server(store: Path) -> Iterator[tuple[str, "subprocess.Popen[str]"]]:
    """The address of a server of this store, and its process."""
    command = [
        str(Path(sys.executable).with_name("expertise")),
        "serve",
        "--demo",
        "--port",
        "0",
        "--store",
        f"sqlite:///{store}",
    ]
    environment = os.environ | {"PYTHONUNBUFFERED": "1"}
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=environment) as process:
        try:
            said = process.stdout.readline() if process.stdout else ""  # Serving http://127.0.0.1:1234 until Ctrl-C.
            if not said:
                raise ChildProcessError("the server did not start")
            yield said.split()[1], process
        finally:
            process.terminate()


def _memory_mb(process: int) -> float:
    """Resident memory, as Linux tells it; elsewhere as ps does."""
    told = Path(f"/proc/{process}/status")
    if told.exists():
        (line,) = (line for line in told.read_text(encoding="utf-8").splitlines() if line.startswith("VmRSS"))
        return int(line.split()[1]) / 1000
    listed = subprocess.run(["ps", "-o", "rss=", "-p", str(process)], check=True, capture_output=True, text=True)
    return int(listed.stdout) / 1000
