"""The tree that was read becomes the HTML that is published: tidied, marked, sanitised, set well.

Order matters: what the reader sees is extracted first, then styles that strike become ``<s>`` and all other styles go,
headings get one order and an anchor, dates that the index took get ``<time>``, lines that facts stand on get an id;
then nh3 keeps what a post may contain, and typogrify sets the text.
"""

from __future__ import annotations

import re
from collections.abc import Callable

import lxml.html
import nh3
from lxml.html import HtmlElement
from pygments.token import STANDARD_TYPES
from typogrify.filters import typogrify, widont

from callboard.model import Body, Facts, ImportantDate, Reference
from callboard.read.formulas import put_back, take_formulas
from callboard.read.marks import mark_dates, mark_lines
from callboard.read.names import settle_names
from callboard.read.packed import Packed
from callboard.read.tasks import drop_inputs
from callboard.read.tidy import drop_repeated, link_embeds, name_footnotes, order_headings, plain_styles, wrap_tables
from callboard.read.tree import elements

TAGS = frozenset(
    "a abbr b bdi bdo blockquote br caption cite code col colgroup dd del details dfn div dl dt em "
    "figcaption figure h2 h3 h4 h5 h6 hr i img input ins kbd label li mark ol p pre q rp rt ruby s samp section small "
    "span strong sub summary sup table tbody td tfoot th thead time tr u ul var wbr".split()
)
ATTRIBUTES = {
    "*": {"id", "lang", "dir", "title"},
    "a": {"href", "data-slot", "hreflang", "aria-label"},
    "img": {"data-slot"},
    "input": {"type", "disabled", "checked"},
    "time": {"datetime"},
    "ol": {"start", "reversed", "type"},
    "li": {"value"},
    "td": {"colspan", "rowspan", "headers"},
    "th": {"colspan", "rowspan", "headers", "scope"},
    "col": {"span"},
    "colgroup": {"span"},
    "details": {"open"},
    "var": {"data-formula"},
    "div": {"tabindex", "role", "aria-label"},
    "pre": {"tabindex"},
}
# The box of a task: whatever a post makes of an input, it is this.
_BOX = {"input": {"type": "checkbox", "disabled": ""}}
CLASSES = {
    "span": {name for name in STANDARD_TYPES.values() if name},
    "div": {"scroll", "footnotes"},
    "th": {"at-end", "at-center"},
    "td": {"at-end", "at-center"},
    "ol": {"footnotes-list"},
    "li": {"footnote-item"},
    "a": {"footnote-backref"},
    "sup": {"footnote-ref"},
    "hr": {"footnotes-sep"},
}
SCHEMES = {"http", "https", "mailto", "tel", "webcal"}
# Quotes and dashes are set a block at a time, and only where there are some: most blocks of a post have none.
_BLOCK_END = re.compile(r"(?<=</p>)|(?<=</li>)|(?<=</h\d>)|(?<=</td>)|(?<=</pre>)")
_TO_SET = re.compile(r"[\"'`]|--|\.\.\.|&quot;|&#")
_TAG = re.compile(r"<[^>]*>")
# What typogrify and nh3 spell out, and UTF-8 has in half the bytes; in a feed's JSON or XML in a third of them.
_SPELT = re.compile(r"&(?:#(8\d{3})|nbsp);")
# Two characters of Chinese or Japanese are read in about the time of a word.
_WORD = re.compile("[\u3041-\u30ff\u3400-\u9fff]{2}|[^\\W\u3041-\u30ff\u3400-\u9fff]+")
_SLOT = re.compile(r'<img data-slot="(?P<image>\d{1,6})">| data-slot="(?P<link>\d{1,6})"(?P<href> href="[^"]*")?')


def finish(
    root: HtmlElement,
    facts: Facts,
    *,
    cover: str | None,
    title_line: int,
    language: str,
    moment: Callable[[ImportantDate], str],
) -> Body:
    """Turn the tree into a body. `root` is used up: it is changed in place.

    `title_line` is the line of the heading that became the title (0: none did); that heading leaves the body, and so
    does a first image that is the cover. `moment` gives the ISO text of a date, as all outputs print it.
    """
    drop_repeated(root, cover, title_line)
    formulas = take_formulas(root)
    link_embeds(root)
    drop_inputs(root)
    plain_styles(root)
    settle_names(root)
    headings = order_headings(root)
    mark_dates(root, facts.dates, moment)
    mark_lines(root, facts)
    name_footnotes(root)
    wrap_tables(root)
    references = _open_slots(root)
    markup = nh3.clean(
        _inner(root),
        tags=set(TAGS),
        attributes=ATTRIBUTES,
        allowed_classes=CLASSES,
        set_tag_attribute_values=_BOX,
        url_schemes=SCHEMES,
        link_rel=None,
    )
    words = len(_WORD.findall("".join(root.itertext())))
    if language.startswith("en"):
        markup = str(widont("".join(map(_set, _BLOCK_END.split(markup)))))
    markup = _SPELT.sub(_character, markup)
    parts, kept = _cut(put_back(markup, formulas), references)
    return Body(Packed(parts), kept, headings, words)


def _set(block: str) -> str:
    """Quotes, dashes and ellipses, by typogrify; code stays as it is."""
    if not _TO_SET.search(_TAG.sub("", block)):
        return block
    return str(typogrify(block, amp=False, caps=False, initial_quotes=False, widont=False))


def _character(match: re.Match[str]) -> str:
    return chr(int(match[1])) if match[1] else "\u00a0"


def _inner(root: HtmlElement) -> str:
    markup = lxml.html.tostring(root, encoding="unicode", with_tail=False)
    return markup[markup.index(">") + 1 : markup.rindex("<")] if len(root) or root.text else ""


def _open_slots(root: HtmlElement) -> list[Reference]:
    """Number every link and image, so that its address can be cut out after sanitising; an image is all slot."""
    references: list[Reference] = []
    for element, line in elements(root):
        if element.tag == "a" and element.get("href") is not None:
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
        # A link whose address the sanitiser took away keeps its place: it is told of, and printed without one.
        if number < len(references):
            parts.append(held)
            kept.append(references[number])
            held = ""
    parts.append(held + markup[at:])
    return tuple(parts), tuple(kept)
