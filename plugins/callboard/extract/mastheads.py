"""The days of the post's own event at its top: lines and headings that hold no more than days, a place and a name."""

from __future__ import annotations

import re

from .blocks import Block
from .candidates import Candidate
from .clauses import has_verb
from .reasons import WITH_HOST, Reasons
from .words import PLACE

WHOLE_DAY = re.compile(
    r"\d{1,2}(?:st|nd|rd|th)?,? (?:19|20)\d\d|\d{1,2}\.? [^\W\d_]+ (?:19|20)\d\d|\d{1,2}([./])\d{1,2}\1(?:19|20)\d\d"
    r"|(?:19|20)\d\d(?:-\d\d-\d\d|/\d{1,2}/\d{1,2}| ?[年년] ?\d{1,2} ?[月월] ?\d)"
)
SHORT_LABEL, LONGEST_LINE = 60, 140
# What divides the parts of a card: "Online workshop · Porto · 3-5 May 2027".
_DIVIDES = re.compile(r"\s[·•|/–—@]\s|^[^:]{2,40}:\s")
_PINNED = re.compile("📍.*[📅📆🗓]|[📅📆🗓].*📍", re.DOTALL)
_WORD = re.compile(r"[^\W\d_]{3}")
FIRST_BLOCKS, FARTHEST = 10, 80
CARD_BLOCKS, FEW, LONGEST_CARD = 5, 4, 180
_REPORTS = re.compile(r"\b(?:report|recap|summary|talk at|talks at|paper at|papers at|bericht|minutes|notes|slides)\b")


class Mastheads(Reasons):
    """Tells the dates of a masthead."""

    def place(self, block: Block) -> int:
        """How many blocks stand before a block, without the navigation of a page that was saved whole."""
        return block.index if block.index > FARTHEST else sum(not b.nav for b in self.outline.blocks[: block.index])

    def names_meeting(self) -> bool:
        """Whether the title names an event: "Tide workshop 2027"."""
        return self.words.nouns.within(self.title.casefold())

    def is_banner(self, candidate: Candidate) -> bool:
        """One of the first lines, and nothing in it but days (and a place), where an event's name stands too."""
        block = candidate.block
        if self.place(block) > 5 or candidate.phrase.start > 3 or candidate.phrase.weak:
            return False
        if self.is_appointed(candidate):
            candidate.label = ""
            return True
        if len(_line(candidate)) > (LONGEST_LINE if block.strong else SHORT_LABEL):
            return False
        near = self.outline.blocks[max(0, block.index - 2) : block.index + 3]
        named = any(self.words.nouns.within(other.text.casefold()) or self.is_named(other.text) for other in near)
        named = named or (self.names_meeting() and not self.is_clause(candidate))
        if named and block.strong and candidate.phrase.first.weekday is not None and not self.is_clause(candidate):
            candidate.label = ""
            return True
        if self.is_day_of_title(candidate):
            return True
        first = block.kind == "heading" and self.place(block) < 3
        first = first or (block.strong and not self.place(block) and candidate.phrase.time is not None)
        return candidate.phrase.last is not None and (named or first)

    def is_card(self, candidate: Candidate) -> bool:
        """One of the first lines, without a verb, that says what is when, or when and where below the event's name."""
        block, phrase, line = candidate.block, candidate.phrase, _line(candidate)
        whole = phrase.first.year or phrase.last
        if self.place(block) > CARD_BLOCKS or block.cell or phrase.weak or not whole or len(line) > LONGEST_CARD:
            return False
        if block.kind not in ("heading", "paragraph"):
            return False
        if candidate.form == "sentence" and (not phrase.last or line != block.text):
            return False
        rest = line.replace(phrase.text, " ").casefold()
        if has_verb(rest) or self.words.stamp.within(rest) or self.words.past.within(rest) or _REPORTS.search(rest):
            return False
        heading = block.kind == "heading"
        hosted = phrase.last and WITH_HOST.match(line)
        if self.words.nouns.within(rest) and not (hosted or (heading and phrase.start < FEW)):
            return heading or (bool(_DIVIDES.search(line)) and (block.strong or self.place(block) < FEW))
        if not _PINNED.search(line) and not self.is_below_name(candidate, line, rest):
            return False
        candidate.label = ""
        return True

    def is_below_name(self, candidate: Candidate, line: str, rest: str) -> bool:
        """Whether a card stands below, or right above, the name of its event: "Hall 2, Porto" below "Tide workshop"."""
        block, phrase = candidate.block, candidate.phrase
        near = self.outline.blocks[max(0, block.index - 2) : block.index + 3]
        if phrase.last and any(self.words.nouns.within(other.text.casefold()) for other in near):
            return bool(WITH_HOST.match(line)) or len(_DIVIDES.findall(line)) > 1
        above = self.outline.blocks[max(0, block.index - 2) : block.index] if block.kind == "heading" else ()
        named = any(other.kind == "heading" and self.words.nouns.within(other.text.casefold()) for other in above)
        whole = phrase.start < FEW and line.count(",") > 1  # the day, the place, the country
        return named and whole and bool(_WORD.search(rest))

    def heads_programme(self, candidate: Candidate) -> bool:
        """Whether a line right below the heading of the programme begins with a whole day, and goes on to no verb."""
        block = candidate.block
        above = self.outline.blocks[block.index - 1] if block.index and block.kind == "paragraph" else None
        if not above or above.kind != "heading" or self.sections[block.index] != "programme":
            return False
        told = candidate.reason in ("not-a-deadline", "programme") and not self.is_clause(candidate)
        return told and candidate.phrase.start == 0 and bool(candidate.phrase.first.year)

    def is_day_of_title(self, candidate: Candidate) -> bool:
        """Whether the only heading with a day says no more, right below one that names an event."""
        block, blocks = candidate.block, self.outline.blocks
        if block.kind != "heading" or candidate.form != "apart" or not block.index:
            return False
        above = blocks[block.index - 1]
        others = (other.text for other in self.outline.of_kind("heading") if other is not block)
        return (
            above.kind == "heading"
            and self.words.nouns.within(above.text.casefold())
            and not any(map(WHOLE_DAY.search, others))
        )

    def is_clause(self, candidate: Candidate) -> bool:
        """Whether the words beside a day go on to a verb, or tell news."""
        label = candidate.label.casefold()
        return has_verb(label) or self.words.stamp.within(label) or self.words.past.within(label)

    def is_appointed(self, candidate: Candidate) -> bool:
        """Whether a line begins with a day, its hour and zone, in a post whose title names an event."""
        phrase = candidate.phrase
        named = phrase.time and phrase.zone and self.names_meeting()
        return bool(named) and not self.words.stamp.within(candidate.label.casefold())

    def name_above(self, candidate: Candidate) -> str:
        """The event's name, where a range of days begins the line below: "Tide conference", "3-5 May 2027, Porto"."""
        text, start = candidate.block.text, candidate.phrase.start
        above, _, before = text[:start].rpartition("\n")
        rest = text[candidate.phrase.end :].split("\n")[0]
        name = above.rpartition("\n")[2].strip()
        bare = candidate.phrase.last is not None and not before.strip() and len(rest) < SHORT_LABEL
        named = self.words.nouns.within(name.casefold()) and not has_verb(name)
        return name if bare and named and not has_verb(rest) else ""

    def is_masthead(self, candidate: Candidate) -> bool:
        """A day near the top with a place: "Salvador, Brazil, October 15-18, 2019", or the place in the line beside."""
        block = candidate.block
        label = candidate.label.casefold()
        if self.place(block) < FIRST_BLOCKS and (name := self.name_above(candidate)):
            candidate.label = name
            return True
        inside = block.cell and (block.cell.row or block.cell.column)
        if self.place(block) >= FIRST_BLOCKS or inside or len(block.text) >= LONGEST_LINE:
            return False
        if self.words.stamp.within(label) or self.words.past.within(label) or WITH_HOST.match(block.text):
            return False
        if PLACE.search(block.text):
            return True
        beside = self.outline.blocks[max(0, block.index - 1) : block.index + 2]
        alone = candidate.form == "apart" and candidate.phrase.start < 4
        return alone and any(
            PLACE.search(b.text) for b in beside if b.group == block.group and len(b.text) < SHORT_LABEL
        )


def _line(candidate: Candidate) -> str:
    """The line of its block on which a date stands."""
    text, start = candidate.block.text, candidate.phrase.start
    return text[text.rfind("\n", 0, start) + 1 :].partition("\n")[0]
