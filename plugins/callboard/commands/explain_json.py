"""What was understood of a post, for machines and for the post's own front matter.

The JSON is version 1 of the schema in ``docs/data-formats.md``: fields may
be added to it, none is renamed.

>>> import json
>>> from callboard.model import Body, Facts, Header, Post
>>> post = Post(path="x.md", id="x", slug="x", title="X", header=Header(), group="news", body=Body(), facts=Facts())
>>> json.loads(as_json([Understood("x.md", post, ())]))["posts"][0]["title"]
'X'
"""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterable
from dataclasses import asdict
from typing import Any

import yaml

from callboard.commands.explain_table import clock, iso, moment
from callboard.model import EventFacts, ImportantDate, Post, Problem
from callboard.understanding import Understood

VERSION = 1
_KEYS = (
    *("path", "flavour", "id", "status", "title", "published", "modified", "authors", "group", "cover", "summary"),
    *("language", "event", "joined"),
)
_LISTS = ("authors", "other_events", "dates", "undated", "topics", "people", "links", "ignored")
_EVENT_KEYS = (
    *("name", "short_name", "series", "edition", "kind", "host"),
    *("start", "end", "place", "online", "url"),
)


def as_json(posts: Iterable[Understood]) -> str:
    """All posts in the schema of version 1, indented: every key is there, null where nothing was said."""
    data = {"version": VERSION, "posts": [_post_json(each) for each in posts]}
    return json.dumps(data, ensure_ascii=False, indent=1)


def as_front_matter(post: Post) -> str:
    """The YAML block (``event:``, ``dates:``, ``topics:``) that settles what was read; "" when nothing was.

    Reading the post again with this block in its front matter gives the same facts; a superseded date stays where it is
    said, in the prose.
    """
    facts = post.facts
    block: dict[str, Any] = {}
    if facts.event:
        block["event"] = _said(asdict(facts.event), _EVENT_KEYS)
    dates = [_settled_date(row) for row in facts.dates if row.status != "superseded"]
    dates += [{"label": row.label, "date": row.text, "kind": row.kind} for row in facts.undated]
    if dates:
        block["dates"] = dates
    if facts.topics:
        block["topics"] = [topic.text for topic in facts.topics]
    if not block:
        return ""
    return str(yaml.safe_dump(block, allow_unicode=True, sort_keys=False, width=10_000))


# --- JSON ------------------------------------------------------------------------------------------------------


def _post_json(understood: Understood) -> dict[str, Any]:
    problems = [_problem_json(problem) for problem in understood.problems]
    if understood.post is None:
        return dict.fromkeys(_KEYS) | {"path": understood.path} | dict.fromkeys(_LISTS, ()) | {"problems": problems}
    return _facts_json(understood.post) | {"problems": problems}


def _facts_json(post: Post) -> dict[str, Any]:
    facts, header = post.facts, post.header
    return {
        "path": post.path,
        "flavour": header.flavour,
        "id": post.id or None,
        "status": header.status,
        "title": post.title,
        "published": moment(post.published),
        "modified": moment(post.modified),
        "authors": list(header.authors),
        "group": post.group or None,
        "cover": header.cover,
        "summary": post.summary or header.summary,
        "language": header.language,
        "event": _event_json(facts.event, post.event_id) if facts.event else None,
        "joined": asdict(post.joined) | {"event": post.event_id} if post.joined else None,
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
    }


def _event_json(event: EventFacts, event_id: str | None) -> dict[str, Any]:
    plain = asdict(event) | {"start": iso(event.start), "end": iso(event.end)}
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
        "end": iso(row.end),
        "time": clock(row.time),
        "end_time": clock(row.end_time),
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


# --- front matter ----------------------------------------------------------------------------------------------


def _said(plain: dict[str, Any], keys: Iterable[str]) -> dict[str, Any]:
    return {key: plain[key] for key in keys if plain[key] is not None}


def _settled_date(row: ImportantDate) -> dict[str, Any]:
    """A row as front matter says it: its words for people, and the values that its label alone may not give."""
    entry: dict[str, Any] = {"label": row.label, "date": _written(row), "kind": row.kind}
    entry |= {"track": row.track, "round": row.round, "status": None if row.status == "current" else row.status}
    return _said(entry, entry)


def _written(row: ImportantDate) -> str | dt.date:
    """Day, clock time and zone in one text: "2031-05-04 09:00 to 2031-05-05 17:30 AoE"; a day alone stays a day."""
    first = [row.start.isoformat(), clock(row.time)]
    last = [row.end.isoformat() if row.end else None, clock(row.end_time)]
    parts = [*first, "to" if any(last) else None, *last, row.zone]
    said = [part for part in parts if part]
    return row.start if len(said) == 1 else " ".join(said)
