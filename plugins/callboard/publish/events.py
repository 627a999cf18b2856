"""Events and their series."""

from __future__ import annotations

from callboard.model import Event, Person
from callboard.publish.publication import Publication
from callboard.publish.rows import event_name, place, row_view, undated_view
from callboard.publish.timeline import timeline
from callboard.publish.topics import ask_view
from callboard.publish.views import (
    AskView,
    EventItem,
    EventView,
    FactView,
    LinkView,
    Moment,
    PersonView,
    RowView,
    SeriesView,
)
from callboard.publish.words import marked
from callboard.read.tree import slug
from callboard.relate.moments import iso

#: What people are at an event; `data/people.yaml` tells by which headings.
ROLES = {
    "speaker": marked("speaker"),
    "chair": marked("chair"),
    "committee": marked("committee"),
    "advisor": marked("advisor"),
    "editor": marked("editor"),
    "organizer": marked("organizer"),
}


def series_list(publication: Publication) -> list[SeriesView]:
    """All series, the one with the newest edition first; an event without a series is one by itself."""
    found: dict[str, list[Event]] = {}
    for event in publication.index.events:
        found.setdefault(event.series or event.name, []).append(event)
    views = [_series(publication, name, events) for name, events in found.items()]
    return sorted(views, key=lambda view: (_sort_key(view), view.name), reverse=True)


def event_view(publication: Publication, event: Event) -> EventView:
    """Everything that ``event.html`` prints."""
    rows = sorted(event.rows, key=lambda row: (row.date.start, row.id))
    posts = [publication.posts[name] for name in event.posts]
    siblings = publication.events_by_series.get(event.series or "", [])
    series = _series(publication, event.series or event.name, siblings) if len(siblings) > 1 else None
    url = event.facts.url or next((link.url for link in event.links if link.rel == "site"), "")
    return EventView(
        item=event_item(publication, event),
        deck=posts[0].summary,
        facts=_facts(publication, event, series),
        rows=tuple(row_view(publication, row) for row in rows),
        undated=tuple(undated_view(publication, row) for row in event.undated),
        timeline=timeline(publication, event, event_name(event)),
        topics=_topics(publication, event),
        topic_links=tuple(LinkView(publication.topics[s].name, publication.urls.topic(s)) for s in event.topics),
        people=tuple(_person(publication, person) for person in event.people),
        posts=tuple(publication.item(post) for post in posts),
        series=series,
        site=LinkView(publication.words.say("Event site"), url, external=True) if url else None,
    )


def event_item(publication: Publication, event: Event) -> EventItem:
    post = publication.posts[event.posts[0]]
    live = _next(publication, event)
    held = next((row for row in event.rows if row.date.kind == "event"), None)
    state = live.state if live else ("closed" if event.rows else "tba")
    words = publication.words
    return EventItem(
        name=event_name(event),
        url=publication.urls.event(event.id),
        group=post.group,
        letter=publication.groups[post.group].letter,
        when=Moment(iso(held.date), words.span(held.date.start, held.date.end, year=True)) if held else None,
        place=place(event, words),
        state=state,
        state_text=words.state(state),
        next=live,
        edition=event.facts.edition or "",
    )


def _next(publication: Publication, event: Event) -> RowView | None:
    live = publication.live.get(event.id)
    return row_view(publication, live[0].row) if live else None


def _series(publication: Publication, name: str, events: list[Event]) -> SeriesView:
    items = [event_item(publication, event) for event in events]
    items.sort(key=lambda item: (item.when.iso if item.when else item.edition or "9999", item.name), reverse=True)
    return SeriesView(name, slug(name), tuple(items))


def _sort_key(view: SeriesView) -> str:
    newest = view.editions[0]
    return newest.when.iso if newest.when else newest.edition


def _facts(publication: Publication, event: Event, series: SeriesView | None) -> tuple[FactView, ...]:
    words = publication.words
    facts = []
    held = next((row.date for row in event.rows if row.date.kind == "event"), None)
    if held:
        when = words.span(held.start, held.end, year=True)
        facts.append(FactView(words.say("When"), when, words.weekdays(held.start, held.end)))
    if where := place(event, words):
        facts.append(FactView(words.say("Where"), where))
    if event.facts.host:
        facts.append(FactView(words.say("At"), event.facts.host))
    if series:
        here = publication.urls.event(event.id)
        editions = tuple(
            LinkView(item.edition or item.name, item.url, current=item.url == here)
            for item in reversed(series.editions)
        )
        facts.append(FactView(words.say("Series"), series.name, links=editions))
    if live := _next(publication, event):
        facts.append(FactView(words.say("Next"), words.joined(live.date.text, live.label), live.time))
    return tuple(facts)


def _topics(publication: Publication, event: Event) -> tuple[tuple[str, tuple[AskView, ...]], ...]:
    """The event's topic lines under their own groups; one line that names two topics stands once."""
    groups: dict[str, dict[tuple[str, int, str], AskView]] = {}
    for _, use in publication.uses_by_event.get(event.id, ()):
        key = (use.post_id, use.line.line, use.line.text)
        groups.setdefault(use.line.group or "", {}).setdefault(key, ask_view(publication, use))
    ordered = {
        group: tuple(view for _, view in sorted(lines.items(), key=lambda pair: pair[0]))
        for group, lines in groups.items()
    }
    return tuple(sorted(ordered.items(), key=lambda pair: pair[1][0].line))


def _person(publication: Publication, person: Person) -> PersonView:
    known = next((a for a in publication.authors if a.name.casefold() == person.name.casefold()), None)
    url = publication.urls.author(known.slug) if known and publication.posts_by_author.get(known.slug) else ""
    return PersonView(
        person.name, ", ".join(person.affiliations), publication.words.say(ROLES.get(person.role, person.role)), url
    )
