"""What stands at an address whose post or event is no longer there: the ledger remembers it, a page says so.

A static host cannot answer 410 (RFC 9110, 15.5.11) by itself; the page says "gone" in words, and to search engines.
Nothing of the removed text is printed.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from callboard.publish.links import place_of
from callboard.publish.publication import Publication
from callboard.read.post import name_of, slugify
from callboard.relate.ledger import Ledger, PostEntry
from callboard.relate.tombstones import home_of


@dataclass(frozen=True, slots=True)
class Gone:
    """An address of the past. `target` is where its thing lives now, "" where it is gone for good, since the day `on`.

    The path comes from the ledger, so it may be one that cannot be written.
    """

    path: str
    on: str
    target: str = ""


def gone(publication: Publication, ledger: Ledger) -> Iterator[Gone]:
    """Every post and event of `ledger` that the site had and has no longer."""
    urls = publication.urls
    for name, post in sorted(ledger.posts.items()):
        if post.gone and name not in publication.posts:
            yield Gone(f"news/{_slug(post)}/index.html", post.gone)
    for name, event in sorted(ledger.events.items()):
        if event.gone and name not in publication.events:
            home = publication.events.get(home_of(ledger, name))
            yield Gone(f"events/{place_of(name)}/index.html", event.gone, urls.event(home.id) if home else "")


def _slug(post: PostEntry) -> str:
    """What the address was made of; ledgers of before had only the path to tell."""
    return post.slug or slugify(name_of(post.path))
