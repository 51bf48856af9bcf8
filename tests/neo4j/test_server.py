"""A server of one's own starts, answers, halts, dies and comes back; and none stays behind."""

import os
import signal
import stat
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from neo4j import Driver, GraphDatabase
from neo4j.exceptions import AuthError, ClientError, ServiceUnavailable

from tests.house.tree import ROOT
from tests.neo4j.jars import jars, wanted_version
from tests.neo4j.java import Missing
from tests.neo4j.server import NotStarted, Server

SECONDS = 60.0


def test_the_server_is_the_version_that_was_wanted(driver: Driver) -> None:
    if "NEO4J_URI" in os.environ:
        pytest.skip("NEO4J_URI names the server")
    (row,) = driver.execute_query(
        "CALL dbms.components() YIELD name, versions WHERE name = 'Neo4j Kernel' RETURN versions"
    ).records
    assert row["versions"] == [wanted_version()]


def test_only_the_password_opens_it_and_only_its_owner_reads_it(own: Server) -> None:
    with GraphDatabase.driver(own.address.uri, auth=("neo4j", "wrong")) as stranger, pytest.raises(AuthError):
        stranger.verify_connectivity()
    assert stat.S_IMODE((own.folder / "password").stat().st_mode) == 0o600
    assert own.address.password not in repr(own.address)


def test_a_password_can_expire(own: Server) -> None:
    with _reached(own) as driver:
        driver.execute_query("CREATE USER late SET PASSWORD 'long-enough' CHANGE REQUIRED", database_="system")
    with (
        GraphDatabase.driver(own.address.uri, auth=("late", "long-enough")) as late,
        pytest.raises(ClientError) as raised,
    ):
        late.execute_query("RETURN 1")
    assert str(raised.value.code).endswith("CredentialsExpired")


@pytest.mark.parametrize("end", [Server.stop, Server.kill])
def test_what_was_acknowledged_is_there_after_it_ends_and_starts_again(
    own: Server, end: Callable[[Server], None]
) -> None:
    with _reached(own) as driver:
        driver.execute_query("CREATE (:Kept {by: $by})", by=end.__name__)
        before = own.address
        end(own)
        with pytest.raises(ServiceUnavailable):
            driver.verify_connectivity()
        assert own.start() == before
        rows = driver.execute_query("MATCH (n:Kept {by: $by}) RETURN n.by", by=end.__name__).records
    assert [row[0] for row in rows] == [end.__name__]


def test_a_frozen_server_keeps_silent_until_it_goes_on(own: Server) -> None:
    with GraphDatabase.driver(
        own.address.uri, auth=(own.address.user, own.address.password), connection_acquisition_timeout=0.5
    ) as driver:
        own.freeze()
        try:
            with pytest.raises(ServiceUnavailable):
                driver.verify_connectivity()
        finally:
            own.go_on()
        assert driver.execute_query("RETURN 1").records[0][0] == 1


def test_a_folder_has_one_server(own: Server) -> None:
    with pytest.raises(NotStarted, match="runs already"):
        Server(own.folder).start()


def test_a_server_that_cannot_start_says_why(tmp_path: Path) -> None:
    with pytest.raises(NotStarted, match="server\\.no_such_setting"):
        _server(tmp_path, {"server.no_such_setting": "1"}).start()


def test_a_database_whose_password_is_not_known_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "data" / "dbms").mkdir(parents=True)
    with pytest.raises(NotStarted, match="holds a database"):
        _server(tmp_path).start()


def test_no_server_stays_behind_when_its_maker_is_killed(own: Server) -> None:
    assert own.process  # there can be servers here
    script = (
        "from tests.neo4j.server import throw_away\n"
        "with throw_away() as made: made.start(); print(made.process, made.folder, flush=True); input()"
    )
    with subprocess.Popen(
        [sys.executable, "-c", script], cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as maker:
        assert maker.stdout is not None
        process, folder = maker.stdout.readline().split()
        maker.send_signal(signal.SIGKILL)
    until = time.monotonic() + SECONDS
    while _runs(int(process)) or Path(folder).exists():
        assert time.monotonic() < until, "the server outlived the process that made it"
        time.sleep(0.05)


def test_half_of_the_jars_is_never_taken_for_the_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    maven = tmp_path / "mvn"
    maven.write_text(
        '#!/bin/sh\nfor word; do case $word in -DoutputDirectory=*) mkdir -p "${word#*=}";; esac; done; exit 1\n'
    )
    maven.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path), prepend=":")
    monkeypatch.setattr("tests.neo4j.jars.KEPT", tmp_path / "kept")
    with pytest.raises(Missing, match="could not bring Neo4j 0"):
        jars("0")
    assert list((tmp_path / "kept" / "0").iterdir()) == []


def _server(folder: Path, settings: dict[str, str] | None = None) -> Server:
    try:
        return Server(folder, settings=settings)
    except Missing as missing:
        pytest.skip(str(missing))


def _reached(server: Server) -> Driver:
    address = server.address
    return GraphDatabase.driver(address.uri, auth=(address.user, address.password))


def _runs(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    return True
