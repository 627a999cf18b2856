"""The pages of events: the list of all, one an event, one a series of several editions."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from callboard.model import Event
from callboard.publish import structured
from callboard.publish.cards import event_image
from callboard.publish.events import event_view
from callboard.publish.links import place_of
from callboard.publish.page import Maker, Page, showing
from callboard.publish.publication import Publication
from callboard.publish.rows import event_title
from callboard.publish.series import Series, all_series, series_list, series_view


def event_pages(publication: Publication, make: Maker) -> Iterator[Page]:
    """All of them, where a post announces an event."""
    if not publication.index.events:
        return
    say = publication.words.say
    yield make(
        "events/index.html",
        "events",
        say("Events"),
        say("Workshops, symposia, challenges and seminars, edition by edition."),
        showing("series", series_list, publication),
        nav="events/",
        subject=publication.posts_of_events,
    )
    for event in publication.index.events:
        yield _event(publication, make, event)
    for series in all_series(publication):
        if series.has_page:
            yield _series(publication, make, series)


def _event(publication: Publication, make: Maker, event: Event) -> Page:
    say = publication.words.say
    name = event_title(publication, event)
    path = f"events/{place_of(event.id)}/"
    image = partial(event_image, publication, event)
    return make(
        f"{path}index.html",
        "event",
        name,
        publication.posts[event.posts[0]].summary or say("Dates, topics and posts of %(name)s.", name=name),
        showing("event", event_view, publication, event),
        nav="events/",
        crumbs=[(say("Events"), "events/"), (name, path)],
        subject=[publication.posts[name] for name in event.posts],
        feeds=make.own(partial(make.catalogue.event, event)),
        calendars=partial(make.catalogue.calendars.event, event.id),
        json_ld=lambda: (structured.event(publication, event, image()[0] or make.card[0]),),
        image=image,
    )


def _series(publication: Publication, make: Maker, series: Series) -> Page:
    say = publication.words.say
    posts = dict.fromkeys(name for event in series.editions for name in event.posts)
    return make(
        f"{series.path}index.html",
        "series",
        series.name,
        say("All editions of %(name)s: dates, topics and posts.", name=series.name),
        showing("page_of", series_view, publication, series),
        nav="events/",
        crumbs=[(say("Events"), "events/"), (series.name, series.path)],
        subject=[publication.posts[name] for name in posts],
    )
