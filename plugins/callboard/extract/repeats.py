"""A date said twice is one row, where its label is; the other mentions are repeats."""

from __future__ import annotations

import datetime as dt
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from callboard.model import DEADLINES, ImportantDate, Kind

from .candidates import Candidate
from .context import Context
from .moments import SLACK, moments
from .spans import Span

LONGEST_NAME = 60
Dated = tuple[Candidate, Span]
_Key = tuple[Kind | None, str | None, dt.date, dt.date | None]
_FORM_RANK = {"label-first": 0, "date-first": 0, "apart": 0, "sentence": 4}
_OWN_REASON = frozenset(("front-matter", "code", "quote", "own-date"))


def without_repeats(post: Context, accepted: Sequence[Dated]) -> tuple[list[Dated], list[Dated]]:
    """Each date once, and its other mentions."""
    best: dict[_Key, Candidate] = {}
    keys = _as_listed(list(_keys(post, accepted)), accepted)
    rows: dict[int, set[_Key]] = defaultdict(set)
    for key, (candidate, _) in zip(keys, accepted, strict=True):
        rows[candidate.row].add(key)
    events = _merged((s.start, s.end or s.start) for c, s in accepted if c.kind == "event" and _rank(c) < 2)
    for key, (candidate, _) in zip(keys, accepted, strict=True):
        if key not in best or _rank(candidate) < _rank(best[key]):
            best[key] = candidate
    kept: list[Dated] = []
    repeats: list[Dated] = []
    for key, (candidate, span) in zip(keys, accepted, strict=True):
        first = best[key]
        spoken = candidate.kind == "event" and candidate.form == "sentence"
        inside = spoken and _holds(events, span.start, span.end or span.start)
        moved = len(rows[candidate.row]) > 1 and candidate.form != "sentence" and candidate.block is not first.block
        history = moved and not (rows[candidate.row] == rows[first.row] and candidate.label == first.label)
        if not inside if candidate is first else history or _is_another(post, candidate, first):
            kept.append((candidate, span))
        else:
            candidate.reason = "repeat"
            _give_hour(candidate, first)
            repeats.append((candidate, span))
    return kept, repeats


def _keys(post: Context, accepted: Sequence[Dated]) -> Iterator[_Key]:
    """What is one thing has one key: kind and days, those of the mention before that names the same moment elsewhere.

    "23:59 AoE (16 January, 12:59 CET)" is one moment, though two days.
    """
    seen: dict[tuple[Kind | None, int], _Key] = {}
    for candidate, span in accepted:
        phrase, beside = candidate.phrase, candidate.track if candidate.apart else None
        key = (candidate.kind, beside, span.start, span.end)
        if phrase.time and phrase.zone and span.end is None and not phrase.struck:
            minutes = moments(span.start, phrase.time, phrase.zone, post.body)
            near = ((candidate.kind, minute + n) for minute in minutes for n in range(-SLACK, SLACK + 1))
            key = next((seen[at] for at in near if at in seen), key)
            for minute in minutes:
                seen.setdefault((candidate.kind, minute), key)
        yield key


def _as_listed(keys: Sequence[_Key], accepted: Sequence[Dated]) -> list[_Key]:
    """The keys, those of sentences that ask for submissions by the day on which a list has abstracts due being its."""
    listed = {key for key, (candidate, _) in zip(keys, accepted, strict=True) if candidate.form != "sentence"}
    out = []
    for key, (candidate, _) in zip(keys, accepted, strict=True):
        abstracts: _Key = ("abstract_deadline", *key[1:])
        said = candidate.form == "sentence" and key[0] == "submission_deadline" and key not in listed
        out.append(abstracts if said and abstracts in listed else key)
    return out


def _give_hour(repeat: Candidate, row: Candidate) -> None:
    """Where only another mention of a day says at which hour, the row has it too."""
    if row.kind not in (*DEADLINES, "event") or repeat.phrase.struck or not repeat.phrase.time:
        return
    if not (row.phrase.time or row.phrase.last or row.phrase.zone):
        row.phrase = replace(
            row.phrase, time=repeat.phrase.time, end_time=repeat.phrase.end_time, zone=repeat.phrase.zone
        )


class DaysOf:
    """The days of rows, to be asked what repeats them."""

    def __init__(self, rows: Sequence[ImportantDate]) -> None:
        self.days = {(row.start, row.last) for row in rows}
        self.events = _merged((row.start, row.last) for row in rows if row.kind == "event")

    def why_ignored(self, candidate: Candidate, span: Span | None) -> str:
        """The reason for leaving a candidate out: that it repeats a row, or falls into the event, comes first."""
        reason = candidate.reason or "not-a-deadline"
        if span is None or reason in _OWN_REASON:
            return reason
        last = span.end or span.start
        return "repeat" if (span.start, last) in self.days or _holds(self.events, span.start, last) else reason


def _merged(spans: Iterable[tuple[dt.date, dt.date]]) -> list[tuple[dt.date, dt.date]]:
    """Spans in order, those that overlap joined."""
    out: list[tuple[dt.date, dt.date]] = []
    for start, end in sorted(spans):
        if out and start <= out[-1][1]:
            out[-1] = (out[-1][0], max(end, out[-1][1]))
        else:
            out.append((start, end))
    return out


def _holds(spans: Sequence[tuple[dt.date, dt.date]], start: dt.date, end: dt.date) -> bool:
    at = bisect_right(spans, (start, dt.date.max)) - 1
    return at >= 0 and end <= spans[at][1]


def _is_another(post: Context, candidate: Candidate, first: Candidate) -> bool:
    """Whether two mentions of one kind and day are two things: two lines of a list, two tracks, two rounds."""
    if candidate.phrase.struck != first.phrase.struck and candidate.block.section != first.block.section:
        return True  # the day that one thing was moved from is the day of another
    if candidate.form == "sentence":
        return False
    here = candidate.block.section == first.block.section
    if here and candidate.block is not first.block and _are_sessions(candidate, first):
        return True
    if candidate.track and candidate.track != first.track and (first.track or here):
        return True
    if _rank(candidate) != _rank(first):
        return False
    if candidate.group and candidate.group != first.group and _lists_of_tracks(post, candidate, first):
        return True
    if candidate.group and candidate.group == first.group:
        return candidate.label != first.label
    mine, others = candidate.block.section, first.block.section
    return len(mine) > 1 and mine != others and mine[:-1] == others[:-1] and _are_tracks(post, mine[-1], others[-1])


def _are_sessions(candidate: Candidate, first: Candidate) -> bool:
    """Whether two lines that begin with one day tell of two sessions: at other hours, of other names."""
    hours, others = candidate.phrase.time, first.phrase.time
    told = candidate.kind == "event" and candidate.form == first.form == "date-first"
    return told and hours is not None and others is not None and hours != others and candidate.label != first.label


def _lists_of_tracks(post: Context, candidate: Candidate, first: Candidate) -> bool:
    """Whether two lists under one heading each have a short name above them: that of a track."""
    if candidate.block.section != first.block.section:
        return False
    names = [_name_above(post, c) for c in (candidate, first)]
    dates = post.words.sections["dates"].within  # the same list in another language
    return all(names) and names[0] != names[1] and not all(dates(name.casefold()) for name in names)


def _name_above(post: Context, candidate: Candidate) -> str:
    """The short line without a date right above the list of a candidate."""
    first = post.outline.firsts.get(candidate.group)
    above = post.outline.blocks[first.index - 1] if first and first.index else None
    named = above and above.kind == "paragraph" and len(above.text) < LONGEST_NAME
    return above.text if above and named and not any(map(str.isdigit, above.text)) else ""


def _are_tracks(post: Context, mine: int, other: int) -> bool:
    """Whether two headings under a heading of dates name two tracks: neither says that dates follow."""
    named = post.words.sections["dates"].within
    above = post.outline.blocks[mine].section
    texts = [post.outline.blocks[index].text.casefold() for index in (above[-1], mine, other)]
    return [named(text) for text in texts] == [True, False, False]


def _rank(candidate: Candidate) -> int:
    """How good a place for a row a mention is; 0 is best."""
    loose = (candidate.block.kind == "heading") + (not candidate.group) + (candidate.phrase.first.year is None)
    loose += 2 * candidate.told
    return _FORM_RANK[candidate.form] + loose
