"""Events in lists: editions, and the series that they make.

A series of two editions or more has a page, on which the same date of each edition stands side by side.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from functools import partial

from callboard.model import Event, ImportantDate, Kind
from callboard.publish.bars import bar, said
from callboard.publish.links import series_slug
from callboard.publish.publication import Publication
from callboard.publish.rows import event_name, event_title, held, place, row_view
from callboard.publish.timeline import Axis
from callboard.publish.views.events import CellView, EventItem, SeriesPageView, SeriesView, TermView
from callboard.publish.views.pictures import BarsView
from callboard.publish.views.rows import RowView
from callboard.publish.views.shared import FactView, LinkView, Moment
from callboard.publish.words import KINDS
from callboard.relate.moments import iso

# The year of an edition itself on the axis that all editions share: a leap year, which has all days.
_YEAR = 2004
_LONGEST = 3 * 366
_USUAL: tuple[Kind, ...] = ("submission_deadline", "event")


@dataclass(frozen=True, slots=True)
class Series:
    """Editions under one name, the newest first; `slug` tells it from all others."""

    name: str
    slug: str
    editions: tuple[Event, ...]

    @property
    def path(self) -> str:
        return f"series/{self.slug}/"

    @property
    def has_page(self) -> bool:
        return len(self.editions) > 1


def all_series(publication: Publication) -> list[Series]:
    """All series, the one with the newest edition first; an event without a series is one by itself."""
    found = [_series(name, events) for name, events in publication.events_by_series.items()]
    return sorted(found, key=lambda each: (_when(each.editions[0]), each.name), reverse=True)


def _series(slug: str, events: list[Event]) -> Series:
    name = events[0].series or events[0].name
    return Series(name, slug, tuple(sorted(events, key=_newest, reverse=True)))


def _newest(event: Event) -> tuple[str, str]:
    """An edition that names no time is still to come."""
    return _when(event) or "9999", event_name(event)


def _when(event: Event) -> str:
    main = held(event)
    return iso(main) if main else event.facts.edition or ""


def series_list(publication: Publication) -> list[SeriesView]:
    """`/events/`: every event, in its series."""
    return [_view(publication, each) for each in all_series(publication)]


def series_of(publication: Publication, event: Event) -> SeriesView | None:
    """The series of an event; None for one that stands alone."""
    name = series_slug(event.series or event.name)
    found = _series(name, publication.events_by_series[name])
    return _view(publication, found) if found.has_page else None


def series_view(publication: Publication, series: Series) -> SeriesPageView:
    """Everything that ``series.html`` prints."""
    return SeriesPageView(
        series=_view(publication, series),
        facts=tuple(_facts(publication, series)),
        picture=_picture(publication, series),
        terms=tuple(_terms(publication, series)),
        topics=tuple(_topics(publication, series)),
    )


def event_item(publication: Publication, event: Event) -> EventItem:
    """An event in a list."""
    post = publication.posts[event.posts[0]]
    live = next_row(publication, event)
    main = held(event)
    state = live.state if live else ("past" if event.rows else "tba")
    words = publication.words
    return EventItem(
        name=event_title(publication, event),
        url=publication.urls.event(event.id),
        group=post.group,
        letter=publication.groups[post.group].letter,
        when=Moment(iso(main), words.span(main.start, main.end, year=True)) if main else None,
        place=place(event, words),
        state=state,
        state_text=words.state(state),
        next=live,
        edition=event.facts.edition or "",
    )


def next_row(publication: Publication, event: Event) -> RowView | None:
    """The date of an event that comes next."""
    ahead = publication.ahead(event)
    return row_view(publication, ahead[0].row) if ahead else None


def _view(publication: Publication, series: Series) -> SeriesView:
    return SeriesView(
        name=series.name,
        anchor=series.slug,
        url=publication.urls.to(series.path) if series.has_page else "",
        editions=tuple(event_item(publication, event) for event in series.editions),
    )


def _facts(publication: Publication, series: Series) -> Iterable[FactView]:
    """What comes next, and in which months the deadline and the event were so far."""
    words = publication.words
    for event in series.editions:
        if live := next_row(publication, event):
            text = words.joined(live.date.text, live.label)
            yield FactView(words.say("Next"), text, words.joined(event_name(event), live.time))
            break
    for kind in _USUAL:
        months = [date.start.month for event in series.editions for date in _of_kind(event, kind)]
        if len(months) > 1:
            first, last = (words.month(dt.date(_YEAR, month, 1)) for month in season(months))
            text = first if first == last else words.say("%(first)s – %(last)s", first=first, last=last)
            yield FactView(words.say("%(kind)s so far", kind=words.kinds(kind)), text[:1].upper() + text[1:])


def season(months: Iterable[int]) -> tuple[int, int]:
    """First and last month of the shortest stretch that has all `months`, over the turn of the year too.

    >>> season([6, 3]), season([2, 12]), season([5])
    ((3, 6), (12, 2), (5, 5))
    """
    found = sorted(set(months))
    gaps = [
        ((after - month - 1) % 12, after, month) for month, after in zip(found, [*found[1:], found[0]], strict=True)
    ]
    _, first, last = max(gaps)
    return first, last


def _of_kind(event: Event, kind: Kind) -> list[ImportantDate]:
    return [row.date for row in event.rows if row.date.kind == kind and row.date.status != "cancelled"]


def _picture(publication: Publication, series: Series) -> BarsView | None:
    """The editions one below the other, on one axis of months; None where they need more than three years of it."""
    days = [
        _shared(event, day)
        for event in series.editions
        for row in event.rows
        for day in (row.date.start, row.date.last, *(moved.was.start for moved in row.history))
    ]
    if not days:
        return None
    axis = Axis(min(days), max(days))
    if axis.days > _LONGEST:
        return None
    found = [
        bar(publication, event, axis, _name(event), partial(_shared, event), year=True) for event in series.editions
    ]
    bars = tuple(each for each in found if each)
    words = publication.words
    return BarsView(
        bars=bars,
        ticks=axis.ticks(words),
        label=words.say("Dates of %(name)s by edition. %(dates)s", name=series.name, dates=said(publication, bars)),
    )


def _name(event: Event) -> str:
    """What tells an edition from the others of its series."""
    return event.facts.edition or (str(year) if (year := _year(event)) else event_name(event))


def _year(event: Event) -> int | None:
    """The year of an edition: that which it is called by, or in which it takes place, else that of its last date."""
    main = held(event)
    called = event.facts.edition or ""
    if main and called in {str(main.start.year + 1), str(main.last.year)}:
        return int(called)
    return main.start.year if main else max((row.date.start.year for row in event.rows), default=None)


def _shared(event: Event, day: dt.date) -> dt.date:
    """`day` on the axis that all editions share: as far from the year of its own edition."""
    year = _YEAR + day.year - (_year(event) or day.year)
    return day.replace(year=year, day=28) if (day.month, day.day) == (2, 29) and year % 4 else day.replace(year=year)


def _terms(publication: Publication, series: Series) -> Iterable[TermView]:
    """Each kind of date that an edition has, with the days of all editions."""
    words = publication.words
    for kind in KINDS:
        cells = [_cells(publication, event, kind) for event in series.editions]
        if any(cells) and kind != "other":
            yield TermView(words.kind(kind), tuple(cells))


def _cells(publication: Publication, event: Event, kind: Kind) -> tuple[CellView, ...]:
    """The days of one kind in one edition; of several each says which it is."""
    dates = sorted(_of_kind(event, kind), key=lambda date: date.start)
    words = publication.words
    return tuple(
        CellView(
            Moment(iso(date), words.span(date.start, date.end, year=date.start.year != _year(event))),
            words.joined(date.track or "", date.round or "") or (date.label if len(dates) > 1 else ""),
        )
        for date in dates
    )


def _topics(publication: Publication, series: Series) -> Iterable[tuple[LinkView, str]]:
    """The topics that editions ask for, those that most of them share first, with the editions."""
    found: dict[str, list[str]] = {}
    for event in reversed(series.editions):
        for name in event.topics:
            found.setdefault(name, []).append(_name(event))
    topics = publication.topics
    for name, names in sorted(found.items(), key=lambda pair: (-len(pair[1]), topics[pair[0]].name.casefold())):
        yield LinkView(topics[name].name, publication.urls.topic(name)), publication.words.joined(*names)
