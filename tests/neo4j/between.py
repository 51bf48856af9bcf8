"""What stands between a client and a server: passes all on, and can cut connections or lose the answer to a commit."""

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from urllib.parse import urlsplit

COMMIT = b"\x00\x02\xb0\x12\x00\x00"
"""The whole message, as Bolt frames it: two bytes, an empty structure of its own kind, the end."""
BEGIN = b"\xb1\x11"
TO_READ = b"\x84mode\x81r"
"""What a transaction says that only reads."""
WAITS = b"\x89bookmarks"
"""What a transaction says that waits until the server has all that was done before."""
AT_ONCE = 65536


class Between:
    """Listens on a port of this machine alone, and leads on to the server of a URI."""

    def __init__(self, uri: str) -> None:
        parts = urlsplit(uri)
        self._server = (parts.hostname or "", parts.port or 0)
        self._listening = socket.create_server(("127.0.0.1", 0))
        self.uri = f"bolt://127.0.0.1:{self._listening.getsockname()[1]}"
        self.lost = self.waiting_reads = 0
        self._to_lose = 0
        self._open: list[socket.socket] = []
        threading.Thread(target=self._accept, daemon=True).start()

    def lose_commits(self, count: int) -> None:
        """The next so many commits of writes arrive and are done; then the connection ends without an answer."""
        self._to_lose, self.lost = count, 0

    def cut(self) -> None:
        """Ends all connections that there are."""
        _end(*self._open)
        self._open.clear()

    def close(self) -> None:
        """Lets nobody in any more."""
        self._listening.close()

    def _accept(self) -> None:
        with suppress(OSError):  # it was closed
            while True:
                client, _ = self._listening.accept()
                server = socket.create_connection(self._server)
                self._open += (client, server)
                losing = threading.Event()
                for run in (self._there, self._back):
                    threading.Thread(target=run, args=(client, server, losing), daemon=True).start()

    def _there(self, client: socket.socket, server: socket.socket, losing: threading.Event) -> None:
        reads = False
        with suppress(OSError):
            while some := client.recv(AT_ONCE):
                if BEGIN in some:
                    reads = TO_READ in some
                self.waiting_reads += TO_READ in some and WAITS in some
                if self._to_lose and not reads and some.endswith(COMMIT):
                    self._to_lose -= 1
                    losing.set()
                server.sendall(some)
        _end(client, server)

    def _back(self, client: socket.socket, server: socket.socket, losing: threading.Event) -> None:
        with suppress(OSError):
            while some := server.recv(AT_ONCE):
                if losing.is_set():  # the server has answered, so it has committed
                    self.lost += 1
                    break
                client.sendall(some)
        _end(client, server)


def _end(*ends: socket.socket) -> None:
    for one in ends:
        with suppress(OSError):
            one.shutdown(socket.SHUT_RDWR)
        one.close()


@contextmanager
def between(uri: str) -> Iterator[Between]:
    """Something between us and this server, for as long as it is needed."""
    made = Between(uri)
    try:
        yield made
    finally:
        made.close()
