r"""The structure reader: a post's HTML tree as the blocks that a reader of the rendered page sees, in reading order.

Hidden parts are gone, struck parts are marked, table cells know their place and list items their parent. Every run of
text knows its line of the file: comments ``<!--l:12-->`` set it, line breaks inside the text count on from there.
One pass over the tree; nothing is looked at twice.

>>> import lxml.html
>>> tree = lxml.html.fromstring("<div><h2><!--l:3-->Dates</h2><ul><li><!--l:5-->Due:\n<s>May 4</s></li></ul></div>")
>>> item = outline(tree).blocks[1]
>>> item.kind, item.text, item.line_at(5), item.runs[-1].struck, item.section
('item', 'Due: May 4', 6, True, (0,))
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate

from lxml import etree
from lxml.html import HtmlElement

from .blocks import Block, BlockKind, Cell, Outline, Run
from .grid import Grid
from .kramdown import pipe_rows, tight_heading

__all__ = ["Block", "BlockKind", "Cell", "Outline", "Run", "outline"]

MARK = "l:"
_SUMMARY = 7  # the level of a <summary>, which is the heading of its <details> alone
_HEADINGS = {f"h{n}": n for n in range(1, 7)} | {"summary": _SUMMARY}
_KINDS: dict[str, BlockKind] = {
    "li": "item", "dt": "term", "dd": "definition", "td": "cell", "th": "header_cell", "caption": "caption",
    "figcaption": "caption", "blockquote": "quote", "pre": "code", **dict.fromkeys(_HEADINGS, "heading"),
}  # fmt: skip
_BLOCKS = frozenset(
    "address article aside body center details dialog div dl fieldset figure footer form header hgroup hr legend main "
    "menu nav ol p section table tbody tfoot thead tr ul".split()
) | frozenset(_KINDS)
_GROUPS = frozenset(("ul", "ol", "menu", "dl", "table"))
_HIDDEN_TAGS = frozenset("script style template head title noscript svg iframe object select textarea".split())
_STRUCK_TAGS = frozenset(("s", "del", "strike"))
_CODE_TAGS = frozenset(("code", "kbd", "samp", "tt"))
_STYLED_TAGS = frozenset(("b", "strong", "blockquote", "q", "nav")) | _STRUCK_TAGS | _CODE_TAGS | _HIDDEN_TAGS
_STYLING = frozenset(("style", "class", "hidden"))
_STRUCK_CLASS = re.compile(r"(?:^|[\s_-])(?:line-?through|strike(?:-?through|-?out|d)?|struck|del|deleted)(?:$|[\s_-])")
_NO_DISPLAY = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden")
_INLINE = re.compile(r"display\s*:\s*inline\s*(?:[;!]|$)")
_BOLD_STYLE = re.compile(r"font-weight\s*:\s*(?:bold|[6-9]00)")
_SPACE = re.compile(r"[ \t\r\f\v]+")


def outline(tree: HtmlElement) -> Outline:
    """Read the structure of `tree`; comments in it give the lines, counting from 1 where there are none."""
    return Outline(tuple(_Reader().read(tree)))


@dataclass(slots=True, eq=False)
class _Style:
    """How text is shown; nobody changes it. Those of elements that only their names style are kept."""

    struck: bool = False
    strong: bool = False
    code: bool = False
    hidden: bool = False
    quoted: bool = False
    nav: bool = False


def _shown_as(tag: str, attributes: Mapping[str, str]) -> str:
    """The name of an element, but of a word in a line for a paragraph that its style puts into one."""
    inline = tag in ("p", "div") and _INLINE.search((attributes.get("style") or "").lower())
    return "span" if inline else tag


def _styled(old: _Style, tag: str, attributes: Mapping[str, str]) -> _Style:
    css = (attributes.get("style") or "").lower()
    names = (attributes.get("class") or "").lower()
    return _Style(
        old.struck or tag in _STRUCK_TAGS or "line-through" in css or bool(names and _STRUCK_CLASS.search(names)),
        old.strong or tag in ("b", "strong") or bool(css and _BOLD_STYLE.search(css)),
        old.code or tag in _CODE_TAGS,
        old.hidden or tag in _HIDDEN_TAGS or "hidden" in attributes or bool(css and _NO_DISPLAY.search(css)),
        old.quoted or tag in ("blockquote", "q"),
        old.nav or tag == "nav",
    )


_UNSTYLED = _Style()
_NO_ATTRIBUTES: Mapping[str, str] = {}


@lru_cache(maxsize=256)
def _plainly_styled(old: _Style, tag: str) -> _Style:
    """As :func:`_styled`, for an element without attributes that style it."""
    return _styled(old, tag, {})


@dataclass(slots=True)
class _Place:
    """An element that gives text its kind: a list item, a cell, a heading…; `first` is its first block's index."""

    kind: BlockKind
    level: int = 0
    parent: int | None = None
    group: int = 0
    cell: Cell | None = None
    first: int | None = None


class _Reader:
    def __init__(self) -> None:
        self.blocks: list[Block] = []
        self.runs: list[Run] = []
        self.line = 1
        self.tags: list[str] = []  # of the elements that are open
        self.style, self.styles = _UNSTYLED, list[_Style]()  # here, and around each element that is open
        self.href: str | None = None  # of the link that is open
        self.links: list[str | None] = []  # around each one that is
        self.place, self.places = _Place("paragraph"), list[_Place]()  # here, and around those that give a kind
        self.groups: list[int] = []
        self.group_count = 0
        self.tables: list[Grid] = []
        self.items: list[_Place] = []
        self.headings: list[Block] = []
        self.folds: list[tuple[list[Block], tuple[int, ...]]] = []  # what stood above each open <details>
        self.section: tuple[int, ...] = ()
        self.term: int | None = None

    def read(self, tree: HtmlElement) -> list[Block]:
        for event, node in etree.iterwalk(tree, events=("start", "end", "comment", "pi")):
            if event == "start":
                self._open(node)
                text = node.text
            elif event == "end":
                self._close(self.tags.pop())
                text = node.tail if node is not tree else None
            else:
                self._skip(event, node.text or "")
                text = node.tail
            if not text:
                continue
            if text == "\n" and not self.runs and self.place.kind != "code":
                self.line += 1
            else:
                self._text(text)
        self._flush()
        return self.blocks

    def _skip(self, event: str, text: str) -> None:
        """A comment or a processing instruction: it shows nothing, but tells the line or takes some."""
        if event == "comment" and text.startswith(MARK) and text[2:].isdecimal():
            self.line = int(text[2:])
        else:
            self.line += text.count("\n")

    def _open(self, node: HtmlElement) -> None:
        tag, said = node.tag, node.items()
        attributes = dict(said) if said else _NO_ATTRIBUTES
        if "style" in attributes:
            tag = _shown_as(tag, attributes)
        self.tags.append(tag)
        if tag in _BLOCKS:
            if self.runs:
                self._flush()
            if tag in _KINDS:
                self._open_kind(node, tag)
            elif tag in _GROUPS:
                self._open_group(tag)
            elif tag == "tr" and self.tables:
                self.tables[-1].next_row()
            elif tag == "details":
                self.folds.append((self.headings[:], self.section))
        elif tag == "br":
            self._add("\n")
        elif tag in ("sup", "span") and self._stands_apart(node, tag):
            self._add(" ")
        elif tag == "a":
            self.links.append(self.href)
            self.href = attributes.get("href") or self.href
        self.styles.append(self.style)
        if said and not _STYLING.isdisjoint(attributes):
            self.style = _styled(self.style, tag, attributes)
        elif tag in _STYLED_TAGS:
            self.style = _plainly_styled(self.style, tag)

    def _stands_apart(self, node: HtmlElement, tag: str) -> bool:
        """Whether a number is set high, or follows bold letters: <strong>Dates</strong><span>3 May 2027</span>."""
        if not (node.text or "")[:1].isdecimal():
            return False
        return tag == "sup" or (bool(self.runs) and self.runs[-1].strong and self.runs[-1].text[-1].isalpha())

    def _open_group(self, tag: str) -> None:
        self.group_count += 1
        self.groups.append(self.group_count)
        if tag == "table":
            self.tables.append(Grid(self.group_count))

    def _open_kind(self, node: HtmlElement, tag: str) -> None:
        group = self.groups[-1] if self.groups else 0
        parent = self.items[-1].first if self.items else None
        here = self.place.kind
        self.places.append(self.place)
        if tag == "li":
            self.place = _Place("item", 1 + len(self.items), parent, group)
        elif tag in ("td", "th") and self.tables:
            self.place = _Place(_KINDS[tag], 0, None, group, self.tables[-1].cell(node))
        elif tag == "dd":
            self.place = _Place("definition", 0, self.term, group)
        else:
            kind = _KINDS[tag] if tag != "blockquote" or here == "paragraph" else here
            self.place = _Place(kind, _HEADINGS.get(tag, 0), parent, group if tag == "dt" else 0)
        if self.place.kind == "item":
            self.items.append(self.place)

    def _close(self, tag: str) -> None:
        self.style = self.styles.pop()
        if tag not in _BLOCKS:
            if tag == "a":
                self.href = self.links.pop()
            return
        if self.runs:
            self._flush()
        if tag in _KINDS:
            if self.place.kind == "item":
                self.items.pop()
            self.place = self.places.pop()
        elif tag in _GROUPS:
            self.groups.pop()
            if tag == "table":
                self.tables.pop()
        elif tag == "details":  # no heading in it is one of what stands below it
            self.headings, self.section = self.folds.pop()

    def _text(self, text: str) -> None:
        if "  " in text or "\t" in text or "\r" in text:
            text = _SPACE.sub(" ", text)
        if "\n" not in text:
            self._add(text)
            return
        first, *more = text.split("\n")
        self._add(first)
        for part in more:
            self._add("\n" if self.place.kind == "code" else " ")
            self.line += 1
            self._add(part)

    def _add(self, text: str) -> None:
        style, runs = self.style, self.runs
        if style.hidden or not text:
            return
        if self.place.kind != "code":
            if text == "\n":
                self._trim()
                text = text if runs else ""
            elif text[0] == " " and (not runs or runs[-1].text[-1] in " \n"):
                text = text.lstrip(" ")
        if text:
            runs.append(Run(text, self.line, style.struck, style.strong, style.code, self.href))

    def _trim(self) -> None:
        """Drop blanks before a line break."""
        while self.runs and self.runs[-1].text.isspace() and self.runs[-1].text != "\n":
            self.runs.pop()
        if self.runs and self.runs[-1].text[-1] == " ":
            self.runs[-1].text = self.runs[-1].text.rstrip(" ")

    def _flush(self) -> None:
        """Make a block, or several, of the runs since the one before."""
        runs, self.runs = self.runs, []
        while runs and not runs[-1].text.strip():
            runs.pop()
        if not runs:
            return
        if self.place.kind == "paragraph":
            while runs and (level := tight_heading(runs[0].text)):
                line = runs[0].line
                heading = [run for run in runs if run.line == line]
                heading[0].text = heading[0].text[level:]
                self._emit(heading, _Place("heading", level))
                runs = [run for run in runs if run.line != line]
            if runs and runs[0].text.startswith("|") and (rows := pipe_rows(runs)):
                self._pipes(rows)
                return
        if runs:
            self._emit(runs, self.place)

    def _pipes(self, rows: list[list[list[Run]]]) -> None:
        self.group_count += 1
        for row, cells in enumerate(rows):
            for column, cell in enumerate(cells):
                place = Cell(self.group_count, row, column)
                self._emit(cell, _Place("cell", group=self.group_count, cell=place))

    def _emit(self, runs: list[Run], place: _Place) -> None:
        text, starts = _joined(runs)
        kind, parent = place.kind, place.parent
        if kind == "item" and place.first is not None:
            kind, parent = "paragraph", place.first
        if kind == "heading":
            while self.headings and self.headings[-1].level >= place.level:
                self.headings.pop()
            self.section = tuple(heading.index for heading in self.headings)
        block = Block(
            len(self.blocks), kind, tuple(runs), text.rstrip(), place.level,
            self.section, parent, place.group, place.cell, self.style.quoted, self.style.nav, starts,
        )  # fmt: skip
        self.blocks.append(block)
        place.first = block.index if place.first is None else place.first
        if kind == "heading":
            self.headings.append(block)
            self.section = (*self.section, block.index)
        elif kind == "term":
            self.term = block.index
        elif kind == "header_cell" and place.cell and self.tables:
            self.tables[-1].header(block.text, place.cell)


def _joined(runs: list[Run]) -> tuple[str, tuple[int, ...]]:
    """The text of some runs, and where in it each begins."""
    if len(runs) == 1:
        return runs[0].text, (0,)
    texts = [run.text for run in runs]
    return "".join(texts), (0, *accumulate(map(len, texts[:-1])))
