"""What only the ledger still knows of a date: values that no post says any more, and that it was called off.

A date that was edited in place has its earlier values. A day struck before it came was called off, and stays so when
it has passed, though by then it is printed like one struck because it passed.

>>> import datetime as dt
>>> due = ImportantDate("notification", "Notification", dt.date(2027, 3, 12), 9)
>>> entry = DateEntry("x.notification", label="Notification", kind="notification", value="2027-03-05")
>>> [moved.was.start.isoformat() for moved in recall(Row(due, "x", "news/x"), entry, None, None).history]
['2027-03-05']
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, replace

from callboard.model import Change, ImportantDate, Moved, Row
from callboard.relate.date_ids import value_of, with_value
from callboard.relate.labels import near
from callboard.relate.ledger import DateEntry
from callboard.relate.slot import same, was_id


@dataclass(frozen=True, slots=True)
class _Value:
    """A value that the row had: what the posts say of it, if they do, and the day on which the next one was seen."""

    date: ImportantDate
    moved: Moved | None = None
    change: Change | None = None
    until: dt.datetime | None = None


def recall(row: Row, entry: DateEntry | None, published: dt.datetime | None, modified: dt.datetime | None) -> Row:
    """The row with the earlier values that only the ledger's `entry` still knows.

    `published` and `modified` are those of the row's post, which was edited.
    """
    row = _still_off(row, entry, modified or published) if entry else row
    known = _known(row, entry) if entry else []
    if not known:
        return row
    said = [each.was for each in row.history]
    if all(any(same(value.date, old) for old in said) for value in known):
        return row if modified else _dated(row, known)
    values = _woven(known, row)
    history = []
    number = len(row.history)
    for value in values:
        if value.moved:
            history.append(value.moved)
        else:
            number += 1
            was = replace(value.date, id=was_id(row.id, number - 1))
            history.append(Moved(was, row.post_id, row.date.line, published))
    date = replace(row.date, replaces=tuple(moved.was.id for moved in history))
    current = next((each for each in row.changes if each.what != "cancelled" and same(each.date, row.date)), None)
    steps = [*values, _Value(date, change=current)]
    changes = [_change(row, steps, place, published, modified) for place in range(len(steps))]
    changes += [each for each in row.changes if each.what == "cancelled"]
    return replace(row, date=date, history=tuple(history), changes=tuple(changes))


def _dated(row: Row, known: Sequence[_Value]) -> Row:
    """The row whose post strikes what it said before, and gives no day of its edit: that on which the ledger saw it."""
    changes = list(row.changes)
    for place, moved in enumerate(row.history[: len(changes) - 1]):
        until = next((value.until for value in known if same(value.date, moved.was)), None)
        if until and changes[place].post == changes[place + 1].post:
            changes[place + 1] = replace(changes[place + 1], on=until)
    return replace(row, changes=tuple(changes))


def _still_off(row: Row, entry: DateEntry, on: dt.datetime | None) -> Row:
    """A struck day that was called off while it was still to come is called off for good, not over as others are."""
    date = row.date
    known = entry.status == "cancelled" and entry.value == value_of(date) and not entry.gone
    if not (known and date.struck and date.status == "current"):
        return row
    date = replace(date, status="cancelled")
    return replace(row, date=date, changes=(*row.changes, Change("cancelled", date, row.post_id, date.line, on)))


def remembered(old: DateEntry, new: ImportantDate, day: str) -> tuple[str, ...]:
    """The earlier values of a date for the ledger: those it knows, and what it last published if `new` moves it.

    Each is the value and, after a space, the `day` on which another one was seen.
    """
    before = with_value(new, old.value)
    if old.gone or before is None or same(before, new) or not near(old.label, new.label, new.kind):
        return old.was
    return (*old.was, f"{old.value} {day}".strip())


def _known(row: Row, entry: DateEntry) -> list[_Value]:
    """The earlier values that the ledger knows, oldest first; none of a thing that was gone or was another one."""
    if entry.gone or not near(entry.label, row.date.label, row.date.kind):
        return []
    found = []
    current = value_of(row.date)
    for text in (*entry.was, entry.value):
        value, _, day = text.partition(" ")
        date = with_value(row.date, value) if value != current else None
        if date is not None and not same(date, row.date):
            blank = replace(date, status="superseded", text="", quote="", inferred=(), replaces=())
            found.append(_Value(blank, until=_midnight(day)))
    return found


def _woven(known: list[_Value], row: Row) -> list[_Value]:
    """What the ledger and what the posts know, in one order; a value that both know is the posts'."""
    woven: list[_Value] = []
    for place, moved in enumerate(row.history):
        change = row.changes[place] if place < len(row.changes) else None
        at = next((number for number, value in enumerate(known) if same(value.date, moved.was)), None)
        until = None
        if at is not None:
            woven += known[:at]
            until = known[at].until
            known = known[at + 1 :]
        woven.append(_Value(moved.was, moved, change, until))
    return woven + known


def _change(
    row: Row, steps: Sequence[_Value], place: int, published: dt.datetime | None, modified: dt.datetime | None
) -> Change:
    step = steps[place]
    if not place:
        first = step.change.on if step.change else published
        return replace(step.change or Change("announced", step.date, row.post_id, row.date.line), on=first)
    made = step.change or Change("moved", step.date, row.post_id, row.date.line)
    on = made.on if made.what == "moved" and step.change else steps[place - 1].until or modified
    return replace(made, what="moved", on=on)


def _midnight(day: str) -> dt.datetime | None:
    try:
        return dt.datetime.combine(dt.date.fromisoformat(day), dt.time(), dt.UTC)
    except ValueError:
        return None
