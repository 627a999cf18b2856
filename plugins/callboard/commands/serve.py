"""``./board serve``: a preview with drafts on this machine only, up to date a moment after a file is saved.

Nothing is written: pages are made in memory when a browser asks for them, of posts that are read when they change.
"""

from __future__ import annotations

import contextlib
import functools
import html
import http.server
import mimetypes
import threading
import time
import urllib.parse
import webbrowser
from pathlib import Path
from typing import Any

from watchfiles import watch

from callboard import builder
from callboard.commands import output as say
from callboard.commands.build import accounting, shown
from callboard.memory import Memory
from callboard.preview import Preview
from sitebuild.errors import Refused

HOST = "127.0.0.1"
RELOAD = "/__reload"
SCRIPT = b"""new EventSource("/__reload").onmessage = () => location.reload();"""
_ERROR = "<!doctype html><html lang=en><head><title>Error</title></head><body><p>{}</p></body></html>"
_TEXTS = ("application/json", "application/xml", "application/atom+xml", "application/rss+xml")


class Changes:
    """The number of the build that is served; waiting pages are told when it rises."""

    def __init__(self) -> None:
        self._condition = threading.Condition()
        self.number = 0

    def rise(self) -> None:
        with self._condition:
            self.number += 1
            self._condition.notify_all()

    def wait(self, seen: int, seconds: float) -> bool:
        """Wait until the number is above `seen`; False when the time is over."""
        with self._condition:
            return self._condition.wait_for(lambda: self.number > seen, seconds)


class Board:
    """What is served: the last site that could be made."""

    def __init__(self, content: Path | None) -> None:
        self.content = content
        self._memory = Memory()
        self._preview: Preview | None = None

    def make(self, url: str) -> None:
        """Read what has changed and serve that from now on; `url` is the address of this server.

        :raises Refused: for what a person has to put right; the site of before stays.
        """
        began = time.monotonic()
        config = builder.ROOT / "pelicanconf.py"
        loaded, preview = builder.preview(config=config, content=self.content, url=url, memory=self._memory)
        self._preview = preview
        say.tell(loaded.problems, shown(loaded.root))
        took = time.monotonic() - began
        print(f"{accounting(loaded)} {say.counted(loaded.problems).capitalize()}; ready in {took:.1f} s.", flush=True)

    def get(self, path: str) -> bytes | None:
        """The bytes of the file at `path` of the site; None where there is none."""
        return self._preview.get(path) if self._preview else None


class Handler(http.server.BaseHTTPRequestHandler):
    """Serves the preview; HTML pages get one more script, from this server, that reloads them."""

    def __init__(self, *args: Any, changes: Changes, board: Board, **kwargs: Any) -> None:
        self.changes, self.board = changes, board
        super().__init__(*args, **kwargs)

    def do_GET(self) -> None:
        if self.path == RELOAD:
            self._stream()
        elif self.path == f"{RELOAD}.js":
            self._send(200, "text/javascript; charset=utf-8", SCRIPT)
        else:
            self._file()

    do_HEAD = do_GET

    def _file(self) -> None:
        address, _, query = self.path.partition("?")
        path = urllib.parse.unquote(address).lstrip("/")
        try:
            found = self.board.get(path if path and not path.endswith("/") else f"{path}index.html")
            if found is not None:
                self._send(200, _kind(path or "index.html"), found)
            elif not path.endswith("/") and self.board.get(f"{path}/index.html") is not None:
                self._redirect(f"/{address.lstrip('/')}/{'?' if query else ''}{query}")
            else:
                self._send(404, _kind("404.html"), self.board.get("404.html") or b"")
        except Refused as refused:
            print(f"error: {refused}", flush=True)
            self._send(500, _kind(""), _ERROR.format(html.escape(str(refused))).encode())

    def _redirect(self, address: str) -> None:
        self.send_response(301)
        self.send_header("Location", address)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def _send(self, status: int, kind: str, data: bytes) -> None:
        if kind.startswith("text/html"):
            data = _with_reload(data)
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(data)))
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(data)

    def _stream(self) -> None:
        self.send_response(200)
        self.send_header("Content-Type", "text/event-stream")
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        with contextlib.suppress(OSError):
            while True:
                seen = self.changes.number
                said = b"data: again\n\n" if self.changes.wait(seen, 15) else b": still here\n\n"
                self.wfile.write(said)
                self.wfile.flush()

    def log_message(self, format: str, *args: object) -> None:
        """Requests are not told: the terminal is for what the person wrote."""


def run(*, port: int, content: Path | None, browser: bool) -> int:
    """Serve until Ctrl-C."""
    changes, board = Changes(), Board(content)
    handler = functools.partial(Handler, changes=changes, board=board)
    if not 0 <= port <= 65535:
        raise Refused(f"port {port} does not exist", "give a --port from 1 to 65535")
    try:
        server = http.server.ThreadingHTTPServer((HOST, port), handler)
    except OSError as error:
        raise Refused(f"port {port} cannot be used: {error.strerror}", "give another --port") from error
    url = f"http://localhost:{server.server_port}"
    server.daemon_threads = True
    with server:
        board.make(url)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        print(f"Serving at {url}/ with drafts; saved files are seen at once. Ctrl-C ends it.", flush=True)
        if browser:
            webbrowser.open(url)
        for _ in watch(*_watched(content), raise_interrupt=True):
            try:
                board.make(url)
            except Refused as refused:
                print(f"error: {refused}", flush=True)
            else:
                changes.rise()
    return 0


def _watched(content: Path | None) -> list[Path]:
    root = builder.ROOT
    names = ["theme", "override", "site.toml", "pelicanconf.py"]
    return [content or root / "content", *(root / name for name in names if (root / name).exists())]


def _kind(path: str) -> str:
    """The media type of a file; what is text is UTF-8."""
    if path.endswith("/") or not path:
        return "text/html; charset=utf-8"
    kind = mimetypes.guess_type(path)[0] or "application/octet-stream"
    return f"{kind}; charset=utf-8" if kind.startswith("text/") or kind in _TEXTS else kind


def _with_reload(page: bytes) -> bytes:
    return page.replace(b"</head>", b'<script src="' + RELOAD.encode() + b'.js"></script></head>', 1)
