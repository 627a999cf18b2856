"""One HTML page: readable, safe under its own policy, and with nothing that a browser or a screen reader would miss.

>>> page = b'<!doctype html><html lang="en"><head><meta http-equiv="Content-Security-Policy" content="default-src '
>>> page += b"'none'" + b'"><title>A</title></head><body><h1>A</h1><p onclick="x">B</p></body></html>'
>>> read_page(page, "https://example.org").faults
('has the attribute onclick, which the policy forbids',)
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from urllib.parse import urlsplit

from lxml import etree, html
from lxml.html import HtmlElement

from sitebuild.verifier.facts import Facts

_DATA = frozenset({"application/ld+json", "application/json"})
# What a page loads by itself, and must therefore be of this site; a link is only followed by people.
_LOADED = {"script": "src", "img": "src", "source": "src", "video": "src", "audio": "src", "iframe": "src"}
_LOADED_LINKS = frozenset({"stylesheet", "icon", "preload", "modulepreload", "manifest"})
_LINKS = frozenset({"alternate", "canonical", "prev", "next"})
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
    found = list(root.iter("*"))
    anchors = [str(place) for node in found if (place := node.get("id"))]
    loaded = [url for node in found for url in _loaded(node)]
    third = [url for url in loaded if _is_elsewhere(url, site)]
    faults = [
        *_head(root),
        *_content(root),
        *(f"has the id “{name}” {count} times" for name, count in Counter(anchors).items() if count > 1),
        *(f"loads {url} from another site" for url in third),
        *(fault for node in found for fault in _unsafe(node)),
    ]
    return Facts(
        tuple(dict.fromkeys(faults)),
        tuple(dict.fromkeys(url for node in found for url in _followed(node) if not _is_elsewhere(url, site))),
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


def _unsafe(node: HtmlElement) -> Iterator[str]:
    if node.tag == "script" and not node.get("src") and node.get("type") not in _DATA:
        yield "has a script of its own, which the policy forbids"
    if node.tag == "style":
        yield "has a style sheet of its own, which the policy forbids"
    for name, value in node.items():
        if name == "style" or name.startswith("on"):
            yield f"has the attribute {name}, which the policy forbids"
        elif name in ("href", "src", "action") and value.strip().lower().startswith(("javascript:", "vbscript:")):
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
