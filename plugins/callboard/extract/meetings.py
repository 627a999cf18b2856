"""The other events that a post announces: sections with a meeting's name for a heading and its day below it.

A conference may hold its summer school the week before, a post may call for two workshops. The post's own event is the
one that its title or front matter names, else the first of them; what is said in the other sections belongs to theirs.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, replace

from callboard.model import EventFacts, Header, ImportantDate

from .blocks import Block, Outline
from .event_names import names_meeting
from .lexicon import event_nouns, words
from .titles import EDITION, TitleFacts, bare_name, read_title

MOST_MEETINGS = 4  # more are a list of events, none of which the post announces
_LAST_LINE = 10**9
_SIGNS = re.compile(r"[\W_]+")


@dataclass(frozen=True, slots=True)
class Meeting:
    """Another event, and the lines of the file that speak of it: from `first` to before `end`."""

    facts: EventFacts
    first: int
    end: int

    def holds(self, row: ImportantDate) -> bool:
        """Whether a row stands in the section of this event."""
        return self.first <= row.line < self.end


def other_meetings(outline: Outline, header: Header, title: str, rows: Sequence[ImportantDate]) -> tuple[Meeting, ...]:
    """The events that sections of the post announce beside its own; none where there are many."""
    sections = [
        (block, read_title(block.text), _end(outline, block))
        for block in outline.holding(event_nouns(), EDITION)
        if block.kind == "heading" and not block.nav and names_meeting(block.text)
    ]
    found = [made for section in sections if (made := _meeting(*section, rows)) is not None]
    own = str(header.event.get("name") or "") or read_title(title).name
    if not 0 < len(found) <= MOST_MEETINGS:
        return ()
    return tuple(meeting for meeting in found if not _same(meeting, own)) if own else tuple(found[1:])


def assigned(rows: Sequence[ImportantDate], meetings: Sequence[Meeting]) -> list[ImportantDate]:
    """`rows`, each with the id of the other event in whose section it stands."""
    return (
        [*rows]
        if not meetings
        else [
            replace(row, event=next((meeting.facts.id for meeting in meetings if meeting.holds(row)), row.event))
            for row in rows
        ]
    )


def _meeting(heading: Block, said: TitleFacts, end: int, rows: Sequence[ImportantDate]) -> Meeting | None:
    """The event of one section, where its heading names one and a row gives its day."""
    inside = [row for row in rows if heading.line <= row.line < end]
    day = next((row for row in inside if row.kind == "event" and row.status in ("current", "tentative")), None)
    if said.name is None or said.kind is None or day is None or words("calls", "past_topics").search(heading.text):
        return None
    facts = EventFacts(
        name=said.name,
        short_name=said.short_name,
        series=said.short_name or bare_name(said.name),
        edition=said.edition,
        start=day.start,
        end=day.end,
        kind=said.kind,
        host=said.host,
        id=_id(said.name),
    )
    return Meeting(facts, heading.line, end)


def _end(outline: Outline, heading: Block) -> int:
    """The line of the next heading that is no part of the section of `heading`."""
    after = (block for block in outline.blocks[heading.index + 1 :] if block.kind == "heading")
    return next((block.line for block in after if block.level <= heading.level), _LAST_LINE)


def _same(meeting: Meeting, own: str) -> bool:
    one, other = _id(bare_name(meeting.facts.name or "")), _id(bare_name(own))
    return one in other or other in one


def _id(name: str) -> str:
    return _SIGNS.sub("-", unicodedata.normalize("NFKC", name).casefold()).strip("-")
