"""One build's shared desk: what every page builder needs, looked up once."""

from __future__ import annotations

import copy
import datetime as dt

from callboard.model import Post, Reference
from callboard.publish.catalogues import language_for
from callboard.publish.covers import cover
from callboard.publish.filling import srcset
from callboard.publish.lookups import Lookups
from callboard.publish.views.pictures import TimelineView
from callboard.publish.views.rows import RowView
from callboard.publish.views.shared import CoverView, LinkView, Moment, PostItem, TranslationView
from callboard.publish.words import Words, own_name


class Publication(Lookups):
    """What makers of pages need of one build, in one language: its words, lookups, and small views that pages share."""

    def __post_init__(self) -> None:
        super().__post_init__()
        self._told: dict[str, Publication] = {}
        self._speak(self.site.language)

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
            told = copy.copy(self)
            told._speak(spoken)
        return self._told[spoken]

    def facing(self, page: Post) -> Post:
        """The one of a standing page's translations that pages in this language lead to, else the original."""
        own = (each for each in self.translations.of(page) if self.language(each) == self.words.language)
        return next(own, self.translations.original(page))

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
