"""What each printed date is for, and whether it is an important date: its kind, or the reason why it is none.

The rules ask how a careful reader knows: a line of a list of important dates needs no more; a line elsewhere needs
words such as "deadline"; a sentence needs its verb ("will be held on", "are due by"). News, quotations, past
editions, the post's own date and days of something else are none.
"""

from __future__ import annotations

import itertools
import re
from collections import Counter, defaultdict

from callboard.model import DEADLINES, Kind

from .candidates import Candidate, Open
from .histories import archives, calendars
from .lists import Lists
from .mastheads import LONGEST_LINE, SHORT_LABEL, WHOLE_DAY
from .own_names import is_proper, names_event
from .reasons import WAS_HELD
from .verdicts import is_postponement, postponed_at

_AND = re.compile(r"[\s)\]]*(?:[,;]\s*)?(?:and|und|et|y|e|en)\s", re.IGNORECASE)
_GOES_ON = re.compile(
    r"\s*(?:[,;]\s*)?(?:and\s+|und\s+|et\s+|y\s+|e\s+)?((?:[\w-]+\s+){1,4}?)(?:(?:on|by|am|le|el|il)\s+)?",
    re.IGNORECASE,
)
_ANOTHER = re.compile(
    r"\s*(?:[,;]\s*)?(?:(?:and|while)\s+)?the\s+(?:second|third|fourth|last|final|next|other)(?:\s+(?:one|deadline|round))?"
    r"(?:\s+(?:is|will be))?(?:\s+on)?\s*",
    re.IGNORECASE,
)
# What stands in a table of fees beside the early one: "Regular (until 15 June)".
_FEE = re.compile(r"\W*(?:regular|standard|late|normal|full|on-?site)\b", re.IGNORECASE)
# A page on which somebody lists what was presented, or tells of it: "Talks and a poster at the tide conference".
_PRESENTED = re.compile(
    r"(?:(?:our|my|lab|group|conference|invited|oral|poster|and|&|an?)\s)*(?:conferences|presentations?|talks|posters?)"
    r"(?:\s(?:and|&)(?:\s(?:an?|oral|poster|invited))*\s(?:presentations?|talks?|posters?))*(?:\s(?:at|in)\s.+)?",
    re.IGNORECASE,
)
_WE_MET = re.compile(
    r"\A(?:[^.!?]{1,160}, )?(?:we|our (?:lab|group|team)) (?:(?:recently|also|jointly) )?"
    r"(?:met|held|hosted|visited|attended|welcomed|gathered)\b"
    r"(?![^.]*\bwill\b|.*\b(?:will (?:be held|take place|meet)|please|register|join)\b)"
    r"|(?:参加し|開催し|開催され|行い|行われ|実施し|講演し|訪問し|いただき)ました[。.]?$",
    re.DOTALL,
)
_CALL = re.compile(r"\bcalls? for\b|\bcfp\b", re.IGNORECASE)
_TELLS_ON = re.compile(r"\.\s+\w+\s+\w")  # "Minutes of the meeting, 3 May 2026. They are almost ready."
FIRST = 4  # blocks in which the first paragraph of a report stands
MANY = 4  # lines that begin with a day: a list of days, and no masthead
_OPEN_REASONS = ("past-event", "not-a-deadline", "maybe-event", "maybe")
_UNLESS_TOLD = {"maybe-said": "not-a-deadline", "maybe-moved": "past-event"}


class Judge(Lists):
    """Settles kind and reason of the candidates of one post."""

    def judge(self, candidates: list[Candidate]) -> None:
        """Set `kind` and, for what is no important date, `reason`."""
        self.tables(candidates)
        previous: Candidate | None = None
        for candidate in candidates:
            candidate.kind = self.kind(candidate)
            if candidate.kind is None or (candidate.kind == "other" and self.is_due(candidate.before.casefold(), "")):
                candidate.kind = self.imperative(candidate) or candidate.kind
            if candidate.kind is None and previous and self.joined(candidate, previous):
                candidate.kind, candidate.reason = previous.kind, previous.reason
                candidate.label = candidate.label or previous.label
            elif candidate.kind is None and previous and (kind := self.unsaid(candidate, previous)):
                candidate.kind = kind
            else:
                candidate.reason = candidate.reason or self.reason(candidate)
                if candidate.reason == "past-event" and previous and self.goes_on_from(candidate, previous):
                    candidate.reason = None
            previous = candidate
        for earlier, later in itertools.pairwise(reversed(candidates)):
            if later.kind is None and self.joined(earlier, later):
                later.kind, later.reason = earlier.kind, earlier.reason
        self.talks(candidates)
        self.lists_of_events(candidates)
        self.month_of_events(candidates)
        self.logs(candidates)
        self.chronicles(candidates)
        self.adopt(candidates)
        self.announce(candidates)
        archives(candidates)

    def goes_on_from(self, candidate: Candidate, previous: Candidate) -> bool:
        """Whether a deadline leans on the verb of the one before it: "Posters are due by 3 May and demos by 10 May"."""
        same = previous.block is candidate.block and previous.reason is None and previous.form == candidate.form
        return same and candidate.kind in DEADLINES and bool(_AND.match(candidate.before))

    def unsaid(self, candidate: Candidate, previous: Candidate) -> Kind | None:
        """The kind of what shares the verb of the date before: "Abstracts are due on 3 May, papers on 10 May"."""
        same = previous.block is candidate.block and previous.form == candidate.form == "sentence"
        if not same or previous.reason is not None or previous.kind not in DEADLINES:
            return None
        if _ANOTHER.fullmatch(candidate.before):
            return previous.kind
        named = _GOES_ON.fullmatch(candidate.before)
        return self.due_kind([named[1].casefold()], "", "") if named else None

    def opens(self, opens: list[Open], dates: list[Candidate]) -> list[Open]:
        """The phrases without a day that are rows: those with a label that says what is to come.

        A month in a row of a table that gives days is none: "May 2027 | Papers: 5/12".
        """
        out = []
        dated = {(cell.table, cell.row) for date in dates if (cell := date.block.cell) and date.reason is None}
        for entry in opens:
            cell = entry.block.cell
            if cell and entry.vague.what == "part" and (cell.table, cell.row) in dated:
                continue
            section = self.sections[entry.block.index]
            entry.kind = self.words.kind(entry.label)
            short = len(entry.label) < SHORT_LABEL and not entry.block.quoted and section not in ("past", "news")
            wanted = section == "dates" or (
                self.words.firm.within(entry.label.casefold()) and (entry.vague.what == "open" or entry.is_value())
            )
            if entry.vague.what in ("relative", "beside"):
                label = entry.label.casefold()
                listed = entry.vague.what == "beside" and section == "dates"
                wanted = listed or (self.words.firm.within(label) and not self.words.past.within(label))
            if entry.kind and short and wanted and self.sole(entry):
                out.append(entry)
        return out

    def sole(self, entry: Open) -> bool:
        """Whether the phrase is the value of its line: not struck, not a word of a sentence, nor a remark on a day."""
        if entry.vague.text not in entry.text:
            return False
        rest = entry.text.replace(entry.vague.text, " ", 1)
        return len(entry.text) < LONGEST_LINE and not WHOLE_DAY.search(rest)

    def announce(self, candidates: list[Candidate]) -> None:
        """Settle what depends on whether the post announces anything, then the rows they share."""
        self.report(candidates)
        self.postponement(candidates)
        told = any(c.reason is None for c in candidates)
        called = self.subject or _CALL.search(self.title)
        for candidate in candidates:
            if otherwise := _UNLESS_TOLD.get(candidate.reason or ""):
                said = told or (called and candidate.reason == "maybe-said")
                candidate.reason = None if said else otherwise
        announcing = any(c.reason is None for c in candidates) or is_postponement(self.title)
        announcing = announcing or (
            self.words.kind(self.title) in ("event", "opening", "submission_deadline")
            and not _PRESENTED.fullmatch(self.title.strip())
        )
        lines = Counter(c.group for c in candidates if c.form == "date-first" and c.group and not c.block.cell)
        for candidate in candidates:
            if candidate.reason == "maybe-event":
                candidate.reason = self.event_line(candidate) if announcing else "not-a-deadline"
            elif candidate.reason == "maybe":
                candidate.reason = "not-a-deadline"
            if (
                candidate.reason == "not-a-deadline"
                and self.announces
                and lines[candidate.group] < MANY
                and (self.heads(candidate, announcing=announcing) or self.is_card(candidate))
            ):
                candidate.reason, candidate.kind = None, "event"
        own = any(c.kind == "event" and c.reason is None for c in candidates)
        if announcing and not own and (days := [c for c in candidates if self.heads_programme(c)]):
            days[0].reason, days[0].kind, days[0].label = None, "event", ""
        for candidate in candidates:
            if candidate.reason == "maybe-host":
                candidate.reason = "not-a-deadline" if own or not announcing else None
        self.honour(candidates)
        self.held_before(candidates)
        self.share_rows(candidates)

    def heads(self, candidate: Candidate, *, announcing: bool) -> bool:
        """Whether a line near the top holds the days of the event, and no sentence."""
        if candidate.form == "sentence":
            return False
        return (announcing and self.is_masthead(candidate)) or self.is_banner(candidate)

    def honour(self, candidates: list[Candidate]) -> None:
        """In a post whose title tells of an honour, sentences alone announce no event: "The award is given on"."""
        rows = [c for c in candidates if c.reason is None]
        if self.words.honours.within(self.title.casefold()):
            for candidate in rows if all(c.form == "sentence" and c.kind == "event" for c in rows) else ():
                candidate.reason = "news"

    def held_before(self, candidates: list[Candidate]) -> None:
        """Where the summary or the first paragraph says that an event was held, a line "Date" announces nothing."""
        rows = [c for c in candidates if c.reason is None]
        if self.subject or any(c.kind != "event" or c.form == "sentence" for c in rows):
            return
        first = next((block.text for block in self.outline.blocks[:FIRST] if block.kind == "paragraph"), "")
        told = _WE_MET.search(first.casefold()) and all(
            self.words.day_labels.match(c.label.casefold()) and c.form == "label-first" for c in rows
        )
        if told or (self.title and self.title.casefold() in self.summary and WAS_HELD.search(self.summary)):
            for candidate in rows:
                candidate.reason = "past-event"

    def share_rows(self, candidates: list[Candidate]) -> None:
        """Accept what stands in one row with an important date, and say what those of no known kind are."""
        rows: dict[int, list[Candidate]] = defaultdict(list)
        for candidate in candidates:
            rows[candidate.row].append(candidate)
        for members in rows.values():
            accepted = next((c for c in members if c.reason is None), None)
            for candidate in members:
                if accepted and candidate.reason == "not-a-date" and not self.is_numbering(candidate):
                    candidate.reason = None
        early = {
            c.block.cell.table
            for c in candidates
            if c.block.cell and c.kind == "early_registration" and c.reason is None
        }
        for candidate in calendars(candidates, self.words.firm):
            candidate.kind = "event"
        for candidate in candidates:
            if candidate.reason is None and candidate.kind is None:
                cell = candidate.block.cell
                if cell and cell.table in early and _FEE.match(candidate.label):
                    candidate.kind = "registration_deadline"
                    continue
                alone = candidate.form == "apart" and not candidate.block.cell
                named = candidate.block.kind in ("term", "definition") or self.is_listed_above(candidate)
                event = (
                    (alone and not named) or self.is_event_line(candidate, candidates) or self.is_one_of_many(candidate)
                )
                candidate.kind = "event" if event else "other"

    def is_event_line(self, candidate: Candidate, candidates: list[Candidate]) -> bool:
        """Whether an important date of no known kind is an event's: by its hours in a table, or by its name."""
        lasts = candidate.phrase.last is not None
        if candidate.block.cell and candidate.phrase.end_time:
            return True
        rest = (self.title, *(block.text for block in self.outline.blocks if block is not candidate.block))
        if names_event(candidate.label, "\n".join(rest).casefold(), lasts=lasts):
            return True
        others = any(other.reason is None and other.kind == "event" for other in candidates)
        return lasts and not others and is_proper(candidate.label)

    def is_listed_above(self, candidate: Candidate) -> bool:
        """Whether the label of a date that stands alone is a line above it, and not its heading."""
        headings = self.outline.headings(candidate.block)
        if not headings or candidate.label in headings[-1].text:
            return False
        return candidate.label in self.outline.above(candidate.block)

    def report(self, candidates: list[Candidate]) -> None:
        """In a report or programme of the post's own event, the sentence that says when it was or is."""
        if not self.subject or not self.announces or any(c.reason is None for c in candidates):
            return
        for candidate in candidates:
            if candidate.reason in _OPEN_REASONS and self.subject.gives_its_days(candidate):
                candidate.reason, candidate.kind, candidate.form = None, "event", "sentence"
                if not self.words.nouns.within(candidate.label.casefold()):
                    candidate.label = ""
                return

    def postponement(self, candidates: list[Candidate]) -> None:
        """In a sentence that says that the event is postponed, its days are the event's."""
        for candidate in candidates:
            if candidate.form != "sentence" or candidate.reason not in (*_OPEN_REASONS, "maybe-said", None):
                continue
            if event := postponed_at(candidate.block.text, candidate.phrase.start):
                candidate.reason, candidate.kind, candidate.label = None, "event", event

    def is_appointment(self, candidate: Candidate) -> bool:
        """Whether a line gives a year, an hour and a zone after its label, as an invitation does and no programme."""
        phrase = candidate.phrase
        return bool(candidate.form == "label-first" and phrase.first.year and phrase.time and phrase.zone)

    def event_line(self, candidate: Candidate) -> str | None:
        if self.sections[candidate.block.index] == "programme" and not (
            candidate.block.kind == "heading" or self.is_appointment(candidate)
        ):
            return "programme"
        told = candidate.block.kind == "paragraph" and "," in candidate.before and _TELLS_ON.match(candidate.after)
        short = len(candidate.label) < SHORT_LABEL and not (told or self.is_stamp(candidate))
        return None if short and (candidate.block.index < 12 or candidate.form == "label-first") else "not-a-deadline"
