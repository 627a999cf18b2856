"""Milestones on an axis of months, as numbers for a template: percentages, lanes, and words for a table beside it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from callboard.model import Event, Row
from callboard.publish.lanes import Lanes, fits, shortened
from callboard.publish.publication import Publication
from callboard.publish.views.pictures import MarkView, TickView, TimelineView
from callboard.publish.views.shared import Moment
from callboard.publish.words import Words
from callboard.relate.instants import closes
from callboard.relate.moments import iso

# The narrowest places in pixels that show the labels: a phone where there are few, else what the style sheet says.
_NARROW, _WIDE = 260.0, 620.0
_FEW, _MANY = 4, 12
SPAN = 2.5


def timeline(publication: Publication, event: Event, name: str) -> TimelineView | None:
    """The picture of one event; None for fewer than two dates or more than three years."""
    if event.id not in publication.timelines:
        publication.timelines[event.id] = _timeline(publication, event.rows, name)
    return publication.timelines[event.id]


def _timeline(publication: Publication, rows: Sequence[Row], name: str) -> TimelineView | None:
    dated = sorted(rows, key=lambda row: row.date.start)
    if len(dated) < 2:
        return None
    axis = Axis(
        min([row.date.start for row in dated] + [m.was.start for row in dated for m in row.history]),
        max(row.date.last for row in dated),
    )
    if axis.days > 3 * 366:
        return None
    words = publication.words
    points = [point for row in dated for point in _points(publication, axis, row)]
    labels = [shortened(point.name) if len(points) <= _MANY else "" for point in points]
    placed = [(point.at, point.to, label) for point, label in zip(points, labels, strict=True)]
    few = len(points) <= _FEW and fits(placed, _NARROW)
    lanes = Lanes(_NARROW if few else _WIDE)
    marks = []
    for point, label in zip(points, labels, strict=True):
        lane, before = lanes.put(point.at, point.to, label)
        marks.append(MarkView(point.at, point.to, point.look, point.text, point.date, lane, before, label))
    today = publication.now.astimezone(publication.site.zone).date()
    return TimelineView(
        marks=tuple(marks),
        ticks=axis.ticks(words),
        label=words.say("Milestones of %(name)s", name=name),
        narrow=few,
        now=axis.at(today) if axis.start <= today < axis.end else None,
        now_text=words.day(today),
        lanes=1 + max(mark.lane for mark in marks),
        start=axis.start.isoformat(),
        end=axis.end.isoformat(),
    )


@dataclass(frozen=True, slots=True)
class _Point:
    """One value of a row; `name` is its label, `text` names it where it stands alone."""

    at: float
    to: float
    look: str
    name: str
    text: str
    date: Moment


def _points(publication: Publication, axis: Axis, row: Row) -> Iterator[_Point]:
    """A row's earlier values and the current one."""
    words, date = publication.words, row.date
    name = words.label(date.label, date.kind)
    text = words.joined(name, date.track or "", date.round or "")
    for moved in row.history:
        at, was = axis.at(moved.was.start), words.say("was %(day)s", day=words.day(moved.was.start))
        when = Moment(iso(moved.was), words.span(moved.was.start, moved.was.end, year=True))
        yield _Point(at, at, "gone", was, words.joined(text, was), when)
    at, to = axis.at(date.start), axis.at(date.last + dt.timedelta(days=1))
    look = "meet" if date.kind == "event" else "done" if closes(date) <= publication.now else "due"
    when = Moment(iso(date), words.span(date.start, date.end, year=True))
    # Only an event of some length is drawn as one; all else is a point.
    yield _Point(at, to if look == "meet" and to > at + SPAN else at, look, name, text, when)


class Axis:
    """Whole months from the one of `first` to the one of `last`; positions are percentages of its length."""

    def __init__(self, first: dt.date, last: dt.date) -> None:
        self.start = first.replace(day=1)
        self.end = next_month(last)

    @property
    def days(self) -> int:
        return (self.end - self.start).days

    def at(self, day: dt.date) -> float:
        """Where a day begins, kept on the axis."""
        return round(min(max((day - self.start).days / self.days, 0.0), 1.0) * 100, 2)

    def ticks(self, words: Words) -> tuple[TickView, ...]:
        """A tick a month, or a quarter when there are many."""
        months = [self.start]
        while (month := next_month(months[-1])) < self.end:
            months.append(month)
        step = 1 if len(months) <= 12 else 3
        return tuple(TickView(self.at(m), words.month_short(m), words.month_initial(m)) for m in months[::step])


def next_month(day: dt.date) -> dt.date:
    """The first day of the month after the one of `day`.

    >>> next_month(dt.date(2026, 12, 9))
    datetime.date(2027, 1, 1)
    """
    return (day.replace(day=1) + dt.timedelta(days=32)).replace(day=1)
