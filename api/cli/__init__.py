"""The command line: `expertise COMMAND`; `run` gives the exit code."""

import os
import sys
from collections.abc import Sequence
from importlib.metadata import version
from typing import Annotated

import typer
from typer.exceptions import Abort, Exit, TyperException

from api.cli import asking, copying, curating, introducing, loading, measuring, mine, serving, silos
from api.cli.help import Command, Listing
from api.cli.screen import complain, line, screen
from expertise.errors import Ambiguous, ExpertiseError, Invalid, NotAllowed, NotFound, NotLoaded

EXIT_CODES = """Exit codes: 0 done · 1 not found, not allowed, or several are meant · 2 the input is wrong ·
3 the store or a setting is wrong, or the store is busy · 4 not loaded, or not all of it · 130 stopped by Ctrl-C.
Errors are one line on stderr."""
INTERRUPTED = 130
COMMANDS = {
    "To begin": (loading.load, loading.vocabulary, loading.generate),
    "Find people": (asking.suggest, mine.connect, mine.undo, asking.find, asking.skill, asking.reach, asking.profile),
    "What is said of you": (
        mine.offers, mine.hide, mine.audience, mine.correct, mine.remove, mine.restore, mine.refuse, mine.accept, mine.contact,
        mine.leave, mine.join,
    ),
    "The organisation": (introducing.introductions, introducing.named),
    "Skills that are one": (curating.same,),
    "Run it": (
        serving.serve, serving.verify, copying.copy, copying.compare, copying.files, measuring.quality, serving.export,
        serving.demo,
    ),
}  # fmt: skip
"""As --help lists them, in the order in which somebody new needs them."""

app = typer.Typer(
    name="expertise",
    cls=Listing,
    epilog=EXIT_CODES.replace("\n", " "),
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
for heading, commands in COMMANDS.items():
    for command in commands:
        app.command(cls=Command, rich_help_panel=heading)(command)
app.add_typer(curating.family(), name="curate", rich_help_panel="Skills that are one")
app.add_typer(silos.family(), name="silos", rich_help_panel="The organisation")


def _version(asked: bool) -> None:
    if asked:
        screen().print(line(f"expertise {version('expertise')}"))
        raise Exit


@app.callback()
def expertise(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version and end.")
    ] = False,
) -> None:
    """Find who has worked on something, see why, and get connected."""
    assert not version  # it has ended the program


def main() -> None:
    """Runs the command that was typed, and ends the program."""
    sys.exit(run(sys.argv[1:]))


def run(arguments: Sequence[str]) -> int:
    """Runs a command; its exit code. Errors are told in one line."""
    try:
        _readable(arguments)
        code = app(list(arguments) or ["--help"], prog_name="expertise", standalone_mode=False)
        sys.stdout.flush()
        return code if isinstance(code, int) else 0
    except ExpertiseError as error:
        complain(_told(error))
        return exit_code(error)
    except TyperException as error:
        complain(_with_hint(error))
        return error.exit_code
    except (KeyboardInterrupt, Abort):
        return INTERRUPTED
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # whoever read has seen enough
        return 1
    except OSError as error:
        complain(f"{error.filename}: {error.strerror}." if error.filename else f"{error}.")
        return 3


def exit_code(error: ExpertiseError) -> int:
    """The exit code for an error, as --help lists them."""
    match error:
        case NotFound() | Ambiguous() | NotAllowed():
            return 1
        case Invalid():
            return 2
        case NotLoaded():
            return 4
    return 3


def _told(error: ExpertiseError) -> str:
    if not isinstance(error, Ambiguous):
        return str(error)
    return " ".join([f"{error} {asking.candidates(error.candidates)}.", *getattr(error, "__notes__", ())])


def _with_hint(error: TyperException) -> str:
    context = getattr(error, "ctx", None)
    message = error.format_message()
    message += "" if message.endswith((".", "?")) else "."
    return message if context is None else f"{message} See {context.command_path} --help."


def _readable(arguments: Sequence[str]) -> None:
    for place, argument in enumerate(arguments, start=1):
        try:
            argument.encode()
        except UnicodeEncodeError as error:
            raise Invalid("this is not readable text.", where=f"argument {place}") from error
