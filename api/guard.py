"""What is settled before any route: who may knock, how much they may bring, and what every answer carries."""

import logging
import re
import traceback
from collections.abc import Callable, Mapping
from urllib.parse import urlsplit

from starlette.datastructures import Headers, MutableHeaders
from starlette.requests import Request
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from api.language import language_of
from api.problems import Problem, problem, unexpected
from api.viewer import CHALLENGE

MOST_BODY_BYTES = 64 * 1024
MOST_QUERY_BYTES = 40_000
OUR_HOST = re.compile(r"(?:localhost|127\.0\.0\.1|\[::1\])(?::\d{1,5})?", re.IGNORECASE)
CHANGING_NOTHING = ("GET", "HEAD", "OPTIONS")
FORWARDING = ("forwarded", "via", "x-real-ip")
HEALTH = "/api/health"
SECURITY = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
}
UNLESS_SAID = {
    "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'",
    "Cache-Control": "private, no-store",
}
"""What holds where an answer says nothing else of it: only the files of pages may be kept."""
Telling = Callable[[Scope, Problem, Mapping[str, str] | None], Response]
"""How whoever asked is told what stops them."""
log = logging.getLogger("expertise")


class Guard:
    """Wraps the app. `demo`: a header names the viewer, so nobody from elsewhere may ask; without it, nobody at all.

    `told` makes of a problem what is sent.
    """

    def __init__(self, app: ASGIApp, *, demo: bool, told: Telling) -> None:
        self.app = app
        self.demo = demo
        self.told = told

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Lets a request through, or answers it with the problem that stops it."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        safe_send = _with_headers(send)
        if scope["method"] == "HEAD":
            scope = {**scope, "method": "GET"}  # the server leaves the body out
        refusal = self._refusal(scope)
        body = b"" if refusal else await _body(Headers(scope=scope), receive)
        if body is None:
            refusal = problem(413, _said(scope, "A body has at most %(most)s bytes.", most=str(MOST_BODY_BYTES)))
        if refusal is not None:
            headers = CHALLENGE if refusal.status == 401 else None
            await self.told(scope, refusal, headers)(scope, receive, safe_send)
            return
        await self._ask(scope, _once(body or b"", receive), safe_send)

    def _refusal(self, scope: Scope) -> Problem | None:
        path, headers = scope["path"], Headers(scope=scope)
        if self.demo and not _from_here(headers):
            return problem(403, _said(scope, "This demo answers only on this machine, under localhost or 127.0.0.1."))
        if not self.demo and _is_api(path) and path != HEALTH:
            return problem(
                401,
                _said(
                    scope,
                    "Sign-in is not set up here, so there are no answers yet. `expertise serve --demo` shows how it works.",
                ),
            )
        if scope["method"] not in CHANGING_NOTHING and _sent_from_elsewhere(headers):
            return problem(403, _said(scope, "A page of another site sent this. Nothing was changed."))
        if len(scope["query_string"]) > MOST_QUERY_BYTES:
            return problem(
                414, _said(scope, "A question has at most %(most)s bytes in its address.", most=str(MOST_QUERY_BYTES))
            )
        return None

    async def _ask(self, scope: Scope, receive: Receive, send: Send) -> None:
        started = False

        async def noting(message: Message) -> None:
            nonlocal started
            started = True
            await send(message)

        try:
            await self.app(scope, receive, noting)
        except Exception as error:  # noqa: BLE001 - the last door: nothing of the request may reach the log
            where = traceback.extract_tb(error.__traceback__)[-1]
            log.error("%s in %s, line %s", type(error).__name__, where.name, where.lineno)
            if not started:
                await self.told(scope, unexpected(language_of(Request(scope))), None)(scope, receive, send)


def _said(scope: Scope, text: str, **values: str) -> str:
    """The text in the language that whoever asks reads."""
    return language_of(Request(scope)).gettext(text, **values)


def _is_api(path: str) -> bool:
    return path == "/api" or path.startswith("/api/")


def _from_here(headers: Headers) -> bool:
    hosts = headers.getlist("host")
    forwarded = any(name in FORWARDING or name.startswith("x-forwarded-") for name in headers)
    return len(hosts) == 1 and OUR_HOST.fullmatch(hosts[0]) is not None and not forwarded


def _sent_from_elsewhere(headers: Headers) -> bool:
    """Whether a browser says that a page which is not ours sends this; older ones tell the origin alone, and it may be hidden."""
    site, origin = headers.get("sec-fetch-site"), headers.get("origin", "null")
    if site is not None:
        return site not in ("same-origin", "none")
    return origin != "null" and urlsplit(origin).netloc != headers.get("host")


async def _body(headers: Headers, receive: Receive) -> bytes | None:
    """The whole body; None as soon as it is too long."""
    announced = headers.get("content-length", "0")
    if not announced.isdecimal() or len(announced) > 9 or int(announced) > MOST_BODY_BYTES:
        return None
    if "content-length" not in headers and "transfer-encoding" not in headers:
        return b""
    read: bytes = b""
    while True:
        message = await receive()
        read += message.get("body", b"")
        if len(read) > MOST_BODY_BYTES:
            return None
        if not message.get("more_body", False):
            return read


def _once(body: bytes, receive: Receive) -> Receive:
    """Hands out the body that has been read, then whatever follows."""
    waiting: list[Message] = [{"type": "http.request", "body": body, "more_body": False}]

    async def next_message() -> Message:
        return waiting.pop() if waiting else await receive()

    return next_message


def _with_headers(send: Send) -> Send:
    async def sending(message: Message) -> None:
        if message["type"] == "http.response.start":
            headers = MutableHeaders(scope=message)
            headers.update(SECURITY)
            for name, value in UNLESS_SAID.items():
                headers.setdefault(name, value)
        await send(message)

    return sending
