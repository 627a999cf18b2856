"""What was understood of a post, as a person reads it in a terminal; plain where there is none.

Texts of posts are never taken for markup. Spoken dates are English whatever the system's language.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from itertools import groupby

from rich.console import Group, RenderableType
from rich.constrain import Constrain
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from callboard.model import EventFacts, ImportantDate, Joined, Post, Problem
from callboard.understanding import Understood

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_SEVERITY_STYLE = {"error": "bold red", "warning": "yellow", "note": "cyan"}


def as_table(posts: Iterable[Understood], width: int) -> RenderableType:
    """What a person wants to see before publishing, `width` columns wide at most; colour only on a console."""
    return Constrain(Group(*(Group(*_parts(each), Text()) for each in posts)), width)


def moment(moment: dt.datetime | None) -> str | None:
    """A day where the clock is at midnight (the post gave a day), else the full moment."""
    if moment is None:
        return None
    return moment.date().isoformat() if moment.time() == dt.time() else moment.isoformat()


def iso(day: dt.date | None) -> str | None:
    return day.isoformat() if day else None


def clock(time: dt.time | None) -> str | None:
    return time.strftime("%H:%M") if time else None


def _parts(understood: Understood) -> Iterator[RenderableType]:
    if understood.post:
        yield from _post_parts(understood.post)
    else:
        yield Text(understood.path, style="bold")
        yield Text("Refused: nothing of it is published.", style="dim")
    if understood.problems:
        yield from _section("To look at", Group(*(part for problem in understood.problems for part in _told(problem))))


def _post_parts(post: Post) -> Iterator[RenderableType]:
    facts = post.facts
    yield Text(post.title, style="bold")
    about = [post.path, post.header.flavour, post.header.status, moment(post.published) or "no date", post.group]
    yield Text(" · ".join(part for part in about if part), style="dim")
    if facts.event or post.joined:
        yield from _section("Event", _event_table(facts.event or EventFacts(), post))
    for other in facts.other_events:
        yield from _section("Other event", _event_table(other))
    if facts.dates:
        yield from _section("Dates", _dates_table(facts.dates))
    if facts.undated:
        rows = [(row.label, _words(row.kind), row.text, str(row.line)) for row in facts.undated]
        yield from _section("Undated", _table(("What", "Kind", "Read from", "Line"), rows))
    if facts.topics:
        yield from _section("Topics", _topics_table(post))
    if facts.people:
        people = [(p.name, ", ".join(p.affiliations), p.role, str(p.line)) for p in facts.people]
        yield from _section("People", _table(("Name", "From", "Role", "Line"), people))
    if facts.links:
        links = [(link.rel, link.url, str(link.line)) for link in facts.links]
        yield from _section("Links", _table(("Link", "To", "Line"), links))
    if facts.ignored:
        ignored = [(row.text, row.reason, str(row.line)) for row in facts.ignored]
        yield from _section("Not taken as important dates", _table(("Words", "Because", "Line"), ignored))
    if not (facts.event or facts.dates or facts.undated or facts.topics or facts.people or facts.ignored):
        yield Padding(Text("Ordinary news: no event, dates or topics.", style="dim"), (1, 0, 0, 2))


def _section(title: str, content: RenderableType) -> Iterator[RenderableType]:
    yield Text(f"\n{title}", style="bold green")
    yield Padding(content, (0, 0, 0, 2))


def _table(columns: tuple[str, ...], rows: Iterable[tuple[str | Text, ...]]) -> Table:
    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), header_style="dim", show_edge=False)
    for column in columns:
        table.add_column(column, justify="right" if column == "Line" else "left", overflow="fold")
    for row in rows:
        table.add_row(*(cell if isinstance(cell, Text) else Text(cell) for cell in row))
    return table


def _event_table(event: EventFacts, post: Post | None = None) -> Table:
    table = Table.grid(padding=(0, 2, 0, 0))
    online = {True: "yes", False: "no", None: None}[event.online]
    said = {
        "name": event.name,
        "short name": event.short_name,
        "series": event.series,
        "edition": event.edition,
        "kind": event.kind,
        "host": event.host,
        "when": _span(event.start, event.end) if event.start else None,
        "where": event.place,
        "online": online,
        "site": event.url,
        "joined": _joined(post.joined) if post and post.joined else None,
    }
    for key, value in said.items():
        if value:
            table.add_row(Text(key, style="dim"), Text(value))
    return table


def _joined(joined: Joined) -> str:
    """Why the post belongs to the event of another one."""
    why = {
        "id": f"both state the id “{joined.words}”",
        "translation": f"it translates “{joined.words}”",
        "name": f"both call it “{joined.words}”",
        "words": f"it names “{joined.words}”",
    }
    return f"with {joined.post}: {why[joined.reason]}"


def _dates_table(dates: Iterable[ImportantDate]) -> Table:
    rows = []
    for row in dates:
        old = "strike dim" if row.status in ("superseded", "cancelled") else ""
        rows.append(
            (
                Text(_what(row), style=old),
                Text(_when(row), style=old),
                Text(_zone(row), style="" if row.zone else "dim"),
                str(row.line),
                Text(row.text, style="dim"),
            )
        )
    return _table(("What", "When", "Zone", "Line", "Read from"), rows)


def _what(row: ImportantDate) -> str:
    qualifiers = [part for part in (row.track, row.round) if part]
    if row.status != "current":
        qualifiers.append(row.status)
    kind = _words(row.kind)
    name = row.label if row.label.casefold() == kind.casefold() else f"{row.label} ({kind})" if row.label else kind
    return ", ".join((name, *qualifiers))


def _when(row: ImportantDate) -> str:
    words = _span(row.start, row.end)
    if row.time:
        words += f", {clock(row.time)}"
    if row.end_time:
        words += f" to {clock(row.end_time)}"
    if row.inferred:
        words += f" ({', '.join(row.inferred)} inferred)"
    return words


def _zone(row: ImportantDate) -> str:
    if row.zone is None:
        return "not stated"
    return f"{row.zone}, {_words(row.zone_source)}"


def _topics_table(post: Post) -> Table:
    rows: list[tuple[str | Text, ...]] = []
    for group, topics in groupby(post.facts.topics, key=lambda topic: topic.group):
        if group:
            rows.append((Text(group, style="italic"), "", ""))
        for topic in topics:
            joined = Text(", ".join(topic.canonical)) if topic.canonical else Text("no canonical topic", style="dim")
            rows.append((("  " if group else "") + topic.text, joined, str(topic.line)))
    return _table(("As written", "Joins", "Line"), rows)


def _told(problem: Problem) -> Iterator[RenderableType]:
    """A problem, and its hint below, to the right of where it begins."""
    where = f"{problem.line}:{problem.column}: " if problem.line else ""
    text = Text(where)
    text.append(f"{problem.severity}[{problem.code}]", style=_SEVERITY_STYLE[problem.severity])
    text.append(f" {problem.message}")
    yield text
    if problem.hint:
        yield Padding(Text(f"hint: {problem.hint}", style="dim"), (0, 0, 0, 4))


def _span(start: dt.date, end: dt.date | None) -> str:
    """A day or an inclusive range, in few words: "Thu 4 – Fri 5 May 2023"."""
    if end is None or end == start:
        return f"{_DAYS[start.weekday()]} {start.day} {_MONTHS[start.month - 1]} {start.year}"
    first = f"{_DAYS[start.weekday()]} {start.day}"
    if (start.year, start.month) != (end.year, end.month):
        first += f" {_MONTHS[start.month - 1]}"
    if start.year != end.year:
        first += f" {start.year}"
    return f"{first} – {_span(end, None)}"


def _words(code: str) -> str:
    """A code of the model as a person says it: "submission_deadline" -> "submission deadline"."""
    return code.replace("_", " ")
