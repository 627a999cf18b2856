"""Topics inside a paragraph: the enumerations and the questions of its sentences."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from callboard.model import TopicLine

from .blocks import Block
from .cues import Cued
from .lexicon import words
from .prose import ADJECTIVE, sentences, split_outside
from .topic_entries import entries_in
from .topic_prose import FEWEST_ENTRIES, LONGEST_ENTRY, LONGEST_PART, all_enumerated, short_entry
from .topic_scope import Scope
from .topic_sentences import entries_of, enumerated, may_enumerate
from .topic_words import dated, elsewhere, ends_topics, generic, is_person, is_type, names_topics

LONGEST_SENTENCE = 3000
FEWEST_QUESTIONS = 2

_QUOTES = "“”„\"'‘«「『《"
_NO_ENTRY = re.compile(
    r"^(?:but|from(?! .{3,60} to )|to|not|also|that|which|who|as|so|if|when|because|at|between)\b"
    r"|\b(?:topics|themes|subjects)(?: that\b.*)?$",
    re.IGNORECASE,
)
_ASKS = Cued(
    r"(?<!asked )\b(?:questions|fragen|preguntas|perguntas|domande|vragen)\b[^.:?!]{0,60}"
    r"(?::|\b(?:such as|like|include|includes|are|wie|sind|comme|como|come|zoals))\s+(?P<rest>[^:]+\?)$",
    re.IGNORECASE,
)


def topics_in(block: Block, scope: Scope | None) -> list[TopicLine]:
    """The topics that the sentences of one paragraph, which stands in `scope`, enumerate."""
    named = scope is not None and scope.named
    found = [*enumerations(block, named=named), *questions(block)]
    if not found and scope and (named or (scope.heads and scope.heads[-1] is not block)):
        return list(entries_in(block, all_enumerated(block.text), 0, scope.group))
    return [topic for said in found for topic in entries_in(block, said.entries, said.start, None)]


class Said(NamedTuple):
    """What one sentence of a block enumerates: its entries, and where they begin."""

    entries: tuple[str, ...]
    start: int


def enumerations(block: Block, *, named: bool) -> Iterator[Said]:
    """The enumerations of topics in the sentences of `block`; `named` when a heading above it names topics."""
    if not may_enumerate(block.text):
        return
    spoken = [said for said in sentences(block.text) if may_enumerate(said[1])]
    invited = bool(spoken) and words("calls", "invitations").search(block.text) is not None
    for start, sentence in spoken:
        if len(sentence) > LONGEST_SENTENCE:
            continue
        found = enumerated(sentence, invited=invited, named=named)
        entries = entries_of(found) if found and not elsewhere(sentence) else []
        longest = LONGEST_PART if found and len(split_outside(found, ";；")) >= FEWEST_ENTRIES else LONGEST_ENTRY
        short = all(short_entry(entry, longest=longest) for entry in entries)
        if found is None or len(entries) < FEWEST_ENTRIES or not short:
            continue
        if not (_share_a_noun(entries) or any(map(_is_something_else, entries))):
            yield Said(tuple(entries), start + sentence.find(found))


def questions(block: Block) -> Iterator[Said]:
    """The questions that follow one another in `block` after words such as "possible questions include:"."""
    found: list[str] = []
    start = 0
    for at, sentence in sentences(block.text) if block.cues & _ASKS.bit and "?" in block.text else ():
        asks = _ASKS.search(sentence) if not found and sentence.endswith("?") else None
        if asks and not elsewhere(sentence):
            found, start = [asks["rest"]], at + asks.start("rest")
        elif found and sentence.endswith("?"):
            found.append(sentence)
        elif found:
            break
    if len(found) >= FEWEST_QUESTIONS:
        yield Said(tuple(found), start)


def _is_something_else(entry: str) -> bool:
    """Whether an entry is a title, a kind of contribution, a group of people, a day or a part of the page."""
    return (
        entry[0] in _QUOTES
        or _NO_ENTRY.search(entry) is not None
        or is_type(entry)
        or is_person(entry)
        or dated(entry)
        or ends_topics(entry)
        or (names_topics(entry) and generic(entry))
    )


def _share_a_noun(entries: list[str]) -> bool:
    """Whether the entries are but adjectives of one noun: "ethical, social, and legal issues"."""
    *first, last = (entry.split() for entry in entries)
    return len(last) > 1 and all(len(words) == 1 and ADJECTIVE.search(words[0]) for words in (*first, last[:1]))
