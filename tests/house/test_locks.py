"""What gets installed is locked: exact versions, checked contents, no addresses."""

import json
import re
import tomllib
from collections.abc import Iterator

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.house.tree import LOCKS, ROOT

PINNED = re.compile(r"[a-z0-9][a-z0-9-]*==[^\s;]+(?: ; \S.*)?")
KINDS = ("dependencies", "devDependencies")
DIGEST = re.compile(r"--hash=sha256:[0-9a-f]{64}")


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_has_one_version_and_its_digests_for_each_package(lock: str) -> None:
    for entry in entries(lock):
        requirement, *digests = entry
        assert PINNED.fullmatch(requirement), requirement
        assert digests, f"{requirement} has no digest"
        assert all(DIGEST.fullmatch(digest) for digest in digests), requirement


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_names_no_place_to_download_from(lock: str) -> None:
    text = (ROOT / lock).read_text(encoding="utf-8")
    assert "://" not in text
    assert " @ " not in text
    assert not re.search(r"^\s*(?:-[a-z]|--(?!hash=))", text, flags=re.MULTILINE)


@pytest.mark.parametrize(("lock", "extras"), [("requirements.lock", ()), ("requirements-test.lock", ("test",))])
def test_a_lock_covers_what_the_project_asks_for(lock: str, extras: tuple[str, ...]) -> None:
    locked = versions(lock)
    for wanted in asked_for(*extras):
        assert canonicalize_name(wanted.name) in locked, f"{wanted.name} is not locked: run make lock"
        assert wanted.specifier.contains(locked[canonicalize_name(wanted.name)]), f"{wanted}: run make lock"


def test_tests_run_with_the_versions_that_people_get() -> None:
    assert versions("requirements.lock").items() <= versions("requirements-test.lock").items()


def test_packages_for_browsers_are_locked_by_their_contents_and_without_addresses() -> None:
    lock = json.loads((ROOT / "package-lock.json").read_text(encoding="utf-8"))
    wanted = json.loads((ROOT / "package.json").read_text(encoding="utf-8"))
    itself = lock["packages"].pop("")
    assert [itself.get(kind) for kind in KINDS] == [wanted.get(kind) for kind in KINDS]
    assert lock["packages"]
    for name, package in lock["packages"].items():
        assert re.fullmatch(r"\d+\.\d+\.\d+\S*", package["version"]), name
        assert package["integrity"].startswith("sha512-"), name
        assert "resolved" not in package, f"{name}: npm install --omit-lockfile-registry-resolved"


def entries(lock: str) -> Iterator[list[str]]:
    """The packages of a lock, each as its requirement followed by its digests."""
    text = (ROOT / lock).read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if line and not line.lstrip().startswith("#")]
    for entry in re.split(r"\n(?=\S)", "\n".join(lines)):
        yield [part.strip() for part in entry.split(" \\\n")]


def versions(lock: str) -> dict[str, str]:
    """The locked version of each package."""
    pins = (requirement.split(" ;")[0].partition("==") for requirement, *_ in entries(lock))
    return {name: version for name, _, version in pins}


def asked_for(*extras: str) -> list[Requirement]:
    """What pyproject.toml requires to build and to run, and for these extras."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    wanted = project["build-system"]["requires"] + project["project"]["dependencies"]
    for extra in extras:
        wanted += project["project"]["optional-dependencies"][extra]
    return [Requirement(text) for text in wanted]
