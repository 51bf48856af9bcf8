"""The jars of Neo4j, brought once by Maven into a folder that git ignores."""

import os
import shutil
import tempfile
from pathlib import Path
from xml.etree import ElementTree
from zipfile import ZipFile

from tests.neo4j.java import Missing, how_to_install, java_for, ran

POM = Path(__file__).with_name("pom.xml")
KEPT = Path(__file__).resolve().parents[2] / ".neo4j"
ENTRY_POINT = "META-INF/services/org.neo4j.server.startup.EntryPoint"
MOST_SECONDS = 600.0


def wanted_version() -> str:
    """The version that NEO4J_VERSION names, else the one of pom.xml."""
    if named := os.environ.get("NEO4J_VERSION"):
        return named
    return ElementTree.parse(POM).findtext("properties/neo4j.version", default="")


def jars(version: str) -> Path:
    """The folder with the jars of this version, brought when it is not there yet. Raises `Missing`."""
    folder = KEPT / version / "lib"
    if not folder.is_dir():
        _bring(version, folder)
    return folder


def main_class(lib: Path, version: str) -> str:
    """The class that runs the server; it has had several names."""
    with ZipFile(lib / f"neo4j-{version}.jar") as jar:
        return jar.read(ENTRY_POINT).decode().strip()


def make_ready(version: str) -> None:
    """Brings the jars; what is missing for it is installed on Debian and Ubuntu as root. Raises `Missing`."""
    for package in ("default-jre-headless", "openjdk-21-jre-headless"):  # the default may be too old
        try:
            java_for(version)
        except Missing:
            _install(package)
    if not (KEPT / version / "lib").is_dir() and shutil.which("mvn") is None:
        _install("maven")
    java_for(version)
    jars(version)


def _bring(version: str, folder: Path) -> None:
    """Under another name until all is there, so that half of it is never taken for the whole."""
    if shutil.which("mvn") is None:
        raise Missing(f"Maven, which brings Neo4j, is not installed. {how_to_install('maven')}")
    folder.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=folder.parent, ignore_cleanup_errors=True) as unfinished:
        lib = Path(unfinished, "lib")
        bring = [
            "mvn", "--quiet", "--batch-mode", "--strict-checksums", "-Dstyle.color=never", "--file", str(POM),
            "dependency:copy-dependencies", "-DincludeScope=runtime",
            f"-Dneo4j.version={version}", f"-DoutputDirectory={lib}",
        ]  # fmt: skip
        code, said = ran(bring, seconds=MOST_SECONDS)
        if code != 0:
            raise Missing(f"Maven could not bring Neo4j {version}.\n{said}")
        if not folder.is_dir():  # another process may have been quicker
            lib.rename(folder)


def _install(package: str) -> None:
    if shutil.which("apt-get") is None or os.geteuid() != 0:
        return
    print(f"Installing {package} ...", flush=True)
    quiet = {"DEBIAN_FRONTEND": "noninteractive"}
    for words in (["update"], ["install", "--yes", "--no-install-recommends", package]):
        code, said = ran(["apt-get", "-qq", *words], seconds=MOST_SECONDS, environment=quiet)
    if code != 0:
        raise Missing(f"{package} could not be installed.\n{said}")
