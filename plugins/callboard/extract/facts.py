"""From candidates to facts: rows of dates, rows without a day, and what is ignored and why. Nothing is dropped."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from callboard.model import DateStatus, Ignored, ImportantDate, Undated, ZoneSource

from .assembly import assemble
from .blocks import Block, Outline
from .candidates import Assembly, Candidate, Open
from .context import Context, DateFacts
from .doubts import Doubts, unknown_zone
from .given import event_days, given_rows, read_headlines, settled
from .hours import add_hours, hours_behind_place, take_hours
from .inherit import Notes, notes
from .judge import Judge
from .labels import Vocabulary
from .mentions import NONE, MentionReader, Mentions, attributes
from .relative import relative_day
from .repeats import Dated, DaysOf, without_repeats
from .row_labels import RowLabels
from .sections import sections
from .spans import Span, in_any_year, printed
from .status import statuses
from .tracks import name_tracks
from .words import is_letter
from .years import Years
from .zones import zone_on

_ROUND = re.compile(
    r"\b(?:round|cycle|phase|call|runde|tour|ronda|rodada|first|second|third|1st|2nd|3rd|spring|summer|fall|autumn"
    r"|winter)\b",
    re.IGNORECASE,
)
_YEAR = re.compile(r"\d{4}")
LONGEST_QUOTE = 400
NO_YEAR = "no-year"
Unsettled = tuple[Candidate, Span | None]


def read_dates(post: Context, doubts: Doubts) -> DateFacts:
    """All that a post says of dates; what is odd about them goes to `doubts`."""
    outline, title = post.outline, post.title
    reader = MentionReader(post.languages, day_first=post.day_first)
    found = reader.read_all(outline)
    dated = [block for block, said in zip(outline.blocks, found, strict=True) if said is not NONE]
    out = DateFacts(said=[phrase for block in dated for phrase in found[block.index].phrases])
    assembly = assemble(outline, found, dated, post.words)
    places, header = sections(outline, found, title, post.words), post.header
    judge = Judge(outline, places, title, post.words, header.event, header.summary or "")
    judge.judge(assembly.dates)
    name_tracks(post, assembly.dates)
    take_hours(assembly.dates)
    hours_behind_place(assembly.dates)
    add_hours(outline, found, assembly.dates, post.words)
    given = given_rows(post, out)
    spans = _years(post, given).settle(assembly.dates)
    accepted, rest = _divide(post, assembly, spans)
    accepted, repeats = without_repeats(post, accepted)
    made = _rows(post, accepted, notes(outline, found))
    kept = settled(post, made, given, out)
    out.dates = [*given, *kept]
    days = DaysOf(made)
    yearless, rest = _without_year(post, rest, doubts)
    out.undated += yearless
    for candidate, span in (*repeats, *rest):
        if candidate.kind or not (candidate.phrase.weak and candidate.reason == "not-a-date"):
            out.ignored.append(Ignored(candidate.phrase.text, candidate.line, days.why_ignored(candidate, span)))
    _open(post, judge.opens(assembly.open, assembly.dates), assembly.open, out)
    _code(outline, found, dated, out, post.words)
    read_headlines(post, out, announces=judge.announces)
    ids = {row.id for row in kept}
    for (candidate, span), row in zip(accepted, made, strict=True):
        doubts.of_phrase(candidate.phrase, span, row.line)
        doubts.of_hour(candidate.phrase, candidate.after, span, row.line, post.body)
        if row.id in ids:
            doubts.of_row(row, span, odd_zone=bool(unknown_zone(candidate.phrase, candidate.after)))
    out.dates.sort(key=lambda row: row.line)
    out.undated.sort(key=lambda row: row.line)
    out.ignored.sort(key=lambda ignored: ignored.line)
    return out


def _years(post: Context, given: Sequence[ImportantDate]) -> Years:
    published = post.header.published.date() if post.header.published else None
    extra = [Span(row.start, row.end, sure=True) for row in given if row.kind == "event"]
    start, end = event_days(post)
    if start:
        extra.append(Span(start, end, sure=True))
    for phrases in (post.in_title, post.in_summary):
        extra.extend(span for phrase in phrases if (span := printed(phrase)) and not extra)
    return Years(post.outline, title=post.title, path=post.path, published=published, extra=extra)


def _divide(post: Context, assembly: Assembly, spans: Sequence[Span | None]) -> tuple[list[Dated], list[Unsettled]]:
    """The candidates that are rows, and the rest."""
    published = post.header.published
    dropped = [text.casefold() for text in post.header.ignore if text.strip()]
    accepted: list[Dated] = []
    rest: list[Unsettled] = []
    for candidate, span in zip(assembly.dates, spans, strict=True):
        if any(text in candidate.phrase.text.casefold() for text in dropped):
            candidate.reason = "front-matter"
        if candidate.reason is None and span:
            accepted.append((candidate, span))
        else:
            candidate.reason = candidate.reason or NO_YEAR
            if candidate.reason == "past-event" and span and published and span.start > published.date():
                candidate.reason = "not-a-deadline"
            rest.append((candidate, span))
    return accepted, rest


def _without_year(post: Context, rest: Sequence[Unsettled], doubts: Doubts) -> tuple[list[Undated], list[Unsettled]]:
    """Rows of days whose year nothing tells, with their words alone, and the rest; a value that was moved is no row."""
    days = [(candidate, in_any_year(candidate.phrase)) for candidate, span in rest if candidate.reason == NO_YEAR]
    if not days:
        return [], list(rest)
    kept, _ = without_repeats(post, days)
    state, _ = statuses(post, kept)
    labels = RowLabels(post.title, post.words)
    rows: dict[tuple[int, int], Undated] = {}
    shown: set[int] = set()
    for (candidate, _), status in zip(kept, state, strict=True):
        label, phrase = labels.of(candidate) or post.title, candidate.phrase
        if status in ("current", "tentative"):
            row = Undated(candidate.kind or "other", label, phrase.text, candidate.line)
            rows.setdefault((candidate.block.index, phrase.start), row)
            shown.add(id(candidate))
    for row in rows.values():
        doubts.of_yearless(row.line, row.text)
    return list(rows.values()), [pair for pair in rest if id(pair[0]) not in shown]


def _rows(post: Context, accepted: Sequence[Dated], all_notes: Notes) -> list[ImportantDate]:
    """The rows of the prose with their statuses, and ids that are unique in the post."""
    state, replaces = statuses(post, accepted, today=post.today)
    used: Counter[int] = Counter()
    labels = RowLabels(post.title, post.words)
    made: list[ImportantDate] = []
    for (candidate, span), status in zip(accepted, state, strict=True):
        line = candidate.line
        used[line] += 1
        name = f"line-{line}" if used[line] == 1 else f"line-{line}-{used[line]}"
        made.append(_row(post, candidate, labels.of(candidate), span, all_notes, status=status, name=name))
    _share_zone(post, accepted, made)
    return [
        replace(row, replaces=tuple(made[j].id for j in replaces.get(i, ()))) if i in replaces else row
        for i, row in enumerate(made)
    ]


def _row(
    post: Context, candidate: Candidate, label: str, span: Span, all_notes: Notes, *, status: DateStatus, name: str
) -> ImportantDate:
    phrase = candidate.phrase
    zone = zone_on(phrase.zone, span.start, post.body) if phrase.zone else None
    source: ZoneSource = "stated" if zone else "not_stated"
    time = phrase.time
    moment = span.end in (None, span.start)
    timed = moment or phrase.time or phrase.end_time
    note = all_notes.covering(candidate) if timed and not zone else None
    if note:
        zone, source = zone_on(note.zone, span.start, post.body), "inherited"
        time = time or (note.time if moment else None)
    is_round = bool(candidate.track and _ROUND.search(candidate.track))
    return ImportantDate(
        kind=candidate.kind or "other",
        label=label or post.title,
        start=span.start,
        end=span.end if span.end != span.start else None,
        line=candidate.line,
        time=time,
        end_time=phrase.end_time,
        zone=zone,
        zone_source=source,
        status=status,
        track=None if is_round else candidate.track,
        round=candidate.track if is_round else None,
        text=" ".join(phrase.text.split()),
        quote=candidate.quote[:LONGEST_QUOTE],
        inferred=() if span.sure else ("year",),
        id=name,
        struck=phrase.struck,
    )


def _share_zone(post: Context, accepted: Sequence[Dated], made: list[ImportantDate]) -> None:
    """An hour and zone that stand behind the new value of a line are those of the struck value too."""
    current = {c.row: c.phrase for i, (c, _) in enumerate(accepted) if made[i].status != "superseded"}
    for i, (old, _) in enumerate(accepted):
        new, row = current.get(old.row), made[i]
        if not new or not (new.zone or new.time) or row.status != "superseded" or not old.phrase.struck:
            continue
        whole = _YEAR.search(old.phrase.text) is not None  # else the rest of the line is of both, the year first
        if row.zone or row.time or new.last or (whole and new.time):
            continue
        zone = zone_on(new.zone, row.start, post.body) if new.zone else None
        made[i] = replace(row, time=new.time, zone=zone, zone_source="stated" if zone else row.zone_source)


def _open(post: Context, rows: Sequence[Open], entries: Sequence[Open], out: DateFacts) -> None:
    """Rows without a day; those told from the day of the post are dated where it has one."""
    kept = {id(entry) for entry in rows}
    for entry in entries:
        line, what, text = entry.block.line_at(entry.vague.start), entry.vague.what, entry.vague.text
        if id(entry) in kept and entry.kind:
            written = post.header.published
            day = relative_day(text, written.date()) if what == "relative" and written else None
            if day:
                name = f"line-{line}-relative-{len(out.dates) + 1}"
                row = ImportantDate(entry.kind, entry.label, day, line, text=text, inferred=("relative",), id=name)
                out.dates.append(row)
            elif _says_again(entry.label, line, out.undated):
                out.ignored.append(Ignored(text, line, "repeat"))
            else:
                out.undated.append(Undated(entry.kind, entry.label, text, line))
        elif what != "open":
            out.ignored.append(Ignored(text, line, "not-a-day" if what == "part" else "relative"))


def _says_again(label: str, line: int, undated: Sequence[Undated]) -> bool:
    """Whether the row before stands on this line and in this label: "Applications: to be announced (TBA)"."""
    return bool(undated) and undated[-1].line == line and label.startswith(undated[-1].label)


def _code(
    outline: Outline, found: Sequence[Mentions], dated: Sequence[Block], out: DateFacts, words: Vocabulary
) -> None:
    names_dates = words.sections["dates"].within
    for block in dated:
        phrases = found[block.index].phrases
        if block.kind != "code" or is_letter(block, listed=names_dates(outline.above(block).casefold())):
            phrases = attributes(block, found[block.index])
        for phrase in phrases:
            if not phrase.weak:
                out.ignored.append(Ignored(phrase.text, block.line_at(phrase.start), "code"))
