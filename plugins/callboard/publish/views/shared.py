"""What the views of many pages are made of."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

_NOTHING = Markup()


@dataclass(frozen=True, slots=True)
class LinkView:
    text: str
    url: str
    note: str = ""
    current: bool = False
    external: bool = False


@dataclass(frozen=True, slots=True)
class FeedView:
    """A feed or calendar of this page, for ``<link rel="alternate">`` and for people. `url` is absolute.

    `main` is false where another one of the page's says the same in another format.
    """

    title: str
    url: str
    type: str
    main: bool = True


@dataclass(frozen=True, slots=True)
class CalendarLinks:
    """The ways to subscribe to a calendar, as whole addresses. `reminders` is "" where there is no such variant."""

    title: str
    url: str
    webcal: str
    google: str
    reminders: str = ""


@dataclass(frozen=True, slots=True)
class GroupView:
    """`slug` is also the value of ``data-g``, by which CSS picks the accent; `letter` stands on its plate."""

    slug: str
    name: str
    letter: str
    url: str
    count: int
    current: bool = False


@dataclass(frozen=True, slots=True)
class Moment:
    """A day (or "10 Feb, 23:59") as machines and people read it: ``<time datetime="{{ iso }}">{{ text }}</time>``."""

    iso: str
    text: str


@dataclass(frozen=True, slots=True)
class CoverView:
    """A picture, or a drawn cover as inline SVG when `svg` is set. `alt` is "" for drawn ones."""

    src: str = ""
    alt: str = ""
    width: int = 0
    height: int = 0
    svg: Markup = _NOTHING
    srcset: str = ""


@dataclass(frozen=True, slots=True)
class TranslationView:
    """The same post in another language: its code, what the language calls itself, the post's address."""

    language: str
    name: str
    url: str


@dataclass(frozen=True, slots=True)
class FactView:
    """A line of *At a glance* or of an event's facts: a term, a text and its address, a smaller note, links."""

    term: str
    text: str = ""
    note: str = ""
    links: tuple[LinkView, ...] = ()
    url: str = ""


@dataclass(frozen=True, slots=True)
class PersonView:
    name: str
    affiliations: str
    role: str
    url: str = ""


@dataclass(frozen=True, slots=True)
class PostItem:
    """A post in a list. `direction` is how its text is written: ltr, rtl, or auto where its language is not known."""

    title: str
    url: str
    group: GroupView
    published: Moment | None
    updated: Moment | None
    summary: str
    authors: tuple[LinkView, ...]
    cover: CoverView
    language: str
    pinned: bool = False
    draft: bool = False
    label: str = ""
    direction: str = "auto"
    also_in: tuple[TranslationView, ...] = ()
