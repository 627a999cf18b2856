"""Where a block stands: under important dates, a past edition, news, a programme.

Headings say so, bold lines and short lines that end in a colon too, and else the title.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal

from callboard.model import DEADLINES

from .blocks import Block, Outline
from .cues import Cued
from .labels import Vocabulary
from .mentions import Mentions
from .words import heading_first

Section = Literal["dates", "past", "news", "programme", ""]
FIRST_BLOCKS = 2
LONGEST_LEAD = 120
_PAGE_TITLE = re.compile(r"\{\{\s*page\.title\s*\}\}")
_AS_FOLLOWS = Cued(
    r"(?:as follows|wie folgt|comme suit|(?:los|as|i|le) (?:siguientes?|seguint[ei]s?|seguenti)|als volgt"
    r"|如下|下记|下記|(?:以下|下記)の?(?:通り|とおり|よう)(?:です|になって(?:おり|い)ます)?"
    r"|(?:다음|아래)과? 같습니다)\s*[.。]?$",
    re.IGNORECASE,
)
_NOT_DUE = ("programme", "past")  # "Submission deadline: 19 August (previous deadline: 10 August)"
_CALLED = ("opening", "submission_deadline")  # "Call for papers: …"
_COUNTED = Cued(r"\b(?:between|two|both) (?:\w+ )?dates\b")  # "Employees hired between two dates"
_BRIEF = 3  # words of "The seminar archive"
_PSEUDO = frozenset(("paragraph", "term", "caption"))  # kinds of blocks that may stand for headings
_ORDER: tuple[Section, ...] = ("past", "dates", "news", "programme")


def sections(outline: Outline, found: list[Mentions], title: str, words: Vocabulary) -> list[Section]:
    """The section of every block, by index."""
    later = {block.text for block in outline.of_kind("heading") if block.index >= FIRST_BLOCKS}
    page = _page(title, words) if title not in later else ""
    kinds: dict[int, Section] = {}
    out: list[Section] = []
    pseudo: Section = ""
    here: Section = ""
    for block in outline.blocks:
        if block.kind == "heading":
            named = (_page if block.text == title else _named)(block.text, words)
            # "3 May: Call for sessions closed" has a word of a programme, and is a deadline.
            due = named in _NOT_DUE and found[block.index].phrases and words.kind(block.text) in DEADLINES
            kinds[block.index] = "" if due or (named == "past" and _names_page(block.text, title)) else named
            pseudo, here = "", _innermost([kinds[index] for index in (*block.section, block.index)])
        elif block.kind in _PSEUDO and (name := pseudo_heading(block, found[block.index])):
            pseudo = _named(name, words)
        named = pseudo or here or page
        out.append("past" if here == "past" or (page == "past" and named == "programme") else named)
    return out


def _names_page(heading: str, title: str) -> bool:
    """Whether a heading says of the page as a whole that its edition is over: "Previous edition: XYZ 2027".

    All of such a page is about that edition, whose dates are its own.
    """
    _, colon, name = heading.partition(":")
    name = name.strip().casefold()
    return bool(colon) and (name == title.strip().casefold() != "" or _PAGE_TITLE.fullmatch(name) is not None)


def _innermost(kinds: list[Section]) -> Section:
    """What headings say, outermost first: the past if one of them does, else the innermost that says anything."""
    return "past" if "past" in kinds else next((kind for kind in reversed(kinds) if kind), "")


def pseudo_heading(block: Block, found: Mentions) -> str:
    """The text of a line that stands for a heading, or the bold words that begin a paragraph; else nothing."""
    first = block.runs[0]
    if found.phrases and (heading := heading_first(block.text)):
        return heading
    lead = block.text.split("\n")[0]
    if len(lead) < LONGEST_LEAD and not found.phrases and (block.strong or _leads_in(lead)):
        return lead
    if first.strong and len(first.text) < 60 and not any(p.start < len(first.text) for p in found.phrases):
        return first.text
    return ""


def _leads_in(line: str) -> bool:
    """Whether a short line leads in what stands below it: by a colon, or by words such as "as follows"."""
    return line.rstrip().endswith((":", "：")) or _AS_FOLLOWS.search(line) is not None


def _page(title: str, words: Vocabulary) -> Section:
    """The section of a page by its title, unless the word is of the subject: "Workshop on the History of Tides"."""
    named, folded = _named(title, words), title.strip().casefold()
    if named not in ("past", "news") or words.records.fullmatch(folded):
        return named
    kind, listed = words.kind(title), words.sections[named]
    begins = (listed.match(folded) or listed.match(folded.rpartition(": ")[2])) and kind not in _CALLED
    ends = listed.ends(folded) and (kind not in (*_CALLED, "event") or len(folded.split()) <= _BRIEF)
    return named if begins or ends else ""


@lru_cache(maxsize=1024)
def _named(heading: str, words: Vocabulary) -> Section:
    folded = heading.casefold()
    if len(folded) >= LONGEST_LEAD or _COUNTED.search(folded):
        return ""
    if words.records.fullmatch(folded.strip(" :")):
        return "past"
    return next((kind for kind in _ORDER if words.sections[kind].within(folded)), "")
