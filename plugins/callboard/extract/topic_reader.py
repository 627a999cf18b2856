"""The walk through a call that finds its topics: what opens a scope, what groups and mutes it, what stands in it.

A call opens a *scope* in one of four ways: a heading that names topics, a sentence before a list that does, a sentence
before paragraphs that each enumerate, or one that points to "the research areas below". Inside a scope, headings and
bold lines are groups; headings, labels and sentences that speak of something else (formats, dates, people) mute it.
Where no list names any topic, the sentences that enumerate them do, and last the headings of a section "Topics".
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from callboard.model import TopicLine

from .blocks import Block, Outline
from .lexicon import words
from .prose import following, is_label, last_sentence
from .topic_entries import Lists, broken_lines, entries_in, entry
from .topic_inline import topics_in
from .topic_leads import (
    announces,
    before_paragraphs,
    before_sections,
    invites,
    lead_sentence,
    names_list,
    points_below,
)
from .topic_prose import labelled
from .topic_scope import Scope, names_no_more
from .topic_tables import TopicTables
from .topic_words import (
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
    has_length,
    headed_runs,
    heads_list,
    is_type,
    lead_group,
    left_open,
    may_open,
    names_topics,
    opens,
    short_runs,
)

_LABEL_MUTED = 7  # below every heading level: muted by a label, until the next one
NEAR = 4  # blocks from a sentence left open to the heading that it speaks of


class TopicReader:
    """One walk through the blocks of a post; `hints` are the headings and paragraphs that only may name topics."""

    def __init__(self, outline: Outline, hints: frozenset[int] = frozenset()) -> None:
        self.outline = outline
        self.hints = hints
        self.listed: list[TopicLine] = []
        self.scope: Scope | None = None
        self.announced: int | None = None  # the paragraph that said that topics stand further below
        self.opened: int | None = None  # the one that ended with a colon behind such a sentence
        self.level = 0  # of the section that is being read
        self.lists = Lists(outline)
        self.short = short_runs(outline)
        self.headed = headed_runs(outline)
        self.tables = TopicTables(outline)
        self.told: list[TopicLine] = []  # by the sentences of paragraphs

    def read(self) -> list[TopicLine]:
        """What lists name; else what prose enumerates, else the headings of a section that names topics."""
        listed = self.listed
        scopes: list[Scope] = []
        for block in self.outline.blocks:
            if block.nav or block.kind in ("code", "caption"):
                continue
            if block.kind == "heading":
                self._heading(block)
            else:
                listed += self._read(block)
            if block.kind == "paragraph" and block.parent is None and not listed:
                self._inline(block)
            if self.scope and self.scope.named and not (scopes and scopes[-1] is self.scope):
                scopes.append(self.scope)
        heads = [head for scope in scopes if len(scope.heads) >= FEWEST_HEADS for head in scope.heads]
        found = listed or self.told
        if found:
            return sorted(found, key=lambda topic: topic.line)
        return [topic for head in heads for topic in entry(head.text, head.line, None)]

    def _read(self, block: Block) -> Iterable[TopicLine]:
        """The topics that a block names which is no heading."""
        if block.kind == "item":
            return self._item(block)
        if block.kind in ("term", "definition"):
            return self._definition(block)
        if block.kind in ("cell", "header_cell"):
            return self._cell(block)
        return self._paragraph(block) if block.parent is None else ()

    # --- what opens, groups and closes a scope

    def _heading(self, block: Block) -> None:
        if self.scope is None and self._is_announced(block):
            self._open_sections(block)
        self.level = block.level
        text, scope = block.text, self.scope
        if names_topics(text) or block.index in self.hints:
            inside = scope and scope.level and block.level > scope.level
            if scope and inside and not scope.muted:
                scope.group = None if generic(text) else group_name(text)
            else:
                self.scope = Scope(block.level, named=not names_no_more(text))
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

    def _is_announced(self, block: Block) -> bool:
        """Whether a sentence left open a little above speaks of the headings of which this is the first."""
        return self.opened is not None and block.index - self.opened <= NEAR and not ends_topics(block.text)

    def _paragraph(self, block: Block) -> Iterator[TopicLine]:
        after = following(self.outline, block)
        before_list = after is not None and after.kind in ("item", "term", "cell", "header_cell")
        before_list = before_list or (after is not None and bulleted(after.text))
        if self._names_by_paragraph(block) and not (before_list and left_open(block.text)):
            yield from self._named_by_paragraph(block)
        elif bulleted(block.text) and not left_open(block.text):
            yield from self._lines(block)
        elif before_list:
            self._lead(block, lead_sentence(block.text))
        elif after is not None and before_sections(block, after, self.outline):
            self._open_sections(after)
        elif after is not None and before_paragraphs(block, after, self.short, self.headed):
            self._open_paragraphs()
        elif is_label(block, self.outline) and self.scope and self.scope.level:
            self._label(block)
        elif self.scope and self.scope.level == 0 and not (self.scope.paragraphs and "\n" in block.text):
            self.scope = None
        if not before_list and announces(block):
            self.announced = block.index
        if not before_list and left_open(block.text) and may_open(block) and points_below(last_sentence(block.text)):
            self.opened = block.index
        yield from self._broken_lines(block)

    def _open_sections(self, after: Block) -> None:
        """A sentence speaks of the headings or labels below it."""
        if self.scope and self.scope.named and after.kind != "heading":
            self.scope.muted = None
            return
        deeper = after.kind == "heading" and after.level > self.level
        level = after.level - 1 if deeper else self.level
        self.scope = Scope(max(level, 1), lists=1 if after.kind == "heading" else 0)

    def _open_paragraphs(self) -> None:
        if self.scope and self.scope.level:
            self.scope.muted, self.scope.paragraphs = None, True
        else:
            self.scope = Scope(0, paragraphs=True)

    def _lead(self, block: Block, sentence: str) -> None:
        """A paragraph right above a list."""
        scope = self.scope
        if block.index in self.hints:
            self.scope = Scope(0)
        elif elsewhere(sentence):
            aim = not another_list(sentence) and not ends_topics(sentence)
            if scope and not (aim and scope.named and scope.lists == 0):
                scope.muted = scope.muted or _LABEL_MUTED
        elif points_below(sentence) or invites(block, sentence):
            group = lead_group(sentence)
            if scope and scope.level and heads_list(block, self.outline) and not generic(block.text):
                group = group_name(block.text)
            if scope and scope.level:
                scope.group, scope.muted = group, None
            else:
                self.scope = Scope(0, group)
        elif names_list(block, self.outline) and not words("calls", "aims").search(sentence):
            self._label(block)
        elif self.announced == block.index - 1 and not left_open(block.text):
            self.scope = Scope(0)
        elif scope and (scope.level == 0 or not left_open(block.text)):
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

    @property
    def naming(self) -> Scope | None:
        """The scope, if it is not muted."""
        return None if self.scope is None or self.scope.muted else self.scope

    def _names_by_paragraph(self, block: Block) -> bool:
        """Whether a paragraph inside the scope names topics by itself."""
        scope = self.naming
        if scope is None or not (scope.level or scope.paragraphs):
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
        yield from entries_in(block, said.entries, said.start, said.name or group)

    def _item(self, block: Block) -> Iterator[TopicLine]:
        if self.lists.children[block.index] and opens(block.text):
            self.scope = self.naming or Scope(0, depth=block.level)
            return
        if self.scope and block.level <= self.scope.depth:
            self.scope = None
        scope = self.naming
        if scope is None:
            return
        scope.lists += 1
        if self.lists.children[block.index] or self.lists.name_others(block.group) or self.lists.explains(block):
            return
        after = following(self.outline, block) if left_open(block.text) else None
        open_list = after is not None and after.kind == "item" and after.group != block.group
        if open_list or block.index in self.lists.heads:  # the list below it was meant to be inside
            scope.group = group_name(block.text)
            return
        group = scope.group
        above = self.outline.blocks[block.parent] if block.parent is not None else None
        if above and (has_length(above.text) or self.lists.name_others(above.group)):
            return
        if above and not opens(above.text):
            group = group_name(above.text)
        yield from entry(self.lists.named_by(block), block.line, group)

    def _definition(self, block: Block) -> Iterator[TopicLine]:
        scope = self.naming
        if scope is None or self.lists.name_others(block.group):
            return
        term = block if block.kind == "term" or block.parent is None else self.outline.blocks[block.parent]
        many = self.lists.children[term.index] > 1
        if (block.kind == "definition") == many:
            yield from entry(block.text, block.line, group_name(term.text) if many else scope.group)

    def _cell(self, block: Block) -> Iterator[TopicLine]:
        scope = self.naming
        if scope is None or self.lists.name_others(block.group):
            return
        for text, group in self.tables.topics(block):
            yield from entry(text, block.line, group or scope.group)

    def _lines(self, block: Block) -> Iterator[TopicLine]:
        """A paragraph whose lines or parts begin with a bullet that Markdown does not know."""
        if self.naming:
            yield from entries_in(block, bullet_parts(block.text), 0, self.naming.group)

    def _broken_lines(self, block: Block) -> Iterator[TopicLine]:
        """Lines under a topics heading, or after an opening sentence, that only ``<br>`` divides."""
        if "\n" in block.text and not (bulleted(block.text) or self._names_by_paragraph(block)):
            entries, at = broken_lines(block.text, self.naming)
            yield from entries_in(block, entries, at, self.scope.group if self.scope else None)

    def _inline(self, block: Block) -> None:
        """An enumeration inside a sentence, where that sentence plainly names topics or a heading above it does."""
        scope, after = self.scope, following(self.outline, block)
        if (scope and scope.muted) or (after and after.kind == "item" and left_open(block.text)):
            return
        self.told += topics_in(block, scope)
