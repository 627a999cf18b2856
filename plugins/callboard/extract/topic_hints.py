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
from .topic_leads import ENDS
from .topic_prose import FEWEST_ENTRIES
from .topic_words import (
    LONGEST_NAME,
    another_list,
    ends_topics,
    is_person,
    names_other,
    plain_heading,
)

_MOST_OF_THEM = 3 / 4
_MOST_WORDS = 40  # of an item that is a topic or a question
_TOLD = re.compile(
    r"\b(?:must|should|shall|please|you|your|you'll|we|our|us)\b|[$€£]|\d[:h]\d\d|https?:", re.IGNORECASE
)


def hinted(outline: Outline, *, call: bool, named: Collection[str] = ()) -> frozenset[int]:
    """The headings and paragraphs right above a list of what look like topics that hint at what the list is.

    A list of questions alone is one below any sentence left open, and below one that asks for contributions. Where no
    heading of the post says that it is a `call`, the sentence names the event. A heading that is one of the topics
    `named` in a sentence, case-folded, hints at its list too. Linear in the length of the post.
    """
    return frozenset(
        block.index
        for block in outline.blocks
        if _may_name(block)
        and (call or event_nouns().search(block.text))
        and len(items := _list_below(block, outline)) >= FEWEST_ENTRIES
        and (_hints(block, items) or (block.text.casefold() in named and _are_topics(items)))
    )


def _may_name(block: Block) -> bool:
    if block.kind == "heading":
        return len(block.text.split()) <= LONGEST_NAME and not ends_topics(block.text)
    return block.kind == "paragraph" and block.parent is None


def _hints(block: Block, items: list[Block]) -> bool:
    sentence = plain_heading(last_sentence(block.text))
    if another_list(sentence) or any(words("calls", key).search(sentence) for key in ("beside_topics", "aims")):
        return False
    ended = block.kind == "paragraph" and block.text.endswith(ENDS)
    if block.kind == "paragraph" and all(item.text.rstrip().endswith("?") for item in items):
        return not ended or words("calls", "invitations").search(sentence) is not None
    return not ended and words("calls", "topic_hints").search(sentence) is not None and _are_topics(items)


def _are_topics(items: list[Block]) -> bool:
    return sum(map(_looks_like_topic, items)) >= _MOST_OF_THEM * len(items)


def _list_below(block: Block, outline: Outline) -> list[Block]:
    """The items of the list that begins right below a block."""
    return list(takewhile(lambda each: each.kind == "item", outline.blocks[block.index + 1 :]))


def _looks_like_topic(item: Block) -> bool:
    text = item.text
    if len(text.split()) > _MOST_WORDS or names_other(text) or is_person(text):
        return False
    return text.rstrip().endswith("?") or not _TOLD.search(text)
