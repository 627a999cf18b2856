"""The page of important dates, its years, and the dates on the home page."""

from __future__ import annotations

import calendar
import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import replace

from callboard.model import Event, Row
from callboard.publish.publication import Publication
from callboard.publish.rows import event_name, row_view, undated_view
from callboard.publish.timeline import Axis, next_month
from callboard.publish.views import CalendarView, DatesView, LinkView, MarkView, Moment, MonthView, RowView, YearBar
from callboard.publish.words import KINDS, Words
from callboard.relate.agenda import Entry
from callboard.relate.instants import closes

_RECENT = dt.timedelta(days=90)
_WEEK = dt.timedelta(days=7)
#: More than the board shows, so that an old page has the next ones in hand.
_AHEAD = 10


def dates_view(publication: Publication) -> DatesView:
    """`/dates/`: on now, upcoming by month, undated, recent past, the year as a picture, what filters can choose."""
    now, words = publication.now, publication.words
    known = publication.agenda
    on_now = _views(publication, known.on_now)
    upcoming = _views(publication, known.upcoming)
    closing = [row for row in upcoming if row.state == "closes-today"]
    recent = [entry for entry in known.past if now - entry.closes <= _RECENT]
    undated = tuple(undated_view(publication, row) for row in known.undated)
    moved = moved_since(publication, _WEEK)
    shown = [*known.on_now, *known.upcoming, *recent]
    year = now.astimezone(publication.site.zone).year
    day = words.day(now.astimezone(publication.site.zone).date())
    # Said of the day of the build, and so still true when the page is old.
    counts = (
        (len(on_now), words.say("taking place on %(day)s", day=day)),
        (len(closing), words.say("closing on %(day)s", day=day)),
        (len(upcoming), words.say("ahead on %(day)s", day=day)),
        (len(moved), words.say("moved in the week before")),
        (len(undated), words.say("without a date")),
    )
    view = DatesView(
        on_now=on_now,
        next_dates=_views(publication, known.upcoming[:_AHEAD]),
        months=_months(publication, known.upcoming),
        undated=undated,
        past=_months(publication, recent, past=True),
        years=years(publication, current=str(year)),
        counts=tuple(count for count in counts if count[0]),
        kinds=tuple((kind, words.kind(kind)) for kind in KINDS if any(e.row.date.kind == kind for e in shown)),
        topics=_topics(publication, shown),
        events=_events(publication, shown),
    )
    return _with_picture(publication, view, year)


def year_view(publication: Publication, year: int) -> DatesView:
    """`/dates/<year>/`: every date of a year, in order."""
    known = publication.agenda
    entries = [e for e in (*known.on_now, *known.upcoming, *known.past) if e.row.date.start.year == year]
    entries.sort(key=lambda entry: (entry.row.date.start, entry.row.id))
    view = DatesView(
        on_now=(),
        next_dates=(),
        months=_months(publication, entries),
        undated=(),
        past=(),
        years=years(publication, current=str(year)),
        counts=(),
        kinds=(),
        topics=(),
        events=(),
        year=str(year),
    )
    return _with_picture(publication, view, year)


def next_dates(publication: Publication, count: int) -> tuple[RowView, ...]:
    return _views(publication, publication.agenda.upcoming[:count])


def moved_since(publication: Publication, age: dt.timedelta) -> tuple[RowView, ...]:
    """Rows that a post of the last days moved."""
    found = []
    for row in publication.rows:
        post = publication.posts[row.post_id]
        said = post.modified or post.published
        if row.history and said and dt.timedelta() <= publication.now - said <= age:
            found.append(row)
    return tuple(row_view(publication, row) for row in sorted(found, key=lambda r: (r.date.start, r.id)))


def years(publication: Publication, current: str) -> tuple[LinkView, ...]:
    found = sorted({row.date.start.year for row in publication.rows})
    return tuple(
        LinkView(str(year), publication.urls.to(f"dates/{year}/"), current=str(year) == current) for year in found
    )


def _views(publication: Publication, entries: Iterable[Entry]) -> tuple[RowView, ...]:
    return tuple(row_view(publication, entry.row) for entry in entries)


def _months(publication: Publication, entries: Iterable[Entry], *, past: bool = False) -> tuple[MonthView, ...]:
    """Entries by the month of their first day; the past has the newest month first and anchors of its own."""
    months: dict[dt.date, list[Entry]] = {}
    for entry in entries:
        months.setdefault(entry.row.date.start.replace(day=1), []).append(entry)
    prefix = "past-" if past else ""
    words = publication.words
    return tuple(
        MonthView(
            f"{prefix}{first:%Y-%m}",
            *words.month_and_year(first),
            _views(publication, months[first]),
            _calendar(words, first, months[first]),
        )
        for first in sorted(months, reverse=past)
    )


def _calendar(words: Words, first: dt.date, entries: Sequence[Entry]) -> CalendarView:
    """The month of `first` in small, with its events and its other dates."""
    looks: dict[dt.date, str] = {}
    for entry in entries:
        date = entry.row.date
        if date.kind == "event":
            days = ((min(date.last, next_month(first))) - date.start).days + 1
            looks |= dict.fromkeys((date.start + dt.timedelta(days=number) for number in range(days)), "meet")
        else:
            looks.setdefault(date.start, "due")
    weeks = calendar.Calendar().monthdatescalendar(first.year, first.month)
    return CalendarView(
        tuple(words.weekday_initial(day) for day in weeks[0]),
        tuple(
            tuple((str(day.day), looks.get(day, "")) if day.month == first.month else ("", "") for day in week)
            for week in weeks
        ),
    )


def _topics(publication: Publication, entries: Sequence[Entry]) -> tuple[tuple[str, str], ...]:
    slugs = {slug for entry in entries for slug in publication.events[entry.row.event_id].topics}
    return tuple(
        sorted(
            ((slug, publication.topics[slug].name) for slug in slugs), key=lambda pair: (pair[1].casefold(), pair[0])
        )
    )


def _events(publication: Publication, entries: Sequence[Entry]) -> tuple[tuple[str, str], ...]:
    ids = {entry.row.event_id for entry in entries}
    return tuple(
        sorted(((name, event_name(publication.events[name])) for name in ids), key=lambda p: (p[1].casefold(), p[0]))
    )


def _with_picture(publication: Publication, view: DatesView, year: int) -> DatesView:
    """The view with the year as bars, one an event, from its first date of the year to its last."""
    axis = Axis(dt.date(year, 1, 1), dt.date(year, 12, 31))
    bars = [bar for event in publication.index.events if (bar := _bar(publication, event, axis, year))]
    bars.sort(key=lambda bar: (bar.start, bar.name))
    today = publication.now.astimezone(publication.site.zone).date()
    words = publication.words
    said = "; ".join(
        bar.name + words.say(": ") + words.joined(*(f"{mark.text} {mark.date.text}" for mark in bar.marks))
        for bar in bars
    )
    return replace(
        view,
        bars=tuple(bars),
        ticks=axis.ticks(publication.words),
        now=axis.at(today) if today.year == year else None,
        now_text=publication.words.day(today),
        start=axis.start.isoformat(),
        end=axis.end.isoformat(),
        label=words.say("Dates of %(year)s by event. %(dates)s", year=year, dates=said) if bars else "",
    )


def _bar(publication: Publication, event: Event, axis: Axis, year: int) -> YearBar | None:
    marks = []
    for row in sorted(event.rows, key=lambda r: (r.date.start, r.id)):
        for moved in row.history:
            if moved.was.start.year == year:
                marks.append(_mark(publication, axis, moved.was.start, moved.was.start, "gone", row))
        if row.date.start.year == year:
            passed = closes(row.date) <= publication.now
            look = "meet" if row.date.kind == "event" else "done" if passed else "due"
            marks.append(_mark(publication, axis, row.date.start, row.date.last, look, row))
    if not marks:
        return None
    post = publication.posts[event.posts[0]]
    return YearBar(
        event.facts.short_name or event.name,
        publication.urls.event(event.id),
        post.group,
        tuple(marks),
        min(mark.at for mark in marks),
        max(mark.to for mark in marks),
    )


def _mark(publication: Publication, axis: Axis, first: dt.date, last: dt.date, look: str, row: Row) -> MarkView:
    words = publication.words
    text = words.label(row.date.label, row.date.kind)
    return MarkView(
        axis.at(first),
        axis.at(last + dt.timedelta(days=1)),
        look,
        text,
        Moment(first.isoformat(), words.span(first, last)),
        0,
    )
