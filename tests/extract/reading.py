"""What the tests of extraction share: reading a post's text as the site does, and rows written short."""

from __future__ import annotations

import datetime as dt
from typing import Any

import yaml

from callboard.extract import extract
from callboard.model import Facts, Header, ImportantDate
from callboard.read import markdown


def read(text: str, *, path: str = "news/post.md", now: dt.datetime | None = None, **header: Any) -> Facts:
    """The facts of a post: front matter (title, date, language) between two lines of dashes, if any, then Markdown."""
    first, given = 1, dict(header)
    if text.startswith("---\n") and "\n---\n" in text[4:]:
        block, text = text[4:].split("\n---\n", 1)
        first = block.count("\n") + 4
        data = yaml.safe_load(block)
        given = {
            "title": data.get("title"),
            "summary": data.get("summary"),
            "language": data.get("language"),
            "published": _moment(data.get("date")),
        } | given
    tree = markdown.tree(markdown.html(text, first_line=first))
    title = given.get("title") or ""
    source = [""] * (first - 1) + text.split("\n")
    return extract(tree, Header(**given), path=path, title=title, title_line=2, source=source, now=now)


def row(
    line: int, kind: str, label: str, days: str, clock: str = "", zone: str | None = None, **more: Any
) -> dict[str, Any]:
    """A row as a test writes it: ``row(5, "submission_deadline", "Papers", "2027-02-10", "23:59", "AoE")``."""
    return {"line": line, "kind": kind, "label": label, "days": days, "clock": clock, "zone": zone} | more


def as_row(date: ImportantDate) -> dict[str, Any]:
    """A row that was read, with what differs from the ordinary only."""
    clock = f"{date.time:%H:%M}" if date.time else ""
    clock += f"–{date.end_time:%H:%M}" if date.end_time else ""
    more = {
        "status": date.status if date.status != "current" else None,
        "source": "inherited" if date.zone_source == "inherited" else None,
        "track": date.track,
        "round": date.round,
        "inferred": date.inferred or None,
        "replaces": len(date.replaces) or None,
    }
    days = f"{date.start}..{date.end}" if date.end else f"{date.start}"
    said = {key: value for key, value in more.items() if value is not None}
    return row(date.line, date.kind, date.label, days, clock, date.zone, **said)


def _moment(value: dt.date | None) -> dt.datetime | None:
    return dt.datetime(value.year, value.month, value.day, tzinfo=dt.UTC) if value else None
