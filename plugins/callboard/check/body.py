"""What an author should know about one post's header and text, beyond its dates."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml.html import HtmlElement

from callboard.model import Header, Problem, Severity
from callboard.read.columns import Columns
from callboard.read.formulas import mathml
from callboard.read.post import slugify
from callboard.read.tidy import address_of
from callboard.read.tree import elements

CODES = {
    "title-missing": "The front matter gives no title; the first heading or the file name stands in.",
    "slug-changed": "An address in the front matter has characters that addresses cannot have; a plain one is used.",
    "comment-unclosed": "A comment is never closed and hides the rest of the post.",
    "markup-removed": "An element that no post may contain is left out.",
    "formula-unread": "A formula is no TeX that can be read; it is shown as it was written.",
    "liquid-left": "A template tag of another system stands in the text and is shown as it is.",
}
_NOT_HERE = frozenset(
    """applet audio base button canvas embed form frame iframe input link math meta noscript object portal script select
    style svg template textarea video""".split()
)
# The sanitiser takes their content too; of the others the text stays.
_EMPTIED = frozenset({"script", "style"})
_EMBEDS = frozenset({"audio", "embed", "object", "video"})
_ACTIVE = frozenset({"formaction", "srcdoc", "ping", "background"})
_UNRULY = re.compile(r"<(iframe|frameset|noembed|noframes|textarea|xmp|plaintext)\b", re.IGNORECASE)
# Neither looks further than the next brace, so that a flood of them is read once.
_LIQUID = re.compile(r"\{%[^%\n{]*%\}|\{\{[^{}\n]*\}\}")


def find(root: HtmlElement, text: str, header: Header, path: str, *, line: int, heading: str) -> tuple[Problem, ...]:
    """The problems of one post. `text` is the body as written from `line` on, `root` its tree, `heading` its first."""
    columns = Columns([""] * (line - 1) + text.split("\n"))
    return (
        *_title(header, path, heading),
        *_slug(header, path),
        *(_unclosed(root, text, line, path) if "<!--" in text else ()),
        *(_removed(root, columns, path) if "<" in text else ()),
        *(_unruly(root, text, line, path) if _UNRULY.search(text) else ()),
        *(_liquid(root, text, line, path) if "{%" in text or "{{" in text else ()),
        *(_formulas(root, columns, path) if "$" in text or "\\" in text else ()),
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
    place, column = line + text.count("\n", 0, at), at - text.rfind("\n", 0, at)
    return (Problem(path, place, column, "comment-unclosed", "warning", message, "Close it with -->, or remove it."),)


def _removed(root: HtmlElement, columns: Columns, path: str) -> Iterator[Problem]:
    for element, line in elements(root):
        if element.tag in _NOT_HERE:
            inside = ", with what stands in it" if element.tag in _EMPTIED else ""
            if element.tag in _EMBEDS and address_of(element):
                inside = "; a link stands in its place"
            message = f"<{element.tag}> is left out{inside}."
            hint = "Close it if it was not meant, or put a link in its place."
            column = columns.find(line, f"<{element.tag}") or 1
            yield Problem(path, line, column, "markup-removed", "warning", message, hint)
        for name in element.attrib:
            if name.startswith("on") or name in _ACTIVE:
                message = f"{name} of <{element.tag}> is left out: a post runs nothing."
                column = columns.find(line, name) or 1
                yield Problem(path, line, column, "markup-removed", "warning", message, "Delete the attribute.")


def _unruly(root: HtmlElement, text: str, line: int, path: str) -> Iterator[Problem]:
    """Tags that do not reach the tree, for they would make one text of all that follows."""
    shown = code_of(root)
    for number, words in enumerate(text.split("\n"), line):
        for match in _UNRULY.finditer(words) if "<" in words else ():
            if match[0] in shown:
                continue
            link = "; a link stands in its place" if "src" in words.lower() and match[1].lower() == "iframe" else ""
            message = f"<{match[1].lower()}> is left out{link}."
            hint = (
                "Put a link in its place."
                if not link
                else "Write the link yourself, with words that say where it leads."
            )
            yield Problem(path, number, match.start() + 1, "markup-removed", "warning", message, hint)


def _liquid(root: HtmlElement, text: str, line: int, path: str) -> Iterator[Problem]:
    shown = code_of(root)
    for number, words in enumerate(text.split("\n"), line):
        for match in _LIQUID.finditer(words) if "{" in words else ():
            if match[0] in shown:
                continue
            message = f"“{shorten(match[0])}” is a template tag of another system and is shown as it is."
            hint = "Replace it by what it should print."
            yield Problem(path, number, match.start() + 1, "liquid-left", "warning", message, hint)


def _formulas(root: HtmlElement, columns: Columns, path: str) -> Iterator[Problem]:
    for element, line in elements(root):
        tex = element.get("data-tex") if element.tag == "var" else None
        if tex is not None and mathml(tex, display=element.get("data-display") is not None) is None:
            message = f"The formula “{shorten(tex)}” cannot be read; it is shown as it was written."
            column = columns.find(line, (element.text or "")[:20]) or 1
            hint = "Correct the TeX, or put a backslash before a dollar that begins no formula."
            yield Problem(path, line, column, "formula-unread", "warning", message, hint)


def code_of(root: HtmlElement) -> str:
    """All code of a post: what stands in it is shown and is no markup."""
    return "\n".join(element.text_content() for element in root.iter("code", "pre"))


def shorten(text: str, limit: int = 60) -> str:
    line = " ".join(text.split())
    return line if len(line) <= limit else line[: limit - 1] + "…"
