"""What was understood of a post, for machines, for people and for the post's own front matter.

Rendering only: nothing here reads a file. The JSON is version 1 of the schema in ``docs/data-formats.md``; fields may be
added to it, none is renamed.

>>> import json
>>> from callboard.model import Body, Facts, Header, Post
>>> post = Post(path="news/x.md", id="x", slug="x", title="X", header=Header(), group="news", body=Body(), facts=Facts())
>>> json.loads(as_json([Understood(post)]))["posts"][0]["title"]
'X'
"""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from itertools import groupby
from typing import Any

import yaml
from rich.console import Group, RenderableType
from rich.constrain import Constrain
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from callboard.model import EventFacts, ImportantDate, Post, Problem

VERSION = 1
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_SEVERITY_STYLE = {"error": "bold red", "warning": "yellow", "note": "cyan"}
_EVENT_KEYS = (
    *("name", "short_name", "series", "edition", "kind", "host"),
    *("start", "end", "place", "online", "url"),
)
_DATE_KEYS = ("kind", "label", "round", "track", "start", "end", "time", "end_time", "zone", "status")


@dataclass(frozen=True, slots=True)
class Understood:
    """A post and every problem that was told of it."""

    post: Post
    problems: tuple[Problem, ...] = ()


def as_json(posts: Iterable[Understood]) -> str:
    """All posts in the schema of version 1, indented, in UTF-8 letters: every key is there, null where nothing was said."""
    data = {"version": VERSION, "posts": [_post_json(each) for each in posts]}
    return json.dumps(data, ensure_ascii=False, indent=1)


def as_table(posts: Iterable[Understood], width: int) -> RenderableType:
    """What a person wants to see before publishing, at most `width` columns wide; colour only where the console has it."""
    return Constrain(Group(*(Group(*_post_parts(each), Text()) for each in posts)), width)


def as_front_matter(post: Post) -> str:
    """The YAML block (``event:``, ``dates:``, ``topics:``) that settles what was read; "" when nothing was.

    Reading the post again with this block in its front matter gives the same facts.
    """
    facts = post.facts
    block: dict[str, Any] = {}
    if facts.event:
        block["event"] = _said(asdict(facts.event), _EVENT_KEYS)
    dates = [_settled_date(row) for row in facts.dates]
    dates += [{"kind": row.kind, "label": row.label, "date": row.text} for row in facts.undated]
    if dates:
        block["dates"] = dates
    if facts.topics:
        block["topics"] = [topic.text for topic in facts.topics]
    if not block:
        return ""
    return str(yaml.safe_dump(block, allow_unicode=True, sort_keys=False, width=10_000))


# --- JSON ------------------------------------------------------------------------------------------------------


def _post_json(understood: Understood) -> dict[str, Any]:
    post, facts, header = understood.post, understood.post.facts, understood.post.header
    return {
        "path": post.path,
        "flavour": header.flavour,
        "id": post.id or None,
        "status": header.status,
        "title": post.title,
        "published": _moment(post.published),
        "modified": _moment(post.modified),
        "authors": list(header.authors),
        "group": post.group or None,
        "cover": header.cover,
        "summary": post.summary or header.summary,
        "language": header.language,
        "event": _event_json(facts.event, post.event_id) if facts.event else None,
        "other_events": [_event_json(event, None) for event in facts.other_events],
        "dates": [_date_json(row) for row in facts.dates],
        "undated": [asdict(row) for row in facts.undated],
        "topics": [
            {"group": topic.group, "text": topic.text, "canonical": list(topic.canonical), "line": topic.line}
            for topic in facts.topics
        ],
        "people": [asdict(person) | {"affiliations": list(person.affiliations)} for person in facts.people],
        "links": [asdict(link) for link in facts.links],
        "ignored": [asdict(ignored) for ignored in facts.ignored],
        "problems": [_problem_json(problem) for problem in understood.problems],
    }


def _event_json(event: EventFacts, event_id: str | None) -> dict[str, Any]:
    plain = asdict(event) | {"start": _iso(event.start), "end": _iso(event.end)}
    return {"id": event_id or plain.pop("id")} | {key: value for key, value in plain.items() if key != "id"}


def _date_json(row: ImportantDate) -> dict[str, Any]:
    return {
        "id": row.id or None,
        "kind": row.kind,
        "label": row.label,
        "round": row.round,
        "track": row.track,
        "event": row.event,
        "start": row.start.isoformat(),
        "end": _iso(row.end),
        "time": _clock(row.time),
        "end_time": _clock(row.end_time),
        "zone": row.zone,
        "zone_source": row.zone_source,
        "status": row.status,
        "replaces": list(row.replaces),
        "line": row.line,
        "text": row.text,
        "inferred": list(row.inferred),
    }


def _problem_json(problem: Problem) -> dict[str, Any]:
    plain = asdict(problem)
    del plain["path"]
    return plain


def _moment(moment: dt.datetime | None) -> str | None:
    """A day where the clock is at midnight (the post gave a day), else the full moment."""
    if moment is None:
        return None
    return moment.date().isoformat() if moment.time() == dt.time() else moment.isoformat()


def _iso(day: dt.date | None) -> str | None:
    return day.isoformat() if day else None


def _clock(time: dt.time | None) -> str | None:
    return time.strftime("%H:%M") if time else None


# --- front matter ----------------------------------------------------------------------------------------------


def _said(plain: dict[str, Any], keys: Iterable[str]) -> dict[str, Any]:
    return {key: plain[key] for key in keys if plain[key] is not None}


def _settled_date(row: ImportantDate) -> dict[str, Any]:
    plain = {key: getattr(row, key) for key in _DATE_KEYS}
    plain |= {"time": _clock(row.time), "end_time": _clock(row.end_time)}
    if row.status == "current":
        plain["status"] = None
    return _said(plain, _DATE_KEYS)


# --- the table for people --------------------------------------------------------------------------------------


def _post_parts(understood: Understood) -> Iterator[RenderableType]:
    post, facts = understood.post, understood.post.facts
    yield Text(post.title, style="bold")
    about = [post.path, post.header.flavour, post.header.status, _moment(post.published) or "no date", post.group]
    yield Text(" · ".join(part for part in about if part), style="dim")
    if facts.event:
        yield from _section("Event", _event_table(facts.event))
    for other in facts.other_events:
        yield from _section("Other event", _event_table(other))
    if facts.dates:
        yield from _section("Dates", _dates_table(facts.dates))
    if facts.undated:
        rows = [(row.label, _words(row.kind), row.text, str(row.line)) for row in facts.undated]
        yield from _section("Undated", _table(("What", "Kind", "Read from", "Line"), rows))
    if facts.topics:
        yield from _section("Topics", _topics_table(understood))
    if facts.people:
        people = [(p.name, ", ".join(p.affiliations), p.role, str(p.line)) for p in facts.people]
        yield from _section("People", _table(("Name", "From", "Role", "Line"), people))
    if facts.links:
        links = [(link.rel, link.url, str(link.line)) for link in facts.links]
        yield from _section("Links", _table(("Link", "To", "Line"), links))
    if facts.ignored:
        ignored = [(row.text, row.reason, str(row.line)) for row in facts.ignored]
        yield from _section("Not taken as important dates", _table(("Words", "Because", "Line"), ignored))
    if understood.problems:
        yield from _section("To look at", Group(*(_problem_text(problem) for problem in understood.problems)))
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


def _event_table(event: EventFacts) -> Table:
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
    }
    for key, value in said.items():
        if value:
            table.add_row(Text(key, style="dim"), Text(value))
    return table


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
        words += f", {_clock(row.time)}"
    if row.end_time:
        words += f" to {_clock(row.end_time)}"
    if row.inferred:
        words += f" ({', '.join(row.inferred)} inferred)"
    return words


def _zone(row: ImportantDate) -> str:
    if row.zone is None:
        return "not stated"
    return f"{row.zone}, {_words(row.zone_source)}"


def _topics_table(understood: Understood) -> Table:
    rows: list[tuple[str | Text, ...]] = []
    for group, topics in groupby(understood.post.facts.topics, key=lambda topic: topic.group):
        if group:
            rows.append((Text(group, style="italic"), "", ""))
        for topic in topics:
            joined = Text(", ".join(topic.canonical)) if topic.canonical else Text("no canonical topic", style="dim")
            rows.append((("  " if group else "") + topic.text, joined, str(topic.line)))
    return _table(("As written", "Joins", "Line"), rows)


def _problem_text(problem: Problem) -> Text:
    where = f"{problem.line}:{problem.column}: " if problem.line else ""
    text = Text(where)
    text.append(f"{problem.severity}[{problem.code}]", style=_SEVERITY_STYLE[problem.severity])
    text.append(f" {problem.message}")
    if problem.hint:
        text.append(f"\n    hint: {problem.hint}", style="dim")
    return text


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
