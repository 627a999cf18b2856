"""Which posts say the same thing in several languages, and which of them stands for all."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from callboard.model import Post


class Translations:
    """The posts and standing pages of one site; `language_of` tells the language of each, `language` is the site's."""

    def __init__(
        self, posts: Sequence[Post], standing: Sequence[Post], language_of: Callable[[Post], str], language: str
    ) -> None:
        self._language_of = language_of
        self._language = language
        self._originals = originals(posts) | originals(standing)
        found: dict[str, list[Post]] = {}
        for post in (*posts, *standing):
            found.setdefault(self.original(post).path, []).append(post)
        sets = (tuple(sorted(same, key=language_of)) for same in found.values() if len(same) > 1)
        self._sets = {post.path: same for same in sets for post in same}

    def original(self, post: Post) -> Post:
        """The one that `post` translates, or `post` itself."""
        return self._originals[post.path]

    def of(self, post: Post) -> tuple[Post, ...]:
        """All that say what `post` says, itself too, in the order of their languages; () where there is no other."""
        return self._sets.get(post.path, ())

    def once(self, posts: Iterable[Post], *, lasting: bool = False) -> list[Post]:
        """Of `posts` that say the same thing the one in the site's language, else the original, else the first.

        With `lasting`, the original comes before the language: a translation of later does not replace it.
        """

        def rank(post: Post) -> tuple[bool, bool]:
            return not lasting and self._language_of(post) != self._language, self.original(post) is not post

        chosen: dict[str, Post] = {}
        for post in (posts := list(posts)):
            name = self.original(post).path
            if name not in chosen or rank(post) < rank(chosen[name]):
                chosen[name] = post
        return [post for post in posts if chosen[self.original(post).path] is post]


def originals(posts: Sequence[Post]) -> dict[str, Post]:
    """For each post, by its path, the one that it says again in another language; itself where it says none.

    A translation names the other post by id, path or slug, and that one may be a translation too.
    """
    named = {name: post for post in posts for name in names_of(post)}
    said = {post.path: named.get(post.header.translation_of or "", post).path for post in posts}
    by_path = {post.path: post for post in posts}
    return {path: by_path[_end(path, said)] for path in said}


def names_of(post: Post) -> tuple[str, ...]:
    """What a translation may call `post`: its id, path or slug."""
    return tuple(name for name in (post.slug, post.path, post.header.id, post.id) if name)


def _end(path: str, said: dict[str, str]) -> str:
    """Where the way from `path` ends; of posts that translate each other in a ring, the first by path."""
    way = [path]
    while (path := said[path]) not in way:
        way.append(path)
    return min(way[way.index(path) :])
