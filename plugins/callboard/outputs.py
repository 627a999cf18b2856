"""What one build makes: its pages, and the files beside them. Nothing is made before it is asked for."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import jinja2

from callboard.publish.page import Page

#: The template of a name, for pages in a language.
Templates = Callable[[str, str], jinja2.Template]


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

    pages: Sequence[Page]
    templates: Templates
    named: Callable[[], Iterator[Output]]
    made: Callable[[], Iterator[Output]]
