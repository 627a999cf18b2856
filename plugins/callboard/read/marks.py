"""What was read is marked where it stands: dates with ``<time>``, lines that facts stand on with an id."""

from __future__ import annotations

from collections.abc import Callable

import lxml.html
from lxml.html import HtmlElement

from callboard.model import Facts, ImportantDate
from callboard.read.tree import HEADINGS, chunks

BLOCKS = frozenset(
    {"p", "li", "td", "th", "dt", "dd", "figcaption", "caption", "summary", "div", "blockquote", *HEADINGS}
)


def mark_dates(root: HtmlElement, dates: tuple[ImportantDate, ...], moment: Callable[[ImportantDate], str]) -> None:
    """Put ``<time>`` around the words of each row, where they stand in one piece; `moment` gives its ISO text."""
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
            _wrap_time(element, attribute, at, date.text, moment(date))


def _wrap_time(element: HtmlElement, attribute: str, at: int, words: str, moment: str) -> None:
    text = getattr(element, attribute)
    if text[at : at + len(words)] != words:
        return
    mark = lxml.html.Element("time", {"datetime": moment})
    mark.text = words
    mark.tail = text[at + len(words) :]
    setattr(element, attribute, text[:at])
    if attribute == "text":
        element.insert(0, mark)
    else:
        parent = element.getparent()
        parent.insert(parent.index(element) + 1, mark)


def _fact_lines(facts: Facts) -> set[int]:
    rows = (facts.dates, facts.undated, facts.topics, facts.people, facts.links)
    return {fact.line for group in rows for fact in group}


def mark_lines(root: HtmlElement, facts: Facts) -> None:
    """Give the block that a fact stands in the id ``line-N``; a second line of one block gets an anchor of its own.

    What stands in the front matter, or in the heading that became the title, is linked to where the text begins.
    """
    lines = _fact_lines(facts)
    for element, attribute, text, line in list(chunks(root)):
        for number in range(line, line + text.count("\n") + 1):
            if number in lines and text.strip():
                lines.discard(number)
                _anchor(root, element, attribute, number)
    for number in sorted(lines, reverse=True):
        _anchor(root, root, "text", number)


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
