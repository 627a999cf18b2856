"""The walk through a call that finds its topics: what opens a scope, what groups and mutes it, what stands in it.

A call opens a *scope* in one of four ways: a heading that names topics, a sentence before a list that does, a sentence
that points to "the research areas below", or an enumeration in that sentence itself. Inside a scope, headings and bold
lines are groups; headings, labels and sentences that speak of something else (formats, dates, people) mute it.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from callboard.model import TopicLine

from .blocks import Block, Outline
from .lexicon import words
from .prose import enumeration, following, is_label, last_sentence, sentences, tidy
from .topic_words import (
    FEWEST_ENTRIES,
    LONGEST_ENTRY,
    LONGEST_HEADING,
    bullet_parts,
    bulleted,
    dated,
    elsewhere,
    ends_topics,
    enumerated,
    generic,
    group_name,
    has_length,
    is_entry,
    is_type,
    lead_group,
    names_topics,
    opens,
    short_runs,
)

LONGEST_TOPIC = 700
LONGEST_SENTENCE = 3000
_LABEL_MUTED = 7  # below every heading level: muted by a label, until the next one

_BELOW = re.compile(
    r"\b(?:topics|areas|themes|subjects|tracks)\b.{0,60}\b(?:below|following|listed here)\b"
    r"|\b(?:following|below)\b.{0,40}\b(?:topics|areas|themes|subjects)\b",
    re.IGNORECASE,
)
_SCOPE = re.compile(r"^\W*(?:aims? and )?scope\W*$", re.IGNORECASE)
_FILLER = re.compile(
    r"^(?:and|or)?\s*(?:many |much |so )?"
    r"(?:more|others?|etc\.?|among others|and so on|any other (?:relevant|related) topics?)?\W*$",
    re.IGNORECASE,
)
_POINTS = re.compile(
    r"\b(?:includ\w+|following|below|limited to|such as|namely|as follows|folgende\w*|suivant\w*|siguient\w*|"
    r"seguint\w*)\b|[^.。!?]$",
    re.IGNORECASE,
)
_OPENING_COLON = (":", "：", "︰")


@dataclass(slots=True)
class Scope:
    """Where topics are being named: a heading's section (`level`), or the lists right after one sentence (0)."""

    level: int
    group: str | None = None
    named: bool = False  # a heading says "topics", not only "scope"
    muted: int | None = None  # the level of the heading under which nothing counts
    lists: int = 0
    depth: int = 0  # of the list item that opened it; its own items stand deeper


class TopicReader:
    """One walk through the blocks of a post."""

    def __init__(self, outline: Outline) -> None:
        self.outline = outline
        self.scope: Scope | None = None
        self.level = 0  # of the section that is being read
        self.items: dict[int, list[Block]] = defaultdict(list)
        self.children: dict[int, int] = defaultdict(int)
        for block in outline.blocks:
            if block.kind in ("item", "term", "cell"):
                self.items[block.group].append(block)
            if block.parent is not None and block.kind in ("item", "definition"):
                self.children[block.parent] += 1
        self.rejected: dict[int, bool] = {}
        self.short = short_runs(outline)

    def read(self) -> list[TopicLine]:
        """What lists name; enumerations in prose count only where there is no list."""
        listed: list[TopicLine] = []
        prose: list[Block] = []
        for block in self.outline.blocks:
            if block.nav or block.kind in ("code", "caption"):
                continue
            if block.kind == "heading":
                self._heading(block)
            elif block.kind == "item":
                listed += self._item(block)
            elif block.kind in ("term", "definition"):
                listed += self._definition(block)
            elif block.kind in ("cell", "header_cell"):
                listed += self._cell(block)
            elif block.parent is None:
                listed += self._paragraph(block)
                if self._may_enumerate(block):
                    prose.append(block)
        return listed or [topic for block in prose for topic in self._inline(block)]

    # --- what opens, groups and closes a scope

    def _heading(self, block: Block) -> None:
        self.level = block.level
        text, scope = block.text, self.scope
        if names_topics(text):
            inside = scope and scope.level and block.level > scope.level
            if scope and inside and not scope.muted:
                scope.group = None if generic(text) else group_name(text)
            else:
                self.scope = Scope(block.level, named=not _SCOPE.search(text))
        elif scope is None:
            return
        elif scope.level == 0 or block.level <= scope.level:
            # A sentence that ends in a colon right above headings speaks of their lists.
            self.scope = None
        elif ends_topics(text):
            scope.muted = min(scope.muted or _LABEL_MUTED, block.level)
        elif scope.muted is None or block.level <= scope.muted:
            scope.muted, scope.group = None, group_name(text)

    def _paragraph(self, block: Block) -> Iterator[TopicLine]:
        after = following(self.outline, block)
        before_list = after is not None and after.kind in ("item", "term", "cell", "header_cell")
        before_heading = after is not None and after.kind == "heading"
        sentence = last_sentence(block.text)
        if block.index in self.short and self.scope and self.scope.level and not self.scope.muted:
            yield from self._entry(block.text, block.line, self.scope.group)
        elif before_list or (after is not None and bulleted(after.text)):
            self._lead(block, sentence)
        elif (
            (before_heading or (after and is_label(after, self.outline)))
            and opens(sentence)
            and (block.text.endswith(_OPENING_COLON) or _BELOW.search(sentence))
        ):
            level = after.level - 1 if after and after.kind == "heading" and after.level > self.level else self.level
            self.scope = Scope(max(level, 1), lists=1 if before_heading else 0)
        elif bulleted(block.text):
            yield from self._lines(block)
        elif is_label(block, self.outline) and self.scope and self.scope.level:
            self._label(block)
        elif self.scope and self.scope.level == 0:
            self.scope = None
        yield from self._broken_lines(block)

    def _lead(self, block: Block, sentence: str) -> None:
        """A paragraph right above a list."""
        colon = block.text.endswith(_OPENING_COLON)
        scope = self.scope
        if elsewhere(sentence) and not (
            scope and scope.named and scope.lists == 0 and not words("calls", "not_topics").search(sentence)
        ):
            if scope:
                scope.muted = scope.muted or _LABEL_MUTED
        elif (opens(sentence) and _POINTS.search(sentence)) or (
            colon and words("calls", "invitations").search(sentence)
        ):
            group = lead_group(sentence)
            if scope and scope.level:
                scope.group, scope.muted = group, None
            else:
                self.scope = Scope(0, group)
        elif is_label(block, self.outline):
            self._label(block)
        elif scope and (scope.level == 0 or not colon):
            self.scope = scope if scope.level else None

    def _label(self, block: Block) -> None:
        """A bold line, or one that ends with a colon: a group inside a scope, or the end of it."""
        scope = self.scope
        if scope is None:
            return
        if ends_topics(block.text) and not names_topics(block.text):
            scope.muted = scope.muted or _LABEL_MUTED
        elif scope.level == 0 and scope.lists and scope.group is None:
            self.scope = None
        elif scope.muted in (None, _LABEL_MUTED):
            scope.muted, scope.group = None, group_name(block.text)

    # --- what stands in a scope

    def _item(self, block: Block) -> Iterator[TopicLine]:
        if self.children[block.index] and opens(block.text):
            if self.scope is None or self.scope.muted:
                self.scope = Scope(0, depth=block.level)
            return
        if self.scope and block.level <= self.scope.depth:
            self.scope = None
        scope = self.scope
        if scope is None or scope.muted:
            return
        scope.lists += 1
        if self.children[block.index] or self._reject(block.group):
            return
        group = scope.group
        if block.parent is not None and not opens(self.outline.blocks[block.parent].text):
            group = group_name(self.outline.blocks[block.parent].text)
        first, *more = block.text.split("\n")
        titled = bool(more) and block.runs[0].strong  # a bold title, then its description on the next line
        yield from self._entry(first if titled else block.text, block.line, group)

    def _definition(self, block: Block) -> Iterator[TopicLine]:
        scope = self.scope
        if scope is None or scope.muted or self._reject(block.group):
            return
        term = block if block.kind == "term" or block.parent is None else self.outline.blocks[block.parent]
        many = self.children[term.index] > 1
        if (block.kind == "definition") == many:
            yield from self._entry(block.text, block.line, group_name(term.text) if many else scope.group)

    def _cell(self, block: Block) -> Iterator[TopicLine]:
        """A cell of a table that only lays out topics, one or more columns of them."""
        scope = self.scope
        if scope is None or scope.muted or block.kind == "header_cell" or self._reject(block.group):
            return
        headers = block.cell.headers if block.cell else ()
        group = group_name(headers[0]) if headers and not names_topics(headers[0]) else scope.group
        yield from self._entry(block.text, block.line, group)

    def _lines(self, block: Block) -> Iterator[TopicLine]:
        """A paragraph whose lines or parts begin with a bullet that Markdown does not know."""
        scope = self.scope
        if scope and not scope.muted:
            for start, part in bullet_parts(block.text):
                yield from self._entry(part, block.line_at(start), scope.group)

    def _broken_lines(self, block: Block) -> Iterator[TopicLine]:
        """Lines under a topics heading, or after an opening sentence, that only ``<br>`` divides."""
        lines = block.text.split("\n")
        if len(lines) < FEWEST_ENTRIES or bulleted(block.text):
            return
        opened = opens(lines[0])
        within = self.scope is not None and self.scope.level and not self.scope.muted
        body = lines[1:] if opened else lines
        if not (opened or within) or not all(is_entry(line) for line in body if line.strip()):
            return
        at = len(block.text) - len("\n".join(body))
        for line in body:
            yield from self._entry(
                line, block.line_at(at + len(line) - len(line.lstrip())), self.scope.group if self.scope else None
            )
            at += len(line) + 1

    def _may_enumerate(self, block: Block) -> bool:
        """Whether a paragraph, now that it is reached, can hold an enumeration: not muted, and no lead of a list."""
        if self.scope and self.scope.muted:
            return False
        after = following(self.outline, block)
        return not (after is not None and after.kind == "item" and block.text.endswith(_OPENING_COLON))

    def _inline(self, block: Block) -> Iterator[TopicLine]:
        """An enumeration inside a sentence, where that sentence plainly names topics."""
        for start, sentence in sentences(block.text):
            if len(sentence) > LONGEST_SENTENCE:
                continue
            rest = enumerated(sentence)
            entries = enumeration(rest) if rest and not elsewhere(sentence) else []
            if len(entries) < FEWEST_ENTRIES or any(len(entry.split()) > LONGEST_ENTRY for entry in entries):
                continue
            at = start + sentence.find(rest)
            for entry in entries:
                at = max(at, block.text.find(entry, at))
                yield from self._entry(entry, block.line_at(at), None)

    def _entry(self, text: str, line: int, group: str | None) -> Iterator[TopicLine]:
        topic = tidy(text)
        filler = len(topic) < LONGEST_HEADING and _FILLER.match(topic)
        if topic and not filler and len(topic) <= LONGEST_TOPIC and not is_type(topic) and not has_length(topic):
            yield TopicLine(topic, line, group)

    def _reject(self, group: int) -> bool:
        """Whether a list names kinds of contributions, lengths, days or addresses rather than topics."""
        if group not in self.rejected:
            texts = [block.text for block in self.items[group]]
            wrong = sum(bool(is_type(text) or has_length(text) or dated(text)) for text in texts)
            self.rejected[group] = 2 * wrong >= len(texts)
        return self.rejected[group]
