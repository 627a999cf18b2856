"""Which posts say the same thing in several languages."""

from __future__ import annotations

from collections.abc import Sequence

from callboard.model import Post


def originals(posts: Sequence[Post]) -> dict[str, str]:
    """For each post, by its id, the id of the one that it says again in another language; its own where it says none.

    A translation names the other post by id, path or slug, and that one may be a translation too.
    """
    named = {name: post.id for post in posts for name in (post.slug, post.path, post.header.id, post.id) if name}
    said = {post.id: named.get(post.header.translation_of or "", post.id) for post in posts}
    return {name: _end(name, said) for name in said}


def _end(name: str, said: dict[str, str]) -> str:
    """Where the way from `name` ends; of posts that translate each other in a ring, the first by id."""
    way = [name]
    while (name := said[name]) not in way:
        way.append(name)
    return min(way[way.index(name) :])
