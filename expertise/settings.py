"""Settings, read once from the environment by whoever starts the program, and passed on as an argument."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from expertise.errors import Misconfigured

ORIGIN = re.compile(r"https?://[a-z0-9.-]+(:[0-9]{1,5})?")
ANNOTATION = ("shown", "off")


@dataclass(frozen=True, slots=True)
class Settings:
    """How this installation runs.

    `store_user`, `store_password`: as whom a server is asked. `store_seconds`: how long its answer is waited for, and
    `store_connections`: by how many connections at most.
    `annotation`: "shown" gives documents and projects without stated skills those that their text names; "off" does not.
    `embedding_model`: which model says what names mean: nothing is the one that is shipped, else a path or a name.
    `cache`: the folder in which names are kept that are many, so that a start takes no time: nothing is beside the file of an
    embedded store, and nowhere for a server.
    `catalogues`: a folder with texts of the interface in more languages, or in other words, as NAME.po.
    `widget_origins`: pages of these origins may use the skill picker.
    `demo`: the viewer is named by a header, for trying it out on this machine alone.
    """

    store: str = "sqlite:///expertise.db"
    store_user: str = ""
    store_password: str = field(default="", repr=False)
    store_seconds: float = 15.0
    store_connections: int = 50
    annotation: Literal["shown", "off"] = "shown"
    embedding_model: str = ""
    cache: str = ""
    catalogues: str = ""
    demo: bool = False
    widget_origins: tuple[str, ...] = ()
    host: str = "127.0.0.1"
    port: int = 8000


def settings_from(environment: Mapping[str, str]) -> Settings:
    """The settings that EXPERTISE_STORE, _STORE_USER, _STORE_PASSWORD, _STORE_SECONDS, _STORE_CONNECTIONS, _ANNOTATION,
    _EMBEDDING_MODEL, _CACHE, _CATALOGUES, _DEMO, _WIDGET_ORIGINS, _HOST and _PORT give. Raises `Misconfigured`.
    """
    default = Settings()
    annotation = environment.get("EXPERTISE_ANNOTATION", default.annotation)
    if annotation not in ANNOTATION:
        raise Misconfigured(f"EXPERTISE_ANNOTATION is {annotation!r}: write one of {', '.join(ANNOTATION)}.")
    return Settings(
        store=environment.get("EXPERTISE_STORE", default.store),
        store_user=environment.get("EXPERTISE_STORE_USER", default.store_user),
        store_password=environment.get("EXPERTISE_STORE_PASSWORD", default.store_password),
        store_seconds=_number(environment, "EXPERTISE_STORE_SECONDS", int(default.store_seconds), most=3600),
        store_connections=_number(environment, "EXPERTISE_STORE_CONNECTIONS", default.store_connections, most=1000),
        annotation="off" if annotation == "off" else "shown",
        embedding_model=environment.get("EXPERTISE_EMBEDDING_MODEL", default.embedding_model),
        cache=environment.get("EXPERTISE_CACHE", default.cache),
        catalogues=_folder(environment, "EXPERTISE_CATALOGUES"),
        demo=environment.get("EXPERTISE_DEMO", "") == "1",
        widget_origins=_origins(environment.get("EXPERTISE_WIDGET_ORIGINS", "")),
        host=environment.get("EXPERTISE_HOST", default.host),
        port=_number(environment, "EXPERTISE_PORT", default.port, most=65535),
    )


def _origins(text: str) -> tuple[str, ...]:
    origins = tuple(one.strip() for one in text.split(",") if one.strip())
    for one in origins:
        if not ORIGIN.fullmatch(one):
            raise Misconfigured(
                f"EXPERTISE_WIDGET_ORIGINS has {one[:100]!r}: write origins such as https://intranet.example."
            )
    return origins


def _folder(environment: Mapping[str, str], name: str) -> str:
    folder = environment.get(name, "")
    if folder and not Path(folder).is_dir():
        raise Misconfigured(f"{name} is {folder[:100]!r}, which is no folder.")
    return folder


def _number(environment: Mapping[str, str], name: str, default: int, *, most: int) -> int:
    text = environment.get(name, str(default))
    if not text.isdecimal() or int(text) > most:
        raise Misconfigured(f"{name} is {text!r}: write a number up to {most}.")
    return int(text)
