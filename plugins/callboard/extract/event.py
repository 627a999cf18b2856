"""What a post says of its event, from the places where announcements say it.

Evidence is read where it stands (title, first headings and lines, sentences, links, the label of the event's own row)
and each field is settled by the first source that gives it; front matter settles over all. Nothing is invented: what no
source gives is None, and a post that announces nothing has no event.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import fields, replace
from typing import Any

from callboard.model import EventFacts, Header, ImportantDate

from .blocks import Block, Outline
from .lexicon import event_nouns, words
from .links import Anchor, related
from .place import read_place
from .prose import sentences
from .titles import ACRONYM, EDITION, YEAR, TitleFacts, bare_name, full_year, kind_of, ordinal, read_title

FIRST_BLOCKS = 12
LONGEST_NAME = 160
_CAP = r"(?:[A-ZÀ-ÖØ-Þ][\w'’&+/.-]*|\d{1,3}(?:st|nd|rd|th|ª|º|a|o)|(?:19|20)\d\d)"
_SMALL = r"(?:of|on|in|for|and|the|to|with|at|de|la|del|der|für|und|des|les|sur|et|e|y|en|do|da|di|per|&)"
_IN = rf"\s*\((?P<short>{ACRONYM})(?:[ -]?(?P<year>(?:19|20)\d\d)|\s?['’](?P<brief>\d\d))?\)"
_PROPER = re.compile(
    rf"{_CAP}(?:,?\s+(?:{_SMALL}\s+){{0,3}}{_CAP}){{0,18}}(?:\s*\({ACRONYM}(?:[ -]?(?:19|20)\d\d)?\))?(?:\s+(?:workshop|symposium|conference|challenge|seminar|competition|school|colloquium|summit))?"
)
_DEFINED = re.compile(_IN)
_HOST = re.compile(
    r"\b(?:in conjunction with|co-?located with|collocated with|affiliated with|part of|following|alongside|satellite (?:event|workshop) of|at)\s+"
    rf"(?:both\s+)?(?:the\s+)?(?P<host>(?:(?:{_CAP}\s+){{0,4}}?{ACRONYM}|[A-Z]\w+|(?:{_CAP}\s+){{1,5}}?(?:Conference|Congress|Symposium))[ -]?(?:(?:19|20)\d\d|['’]\d\d))"
)
_NOT_THE_EVENT = re.compile(
    r"[\s-]*(?:format|template|style|guidelines?|page|pages|site|website|proceedings|papers?|submissions?|volumes?|series|committee|booklet|chairs?|organi[sz]ers|program(?:me)?|schedule)\b",
    re.IGNORECASE,
)
_PAST = re.compile(
    r"\b(?:was|were|took place|took part|presented|attended|participated|had been|accepted)\b", re.IGNORECASE
)
_EDITION_OF = re.compile(r"\b(?P<edition>(?:19|20)\d\d|\d{1,2}(?:st|nd|rd|th))\s+edition\b", re.IGNORECASE)


def read_event(
    outline: Outline, header: Header, title: str, dates: Sequence[ImportantDate]
) -> tuple[EventFacts | None, tuple[EventFacts, ...]]:
    """The post's own event, or None for ordinary news; and the other events that the front matter names.

    Linear in the length of the post; never raises.
    """
    event = _from_prose(outline, title, dates)
    if header.event:
        event = _settle(event or EventFacts(), header.event)
    return event, ()


def _from_prose(outline: Outline, title: str, dates: Sequence[ImportantDate]) -> EventFacts | None:
    heads = _heads(outline, title)
    sites = [anchor for rel, anchor in related(outline) if rel == "site"]
    rows = [
        row for row in dates if row.event is None and row.kind == "event" and row.status in ("current", "tentative")
    ]
    if not _announces(outline, title, heads, dates):
        return None
    name, short_name, edition = _name(outline, heads, sites, rows)
    host = next((head.host for head in heads if head.host), None) or _host(outline, short_name)
    found = edition or _edition(outline, name, short_name, host, rows)
    start, end = _when(rows, name)
    kind = kind_of(name or "") or next((head.kind for head in heads if head.kind), None) or _spoken_kind(outline, rows)
    if name is None and not dates:
        return None
    return EventFacts(
        name=name,
        short_name=short_name,
        series=short_name or (bare_name(name) if name else None),
        edition=found,
        start=start,
        end=end,
        place=read_place(outline, (title,)),
        online=_online(outline),
        url=_url(sites, name, short_name),
        kind=kind,
        host=host,
    )


# --- is there an event at all?


def _announces(outline: Outline, title: str, heads: Sequence[TitleFacts], dates: Sequence[ImportantDate]) -> bool:
    """Whether the post announces an event or speaks of one: by its dates, its title, a call, or "will be held"."""
    if dates:
        return True
    if words("events", "news").search(title):
        return False
    named = any(head.name for head in heads)
    if named and any(head.post_kind for head in heads):
        return True
    calls = words("calls", "calls")
    for block in _spoken(outline):
        for _, sentence in sentences(block.text):
            if _PAST.search(sentence):
                continue
            if named and calls.search(sentence):
                return True
            if event_nouns().search(sentence) and words("events", "held").search(sentence):
                return True
    return False


# --- the name


def _heads(outline: Outline, title: str) -> tuple[TitleFacts, ...]:
    """The title, and the first headings and lines that are written like one."""
    texts = [title]
    for block in outline.blocks[:FIRST_BLOCKS]:
        first = block.text.split("\n")[0]
        if (block.kind == "heading" and block.level <= 3 and _like_title(first)) or (
            block.kind == "paragraph" and len(first) < 300 and (_called(first) or (block.strong and _like_title(first)))
        ):
            texts.append(first)
    return tuple(read_title(text) for text in texts if text)


def _called(text: str) -> bool:
    match = words("events", "post_kinds").search(text)
    return bool(match and match.start() < 20 and re.match(r"\s*[:–—-]", text[match.end() :]))


def _like_title(text: str) -> bool:
    """Whether a heading names an event, rather than a part of a page about it ("Workshop programme")."""
    noun = event_nouns().search(text)
    if EDITION.search(text):
        return True
    if not noun or text.rstrip().endswith("?") or words("calls", "not_topic_headings").search(text):
        return False
    capitals = [word for word in text.split() if word[:1].isupper()]
    return len(capitals) >= 3 and not re.match(r"(?:goals?|aims?|topics?|about|scope)\b", text, re.IGNORECASE)


def _name(
    outline: Outline, heads: Sequence[TitleFacts], sites: Sequence[Anchor], rows: Sequence[ImportantDate]
) -> tuple[str | None, str | None, str | None]:
    """Name, acronym and edition: from titles, then link words, defining sentences, bold words, and the event's row."""
    sources = (
        lambda: iter(heads),
        lambda: _linked_names(sites),
        lambda: _spoken_names(outline),
        lambda: _row_names(rows),
    )
    name = short = edition = None
    for source in sources:
        for found in source():
            if name is None and found.name and len(found.name) <= LONGEST_NAME:
                name = found.name
            if found.short_name and short is None and (name is None or _fits(found, name)):
                short = found.short_name
            if found.edition and edition is None and (found.name == name or _fits(found, name)):
                edition = found.edition
        if name and short:
            break
    better = _better(name, heads, outline) if name else None
    return better or name, short, edition


def _fits(found: TitleFacts, name: str | None) -> bool:
    """Whether two mentions are of one event: the same name, or an acronym that stands in the other's name."""
    if found.name is None or name is None:
        return True
    first, second = bare_name(found.name).casefold(), bare_name(name).casefold()
    return first in second or second in first


def _better(name: str, heads: Sequence[TitleFacts], outline: Outline) -> str | None:
    """A full name for one that is only an acronym and a year, from the sentence or heading that spells it out."""
    if event_nouns().search(name):
        return None
    candidates = [*heads, *_spoken_names(outline)]
    short = name.split(" ", maxsplit=1)[0]
    return next(
        (
            c.name
            for c in candidates
            if c.name and c.name != name and c.short_name == short and event_nouns().search(c.name)
        ),
        None,
    )


def _linked_names(sites: Iterable[Anchor]) -> Iterator[TitleFacts]:
    for anchor in sites:
        words_of = anchor.text.strip(" .,")
        named = event_nouns().search(words_of) and not words("places", "site_words").search(words_of)
        if named and anchor.block.index < FIRST_BLOCKS and len(words_of.split()) > 2:
            yield read_title(_inner_short(words_of))


def _spoken_names(outline: Outline) -> Iterator[TitleFacts]:
    """Names in sentences: first those with an acronym in brackets or a "will be held", then any with an event's word."""
    plain: list[TitleFacts] = []
    for block in _spoken(outline):
        for _, sentence in sentences(block.text):
            if not event_nouns().search(sentence) or re.search(
                r"\b(?:next year|last year|previous)\b", sentence, re.IGNORECASE
            ):
                continue
            held = words("events", "held").search(sentence)
            for match in _PROPER.finditer(sentence):
                if (
                    not event_nouns().search(match[0])
                    or len(match[0].split()) < 2
                    or _after_host_word(sentence, match.start())
                ):
                    continue
                found = read_title(_inner_short(match[0]))
                defined = _DEFINED.search(match[0])
                if (
                    found.name is None
                    or _NOT_THE_EVENT.match(sentence, match.end())
                    or not (defined or _like_name(found.name))
                ):
                    continue
                if match.start() <= 4 or defined or (held and match.start() < held.start()):
                    yield found
                else:
                    plain.append(found)
    yield from plain


def _like_name(name: str) -> bool:
    """Whether words with an event's noun are its name: the noun ends them, or "on", "for", "of" follows it."""
    words_of = name.split()
    if len(words_of) < 2 or words_of[0].lower() in (
        "this",
        "our",
        "these",
        "each",
        "all",
        "your",
        "any",
        "every",
        "such",
        "other",
        "updated",
        "new",
        "upcoming",
        "main",
        "accepted",
        "previous",
        "past",
        "next",
        "online",
        "virtual",
    ):
        return False
    nouns = [noun.end() for noun in event_nouns().finditer(name)]
    return any(
        re.match(
            r"(?:['’]?\d{2,4}|\s|\d)*$|\s+(?:on|for|in|of|de|du|sobre|zu|zur|über|für|su|op|di|da|des|in)\b|\s*\(",
            name[end:],
        )
        for end in nouns
    ) and not _NOT_THE_EVENT.match(" " + words_of[-1])


def _inner_short(text: str) -> str:
    """ "Large Data (LDA) symposium" -> "Large Data symposium (LDA)", so that both are read alike."""
    match = re.search(rf"\s*(\({ACRONYM}\))(\s+\w+)$", text)
    return f"{text[: match.start()]}{match[2]} {match[1]}" if match else text


def _after_host_word(sentence: str, at: int) -> bool:
    return bool(
        re.search(
            r"\b(?:with|following|part of|alongside|supported by|organi[sz]ed by|hosted by|society|event of)\s+(?:both\s+)?(?:the\s+)?$",
            sentence[max(0, at - 40) : at],
            re.IGNORECASE,
        )
    )


def _row_names(rows: Iterable[ImportantDate]) -> Iterator[TitleFacts]:
    for row in rows:
        found = read_title(row.label.strip(" .,*"))
        if found.name and len(found.name.split()) > 1 and re.search(r"[A-Z]{2,}", found.name):
            yield found


def _spoken(outline: Outline) -> list[Block]:
    kinds = ("paragraph", "item", "quote", "definition")
    return [block for block in outline.blocks if block.kind in kinds and not block.nav]


# --- edition, host, kind


def _edition(
    outline: Outline, name: str | None, short: str | None, host: str | None, rows: Sequence[ImportantDate]
) -> str | None:
    """A year or number that belongs to this event: beside its acronym or name, in its host, as "the 2031 edition"."""
    own = {part for part in (short, name and bare_name(name).split(" ")[0]) if part}
    for text in (*(block.text for block in outline.blocks if block.kind != "code"), *(row.label for row in rows)):
        for match in EDITION.finditer(text):
            if match["short"] in own:
                return full_year(match["year"], match["brief"])
        if match := _EDITION_OF.search(text):
            return match["edition"] if YEAR.fullmatch(match["edition"]) else ordinal(f"{match['edition']} ")
    years = YEAR.findall(host or "")
    return years[-1] if years else ordinal(name or "")


def _host(outline: Outline, short: str | None) -> str | None:
    """The meeting that the event is part of: "in conjunction with X 2031"."""
    for block in _spoken(outline)[:FIRST_BLOCKS]:
        for match in _HOST.finditer(block.text):
            if short is None or short not in match["host"]:
                return match["host"].strip()
    return None


def _spoken_kind(outline: Outline, rows: Sequence[ImportantDate]) -> str | None:
    for row in rows:
        if kind := kind_of(row.label):
            return kind
    for block in outline.blocks[:FIRST_BLOCKS]:
        for _, sentence in sentences(block.text):
            if words("events", "held").search(sentence) and (kind := kind_of(sentence)):
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
    return bool(
        (name
        and row.label
        and row.label.casefold() in name.casefold())
        or (name
        and name.casefold() in row.label.casefold())
    )


def _online(outline: Outline) -> bool | None:
    """Whether one can take part from afar, where a sentence about the event says so."""
    online, only = words("events", "online"), words("events", "in_person_only")
    found: bool | None = None
    for block in outline.blocks:
        if block.nav or block.kind == "code":
            continue
        if not online.search(block.text) and not only.search(block.text):
            continue
        for _, sentence in sentences(block.text):
            if not (event_nouns().search(sentence) or words("events", "held").search(sentence)):
                continue
            if only.search(sentence):
                return False
            if online.search(sentence) and not words("events", "online_other").search(sentence):
                found = True
    return found


def _url(sites: Sequence[Anchor], name: str | None, short: str | None) -> str | None:
    """The event's own site: the link on its name, else the first link to a site."""
    return next(
        (anchor.url for anchor in sites if _on_name(anchor, name, short)), sites[0].url if 0 < len(sites) < 4 else None
    )


def _on_name(anchor: Anchor, name: str | None, short: str | None) -> bool:
    text = anchor.text.casefold()
    return bool(
        (name and (name.casefold() in text or (len(text) > 8 and text in name.casefold())))
        or (short and short.casefold() in text)
    )


# --- front matter


def _settle(event: EventFacts, said: Any) -> EventFacts:
    """`event` with the fields that the front matter's ``event:`` gives, whatever the prose says."""
    known = {field.name for field in fields(EventFacts)}
    given = {key: _value(key, value) for key, value in dict(said).items() if key in known and value is not None}
    settled = replace(event, **{key: value for key, value in given.items() if value is not None})
    if "start" in given and "end" not in given:
        settled = replace(settled, end=None)
    if settled.series is None and (settled.short_name or settled.name):
        settled = replace(settled, series=settled.short_name or bare_name(str(settled.name)))
    return settled


def _value(key: str, value: Any) -> Any:
    if key in ("start", "end"):
        if isinstance(value, dt.datetime):
            return value.date()
        if isinstance(value, dt.date):
            return value
        try:
            return dt.date.fromisoformat(str(value).strip()[:10])
        except ValueError:
            return None
    if key == "online":
        if isinstance(value, bool):
            return value
        return {"true": True, "yes": True, "no": False, "false": False}.get(str(value).strip().lower())
    return str(value).strip() or None
