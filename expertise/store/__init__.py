"""Graph stores: one narrow port, one file for each engine; the scheme of the URL chooses."""

from expertise.errors import Misconfigured
from expertise.store.port import Row, Store, Transaction
from expertise.store.sqlite import SqliteStore

__all__ = ["Row", "Store", "Transaction", "open_store"]


def open_store(url: str) -> Store:
    """The store at `sqlite:///path` (relative) or `sqlite:////path` (absolute), made if it is new and brought up to date.

    Raises `Misconfigured` for another scheme, `Foreign` and `TooNew` for a file that cannot be used.
    """
    scheme, separator, path = url.partition(":///")
    if not separator or scheme != "sqlite" or not path:
        raise Misconfigured(f"EXPERTISE_STORE is {url!r}: write it as sqlite:///path/to/file.db")
    return SqliteStore(path)
