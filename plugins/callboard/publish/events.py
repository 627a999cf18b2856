"""The page of an event."""

from __future__ import annotations

from callboard.model import Event, Person
from callboard.publish.publication import Publication
from callboard.publish.rows import event_name, held, place, row_view, undated_view
from callboard.publish.series import event_item, next_row, series_of
from callboard.publish.timeline import timeline
from callboard.publish.topics import ask_view
from callboard.publish.views.events import EventView, SeriesView
from callboard.publish.views.shared import FactView, LinkView, PersonView
from callboard.publish.views.topics import AskView
from callboard.publish.words import marked

#: What people are at an event; `data/people.yaml` tells by which headings.
ROLES = {
    "speaker": marked("speaker"),
    "chair": marked("chair"),
    "committee": marked("committee"),
    "advisor": marked("advisor"),
    "editor": marked("editor"),
    "organizer": marked("organizer"),
}


def event_view(publication: Publication, event: Event) -> EventView:
    """Everything that ``event.html`` prints."""
    rows = sorted(event.rows, key=lambda row: (row.date.start, row.id))
    name, posts = event_name(event), [publication.posts[each] for each in event.posts]
    series = series_of(publication, event)
    url = event.facts.url or next((link.url for link in event.links if link.rel == "site"), "")
    return EventView(
        item=event_item(publication, event),
        full=full if (full := event.facts.name or "") and full.casefold() not in name.casefold() else "",
        deck=posts[0].summary,
        facts=_facts(publication, event, series),
        rows=tuple(row_view(publication, row) for row in rows),
        undated=tuple(undated_view(publication, row) for row in event.undated),
        timeline=timeline(publication, event, name),
        topics=_topics(publication, event),
        topic_links=tuple(LinkView(publication.topics[s].name, publication.urls.topic(s)) for s in event.topics),
        people=tuple(_person(publication, person) for person in event.people),
        posts=tuple(publication.item(post) for post in posts),
        series=series,
        site=LinkView(publication.words.say("Event site"), url, external=True) if url else None,
    )


def _facts(publication: Publication, event: Event, series: SeriesView | None) -> tuple[FactView, ...]:
    words = publication.words
    facts = []
    if main := held(event):
        when = words.span(main.start, main.end, year=True)
        facts.append(FactView(words.say("When"), when, words.weekdays(main.start, main.end)))
    if where := place(event, words):
        facts.append(FactView(words.say("Where"), where))
    if event.facts.host:
        facts.append(FactView(words.say("At"), event.facts.host))
    if series:
        here = publication.urls.event(event.id)
        editions = tuple(
            LinkView(item.edition or item.name.removeprefix(f"{series.name}, "), item.url, current=item.url == here)
            for item in reversed(series.editions)
        )
        facts.append(FactView(words.say("Series"), series.name, url=series.url, links=editions))
    if live := next_row(publication, event):
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
