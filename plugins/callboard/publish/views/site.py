"""What every page has, and the pages that are about the site itself."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from callboard.publish.views.shared import CalendarLinks, FeedView, GroupView, LinkView, Moment

_NOTHING = Markup()


@dataclass(frozen=True, slots=True)
class SiteView:
    """The same on every page of a build. `as_of` is when the site was built, or a demo's fixed now.

    `theme_script` is the few lines that run before the first paint to set the colours that the reader chose.
    `search` is the address of the search page, "" where the build made no index.
    """

    name: str
    tagline: str
    base: str
    url: str
    language: str
    groups: tuple[GroupView, ...]
    nav: tuple[LinkView, ...]
    as_of: Moment
    demo: bool
    footer: tuple[LinkView, ...]
    licence: LinkView | None
    repository: str
    about: str
    stylesheet: str
    script: str
    font: str
    icon: str
    csp: Markup
    theme_script: str = ""
    search: str = ""
    subscribe: str = ""
    embed_stylesheet: str = ""


@dataclass(frozen=True, slots=True)
class PageView:
    """One page's own: `kind` is the template's name, `nav` the address of the navigation that is current.

    `csp` is the page's own policy where it needs another than the site's.
    """

    kind: str
    url: str
    absolute: str
    title: str
    description: str
    language: str
    nav: str = ""
    image: str = ""
    image_alt: str = ""
    feeds: tuple[FeedView, ...] = ()
    crumbs: tuple[LinkView, ...] = ()
    json_ld: Markup = _NOTHING
    noindex: bool = False
    translations: tuple[tuple[str, str], ...] = ()
    direction: str = "ltr"
    csp: Markup = _NOTHING
    calendars: tuple[CalendarLinks, ...] = ()


@dataclass(frozen=True, slots=True)
class SearchView:
    """The search page: the addresses of Pagefind's program and of the home page."""

    program: str
    base: str


@dataclass(frozen=True, slots=True)
class FollowView:
    """One thing that can be followed: its page, its feeds and its calendars."""

    name: str
    url: str
    feeds: tuple[FeedView, ...]
    calendars: tuple[FeedView, ...]


@dataclass(frozen=True, slots=True)
class SubscribeView:
    """`/subscribe/`. `frame`, `block` and `guide` are whole addresses: what other sites embed, and ``llms.txt``."""

    posts: tuple[FeedView, ...]
    dates: tuple[FeedView, ...]
    calendars: tuple[FeedView, ...]
    groups: tuple[FollowView, ...]
    topics: tuple[FollowView, ...]
    more_topics: int
    events: tuple[FollowView, ...]
    authors: tuple[FollowView, ...]
    frame: str
    block: str
    guide: str


@dataclass(frozen=True, slots=True)
class EmbedRow:
    """A date of the block for other sites; `url` is absolute."""

    date: Moment
    time: str
    label: str
    event: str
    url: str
    was: str


@dataclass(frozen=True, slots=True)
class EmbedView:
    rows: tuple[EmbedRow, ...]
    title: str
    dates: str
