"""Years that are not printed beside a day: from neighbours, headings, title, file name, or the post's date.

A deadline comes before its event, and lists run forward; of the years that this leaves, the nearest is taken.
"""

from __future__ import annotations

import datetime as dt
import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cached_property
from operator import itemgetter

from callboard.model import REGISTRATION

from .blocks import Block, Outline
from .candidates import Candidate
from .moves import moved_from
from .phrases import Phrase
from .spans import Span, after, before, by_count, in_period, in_year, nearest, printed
from .year_places import YearsIn, in_address, is_last, year_of_term

_BARE_YEAR = re.compile(r"\W*((?:19|20)\d\d)\W*")
_SEPARATORS = re.compile(r"[/_-]")
# "tides27/call.md", and not "lecture27.md".
_SHORT_EDITION = re.compile(
    r"\b(?!(?:week|lecture|lec|part|day|chapter|lab|session|unit|hw|issue|vol|track|task|round|talk|page|post|meetup"
    r"|sprint|group|team|news|event|seminar)\d)[a-z]{3,}(1[5-9]|[23]\d)\b",
    re.IGNORECASE,
)
_OWN_DATE = re.compile(r"(?<!\d)(?:19|20)\d\d-\d\d-\d\d(?!\d)")
_SIGNS = re.compile(r"[^\w\s]|_")
REACH = 1_000
BEFORE_EVENT = frozenset(
    ("opening", "abstract_deadline", "submission_deadline", "rebuttal", "notification", "early_registration")
)
ANSWERS = frozenset(("rebuttal", "notification"))  # they follow a deadline, which may be the day beside them
_STAMPS = frozenset(("news", "own-date"))
SLACK = 150
LONGEST_HEADING = 60
AUTUMN = 9  # the month in which a year of courses begins
BACK = dt.timedelta(days=31)
YEAR = dt.timedelta(days=366)


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
        self.above: Candidate | None = None
        self.below: Candidate | None = None
        self.event: Span | None = None
        self.registration: Span | None = None
        self.events: list[Span] = []
        self.run_through: dict[int, tuple[int, Span]] = {}  # by the list, the event to which its days run forward
        self.event_years: dict[int | None, Span] = {}
        self.in_block: dict[int, YearsIn] = {}

    def settle(self, candidates: Sequence[Candidate]) -> list[Span | None]:
        """The span of every candidate, in order; None where no day can be told."""
        spans: list[Span | None] = [printed(c.phrase) or in_address(self.outline, c) for c in candidates]
        pending = [i for i, span in enumerate(spans) if span is None]
        if not pending:
            return spans
        sure = [(i, span) for i, span in enumerate(spans) if span and candidates[i].reason is None]
        sure = sure or [(i, span) for i, span in enumerate(spans) if span and self.tells_year(candidates[i])]
        by_row: dict[int, Span] = {}
        by_section: dict[tuple[int, ...], list[tuple[int, Span]]] = {}
        for i, span in enumerate(spans):
            if span:
                by_row.setdefault(candidates[i].row, span)
        for i, span in sure:
            by_section.setdefault(self.place(candidates[i]), []).append((i, span))
        held = [(i, span) for i, span in sure if candidates[i].kind == "event" and candidates[i].reason != "past-event"]
        self.events = [span for _, span in held] + self.extra
        self.run_through = {
            candidates[i].group: (i, span) for i, span in held if _follows(candidates[: i + 1], spans[: i + 1])
        }
        every = _Anchors(sure, candidates)
        anchors = {place: _Anchors(pairs, candidates) for place, pairs in by_section.items()}
        later: Span | None = None
        for i in reversed(pending):
            c = candidates[i]
            row = by_row.get(c.row)
            self.above = candidates[i - 1] if i else None
            below = spans[i + 1] if i + 1 < len(candidates) and _is_listed(c, candidates[i + 1]) else None
            if row:
                spans[i] = nearest(c.phrase, row.start)
            elif c.within:
                spans[i] = in_period(c.phrase, *c.within)
            elif (year := self.year_above(c) or self.year_of_edition(c)) or (
                (sure or self.events) and (year := self.year_of_courses(c))
            ):
                spans[i] = in_year(c.phrase, year)
            elif sure or self.events:
                spans[i] = self.beside(i, c, anchors.get(self.place(c), every), below)
            else:
                spans[i] = self.by_weekday(c, self.from_page(c, below or self.event or later))
            later = later if c.phrase.weak and c.reason else spans[i] or later
            self.below = c if spans[i] else self.below
            if c.reason is None and c.kind in REGISTRATION:
                self.registration = spans[i]
            if c.kind == "event" and c.reason is None:
                self.event = spans[i]
        return spans

    def tells_year(self, candidate: Candidate) -> bool:
        """Whether a day that is no row tells the year of others: not a news stamp where a title names the year."""
        return not (is_last(candidate.before) or (candidate.reason in _STAMPS and self.is_named))

    @cached_property
    def is_named(self) -> bool:
        """Whether the title or the first heading names a year."""
        first = next(iter(self.outline.of_kind("heading")), None)
        return bool(self.in_title.full or (first and self.years_in(first).full))

    def place(self, candidate: Candidate) -> tuple[int, ...]:
        return (candidate.group, *candidate.block.section)

    def year_above(self, candidate: Candidate) -> int | None:
        """The year that is all that the line above a list, or the heading above a day, says: "2027:", "Spring 2027"."""
        first = self.outline.firsts.get(candidate.group)
        headings = [heading.text for heading in self.outline.headings(candidate.block)[-1:]]
        lines = [self.outline.above(first), *headings] if first else headings
        if bare := next((found for line in lines if (found := _BARE_YEAR.fullmatch(line))), None):
            return int(bare[1])
        return year_of_term(headings[0]) if headings else None

    def year_of_courses(self, candidate: Candidate) -> int | None:
        """The year by the year of courses that the heading right above a day names: "Seminars 2026-2027"."""
        above = [block for block in self.outline.headings(candidate.block)[-1:] if len(block.text) < LONGEST_HEADING]
        winter = self.years_in(above[0]).winter_between(0, LONGEST_HEADING) if above else None
        return None if winter is None else winter + (not self.is_autumn(candidate))

    def is_autumn(self, candidate: Candidate) -> bool:
        """Whether a day of a year of courses is of its first months."""
        return candidate.phrase.first.month >= AUTUMN and not self.follows_summer(candidate)

    def year_of_edition(self, candidate: Candidate) -> int | None:
        """The one year that an event's own line of a list or table names: "FOGS 2027, with SEAS (2-3 July, Porto)"."""
        if candidate.kind != "event" or not candidate.block.group:
            return None
        named = {year for _, year in self.years_in(candidate.block).full}
        return named.pop() if len(named) == 1 else None

    def beside(self, i: int, candidate: Candidate, anchors: _Anchors, below: Span | None) -> Span:
        """From the days around that print their year, and in a list from the day `below`."""
        phrase = candidate.phrase
        if self.events and candidate.kind not in ("event", "other", None):
            event = self.event_of(anchors.year)
            last = event.end or event.start
            at, above = self.run_through.get(candidate.group, (i, event))
            if at < i:  # the list goes on from an event: "19 May 2027: webinar", "10 June: submission deadline"
                return before(phrase, above.start, SLACK)
            return before(phrase, last, 0) if candidate.kind in BEFORE_EVENT else before(phrase, event.start, SLACK)
        if candidate.kind == "event" and anchors.last_deadline and not moved_from(candidate.before):
            span = after(phrase, anchors.last_deadline)
            return self.by_weekday(candidate, span) or span
        near = below or anchors.nearest(i) or self.events[0]
        span = before(phrase, near.start, SLACK) if below else nearest(phrase, near.start)
        return self.as_announced(candidate, span, near.start)

    def as_announced(self, candidate: Candidate, span: Span, beside: dt.date) -> Span:
        """`span`, but for a deadline the first such day after its post, if the one `beside` follows within a year."""
        if self.published and candidate.kind in BEFORE_EVENT - ANSWERS:
            first = after(candidate.phrase, self.published - BACK)
            if first.start < span.start and first.start < beside <= first.start + YEAR:
                return replace(first, rivals=(span.start.year,))
        return span

    def event_of(self, year: int | None) -> Span:
        """The last event of the year nearest to `year`."""
        if year not in self.event_years:
            self.event_years[year] = min(
                self.events, key=lambda e: (abs(e.start.year - (year or e.start.year)), -e.start.toordinal())
            )
        return self.event_years[year]

    def from_page(self, candidate: Candidate, later: Span | None) -> Span | None:
        """From a year that the page names, or the post's date. In a list the earlier line is the earlier day."""
        new = candidate.reason is None and not moved_from(candidate.before)
        if self.registration and candidate.kind == "event" and new:
            return after(candidate.phrase, self.registration.start)
        if later and candidate.reason is None:
            return self.listed_before(candidate, later)
        at = candidate.phrase.start
        here = self.years_in(candidate.block)
        if near := here.between(at - REACH, at):
            return self.or_published(candidate, here, Counter({near[-1]: near.count(near[-1])}))
        for place, start, end in self.places(candidate):
            if (short := place.short_between(start, end)) is not None:
                return in_year(candidate.phrase, short)
            if (winter := place.winter_between(start, end)) is not None:
                autumn = self.is_autumn(candidate)
                return replace(in_year(candidate.phrase, winter + (not autumn)), rivals=(winter + autumn,))
            if place is self.in_path and self.published and _OWN_DATE.search(self.path):
                break  # the file is named by the post's date, which says more than its year
            if found := place.between(start, end):
                return self.or_published(candidate, place, Counter(found))
        if self.published:
            span = after(candidate.phrase, self.published - BACK)
            past = span.start < self.published
            return replace(span, rivals=(span.start.year + 1,)) if past else span
        return self.from_links(candidate.phrase)

    def listed_before(self, candidate: Candidate, later: Span) -> Span:
        """A day of a list by the one below it, which comes later; in a table, where no order is told, the nearest."""
        if self.below and _is_aside(candidate, self.below):
            return nearest(candidate.phrase, later.start)
        if candidate.kind == "event" and candidate.form == "sentence" and (year := self.year_before(candidate)):
            return in_year(candidate.phrase, year)
        strict = later is self.event and candidate.kind in BEFORE_EVENT
        return before(candidate.phrase, later.start, 0 if strict else SLACK)

    def year_before(self, candidate: Candidate) -> int | None:
        """The year that the words before the day of an event name: "TIDES 2027 will be held on 3 May"."""
        at = candidate.phrase.start
        found = self.years_in(candidate.block).between(max(0, at - len(candidate.before)), at)
        return found[-1] if found else None

    def from_links(self, phrase: Phrase) -> Span | None:
        """From the year in the addresses of links. It is that of the event, which a deadline may precede."""
        found = self.in_links.between(0, 20 * REACH)
        span = by_count(phrase, Counter(found)) if found else None
        return replace(span, rivals=(span.start.year - 1,)) if span else None

    def follows_summer(self, candidate: Candidate) -> bool:
        """Whether a day stands in a list below one of the summer before: the list runs on, it does not begin again."""
        above = self.above
        return above is not None and 0 < above.group == candidate.group and above.phrase.first.month < AUTUMN

    def or_published(self, candidate: Candidate, place: YearsIn, years: Counter[int]) -> Span:
        """The year that a text names most; that of the post's date where the body names an earlier one, and once."""
        span = by_count(candidate.phrase, years)
        near = place is self.in_body or place is self.years_in(candidate.block)
        weak = near and self.published and max(years.values()) == 1
        if weak and self.published and span.start < self.published - BACK and candidate.reason is None:
            return replace(after(candidate.phrase, self.published - BACK), rivals=(span.start.year,))
        return span

    def by_weekday(self, candidate: Candidate, span: Span | None) -> Span | None:
        """`span`, but where its week day is not the printed one, the year by the post's date, or beside, that fits."""
        phrase, weekday = candidate.phrase, candidate.phrase.first.weekday
        if not span or weekday is None or span.start.weekday() == weekday:
            return span
        others = [after(phrase, self.published - BACK)] if self.published else []
        others += [in_year(phrase, year) for _, year in self.in_title.full]
        if not (self.published or self.in_title.full or self.in_path.full):
            others = [in_year(phrase, span.start.year + 1), in_year(phrase, span.start.year - 1)]
        return next((other for other in others if other.start.weekday() == weekday), span)

    def places(self, candidate: Candidate) -> Iterator[tuple[YearsIn, int, int]]:
        """Where a year may stand, the nearest first: the years of a text, and the stretch of it that counts."""
        at, everything = candidate.phrase.start, 20 * REACH
        yield self.years_in(candidate.block), at - REACH, at + REACH
        for heading in reversed(self.outline.headings(candidate.block)):
            yield self.years_in(heading), 0, everything
        yield self.in_title, 0, everything
        yield self.in_path, 0, everything
        yield self.in_body, 0, everything

    def years_in(self, block: Block) -> YearsIn:
        if block.index not in self.in_block:
            self.in_block[block.index] = YearsIn(block.text)
        return self.in_block[block.index]

    @cached_property
    def in_title(self) -> YearsIn:
        return YearsIn(self.title)

    @cached_property
    def in_path(self) -> YearsIn:
        path = _SEPARATORS.sub(" ", self.path)
        return YearsIn(" ".join((path, *("20" + digits for digits in _SHORT_EDITION.findall(path)))))

    @cached_property
    def in_links(self) -> YearsIn:
        """The years in the addresses of links: "https://openreview.net/group?id=ABC.org/2027/Workshop"."""
        addresses = {run.href for block in self.outline.blocks for run in block.runs if run.href}
        return YearsIn(_SIGNS.sub(" ", " ".join(sorted(addresses)))[: 20 * REACH])

    @cached_property
    def in_body(self) -> YearsIn:
        return YearsIn(" ".join(block.text for block in self.outline.blocks if block.kind != "code")[: 20 * REACH])


class _Anchors:
    """Days with a printed year, by their place among the candidates."""

    def __init__(self, pairs: Sequence[tuple[int, Span]], candidates: Sequence[Candidate]) -> None:
        self.pairs = pairs
        self.year = pairs[0][1].start.year if pairs else None
        deadlines = [span.start for i, span in pairs if candidates[i].kind in BEFORE_EVENT]
        self.last_deadline = max(deadlines, default=None)

    def nearest(self, i: int) -> Span | None:
        """The day that stands nearest to the `i`-th candidate."""
        at = bisect_left(self.pairs, i, key=itemgetter(0))
        around = self.pairs[max(0, at - 1) : at + 1]
        return min(around, key=lambda pair: abs(pair[0] - i))[1] if around else None


def _follows(candidates: Sequence[Candidate], spans: Sequence[Span | None]) -> bool:
    """Whether the last of some days stands in a list right below an earlier one that prints its year."""
    if len(candidates) < 2 or not 0 < candidates[-2].group == candidates[-1].group:
        return False
    above, here = spans[-2:]
    return bool(above and here and above.start <= here.start)


def _is_listed(candidate: Candidate, below: Candidate) -> bool:
    """Whether a thing of no known kind stands in a list above another, so that it comes before that."""
    return candidate.kind == "other" and candidate.group != 0 and candidate.group == below.group


def _is_aside(candidate: Candidate, below: Candidate) -> bool:
    """Whether a day stands in a table further up than another and further right, so that no order is told."""
    here, there = candidate.block.cell, below.block.cell
    return bool(here and there and here.table == there.table and here.row < there.row and here.column > there.column)
