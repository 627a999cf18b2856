"""Pictures of time: positions are per cent of an axis of months."""

from __future__ import annotations

from dataclasses import dataclass

from callboard.publish.views.shared import Moment


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
    """An event's milestones on an axis. `label` names the picture; rows beside it say the same.

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
