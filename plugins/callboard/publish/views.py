"""What templates see: plain values, already in the page's language, already linked.

A template never computes: it prints. Each URL here is root-relative (with the site's base path in front) unless its
name says ``absolute``. Text fields are plain text (Jinja escapes them); fields of type ``Markup`` are safe HTML.
"""

from __future__ import annotations

from dataclasses import dataclass, field

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
    csp: str
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
    csp: str = ""
    calendars: tuple[CalendarLinks, ...] = ()


@dataclass(frozen=True, slots=True)
class WasView:
    """One earlier value: "was 3 Feb", and where that was said."""

    when: Moment
    source: LinkView


@dataclass(frozen=True, slots=True)
class RowView:
    """One important date.

    `state` is the design's status word in lower case, true at the build's `as_of`: open, extended, moved, closes-today,
    on-now, planned, tba, tentative, closed, past, cancelled; `state_text` says it in the page's language.

    For the script: `opens` and `closes` are UTC instants (ISO, "Z") between which the row is live: where its first day
    begins and where its last instant ends. `deadline` tells whether it closes something, `moved` is its live word,
    "extended" or "moved" ("" if it never moved), `zoned` whether a zone is stated or inherited. `event_id` and `topics`
    (slugs) are what filters compare. `language` is that of `quote`.

    `day`, `month`, `year`, `weekday` are texts in the page's language; `date` is the short form ("10 Feb", "4–5 May",
    "TBA"), `long` the full one ("10 February 2023").
    """

    id: str
    anchor: str
    kind: str
    kind_text: str
    label: str
    date: Moment
    long: str
    day: str
    month: str
    year: str
    weekday: str
    time: str
    zone_note: str
    state: str
    state_text: str
    opens: str
    closes: str
    deadline: bool
    moved: str
    event: LinkView
    group: str
    letter: str
    place: str
    source: LinkView
    line: int
    quote: str
    was: tuple[WasView, ...] = ()
    note: str = ""
    round: str = ""
    track: str = ""
    topics: tuple[str, ...] = ()
    ics: str = ""
    dated: bool = True
    passed: bool = False
    last: str = ""
    status: str = "current"
    lasts: bool = False
    zoned: bool = False
    event_id: str = ""
    language: str = ""


@dataclass(frozen=True, slots=True)
class CalendarView:
    """A month's small calendar: for each day its text ("" outside the month) and its look ("", due or meet)."""

    weekdays: tuple[str, ...]
    weeks: tuple[tuple[tuple[str, str], ...], ...]


@dataclass(frozen=True, slots=True)
class MonthView:
    """`anchor` is ``2023-02``; `name` "February", `year` "2023"."""

    anchor: str
    name: str
    year: str
    rows: tuple[RowView, ...]
    calendar: CalendarView | None = None


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


@dataclass(frozen=True, slots=True)
class TocItem:
    level: int
    anchor: str
    text: str


@dataclass(frozen=True, slots=True)
class FactView:
    """A line of *At a glance* or of an event's facts: a term, a text and its address, a smaller note, links."""

    term: str
    text: str = ""
    note: str = ""
    links: tuple[LinkView, ...] = ()
    url: str = ""


@dataclass(frozen=True, slots=True)
class MarkView:
    """A point of a timeline. `at` and `to` are percentages of the axis; `look` is due, done, gone or meet.

    `label` is `text` as far as there is room for it, on the side before the point if `end`.
    """

    at: float
    to: float
    look: str
    text: str
    date: Moment
    lane: int
    end: bool = False
    label: str = ""


@dataclass(frozen=True, slots=True)
class TickView:
    at: float
    text: str
    initial: str


@dataclass(frozen=True, slots=True)
class TimelineView:
    """An event's milestones on an axis. `label` names the picture and the table that says the same.

    `narrow` tells that the labels have room on a phone too.
    """

    marks: tuple[MarkView, ...]
    ticks: tuple[TickView, ...]
    label: str
    now: float | None = None
    now_text: str = ""
    lanes: int = 1
    start: str = ""
    end: str = ""
    narrow: bool = False


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

    `older` is the address of the next page of its events and posts, "" on the last one.
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


@dataclass(frozen=True, slots=True)
class EventItem:
    name: str
    url: str
    group: str
    letter: str
    when: Moment | None
    place: str
    state: str
    state_text: str
    next: RowView | None
    edition: str = ""


@dataclass(frozen=True, slots=True)
class SeriesView:
    """Editions of one event, newest first; `url` is its own page, "" where there is one edition."""

    name: str
    anchor: str
    editions: tuple[EventItem, ...]
    url: str = ""


@dataclass(frozen=True, slots=True)
class CellView:
    """A day in the table of a series, and the track or round that it is of."""

    date: Moment
    note: str = ""


@dataclass(frozen=True, slots=True)
class TermView:
    """A kind of date in the table of a series: the days of each edition."""

    name: str
    cells: tuple[tuple[CellView, ...], ...]


@dataclass(frozen=True, slots=True)
class SeriesPageView:
    """`/series/<slug>/`: `topics` are links with the editions that ask for them."""

    series: SeriesView
    facts: tuple[FactView, ...]
    picture: BarsView | None
    terms: tuple[TermView, ...]
    topics: tuple[tuple[LinkView, str], ...]


@dataclass(frozen=True, slots=True)
class PersonView:
    name: str
    affiliations: str
    role: str
    url: str = ""


@dataclass(frozen=True, slots=True)
class EventView:
    item: EventItem
    deck: str
    facts: tuple[FactView, ...]
    rows: tuple[RowView, ...]
    undated: tuple[RowView, ...]
    timeline: TimelineView | None
    topics: tuple[tuple[str, tuple[AskView, ...]], ...]
    topic_links: tuple[LinkView, ...]
    people: tuple[PersonView, ...]
    posts: tuple[PostItem, ...]
    series: SeriesView | None
    site: LinkView | None


@dataclass(frozen=True, slots=True)
class AuthorView:
    name: str
    url: str
    affiliation: str
    link: LinkView | None
    picture: str
    posts: tuple[PostItem, ...]


@dataclass(frozen=True, slots=True)
class YearBar:
    """One event of the year's picture: its milestones on the year's axis."""

    name: str
    url: str
    group: str
    marks: tuple[MarkView, ...]
    start: float
    end: float


@dataclass(frozen=True, slots=True)
class BarsView:
    """Events as bars on one axis of months, and the sentence that says the same.

    `now` is where the build's day is, `start` and `end` are the ends of the axis, for the script; without them time
    does not pass in the picture.
    """

    bars: tuple[YearBar, ...]
    ticks: tuple[TickView, ...]
    label: str
    now: float | None = None
    now_text: str = ""
    start: str = ""
    end: str = ""


@dataclass(frozen=True, slots=True)
class DatesView:
    """`/dates/` and `/dates/<year>/` (there only `months` is filled)."""

    on_now: tuple[RowView, ...]
    next_dates: tuple[RowView, ...]
    months: tuple[MonthView, ...]
    undated: tuple[RowView, ...]
    past: tuple[MonthView, ...]
    years: tuple[LinkView, ...]
    counts: tuple[tuple[int, str], ...]
    kinds: tuple[tuple[str, str], ...]
    topics: tuple[tuple[str, str], ...]
    events: tuple[tuple[str, str], ...]
    year: str = ""
    picture: BarsView | None = None


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


@dataclass(frozen=True, slots=True)
class ArchiveYear:
    name: str
    anchor: str
    posts: tuple[PostItem, ...] = field(default=())
