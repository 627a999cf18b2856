"""The page that explains feeds and calendars and lists them: `/subscribe/`. The catalogue is its only list."""

from __future__ import annotations

from collections.abc import Iterable

from callboard.model import Event, Topic
from callboard.publish.embed import BLOCK, FRAME
from callboard.publish.publication import Publication
from callboard.publish.rows import event_title
from callboard.publish.subscriptions import Catalogue, Subscription
from callboard.publish.views.site import FollowView, SubscribeView

CALENDAR = "text/calendar"
# Of more topics than these, the ones that most open calls ask for stand here; each topic's page has its own feeds.
_TOPICS = 60


def subscribe_view(publication: Publication, catalogue: Catalogue) -> SubscribeView:
    """Everything that ``subscribe.html`` prints."""
    urls = publication.urls
    groups = [
        _follow(publication, group.name, group.url, catalogue.group(group.slug))
        for group in publication.groups.values()
        if group.count
    ]
    topics = [
        _follow(publication, topic.name, urls.topic(topic.slug), catalogue.topic(topic))
        for topic in _topics(publication)
    ]
    events = [
        _follow(publication, event_title(publication, event), urls.event(event.id), catalogue.event(event))
        for event in _ahead(publication)
    ]
    authors = [
        _follow(publication, author.name, urls.author(author.slug), catalogue.author(author.slug))
        for author in publication.authors
        if publication.posts_by_author.get(author.slug)
    ]
    every = [subscription.view(publication) for subscription in catalogue.site]
    return SubscribeView(
        posts=tuple(feed for feed in every if "/feeds/all." in feed.url),
        dates=tuple(feed for feed in every if "/feeds/dates." in feed.url),
        calendars=tuple(feed for feed in every if feed.type == CALENDAR),
        groups=_filled(groups),
        topics=_filled(topics),
        more_topics=len(publication.index.topics) - len(topics),
        events=_filled(events),
        authors=_filled(authors),
        frame=urls.absolute(urls.to(FRAME)) if publication.rows else "",
        block=urls.absolute(urls.to(BLOCK)) if publication.rows else "",
        guide=urls.absolute(urls.to("llms.txt")),
    )


def _follow(publication: Publication, name: str, url: str, subscriptions: Iterable[Subscription]) -> FollowView:
    views = [subscription.view(publication) for subscription in subscriptions]
    return FollowView(
        name,
        url,
        tuple(view for view in views if view.type != CALENDAR),
        tuple(view for view in views if view.type == CALENDAR),
    )


def _filled(views: Iterable[FollowView]) -> tuple[FollowView, ...]:
    return tuple(view for view in views if view.feeds or view.calendars)


def _topics(publication: Publication) -> list[Topic]:
    """By name; of many, the ones that most open calls ask for."""

    def open_calls(topic: Topic) -> int:
        return sum(len(publication.live.get(event, ())) for event in publication.events_by_topic[topic.slug])

    most = sorted(publication.index.topics, key=lambda topic: (-open_calls(topic), topic.slug))[:_TOPICS]
    return sorted(most, key=lambda topic: (topic.name.casefold(), topic.slug))


def _ahead(publication: Publication) -> list[Event]:
    """The events that still have a date, the next one first."""
    return [publication.events[name] for name in publication.live]
