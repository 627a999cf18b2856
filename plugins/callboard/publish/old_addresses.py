"""Old addresses: what a lab's former site had, and what stands there now.

A pattern is written as Jekyll and Hugo write permalinks: ``/:year/:month/:title/``.
"""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import PurePosixPath

from callboard.model import Post
from callboard.publish.links import alias_path
from callboard.read.tree import slug
from callboard.settings import OldAddress, Site

PART = re.compile(r":([a-z_]+)")
OF_DATE = frozenset({"year", "short_year", "month", "i_month", "day", "i_day"})
OF_POST = frozenset({"title", "slug", "filename", "categories"})
_DATED = re.compile(r"\d{4}-\d{1,2}-\d{1,2}-")


def is_pattern(path: str) -> bool:
    return PART.search(path) is not None


def is_file(old: OldAddress) -> bool:
    """Whether a feed or a calendar lies there, of which the old address has a copy: no program follows an HTML page."""
    return old.target.startswith("/") and old.target.endswith((".xml", ".json", ".ics"))


def place_of(old: OldAddress) -> str:
    """The file that answers at an old address: a feed keeps its name, a page has one in its folder.

    >>> place_of(OldAddress("/news.xml", "/feeds/all.rss.xml")), place_of(OldAddress("/people", "/about/"))
    ('news.xml', 'people/index.html')
    """
    return old.path.strip("/") if is_file(old) else alias_path(old.path)


def unknown_parts(pattern: str) -> list[str]:
    """The parts of a pattern that no post has, such as ``:hour``."""
    return [part for part in PART.findall(pattern) if part not in OF_DATE | OF_POST]


def with_old_addresses(post: Post, site: Site) -> Post:
    """The post with the aliases and the feed id that it had before the lab moved in, as far as site.toml tells them.

    What its front matter says comes first; a post that appeared after the move has none of these.
    """
    if site.moved_in and (post.published is None or post.published.astimezone(site.zone).date() >= site.moved_in):
        return post
    own = f"news/{post.slug}/index.html"
    patterns = [old.path for old in site.old_addresses if is_pattern(old.path) and not unknown_parts(old.path)]
    former = [path for pattern in patterns if (path := expand(pattern, post, site))]
    aliases = dict.fromkeys([*post.header.aliases, *(path for path in former if alias_path(path) != own)])
    feed_id = post.header.feed_id or (expand(site.old_feed_ids, post, site) if site.old_feed_ids else None)
    if (tuple(aliases), feed_id) == (post.header.aliases, post.header.feed_id):
        return post
    return replace(post, header=replace(post.header, aliases=tuple(aliases), feed_id=feed_id))


def expand(pattern: str, post: Post, site: Site) -> str | None:
    """What `pattern` was for `post`; None when it has a date and the post has none.

    >>> import datetime as dt
    >>> from callboard.model import Body, Facts, Header
    >>> header = Header(published=dt.datetime(2019, 3, 7, tzinfo=dt.UTC))
    >>> post = Post("news/2019-03-07-Smash.md", "news/smash", "smash", "SMASH", header, "news", Body(), Facts())
    >>> expand("/:categories/:year/:i_month/:filename.html", post, Site())
    '/2019/3/Smash.html'
    """
    wanted = set(PART.findall(pattern))
    local = post.published.astimezone(site.zone) if post.published else None
    if local is None and wanted & OF_DATE:
        return None
    name = PurePosixPath(post.path).stem
    values = {
        "title": post.slug,
        "slug": post.slug,
        "filename": _DATED.sub("", name if name != "index" else PurePosixPath(post.path).parent.name, count=1),
        "categories": slug(post.header.group) if post.header.group else "",
    }
    if local:
        values |= {"year": f"{local:%Y}", "short_year": f"{local:%y}", "month": f"{local:%m}", "day": f"{local:%d}"}
        values |= {"i_month": str(local.month), "i_day": str(local.day)}
    filled = PART.sub(lambda part: values.get(part[1], part[0]), pattern)
    # Parts that are empty leave two slashes behind; those after a scheme stay.
    return re.sub(r"(?<!:)/{2,}", "/", filled)
