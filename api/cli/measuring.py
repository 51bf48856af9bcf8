"""The command that measures: quality, of an organisation or of names."""

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated, Any

import typer
from pydantic import TypeAdapter
from rich.text import Text

from api.cli.door import AsJson, settings_of
from api.cli.screen import QUIET, line, progress, show
from api.cli.showing import lines
from expertise.errors import Invalid
from expertise.vocabulary.encoder import read_encoder
from loaders.name_pairs import holds_names
from loaders.name_quality import Found, NameQuality, measure_names
from loaders.quality import Quality, measure

_QUESTIONED = "A company in the documented layout with its questions in truth/, or pairs of names."
_FIGURES = ("top-1", "top-5", "MRR")


def quality(
    folder: Annotated[Path, typer.Argument(metavar="FOLDER", help=_QUESTIONED)],
    save: Annotated[Path | None, typer.Option(metavar="FILE", help="Write the figures into this file as JSON.")] = None,
    json: AsJson = False,
) -> None:
    """Measure how well people or names are found."""
    if holds_names(folder):
        with progress() as tell:
            names = measure_names(folder, read_encoder(settings_of(None).embedding_model), progress=tell)
        _keep(names, NameQuality, save)
        show(names, NameQuality, json=json, told=_names)
        return
    with progress() as tell:
        answer = measure(folder, progress=tell)
    _keep(answer, Quality, save)
    show(answer, Quality, json=json, told=_organisation)


def _keep(answer: Any, shape: Any, path: Path | None) -> None:
    if path is None:
        return
    try:
        path.write_bytes(TypeAdapter(shape).dump_json(answer, indent=2) + b"\n")
    except OSError as error:
        raise Invalid(f"The figures cannot be written: {error.strerror}.", where=str(path)) from error


def _organisation(answer: Quality) -> Text:
    """What was measured, as a table for each kind of question."""
    files = [*(one.file for one in answer.ranked), *(one.file for one in answer.exact)]
    width = max(map(len, files), default=0)
    told = (
        [line((f"{'file':<{width}}{'questions':>12}{'hit@1':>8}{'hit@5':>8}{'MRR':>8}", QUIET))]
        if answer.ranked
        else []
    )
    told += [
        line(f"{one.file:<{width}}{one.questions:>12,}{one.hit_at_1:>8.2f}{one.hit_at_5:>8.2f}{one.mrr:>8.2f}")
        for one in answer.ranked
    ]
    told += [
        line(f"{one.file:<{width}}   exact by division: {one.exact:,} of {one.questions:,}") for one in answer.exact
    ]
    return lines(told)


def _names(answer: NameQuality) -> Text:
    """What suggest finds beside plain spelling, for each type and source; pairs that the model has learnt from are
    only counted.
    """
    kinds = max((len(one.type) for one in answer.lines), default=0)
    sources = max((len(one.source) for one in answer.lines), default=0)
    head = f"{'type':<{kinds}}  {'source':<{sources}}{'pairs':>7}{'learnt':>8}"
    told = [line((head + "".join(f"   {way:<8}{_columns(_FIGURES)}" for way in ("suggest", "spelling")), QUIET))]
    for one in answer.lines:
        counted = f"{one.type:<{kinds}}  {one.source:<{sources}}{one.pairs:>7,}{one.seen:>8,}"
        told.append(line(counted + "".join(f"{'':11}{_figures(way)}" for way in (one.suggest, one.spelling))))
    told += [line(""), *_matched(answer)]
    return lines(told)


def _matched(answer: NameQuality) -> list[Text]:
    """What match makes of the same pairs: what it finds, and what it wrongly takes to be one."""
    kinds = max((len(one.type) for one in answer.matched), default=0)
    told = [line((f"{'match':<{kinds}}{'pairs':>8}{'taken':>8}{'asks':>8}{'wrongly taken':>16}", QUIET))]
    told += [
        line(f"{one.type:<{kinds}}{one.pairs:>8,}{one.taken:>8,}{one.asked:>8,}{one.wrong:>16,}")
        for one in answer.matched
    ]
    if near := answer.near_misses:
        told.append(line(f"near-misses, typed either way: {near.pairs:,}; taken for each other: {near.taken:,}"))
    if texts := answer.ambiguous:
        told.append(line(f"names of several skills: {texts.texts:,}; taken for one of them: {texts.taken:,}"))
    return told


def _figures(found: Found | None) -> str:
    return _columns([f"{one:.2f}" for one in (found.top_1, found.top_5, found.mrr)]) if found else _columns("---")


def _columns(texts: Sequence[str]) -> str:
    return "".join(f"{text:>7}" for text in texts)
