"""What one build makes: its pages, and the files beside them. Nothing is made before it is asked for."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Generic, TypeVar

import jinja2

from callboard.publish.page import Page

#: The template of a name, for pages in a language.
Templates = Callable[[str, str], jinja2.Template]
_T = TypeVar("_T")


class Listed(Iterable[_T], Generic[_T]):
    """The things of an iterator, each made when somebody first comes to it, and kept for all who come after.

    Several threads may go through them.

    >>> made = Listed(map(print, ("one", "two")))
    >>> next(iter(made)), next(iter(made))
    one
    (None, None)
    """

    def __init__(self, things: Iterable[_T]) -> None:
        self._rest = iter(things)
        self._known: list[_T] = []
        self._making = threading.Lock()

    def __iter__(self) -> Iterator[_T]:
        at = 0
        while True:
            if at == len(self._known):
                with self._making:
                    # Another one may have made it meanwhile.
                    more = list(islice(self._rest, 1)) if at == len(self._known) else ()
                    self._known += more
            if at == len(self._known):
                return
            yield self._known[at]
            at += 1


@dataclass(frozen=True, slots=True)
class Output:
    """A file beside the pages: `make` gives its bytes, `owner` is what messages call it."""

    path: str
    owner: str
    make: Callable[[], bytes]


def ready(path: str, owner: str, data: bytes) -> Output:
    """A file whose bytes are there."""
    return Output(path, owner, lambda: data)


@dataclass(frozen=True, slots=True)
class Outputs:
    """All of a site. Files that are `named` are cheap to list; those that are `made` have to be made to be listed."""

    pages: Iterable[Page]
    templates: Templates
    named: Iterable[Output]
    made: Iterable[Output]
