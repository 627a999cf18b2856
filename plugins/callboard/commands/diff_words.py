"""A difference of two indexes in words: for a terminal, for a pull request, for a program.

>>> print(as_text(Report("HEAD", "0" * 40, "content", (), ())))
Against HEAD (0000000): the index stays as it is.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from callboard.model import ImportantDate
from callboard.publish.words import Words, zone_name
from callboard.relate.date_ids import value_of
from callboard.relate.differences import Difference

_VERBS = {"added": "adds", "removed": "removes", "moved": "moves", "cancelled": "cancels", "changed": "changes"}
_SIGNS = {"added": "+", "joined": "+", "removed": "-", "parted": "-"}


@dataclass(frozen=True, slots=True)
class Report:
    """The differences against the commit that `ref` means; `refused` are paths of posts that cannot be read now."""

    ref: str
    commit: str
    root: str
    differences: tuple[Difference, ...]
    refused: tuple[str, ...]


def as_text(report: Report) -> str:
    """One sentence that says it all, then a line a difference."""
    lines = [f"{_SIGNS.get(each.what, '~')} {sentence(each)}{_place(each, report)}" for each in report.differences]
    head = f"Against {report.ref} ({report.commit[:7]}): {summary(report)}."
    return "\n".join([head, *([""] if lines else []), *lines])


def as_markdown(report: Report) -> str:
    """The same for the summary of a job or a comment on a pull request."""
    lines = [f"- {_plain(sentence(each))}{_code(_place(each, report))}" for each in report.differences]
    head = f"Against `{report.ref}` ({report.commit[:7]}): **{_plain(summary(report))}.**"
    return "\n".join(["## What this does to the index", "", head, *([""] if lines else []), *lines])


def as_json(report: Report) -> str:
    """All of it as data (docs/data-formats.md)."""
    data = {
        "version": 1,
        "ref": report.ref,
        "commit": report.commit,
        "summary": summary(report),
        "refused": list(report.refused),
        "differences": [_difference_json(each) for each in report.differences],
    }
    return json.dumps(data, ensure_ascii=False, indent=1)


def summary(report: Report) -> str:
    """What the change does, in one breath: "adds 3 dates, moves 1 (Submission: 3 → 10 Feb 2025), joins SMASH 2025"."""
    parts = []
    for what, verb in _VERBS.items():
        counted = []
        for thing in ("post", "event", "date", "topic"):
            same = [each for each in report.differences if (each.thing, each.what) == (thing, what)]
            if same:
                counted.append(f"{len(same)} {thing}{'' if len(same) == 1 else 's'}{_detail(same)}")
        if counted:
            parts.append(f"{verb} {_listed(counted)}")
    for what, verb in (("joined", "joins"), ("parted", "parts from")):
        events = dict.fromkeys(each.event for each in report.differences if each.what == what)
        if events:
            parts.append(f"{verb} {_listed(list(events))}")
    if report.refused:
        parts.append(f"refuses {len(report.refused)} post{'' if len(report.refused) == 1 else 's'}")
    return ", ".join(parts) or "the index stays as it is"


def sentence(each: Difference) -> str:
    """One difference as a sentence without its full stop."""
    if each.thing == "date":
        return f"{each.event}: {each.name} {_date_change(each)}"
    if each.what in ("joined", "parted"):
        return f"post “{each.name}” {'joins' if each.what == 'joined' else 'no longer belongs to'} {each.event}"
    if each.thing == "event" and each.what == "changed":
        return f"event {each.event} is now called {each.name}"
    if each.thing == "event" and each.what == "moved":
        return f"event {each.name} {_place_change(*each.places)}"
    kind = f"{each.thing} “{each.name}”" if each.thing == "post" else f"{each.thing} {each.name}"
    return f"{kind} is {'new' if each.what == 'added' else 'gone'}"


def _place_change(before: str, after: str) -> str:
    if not (before and after):
        return f"is in {after}" if after else f"is no longer said to be in {before}"
    return f"moves from {before} to {after}"


def _date_change(each: Difference) -> str:
    before, after = (row.date if row else None for row in (each.before, each.after))
    if before and after:
        if each.what == "moved":
            return f"moves from {_day(before)} to {_day(after)}"
        if each.what == "cancelled":
            return f"on {_day(after)} is cancelled"
        return f"on {_day(after)} is now {_described(after)}, was {_described(before)}"
    return f"on {_day(after)} is new" if after else f"on {_day(before)} is gone" if before else ""


def _detail(same: Sequence[Difference]) -> str:
    """What moved, if it is one date."""
    (one, *more) = same
    if more or one.what != "moved" or not (one.before and one.after):
        return ""
    old, new = one.before.date, one.after.date
    words = Words("en")
    first, last = words.span(old.start, old.end, year=True), words.span(new.start, new.end, year=True)
    if old.end is None and new.end is None and (old.start.year, old.start.month) == (new.start.year, new.start.month):
        first = str(old.start.day)
    return f" ({one.name}: {first} → {last})" if first != last else f" ({one.name}: {_day(old)} → {_day(new)})"


def _day(date: ImportantDate) -> str:
    words = Words("en").span(date.start, date.end, year=True)
    time = f", {date.time:%H:%M}" if date.time else ""
    return words + time + (f" {zone_name(date.zone)}" if date.zone else "")


def _described(date: ImportantDate) -> str:
    parts = (date.label, date.kind.replace("_", " "), date.track, date.round, date.status)
    return ", ".join(dict.fromkeys(part for part in parts if part and part != "current"))


def _listed(parts: Sequence[str]) -> str:
    return " and ".join([", ".join(parts[:-1]), parts[-1]] if len(parts) > 1 else parts)


def _place(each: Difference, report: Report) -> str:
    return f" ({report.root}/{each.path}{f':{each.line}' if each.line else ''})" if each.path else ""


def _code(place: str) -> str:
    return f" (`{place.strip(' ()')}`)" if place else ""


def _plain(text: str) -> str:
    """Text of a post in Markdown, as text."""
    return "".join(f"\\{letter}" if letter in "\\`*_[]<>|#" else letter for letter in text)


def _difference_json(each: Difference) -> dict[str, Any]:
    return {
        "thing": each.thing,
        "what": each.what,
        "id": each.id,
        "name": each.name,
        "event": each.event or None,
        "before": value_of(each.before.date) if each.before else each.places[0] or None,
        "after": value_of(each.after.date) if each.after else each.places[1] or None,
        "path": each.path or None,
        "line": each.line or None,
        "text": sentence(each),
    }
