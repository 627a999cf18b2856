"""A post as feeds have it."""

from __future__ import annotations

import re
from functools import partial

from callboard.model import Post, Reference
from callboard.publish.feeds import Author, Entry, tag
from callboard.publish.filling import filled
from callboard.publish.publication import Publication

_PLACE = re.compile(r"""(<[a-z][^>]*?) id="[^"]*\"""")


class PostEntries:
    """The entries of one build, and their sizes: each made once, however many feeds have it."""

    def __init__(self, publication: Publication) -> None:
        self.publication = publication
        self._entries: dict[str, Entry] = {}
        self._sizes: dict[str, int] = {}

    def entry(self, post: Post) -> Entry:
        if post.id not in self._entries:
            self._entries[post.id] = self._make_entry(post)
        return self._entries[post.id]

    def _make_entry(self, post: Post) -> Entry:
        publication = self.publication
        if post.published is None:
            raise ValueError(f"{post.path} has no date and enters no feed")
        changed = post.modified if post.modified and post.modified <= publication.now else None
        event = publication.events.get(post.event_id or "")
        urls = publication.urls
        return Entry(
            id=post.header.feed_id or tag(publication.site, f"post/{post.id}"),
            title=post.title,
            url=urls.absolute(urls.post(post.slug)),
            published=post.published,
            updated=changed or post.published,
            authors=tuple(
                Author(link.text, urls.absolute(link.url) if link.url else "")
                for link in publication.author_links(post)
            ),
            summary=post.summary,
            html=partial(self._html, post),
            language=publication.language(post),
            categories=tuple(publication.topics[name].name for name in event.topics) if event else (),
            image=self._image(post),
        )

    def _html(self, post: Post) -> str:
        # Nothing in a feed leads to a place in it: links of a post to itself lead to its page.
        return _PLACE.sub(r"\1", filled(self.publication, post, absolute=True))

    def size(self, post: Post) -> int:
        if post.id not in self._sizes:
            self._sizes[post.id] = _size(post)
        return self._sizes[post.id]

    def _image(self, post: Post) -> str:
        if not post.header.cover:
            return ""
        target = self.publication.resolver.resolve(Reference(post.header.cover, 0, image=True), post.path)
        return self.publication.urls.absolute(target.url) if target.file else ""


def _size(post: Post) -> int:
    """About how large the post is in a feed, whatever the site's address is, so that a move shifts no archive."""
    text = sum(len(part.encode()) + 3 * (part.count("<") + part.count(">")) for part in post.body.parts)
    return 1500 + text + 150 * len(post.body.references) + 4 * len(post.summary)
