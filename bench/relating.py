"""What relating takes alone, on posts that were read already: it may grow with their number, and not faster."""

from __future__ import annotations

import datetime as dt
import time
from collections.abc import Iterator
from dataclasses import replace

from bench.posts import NEWEST, make
from callboard.lab_files import read_thesaurus
from callboard.model import Post
from callboard.relate import Ledger, relate
from callboard.settings import Site
from callboard.understanding import understand

POSTS = 10_000
# So many are read; the others say the same of events with other names, for reading is measured elsewhere.
_READ = 500


def seconds(number: int = POSTS) -> float:
    """Processor seconds that `relate` takes for `number` posts."""
    posts = related_posts(number)
    thesaurus = read_thesaurus("")
    started = time.process_time()
    relate(posts, thesaurus=thesaurus, ledger=Ledger())
    return time.process_time() - started


def related_posts(number: int, *, read: int = _READ) -> list[Post]:
    """`number` posts, each of its own event, `read` of them read from the text that the bench makes up."""
    now = NEWEST.replace(tzinfo=dt.UTC)
    first = [
        post
        for made in map(make, range(min(read, number)))
        if (post := understand(made.text.encode(), f"news/{made.name}", Site(), now).post)
    ]
    return [post for _, post in zip(range(number), _again(first), strict=False)]


def _again(posts: list[Post]) -> Iterator[Post]:
    """The posts over and over, each time with other paths and other names of their events."""
    yield from posts
    turn = 0
    while posts:
        turn += 1
        letters = "".join(chr(ord("A") + int(digit)) for digit in str(turn))
        for post in posts:
            event = post.facts.event
            if event:
                short = f"{letters}X{event.short_name}" if event.short_name else None
                event = replace(event, short_name=short, name=f"{letters}X{event.name}")
            facts = replace(post.facts, event=event)
            yield replace(post, path=f"{turn}/{post.path}", slug=f"{post.slug}-{turn}", facts=facts)
