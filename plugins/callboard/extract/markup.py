"""Template tags of other systems that are left in a text: Hugo's shortcodes, tags and values of Liquid.

What such a tag calls an attribute is none of the post's words; a bare value may be: "Deadline: {{< day 2027-03-05 >}}".

>>> text = 'Due {{< day "2027-03-05" >}}, {% include a.html date="2027-03-06" %}'
>>> list(tags(text))
[(4, 28), (30, 68)]
>>> tag_at(text, 14), tag_at(text, 57), tag_at(text, 0)
('value', 'attribute', None)
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal

LONGEST = 600
_INSIDE = rf"[^{{}}]{{0,{LONGEST}}}"
# A shortcode of several lines may lose its end, which Markdown takes for a quotation: ">}}".
_TAG = re.compile(rf"\{{\{{{_INSIDE}\}}\}}|\{{%{_INSIDE}%\}}|\{{\{{[<%]{_INSIDE}\Z")


def tags(text: str) -> Iterator[tuple[int, int]]:
    """Where each tag begins and ends, in order."""
    return (match.span() for match in _TAG.finditer(text))


def tag_at(text: str, offset: int) -> Literal["attribute", "value"] | None:
    """What the place `offset` is part of: an attribute of a tag, a value without a name; None outside of tags."""
    start = max(text.rfind(mark, max(0, offset - LONGEST), offset) for mark in ("{{", "{%"))
    tag = _TAG.match(text, start) if start >= 0 else None
    if tag is None or tag.end() <= offset:
        return None
    return "attribute" if "=" in text[start:offset] else "value"
