"""The walk through a call that finds its topics: what opens a scope, what groups and mutes it, what stands in it.

A call opens a *scope* in one of four ways: a heading that names topics, a sentence before a list that does, a sentence
before paragraphs that each enumerate, or one that points to "the research areas below". Inside a scope, headings and
bold lines are groups; headings, labels and sentences that speak of something else (formats, dates, people) mute it.
Where no list names any topic, the sentences that enumerate them do, and last the headings of a section "Topics".
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from callboard.model import TopicLine

from .blocks import Block, Outline
from .lexicon import words
from .prose import enumeration, following, is_label, sentences
from .topic_entries import Lists, entry
from .topic_leads import before_paragraphs, before_sections, invites, lead_sentence, left_open, points_below
from .topic_prose import all_enumerated, enumerated, labelled, may_enumerate, short_entry
from .topic_tables import TopicTables
from .topic_words import (
    FEWEST_ENTRIES,
    FEWEST_HEADS,
    another_list,
    bold_head,
    bullet_parts,
    bulleted,
    dated,
    elsewhere,
    ends_topics,
    generic,
    group_name,
    headed_runs,
    is_entry,
    is_type,
    lead_group,
    names_topics,
    opens,
    short_runs,
)

LONGEST_SENTENCE = 3000
_LABEL_MUTED = 7  # below every heading level: muted by a label, until the next one

_NOT_NAMED = re.compile(
    r"^\W*(?:(?:aims? and )?scope|(?:conference |workshop |main |special )?theme)\W*$", re.IGNORECASE
)


@dataclass(slots=True)
class Scope:
    """Where topics are being named: a heading's section (`level`), or what stands right after one sentence (0)."""

    level: int
    group: str | None = None
    named: bool = False  # a heading says "topics", not only "scope"
    muted: int | None = None  # the level of the heading under which nothing counts
    lists: int = 0
    depth: int = 0  # of the list item that opened it; its own items stand deeper
    paragraphs: bool = False  # the sentence stands before paragraphs, each of which names topics
    heads: list[Block] = field(default_factory=list)  # its inner headings, topics themselves if none stand below them


class TopicReader:
    """One walk through the blocks of a post."""

    def __init__(self, outline: Outline) -> None:
        self.outline = outline
        self.scope: Scope | None = None
        self.level = 0  # of the section that is being read
        self.lists = Lists(outline)
        self.short = short_runs(outline)
        self.headed = headed_runs(outline)
        self.tables = TopicTables(outline)

    def read(self) -> list[TopicLine]:
        """What lists name; else what prose enumerates, else the headings of a section that names topics."""
        listed: list[TopicLine] = []
        prose: list[TopicLine] = []
        scopes: list[Scope] = []
        for block in self.outline.blocks:
            if block.nav or block.kind in ("code", "caption"):
                continue
            listed += self._read(block)
            if block.kind == "paragraph" and block.parent is None and not listed:
                prose += self._inline(block)
            if self.scope and self.scope.named and not (scopes and scopes[-1] is self.scope):
                scopes.append(self.scope)
        heads = [head for scope in scopes if len(scope.heads) >= FEWEST_HEADS for head in scope.heads]
        return listed or prose or [topic for head in heads for topic in entry(head.text, head.line, None)]

    def _read(self, block: Block) -> Iterator[TopicLine]:
        if block.kind == "heading":
            self._heading(block)
        elif block.kind == "item":
            yield from self._item(block)
        elif block.kind in ("term", "definition"):
            yield from self._definition(block)
        elif block.kind in ("cell", "header_cell"):
            yield from self._cell(block)
        elif block.parent is None:
            yield from self._paragraph(block)

    # --- what opens, groups and closes a scope

    def _heading(self, block: Block) -> None:
        self.level = block.level
        text, scope = block.text, self.scope
        if names_topics(text):
            inside = scope and scope.level and block.level > scope.level
            if scope and inside and not scope.muted:
                scope.group = None if generic(text) else group_name(text)
            else:
                self.scope = Scope(block.level, named=not _NOT_NAMED.search(text))
        elif scope is None:
            return
        elif scope.level == 0 or block.level <= scope.level:
            # A sentence that ends in a colon right above headings speaks of their lists.
            self.scope = None
        elif ends_topics(text):
            scope.muted = min(scope.muted or _LABEL_MUTED, block.level)
        elif scope.muted is None or block.level <= scope.muted:
            scope.muted, scope.group = None, group_name(text)
            scope.heads.append(block)

    def _paragraph(self, block: Block) -> Iterator[TopicLine]:
        after = following(self.outline, block)
        before_list = after is not None and after.kind in ("item", "term", "cell", "header_cell")
        before_list = before_list or (after is not None and bulleted(after.text))
        if self._names_by_paragraph(block) and not (before_list and left_open(block)):
            yield from self._named_by_paragraph(block)
        elif before_list:
            self._lead(block, lead_sentence(block.text))
        elif after is not None and before_sections(block, after, self.outline):
            deeper = after.kind == "heading" and after.level > self.level
            level = after.level - 1 if deeper else self.level
            self.scope = Scope(max(level, 1), lists=1 if after.kind == "heading" else 0)
        elif after is not None and before_paragraphs(block, after, self.short, self.headed):
            self._open_paragraphs()
        elif bulleted(block.text):
            yield from self._lines(block)
        elif is_label(block, self.outline) and self.scope and self.scope.level:
            self._label(block)
        elif self.scope and self.scope.level == 0:
            self.scope = None
        yield from self._broken_lines(block)

    def _open_paragraphs(self) -> None:
        if self.scope and self.scope.level:
            self.scope.muted, self.scope.paragraphs = None, True
        else:
            self.scope = Scope(0, paragraphs=True)

    def _lead(self, block: Block, sentence: str) -> None:
        """A paragraph right above a list."""
        scope = self.scope
        if elsewhere(sentence) and not (scope and scope.named and scope.lists == 0 and not another_list(sentence)):
            if scope:
                scope.muted = scope.muted or _LABEL_MUTED
        elif points_below(sentence) or invites(block, sentence):
            group = lead_group(sentence)
            if scope and scope.level:
                scope.group, scope.muted = group, None
            else:
                self.scope = Scope(0, group)
        elif is_label(block, self.outline) and not words("calls", "aims").search(sentence):
            self._label(block)
        elif scope and (scope.level == 0 or not left_open(block)):
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
            scope.heads.append(block)

    # --- what stands in a scope

    def _names_by_paragraph(self, block: Block) -> bool:
        """Whether a paragraph inside the scope names topics by itself."""
        scope = self.scope
        if scope is None or scope.muted or not (scope.level or scope.paragraphs):
            return False
        if block.index in self.short:
            return True
        if not (scope.named or scope.paragraphs) or bulleted(block.text):
            return False
        said = labelled(block.text)
        if said and (said.name is None or not ends_topics(said.name)):
            return not any(is_type(part) or dated(part) for part in said.entries)
        return block.index in self.headed and not ends_topics(bold_head(block) or "")

    def _named_by_paragraph(self, block: Block) -> Iterator[TopicLine]:
        group = self.scope.group if self.scope else None
        said = None if block.index in self.short else labelled(block.text)
        if said is None:
            yield from entry(bold_head(block) or block.text, block.line, group)
            return
        yield from self._parts(block, said.entries, said.start, said.name or group)

    def _item(self, block: Block) -> Iterator[TopicLine]:
        if self.lists.children[block.index] and opens(block.text):
            if self.scope is None or self.scope.muted:
                self.scope = Scope(0, depth=block.level)
            return
        if self.scope and block.level <= self.scope.depth:
            self.scope = None
        scope = self.scope
        if scope is None or scope.muted:
            return
        scope.lists += 1
        if self.lists.children[block.index] or self.lists.name_others(block.group):
            return
        group = scope.group
        if block.parent is not None and not opens(self.outline.blocks[block.parent].text):
            group = group_name(self.outline.blocks[block.parent].text)
        first, *more = block.text.split("\n")
        titled = bool(more) and block.runs[0].strong  # a bold title, then its description on the next line
        yield from entry(first if titled else block.text, block.line, group)

    def _definition(self, block: Block) -> Iterator[TopicLine]:
        scope = self.scope
        if scope is None or scope.muted or self.lists.name_others(block.group):
            return
        term = block if block.kind == "term" or block.parent is None else self.outline.blocks[block.parent]
        many = self.lists.children[term.index] > 1
        if (block.kind == "definition") == many:
            yield from entry(block.text, block.line, group_name(term.text) if many else scope.group)

    def _cell(self, block: Block) -> Iterator[TopicLine]:
        scope = self.scope
        if scope is None or scope.muted or self.lists.name_others(block.group):
            return
        for text, group in self.tables.topics(block):
            yield from entry(text, block.line, group or scope.group)

    def _lines(self, block: Block) -> Iterator[TopicLine]:
        """A paragraph whose lines or parts begin with a bullet that Markdown does not know."""
        scope = self.scope
        if scope and not scope.muted:
            for start, part in bullet_parts(block.text):
                yield from entry(part, block.line_at(start), scope.group)

    def _broken_lines(self, block: Block) -> Iterator[TopicLine]:
        """Lines under a topics heading, or after an opening sentence, that only ``<br>`` divides."""
        lines = block.text.split("\n")
        if len(lines) < FEWEST_ENTRIES or bulleted(block.text) or self._names_by_paragraph(block):
            return
        opened = opens(lines[0]) or names_topics(lines[0])
        within = self.scope is not None and self.scope.level and not self.scope.muted
        body = lines[1:] if opened else lines
        if not (opened or within) or not all(is_entry(line) for line in body if line.strip()):
            return
        at = len(block.text) - len("\n".join(body))
        for line in body:
            yield from entry(
                line, block.line_at(at + len(line) - len(line.lstrip())), self.scope.group if self.scope else None
            )
            at += len(line) + 1

    def _inline(self, block: Block) -> Iterator[TopicLine]:
        """An enumeration inside a sentence, where that sentence plainly names topics or a heading above it does."""
        scope, after = self.scope, following(self.outline, block)
        if (scope and scope.muted) or (after and after.kind == "item" and left_open(block)):
            return
        found = False
        for start, sentence in sentences(block.text) if may_enumerate(block) else ():
            if len(sentence) > LONGEST_SENTENCE:
                continue
            rest = enumerated(sentence)
            entries = enumeration(rest) if rest and not elsewhere(sentence) else []
            if len(entries) < FEWEST_ENTRIES or not all(map(short_entry, entries)) or any(map(is_type, entries)):
                continue
            found = True
            yield from self._parts(block, entries, start + sentence.find(rest), None)
        if not found and scope and (scope.named or scope.heads):
            yield from self._parts(block, all_enumerated(block.text), 0, scope.group)

    def _parts(self, block: Block, entries: Iterable[str], at: int, group: str | None) -> Iterator[TopicLine]:
        for part in entries:
            at = max(at, block.text.find(part, at))
            yield from entry(part, block.line_at(at), group)
