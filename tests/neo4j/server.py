"""A Neo4j server as a process of its own, on a free port of this machine alone."""

import fcntl
import os
import random
import secrets
import signal
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from neo4j import GraphDatabase
from neo4j.exceptions import ServiceUnavailable, SessionExpired, TransientError

from tests.neo4j.jars import jars, main_class, wanted_version
from tests.neo4j.java import java_for, ran

USER = "neo4j"
PATIENCE = 180.0
"""Seconds; it takes about ten, and many times that where other work has the machine."""

PORTS = range(20000, 32000)
"""Below those that systems give to clients: one that retries while the server is down would meet itself there."""

SHORT_LIVED = (
    "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-XX:+UnlockDiagnosticVMOptions", "-XX:-BytecodeVerificationRemote",
    "-XX:ReservedCodeCacheSize=192m",
)  # fmt: skip
"""To compile, to collect and to check with care would cost a short life more than it gains; so would to look for compiled code
that could make room for other, as in the 48 MB that there are otherwise.
"""

LONG_LIVED = ("-XX:+UseShenandoahGC", "-XX:+AlwaysPreTouch")
"""All memory at once, as the server's own neo4j.conf has it. Its collector (G1) lets all wait while it copies what lives on, 50 to
90 ms of what a large merge holds; this one copies beside them.
"""

OPENED = ("java.nio", "java.io", "sun.nio.ch", "java.util.concurrent")
ALWAYS = {
    "server.http.enabled": "false",
    "server.https.enabled": "false",
    "dbms.usage_report.enabled": "false",
    "dbms.security.auth_lock_time": "0s",  # tests try wrong passwords
    "db.tx_log.preallocate": "false",
    "dbms.cypher.min_replan_interval": "1h",  # graphs of tests come and go; each would have all plans made anew
    "internal.dbms.bolt.netty_server_shutdown_quiet_period": "0",  # it is 10 s of every stop
}


class NotStarted(Exception):
    """The server did not come up. The text ends with its log."""


@dataclass(frozen=True, slots=True)
class Address:
    """Where a server answers, and to whom."""

    uri: str
    user: str
    password: str = field(repr=False)


class Server:
    """A server on one port and one folder, for as often as it is started. It ends when the process that made it ends."""

    def __init__(
        self, folder: Path, *, version: str | None = None, heap: str = "512m", pages: str = "256m",
        settings: Mapping[str, str] | None = None, thrown_away: bool = False,
    ) -> None:  # fmt: skip
        """`heap` and `pages` bound its memory; `settings` are more lines of neo4j.conf. Raises `Missing`.

        A folder that is `thrown_away` is removed when this process dies with the server running; the server is made to
        start fast rather than to be fast.
        """
        self.folder = folder.resolve()
        self.thrown_away = thrown_away
        self.version = version or wanted_version()
        self.heap = heap
        self.settings = {"server.memory.pagecache.size": pages, **ALWAYS, **(settings or {})}
        self.log = self.folder / "logs" / "console.log"
        self._java, self._lib = java_for(self.version), jars(self.version)
        self._port = _free_port()
        self._process: subprocess.Popen[bytes] | None = None
        self._watch: subprocess.Popen[bytes] | None = None

    @property
    def address(self) -> Address:
        """Where it answers when it runs."""
        return Address(f"bolt://127.0.0.1:{self._port}", USER, (self.folder / "password").read_text(encoding="utf-8"))

    @property
    def process(self) -> int:
        """The number of its process. Raises `NotStarted`."""
        if self._process is None:
            raise NotStarted("The server is not running.")
        return self._process.pid

    def start(self, *, outlives: bool = False) -> Address:
        """Starts it and waits until it answers; `outlives` lets it run on when this process ends. Raises `NotStarted`.

        Linux shares processors out to sessions: in one of its own, on two of them, it would let this process wait for 80 ms.
        """
        self._configure()
        if not (self.folder / "password").exists():
            self._set_password()
        with alone_in(self.folder) as lock, self.log.open("ab") as log:
            self._process = subprocess.Popen(
                self._command(), env=os.environ | self._environment(), stdin=subprocess.DEVNULL, stdout=log, stderr=log,
                start_new_session=outlives, process_group=None if outlives else 0, pass_fds=[lock],
            )  # fmt: skip
            os.write(lock, f"{self._process.pid} {self.address.uri}".encode())
        if not outlives:
            self._watch = _watching(self._process.pid, self.folder if self.thrown_away else None)
        try:
            self._wait()
        except BaseException:
            self.kill()
            raise
        return self.address

    def stop(self) -> None:
        """Lets it end in order, all that was written in its files."""
        self.go_on()
        self._end(signal.SIGTERM)

    def kill(self) -> None:
        """Ends it at once, as a crash does."""
        self._end(signal.SIGKILL)

    def freeze(self) -> None:
        """Halts it: connections stay open, and nothing answers."""
        os.kill(self.process, signal.SIGSTOP)

    def go_on(self) -> None:
        """Ends a halt."""
        if self._process is not None:
            os.kill(self.process, signal.SIGCONT)

    def admin(self, *words: str, seconds: float = PATIENCE, folder: Path | None = None) -> tuple[int, str]:
        """How a command of neo4j-admin ended, run in a folder, and what it said. Most want a server that is stopped."""
        self._configure()
        tool = [*self._java_alone(), "-cp", f"{self._lib.resolve()}/*", "org.neo4j.cli.AdminTool"]
        return ran([*tool, *words], seconds=seconds, environment=self._environment(), folder=folder)

    def _end(self, by: signal.Signals) -> None:
        if self._process is not None:
            self._process.send_signal(by)
            self._process.wait(PATIENCE)
            self._process = None
        if self._watch is not None:
            self._watch.kill()
            self._watch.communicate()
            self._watch = None

    def _configure(self) -> None:
        for name in ("conf", "data", "import", "logs", "plugins", "run"):
            (self.folder / name).mkdir(parents=True, exist_ok=True)
        here = f"127.0.0.1:{self._port}"
        settings = {"server.bolt.listen_address": here, "server.bolt.advertised_address": here, **self.settings}
        lines = "".join(f"{name}={value}\n" for name, value in settings.items())
        (self.folder / "conf" / "neo4j.conf").write_text(lines, encoding="utf-8")

    def _set_password(self) -> None:
        """A new random one, in a file for its owner alone, which is read there: a list of processes does not show it."""
        if (self.folder / "data" / "dbms").exists():
            raise NotStarted(
                f"{self.folder} holds a database whose password is not known: there is no file 'password'."
            )
        written = self.folder / "password.new"
        written.touch(0o600)
        written.write_text(secrets.token_hex(24), encoding="utf-8")
        code, said = self.admin("dbms", "set-initial-password", f"@{written}")
        if code != 0:
            raise NotStarted(f"Its password could not be set.\n{said}")
        written.rename(self.folder / "password")

    def _command(self) -> list[str]:
        places = [f"--home-dir={self.folder}", f"--config-dir={self.folder / 'conf'}"]
        return [
            *self._java_alone(), *(() if self.thrown_away else LONG_LIVED), f"-Xms{self.heap}", f"-Xmx{self.heap}",
            "-Dio.netty.tryReflectionSetAccessible=true", "-Dlog4j2.disable.jmx=true",
            "-cp", f"{self._lib}/*", main_class(self._lib, self.version), *places,
        ]  # fmt: skip

    def _java_alone(self) -> list[str]:
        return [str(self._java), *(SHORT_LIVED if self.thrown_away else ()), *_opened()]

    def _environment(self) -> dict[str, str]:
        return {"NEO4J_HOME": str(self.folder), "NEO4J_CONF": str(self.folder / "conf")}

    def _wait(self) -> None:
        """Until it answers a question, not only opens its port."""
        address, until = self.address, time.monotonic() + PATIENCE
        auth = (address.user, address.password)
        with GraphDatabase.driver(address.uri, auth=auth, max_transaction_retry_time=0) as driver:
            while True:
                try:
                    driver.execute_query("RETURN 1")
                except (ServiceUnavailable, SessionExpired, TransientError) as error:
                    if self._process is None or self._process.poll() is not None or time.monotonic() > until:
                        raise NotStarted(f"Neo4j {self.version} did not start.\n{self._said()}") from error
                    time.sleep(0.1)
                else:
                    return

    def _said(self) -> str:
        """The end of its log."""
        return self.log.read_text(encoding="utf-8", errors="replace")[-3000:]


@contextmanager
def throw_away(*, settings: Mapping[str, str] | None = None) -> Iterator[Server]:
    """A server with an empty database that is to be started, removed afterwards. Raises `Missing`."""
    with tempfile.TemporaryDirectory(prefix="neo4j-", ignore_cleanup_errors=True) as folder:
        server = Server(Path(folder), settings=settings, thrown_away=True)
        try:
            yield server
        finally:
            server.kill()


@contextmanager
def alone_in(folder: Path) -> Iterator[int]:
    """An empty file to say who runs in this folder, locked until all who have it open are gone. Raises `NotStarted`."""
    file = os.open(folder / "process", os.O_RDWR | os.O_CREAT, 0o600)
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        os.ftruncate(file, 0)
        yield file
    except BlockingIOError as error:
        raise NotStarted(f"A server runs already in {folder}.") from error
    finally:
        os.close(file)


def _opened() -> list[str]:
    """What of Java itself the server and its tools reach into."""
    return [f"--add-opens=java.base/{name}=ALL-UNNAMED" for name in OPENED]


def _watching(process: int, removed: Path | None) -> subprocess.Popen[bytes]:
    """Ends the server when this process is gone, however that happened: the pipe that it reads closes then."""
    script = 'read -r _; kill -KILL "$1"; [ -z "$2" ] || rm -rf -- "$2"'
    return subprocess.Popen(
        ["sh", "-c", script, "watch", str(process), str(removed or "")],
        stdin=subprocess.PIPE, stderr=subprocess.DEVNULL, start_new_session=True,
    )  # fmt: skip


def _free_port() -> int:
    for port in random.SystemRandom().sample(PORTS, 100):
        with socket.socket() as tried:
            try:
                tried.bind(("127.0.0.1", port))
            except OSError:
                continue
        return port
    raise NotStarted("No port is free.")
