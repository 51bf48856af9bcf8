"""The map of managers as people read it on a terminal: sentences first, then what they rest on."""

from collections.abc import Iterator, Sequence

from rich.text import Text

from api.cli.screen import QUIET, STRONG, line
from api.cli.showing import lines
from expertise.ids import id_text
from expertise.models import Link
from expertise.silos.covering import Coverage, Covered
from expertise.silos.history import History, Quarter
from expertise.silos.losing import Loss
from expertise.silos.map import Pair, SharedSkill, SiloMap, Unit, Whole
from expertise.silos.sharing import Sharing

UNKNOWN = "-"


def the_map(answer: SiloMap) -> Text:
    """The map: two sentences, the pairs, the divisions, and the whole."""
    told = [line((sentence, STRONG)) for sentence in answer.story]
    if answer.pairs:
        told += [line(""), *(text for pair in answer.pairs for text in _pair(pair))]
        told += [line((f"{answer.more:,} more pairs: --limit", QUIET))] if answer.more else []
    if answer.divisions:
        width = max(len(one.name) for one in answer.divisions)
        told += [line(""), *(_unit(one, width) for one in answer.divisions)]
    if answer.small:
        small = f"{answer.small:,} divisions have" if answer.small > 1 else "1 division has"
        told.append(line((f"{small} fewer than 5 people here, and no figures.", QUIET)))
    if answer.pairs:
        told += [line(""), _whole(answer.whole)]
    return lines(told)


def shared(answer: Sharing) -> Text:
    """What two divisions share."""
    told = [*_pair(answer.pair), *(_skill(skill) for skill in answer.skills)]
    for heading, some in (("Projects", answer.projects), ("Documents", answer.documents), ("Groups", answer.groups)):
        told += [line(heading), *(_link(one) for one in some)] if some else []
    return lines(told)


def quarters(answer: History) -> Text:
    """The figures quarter by quarter."""
    heading = (
        "quarter",
        "people",
        "outside",
        "by size",
        "E-I",
        "r",
        "Q",
        *(("ties", "usual") if answer.between else ()),
    )
    rows = [heading, *(_quarter(one, pair=bool(answer.between)) for one in answer.quarters)]
    widths = [max(len(row[at]) for row in rows) for at in range(len(heading))]
    table = [line("  ".join(cell.rjust(width) for cell, width in zip(row, widths, strict=True))) for row in rows]
    return lines([line((answer.story, STRONG)), line(""), *table, line(""), line((answer.left_out, QUIET))])


def lost(answer: Loss) -> Text:
    """What closing would cost."""
    width = max((len(one.label) for one in answer.skills), default=0)
    told = [line((answer.story, STRONG))]
    told += [
        line(f"{one.label.ljust(width)}  {one.now.words} people now, {one.left.words} left", indent=2)
        for one in answer.skills
    ]
    told += [line((f"{answer.more:,} more skills.", QUIET))] if answer.more else []
    return lines(told)


def covered(answer: Coverage) -> Text:
    """What a division lacks and what it alone has."""
    told = [line((answer.story, STRONG))]
    told += [line(("Beside  ", QUIET), ", ".join(one.name for one in answer.beside))] if answer.beside else []
    for heading, some in (("Lacks", answer.lacking), ("Alone has", answer.alone)):
        told += [line(heading), *(_covered(one) for one in some)] if some else []
    return lines(told)


def _pair(pair: Pair) -> Iterator[Text]:
    yield line((f"{pair.one.name} × {pair.other.name}", STRONG), f"  {'not tied' if pair.is_untied else pair.finding}")
    both = ", ".join(f"{skill.label} ({skill.people.words} people or more in both)" for skill in pair.skills)
    yield line(f"alike {pair.alike:.2f}{': ' if both else ''}{both}", indent=2)
    amounts = (
        ("project", pair.projects),
        ("document", pair.documents),
        ("group", pair.groups),
        ("contact", pair.contacts),
    )
    counts = ", ".join(
        f"{amount.words} people share {name}s" if amount.count is None else _so_many(amount.count, name)
        for name, amount in amounts
    )
    ties = "of fewer than 5 people" if pair.ties is None else f"{pair.ties:g}"
    yield line(f"{counts}; ties {ties}, usual {pair.usual:g}, expected {pair.expected:g}", indent=2)


def _so_many(count: int, name: str) -> str:
    return f"{count:,} {name}" if count == 1 else f"{count:,} {name}s"


def _unit(one: Unit, width: int) -> Text:
    known = f"{one.people.words} people, {one.known.words} known"
    found = "too little known" if not one.enough else f"E-I {_figure(one.ei)}"
    return line(
        one.name.ljust(width), f"  {known}, {found}, community {one.community}", (f"   {id_text(one.id)}", QUIET)
    )


def _whole(whole: Whole) -> Text:
    said = (
        f"E-I index {_figure(whole.ei)} · assortativity {_figure(whole.assortativity)} · modularity {_figure(whole.modularity)}, "
        f"of communities found {_figure(whole.modularity_found)}"
    )
    return line((said, QUIET))


def _skill(skill: SharedSkill) -> Text:
    return line(f"{skill.label}  {skill.people.words} people or more in both", indent=2)


def _link(link: Link) -> Text:
    return line(link.name, (f"   {id_text(link.id)}", QUIET), indent=2)


def _quarter(one: Quarter, *, pair: bool) -> Sequence[str]:
    shares = ["-" if share is None else f"{share:.0%}" for share in (one.outside, one.outside_by_size)]
    rest = [_figure(figure) for figure in (one.ei, one.assortativity, one.modularity)]
    of_pair = ["few" if one.ties is None else f"{one.ties:g}", _figure(one.usual)] if pair else []
    return (one.quarter, one.people.words, *shares, *rest, *of_pair)


def _covered(one: Covered) -> Text:
    return line(
        f"{one.label}  {one.here.words} here, {one.beside.words} in the middle one, {one.divisions} have it", indent=2
    )


def _figure(figure: float | None) -> str:
    return UNKNOWN if figure is None else f"{figure:.2f}"
