"""Ways through the tree of a post: its lines, its first heading, names for anchors."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree
from lxml.html import HtmlElement

from callboard.read.markdown import MARK

HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")


def first_heading(root: HtmlElement) -> tuple[str, int]:
    """The text and line of the first heading, ("", 0) when there is none."""
    for element in root.iter(*HEADINGS):
        text = " ".join(element.text_content().split())
        if text:
            return text, line_of(element)
    return "", 0


def line_of(element: HtmlElement) -> int:
    """The line on which an element's content begins, 0 when the tree does not say."""
    for node in element.iter(etree.Comment):
        if line := marked_line(node):
            return line
    for node in element.iterancestors():
        previous = node.getprevious()
        if previous is not None and previous.tag is etree.Comment and (line := marked_line(previous)):
            return line
    return 0


def marked_line(comment: HtmlElement) -> int:
    """The line that a comment marks, 0 for a comment of the post's own."""
    text = comment.text or ""
    digits = text.removeprefix(MARK)
    return int(digits) if text.startswith(MARK) and digits.isascii() and digits.isdigit() else 0


def chunks(root: HtmlElement) -> Iterator[tuple[HtmlElement, str, str, int]]:
    """Each stretch of text: the element that holds it, as its ``text`` or ``tail``, and the line where it starts."""
    line = 0
    for event, element in etree.iterwalk(root, events=("start", "end", "comment")):
        if event == "comment":
            line = marked_line(element) or line
        attribute = "text" if event == "start" else "tail"
        text = getattr(element, attribute)
        if text and (element is not root or attribute == "text"):
            yield element, attribute, text, line
            line += text.count("\n")


def elements(root: HtmlElement) -> Iterator[tuple[HtmlElement, int]]:
    """Each element and the line where it begins, in the order of the text."""
    line = 0
    for event, element in etree.iterwalk(root, events=("start", "end", "comment")):
        if event == "comment":
            line = marked_line(element) or line
        elif event == "start":
            yield element, line
        line += ((element.text if event == "start" else element.tail) or "").count("\n")


def slug(text: str) -> str:
    """An anchor or address made of a text's letters and digits, in any script.

    >>> slug("What to send: four pages")
    'what-to-send-four-pages'
    """
    return "-".join(re.findall(r"\w+", text.casefold().replace("_", "-"))) or "section"
