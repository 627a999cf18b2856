"""A post's page: the prose, *At a glance*, and what stands around it."""

from __future__ import annotations

from dataclasses import replace
from urllib.parse import quote

from markupsafe import Markup

from callboard.model import Event, Post, Row
from callboard.publish.filling import filled
from callboard.publish.publication import Publication
from callboard.publish.rows import event_name, moved_view_in, place, row_view_in, said_by, undated_view
from callboard.publish.timeline import timeline
from callboard.publish.views.posts import GlanceView, IgnoredView, NoteView, PostView, TocItem
from callboard.publish.views.rows import RowView
from callboard.publish.views.shared import FactView, LinkView, Moment, PostItem
from callboard.publish.words import Words, marked
from callboard.relate.instants import closes

_WORDS_A_MINUTE = 230
_LONG = 4
_RELATED = 3
# Of a topic that half of all events share only the newest can be related: the work stays in proportion.
_LOOKED_AT = 40
#: Why a phrase is no important date (`extract`), in words.
REASONS = {
    "code": marked("in code"),
    "front-matter": marked("settled in the front matter"),
    "navigation": marked("in a list of links"),
    "news": marked("the day of some news"),
    "no-year": marked("no year is named"),
    "not-a-date": marked("no date"),
    "not-a-day": marked("no day is named"),
    "not-a-deadline": marked("nothing is due on it"),
    "own-date": marked("the post’s own date"),
    "past-event": marked("a past event"),
    "programme": marked("a time of the programme"),
    "quote": marked("in a quotation"),
    "relative": marked("counted from another day"),
    "repeat": marked("said before"),
    "summary": marked("only in the one-line description"),
    "title": marked("only in the title"),
}


def post_view(publication: Publication, post: Post) -> PostView:
    """Everything that ``post.html`` prints."""
    event = publication.events.get(post.event_id or "")
    older, newer = publication.beside(post)
    return PostView(
        item=publication.item(post),
        body=Markup(filled(publication, post)),
        toc=_contents(post),
        minutes=max(1, round(post.body.words / _WORDS_A_MINUTE)),
        glance=_glance(publication, post, event) if event and (event.rows or event.undated or event.topics) else None,
        previous=_neighbour(publication, older),
        next=_neighbour(publication, newer),
        same_event=_same_event(publication, post, event),
        related=_related(publication, event),
        taken=_taken(publication, post, event),
        set_aside=tuple(
            IgnoredView(i.text, i.line, publication.words.say(REASONS.get(i.reason, i.reason)))
            for i in post.facts.ignored
        ),
        edit=_edit(publication, post),
        report=_report(publication, post),
        topic_lines=_topic_lines(publication, post),
    )


def _contents(post: Post) -> tuple[TocItem, ...]:
    top = [TocItem(h.level, h.anchor, h.text) for h in post.body.headings if h.level == 2]
    return tuple(top) if len(top) >= _LONG else ()


def _neighbour(publication: Publication, post: Post | None) -> LinkView | None:
    return LinkView(post.title, publication.urls.post(post.slug)) if post else None


def _same_event(publication: Publication, post: Post, event: Event | None) -> tuple[PostItem, ...]:
    if not event:
        return ()
    others = [publication.posts[name] for name in event.posts]
    told = publication.translations.original(post)
    others = [
        other for other in publication.translations.once(others) if publication.translations.original(other) is not told
    ]
    return tuple(publication.item(other) for other in others)


def _related(publication: Publication, event: Event | None) -> tuple[tuple[PostItem, str], ...]:
    """Posts of other events that share the most topics, with the topics that they share; newer ones first."""
    shared: dict[str, list[str]] = {}
    for slug in event.topics if event else ():
        for other in publication.events_by_topic[slug][:_LOOKED_AT]:
            if event and other != event.id:
                shared.setdefault(other, []).append(publication.topics[slug].name)
    best = sorted(shared.items(), key=lambda pair: (-len(pair[1]), pair[0]))[:_RELATED]
    return tuple(
        (publication.item(publication.posts[publication.events[other].posts[0]]), publication.words.joined(*names[:3]))
        for other, names in best
    )


def _glance(publication: Publication, post: Post, event: Event) -> GlanceView:
    rows = sorted(event.rows, key=lambda row: (row.date.start, row.id))
    live = next((row for row in rows if closes(row.date) > publication.now and row.date.status != "cancelled"), None)
    views = tuple(_with_year(publication, row, post) for row in rows if row is not live)
    site, submission = _links(publication.words, event)
    return GlanceView(
        event=LinkView(event_name(event), publication.urls.event(event.id)),
        next=row_view_in(publication, live, post) if live else None,
        rows=views + tuple(undated_view(publication, row) for row in event.undated),
        lines=_lines(publication.words, [date.line for row in rows if (date := said_by(publication, row, post))]),
        facts=_facts(publication, event),
        topics=tuple(LinkView(publication.topics[slug].name, publication.urls.topic(slug)) for slug in event.topics),
        site=site,
        submission=submission,
        timeline=timeline(publication, event, event_name(event)),
    )


def _with_year(publication: Publication, row: Row, post: Post) -> RowView:
    """A row whose day names its year, unless that is the year in which the site was built."""
    view, date = row_view_in(publication, row, post), row.date
    if date.start.year == publication.now.astimezone(publication.site.zone).year:
        return view
    return replace(view, date=Moment(view.date.iso, publication.words.span(date.start, date.end, year=True)))


def _links(words: Words, event: Event) -> tuple[LinkView | None, LinkView | None]:
    by_rel = {link.rel: link.url for link in reversed(event.links)}
    url = event.facts.url or by_rel.get("site")
    submission = by_rel.get("submission")
    return (
        LinkView(words.say("Event site"), url, external=True) if url else None,
        LinkView(words.say("Submit"), submission, external=True) if submission and submission != url else None,
    )


def _lines(words: Words, lines: list[int]) -> str:
    lines = sorted(lines)
    if not lines:
        return ""
    if lines[0] == lines[-1]:
        return words.say("line %(line)s", line=lines[0])
    return words.say("lines %(first)s–%(last)s", first=lines[0], last=lines[-1])


def _facts(publication: Publication, event: Event) -> tuple[FactView, ...]:
    words, facts = publication.words, []
    if event.facts.host:
        facts.append(FactView(words.say("At"), event.facts.host))
    if where := place(event, words):
        facts.append(FactView(words.say("Place"), where))
    organizers = [person.name for person in event.people if person.role == "organizer"]
    if organizers:
        facts.append(FactView(words.say("Organizers"), words.joined(*organizers)))
    return tuple(facts)


def _taken(publication: Publication, post: Post, event: Event | None) -> tuple[RowView, ...]:
    if not event:
        return ()
    rows = [view for row in event.rows if (view := _row_taken(publication, row, post))]
    undated = [undated_view(publication, row) for row in event.undated if row.post_id == post.id]
    return tuple(sorted((*rows, *undated), key=lambda row: row.line))


def _row_taken(publication: Publication, row: Row, post: Post) -> RowView | None:
    """A row as the post says it, or what has become of the value that it says."""
    if said_by(publication, row, post):
        return row_view_in(publication, row, post)
    return moved_view_in(publication, row, post)


def _topic_lines(publication: Publication, post: Post) -> tuple[NoteView, ...]:
    """The lines of the post that led to a topic of the index, once for each topic."""
    notes: dict[tuple[int, str], NoteView] = {}
    for line in post.facts.topics:
        for slug in line.canonical:
            if topic := publication.topics.get(slug):
                notes.setdefault(
                    (line.line, slug),
                    NoteView(topic.name, publication.urls.topic(slug), line.line, f"line-{line.line}"),
                )
    return tuple(notes.values())


def _edit(publication: Publication, post: Post) -> str:
    site = publication.site
    return f"{site.repository}/edit/{site.branch}/content/{quote(post.path)}" if site.repository else ""


def _report(publication: Publication, post: Post) -> str:
    site = publication.site
    if site.repository:
        title = publication.words.say("Mistake in %(name)s", name=post.path)
        return f"{site.repository}/issues/new?title={quote(title)}"
    subject = publication.words.say("Mistake in: %(name)s", name=post.title)
    return f"mailto:{site.email}?subject={quote(subject)}" if site.email else ""
