"""The site that is judged: its files by type of page, and a server that sends them as a static host would."""

from __future__ import annotations

import contextlib
import gzip
import http.server
import mimetypes
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from urllib.parse import unquote, urlsplit

_FOLDERS = (
    "news",
    "dates",
    "events",
    "topics",
    "groups",
    "authors",
    "archives",
    "page",
    "series",
    "subscribe",
    "search",
)
_TEXT = frozenset({"html", "css", "js", "json", "xml", "svg", "txt", "ics", "webmanifest"})
mimetypes.add_type("text/calendar", ".ics")
mimetypes.add_type("text/javascript", ".js")


@dataclass(frozen=True, slots=True)
class Finding:
    """What a judge holds against a file of the site."""

    path: str
    message: str


@dataclass(frozen=True)
class Site:
    """A folder that was built, and the address that it was built for."""

    folder: Path
    url: str

    @property
    def base(self) -> str:
        """The path below which it lives: "" at a domain's root, else ``/lab``."""
        return urlsplit(self.url).path.rstrip("/")

    @cached_property
    def files(self) -> tuple[str, ...]:
        """Every file by its path, in order; the search index is no page of ours."""
        found = (path.relative_to(self.folder).as_posix() for path in self.folder.rglob("*") if path.is_file())
        return tuple(sorted(path for path in found if not path.startswith("pagefind/")))

    def ending(self, *endings: str) -> list[str]:
        return [path for path in self.files if path.endswith(endings)]

    def has(self, path: str) -> bool:
        """Whether there is such a file, one of the search index too."""
        return path in self.files or (
            path.startswith("pagefind/") and ".." not in path and (self.folder / path).is_file()
        )

    def read(self, path: str) -> bytes:
        return (self.folder / path).read_bytes()

    @cached_property
    def samples(self) -> dict[str, str]:
        """The largest page of each type, by type; what leads on to another address is none."""
        found: dict[str, str] = {}
        for path in self.ending(".html"):
            data = self.read(path)
            if b'http-equiv="refresh"' in data:
                continue
            kind = type_of(path)
            if kind not in found or len(data) > len(self.read(found[kind])):
                found[kind] = path
        return found


def type_of(path: str) -> str:
    """The type of page that a file is, or of what programs read.

    >>> type_of("news/smash/index.html"), type_of("index.html"), type_of("calendars/x.ics")
    ('news', 'home', 'calendars')
    """
    parts = path.split("/")
    if not path.endswith(".html"):
        return parts[0] if len(parts) > 1 else "files"
    if path == "index.html":
        return "home"
    if parts[0] in _FOLDERS:
        return f"{parts[0]}, list" if len(parts) == 2 and parts[0] in ("dates", "events", "topics") else parts[0]
    return "404" if path == "404.html" else "pages"


@contextlib.contextmanager
def serve(site: Site) -> Iterator[str]:
    """Serve the site on this machine; gives the address of its home page, with a slash at its end."""

    class Handler(_Handler):
        judged = site

    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        server.daemon_threads = True
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}{site.base}/"
        finally:
            server.shutdown()
            thread.join(10)


class _Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    judged: Site

    def do_GET(self) -> None:
        path = unquote(urlsplit(self.path).path)
        inside = path.startswith(self.judged.base + "/")
        name = path[len(self.judged.base) + 1 :] if inside else "404.html"
        name += "index.html" if not name or name.endswith("/") else ""
        known = inside and self.judged.has(name)
        data = self.judged.read(name if known else "404.html") if known or self.judged.has("404.html") else b""
        text = not known or name.rpartition(".")[2] in _TEXT
        if text:
            # A page's canonical address is one of the site's, which a judge should take this server for.
            data = data.replace(self.judged.url.rstrip("/").encode(), self._origin.encode())
        self.send_response(200 if known else 404)
        self.send_header("Content-Type", _type(name) if known else "text/html; charset=utf-8")
        if "gzip" in self.headers.get("Accept-Encoding", "") and text:
            data = gzip.compress(data, mtime=0)
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(data)))
        self.send_header("Cache-Control", "max-age=600")
        self.end_headers()
        self.wfile.write(data)

    @property
    def _origin(self) -> str:
        return f"http://{self.headers.get('Host', '127.0.0.1')}{self.judged.base}"

    def log_message(self, *_said: object) -> None:
        """Nothing: the judges say what they saw."""


def _type(name: str) -> str:
    kind = mimetypes.guess_type(name)[0] or "application/octet-stream"
    return f"{kind}; charset=utf-8" if name.rpartition(".")[2] in _TEXT else kind
