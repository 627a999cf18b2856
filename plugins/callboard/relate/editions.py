"""What a post says of which event: names, year and days, boiled down to what can be compared.

Two sayings are of one edition when they share a name and the same year, and nothing contradicts it. A weak hint is
never enough: two workshops of one conference, one name in two years, a copied title stay different events.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from copy import copy
from dataclasses import dataclass, field, fields, replace
from functools import lru_cache
from typing import Any

from rapidfuzz import fuzz

from callboard.model import EventFacts, Post
from callboard.relate.identity import safe_id
from callboard.relate.numbers import number_of, without_numbers

NEAR = dt.timedelta(days=270)
_LONGEST = 24  # months
_SHORT_WORD, _SPELT = 5, 85
_BRITISH = re.compile(r"(?<=i)s(?=(?:e[ds]?|ing|ations?)$)|our(?=s?$|al$)|ll(?=(?:ing|ed)$)")
YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_SHORT_YEAR = re.compile(r"['\u2019](\d\d)\b")
_BRACKETS = re.compile(r"\[[^\]]*\]")
_SHORT_FIRST = re.compile(r"(?P<short>[A-Z][\w+&]*)(?:[ -]?(?:19|20)\d\d|\s?['\u2019]\d\d)\s*[,:]\s+(?=\S)")
_CALL = re.compile(r"^\s*(?:2nd |second |final )?(?:call for \w+(?: \w+)?|cfp)\s*:\s*", re.IGNORECASE)
_IS_OPEN = re.compile(
    r"\s+(?:is|are)\s+(?:now\s+)?(?:open|on|over|closed|online|cancelled|canceled|postponed)\W*$", re.IGNORECASE
)
# "C++" and "C#" are other names than "C".
_WORD = re.compile(r"[^\W_]+(?:(?:\+\+?|#)(?!\w))?")
_RESCHEDULED = re.compile(
    r"\b(?:postpon\w+|resched\w+|moved|moves|new dates?|verschoben|report[ée]e?s?|aplazad\w+|adiad\w+)\b", re.IGNORECASE
)
_FILL = frozenset("the a an of on in at for and to with its our de la le les der die das für sur en el y e &".split())
_COMMON = frozenset(
    """workshop workshops symposium symposia conference seminar seminars colloquium school summer winter meeting talk
    talks lecture lectures series challenge hackathon tutorial special issue international annual national research
    group reading lab event news call papers paper programme program report invited guest day days journal club ieee acm
    atelier colloque conférence séminaire online virtual hybrid edition track""".split()
)

# A post that is called only by these has no name for its event.
_NAMELESS = frozenset(
    """important key date dates call calls papers paper abstracts participation contributions submissions submission
    cfp deadline deadlines news program programme report invited home about overview information welcome termine
    appel communications contributions annonce announcement update reminder extension extended""".split()
)


@dataclass(slots=True)
class Mention:
    """One post's sayings of one event, and after `take` those of several posts.

    `keys` are comparable names, `years` the stated ones, `spans` the days of the event, `was` its struck days.
    `owners` are the posts whose own event it is, `others` those that name it beside their own, with their name for it;
    `founds` tells whether it is enough for an event of its own, `apart` that its author wants it alone.
    """

    posts: list[int]
    facts: list[tuple[int, EventFacts]]
    dates: list[tuple[int, int]]
    founds: bool
    owners: set[int] = field(default_factory=set)
    others: set[tuple[int, str]] = field(default_factory=set)
    id: str = ""
    keys: set[str] = field(default_factory=set)
    telling: set[frozenset[str]] = field(default_factory=set)
    years: set[int] = field(default_factory=set)
    ordinals: set[int] = field(default_factory=set)
    spans: set[tuple[dt.date, dt.date]] = field(default_factory=set)
    was: set[dt.date] = field(default_factory=set)
    anchors: set[dt.date] = field(default_factory=set)
    shorts: set[str] = field(default_factory=set)
    moves: bool = False
    apart: bool = False

    def take(self, other: Mention) -> None:
        """Make this the sayings of both."""
        self.posts += other.posts
        self.facts += other.facts
        self.dates += other.dates
        self.telling |= other.telling
        self.spans |= other.spans
        self.anchors |= other.anchors
        self.keys |= other.keys
        self.years |= other.years
        self.ordinals |= other.ordinals
        self.was |= other.was
        self.id = self.id or other.id
        self.owners |= other.owners
        self.others |= other.others
        self.moves |= other.moves
        self.apart |= other.apart
        self.shorts |= other.shorts

    def copy(self) -> Mention:
        """One that can take others, and this one stays what it is."""
        return Mention(*(copy(getattr(self, each.name)) for each in fields(self)))

    @property
    def name(self) -> str:
        """The name that a post gave it in passing; "" for a post's own event."""
        return min(name for _, name in self.others) if self.others else ""

    @property
    def shelves(self) -> set[tuple[str, int]]:
        """Each name with each year in which another mention of this edition may be found."""
        years = self.years or {day.year + near for day in self.anchors for near in (-1, 0, 1)}
        return {(key, year) for key in self.keys for year in years}


def mentions(number: int, post: Post) -> Iterator[Mention]:
    """What post `number` says of its own event and, where it dates them, of others. Ordinary news says nothing."""
    facts, stated = stated_event(post), post.header.event
    by_event: dict[str | None, list[int]] = {}
    for place, date in enumerate(post.facts.dates):
        by_event.setdefault(date.event, []).append(place)
    others = {other.id: other for other in post.facts.other_events if other.id}
    # A row of an event that the post does not describe is a row of the post's own.
    own = [place for event, places in by_event.items() if event not in others for place in places]
    if facts or own:
        founds = bool(own or post.facts.undated or post.facts.topics or stated.get("name") or stated.get("id"))
        founds = founds or bool(facts and facts.start)
        yield _mention(number, post, facts or EventFacts(), own, founds=founds)
    for name, other in others.items():
        if name in by_event:
            yield _mention(number, post, replace(other, id=None), by_event[name], founds=True, named=name)


def bare(number: int, post: Post) -> Mention:
    """Post `number` as one that says nothing of its own of the event that it is about."""
    return _mention(number, post, EventFacts(), [], founds=False)


def stated_event(post: Post) -> EventFacts | None:
    """The post's event, with what its front matter says of id, names and edition above what was read."""
    facts = post.facts.event
    if not post.header.event:
        return facts
    said: dict[str, Any] = {}
    for key in ("id", "name", "short_name", "series", "edition"):
        value = post.header.event.get(key)
        if isinstance(value, str | int) and str(value).strip():
            said[key] = str(value).strip()
    return replace(facts or EventFacts(), **said) if said or facts else None


def agree(one: Mention, two: Mention) -> bool:
    """Whether nothing contradicts that two mentions, which share a name, are of one edition."""
    if one.id and two.id:
        return one.id.casefold() == two.id.casefold()
    if one.apart or two.apart:
        return False
    if one.years and two.years:
        if not one.years & two.years:
            return False
    elif not _near(one.anchors, two.anchors):
        return False
    if one.ordinals and two.ordinals and not one.ordinals & two.ordinals:
        return False
    if one.shorts and two.shorts and not one.shorts & two.shorts:
        return False
    # One acronym on the same days is one event, in whatever language its name is told.
    same = not one.shorts.isdisjoint(two.shorts) and not one.spans.isdisjoint(two.spans)
    if one.telling and two.telling and not same and not any(_alike(a, b) for a in one.telling for b in two.telling):
        return False
    return not one.spans or not two.spans or _meet(one, two)


def months_of(mention: Mention) -> frozenset[int]:
    """The months in which the event is on, counted from year 0; none where its days are unknown, moved or long."""
    if mention.moves or mention.was:
        return frozenset()
    bounds = [(a.year * 12 + a.month, b.year * 12 + b.month) for a, b in mention.spans]
    if any(last - first > _LONGEST for first, last in bounds):
        return frozenset()
    return frozenset(month for first, last in bounds for month in range(first, last + 1))


@lru_cache(maxsize=32768)
def name_key(text: str | None) -> str:
    """A name without year, number and decoration, for comparing.

    >>> name_key("[ICLR 2023 Workshop] Call for Papers: The 3rd Workshop on Fair AI 2023"), name_key("SMASH'25")
    ('workshop fair ai', 'smash')
    >>> name_key("C++ 2027"), name_key("Posters + demos #2")
    ('c++', 'posters demos 2')
    >>> name_key("Modelling Organised Behaviour") == name_key("Modeling Organized Behavior")
    True
    """
    words = (word for word in _WORD.findall(plain_name(text).casefold()) if word not in _FILL)
    return " ".join(_BRITISH.sub(_american, word) if len(word) > _SHORT_WORD else word for word in words)


@lru_cache(maxsize=32768)
def plain_name(text: str | None) -> str:
    """A name without what belongs to one edition or post only: its year and number, "call for papers", "is open"."""
    plain = without_numbers(_CALL.sub(" ", _BRACKETS.sub(" ", text or "")).strip())
    for pattern in (_IS_OPEN, YEAR, _SHORT_YEAR):
        plain = pattern.sub(" ", plain)
    return plain.strip()


def distinctive(key: str) -> frozenset[str]:
    """The words of a key that set it apart from others of its kind."""
    return frozenset(key.split()) - _COMMON


def year_of(facts: EventFacts, start: dt.date | None) -> int | None:
    """The year of an edition that begins on `start`: as stated, else that of its first day, else that in its name."""
    for text in (facts.edition, str(start.year) if start else None, facts.short_name, facts.name):
        if found := YEAR.search(text or ""):
            return int(found[0])
        if found := _SHORT_YEAR.search(text or ""):
            return 2000 + int(found[1])
    return None


def _mention(number: int, post: Post, facts: EventFacts, dates: list[int], *, founds: bool, named: str = "") -> Mention:
    mention = Mention([number], [(number, facts)], [(number, place) for place in dates], founds)
    if named:
        mention.others.add((number, named))
    else:
        mention.owners.add(number)
    mention.id = safe_id((facts.id or "").replace("/", "-"))
    said = [post.facts.dates[place] for place in dates]
    held = [date for date in said if date.kind == "event" and date.status != "superseded"]
    mention.was = {date.start for date in said if date.kind == "event" and date.status == "superseded"}
    if facts.start:
        mention.spans.add((facts.start, facts.end or facts.start))
    elif held and not any(date.track for date in held):
        mention.spans.add((min(date.start for date in held), max(date.last for date in held)))
    if year := year_of(facts, min(mention.spans)[0] if mention.spans else None):
        mention.years.add(year)
    for text in (facts.edition, facts.name):
        if ordinal := number_of(text or ""):
            mention.ordinals.add(ordinal)
    days = [day for span in mention.spans for day in span] or [date.last for date in said]
    if days:
        mention.anchors.add(max(days))
    elif post.published:
        mention.anchors.add(post.published.date())
    mention.apart = not named and post.header.event.get("apart") is True
    mention.moves = not named and bool(post.facts.verdicts or _RESCHEDULED.search(post.title))
    _add_names(mention, facts, stated_series=not named and bool(post.header.event.get("series")))
    return mention


def _add_names(mention: Mention, facts: EventFacts, *, stated_series: bool) -> None:
    opening = _SHORT_FIRST.match(facts.name or "")
    short = name_key(facts.short_name or (opening["short"] if opening else ""))
    name = name_key(facts.name[opening.end() :] if opening and facts.name else facts.name)
    series = name_key(facts.series) if stated_series and facts.edition else ""
    # "ABC 2027, a workshop on rivers" describes itself; "ABC 2027, Workshop on Rivers" has a second name.
    described = opening is not None and (facts.name or "")[opening.end()].islower()
    for key in (short, "" if described else name, series):
        if set(key.split()) <= _NAMELESS:
            continue
        if distinctive(key):
            mention.keys.add(key)
        else:
            # "Lab seminar" is a name for many: only the same day makes it one event.
            mention.keys.update(f"{key} {first}" for first, _ in mention.spans)
    if short:
        mention.shorts.add(short)
    telling = distinctive(name) - frozenset(short.split())
    if telling and len(name.split()) > 1:
        mention.telling.add(telling)


def _american(match: re.Match[str]) -> str:
    return {"s": "z", "our": "or", "ll": "l"}[match[0]]


def _alike(one: frozenset[str], two: frozenset[str]) -> bool:
    """Whether half of the words are the same, or the same but for their spelling: "modelling", "modeling"."""
    fewer, more = sorted((one, two), key=len)
    same = len(fewer & more)
    return same * 2 >= len(fewer) or (same + sum(_is_spelt(word, more) for word in fewer - more)) * 2 >= len(fewer)


def _is_spelt(word: str, words: frozenset[str]) -> bool:
    return len(word) > _SHORT_WORD and any(fuzz.ratio(word, other) >= _SPELT for other in words)


def _near(one: set[dt.date], two: set[dt.date]) -> bool:
    return any(abs(a - b) <= NEAR for a in one for b in two)


def _meet(one: Mention, two: Mention) -> bool:
    """Whether the days overlap, or one of the two says that the event moved."""
    if any(a[0] <= b[1] and b[0] <= a[1] for a in one.spans for b in two.spans):
        return True
    if any(first in one.was for first, _ in two.spans) or any(first in two.was for first, _ in one.spans):
        return True
    return (one.moves or two.moves) and bool(one.years & two.years)
