"""The years that a text prints, by their place: those from which the year of a day beside them may be taken."""

from __future__ import annotations

import re
from bisect import bisect_left
from operator import itemgetter

from .blocks import Outline
from .candidates import Candidate
from .spans import Span, in_year

_YEAR = re.compile(r"(?<![\d/.-])(20\d\d|199\d)(?![\d])")
# A span of years is the title of a history, but for the two of a winter: "2013-2018".
_SPAN = re.compile(r"\s?[-–—/]\s?(20\d\d|199\d)(?!\d)")
_WINTER = re.compile(r"(?<![\d/.-])(20\d\d|199\d)\s?[-–—/]\s?((?:20)?\d\d)(?![\d/.-])")
_SHORT_YEAR = re.compile(r"[A-Z]{2,}\s?['’](\d\d)\b")
# A heading that names a term: "Spring 2027", "Fall semester 2026".
_SEASON = re.compile(
    r"\W*(?:the\s+)?(?:spring|summer|fall|autumn|winter|früh(?:jahr|ling)|sommer|herbst|printemps|été|automne|hiver"
    r"|primavera|verano|otoño|invierno|verão|outono|inverno|estate|autunno|voorjaar|zomer|najaar)"
    r"(?:[ -]?(?:semester|term|quarter|trimester|session|semestre|term[ií]n))?\s+((?:19|20)\d\d)\W*",
    re.IGNORECASE,
)
# The end of something that lasts tells of no other day: "The programme runs until 31 December 2029".
_LASTS = re.compile(
    r"\b(?:until|till|through|bis(?: zum| ende)?|jusqu['’](?:en|au|à)|hasta(?: el)?|até|fino al?|tot(?: en met)?)"
    r"\s+(?:(?:the )?end of\s+)?(?:[\w.]{1,12}\s+(?:of |de )?){0,2}$",
    re.IGNORECASE,
)
_DAY = re.compile(r"(?<!\d)((?:19|20)\d\d)[-_/](\d\d)[-_/](\d\d)(?!\d)")
BESIDE, LONGEST = 12, 600
FAR = 60  # letters, as long as the words of "until the end of December" may be


class YearsIn:
    """The years that a text prints, by their place in it, so that each stretch of it can be asked for at once."""

    def __init__(self, text: str) -> None:
        self.full = [
            (match.start(), int(match[0]))
            for match in _YEAR.finditer(text)
            if not _LASTS.search(text, max(0, match.start() - FAR), match.start())
            and not ((span := _SPAN.match(text, match.end())) and int(span[1]) > int(match[1]) + 1)
        ]
        self.winters = [(match.start(), int(match[1])) for match in _WINTER.finditer(text) if _follows(match)]
        self.short = [(match.start(), 2000 + int(match[1])) for match in _SHORT_YEAR.finditer(text)]

    def between(self, start: int, end: int) -> list[int]:
        """The years of four digits that stand from `start` to before `end`."""
        first, last = (bisect_left(self.full, place, key=itemgetter(0)) for place in (start, end))
        return [year for _, year in self.full[first:last]]

    def winter_between(self, start: int, end: int) -> int | None:
        """The first of the two years of a winter or a year of courses that stands there: "2026/27", "2026-2027"."""
        return next((year for place, year in self.winters if start <= place < end), None)

    def short_between(self, start: int, end: int) -> int | None:
        """The first year of the form "ABC'27" there."""
        at = bisect_left(self.short, start, key=itemgetter(0))
        return self.short[at][1] if at < len(self.short) and self.short[at][0] < end else None


def _follows(winter: re.Match[str]) -> bool:
    return (int(winter[1]) + 1) % 100 == int(winter[2]) % 100


def year_of_term(heading: str) -> int | None:
    """The year of the term that a heading names.

    >>> year_of_term("Spring 2027"), year_of_term("The summer of 2027")
    (2027, None)
    """
    season = _SEASON.fullmatch(heading)
    return int(season[1]) if season else None


def in_address(outline: Outline, candidate: Candidate) -> Span | None:
    """A day by an address of its line or its row that has it with its year: "5 March", "/talks/2027-03-05-waves/"."""
    block, first = candidate.block, candidate.phrase.first
    near = outline.blocks[max(0, block.index - BESIDE) : block.index + BESIDE] if block.cell else [block]
    for other in near:
        row = other.cell and block.cell and (other.cell.table, other.cell.row) == (block.cell.table, block.cell.row)
        if len(other.text) > LONGEST or not (row or other is block):
            continue
        for address in (run.href or run.text for run in other.runs):
            found = (
                match for match in _DAY.finditer(address) if (int(match[2]), int(match[3])) == (first.month, first.day)
            )
            if match := next(found, None):
                return in_year(candidate.phrase, int(match[1]))
    return None


def is_last(before: str) -> bool:
    """Whether the words before a day say that something lasts until then."""
    return _LASTS.search(before[-FAR:]) is not None
