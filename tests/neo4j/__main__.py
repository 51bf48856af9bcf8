"""A Neo4j server in the background: `python -m tests.neo4j start | stop | jars | java`, as the Makefile calls it."""

import argparse
import os
import shutil
import signal
import sys
import time
from pathlib import Path

from tests.neo4j.jars import KEPT, make_ready, wanted_version
from tests.neo4j.java import Missing, java_for
from tests.neo4j.server import PATIENCE, USER, NotStarted, Server, alone_in

RUNNING = KEPT / "running"
"""Names the folder of the server that runs in the background."""

THROWN_AWAY = KEPT / "thrown-away"


def start(data: str, heap: str, pages: str) -> None:
    """Starts a server and says how it is reached. One runs at a time."""
    if running := _running():
        print(f"Neo4j runs already: {_process(running)[1]} (make neo4j-stop ends it)")
        return
    make_ready(wanted_version())
    if not data:
        shutil.rmtree(THROWN_AWAY, ignore_errors=True)
    folder = Path(data).resolve() if data else THROWN_AWAY
    folder.mkdir(parents=True, exist_ok=True)
    server = Server(folder, heap=heap, pages=pages)
    address = server.start(outlives=True)
    RUNNING.write_text(str(folder), encoding="utf-8")
    print(f"Neo4j {server.version} runs: {address.uri} (make neo4j-stop ends it). For the product, type:")
    print(f"export EXPERTISE_STORE={address.uri} EXPERTISE_STORE_USER={USER}")
    print(f'export EXPERTISE_STORE_PASSWORD="$(cat "{folder / "password"}")"')


def stop() -> None:
    """Ends the server that `start` started; what it kept in no folder of yours is thrown away."""
    folder = _running()
    if folder is None:
        print("No Neo4j runs here.")
        return
    process, _ = _process(folder)
    os.kill(process, signal.SIGTERM)
    until = time.monotonic() + PATIENCE
    while _running():
        if time.monotonic() > until:
            os.kill(process, signal.SIGKILL)
        time.sleep(0.1)
    RUNNING.unlink()
    shutil.rmtree(THROWN_AWAY, ignore_errors=True)
    print("Neo4j has ended.")


def bring() -> None:
    """Makes ready what the tests need. Without it the rest is tested, except where `CI` demands all."""
    if os.environ.get("NEO4J_URI"):
        return
    try:
        make_ready(wanted_version())
    except Missing as missing:
        if os.environ.get("CI") == "true":
            raise
        print(f"The tests run without Neo4j. {missing}", file=sys.stderr)


def main() -> None:
    """What is typed; ends with 1 and one line where it cannot be done."""
    parser = argparse.ArgumentParser(prog="python -m tests.neo4j")
    parser.add_argument("what", choices=("start", "stop", "jars", "java"))
    parser.add_argument("--data", default="", help="the folder to keep the database in")
    parser.add_argument("--heap", default="1g")
    parser.add_argument("--pages", default="512m")
    typed = parser.parse_args()
    try:
        match typed.what:
            case "start":
                start(typed.data, typed.heap, typed.pages)
            case "stop":
                stop()
            case "jars":
                bring()
            case _:
                print(java_for(wanted_version()))
    except (Missing, NotStarted) as error:
        sys.exit(str(error))


def _running() -> Path | None:
    """The folder of the server that runs in the background."""
    if not RUNNING.exists():
        return None
    folder = Path(RUNNING.read_text(encoding="utf-8"))
    try:
        with alone_in(folder):
            return None
    except NotStarted:
        return folder
    except FileNotFoundError:
        return None


def _process(folder: Path) -> tuple[int, str]:
    """The number and the address of the server that runs in this folder."""
    number, uri = (folder / "process").read_text(encoding="utf-8").split()
    return int(number), uri


if __name__ == "__main__":
    main()
