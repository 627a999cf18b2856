"""The moment that a day, clock time and zone name, to tell whether two of them are one.

>>> aoe = moments(dt.date(2027, 1, 15), dt.time(23, 59), "AoE")
>>> is_one(aoe, moments(dt.date(2027, 1, 16), dt.time(12, 59), "CET"))
True
>>> is_one(aoe, moments(dt.date(2027, 1, 16), dt.time(15, 0), "CET"))
False
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Collection, Iterable, Iterator
from zoneinfo import ZoneInfo

from .zones import read_clock, read_zone, zone_on

_OFFSET = re.compile(r"UTC([+-])(\d\d):(\d\d)")
_BESIDE = re.compile(
    r"[\s,;/=|(\[]{1,4}(?:(?:i\.e\.|that is|or|d\. ?h\.|soit|o sea|ou seja|cioè)\s)?(?=[\dnm])", re.IGNORECASE
)
_NEXT_DAY = re.compile(r"[\s,]*[(\[]?\s?(?:the\s)?(?:next|following|previous) day[)\]]?|[)\]]", re.IGNORECASE)
_AOE = -12 * 60
DAY = 24 * 60  # minutes
SLACK = 1  # "23:59" and "24:00" are one end of a day


def moments(day: dt.date, time: dt.time, zone: str, around: str = "") -> frozenset[int]:
    """The minutes, counted from a fixed moment, at which it may be `time` on `day` in a printed `zone`.

    Zones with two names are used for each other: "PDT" in January is read as the name says, and as the clocks go.
    """
    local = day.toordinal() * DAY + time.hour * 60 + time.minute
    named = zone_on(zone, day, around)
    days = (day, day.replace(month=1, day=1), day.replace(month=7, day=1))
    offsets = (_minutes(named if "/" in named else zone_on(zone, each), each) for each in days)
    return frozenset(local - offset for offset in offsets if offset is not None)


def is_one(some: Iterable[int], others: Collection[int]) -> bool:
    """Whether two values of :func:`moments` may be the same moment."""
    return any(abs(a - b) <= SLACK for a in some for b in others)


def clocks_beside(after: str) -> Iterator[tuple[str, dt.time, str]]:
    """The clock times in zones with which the words behind a date go on: "/ 5 am PDT", "(11:00 EST)"."""
    for text, time, zone, _ in _clocks(after):
        yield text, time, zone


def _clocks(after: str) -> Iterator[tuple[str, dt.time, str, int]]:
    at = 0
    while (
        (mark := _BESIDE.match(after, at))
        and (clock := read_clock(after, mark.end()))
        and (zone := read_zone(after, clock[1]))
    ):
        at = zone[1]
        yield after[mark.end() : at], clock[0], zone[0], at


def past_clocks(after: str) -> int:
    """Where the words behind a date go on after such clock times, and a remark such as "(next day)"."""
    at = max((end for *_, end in _clocks(after)), default=0)
    remark = _NEXT_DAY.match(after, at) if at else None
    return remark.end() if remark else at


def _minutes(zone: str, day: dt.date) -> int | None:
    """How far a zone is from UTC on a day; None for one that nobody knows."""
    if zone in ("AoE", "UTC"):
        return _AOE if zone == "AoE" else 0
    if fixed := _OFFSET.fullmatch(zone):
        return (int(fixed[2]) * 60 + int(fixed[3])) * (-1 if fixed[1] == "-" else 1)
    offset = ZoneInfo(zone).utcoffset(dt.datetime.combine(day, dt.time(12)))
    return int(offset.total_seconds()) // 60 if offset is not None else None
