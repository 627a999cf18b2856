"""The index of topics, and a topic's own page: who asks for it, in which words, and what is due."""

from __future__ import annotations

from collections import Counter

from callboard.model import Event, Topic, TopicUse
from callboard.publish.publication import Publication
from callboard.publish.rows import event_link, row_view
from callboard.publish.views import AskView, LinkView, TopicItem, TopicView
from callboard.publish.words import STATES
from callboard.relate.topics import split_use

_RELATED = 6


def topic_item(publication: Publication, topic: Topic) -> TopicItem:
    events = {use.event_id for use in topic.uses}
    posts = {name for event in events for name in publication.events[event].posts}
    return TopicItem(
        name=topic.name,
        url=publication.urls.topic(topic.slug),
        events=len(events),
        posts=len(posts),
        open=sum(len(publication.live.get(event, ())) for event in events),
        field=topic.field,
    )


def topic_fields(publication: Publication) -> list[tuple[str, list[TopicItem]]]:
    """All topics by field, both in the order of their names."""
    fields: dict[str, list[TopicItem]] = {}
    for topic in sorted(publication.index.topics, key=lambda t: t.name.casefold()):
        fields.setdefault(topic.field or "Other", []).append(topic_item(publication, topic))
    return sorted(fields.items(), key=lambda pair: (pair[0] == "Other", pair[0].casefold()))


def asked_for_most(publication: Publication, count: int) -> tuple[TopicItem, ...]:
    """The topics that most open calls ask for."""
    items = [topic_item(publication, topic) for topic in publication.index.topics]
    best = sorted((item for item in items if item.open), key=lambda i: (-i.open, -i.events, i.name.casefold()))
    return tuple(best[:count])


def topic_view(publication: Publication, topic: Topic) -> TopicView:
    """Everything that ``topic.html`` prints."""
    events = _events(publication, topic)
    posts = {name: None for event in events for name in event.posts}
    newest = [publication.posts[name] for name in sorted(posts, key=publication.positions.__getitem__)]
    due = [entry for event in events for entry in publication.live.get(event.id, ())]
    broader = publication.topics.get(topic.broader or "")
    return TopicView(
        item=topic_item(publication, topic),
        description=topic.description,
        asks=tuple(ask_view(publication, use) for use in _newest_uses(publication, topic)),
        due=tuple(row_view(publication, entry.row) for entry in sorted(due, key=lambda e: (e.at, e.row.id))),
        posts=tuple(publication.item(post) for post in newest),
        related=_related(publication, topic, events),
        years=_years(publication, events),
        broader=LinkView(broader.name, publication.urls.topic(broader.slug)) if broader else None,
    )


def ask_view(publication: Publication, use: TopicUse) -> AskView:
    """The line as its call words it, with the words that led here set apart."""
    event, post = publication.events[use.event_id], publication.posts[use.post_id]
    live = publication.live.get(event.id)
    state = live[0].state if live else "closed"
    before, matched, after = split_use(use)
    return AskView(
        event=event_link(publication, event),
        group=post.group,
        letter=publication.groups[post.group].letter,
        state=state,
        state_text=STATES[state],
        before=before,
        matched=matched,
        after=after,
        source=LinkView(post.title, f"{publication.urls.post(post.slug)}#line-{use.line.line}"),
        line=use.line.line,
        language=post.header.language or publication.site.language,
    )


def _events(publication: Publication, topic: Topic) -> list[Event]:
    return [publication.events[name] for name in dict.fromkeys(use.event_id for use in topic.uses)]


def _newest_uses(publication: Publication, topic: Topic) -> list[TopicUse]:
    return sorted(topic.uses, key=lambda use: (publication.positions[use.post_id], use.line.line))


def _related(publication: Publication, topic: Topic, events: list[Event]) -> tuple[TopicItem, ...]:
    """Topics that the same events ask for, the most often first."""
    shared = Counter(slug for event in events for slug in event.topics if slug != topic.slug)
    best = sorted(shared.items(), key=lambda pair: (-pair[1], pair[0]))[:_RELATED]
    return tuple(topic_item(publication, publication.topics[slug]) for slug, _ in best)


def _years(publication: Publication, events: list[Event]) -> tuple[tuple[str, int, float], ...]:
    """How many events of each year ask for the topic, and the share of the largest year."""
    counts: Counter[int] = Counter()
    for event in events:
        post = publication.posts[event.posts[0]]
        first = min((row.date.start.year for row in event.rows), default=post.published.year if post.published else 0)
        if first:
            counts[first] += 1
    if not counts:
        return ()
    top = max(counts.values())
    return tuple((str(y), counts[y], round(100 * counts[y] / top, 1)) for y in range(min(counts), max(counts) + 1))
