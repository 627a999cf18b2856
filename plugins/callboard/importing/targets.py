"""Where each post goes: no two of one path or address, whatever the case of letters, and each again where it was."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator, Sequence
from dataclasses import replace

from callboard.importing.headers import with_slug
from callboard.importing.parts import Left, Source, Text
from callboard.importing.reading import Here
from callboard.read.languages import named
from callboard.read.post import name_of, slugify
from sitebuild.writer import fold, path_fault

_MOST = 100


def settle(texts: Sequence[Text], source: Source, here: Here) -> tuple[list[Text], list[Left]]:
    """The texts with their paths and slugs, the oldest first, and those for which there is no path."""
    places = _Places(here)
    settled, left = [], []

    def age(text: Text) -> tuple[bool, float, str]:
        published = text.header.published
        return published is None, published.timestamp() if published else 0.0, text.found.path

    before = {text.found.path: here.entries.get(f"{source.name}/{text.found.path}") for text in texts}
    for text in sorted(texts, key=lambda text: (before[text.found.path] is None, *age(text))):
        entry = before[text.found.path]
        placed = places.take(replace(text, target=entry.target) if entry else text, known=entry is not None)
        if fault := path_fault(placed.target):
            left.append(Left(text.found.path, f"its path {fault}"))
        else:
            settled.append(placed)
    return sorted(settled, key=age), left


class _Places:
    """The paths and slugs that are taken, by what lies there and by the texts of this import."""

    def __init__(self, here: Here) -> None:
        self._there = {fold(path): path for path in here.files}
        self._given: set[str] = set()
        # A post in another language may have the address of its original.
        self._slugs = {(slug, ""): path for slug, path in here.slugs.items()}

    def take(self, text: Text, *, known: bool) -> Text:
        """The text with a path and a slug of its own; a `known` one keeps its path."""
        if not known:
            text = replace(text, target=next(filter(self._is_free, _paths(text)), text.target))
        text = self._with_slug(text, known=known)
        self._given.add(fold(text.target))
        self._slugs.setdefault((text.slug, _language(text)), text.target)
        return text

    def _is_free(self, path: str) -> bool:
        # A file that is there under this very name may be this one, written before.
        return fold(path) not in self._given and self._there.get(fold(path), path) == path

    def _is_slug_free(self, slug: str, text: Text) -> bool:
        owners = (self._slugs.get((slug, language)) for language in (_language(text), ""))
        return all(owner in (None, text.target) for owner in owners)

    def _with_slug(self, text: Text, *, known: bool) -> Text:
        """The text with a slug that no other post has, by another name of its file or another `slug` in its header."""
        own = slugify(text.header.slug or name_of(text.target))
        if text.target.startswith("pages/") or self._is_slug_free(own, text):
            return replace(text, slug=own)
        for suffix in _suffixes(text):
            slug = slugify(own + suffix)
            if not self._is_slug_free(slug, text):
                continue
            if text.header.slug:
                edited = with_slug(text.text, text.header.lines.get("slug", 0), slug)
                if edited is None:
                    break
                return replace(text, text=edited, header=replace(text.header, slug=slug), slug=slug)
            path = renamed(text.target, suffix)
            if not known and self._is_free(path):
                return replace(text, target=path, slug=slug)
        return replace(text, slug=own)


def renamed(path: str, suffix: str) -> str:
    """The path with a longer name, which is that of its folder where it is an ``index``.

    >>> renamed("news/2019-01-01-a.md", "-2"), renamed("news/a/index.fr.md", "-2")
    ('news/2019-01-01-a-2.md', 'news/a-2/index.fr.md')
    """
    folder, name = posixpath.split(path)
    stem, dot, rest = name.partition(".")
    return f"{folder}{suffix}/{name}" if stem == "index" else f"{folder}/{stem}{suffix}{dot}{rest}"


def _paths(text: Text) -> Iterator[str]:
    yield text.target
    top, _, rest = text.target.partition("/")
    if text.found.section:
        yield f"{top}/{text.found.section}/{rest}"
    yield from (renamed(text.target, f"-{number}") for number in range(2, _MOST))


def _suffixes(text: Text) -> Iterator[str]:
    year = f"-{text.header.published.year}" if text.header.published else ""
    if year:
        yield year
    yield from (f"{year}-{number}" for number in range(2, _MOST))


def _language(text: Text) -> str:
    return text.header.language or named(text.target)[1] or ""
