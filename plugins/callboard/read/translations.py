"""Posts that are translations by the way they are named, as in Hugo (``call.md``, ``call.fr.md``) and in Pelican.

Pelican's posts in several languages share a slug; the original keeps it, a translation gets its language behind it.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace

from callboard.model import Post
from callboard.read.content import is_page
from callboard.read.languages import named

_LATEST = dt.datetime.max.replace(tzinfo=dt.UTC)


def settle(posts: Iterable[Post], language: str) -> dict[str, Post]:
    """By path, those of `posts` that say another one again, with what makes them so. `language` is that of the site."""
    settled: dict[str, Post] = {}
    posts = list(posts)
    for same in (*_of_one_name(posts), *_of_one_slug(posts, language)):
        original = min(same, key=lambda post: _place(post, language))
        for post in same:
            if post is not original:
                told = settled.get(post.path, post)
                settled[post.path] = _translation(told, original, language)
    return settled


def _of_one_name(posts: list[Post]) -> Iterator[list[Post]]:
    """Posts whose files differ in the language that their names end with."""
    by_name: dict[str, list[Post]] = defaultdict(list)
    for post in posts:
        by_name[named(post.path)[0]].append(post)
    return (same for same in by_name.values() if len(same) > 1)


def _of_one_slug(posts: list[Post], language: str) -> Iterator[list[Post]]:
    """Posts of one slug, each in a language of its own; others are a mistake, which is told elsewhere."""
    by_slug: dict[tuple[bool, str], list[Post]] = defaultdict(list)
    for post in posts:
        by_slug[is_page(post.path), post.slug].append(post)
    for same in by_slug.values():
        if 1 < len(same) == len({_language(post, language) for post in same}):
            yield same


def _language(post: Post, language: str) -> str:
    return (post.header.language or language).lower()


def _place(post: Post, language: str) -> tuple[bool, bool, bool, dt.datetime, str]:
    """The original comes first: it names no other post, is in the site's language, is older."""
    own = _language(post, language) == language.lower()
    published = post.published or _LATEST
    return bool(post.header.translation_of), not own, bool(named(post.path)[1]), published, post.path


def _translation(post: Post, original: Post, language: str) -> Post:
    header = post.header
    if not header.translation_of:
        header = replace(header, translation_of=original.path)
    slug = post.slug if post.slug != original.slug else f"{post.slug}-{_language(post, language)}"
    return replace(post, header=header, slug=slug)
