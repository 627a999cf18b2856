"""The tree made fit to be published: nothing twice, no styles, headings in order, tables that scroll by themselves."""

from __future__ import annotations

import re
from collections import Counter

import lxml.html
from lxml import etree
from lxml.html import HtmlElement

from callboard.model import Heading
from callboard.read.names import RESERVED, unique
from callboard.read.tree import HEADINGS, line_of, slug


def drop_repeated(root: HtmlElement, cover: str | None, title_line: int) -> None:
    if title_line:
        heading = next((h for h in root.iter(*HEADINGS) if line_of(h) == title_line), None)
        if heading is not None:
            _remove(heading)
    image = next(root.iter("img"), None)
    if cover and image is not None and image.get("src") == cover:
        parent = image.getparent()
        _remove(image)
        # Of an emptied paragraph only the comment that gives its line is left.
        holds = parent is root or any(isinstance(child.tag, str) for child in parent)
        if not holds and not parent.text_content().strip():
            _remove(parent)


def _remove(element: HtmlElement) -> None:
    element.drop_tree()


def plain_styles(root: HtmlElement) -> None:
    """CSP forbids inline styles: what they mean is kept as markup, the rest goes."""
    for element in list(root.iter(etree.Element)):
        style = (element.attrib.pop("style", None) or "").replace(" ", "").lower()
        if "line-through" in style or "line-through" in (element.get("class") or ""):
            _wrap_inside(element, "s")
        if element.tag == "img" and (width := re.search(r"(?:^|;)width:(\d+)px", style)) and not element.get("width"):
            element.set("width", width[1])
        if element.tag in {"td", "th"}:
            _align(element, style)
        for name in [name for name in element.attrib if _is_foreign(name)]:
            del element.attrib[name]


def _is_foreign(name: str) -> bool:
    return name.startswith(("data-", "on")) and name != "data-formula"


def _align(cell: HtmlElement, style: str) -> None:
    """A column's alignment as a class; the attribute is no longer HTML."""
    said = re.search(r"(?:^|;)text-align:(\w+)", style)
    side = {"right": "end"}.get(value := said[1] if said else (cell.get("align") or "").lower(), value)
    cell.attrib.pop("align", None)
    if side in ("end", "center"):
        cell.set("class", f"at-{side}")


def link_embeds(root: HtmlElement) -> None:
    """A film or a sound is a link: nothing of a third party is loaded by reading a page."""
    for element in list(root.iter("video", "audio", "embed", "object")):
        address = address_of(element)
        if address and element is not root:
            link = lxml.html.Element("a", {"href": address})
            link.text = " ".join((element.get("title") or "").split()) or address
            element.addprevious(link)
            # What follows an <embed> that nobody closed stands inside of it.
            element.drop_tag() if element.tag == "embed" else element.drop_tree()


def address_of(element: HtmlElement) -> str:
    """What a film, a sound or an object shows: its own address, or that of its first source."""
    sources = (element, *element.iter("source"))
    return next((found for each in sources if (found := (each.get("src") or each.get("data") or "").strip())), "")


def _wrap_inside(element: HtmlElement, tag: str) -> None:
    inner = lxml.html.Element(tag)
    inner.text, element.text = element.text, None
    for child in list(element):
        inner.append(child)
    element.append(inner)


def order_headings(root: HtmlElement) -> tuple[Heading, ...]:
    """Headings start at h2 and never skip a level; bold inside them is unwrapped; each has an anchor."""
    taken = {*map(str, root.xpath("//@id")), *RESERVED}
    numbers: Counter[str] = Counter()
    path: list[int] = []
    found = []
    for element in list(root.iter(*HEADINGS)):
        for bold in list(element.iter("strong", "b")):
            bold.drop_tag()
        text = " ".join(element.text_content().split())
        if not text:
            _remove(element)
            continue
        level = int(element.tag[1])
        while path and path[-1] >= level:
            path.pop()
        path.append(level)
        element.tag = f"h{min(len(path) + 1, 6)}"
        if not element.get("id"):
            element.set("id", unique(slug(text), taken, numbers))
        taken.add(element.get("id"))
        found.append(Heading(int(element.tag[1]), element.get("id"), text))
    return tuple(found)


def name_footnotes(root: HtmlElement) -> None:
    """Say what the notes are and where their arrows lead: Markdown writes a section without a name and a bare arrow."""
    for notes in root.xpath(".//section[@class='footnotes']"):
        notes.tag = "div"
        notes.set("role", "doc-endnotes")
        notes.set("aria-label", "Footnotes")
    for arrow in root.xpath(".//a[@class='footnote-backref']"):
        arrow.set("aria-label", "Back to the text")


def wrap_tables(root: HtmlElement) -> None:
    """Put each table into a box that scrolls by itself, also with the keyboard. A group, since a page has many."""
    for table in list(root.iter("table")):
        box = lxml.html.Element("div", {"class": "scroll", "role": "group", "tabindex": "0", "aria-label": "Table"})
        box.tail, table.tail = table.tail, None
        table.getparent().replace(table, box)
        box.append(table)
