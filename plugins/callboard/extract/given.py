"""What the front matter gives: rows of its own, which settle the prose, and dates in the title and the summary."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace

from callboard.model import Ignored, ImportantDate, Undated

from .context import Context, DateFacts
from .phrases import Phrase, read
from .words import meaning
from .years import Span, printed
from .zones import zone_on


def given_rows(post: Context, out: DateFacts) -> list[ImportantDate]:
    """The rows of ``dates:`` in the front matter; what names no day becomes an undated row of `out`."""
    rows: list[ImportantDate] = []
    for entry in post.header.dates:
        label = str(entry.get("label") or "").strip()
        line = entry.get("line")
        line = line if isinstance(line, int) else post.header.lines.get("dates", 1)
        value = entry.get("date")
        kind = post.words.kind(label) or "other"
        phrase, span = _span(post, value)
        if span is None:
            if value:
                out.undated.append(Undated(kind, label, str(value), line))
            continue
        zone = zone_on(phrase.zone, span.start, post.body) if phrase and phrase.zone else None
        rows.append(
            ImportantDate(
                kind=kind,
                label=label,
                start=span.start,
                end=span.end,
                line=line,
                time=phrase.time if phrase else None,
                end_time=phrase.end_time if phrase else None,
                zone=zone,
                zone_source="stated" if zone else "not_stated",
                text=str(value),
                quote=f"{label}: {value}",
                inferred=() if span.sure else ("year",),
                id=f"line-{line}-front-matter-{len(rows) + 1}",
            )
        )
    return rows


def settled(
    post: Context, made: Sequence[ImportantDate], given: list[ImportantDate], out: DateFacts
) -> list[ImportantDate]:
    """The rows of the prose that the front matter leaves; `given` gains the event's days if only it has them."""
    kinds = {row.kind for row in given if row.kind != "other"}
    labels = {meaning(row.label).casefold() for row in given}
    kept = []
    for row in made:
        if row.status != "superseded" and (row.kind in kinds or meaning(row.label).casefold() in labels):
            same = any((row.start, row.end) == (other.start, other.end) for other in given)
            out.ignored.append(Ignored(row.text, row.line, "repeat" if same else "front-matter"))
        else:
            kept.append(row)
    start, end = event_days(post)
    if start and not any(row.kind == "event" for row in (*kept, *given)):
        line = post.header.lines.get("event", post.title_line)
        label = str(post.header.event.get("name") or post.title)
        given.append(ImportantDate("event", label, start, line, end=end, text=str(start), id=f"line-{line}-event"))
    return kept


def event_days(post: Context) -> tuple[dt.date | None, dt.date | None]:
    """First and last day of ``event:`` in the front matter; the last is None where it is the first."""
    start, end = _as_day(post.header.event.get("start")), _as_day(post.header.event.get("end"))
    return start, end if start and end and end > start else None


def read_headlines(post: Context, out: DateFacts) -> None:
    """Dates of title and summary: the event's row if nothing else gives its day, else ignored."""
    first_lines = {block.line for block in post.outline.blocks[:3]}
    summary_line = post.header.lines.get("summary", 1)
    if post.title_line not in first_lines:
        for phrase in read(post.title, post.languages, day_first=post.day_first):
            span = printed(phrase)
            known = _known(phrase, span, out.dates)
            has_event = any(row.kind == "event" for row in out.dates)
            if span and not known and not has_event and post.words.kind(post.title) in ("event", "opening"):
                out.dates.append(_title_row(post, phrase, span))
            else:
                out.ignored.append(Ignored(phrase.text, post.title_line, "repeat" if known else "title"))
    for phrase in read(post.header.summary or "", post.languages, day_first=post.day_first):
        known = _known(phrase, printed(phrase), out.dates)
        out.ignored.append(Ignored(phrase.text, summary_line, "repeat" if known else "summary"))


def _title_row(post: Context, phrase: Phrase, span: Span) -> ImportantDate:
    line = post.title_line
    return ImportantDate(
        "event", post.title, span.start, line, end=span.end, text=phrase.text, quote=post.title, id=f"line-{line}"
    )


def _known(phrase: Phrase, span: Span | None, rows: Sequence[ImportantDate]) -> bool:
    if span:
        return any((row.start, row.end) == (span.start, span.end) for row in rows)
    return any((row.start.month, row.start.day) == (phrase.first.month, phrase.first.day) for row in rows)


def _span(post: Context, value: object) -> tuple[Phrase | None, Span | None]:
    if isinstance(value, dt.date) and not isinstance(value, dt.datetime):
        return None, Span(value, None, sure=True)
    text = value.isoformat() if isinstance(value, dt.datetime) else str(value or "")
    phrases = read(text, post.languages, day_first=post.day_first)
    if not phrases:
        return None, None
    phrase = phrases[0]
    if isinstance(value, dt.datetime) and value.time() == dt.time():
        phrase = replace(phrase, time=None, zone=None)
    span = printed(phrase)
    if span is None and post.header.published:
        year = post.header.published.year
        guess = printed(replace(phrase, first=replace(phrase.first, year=year)))
        span = replace(guess, sure=False) if guess else None
    return phrase, span


def _as_day(value: object) -> dt.date | None:
    if isinstance(value, dt.datetime):
        return value.date()
    if isinstance(value, dt.date):
        return value
    try:
        return dt.date.fromisoformat(str(value)[:10]) if value else None
    except ValueError:
        return None
