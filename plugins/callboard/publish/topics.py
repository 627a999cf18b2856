"""The index of topics, and a topic's own page: who asks for it, in which words, and what is due."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable, Sequence

from callboard.model import Event, Topic, TopicUse
from callboard.publish.paging import next_address, part, parts
from callboard.publish.publication import Publication
from callboard.publish.rows import event_link, row_view
from callboard.publish.views.rows import RowView
from callboard.publish.views.shared import FactView, LinkView
from callboard.publish.views.topics import AskView, TopicIndexView, TopicItem, TopicView
from callboard.publish.words import marked
from callboard.relate.topics import split_use

_RELATED = 6
_FEW = 6  # events that a reader sees at once
_OTHER = marked("Other")
#: The fields of the shipped thesaurus; a lab's own are in its own language.
FIELDS = (
    marked("Machine learning"),
    marked("Health"),
    marked("Security and privacy"),
    marked("Sustainability"),
    marked("Law and society"),
    marked("Human-computer interaction"),
    marked("Robotics"),
    marked("Systems"),
)
_NO_LETTER = "#"


def topic_item(publication: Publication, topic: Topic) -> TopicItem:
    events = publication.events_by_topic[topic.slug]
    return TopicItem(
        name=topic.name,
        url=publication.urls.topic(topic.slug),
        events=len(events),
        posts=len(publication.posts_by_topic[topic.slug]),
        open=sum(len(publication.live.get(event, ())) for event in events),
        field=publication.words.say(topic.field) if topic.field else "",
    )


def topic_index(publication: Publication) -> TopicIndexView:
    """All topics by field and from A to Z, both in the order of their names."""
    items = [topic_item(publication, topic) for topic in publication.index.topics]
    items.sort(key=lambda item: (_plain(item.name), item.url))
    other = publication.words.say(_OTHER)
    fields = _grouped(items, lambda item: item.field or other, last=other)
    letters = _grouped(items, lambda item: _letter(item.name), last=_NO_LETTER)
    return TopicIndexView(
        len(items),
        tuple((name, f"field-{number}", group) for number, (name, group) in enumerate(fields, 1)),
        tuple((name, f"letter-{name.lower()}" if name != _NO_LETTER else "letter-other", g) for name, g in letters),
    )


def asked_for_most(publication: Publication, count: int) -> tuple[TopicItem, ...]:
    """The topics that most open calls ask for."""
    items = [topic_item(publication, topic) for topic in publication.index.topics]
    best = sorted((item for item in items if item.open), key=lambda i: (-i.open, -i.events, i.name.casefold()))
    return tuple(best[:count])


def topic_pages(publication: Publication, topic: Topic) -> int:
    """How many pages the events and the posts of a topic fill."""
    return parts(max(len(publication.events_by_topic[topic.slug]), len(publication.posts_by_topic[topic.slug])))


def topic_view(publication: Publication, topic: Topic, number: int = 1) -> TopicView:
    """Everything that page `number` of ``topic.html`` prints; only the first tells what is due."""
    events = _events(publication, topic)
    older = next_address(f"topics/{topic.slug}/", number, topic_pages(publication, topic))
    due = [entry for event in events for entry in publication.live.get(event.id, ()) if number == 1]
    rows = tuple(row_view(publication, entry.row) for entry in sorted(due, key=lambda e: (e.at, e.row.id)))
    broader = publication.topics.get(topic.broader or "")
    return TopicView(
        item=topic_item(publication, topic),
        description=topic.description,
        asks=tuple(
            tuple(ask_view(publication, use) for use in uses)
            for uses in part(_uses_by_event(publication, topic), number)
        ),
        due=rows,
        posts=tuple(publication.item(post) for post in part(publication.posts_by_topic[topic.slug], number)),
        related=_related(publication, topic, events),
        years=_years(publication, events),
        broader=_link(publication, broader) if broader else None,
        narrower=tuple(_link(publication, other) for other in publication.narrower.get(topic.slug, ())),
        older=publication.urls.to(older) if older else "",
        number=number,
        facts=_facts(publication, rows) if len(events) > _FEW else (),
    )


def _facts(publication: Publication, due: Sequence[RowView]) -> tuple[FactView, ...]:
    """What comes next, with the way down to all that is due."""
    words = publication.words
    return tuple(
        FactView(words.say("Next"), words.joined(row.date.text, row.label or row.kind_text), row.event.text, url="#due")
        for row in due[:1]
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
        state_text=publication.words.state(state),
        before=before,
        matched=matched,
        after=after,
        source=LinkView(post.title, f"{publication.urls.post(post.slug)}#line-{use.line.line}"),
        line=use.line.line,
        language=publication.language(post),
    )


def _grouped(
    items: Iterable[TopicItem], key: Callable[[TopicItem], str], *, last: str
) -> list[tuple[str, tuple[TopicItem, ...]]]:
    """Items under their keys, in the order of these; what is no name or letter comes `last`."""
    groups: dict[str, list[TopicItem]] = {}
    for item in items:
        groups.setdefault(key(item), []).append(item)
    ordered = sorted(groups.items(), key=lambda pair: (pair[0] == last, _plain(pair[0]), pair[0]))
    return [(name, tuple(group)) for name, group in ordered]


def _plain(text: str) -> str:
    """A text for sorting: without accents, in one case."""
    return "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c)).casefold()


def _letter(name: str) -> str:
    first = _plain(name)[:1].upper()
    return first if "A" <= first <= "Z" else _NO_LETTER


def _link(publication: Publication, topic: Topic) -> LinkView:
    return LinkView(topic.name, publication.urls.topic(topic.slug))


def _events(publication: Publication, topic: Topic) -> list[Event]:
    return [publication.events[name] for name in publication.events_by_topic[topic.slug]]


def _uses_by_event(publication: Publication, topic: Topic) -> list[list[TopicUse]]:
    """The lines of each event, the one with the newest announcement first; what several posts say stands once.

    Those in the language of the site come before translations.
    """
    found: dict[str, dict[str, TopicUse]] = {name: {} for name in publication.events_by_topic[topic.slug]}
    for use in sorted(topic.uses, key=lambda use: (publication.positions[use.post_id], use.line.line)):
        found[use.event_id].setdefault(use.line.text.casefold(), use)

    def foreign(use: TopicUse) -> bool:
        return publication.language(publication.posts[use.post_id]) != publication.site.language

    return [sorted(lines.values(), key=foreign) for lines in found.values()]


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
