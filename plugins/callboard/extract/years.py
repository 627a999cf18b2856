"""Years that are not printed beside a day: from neighbours, headings, title, file name, or the post's date.

A deadline comes before its event, and lists run forward; of the years that this leaves, the nearest is taken.
"""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from .blocks import Outline
from .candidates import Candidate
from .phrases import Day, Phrase

_YEAR = re.compile(r"(?<![\d/.-])(20\d\d|199\d)(?![\d])")
_SHORT_YEAR = re.compile(r"[A-Z]{2,}\s?['’](\d\d)\b")
BEFORE_EVENT = frozenset(
    ("opening", "abstract_deadline", "submission_deadline", "rebuttal", "notification", "early_registration")
)
SLACK = 150
BACK = dt.timedelta(days=31)


@dataclass(frozen=True, slots=True)
class Span:
    """The days of a phrase with their years settled. `sure` is False where the year was inferred."""

    start: dt.date
    end: dt.date | None
    sure: bool
    rivals: tuple[int, ...] = ()


class Years:
    """Finds years for the phrases of one post."""

    def __init__(
        self, outline: Outline, *, title: str, path: str, published: dt.date | None, extra: Sequence[Span] = ()
    ) -> None:
        self.outline = outline
        self.title = title
        self.path = path
        self.published = published
        self.extra = list(extra)
        self.event: Span | None = None
        self.candidates: Sequence[Candidate] = ()

    def settle(self, candidates: Sequence[Candidate]) -> list[Span | None]:
        """The span of every candidate, in order; None where no day can be told."""
        self.candidates = candidates
        spans: list[Span | None] = [printed(c.phrase) for c in candidates]
        pending = [i for i, span in enumerate(spans) if span is None]
        if not pending:
            return spans
        sure = [(i, span) for i, span in enumerate(spans) if span]
        by_row: dict[int, list[Span]] = {}
        by_section: dict[tuple[int, ...], list[tuple[int, Span]]] = {}
        for i, span in sure:
            by_row.setdefault(candidates[i].row, []).append(span)
            by_section.setdefault(self.place(candidates[i]), []).append((i, span))
        events = [
            span for i, span in sure if candidates[i].kind == "event" and candidates[i].reason is None
        ] + self.extra
        later: Span | None = None
        for i in reversed(pending):
            c = candidates[i]
            row = by_row.get(c.row)
            section = by_section.get(self.place(c))
            if row:
                spans[i] = _nearest(c.phrase, row[0].start)
            elif section or sure or events:
                spans[i] = self.beside(i, c, section or sure, events)
            else:
                spans[i] = self.from_page(c, self.event or later)
                later = spans[i] or later
                if c.kind == "event" and c.reason is None:
                    self.event = spans[i]
        return spans

    def place(self, candidate: Candidate) -> tuple[int, ...]:
        return (candidate.group, *candidate.block.section)

    def beside(
        self, i: int, candidate: Candidate, anchors: Sequence[tuple[int, Span]], events: Sequence[Span]
    ) -> Span | None:
        phrase = candidate.phrase
        if events and candidate.kind not in ("event", "other", None):
            event = min(
                events,
                key=lambda span: abs(span.start.year - (anchors[0][1].start.year if anchors else span.start.year)),
            )
            return _before(phrase, event.start, 0 if candidate.kind in BEFORE_EVENT else SLACK)
        if candidate.kind == "event" and (before := [s for n, s in anchors if self.candidates[n].kind in BEFORE_EVENT]):
            return _after(phrase, max(span.start for span in before))
        if not anchors:
            return _nearest(phrase, events[0].start)
        near = min(anchors, key=lambda pair: abs(pair[0] - i))[1]
        return _nearest(phrase, near.start)

    def from_page(self, candidate: Candidate, later: Span | None) -> Span | None:
        """From a year that the page names, or the post's date. In a list the earlier line is the earlier day."""
        if later and candidate.reason is None:
            strict = later is self.event and candidate.kind in BEFORE_EVENT
            return _before(candidate.phrase, later.start, 0 if strict else SLACK)
        near = _YEAR.findall(candidate.block.text[: candidate.phrase.start])
        if near:
            return _in_year(candidate.phrase, int(near[-1]))
        for text in self.texts(candidate):
            if year := _SHORT_YEAR.search(text):
                return _in_year(candidate.phrase, 2000 + int(year[1]))
            if found := _YEAR.findall(text):
                return _in_year(candidate.phrase, int(Counter(found).most_common(1)[0][0]))
        if self.published:
            return _after(candidate.phrase, self.published - BACK)
        return None

    def texts(self, candidate: Candidate) -> list[str]:
        headings = [block.text for block in reversed(self.outline.headings(candidate.block))]
        body = " ".join(block.text for block in self.outline.blocks if block.kind != "code")[:20_000]
        return [candidate.block.text, *headings, self.title, self.path, body]


def printed(phrase: Phrase) -> Span | None:
    """The span of a phrase that prints its year, else None; an impossible day is brought into its month."""
    year = phrase.first.year or (phrase.last.year if phrase.last else None)
    return _in_year(phrase, year, sure=True) if year else None


def possible(day: Day, year: int) -> dt.date:
    """The day in `year`; the last of the month where there is no such day (31 November, 29 February)."""
    for number in (day.day, 30, 29):
        try:
            return dt.date(day.year or year, day.month, min(day.day, number))
        except ValueError:
            continue
    return dt.date(day.year or year, day.month, 28)


def _in_year(phrase: Phrase, year: int, *, sure: bool = False) -> Span:
    start = possible(phrase.first, year)
    if not phrase.last:
        return Span(start, None, sure)
    end = possible(phrase.last, start.year)
    if end < start and not phrase.last.year:
        end = possible(phrase.last, start.year + 1)
    return Span(start, max(start, end), sure)


def _nearest(phrase: Phrase, anchor: dt.date) -> Span:
    return min(
        (_in_year(phrase, anchor.year + n) for n in (0, -1, 1)), key=lambda span: abs((span.start - anchor).days)
    )


def _before(phrase: Phrase, anchor: dt.date, slack: int = 0) -> Span:
    """The last such day not after `anchor`, or no more than `slack` days after it."""
    this = _in_year(phrase, anchor.year)
    return this if (this.start - anchor).days <= slack else _in_year(phrase, anchor.year - 1)


def _after(phrase: Phrase, anchor: dt.date) -> Span:
    this = _in_year(phrase, anchor.year)
    return this if this.start >= anchor else _in_year(phrase, anchor.year + 1)
