"""Networks as the script of a page draws them: with what is said of each part, and where it is looked at more closely."""

from collections.abc import Callable
from dataclasses import dataclass

from api.spoken import kind
from api.spoken_bridges import so_many_in
from api.web.words import address
from expertise.ids import id_text
from expertise.language import Language
from expertise.models import Link
from expertise.silos.network import Dot, Line, Network

Where = Callable[..., str]
"""The address of a page about the same scope, as `managing` has it."""


@dataclass(frozen=True, slots=True)
class Drawn:
    """A dot as it is drawn and told; nothing leads on from one without an address."""

    kind: str
    name: str
    about: str
    address: str
    x: float
    y: float
    size: float
    enough: bool


@dataclass(frozen=True, slots=True)
class DrawnLine:
    """A line between two dots, by their places."""

    one: int
    other: int
    kind: str
    about: str
    address: str
    width: float
    foremost: bool


@dataclass(frozen=True, slots=True)
class Picture:
    """All that is drawn."""

    dots: tuple[Drawn, ...]
    lines: tuple[DrawnLine, ...]


def picture(network: Network, language: Language, where: Where | None = None) -> Picture:
    """The network in words of a language. `where` leads on from divisions of a map, and from their ties and cuts."""
    dots = tuple(
        Drawn(
            dot.kind, _name(dot, language), _about(dot, language), _leads_to(dot, where), dot.x, dot.y, dot.size, dot.enough,
        )
        for dot in network.dots
    )  # fmt: skip
    return Picture(dots, tuple(_line(network, line, language, where) for line in network.lines))


def _name(dot: Dot, language: Language) -> str:
    if dot.kind != "people" or dot.amount is None:
        return dot.name
    return so_many_in(dot.amount, dot.name, language)


def _about(dot: Dot, language: Language) -> str:
    if dot.kind == "division":
        said = [] if dot.amount is None else [language.gettext("%(num)s people or more", num=dot.amount.count or 0)]
        return ", ".join([*said, *([] if dot.enough else [language.gettext("too little known")])])
    if dot.kind == "person":
        return language.gettext("may be named")
    return "" if dot.kind == "people" else kind(dot.kind, language)


def _leads_to(dot: Dot, where: Where | None) -> str:
    if dot.id is None:
        return ""
    if dot.kind == "division" and where is not None:
        return where("/silos", division=id_text(dot.id), level=1)
    kind_of_page = {"people": "division"}.get(dot.kind, dot.kind)
    return address(Link(kind_of_page, dot.id, dot.name))


def _line(network: Network, line: Line, language: Language, where: Where | None) -> DrawnLine:
    if line.kind == "part":
        return DrawnLine(line.one, line.other, line.kind, "", "", line.width, line.foremost)
    one, other = network.dots[line.one], network.dots[line.other]
    between = {"one": id_text(one.id or 0), "other": id_text(other.id or 0)}
    told = language.gettext("cut") if line.kind == "cut" else language.gettext("tied")
    both = " × ".join(language.apart(dot.name) for dot in (one, other))
    leads = where("/silos/between", **between) if where else ""
    return DrawnLine(line.one, line.other, line.kind, f"{both}: {told}", leads, line.width, line.foremost)
