"""What a post says of its event, from the places where announcements say it.

Evidence is read where it stands (title, first headings and lines, sentences, links, the label of the event's own row)
and each field is settled by the first source that gives it; front matter settles over all. Nothing is invented: what no
source gives is None, and a post that announces nothing has no event.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import fields, replace
from typing import Any

from callboard.model import EventFacts, Header, ImportantDate

from .blocks import Outline
from .cues import Cued
from .event_names import FIRST_BLOCKS, heads, name_of, spoken
from .lexicon import event_nouns, words
from .links import Anchor, Rel, related
from .phrases import read
from .place import read_place, says_online
from .prose import sentences_with
from .titles import ACRONYM, CAPITAL, EDITION, YEAR, TitleFacts, bare_name, full_year, kind_of, ordinal

FEW_SITES = 3
_YES_NO = {"true": True, "yes": True, "no": False, "false": False}
_HOST = Cued(
    r"\b(?:in conjunction with|co-?located with|collocated with|affiliated with|part of|following|alongside|"
    r"satellite (?:event|workshop) of|at)\s+(?:both\s+)?(?:the\s+)?"
    rf"(?P<host>(?:(?:{CAPITAL}\s+){{0,4}}?{ACRONYM}|[A-Z]\w+|"
    rf"(?:{CAPITAL}\s+){{1,5}}?(?:Conference|Congress|Symposium))[ -]?(?:(?:19|20)\d\d|['’]\d\d))"
)
_PAST = re.compile(
    r"\b(?:was|were|took place|took part|presented|attended|participated|had been|accepted)\b", re.IGNORECASE
)
_MEETS = re.compile(r"\b(?:meeting|event)\b", re.IGNORECASE)
_EDITION_OF = Cued(r"\b(?P<edition>(?:19|20)\d\d|\d{1,2}(?:st|nd|rd|th))\s+edition\b", re.IGNORECASE)


def read_event(
    outline: Outline,
    header: Header,
    title: str,
    dates: Sequence[ImportantDate],
    links: Iterable[tuple[Rel, Anchor]] | None = None,
) -> EventFacts | None:
    """The post's own event, or None for ordinary news. Rows of other events (`row.event`) say nothing of it.

    `links` are the post's links that matter, read here when None. Linear in the length of the post; never raises.
    """
    found = related(outline) if links is None else links
    event = _from_prose(outline, title, dates, [anchor for rel, anchor in found if rel == "site"])
    if header.event:
        event = _settle(event or EventFacts(), header.event)
    return event


def _from_prose(
    outline: Outline, title: str, dates: Sequence[ImportantDate], sites: Sequence[Anchor]
) -> EventFacts | None:
    titles = heads(outline, title)
    standing = [row for row in dates if row.event is None and row.status in ("current", "tentative")]
    rows = [row for row in standing if row.kind == "event"]
    name, short_name, edition = name_of(outline, titles, sites, standing)
    if not _announces(outline, title, titles, name) and not dates:
        return None
    host = next((head.host for head in titles if head.host), None) or _host(outline, short_name)
    found = edition or _edition(outline, name, short_name, host, rows)
    start, end = _when(rows, name)
    kind = kind_of(name or "") or next((head.kind for head in titles if head.kind), None) or _spoken_kind(outline, rows)
    if name is None and not dates:
        return None
    return EventFacts(
        name=name,
        short_name=short_name,
        series=short_name or (bare_name(name) if name else None),
        edition=found,
        start=start,
        end=end,
        place=read_place(outline, (title,), [row.quote for row in rows]),
        online=_online(outline),
        url=_url(sites, name, short_name),
        kind=kind,
        host=host,
    )


# --- is there an event at all?


def _announces(outline: Outline, title: str, titles: Sequence[TitleFacts], name: str | None) -> bool:
    """Whether the post announces an event or speaks of one: by its title, a call, or "will be held"."""
    calls = words("calls", "calls")
    if words("events", "news").search(title) and not calls.search(title):
        return False
    named = any(head.name for head in titles)
    if named and any(head.post_kind for head in titles):
        return True
    top = (block.text for block in outline.blocks[:FIRST_BLOCKS] if block.kind == "heading")
    if name and any(calls.search(text) for text in (title, *top)):
        return True
    nouns, held = event_nouns(), words("events", "held")
    told = (calls, held) if named else (held,)

    def tells(text: str) -> bool:
        return bool((named and calls.search(text)) or (held.search(text) and nouns.search(text)))

    return any(
        tells(sentence) and not _PAST.search(sentence)
        for block in spoken(outline, *told)
        if tells(block.text)
        for _, sentence in sentences_with(block.text, *told)
    )


# --- edition, host, kind


def _edition(
    outline: Outline, name: str | None, short: str | None, host: str | None, rows: Sequence[ImportantDate]
) -> str | None:
    """A year or number that belongs to this event: beside its acronym or name, in its host, as "the 2031 edition"."""
    first = bare_name(name).partition(" ")[0] if name else ""
    own = {short, first if re.fullmatch(ACRONYM, first) else None} - {None}
    blocks = outline.holding(EDITION, _EDITION_OF)
    for text in (*(block.text for block in blocks if block.kind != "code"), *(row.label for row in rows)):
        for match in EDITION.finditer(text):
            if match["short"] in own:
                return full_year(match["year"], match["brief"])
        if said := _EDITION_OF.search(text):
            return said["edition"] if YEAR.fullmatch(said["edition"]) else ordinal(f"{said['edition']} ")
    years = YEAR.findall(host or "")
    return years[-1] if years else ordinal(name or "")


def _host(outline: Outline, short: str | None) -> str | None:
    """The meeting that the event is part of: "in conjunction with X 2031"."""
    for block in spoken(outline)[:FIRST_BLOCKS]:
        for match in _HOST.finditer(block.text) if block.cues & _HOST.bit else ():
            if short is None or short not in match["host"]:
                return match["host"].strip()
    return None


def _spoken_kind(outline: Outline, rows: Sequence[ImportantDate]) -> str | None:
    for row in rows:
        if kind := kind_of(row.label):
            return kind
    held = words("events", "held")
    for block in outline.holding(held):
        for _, sentence in sentences_with(block.text, held) if block.index < FIRST_BLOCKS else ():
            if held.search(sentence) and (kind := kind_of(sentence)):
                return kind
    return None


# --- when, how and where on the web


def _when(rows: Sequence[ImportantDate], name: str | None) -> tuple[dt.date | None, dt.date | None]:
    """The first and last day: of the row that names the event, else of the first range, else of days in a row."""
    if not rows:
        return None, None
    nouns = event_nouns()
    best = min(rows, key=lambda row: (not _same_event(row, name), row.start - row.last, not nouns.search(row.label)))
    if best.end:
        return best.start, best.end
    days = sorted({row.start for row in rows if row.end is None})
    first = last = best.start
    while last + dt.timedelta(1) in days:
        last += dt.timedelta(1)
    while first - dt.timedelta(1) in days:
        first -= dt.timedelta(1)
    return first, last if last != first else None


def _same_event(row: ImportantDate, name: str | None) -> bool:
    one, other = row.label.casefold(), (name or "").casefold()
    return bool(one and other) and (one in other or other in one)


def _online(outline: Outline) -> bool | None:
    """Whether one can take part from afar, where a sentence about the event says so."""
    online, only, held = (words("events", key) for key in ("online", "in_person_only", "held"))
    found: bool | None = None
    for block in outline.holding(online, only):
        if block.nav or block.kind == "code":
            continue
        found = found or says_online(block, online) or None
        for _, sentence in sentences_with(block.text, online, only):
            is_only, is_online = only.search(sentence), online.search(sentence)
            if not (is_only or is_online) or not any(each.search(sentence) for each in (event_nouns(), held, _MEETS)):
                continue
            if is_only:
                return False
            if not words("events", "online_other").search(sentence):
                found = True
    return found


def _url(sites: Sequence[Anchor], name: str | None, short: str | None) -> str | None:
    """The event's own site: the link on its name, else the first link to a site."""
    return next(
        (anchor.url for anchor in sites if _on_name(anchor, name, short)),
        sites[0].url if 0 < len(sites) <= FEW_SITES else None,
    )


def _on_name(anchor: Anchor, name: str | None, short: str | None) -> bool:
    text, full, brief = anchor.text.casefold(), (name or "").casefold(), (short or "").casefold()
    return bool((full and (full in text or (len(text) > 8 and text in full))) or (brief and brief in text))


# --- front matter


def settled_day(said: Mapping[str, Any], key: str) -> dt.date | None:
    """The day that ``event:`` gives under `key`, ``start`` or ``end``; None when it gives none."""
    return _day(said[key], last=key == "end") if said.get(key) is not None else None


def _settle(event: EventFacts, said: Mapping[str, Any]) -> EventFacts:
    """`event` with the fields that the front matter's ``event:`` gives, whatever the prose says."""
    known = {field.name for field in fields(EventFacts)}
    given = {key: _value(key, value) for key, value in said.items() if key in known and value is not None}
    settled = replace(event, **{key: value for key, value in given.items() if value is not None})
    if settled.start != event.start and "end" not in given:
        settled = replace(settled, end=None)
    if settled.series is None and (settled.short_name or settled.name):
        settled = replace(settled, series=settled.short_name or bare_name(str(settled.name)))
    return settled


def _value(key: str, value: Any) -> Any:
    if key in ("start", "end"):
        return _day(value, last=key == "end")
    if key == "online":
        return value if isinstance(value, bool) else _YES_NO.get(str(value).strip().lower())
    return str(value).strip() or None


def _day(value: Any, *, last: bool) -> dt.date | None:
    """The day that a value of the front matter names; the last one of a range for `last`. None without a year."""
    if isinstance(value, dt.datetime):
        return value.date()
    if isinstance(value, dt.date):
        return value
    for phrase in read(str(value), frozenset()):
        day = (phrase.last if last else None) or phrase.first
        return day.date(day.year) if day.year else None
    return None
