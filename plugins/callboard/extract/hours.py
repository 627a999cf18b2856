"""Hours that stand apart from their day: in its label, or on a line of their own.

"3 May: papers due (23:59 AoE)"; "Date: 2 February", and below it "Time: 9:00 – 17:00 CET".
"""

from __future__ import annotations

import datetime as dt
import itertools
import re
from collections.abc import Sequence
from dataclasses import replace

from callboard.model import DEADLINES

from .blocks import Block, Outline
from .candidates import Candidate
from .labels import Vocabulary
from .mentions import Mentions
from .zones import read_clock, read_zone

_LABEL = re.compile(
    r"\W*(?:time|hours?|start(?:ing)? time|uhrzeit|zeit|beginn|heure|horaires?|hora|horário|horario|ora|orario|tijd"
    r"|时间|時間|時刻|일시|시간)\W*[:：]\W*",
    re.IGNORECASE,
)
_TO = re.compile(r"\s?(?:[-–—~]|to|bis|à|until)\s?")
_ASIDE_LAST = re.compile(r"\s*[(（]([^()（）]{2,40})[)）]$")
_AT_LAST = re.compile(
    r"\s(?:at|by|um|à|alle|às|om)\s(\d[\w.: ]{0,12}"
    r"(?:\s\(?(?:[A-Za-z]{2,4}|[A-Z][a-z]+(?: [A-Z][a-z]+){1,2})\)?)?)[.]?$"
)
_BEHIND_PLACE = re.compile(
    r",?\s(?:in|at|im|am|à|en|em|a)\s[^.;:\d]{2,60}?,?\s(?:from|at|von|um|de|dalle|das|van|om)\s(?=\d)", re.IGNORECASE
)
_UNTIL = re.compile(r"(?:due |until |by |at )+", re.IGNORECASE)
REACH, MOST_DAYS, LONGEST = 3, 4, 400
Hours = tuple[dt.time, dt.time | None, str | None]


def add_hours(outline: Outline, found: Sequence[Mentions], candidates: Sequence[Candidate], words: Vocabulary) -> None:
    """Give the days of events that have no hour the one of the line "Time:" of their list, where there is just one."""
    for candidate in candidates:
        phrase, block = candidate.phrase, candidate.block
        if candidate.kind != "event" or phrase.time or not words.day_labels.match(candidate.label.casefold()):
            continue
        near = outline.blocks[max(0, block.index - REACH) : block.index + REACH + 1]
        lines = [line for other in near if _beside(other, block) for line in _undated(other, found)]
        lines += _rows_beside(near, block)
        hours = [clock for line in lines if (clock := _hours(line))]
        if len(hours) == 1:
            time, end, zone = hours[0]
            candidate.phrase = replace(phrase, time=time, end_time=end, zone=phrase.zone or zone)


def hours_behind_place(candidates: Sequence[Candidate]) -> None:
    """Give an event told in a sentence the hours behind its place: "on 3 May 2027, in Faro, from 9:00 to 17:00"."""
    for candidate in candidates:
        phrase = candidate.phrase
        if candidate.kind != "event" or candidate.form != "sentence" or phrase.time or phrase.last:
            continue
        behind = _BEHIND_PLACE.match(candidate.after)
        if behind and (hours := _hours_at(candidate.after, behind.end())):
            time, end, zone = hours
            candidate.phrase = replace(phrase, time=time, end_time=end, zone=phrase.zone or zone)


def take_hours(candidates: Sequence[Candidate]) -> None:
    """Give dates the hour or zone with which their label ends: "Papers due (23:59 AoE)", "The call opens at 9 am"."""
    for candidate in candidates:
        phrase, aside = candidate.phrase, _ASIDE_LAST.search(candidate.label) or _AT_LAST.search(candidate.label)
        if not aside or candidate.form == "sentence" or phrase.time or phrase.last:
            continue
        said = _UNTIL.sub("", aside[1])
        clock = read_clock(said, 0)
        zone = read_zone(said, clock[1] if clock else 0)
        stated = clock or (zone and candidate.kind in DEADLINES)  # "(PT)" behind a place is Portugal
        if stated and not said[(zone or clock or (None, 0))[1] :].strip():
            time, key = clock[0] if clock else None, zone[0] if zone else None
            candidate.phrase = replace(phrase, time=time, zone=phrase.zone or key)
            candidate.label = candidate.label[: aside.start()]


def _beside(other: Block, block: Block) -> bool:
    return other.group == block.group and other.section == block.section and other.kind == block.kind


def _rows_beside(near: Sequence[Block], block: Block) -> list[str]:
    """The rows of two cells of a block's table, as lines: "Time: 18:00"."""
    table = block.cell.table if block.cell else None
    cells = [other for other in near if other.cell and other.cell.table == table]
    pairs = ((a, b, a.cell, b.cell) for a, b in itertools.pairwise(cells))
    return [f"{a.text}: {b.text}" for a, b, left, right in pairs if left and right and left.row == right.row]


def _undated(block: Block, found: Sequence[Mentions]) -> list[str]:
    """The lines of a block that hold no day."""
    phrases = found[block.index].phrases
    if len(phrases) > MOST_DAYS or len(block.text) > LONGEST:
        return []
    lines, at = [], 0
    for line in block.text.split("\n"):
        if not any(at <= phrase.start < at + len(line) for phrase in phrases):
            lines.append(line)
        at += len(line) + 1
    return lines


def _hours(line: str) -> Hours | None:
    """The hours of a line "Time: …"."""
    label = _LABEL.match(line)
    return _hours_at(line, label.end()) if label else None


def _hours_at(line: str, at: int) -> Hours | None:
    """The hours that begin at `at`, with their zone."""
    clock = read_clock(line, at)
    if not clock:
        return None
    to = _TO.match(line, clock[1])
    end = read_clock(line, to.end()) if to else None
    zone = read_zone(line, (end or clock)[1])
    return clock[0], end[0] if end else None, zone[0] if zone else None
