"""What is on now, what comes, what is past: the index at one instant.

The state of a row is one rule table, mirrored by the script of the theme, which reads ``opens``, ``last`` and
``closes`` from the page. The first rule that holds gives the word:

=== ==============  ============================================================================
1   cancelled       the date is cancelled, or struck and nothing took its place
2   closed          a deadline, and now >= closes
3   past            anything else, and now >= closes
4   tentative       the date is tentative
5   on-now          an event, and now >= opens
6   closes-today    a deadline, and now >= last day
7   extended        a deadline that closes later than the value before it
8   moved           any other row with an earlier value
9   open            a deadline; one that lasts several days only when now >= opens
10  planned         anything else
=== ==============  ============================================================================

Rows that name no day are ``tba``. The time zone of `now` is that of the reader: it decides what "today" means for
dates without a zone, and nothing else.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from callboard.model import DEADLINES, Index, Row, UndatedRow
from callboard.relate.instants import closes, last_day, opens

State = Literal[
    "open", "extended", "moved", "closes-today", "on-now", "planned", "tba", "tentative", "closed", "past", "cancelled"
]


@dataclass(frozen=True, slots=True)
class Entry:
    """A row at one instant. The three instants are in UTC; `closes` is exclusive."""

    row: Row
    state: State
    opens: dt.datetime
    last: dt.datetime
    closes: dt.datetime

    @property
    def at(self) -> dt.datetime:
        """The instant by which the row is sorted: when an event begins, when anything else closes."""
        return self.opens if self.row.date.kind == "event" else self.closes


@dataclass(frozen=True, slots=True)
class Agenda:
    """All rows of an index: what runs now, what comes next first, what names no day, what is past, newest first."""

    on_now: tuple[Entry, ...] = ()
    upcoming: tuple[Entry, ...] = ()
    undated: tuple[UndatedRow, ...] = ()
    past: tuple[Entry, ...] = ()


def agenda(index: Index, now: dt.datetime) -> Agenda:
    """All rows of `index` as they stand at `now`, which is aware and in the reader's zone."""
    rows = (entry(row, now) for event in index.events for row in event.rows)
    return sorted_out(rows, (row for event in index.events for row in event.undated), now)


def sorted_out(entries: Iterable[Entry], undated: Iterable[UndatedRow], now: dt.datetime) -> Agenda:
    """Rows as they stand at `now`, and rows that name no day, as an agenda."""
    entries = sorted(entries, key=lambda each: (each.at, each.row.id))
    return Agenda(
        on_now=tuple(each for each in entries if each.state == "on-now"),
        upcoming=tuple(each for each in entries if each.state != "on-now" and now < each.closes),
        undated=tuple(undated),
        past=tuple(sorted((e for e in entries if now >= e.closes), key=lambda e: (e.closes, e.row.id), reverse=True)),
    )


def entry(row: Row, now: dt.datetime) -> Entry:
    """One row with its state and its instants."""
    reader = now.tzinfo or dt.UTC
    begins, last, ends = opens(row.date, reader), last_day(row.date, reader), closes(row.date)
    return Entry(row, _word(row, now, begins, last, ends), begins, last, ends)


def state(row: Row, now: dt.datetime) -> State:
    """The word for `row` at `now`, by the rule table above."""
    return entry(row, now).state


def _word(row: Row, now: dt.datetime, begins: dt.datetime, last: dt.datetime, ends: dt.datetime) -> State:
    date, deadline = row.date, row.date.kind in DEADLINES
    if date.status in ("cancelled", "superseded"):
        return "cancelled"
    if now >= ends:
        return "closed" if deadline else "past"
    if date.status == "tentative":
        return "tentative"
    if date.kind == "event" and now >= begins:
        return "on-now"
    if deadline and now >= last:
        return "closes-today"
    if word := moved(row):
        return word
    return "open" if deadline and (date.end is None or now >= begins) else "planned"


def moved(row: Row) -> Literal["extended", "moved"] | None:
    """Whether a deadline was extended, or any row moved otherwise, since the value before the current one."""
    if not row.history:
        return None
    later = closes(row.date) > closes(row.history[-1].was)
    return "extended" if later and row.date.kind in DEADLINES else "moved"


def next_change(index: Index, now: dt.datetime) -> dt.datetime | None:
    """The next instant after `now` at which any row changes its word, in UTC; None when nothing is to come."""
    reader = now.tzinfo or dt.UTC
    changes = (
        instant
        for event in index.events
        for row in event.rows
        if row.date.status not in ("cancelled", "superseded")
        for instant in _changes(row, reader)
        if instant > now
    )
    return min(changes, default=None)


def _changes(row: Row, reader: dt.tzinfo) -> tuple[dt.datetime, ...]:
    date = row.date
    ends = closes(date)
    if date.status == "tentative":
        return (ends,)
    if date.kind == "event":
        return opens(date, reader), ends
    if date.kind in DEADLINES:
        begins = (opens(date, reader),) if date.end is not None and not row.history else ()
        return (*begins, last_day(date, reader), ends)
    return (ends,)
