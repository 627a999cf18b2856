"""Events, and the series that they make."""

from __future__ import annotations

from dataclasses import dataclass

from callboard.publish.views.pictures import BarsView, TimelineView
from callboard.publish.views.rows import RowView
from callboard.publish.views.shared import FactView, LinkView, Moment, PersonView, PostItem
from callboard.publish.views.topics import AskView


@dataclass(frozen=True, slots=True)
class EventItem:
    name: str
    url: str
    group: str
    letter: str
    when: Moment | None
    place: str
    state: str
    state_text: str
    next: RowView | None
    edition: str = ""


@dataclass(frozen=True, slots=True)
class SeriesView:
    """Editions of one event, newest first; `url` is its own page, "" where there is one edition."""

    name: str
    anchor: str
    editions: tuple[EventItem, ...]
    url: str = ""


@dataclass(frozen=True, slots=True)
class CellView:
    """A day in the table of a series, and the track or round that it is of."""

    date: Moment
    note: str = ""


@dataclass(frozen=True, slots=True)
class TermView:
    """A kind of date in the table of a series: the days of each edition."""

    name: str
    cells: tuple[tuple[CellView, ...], ...]


@dataclass(frozen=True, slots=True)
class SeriesPageView:
    """`/series/<slug>/`: `topics` are links with the editions that ask for them."""

    series: SeriesView
    facts: tuple[FactView, ...]
    picture: BarsView | None
    terms: tuple[TermView, ...]
    topics: tuple[tuple[LinkView, str], ...]


@dataclass(frozen=True, slots=True)
class EventView:
    """A page of an event. `full` is its name at length, "" where the item has it."""

    item: EventItem
    full: str
    deck: str
    facts: tuple[FactView, ...]
    rows: tuple[RowView, ...]
    undated: tuple[RowView, ...]
    timeline: TimelineView | None
    topics: tuple[tuple[str, tuple[AskView, ...]], ...]
    topic_links: tuple[LinkView, ...]
    people: tuple[PersonView, ...]
    posts: tuple[PostItem, ...]
    series: SeriesView | None
    site: LinkView | None
