"""Dates in tables, both ways round: labels in the row or in the column's header, tracks as columns or as rows."""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter, defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from operator import itemgetter

from callboard.model import Kind

from .blocks import Block
from .candidates import Candidate, Segment
from .labels import Vocabulary
from .moves import moved_to
from .names import names
from .rows import Builder
from .words import SIGN_UP, is_generic, meaning
from .zones import read_clock, read_zone

_YEAR = re.compile(r"\W*(?:19|20)\d\d\W*$")
_PERIOD = re.compile(r"\W*(?:(?:[^\W\d_]+\W+)?([^\W\d_]+)\W+)?((?:19|20)\d\d)\W*")
_TO = re.compile(r"\s?(?:[-–—~]|to|bis|à)\s?")
_LINKS = re.compile(
    r"\W*(?:links?|urls?|liens?|enlaces?|referen|réf|materials?|resources?|notes?|remarks?)", re.IGNORECASE
)
# Headers of a list of talks that somebody gave: below them stands where.
_GIVEN_AT = re.compile(
    r"\W*(?:conference|event|venue|workshop|meeting|konferenz|conférence|congreso|evento|会議|会议)\b"
)
_RULE = re.compile(r"\s*:?-{3,}:?\s*")
_EDGE = re.compile(r"(?:open|clos|start|begin|end)(?:s|es?|ing|ed)?$", re.IGNORECASE)
_OPEN = re.compile(r"(?:t\.?b\.?[adc]\.?|asap|[-–—]+|n/?a)$", re.IGNORECASE)
MOST_NAMES = 2
LONGEST_TRACK, LONGEST_REMARK = 60, 16
_RANK: dict[Kind | None, int] = {None: 0, "event": 1, "submission_deadline": 2, "other": 2}


def read_tables(builder: Builder, number: int) -> None:
    """Add the dates of one table to `builder`."""
    grid: dict[int, dict[int, list[Block]]] = defaultdict(lambda: defaultdict(list))
    for cell, block in builder.tables[number]:
        for row in range(cell.row, cell.row + cell.rows):
            grid[row][cell.column].append(block)
    table = _Table(builder, grid)
    for cell, block in sorted(builder.tables[number], key=lambda pair: (pair[0].row, pair[0].column)):
        table.cell(block, cell.row, cell.column)


Clock = tuple[dt.time | None, dt.time | None, str | None]


@dataclass(slots=True)
class _Content:
    """What stands in one place of the grid: its words as they are, as a label, and what a label is not."""

    text: str
    label: str
    dated: bool
    clock: Clock | None  # all that it says is an hour and its zone, or a zone

    @property
    def is_name(self) -> bool:
        return not self.dated and bool(self.label) and not _OPEN.match(self.label) and not _only_clock(self.label)


class _Row:
    """The places of one row, and the few of them that its dates may need."""

    def __init__(self, places: Mapping[int, _Content], words: Vocabulary, links: Collection[int] = ()) -> None:
        self.words = words
        self.places = places
        names = [(column, places[column].label) for column in sorted(places) if places[column].is_name]
        known = [(self.weight(name), at, name) for at, name in names if at not in links and words.kind(name)]
        # One place may be asked to be left out, so two of each are kept.
        self.best = sorted(known, key=itemgetter(0, 1), reverse=True)[:2]
        self.first = names[:2]
        self.short = Counter(name for at, name in names if at not in links and len(name) < LONGEST_TRACK)
        self.clocks = [(column, place.clock) for column, place in places.items() if place.clock][:2]

    def weight(self, name: str) -> tuple[int, bool]:
        """How well a place says what a date is for; of two that say as much the one beside the date is taken."""
        return _rank(self.words.kind(name)), self.words.firm.within(name.casefold())

    def name(self, column: int) -> str:
        """The words of the row that label the date in `column`: those of a known kind, else the first ones."""
        best = next((name for _, at, name in self.best if at != column), None)
        return best or next((name for at, name in self.first if at != column), "")

    def other(self, column: int, name: str) -> str | None:
        """The first short words beside those, which may be a track."""
        own = self.places[column].label
        return next((text for text in self.short if text != name and (text != own or self.short[text] > 1)), None)

    def clock(self, column: int) -> Clock | None:
        """The hour and zone that stand in a place of their own."""
        return next((clock for at, clock in self.clocks if at != column), None)


class _Table:
    def __init__(self, builder: Builder, grid: Mapping[int, Mapping[int, list[Block]]]) -> None:
        self.builder = builder
        self.last: dict[int, Candidate] = {}  # the date before, by row
        contents = {
            row: {column: self.content(blocks) for column, blocks in places.items()} for row, places in grid.items()
        }
        top = min(grid)
        first = contents[top].values()
        has_names = any(block.kind == "header_cell" for blocks in grid[top].values() for block in blocks)
        ruled = all(_RULE.fullmatch(place.text) for place in contents.get(top + 1, contents[top]).values())
        others = ruled or any(builder.words.kind(place.text) or is_generic(place.text) for place in first)
        self.header = top if not any(place.dated for place in first) and (has_names or others) else None
        # Below "Registration" stands where to sign up for what the row is about, if no day does.
        heads = contents[top].items() if self.header is not None else ()
        signs = ((at, head.text) for at, head in heads)
        links = {at for at, text in signs if _LINKS.match(text) or builder.words.kind(text) == "registration_deadline"}
        self.rows = {row: _Row(places, builder.words, links) for row, places in contents.items()}
        generic = [at for at, head in heads if is_generic(head.text)]
        self.days = {  # one cell may be asked to be left out, so two of each row are kept
            row: [at for at in generic if at in places and places[at].dated][:2] for row, places in contents.items()
        }
        self.named = self.talk_columns()
        self.billed = self.has_speakers()
        years = {places[min(places)].text for places in contents.values()}
        self.editions = sum(bool(_YEAR.match(year)) for year in years) > 1

    def talk_columns(self) -> list[int]:
        """The first columns whose headers say that the names of talks, or their speakers, stand below."""
        if self.header is None:
            return []
        words, headers = self.builder.words, sorted(self.rows[self.header].places.items())
        kinds = (words.talk_columns, words.speaker_columns)
        found = [at for names in kinds for at, header in headers if names.match(header.text.casefold())]
        return found[:MOST_NAMES]

    def has_speakers(self) -> bool:
        """Whether headers say that talks stand below them, and who gives them, but not where they were given."""
        places = self.rows[self.header].places.values() if self.header is not None else ()
        words, headers = self.builder.words, [place.text.casefold() for place in places]
        billed = (any(map(names.match, headers)) for names in (words.speaker_columns, words.talk_columns))
        return all(billed) and not any(map(_GIVEN_AT.match, headers))

    def content(self, blocks: Sequence[Block]) -> _Content:
        text = " ".join(block.text for block in blocks)
        phrases = [phrase for block in blocks for phrase in self.builder.found[block.index].phrases]
        dated = any(not p.weak for p in phrases) or (bool(phrases) and self.builder.words.kind(text) is None)
        return _Content(text, meaning(" ".join(text.split())), dated, _only_clock(text.strip()))

    def place(self, row: int | None, column: int) -> _Content | None:
        return self.rows[row].places.get(column) if row in self.rows else None

    def cell(self, block: Block, row: int, column: int) -> None:
        builder = self.builder
        block = builder.readable(block)
        begun = len(builder.out.dates)
        for segment in builder.segments(block):
            if not segment.phrases:
                for vague in segment.vague:
                    if row != self.header:
                        builder.open(block, segment, vague)
                        entry = builder.out.open[-1]
                        entry.label = self.labels(row, column)[0] or entry.label
                continue
            count = len(builder.out.dates)
            own = self.own_words(block, segment)
            before = meaning(block.text[segment.start : segment.phrases[0].start])
            labelled = builder.words.kind(own) not in (None, "event") and (before or not self.labels(row, column)[0])
            if labelled:
                builder.segment(block, segment, None, None)
            else:
                builder.label_first(block, segment, "")
            self.settle(count, row, column, own)
        values = builder.out.dates[begun:]
        self.join_new(row, column, values)
        for value in values[1:]:
            if moved_to(value.before):  # "~~3 May~~ at 5 pm (extended to 10 May)"
                value.row, value.label = values[0].row, values[0].label
        if len({value.phrase.struck for value in values}) > 1 and len({value.label for value in values}) == 1:
            for value in values:  # an old value in a line of its own, below or above the new one
                value.row = values[0].row

    def join_new(self, row: int, column: int, values: Sequence[Candidate]) -> None:
        """A value that its cell or column says to be new takes the place of the last: "3 May | extended: 10 May"."""
        old = self.last.get(row)
        header = self.place(self.header, column) if row != self.header else None
        new = header is not None and self.builder.words.status["new"].match(header.text.casefold())
        for value in values:
            if header and new and not value.before.strip():
                value.before = f"{header.text} "
            said = meaning(value.before).casefold()
            if old and old.label == value.label and self.builder.words.status["new"].match(said):
                value.row = old.row
            old = self.last[row] = value

    def settle(self, count: int, row: int, column: int, own: str) -> None:
        label, track = self.labels(row, column)
        clock = self.rows[row].clock(column)
        header = self.place(self.header, column)
        was = bool(header and self.builder.words.says_old(header.text.casefold().strip()))
        listed = bool(
            header and row != self.header and self.builder.words.sections["dates"].match(header.text.casefold())
        )
        for candidate in self.builder.out.dates[count:]:
            candidate.listed, candidate.billed = listed, self.billed
            candidate.within = self.period(row, column)
            if not candidate.label:
                own_first = self.names_itself(candidate.block, row, column, own)
                candidate.label, candidate.form = (own if own_first else label or own), "apart"
            candidate.track = candidate.track or track
            if self.editions:
                candidate.reason = "past-event"
            elif not listed and len(own) > LONGEST_TRACK and self.has_day(row, column):
                candidate.reason = "not-a-deadline"
            candidate.was = candidate.was or was
            if clock and candidate.phrase.time is None and candidate.phrase.last is None:
                candidate.phrase = replace(
                    candidate.phrase, time=clock[0], end_time=clock[1], zone=candidate.phrase.zone or clock[2]
                )

    def names_itself(self, block: Block, row: int, column: int, own: str) -> bool:
        """Whether a header says what its day is for, or a cell that is all of its row: "Regular (until 3 May)"."""
        if not own or block.kind == "header_cell":
            return bool(own)
        alone = not (self.rows[row].name(column) or self.above(row, column))
        return alone and block.text.startswith(own.split(maxsplit=1)[0])

    def has_day(self, row: int, column: int) -> bool:
        """Whether another cell of the row holds its day, below a header that says so."""
        return any(other != column for other in self.days[row])

    def period(self, row: int, column: int) -> tuple[int, int] | None:
        """The year and month (0 where none is said) that begin a row, or stand above a column: "October 2026"."""
        beside, above = self.place(row, min(self.rows[row].places)), self.place(self.header, column)
        found = next((match for cell in (beside, above) if cell and (match := _PERIOD.fullmatch(cell.text))), None)
        return (int(found[2]), names(frozenset())[0].get((found[1] or "").casefold(), 0)) if found else None

    def own_words(self, block: Block, segment: Segment) -> str:
        text = block.text
        out, at = [], segment.start
        for phrase in segment.phrases:
            out.append(text[at : phrase.start])
            at = phrase.end
        out.append(text[at : segment.end])
        words = meaning(" ".join(out))
        return "" if self.builder.note(words) else words

    def labels(self, row: int, column: int) -> tuple[str, str | None]:
        """The label of the date in a cell, and the track or round, if the other direction names one."""
        words, above = self.builder.words, self.above(row, column)
        if talk := self.talk(row, column):
            return talk, None
        name = self.rows[row].name(column)
        if not name and not above:
            return self.neighbour(row, column), None
        if name and above and _EDGE.match(above):
            return f"{name}: {above}", None
        if not name or (above and _rank(words.kind(above)) > _rank(words.kind(name))):
            return above, name or None
        if above and _rank(words.kind(above)) == _rank(words.kind(name)) == 0:
            return (above, name) if _PERIOD.fullmatch(name) else (name, above)
        return name, above or self.rows[row].other(column, name)

    def talk(self, row: int, column: int) -> str:
        """The name of the talk of a row, where a header says in which column they stand."""
        if row == self.header or (self.rows[row].best and len(self.named) < MOST_NAMES):
            return ""
        cells = (self.place(row, other) for other in self.named if other != column)
        return next((cell.label for cell in cells if cell and cell.is_name and not SIGN_UP.fullmatch(cell.label)), "")

    def above(self, row: int, column: int) -> str:
        """The header of a column, where it says more than that a date, or an old or new one, stands below it."""
        header = self.place(self.header, column) if row != self.header else None
        if header is None or is_generic(header.label):
            return ""
        status, folded = self.builder.words.status, header.label.casefold()
        return "" if status["was"].match(folded) or status["new"].match(folded) else header.label

    def neighbour(self, row: int, column: int) -> str:
        """The label above or below a date, where dates stand in a row of their own."""
        beside = (self.place(other, column) for other in (row - 1, row + 1))
        return next((place.label for place in beside if place and place.label and not place.dated), "")


def _only_clock(text: str) -> Clock | None:
    """The hours and zone that a cell holds beside a few letters at most; the hour is None for a zone alone."""
    clock = read_clock(text, 0)
    if clock and len(text) - clock[1] < LONGEST_REMARK:
        to = _TO.match(text, clock[1])
        end = read_clock(text, to.end()) if to else None
        zone = read_zone(text, (end or clock)[1])
        return clock[0], end[0] if end else None, zone[0] if zone else None
    zone = read_zone(text, 0)
    return (None, None, zone[0]) if zone and len(text) - zone[1] < LONGEST_REMARK // 2 else None


def _rank(kind: Kind | None) -> int:
    return _RANK.get(kind, 3)
