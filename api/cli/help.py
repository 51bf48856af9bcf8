"""What --help shows: the commands under headings, and the arguments by the names that the usage line gives them."""

from collections.abc import Iterator
from itertools import groupby
from typing import Any

from typer.core import TyperArgument, TyperCommand, TyperGroup

WIDEST_NAME = 10


class Listing(TyperGroup):
    """The group of all commands; its list has a heading for each panel."""

    def format_commands(self, _: Any, formatter: Any) -> None:
        """Writes the list. Contexts and formatters are of classes that typer keeps to itself."""
        commands = [one for one in self.commands.values() if isinstance(one, TyperCommand | TyperGroup)]
        headings = list(dict.fromkeys(one.rich_help_panel for one in commands))
        commands.sort(key=lambda one: headings.index(one.rich_help_panel))
        for heading, some in groupby(commands, key=lambda command: command.rich_help_panel):
            rows = [(f"{command.name:<{WIDEST_NAME}}", _in_short(command, formatter.width)) for command in some]
            with formatter.section(heading):
                formatter.write_dl(rows)


class Command(TyperCommand):
    """A command whose arguments are called in capitals; in the usage line, brackets hold what may be left out."""

    def collect_usage_pieces(self, _: Any) -> list[str]:
        """What stands behind the name of the command."""
        return ["[OPTIONS]", *(argument.display_name_raw for argument in self._arguments())]

    def format_options(self, ctx: Any, formatter: Any) -> None:
        """Writes the arguments, and then the options."""
        arguments = [(argument.display_name_raw.strip("[]"), argument.help or "") for argument in self._arguments()]
        options = [one.get_help_record(ctx) for one in self.get_params(ctx) if one.param_type_name == "option"]
        for heading, rows in (("Arguments", arguments), ("Options", [row for row in options if row])):
            if rows:
                with formatter.section(heading):
                    formatter.write_dl(rows)

    def _arguments(self) -> Iterator[TyperArgument]:
        return (one for one in self.params if isinstance(one, TyperArgument))


def _in_short(command: TyperCommand | TyperGroup, width: int) -> str:
    return command.get_short_help_str(width - WIDEST_NAME - 6)
