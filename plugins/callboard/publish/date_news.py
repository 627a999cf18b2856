"""The feed of dates is news: what was announced, extended, moved or cancelled, and which deadline came near.

Each item is dated by what the posts say, never by the deadline or the build: an announcement when its post appeared,
a move when the post that tells it appeared or was changed, a reminder on the morning of its day. Items are derived
from posts and settings alone, so that a rebuild adds none and a build that was missed loses none. What a post without
a date says is in no feed.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from html import escape
from itertools import pairwise
from typing import Literal
from urllib.parse import quote

from callboard.model import DEADLINES, ImportantDate, Post, Row
from callboard.publish.feeds import Author, Entry, tag
from callboard.publish.publication import Publication
from callboard.publish.rows import event_name, quoted
from callboard.publish.words import marked
from callboard.relate.altered import altered
from callboard.relate.instants import closes
from callboard.relate.moments import iso

Happening = Literal["announced", "extended", "moved", "cancelled", "reminder"]
_TITLES: dict[str, str] = {
    "announced": marked("New date"),
    "extended": marked("Extended"),
    "moved": marked("Moved"),
    "cancelled": marked("Cancelled"),
}
_SECOND = dt.timedelta(seconds=1)
_OFF = frozenset({"cancelled", "superseded"})


@dataclass(frozen=True, slots=True)
class News:
    """One thing that happened to a row at a moment: what it is then, what it was before, and the post that tells it.

    `name` is the last part of its id: it counts the moves of the row, whose own id outlives labels and vocabulary.
    `days` is how many days before its deadline a reminder stands.
    """

    what: Happening
    name: str
    row: Row
    on: dt.datetime
    date: ImportantDate
    post: Post
    was: ImportantDate | None = None
    days: int = 0


@dataclass(frozen=True, slots=True)
class _Value:
    """A value of a row, from when on it held and the post that gave it."""

    date: ImportantDate
    post: Post
    since: dt.datetime


def date_news(publication: Publication) -> list[News]:
    """All that happened to the dates of the site by the build's moment, oldest first."""
    news = [each for row in publication.rows for each in news_of(publication, row) if each.on <= publication.now]
    news.sort(key=lambda each: (each.on, each.post.path, each.date.line, each.row.id, each.name))
    return list(_apart(news, publication.now))


def has_lasting(publication: Publication) -> bool:
    """Whether anything but reminders is among them."""
    return next(_lasting(publication), None) is not None


def count_lasting(publication: Publication) -> int:
    """How many of them are no reminders."""
    return sum(1 for _ in _lasting(publication))


def _lasting(publication: Publication) -> Iterator[News]:
    every = (each for row in publication.rows for each in _happened(row, _values(publication, row)))
    return (each for each in every if each.on <= publication.now)


def news_of(publication: Publication, row: Row) -> Iterator[News]:
    """What happened to `row` and what will come near, in the order of its values; nothing for an undated post's."""
    values = _values(publication, row)
    yield from _happened(row, values)
    for number, value in enumerate(values):
        until = values[number + 1].since if number + 1 < len(values) else None
        yield from _reminders(publication, row, value, number, until)


def _happened(row: Row, values: Sequence[_Value]) -> Iterator[News]:
    """What became of a row that had these values; not what will come near."""
    if not values:
        return
    first = values[0]
    yield News("announced", "announced", row, first.since, first.date, first.post)
    for number, (before, after) in enumerate(pairwise(values), 1):
        if after.date.status in _OFF:
            yield News("cancelled", "cancelled", row, after.since, after.date, after.post, before.date)
        else:
            yield News(
                _moved(before.date, after.date),
                f"moved/{number}",
                row,
                after.since,
                after.date,
                after.post,
                before.date,
            )


def entry_of(publication: Publication, news: News) -> Entry:
    """The news as an entry of a feed, which leads to the row on the page of its event."""
    row, post = news.row, news.post
    event = publication.events[row.event_id]
    date, words = news.date, publication.words
    if news.what == "reminder":
        what = words.count("Reminder, %(num)s day before", "Reminder, %(num)s days before", news.days)
    else:
        what = words.say(_TITLES[news.what])
    return Entry(
        id=tag(publication.site, f"date/{row.id}/{news.name}"),
        title=words.say(
            "%(what)s: %(label)s · %(event)s, %(day)s",
            what=what,
            label=words.label(date.label, date.kind),
            event=event_name(event),
            day=words.span(date.start, date.end, year=True),
        ),
        url=f"{_page(publication, row)}#{quote(row.id, safe='/-._~')}",
        published=news.on,
        updated=news.on,
        authors=tuple(Author(link.text) for link in publication.author_links(post)),
        summary="",
        html=partial(_html, publication, news),
        language=publication.site.language,
        categories=(words.kind(date.kind), event_name(event)),
    )


def _apart(news: Iterable[News], now: dt.datetime) -> Iterator[News]:
    """The same, what one post says of one moment a second apart: programs sort by it, and keep the post's order."""
    before = dt.datetime.min.replace(tzinfo=dt.UTC)
    for each in news:
        before = min(max(each.on, before + _SECOND), now)
        yield each if each.on == before else altered(each, on=before)


def _values(publication: Publication, row: Row) -> list[_Value]:
    """Every value of the row, oldest first, each with the moment in which a public post gave it."""
    values: list[_Value] = []
    for change in row.changes:
        post = publication.posts.get(change.post)
        if post is None or post.published is None or post.header.status != "published":
            continue
        since = change.on or post.modified or post.published
        date = change.date
        if change.what != "cancelled" and date.status in _OFF:
            # As long as a value held, it was neither superseded nor called off.
            date = replace(date, status="current")
        values.append(_Value(date, post, max(values[-1].since, since) if values else since))
    return values


def _moved(before: ImportantDate, after: ImportantDate) -> Happening:
    return "extended" if after.kind in DEADLINES and closes(after) > closes(before) else "moved"


def _reminders(
    publication: Publication, row: Row, value: _Value, number: int, until: dt.datetime | None
) -> Iterator[News]:
    """Reminders of one value: those that came while it held, after it was announced."""
    site, date = publication.site, value.date
    if date.kind not in DEADLINES or date.status in _OFF:
        return
    for days in site.reminders:
        day = date.last - dt.timedelta(days=days)
        on = dt.datetime.combine(day, dt.time(), site.zone)
        if on <= value.since or (until and on >= until) or (site.reminders_since and day < site.reminders_since):
            continue
        yield News("reminder", f"reminder/{number}/{days}", row, on, date, value.post, days=days)


def _html(publication: Publication, news: News) -> str:
    """What, when, of which event, what it was, and the line that says so; every address is absolute."""
    words, date, post = publication.words, news.date, news.post
    event = publication.events[news.row.event_id]
    page = escape(_page(publication, news.row))
    said = words.joined(_day(publication, date), escape(words.time(date)), escape(words.zone_note(date)))
    label = escape(words.label(date.label, date.kind))
    link = f'<a href="{page}">{escape(event.name)}</a>'
    parts = [words.say("%(label)s, %(event)s: %(said)s.", label=f"<strong>{label}</strong>", event=link, said=said)]
    if news.what == "cancelled":
        parts.append(words.say("This was cancelled."))
    elif date.status == "tentative":
        parts.append(words.say("The post calls this tentative."))
    if news.was and news.what != "cancelled":
        parts.append(words.say("It was %(day)s before.", day=_day(publication, news.was)))
    quotation = escape(quoted(date.quote or date.text, date.text))
    parts.append(
        words.say(
            "Read from %(post)s, line %(line)s: %(quotation)s",
            post=f'<a href="{escape(_line(publication, post, date))}">{escape(post.title)}</a>',
            line=date.line,
            quotation=f'<q lang="{escape(publication.language(post))}">{quotation}</q>',
        )
    )
    return "".join(f"<p>{part}</p>" for part in parts)


def _day(publication: Publication, date: ImportantDate) -> str:
    text = publication.words.span(date.start, date.end, year=True)
    return f'<time datetime="{iso(date)}">{escape(text)}</time>'


def _page(publication: Publication, row: Row) -> str:
    return publication.urls.absolute(publication.urls.event(row.event_id))


def _line(publication: Publication, post: Post, date: ImportantDate) -> str:
    return f"{publication.urls.absolute(publication.urls.post(post.slug))}#line-{date.line}"
