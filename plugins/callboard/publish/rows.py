"""A row of the index as a page prints it. One parsed value; every text and every attribute comes from it."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from callboard.model import DEADLINES, Event, ImportantDate, Moved, Post, Row, UndatedRow
from callboard.publish.links import series_slug
from callboard.publish.publication import Publication
from callboard.publish.views.rows import RowView, WasView
from callboard.publish.views.shared import LinkView, Moment
from callboard.publish.words import Words
from callboard.relate.agenda import moved
from callboard.relate.moments import iso

# A quotation is there to be checked at a glance.
_QUOTE = 180


def row_view(publication: Publication, row: Row) -> RowView:
    """A dated row as of the build's moment; the same object for every page that shows it."""
    if row.id not in publication.row_views:
        publication.row_views[row.id] = _view(publication, row)
    return publication.row_views[row.id]


def _view(publication: Publication, row: Row) -> RowView:
    date, words = row.date, publication.words
    event = publication.events[row.event_id]
    post = publication.posts[row.post_id]
    at = publication.entry(row)
    group = publication.groups[post.group]
    return RowView(
        id=row.id,
        anchor=f"line-{date.line}",
        kind=date.kind,
        kind_text=words.kind(date.kind),
        label=words.label(date.label, date.kind),
        date=Moment(iso(date), words.span(date.start, date.end)),
        long=words.long(date.start) if date.last == date.start else words.span(date.start, date.end, year=True),
        day=str(date.start.day),
        month=words.month_short(date.start),
        year=str(date.start.year),
        weekday=words.weekdays(date.start, date.end),
        time=words.time(date),
        zone_note=words.zone_note(date),
        state=at.state,
        state_text=words.state(at.state),
        opens=_utc(at.opens),
        last=_utc(at.last),
        closes=_utc(at.closes),
        deadline=date.kind in DEADLINES,
        lasts=date.end is not None,
        status=date.status,
        moved=moved(row) or "",
        zoned=date.zone is not None,
        event_id=event.id,
        language=publication.language(post),
        event=event_link(publication, event),
        group=group.slug,
        letter=group.letter,
        place=place(event, words) if date.kind == "event" else "",
        source=LinkView(post.title, f"{publication.urls.post(post.slug)}#line-{date.line}"),
        line=date.line,
        quote=quoted(date.quote or date.text, date.text),
        was=tuple(_was(publication, earlier) for earlier in row.history),
        round=date.round or "",
        track=date.track or "",
        topics=event.topics,
        ics=publication.urls.event_calendar(event.id),
        passed=at.closes <= publication.now,
    )


def said_by(publication: Publication, row: Row, post: Post) -> ImportantDate | None:
    """The date of `row` as `post` says it, in its own words where it is a translation; None where it does not."""
    return _as_said(publication, row.post_id, row.date, post)


def _as_said(publication: Publication, by: str, said: ImportantDate, post: Post) -> ImportantDate | None:
    """The date that the post of the id `by` said, as `post` says it."""
    if by == post.id:
        return said
    if publication.translations.original(post) is post:
        return None
    wanted = said.kind, said.start, said.last
    return next((date for date in post.facts.dates if (date.kind, date.start, date.last) == wanted), None)


def row_view_in(publication: Publication, row: Row, post: Post) -> RowView:
    """The row on the page of `post`: label, line and quotation are those of the post, if it says the date too."""
    view, date = row_view(publication, row), said_by(publication, row, post)
    return view if date is None or date is row.date else _at(publication, view, date, post)


def moved_view_in(publication: Publication, row: Row, post: Post) -> RowView | None:
    """The row beside the line of `post` with a value that no longer holds; None where the post says no such value."""
    for earlier in reversed(row.history):
        if date := _as_said(publication, earlier.post, earlier.was, post):
            return replace(_at(publication, row_view(publication, row), date, post), moved_since=True)
    return None


def _at(publication: Publication, view: RowView, date: ImportantDate, post: Post) -> RowView:
    """A row with the label, line and quotation of `date`, which `post` says."""
    anchor = f"line-{date.line}"
    return replace(
        view,
        label=publication.words.label(date.label, date.kind),
        anchor=anchor,
        line=date.line,
        quote=quoted(date.quote or date.text, date.text),
        source=LinkView(post.title, f"{publication.urls.post(post.slug)}#{anchor}"),
        language=publication.language(post),
    )


def undated_view(publication: Publication, row: UndatedRow) -> RowView:
    """A row that names no day: its own words stand in the date's place."""
    event = publication.events[row.event_id]
    post = publication.posts[row.post_id]
    group = publication.groups[post.group]
    undated, words = row.undated, publication.words
    return RowView(
        id="",
        anchor=f"line-{undated.line}",
        kind=undated.kind,
        kind_text=words.kind(undated.kind),
        label=words.label(undated.label, undated.kind),
        date=Moment("", undated.text[:1].upper() + undated.text[1:]),
        long=undated.text,
        day="",
        month="",
        year="",
        weekday="",
        time="",
        zone_note="",
        state="tba",
        state_text=words.state("tba"),
        opens="",
        closes="",
        deadline=undated.kind in DEADLINES,
        moved="",
        event=event_link(publication, event),
        group=group.slug,
        letter=group.letter,
        place="",
        source=LinkView(post.title, f"{publication.urls.post(post.slug)}#line-{undated.line}"),
        line=undated.line,
        quote=undated.text,
        topics=event.topics,
        event_id=event.id,
        language=publication.language(post),
        dated=False,
    )


def event_link(publication: Publication, event: Event) -> LinkView:
    return LinkView(event_name(event), publication.urls.event(event.id))


def event_name(event: Event) -> str:
    """The short name with its edition where there is one: "TML4H 2023"; else the name."""
    facts = event.facts
    if facts.short_name:
        edition = facts.edition or ""
        return facts.short_name if not edition or edition in facts.short_name else f"{facts.short_name} {edition}"
    return event.name


def event_title(publication: Publication, event: Event) -> str:
    """The name, with its day where another edition has the same name, as the talks of a seminar have."""
    name, main = event_name(event), held(event)
    editions = publication.events_by_series.get(series_slug(event.series or event.name), ())
    if not main or all(other is event or event_name(other) != name for other in editions):
        return name
    return publication.words.joined(name, publication.words.span(main.start, main.end, year=True))


def held(event: Event) -> ImportantDate | None:
    """When the event itself takes place: the date that its facts name, else the first that was not called off."""
    dates = [row.date for row in event.rows if row.date.kind == "event" and row.date.status != "superseded"]
    return min(dates, key=lambda d: (d.start != event.facts.start, d.status == "cancelled", d.start), default=None)


def place(event: Event, words: Words) -> str:
    """Where an event takes place, as its call says, and whether it is online."""
    facts = event.facts
    if facts.place and facts.online:
        return words.say("%(place)s, and online", place=facts.place)
    return facts.place or (words.say("online") if facts.online else "")


def quoted(quote: str, words: str) -> str:
    """The line around the words that were read, cut to the sentence where it is long.

    >>> quoted("Bees dance. " * 20 + "The talk is on 4 May. " + "Bring honey. " * 20, "4 May")[:21]
    'The talk is on 4 May.'
    """
    text = " ".join(quote.split())
    if len(text) <= _QUOTE:
        return text
    begin = text.rfind(". ", 0, max(text.find(words), 0)) + 2
    cut = text[begin if begin > 1 else 0 :]
    return cut if len(cut) <= _QUOTE else cut[: max(cut.rfind(" ", 0, _QUOTE), len(words))].rstrip(",;: ") + " …"


def _was(publication: Publication, earlier: Moved) -> WasView:
    post = publication.posts.get(earlier.post)
    date = earlier.was
    url = f"{publication.urls.post(post.slug)}#line-{earlier.line}" if post else ""
    return WasView(
        Moment(iso(date), publication.words.span(date.start, date.end)), LinkView(post.title if post else "", url)
    )


def _utc(moment: dt.datetime) -> str:
    return moment.astimezone(dt.UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
