"""A Java that is new enough for a version of Neo4j."""

import os
import re
import shutil
import subprocess
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path

INSTALLED = Path("/", "usr/lib/jvm")
"""Where Linux keeps the Javas that were installed, the default one and others."""


class Missing(Exception):
    """Neo4j cannot be run here. The text says what to type."""


def java_for(version: str) -> Path:
    """A Java that runs this version of Neo4j. Raises `Missing`."""
    return java(17 if version.startswith("5.") else 21)


def java(least: int) -> Path:
    """A Java of this number or newer: of JAVA_HOME, the one on PATH, or any that is installed. Raises `Missing`."""
    for found in _javas():
        if _number(found) >= least:
            return found
    package = "default-jre-headless" if least <= 17 else "openjdk-21-jre-headless"
    raise Missing(f"There is no Java {least} or newer. {how_to_install(package)}")


def how_to_install(package: str) -> str:
    """The one line to type for a package of Debian and Ubuntu, or what to look for elsewhere."""
    if shutil.which("apt-get"):
        return f"Type: sudo apt-get install {package}"
    if shutil.which("brew"):
        return f"Type: brew install {'maven' if package == 'maven' else 'openjdk'}"
    return f"Install {'Maven' if package == 'maven' else 'a newer Java, and name its folder in JAVA_HOME'}."


def ran(
    command: Sequence[str], *, seconds: float, environment: Mapping[str, str] | None = None, folder: Path | None = None
) -> tuple[int, str]:
    """How a command ended, and the end of what it said; `environment` comes on top of ours, and it runs in the folder."""
    done = subprocess.run(
        command, check=False, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, timeout=seconds,
        env=os.environ | dict(environment or {}), cwd=folder,
    )  # fmt: skip
    return done.returncode, done.stdout[-2000:]


def _javas() -> Iterator[Path]:
    if home := os.environ.get("JAVA_HOME"):
        yield Path(home, "bin", "java")
    if on_path := shutil.which("java"):
        yield Path(on_path)
    yield from sorted(INSTALLED.glob("*/bin/java"))


@cache
def _number(program: Path) -> int:
    """The number of a Java, 0 for what is none."""
    try:
        _, said = ran([str(program), "-version"], seconds=60)
    except OSError:
        return 0
    found = re.search(r'version "(\d+)', said)
    return int(found[1]) if found else 0
