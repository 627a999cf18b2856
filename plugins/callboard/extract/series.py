"""Whether a line stands in the programme of a series of talks or meetings, and whether that is one of what is to come.

The title, a heading or the line above a list names the series, and says of what is to come: "Upcoming seminars". A list
that stands the newest first is an archive, unless it is said to hold what is to come too, or begins with talks that
are not known yet.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property

from .candidates import Candidate
from .cues import Cued
from .mastheads import SHORT_LABEL, Mastheads

# Of what somebody gave as well as of what one may come to.
_GIVEN = re.compile(r"\b(?:talks|lectures|vorträge)\b")
# "The programme of our seminar, past and upcoming", "Papers that have been or will be discussed in the journal club".
_BOTH = Cued(
    r"\bpassée?s? et (?:à venir|futur)|\bà venir et passé"
    r"|\b(?:past|previous) (?:and|&|or) (?:upcoming|coming|future|next)\b"
    r"|\b(?:upcoming|future|next) (?:and|&|or) (?:past|previous)\b|\b(?:have|has) been (?:and|or) will be\b"
    r"|\bvergangene[nr]? und (?:kommende|künftige|zukünftige)|\bkommende[nr]? und vergangene"
    r"|\bpasad[oa]s y (?:próxim|futur)|\b(?:próxim|futur)[oa]s y pasad|\bpassad[oa]s e (?:próxim|futur)"
    r"|\bpassati e (?:prossimi|futuri)|\bafgelopen en (?:komende|toekomstige)",
    re.IGNORECASE,
)
_OPEN = re.compile(
    r"\b(?:t\.?b\.?[adc]\b|to be (?:announced|confirmed|determined|decided)|titre (?:provisoire|à \w+)"
    r"|à (?:préciser|confirmer|venir)"
    r"|por (?:confirmar|anunciar|definir)|a (?:confirmar|definir|anunciar)|da (?:definire|confermare)"
    r"|wird noch bekannt|noch offen|nog te bepalen)|未定|待定|미정",
    re.IGNORECASE,
)
# Headings that only divide what stands below another: "2027", "Autumn 2027", "May".
_DIVIDES = re.compile(r"\W*(?:[^\W\d_]+\W+)?(?:(?:19|20)\d\d(?:\W+(?:(?:19|20)?\d\d))?\W*)?")
FEW_WORDS = 5
WIDEST = 12  # cells of a row


class Series(Mastheads):
    """Tells the lines of a series of talks."""

    def above(self, candidate: Candidate) -> Iterator[str]:
        """What names the list or table of a line, the nearest first: the short line above it, headings, the title."""
        first = self.outline.firsts.get(candidate.group)
        lead = self.outline.blocks[first.index - 1] if first and first.index else None
        if lead and lead.kind == "paragraph" and (lead.strong or lead.text.rstrip().endswith((":", "："))):
            yield lead.text
        for heading in reversed(self.outline.headings(candidate.block)):
            yield heading.text
        yield self.title

    def in_series(self, candidate: Candidate) -> bool:
        """Whether the title or a heading above says that talks follow."""
        place = candidate.group, candidate.block.section
        if place not in self._serial:
            self._serial[place] = any(self.words.series.within(text.casefold()) for text in self.above(candidate))
        return self._serial[place]

    @cached_property
    def _serial(self) -> dict[tuple[int, tuple[int, ...]], bool]:
        """What :meth:`in_series` answered, by list and section: a list may be long."""
        return {}

    def recur(self, talks: list[Candidate]) -> bool:
        """Whether talks are those of a series: one is named, or they are given weeks apart, as at no conference."""
        days = sorted((c.phrase.first.year or 0, c.phrase.first.month, c.phrase.first.day) for c in talks)
        return self.in_series(talks[0]) or (len(days) > 2 and days[0][:2] != days[-1][:2])

    def is_ahead(self, talks: list[Candidate]) -> bool:
        """Whether a list or table of `talks` is said to hold what is to come, in whatever order it stands."""
        if self.is_coming(talks[0]):
            return True
        return self.meets(talks[0]) and (self.holds_both or self.begins_open(talks))

    def is_coming(self, candidate: Candidate) -> bool:
        """Whether what stands right above a list says that it is of what is to come: "Upcoming seminars"."""
        named = next((text for text in self.above(candidate) if not _DIVIDES.fullmatch(text)), "")
        return len(named.split()) <= FEW_WORDS and self.words.coming.within(named.casefold())

    def meets(self, candidate: Candidate) -> bool:
        """Whether a series is named as one of meetings; "Talks" may be those that somebody gave."""
        return any(self.words.series.within(_GIVEN.sub("", text.casefold())) for text in self.above(candidate))

    @cached_property
    def holds_both(self) -> bool:
        """Whether the post says that it lists what was and what is to come of a series."""
        blocks = (block for block in self.outline.holding(_BOTH) if _BOTH.search(block.text))
        return any(self.words.series.within(_GIVEN.sub("", block.text.casefold())) for block in blocks)

    def begins_open(self, members: list[Candidate]) -> bool:
        """Whether the talk of the first line of a list is not known yet."""
        block, cell = members[0].block, members[0].block.cell
        if cell is None:
            return len(block.text) < 4 * SHORT_LABEL and _OPEN.search(block.text) is not None
        near = self.outline.blocks[block.index : block.index + WIDEST]
        row = (other for other in near if other.cell and (other.cell.table, other.cell.row) == (cell.table, cell.row))
        return any(_OPEN.search(other.text) for other in row)
