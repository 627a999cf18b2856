"""What the front matter gives: rows of its own, which settle the prose, and dates in the title and the summary.

An entry of ``dates:`` is a mapping of texts: ``label``, ``date`` or ``start`` and ``end``, and as wanted ``time``,
``end_time``, ``zone``, ``kind``, ``status``, ``track``, ``round`` and ``was``. They are put into one text and read by
the same parser as prose, so that "10 Feb 2027, 23:59 AoE" and three keys are the same.
"""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from callboard.model import Ignored, ImportantDate, Kind, Undated

from .context import Context, DateFacts
from .event import settled_day
from .phrases import Phrase
from .spans import Span, nearest, printed
from .words import meaning
from .zones import zone_on

Entry = Mapping[str, Any]
WEEK = dt.timedelta(days=7)
# What somebody of the lab does elsewhere: "Giving a talk in Porto, 3.5.2027".
_SPEAKS = re.compile(
    r"(?:giving|gave|gives?|presenting|speaking|attending|visiting|talk at|invited talk|keynote at)\b", re.IGNORECASE
)
_YEAR = re.compile(r"(?<![\d/.-])(?:19|20)\d\d(?![\d/.-])")
_STRUCK = re.compile(r"~~(.+?)~~|<(s|del|strike)>(.+?)</\2>", re.IGNORECASE)


def given_rows(post: Context, out: DateFacts) -> list[ImportantDate]:
    """The rows of ``dates:`` in the front matter; what names no day becomes an undated row of `out`."""
    rows: list[ImportantDate] = []
    beside = None if event_days(post)[0] else _first_given(post)
    for number, entry in enumerate(post.header.dates, 1):
        label = str(entry.get("label") or "")
        kind: Kind = entry.get("kind") or post.words.kind(label) or ("other" if label else "event")
        line = int(entry.get("line") or post.header.lines.get("dates", 1))
        name = f"line-{line}-front-matter-{number}"
        new = _rows(post, entry, kind, label or post.title, line, name, beside=beside)
        if not new:
            out.undated.append(Undated(kind, label or post.title, _text(entry), line))
        rows += new
    return rows


def settled(
    post: Context, made: Sequence[ImportantDate], given: list[ImportantDate], out: DateFacts
) -> list[ImportantDate]:
    """The rows of the prose that the front matter leaves; `given` gains the event's days where only it has them.

    A row is settled by one of the same label, by one of the same kind and day, and by those of its kind where the front
    matter has as many of them as the prose.
    """
    current = [row for row in made if row.status != "superseded"]
    event = _event_row(post)
    if event and not any(row.kind == "event" and _meet(row, event) for row in (*current, *given)):
        given.append(event)
    if not given:
        return [*made]
    said, found = Counter(row.kind for row in given), Counter(row.kind for row in current)
    kinds = {kind for kind, count in said.items() if kind not in ("other", "event") and count >= found[kind]}
    labels = {meaning(row.label).casefold() for row in given}
    kept = []
    for row in made:
        same = any((row.kind, row.start, row.end) == (other.kind, other.start, other.end) for other in given)
        settles = row.kind in kinds or meaning(row.label).casefold() in labels or _is_other_day(row, event, given)
        if row.status != "superseded" and (same or settles):
            out.ignored.append(Ignored(row.text, row.line, "repeat" if same else "front-matter"))
            if not same and (other := _overruling(row, given)):
                out.overruled.append((row, other))
        else:
            kept.append(row)
    return kept


def _overruling(row: ImportantDate, given: Sequence[ImportantDate]) -> ImportantDate | None:
    """The row of the front matter that gives another day than one of the prose; None where it knows that day too."""
    label = meaning(row.label).casefold()
    alike = [other for other in given if meaning(other.label).casefold() == label]
    alike = alike or [other for other in given if other.kind == row.kind]
    if any(_meet(row, other) for other in alike):
        return None
    days = [(abs(other.start - row.start), place) for place, other in enumerate(alike) if other.status != "superseded"]
    return alike[min(days)[1]] if days else None


def event_days(post: Context) -> tuple[dt.date | None, dt.date | None]:
    """First and last day of ``event:`` in the front matter; the last is None where it is the first."""
    start, end = settled_day(post.header.event, "start"), settled_day(post.header.event, "end")
    return start, end if start and end and end > start else None


def read_headlines(post: Context, out: DateFacts, *, announces: bool = True) -> None:
    """Dates of title and summary: the event's row if nothing else gives its day, else ignored.

    What `announces` nothing, the minutes of a meeting, gets no row by its title.
    """
    first_lines = {block.line for block in post.outline.blocks[:3]}
    summary_line = post.header.lines.get("summary", 1)
    written = post.header.published.date() if post.header.published else None
    if post.title_line not in first_lines:
        for phrase in post.in_title:
            span = printed(phrase) or _in_year_of(post.title, phrase)
            known = _known(phrase, span, out.dates)
            has_event = not announces or any(row.kind == "event" for row in out.dates)
            told = span is not None and (
                (written is not None and span.start < written - WEEK)
                or (phrase.start == 0 and phrase.last is None and (written is None or span.start <= written))
            )
            if (
                span
                and not known
                and not has_event
                and not told
                and post.words.kind(post.title) in ("event", "opening")
                and not _SPEAKS.match(post.title)
            ):
                out.dates.append(_title_row(post, phrase, span))
            else:
                out.ignored.append(Ignored(phrase.text, post.title_line, "repeat" if known else "title"))
    for phrase in post.in_summary:
        known = _known(phrase, printed(phrase), out.dates)
        out.ignored.append(Ignored(phrase.text, summary_line, "repeat" if known else "summary"))


def _in_year_of(title: str, phrase: Phrase) -> Span | None:
    """The days of a phrase in the one year that the title names: "Users' Workshop 2027, 11-14 March"."""
    years = set(_YEAR.findall(title))
    span = printed(replace(phrase, first=replace(phrase.first, year=int(years.pop())))) if len(years) == 1 else None
    return replace(span, sure=False) if span else None


def _title_row(post: Context, phrase: Phrase, span: Span) -> ImportantDate:
    line = post.title_line
    return ImportantDate(
        "event", post.title, span.start, line, end=span.end, text=phrase.text, quote=post.title, id=f"line-{line}",
        inferred=() if span.sure else ("year",),
    )  # fmt: skip


def _known(phrase: Phrase, span: Span | None, rows: Sequence[ImportantDate]) -> bool:
    if span:
        return any((row.start, row.end) == (span.start, span.end) for row in rows)
    return any((row.start.month, row.start.day) == (phrase.first.month, phrase.first.day) for row in rows)


def _rows(
    post: Context, entry: Entry, kind: Kind, label: str, line: int, name: str, *, beside: dt.date | None = None
) -> list[ImportantDate]:
    """The row of an entry and, before it, the values that it took the place of; none where it names no day."""
    text = _text(entry)
    shown = _STRUCK.sub(" ", text)
    value = _read(post, shown, beside)
    if value is None:
        return []
    earlier = [match[1] or match[3] for match in _STRUCK.finditer(text)]
    earlier += [str(entry["was"])] if entry.get("was") else []
    row = _row(post, value, entry, kind, label, line)
    old = [
        replace(_row(post, past, entry, kind, label, line), status="superseded", id=f"{name}-was-{number}")
        for number, words in enumerate(earlier, 1)
        if (past := _read(post, words, beside))
    ]
    return [*old, replace(row, id=name, replaces=tuple(each.id for each in old))]


def _row(post: Context, value: tuple[Phrase, Span], entry: Entry, kind: Kind, label: str, line: int) -> ImportantDate:
    phrase, span = value
    zone = zone_on(phrase.zone, span.start, post.body) if phrase.zone else None
    return ImportantDate(
        kind=kind,
        label=label,
        start=span.start,
        end=span.end,
        line=line,
        time=phrase.time,
        end_time=phrase.end_time,
        zone=zone,
        zone_source="stated" if zone else "not_stated",
        status=entry.get("status") or "current",
        track=entry.get("track"),
        round=entry.get("round"),
        text=phrase.text,
        quote=f"{label}: {_text(entry)}",
        inferred=() if span.sure else ("year",),
    )


def _text(entry: Entry) -> str:
    """The entry's moment in one text: "2031-05-04 09:00 to 2031-05-05 17:30 AoE"."""
    first = [entry.get("date") or entry.get("start"), entry.get("time")]
    last = [entry.get("end"), entry.get("end_time")]
    parts = [*first, "to" if any(last) else None, *last, entry.get("zone")]
    return " ".join(_plain(str(part)) for part in parts if part)


def _plain(text: str) -> str:
    """A moment of a data format as prose writes it; at midnight it is how TOML and some systems write a day."""
    try:
        moment = dt.datetime.fromisoformat(text)
    except ValueError:
        return text
    if moment.time() == dt.time():
        return moment.date().isoformat()
    return f"{moment:%Y-%m-%d %H:%M} {moment.tzinfo or ''}"


def _read(post: Context, text: str, beside: dt.date | None) -> tuple[Phrase, Span] | None:
    """The first date of a text; a year that it lacks is that of the day `beside`, of the event or of the post."""
    phrases = post.read(text)
    if not phrases:
        return None
    span = printed(phrases[0])
    if span is None and beside:
        return phrases[0], nearest(phrases[0], beside)
    if span is None and (day := event_days(post)[0] or (post.header.published and post.header.published.date())):
        guess = printed(replace(phrases[0], first=replace(phrases[0].first, year=day.year)))
        span = replace(guess, sure=False) if guess else None
    return (phrases[0], span) if span else None


def _first_given(post: Context) -> dt.date | None:
    """The first day of ``dates:`` that prints its year."""
    spans = (printed(phrase) for entry in post.header.dates for phrase in post.read(_text(entry)))
    return next((span.start for span in spans if span), None)


def _event_row(post: Context) -> ImportantDate | None:
    """The row that ``event:`` gives with its ``start``."""
    said = post.header.event
    if not said.get("start"):
        return None
    line = post.header.lines.get("event.start", post.header.lines.get("event", post.title_line))
    entry = {"start": said["start"], "end": said.get("end")}
    rows = _rows(post, entry, "event", str(said.get("name") or post.title), line, f"line-{line}-event")
    return rows[-1] if rows else None


def _meet(row: ImportantDate, other: ImportantDate) -> bool:
    return row.start <= other.last and other.start <= row.last


def _is_other_day(row: ImportantDate, event: ImportantDate | None, given: Sequence[ImportantDate]) -> bool:
    """Whether a row of the prose gives another day for the whole event than the front matter: "Workshop: 6 March"."""
    if event is None or row.kind != "event" or event not in given:
        return False
    label = meaning(row.label).casefold()
    return label == meaning(event.label).casefold() or len(label.split()) < 3
