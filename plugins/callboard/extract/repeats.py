"""A date said twice is one row, where its label is; the other mentions are repeats."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from callboard.model import ImportantDate

from .candidates import Candidate
from .context import Context
from .years import Span

Dated = tuple[Candidate, Span]
_FORM_RANK = {"label-first": 0, "date-first": 0, "apart": 0, "sentence": 4}
_OWN_REASON = frozenset(("front-matter", "code", "quote", "own-date"))


def without_repeats(post: Context, accepted: Sequence[Dated]) -> tuple[list[Dated], list[Dated]]:
    """Each date once, and its other mentions."""
    best: dict[tuple[object, ...], Candidate] = {}
    events = [(s.start, s.end or s.start) for c, s in accepted if c.kind == "event" and _rank(c) < 2]
    for candidate, span in accepted:
        key = (candidate.kind, span.start, span.end)
        if key not in best or _rank(candidate) < _rank(best[key]):
            best[key] = candidate
    kept: list[Dated] = []
    repeats: list[Dated] = []
    for candidate, span in accepted:
        first = best[candidate.kind, span.start, span.end]
        spoken = candidate.kind == "event" and candidate.form == "sentence"
        inside = spoken and any(a <= span.start and (span.end or span.start) <= b for a, b in events)
        if not inside if candidate is first else _is_another(post, candidate, first):
            kept.append((candidate, span))
        else:
            candidate.reason = "repeat"
            repeats.append((candidate, span))
    return kept, repeats


def why_ignored(candidate: Candidate, span: Span | None, rows: Sequence[ImportantDate]) -> str:
    """The reason for leaving a candidate out: that it repeats a row, or falls into the event, comes first."""
    reason = candidate.reason or "not-a-deadline"
    if span is None or reason in _OWN_REASON:
        return reason
    return "repeat" if any(_same_days(span, row) for row in rows) else reason


def _same_days(span: Span, row: ImportantDate) -> bool:
    last: dt.date = span.end or span.start
    return (row.start, row.last) == (span.start, last) or (
        row.kind == "event" and row.start <= span.start and last <= row.last
    )


def _is_another(post: Context, candidate: Candidate, first: Candidate) -> bool:
    """Whether two mentions of one kind and day are two things: two lines of a list, two tracks, two rounds."""
    if candidate.form == "sentence":
        return False
    if candidate.track and candidate.track != first.track:
        return True
    if _rank(candidate) != _rank(first):
        return False
    if candidate.group and candidate.group == first.group:
        return candidate.label != first.label
    mine, others = candidate.block.section, first.block.section
    return len(mine) > 1 and mine != others and mine[:-1] == others[:-1] and _are_tracks(post, mine[-1], others[-1])


def _are_tracks(post: Context, mine: int, other: int) -> bool:
    """Whether two headings under a heading of dates name two tracks: neither says that dates follow."""
    named = post.words.sections["dates"].within
    above = post.outline.blocks[mine].section
    texts = [post.outline.blocks[index].text.casefold() for index in (above[-1], mine, other)]
    return [named(text) for text in texts] == [True, False, False]


def _rank(candidate: Candidate) -> int:
    """How good a place for a row a mention is; 0 is best."""
    return _FORM_RANK[candidate.form] + (candidate.block.kind == "heading") + (not candidate.group)
