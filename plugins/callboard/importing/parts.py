"""The nouns of an import: what lies at the former site, what is to be written, and what stays behind."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from callboard.model import Header

Kind = Literal["jekyll", "hugo", "folder"]
# What a person may have written as one text, and a picture or document that a page can offer.
LONGEST_TEXT = 4_000_000
LARGEST_FILE = 50_000_000
PAGES = (".html", ".htm")


@dataclass(frozen=True, slots=True)
class Source:
    """A folder as it was found: the `sizes` of its plain files by path, the bytes of those that are `texts`.

    `name` stands for the folder in the list of what came over. `odd` are entries that are no plain files, each with
    what it is.
    """

    name: str
    sizes: Mapping[str, int]
    texts: Mapping[str, bytes]
    odd: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Found:
    """A text that may be a post: where it lies, where it would go, and what its place says of it.

    `section` is the collection or section, `folders` what Jekyll takes for categories. A text that `must_have_date`
    is a post only with one, for other things lie in such folders too.
    """

    path: str
    target: str
    section: str = ""
    folders: tuple[str, ...] = ()
    draft: bool = False
    must_have_date: bool = False


@dataclass(frozen=True, slots=True)
class Text:
    """A post on its way: `values` are the keys of its header as they are written, `header` what they mean.

    `address` is the path that it had, "" where nobody knows it. `text` keeps its line ends; its body begins with
    line `body_line`, from 1. `held` are keys that its header needs, or it would appear where it did not before.
    """

    found: Found
    target: str
    text: str
    data: bytes
    header: Header
    values: Mapping[str, object]
    body_line: int
    slug: str
    address: str = ""
    error: str = ""
    held: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Piece:
    """A file to be written below ``content/``: `data`, else a copy of the source; `changes` tell what differs."""

    target: str
    source: str
    data: bytes | None = None
    changes: tuple[str, ...] = ()
    is_post: bool = False
    is_draft: bool = False


@dataclass(frozen=True, slots=True, order=True)
class Left:
    """A path of the former site that does not come over, and why not."""

    path: str
    why: str


@dataclass(frozen=True, slots=True)
class Plan:
    """All that an import would do. `settings` are lines for site.toml, `doubts` what a person should look at."""

    kind: Kind
    pieces: tuple[Piece, ...]
    left: tuple[Left, ...]
    settings: tuple[str, ...] = ()
    doubts: tuple[Left, ...] = ()


def digest(data: bytes) -> str:
    """A short mark of a file's bytes."""
    return hashlib.sha256(data).hexdigest()[:16]
