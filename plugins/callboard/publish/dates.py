"""The page of important dates, its years, and the dates on the home page."""

from __future__ import annotations

import calendar
import datetime as dt
from collections.abc import Iterable, Sequence

from callboard.publish.bars import bar, said
from callboard.publish.publication import Publication
from callboard.publish.rows import event_title, row_view, undated_view
from callboard.publish.timeline import Axis, next_month
from callboard.publish.views.dates import CalendarView, DatesView, MonthView
from callboard.publish.views.pictures import BarsView
from callboard.publish.views.rows import RowView
from callboard.publish.views.shared import LinkView
from callboard.publish.words import KINDS, Words
from callboard.relate.agenda import Entry

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
    return DatesView(
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
        picture=_picture(publication, year),
    )


def year_view(publication: Publication, year: int) -> DatesView:
    """`/dates/<year>/`: every date of a year, in order."""
    known = publication.agenda
    entries = [e for e in (*known.on_now, *known.upcoming, *known.past) if e.row.date.start.year == year]
    entries.sort(key=lambda entry: (entry.row.date.start, entry.row.id))
    return DatesView(
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
        picture=_picture(publication, year),
    )


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
        sorted(
            ((name, event_title(publication, publication.events[name])) for name in ids),
            key=lambda p: (p[1].casefold(), p[0]),
        )
    )


def _picture(publication: Publication, year: int) -> BarsView | None:
    """A year as bars, one an event; None for one without dates."""
    axis = Axis(dt.date(year, 1, 1), dt.date(year, 12, 31))

    def placed(day: dt.date) -> dt.date | None:
        return day if day.year == year else None

    events = publication.index.events
    found = [bar(publication, event, axis, event.facts.short_name or event.name, placed) for event in events]
    bars = tuple(sorted((each for each in found if each), key=lambda each: (each.start, each.name)))
    if not bars:
        return None
    today = publication.now.astimezone(publication.site.zone).date()
    words = publication.words
    return BarsView(
        bars=bars,
        ticks=axis.ticks(words),
        label=words.say("Dates of %(year)s by event. %(dates)s", year=year, dates=said(publication, bars)),
        now=axis.at(today) if today.year == year else None,
        now_text=words.day(today),
        start=axis.start.isoformat(),
        end=axis.end.isoformat(),
    )
