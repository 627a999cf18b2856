"""Where an event takes place: a labelled venue, a "will be held in …", or a line of place and date.

>>> place_in("The workshop will be held at the University of Oslo in Oslo, Norway, on 3 May 2031.")
'University of Oslo, Oslo, Norway'
>>> place_in("Papers are published in Springer proceedings.") is None
True
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from babel import Locale

from .blocks import Block, Outline
from .cues import Cued
from .lexicon import Phrases, event_nouns, words
from .prose import find_calendar_word, find_day, following, sentences, sentences_with
from .titles import ACRONYM

LONGEST_PLACE, LONGEST_LABEL = 120, 40
FIRST_BLOCKS = 10
NEAR_DAY = 6  # letters between a place and its day: ", on "
_CAP = r"[A-ZÀ-ÖØ-ÞĀ-Ž][\w'’.&-]*"
_SMALL = r"(?:of|the|de|la|le|les|del|della|di|do|da|dos|das|du|des|der|and|e|y|&|for|am|an|im|in der|zu|sur|upon)"
_PART = rf"{_CAP}(?:\s+(?:{_SMALL}\s+){{0,2}}{_CAP}){{0,6}}"
_PLACE = rf"{_PART}(?:,\s*(?:the\s+)?(?:{_CAP}(?:\s+(?:{_SMALL}\s+){{0,2}}{_CAP}){{0,4}})){{0,4}}"
_AT = re.compile(
    r"\b(?:in|at|hosted by|hosted at|place in|person at|a|en|à|em|an der|bei)\s+"
    rf"(?:the\s+|beautiful\s+|der\s+|la\s+|el\s+|l['’])*(?P<place>{_PLACE})"
)
_JOIN = re.compile(r"^\s*,?\s*(?:in|at)\s+(?:the\s+)?$")
_BEFORE_DAY = re.compile(rf"(?:^|[,|·•–—:(]\s*|\s-\s)(?P<place>{_PART}(?:,\s*{_PART}){{1,3}})\s*[,|·•–—(]?\s*$")
_DAY_THEN_PLACE = re.compile(
    rf"\d{{4}}(?:\s*[,|·•–—@)(-]+\s*|\s+)(?P<place>{_PART}(?:,\s*(?:the\s+)?{_PART}){{1,3}})\s*\)?\s*[.!]?$"
)
_NOT_PLACE = re.compile(
    r"\b(?:19|20)\d\d\b|^(?:AoE|UTC|PhD|Phd|IoT|University|GMT|PDF|LaTeX|English|French|German|Spanish|Portuguese|Zoom|Teams|Springer|ACM|IEEE|CEUR|LNCS|Proceedings|OpenReview|EasyChair|CMT|Python|AI|ML|Word|Overleaf|GitHub|I|We|Our|This|The|All|Please|Track|Session|Section|Figure|Table|Appendix|Person|Addition|Conjunction|Order|Case|Fact|Particular)$|https?:|@|"
    r"^(?:Room|Hall|Building|Floor|Level|Raum|Saal|Salle|Sala|Aula)(?: \w{1,4})?$|"
    r"\b(?:Tracks?|Journal|Program(?:me)?s?|Programming|Proceedings|Papers?|Volume|Series|Committee|Forms?|Interactions?)\b|"
    r"^[A-Z]{2,}(?: [A-Z]{2,})+$"
)
_MONTH_IN_NAME = re.compile(r"\bRio de Janeiro\b")
_AROUND = " .*,;–-"
_OF_NAME = re.compile(  # "School in Logic, Language, and Information (SLLI)" is a name
    rf"(?:,?\s+(?:(?:and|&|y|et|und|e)\s+)?[\w-]+){{0,3}}\s*\((?P<short>{ACRONYM})(?:\s?['’]?\d{{2,4}})?\)"
)
_DAY_LEFT = re.compile(r"^(?:\d+|(?:st|nd|rd|th)\b|[\s,.–/-])+|\b\d{1,2}(?:st|nd|rd|th)?\s*[–-]\s*$")
_MEETING = re.compile(r"[A-Z]{2}")  # "at ICML" names a meeting, not a place
_HOUSE = re.compile(r"\b(?:Cent(?:er|re)|Hall|Hotel)\b")  # "Lund Convention Center" is no convention
_OTHER_TIME = Cued(r"\b(?:last year|previous|took place|was held|were held|next year|award)\b", re.IGNORECASE)
_WE_MEET = Cued(r"\b(?:we|it|they) (?:all )?meets?\b|\bwir treffen\b|\bnous nous retrouv\w+", re.IGNORECASE)
_IT = Cued(r"\b(?:it|we|event)\b", re.IGNORECASE)
_VERB = re.compile(r"\b(?:will|is|are|be|was|can|you|we)\b")
_ALSO_ONLINE = re.compile(
    r"\s*\((?:hybrid|online|virtual)[^)]*\)|\s*(?:,|and|&|\+)\s*(?:online|virtual|zoom|hybrid)\b.*$", re.IGNORECASE
)
_ON_MAP = re.compile(r"\s*[(\[][^()\[\]]*\b(?:maps?|directions|route)\b[^()\[\]]*[)\]]$", re.IGNORECASE)
_WITH_HOST = re.compile(r"^(?:co-?located|collocated|in conjunction|together) with [^,]*\d{4}[^,]*,\s*", re.IGNORECASE)
_NUMBER = re.compile(r"^\s*(?:[一二三四五六七八九十]+|\d{1,2})\s*[、.．)]\s*")
_LABEL = re.compile(r"^\W*(?P<label>[^:：\n]{2,40}?)\s*[:：]\s*(?P<value>\S.*)$", re.DOTALL)
_ONLINE_ONLY = re.compile(
    r"^\W*(?:online|virtual|zoom|via zoom|hybrid|remote|tba|tbd|tbc|to be \w+|see|check|"
    r"en ligne|en línea|線上|线上|オンライン)\b"
    r"[^,]*$",
    re.IGNORECASE,
)
_STATES = frozenset(
    (
        "Alabama Alaska Arizona Arkansas California Colorado Connecticut Delaware Florida Georgia Hawaii "
        "Idaho Illinois Indiana Iowa Kansas Kentucky Louisiana Maine Maryland Massachusetts Michigan "
        "Minnesota Mississippi Missouri Montana Nebraska Nevada Ohio Oklahoma Oregon Pennsylvania Tennessee "
        "Texas Utah Vermont Virginia Washington Wisconsin Wyoming Ontario Quebec Québec USA UK US UAE "
    ).split()
)


def read_place(outline: Outline, titles: tuple[str, ...], quotes: Sequence[str] = ()) -> str | None:
    """The place of the post's event: labelled, said in a sentence, or on a line with its date; None when not given.

    `quotes` are the lines of the event's own days.
    """
    if labelled := _labelled(outline, words("events", "place_labels")):
        return labelled
    said, lined = _said(outline), _lined(outline, titles)
    if said and lined and _known(lined):
        return said if lined.partition(",")[0] in said else lined
    return said or lined or _behind_day(quotes) or _labelled(outline, words("events", "room_labels"))


def says_online(block: Block, online: Phrases) -> bool:
    """Whether a labelled place is online, or online too: "Where: Room 5, and online"."""
    match = _LABEL.match(block.text) if len(block.text) <= LONGEST_PLACE else None
    labels = words("events", "place_labels")
    return bool(match and labels.fullmatch(match["label"].strip(" *")) and online.search(match["value"]))


def place_in(sentence: str) -> str | None:
    """The place that a sentence about an event names after "in" or "at"."""
    best: str | None = None
    end = -1
    for match in _AT.finditer(sentence):
        place = _trim(match["place"])
        name = _OF_NAME.match(sentence, match.end())
        if place is None or (name and not _known(place) and not _known(name["short"])):
            continue
        if best and place not in best and _JOIN.match(sentence[end : match.start("place")]):
            return f"{best}, {place}"
        if best is None or _known(place) > _known(best):
            best, end = place, match.start("place") + len(place)
    return best


def named_places(text: str, days: Sequence[tuple[int, int]]) -> list[str]:
    """The places that any text plainly names: those of a known country or state, and those right beside a day.

    `days` gives where its days stand.

    >>> named_places("Join us in Hong Kong on June 14, to talk of advances in Machine Learning", [(24, 31)])
    ['Hong Kong']
    """
    found = []
    for match in _AT.finditer(text):
        place = _trim(match["place"])
        if place is None:
            continue
        end = match.start("place") + len(place)
        beside = any(0 <= start - end <= NEAR_DAY or 0 <= match.start() - stop <= NEAR_DAY for start, stop in days)
        if beside or _known(place):
            found.append(place)
    return found


def _labelled(outline: Outline, labels: Phrases) -> str | None:
    for block in outline.holding(labels):
        if block.kind == "code" or block.nav:
            continue
        for line in block.text.split("\n") if ":" in block.text or "：" in block.text else ():
            match = _LABEL.match(line)
            if match and labels.fullmatch(match["label"].strip(" *")) and (place := _as_label(match["value"])):
                return place
        after = following(outline, block) if len(block.text) < LONGEST_LABEL else None
        label = _NUMBER.sub("", block.text).strip(" :*：")
        if after and after.kind not in ("item", "heading", "code") and labels.fullmatch(label):
            place = _as_label(after.text.replace("\n", ", ")) if len(after.text) <= LONGEST_PLACE else None
            if place:
                return place
    return None


def _as_label(value: str) -> str | None:
    """The value of a label as a place, without its day: no sentence, no "online", no "to be announced"."""
    value = " ".join(value.split())
    if day := find_day(value):
        around = (_DAY_LEFT.sub("", part).strip(_AROUND) for part in (value[: day.start()], value[day.end() :]))
        value = ", ".join(filter(None, around))
    value = value.strip(_AROUND)
    if (
        not value
        or value.startswith('"')
        or len(value) > LONGEST_PLACE
        or _ONLINE_ONLY.match(value)
        or len(list(sentences(value))) > 1
    ):
        return None
    if _VERB.search(value):
        return place_in(value)
    return _ON_MAP.sub("", _ALSO_ONLINE.sub("", _WITH_HOST.sub("", value))).strip(" ,;(") or None


def _said(outline: Outline) -> str | None:
    """The place in a sentence that says where or when the event is held; the first that names a known country wins."""
    found: str | None = None
    held = words("events", "held")
    for block in outline.holding(held, _WE_MEET):
        if block.kind in ("code", "heading", "caption") or block.nav:
            continue
        told = held.search(block.text) or _WE_MEET.search(block.text)
        for _, sentence in sentences_with(block.text, held, _WE_MEET) if told else ():
            if not _about_event(sentence):
                continue
            place = place_in(sentence)
            if place and (found is None or _known(place) > _known(found)):
                found = place
        if found and _known(found):
            return found
    return found


def _about_event(sentence: str) -> bool:
    if _OTHER_TIME.search(sentence):
        return False
    if not words("events", "held").search(sentence):
        return bool(_WE_MEET.search(sentence) and find_day(sentence))
    return bool(event_nouns().search(sentence) or find_day(sentence) or _IT.search(sentence))


def _lined(outline: Outline, titles: tuple[str, ...]) -> str | None:
    """A title or a short line at the top that holds place and date: "Lisbon, Portugal, 3-4 June 2031"."""
    short: list[Block] = [
        block
        for block in outline.blocks[:FIRST_BLOCKS]
        if block.kind in ("heading", "paragraph") and len(block.text) < 250
    ]
    for text in (*titles, *(line for block in short for line in block.text.split("\n"))):
        day = find_day(text)
        if day is None:
            continue
        for match in (_BEFORE_DAY.search(text[: day.start()]), _DAY_THEN_PLACE.search(text)):
            place = _trim(match["place"]) if match else None
            if place and "," in place:
                return place
    return None


def _behind_day(quotes: Sequence[str]) -> str | None:
    """The place behind the day of the event, in the same line: "Workshop: 3–4 June 2031, Lisbon, Portugal"."""
    for quote in quotes:
        match = _DAY_THEN_PLACE.search(quote)
        place = _trim(match["place"]) if match else None
        if place and _known(place):
            return place
    return None


def _trim(text: str) -> str | None:
    """The parts of a match that can be a place: up to the first month, event or abbreviation."""
    kept: list[str] = []
    for part in text.split(","):
        said = part.strip().rstrip(".")
        calendar = None if _MONTH_IN_NAME.search(said) else find_calendar_word(said)
        if calendar:
            said = said[: calendar.start()].strip()
        if not said or _NOT_PLACE.search(said) or (event_nouns().search(said) and not _HOUSE.search(said)):
            break
        kept.append(said)
        if calendar:
            break
    place = ", ".join(kept)
    if " " not in place and not _known(place) and _is_no_place(place):
        return None
    return place if place and len(place) <= LONGEST_PLACE else None


def _known(place: str) -> bool:
    """Whether a place ends in a country, or a state that stands for one."""
    last = place.rsplit(",", 1)[-1].strip()
    last = last.removeprefix("the ")
    return last.casefold() in _territories() or last.rpartition(" ")[2] in _STATES


def _is_no_place(word: str) -> bool:
    """Whether one word names a meeting or a language."""
    is_meeting = _MEETING.search(word) or words("events", "have_workshops").fullmatch(word)
    return bool(is_meeting) or word in _languages()


@cache
def _languages() -> frozenset[str]:
    """Names of languages: a talk may be held in one."""
    return frozenset(Locale("en").languages.values())


@cache
def _territories() -> frozenset[str]:
    names = {str(name).casefold() for code, name in Locale("en").territories.items() if code.isalpha()}
    return frozenset(
        names
        | {
            "netherlands",
            "korea",
            "republic of korea",
            "czechia",
            "england",
            "scotland",
            "wales",
            "taiwan",
            "hong kong",
            "macau",
        }
    )
