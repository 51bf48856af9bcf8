"""The files that pages bring to a browser, built when the program was installed; a file's name changes with its content."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from fastapi import APIRouter, HTTPException, Request
from markupsafe import Markup
from starlette.responses import FileResponse

from expertise.errors import Misconfigured

router = APIRouter(include_in_schema=False)
BUILT = Path(__file__).parent / "built"
ADDRESS = "/files"
FOR_GOOD = "public, max-age=31536000, immutable"
KINDS = {
    ".css": "text/css; charset=utf-8", ".js": "text/javascript; charset=utf-8", ".svg": "image/svg+xml", ".woff2": "font/woff2",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Manifest:
    """Under which name each file was built, and the icons there are."""

    files: Mapping[str, str]
    icons: frozenset[str]


@cache
def manifest() -> Manifest:
    """What was built. Raises `Misconfigured` where nothing was."""
    try:
        told = json.loads((BUILT / "manifest.json").read_text(encoding="utf-8"))
    except FileNotFoundError as error:
        raise Misconfigured("the files of the pages are not built yet. Build them: make built.") from error
    return Manifest(told["files"], frozenset(told["icons"]))


def address(name: str) -> str:
    """Where the file of this name is served."""
    return f"{ADDRESS}/{manifest().files[name]}"


def icon(name: str) -> Markup:
    """An icon, which says nothing by itself."""
    if name not in manifest().icons:
        raise KeyError(name)
    drawn = '<svg class="icon" aria-hidden="true" width="20" height="20"><use href="{}#{}"/></svg>'
    return Markup(drawn).format(address("icons.svg"), name)


def sent(request: Request, built: str, keep: str) -> FileResponse:
    """A built file, packed for whoever can unpack it, to be kept so long."""
    file = BUILT / "files" / built
    headers = {"Cache-Control": keep, "Vary": "Accept-Encoding"}
    packed = file.with_name(f"{built}.gz")
    if "gzip" in request.headers.get("accept-encoding", "") and packed.exists():
        return FileResponse(packed, headers=headers | {"Content-Encoding": "gzip"}, media_type=KINDS[file.suffix])
    return FileResponse(file, headers=headers, media_type=KINDS[file.suffix])


@router.get(f"{ADDRESS}/{{built}}")
def file(request: Request, built: str) -> FileResponse:
    """A built file, which a browser keeps for good."""
    if built not in manifest().files.values():
        raise HTTPException(404, f"There is no file {built[:100]!r}.")
    return sent(request, built, FOR_GOOD)
