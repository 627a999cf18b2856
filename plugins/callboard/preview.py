"""A site in memory: what stands at each address is made when somebody asks for it, and then kept.

The bytes are those that a build would write; only ``build-report.json``, which tells of a finished build, is missing.
Until somebody asks for an address it is not even known whether anything stands there: a page that was just saved waits
for no list of the others.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from itertools import chain

from callboard.outputs import Outputs
from callboard.publish.page import Page
from callboard.rendering import render
from sitebuild.writer import Claims, encoded

_Maker = Callable[[], bytes]


class Preview:
    """The files of `outputs`, by their paths, and those that `beside` names."""

    def __init__(self, outputs: Outputs) -> None:
        self._outputs = outputs
        #: The files that others wrote, when they have.
        self.beside: Mapping[str, bytes] = {}
        self._making = threading.Lock()
        self._made: dict[str, bytes] = {}
        self._makers: dict[str, _Maker] = {}
        self._pages = ((page.path, partial(self._page, page)) for page in outputs.pages)
        self._files = ((output.path, output.make) for output in chain(outputs.named, outputs.made))

    def get(self, path: str) -> bytes | None:
        """The bytes of the file at `path`, which is relative to the site; None where there is none.

        :raises Refused: for a page whose template cannot be rendered.
        """
        with self._making:
            if path not in self._made:
                make = self._maker(path)
                if make is None:
                    return self.beside.get(path)
                self._made[path] = make()
            return self._made[path]

    def paths(self) -> list[str]:
        """Every file, in order."""
        with self._making:
            self._look(self._pages)
            self._look(self._files)
        return sorted({*self._makers, *self.beside})

    def check(self) -> None:
        """Look whether a build could write it all.

        :raises Refused: for two files at one path, and for a path that no site can have.
        """
        claims = Claims()
        for page in self._outputs.pages:
            claims.take(page.path, page.path)
        for output in self._outputs.named:
            claims.take(output.path, output.owner)

    def _maker(self, path: str) -> _Maker | None:
        pages_first = path.endswith(".html")
        for rest in (self._pages, self._files) if pages_first else (self._files, self._pages):
            if path in self._makers or self._look(rest, path):
                return self._makers[path]
        return None

    def _look(self, rest: Iterator[tuple[str, _Maker]], wanted: str = "") -> bool:
        """Go on listing what there is until `wanted` is found; False where it is not."""
        for path, make in rest:
            self._makers.setdefault(path, make)
            if path == wanted:
                return True
        return False

    def _page(self, page: Page) -> bytes:
        return encoded(render(self._outputs.templates, page))
