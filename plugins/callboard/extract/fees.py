"""Lists and tables of fees: what is early, what has a price, what asks to sign up."""

from __future__ import annotations

import re

from callboard.model import Kind

from .candidates import Candidate
from .sections import Section
from .sentences import Sentences
from .words import SIGN_UP

_EARLY = re.compile(r"\W*(?:early|früh|anticip|precoc|vroeg)", re.IGNORECASE)
_PRICE = re.compile(r"[$€£¥]\s?\d|\d\s?(?:[€£¥]|EUR|USD|GBP|CHF)\b|\d\s?€")
_FEES = re.compile(r"\b(?:regist(?:er|rat)|ticket|fees?\b|inscri|anmeld|gebühr|tarif|inschrijv)", re.IGNORECASE)
# A link beside an event's day: "6 May 2027 // On Zoom // Register here".
_SIGN_UP_HERE = re.compile(
    r"(?:^|[/|•·,–—-])\s*(?:please )?(?:register|sign up|rsvp|book (?:a|your) (?:place|seat|ticket)s?)"
    r" (?:here|now|online)\W*$",
    re.IGNORECASE,
)
_BEFORE_DAY = re.compile(
    r"(?:before|until|till|up to|by|vor(?: dem)?|bis(?: zum)?|avant le|jusqu['’]au|antes del?|hasta el)", re.IGNORECASE
)


class Fees(Sentences):
    """Tells the dates of fees."""

    sections: list[Section]

    def signed_up(self, candidate: Candidate, kind: Kind | None) -> Kind | None:
        """What has a price below "Tickets", and what is early below "Registration": lists of fees need no more."""
        if kind == "event" and _PRICE.search(candidate.label) and self.is_fee(candidate):
            candidate.listed, kind = True, "registration_deadline"
        if kind == "registration_deadline" and self.is_attended(candidate):
            candidate.label, candidate.listed = "", True
            return "event"
        if kind != "registration_deadline" or not _EARLY.match(candidate.label):
            return kind
        candidate.listed = True
        return "early_registration"

    def has_sign_up_link(self, candidate: Candidate) -> bool:
        """Whether a line outside of a list of dates begins with a day and ends by asking to sign up, or asks first."""
        if self.sections[candidate.block.index] == "dates":
            return False
        if candidate.form == "label-first":
            return SIGN_UP.fullmatch(candidate.before) is not None and not candidate.before.rstrip().endswith(":")
        return candidate.form == "date-first" and bool(_SIGN_UP_HERE.search(candidate.label))

    def is_attended(self, candidate: Candidate) -> bool:
        """Whether a day with its hours stands below words that only ask to sign up: "Register for one of these:"."""
        return candidate.form == "apart" and candidate.phrase.end_time is not None

    def is_early_column(self, candidate: Candidate) -> bool:
        """Whether a day heads a column of a table of fees: "Before 18 August"; the heading above is its label then."""
        cell, headings = candidate.block.cell, self.outline.headings(candidate.block)
        first = cell and not cell.row and _BEFORE_DAY.fullmatch(candidate.before.strip())
        if not first or not self.is_fee(candidate):
            return False
        candidate.label = headings[-1].text if headings else ""
        return True

    def is_fee(self, candidate: Candidate) -> bool:
        """Whether the title or a heading above a date says that fees stand below it: "Tickets"."""
        above = (self.title, *(heading.text for heading in self.outline.headings(candidate.block)))
        return any(map(_FEES.search, above))
