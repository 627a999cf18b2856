"""``llms.txt`` (llmstxt.org): what the site is, its dates and its events, as plain text for programs that read text.

It is Markdown: a title, a summary, tables and lists of links. Days are absolute, and it says as of when it speaks.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from callboard.model import Event, Row
from callboard.publish.publication import Publication
from callboard.publish.rows import event_name, place
from callboard.publish.subscriptions import Catalogue
from callboard.relate.moments import iso

_DATES = 500
_EVENTS = 200
_POSTS = 20


def llms_text(publication: Publication, catalogue: Catalogue) -> str:
    """The whole file."""
    return "\n".join(
        [*_head(publication), *_dates(publication), *_events(publication), *_links(publication, catalogue)]
    )


def _head(publication: Publication) -> Iterator[str]:
    site = publication.site
    yield f"# {_line(site.name)}"
    yield ""
    if site.description:
        yield f"> {_line(site.description)}"
        yield ""
    as_of = publication.now.astimezone(site.zone).isoformat(timespec="minutes")
    say = publication.words.say
    yield say("As of %(moment)s. Dates were read from posts; each row names its post and line.", moment=as_of)
    yield say("AoE is Anywhere on Earth (UTC-12). A date without a zone has none stated.")
    yield ""


def _dates(publication: Publication) -> Iterator[str]:
    agenda, urls, words = publication.agenda, publication.urls, publication.words
    say = words.say
    ahead = [each.row for each in (*agenda.on_now, *agenda.upcoming)]
    if ahead:
        yield "## " + say("Dates on now or ahead")
        yield ""
        yield from _table(
            (say("Date"), say("Time and zone"), say("What"), say("Event"), say("Status"), say("Was"), say("Source")),
            (_date(publication, row) for row in ahead[:_DATES]),
        )
        if len(ahead) > _DATES:
            yield say("%(num)s more at %(url)s", num=len(ahead) - _DATES, url=urls.absolute(urls.to("dates/")))
            yield ""
    if agenda.undated:
        yield "## " + say("Announced without a day")
        yield ""
        rows = (
            (r.undated.text, words.label(r.undated.label, r.undated.kind), _event(publication, r.event_id))
            for r in agenda.undated[:_DATES]
        )
        yield from _table((say("Said"), say("What"), say("Event")), rows)


def _date(publication: Publication, row: Row) -> tuple[str, ...]:
    date, post, words = row.date, publication.posts[row.post_id], publication.words
    day = iso(date)
    if date.end:
        day = words.say("%(first)s to %(last)s", first=day, last=date.end.isoformat())
    source = f"{publication.urls.absolute(publication.urls.post(post.slug))}#line-{date.line}"
    state = publication.entry(row).state
    was = ", ".join(moved.was.start.isoformat() for moved in row.history)
    what = words.label(date.label, date.kind)
    return day, words.time(date), what, _event(publication, row.event_id), words.state(state), was, source


def _event(publication: Publication, event_id: str) -> str:
    return event_name(publication.events[event_id])


def _events(publication: Publication) -> Iterator[str]:
    """The events that have a date ahead first, then the others, newest announcement first."""
    urls, say = publication.urls, publication.words.say
    live = [publication.events[name] for name in publication.live]
    known = {event.id for event in live}
    others = [event for event in publication.index.events if event.id not in known]
    others.sort(key=lambda event: (publication.positions[event.posts[0]], event.id))
    every = [*live, *others]
    if not every:
        return
    yield "## " + say("Events")
    yield ""
    heads = (say("Event"), say("When"), say("Where"), say("Topics"), say("Page"))
    yield from _table(heads, (_edition(publication, e) for e in every[:_EVENTS]))
    if len(every) > _EVENTS:
        yield say("%(num)s more at %(url)s", num=len(every) - _EVENTS, url=urls.absolute(urls.to("events/")))
        yield ""


def _edition(publication: Publication, event: Event) -> tuple[str, ...]:
    facts = event.facts
    when = "/".join(day.isoformat() for day in (facts.start, facts.end) if day)
    topics = ", ".join(publication.topics[name].name for name in event.topics)
    page = publication.urls.absolute(publication.urls.event(event.id))
    return event_name(event), when, place(event, publication.words), topics, page


def _links(publication: Publication, catalogue: Catalogue) -> Iterator[str]:
    urls, say = publication.urls, publication.words.say
    yield "## " + say("Posts")
    yield ""
    for post in publication.leading[:_POSTS]:
        summary = f": {_line(post.summary)}" if post.summary else ""
        yield f"- [{_link(post.title)}]({urls.absolute(urls.post(post.slug))}){summary}"
    yield ""
    yield "## " + say("Feeds and calendars")
    yield ""
    for view in (subscription.view(publication) for subscription in catalogue.site):
        yield f"- [{_link(view.title)}]({view.url})"
    yield ""


def _table(heads: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> Iterator[str]:
    yield f"| {' | '.join(heads)} |"
    yield f"|{'---|' * len(heads)}"
    for row in rows:
        yield f"| {' | '.join(_cell(cell) for cell in row)} |"
    yield ""


def _cell(text: str) -> str:
    return _line(text).replace("\\", "\\\\").replace("|", "\\|")


def _link(text: str) -> str:
    return _line(text).replace("\\", "\\\\").replace("[", "\\[").replace("]", "\\]")


def _line(text: str) -> str:
    return " ".join(text.split())
