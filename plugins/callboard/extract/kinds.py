"""What a printed date is for: by its label, by the item or heading above it, by the verb of its sentence."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from callboard.model import Kind

from .blocks import Outline
from .candidates import LABEL_END, Candidate
from .cues import Cued
from .fees import Fees
from .labels import Vocabulary
from .minutes import are_minutes, first_heading, is_diary
from .sections import Section
from .subject import Subject
from .words import meaning, without_links

_CLOSES = Cued(
    r"\b(?:deadlines?|clos(?:es?|ing)|ends?|finaliza|cierra|cierre|vence|termina|encerra|encerramento|fim|término|endet|schluss|clôture|fermeture|chiusura)\b",
    re.IGNORECASE,
)
_OPENS = re.compile(r"open|start|begin|launch|ouver|öffn|apert|abert|inicio|início|开|開|시작", re.IGNORECASE)
# For whom a date is that the line above names: "Submission deadline: / w/ travel support: 3 May".
_CONDITION = re.compile(
    r"\W*(?:w/o?|with|without|if|mit|ohne|avec|sans|con|sin|com|sem|senza|met|zonder)\s", re.IGNORECASE
)
_AND = re.compile(r"\s+(?:and|&|/|und|et|y|e|en)\s+")
_PERIOD_LABEL = re.compile(
    r"(?:\w+ )?period|zeitraum|période|periodo|período|periode|[期时時][间間限]|기간", re.IGNORECASE
)
_NTH = re.compile(r"第\s?[\d一二三四五六七八九十]+\s?[回次期讲講]|(?:제\s?\d+\s?[회차]|\d+\s?회차)")
_SOME_DAY = re.compile(
    r"(?!(?:the )?(?:last|final|first|next|same|due)\b)(?:(?:The )?\d{1,2}(?:st|nd|rd|th) )?"
    r"(?:[A-Z][\w&/-]* ){1,3}Day(?: \d{1,4})?"
)
_ASIDE = re.compile(r"\s*[(（][^()（）]*[)）]")
# Behind the name of a talk: a link to what was handed out for it.
_HANDED_OUT = re.compile(r"[(（](?:abstract|paper|slides|poster)[)）]\W*$", re.IGNORECASE)
_FEW_WORDS = 3
_CAMERA_READY = re.compile(r"[(（]camera[\s-]?ready(?: (?:version|cop|paper)\w*)?[)）]", re.IGNORECASE)
_SUBTITLE = re.compile(r"\s*[–—:]\s.*$")
_EDITION = re.compile(r"[A-Z][\w-]*[A-Z][\w-]*[\s'’-]+(?:(?:19|20)\d\d|\d\d)")
_ACRONYM = re.compile(r"\b[A-Z][\w-]*[A-Z][\w]*\b")
_NO_NAMES = frozenset(("CFP", "FAQ", "AI", "ML", "PDF", "CALL"))
STRONG: frozenset[Kind] = frozenset(
    ("notification", "camera_ready", "rebuttal", "opening", "early_registration", "registration_deadline")
)
_PERIODS: frozenset[Kind | None] = frozenset(
    ("opening", "abstract_deadline", "submission_deadline", "registration_deadline")
)
_START_OR_END = re.compile(
    r"(?P<start>(?:start|opening)(?:s|ing)?(?: date)?|opens|begins?|from|beginn|startdatum|début|inicio|início|inizio"
    r"|apertura|abertura|ouverture|[开開][始][日时時]?[期间間]?|시작일?)"
    r"|(?:end|closing)(?:s|ing)?(?: date)?|closes|until|ende|schluss|fin|fim|fine|cierre|encerramento|chiusura|clôture"
    r"|结束(?:日期|时间)?|結束(?:日期|時間)?|終了日?|종료일?",
    re.IGNORECASE,
)
# What is due in several rounds, below a line that says what: "Authors will be notified by:", "First cycle: 3 May".
_ROUND = re.compile(
    r"(?:(?:first|second|third|fourth|1st|2nd|3rd|4th|final|early|late|regular|spring|summer|fall|autumn|winter)\s)?"
    r"(?:cycle|round|phase|batch|wave|window|track)(?:\s(?:\d{1,2}|[ivx]+|[ab]|one|two|three))?",
    re.IGNORECASE,
)
# Before a day in a table, whose end stands in another cell: "from 15/12/2022 | to 28/02/2023".
_FROM = re.compile(r"(?:from|as of|starting|desde|a partir d[eo]l?|à partir du|dal|vanaf|od)", re.IGNORECASE)
_OPENED = re.compile(
    r"(?:(?:will )?opens?|opened|starts?|started|öffnet|geöffnet|ouvre|ouverte?|abre|abiert[oa]|abert[oa]|apert[oa])"
    r"(?: (?:on|from|since|am|ab|seit|le|du|depuis|dès|el|desde|em|dal|il))?",
    re.IGNORECASE,
)
_ANNOUNCED = re.compile(r"\bannouncements?\W*$", re.IGNORECASE)
_COLON = re.compile("[:：]$")
_OPEN_ASIDE = re.compile(r"\(([^()]{4,60})$")
LONG_LABEL = 90


class Kinds(Fees):
    """Tells the kind of the dates of one post."""

    def __init__(
        self,
        outline: Outline,
        sections: list[Section],
        title: str,
        words: Vocabulary,
        event: Mapping[str, Any] | None = None,
        summary: str = "",
    ) -> None:
        self.outline = outline
        self.sections = sections
        self.title = title
        self.summary = summary.casefold()
        self.words = words
        self.acronyms = set(_ACRONYM.findall(f"{title} {first_heading(outline)}")) - _NO_NAMES
        self.announces = not (are_minutes(outline, title, words) or is_diary(outline))
        self.subject = Subject(event or {}, title, self.acronyms)

    def kind(self, candidate: Candidate) -> Kind | None:
        if candidate.form == "sentence":
            return self.sentence_kind(candidate)
        if self.has_sign_up_link(candidate):
            candidate.label, candidate.listed = "", True
            return "event"
        if self.is_early_column(candidate):
            candidate.listed = True
            return "early_registration"
        aside = _OPEN_ASIDE.search(candidate.before)
        if aside and self.words.kind(aside[1]) == "opening":  # "Fee: 20 € (the portal opens on"
            candidate.label = meaning(aside[1])
            return "opening"
        if aside and _OPENED.fullmatch(aside[1].strip()) and self.words.kind(candidate.label) in _PERIODS:
            candidate.listed = True  # "Link to sign up (opened on"
            return "opening"
        return self.label_kind(candidate)

    def label_kind(self, candidate: Candidate) -> Kind | None:
        """The kind by the label of a date, else by what stands above it."""
        label = candidate.label
        plain = label if _CAMERA_READY.search(label) else _ASIDE.sub("", label)
        kind = self.words.kind(plain)
        if kind is None and not (_HANDED_OUT.search(label) and len(plain.split()) > _FEW_WORDS):
            kind = self.words.kind(label)
        if kind in (None, "event", "other") and candidate.form == "label-first":
            after = self.words.kind(candidate.after[:60]) if self.words.kind(candidate.after[:60]) in STRONG else None
            kind = kind or after
        parent = candidate.block.parent
        if parent is not None and candidate.block.kind == "item":
            kind = self.from_parent(candidate, kind, self.outline.blocks[parent].text)
        if kind in (None, "other") and (end := _START_OR_END.fullmatch(label)):
            period = self.of_period(candidate, starts=end["start"] is not None)
            candidate.listed, kind = candidate.listed or period is not None, period or kind
        if kind == "submission_deadline" and self.words.bare_deadlines.fullmatch(label.casefold()):
            kind = self.from_heading(candidate) or kind
        if kind is None and _PERIOD_LABEL.fullmatch(label) and (asked := self.from_heading(candidate)):
            candidate.listed, kind = True, asked
        if kind in _PERIODS and candidate.block.cell and _FROM.fullmatch(candidate.before.strip(" *_")):
            kind = "opening"
        kind = kind or self.open_until(candidate)
        if kind == "opening" and (self.says_closing(candidate) or self.is_period(candidate)):
            kind = self.closing(label)
        if kind is None and (self.is_named(label) or _NTH.fullmatch(label) or self.is_day(candidate)):
            kind = "event"
        if kind is None and candidate.block.kind == "heading" and self.heads_event(candidate):
            kind = "event"
        if kind is None and (self.says_when(candidate) or self.answers_heading(candidate)):
            kind = "event"
        if kind is None and candidate.track:
            kind = self.words.kind(candidate.track)
        return self.signed_up(candidate, kind or self.of_round(candidate) or self.of_heading(candidate))

    def says_closing(self, candidate: Candidate) -> bool:
        """Whether a label, or the words before a date, say that something closes."""
        said = (candidate.label, candidate.before) if candidate.form == "label-first" else (candidate.label,)
        return any(map(_CLOSES.search, said))

    def says_when(self, candidate: Candidate) -> bool:
        """Whether a label says no more than that this is the day, or with an hour the time: "When", "Time"."""
        label = candidate.label.casefold()
        if candidate.phrase.time and not candidate.block.cell and self.words.hour_labels.fullmatch(label):
            return True
        return self.words.day_labels.match(label) and not self.words.own.match(label)

    def answers_heading(self, candidate: Candidate) -> bool:
        """Whether a day begins the text right below "When" or "Date", which is its label then."""
        block, label = candidate.block, candidate.label.casefold()
        above = self.outline.blocks[block.index - 1] if block.index and candidate.form == "date-first" else None
        first = block.kind == "paragraph" and block.text.startswith(candidate.phrase.text)
        if not first or above is None or above.kind != "heading":
            return False
        if not self.words.day_labels.fullmatch(above.text.casefold().strip(" :?")):
            return False
        if self.words.stamp.within(label) or self.words.past.within(label):
            return False
        candidate.label = above.text
        return True

    def of_heading(self, candidate: Candidate) -> Kind | None:
        """The kind that the heading right above a date says, of which what the label opens is the beginning."""
        above = self.outline.headings(candidate.block)[-1:]
        listed = any(self.words.sections["dates"].within(heading.text.casefold()) for heading in above)
        near = self.words.kind(above[0].text) if above and not listed else None
        if near not in STRONG and near not in _PERIODS:
            return None
        end = _START_OR_END.fullmatch(candidate.label)
        return "opening" if near in _PERIODS and end and end["start"] else near

    def is_period(self, candidate: Candidate) -> bool:
        """Whether what opens does so from one day to another; "Opens: 3 – 5 May" tells only when it does."""
        named = _OPENS.search(candidate.label) and candidate.before.rstrip().endswith((":", "："))
        return candidate.phrase.last is not None and candidate.form == "label-first" and not named

    def of_period(self, candidate: Candidate, *, starts: bool) -> Kind | None:
        """The kind of what only starts or ends, by the line above its list: "Call for proposals:", "Start: 3 May"."""
        above = self.of_lead(candidate)
        if above not in _PERIODS:
            return None
        return "opening" if starts else "submission_deadline" if above == "opening" else above

    def of_round(self, candidate: Candidate) -> Kind | None:
        """The kind of what is due in rounds, by the line above their list."""
        kind = self.of_lead(candidate) if _ROUND.fullmatch(candidate.label) else None
        candidate.listed = candidate.listed or kind is not None
        return kind

    def of_lead(self, candidate: Candidate) -> Kind | None:
        """The kind that the line above a list says, which ends in a colon."""
        first = self.outline.firsts.get(candidate.group)
        lead = self.outline.above(first).rstrip(" *_") if first else ""
        return self.words.kind(lead) if lead.endswith((":", "：")) else None

    def from_heading(self, candidate: Candidate) -> Kind | None:
        """What may be handed in, or signed up for, in a period, by the heading above: "Application", "Period: …"."""
        above = self.outline.headings(candidate.block)[-1:]
        asked = self.words.kind(above[0].text) if above else None
        return asked if asked in _PERIODS and asked != "opening" else None

    def heads_event(self, candidate: Candidate) -> bool:
        """Whether a heading gives the day of its programme, "Timetable 3 May", or the days of an event.

        The word for the programme is no name of the event.
        """
        if self.words.sections["programme"].match(candidate.label.casefold()):
            candidate.label = ""
            return True
        phrase = candidate.phrase
        lasts = phrase.last is not None or (phrase.first.year is not None and phrase.end_time is not None)
        return lasts and self.under_event(candidate)

    def under_event(self, candidate: Candidate) -> bool:
        """Whether the title or a heading above a date names an event: "Graphs, August 4-7" below "Summer workshops"."""
        above = (self.title, *(heading.text for heading in self.outline.headings(candidate.block)))
        return any(self.words.nouns.within(text.casefold()) for text in above if text != candidate.block.text)

    def closing(self, label: str) -> Kind:
        """The kind of what a label says to close, also beside what opens: "Registration ends and submission opens"."""
        parts = (self.words.kind(part) for part in _AND.split(label) if _CLOSES.search(part))
        named = next((kind for kind in parts if kind not in (None, "opening", "event")), None)
        return named or self.due_kind([label.casefold()], "", "") or "submission_deadline"

    def joined(self, candidate: Candidate, previous: Candidate) -> bool:
        """Whether only "to", "or" … stands between two dates of a sentence, so that one clause is about both."""
        return previous.row == candidate.row and previous.block is candidate.block and candidate.form == "sentence"

    def imperative(self, candidate: Candidate) -> Kind | None:
        """The kind of a short sentence that was taken for a label: "Apply by 4 June"."""
        listed = self.sections[candidate.block.index] == "dates"  # there "Travel support: by 4 June" has a label
        if candidate.form != "label-first" or (LABEL_END if listed else _COLON).search(candidate.before.rstrip(" *_")):
            return None
        kind = self.sentence_kind(candidate)
        candidate.form = "sentence" if kind else candidate.form
        return kind

    def is_named(self, label: str) -> bool:
        """Whether a label is the event's own name: an acronym of the title, or one with a year, "EELS 2027"."""
        return any(name in label for name in self.acronyms) or bool(
            _EDITION.fullmatch(_ASIDE.sub("", _SUBTITLE.sub("", label)))
        )

    def is_day(self, candidate: Candidate) -> bool:
        """Whether a line of important dates names the event as the title does, or a day of it: "Industry Day"."""
        if self.sections[candidate.block.index] != "dates":
            return False
        label = candidate.label
        titled = len(label.split()) >= _FEW_WORDS and label.casefold() in self.title.casefold()
        return titled or bool(_SOME_DAY.fullmatch(label))

    def from_parent(self, candidate: Candidate, kind: Kind | None, parent: str) -> Kind | None:
        if len(parent) > LONG_LABEL:
            return kind
        if _ANNOUNCED.search(parent) and kind in (None, "event", "abstract_deadline"):
            return "other"  # "Announcement of talks:", and below it "Abstracts: 3 May"
        above = self.words.kind(parent)
        stronger = above in STRONG and kind in ("event", "submission_deadline")
        if above and (kind is None or stronger or _CONDITION.match(candidate.label)):
            kind = above
        name = without_links(parent).strip(" :.–-")
        if self.sections[candidate.block.index] != "dates" or not re.search(r"dates|deadlines", name, re.IGNORECASE):
            candidate.track = candidate.track or name
        return kind
