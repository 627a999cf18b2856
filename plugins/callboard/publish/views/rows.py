"""A date of the index as a page prints it."""

from __future__ import annotations

from dataclasses import dataclass

from callboard.publish.views.shared import LinkView, Moment


@dataclass(frozen=True, slots=True)
class WasView:
    """One earlier value: "was 3 Feb", and where that was said."""

    when: Moment
    source: LinkView


@dataclass(frozen=True, slots=True)
class RowView:
    """One important date.

    `state` is the design's status word in lower case, true at the build's `as_of`: open, extended, moved, closes-today,
    on-now, planned, tba, tentative, closed, past, cancelled; `state_text` says it in the page's language.

    For the script: `opens` and `closes` are UTC instants (ISO, "Z") between which the row is live: where its first day
    begins and where its last instant ends. `deadline` tells whether it closes something, `moved` is its live word,
    "extended" or "moved" ("" if it never moved), `zoned` whether a zone is stated or inherited. `event_id` and `topics`
    (slugs) are what filters compare. `language` is that of `quote`. `moved_since`: `line` and `quote` are those of an
    earlier value.

    `day`, `month`, `year`, `weekday` are texts in the page's language; `date` is the short form ("10 Feb", "4–5 May",
    "TBA"), `long` the full one ("10 February 2023").
    """

    id: str
    anchor: str
    kind: str
    kind_text: str
    label: str
    date: Moment
    long: str
    day: str
    month: str
    year: str
    weekday: str
    time: str
    zone_note: str
    state: str
    state_text: str
    opens: str
    closes: str
    deadline: bool
    moved: str
    event: LinkView
    group: str
    letter: str
    place: str
    source: LinkView
    line: int
    quote: str
    was: tuple[WasView, ...] = ()
    note: str = ""
    round: str = ""
    track: str = ""
    topics: tuple[str, ...] = ()
    ics: str = ""
    dated: bool = True
    passed: bool = False
    last: str = ""
    status: str = "current"
    lasts: bool = False
    zoned: bool = False
    event_id: str = ""
    language: str = ""
    moved_since: bool = False
