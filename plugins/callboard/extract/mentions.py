"""All date phrases of one block, those in struck text too, and the phrases that name no day ("TBA", "early March").

Struck text is read apart from the rest: ``December ~~7th~~ 19th, 2016`` is the 19th, and before it the 7th.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from operator import attrgetter
from typing import TypeVar

from .blocks import Block, Outline
from .markup import tag_at
from .moves import MOVED_AFTER, TO, moved_from
from .phrases import Day, Phrase, read, read_tokens
from .tokens import NUMBER, Token, may_hold_date, tokenise, tokenise_near_numbers
from .vague import PART_BEFORE, VAGUE, Vague, vague_months, vague_words
from .zones import read_zone

_IN_BRACKETS = re.compile(r"\s?\(")
_STRUCK = attrgetter("struck")
# One tilde strikes on some sites, and is meant to on all: "~3 May~ 10 May", "~3~ 10 May".
_TILDES = re.compile(r"(?<![~\w])~(?:\d{1,2}|(?=[^\s~])[^~\n]{3,60}(?<=[^\s~]))~(?![~\w])")
_JOINS = re.compile(r"[-–—/&,]|\w")
REACH_BACK = 80
_LETTER = re.compile(r"[^\W\d_]|\d[./-]\d")


@dataclass(slots=True)
class Mentions:
    phrases: tuple[Phrase, ...] = ()
    vague: tuple[Vague, ...] = ()


NONE = Mentions()


T = TypeVar("T", Phrase, Vague)


def without_attributes(block: Block, found: Mentions) -> Mentions:
    """What a block says of dates, without what its template tags say in attributes."""
    if "{{" not in block.text and "{%" not in block.text:
        return found
    phrases = tuple(phrase for phrase in found.phrases if tag_at(block.text, phrase.start) != "attribute")
    vague = tuple(vague for vague in found.vague if tag_at(block.text, vague.start) != "attribute")
    return Mentions(phrases, vague)


def attributes(block: Block, found: Mentions) -> tuple[Phrase, ...]:
    """The dates that the template tags of a block hold in attributes."""
    kept = set(without_attributes(block, found).phrases) if "{" in block.text else found.phrases
    return tuple(phrase for phrase in found.phrases if phrase not in kept) if len(kept) < len(found.phrases) else ()


def inside(items: Sequence[T], start: int, end: int) -> Sequence[T]:
    """Those of `items`, which are in order, that begin from `start` to before `end`."""
    key = attrgetter("start")
    return items[bisect_left(items, start, key=key) : bisect_left(items, end, key=key)]


def blanked(text: str, stretches: Sequence[tuple[int, int]]) -> str:
    """`text` with blanks in place of the stretches, which are in order."""
    pieces, at = [], 0
    for start, end in stretches:
        pieces += [text[at:start], " " * (end - start)]
        at = end
    return "".join((*pieces, text[at:]))


class MentionReader:
    """Reads the blocks of one post, which is in `languages`."""

    def __init__(self, languages: frozenset[str], *, day_first: bool = True) -> None:
        self.languages = languages
        self.day_first = day_first

    def read_all(self, outline: Outline) -> list[Mentions]:
        """What each block says of dates, by its index; most say nothing, and are not looked at."""
        found = [NONE] * len(outline.blocks)
        for block in outline.holding(NUMBER, *VAGUE):
            found[block.index] = self.read(block)
        return found

    def read(self, block: Block) -> Mentions:
        """What `block` says of dates, in order."""
        text = block.text
        dated = NUMBER.search(text) is not None
        parts = block.cues & PART_BEFORE.bit != 0
        phrases: list[Phrase] = []
        vague: list[Vague] = []
        stretches: list[tuple[int, int]] = []
        if dated or parts:
            stretches = [stretch for stretch in struck_stretches(block) if stretch[1] > stretch[0]]
        if stretches or ((dated or parts) and may_hold_date(text, self.languages)):
            kept = blanked(text, stretches)
            tokens = (tokenise if parts else tokenise_near_numbers)(kept, self.languages)
            phrases = self.phrases(block, kept, tokens, stretches) if dated else []
            vague += vague_months(text, tokens)
            for start, end in stretches:
                old = vague_months(text[start:end], tokenise(text[start:end], self.languages))
                vague += (replace(entry, start=entry.start + start, end=entry.end + start) for entry in old)
        vague += vague_words(block)
        if not phrases and not vague:
            return NONE
        return Mentions(tuple(phrases), tuple(_outside(vague, phrases)))

    def phrases(self, block: Block, kept: str, tokens: list[Token], stretches: list[tuple[int, int]]) -> list[Phrase]:
        """The date phrases of a block, `kept` and `tokens` being those of its text without its struck stretches."""
        text = block.text
        read_all = _by_lines(block, read_tokens(kept, tokens, day_first=self.day_first), self.languages)
        standing = _moves(text, read_all, self.languages)
        alone = not kept.strip(" :.-–*|")
        struck = [phrase for start, end in stretches for phrase in self.struck(text, start, end, standing, alone=alone)]
        return sorted([*standing, *struck], key=attrgetter("start")) if struck else standing

    def struck(self, text: str, start: int, end: int, standing: list[Phrase], *, alone: bool) -> list[Phrase]:
        """The phrases of one struck stretch; a number alone is a day of the month of the date beside it."""
        found = read(text[start:end], self.languages, day_first=self.day_first)
        around = _range_around(standing, start, end)
        if around and around.last and len(found) == 1:
            return [_old_end(around, found[0].first, start, end, text)]
        if found:
            found = [*found[:-1], _with_zone_behind(found[-1], text, end)]
            return [
                replace(
                    phrase, start=phrase.start + start, end=phrase.end + start, struck=True, weak=phrase.weak and alone
                )
                for phrase in found
            ]
        at = bisect_left(standing, start, key=attrgetter("end"))
        near = next((p for p in standing[max(0, at - 1) : at + 2] if p.start - 2 <= end and start <= p.end + 2), None)
        tokens = tokenise(text[start:end], self.languages)
        numbers = [t for t in tokens if t.kind == "number" and 1 <= t.value <= 31]
        months = [t.value for t in tokens if t.kind == "month"]
        said = [t for t in tokens if t.kind != "weekday" and t.text not in ",."]
        if near and len(months) == len(said) == 1 and near.start >= end:  # "~~June~~ July 15", "~~Monday, June~~ …"
            day = replace(near.first, month=months[0], weekday=None)
            return [Phrase(start, end, text[start:end].strip(), day, struck=True)]
        if not near or not numbers or len(numbers) > 2:
            return []
        if around and around.last and len(numbers) == 1:
            return [_old_end(around, replace(around.last, day=numbers[0].value, weekday=None), start, end, text)]
        if len(numbers) == 2 and not _JOINS.search(text, numbers[0].end + start, numbers[1].start + start):
            days = (replace(near.first, day=number.value, weekday=None) for number in numbers)
            places = ((number.start + start, number.end + start) for number in numbers)
            return [Phrase(a, b, text[a:b], day, struck=True) for (a, b), day in zip(places, days, strict=True)]
        first = Day(near.first.month, numbers[0].value, near.first.year or (near.last.year if near.last else None))
        last = replace(first, day=numbers[1].value) if len(numbers) == 2 and numbers[1].value > first.day else None
        return [Phrase(start, end, text[start:end].strip(), first, last, struck=True)]


def _range_around(standing: Sequence[Phrase], start: int, end: int) -> Phrase | None:
    """The range of several days that the stretch from `start` to before `end` lies inside."""
    at = bisect_right(standing, start, key=attrgetter("start")) - 1
    return standing[at] if at >= 0 and standing[at].last and end <= standing[at].end else None


def _old_end(range_: Phrase, day: Day, start: int, end: int, text: str) -> Phrase:
    """The range that a struck day inside another range ended: "3 May – ~~10 May~~ 17 May" was from the 3rd, too."""
    last = day if day.year or not range_.last else _before_move(day, range_.last, text[start:end])
    return Phrase(start, end, text[start:end].strip(), range_.first, last, struck=True)


def _with_zone_behind(phrase: Phrase, text: str, end: int) -> Phrase:
    """A struck day with the zone in brackets that follows it: "~~3 May 2027~~ (AoE)"."""
    zone = read_zone(text, end) if not phrase.zone and _IN_BRACKETS.match(text, end) else None
    return replace(phrase, zone=zone[0]) if zone else phrase


def _outside(vague: list[Vague], phrases: Sequence[Phrase]) -> Iterator[Vague]:
    """Those that stand in no date phrase, in order."""
    taken = iter(phrases)
    phrase = next(taken, None)
    for entry in sorted(vague, key=attrgetter("start")):
        while phrase and phrase.end <= entry.start:
            phrase = next(taken, None)
        if not phrase or phrase.start >= entry.end:
            yield entry


def _by_lines(block: Block, phrases: list[Phrase], languages: frozenset[str]) -> list[Phrase]:
    """Take a year that ends a line of the source from the day that begins the next: "Code fest 2027 / July 9: …"."""
    starts = block.line_starts()
    out: list[Phrase] = []
    for phrase in phrases:
        at = bisect_right(starts, phrase.start)
        start = starts[at] if at < len(starts) and starts[at] < phrase.end else None
        own = read(block.text[start : phrase.end], languages) if start else []
        year = re.fullmatch(r"\s*\d{4}\W*", block.text[phrase.start : start]) if start else None
        if year and len(own) == 1 and start is not None:
            out.append(replace(own[0], start=own[0].start + start, end=own[0].end + start))
        else:
            out.append(phrase)
    return out


def _moves(text: str, phrases: list[Phrase], languages: frozenset[str]) -> list[Phrase]:
    """Divide "extended from 3 May to 10 May" in two: that is no range."""
    out: list[Phrase] = []
    for phrase in phrases:
        halves = (
            TO.split(phrase.text, maxsplit=1)
            if phrase.last
            and (
                moved_from(text[max(0, phrase.start - REACH_BACK) : phrase.start])
                or MOVED_AFTER.match(text, phrase.end)
            )
            else []
        )
        if len(halves) == 2 and phrase.last:
            begin = phrase.end - len(halves[1])
            new = [replace(p, start=p.start + begin, end=p.end + begin) for p in read(halves[1], languages)]
            if len(new) != 1:
                new = [replace(phrase, start=begin, text=halves[1], first=phrase.last, last=None)]
            first = _before_move(phrase.first, phrase.last, halves[0])
            end = phrase.start + len(halves[0])
            old = replace(phrase, end=end, text=halves[0], first=first, last=None, time=None, end_time=None, zone=None)
            out += [old, new[0]]
            continue
        out.append(phrase)
    return out


def _before_move(first: Day, last: Day, printed: str) -> Day:
    """The day that a thing was moved from, where `printed` leaves its month or year to the day it was moved to."""
    month = first.month if _LETTER.search(printed) else last.month
    if last.year is None or re.search(r"\d{4}", printed):
        return replace(first, month=month)
    return replace(first, month=month, year=last.year - (month - last.month > 6))


def struck_stretches(block: Block) -> Iterator[tuple[int, int]]:
    """The stretches of struck text; runs that follow each other are one."""
    if not any(map(_STRUCK, block.runs)):
        if "~" in block.text:
            yield from (found.span() for found in _TILDES.finditer(block.text))
        return
    begin = end = -1
    for run, start in zip(block.runs, block.starts, strict=True):
        if run.struck and begin < 0:
            begin = start
        if run.struck:
            end = start + len(run.text)
        elif begin >= 0 and run.text.strip():
            yield begin, min(end, len(block.text))
            begin = -1
    if begin >= 0:
        yield begin, min(end, len(block.text))
