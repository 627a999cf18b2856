"""Reading one post: from the tree that its reader sees to the facts that it states, each with its line.

Pure: no file system beyond the packaged vocabularies, no clock, no network. :func:`extract` is the whole of it.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from lxml.html import HtmlElement

from callboard.model import EventFacts, Facts, Header, ImportantDate

from . import contradictions
from .context import context
from .cues import Cued
from .doubts import CODES, Doubts
from .event import read_event
from .facts import read_dates
from .letters import unfolded
from .links import each_once, related
from .meetings import assigned, other_meetings
from .outline import Outline, outline
from .people import read_people
from .titles import read_title
from .topics import read_topics
from .verdicts import read_verdicts

__all__ = ["CODES", "extract", "next_day"]

LATEST = dt.timedelta(hours=12)  # behind UTC is where a day ends last

_CALLS = Cued(
    r"\bcall for (?:papers|abstracts|submissions|contributions|proposals|posters|participation)\b|\bcfp\b"
    r"|\b(?:invite|solicit|welcome|call for|accept)\w*\b[^.]{0,80}\b(?:submit|submissions?|papers|abstracts)\b"
    r"|\bappel à (?:communications|contributions)\b|\baufruf zur einreichung\b|\bconvocatoria\b"
    r"|\bchamada de trabalhos\b",
    re.IGNORECASE,
)


def extract(
    tree: HtmlElement,
    header: Header,
    *,
    path: str,
    title: str,
    title_line: int,
    source: Sequence[str] = (),
    now: dt.datetime | None = None,
) -> Facts:
    """All facts of a post, never an exception. `source`, the lines of its file, only tells the columns of problems.

    `now`, which is aware, only tells whether a struck day has passed; without it each of them is taken to have.
    """
    structure = outline(tree)
    doubts = Doubts(path, source)
    post = context(structure, header, path=path, title=title, title_line=title_line)
    # A day that was struck when the post last says that it changed was struck by then.
    seen = min(now, header.modified or now) if now else None
    post = replace(post, today=_day_of(seen)) if seen else post
    dates = read_dates(post, doubts)
    plain = unfolded(structure)
    links = related(plain)
    meetings = other_meetings(plain, header, title, dates.dates)
    rows = assigned(dates.dates, meetings)
    event = read_event(plain, header, title, rows, links)
    facts = Facts(
        event=event,
        other_events=tuple(meeting.facts for meeting in meetings),
        dates=tuple(_named(rows, event, title)),
        undated=tuple(dates.undated),
        topics=read_topics(plain, header),
        people=read_people(plain),
        links=each_once(links),
        ignored=tuple(dates.ignored),
        verdicts=read_verdicts(structure, title, title_line),
    )
    if (line := _call_without_dates(structure, title, title_line, facts)) is not None:
        doubts.add(
            line, title, "call-without-dates", "This is a call, but no date was found in it.",
            "Add the deadlines, such as “Paper submission: 10 February 2027, 23:59 AoE”.",
        )  # fmt: skip
    problems = (*doubts.problems, *contradictions.find(post, facts, dates.said, dates.overruled))
    told = tuple(sorted({p for p in problems if p.code not in header.accept}))
    return replace(facts, problems=told) if told else facts


def next_day(now: dt.datetime) -> dt.datetime:
    """When the next day begins for those who read struck days: where it begins last.

    >>> next_day(dt.datetime(2027, 5, 3, 11, 59, tzinfo=dt.UTC)).isoformat()
    '2027-05-03T12:00:00+00:00'
    """
    return dt.datetime.combine(_day_of(now) + dt.timedelta(days=1), dt.time(), dt.UTC) + LATEST


def _day_of(moment: dt.datetime) -> dt.date:
    return (moment.astimezone(dt.UTC) - LATEST).date()


def _named(rows: Sequence[ImportantDate], event: EventFacts | None, title: str) -> Iterator[ImportantDate]:
    """The rows, those of the event by its name where a title such as "Call for papers" is all that they are called."""
    said = read_title(title)
    name = event.name if event and said.post_kind and not said.name else None
    return (replace(row, label=name) if name and row.kind == "event" and row.label == title else row for row in rows)


def _call_without_dates(structure: Outline, title: str, title_line: int, facts: Facts) -> int | None:
    """The line that calls for papers, if no date was found; None for what is no call or has dates."""
    if facts.dates or facts.undated:
        return None
    if _CALLS.search(title):
        return title_line
    said = (b.line for b in structure.holding(_CALLS) if not b.quoted and b.kind != "code" and _CALLS.search(b.text))
    # Topics are read from calls alone: where there are some, contributions are asked for, in whatever words.
    return next(said, facts.topics[0].line if facts.topics else None)
