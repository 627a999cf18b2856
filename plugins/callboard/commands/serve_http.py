"""How `serve` answers browsers: files of a site in memory, and the word that there is another one."""

from __future__ import annotations

import html
import http.server
import mimetypes
import os
import sys
import threading
import traceback
import urllib.parse
from collections.abc import Callable
from typing import Any

from sitebuild.errors import Refused

HOST = "127.0.0.1"
RELOAD = "/__reload"
# A browser opens six connections to one host: pages that nobody looks at must not hold them all.
SCRIPT = b"""const address = document.currentScript.src.replace(".js?", "?");
let source;
function listen() {
  source?.close();
  if (document.hidden) return;
  source = new EventSource(address);
  source.onmessage = () => location.reload();
}
document.addEventListener("visibilitychange", listen);
listen();
"""
STYLE = b""".preview-note { margin-block: .75rem; padding: .5rem .75rem; border: 1px solid; font-size: .875rem; }
.preview-note summary { cursor: pointer; }
.preview-note pre { margin-block: .75rem 0; max-height: 60vh; overflow: auto; font-size: .75rem; line-height: 1.5; }
"""
_ERROR = "<!doctype html><html lang=en><head><title>Error</title></head><body><p>{}</p></body></html>"
_TEXTS = ("application/json", "application/xml", "application/atom+xml", "application/rss+xml")
# Those that Python knows: a system's own table may call scripts text/plain, and browsers then run none.
_KINDS = mimetypes.MimeTypes()
for _kind_of, _ending in (
    ("font/woff2", ".woff2"),
    ("image/avif", ".avif"),
    ("image/webp", ".webp"),
    ("text/calendar", ".ics"),
    ("text/javascript", ".js"),
):
    _KINDS.add_type(_kind_of, _ending)
_OWN_NAMES = frozenset({"localhost", "127.0.0.1", "::1"})


class Changes:
    """The number of the build that is served; waiting pages, as many as are `listening`, are told when it rises."""

    def __init__(self) -> None:
        self._condition = threading.Condition()
        self.listening = 0
        self._looks = 0
        self.number = 0

    def rise(self) -> None:
        with self._condition:
            self.number += 1
            self._looks = self.listening
            self._condition.notify_all()

    def wait(self, seen: int, seconds: float) -> bool:
        """Wait until the number is another than `seen`; False when the time is over."""
        with self._condition:
            self.listening += 1
            try:
                return self._condition.wait_for(lambda: self.number != seen, seconds)
            finally:
                self.listening -= 1

    def looked(self, number: int) -> None:
        """Somebody has a page of build `number`."""
        with self._condition:
            if number == self.number and self._looks:
                self._looks -= 1
                self._condition.notify_all()

    def wait_for_looks(self, seconds: float) -> None:
        """Wait until all who were told of the last rise have their page again, or the time is over."""
        with self._condition:
            self._condition.wait_for(lambda: not self._looks, seconds)


class Server(http.server.ThreadingHTTPServer):
    """A thread for each request, none of which keeps the command from ending."""

    daemon_threads = True
    # Elsewhere this takes an address that was just left; Windows lets two servers have one.
    allow_reuse_address = os.name != "nt"

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Say nothing of a browser that went on to another page while it was answered."""
        if not isinstance(sys.exc_info()[1], ConnectionError):
            super().handle_error(request, client_address)


class Handler(http.server.BaseHTTPRequestHandler):
    """Serves what `get` has at a path; HTML pages get a script of this server, which reloads them, and a style."""

    def __init__(self, *args: Any, changes: Changes, get: Callable[[str], bytes | None], **kwargs: Any) -> None:
        self.changes, self.get = changes, get
        super().__init__(*args, **kwargs)

    def do_GET(self) -> None:
        address, _, query = self.path.partition("?")
        if not _is_own(self.headers.get("Host", "")):
            # A page from elsewhere, whose name was made to lead here, would read the drafts (DNS rebinding).
            self._send(421, _kind(""), _page("This preview answers to localhost alone."))
        elif address == RELOAD:
            self._stream(int(query) if query.isdecimal() and len(query) < 10 else self.changes.number)
        elif address == f"{RELOAD}.css":
            self._send(200, _kind(address), STYLE)
        elif address == f"{RELOAD}.js":
            self._send(200, _kind(address), SCRIPT)
        else:
            self._file(address, query)

    do_HEAD = do_GET

    def _file(self, address: str, query: str) -> None:
        # Read before the file is: a page that is older than its number would never be told.
        number = self.changes.number
        path = urllib.parse.unquote(address).lstrip("/")
        try:
            found = self.get(path if path and not path.endswith("/") else f"{path}index.html")
            if found is not None:
                self._send(200, _kind(path or "index.html"), found, number)
            elif not path.endswith("/") and self.get(f"{path}/index.html") is not None:
                self._redirect(f"/{address.lstrip('/')}/{'?' if query else ''}{query}")
            else:
                self._send(404, _kind("404.html"), self.get("404.html") or _page("Not found."), number)
        except ConnectionError:
            raise
        except Exception as error:  # noqa: BLE001  whatever it is, the person who waits for the page is told
            told = str(error) if isinstance(error, Refused | OSError) else f"{type(error).__name__}: {error}"
            print(f"error: /{path}: {told}", flush=True)
            if not isinstance(error, Refused | OSError):
                # A fault of ours: what is needed to report it.
                traceback.print_exception(error)
            self._send(500, _kind(""), _page(told), number)

    def _redirect(self, address: str) -> None:
        self.send_response(301)
        self.send_header("Location", address)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def _send(self, status: int, kind: str, data: bytes, number: int | None = None) -> None:
        """Answer with `data`; a page of build `number` reloads itself when there is another one."""
        if number is not None and kind.startswith("text/html"):
            data = _with_reload(data, number)
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(data)))
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(data)
        if number is not None and kind.startswith("text/html"):
            self.changes.looked(number)

    def _stream(self, seen: int) -> None:
        """Tell a page of build `seen`, for as long as it listens, that there is another one."""
        self.send_response(200)
        self.send_header("Content-Type", "text/event-stream")
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        while self.command != "HEAD":
            again = self.changes.wait(seen, 15)
            self.wfile.write(b"data: again\n\n" if again else b": still here\n\n")
            self.wfile.flush()
            if again:
                return

    def log_message(self, format: str, *args: object) -> None:
        """Requests are not told: the terminal is for what the person wrote."""


def _is_own(host: str) -> bool:
    """Whether a Host header names this machine.

    >>> [_is_own(host) for host in ("localhost:8000", "127.0.0.1", "[::1]:80", "", "example.org", "localhost.example")]
    [True, True, True, True, False, False]
    """
    try:
        name = urllib.parse.urlsplit(f"//{host}").hostname
    except ValueError:
        return False
    return name is None or name in _OWN_NAMES


def _kind(path: str) -> str:
    """The media type of a file; what is text is UTF-8."""
    if path.endswith("/") or not path:
        return "text/html; charset=utf-8"
    kind = _KINDS.guess_type(path)[0] or "application/octet-stream"
    return f"{kind}; charset=utf-8" if kind.startswith("text/") or kind in _TEXTS else kind


def _page(text: str) -> bytes:
    return _ERROR.format(html.escape(text)).encode()


def _with_reload(page: bytes, number: int) -> bytes:
    own = f'<link rel="stylesheet" href="{RELOAD}.css"><script src="{RELOAD}.js?{number}"></script>'
    return page.replace(b"</head>", f"{own}</head>".encode(), 1)
