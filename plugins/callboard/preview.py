"""A site in memory: what stands at each address is made when somebody asks for it, and then kept.

The bytes are those that a build would write; only ``build-report.json``, which tells of a finished build, is missing.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Mapping
from functools import cached_property, partial
from itertools import chain

from callboard.outputs import Outputs, ready
from callboard.publish.page import Page
from callboard.rendering import render
from sitebuild.writer import Claims, encoded


class Preview:
    """The files of `outputs`, and those `beside` them, by their paths.

    :raises Refused: for two files at one path, and for a path that no site can have.
    """

    def __init__(self, outputs: Outputs, beside: Mapping[str, bytes]) -> None:
        self._outputs, self._beside = outputs, beside
        self._making = threading.Lock()
        self._made: dict[str, bytes] = {}
        claims = Claims()
        self._makers: dict[str, Callable[[], bytes]] = {}
        for page in outputs.pages:
            claims.take(page.path, page.path)
            self._makers[page.path] = partial(self._page, page)
        for output in outputs.named():
            claims.take(output.path, output.owner)
            self._makers[output.path] = output.make

    def get(self, path: str) -> bytes | None:
        """The bytes of the file at `path`, which is relative to the site; None where there is none.

        :raises Refused: for a page whose template cannot be rendered.
        """
        with self._making:
            if path not in self._made:
                make = self._makers.get(path) or self._rest.get(path)
                if make is None:
                    return None
                self._made[path] = make()
            return self._made[path]

    def paths(self) -> list[str]:
        """Every file, in order."""
        return sorted({*self._makers, *self._rest})

    def _page(self, page: Page) -> bytes:
        return encoded(render(self._outputs.templates, page))

    @cached_property
    def _rest(self) -> Mapping[str, Callable[[], bytes]]:
        beside = (ready(path, path, data) for path, data in self._beside.items())
        return {output.path: output.make for output in chain(beside, self._outputs.made())}
