r"""Markdown to HTML, once a post, with the file's line of every block kept.

CommonMark with GitHub's tables, task lists and strikethrough, definition lists and footnotes: what Jekyll and Hugo
posts are written in. Before the content of each block stands a comment ``<!--l:12-->`` with the line of the file; line
breaks inside a block stay as they are, so that a reader of the tree can count on from there. The sanitiser drops
comments.

>>> print(html("Due:\n\n* May 4,\n  2023", first_line=10))
<p><!--l:10-->Due:</p>
<ul>
<li><!--l:12-->May 4,
2023</li>
</ul>
<BLANKLINE>
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Any

import lxml.html
from lxml import etree
from lxml.html import HtmlElement
from markdown_it import MarkdownIt
from markdown_it.common.utils import escapeHtml
from markdown_it.renderer import RendererHTML
from markdown_it.rules_block import StateBlock, list_block
from markdown_it.token import Token
from markdown_it.utils import OptionsDict
from mdit_py_plugins.deflist import deflist_plugin
from mdit_py_plugins.dollarmath import dollarmath_plugin
from mdit_py_plugins.footnote import footnote_plugin
from pygments import highlight
from pygments.formatters.html import HtmlFormatter
from pygments.lexers import get_lexer_by_name
from pygments.util import ClassNotFound

from callboard.read.kramdown import attribute_lists
from callboard.read.tasks import task_lists
from callboard.read.tex import bracketed_formula, formula

MARK = "l:"
# What no lxml tree, feed or calendar may hold: control characters and what stands for them.
_CONTROL = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]"
    r"|&#0*(?:[0-8]|1[124-9]|2\d|3[01])(?!\d);?|&#x0*(?:[0-8bcef]|1[0-9a-f])(?![0-9a-f]);?",
    re.IGNORECASE,
)
# A day as German and its neighbours write it; months with an English name need a year or a colon.
_GERMAN_DAY = re.compile(
    r"(?:[12]?\d|3[01])\.\s(?:J(?:anuar|änner|uni|uli)|Februar|März|Mai|Oktober|Dezember)\b"
    r"|(?:[12]?\d|3[01])\.\s(?:April|August|September|November)(?:,?\s(?:19|20)\d\d|\s?[:–])"
)
# Tags that would end the tree, or make one text of all that follows. What stands between them stays.
_UNRULY = re.compile(
    r"</?(?:html|head|body|frameset|title|textarea|xmp|plaintext|iframe|noembed|noframes)\b(?:[^<>]*>)?", re.IGNORECASE
)
# A page that was saved from the web: CommonMark would take what is indented in it for code.
_DOCUMENT = re.compile(r"\s*<(?:!doctype\s+html|html)\b(?=[\s\S]*?<body\b)", re.IGNORECASE)
_HEAD = re.compile(r"<head\b[^>]*>(?:(?!</head|<body)[\s\S])*", re.IGNORECASE)
_HTML_HEADING = re.compile(r"<(h[1-6])\b[^>]*>(?:(?!</\1>).)*</\1>\s*", re.IGNORECASE)
# HTML goes on behind an empty line, however far it is indented, while one of these is open. CommonMark would show code.
_CONTAINER = re.compile(
    r"<(/?)(?:div|section|article|main|aside|center|ul|ol|li|dl|dd|table|tbody|thead|tr|td|th)\b", re.IGNORECASE
)
_TAG = re.compile(r"\s*<(?:/?[a-z][a-z0-9]*[\s/>]|!--)", re.IGNORECASE)
# Some lexers take a time that grows with the square of the code; what is longer is printed in one colour.
_LONGEST_CODE = 10_000
# Classes without those for forms, of which no post makes use: choosing one for each element takes long.
_CLASSES = etree.ElementDefaultClassLookup(
    element=HtmlElement, comment=lxml.html.HtmlComment, pi=lxml.html.HtmlProcessingInstruction,
    entity=lxml.html.HtmlEntity,
)  # fmt: skip
_LINE = re.compile(r"[^\n]*\n|[^\n]+")


def html(text: str, *, first_line: int = 1) -> str:
    """Convert `text`, whose first line is line `first_line` of its file. A whole page of HTML stays what it is."""
    if _DOCUMENT.match(text):
        return _mark_lines(_tamed(_HEAD.sub(_line_breaks, text)), first_line)
    return str(_converter().render(text, {"first_line": first_line}))


def tree(marked_html: str) -> HtmlElement:
    """Parse the HTML that :func:`html` wrote; always returns a ``div``, also for empty text."""
    parser = lxml.html.HTMLParser(encoding="utf-8", huge_tree=True)
    parser.set_element_class_lookup(_CLASSES)
    document = lxml.html.document_fromstring(f"<div>{_CONTROL.sub('', marked_html)}</div>".encode(), parser=parser)
    body = document.find("body")
    root = body[0] if body is not None and len(body) else lxml.html.Element("div")
    _take_back(root, list(body)[1:] if body is not None else [])
    return root


def _take_back(root: HtmlElement, strays: list[HtmlElement]) -> None:
    """What an end tag of the post put behind the tree is its last part."""
    tail, root.tail = root.tail, None
    if tail and len(root):
        root[-1].tail = (root[-1].tail or "") + tail
    elif tail:
        root.text = (root.text or "") + tail
    root.extend(strays)


def code_lines(text: str) -> list[tuple[int, int]]:
    r"""Where the blocks of code of a text are, as first line, from 0, and the line behind the last.

    >>> code_lines("Text\n\n```\nx\n```\nMore")
    [(2, 5)]
    """
    tokens = _converter().parse(text, {"first_line": 1})
    return [(token.map[0], token.map[1]) for token in tokens if token.type in ("fence", "code_block") and token.map]


@cache
def _converter() -> MarkdownIt:
    converter = (
        MarkdownIt("commonmark", {"html": True}, renderer_cls=_LineRenderer)
        .enable(["table", "strikethrough"])
        .use(deflist_plugin)
        .use(footnote_plugin)
        .use(dollarmath_plugin, allow_labels=False, allow_space=False, allow_digits=False)
        .use(attribute_lists)
    )
    for name in ("math_inline", "math_inline_double", "math_block"):
        # The plugin has set renderers of its own, which win over methods of the class.
        converter.add_render_rule(name, _formula)
    converter.core.ruler.after("inline", "task_lists", task_lists)
    converter.block.ruler.at("list", _list_or_day, {"alt": ["paragraph", "reference", "blockquote"]})
    converter.block.ruler.before("html_block", "html_heading", _html_heading, {"alt": ["paragraph"]})
    converter.inline.ruler.before("escape", "bracketed_formula", bracketed_formula)
    # An address that no page may carry is still a link here: it loses the address later, and its author is told.
    converter.validateLink = _any_link  # type: ignore[method-assign]
    return converter


def _list_or_day(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """A list as CommonMark knows it, but "3. Mai 2027" is a day and no third entry."""
    line = state.src[state.bMarks[start] + state.tShift[start] : state.eMarks[start]]
    return not _GERMAN_DAY.match(line) and list_block(state, start, end, silent)


def _html_heading(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """A heading of HTML in one line ends with it, as elsewhere: CommonMark would take the list below for its text."""
    line = state.src[state.bMarks[start] + state.tShift[start] : state.eMarks[start]]
    if not _HTML_HEADING.fullmatch(line) or state.is_code_block(start):
        return False
    if not silent:
        token = state.push("html_block", "", 0)
        token.map, token.content = [start, start + 1], state.getLines(start, start + 1, state.blkIndent, True)
        state.line = start + 1
    return True


def _formula(_renderer: RendererHTML, tokens: Sequence[Token], idx: int, _options: OptionsDict, env: Any) -> str:
    token = tokens[idx]
    if token.type == "math_block":
        line = (token.map or [0])[0] + env["first_line"]
        return f"<p><!--{MARK}{line}-->{formula(token, display=True)}</p>\n"
    return formula(token, display=token.type == "math_inline_double")


def _any_link(url: str) -> bool:
    return bool(url)


class _LineRenderer(RendererHTML):
    def render(self, tokens: Sequence[Token], options: OptionsDict, env: Any) -> str:
        return "".join(self._pieces(tokens, options, env))

    def html_inline(self, tokens: Sequence[Token], idx: int, options: OptionsDict, env: Any) -> str:
        return _tamed(tokens[idx].content)

    def _pieces(self, tokens: Sequence[Token], options: OptionsDict, env: Any) -> Iterator[str]:
        around = 0  # elements of raw HTML that are open
        for i, token in enumerate(tokens):
            line = token.map[0] + env["first_line"] if token.map else 0
            if token.type == "html_block" or (around and token.type == "code_block" and _is_markup(token.content)):
                around = max(0, around + sum(-1 if tag[1] else 1 for tag in _CONTAINER.finditer(token.content)))
                yield _mark_lines(_tamed(token.content), line)
                continue
            if token.type == "inline":
                if line:
                    yield f"<!--{MARK}{line}-->"
                yield self.renderInline(token.children or [], options, env)
            elif token.type in ("fence", "code_block"):
                yield _code(token, line + (token.type == "fence"))
            elif token.type in self.rules:
                yield self.rules[token.type](tokens, i, options, env)
            else:
                yield self.renderToken(tokens, i, options, env)


def _is_markup(code: str) -> bool:
    """Whether what is indented goes on with HTML, or with a script that an empty line has cut in two."""
    return bool(_TAG.match(code) or _CONTAINER.search(code)) or "</script" in code.lower()


def _code(token: Token, line: int) -> str:
    language = token.info.split()[0] if token.info.strip() else ""
    try:
        short = len(token.content) <= _LONGEST_CODE
        lexer = get_lexer_by_name(language) if language and short else None
    except ClassNotFound:
        lexer = None
    code = highlight(token.content, lexer, HtmlFormatter(nowrap=True)) if lexer else escapeHtml(token.content)
    return f'<pre tabindex="0"><!--{MARK}{line}--><code>{code}</code></pre>\n'


def _line_breaks(found: re.Match[str]) -> str:
    return "\n" * found[0].count("\n")


def _tamed(markup: str) -> str:
    return _UNRULY.sub(_replaced, markup) if "<" in markup else markup


def _replaced(tag: re.Match[str]) -> str:
    """Nothing but its line breaks is left of an unruly tag; a frame leaves a link to what it shows."""
    lines = _line_breaks(tag)
    if not tag[0].lower().startswith("<iframe") or not tag[0].endswith(">"):
        return lines
    frame = lxml.html.fragment_fromstring(f"{tag[0]}</iframe>")
    address = (frame.get("src") or "").strip()
    text = " ".join((frame.get("title") or "").split()) or address
    return f'<a href="{escapeHtml(address)}">{escapeHtml(text)}</a>{lines}' if address else lines


def _mark_lines(markup: str, line: int) -> str:
    """Put a line comment where each line of raw HTML begins, or where it leaves a tag or comment of the line before."""
    out: list[str] = []
    inside = ""
    for number, text in enumerate(_LINE.findall(markup), line):
        begin = _end_of(inside, text, 0) if inside else 0
        if begin >= 0:
            out += (text[:begin], f"<!--{MARK}{number}-->", text[begin:])
            inside = _left_open(text, begin)
        else:
            out.append(text)
    return "".join(out)


def _left_open(text: str, at: int) -> str:
    """What a line leaves open from `at` on: ``"<!--"``, ``"<"`` or nothing."""
    while (at := text.find("<", at)) >= 0:
        inside = "<!--" if text.startswith("<!--", at) else "<"
        at = _end_of(inside, text, at + len(inside))
        if at < 0:
            return inside
    return ""


def _end_of(inside: str, text: str, at: int) -> int:
    """Where a tag or comment that is open at `at` ends; -1 when this line does not end it."""
    end = "-->" if inside == "<!--" else ">"
    found = text.find(end, at)
    return found + len(end) if found >= 0 else -1
