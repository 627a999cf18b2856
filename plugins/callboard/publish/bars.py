"""A picture of many events on one axis of months: one bar an event, from its first date to its last."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from callboard.model import Event, Row
from callboard.publish.publication import Publication
from callboard.publish.timeline import Axis
from callboard.publish.views.pictures import MarkView, YearBar
from callboard.publish.views.shared import Moment
from callboard.relate.instants import closes

#: The day of an axis at which a day is drawn; None for one that the picture leaves out.
Placed = Callable[[dt.date], dt.date | None]


def bar(
    publication: Publication, event: Event, axis: Axis, name: str, placed: Placed, *, year: bool = False
) -> YearBar | None:
    """The bar of `event`, called `name`; None for an event without a date on the axis.

    `year` tells whether the days are printed with their year.
    """
    marks = []
    for row in sorted(event.rows, key=lambda row: (row.date.start, row.id)):
        spans = [(moved.was.start, moved.was.start, "gone") for moved in row.history]
        spans.append((row.date.start, row.date.last, _look(publication, row)))
        for first, last, look in spans:
            if (at := placed(first)) is not None:
                marks.append(_mark(publication, axis, at, (first, last), look, row, year=year))
    if not marks:
        return None
    group = publication.posts[event.posts[0]].group
    start, end = min(mark.at for mark in marks), max(mark.to for mark in marks)
    return YearBar(name, publication.urls.event(event.id), group, tuple(marks), start, end)


def said(publication: Publication, bars: tuple[YearBar, ...]) -> str:
    """What the picture shows, in a sentence."""
    words = publication.words
    return "; ".join(
        each.name + words.say(": ") + words.joined(*(f"{mark.text} {mark.date.text}" for mark in each.marks))
        for each in bars
    )


def _look(publication: Publication, row: Row) -> str:
    if row.date.kind == "event":
        return "meet"
    return "done" if closes(row.date) <= publication.now else "due"


def _mark(
    publication: Publication, axis: Axis, at: dt.date, span: tuple[dt.date, dt.date], look: str, row: Row, *, year: bool
) -> MarkView:
    words, (first, last) = publication.words, span
    return MarkView(
        axis.at(at),
        axis.at(at + (last - first) + dt.timedelta(days=1)),
        look,
        words.label(row.date.label, row.date.kind),
        Moment(first.isoformat(), words.span(first, last, year=year)),
        0,
    )
