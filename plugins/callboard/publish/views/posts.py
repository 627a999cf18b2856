"""Posts, in lists and whole, and the pages that list them."""

from __future__ import annotations

from dataclasses import dataclass, field

from markupsafe import Markup

from callboard.publish.views.pictures import TimelineView
from callboard.publish.views.rows import RowView
from callboard.publish.views.shared import FactView, LinkView, PostItem
from callboard.publish.views.topics import TopicItem


@dataclass(frozen=True, slots=True)
class TocItem:
    level: int
    anchor: str
    text: str


@dataclass(frozen=True, slots=True)
class GlanceView:
    """A post's *At a glance*. `next` is the first live row, `rows` all others, in order."""

    event: LinkView | None
    next: RowView | None
    rows: tuple[RowView, ...]
    lines: str
    facts: tuple[FactView, ...]
    topics: tuple[LinkView, ...]
    site: LinkView | None
    submission: LinkView | None
    timeline: TimelineView | None


@dataclass(frozen=True, slots=True)
class IgnoredView:
    text: str
    line: int
    reason: str


@dataclass(frozen=True, slots=True)
class NoteView:
    """A topic that a line of the post led to, for the margin and the fold. `url` is the topic's page."""

    text: str
    url: str
    line: int
    anchor: str


@dataclass(frozen=True, slots=True)
class PostView:
    item: PostItem
    body: Markup
    toc: tuple[TocItem, ...]
    minutes: int
    glance: GlanceView | None
    previous: LinkView | None
    next: LinkView | None
    same_event: tuple[PostItem, ...]
    related: tuple[tuple[PostItem, str], ...]
    taken: tuple[RowView, ...]
    set_aside: tuple[IgnoredView, ...]
    edit: str = ""
    report: str = ""
    topic_lines: tuple[NoteView, ...] = ()


@dataclass(frozen=True, slots=True)
class AuthorView:
    name: str
    url: str
    affiliation: str
    link: LinkView | None
    picture: str
    posts: tuple[PostItem, ...]


@dataclass(frozen=True, slots=True)
class HomeView:
    lead: PostItem | None
    posts: tuple[PostItem, ...]
    next_dates: tuple[RowView, ...]
    on_now: tuple[RowView, ...]
    moved: tuple[RowView, ...]
    topics: tuple[TopicItem, ...]
    upcoming: int
    total: int
    older: str = ""


@dataclass(frozen=True, slots=True)
class ArchiveYear:
    name: str
    anchor: str
    posts: tuple[PostItem, ...] = field(default=())
