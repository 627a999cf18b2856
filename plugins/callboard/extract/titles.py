"""What a title says of an event: its name, acronym, edition and host, by the conventions of announcements.

``[ICLR 2023 Workshop] Call for Papers: Name`` · ``Name (ACR 2024): second call`` · ``ACR 2024 - The 12th Name`` ·
``Call for Papers - Name @ Host 2024`` · ``Deadline extended: ACR'24``. Headings, bold lines and the labels of event
rows follow the same conventions.

>>> facts = read_title("[NordML 2031 Workshop] Call for Papers: Workshop on Quiet Models (QuMo)")
>>> facts.name, facts.short_name, facts.host, facts.edition, facts.kind, facts.post_kind
('Workshop on Quiet Models', 'QuMo', 'NordML 2031', '2031', 'workshop', True)
>>> read_title("Call for Papers").name is None
True
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache

from .cues import Cued, cues_in
from .lexicon import event_kinds, event_nouns, words
from .prose import find_day

LONGEST_TITLE = 300
YEAR = re.compile(r"(?<!\d)(?:19[89]|20[0-9])\d(?!\d)")
ORDINAL = re.compile(
    r"(?<!\w)(?:(?P<number>\d{1,3})\s*(?:st|nd|rd|th|ª|º|°|a|o|e|ème|er|\.)(?=\s)|第\s*(?P<cjk>\d{1,3})\s*[届屆回]|"
    r"(?P<roman>[IVXL]{2,7})(?=\s+[A-Z])|(?P<word>(?i:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth))(?=\s))"
)
CAPITAL = r"(?:[A-ZÀ-ÖØ-Þ][\w'’&+/.-]*|\d{1,3}(?:st|nd|rd|th|ª|º|a|o)|(?:19|20)\d\d)"
ACRONYM = r"[A-Z0-9][\w+&.-]{0,15}?[A-Z0-9][\w+&-]{0,15}?"
EDITION = Cued(
    rf"(?<![\w/])(?P<short>{ACRONYM}|[A-Z]\w{{1,30}})(?:[ -]?(?P<year>(?:19[89]|20\d)\d)|\s?['’](?P<brief>\d\d))(?!\w)"
)
_NUMBER_WORDS = "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split()
_TAG = re.compile(r"^\s*[\[【(](?P<tag>[^\]】)]{2,60})[\]】)]\s*:?\s*(?=\S)")
_SEGMENT = re.compile(r"\s*[:：|·•]\s+|\s+[-–—]+\s+|\s*[：|·]\s*|\s*—\s*")
_HOST = re.compile(
    r"\s*(?:@\s*|[,(]?\s*\b(?:co-?located with|collocated with|in conjunction with|held with|part of|at)\s+(?:the\s+)?)"
    r"(?P<host>[A-Z][^,()@]{1,50}?)\)?\s*$"
)
_IN_BRACKETS = re.compile(r"\s*[(（](?P<inside>[^()（）]{2,40})[)）]")
_SHORT = re.compile(
    rf"^(?P<short>(?:{ACRONYM}|[A-Z]\w{{1,11}}))(?:[ -]?(?P<year>(?:19[89]|20\d)\d)|\s?['’](?P<brief>\d\d))?$"
)
_SHORT_LAST = re.compile(
    rf"(?<=\w),\s+(?P<short>{ACRONYM})(?:[ -]?(?P<year>(?:19[89]|20\d)\d)|\s?['’](?P<brief>\d\d))$"
)
_FILL = re.compile(
    r"^(?:\W|\b(?:the|for|of|to|at|a|an|and|is|now|open|1st|2nd|3rd|\d+(?:st|nd|rd|th)|first|second|third|final|last|new|our|de|la|el|für|zum|zur|der|die|das|das|del|do|da|des|du|pour|per|para)\b)*$",
    re.IGNORECASE,
)
# What a sentence says of the event that it begins with.
_SAYS = re.compile(
    r"\s+(?:will|is|are|was|were|has|have|aims?|invites?|welcomes?|takes?|seeks?|solicits?|ist|sind|wird|werden|findet|lädt|"
    r"est|sera|aura|se tiendra|será|se celebrará|si terrà)\b.*$",
    re.IGNORECASE | re.DOTALL,
)
_FROM = re.compile(r"\b(?:from|of|at|in|to) (?:the|our|this)\b", re.IGNORECASE)
_EDGE = re.compile(
    r"^(?:\W|\b(?:the|an|a|for|of|to|at|is|and|on|our|de|la|el|los|für|zum|zur|der|die|das|del|do|da|des|du|pour|per|para|第)\b|\bo(?=\s))+|[\s,;:–—(（【\[/-]+$",
    re.IGNORECASE,
)


_GOES_ON = re.compile(r"\b(?:on|of|in|for|and|the|to|de|des|du|sur|für|und|su|di|sobre|y|e)\s+$", re.IGNORECASE)
_STOPS = re.compile(r"\s*(?:\W\s|\b(?:of|for|from|at|to|by|is|are|the|and|der|des|du|de|del)\b)", re.IGNORECASE)
_CALLS = re.compile(r"\b(?:call|cfps?|appel|aufruf|convocatoria|chamada)\b", re.IGNORECASE)
_IS_NAME = re.compile(r"[A-ZÀ-ÖØ-Þ0-9]")
_PART_OF = re.compile(rf"^(?:[Aa]n?|[Aa]s an?|[Aa]t)\s+(?P<host>(?:[A-Z]+\s+)?{EDITION.pattern})\s+\w+$")
_WHICHEVER = re.compile(
    r"(?:\W|\b(?:this|our|the|le|la|les|el|los|il|lo|der|die|das|o|os|as|het|de|main|next|previous|past|last|upcoming|"
    r"journal|student|virtual|online|annual|year['’]?s?|papers?|new|a|an|and|und|et|y|e|of|for|other|related|all|in|at|on|"
    r"day|days|session|part|half|full|one|two|international|open access|proposals?|partners?|contributions?|posters?|"
    r"publications?|topics?|highlights?|(?:19|20)\d\d|\d{1,3}(?:st|nd|rd|th)?)\b)*",
    re.IGNORECASE,
)
# What speaks to its readers, and what is a part of a meeting.
_NO_NAME = Cued(
    r"\b(?:this|these|that|we|our|you|your|not|will|congratulations|associated)\b|"
    r"\b(?:overview|papers?|presentations?|journals?|sessions?|tracks?)$",
    re.IGNORECASE,
)
_OF_EDITION = re.compile(r"\b(?:annual|edition of the)\b|['’]\d\d\b|\(\s*\)", re.IGNORECASE)
_NOT_OF_NAME = re.compile(  # a place in brackets, what leads to words that are gone, where one takes part
    r"\s*[(（][^()（）]*,[^()（）]*[)）]$|\s+(?:on|in|at|for|of|en|y|de|sur|für|zu)$|"
    r"\s+on (?:EasyChair|OpenReview|CMT|Zoom|Slack|Discord|Codabench|CodaLab|Kaggle)$"
)
_IN_YEARS = re.compile(r"\s+in\s+(?:19|20)\d\d\b.*$")
_ABOUT = re.compile(
    r"^(?:the )?(?:main )?(?:goals?|aims?|objectives?|scope|overview|topics|description|history|about|welcome to|"
    r"what is|why|motivation|terms|bienvenue|bienvenid[oa]s?|willkommen) "
    r"(?:of |for |to |in |participation |au |aux |à la |al? |zu[mr] )*"
    r"(?:the |this )?(?=\S)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class TitleFacts:
    """What one title says; `post_kind` tells that it says what kind of post it heads (a call, a programme…)."""

    name: str | None = None
    short_name: str | None = None
    edition: str | None = None
    host: str | None = None
    kind: str | None = None
    post_kind: bool = False


@lru_cache(maxsize=256)
def read_title(title: str) -> TitleFacts:
    """Read one title; fields that it does not give are None. Never raises."""
    rest = " ".join(title[:LONGEST_TITLE].split()).strip("*_# ")
    host = kind = None
    called = calls = False
    while tag := _TAG.match(rest):
        rest = rest[tag.end() :]
        called = called or bool(words("events", "post_kinds").search(tag["tag"]))
        if edition := EDITION.search(tag["tag"]):
            host, kind = edition[0], kind_of(tag["tag"])
    segments = []
    for segment in map(_subject, _SEGMENT.split(rest)):
        kept = _without_post_kind(segment)
        called = called or kept != segment
        calls = calls or bool(kept != segment and _CALLS.search(segment))
        if kept:
            segments.append(kept)
    facts = _assemble(segments, host, kind, called)
    dated = bool(segments) and YEAR.search(segments[0]) is not None
    if ((host and kind) or dated) and calls and facts.name is None and segments:
        # What is called for behind "[ICLR 2023 Workshop]", or is of a year ("CfP: Digital Tides 2027"), is the name of
        # an event, though it has no such word in it.
        said, short, _ = _split_brackets(segments[0])
        named = len(said.split()) > 1 and _IS_NAME.match(said) and not words("events", "post_kinds").search(said)
        return replace(facts, name=said, short_name=facts.short_name or short) if named else facts
    return facts


def kind_of(text: str) -> str | None:
    """The kind of event that `text` names last ("Workshop" in "Conference Workshop"), or None."""
    best: tuple[int, str] | None = None
    cues = cues_in(text)
    for kind, pattern in event_kinds():
        for match in pattern.finditer(text) if cues & pattern.bit else ():
            if best is None or match.start() > best[0]:
                best = (match.start(), kind)
    return best[1] if best else None


def ordinal(text: str) -> str | None:
    """The number of an edition, "12" for "12th" and "twelfth"."""
    match = ORDINAL.search(text)
    if match is None:
        return None
    if match["word"]:
        return str(_NUMBER_WORDS.index(match["word"].lower()) + 1)
    if match["roman"]:
        return str(_from_roman(match["roman"]))
    return str(match["number"] or match["cjk"])


def _from_roman(numeral: str) -> int:
    values = [{"I": 1, "V": 5, "X": 10, "L": 50}[letter] for letter in numeral]
    return sum(-value if value < max(values[at:]) else value for at, value in enumerate(values))


def full_year(year: str | None, brief: str | None) -> str | None:
    """A year of four digits from one of four or two."""
    return year or (f"20{brief}" if brief else None)


def bare_name(name: str) -> str:
    """A name without what belongs to one edition only: years, ordinals, "annual"."""
    full = name.strip()
    name = YEAR.sub("", ORDINAL.sub("", _IN_YEARS.sub("", full)))
    name = _OF_EDITION.sub("", name)
    return _EDGE.sub("", " ".join(name.split())).strip() or full


def _assemble(segments: list[str], host: str | None, kind: str | None, called: bool) -> TitleFacts:
    name = short = edition = None
    for segment in segments:
        if part := _PART_OF.match(segment):
            host, kind = host or part["host"], kind or kind_of(segment)
            continue
        said, segment_host = _split_host(_without_about(_without_when(segment)))
        host = host or segment_host
        said, inside_short, inside_year = _split_brackets(said)
        if not inside_short and (last := _SHORT_LAST.search(said)):
            said, inside_short = said[: last.start()], last["short"]
            inside_year = full_year(last["year"], last["brief"])
        short, edition = short or inside_short, edition or inside_year
        alone = _SHORT.match(said)
        if alone and (alone["year"] or alone["brief"] or segment_host):
            short = short or alone["short"]
            edition = edition or full_year(alone["year"], alone["brief"])
        elif said and name is None and event_nouns().search(said):
            name = _NOT_OF_NAME.sub("", _IN_YEARS.sub("", said))
            if found := EDITION.search(said):
                edition = edition or full_year(found["year"], found["brief"])
    if name is None and short and edition:
        name = f"{short} {edition}"
    if name and not _names_one(name):
        kind = kind_of(name) or kind
        name = None
    years = YEAR.findall(name or "") or YEAR.findall(host or "")
    edition = edition or (years[-1] if years else None)
    name = name.rstrip(" .,;:!") if name and re.search(r"[^\W\d_a-z]", name) else None
    return TitleFacts(name, short, edition, host, kind_of(name or "") or kind, called)


def _names_one(name: str) -> bool:
    """Whether a name says more than what kind of meeting it is: not "Workshops", not "Main conference"."""
    rest = event_nouns().remove(name)
    if _NO_NAME.search(name):
        return False
    return bool(rest.strip(" .,;:!-–—")) and not _WHICHEVER.fullmatch(" ".join(rest.split()))


def _subject(segment: str) -> str:
    """The event that a sentence begins with: "The Tides Workshop will be held in Oslo" -> "The Tides Workshop"."""
    said = _SAYS.sub("", segment)
    of_it = _FROM.search(said)  # "Selected papers from the workshop"
    return said if not of_it and (event_nouns().search(said) or EDITION.search(said)) else segment


def _without_when(segment: str) -> str:
    """A segment up to the place and day after its name: "Name, Lisbon, Portugal, 3 June 2031" -> "Name"."""
    day = find_day(segment)
    if day is None:
        return segment
    parts = segment[: day.start()].split(",")
    noun = max((at for at, part in enumerate(parts) if event_nouns().search(part)), default=0)
    return _EDGE.sub("", ",".join(parts[: noun + 1]))


def _without_about(segment: str) -> str:
    """Cut what a section says before a name: "Goals of the Name" -> "Name"."""
    return _ABOUT.sub("", segment) if event_nouns().search(segment) else segment


def _split_host(segment: str) -> tuple[str, str | None]:
    """Part "Name @ Host 2024" in two; a host has a year or is written in capitals."""
    match = _HOST.search(segment)
    if match and (
        YEAR.search(match["host"])
        or EDITION.search(match["host"])
        or re.fullmatch(ACRONYM, match["host"])
        or "@" in match[0]
    ):
        return segment[: match.start()].strip(" ,("), match["host"].strip()
    return segment, None


def _split_brackets(segment: str) -> tuple[str, str | None, str | None]:
    """Part "Name (ACR 2024)" in name, acronym and year."""
    short = year = None
    for match in _IN_BRACKETS.finditer(segment):
        inside = _SHORT.match(match["inside"].strip())
        if inside and short is None:
            short, year = inside["short"], full_year(inside["year"], inside["brief"])
            segment = segment.replace(match[0], "", 1)
    return _EDGE.sub("", segment).strip(), short, year


def _without_post_kind(segment: str) -> str:
    """A segment without the words that say what kind of post it heads; "" when it says nothing else."""
    pattern = words("events", "post_kinds")
    match = pattern.search(segment)
    if match is None:
        return segment.strip()
    before, after = segment[: match.start()], pattern.remove(segment[match.end() :])
    if _is_of_the_name(match[0], before, after):
        return segment.strip()
    if _FILL.match(before):
        return "" if _FILL.match(after) else _EDGE.sub("", after).strip()
    told = _STOPS.match(after) and EDITION.search(before)  # "TIDES 2031 programme of the workshop"
    kept = before if told or _FILL.match(after) or not event_nouns().search(after) else f"{before} {after}"
    return _EDGE.sub("", " ".join(kept.split())).strip()


def _is_of_the_name(said: str, before: str, after: str) -> bool:
    """Whether a word that could say what kind of post it is stands in the midst of a name: "Fake News Workshop"."""
    if " " in said.strip() or _FILL.match(before) or _FILL.match(after):
        return False
    return bool(_GOES_ON.search(before)) or (not _STOPS.match(after) and bool(event_nouns().search(after)))
