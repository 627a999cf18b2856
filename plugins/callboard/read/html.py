"""The tree that was read becomes the HTML that is published: tidied, marked, sanitised, set well.

Order matters: what the reader sees is extracted first, then styles that strike become ``<s>`` and all other styles go,
headings get one order and an anchor, dates that the index took get ``<time>``, lines that facts stand on get an id;
then nh3 keeps what a post may contain, and typogrify sets the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import lxml.html
import nh3
from lxml import etree
from lxml.html import HtmlElement
from pygments.token import STANDARD_TYPES
from typogrify.filters import typogrify

from callboard.model import Body, Facts, Heading, ImportantDate, Reference
from callboard.read.markdown import MARK

TAGS = frozenset(
    "a abbr b bdi bdo blockquote br caption cite code col colgroup dd del details dfn div dl dt em figcaption figure h2 h3 h4 h5 h6 "
    "hr i img ins kbd li mark ol p pre q rp rt ruby s samp section small span strong sub summary sup table tbody td "
    "tfoot th thead time tr u ul var wbr".split()
)
ATTRIBUTES = {
    "*": {"id", "lang", "dir", "title"},
    "a": {"href", "data-slot", "hreflang"},
    "img": {"data-slot"},
    "time": {"datetime"},
    "ol": {"start", "reversed", "type"},
    "li": {"value"},
    "td": {"colspan", "rowspan", "headers", "align"},
    "th": {"colspan", "rowspan", "headers", "scope", "align"},
    "col": {"span"},
    "colgroup": {"span"},
    "details": {"open"},
    "blockquote": {"cite"},
    "q": {"cite"},
    "div": {"tabindex", "role", "aria-label"},
}
CLASSES = {
    "span": {name for name in STANDARD_TYPES.values() if name},
    "section": {"footnotes"},
    "div": {"scroll"},
    "ol": {"footnotes-list"},
    "li": {"footnote-item"},
    "a": {"footnote-backref"},
    "sup": {"footnote-ref"},
    "hr": {"footnotes-sep"},
}
SCHEMES = {"http", "https", "mailto", "tel", "webcal"}
HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
BLOCKS = frozenset({"p", "li", "td", "th", "dt", "dd", "figcaption", "caption", "summary", "div", "blockquote", *HEADINGS})
RESERVED_IDS = frozenset({"main", "top", "search", "glance", "dates", "read", "related"})
_SLOT = re.compile(r'<img data-slot="(?P<image>\d{1,6})">| data-slot="(?P<link>\d{1,6})"(?P<href> href="[^"]*")?')


def finish(root: HtmlElement, facts: Facts, *, cover: str | None, title_line: int, language: str) -> Body:
    """Turn the tree into a body. `root` is used up: it is changed in place.

    `title_line` is the line of the heading that became the title (0: none did); that heading leaves the body, and so
    does a first image that is the cover.
    """
    _drop_repeated(root, cover, title_line)
    _plain_styles(root)
    headings = _order_headings(root)
    _mark_dates(root, facts.dates)
    _mark_lines(root, _fact_lines(facts))
    _wrap_tables(root)
    references = _open_slots(root)
    markup = nh3.clean(
        _inner(root),
        tags=set(TAGS),
        attributes=ATTRIBUTES,
        allowed_classes=CLASSES,
        url_schemes=SCHEMES,
        link_rel=None,
    )
    words = len(re.findall(r"\w+", "".join(root.itertext())))
    if language.startswith("en"):
        markup = typogrify(markup, amp=False, caps=False, initial_quotes=False)
    parts, kept = _cut(markup, references)
    return Body(parts, kept, headings, words)


def first_heading(root: HtmlElement) -> tuple[str, int]:
    """The text and line of the first heading, ("", 0) when there is none."""
    for element in root.iter(*HEADINGS):
        text = " ".join("".join(element.itertext(with_tail=False, tag=etree.Element)).split())
        if not text:
            text = " ".join(element.text_content().split())
        if text:
            return text, line_of(element)
    return "", 0


def line_of(element: HtmlElement) -> int:
    """The line on which an element's content begins, 0 when the tree does not say."""
    for node in element.iter(etree.Comment):
        if (node.text or "").startswith(MARK):
            return int(node.text[len(MARK) :])
    for node in element.iterancestors():
        previous = node.getprevious()
        if previous is not None and previous.tag is etree.Comment and (previous.text or "").startswith(MARK):
            return int(previous.text[len(MARK) :])
    return 0


def chunks(root: HtmlElement) -> Iterator[tuple[HtmlElement, str, str, int]]:
    """Each stretch of text: the element that holds it, as its ``text`` or ``tail``, and the line where it starts."""
    line = 0
    for event, element in etree.iterwalk(root, events=("start", "end", "comment")):
        if event == "comment" and (element.text or "").startswith(MARK):
            line = int(element.text[len(MARK) :])
        attribute = "text" if event == "start" else "tail"
        text = getattr(element, attribute)
        if text and (element is not root or attribute == "text"):
            yield element, attribute, text, line
            line += text.count("\n")


def _inner(root: HtmlElement) -> str:
    markup = lxml.html.tostring(root, encoding="unicode", with_tail=False)
    return markup[markup.index(">") + 1 : markup.rindex("<")] if len(root) or root.text else ""


# ── tidying ──────────────────────────────────────────────────────────────────────────────────────────────────────


def _drop_repeated(root: HtmlElement, cover: str | None, title_line: int) -> None:
    if title_line:
        heading = next((h for h in root.iter(*HEADINGS) if line_of(h) == title_line), None)
        if heading is not None:
            _remove(heading)
    image = next(root.iter("img"), None)
    if cover and image is not None and image.get("src") == cover:
        parent = image.getparent()
        _remove(image)
        if parent is not None and parent is not root and not len(parent) and not (parent.text or "").strip():
            _remove(parent)


def _remove(element: HtmlElement) -> None:
    element.drop_tree()


def _plain_styles(root: HtmlElement) -> None:
    """CSP forbids inline styles: what they mean is kept as markup, the rest goes."""
    for element in list(root.iter(etree.Element)):
        style = (element.attrib.pop("style", None) or "").replace(" ", "").lower()
        if "line-through" in style or "line-through" in (element.get("class") or ""):
            _wrap_inside(element, "s")
        if element.tag == "img" and (width := re.search(r"(?:^|;)width:(\d+)px", style)) and not element.get("width"):
            element.set("width", width[1])
        for name in [name for name in element.attrib if name.startswith(("data-", "on"))]:
            del element.attrib[name]


def _wrap_inside(element: HtmlElement, tag: str) -> None:
    inner = lxml.html.Element(tag)
    inner.text, element.text = element.text, None
    for child in list(element):
        inner.append(child)
    element.append(inner)


def _order_headings(root: HtmlElement) -> tuple[Heading, ...]:
    """Headings start at h2 and never skip a level; bold inside them is unwrapped; each has an anchor."""
    taken = {value for value in root.xpath("//@id")} | RESERVED_IDS
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
            element.set("id", _unique(slug(text), taken))
        taken.add(element.get("id"))
        found.append(Heading(int(element.tag[1]), element.get("id"), text))
    return tuple(found)


def slug(text: str) -> str:
    """An anchor or address made of a text's letters and digits, in any script.

    >>> slug("What to send: four pages")
    'what-to-send-four-pages'
    """
    return "-".join(re.findall(r"\w+", text.casefold().replace("_", "-"))) or "section"


def _unique(wanted: str, taken: set[str]) -> str:
    name, number = wanted, 2
    while name in taken:
        name, number = f"{wanted}-{number}", number + 1
    return name


def _wrap_tables(root: HtmlElement) -> None:
    for table in list(root.iter("table")):
        box = lxml.html.Element("div", {"class": "scroll", "role": "region", "tabindex": "0", "aria-label": "Table"})
        box.tail, table.tail = table.tail, None
        table.getparent().replace(table, box)
        box.append(table)


# ── marking what was read ────────────────────────────────────────────────────────────────────────────────────────


def _mark_dates(root: HtmlElement, dates: tuple[ImportantDate, ...]) -> None:
    """Put ``<time>`` around the words of each row, where they stand in one piece."""
    wanted: dict[int, list[ImportantDate]] = {}
    for date in dates:
        wanted.setdefault(date.line, []).append(date)
    for element, attribute, text, line in list(chunks(root)):
        hits = []
        for number in range(line, line + text.count("\n") + 1):
            for date in list(wanted.get(number, ())):
                at = text.find(date.text) if date.text else -1
                if at >= 0:
                    hits.append((at, date))
                    wanted[number].remove(date)
        for at, date in sorted(hits, key=lambda hit: -hit[0]):
            _wrap_time(element, attribute, at, date)


def _wrap_time(element: HtmlElement, attribute: str, at: int, date: ImportantDate) -> None:
    text = getattr(element, attribute)
    if text[at : at + len(date.text)] != date.text:
        return
    moment = date.start.isoformat() + (f"T{date.time:%H:%M}" if date.time else "")
    mark = lxml.html.Element("time", {"datetime": moment})
    mark.text = date.text
    mark.tail = text[at + len(date.text) :]
    setattr(element, attribute, text[:at])
    if attribute == "text":
        element.insert(0, mark)
    else:
        parent = element.getparent()
        parent.insert(parent.index(element) + 1, mark)


def _fact_lines(facts: Facts) -> set[int]:
    rows = (facts.dates, facts.undated, facts.topics, facts.people, facts.links)
    return {fact.line for group in rows for fact in group}


def _mark_lines(root: HtmlElement, lines: set[int]) -> None:
    """Give the block that a fact stands in the id ``line-N``; a second line of one block gets an anchor of its own."""
    for element, attribute, text, line in list(chunks(root)):
        for number in range(line, line + text.count("\n") + 1):
            if number in lines and text.strip():
                lines.discard(number)
                _anchor(root, element, attribute, number)


def _anchor(root: HtmlElement, element: HtmlElement, attribute: str, line: int) -> None:
    holder = element if attribute == "text" else element.getparent()
    block = next((e for e in (holder, *holder.iterancestors()) if e.tag in BLOCKS), root)
    if block is not root and not block.get("id"):
        block.set("id", f"line-{line}")
        return
    mark = lxml.html.Element("span", {"id": f"line-{line}"})
    if attribute == "text":
        mark.tail, element.text = element.text, None
        element.insert(0, mark)
    else:
        mark.tail, element.tail = element.tail, None
        holder.insert(holder.index(element) + 1, mark)


# ── references ───────────────────────────────────────────────────────────────────────────────────────────────────


def _open_slots(root: HtmlElement) -> list[Reference]:
    """Number every link and image, so that its address can be cut out after sanitising; an image is all slot."""
    references: list[Reference] = []
    line = 0
    for event, element in etree.iterwalk(root, events=("start", "comment")):
        if event == "comment":
            line = int(element.text[len(MARK) :]) if (element.text or "").startswith(MARK) else line
        elif element.tag == "a" and element.get("href") is not None:
            address = element.attrib.pop("href").strip()
            element.set("data-slot", str(len(references)))
            element.set("href", address)
            references.append(Reference(address, line))
        elif element.tag == "img":
            address, alt, width = (element.get(name) for name in ("src", "alt", "width"))
            element.attrib.clear()
            element.set("data-slot", str(len(references)))
            shown = int(width) if width and width.isdecimal() and len(width) < 5 else None
            references.append(Reference((address or "").strip(), line, image=True, alt=alt, width=shown))
    return references


def _cut(markup: str, references: list[Reference]) -> tuple[tuple[str, ...], tuple[Reference, ...]]:
    parts: list[str] = []
    kept: list[Reference] = []
    held, at = "", 0
    for match in _SLOT.finditer(markup):
        held += markup[at : match.start()]
        at = match.end()
        number = int(match["image"] or match["link"])
        if (match["image"] or match["href"]) and number < len(references):
            parts.append(held)
            kept.append(references[number])
            held = ""
    parts.append(held + markup[at:])
    return tuple(parts), tuple(kept)
