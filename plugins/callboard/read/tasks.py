"""Task lists as GitHub writes them: an item that begins with ``[ ]`` or ``[x]`` shows a box that nobody can tick here.

The box stands in a label with the words of the item, so that a screen reader says both.
"""

from __future__ import annotations

import re

from lxml.html import HtmlElement
from markdown_it.rules_core import StateCore
from markdown_it.token import Token

_TASK = re.compile(r"\[([ xX])\]\s+")


def task_lists(state: StateCore) -> None:
    """A rule of markdown-it, to be run after its inline ones."""
    tokens = state.tokens
    for number, token in enumerate(tokens[2:], 2):
        is_item = token.type == "inline" and tokens[number - 2].type == "list_item_open"
        if not is_item or not token.children or not (task := _TASK.match(token.children[0].content)):
            continue
        first = token.children[0]
        first.content = first.content[task.end() :]
        checked = "" if task[1] == " " else " checked"
        token.children[:0] = [_markup(f'<label><input type="checkbox" disabled{checked}> ')]
        token.children.append(_markup("</label>"))


def drop_inputs(root: HtmlElement) -> None:
    """Take away every input but the box that a label begins with: a post asks nobody for anything."""
    for element in list(root.iter("input")):
        label = element.getparent()
        if label.tag != "label" or (label.text or "").strip() or label[0] is not element:
            element.drop_tree()


def _markup(text: str) -> Token:
    token = Token("html_inline", "", 0)
    token.content = text
    return token
