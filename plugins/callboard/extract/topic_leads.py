"""The paragraph before a list: whether it announces topics, by which of its sentences, and of which shape they are.

>>> points_below("Topics of interest include:"), points_below("We discussed many topics.")
(True, False)
>>> lead_sentence("We invite papers on the following topics. Old work is welcome.")
'We invite papers on the following topics.'
"""

from __future__ import annotations

import re
from collections.abc import Collection

from .blocks import Block, Outline
from .cues import Cued
from .lexicon import words
from .prose import is_label, last_sentence, sentences
from .topic_prose import labelled
from .topic_words import heads_list, left_open, may_open, opens

_BELOW = Cued(
    r"\b(?:topics|areas|themes|subjects|tracks)\b.{0,100}\b(?:below|following|listed here)\b"
    r"|\b(?:following|below)\b.{0,40}\b(?:topics|areas|themes|subjects)\b",
    re.IGNORECASE,
)
_POINTS = re.compile(
    r"\b(?:includ\w+|following|below|limited to|such as|namely|as follows|categori[sz]ed|folgende\w*|suivant\w*|"
    r"siguient\w*|seguint\w*|seguent\w*|volgende)\b|以下|下記|下列|次の|如下|다음",
    re.IGNORECASE,
)
_BREAKS_OFF = re.compile(r"\b(?:limited to|including|such as|the following)\W*$", re.IGNORECASE)
_EXAMPLES = Cued(r"\b(?:includ\w+|examples?|such as|for instance|these|among|e\.g)\b", re.IGNORECASE)
_COVERS = Cued(
    r"\b(?:workshop|conference|symposium|meeting|event|track|issue|volume|seminar|colloquium|tagung|konferenz|"
    r"workshops|colloque|congreso|congresso|jornadas|convegno|conferenza|conferentie)\b[^.:;?!]{0,60}?"
    r"\b(?:covers?|focus(?:es)? on|address(?:es)?|explores?|deals? with|dedicated to|devoted to|widmet sich|"
    r"befasst sich|porte sur|aborde|aborda|abordará|tratará|verte su|verterà su|behandelt)\b",
    re.IGNORECASE,
)
ENDS = (".", "。", "!", "?", "！", "？")


def lead_sentence(text: str) -> str:
    """The sentence of a paragraph that announces the list below it: the last one, or one that surely does."""
    last = last_sentence(text)
    if points_below(last) or left_open(text):
        return last
    sure = words("calls", "sure_leads")
    if not (sure.search(text) and _BELOW.search(text)):
        return last
    return next((said for _, said in sentences(text) if sure.search(said) and _BELOW.search(said)), last)


def announces(block: Block) -> bool:
    """Whether a paragraph surely announces topics that stand further below."""
    sure = words("calls", "sure_leads")
    if not (block.cues & sure.bit and block.cues & _BELOW.bit):
        return False
    sentence = lead_sentence(block.text)
    return sure.search(sentence) is not None and _BELOW.search(sentence) is not None


def points_below(sentence: str) -> bool:
    """Whether a sentence announces topics, and says that they follow, or is left open."""
    return opens(sentence) and (not sentence.endswith(ENDS) or _POINTS.search(sentence) is not None)


def invites(block: Block, sentence: str) -> bool:
    """Whether a sentence left open, or with examples for the one before it, asks for work, or says what is covered."""
    if not left_open(block.text):
        return False
    invited = words("calls", "invitations")
    if _COVERS.search(sentence):
        return True
    return bool(invited.search(sentence) or (_EXAMPLES.search(sentence) and invited.search(block.text)))


def names_list(block: Block, outline: Outline) -> bool:
    """Whether a paragraph names the list below it: as a label does, or as a few words without a stop."""
    return is_label(block, outline) or heads_list(block, outline)


def before_sections(block: Block, after: Block, outline: Outline) -> bool:
    """Whether a paragraph announces the topics of the headings or bold lines below it."""
    if not may_open(block) or (after.kind != "heading" and not names_list(after, outline)):
        return False
    sentence = lead_sentence(block.text)
    return opens(sentence) and bool(left_open(block.text) or _BELOW.search(sentence) or _BREAKS_OFF.search(sentence))


def before_paragraphs(block: Block, after: Block, short: Collection[int], headed: Collection[int]) -> bool:
    """Whether a paragraph announces others, each of which enumerates topics or is one: `short`, or with a bold head."""
    if after.kind != "paragraph" or block.index in headed or not may_open(block):
        return False
    if not points_below(last_sentence(block.text)):
        return False
    named = after.index in short or "\n" in after.text or labelled(after.text) is not None
    return after.index in headed or (left_open(block.text) and named)
