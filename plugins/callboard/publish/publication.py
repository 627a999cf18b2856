"""One build's shared desk: what every page builder needs, looked up once."""

from __future__ import annotations

import copy
import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from typing import Literal

from callboard.model import Event, Index, Post, Reference, Row, Topic, TopicUse
from callboard.publish.authors import Author
from callboard.publish.catalogues import language_for
from callboard.publish.covers import cover
from callboard.publish.filling import srcset
from callboard.publish.links import Resolver, Urls, series_slug
from callboard.publish.translations import Translations
from callboard.publish.views.pictures import TimelineView
from callboard.publish.views.rows import RowView
from callboard.publish.views.shared import CoverView, GroupView, LinkView, Moment, PostItem, TranslationView
from callboard.publish.words import Words, direction, own_name
from callboard.relate.agenda import Agenda, Entry, agenda
from callboard.settings import Site


class Publication:
    """The index, the settings and the moment of one build, with the lookups and small views that pages share.

    `files` are paths below ``content/``, with width and height in pixels of the pictures among them, `copies` the paths
    and widths of smaller copies of these; `standing` are the pages of ``content/pages/``; `cards` tells what has
    a social card: nothing, the site, or all posts and events as well.
    """

    def __init__(
        self,
        index: Index,
        site: Site,
        now: dt.datetime,
        *,
        authors: tuple[Author, ...] = (),
        files: Mapping[str, tuple[int, int] | None] | None = None,
        copies: Mapping[str, Sequence[tuple[str, int]]] | None = None,
        cards: Literal["", "site", "all"] = "",
        standing: Iterable[Post] = (),
    ) -> None:
        self.index = index
        self.site = site
        self.now = now
        self.authors = authors
        self.files = files or {}
        self.copies = copies or {}
        self.cards = cards
        self.standing = tuple(standing)
        self.urls = Urls(site.url)
        self._told: dict[str, Publication] = {}
        self._speak(site.language)

    def _speak(self, language: str) -> None:
        self.words = Words(language)
        # Views that several pages show, filled by their makers.
        self.row_views: dict[str, RowView] = {}
        self.timelines: dict[str, TimelineView | None] = {}
        self._items: dict[str, PostItem] = {}
        self._told[language] = self

    def told_in(self, language: str) -> Publication:
        """The same in the words of a page in `language`; in those of the site where the interface does not speak it."""
        spoken = language_for(language) or self.site.language
        if spoken not in self._told:
            # Only views have words: what is looked up here is looked up once for all languages.
            for name, attribute in vars(Publication).items():
                if isinstance(attribute, cached_property):
                    getattr(self, name)
            told = copy.copy(self)
            told._speak(spoken)
        return self._told[spoken]

    def language(self, post: Post) -> str:
        """The language of a post's text: what it says of itself, else that of the site."""
        return post.header.language or self.site.language

    def direction(self, post: Post) -> str:
        """How a post's text is written; where its language is not known, each reader's browser sees for itself."""
        return direction(post.header.language) if post.header.language else "auto"

    @cached_property
    def posts(self) -> dict[str, Post]:
        return {post.id: post for post in self.index.posts}

    @cached_property
    def newest(self) -> tuple[Post, ...]:
        """All posts, newest first, those without a date last."""
        return tuple(sorted(self.index.posts, key=self._order))

    @cached_property
    def events(self) -> dict[str, Event]:
        return {event.id: event for event in self.index.events}

    @cached_property
    def topics(self) -> dict[str, Topic]:
        return {topic.slug: topic for topic in self.index.topics}

    @cached_property
    def events_by_topic(self) -> dict[str, list[str]]:
        """Ids of the events that ask for a topic, by its slug, the one with the newest announcement first."""

        def place(event_id: str) -> int:
            return self.positions[self.events[event_id].posts[0]]

        return {topic.slug: sorted({use.event_id for use in topic.uses}, key=place) for topic in self.index.topics}

    @cached_property
    def narrower(self) -> dict[str, list[Topic]]:
        """The topics right below a topic, by its slug."""
        found: dict[str, list[Topic]] = {}
        for topic in self.index.topics:
            if topic.broader:
                found.setdefault(topic.broader, []).append(topic)
        return found

    @cached_property
    def posts_by_topic(self) -> dict[str, tuple[Post, ...]]:
        """The posts of the events that ask for a topic and those with a tag that names it, newest first, each once."""
        found = {}
        for topic in self.index.topics:
            names = {name for event in self.events_by_topic[topic.slug] for name in self.events[event].posts}
            newest = sorted({*names, *topic.tagged}, key=self.positions.__getitem__)
            found[topic.slug] = tuple(self.translations.once(self.posts[name] for name in newest))
        return found

    @cached_property
    def uses_by_event(self) -> dict[str, list[tuple[Topic, TopicUse]]]:
        """The lines of each event that led to a topic, with the topic."""
        found: dict[str, list[tuple[Topic, TopicUse]]] = {}
        for topic in self.index.topics:
            for use in topic.uses:
                found.setdefault(use.event_id, []).append((topic, use))
        return found

    @cached_property
    def events_by_series(self) -> dict[str, list[Event]]:
        """The editions of each series, by the slug of its name; an event without a series is one by itself."""
        found: dict[str, list[Event]] = {}
        for event in self.index.events:
            found.setdefault(series_slug(event.series or event.name), []).append(event)
        return found

    @cached_property
    def translations(self) -> Translations:
        return Translations(self.newest, self.standing, self.language, self.site.language)

    @cached_property
    def leading(self) -> tuple[Post, ...]:
        """All posts, newest first, each in one language."""
        return tuple(self.translations.once(self.newest))

    def facing(self, page: Post) -> Post:
        """The one of a standing page's translations that pages in this language lead to, else the original."""
        own = (each for each in self.translations.of(page) if self.language(each) == self.words.language)
        return next(own, self.translations.original(page))

    @cached_property
    def positions(self) -> dict[str, int]:
        """Each post's place among `newest`."""
        return {post.id: number for number, post in enumerate(self.newest)}

    def beside(self, post: Post) -> tuple[Post | None, Post | None]:
        """The post before and the one after, in time; a translation stands where its original does."""
        place = self._places[self.translations.original(post).path]
        older = self.leading[place + 1] if place + 1 < len(self.leading) else None
        return older, self.leading[place - 1] if place else None

    @cached_property
    def _places(self) -> dict[str, int]:
        return {self.translations.original(post).path: number for number, post in enumerate(self.leading)}

    @cached_property
    def rows(self) -> tuple[Row, ...]:
        """Every dated row of the index."""
        return tuple(row for event in self.index.events for row in event.rows)

    @cached_property
    def posts_of_events(self) -> list[Post]:
        """The posts that speak of an event."""
        return [self.posts[name] for event in self.index.events for name in event.posts]

    @cached_property
    def posts_by_year(self) -> dict[int, list[Post]]:
        """The posts that gave the dates of a year, or the values that these had before."""
        found: dict[int, dict[str, Post]] = {}
        for row in self.rows:
            posts = found.setdefault(row.date.start.year, {})
            posts |= {each.post: self.posts[each.post] for each in row.changes if each.post in self.posts}
        return {year: [*posts.values()] for year, posts in found.items()}

    @cached_property
    def row_ids(self) -> frozenset[str]:
        return frozenset(row.id for row in self.rows)

    @cached_property
    def agenda(self) -> Agenda:
        """The index at the build's moment, for a reader in the lab's own zone."""
        return agenda(self.index, self.now.astimezone(self.site.zone))

    @cached_property
    def live(self) -> dict[str, list[Entry]]:
        """What is on now or to come, by event, next first."""
        found: dict[str, list[Entry]] = {}
        for entry in (*self.agenda.on_now, *self.agenda.upcoming):
            found.setdefault(entry.row.event_id, []).append(entry)
        return found

    @cached_property
    def posts_by_group(self) -> dict[str, list[Post]]:
        found: dict[str, list[Post]] = {}
        for post in self.newest:
            found.setdefault(post.group, []).append(post)
        return {group: self.translations.once(posts) for group, posts in found.items()}

    @cached_property
    def posts_by_author(self) -> dict[str, list[Post]]:
        found: dict[str, list[Post]] = {}
        for post in self.newest:
            for name in post.header.authors:
                if author := self._authors_by_name.get(name.casefold()):
                    found.setdefault(author.slug, []).append(post)
        return found

    @cached_property
    def groups(self) -> dict[str, GroupView]:
        """Groups that have a post, in the order of the settings."""
        counts = {name: len(posts) for name, posts in self.posts_by_group.items()}
        return {
            group.slug: GroupView(
                group.slug, group.name, group.name[:1].upper(), self.urls.group(group.slug), counts.get(group.slug, 0)
            )
            for group in self.site.groups
        }

    @cached_property
    def resolver(self) -> Resolver:
        posts = {post.path: self.urls.post(post.slug) for post in self.index.posts}
        posts |= {page.path: self.urls.to(f"{page.slug}/") for page in self.standing}
        return Resolver(self.urls, posts, self.files, frozenset(posts.values()))

    def author_links(self, post: Post) -> tuple[LinkView, ...]:
        """A post's authors; those of ``authors.yaml`` have a page."""
        links = []
        for name in post.header.authors:
            author = self._authors_by_name.get(name.casefold())
            links.append(LinkView(author.name if author else name, self.urls.author(author.slug) if author else ""))
        return tuple(links)

    def moment(self, when: dt.datetime) -> Moment:
        local = when.astimezone(self.site.zone)
        return Moment(local.date().isoformat(), self.words.medium(local.date()))

    def item(self, post: Post) -> PostItem:
        """A post as lists show it."""
        if post.id not in self._items:
            self._items[post.id] = self._item(post)
        return self._items[post.id]

    def _item(self, post: Post) -> PostItem:
        return PostItem(
            title=post.title,
            url=self.urls.post(post.slug),
            group=self.groups[post.group],
            published=self.moment(post.published) if post.published else None,
            updated=self.moment(post.modified) if post.modified else None,
            summary=post.summary,
            authors=self.author_links(post),
            cover=self.cover(post),
            language=self.language(post),
            pinned=post.header.pinned,
            draft=post.header.status != "published",
            label=self._label(post),
            direction=self.direction(post),
            also_in=self.also_in(post),
        )

    def also_in(self, post: Post) -> tuple[TranslationView, ...]:
        """The same in other languages."""
        return tuple(
            TranslationView(self.language(other), own_name(self.language(other)), self.resolver.posts[other.path])
            for other in self.translations.of(post)
            if other is not post
        )

    def picture(self, post: Post) -> CoverView | None:
        """The picture that a post names as its cover, if it is there."""
        if not post.header.cover:
            return None
        target = self.resolver.resolve(Reference(post.header.cover, 0, image=True), post.path)
        if target.verdict != "ok" or not target.file:
            return None
        width, height = self.files.get(target.file) or (0, 0)
        widths = srcset(self, target.file, width)
        return CoverView(target.url, post.header.cover_alt or "", width, height, srcset=widths)

    def cover(self, post: Post) -> CoverView:
        """The post's picture where there is one, else a drawn cover: never a broken image."""
        if picture := self.picture(post):
            return picture
        event = self.events.get(post.event_id or "")
        short = event.facts.short_name if event and event.facts.short_name else ""
        return CoverView(svg=cover(post.title, post.group, short))

    def _label(self, post: Post) -> str:
        event = self.events.get(post.event_id or "")
        return event.facts.host or "" if event else ""

    @cached_property
    def _authors_by_name(self) -> dict[str, Author]:
        return {author.name.casefold(): author for author in self.authors} | {a.slug: a for a in self.authors}

    @staticmethod
    def _order(post: Post) -> tuple[bool, float, str]:
        return (post.published is None, -post.published.timestamp() if post.published else 0.0, post.id)
