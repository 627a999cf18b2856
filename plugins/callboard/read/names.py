"""The names of places in a post: each one once, none the page's own, none that a script may stumble over.

A post is read inside a page that has ids itself, and an element with an id is also a property of the browser's
``window``. Links within the post follow a name that had to change.
"""

from __future__ import annotations

from collections import Counter
from urllib.parse import unquote

from lxml import etree
from lxml.html import HtmlElement

#: The ids of the theme's pages; tests/read/test_names.py compares them with the templates.
RESERVED = frozenset(
    """main top search glance dates read related latest next-dates toc today undated f-q s-q foot-about
    foot-follow posts calendars news-of-dates a-to-z embed due""".split()
)
# Names that mean something to every script: properties of window, document and elements.
_GLOBAL = frozenset(
    """window document location self parent frames opener history navigator screen event origin body head forms images
    links scripts anchors cookie domain title url referrer currentscript getelementbyid queryselector createelement
    addeventlistener attributes children childnodes nodename parentnode innerhtml textcontent style dataset classlist
    action method submit elements constructor prototype __proto__ tostring valueof hasownproperty customelements
    localstorage sessionstorage fetch caches crypto performance alert open close print focus blur name length status
    closed""".split()
)
_PREFIX = "post-"


def settle_names(root: HtmlElement) -> None:
    """Give each element of the post that has an ``id``, or an anchor's ``name``, one that can stand in a page."""
    taken: set[str] = set(RESERVED)
    numbers: Counter[str] = Counter()
    moved: dict[str, str] = {}
    for element in root.iter(etree.Element):
        name = element.attrib.pop("name", None) if element.tag == "a" else None
        said = element.attrib.pop("id", None) or name
        if said is None or not said.split():
            continue
        wanted = "-".join(said.split())
        if wanted in RESERVED or wanted.startswith("line-") or wanted.casefold() in _GLOBAL:
            wanted = _PREFIX + wanted
        settled = unique(wanted, taken, numbers)
        taken.add(settled)
        moved.setdefault(said, settled)
        element.set("id", settled)
    for link in root.iter("a"):
        href = (link.get("href") or "").strip()
        target = moved.get(unquote(href[1:])) if href.startswith("#") else None
        if target and target != href[1:]:
            link.set("href", f"#{target}")


def unique(wanted: str, taken: set[str], numbers: Counter[str]) -> str:
    """`wanted`, or that with the next free number; `numbers` remembers how far each name has come.

    >>> unique("dates", {"dates", "dates-2"}, Counter())
    'dates-3'
    """
    name = wanted
    while name in taken:
        numbers[wanted] += 1
        name = f"{wanted}-{numbers[wanted] + 1}"
    return name
