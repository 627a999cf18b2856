"""Milestones on an axis of months, as numbers for a template: percentages, lanes and a sentence that says the same."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from callboard.model import Event, Row
from callboard.publish.publication import Publication
from callboard.publish.views import MarkView, Moment, TickView, TimelineView
from callboard.publish.words import KINDS, Words
from callboard.relate.instants import closes
from callboard.relate.moments import iso

# Labels are about this wide on the narrowest axis, in percent; nearer ones take another lane.
_ROOM = 30.0
_LANES = 3


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
    marks: list[MarkView] = []
    lanes: list[float] = [-_ROOM] * _LANES
    for row in dated:
        for moved in row.history:
            when = Moment(iso(moved.was), words.day(moved.was.start))
            at = axis.at(moved.was.start)
            marks.append(MarkView(at, at, "gone", f"was {when.text}", when, _lane(lanes, at), end=at > 70))
        at, to = axis.at(row.date.start), axis.at(row.date.last + dt.timedelta(days=1))
        lane = _lane(lanes, at)
        look = "meet" if row.date.kind == "event" else "done" if closes(row.date) <= publication.now else "due"
        text = row.date.label or KINDS[row.date.kind]
        marks.append(
            MarkView(at, to, look, text, Moment(iso(row.date), words.span(row.date.start, row.date.end)), lane, at > 70)
        )
    said = ", ".join(
        f"{row.date.label or KINDS[row.date.kind]} {words.span(row.date.start, row.date.end, year=True)}"
        for row in dated
    )
    today = publication.now.astimezone(publication.site.zone).date()
    return TimelineView(
        marks=tuple(marks),
        ticks=axis.ticks(words),
        label=f"Milestones of {name}: {said}",
        now=axis.at(today) if axis.start <= today < axis.end else None,
        now_text=words.day(today),
        lanes=1 + max(mark.lane for mark in marks),
        start=axis.start.isoformat(),
        end=axis.end.isoformat(),
    )


def _lane(lanes: list[float], at: float) -> int:
    """The first lane with room for a label at `at`, else the one with the most; it is taken from there on."""
    lane = next((i for i, used in enumerate(lanes) if at - used >= _ROOM), lanes.index(min(lanes)))
    lanes[lane] = at
    return lane


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
