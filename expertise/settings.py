"""Settings, read once from the environment by whoever starts the program, and passed on as an argument."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from expertise.errors import Misconfigured

ANNOTATION = ("shown", "off")


@dataclass(frozen=True, slots=True)
class Settings:
    """How this installation runs.

    `annotation`: "shown" gives documents and projects without stated skills those that their text names; "off" does not.
    `demo`: the viewer is named by a header, for trying it out on this machine alone.
    """

    store: str = "sqlite:///expertise.db"
    annotation: Literal["shown", "off"] = "shown"
    demo: bool = False
    host: str = "127.0.0.1"
    port: int = 8000


def settings_from(environment: Mapping[str, str]) -> Settings:
    """The settings that EXPERTISE_STORE, _ANNOTATION, _DEMO, _HOST and _PORT give. Raises `Misconfigured`."""
    default = Settings()
    annotation = environment.get("EXPERTISE_ANNOTATION", default.annotation)
    if annotation not in ANNOTATION:
        raise Misconfigured(f"EXPERTISE_ANNOTATION is {annotation!r}: write one of {', '.join(ANNOTATION)}.")
    port = environment.get("EXPERTISE_PORT", str(default.port))
    if not port.isdecimal() or int(port) > 65535:
        raise Misconfigured(f"EXPERTISE_PORT is {port!r}: write a number up to 65535.")
    return Settings(
        store=environment.get("EXPERTISE_STORE", default.store),
        annotation="off" if annotation == "off" else "shown",
        demo=environment.get("EXPERTISE_DEMO", "") == "1",
        host=environment.get("EXPERTISE_HOST", default.host),
        port=int(port),
    )
