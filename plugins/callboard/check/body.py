"""What an author should know about one post's header and text, beyond its dates."""

from __future__ import annotations

import re

from lxml.html import HtmlElement

from callboard.model import Header, Problem, Severity
from callboard.read.tree import chunks

CODES = {
    "title-missing": "The front matter gives no title; the first heading or the file name stands in.",
    "liquid-left": "A template tag of another system stands in the text and is shown as it is.",
}
_LIQUID = re.compile(r"\{%[^%\n]*%\}|\{\{[^}\n]*\}\}")


def find(root: HtmlElement, text: str, header: Header, path: str, heading: str) -> tuple[Problem, ...]:
    """The problems of one post. `text` is the body as written, `root` its tree, `heading` its first heading."""
    liquid = _liquid(root, path) if "{%" in text or "{{" in text else ()
    return (*_title(header, path, heading), *liquid)


def _title(header: Header, path: str, heading: str) -> tuple[Problem, ...]:
    if header.title:
        return ()
    line = header.lines.get("title", 1)
    source = f"the first heading, “{heading}”" if heading else "the file name"
    message = f"There is no title; {source}, stands in." if heading else f"There is no title; {source} stands in."
    # Without any front matter a heading is simply how a title is written.
    severity: Severity = "note" if heading and header.flavour == "none" else "warning"
    return (Problem(path, line, 1, "title-missing", severity, message, "Write `title:` in the front matter."),)


def _liquid(root: HtmlElement, path: str) -> tuple[Problem, ...]:
    found = []
    for element, attribute, text, line in chunks(root):
        holder = element if attribute == "text" else element.getparent()
        if holder is not None and any(e.tag in ("code", "pre") for e in (holder, *holder.iterancestors())):
            continue
        for match in _LIQUID.finditer(text):
            at = line + text.count("\n", 0, match.start())
            message = f"“{match[0]}” is a template tag of another system and is shown as it is."
            found.append(Problem(path, at, 1, "liquid-left", "warning", message, "Replace it by what it should print."))
    return tuple(found)
