"""Row assembly: which words are the label of which date, whatever the shape of the list, line or sentence.

A segment is one line of a block as the reader sees it. In a segment the label stands before its dates
("label: date"), after them ("date: label"), or somewhere else: in the term, the cell beside it, the line above.
Nothing is judged here; :mod:`callboard.extract.judge` says what is a row.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal

from callboard.model import Kind

from .blocks import Block, Outline
from .labels import Vocabulary
from .mentions import NONE, Mentions, Vague
from .phrases import Phrase

Form = Literal["label-first", "date-first", "apart", "sentence"]

LONGEST_LABEL = 160
_EDGES = " \t\n\u00a0:;,.!?–—-|*•·()[]/\\→#_~>\"“”'’=：（）【】"
_ARROW = re.compile(r"(?:→|-+>|=+>|⇒|➔|➡|»)\s*$")
SENTENCE_END = re.compile(r"(?<![ap]\.m)[.!?。！？]['\")\]]?\s+(?=[A-Z\"“'(¿¡À-Ý])|[。！？]")
_VERB = re.compile(
    r"\b(?:will|we|you|please|must|should|shall|can|may not|is|are|be|been|was|were|has|have|had|that|which|who|wird|werden|sind|ist|wir|"
    r"sera|seront|est|sont|nous|vous|será|serán|serão|se|deberán|que|è|sono|sarà|wordt|worden)\b",
    re.IGNORECASE,
)
_LEAD = re.compile(r"\s*([^:：]{2,60})[:：]\s")
_TRAIL = re.compile(
    r"(?:[\s(\[,–—:-]|\b(?:no later than|due on|due by|on|by|to|and|or|until|till|before|from|at|the|is|are|of|for|in|between|"
    r"am|bis zum|bis|vom|den|le|du|jusqu'au|avant le|del|el|hasta el|a más tardar el|antes del|até|em|dia|de|da|dal|il|"
    r"entro il|tot|op|van)(?=[\s:,(\[]*$))+$",
    re.IGNORECASE,
)
_MARKED = re.compile(r"^[\s\W]*(?:updated?|new|extended|neu|nouveau|nuevo|final|revised|!+)[\s:–—-]*$", re.IGNORECASE)
_GENERIC = re.compile(
    r"^(?:important |key )?(?:dates?|when|deadlines?|due(?: dates?)?|day|time|datum|termin|wann|fechas?|datas?|quand|quando|date limite|日期|时间|時間|日時|날짜|일정)"
    r"(?:\s*[(/].*)?$",
    re.IGNORECASE,
)
_ASIDE = re.compile(r"\s*\([^()]*\)[\s.]*")
_LETTER = re.compile(r"\b(?:important dates|key dates|call for (?:papers|participation|abstracts))\b", re.IGNORECASE)
ROUND = re.compile(
    r"\b(?:round|cycle|phase|call|runde|tour|ronda|rodada|first|second|third|1st|2nd|3rd|spring|summer|fall|autumn|winter)\b",
    re.IGNORECASE,
)


@dataclass(slots=True)
class Candidate:
    """One printed date with the words that may be its label. `row` is shared by the values of one thing."""

    phrase: Phrase
    block: Block
    label: str
    form: Form
    row: int
    before: str = ""
    after: str = ""
    quote: str = ""
    kind: Kind | None = None
    track: str | None = None
    round: str | None = None
    was: bool = False
    reason: str | None = None
    lead: str = ""
    group: int = 0

    @property
    def line(self) -> int:
        return self.block.line_at(self.phrase.start)


@dataclass(slots=True)
class Open:
    """A phrase that names no day, with its label."""

    vague: Vague
    block: Block
    label: str
    kind: Kind | None = None


@dataclass(slots=True)
class Assembly:
    dates: list[Candidate] = field(default_factory=list)
    open: list[Open] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Segment:
    """One line of a block: its stretch of the text and the phrases in it."""

    start: int
    end: int
    phrases: tuple[Phrase, ...]
    vague: tuple[Vague, ...]


def assemble(outline: Outline, found: list[Mentions], words: Vocabulary) -> Assembly:
    """All dates of the post with their labels, in reading order; ``found[i]`` are the mentions of block `i`."""
    from .cells import read_tables

    builder = Builder(outline, found, words)
    tables: set[int] = set()
    for block in outline.blocks:
        if found[block.index] is NONE or (block.kind == "code" and not is_letter(block)):
            continue
        if block.cell:
            if block.cell.table not in tables:
                tables.add(block.cell.table)
                read_tables(builder, block.cell.table)
        else:
            builder.block(block)
    builder.out.dates.sort(key=lambda c: (c.block.index, c.phrase.start))
    return builder.out


def meaning(text: str, *, after: bool = False) -> str:
    """`text` without the punctuation and small words around it: what is left may be a label.

    Small words at the end lead up to a date ("due on"); a label that stands `after` its date keeps them.
    """
    text = text.strip(_EDGES)
    previous = None
    while previous != text and not after:
        previous = text
        text = _TRAIL.sub("", text[-2 * LONGEST_LABEL :]).strip(_EDGES)
    text += ")" * (text.count("(") > text.count(")"))
    return text if re.search(r"[^\W\d_]{2}|[\u3040-\u9fff\uac00-\ud7af]", text) else ""


class Builder:
    """Collects candidates; `next_row` numbers the rows."""

    def __init__(self, outline: Outline, found: list[Mentions], words: Vocabulary) -> None:
        self.outline = outline
        self.found = found
        self.words = words
        self.out = Assembly()
        self.rows = 0
        self.tables: dict[int, list[Block]] = {}
        for block in outline.blocks:
            if block.cell:
                self.tables.setdefault(block.cell.table, []).append(block)

    def next_row(self) -> int:
        self.rows += 1
        return self.rows

    # -- blocks and their segments

    def block(self, block: Block) -> None:
        segments = list(self.segments(block))
        for number, segment in enumerate(segments):
            if segment.phrases:
                self.segment(block, segment, segments[:number], segments[number + 1 :])
            for vague in segment.vague:
                self.open(block, segment, vague)

    def segments(self, block: Block) -> Iterator[Segment]:
        found = self.found[block.index]
        cuts = [match.end() for match in re.finditer("\n", block.text)]
        if block.kind in ("paragraph", "definition", "quote", "item", "code"):
            cuts = sorted({*cuts, *self.row_lines(block, found)})
        bounds = [0, *cuts, len(block.text)]
        for start, end in zip(bounds, bounds[1:], strict=False):
            yield Segment(
                start, end,
                tuple(p for p in found.phrases if start <= p.start < end),
                tuple(v for v in found.vague if start <= v.start < end),
            )  # fmt: skip

    def row_lines(self, block: Block, found: Mentions) -> list[int]:
        """Where lines of the source start that are rows of their own though no break is rendered between them."""
        starts = [s for i, s in enumerate(block.starts) if i and block.runs[i].line > block.runs[i - 1].line]
        starts = [s for s in starts if 0 < s < len(block.text)]
        if len(starts) < 1 or not found.phrases:
            return []
        bounds = [0, *starts, len(block.text)]
        good = 0
        for start, end in zip(bounds, bounds[1:], strict=False):
            first = next((p for p in found.phrases if start <= p.start < end), None)
            if first:
                before = block.text[start : first.start].strip(" (")
                if (before and not before.endswith((":", "：", "–", "—", "-", "|"))) or len(before) > 80:
                    return []
                good += 1
        return starts if good > 1 else []

    def segment(self, block: Block, segment: Segment, earlier: list[Segment], later: list[Segment]) -> None:
        text, phrases = block.text, segment.phrases
        first = phrases[0]
        before = text[segment.start : first.start]
        label = meaning(before)
        if _MARKED.match(label):
            label = ""
        if not label:
            after = [self.after(text, phrases, i, segment.end) for i in range(len(phrases))]
            if self.is_prose(block, segment, after[0]):
                self.sentences(block, segment)
            elif any(meaning(words) and not self.note(words) and not self.aside(words) for words in after):
                self.date_first(block, segment, after)
            else:
                self.apart(block, segment, earlier, later)
        elif self.is_sentence(block, before, segment):
            self.sentences(block, segment)
        else:
            self.label_first(block, segment, label)

    def is_prose(self, block: Block, segment: Segment, after: str) -> bool:
        """Whether a line that begins with a day goes on as running text: "From 3 to 5 May we met. Talks were …"."""
        if block.kind not in ("paragraph", "quote") or re.match(r"[\s*_)\]]*[:：–—|,-]", after):
            return False
        text = block.text[segment.start : segment.end]
        return bool(SENTENCE_END.search(text)) and bool(_VERB.search(after))

    def is_sentence(self, block: Block, before: str, segment: Segment) -> bool:
        tight = before.rstrip(" \u00a0([*_–—-").endswith((":", "：", "|"))
        rest = before[lead.end() :] if (lead := _LEAD.match(before)) else before
        if SENTENCE_END.search(before):
            last = list(SENTENCE_END.finditer(before))[-1].end()
            rest = before[last:]
            if not (tight and len(rest) < 80):
                return True
        if block.kind == "heading":
            return False
        if tight:
            return len(rest) > LONGEST_LABEL
        return len(rest) > 90 or bool(_VERB.search(rest))

    # -- the four forms

    def label_first(self, block: Block, segment: Segment, label: str) -> None:
        text, row = block.text, self.next_row()
        previous_end = segment.start
        track = None
        for i, phrase in enumerate(segment.phrases):
            between = text[previous_end : phrase.start]
            words = meaning(between)
            if i and words and not self.note(between) and not self.says_was(between) and self.new_label(words):
                label, row = words, self.next_row()
            candidate = self.add(phrase, block, label, "label-first", row, segment)
            candidate.before, candidate.after = between, self.after(text, segment.phrases, i, segment.end)
            candidate.track = track
            previous_end = phrase.end

    def new_label(self, words: str) -> bool:
        return self.words.kind(words) is not None or len(words) > 12

    def date_first(self, block: Block, segment: Segment, after: list[str]) -> None:
        text = block.text
        labels = ["" if self.note(words) else self.label_after(words) for words in after]
        rows: list[int] = [0] * len(labels)
        previous = segment.start
        for i, phrase in enumerate(segment.phrases):
            between = text[previous : phrase.start]
            joined = i > 0 and (self.says_was(between) or not labels[i - 1] or between.rstrip().endswith("("))
            rows[i] = rows[i - 1] if joined else self.next_row()
            if joined and labels[i - 1]:
                labels[i] = labels[i - 1]
            previous = phrase.end
        for i in reversed(range(len(labels) - 1)):
            labels[i] = labels[i] or labels[i + 1]
        previous = segment.start
        for i, phrase in enumerate(segment.phrases):
            candidate = self.add(phrase, block, labels[i], "date-first", rows[i], segment)
            candidate.before, candidate.after = text[previous : phrase.start], after[i]
            previous = phrase.end

    def label_after(self, text: str) -> str:
        """The label that stands after a date: its first clause, without "(was" that leads up to the next date."""
        if self.says_was(text):
            text = re.sub(r"[(\[,;–—-][^(\[,;–—-]*$", "", text)
        return meaning(self.first_clause(text), after=True)

    def apart(self, block: Block, segment: Segment, earlier: list[Segment], later: list[Segment]) -> None:
        """Dates alone: the label is in the term, the line above or below, the item around, or the heading."""
        row, label = self.next_row(), ""
        above = next((s for s in reversed(earlier)), None)
        below = next((s for s in later), None)
        if above and not above.phrases:
            label = meaning(block.text[above.start : above.end])
        elif below and not below.phrases and (not above or above.phrases) and block.kind != "definition":
            label = meaning(block.text[below.start : below.end])
        label = label or self.label_elsewhere(block)
        previous = segment.start
        for i, phrase in enumerate(segment.phrases):
            candidate = self.add(phrase, block, label, "apart", row, segment)
            candidate.before = block.text[previous : phrase.start]
            candidate.after = self.after(block.text, segment.phrases, i, segment.end)
            previous = phrase.end

    def label_elsewhere(self, block: Block) -> str:
        blocks = self.outline.blocks
        if block.kind == "term":
            following = next((b for b in blocks[block.index + 1 : block.index + 3] if b.parent == block.index), None)
            return meaning(self.first_clause(following.text)) if following else ""
        if block.kind == "definition" and block.parent is not None:
            return meaning(blocks[block.parent].text)
        if block.parent is not None and len(blocks[block.parent].text) < LONGEST_LABEL:
            return meaning(blocks[block.parent].text)
        before = blocks[block.index - 1] if block.index else None
        after = blocks[block.index + 1] if block.index + 1 < len(blocks) else None
        for near, first in ((before, True), (after, False)):
            if near is None or self.found[near.index].phrases or len(near.text) > 100 or near.cell:
                continue
            if block.kind == "heading" and first:
                continue
            if near.kind == "heading" and not first:
                continue
            if self.words.kind(near.text) and near.kind != "heading" and near.group == block.group:
                return meaning(near.text)
        headings = self.outline.headings(block)
        return meaning(headings[-1].text) if headings else ""

    def sentences(self, block: Block, segment: Segment) -> None:
        text = block.text
        lead_match = _LEAD.match(text, segment.start)
        lead = meaning(lead_match[1]) if lead_match and lead_match.end() <= segment.phrases[0].start + 1 else ""
        ends = [m.end() for m in SENTENCE_END.finditer(text, segment.start, segment.end)]
        inside = {(p.start, p.end) for p in segment.phrases}
        ends = [end for end in ends if not any(start < end < stop for start, stop in inside)]
        bounds = [segment.start, *ends, segment.end]
        for start, end in zip(bounds, bounds[1:], strict=False):
            phrases = tuple(p for p in segment.phrases if start <= p.start < end)
            row, previous = self.next_row(), start
            for i, phrase in enumerate(phrases):
                between = text[previous : phrase.start]
                if i and not self.says_was(between) and len(meaning(between)) > 3:
                    row = self.next_row()
                whole = Segment(start, end, phrases, ())
                candidate = self.add(phrase, block, _tail(meaning(between)), "sentence", row, whole)
                candidate.before, candidate.after = between, self.after(text, phrases, i, end)
                candidate.lead = lead
                previous = phrase.end

    def open(self, block: Block, segment: Segment, vague: Vague) -> None:
        before = meaning(block.text[segment.start : vague.start])
        after = meaning(self.first_clause(block.text[vague.end : segment.end]))
        label = before if before and len(before) < 90 else after
        if not label and vague.what != "relative":
            label = self.label_elsewhere(block)
        self.out.open.append(Open(vague, block, label))

    # -- small helpers

    def add(self, phrase: Phrase, block: Block, label: str, form: Form, row: int, segment: Segment) -> Candidate:
        quote = block.text[segment.start : segment.end].strip()
        candidate = Candidate(phrase, block, label[:LONGEST_LABEL].strip(), form, row, quote=quote, group=block.group)
        self.out.dates.append(candidate)
        return candidate

    def after(self, text: str, phrases: tuple[Phrase, ...], i: int, end: int) -> str:
        return text[phrases[i].end : phrases[i + 1].start if i + 1 < len(phrases) else end]

    def first_clause(self, text: str) -> str:
        text = text.strip(_EDGES.replace("(", "").replace("[", ""))
        match = SENTENCE_END.search(text)
        return (text[: match.start()] if match else text)[:LONGEST_LABEL]

    def note(self, text: str) -> bool:
        """Whether a text is only a remark on a date: "(extended)", "TBC", "firm"."""
        stripped = meaning(text).casefold()
        if not stripped:
            return True
        known = any(words.within(stripped) for words in self.words.status.values())
        return (
            known
            and (len(stripped) < 24 or text.strip()[:1] in "([")
            and self.words.kind(stripped) in (None, "submission_deadline")
        )

    def aside(self, text: str) -> bool:
        """Whether a text is only words in brackets that are no label."""
        return bool(_ASIDE.fullmatch(text)) and self.words.kind(text) is None

    def says_was(self, between: str) -> bool:
        """Whether the words right before a date say that it is the old value: "(was", "previously:"."""
        return self.words.status["was"].ends(between.casefold().strip(_EDGES))


def _tail(label: str) -> str:
    """The end of a long label, from a word on."""
    if len(label) <= LONGEST_LABEL:
        return label
    cut = label[-LONGEST_LABEL:]
    return cut.partition(" ")[2] or cut


def is_letter(block: Block) -> bool:
    """Whether preformatted text is a call for papers pasted as it came by mail, and no code."""
    return bool(_LETTER.search(block.text))


def is_generic(header: str) -> bool:
    """Whether a column header says only that dates stand below it."""
    return bool(_GENERIC.match(header.strip(_EDGES)))


def arrow(text: str) -> bool:
    """Whether a text ends with an arrow to the value that took the place of the one before."""
    return bool(_ARROW.search(text.rstrip(" *_")))
