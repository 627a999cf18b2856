"""A second header below the top, which no generator reads: a draft in there would be published.

It comes of pasting a whole post under the header that `new` made, or a heading above one.
"""

from __future__ import annotations

import re

from front_matter.problems import Found

_REACH = 60
_FENCE = re.compile(r"(---|\+\+\+)[ \t]*")
_STATUS = re.compile(r"[\"']?(?:draft|published|status|publish_?date|expiry_?date)[\"']?\s*[:=]", re.IGNORECASE)
_CODE = ("```", "~~~")


def find_misplaced(body: str, first_line: int, found: Found, *, whole: bool) -> None:
    """Report a fenced block with `draft`, `published` or `status` in the first lines of `body`.

    `whole` says that the file has no header above it.
    """
    lines = body.split("\n", _REACH)[:_REACH]
    for index, line in enumerate(lines):
        if line.startswith(_CODE):
            return
        fence = _FENCE.fullmatch(line)
        if fence is None:
            continue
        for below in range(index + 1, len(lines)):
            if not lines[below].strip() or lines[below].rstrip() == fence[1]:
                break
            if _STATUS.match(lines[below]):
                found.add(
                    "front-matter-misplaced",
                    first_line + below,
                    1,
                    f"“{lines[below].strip()[:40]}” stands in a block that is not at the top of the file"
                    + (", so that nothing obeys it." if whole else ": the file has a header already."),
                    "Front matter is the first thing of a file, and there is one. Move the block there, or delete it.",
                )
                return
