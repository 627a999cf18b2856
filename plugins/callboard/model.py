"""The nouns of Callboard: what a post says, and what all posts say together.

Everything here is frozen, typed and free of behaviour that needs the outside world: no Pelican, no files, no
clock. The arrow of the project is ``read -> extract -> relate -> publish``; each stage takes and returns these.

>>> import datetime as dt
>>> row = ImportantDate(kind="notification", label="Notification", start=dt.date(2023, 3, 3), line=45)
>>> row.zone_source, row.status
('not_stated', 'current')
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from operator import attrgetter
from typing import Any, Literal, get_args

VerdictWord = Literal["cancelled", "postponed"]
Severity = Literal["error", "warning", "note"]
Flavour = Literal["jekyll", "hugo", "pelican", "none"]
PostStatus = Literal["published", "draft", "scheduled", "expired"]
Kind = Literal[
    "opening",
    "abstract_deadline",
    "submission_deadline",
    "rebuttal",
    "notification",
    "camera_ready",
    "early_registration",
    "registration_deadline",
    "event",
    "other",
]
ZoneSource = Literal["stated", "inherited", "not_stated"]
DateStatus = Literal["current", "superseded", "tentative", "cancelled"]

KINDS: tuple[Kind, ...] = get_args(Kind)
DEADLINES: frozenset[Kind] = frozenset(
    {
        "abstract_deadline",
        "submission_deadline",
        "rebuttal",
        "camera_ready",
        "early_registration",
        "registration_deadline",
    }
)
REGISTRATION: frozenset[Kind] = frozenset(("registration_deadline", "early_registration"))


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One thing a person should know about one place of one file.

    *error*: the post is refused. *warning*: it is published. *note*: told, nothing more.
    `line` and `column` count from 1 in the file, front matter included; 0 stands for the file as a whole.
    `code` is stable and has a section in ``docs/problems.md``.
    """

    path: str
    line: int
    column: int
    code: str
    severity: Severity
    message: str
    hint: str = ""


_ORDER = attrgetter("path", "line", "column", "code", "severity", "message", "hint")


def in_order(problems: Iterable[Problem]) -> list[Problem]:
    """Each of `problems` once, in their order."""
    # As values, for comparing many field by field takes its time; and what is in order already stays so before.
    return sorted(dict.fromkeys(problems), key=_ORDER)


@dataclass(frozen=True, slots=True)
class Header:
    """A post's front matter in one vocabulary (``docs/front-matter.md``); None and () mean "not said".

    `lines` gives the file's line of each key of the vocabulary that was said, and of the raw keys too.
    `event`, `dates`, `topics` and `callboard` are the plain data that the front matter holds under those keys,
    which `extract` lets overrule the prose. `published` and `modified` are aware.
    """

    flavour: Flavour = "none"
    id: str | None = None
    title: str | None = None
    published: dt.datetime | None = None
    modified: dt.datetime | None = None
    status: PostStatus = "published"
    slug: str | None = None
    summary: str | None = None
    cover: str | None = None
    cover_alt: str | None = None
    group: str | None = None
    authors: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()
    language: str | None = None
    translation_of: str | None = None
    feed_id: str | None = None
    pinned: bool = False
    event: Mapping[str, Any] = field(default_factory=dict)
    dates: tuple[Mapping[str, Any], ...] = ()
    topics: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    accept: frozenset[str] = frozenset()
    lines: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class ImportantDate:
    """One dated row: one printed date or range of a post, or what became of it when posts were related.

    `start` and `end` are inclusive days; `end` is None for one day. `time` is the wall clock in `zone` at `start`
    (`end_time` at the end), None where the post names none: no clock time is ever invented. `zone` is ``AoE``,
    ``UTC``, ``UTC+08:00`` or an IANA name. `event` is None for the post's own event, else the id of another one.
    `line` is the file's line where the date starts, `text` the words it was read from, `quote` the line around them.
    `inferred` names what was not printed beside it: ``year``, ``month``, ``relative``.
    `replaces` lists the ids of the superseded rows whose place this one took. `struck` tells that it is printed
    struck: it was called off, or only has passed.
    """

    kind: Kind
    label: str
    start: dt.date
    line: int
    end: dt.date | None = None
    time: dt.time | None = None
    end_time: dt.time | None = None
    zone: str | None = None
    zone_source: ZoneSource = "not_stated"
    status: DateStatus = "current"
    round: str | None = None
    track: str | None = None
    event: str | None = None
    text: str = ""
    quote: str = ""
    inferred: tuple[str, ...] = ()
    id: str = ""
    replaces: tuple[str, ...] = ()
    struck: bool = False

    @property
    def last(self) -> dt.date:
        """The last day, inclusive."""
        return self.end or self.start


@dataclass(frozen=True, slots=True)
class Undated:
    """A row that names no day: "TBA", "rolling", "early March"; or one whose year nothing tells: "3 March"."""

    kind: Kind
    label: str
    text: str
    line: int


@dataclass(frozen=True, slots=True)
class TopicLine:
    """One topic as the post words it, under its group heading if it has one."""

    text: str
    line: int
    group: str | None = None
    canonical: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Person:
    name: str
    line: int
    affiliations: tuple[str, ...] = ()
    role: str = "organizer"


@dataclass(frozen=True, slots=True)
class Link:
    """A link that matters to the event: `rel` is ``site`` or ``submission``."""

    rel: str
    url: str
    line: int


@dataclass(frozen=True, slots=True)
class Ignored:
    """A date-like phrase that is no important date, and why not."""

    text: str
    line: int
    reason: str


@dataclass(frozen=True, slots=True)
class EventFacts:
    """What one post says of its event. Nothing is invented: what the post does not give is None."""

    name: str | None = None
    short_name: str | None = None
    series: str | None = None
    edition: str | None = None
    start: dt.date | None = None
    end: dt.date | None = None
    place: str | None = None
    online: bool | None = None
    url: str | None = None
    kind: str | None = None
    host: str | None = None
    id: str | None = None


@dataclass(frozen=True, slots=True)
class Verdict:
    """A sentence that says of an event as a whole that it is off or put off; `subject` are its words for the event."""

    word: VerdictWord
    subject: str
    line: int
    quote: str


@dataclass(frozen=True, slots=True)
class Facts:
    """All that `extract` takes from one post."""

    event: EventFacts | None = None
    other_events: tuple[EventFacts, ...] = ()
    dates: tuple[ImportantDate, ...] = ()
    undated: tuple[Undated, ...] = ()
    topics: tuple[TopicLine, ...] = ()
    people: tuple[Person, ...] = ()
    links: tuple[Link, ...] = ()
    ignored: tuple[Ignored, ...] = ()
    problems: tuple[Problem, ...] = ()
    verdicts: tuple[Verdict, ...] = ()


@dataclass(frozen=True, slots=True)
class Reference:
    """A link or an image of a body, as written, and the file's line and column where it stands."""

    url: str
    line: int
    image: bool = False
    alt: str | None = None
    width: int | None = None
    column: int = 1


@dataclass(frozen=True, slots=True)
class Heading:
    level: int
    anchor: str
    text: str


@dataclass(frozen=True, slots=True)
class Body:
    """A post's prose as safe HTML with its references left open.

    `parts` alternate with `references`: ``parts[0] + references[0] + parts[1] + …``; a link stands for its
    ``href="…"``, an image for its whole tag. So one body serves pages (root-relative) and feeds (absolute).
    """

    parts: Sequence[str] = ("",)
    references: tuple[Reference, ...] = ()
    headings: tuple[Heading, ...] = ()
    words: int = 0


@dataclass(frozen=True, slots=True)
class Joined:
    """Why a post belongs to an event that other posts announce too.

    `reason`: ``id`` (both state one), ``translation`` (of a post of the event), ``name`` (both give the event one
    name and edition) or ``words`` (the post's title or first words name the edition). `words` is that id or name,
    `post` the path of the post that announces the event.
    """

    reason: Literal["id", "translation", "name", "words"]
    words: str
    post: str


@dataclass(frozen=True, slots=True)
class Post:
    """A post that was accepted. `path` is relative to ``content/``, with forward slashes."""

    path: str
    id: str
    slug: str
    title: str
    header: Header
    group: str
    body: Body
    facts: Facts
    summary: str = ""
    event_id: str | None = None
    joined: Joined | None = None

    @property
    def published(self) -> dt.datetime | None:
        return self.header.published

    @property
    def modified(self) -> dt.datetime | None:
        return self.header.modified


@dataclass(frozen=True, slots=True)
class Moved:
    """One earlier value of a row, and the post and line that gave it."""

    was: ImportantDate
    post: str
    line: int
    on: dt.datetime | None = None


@dataclass(frozen=True, slots=True)
class Change:
    """What a post did to a row: it announced it, moved it or called it off.

    `date` is the value from then on, `post` the id of the post that says so in its `line`, `on` when it said so: the
    first value of a post at the post's date, what it struck or added later when it was modified. None: nobody knows.
    """

    what: Literal["announced", "moved", "cancelled"]
    date: ImportantDate
    post: str
    line: int
    on: dt.datetime | None = None


@dataclass(frozen=True, slots=True)
class Row:
    """A date of the index: its current value, the event and the post it stands in, and its history, oldest first.

    `changes` tell the same as news: what became of the row, when, and by which post.
    """

    date: ImportantDate
    event_id: str
    post_id: str
    history: tuple[Moved, ...] = ()
    changes: tuple[Change, ...] = ()

    @property
    def id(self) -> str:
        return self.date.id


@dataclass(frozen=True, slots=True)
class UndatedRow:
    undated: Undated
    event_id: str
    post_id: str


@dataclass(frozen=True, slots=True)
class TopicUse:
    """One line of one post that named a topic, and where in the line's text the words begin and end that did."""

    line: TopicLine
    event_id: str
    post_id: str
    span: tuple[int, int] = (0, 0)


@dataclass(frozen=True, slots=True)
class Topic:
    """A canonical topic and every line that led to it. `tagged` are the ids of posts with a tag that names it."""

    slug: str
    name: str
    description: str = ""
    field: str = ""
    broader: str | None = None
    uses: tuple[TopicUse, ...] = ()
    tagged: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Event:
    """One edition, as all posts about it describe it. `posts` are ids, the announcing one first."""

    id: str
    name: str
    facts: EventFacts
    posts: tuple[str, ...]
    series: str | None = None
    rows: tuple[Row, ...] = ()
    undated: tuple[UndatedRow, ...] = ()
    topics: tuple[str, ...] = ()
    people: tuple[Person, ...] = ()
    links: tuple[Link, ...] = ()


@dataclass(frozen=True, slots=True)
class Index:
    """Everything that the site knows: the result of `relate`, the input of `publish`."""

    posts: tuple[Post, ...] = ()
    events: tuple[Event, ...] = ()
    topics: tuple[Topic, ...] = ()
    problems: tuple[Problem, ...] = ()
