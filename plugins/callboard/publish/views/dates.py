"""The pages of important dates."""

from __future__ import annotations

from dataclasses import dataclass

from callboard.publish.views.pictures import BarsView
from callboard.publish.views.rows import RowView
from callboard.publish.views.shared import LinkView


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
