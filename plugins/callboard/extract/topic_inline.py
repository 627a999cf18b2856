"""Topics inside a paragraph: the enumerations and the questions of its sentences."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from typing import NamedTuple

from callboard.model import TopicLine

from .blocks import Block
from .cues import Cued
from .lexicon import words
from .prose import sentences
from .topic_entries import entries_in
from .topic_prose import FEWEST_ENTRIES, all_enumerated, short_entry
from .topic_scope import Scope
from .topic_sentences import entries_of, enumerated, may_enumerate
from .topic_words import elsewhere, ends_topics, generic, is_person, is_type, names_topics

LONGEST_SENTENCE = 3000
FEWEST_QUESTIONS = 2

_QUOTES = "“”„\"'‘«「『《"
_NO_ENTRY = re.compile(
    r"^(?:but|from(?! .{3,60} to )|to|not|also|that|which|who|as|so|if|when|because)\b|\b(?:topics|themes|subjects)$",
    re.IGNORECASE,
)
_ADJECTIVE = re.compile(r"(?:al|ive|ary|ous|ical|ble)$", re.IGNORECASE)
_LETTERS = re.compile(r"\w+")
_ASKS = Cued(
    r"(?<!asked )\b(?:questions|fragen|preguntas|perguntas|domande|vragen)\b[^.:?!]{0,60}"
    r"(?::|\b(?:such as|like|include|includes|are|wie|sind|comme|como|come|zoals))\s+(?P<rest>[^:]+\?)$",
    re.IGNORECASE,
)


class Prose:
    """What the paragraphs of a post enumerate in their sentences."""

    def __init__(self) -> None:
        self.sure: list[list[TopicLine]] = []  # by sentences that plainly name topics
        self.others: list[list[TopicLine]] = []

    def read(self, block: Block, scope: Scope | None, *, surely: bool) -> None:
        """Read one paragraph, which stands in `scope`; after a list only what `surely` names topics is of use."""
        named = scope is not None and scope.named
        found = (*enumerations(block, named=named, surely=surely), *questions(block))
        for said in found:
            kept = self.sure if said.sure else self.others
            kept.append(list(entries_in(block, said.entries, said.start, None)))
        if not found and scope and (named or scope.heads):
            self.others.append(list(entries_in(block, all_enumerated(block.text), 0, scope.group)))

    def beside(self, listed: Collection[TopicLine]) -> Iterator[TopicLine]:
        """All of it where no list names topics; else what surely are topics and does not merely sum up `listed`."""
        found = self.sure if listed else [*self.sure, *self.others]
        known = {word for topic in listed for word in _LETTERS.findall(topic.text.lower())} if found else ()
        for topics in found:
            if not listed or 2 * sum(_all_in(known, topic.text) for topic in topics) < len(topics):
                yield from topics


class Said(NamedTuple):
    """What one sentence of a block enumerates: its entries, where they begin, and whether they surely are topics."""

    entries: tuple[str, ...]
    start: int
    sure: bool


def enumerations(block: Block, *, named: bool, surely: bool) -> Iterator[Said]:
    """The enumerations of topics in the sentences of `block`; `named` when a heading above it names topics."""
    if not may_enumerate(block.text, surely=surely):
        return
    spoken = [said for said in sentences(block.text) if may_enumerate(said[1], surely=surely)]
    invited = bool(spoken) and words("calls", "invitations").search(block.text) is not None
    for start, sentence in spoken:
        if len(sentence) > LONGEST_SENTENCE:
            continue
        found = enumerated(sentence, invited=invited, named=named)
        entries = entries_of(found.rest) if found and not elsewhere(sentence) else []
        if found is None or len(entries) < FEWEST_ENTRIES or not all(map(short_entry, entries)):
            continue
        if not (_share_a_noun(entries) or any(map(_is_something_else, entries))):
            yield Said(tuple(entries), start + sentence.find(found.rest), found.sure)


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
        yield Said(tuple(found), start, sure=True)


def _is_something_else(entry: str) -> bool:
    """Whether an entry is a title, a kind of contribution, a group of people or a part of the page."""
    return (
        entry[0] in _QUOTES
        or _NO_ENTRY.search(entry) is not None
        or is_type(entry)
        or is_person(entry)
        or ends_topics(entry)
        or (names_topics(entry) and generic(entry))
    )


def _share_a_noun(entries: list[str]) -> bool:
    """Whether the entries are but adjectives of one noun: "ethical, social, and legal issues"."""
    *first, last = (entry.split() for entry in entries)
    return len(last) > 1 and all(len(words) == 1 and _ADJECTIVE.search(words[0]) for words in (*first, last[:1]))


def _all_in(known: Collection[str], text: str) -> bool:
    return all(word in known for word in _LETTERS.findall(text.lower()))
