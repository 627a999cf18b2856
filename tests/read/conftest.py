"""Reading one post's Markdown as the site does, from the text to the body that is published."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import lxml.html
import pytest
from lxml.html import HtmlElement

from callboard.model import Body, Facts
from callboard.read import body, markdown
from callboard.relate.moments import iso


@pytest.fixture
def finish() -> Callable[..., Body]:
    """A function from Markdown and facts to the finished body."""

    def make(text: str, *, cover: str | None = None, title_line: int = 0, language: str = "en", **facts: Any) -> Body:
        root = markdown.tree(markdown.html(text))
        said = Facts(**facts)
        return body.finish(root, said, cover=cover, title_line=title_line, language=language, moment=iso)

    return make


@pytest.fixture
def published(finish: Callable[..., Body]) -> Callable[..., HtmlElement]:
    """The same as a tree in which links and images stand with the address that was written."""

    def make(text: str, **options: Any) -> HtmlElement:
        return lxml.html.fragment_fromstring(filled(finish(text, **options)), create_parent="div")

    return make


def filled(made: Body) -> str:
    pieces = [made.parts[0]]
    for reference, part in zip(made.references, made.parts[1:], strict=True):
        url = reference.url.replace("&", "&amp;").replace('"', "&quot;").replace("<", "&lt;")
        pieces += (f'<img src="{url}">' if reference.image else f' href="{url}"', part)
    return "".join(pieces)
