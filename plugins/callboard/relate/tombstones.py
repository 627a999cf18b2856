"""Dates that the ledger buried: what calendars must still call off, so that no subscriber keeps them as they were."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass

from callboard.model import KINDS, ImportantDate, Kind
from callboard.relate.ledger import DateEntry, Ledger

# RFC 5546 wants a cancellation to be published; a month is more than any program waits between two looks.
KEPT = dt.timedelta(days=31)
_VALUE = re.compile(
    r"(?P<start>\d{4}-\d\d-\d\d)(T(?P<time>\d\d:\d\d))?"
    r"(/(?P<end>\d{4}-\d\d-\d\d)(T(?P<end_time>\d\d:\d\d))?)?(\[(?P<zone>[^\]]+)\])?"
)


@dataclass(frozen=True, slots=True)
class Buried:
    """A date that is no longer published: its last value, and where that was shown.

    `event_id` is the event that it belongs to today, `group` and `topics` are those of the calendars that had it.
    `on` is the day on which it was found gone.
    """

    date: ImportantDate
    event_id: str
    name: str
    place: str
    group: str
    topics: tuple[str, ...]
    sequence: int
    on: dt.date


def buried(ledger: Ledger, today: dt.date) -> tuple[Buried, ...]:
    """The dates of `ledger` that went away in the days before `today` (`KEPT`), by their ids."""
    found = (_buried(ledger, entry) for _, entry in sorted(ledger.dates.items()) if entry.gone)
    return tuple(each for each in found if each and today - each.on < KEPT)


def home_of(ledger: Ledger, event_id: str) -> str:
    """The event that took in the event of this id, or the id itself."""
    seen = {event_id}
    while (entry := ledger.events.get(event_id)) and entry.became and entry.became not in seen:
        event_id = entry.became
        seen.add(event_id)
    return event_id


def date_of(entry: DateEntry) -> ImportantDate | None:
    """What the entry's value says, the other way round than `value_of`; None for a text that is no value.

    >>> date_of(DateEntry("x.event", kind="event", value="2023-05-04/2023-05-05[UTC]")).last.isoformat()
    '2023-05-05'
    """
    match = _VALUE.fullmatch(entry.value)
    kind: Kind = next((kind for kind in KINDS if kind == entry.kind), "other")
    try:
        return match and ImportantDate(
            kind=kind,
            label=entry.label,
            start=dt.date.fromisoformat(match["start"]),
            line=0,
            end=dt.date.fromisoformat(match["end"]) if match["end"] else None,
            time=dt.time.fromisoformat(match["time"]) if match["time"] else None,
            end_time=dt.time.fromisoformat(match["end_time"]) if match["end_time"] else None,
            zone=match["zone"],
            zone_source="stated" if match["zone"] else "not_stated",
            status="cancelled",
            round=entry.round or None,
            track=entry.track or None,
            id=entry.id,
        )
    except ValueError:
        return None


def _buried(ledger: Ledger, entry: DateEntry) -> Buried | None:
    date = date_of(entry)
    try:
        on = dt.date.fromisoformat(entry.gone)
    except ValueError:
        return None
    event = ledger.events.get(entry.event)
    if date is None or event is None:
        return None
    return Buried(
        date=date,
        event_id=home_of(ledger, entry.event),
        name=entry.name,
        place=entry.place,
        group=event.group,
        topics=event.topics,
        sequence=entry.sequence,
        on=on,
    )
