"""What every maker of pages asks of the index: each lookup made once, when it is asked for."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import KW_ONLY, dataclass, field
from functools import cached_property
from typing import Any, Literal, TypeVar, overload

from callboard.model import Event, Index, Post, Row, Topic, TopicUse
from callboard.publish.authors import Author
from callboard.publish.links import Resolver, Urls, series_slug
from callboard.publish.translations import Translations
from callboard.publish.views.shared import GroupView
from callboard.publish.words import direction
from callboard.relate.agenda import Agenda, Entry, entry, sorted_out
from callboard.settings import Site

_T = TypeVar("_T")


class looked_up(cached_property[_T]):
    """A cached property that a copy for another language takes over from the `first` instead of looking again."""

    @overload
    def __get__(self, instance: None, owner: type[Any] | None = None) -> looked_up[_T]: ...

    @overload
    def __get__(self, instance: object, owner: type[Any] | None = None) -> _T: ...

    def __get__(self, instance: Any, owner: type[Any] | None = None) -> Any:
        if instance is None or instance.first is instance:
            return super().__get__(instance, owner)
        found = vars(instance)[self.attrname or ""] = getattr(instance.first, self.attrname or "")
        return found


@dataclass(eq=False)
class Lookups:
    """The index, the settings and the moment of one build, and what is looked up in them; nothing here has words.

    `files` are paths below ``content/``, with width and height in pixels of the pictures among them, `copies` the paths
    and widths of smaller copies of these; `standing` are the pages of ``content/pages/``; `cards` tells what has
    a social card: nothing, the site, or all posts and events as well.
    """

    index: Index
    site: Site
    now: dt.datetime
    _: KW_ONLY
    authors: tuple[Author, ...] = ()
    files: Mapping[str, tuple[int, int] | None] = field(default_factory=dict)
    copies: Mapping[str, Sequence[tuple[str, int]]] = field(default_factory=dict)
    cards: Literal["", "site", "all"] = ""
    standing: tuple[Post, ...] = ()

    def __post_init__(self) -> None:
        self.first = self
        self.urls = Urls(self.site.url)
        self._entries: dict[str, Entry] = {}

    def language(self, post: Post) -> str:
        """The language of a post's text: what it says of itself, else that of the site."""
        return post.header.language or self.site.language

    def direction(self, post: Post) -> str:
        """How a post's text is written; where its language is not known, each reader's browser sees for itself."""
        return direction(post.header.language) if post.header.language else "auto"

    @looked_up
    def posts(self) -> dict[str, Post]:
        return {post.id: post for post in self.index.posts}

    @looked_up
    def newest(self) -> tuple[Post, ...]:
        """All posts, newest first, those without a date last."""
        return tuple(sorted(self.index.posts, key=self._order))

    @looked_up
    def events(self) -> dict[str, Event]:
        return {event.id: event for event in self.index.events}

    @looked_up
    def topics(self) -> dict[str, Topic]:
        return {topic.slug: topic for topic in self.index.topics}

    @looked_up
    def events_by_topic(self) -> dict[str, list[str]]:
        """Ids of the events that ask for a topic, by its slug, the one with the newest announcement first."""

        def place(event_id: str) -> int:
            return self.positions[self.events[event_id].posts[0]]

        return {topic.slug: sorted({use.event_id for use in topic.uses}, key=place) for topic in self.index.topics}

    @looked_up
    def narrower(self) -> dict[str, list[Topic]]:
        """The topics right below a topic, by its slug."""
        found: dict[str, list[Topic]] = {}
        for topic in self.index.topics:
            if topic.broader:
                found.setdefault(topic.broader, []).append(topic)
        return found

    @looked_up
    def posts_by_topic(self) -> dict[str, tuple[Post, ...]]:
        """The posts of the events that ask for a topic and those with a tag that names it, newest first, each once."""
        found = {}
        for topic in self.index.topics:
            names = {name for event in self.events_by_topic[topic.slug] for name in self.events[event].posts}
            newest = sorted({*names, *topic.tagged}, key=self.positions.__getitem__)
            found[topic.slug] = tuple(self.translations.once(self.posts[name] for name in newest))
        return found

    @looked_up
    def uses_by_event(self) -> dict[str, list[tuple[Topic, TopicUse]]]:
        """The lines of each event that led to a topic, with the topic."""
        found: dict[str, list[tuple[Topic, TopicUse]]] = {}
        for topic in self.index.topics:
            for use in topic.uses:
                found.setdefault(use.event_id, []).append((topic, use))
        return found

    @looked_up
    def events_by_series(self) -> dict[str, list[Event]]:
        """The editions of each series, by the slug of its name; an event without a series is one by itself."""
        found: dict[str, list[Event]] = {}
        for event in self.index.events:
            found.setdefault(series_slug(event.series or event.name), []).append(event)
        return found

    @looked_up
    def translations(self) -> Translations:
        return Translations(self.newest, self.standing, self.language, self.site.language)

    @looked_up
    def leading(self) -> tuple[Post, ...]:
        """All posts, newest first, each in one language."""
        return tuple(self.translations.once(self.newest))

    @looked_up
    def positions(self) -> dict[str, int]:
        """Each post's place among `newest`."""
        return {post.id: number for number, post in enumerate(self.newest)}

    def beside(self, post: Post) -> tuple[Post | None, Post | None]:
        """The post before and the one after, in time; a translation stands where its original does."""
        place = self._places[self.translations.original(post).path]
        older = self.leading[place + 1] if place + 1 < len(self.leading) else None
        return older, self.leading[place - 1] if place else None

    @looked_up
    def _places(self) -> dict[str, int]:
        return {self.translations.original(post).path: number for number, post in enumerate(self.leading)}

    @looked_up
    def rows(self) -> tuple[Row, ...]:
        """Every dated row of the index."""
        return tuple(row for event in self.index.events for row in event.rows)

    @looked_up
    def posts_of_events(self) -> list[Post]:
        """The posts that speak of an event."""
        return [self.posts[name] for event in self.index.events for name in event.posts]

    @looked_up
    def posts_by_year(self) -> dict[int, list[Post]]:
        """The posts that gave the dates of a year, or the values that these had before."""
        found: dict[int, dict[str, Post]] = {}
        for row in self.rows:
            posts = found.setdefault(row.date.start.year, {})
            posts |= {each.post: self.posts[each.post] for each in row.changes if each.post in self.posts}
        return {year: [*posts.values()] for year, posts in found.items()}

    @looked_up
    def row_ids(self) -> frozenset[str]:
        return frozenset(row.id for row in self.rows)

    def entry(self, row: Row) -> Entry:
        """A row at the build's moment, for a reader in the lab's own zone."""
        if row.id not in self._entries:
            self._entries[row.id] = entry(row, self._here)
        return self._entries[row.id]

    @looked_up
    def _here(self) -> dt.datetime:
        return self.now.astimezone(self.site.zone)

    @looked_up
    def agenda(self) -> Agenda:
        """The whole index at the build's moment."""
        undated = (row for event in self.index.events for row in event.undated)
        return sorted_out(map(self.entry, self.rows), undated, self._here)

    def ahead(self, event: Event) -> tuple[Entry, ...]:
        """What of an event is on now or to come, next first."""
        own = sorted_out(map(self.entry, event.rows), (), self._here)
        return own.on_now + own.upcoming

    @looked_up
    def live(self) -> dict[str, list[Entry]]:
        """The same of all events that have any, by their ids, the one with the next date first."""
        found: dict[str, list[Entry]] = {}
        for each in (*self.agenda.on_now, *self.agenda.upcoming):
            found.setdefault(each.row.event_id, []).append(each)
        return found

    @looked_up
    def posts_by_group(self) -> dict[str, list[Post]]:
        found: dict[str, list[Post]] = {}
        for post in self.newest:
            found.setdefault(post.group, []).append(post)
        return {group: self.translations.once(posts) for group, posts in found.items()}

    @looked_up
    def posts_by_author(self) -> dict[str, list[Post]]:
        found: dict[str, list[Post]] = {}
        for post in self.newest:
            for name in post.header.authors:
                if author := self._authors_by_name.get(name.casefold()):
                    found.setdefault(author.slug, []).append(post)
        return found

    @looked_up
    def groups(self) -> dict[str, GroupView]:
        """Groups that have a post, in the order of the settings."""
        counts = {name: len(posts) for name, posts in self.posts_by_group.items()}
        return {
            group.slug: GroupView(
                group.slug, group.name, group.name[:1].upper(), self.urls.group(group.slug), counts.get(group.slug, 0)
            )
            for group in self.site.groups
        }

    @looked_up
    def resolver(self) -> Resolver:
        posts = {post.path: self.urls.post(post.slug) for post in self.index.posts}
        posts |= {page.path: self.urls.to(f"{page.slug}/") for page in self.standing}
        return Resolver(self.urls, posts, self.files, frozenset(posts.values()))

    @looked_up
    def _authors_by_name(self) -> dict[str, Author]:
        return {author.name.casefold(): author for author in self.authors} | {a.slug: a for a in self.authors}

    @staticmethod
    def _order(post: Post) -> tuple[bool, float, str]:
        return (post.published is None, -post.published.timestamp() if post.published else 0.0, post.id)
