"""What a post links to and shows: which of it is a post or a file of the former site, and how it is said here.

An address stays as it is wherever the new site finds the same by it.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from itertools import accumulate
from urllib.parse import quote, unquote, urlsplit

from callboard.importing.former import Former
from callboard.importing.headers import lines_of
from callboard.read.limits import find_flood
from callboard.read.markdown import code_lines

# An address in Markdown, in a definition below the text, or in HTML; none is longer.
_PLACES = (
    re.compile(
        r"\]\(\s*(?:<(?P<a>[^<>\n]{1,2000})>|(?P<b>[^\s<>()]{1,2000}(?:\([^\s<>()]{0,500}\)[^\s<>()]{0,500})?))"
    ),
    re.compile(r"^[ ]{0,3}\[[^\]\n]{1,500}\]:[ \t]*<?(?P<a>[^\s<>]{1,2000})", re.MULTILINE),
    re.compile(
        r"\b(?:src|href|poster|data)\s{0,9}=\s{0,9}(?:\"(?P<a>[^\"\n<>]{1,2000})\"|'(?P<b>[^'\n<>]{1,2000})')", re.I
    ),
)
_SCHEMES = ("http", "https", "")
_PELICAN = re.compile(r"^(?:\{(?:static|attach|filename)\}|\|filename\|)")


@dataclass(frozen=True, slots=True)
class Place:
    """An address in a text, from `start` to `end`."""

    start: int
    end: int
    address: str


def places(text: str) -> list[Place]:
    """The addresses of a text in their order; those inside code are none, nor those of a text that is refused."""
    if find_flood(text, "", 1):
        return []
    code = code_of(text)
    found: dict[int, Place] = {}
    for pattern in _PLACES:
        for match in pattern.finditer(text):
            group = "a" if match["a"] is not None else "b"
            if not any(start <= match.start() < end for start, end in code):
                found.setdefault(match.start(group), Place(match.start(group), match.end(group), match[group]))
    return [found[start] for start in sorted(found)]


def code_of(text: str) -> list[tuple[int, int]]:
    """Where the blocks of code of a text begin and end."""
    starts = list(accumulate(map(len, lines_of(text)), initial=0))
    return [(starts[first], starts[min(end, len(starts) - 1)]) for first, end in code_lines(text)]


def replaced(text: str, instead: Callable[[str], str | None]) -> tuple[str, list[tuple[str, str]]]:
    """`text` with other addresses where `instead` gives one, and those that changed, old and new."""
    out, at, changed = [], 0, []
    for place in places(text):
        new = instead(place.address)
        if new is not None and new != place.address:
            out += [text[at : place.start], new]
            at = place.end
            changed.append((place.address, new))
    return "".join([*out, text[at:]]), changed


def local_path(address: str, former: Former) -> tuple[str, str] | None:
    """Path and tail (query, fragment) of an address at the former site, its base taken away; None for another site's.

    >>> local_path("https://a.example.org/b/c%20d.png", Former("jekyll", url="https://a.example.org/b", base="/b"))
    ('/c d.png', '')
    """
    try:
        parts = urlsplit(_PELICAN.sub("", address.strip()))
        own = urlsplit(former.url)
    except ValueError:
        return None
    if parts.scheme not in _SCHEMES or not parts.path:
        return None
    if parts.netloc and parts.netloc.casefold().removeprefix("www.") != own.netloc.casefold().removeprefix("www."):
        return None
    path = unquote(parts.path)
    if former.base and (path == former.base or path.startswith(f"{former.base}/")):
        path = path[len(former.base) :] or "/"
    elif parts.netloc and former.base:
        return None
    tail = (f"?{parts.query}" if parts.query else "") + (f"#{parts.fragment}" if parts.fragment else "")
    return path, tail


def candidates(path: str, *, beside: str, address: str, former: Former) -> Iterator[str]:
    """Where the file of a local path may lie in the folder, the likeliest first.

    `beside` is the folder of the post, `address` the post's own.
    """
    if path.startswith("/"):
        inside = path.lstrip("/")
        tries = [posixpath.join(root, inside) for root in former.roots]
        tries += [posixpath.join(folder, inside) for folder, _ in former.contents]
    else:
        tries = [posixpath.join(beside, path)]
        if address:
            at = address if address.endswith("/") else posixpath.dirname(address)
            inside = posixpath.normpath(posixpath.join("/", at, path)).lstrip("/")
            tries += [posixpath.join(root, inside) for root in former.roots]
        tries += [posixpath.join(root, path) for root in former.roots]
    for each in tries:
        normal = posixpath.normpath(each)
        if not normal.startswith(("..", "/")):
            yield normal


def key_of(address: str) -> str:
    """An address as posts are found by it: with and without an ending, a slash or capitals it is the same."""
    path = unquote(address).casefold().removesuffix("index.html").removesuffix(".html")
    return path.strip("/")


def quoted(path: str) -> str:
    """A path of ``content/`` as a link that begins at its root."""
    return quote(f"/{path}", safe="/-._~!$&'*+,;=:@")


def named(paths: Mapping[str, str]) -> Callable[[str], str | None]:
    """A function that finds a post by the name that a tag calls it: its path from some folder on, ending or not.

    `paths` are the targets by the paths at the former site.

    >>> find = named({"_posts/2019-01-01-a.md": "news/2019-01-01-a.md", "content/post/b/index.md": "news/b/index.md"})
    >>> find("2019-01-01-a"), find("post/b"), find("/b/index.md"), find("c")
    ('/news/2019-01-01-a.md', '/news/b/index.md', '/news/b/index.md', None)
    """
    ends: dict[str, set[str]] = {}
    for path in paths:
        stem = posixpath.splitext(path)[0].removesuffix("/index")
        parts = stem.split("/")
        for begin in range(len(parts)):
            ends.setdefault("/".join(parts[begin:]), set()).add(path)

    def find(name: str) -> str | None:
        stem = re.sub(r"\.(?:md|markdown|html)$", "", name.strip().strip("/")).removesuffix("/index")
        while stem.startswith("../"):
            stem = stem[3:]
        found = ends.get(stem.removeprefix("./"), set())
        return quoted(paths[next(iter(found))]) if len(found) == 1 else None

    return find
