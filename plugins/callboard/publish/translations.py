"""Which posts say the same thing in several languages."""

from __future__ import annotations

from collections.abc import Sequence

from callboard.model import Post


def originals(posts: Sequence[Post]) -> dict[str, Post]:
    """For each post, by its path, the one that it says again in another language; itself where it says none.

    A translation names the other post by id, path or slug, and that one may be a translation too.
    """
    named = {name: post for post in posts for name in (post.slug, post.path, post.header.id, post.id) if name}
    said = {post.path: named.get(post.header.translation_of or "", post).path for post in posts}
    by_path = {post.path: post for post in posts}
    return {path: by_path[_end(path, said)] for path in said}


def _end(path: str, said: dict[str, str]) -> str:
    """Where the way from `path` ends; of posts that translate each other in a ring, the first by path."""
    way = [path]
    while (path := said[path]) not in way:
        way.append(path)
    return min(way[way.index(path) :])
