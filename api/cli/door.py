"""What every command takes: which store, who asks, and in which shape to answer."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import Annotated

import typer

from expertise.audience import viewer_of
from expertise.calling import person_called
from expertise.errors import Invalid
from expertise.graph import Graph, open_graph
from expertise.models import Viewer
from expertise.settings import Settings, settings_from

StoreUrl = Annotated[
    str | None,
    typer.Option("--store", metavar="URL", help="The store, such as sqlite:///expertise.db (or EXPERTISE_STORE)."),
]
Who = Annotated[
    str | None,
    typer.Option(
        "--as", metavar="PERSON", envvar="EXPERTISE_VIEWER", show_envvar=False,
        help="Who asks: an id, an e-mail, a source's id or a full name (or EXPERTISE_VIEWER).",
    ),
]  # fmt: skip
AsJson = Annotated[bool, typer.Option("--json", help="Print JSON.")]


def settings_of(store: str | None) -> Settings:
    """The settings of the environment, with this store if one is named."""
    settings = settings_from(os.environ)
    return replace(settings, store=store) if store else settings


@contextmanager
def opened(store: str | None) -> Iterator[Graph]:
    """The graph, closed at the end."""
    graph = open_graph(settings_of(store))
    try:
        yield graph
    finally:
        graph.close()


@contextmanager
def asked_by(who: str | None, store: str | None) -> Iterator[tuple[Graph, Viewer]]:
    """The graph and the viewer who asks it."""
    if not who or not who.strip():
        raise Invalid("say who asks: --as PERSON, or set EXPERTISE_VIEWER.", where="--as")
    with opened(store) as graph:
        yield graph, viewer_of(graph.store, person_called(graph, who))
