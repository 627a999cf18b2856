r"""Where a formula begins and ends: the rule for ``\(...\)`` and ``\[...\]``, and what a formula is in the tree.

Dollar signs are read by mdit-py-plugins, which leaves "$5 and $10" alone: a formula has no blank inside its dollars and
no digit outside of them.
"""

from __future__ import annotations

import re

from markdown_it.common.utils import escapeHtml
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token

_CLOSING = {"\\(": "\\)", "\\[": "\\]"}
_LONGEST = 2000
_PRICED = 100
# "US$5 or AU$" has an amount and a blank or a bracket inside, and no sign of a formula.
_PRICE = re.compile(r"\d[^\\^_=+*<>{}|]*[\s(][^\\^_=+*<>{}|]*")


def bracketed_formula(state: StateInline, silent: bool) -> bool:
    """A rule of markdown-it."""
    opening = state.src[state.pos : state.pos + 2]
    closing = _CLOSING.get(opening)
    if closing is None:
        return False
    end = state.src.find(closing, state.pos + 2, state.pos + 2 + _LONGEST)
    content = state.src[state.pos + 2 : end].strip() if end >= 0 else ""
    if not content:
        return False
    if not silent:
        token = state.push("math_inline" if opening == "\\(" else "math_inline_double", "math", 0)
        token.content = content
        token.markup = opening
    state.pos = end + 2
    return True


def formula(token: Token, *, display: bool = False) -> str:
    """The formula of `token` for the tree: as it was written, and what to make of it."""
    before = "$$" if token.type != "math_inline" else "$"
    before = token.markup if token.markup.startswith("\\") else before
    written = escapeHtml(f"{before}{token.content}{_CLOSING.get(before, before)}")
    if len(token.content) < _PRICED and _PRICE.fullmatch(token.content):
        return written
    shown = " data-display" if display else ""
    return f'<var data-tex="{escapeHtml(token.content.strip())}"{shown}>{written}</var>'
