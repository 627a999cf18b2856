"""What an author should know about one post's header and text, beyond its dates."""

from __future__ import annotations

import re

from lxml import etree
from lxml.html import HtmlElement

from callboard.model import Header, Problem, Severity
from callboard.read.post import slugify
from callboard.read.tree import chunks, marked_line

CODES = {
    "title-missing": "The front matter gives no title; the first heading or the file name stands in.",
    "slug-changed": "An address in the front matter has characters that addresses cannot have; a plain one is used.",
    "comment-unclosed": "A comment is never closed and hides the rest of the post.",
    "markup-removed": "An element that no post may contain is left out.",
    "liquid-left": "A template tag of another system stands in the text and is shown as it is.",
}
_NOT_HERE = frozenset(
    """applet audio base button canvas embed form frame iframe input link math meta object script select style svg
    textarea video""".split()
)
_LIQUID = re.compile(r"\{%[^%\n]*%\}|\{\{[^}\n]*\}\}")


def find(root: HtmlElement, text: str, header: Header, path: str, *, line: int, heading: str) -> tuple[Problem, ...]:
    """The problems of one post. `text` is the body as written from `line` on, `root` its tree, `heading` its first."""
    liquid = _liquid(root, path) if "{%" in text or "{{" in text else ()
    hidden = _unclosed(root, text, line, path) if "<!--" in text else ()
    return (
        *_title(header, path, heading),
        *_slug(header, path),
        *hidden,
        *_removed(root, path),
        *_frames(root, text, line, path),
        *liquid,
    )


def _title(header: Header, path: str, heading: str) -> tuple[Problem, ...]:
    if header.title:
        return ()
    line = header.lines.get("title", 1)
    source = f"the first heading, “{heading}”" if heading else "the file name"
    message = f"There is no title; {source}, stands in." if heading else f"There is no title; {source} stands in."
    # Without any front matter a heading is simply how a title is written.
    severity: Severity = "note" if heading and header.flavour == "none" else "warning"
    return (Problem(path, line, 1, "title-missing", severity, message, "Write `title:` in the front matter."),)


def _slug(header: Header, path: str) -> tuple[Problem, ...]:
    used = slugify(header.slug) if header.slug else None
    if used == header.slug:
        return ()
    message = f"The address “{header.slug}” is written “{used}”."
    line = header.lines.get("slug", 1)
    return (Problem(path, line, 1, "slug-changed", "warning", message, f"Write `slug: {used}`."),)


def _unclosed(root: HtmlElement, text: str, line: int, path: str) -> tuple[Problem, ...]:
    at = text.rfind("<!--")
    if "-->" in text[at:] or not text[at + 4 :].strip() or "<!--" in root.text_content():
        return ()
    message = "A comment begins here and is never closed: all that follows is hidden."
    place = line + text.count("\n", 0, at)
    return (Problem(path, place, 1, "comment-unclosed", "warning", message, "Close it with -->, or remove it."),)


def _removed(root: HtmlElement, path: str) -> tuple[Problem, ...]:
    found = []
    line = 0
    for event, element in etree.iterwalk(root, events=("start", "comment")):
        if event == "comment":
            line = marked_line(element) or line
        elif element.tag in _NOT_HERE:
            message = f"<{element.tag}> is left out, with what stands in it."
            hint = "Close it if it was not meant, or put a link in its place."
            found.append(Problem(path, line, 1, "markup-removed", "warning", message, hint))
    return tuple(found)


def _frames(root: HtmlElement, text: str, line: int, path: str) -> tuple[Problem, ...]:
    """Frames do not reach the tree, for they would make one text of all that follows."""
    at = text.lower().find("<iframe")
    if at < 0 or "<iframe" in root.text_content().lower():
        return ()
    place = line + text.count("\n", 0, at)
    message = "<iframe> is left out."
    return (Problem(path, place, 1, "markup-removed", "warning", message, "Put a link in its place."),)


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
