"""What is an entry of a list of topics, and which lists name something else: formats, lengths, days, parts of a page.

>>> [topic.text for topic in entry("Track 2: Tides;", 7, None)], list(entry("and many more!", 8, None))
(['Tides'], [])
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import takewhile

from callboard.model import TopicLine

from .blocks import Block, Outline
from .cues import Cued
from .prose import following, tidy
from .topic_prose import FEWEST_ENTRIES, without_number
from .topic_scope import Scope
from .topic_words import (
    bold_lead,
    bold_title,
    generic,
    has_length,
    is_entry,
    is_plain_type,
    left_open,
    names_other,
    names_topics,
    opens,
)

LONGEST_TOPIC = 700
LONGEST_FILLER = 150
_MORE = (
    r"(?:more|others?|etc\.?|among (?:many )?others|and so on|(?:any )?other (?:relevant |related )?topics?|"
    r"vieles mehr|weitere|usw\.?|u\.v\.m\.?|entre autres|bien d['’]autres|autres|entre otros|otros|más|entre outros|"
    r"outros|altro|altri|meer|其他|其它|その他|など|기타)"
)
_MANY = r"(?:many |much |so )"
_FILLER = Cued(
    rf"\W*\b(?:(?:and|or|und|et|y|e|en)\b\s*{_MANY}?{_MORE}?|{_MANY}{_MORE}?|{_MORE})\W*$"
    r"|\W*\b(?:and|or) (?:many |much |so much )?more\b.*",
    re.IGNORECASE,
)
_SIGNS = re.compile(r"\W*$")
_LINK = re.compile(r"(?:.{0,40}[\s:：-])?https?://\S+$")
_EXAMPLE = re.compile(
    r"\W*(?:examples?(?: \w+){0,5}|e\.g\.|for example|for instance|beispiele?|z\.\s?b\.|par exemple|ejemplos?|"
    r"exemplos?|esempi[oi]?)\s*[:：,]",
    re.IGNORECASE,
)
_FEWEST_HEADS = 2
_EXPLAINS = 6  # words behind a bold title that are more than its end


class Lists:
    """The lists and tables of a post: what stands in each, and how many children an item or term has.

    Examples below an item explain it and are no children, nor are questions alone below a bold one. `heads` are the
    items that are lists of their own, one above each of several longer lists that were not indented enough.
    """

    def __init__(self, outline: Outline) -> None:
        self.items: dict[int, list[Block]] = defaultdict(list)
        self.children: dict[int, int] = defaultdict(int)
        self._others: dict[int, bool] = {}
        below: dict[int, list[Block]] = defaultdict(list)
        items = outline.of_kind("item")
        for block in (*items, *outline.of_kind("term"), *outline.of_kind("cell")):
            self.items[block.group].append(block)
        for block in (*items, *outline.of_kind("definition")):
            if block.parent is not None and not is_example(block):
                below[block.parent].append(block)
        for parent, blocks in below.items():
            self.children[parent] = 0 if _are_its_questions(outline.blocks[parent], blocks) else len(blocks)
        alone = (blocks[0] for blocks in [*self.items.values()] if len(blocks) == 1)
        heads = [block.index for block in alone if self._heads_more(block, outline)]
        self.heads = frozenset(heads if len(heads) >= _FEWEST_HEADS else ())

    def explains(self, block: Block) -> bool:
        """Whether an item says more of the one above it, or gives an example of it."""
        return is_example(block) or (block.parent is not None and self.children[block.parent] == 0)

    def named_by(self, item: Block) -> str:
        """What an item names: its bold beginning where an explanation follows, else all of it."""
        if not item.runs[0].strong:
            return item.text
        if title := bold_title(item):
            return title
        others = self.items[item.group]
        headed = len(others) >= FEWEST_ENTRIES and all(other.runs[0].strong and not other.strong for other in others)
        lead = bold_lead(item, headed=headed) or item.text
        return lead if len(item.text.split()) - len(lead.split()) >= _EXPLAINS else item.text

    def name_others(self, group: int) -> bool:
        """Whether a list names kinds of contributions, lengths, days, people or parts of its page, not topics."""
        if group not in self._others:
            blocks = self.items[group]
            wrong = sum(names_other(block.text) for block in blocks)
            self._others[group] = 2 * wrong >= len(blocks) or all(map(_in_contents, blocks))
        return self._others[group]

    def _heads_more(self, block: Block, outline: Outline) -> bool:
        after = following(outline, block) if block.kind == "item" and block.parent is None else None
        return after is not None and after.kind == "item" and len(self.items[after.group]) > 1 and not is_example(after)


def _are_its_questions(head: Block, blocks: list[Block]) -> bool:
    return head.strong and not left_open(head.text) and all(block.text.endswith("?") for block in blocks)


def is_example(block: Block) -> bool:
    """Whether an item only gives an example of the one above it."""
    return block.kind == "item" and _EXAMPLE.match(block.text) is not None


def entry(text: str, line: int, group: str | None) -> Iterator[TopicLine]:
    """The topic that `text` names, if it names one: no kind or length of contributions, no "and many more"."""
    topic = tidy(without_number(text))
    if not topic or len(topic) > LONGEST_TOPIC or (names_topics(topic) and generic(topic)):
        return
    if not (_is_filler(topic) or is_plain_type(topic) or has_length(topic)):
        yield TopicLine(topic, line, group)


def entries_in(block: Block, texts: Iterable[str], at: int, group: str | None) -> Iterator[TopicLine]:
    """The topics that `texts` name, which stand in `block` one after the other from `at` on."""
    for text in texts:
        at = max(at, block.text.find(text, at))
        yield from entry(text, block.line_at(at), group)


def broken_lines(text: str, scope: Scope | None) -> tuple[Iterable[str], int]:
    """The lines of a paragraph that are entries of a list, and where they begin; `scope` is that it stands in."""
    lines = text.split("\n")
    opened = opens(lines[0]) or names_topics(lines[0])
    body = lines[1:] if opened else lines
    entries = [line.strip() for line in takewhile(lambda line: is_entry(line) or not line.strip(), body)]
    led = opened or (scope is not None and scope.paragraphs)  # then the list may end with a sentence
    within = scope is not None and scope.level and len(entries) == len(body)
    named = len(lines) >= FEWEST_ENTRIES and (within or (led and len(entries) >= FEWEST_ENTRIES))
    return entries if named else (), len(text) - len("\n".join(body))


def _is_filler(topic: str) -> bool:
    """Whether an entry names no topic: signs alone, "and many more", a link, a place that a template was to fill."""
    if len(topic) <= LONGEST_FILLER and (_SIGNS.match(topic) or _FILLER.match(topic)):
        return True
    return "{{" in topic or "{%" in topic or ("http" in topic and _LINK.match(topic) is not None)


def _in_contents(block: Block) -> bool:
    """Whether an item is an entry of a table of contents: nothing but a link to a part of its own page."""
    return all((run.href or "").startswith("#") for run in block.runs if run.text.strip())
