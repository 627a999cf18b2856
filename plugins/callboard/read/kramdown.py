"""Attribute lists, which Kramdown and Goldmark take for looks and addresses, and no reader should see.

``{: .lead}`` on a line of its own or right behind a link, ``{#dates}`` at the end of a heading, and ``{:toc}`` below a
list. The address of a heading stays its own; classes and styles are those of another theme, and a table of contents is
the theme's.

https://kramdown.gettalong.org/syntax.html#inline-attribute-lists
"""

from __future__ import annotations

import re

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock
from markdown_it.rules_core import StateCore
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token

_LIST = re.compile(r"\{:[^{}\n]*\}")
_AT_END = re.compile(r"\s*\{:?\s*(?=[#.])[^{}\n]*\}\s*$")  # of a heading
_ADDRESS = re.compile(r"#([\w:.-]+)")


def attribute_lists(converter: MarkdownIt) -> None:
    r"""Teach `converter` to leave them out.

    >>> converter = MarkdownIt()
    >>> attribute_lists(converter)
    >>> print(converter.render("## Dates {#when}\n\n[Call](/call){:target='_blank'}\n{: .lead}\n").strip())
    <h2 id="when">Dates</h2>
    <p><a href="/call">Call</a></p>
    """
    converter.block.ruler.before(
        "paragraph", "attribute_list", _line, {"alt": ["paragraph", "reference", "blockquote", "list", "table"]}
    )
    converter.inline.ruler.before("escape", "attribute_list", _behind)
    converter.core.ruler.after("block", "heading_address", _headings)


def _line(state: StateBlock, start: int, _end: int, silent: bool) -> bool:
    """A line that is nothing else; it speaks of what stands above it."""
    line = state.src[state.bMarks[start] + state.tShift[start] : state.eMarks[start]].strip()
    if not _LIST.fullmatch(line) or state.is_code_block(start):
        return False
    if not silent:
        state.line = start + 1
        if line == "{:toc}":
            _drop_placeholder(state.tokens)
        elif (address := _ADDRESS.search(line)) and state.tokens and state.tokens[-1].type == "heading_close":
            state.tokens[-3].attrSet("id", address[1])
    return True


def _drop_placeholder(tokens: list[Token]) -> None:
    """A list above ``{:toc}`` only marks the place of the table of contents."""
    if tokens and tokens[-1].type in ("bullet_list_close", "ordered_list_close"):
        opening = tokens[-1].type.replace("close", "open")
        at = max(i for i, token in enumerate(tokens) if token.type == opening and token.level == tokens[-1].level)
        del tokens[at:]


def _behind(state: StateInline, silent: bool) -> bool:
    """A list right behind a word or element, or at the end of its line."""
    found = _LIST.match(state.src, state.pos)
    if not found:
        return False
    attached = state.pos > 0 and not state.src[state.pos - 1].isspace()
    if not attached and state.src[found.end() :].partition("\n")[0].strip():
        return False
    state.pos = found.end()
    return True


def _headings(state: StateCore) -> None:
    for heading, inline in zip(state.tokens, state.tokens[1:], strict=False):
        found = _AT_END.search(inline.content) if heading.type == "heading_open" else None
        if found:
            inline.content = inline.content[: found.start()]
            if address := _ADDRESS.search(found[0]):
                heading.attrSet("id", address[1])
