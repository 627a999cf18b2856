"""What the lines of one list or table say together of events: a calendar, the archive of a series, a person's talks."""

from __future__ import annotations

import itertools
import re
from collections import defaultdict
from collections.abc import Iterable, Sequence

from callboard.model import DEADLINES

from .candidates import Candidate
from .labels import Words

SHORT_CALENDAR, LONG_LIST = 4, 5
FEW = 5  # of so many lines of a calendar, one may have a word for another kind of date
MANY_YEARS = 4  # from the first to the last: what is to come lies closer together
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_TOLD = ("not-a-deadline", "maybe-event", "maybe", "programme", "news", None)


def calendars(candidates: Iterable[Candidate], firm: Words) -> list[Candidate]:
    """The rows of lists of events: no line of these, or hardly one, has a word for a kind; such `firm` ones stay."""
    rows = [c for c in candidates if c.reason is None and c.form != "sentence"]
    found: list[Candidate] = []
    for members in _lists(rows):
        named = sum(c.kind not in (None, "event") for c in members)
        if len(members) >= SHORT_CALENDAR and named * FEW <= len(members) and not _all_labelled(members):
            found += [c for c in members if not c.kind or not firm.within(c.label.casefold())]
    return found


def _all_labelled(members: Sequence[Candidate]) -> bool:
    """Whether a colon stands before each day of a list, as in one of deadlines in any language, and in no table."""
    return all(c.before.rstrip().endswith((":", "：")) and c.block.cell is None and not c.phrase.last for c in members)


def archives(candidates: Sequence[Candidate]) -> None:
    """Rows in lists of what was: one event a year, the newest first, events of many years, or all of a page so."""
    if _is_page_of_past(rows := [c for c in candidates if c.reason is None]):
        for candidate in rows:
            candidate.reason = "past-event"
    for members in _lists(candidates):
        rows = [c for c in members if c.kind == "event" and c.reason is None and not c.ahead]
        if _is_series(rows) or (rows and _spans_years(members)):
            for candidate in rows:
                candidate.reason = "past-event"


def _is_page_of_past(rows: list[Candidate]) -> bool:
    """Whether a page has no more than events, the newest first on it or in its lists.

    A table, and lines that begin with their days, may be a calendar that is kept so; sentences announce.
    """
    told = any(c.ahead or (c.form == "sentence" and c.block.kind != "heading") for c in rows)
    kept = told or any(c.block.cell or (c.form == "date-first" and c.group) for c in rows)
    if kept or any(c.kind != "event" for c in rows):
        return False
    years = [c.phrase.first.year or 0 for c in rows]
    if len(rows) < LONG_LIST and not (len(rows) > 2 and 0 < min(years) <= max(years) - MANY_YEARS):
        return False
    listed = [later < earlier for group in _lists(rows) for earlier, later in itertools.pairwise(map(_day, group))]
    return falls(rows) or (len(listed) >= SHORT_CALENDAR and all(listed))


def _is_series(rows: list[Candidate]) -> bool:
    """Whether a list has one event for each year, the newest first."""
    listed = len(rows) >= LONG_LIST and not rows[0].block.cell
    years = [int(found[0]) if (found := _YEAR.search(c.block.text)) else 0 for c in rows] if listed else []
    return listed and all(a > b for a, b in itertools.pairwise(years))


def _spans_years(members: list[Candidate]) -> bool:
    """Whether a list without deadlines goes through many years."""
    years = [c.phrase.first.year for c in members if c.phrase.first.year and c.reason in _TOLD]
    due = any(c.kind in DEADLINES and c.reason is None for c in members)
    return len(years) >= LONG_LIST and max(years) - min(years) >= MANY_YEARS and not due


def _lists(candidates: Iterable[Candidate]) -> list[list[Candidate]]:
    """The candidates of each list and each table, in order."""
    lists: dict[tuple[int, int], list[Candidate]] = defaultdict(list)
    for candidate in candidates:
        if candidate.group or candidate.block.cell:
            cell = candidate.block.cell
            lists[(0, cell.table) if cell else (candidate.group, 0)].append(candidate)
    return list(lists.values())


def falls(members: Sequence[Candidate]) -> bool:
    """Whether days stand in the order of a log, the newest first; of many, a few may be out of it."""
    pairs = [(a, b) for a, b in itertools.pairwise(map(_day, members)) if a != b]
    falling = sum(a > b for a, b in pairs)
    return falling == len(pairs) > 1 or (len(pairs) > 3 and falling * 4 >= len(pairs) * 3)


def _day(candidate: Candidate) -> tuple[int, int, int]:
    first = candidate.phrase.first
    return (first.year or 0, first.month, first.day)
