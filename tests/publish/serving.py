"""A static host on the loopback: files of a folder, their types, ETag and 304, and nothing else."""

from __future__ import annotations

import contextlib
import hashlib
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

TYPES = {"atom.xml": "application/atom+xml", "rss.xml": "application/rss+xml", "json": "application/feed+json"}


@dataclass
class Host:
    """What is served under `base`; addresses of `url` inside texts become those of the host."""

    url: str
    base: str = ""
    files: dict[str, bytes] = field(default_factory=dict)
    origin: str = ""
    answers: list[tuple[str, int]] = field(default_factory=list)

    def address(self, path: str) -> str:
        return f"{self.origin}{self.base}/{path}"

    def answer(self, path: str) -> bytes | None:
        data = self.files.get(path.removeprefix(self.base + "/"))
        return data.replace(self.url.encode(), (self.origin + self.base).encode()) if data is not None else None


@contextlib.contextmanager
def hosted(url: str, base: str = "") -> Iterator[Host]:
    host = Host(url, base)

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            data = host.answer(self.path)
            tag = f'"{hashlib.sha256(data).hexdigest()[:16]}"' if data is not None else ""
            status = 404 if data is None else 304 if self.headers.get("If-None-Match") == tag else 200
            host.answers.append((self.path, status))
            body = data if status == 200 and data else b""
            self.send_response(status)
            self.send_header(
                "Content-Type", next((t for end, t in TYPES.items() if self.path.endswith(end)), "text/plain")
            )
            self.send_header("ETag", tag)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            """Nothing is printed."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    host.origin = f"http://127.0.0.1:{server.server_address[1]}"
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    try:
        yield host
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
