"""When a load may remove: never after a bad row, and never much without being told that it is meant."""

from collections.abc import Iterator

from expertise.errors import NotLoaded
from loaders.comparing import Tallies
from loaders.report import Change, Log

MOST_REMOVED = 0.05
"""The part of anything that a run may remove without being told that removals are meant."""


def may_remove(tallies: Tallies, log: Log, *, allow_removals: bool) -> bool:
    """Whether what the source says no more is removed. Raises `NotLoaded` when that would be too much."""
    if not tallies.dropped.total():
        return True
    if log.found:
        log.note("Nothing was removed, because some rows are bad: what is missing may have been meant to be there.")
        return False
    too_much = [kind for kind in sorted(tallies.dropped) if tallies.dropped[kind] > MOST_REMOVED * tallies.stored[kind]]
    if too_much and not allow_removals:
        named = ", ".join(f"{tallies.dropped[kind]} of {tallies.stored[kind]} {kind}" for kind in too_much)
        raise NotLoaded(f"Nothing is loaded, because this would remove {named}. If that is meant, allow removals.")
    return True


def changes(tallies: Tallies, *, removed: bool) -> Iterator[Change]:
    """What was done, kind by kind."""
    for kind in dict.fromkeys((*tallies.stored, *tallies.added)):
        stored = tallies.stored[kind]
        added, changed, dropped = tallies.added[kind], tallies.changed[kind], tallies.dropped[kind]
        said = stored + added - dropped
        yield Change(kind, said, added, changed, dropped if removed else 0, 0 if removed else dropped)
