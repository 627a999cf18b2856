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
# One line that keeps a post back, in whichever dress: RST's ``:draft: true``, Org's ``#+draft: true``, JSON's, TOML's.
_HELD = re.compile(
    r"[\s:;#+\"'<!-]*(?:(?:is_?)?drafts?[\"']?\s*[:=]+\s*[\"']?(?:true|yes|on|1)"
    r"|published?[\"']?\s*[:=]+\s*[\"']?(?:false|no|off|0)"
    r"|(?:status|state)[\"']?\s*[:=]+\s*[\"']?(?:draft|private|hidden|unpublished))\b[\s\"',;>-]*",
    re.IGNORECASE,
)


def find_misplaced(body: str, first_line: int, found: Found, *, whole: bool) -> None:
    """Report a fenced block with `draft`, `published` or `status` in the first lines of `body`.

    `whole` says that the file has no header above it.
    """
    lines = body.split("\n", _REACH)[:_REACH]
    if whole and (held := _find_held(lines)) is not None:
        _tell(lines[held], first_line + held, found, whole=True)
        return
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
                _tell(lines[below], first_line + below, found, whole=whole)
                return


def _find_held(lines: list[str]) -> int | None:
    """The line of the first paragraph that says that the post is a draft, or of a block of code that opens the file."""
    start = next((index for index, line in enumerate(lines) if line.strip()), 0)
    code = lines[start].startswith(_CODE)
    inside = code and len(lines) > start + 1 and bool(_FENCE.fullmatch(lines[start + 1]))
    if code and not inside:
        return None
    for index in range(start, len(lines)):
        if not lines[index].strip() and not inside:
            return None
        if inside and index > start and lines[index].startswith(_CODE):
            return None
        if _HELD.fullmatch(lines[index]):
            return index
    return None


def _tell(line: str, number: int, found: Found, *, whole: bool) -> None:
    found.add(
        "front-matter-misplaced",
        number,
        1,
        f"“{line.strip()[:40]}” stands in a block that is not at the top of the file"
        + (", so that nothing obeys it." if whole else ": the file has a header already."),
        "Front matter is the first thing of a file, and there is one. Move the block there, or delete it.",
    )
