"""Ids of dates: event id, kind, track, round and a number among equals, after matching to the ledger.

What the ledger knows keeps its id whatever it is called now: same kind and label first, else the nearest.
"""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter, defaultdict
from collections.abc import Collection, Sequence
from dataclasses import replace
from functools import lru_cache

from callboard.model import ImportantDate
from callboard.relate.identity import safe_id
from callboard.relate.ledger import DateEntry

NEAR = 45
_VALUE = re.compile(
    r"(?P<start>\d{4}-\d\d-\d\d)(?:T(?P<time>\d\d:\d\d))?"
    r"(?:/(?P<end>\d{4}-\d\d-\d\d)(?:T(?P<end_time>\d\d:\d\d))?)?(?:\[(?P<zone>[^\]]+)\])?"
)
_NUMBERS = re.compile(r"\b(?:\d+(?:st|nd|rd|th)?|[ivx]+|first|second|third|fourth|fifth|one|two|three|four|five)\b")
_SPACES = re.compile(r"[\W_]+")
_Rank = tuple[int, int]


def value_of(date: ImportantDate) -> str:
    """A date as one comparable text, zone included.

    >>> import datetime as dt
    >>> value_of(ImportantDate("event", "", dt.date(2023, 5, 4), 1, end=dt.date(2023, 5, 5), zone="UTC"))
    '2023-05-04/2023-05-05[UTC]'
    """
    text = date.start.isoformat() + (f"T{date.time:%H:%M}" if date.time else "")
    if date.end or date.end_time:
        text += "/" + (date.end or date.start).isoformat() + (f"T{date.end_time:%H:%M}" if date.end_time else "")
    return text + (f"[{date.zone}]" if date.zone else "")


def with_value(date: ImportantDate, value: str) -> ImportantDate | None:
    """`date` with the days, times and zone of a text of `value_of`; None if it is no such text.

    >>> import datetime as dt
    >>> value_of(with_value(ImportantDate("other", "", dt.date(2023, 5, 4), 1), "2023-02-10T23:59[AoE]"))
    '2023-02-10T23:59[AoE]'
    """
    match = _VALUE.fullmatch(value)
    if match is None:
        return None
    try:
        start, last = dt.date.fromisoformat(match["start"]), match["end"] and dt.date.fromisoformat(match["end"])
        time, end_time = (dt.time.fromisoformat(each) if each else None for each in (match["time"], match["end_time"]))
    except ValueError:
        return None
    end = last if last and last != start else None
    return replace(date, start=start, end=end, time=time, end_time=end_time, zone=match["zone"])


def date_ids(event_id: str, dates: Sequence[ImportantDate], entries: Sequence[DateEntry], taken: set[str]) -> list[str]:
    """The id of each of `dates`, which are the current rows of one event in a fixed order.

    `entries` are what the ledger knows of this event (and of events that it took in), tombstones too. `taken` are all
    ids of the ledger and of other events; the new ones are put there.

    >>> import datetime as dt
    >>> row = ImportantDate("notification", "Notification", dt.date(2025, 3, 3), 1)
    >>> date_ids("smash-2025", [row, row], [], set())
    ['smash-2025.notification', 'smash-2025.notification.2']
    """
    ids: dict[int, str] = {}
    free = {entry.id: entry for entry in entries}
    if free:
        _match_families(dates, ids, free)
        _match_nearest(dates, ids, free)
    equals: Counter[str] = Counter()
    for number, date in enumerate(dates):
        if number not in ids:
            ids[number] = _new_id(event_id, date, taken, equals)
            taken.add(ids[number])
    return [ids[number] for number in range(len(dates))]


def _match_families(dates: Sequence[ImportantDate], ids: dict[int, str], free: dict[str, DateEntry]) -> None:
    """Match rows that differ by a number only ("Round 2") by their days, where all old days are still there.

    Then nothing moved, and a round put between them may have changed their numbers.
    """
    rows: dict[tuple[str, str, str], list[int]] = defaultdict(list)
    olds: dict[tuple[str, str, str], list[DateEntry]] = defaultdict(list)
    for number, date in enumerate(dates):
        rows[date.kind, _plain(date.track), _stem(date.label)].append(number)
    for entry in free.values():
        if not entry.gone:
            olds[entry.kind, _plain(entry.track), _stem(entry.label)].append(entry)
    for family, members in olds.items():
        numbers = rows.get(family, ())
        if len(numbers) == len(members) == 1:
            if members[0].value[:10] == dates[numbers[0]].start.isoformat():
                ids[numbers[0]] = members[0].id
                del free[members[0].id]
            continue
        days = Counter(dates[number].start.isoformat() for number in numbers)
        if len(days) < days.total() or Counter(entry.value[:10] for entry in members) - days:
            continue
        by_day = {dates[number].start.isoformat(): number for number in numbers}
        for entry in members:
            ids[by_day[entry.value[:10]]] = entry.id
            del free[entry.id]


def _match_nearest(dates: Sequence[ImportantDate], ids: dict[int, str], free: dict[str, DateEntry]) -> None:
    pairs = [
        (rank, number, entry.id)
        for number, date in enumerate(dates)
        if number not in ids
        for entry in free.values()
        if (rank := _rank(date, entry))
    ]
    for _, number, name in sorted(pairs):
        if number not in ids and name in free:
            ids[number] = name
            del free[name]


def _rank(date: ImportantDate, entry: DateEntry) -> _Rank | None:
    """How surely `entry` is what is now `date` (less is surer); None when it is not."""
    days = _days(date.start, entry.value)
    kind = date.kind == entry.kind
    label = _plain(date.label) == _plain(entry.label) and bool(_plain(date.label))
    place = (_plain(date.track), _plain(date.round)) == (_plain(entry.track), _plain(entry.round))
    if entry.gone:
        return (9, days) if kind and label and place else None
    if kind and (label or not _plain(date.label)) and place:
        return 0, days
    if kind and label:
        return 1, days
    if label and place:
        return 2, days
    if kind and days == 0:
        return 3, days
    if kind and place and days <= NEAR:
        return 4, days
    return (5, days) if days == 0 and "other" in (date.kind, entry.kind) else None


def _days(day: dt.date, value: str) -> int:
    try:
        return abs((day - dt.date.fromisoformat(value[:10])).days)
    except ValueError:
        return dt.date.max.toordinal()


def _new_id(event_id: str, date: ImportantDate, taken: Collection[str], equals: Counter[str]) -> str:
    name = f"{event_id}.{date.kind}"
    for letter, said in (("t", date.track), ("r", date.round)):
        if said and (slug := safe_id(said.replace("/", "-")).lower()):
            # A bare number is left to those that count equals.
            name += f".{letter}{slug}" if slug.isdigit() else f".{slug}"
    while True:
        equals[name] += 1
        numbered = name if equals[name] == 1 else f"{name}.{equals[name]}"
        if numbered not in taken:
            return numbered


@lru_cache(maxsize=16384)
def _plain(text: str | None) -> str:
    return _SPACES.sub(" ", (text or "").casefold()).strip()


@lru_cache(maxsize=16384)
def _stem(label: str) -> str:
    return _plain(_NUMBERS.sub(" ", _plain(label)))
