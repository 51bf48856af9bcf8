"""Commands that keep the service running: serve, verify, export, demo."""

from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import Annotated

import typer
from rich.text import Text

from api.cli.door import AsJson, StoreUrl, Who, asked_by, opened, settings_of
from api.cli.screen import line, progress, screen, show
from api.spoken import people
from expertise.errors import Invalid
from expertise.verify import Verified
from expertise.verify import verify as verifying

DISAGREES = 1
PORTS = range(65536)


def serve(
    host: Annotated[
        str | None,
        typer.Option(metavar="HOST", help="The address to listen on; else EXPERTISE_HOST, else 127.0.0.1."),
    ] = None,
    port: Annotated[
        int | None,
        typer.Option(metavar="PORT", help="The port; else EXPERTISE_PORT, else 8000. 0 takes any that is free."),
    ] = None,
    demo: Annotated[
        bool, typer.Option("--demo", help="The header X-Viewer names who asks; on this machine alone.")
    ] = False,
    store: StoreUrl = None,
) -> None:
    """Serve the API until Ctrl-C."""
    from api.server import listening, serving  # the web takes its time: only who serves waits for it

    if port is not None and port not in PORTS:
        raise Invalid(f"a port is a number from 0 to {PORTS[-1]}.", where="--port")
    named = settings_of(store)
    settings = replace(
        named, host=host or named.host, port=named.port if port is None else port, demo=named.demo or demo
    )
    with listening(settings) as socket:
        server = serving(settings)
        console = screen()
        console.print(line(f"Serving http://{settings.host}:{socket.getsockname()[1]} until Ctrl-C."))
        if not settings.demo:
            console.print(
                line("Sign-in is not set up, so nobody gets answers. --demo shows how it works, on this machine.")
            )
        with suppress(KeyboardInterrupt):
            server.run(sockets=[socket])


def verify(
    rebuild: Annotated[bool, typer.Option("--rebuild", help="Put right what does not agree.")] = False,
    store: StoreUrl = None, json: AsJson = False,
) -> None:  # fmt: skip
    """Check that what is derived agrees with the facts.

    Ends with exit code 1 where it does not.
    """
    with opened(store) as graph, progress() as tell:
        answer = verifying(graph, rebuild=rebuild, progress=lambda people: tell("people", people, people))
    show(answer, Verified, json=json, told=_verdict)
    if not answer.rebuilt and (answer.people_astray or answer.experience_astray):
        raise typer.Exit(DISAGREES)


def _verdict(answer: Verified) -> Text:
    if not answer.people_astray and not answer.experience_astray:
        return line(f"{people(answer.people)} looked at. Everything agrees with the facts.")
    several = f"{people(answer.people_astray)} and {answer.experience_astray:,} counts"
    if answer.rebuilt:
        return line(f"{several} did not agree with the facts, and are right again.")
    return line(f"{several}: what is derived of them does not agree with the facts. --rebuild puts it right.")


def export(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="What to write: a name that ends in .graphml or .gexf.")],
    who: Who = None, store: StoreUrl = None, json: AsJson = False,
) -> None:  # fmt: skip
    """Write the graph as you may see it, for other programs."""
    from expertise.export import write_export

    with asked_by(who, store) as (graph, viewer):
        write_export(graph, viewer, file)
    show(None, None, json=json, told=lambda _: line(f"Written to {file}."))


def demo() -> None:
    """Make up a company, ask it three questions, and serve it.

    The company has 2,000 people; it is served until Ctrl-C, and nothing is kept.
    """
    from api.demo import show

    show()
