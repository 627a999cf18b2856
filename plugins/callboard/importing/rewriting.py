"""One post made ready for the new site: only what would not be found or understood there is changed."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from callboard.importing.files import Files
from callboard.importing.former import Former
from callboard.importing.headers import in_words, lines_of, values_of, with_keys
from callboard.importing.parts import PAGES, Left, Piece, Source, Text
from callboard.importing.references import candidates, key_of, local_path, named, quoted, replaced
from callboard.importing.tags import Tags
from callboard.model import Reference
from callboard.publish.links import Resolver, Urls
from front_matter.problems import HeaderError

# What themes of Hugo show with a post without being asked to.
_FEATURED = re.compile(r"(?P<name>featured?|cover|thumb(?:nail)?)[^/]*\.(?:png|jpe?g|webp|gif)", re.IGNORECASE)
_SHOWN = 80


@dataclass(frozen=True, slots=True)
class Ready:
    """A post as it is to be written, and what a person should look at in it."""

    piece: Piece
    doubts: tuple[Left, ...]


class Rewriter:
    """Rewrites posts one by one; the files that they show are collected in `files`."""

    def __init__(self, source: Source, former: Former, texts: Sequence[Text], files: Files) -> None:
        self._source, self._former, self._files = source, former, files
        self._targets = {text.found.path: text.target for text in texts}
        self._addresses = {key_of(text.address): text.target for text in texts if text.address}
        for text in texts:
            for alias in text.header.aliases:
                self._addresses.setdefault(key_of(alias), text.target)
        self._page = named(self._targets)
        self._names: dict[str, list[str]] = {}
        for path in source.sizes:
            folder, name = posixpath.split(path)
            self._names.setdefault(folder, []).append(name)

    def make(self, text: Text, keys: Mapping[str, object]) -> Ready | Left:
        """The post with `keys` added to its header; it stays behind where it would appear without one of them."""
        lines = lines_of(text.text)
        head, body = "".join(lines[: text.body_line - 1]), "".join(lines[text.body_line - 1 :])
        changes: list[str] = []
        doubts: list[Left] = []
        if text.text != (_plain(text) or text.text):
            changes.append("another post has its address; its `slug` has a year")
        tags = Tags(_printed(text, self._former), self._page, self._former.kind)
        body = tags.replace(body, text.body_line)
        changes += [f"line {line}: {_short(tag)}" for line, tag in tags.changed]
        doubts += [Left(f"{text.found.path}:{line}", f"left as it is: {_short(tag)}") for line, tag in tags.left]
        instead = self._instead(text)
        body, links = replaced(body, instead)
        changes += [f"{_short(old)} is now {new}" for old, new in dict.fromkeys(links)]
        keys = {**text.held, **keys}
        if cover := self._featured(text, instead):
            keys["cover"] = cover
        head, told = self._with_cover(text, head, instead)
        changes += told
        edited = head + body
        if keys:
            more = with_keys(edited, keys)
            said = "; ".join(f"{key}: {in_words(value)}" for key, value in keys.items())
            if more is None and text.held:
                return Left(text.found.path, f"nobody was to see it yet; write this into its header there: {said}")
            if more is None:
                doubts.append(Left(text.found.path, f"write this into its header by hand: {said}"))
            else:
                edited, changes = more, [*changes, said]
        data = text.data if edited == _plain(text) else edited.encode("utf-8")
        if data is not text.data and _plain(text) is None:
            changes.append("its encoding is UTF-8 now")
        if posixpath.splitext(text.found.path)[1].lower() in PAGES:
            doubts.append(Left(text.found.path, "HTML, which is read as Markdown here"))
        if text.error:
            doubts.append(Left(text.found.path, f"it will be refused until it is mended: {text.error}"))
        is_draft = text.header.status != "published"
        return Ready(Piece(text.target, text.found.path, data, tuple(changes), True, is_draft), tuple(doubts))

    def _instead(self, text: Text) -> Callable[[str], str | None]:
        """A function that gives the address that stands for one of `text` here, None where it stays."""

        def instead(address: str) -> str | None:
            local = local_path(address, self._former)
            if local is None:
                return None
            path, tail = local
            # Beside a page "a.html" lies its folder's, below a page "a/" its own.
            at = text.address if text.address.endswith("/") else posixpath.dirname(text.address)
            whole = posixpath.normpath(posixpath.join(at, path)) if at else path
            if whole.startswith("/") and whole.strip("/") and (target := self._addresses.get(key_of(whole))):
                return self._unless_found(address, target, text, quoted(target) + _fragment(tail))
            beside = posixpath.dirname(text.found.path)
            for each in candidates(path, beside=beside, address=text.address, former=self._former):
                if each in self._targets:
                    target = self._targets[each]
                    return self._unless_found(address, target, text, quoted(target) + _fragment(tail))
                if each in self._source.sizes or each in self._source.odd:
                    place = self._files.place(each, text)
                    return None if place is None else self._unless_found(address, place, text, quoted(place) + tail)
            # An address of the former site with its base: the rest of it may still be right here.
            return path + tail if path.startswith("/") and self._former.base and not _is_plain(address, path) else None

        return instead

    def _unless_found(self, address: str, target: str, text: Text, new: str) -> str | None:
        """`new`, or None where the address as it stands leads to `target` already."""
        resolver = Resolver(Urls(""), {target: f"/{target}"}, {target})
        there = resolver.resolve(Reference(address, 1), text.target)
        return None if there.verdict == "ok" and there.url.partition("#")[0].partition("?")[0] in _urls(target) else new

    def _featured(self, text: Text, instead: Callable[[str], str | None]) -> str:
        """The picture of a bundle that Hugo's themes take for its cover, where the header names none."""
        is_bundle = posixpath.basename(text.found.path).partition(".")[0] == "index"
        if self._former.kind == "jekyll" or text.header.cover or not is_bundle:
            return ""
        folder = posixpath.dirname(text.found.path)
        matches = map(_FEATURED.fullmatch, self._names.get(folder, ()))
        found = [match for match in matches if match]
        # A theme has small ones beside the one that it is made of.
        found.sort(key=lambda match: (match["name"][0].lower() != "f", -self._source.sizes[f"{folder}/{match[0]}"]))
        if not found or self._files.place(f"{folder}/{found[0][0]}", text) is None:
            return ""
        return instead(found[0][0]) or found[0][0]

    def _with_cover(self, text: Text, head: str, instead: Callable[[str], str | None]) -> tuple[str, list[str]]:
        cover = text.header.cover
        new = instead(cover) if cover else None
        if not cover or new is None or cover not in head:
            return head, []
        edited = head.replace(cover, new, 1)
        try:
            values_of(edited)
        except HeaderError:
            return head, []
        return edited, [f"{_short(cover)} is now {new}"]


def _plain(text: Text) -> str | None:
    """The post as its bytes have it, None where they are no UTF-8."""
    try:
        return text.data.decode("utf-8")
    except UnicodeDecodeError:
        return None


def _printed(text: Text, former: Former) -> dict[str, str]:
    """What tags of the post stand for: the site's settings, and the post's own title and summary."""
    page = {f"page.{key}": value for key, value in text.values.items() if isinstance(value, str)}
    own = {key: value for key, value in text.values.items() if isinstance(value, str)}
    return dict(former.values) | (own if former.kind == "hugo" else page)


def _is_plain(address: str, path: str) -> bool:
    return address.partition("#")[0].partition("?")[0] == path


def _fragment(tail: str) -> str:
    return tail[tail.index("#") :] if "#" in tail else ""


def _urls(target: str) -> tuple[str, ...]:
    urls = Urls("")
    return (f"/{target}", urls.static(target))


def _short(words: str) -> str:
    return words if len(words) <= _SHOWN else words[: _SHOWN - 1] + "…"
