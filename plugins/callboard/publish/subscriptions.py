"""What can be subscribed to: which feed and calendar exist, where they lie, what is in them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import islice

from callboard.model import Event, Post, Topic
from callboard.publish import feeds
from callboard.publish.calendar_files import CalendarFile, CalendarFiles
from callboard.publish.publication import Publication
from callboard.publish.views import FeedView
from callboard.relate.ledger import Ledger
from callboard.settings import Site

NEWEST = 20
_TYPES = {"atom": "application/atom+xml", "rss": "application/rss+xml", "ics": "text/calendar"}


@dataclass(frozen=True, slots=True)
class Subscription:
    """One file that programs poll: its path, its title for people, and what writes it."""

    path: str
    title: str
    write: Callable[[], bytes]

    def view(self, publication: Publication) -> FeedView:
        url = publication.urls.absolute(publication.urls.to(self.path))
        kind = "ics" if self.path.endswith(".ics") else "rss" if ".rss." in self.path else "atom"
        return FeedView(self.title, url, _TYPES[kind])


class Catalogue:
    """All of a site's subscriptions, each made once however many pages name it."""

    def __init__(self, publication: Publication, ledger: Ledger) -> None:
        self.publication = publication
        self.ledger = ledger
        self.calendars = CalendarFiles(publication, ledger)
        self._entries: dict[str, feeds.Entry] = {}
        self._made: dict[tuple[str, str], tuple[Subscription, ...]] = {}

    def all(self) -> Iterator[Subscription]:
        """Every file to be written."""
        found = [*self.site, *self.named(self.calendars.all())]
        for group in self.publication.posts_by_group:
            found += self.group(group)
        for topic in self.publication.index.topics:
            found += self.topic(topic)
        for event in self.publication.index.events:
            found += self.event(event)
        yield from {each.path: each for each in found}.values()

    def past(self) -> tuple[Subscription, ...]:
        """Files of what the site no longer has, whose paths come from the ledger."""
        return self.named(self.calendars.past())

    @cached_property
    def site(self) -> tuple[Subscription, ...]:
        """The feeds of all posts and the calendar of all dates."""
        publication = self.publication
        found = self._feeds("all", publication.site.name, "", publication.newest)
        return (*found, *self.named(self.calendars.site[:1]))

    def group(self, slug: str) -> tuple[Subscription, ...]:
        return self._once("group", slug, lambda: self._group(slug))

    def topic(self, topic: Topic) -> tuple[Subscription, ...]:
        return self._once("topic", topic.slug, lambda: self._topic(topic))

    def event(self, event: Event) -> tuple[Subscription, ...]:
        return self._once("event", event.id, lambda: self._event(event))

    def named(self, files: Iterable[CalendarFile]) -> tuple[Subscription, ...]:
        """Calendars as a page names them in its head and at its foot."""
        return tuple(map(self._calendar, files))

    def _once(self, kind: str, name: str, make: Callable[[], tuple[Subscription, ...]]) -> tuple[Subscription, ...]:
        if (kind, name) not in self._made:
            self._made[kind, name] = make()
        return self._made[kind, name]

    def _group(self, slug: str) -> tuple[Subscription, ...]:
        publication = self.publication
        title = f"{publication.groups[slug].name} · {publication.site.name}"
        found = self._feeds(f"groups/{slug}", title, f"groups/{slug}/", publication.posts_by_group[slug])
        return (*found, *self.named(self.calendars.group(slug)))

    def _topic(self, topic: Topic) -> tuple[Subscription, ...]:
        publication = self.publication
        posts = publication.posts_by_topic[topic.slug]
        title = f"{topic.name} · {publication.site.name}"
        found = self._feeds(f"topics/{topic.slug}", title, f"topics/{topic.slug}/", posts)
        return (*found, *self.named(self.calendars.topic(topic.slug)))

    def _event(self, event: Event) -> tuple[Subscription, ...]:
        return self.named(self.calendars.event(event.id))

    def _calendar(self, file: CalendarFile) -> Subscription:
        return Subscription(file.path, file.title, lambda: self.calendars.write(file))

    def _feeds(self, name: str, title: str, page: str, posts: Sequence[Post]) -> Iterator[Subscription]:
        """Atom and RSS of the newest posts that have a date and are public; nothing when there are none."""
        public = (post for post in posts if post.published and post.header.status == "published")
        dated = list(islice(public, NEWEST))
        if not dated:
            return
        urls, site = self.publication.urls, self.publication.site
        atom, rss = (f"feeds/{name}.{kind}.xml" for kind in ("atom", "rss"))

        def feed() -> feeds.Feed:
            return feeds.Feed(
                id=tag(site, f"feed/{name}"),
                title=title,
                subtitle=site.description if name == "all" else "",
                page=urls.absolute(urls.to(page)),
                atom=urls.absolute(urls.to(atom)),
                rss=urls.absolute(urls.to(rss)),
                language=site.language,
                author=site.name,
                entries=tuple(self._entry(post) for post in dated),
            )

        shown = "All posts" if name == "all" else title.removesuffix(f" · {site.name}")
        yield Subscription(atom, f"{shown} (Atom)", lambda: feeds.atom(feed()))
        yield Subscription(rss, f"{shown} (RSS)", lambda: feeds.rss(feed()))

    def _entry(self, post: Post) -> feeds.Entry:
        if post.id not in self._entries:
            self._entries[post.id] = self._make_entry(post)
        return self._entries[post.id]

    def _make_entry(self, post: Post) -> feeds.Entry:
        publication = self.publication
        if post.published is None:
            raise ValueError(f"{post.path} has no date and enters no feed")
        event = publication.events.get(post.event_id or "")
        return feeds.Entry(
            id=tag(publication.site, f"post/{post.id}"),
            title=post.title,
            url=publication.urls.absolute(publication.urls.post(post.slug)),
            published=post.published,
            updated=post.modified or post.published,
            authors=tuple(link.text for link in publication.author_links(post)),
            summary=post.summary,
            html=str(publication.body(post, absolute=True)),
            language=post.header.language or publication.site.language,
            categories=tuple(publication.topics[name].name for name in event.topics) if event else (),
        )


def tag(site: Site, name: str) -> str:
    """A ``tag:`` URI (RFC 4151) of the lab's fixed authority."""
    return f"tag:{site.authority},{site.authority_since}:{name}"
