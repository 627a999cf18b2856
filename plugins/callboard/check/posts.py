"""What posts say together that cannot be meant: dates out of order, and words taken over from another event's post.

`two-dates`, events that may be one, an id that two posts claim and lines without a topic are found while posts are
related; they come with the index and are named here, so that every code has one sentence.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from functools import partial

from callboard.model import Event, ImportantDate, Index, Kind, Post, Problem, Row, in_order
from callboard.relate import Anew

CODES: dict[str, str] = {
    "copied-metadata": "A title, summary or cover is also that of another event's post.",
    "deadline-after-event": "A deadline lies after the last day of its event.",
    "order": "A notification comes before the deadline, or a camera-ready date before the notification.",
    "two-dates": "Two posts give different dates for one thing, and neither says that it moved.",
    "event-not-joined": "A post may be about the event of another post, and was not joined to it.",
    "id-twice": "Two posts claim one id; the later one is given another.",
    "topic-unmatched": "A topic line names no canonical topic; it is shown as written and joins no others.",
    "topics-file": "An entry of topics.yaml cannot be used.",
    "ledger-line": "A line of the ledger cannot be used; it is skipped.",
    "ledger-twice": "Two lines of the ledger have one id, as after a merge; they are read as one.",
}

# A camera-ready version is often due after the event, for the proceedings.
_BEFORE_EVENT: frozenset[Kind] = frozenset(
    {"abstract_deadline", "submission_deadline", "rebuttal", "early_registration", "registration_deadline"}
)
_ORDER: tuple[tuple[Kind, Kind], ...] = (
    ("submission_deadline", "notification"),
    ("notification", "camera_ready"),
)
# A short line ("Call for papers") is nobody's own, and so is a picture that many posts wear.
_OWN_WORDS = 5
_SHARED = 3


def find(index: Index, known: Anew) -> tuple[Problem, ...]:
    """The problems across the posts of `index`, in a fixed order."""
    posts = {post.id: post for post in index.posts}
    found: list[Problem] = []
    for event in index.events:
        own = (posts[name] for name in event.posts)
        found += known.get("order", (event, *own), partial(_order, event, posts))
    return tuple(in_order([*found, *_copied(index)]))


def _order(event: Event, posts: Mapping[str, Post]) -> list[Problem]:
    return [*_late(event, posts), *_disordered(event, posts)]


def _late(event: Event, posts: Mapping[str, Post]) -> Iterator[Problem]:
    last = event.facts.end or event.facts.start
    for row in event.rows:
        date = row.date
        if last and date.kind in _BEFORE_EVENT and date.status != "cancelled" and date.start > last:
            message = f"{_name(date)} is {_day(date)}, after the event ({last.day} {last:%B %Y})."
            yield _problem(posts, row, "deadline-after-event", message, "Correct the deadline or the event's day.")


def _disordered(event: Event, posts: Mapping[str, Post]) -> Iterator[Problem]:
    """Steps of one track and round in the wrong order: all dates of the later one before all of the earlier one.

    Where some are and some are not, the dates may be of different things, and nothing is told.
    """
    steps: dict[tuple[str, str, Kind], list[Row]] = defaultdict(list)
    for row in event.rows:
        if row.date.status == "current":
            steps[row.date.track or "", row.date.round or "", row.date.kind].append(row)
    for track, stage in sorted({place[:2] for place in steps}):
        for before, after in _ORDER:
            firsts, laters = steps.get((track, stage, before)), steps.get((track, stage, after))
            if not firsts or not laters:
                continue
            first = min(firsts, key=lambda row: row.date.start)
            if max(row.date.start for row in laters) >= first.date.start:
                continue
            for row in laters:
                message = f"{_name(row.date)} ({_day(row.date)}) comes before {_name(first.date)} "
                message += f"({_day(first.date)}, {posts[first.post_id].path} line {first.date.line})."
                yield _problem(posts, row, "order", message, "Correct the date that is wrong.")


def _copied(index: Index) -> Iterator[Problem]:
    events = {event.id: event for event in index.events}

    def summary(post: Post) -> str:
        return _words(post.header.summary)

    def title(post: Post) -> str:
        return _words(post.title)

    def cover(post: Post) -> str:
        return post.header.cover or ""

    kinds: tuple[tuple[str, Callable[[Post], str], bool], ...] = (
        ("title", title, False),
        ("summary", summary, False),
        ("cover", cover, True),
    )
    for what, value, shared in kinds:
        bearers: dict[str, list[Post]] = defaultdict(list)
        for post in index.posts:
            if post.event_id and (said := value(post)):
                bearers[said].append(post)
        for same in bearers.values():
            if shared and len({_series(events[post.event_id or ""]) for post in same}) >= _SHARED:
                continue
            same.sort(key=lambda post: (post.published is not None, post.published, post.path))
            yield from _of_others(what, same, events)


def _series(event: Event) -> str:
    return event.series or event.id


def _of_others(what: str, same: list[Post], events: Mapping[str, Event]) -> Iterator[Problem]:
    """All but the first that bear the same, unless they are of its event or of another edition of its series."""
    first = same[0]
    one = events[first.event_id or ""]
    for post in same[1:]:
        other = events[post.event_id or ""]
        # A title names the edition: two events of one edition that have it are two events, one of them misnamed.
        twice = (
            what == "title" and one.id != other.id and one.facts.edition and one.facts.edition == other.facts.edition
        )
        if twice or _series(one) != _series(other):
            message = f"The {what} is also that of {first.path}, which is about another event."
            line = post.header.lines.get(what, 0)
            yield Problem(post.path, line, 1, "copied-metadata", "warning", message, f"Write a {what} for this post.")


def _problem(posts: Mapping[str, Post], row: Row, code: str, message: str, hint: str) -> Problem:
    return Problem(posts[row.post_id].path, row.date.line, 1, code, "warning", message, hint)


def _words(text: str | None) -> str:
    words = (text or "").casefold().split()
    return " ".join(words) if len(words) >= _OWN_WORDS else ""


def _name(date: ImportantDate) -> str:
    return date.label or date.kind.replace("_", " ").capitalize()


def _day(date: ImportantDate) -> str:
    return f"{date.start.day} {date.start:%B %Y}"
