"""The home page and the lists of posts."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from callboard.model import Post
from callboard.publish.authors import Author
from callboard.publish.dates import moved_since, next_dates
from callboard.publish.paging import next_address, part, parts
from callboard.publish.publication import Publication
from callboard.publish.rows import row_view
from callboard.publish.topics import asked_for_most
from callboard.publish.views.posts import ArchiveYear, AuthorView, HomeView
from callboard.publish.views.rows import RowView
from callboard.publish.views.shared import LinkView, PostItem

POSTS_A_PAGE = 12
# The board shows five; the script needs the ones behind them when the first have passed.
_NEXT = 10
_ASKED = 6


def home_view(publication: Publication, number: int = 1) -> HomeView:
    """Page `number` of the home page; only the first has a lead, the board and what is on now."""
    pinned = [post for post in publication.leading if post.header.pinned]
    rest = [post for post in publication.leading if not post.header.pinned]
    order = pinned + rest
    posts = part(order, number, POSTS_A_PAGE)
    older = next_address("", number, home_pages(publication))
    agenda = publication.agenda
    lead = number == 1
    items = tuple(publication.item(post) for post in posts)
    return HomeView(
        lead=items[0] if lead and items else None,
        posts=items[1:] if lead else items,
        next_dates=next_dates(publication, _NEXT) if lead else (),
        on_now=tuple(row_view(publication, entry.row) for entry in agenda.on_now) if lead else (),
        moved=moved_since(publication, dt.timedelta(days=14)) if lead else (),
        topics=asked_for_most(publication, _ASKED) if lead else (),
        upcoming=len(agenda.upcoming),
        total=len(order),
        older=publication.urls.to(older) if older else "",
    )


def home_pages(publication: Publication) -> int:
    """How many pages the list of posts fills, at least one."""
    return parts(len(publication.leading), POSTS_A_PAGE)


def group_rows(publication: Publication, group: str) -> tuple[RowView, ...]:
    """What is on or comes next in the events that a group's posts announced."""
    agenda = publication.agenda
    entries = (*agenda.on_now, *agenda.upcoming)
    return tuple(
        row_view(publication, entry.row) for entry in entries if publication.posts[entry.row.post_id].group == group
    )


def author_view(publication: Publication, author: Author, posts: Sequence[Post]) -> AuthorView:
    picture = (
        publication.urls.static(author.picture.lstrip("/")) if author.picture.lstrip("/") in publication.files else ""
    )
    return AuthorView(
        name=author.name,
        url=publication.urls.author(author.slug),
        affiliation=author.affiliation,
        link=LinkView(author.link.split("//")[-1].rstrip("/"), author.link, external=True) if author.link else None,
        picture=picture,
        posts=tuple(publication.item(post) for post in publication.translations.once(posts)),
    )


def archive(publication: Publication) -> tuple[tuple[ArchiveYear, ...], tuple[PostItem, ...]]:
    """All posts by year, and those without a date."""
    years: dict[int, list[PostItem]] = {}
    undated = []
    for post in publication.newest:
        if post.published:
            years.setdefault(post.published.astimezone(publication.site.zone).year, []).append(publication.item(post))
        else:
            undated.append(publication.item(post))
    return tuple(ArchiveYear(str(y), f"y{y}", tuple(items)) for y, items in years.items()), tuple(undated)
