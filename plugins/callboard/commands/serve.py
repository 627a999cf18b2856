"""``./board serve``: a preview with drafts on this machine only, up to date a moment after a file is saved.

Nothing is written: pages are made in memory when a browser asks for them, of posts that are read when they change.
"""

from __future__ import annotations

import datetime as dt
import functools
import gc
import threading
import time
import webbrowser
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from pathlib import Path

from callboard import builder
from callboard.commands import serve_notes
from callboard.commands.build import accounting, shown
from callboard.commands.explain import by_file
from callboard.commands.serve_http import HOST, Changes, Handler, Server
from callboard.commands.serve_problems import Told
from callboard.commands.serve_watch import saves
from callboard.memory import Memory
from callboard.pipeline import Loaded
from callboard.preview import Preview
from callboard.read import content as contents
from callboard.relate.collector import uncollected
from callboard.settings import Site
from callboard.understanding import understand
from sitebuild.errors import Refused

# So many seconds those who look at a page have to take the new one, before the rest of the site is looked at.
_LOOK = 0.3
# So many posts have nearly all that is prepared when it is first needed.
_SAMPLES = 3


class Board:
    """What is served: the last site that could be made, and the last good pages of posts that cannot be used now."""

    def __init__(self, content: Path | None) -> None:
        self.content = content
        self._memory = Memory()
        self._told = Told()
        self._preview: Preview | None = None
        # By the names of their files: the pages of posts as they are, and the broken ones with the site that had them.
        self._pages: dict[str, str] = {}
        self._kept: dict[str, _Kept] = {}
        # What stands above the page of a post.
        self._note: Callable[[str], str] = lambda page: ""

    def make(self, url: str, seen: Callable[[], None] = lambda: None) -> None:
        """Read what has changed and serve that from now on; `url` is the address of this server.

        `seen` is called as soon as it is served. Then all that nobody asked for is looked at, and problems are told.

        :raises Refused: for what a person has to put right; what was served before stays, if nothing new is.
        """
        began = time.monotonic()
        config = builder.ROOT / "pelicanconf.py"

        def show(loaded: Loaded, preview: Preview) -> None:
            self._show(loaded, preview)
            print(f"{accounting(loaded)} Ready in {time.monotonic() - began:.2f} s.", flush=True)
            seen()

        loaded, _ = builder.preview(config=config, content=self.content, url=url, memory=self._memory, seen=show)
        self._told.tell(loaded.problems, shown(loaded.root))
        # A site that was replaced is held by cycles.
        gc.collect()

    def _show(self, loaded: Loaded, preview: Preview) -> None:
        """Serve `preview` from now on, and the last good pages of posts that it cannot have."""
        kept, root = {}, shown(loaded.root)
        problems, every = by_file(loaded.problems), {each.path: each for each in loaded.understood}
        for path, each in every.items():
            errors = [problem for problem in problems.get(path, ()) if problem.severity == "error"]
            if not errors and each.post:
                continue
            note = serve_notes.last_good(errors, root)
            if path in self._pages and self._preview:
                kept[path] = _Kept(self._pages[path], self._preview, note)
            elif path in self._kept:
                kept[path] = replace(self._kept[path], note=note)
        posts = (*loaded.index.posts, *loaded.pages)
        self._pages = {post.path: f"{builder.folder_of(post)}/index.html" for post in posts}
        # In this order, so that no page is away for a moment.
        self._kept, self._preview = kept, preview
        paths = {page: path for path, page in self._pages.items()}

        def note_above(page: str) -> str:
            path = paths.get(page)
            told = replace(every[path], problems=problems.get(path, ())) if path else None
            return serve_notes.understanding(told, root) if told else ""

        self._note = note_above

    def get(self, path: str) -> bytes | None:
        """The bytes of the file at `path` of the site, a post's page with its note; None where there is none."""
        note, found = self._note, self._preview.get(path) if self._preview else None
        if found is not None:
            return serve_notes.above(found, note(path)) if path.endswith(".html") else found
        answers = (kept.get(path) for kept in tuple(self._kept.values()))
        return next((answer for answer in answers if answer is not None), None)


@dataclass(frozen=True, slots=True)
class _Kept:
    """A page as `site` had it before its post was broken; the `note` tells what is wrong with that."""

    page: str
    site: Preview
    note: str

    def get(self, path: str) -> bytes | None:
        """The page, under its note, or what it shows: a picture, a style sheet; no other page of that site."""
        if path == self.page:
            return serve_notes.above(self.site.get(path) or b"", self.note)
        return None if path.endswith(".html") else self.site.get(path)


def run(*, port: int, content: Path | None, browser: bool) -> int:
    """Serve until Ctrl-C."""
    changes, board = Changes(), Board(content)

    def seen() -> None:
        changes.rise()
        changes.wait_for_looks(_LOOK)

    handler = functools.partial(Handler, changes=changes, get=board.get)
    if not 0 <= port <= 65535:
        raise Refused(f"port {port} does not exist", "give a --port from 1 to 65535")
    try:
        server = Server((HOST, port), handler)
    except OSError as error:
        raise Refused(f"port {port} cannot be used: {error.strerror}", "give another --port") from error
    url = f"http://localhost:{server.server_port}"
    # Before anything is read: what is saved meanwhile comes with the next turn.
    turns = saves(content or builder.ROOT / "content", builder.ROOT)
    # To look for garbage takes time, which is there when all is seen and said.
    with server, uncollected():
        next(turns)
        board.make(url)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        print(f"Serving at {url}/ with drafts; saved files are seen at once. Ctrl-C ends it.", flush=True)
        if browser:
            webbrowser.open(url)
        warm_up(content or builder.ROOT / "content")
        with _staying():
            for _ in turns:
                try:
                    board.make(url, seen)
                except (Refused, OSError) as error:
                    # A file that went while it was read is a save, too: the next turn is near.
                    print(f"error: {error}", flush=True)
    return 0


def warm_up(content: Path) -> None:
    """Read some posts again: many were read by other processes, and no save shall wait for what these prepared."""
    posts = [entry.path for entry in contents.find(content) if entry.fate == "post"]
    for path in posts[-_SAMPLES:]:
        with suppress(OSError):
            understand((content / path).read_bytes(), path, Site(), dt.datetime.now(dt.UTC))


@contextmanager
def _staying() -> Iterator[None]:
    """Nearly all that is known of the posts stays: the collector looks among what comes later."""
    gc.freeze()
    try:
        yield
    finally:
        gc.unfreeze()
