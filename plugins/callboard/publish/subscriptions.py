"""What can be subscribed to: which feed and calendar exist, where they lie, what is in them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from operator import attrgetter

from callboard.model import Event, Topic
from callboard.publish.calendar_files import CalendarFile, CalendarFiles
from callboard.publish.feed_files import FeedFile, FeedFiles
from callboard.publish.old_addresses import is_file, place_of
from callboard.publish.publication import Publication
from callboard.publish.views.shared import FeedView
from callboard.relate.ledger import Ledger

_TYPES = {
    ".atom.xml": "application/atom+xml",
    ".rss.xml": "application/rss+xml",
    ".json": "application/feed+json",
    ".ics": "text/calendar",
}
# One format is enough for people; programs are told of all.
_MAIN = {"application/atom+xml", "text/calendar"}


@dataclass(frozen=True, slots=True)
class Subscription:
    """One file that programs poll: its path, its title for people, and what writes it.

    `write_at` writes what stands at another path, where a file names its own address. Files are written in the order of
    their `place`, so that those with the same posts are written near each other.
    """

    path: str
    title: str
    write: Callable[[], bytes]
    write_at: Callable[[str], bytes] | None = None
    place: int = -1

    @property
    def type(self) -> str:
        return next(kind for end, kind in _TYPES.items() if self.path.endswith(end))

    @property
    def main(self) -> bool:
        """Whether it is in the format that people are told of."""
        return self.type in _MAIN

    def view(self, publication: Publication) -> FeedView:
        url = publication.urls.absolute(publication.urls.to(self.path))
        return FeedView(self.title, url, self.type, main=self.main)


class Catalogue:
    """All of a site's subscriptions, each made once however many pages name it."""

    def __init__(self, publication: Publication, ledger: Ledger) -> None:
        self.publication = publication
        self.ledger = ledger
        self.calendars = CalendarFiles(publication, ledger)
        self._feeds = FeedFiles(publication)
        self._made: dict[tuple[str, str], tuple[Subscription, ...]] = {}

    def all(self) -> Iterator[Subscription]:
        """Every file to be written."""
        found = [*self._polled(), *_subscriptions(self._feeds.archives())]
        yield from sorted({each.path: each for each in found}.values(), key=attrgetter("place"))

    def past(self) -> tuple[Subscription, ...]:
        """Files of what the site no longer has, whose paths come from the ledger."""
        return self.named(self.calendars.past())

    def _polled(self) -> Iterator[Subscription]:
        found = [*self.site, *self.named(self.calendars.all())]
        for group in self.publication.posts_by_group:
            found += self.group(group)
        for topic in self.publication.index.topics:
            found += self.topic(topic)
        for event in self.publication.index.events:
            found += self.event(event)
        for author in self.publication.posts_by_author:
            found += self.author(author)
        yield from found

    def at(self, path: str) -> Subscription | None:
        """What lies at a path of the site, an archive document excepted."""
        return self._by_path.get(path)

    @cached_property
    def _by_path(self) -> dict[str, Subscription]:
        return {subscription.path: subscription for subscription in self._polled()}

    @cached_property
    def site(self) -> tuple[Subscription, ...]:
        """The feeds of all posts and of the dates, and the calendar of all dates."""
        feeds = (*_subscriptions(self._feeds.everything()), *_subscriptions(self._feeds.dates()))
        return (*feeds, *self.named(self.calendars.everything))

    def group(self, slug: str) -> tuple[Subscription, ...]:
        return self._once("group", slug, lambda: self._group(slug))

    def topic(self, topic: Topic) -> tuple[Subscription, ...]:
        return self._once("topic", topic.slug, lambda: self._topic(topic))

    def event(self, event: Event) -> tuple[Subscription, ...]:
        return self._once("event", event.id, lambda: self._event(event))

    def named(self, files: Iterable[CalendarFile]) -> tuple[Subscription, ...]:
        """Calendars as a page names them in its head and at its foot."""
        return tuple(map(self._calendar, files))

    def author(self, slug: str) -> tuple[Subscription, ...]:
        return self._once("author", slug, lambda: tuple(_subscriptions(self._feeds.author(slug))))

    def _once(self, kind: str, name: str, make: Callable[[], tuple[Subscription, ...]]) -> tuple[Subscription, ...]:
        if (kind, name) not in self._made:
            self._made[kind, name] = make()
        return self._made[kind, name]

    def _group(self, slug: str) -> tuple[Subscription, ...]:
        return (*_subscriptions(self._feeds.group(slug)), *self.named(self.calendars.group(slug)))

    def _topic(self, topic: Topic) -> tuple[Subscription, ...]:
        return (*_subscriptions(self._feeds.topic(topic)), *self.named(self.calendars.topic(topic.slug)))

    def _event(self, event: Event) -> tuple[Subscription, ...]:
        return (*_subscriptions(self._feeds.event(event)), *self.named(self.calendars.event(event.id)))

    def _calendar(self, file: CalendarFile) -> Subscription:
        return Subscription(file.path, file.title, lambda: self.calendars.write(file))


def old_files(publication: Publication, catalogue: Catalogue) -> Iterator[tuple[str, bytes]]:
    """Path and bytes of the feeds and calendars that stand at old addresses too."""
    for old in publication.site.old_addresses:
        subscription = catalogue.at(old.target.strip("/")) if is_file(old) else None
        if subscription:
            path = place_of(old)
            yield path, subscription.write_at(path) if subscription.write_at else subscription.write()


def _subscriptions(files: Iterable[FeedFile]) -> Iterator[Subscription]:
    return (Subscription(file.path, file.title, file.write, file.write_at, file.place) for file in files)
