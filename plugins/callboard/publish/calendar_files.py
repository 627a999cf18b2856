"""Which calendars a site has, where they lie, and which dates stand in each.

Calendars of many events hold what is ahead and the recent past; ``archive.ics`` holds the rest, so that no date is in
both. An event's own calendar is whole, but for its variant with reminders. Nothing that could be subscribed to goes
away: what was called off is kept for a while (`relate.tombstones`), and a calendar whose dates are all old keeps its
last one.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property, partial
from urllib.parse import quote

from callboard.model import DEADLINES, KINDS, Event, Row
from callboard.publish.calendar import Calendars, Item
from callboard.publish.links import place_of
from callboard.publish.publication import Publication
from callboard.publish.rows import event_title
from callboard.publish.views.shared import CalendarLinks
from callboard.publish.words import Words
from callboard.relate.instants import closes
from callboard.relate.ledger import Ledger
from callboard.relate.tombstones import Buried, buried, home_of


@dataclass(frozen=True, slots=True)
class CalendarFile:
    """One calendar: `title` says what is in it, `name` is what programs list it as, `page` shows the same things.

    `items` gives its dates, and is asked when they are written. `remind` is for those whose entries have alarms; they
    are beside the plain one, below ``calendars/reminders/``.
    """

    path: str
    title: str
    name: str
    page: str
    items: Callable[[], Sequence[Item]]
    group: str = ""
    remind: bool = False


class CalendarFiles:
    """All calendars of a site."""

    def __init__(self, publication: Publication, ledger: Ledger) -> None:
        self.publication = publication
        self.ledger = ledger
        self._calendars = Calendars(publication, ledger)
        self._of_rows: dict[str, Item] = {}

    @cached_property
    def items(self) -> tuple[Item, ...]:
        """Every date of the site, and what was called off lately."""
        return (*map(self._of_row, self.publication.rows), *self._gone)

    @cached_property
    def _gone(self) -> tuple[Item, ...]:
        """What was called off lately."""
        today = self.publication.now.astimezone(self.publication.site.zone).date()
        gone = (each for each in buried(self.ledger, today) if each.date.id not in self.publication.row_ids)
        return tuple(map(self._of_gone, gone))

    @cached_property
    def _gone_by_event(self) -> dict[str, list[Item]]:
        return _sorted_out(self._gone, lambda item: (item.event_id,))

    def write(self, file: CalendarFile) -> bytes:
        urls = self.publication.urls
        url = urls.absolute(urls.to(file.page))
        return self._calendars.write(file.name, file.items(), url=url, group=file.group, remind=file.remind)

    def all(self) -> Iterator[CalendarFile]:
        """Every file of what the site has, those with reminders included."""
        found = [*self.site, *self.kinds]
        found += [file for slug in self._by_group for file in self.group(slug)]
        found += [file for slug in self.publication.topics for file in self.topic(slug)]
        found += [file for name in self.publication.events for file in self.event(name)]
        yield from self._with_variants(found)

    def past(self) -> Iterator[CalendarFile]:
        """Files of events and topics that the site had: what was called off, or the calendar of what took them in.

        Their names come from the ledger, so a path may be one that cannot be written.
        """
        publication = self.publication
        found = [file for slug in self._by_topic if slug not in publication.topics for file in self.topic(slug)]
        found += [file for name in self._by_event if name not in publication.events for file in self.event(name)]
        for old in sorted(self.ledger.events):
            home = home_of(self.ledger, old)
            if old != home and old not in self._by_event and home in self._by_event:
                found.append(self._of_event(old, home, self._by_event[home]))
        yield from self._with_variants(found)

    @cached_property
    def site(self) -> tuple[CalendarFile, ...]:
        """Everything, deadlines, events, and the archive of what is older."""
        held = {item.date.id for item in self._lately}
        say = self.publication.words.say
        parts = (
            ("deadlines", say("Deadlines"), self._recent(i for i in self.items if i.date.kind in DEADLINES)),
            ("events", say("Events"), self._recent(i for i in self.items if i.date.kind == "event")),
            ("archive", say("Archive of dates"), tuple(item for item in self.items if item.date.id not in held)),
        )
        more = (self._of_site(name, title, items, "dates/") for name, title, items in parts if items)
        return (*self.everything, *more)

    @cached_property
    def everything(self) -> tuple[CalendarFile, ...]:
        """The calendar of everything, where there is anything."""
        if not self.publication.rows and not self._gone:
            return ()
        file = self._of_site("all", self.publication.words.say("Important dates"), (), "dates/")
        return (replace(file, items=lambda: self._lately),)

    @cached_property
    def _lately(self) -> tuple[Item, ...]:
        return self._recent(self.items)

    @cached_property
    def kinds(self) -> tuple[CalendarFile, ...]:
        """One for each kind of date."""
        parts = [(kind, self._recent(item for item in self.items if item.date.kind == kind)) for kind in KINDS]
        return tuple(
            self._of_site(f"kinds/{kind}", self.publication.words.kinds(kind), items, "dates/")
            for kind, items in parts
            if items
        )

    def group(self, slug: str) -> tuple[CalendarFile, ...]:
        """The dates that a group's posts announced."""
        group, posts = self.publication.site.group(slug), self.publication.posts
        there = any(posts[row.post_id].group == slug for row in self.publication.rows)
        if not group or not (there or any(item.group == slug for item in self._gone)):
            return ()
        file = self._of_site(f"groups/{slug}", group.name, (), f"groups/{slug}/", slug)
        return (replace(file, items=lambda: self._recent(self._by_group[slug])),)

    def topic(self, slug: str) -> tuple[CalendarFile, ...]:
        """The dates of the events that ask for a topic."""
        topic = self.publication.topics.get(slug)
        items = self._recent(self._by_topic.get(slug, ()))
        page = f"topics/{slug}/" if topic else "topics/"
        return (self._of_site(f"topics/{slug}", topic.name if topic else slug, items, page),) if items else ()

    def event(self, event_id: str) -> tuple[CalendarFile, ...]:
        """All dates of one event."""
        event = self.publication.events.get(event_id)
        items = (*map(self._of_row, event.rows if event else ()), *self._gone_by_event.get(event_id, ()))
        return (self._of_event(event_id, event_id, items),) if items else ()

    def links(self, files: Iterable[CalendarFile]) -> tuple[CalendarLinks, ...]:
        """What a page says of calendars: the ways to subscribe to each."""
        return tuple(calendar_links(self.publication, file) for file in files)

    def _with_variants(self, files: Iterable[CalendarFile]) -> Iterator[CalendarFile]:
        for file in files:
            yield file
            if can_remind(file):
                # A date that is long past reminds of nothing, in an event's calendar neither.
                yield replace(with_reminders(file, self.publication.words), items=partial(self._recent, file.items()))

    def _of_site(self, name: str, title: str, items: tuple[Item, ...], page: str, group: str = "") -> CalendarFile:
        whole = f"{title} · {self.publication.site.name}"
        return CalendarFile(f"calendars/{name}.ics", whole, whole, page, lambda: items, group)

    def _of_event(self, place: str, event_id: str, items: Sequence[Item]) -> CalendarFile:
        event = self.publication.events.get(event_id)
        entry = self.ledger.events.get(event_id)
        name = event_title(self.publication, event) if event else entry.name if entry else event_id
        path = f"calendars/events/{place_of(place)}.ics"
        return CalendarFile(
            path,
            self.publication.words.say("Dates of %(name)s", name=name),
            name,
            f"events/{place_of(event_id)}/",
            lambda: items,
            items[0].group,
        )

    def _recent(self, items: Iterable[Item]) -> tuple[Item, ...]:
        """What is ahead, closed lately or was called off lately; the last of all where there is no such date."""
        every = tuple(items)
        since = self.publication.now - dt.timedelta(days=self.publication.site.calendar_days)
        recent = tuple(item for item in every if item.closes > since or isinstance(item.source, Buried))
        return recent or tuple(sorted(every, key=lambda item: (item.closes, item.date.id))[-1:])

    def _of_row(self, row: Row) -> Item:
        if row.id not in self._of_rows:
            event = self.publication.events[row.event_id]
            group = self.publication.posts[row.post_id].group
            self._of_rows[row.id] = Item(row, row.date, row.event_id, group, event.topics, closes(row.date))
        return self._of_rows[row.id]

    def _of_gone(self, gone: Buried) -> Item:
        event: Event | None = self.publication.events.get(gone.event_id)
        topics = event.topics if event else gone.topics
        return Item(gone, gone.date, gone.event_id, gone.group, topics, closes(gone.date))

    @cached_property
    def _by_group(self) -> dict[str, list[Item]]:
        return _sorted_out(self.items, lambda item: (item.group,))

    @cached_property
    def _by_topic(self) -> dict[str, list[Item]]:
        return _sorted_out(self.items, lambda item: item.topics)

    @cached_property
    def _by_event(self) -> dict[str, list[Item]]:
        return _sorted_out(self.items, lambda item: (item.event_id,))


def with_reminders(file: CalendarFile, words: Words) -> CalendarFile:
    """The same calendar with alarms, beside it."""
    path = file.path.replace("calendars/", "calendars/reminders/", 1)
    title, name = (words.say("%(calendar)s (with reminders)", calendar=text) for text in (file.title, file.name))
    return CalendarFile(path, title, name, file.page, file.items, file.group, remind=True)


def can_remind(file: CalendarFile) -> bool:
    """Whether a calendar has a variant with reminders: everything, the deadlines, each topic and each event."""
    name = file.path.removeprefix("calendars/")
    return name in ("all.ics", "deadlines.ics") or name.startswith(("topics/", "events/"))


def calendar_links(publication: Publication, file: CalendarFile) -> CalendarLinks:
    """The ways to subscribe. Google is given the address with ``webcal:``, the form that its own dialogue takes."""
    url = publication.urls.absolute(publication.urls.to(file.path))
    webcal = _webcal(url)
    reminders = ""
    if can_remind(file):
        reminders = _webcal(
            publication.urls.absolute(publication.urls.to(with_reminders(file, publication.words).path))
        )
    google = f"https://calendar.google.com/calendar/r?cid={quote(webcal, safe='')}"
    return CalendarLinks(file.title, url, webcal, google, reminders)


def _webcal(url: str) -> str:
    return "webcal:" + url.partition(":")[2]


def _sorted_out(items: Sequence[Item], keys: Callable[[Item], Iterable[str]]) -> dict[str, list[Item]]:
    found: dict[str, list[Item]] = {}
    for item in items:
        for key in keys(item):
            if key:
                found.setdefault(key, []).append(item)
    return found
