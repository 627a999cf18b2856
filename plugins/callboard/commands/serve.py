"""``./board serve``: build with drafts into ``.preview/``, serve on this machine, build again when a file is saved."""

from __future__ import annotations

import contextlib
import functools
import http.server
import threading
import time
import webbrowser
from pathlib import Path
from typing import Any

from watchfiles import watch

from callboard import builder
from callboard.commands import output as say
from callboard.commands.build import accounting, shown
from sitebuild.errors import Refused

HOST = "127.0.0.1"
PREVIEW = ".preview"
RELOAD = "/__reload"
SCRIPT = b"""new EventSource("/__reload").onmessage = () => location.reload();"""


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


class Handler(http.server.SimpleHTTPRequestHandler):
    """Serves the preview; HTML pages get one more script, from this server, that reloads them."""

    def __init__(self, *args: Any, changes: Changes, **kwargs: Any) -> None:
        self.changes = changes
        super().__init__(*args, **kwargs)

    def do_GET(self) -> None:
        if self.path == RELOAD:
            self._stream()
        elif self.path == f"{RELOAD}.js":
            self._send(200, "text/javascript; charset=utf-8", SCRIPT)
        else:
            self._page()

    def _page(self) -> None:
        path = Path(self.translate_path(self.path))
        if path.is_dir() and self.path.split("?")[0].endswith("/"):
            path /= "index.html"
        if path.suffix == ".html" and path.is_file():
            self._send(200, "text/html; charset=utf-8", _with_reload(path.read_bytes()))
        elif not path.exists() and (missing := Path(self.directory) / "404.html").is_file():
            self._send(404, "text/html; charset=utf-8", _with_reload(missing.read_bytes()))
        else:
            super().do_GET()

    def _send(self, status: int, kind: str, data: bytes) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(data)))
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
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
    folder = builder.ROOT / PREVIEW
    changes = Changes()
    handler = functools.partial(Handler, directory=str(folder), changes=changes)
    if not 0 <= port <= 65535:
        raise Refused(f"port {port} does not exist", "give a --port from 1 to 65535")
    try:
        server = http.server.ThreadingHTTPServer((HOST, port), handler)
    except OSError as error:
        raise Refused(f"port {port} cannot be used: {error.strerror}", "give another --port") from error
    url = f"http://localhost:{server.server_port}"
    server.daemon_threads = True
    with server:
        _build(content, folder, url)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        print(f"Serving at {url}/ with drafts; saved files are seen at once. Ctrl-C ends it.", flush=True)
        if browser:
            webbrowser.open(url)
        for _ in watch(*_watched(content), raise_interrupt=True):
            try:
                _build(content, folder, url)
            except Refused as refused:
                print(f"error: {refused}", flush=True)
            else:
                changes.rise()
    return 0


def _build(content: Path | None, folder: Path, url: str) -> None:
    began = time.monotonic()
    loaded, _ = builder.build(config=builder.ROOT / "pelicanconf.py", content=content, output=folder, url=url)
    say.tell(loaded.problems, shown(loaded.root))
    took = time.monotonic() - began
    print(f"{accounting(loaded)} {say.counted(loaded.problems).capitalize()}; built in {took:.1f} s.", flush=True)


def _watched(content: Path | None) -> list[Path]:
    root = builder.ROOT
    names = ["theme", "override", "site.toml", "pelicanconf.py"]
    return [content or root / "content", *(root / name for name in names if (root / name).exists())]


def _with_reload(page: bytes) -> bytes:
    return page.replace(b"</head>", b'<script src="' + RELOAD.encode() + b'.js"></script></head>', 1)
