"""The list of commands that --help shows, under headings."""

from itertools import groupby
from typing import TYPE_CHECKING

from typer.core import TyperCommand, TyperGroup

if TYPE_CHECKING:
    from typer import Context
