"""The HTTP interface on a port of this machine."""

import socket
from collections.abc import Iterator
from contextlib import contextmanager

import uvicorn

from api.app import create_app
from expertise.errors import Misconfigured
from expertise.settings import Settings

LOOPBACK = ("127.0.0.1", "localhost", "::1")
LONGEST_HEAD = 64 * 1024


@contextmanager
def listening(settings: Settings) -> Iterator[socket.socket]:
    """The socket that the settings name. Raises `Misconfigured` for a port in use and a demo beyond this machine."""
    if settings.demo and settings.host not in LOOPBACK:
        raise Misconfigured(f"demo mode listens on this machine alone: on 127.0.0.1, not on {settings.host!r}.")
    try:
        family, *_, address = socket.getaddrinfo(settings.host, settings.port, type=socket.SOCK_STREAM)[0]
        bound = socket.create_server(address[:2], family=family)
    except OSError as error:
        reason = str(error.strerror).partition(" (")[0]
        raise Misconfigured(f"cannot listen on {settings.host}, port {settings.port}: {reason}.") from error
    with bound:
        yield bound


def serving(settings: Settings) -> uvicorn.Server:
    """The server of the app, ready to run; its log holds no query, viewer or person."""
    config = uvicorn.Config(
        create_app(settings, rehearsed=True),
        log_level="warning",
        access_log=False,
        server_header=False,
        proxy_headers=False,
        h11_max_incomplete_event_size=LONGEST_HEAD,
        timeout_graceful_shutdown=5,
    )
    return uvicorn.Server(config)
