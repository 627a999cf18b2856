"""HTML pages: readable, safe under their own policy, and with nothing that a browser or a screen reader would miss.

>>> page = b'<!doctype html><html lang="en"><head><meta http-equiv="Content-Security-Policy" content="default-src '
>>> page += b"'none'" + b'"><title>A</title></head><body><h1>A</h1><p onclick="x">B</p></body></html>'
>>> Pages("https://example.org").read(page).faults
('has the attribute onclick, which the policy forbids',)
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import chain
from typing import TypeVar
from urllib.parse import urlsplit

from lxml import etree

from sitebuild.verifier.facts import Facts
from sitebuild.verifier.markup import NotPlain, Tag, cut, insides_of, is_text_only, parsed, tag_of

_DATA = frozenset({"application/ld+json", "application/json"})
# What a page loads by itself, and must therefore be of this site; a link is only followed by people.
_LOADED = {
    **dict.fromkeys(("script", "img", "source", "video", "audio", "iframe", "embed", "track"), "src"),
    "object": "data",
}
_LOADED_LINKS = frozenset({"stylesheet", "icon", "preload", "modulepreload", "manifest"})
_LINKS = frozenset({"alternate", "canonical", "prev", "next"})
#: Marks a link of a post that leads nowhere: its author was told, and the page is published all the same.
BROKEN = "data-broken"
# Any other tag says something only if it has a handler.
_TELLING = frozenset({"html", "meta", "title", "body", "h1", "style", "link", "form", "base", *_LOADED})
_TELLING_ATTRIBUTES = frozenset({"id", "href", "src", "action", "style"})
_MOST_REMEMBERED = 20_000
# Within so many characters of its end a page closes.
_END = 64
Told = TypeVar("Told")


@dataclass(frozen=True, slots=True)
class _Said(Facts):
    """What a tag says; `mark` is what it is to the page as a whole, which may be that of `canonical`, or lead on."""

    mark: str = ""
    canonical: str = ""
    refresh: str = ""


class _Memory(dict[str, Told]):
    """What was learned of texts, up to a bound."""

    def forget_if_many(self) -> None:
        if len(self) > _MOST_REMEMBERED:
            self.clear()


class Pages:
    """Reads the pages of a site, each line that many of them have once; `site` is its address without a last slash."""

    def __init__(self, site: str) -> None:
        self.site = site
        self.tags = _Tags(site)
        self.lines = _Lines(self.tags)

    def read(self, data: bytes) -> Facts:
        """The facts of a page."""
        try:
            text = data.decode("utf-8")
        except UnicodeDecodeError:
            return Facts(("is not UTF-8",))
        if text[:14].lower() != "<!doctype html":
            return Facts(("does not begin with <!doctype html>",))
        if not text[-_END:].rstrip().lower().endswith("</html>"):
            return Facts(("is cut off before its end",))
        try:
            return _together(self._said_plainly(text))
        except NotPlain:
            pass
        try:
            return _together([said for tag in parsed(text) if (said := _said(tag, self.site))])
        except etree.ParserError as error:
            return Facts((f"cannot be read: {error}",))

    def _said_plainly(self, text: str) -> list[_Said]:
        """What those tags of a page say that say something.

        :raises NotPlain: where only a parser can tell its tags.
        """
        self.tags.forget_if_many()
        self.lines.forget_if_many()
        head, body = cut(text)
        # What is text differs from page to page, and elsewhere than in a head it is not plain: it is not remembered.
        of_head = (
            _said(tag_of(inside, text), self.site) if is_text_only(inside) else self.tags[inside]
            for inside, text in head
        )
        return [
            said for said in (*of_head, *chain.from_iterable(map(self.lines.__getitem__, body.split("\n")))) if said
        ]


class _Tags(_Memory["_Said | None"]):
    """What tags say, by what stands inside of them; None for those that say nothing."""

    def __init__(self, site: str) -> None:
        super().__init__()
        self.site = site

    def __missing__(self, inside: str) -> _Said | None:
        if is_text_only(inside):
            raise NotPlain
        self[inside] = said = _said(tag_of(inside), self.site)
        return said


class _Lines(_Memory["tuple[_Said, ...]"]):
    """What the tags of a line say: a site repeats itself line by line."""

    def __init__(self, tags: _Tags) -> None:
        super().__init__()
        self.tags = tags

    def __missing__(self, line: str) -> tuple[_Said, ...]:
        self[line] = said = tuple(filter(None, map(self.tags.__getitem__, insides_of(line))))
        return said


def _together(tags: list[_Said]) -> Facts:
    anchors = tuple(anchor for said in tags for anchor in said.anchors)
    links = dict.fromkeys(link for said in tags for link in said.links)
    assets = dict.fromkeys(asset for said in tags for asset in said.assets)
    faults = [fault for said in tags for fault in said.faults]
    faults += _whole([said.mark for said in tags if said.mark])
    if len(set(anchors)) < len(anchors):
        faults += [f"has the id “{name}” {count} times" for name, count in Counter(anchors).items() if count > 1]
    own = tuple(said.canonical for said in tags if said.canonical)
    moved = tuple(said.refresh for said in tags if said.refresh)
    if any(said.mark == "noindex" for said in tags):
        own, moved = (), (*moved, *own) if moved else ()
    return Facts(tuple(dict.fromkeys(faults)), tuple(links), tuple(assets), anchors, own, moved)


def _whole(marks: list[str]) -> Iterator[str]:
    """What is wrong with a page as a whole, by the marks of its tags."""
    head = marks[: marks.index("body")] if "body" in marks else marks
    if "lang" not in head:
        yield "does not say its language"
    if "title" not in head:
        yield "has no title"
    policy = next((number for number, mark in enumerate(head) if mark.endswith("policy")), None)
    if policy is None:
        yield "has no Content-Security-Policy"
    elif "loads" in head[:policy]:
        yield "has its Content-Security-Policy after something that it should cover"
    if policy is not None and head[policy] != "policy":
        yield "has a Content-Security-Policy that does not begin from nothing"
    if (headings := marks.count("h1")) != 1:
        yield f"has {headings or 'no'} h1"


def _said(tag: Tag, site: str) -> _Said | None:
    """What a tag says; None for nothing."""
    name, attributes, _ = tag
    tells = name in _TELLING or not _TELLING_ATTRIBUTES.isdisjoint(attributes)
    if not tells and not any(attribute.startswith("on") for attribute in attributes):
        return None
    loaded = tuple(_loaded(name, attributes))
    third = {url for url in loaded if _is_elsewhere(url, site)}
    anchor = attributes.get("id")
    return _Said(
        (*_unsafe(tag), *(f"loads {url} from another site" for url in third)),
        tuple(url for url in _followed(name, attributes) if not _is_elsewhere(url, site)),
        tuple(url for url in loaded if url not in third and not url.startswith("data:")),
        (anchor,) if anchor else (),
        mark=_mark(tag),
        canonical=attributes.get("href", "") if name == "link" and attributes.get("rel") == "canonical" else "",
        refresh=_refresh(tag),
    )


def _mark(tag: Tag) -> str:
    if tag.name == "html":
        return "lang" if tag.attributes.get("lang") else ""
    if tag.name == "title":
        return "title" if tag.text.strip() else ""
    if tag.name == "meta" and tag.attributes.get("http-equiv", "").lower() == "content-security-policy":
        return "policy" if "default-src 'none'" in tag.attributes.get("content", "") else "weak policy"
    if tag.name == "meta" and tag.attributes.get("name") == "robots" and "noindex" in tag.attributes.get("content", ""):
        return "noindex"
    if tag.name in {"script", "link", "style"}:
        return "loads"
    return tag.name if tag.name in {"body", "h1"} else ""


def _refresh(tag: Tag) -> str:
    """Where a page sends its readers on to."""
    if tag.name != "meta" or tag.attributes.get("http-equiv", "").lower() != "refresh":
        return ""
    return tag.attributes.get("content", "").partition("url=")[2].strip()


def _unsafe(tag: Tag) -> Iterator[str]:
    name, attributes, text = tag
    if name == "img" and "alt" not in attributes:
        yield f"has the picture {attributes.get('src')} without alt"
    if name == "script" and not attributes.get("src") and attributes.get("type") not in _DATA:
        yield "has a script of its own, which the policy forbids"
    if name == "script" and attributes.get("type") == "application/ld+json":
        try:
            json.loads(text)
        except ValueError as error:
            yield f"has structured data that is not JSON: {error}"
    if name == "base":
        yield "has another base for all of its links"
    if name == "style":
        yield "has a style sheet of its own, which the policy forbids"
    for attribute, value in attributes.items():
        if attribute == "style" or attribute.startswith("on"):
            yield f"has the attribute {attribute}, which the policy forbids"
        elif attribute in {"href", "src", "action"} and value.strip().lower().startswith(("javascript:", "vbscript:")):
            yield f"has an address that is a script: {value.strip()[:60]}"


def _loaded(name: str, attributes: Mapping[str, str]) -> Iterator[str]:
    if name == "link" and _LOADED_LINKS & set(attributes.get("rel", "").split()):
        yield attributes.get("href", "")
    elif name in _LOADED:
        if url := attributes.get(_LOADED[name]):
            yield url
        for offer in attributes.get("srcset", "").split(","):
            if offer.strip():
                yield offer.split()[0]


def _followed(name: str, attributes: Mapping[str, str]) -> Iterator[str]:
    url = attributes.get("href")
    if url and BROKEN not in attributes and (name != "link" or _LINKS & set(attributes.get("rel", "").split())):
        yield url
    if name == "form" and (action := attributes.get("action")):
        yield action


def _is_elsewhere(url: str, site: str) -> bool:
    if url.startswith(("#", site + "/")) or (url.startswith("/") and not url.startswith("//")):
        return False
    try:
        parts = urlsplit(url)
    except ValueError:
        return True
    if parts.scheme in ("http", "https") or parts.netloc:
        return url != site
    return bool(parts.scheme) and parts.scheme != "data"
