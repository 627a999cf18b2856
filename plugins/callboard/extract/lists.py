"""What a list, a table or a series says of its lines together: dates, a log of news, talks, events.

Most lines are judged by what they say themselves; these are judged by their neighbours, or by the title above them.
"""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cached_property

from callboard.model import DEADLINES

from .candidates import Candidate
from .cues import Cued
from .histories import falls
from .mastheads import LONGEST_LINE
from .moves import moved_from, moved_to
from .names import names
from .prose import find_calendar_word
from .series import Series
from .words import SIGN_UP

LONG_TABLE, FEW_WORDS, LONG_ARCHIVE = 8, 6, 4
_TALK_REASONS = ("not-a-deadline", "maybe-event", "maybe", "programme", "news")
_EVENTS = Cued(
    r"\b(?:events|meetups|veranstaltungen|termine|[ée]v[eéè]nements|rencontres|concerts|konzerte|konzerttermine|eventos|encuentros"
    r"|encontros|conciertos|concertos|eventi|incontri|concerti|evenementen|concerten)\b",
    re.IGNORECASE,
)
_EVENTS_ALONE = re.compile(rf"(?:{_EVENTS.pattern})(?: \d{{4}})?", re.IGNORECASE)
_EVENTS_PAGE = re.compile(
    rf"(?:[\w-]+ )?(?:{_EVENTS.pattern}|programma|programme?|programa|programm|talks|seminars?|séminaires?|seminari"
    r"|seminarios|seminários|vorträge)(?: \d{4})?",
    re.IGNORECASE,
)
_CHRONICLE = re.compile(
    r"(?:[\w-]+ )?(?:timeline|chronology|chronik|zeitleiste|chronologie|cronología|cronologia|tijdlijn|时间线|時間線)"
    r"(?: \(.*\))?",
    re.IGNORECASE,
)
# Before the day on which something else ends: "Late registration (after 3 May)".
_SINCE = re.compile(
    r"\b(?:after|from|since|nach|ab|après|depuis|después del?|desde|depois de|dopo il|vanaf|na)\s+$", re.IGNORECASE
)
# Headings of what was handed out: its lines tell when talks and lectures were, and announce none.
_HANDED_OUT = re.compile(
    r"(?:lecture |course |class |talk |meeting )?(?:notes|slides|recordings?|materials?|handouts?|videos?)"
    r"|(?:vorlesungs)?(?:folien|unterlagen|skripte?|aufzeichnungen)|supports? de cours|notes de cours|enregistrements"
    r"|apuntes|diapositivas|materiales|grabaciones|materia(?:is|l)|gravações|appunti|materiali|registrazioni"
    r"|(?:活動|セミナー|ゼミ)?記録|活动记录|课件|讲义|講義資料|資料|자료",
    re.IGNORECASE,
)
# Where the talks of a series say that there is none on a day.
_NONE = re.compile(
    r"\W*(?:not held|(?:[\w-]+ ){0,2}holidays?\W*$)"
    r"|\W*(?:no|kein\w*|pas de|sin|sem|geen) (?:\w+ )?(?:meetings?|seminars?|talks?|sessions?|lectures?|class(?:es)?"
    r"|sitzung|treffen|vortrag|séance|exposé|sesión|seminario|seminário|reunión|reunião|bijeenkomst)\b"
    r"|\W*(?:(?:spring|winter|fall|autumn|summer|term|semester|mid-?term|reading|christmas|easter) )?"
    r"(?:break|recess|vacation)\W*$",
    re.IGNORECASE,
)
_POSTERS = re.compile(
    r"(?:[\w-]+ [–-] )?(?:posters?|pósteres|poster presentations|posterpräsentationen)", re.IGNORECASE
)


class Lists(Series):
    """Settles candidates by the lists, tables and series that they stand in."""

    def tables(self, candidates: list[Candidate]) -> None:
        """A table of deadlines is no news, and no programme, whatever its heading; the newest day first it is a log."""
        tables: dict[int, list[Candidate]] = defaultdict(list)
        for candidate in candidates:
            if candidate.block.cell and not candidate.phrase.weak:
                tables[candidate.block.cell.table].append(candidate)
        for members in tables.values():
            due = sum(
                self.words.kind(candidate.label) in DEADLINES
                and not self.words.stamp.within(candidate.label.casefold())
                for candidate in members
            )
            section = self.sections[members[0].block.index]
            listed = due > 1 and due * 4 >= len(members) if section == "news" else due and _lasts_months(members)
            log = falls(_firsts(members))
            if section in ("news", "programme") and listed and not log:
                for candidate in members:
                    self.sections[candidate.block.index] = "dates"
            elif section != "dates" and len(members) >= LONG_TABLE and due * 4 < len(members) and log:
                for candidate in members:
                    candidate.reason = candidate.reason or "not-a-deadline"

    def logs(self, candidates: list[Candidate]) -> None:
        """Lines that begin with a day, the newest first, are a log of news."""
        runs: dict[tuple[int, tuple[int, ...]], list[Candidate]] = defaultdict(list)
        for candidate in candidates:
            if (
                candidate.form in ("date-first", "apart")
                and not candidate.block.cell
                and self.sections[candidate.block.index] != "dates"
                and not candidate.ahead
            ):
                runs[candidate.group, candidate.block.section].append(candidate)
        for members in runs.values():
            if members[0].phrase.first.year and falls(members):
                for candidate in members:
                    candidate.reason = candidate.reason or "news"

    def chronicles(self, candidates: list[Candidate]) -> None:
        """Below "Timeline", lines that begin with a day, most with no word for any kind of date, tell what happened."""
        runs: dict[int, list[Candidate]] = defaultdict(list)
        for candidate in candidates:
            if candidate.reason is None and candidate.form == "date-first" and candidate.block.section:
                runs[candidate.block.section[-1]].append(candidate)
        for heading, members in runs.items():
            told = _CHRONICLE.fullmatch(self.outline.blocks[heading].text.strip(" :"))
            kinds = [self.words.kind(c.label) for c in members] if told else []
            if len(kinds) > 1 and {*kinds} <= {None, "other"} and kinds.count("other") * 2 < len(kinds):
                for candidate in members:
                    candidate.reason = "news"

    def adopt(self, candidates: list[Candidate]) -> None:
        """Lines of a list whose other lines are important dates are important dates too."""
        groups: dict[tuple[int, tuple[int, ...]], list[Candidate]] = defaultdict(list)
        for candidate in candidates:
            if candidate.form != "sentence":
                groups[candidate.group, () if candidate.group else candidate.block.section].append(candidate)
        for members in groups.values():
            if self.sections[members[0].block.index] == "news":
                continue
            good = [c for c in members if c.reason is None and c.kind not in (None, "event")]
            log = falls(members)
            loose = [c for c in members if not c.phrase.weak and _is_left(c, log=log, named=self.begins_named(c))]
            ends = {c.phrase.first for c in good}
            loose = [c for c in loose if c.phrase.first not in ends or not _SINCE.search(c.before)]
            lines = {c.block.index for c in good if c.form == "label-first"}
            loose = [c for c in loose if c.group or c.before.rstrip().endswith((":", "：")) or self.goes_with(c, lines)]
            due = [c for c in loose if c.kind in DEADLINES and _is_led_to(c)]
            several = len({c.label for c in due if c.phrase.first.year})
            if not good and several >= (1 if self.is_call else 2) and (self.is_call or self.names_meeting()):
                good = due  # lines of a call without a heading: "Papers: 3 May 2027", "Posters: 10 May 2027"
            if good and (len(good) * 2 >= len(loose) or all(c.listed for c in members)):
                for candidate in loose:
                    candidate.reason = None

    @cached_property
    def is_call(self) -> bool:
        """Whether the title is that of a call: "Call for papers: tides"."""
        return self.words.kind(self.title) in ("opening", "submission_deadline")

    def begins_named(self, candidate: Candidate) -> bool:
        """Whether the first words behind a day say what it is of: "11 June: Workshop and lunch at …"."""
        first = " ".join(candidate.label.split()[:FEW_WORDS])
        return candidate.form == "date-first" and self.words.kind(first) is not None

    def goes_with(self, candidate: Candidate, lines: set[int]) -> bool:
        """Whether a date of a known kind stands in a line of dates: "abstracts (3 May), full papers (10 May)"."""
        return (
            candidate.block.index in lines and candidate.form == "label-first" and candidate.kind not in (None, "event")
        )

    def talks(self, candidates: list[Candidate]) -> None:
        """Under a title or heading such as "Winter seminar" each line with a day and a name is a talk to come."""
        lists: dict[tuple[int, tuple[int, ...]], list[Candidate]] = defaultdict(list)
        for candidate in candidates:
            self.name_talk(candidate)
            judged = candidate.reason in (*_TALK_REASONS, None)
            if judged and self.in_series(candidate) and _NONE.match(candidate.label):
                candidate.reason = "not-a-deadline"
            elif self.may_be_talk(candidate):
                cell = candidate.block.cell
                lists[cell.table if cell else candidate.group, candidate.block.section].append(candidate)
        if not lists or any(_POSTERS.fullmatch(head.text.strip(" :")) for head in self.outline.of_kind("heading")):
            return  # none, or what was given at conferences, or their programme
        programmes = [talks for members in lists.values() if (talks := self.talks_of(members)) and self.recur(talks)]
        told = [candidate for members in lists.values() for candidate in members]
        given = len(told) >= LONG_ARCHIVE and falls(told)  # the newest first
        days: dict[tuple[int, ...], set[tuple[int, int]]] = defaultdict(set)
        for candidate in (talk for talks in programmes for talk in talks):
            days[candidate.block.section].add((candidate.phrase.first.month, candidate.phrase.first.day))
        for members in lists.values() if given else ():
            self.close(members)
        for talks in programmes:
            ahead = self.is_ahead(talks)
            for candidate in talks:
                if ahead or (len(days[candidate.block.section]) > 1 and not given):
                    candidate.reason, candidate.kind, candidate.ahead = None, "event", ahead

    def close(self, members: list[Candidate]) -> None:
        """In an archive no line announces anything, but for "Next meeting", and what begins as a deadline does."""
        for candidate in members:
            label = candidate.label.casefold()
            unsure = candidate.reason in ("maybe-event", "maybe") or (
                candidate.reason is None and candidate.kind in DEADLINES
            )
            if unsure and not self.is_of_its_own(label) and not self.words.coming.match(label):
                candidate.reason = "past-event"

    def talks_of(self, members: list[Candidate]) -> list[Candidate]:
        """The talks of a list: lines that may be one, and those like them if they are not more.

        Such a line has a long name, or words that tell news, or that are of another kind of date, as names of talks do.
        """
        talks = [c for c in members if self.is_talk(c) and c.reason in (*_TALK_REASONS, None)]
        if not members[0].billed and self.sections[members[0].block.index] == "dates":
            kinds = {c.kind for c in members if c.reason is None}
            return talks if kinds <= {None, "event"} else [c for c in talks if c.reason]
        forms = {talk.form for talk in talks}
        if sum(c.form == "label-first" for c in talks) * 2 < len(talks):  # "Free since 3 May", among "10 May: Waves"
            forms.discard("label-first")
            talks = [c for c in talks if c.form in forms]
        like = [c for c in members if c.form in forms and not self.is_talk(c)]
        like = [c for c in like if c.reason in _TALK_REASONS or (c.reason is None and c.kind != "event")]
        like = [c for c in like if not self.is_of_its_own(c.label.casefold())]
        shared = 1 < len(talks) >= len(like) or (bool(talks) and self.is_ahead(talks))
        return sorted([*talks, *like], key=members.index) if shared else talks

    def is_of_its_own(self, label: str) -> bool:
        """Whether a label begins as no name of a talk does: "Submission of abstracts", "Update: we meet online"."""
        return self.words.firm.match(label) or self.words.own.match(label)

    def lists_of_events(self, candidates: list[Candidate]) -> None:
        """On a page called "Events" each line of a list that begins with a day is one, the newest first or last."""
        if not _EVENTS_PAGE.fullmatch(self.title.strip()):
            return
        lines = [c for c in candidates if c.form == "date-first" and c.group and not c.block.cell]
        news = falls(lines) and any(self.words.past.within(c.label.casefold()) for c in lines)
        for candidate in lines if not news else ():
            told = self.words.past.within(candidate.label.casefold())
            if candidate.reason in ("not-a-deadline", "news") and not told:
                firm = self.words.firm.match(candidate.label.casefold())
                candidate.reason, candidate.kind = None, (candidate.kind if firm else None) or "event"

    def month_of_events(self, candidates: list[Candidate]) -> None:
        """Under a title such as "Meetups in May" each sentence with a day of May and its week day tells of one."""
        named = find_calendar_word(self.title) if _EVENTS.search(self.title) else None
        month = names(frozenset())[0].get(named[0].casefold()) if named else None
        for candidate in candidates:
            first = candidate.phrase.first
            told = candidate.form == "sentence" and candidate.reason == "not-a-deadline" and candidate.kind is None
            if told and first.month == month and first.weekday is not None:
                candidate.reason, candidate.kind = None, "event"

    def name_talk(self, candidate: Candidate) -> None:
        """A line of a series that holds no more than a day: the talk is named in the line below it."""
        block = candidate.block
        below = self.outline.blocks[block.index + 1] if block.index + 1 < len(self.outline.blocks) else None
        if candidate.form == "apart" and below and below.parent == block.index:
            head, _, speaker = below.text.partition(":")
            if speaker and self.words.speaker_columns.fullmatch(head.casefold().strip()):
                candidate.label, candidate.billed = speaker.strip(), True
                return
        alone = (
            not block.group
            and block.kind in ("paragraph", "heading")
            and (candidate.form == "apart" or SIGN_UP.fullmatch(candidate.label))
        )
        if alone and below and self.in_series(candidate):
            named = below.kind == "paragraph" or below.level > block.level > 0
            candidate.label = below.first_line() if named else candidate.label

    def may_be_talk(self, candidate: Candidate) -> bool:
        """Whether a line of a series holds a day and a name."""
        return (
            candidate.form != "sentence"
            and self.announces
            and not candidate.phrase.weak
            and (candidate.label != "" or (candidate.form == "apart" and candidate.block.kind in ("item", "heading")))
            and self.sections[candidate.block.index] not in ("past", "news")
            and (candidate.billed or self.in_series(candidate))
            and not self.is_handed_out(candidate)
        )

    def is_talk(self, candidate: Candidate) -> bool:
        """Whether a line that may be a talk has a name which is not that of another kind of date, nor tells news."""
        named = candidate.kind in (None, "event") and len(candidate.label) < LONGEST_LINE
        named = named or SIGN_UP.fullmatch(candidate.label) is not None
        return named and not self.words.stamp.within(candidate.label.casefold())

    def is_handed_out(self, candidate: Candidate) -> bool:
        """Whether the heading right above says that what stands below it was handed out: "Lecture notes"."""
        above = self.outline.headings(candidate.block)[-1:]
        return any(_HANDED_OUT.fullmatch(heading.text.strip(" :")) for heading in above)

    def is_one_of_many(self, candidate: Candidate) -> bool:
        """Whether a row stands in a table or list of events: its page or heading is called so, or names a series."""
        above = [text.strip() for text in (self.title, *(h.text for h in self.outline.headings(candidate.block)))]
        if not candidate.block.cell:
            return candidate.form == "date-first" and any(map(_EVENTS_ALONE.fullmatch, above))
        return any(map(_EVENTS.search, above)) or self.in_series(candidate)


def _lasts_months(members: list[Candidate]) -> bool:
    """Whether days are of several months, as those of no programme are."""
    months = [(c.phrase.first.year or 0) * 12 + c.phrase.first.month for c in members]
    return max(months) - min(months) > 1


def _is_led_to(candidate: Candidate) -> bool:
    """Whether a colon, or words that move something, lead to a day: "Papers: 3 May", "Papers: extended to 3 May"."""
    before = candidate.before
    return before.rstrip().endswith((":", "：")) or moved_from(before) or moved_to(before)


def _is_left(candidate: Candidate, *, log: bool, named: bool) -> bool:
    """Whether the line of a date may be one of a list of dates.

    Outside of a `log` a few words that tell news may, and many if the first of them are `named`, as a kind of date.
    """
    told = candidate.reason == "news" and not log and (named or len(candidate.label.split()) <= FEW_WORDS)
    return told or candidate.reason in ("maybe", "maybe-event", "not-a-deadline")


def _firsts(members: list[Candidate]) -> list[Candidate]:
    """The first date of each row of a table."""
    rows = {candidate.block.cell.row: candidate for candidate in reversed(members) if candidate.block.cell}
    return list(reversed(rows.values()))
