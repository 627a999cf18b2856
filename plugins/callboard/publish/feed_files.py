"""Which feeds exist, where they lie and what is in them. Nothing for what is empty.

Everything, each group and the dates have Atom, RSS and JSON Feed; each topic, event and author has one Atom feed of the
newest posts. What is older is in archive documents: that of everything in each format, so that a reader of any can have
all; that of a group and of the dates in Atom, for each post is in the archives of everything once already.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache, cached_property, partial

from callboard.model import Event, Post, Topic
from callboard.publish.date_news import News, count_lasting, date_news, entry_of, has_lasting
from callboard.publish.feed_parts import Parts, cut
from callboard.publish.feeds import Author, Entry, Feed, Renderer, tag
from callboard.publish.links import place_of
from callboard.publish.post_entries import PostEntries
from callboard.publish.publication import Publication
from callboard.publish.rows import event_title

NEWEST = 20
# A date is a few lines: so many are polled, reminders among them, and so many are in an archive document, without.
NEWEST_DATES = 100
DATES_IN_ARCHIVE = 50
_DATE_SIZE = 1200
# What programs poll stays under 300 KB; sizes are estimated before anything is rendered.
LARGEST = 250_000
_FORMATS = {"atom.xml": "Atom", "rss.xml": "RSS", "json": "JSON Feed"}
_ATOM = "atom.xml"


@dataclass(frozen=True, slots=True)
class FeedFile:
    """One file: its path, its title for people, its bytes, and its bytes as they are at another path.

    `place` is where its oldest post stands among all, for files that show each post once or twice in the whole site.
    """

    path: str
    title: str
    write: Callable[[], bytes]
    write_at: Callable[[str], bytes]
    place: int = -1


@dataclass(frozen=True)
class _Series:
    """What one feed is made of, oldest first: what gives the sizes in bytes, and the entry of a number.

    Both are asked when a file is written: that there is a feed is known without them. `passing` gives entries that are
    polled beside the newest ones, and are in no archive; `place` is where the post of a number stands among all posts
    of the site, from the oldest on; `archived` are the formats of its archives.
    """

    name: str
    title: str
    page: str
    sizes: Callable[[], Sequence[int]]
    entry: Callable[[int], Entry]
    count: int = NEWEST
    passing: Callable[[], Iterable[Entry]] = tuple
    place: Callable[[int], int] = int
    archived: Collection[str] = (_ATOM,)

    @cached_property
    def parts(self) -> Parts:
        return cut(self.sizes(), count=self.count, size=LARGEST)


class FeedFiles:
    """The feeds of one build: programs poll those of a thing, and `archives` lie behind them."""

    def __init__(self, publication: Publication) -> None:
        self.publication = publication
        self._renderer = Renderer()
        self._posts = PostEntries(publication)

    def everything(self) -> tuple[FeedFile, ...]:
        return self._of_posts(self._all, self.publication.newest, self.publication.words.say("All posts"))

    def dates(self) -> tuple[FeedFile, ...]:
        there = has_lasting(self.publication)
        return self._polled(self._dates, self.publication.words.say("News of dates")) if there else ()

    def group(self, slug: str) -> tuple[FeedFile, ...]:
        posts, shown = self.publication.posts_by_group[slug], self.publication.groups[slug].name
        return self._of_posts(self._group(slug), posts, shown)

    def topic(self, topic: Topic) -> tuple[FeedFile, ...]:
        posts = (post.id for post in self.publication.posts_by_topic[topic.slug])
        return self._short(f"topics/{topic.slug}", topic.name, posts)

    def event(self, event: Event) -> tuple[FeedFile, ...]:
        shown = self.publication.words.say("Posts about %(name)s", name=event_title(self.publication, event))
        files = self._short(f"events/{place_of(event.id)}", shown, event.posts)
        return tuple(replace(file, place=min(map(self._place, event.posts))) for file in files)

    def author(self, slug: str) -> tuple[FeedFile, ...]:
        publication = self.publication
        name = next(author.name for author in publication.authors if author.slug == slug)
        return self._short(
            f"authors/{slug}",
            publication.words.say("Posts by %(name)s", name=name),
            (p.id for p in publication.posts_by_author[slug]),
        )

    def archives(self) -> Iterator[FeedFile]:
        """The archive documents of everything, of each group and of the dates."""
        groups = (self._group(slug) for slug in self.publication.posts_by_group)
        for series in (self._all, *groups, self._dates):
            for number, places in enumerate(series.parts.archives, 1):
                title = self.publication.words.say("%(title)s, part %(number)s", title=series.title, number=number)
                for suffix in series.archived:
                    if number > series.parts.closed and suffix != _ATOM:
                        # Only Atom's documents name the next one, which must be there from the beginning.
                        continue
                    write_at = partial(self._archive, series, number, suffix)
                    path = _archive_path(series, number, suffix)
                    yield FeedFile(path, title, partial(write_at, path), write_at, series.place(places[0]))

    @cached_property
    def _all(self) -> _Series:
        return replace(
            self._series("all", self.publication.site.name, "", self.publication.newest), archived=tuple(_FORMATS)
        )

    @cached_property
    def _dates(self) -> _Series:
        publication = self.publication
        return _Series(
            name="dates",
            title=publication.words.say("News of dates") + f" · {publication.site.name}",
            page="dates/",
            sizes=lambda: [_DATE_SIZE] * count_lasting(publication),
            entry=lambda number: entry_of(publication, self._lasting[number]),
            count=DATES_IN_ARCHIVE,
            passing=lambda: [entry_of(publication, each) for each in self._news[-NEWEST_DATES:]],
        )

    @cached_property
    def _news(self) -> list[News]:
        return date_news(self.publication)

    @cached_property
    def _lasting(self) -> list[News]:
        return [each for each in self._news if each.what != "reminder"]

    def _group(self, slug: str) -> _Series:
        publication = self.publication
        title = f"{publication.groups[slug].name} · {publication.site.name}"
        return self._series(f"groups/{slug}", title, f"groups/{slug}/", publication.posts_by_group[slug])

    def _series(self, name: str, title: str, page: str, newest: Iterable[Post]) -> _Series:
        posts = cache(lambda: self._in_feeds(newest)[::-1])
        return _Series(
            name,
            title,
            page,
            lambda: [self._posts.size(post) for post in posts()],
            lambda number: self._posts.entry(posts()[number]),
            place=lambda number: self._place(posts()[number].id),
        )

    def _short(self, name: str, shown: str, posts: Iterable[str]) -> tuple[FeedFile, ...]:
        """One Atom feed of the newest of `posts`, which are ids."""
        publication = self.publication
        newest = [publication.posts[post] for post in sorted(posts, key=publication.positions.__getitem__)]
        newest = self._in_feeds(newest)[:NEWEST]
        series = self._series(name, f"{shown} · {publication.site.name}", f"{name}/", newest)
        return self._of_posts(series, newest, shown)[:1]

    def _in_feeds(self, posts: Iterable[Post]) -> list[Post]:
        """Those of `posts` that feeds have; what several of them say in several languages is no news twice."""
        return self.publication.translations.once(filter(self._is_in_feeds, posts), lasting=True)

    def _place(self, post: str) -> int:
        """How many posts are older than that of an id."""
        return len(self.publication.positions) - self.publication.positions[post]

    def _is_in_feeds(self, post: Post) -> bool:
        """Public, and dated: nothing in a feed is dated in the future."""
        when = post.published
        return when is not None and when <= self.publication.now and post.header.status == "published"

    def _of_posts(self, series: _Series, posts: Iterable[Post], shown: str) -> tuple[FeedFile, ...]:
        """The documents that programs poll; none where no feed has any of `posts`."""
        return self._polled(series, shown) if any(map(self._is_in_feeds, posts)) else ()

    def _polled(self, series: _Series, shown: str) -> tuple[FeedFile, ...]:
        """The documents that programs poll, in each format."""
        files = []
        for suffix, format in _FORMATS.items():
            path = f"feeds/{series.name}.{suffix}"
            write_at = partial(self._write, series, suffix)
            files.append(FeedFile(path, f"{shown} ({format})", partial(write_at, path), write_at))
        return tuple(files)

    def _write(self, series: _Series, suffix: str, path: str) -> bytes:
        parts = series.parts
        entries = {entry.id: entry for entry in (*map(series.entry, parts.current), *series.passing())}
        newest = sorted(entries.values(), key=lambda entry: entry.published)
        # RSS can name a document of another format, by its type; what JSON Feed calls the next one is one of its own.
        behind = suffix if suffix in series.archived else _ATOM if suffix == "rss.xml" else ""
        older = _archive_path(series, parts.closed, behind) if behind else ""
        return self._render(suffix, self._feed(series, series.name, path, newest, older=older))

    def _archive(self, series: _Series, number: int, suffix: str, path: str) -> bytes:
        archives = series.parts.archives
        newer = number + 1 if suffix == _ATOM and number < len(archives) else 0
        feed = self._feed(
            series,
            f"{series.name}/{number}",
            path,
            [series.entry(place) for place in archives[number - 1]],
            older=_archive_path(series, number - 1, suffix),
            newer=_archive_path(series, newer, suffix),
            current=f"feeds/{series.name}.{suffix}",
        )
        return self._render(suffix, feed)

    def _render(self, suffix: str, feed: Feed) -> bytes:
        write = {"atom.xml": self._renderer.atom, "rss.xml": self._renderer.rss, "json": self._renderer.json}[suffix]
        return write(feed)

    def _feed(
        self,
        series: _Series,
        name: str,
        path: str,
        entries: Sequence[Entry],
        *,
        older: str = "",
        newer: str = "",
        current: str = "",
    ) -> Feed:
        site = self.publication.site
        return Feed(
            id=tag(site, f"feed/{name}"),
            title=series.title,
            subtitle=site.description if series.name == "all" else "",
            page=self._absolute(series.page),
            url=self._absolute(path),
            language=site.language,
            author=Author(site.name, self._absolute("")),
            entries=tuple(reversed(entries)),
            older=self._absolute(older) if older else "",
            newer=self._absolute(newer) if newer else "",
            current=self._absolute(current) if current else "",
        )

    def _absolute(self, path: str) -> str:
        return self.publication.urls.absolute(self.publication.urls.to(path))


def _archive_path(series: _Series, number: int, suffix: str) -> str:
    return f"feeds/{series.name}.{number}.{suffix}" if number else ""
