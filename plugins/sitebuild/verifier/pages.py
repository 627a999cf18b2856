"""One HTML page: readable, safe under its own policy, and with nothing that a browser or a screen reader would miss.

>>> page = b'<!doctype html><html lang="en"><head><meta http-equiv="Content-Security-Policy" content="default-src '
>>> page += b"'none'" + b'"><title>A</title></head><body><h1>A</h1><p onclick="x">B</p></body></html>'
>>> read_page(page, "https://example.org").faults
('has the attribute onclick, which the policy forbids',)
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Iterator
from typing import Any
from urllib.parse import urlsplit

from lxml import etree, html
from lxml.html import HtmlElement

from sitebuild.verifier.facts import Facts

_DATA = frozenset({"application/ld+json", "application/json"})
# What a page loads by itself, and must therefore be of this site; a link is only followed by people.
_LOADED = {"script": "src", "img": "src", "source": "src", "video": "src", "audio": "src", "iframe": "src"}
_LOADED_LINKS = frozenset({"stylesheet", "icon", "preload", "modulepreload", "manifest"})
_LINKS = frozenset({"alternate", "canonical", "prev", "next"})
_Picks = Callable[[HtmlElement], Any]
# A site has many pages and a page has thousands of elements: libxml2 picks those that matter.
_IDS: _Picks = etree.XPath("//@id", smart_strings=False)
_FOLLOWED: _Picks = etree.XPath("//*[@href] | //form[@action]")
_HANDLERS: _Picks = etree.XPath("//@*[name() = 'style' or starts-with(name(), 'on')]")
_ADDRESSES: _Picks = etree.XPath("//@href | //@src | //@action", smart_strings=False)
#: Marks a link of a post that leads nowhere: its author was told, and the page is published all the same.
BROKEN = "data-broken"


def read_page(data: bytes, site: str) -> Facts:
    """The facts of a page; `site` is the whole address of the site's root, without a last slash."""
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        return Facts(("is not UTF-8",))
    if not text.lower().startswith("<!doctype html"):
        return Facts(("does not begin with <!doctype html>",))
    try:
        root = html.document_fromstring(text)
    except etree.ParserError as error:
        return Facts((f"cannot be read: {error}",))
    anchors = [str(place) for place in _IDS(root) if place]
    loaded = [url for node in root.iter("link", *_LOADED) for url in _loaded(node)]
    third = [url for url in loaded if _is_elsewhere(url, site)]
    faults = [
        *_head(root),
        *_content(root),
        *(f"has the id “{name}” {count} times" for name, count in Counter(anchors).items() if count > 1),
        *(f"loads {url} from another site" for url in third),
        *_unsafe(root),
    ]
    return Facts(
        tuple(dict.fromkeys(faults)),
        tuple(url for url in dict.fromkeys(_all_followed(root)) if not _is_elsewhere(url, site)),
        tuple(dict.fromkeys(url for url in loaded if url not in third and not url.startswith("data:"))),
        tuple(anchors),
    )


def _head(root: HtmlElement) -> Iterator[str]:
    if not root.get("lang"):
        yield "does not say its language"
    if not (root.findtext("head/title") or "").strip():
        yield "has no title"
    policies = root.xpath("head/meta[translate(@http-equiv, 'CSP', 'csp')='content-security-policy']")
    if not policies:
        yield "has no Content-Security-Policy"
        return
    if policies[0].xpath("preceding-sibling::script | preceding-sibling::link | preceding-sibling::style"):
        yield "has its Content-Security-Policy after something that it should cover"
    if "default-src 'none'" not in (policies[0].get("content") or ""):
        yield "has a Content-Security-Policy that does not begin from nothing"


def _content(root: HtmlElement) -> Iterator[str]:
    headings = len(root.xpath("//h1"))
    if headings != 1:
        yield f"has {headings or 'no'} h1"
    for image in root.iter("img"):
        if image.get("alt") is None:
            yield f"has the picture {image.get('src')} without alt"
    for block in root.xpath("//script[@type='application/ld+json']"):
        try:
            json.loads(block.text or "")
        except ValueError as error:
            yield f"has structured data that is not JSON: {error}"


def _unsafe(root: HtmlElement) -> Iterator[str]:
    for node in root.iter("script"):
        if not node.get("src") and node.get("type") not in _DATA:
            yield "has a script of its own, which the policy forbids"
    if next(root.iter("style"), None) is not None:
        yield "has a style sheet of its own, which the policy forbids"
    for value in _HANDLERS(root):
        yield f"has the attribute {value.attrname}, which the policy forbids"
    for value in _ADDRESSES(root):
        if value.strip().lower().startswith(("javascript:", "vbscript:")):
            yield f"has an address that is a script: {value.strip()[:60]}"


def _loaded(node: HtmlElement) -> Iterator[str]:
    if node.tag == "link" and _LOADED_LINKS & set((node.get("rel") or "").split()):
        yield node.get("href") or ""
    elif node.tag in _LOADED:
        if url := node.get(_LOADED[node.tag]):
            yield url
        for offer in (node.get("srcset") or "").split(","):
            if offer.strip():
                yield offer.split()[0]


def _all_followed(root: HtmlElement) -> Iterator[str]:
    for node in _FOLLOWED(root):
        yield from _followed(node)


def _followed(node: HtmlElement) -> Iterator[str]:
    url = node.get("href")
    if url and BROKEN not in node.attrib and (node.tag != "link" or _LINKS & set((node.get("rel") or "").split())):
        yield url
    if node.tag == "form" and node.get("action"):
        yield node.get("action") or ""


def _is_elsewhere(url: str, site: str) -> bool:
    try:
        parts = urlsplit(url)
    except ValueError:
        return True
    if parts.scheme in ("http", "https") or parts.netloc:
        return not (url == site or url.startswith(site + "/"))
    return bool(parts.scheme) and parts.scheme != "data"
