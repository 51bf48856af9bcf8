"""The one object that every use case is given."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from expertise.cursors import Cursors, cursors_of
from expertise.settings import Settings
from expertise.store import Access, Store, file_of, open_store
from expertise.vocabulary.encoder import read_encoder
from expertise.vocabulary.kept import Kept, digest_of
from expertise.vocabulary.shared import MOMENT, Vocabulary


def clock() -> datetime:
    """The time of day, in UTC."""
    return datetime.now(UTC)


@dataclass(frozen=True, slots=True)
class Graph:
    """Store, vocabulary, cursors, clock and settings."""

    store: Store
    vocabulary: Vocabulary
    cursors: Cursors
    settings: Settings = field(default_factory=Settings)
    now: Callable[[], datetime] = clock

    def today(self) -> str:
        """Today as an ISO date."""
        return self.now().date().isoformat()

    def close(self) -> None:
        """Closes the store."""
        self.store.close()


def open_graph(settings: Settings, *, now: Callable[[], datetime] = clock) -> Graph:
    """The graph that the settings name. Raises `Misconfigured` where the model that they name cannot be had."""
    read_encoder(settings.embedding_model)  # first, so that without it no store is made
    store = open_store(settings.store, access_of(settings))
    return graph_of(store, settings, now=now)


def graph_of(store: Store, settings: Settings, *, now: Callable[[], datetime] = clock) -> Graph:
    """The graph in this store."""
    patience = 0.0 if store.is_embedded else MOMENT
    vocabulary = Vocabulary(store, read_encoder(settings.embedding_model), _kept(store, settings), patience=patience)
    return Graph(store, vocabulary, cursors_of(store), settings, now)


def _kept(store: Store, settings: Settings) -> Kept | None:
    """Where the vocabulary is kept: in the folder of the settings, else beside an embedded store, else nowhere."""
    if settings.cache:
        return Kept(store, lambda: Path(settings.cache) / digest_of(store.read("secret")[0]["secret"]))
    beside = file_of(settings.store)
    return Kept(store, lambda: beside) if beside else None


def access_of(settings: Settings) -> Access:
    """As whom, and how, a store on a server is reached."""
    return Access(settings.store_user, settings.store_password, settings.store_seconds, settings.store_connections)
