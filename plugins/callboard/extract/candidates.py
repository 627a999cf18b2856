"""What row assembly makes: dates with the words that may be their labels, and the segments it reads them from."""

from __future__ import annotations

import itertools
import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Literal, NamedTuple

from callboard.model import Kind

from .blocks import Block, Cell, Outline
from .cards import cards
from .labels import Vocabulary
from .markup import tags
from .mentions import Mentions, blanked, inside, struck_stretches, without_attributes
from .phrases import Phrase
from .vague import Vague
from .words import EDGES, LONGEST_LABEL, REMARK, SENTENCE_END, meaning, without_heading

WINDOW, LONGEST_ABOVE, LONGEST_REMARK = 200, 100, 40
Form = Literal["label-first", "date-first", "apart", "sentence"]
_SMALL = re.compile(r"(?:\s+(?:on|the|by|at|of|du|le|del|el|des|van|von|vom|dem|den|di|de|da))+$")
_NOT = re.compile(r",\s+(?:and\s+)?not\s+(?:on\s+|by\s+)?$", re.IGNORECASE)
_ZONE_REMARK = re.compile(
    r"\b(?:time ?zones?|local time|zeitzone|ortszeit|fuseau horaire|heure locale|huso horario|hora local|fuso orario)\b"
)
_BREAK = re.compile("\n")
_BRACKETS = re.compile(r"\W*[(\[].*[)\]]\W*", re.DOTALL)
_BEFORE = re.compile(r"[(\[]\s*(?:before|earlier|vorher|zuvor|avant|antes|prima|eerder)\s*:?\s*$", re.IGNORECASE)
LABEL_END = re.compile(
    r"[:：–—|-](?:\s*(?:by|until|till|on|from|before|bis(?: zum)?|am|vom|ab|jusqu['’]au|avant le|le|du|hasta el|el|del"
    r"|até|entro il|dal|tot|op|van))?$",
    re.IGNORECASE,
)
_COLON = re.compile(r"[:：]")
_ASIDE = re.compile(r"\s*\([^()]*\)[\s.]*")


@dataclass(slots=True)
class Candidate:
    """One printed date with the words that may be its label. `row` is shared by the values of one thing.

    `listed` says that it stands in a column or list of deadlines or dates, `within` of which year and month (or 0) its
    row or column is, `apart` that its track is an event beside that of the post, `billed` that it stands in a table
    of talks and their speakers, `ahead` in a list of what is to come, `told` behind the day on which it was told.
    """

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
    listed: bool = False
    apart: bool = False
    billed: bool = False
    ahead: bool = False
    told: bool = False
    within: tuple[int, int] | None = None

    @property
    def line(self) -> int:
        return self.block.line_at(self.phrase.start)


@dataclass(slots=True)
class Open:
    """A phrase that names no day, with its label and the `text` of its line, of which what is struck is blank."""

    vague: Vague
    block: Block
    label: str
    text: str
    kind: Kind | None = None

    def is_value(self) -> bool:
        """Whether it is all that stands behind a colon: "Notification: mid-February"."""
        _, colon, value = self.text.partition(":")
        return bool(colon) and value.strip(EDGES) == self.vague.text.strip(EDGES)


@dataclass(slots=True)
class Assembly:
    dates: list[Candidate] = field(default_factory=list)
    open: list[Open] = field(default_factory=list)


class Segment(NamedTuple):
    """One line of a block: its stretch of the text and the phrases in it."""

    start: int
    end: int
    phrases: tuple[Phrase, ...]
    vague: tuple[Vague, ...]


class Segments:
    """Divides blocks into segments and collects candidates; `next_row` numbers the rows."""

    def __init__(self, outline: Outline, found: list[Mentions], words: Vocabulary) -> None:
        self.outline = outline
        self.found = found
        self.words = words
        self.out = Assembly()
        self.rows = 0
        self.kept: dict[int, str] = {}
        self.tables: dict[int, list[tuple[Cell, Block]]] = {}
        self.cards = {day: days[0] for days in cards(outline, found) for day in days}
        for block, cell in outline.cells:
            self.tables.setdefault(cell.table, []).append((cell, block))

    def readable(self, block: Block) -> Block:
        """A block without template tags, and without struck words that hold no date beside dates that stand.

        Their places stay blank: "~~June~~ 15 July" is "     15 July". A date in a tag stays.
        """
        phrases = without_attributes(block, self.found[block.index]).phrases
        spans = [(p.start, p.end) for p in phrases]
        empty = [
            (start, end)
            for start, end in (() if all(phrase.struck for phrase in phrases) else struck_stretches(block))
            if not any(a < end and start < b for a, b in spans[max(0, bisect_left(spans, (start, 0)) - 2) :][:4])
        ]
        text = blanked(block.text, empty) if empty else block.text
        text = blanked(text, list(_around(spans, tags(text))))
        return replace(block, text=text) if text != block.text else block

    def standing(self, block: Block) -> str:
        """The text of a block, blank where it is struck."""
        if block.index not in self.kept:
            self.kept[block.index] = blanked(block.text, list(struck_stretches(block)))
        return self.kept[block.index]

    def segments(self, block: Block) -> Iterator[Segment]:
        found = without_attributes(self.outline.blocks[block.index], self.found[block.index])
        cuts = [match.end() for match in _BREAK.finditer(block.text)]
        if block.kind in ("paragraph", "definition", "quote", "item", "code"):
            cuts = sorted({*cuts, *self.row_lines(block, found)})
        if not cuts:
            yield Segment(0, len(block.text), found.phrases, found.vague)
            return
        bounds = [0, *cuts, len(block.text)]
        for start, end in itertools.pairwise(bounds):
            yield Segment(
                start, end,
                tuple(inside(found.phrases, start, end)), tuple(inside(found.vague, start, end)),
            )  # fmt: skip

    def values_joined(self, block: Block, segments: list[Segment]) -> list[Segment]:
        """The lines of a block, those of one thing's values as one: "Papers: 10 May", below it a struck "3 May"."""
        out: list[Segment] = []
        for segment in segments:
            above = out[-1] if out else None
            if above and self.is_value_of(block, segment, above):
                phrases, vague = (*above.phrases, *segment.phrases), (*above.vague, *segment.vague)
                out[-1] = Segment(above.start, segment.end, phrases, vague)
            else:
                out.append(segment)
        return out

    def is_value_of(self, block: Block, segment: Segment, above: Segment) -> bool:
        """Whether a line holds only a date, and it or that of the line `above` is struck."""
        if not (segment.phrases and above.phrases):
            return False
        struck = [all(phrase.struck for phrase in line.phrases) for line in (segment, above)]
        before = block.text[segment.start : segment.phrases[0].start]
        between = self.afters(block.text, segment.phrases, segment.end)
        return any(struck) and not meaning(before) and all(self.note(words) for words in between)

    def row_lines(self, block: Block, found: Mentions) -> list[int]:
        """Where lines of the source start that are rows of their own though no break is rendered between them."""
        starts = [s for s in block.line_starts() if 0 < s < len(block.text)]
        if not starts or not (found.phrases or found.vague):
            return []
        if sum(_begins_bold(block, start) for start in (0, *starts)) > 1:
            return starts
        bounds = [0, *starts, len(block.text)]
        good = 0
        for start, end in itertools.pairwise(bounds):
            if first := next(iter(inside(found.phrases, start, end)), None):
                before = without_heading(block.text[start : first.start]).strip(" (")
                if (before and not LABEL_END.search(before)) or len(before) > 80:
                    return []
                good += 1
        return starts if good > 1 else []

    def add(self, phrase: Phrase, block: Block, label: str, form: Form, row: int, segment: Segment) -> Candidate:
        begin = segment.start if segment.end - segment.start < 2 * WINDOW else max(segment.start, phrase.start - WINDOW)
        quote = block.text[begin : min(segment.end, begin + 2 * WINDOW)].strip()
        candidate = Candidate(phrase, block, label[:LONGEST_LABEL].strip(), form, row, quote=quote, group=block.group)
        self.out.dates.append(candidate)
        return candidate

    def afters(self, text: str, phrases: Sequence[Phrase], end: int) -> list[str]:
        """For each phrase the text between it and the next one, or `end`."""
        starts = list(itertools.accumulate((phrase.end for phrase in phrases), max))
        ends = [*(phrase.start for phrase in phrases[1:]), end][: len(starts)]
        return [text[a:b] for a, b in zip(starts, ends, strict=True)]

    def first_clause(self, text: str) -> str:
        text = text.strip(EDGES.replace("(", "").replace("[", ""))
        match = SENTENCE_END.search(text)
        return (text[: match.start()] if match else text)[:LONGEST_LABEL]

    def note(self, text: str) -> bool:
        """Whether a text is only a remark on a date: "(extended)", "TBC", "firm"."""
        stripped = meaning(text).casefold()
        if not stripped:
            return True
        if len(stripped) < LONGEST_REMARK and _ZONE_REMARK.search(stripped):
            return True
        known = any(words.within(stripped) for words in self.words.status.values())
        return (
            known
            and (len(stripped) < 24 or _BRACKETS.fullmatch(text) is not None)
            and self.words.kind(stripped) in (None, "submission_deadline")
        )

    def aside(self, text: str) -> bool:
        """Whether a text is only words in brackets that are no label."""
        return bool(_ASIDE.fullmatch(text)) and self.words.kind(text) is None

    def says_was(self, between: str) -> bool:
        """Whether the words right before a date say that it is the old value: "(was", "previously:"."""
        tight = REMARK.sub(" ", between).casefold().strip(EDGES)
        was = self.words.status["was"]
        return (
            was.ends(tight) or was.ends(_SMALL.sub("", tight)) or bool(_NOT.search(between) or _BEFORE.search(between))
        )

    def next_row(self) -> int:
        self.rows += 1
        return self.rows

    def label_elsewhere(self, block: Block) -> str:
        blocks = self.outline.blocks
        if block.index in self.cards:
            return meaning(blocks[block.index + 1].text)
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
        listed = headings and self.words.sections["dates"].within(headings[-1].text.casefold())
        if listed and before and before.kind == block.kind == "paragraph" and not self.found[before.index].phrases:
            return meaning(before.text) if len(before.text) < LONGEST_ABOVE else ""
        return meaning(headings[-1].text) if headings else ""


def _begins_bold(block: Block, at: int) -> bool:
    """Whether a bold label begins at `at`: "**Deadline:** 3 May"."""
    end = block.strong_until(at)
    return end > at and bool(_COLON.search(block.text, max(at, end - 2), end + 2))


def _around(dates: Sequence[tuple[int, int]], stretches: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """What is left of some stretches of a text without the dates in them; both are in order."""
    for start, end in stretches:
        at = start
        for first, last in dates[bisect_left(dates, (start, 0)) : bisect_left(dates, (end, 0))]:
            yield at, first
            at = last
        yield at, end
