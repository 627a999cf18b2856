"""Topics, and the lines of calls that name them."""

from __future__ import annotations

from dataclasses import dataclass

from callboard.publish.views.rows import RowView
from callboard.publish.views.shared import FactView, LinkView, PostItem


@dataclass(frozen=True, slots=True)
class TopicItem:
    """A topic in a list, with how many events and posts lead to it and how many of its dates are open."""

    name: str
    url: str
    events: int
    posts: int
    open: int
    field: str = ""


@dataclass(frozen=True, slots=True)
class TopicIndexView:
    """All topics twice: by field and by first letter, each with the id of its place on the page."""

    total: int
    fields: tuple[tuple[str, str, tuple[TopicItem, ...]], ...] = ()
    letters: tuple[tuple[str, str, tuple[TopicItem, ...]], ...] = ()


@dataclass(frozen=True, slots=True)
class AskView:
    """An event's own line for a topic: `before`, `matched`, `after` are the line in three parts."""

    event: LinkView
    group: str
    letter: str
    state: str
    state_text: str
    before: str
    matched: str
    after: str
    source: LinkView
    line: int
    language: str = ""


@dataclass(frozen=True, slots=True)
class TopicView:
    """A page of a topic. `asks` has the lines of each event; `years` are (year, number, per cent of the tallest).

    `older` is the address of the next page of its events and posts, "" on the last one; `number` counts them from 1.
    `facts` leads to what is due where many events stand above it.
    """

    item: TopicItem
    description: str
    asks: tuple[tuple[AskView, ...], ...]
    due: tuple[RowView, ...]
    posts: tuple[PostItem, ...]
    related: tuple[TopicItem, ...]
    years: tuple[tuple[str, int, float], ...] = ()
    broader: LinkView | None = None
    narrower: tuple[LinkView, ...] = ()
    older: str = ""
    number: int = 1
    facts: tuple[FactView, ...] = ()
