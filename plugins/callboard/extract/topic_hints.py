"""Lists that may name topics, by a word above them that says so less plainly: "The workshop focuses on:", "Questions".

They count only on a page that asks for contributions and has no list that surely names its topics, and only where their
items look like topics.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from itertools import takewhile

from .blocks import Block, Outline
from .lexicon import event_nouns, words
from .prose import last_sentence
from .topic_words import (
    FEWEST_ENTRIES,
    LONGEST_NAME,
    another_list,
    ends_topics,
    is_person,
    names_other,
    plain_heading,
)

_ENDS = (".", "!", "?", "。", "！", "？")
_MOST_OF_THEM = 3 / 4
_MOST_WORDS = 40  # of an item that is a topic or a question
_TOLD = re.compile(
    r"\b(?:must|should|shall|please|you|your|you'll|we|our|us)\b|[$€£]|\d[:h]\d\d|https?:", re.IGNORECASE
)


def hinted(outline: Outline, *, call: bool, named: Collection[str] = ()) -> frozenset[int]:
    """The headings and paragraphs right above a list of what look like topics that hint at what the list is.

    A list of questions alone is one below any sentence left open. Where no heading of the post says that it is a
    `call`, the sentence names the event. A heading that is one of the topics `named` in a sentence, case-folded, hints
    at its list too. Linear in the length of the post.
    """
    return frozenset(
        block.index
        for block in outline.blocks
        if _may_name(block, outline)
        and (call or event_nouns().search(block.text))
        and (_hints(block, outline) or (block.text.casefold() in named and _are_topics(_list_below(block, outline))))
    )


def _may_name(block: Block, outline: Outline) -> bool:
    if block.kind == "heading":
        return len(block.text.split()) <= LONGEST_NAME and not ends_topics(block.text)
    return block.kind == "paragraph" and block.parent is None and not block.text.endswith(_ENDS)


def _hints(block: Block, outline: Outline) -> bool:
    sentence = plain_heading(last_sentence(block.text))
    if another_list(sentence) or any(words("calls", key).search(sentence) for key in ("beside_topics", "aims")):
        return False
    items = _list_below(block, outline)
    if len(items) < FEWEST_ENTRIES:
        return False
    if block.kind == "paragraph" and all(item.text.rstrip().endswith("?") for item in items):
        return True
    return words("calls", "topic_hints").search(sentence) is not None and _are_topics(items)


def _are_topics(items: list[Block]) -> bool:
    return len(items) >= FEWEST_ENTRIES and sum(map(_looks_like_topic, items)) >= _MOST_OF_THEM * len(items)


def _list_below(block: Block, outline: Outline) -> list[Block]:
    """The items of the list that begins right below a block."""
    below = outline.blocks[block.index + 1 : block.index + 2]
    if not below or below[0].kind != "item":
        return []
    return list(takewhile(lambda each: each.kind == "item", outline.blocks[block.index + 1 :]))


def _looks_like_topic(item: Block) -> bool:
    text = item.text
    if len(text.split()) > _MOST_WORDS or names_other(text) or is_person(text):
        return False
    return text.rstrip().endswith("?") or not _TOLD.search(text)
