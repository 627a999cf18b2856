"""What each printed date is for, and whether it is an important date: its kind, or the reason why it is none.

The rules ask how a careful reader knows: a line of a list of important dates needs no more; a line elsewhere needs
words such as "deadline"; a sentence needs its verb ("will be held on", "are due by"). News, quotations, past
editions, the post's own date and days of something else are none.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence

from callboard.model import Kind

from .blocks import Outline
from .labels import Vocabulary
from .rows import Candidate, Open
from .sections import Section

_QUOTED = re.compile(r"^\W{0,3}[\"“„«]|(?:—|--|―)\s*[A-Z][\w .]+$")
_SPEAKER = re.compile(r"\b(?:wrote|writes|said|says|quoted?|schrieb|écrit)\b[^.]{0,40}:\s*$", re.IGNORECASE)
_PLACE = re.compile(r"[A-ZÀ-Ý][\w.'’-]+(?: [A-ZÀ-Ý][\w.'’-]+){0,3}, (?:[A-ZÀ-Ý][\w.'’-]*\b ?){1,4}")
STRONG: frozenset[Kind] = frozenset(("notification", "camera_ready", "rebuttal", "opening", "early_registration", "registration_deadline"))
LONG_LABEL, SHORT_LABEL = 90, 60


class Judge:
    """Settles kind and reason of the candidates of one post."""

    def __init__(self, outline: Outline, sections: Sequence[Section], title: str, words: Vocabulary) -> None:
        self.outline = outline
        self.sections = sections
        self.title = title
        self.words = words

    def judge(self, candidates: list[Candidate]) -> None:
        """Set `kind` and, for what is no important date, `reason`."""
        for candidate in candidates:
            candidate.kind = self.kind(candidate)
            candidate.reason = candidate.reason or self.reason(candidate)
        self.adopt(candidates)
        self.announce(candidates)

    def opens(self, opens: list[Open]) -> list[Open]:
        """The phrases without a day that are rows: those with a label that says what is to come."""
        out = []
        for entry in opens:
            section = self.sections[entry.block.index]
            entry.kind = self.words.kind(entry.label)
            short = len(entry.label) < SHORT_LABEL and not entry.block.quoted and section not in ("past", "news")
            wanted = section == "dates" or self.words.firm.within(entry.label.casefold()) and entry.vague.what == "open"
            if entry.kind and short and wanted and entry.vague.what != "relative" and self.sole(entry):
                out.append(entry)
        return out

    def sole(self, entry: Open) -> bool:
        """Whether the phrase is the value of its line, not a word of a sentence, nor a remark on a day."""
        start = entry.block.text.rfind("\n", 0, entry.vague.start) + 1
        line = entry.block.text[start:].split("\n", 1)[0]
        return len(line) < 140 and not re.search(r"\d{1,2}(?:st|nd|rd|th)?,? (?:19|20)\d\d", line)

    # -- kinds

    def kind(self, candidate: Candidate) -> Kind | None:
        if candidate.form == "sentence":
            return self.sentence_kind(candidate)
        label = candidate.label
        kind = self.words.kind(label)
        if kind in (None, "event", "other") and candidate.form == "label-first":
            after = self.words.kind(candidate.after[:60]) if self.words.kind(candidate.after[:60]) in STRONG else None
            kind = kind or after
        parent = candidate.block.parent
        if parent is not None and candidate.block.kind == "item":
            kind = self.from_parent(candidate, kind, self.outline.blocks[parent].text)
        if kind == "opening" and self.words.firm.within(label.casefold()) and re.search(r"\bdeadlines?\b", label, re.IGNORECASE):
            kind = "submission_deadline"
        if kind is None and self.words.day_labels.match(label.casefold()):
            kind = "event"
        if kind is None and candidate.track:
            kind = self.words.kind(candidate.track)
        if kind is None:
            headings = self.outline.headings(candidate.block)
            near = self.words.kind(headings[-1].text) if headings and self.sections[headings[-1].index] != "dates" else None
            kind = near if near in STRONG or near in ("submission_deadline", "abstract_deadline") else None
        return kind

    def from_parent(self, candidate: Candidate, kind: Kind | None, parent: str) -> Kind | None:
        if len(parent) > LONG_LABEL:
            return kind
        above = self.words.kind(parent)
        if above and (kind is None or (above in STRONG and kind in ("event", "submission_deadline"))):
            kind = above
        name = parent.strip(" :.–-")
        if self.sections[candidate.block.index] != "dates" or not re.search(r"dates|deadlines", name, re.IGNORECASE):
            candidate.track = candidate.track or name
        return kind

    def sentence_kind(self, candidate: Candidate) -> Kind | None:
        before = candidate.before.casefold()
        if self.words.held.within(before[-160:]) and not self.words.speaking.within(before):
            return "event"
        tight = before.rstrip(" *_(:").rstrip("0123456789")
        due = self.words.due.ends(tight) or self.words.due.ends(re.sub(r"[\s,]*(?:on|the|el|am|le|dem|[a-zéá]+day,?)$", "", tight))
        lead = self.words.kind(candidate.lead) if candidate.lead else None
        if due or before.rstrip().endswith((":", "(")):
            for kind, words in self.words.sentences.items():
                if words.within(before[-120:]):
                    return kind
            if lead:
                return lead
        after = candidate.after.casefold()[:80]
        if re.match(r"\s*(?:is|are|will be|ist|est|es)\b", after):
            kind = self.words.kind(after)
            if kind and self.words.firm.within(after):
                return kind
        if re.search(r"\bwill be (?:notified|informed|sent|announced)\b|\bnotified\b", before):
            return "notification"
        if self.words.nouns.within(before) and self.words.ahead.within(before) and not self.words.speaking.within(before):
            if re.search(r"(?:\bon|\bfrom|\bduring|,|\bin|\(|\bvom|\bam|\bdu|\bdel|\ble|\bel)\s*(?:the\s*)?$", before.rstrip("* _")):
                return "event"
        return None

    # -- reasons

    def reason(self, candidate: Candidate) -> str | None:
        block, phrase = candidate.block, candidate.phrase
        section, form = self.sections[block.index], candidate.form
        before, label = candidate.before.casefold(), candidate.label.casefold()
        if block.nav:
            return "navigation"
        if any(run.code for run in block.runs_between(phrase.start, phrase.end)):
            return "code"
        if block.quoted and self.is_quotation(candidate):
            return "quote"
        if section == "past":
            return "past-event"
        if self.words.own.match(before.strip(" *_(—–-")) or self.words.own.match(label) and form != "date-first" and not candidate.kind:
            return "own-date"
        if self.words.other_days.within((candidate.label + candidate.after[:60] + before[-60:]).casefold()):
            return "not-a-deadline"
        if phrase.weak and section != "dates" and not candidate.was:
            return "not-a-date"
        if form == "sentence":
            return self.sentence_reason(candidate)
        if form == "date-first" and section != "dates" and self.is_stamp(candidate):
            return "news"
        if section == "news" and form in ("date-first", "apart") and not self.words.firm.within(label):
            return "news"
        if section == "dates":
            return None if label or candidate.kind else "not-a-deadline"
        return self.loose_reason(candidate)

    def is_quotation(self, candidate: Candidate) -> bool:
        block = candidate.block
        before = self.outline.blocks[block.index - 1].text if block.index else ""
        if _QUOTED.search(block.text) or _SPEAKER.search(before) or _SPEAKER.search(block.text[: candidate.phrase.start]):
            return True
        return candidate.kind in (None, "other")

    def is_stamp(self, candidate: Candidate) -> bool:
        label = candidate.label.casefold()
        return self.words.stamp.within(label) or self.words.past.within(label) or len(label) > LONG_LABEL

    def sentence_reason(self, candidate: Candidate) -> str | None:
        before = candidate.before.casefold()
        if candidate.kind is None:
            return "past-event" if self.words.past.within(before) else "not-a-deadline"
        if self.words.past.within(before[-100:]) and not self.words.held.within(before) and not re.search(r"\b(?:has|have|is|are) (?:been )?(?:extended|moved|postponed)", before):
            if candidate.kind == "event" or not re.search(r"\bdeadline|\bdue\b|\bwill\b", before):
                return "past-event"
        if candidate.kind == "event" and re.search(r"\b(?:was|were) (?:held|hosted|organi[sz]ed)", before):
            return "past-event"
        return None

    def loose_reason(self, candidate: Candidate) -> str | None:
        """A line with a label that does not stand under important dates."""
        label, kind = candidate.label.casefold(), candidate.kind
        if not kind:
            return "not-a-deadline"
        firm = self.words.firm.within(label)
        if kind == "event":
            named = self.words.day_labels.match(label) and len(label) < 30
            return None if named else "maybe-event"
        if kind == "other" or not firm:
            return "maybe"
        if candidate.form == "date-first" and len(candidate.label.split()) > 12:
            return "news"
        return None

    # -- what stands together

    def adopt(self, candidates: list[Candidate]) -> None:
        """Lines of a list whose other lines are important dates are important dates too."""
        groups: dict[int, list[Candidate]] = defaultdict(list)
        for candidate in candidates:
            if candidate.group and candidate.form != "sentence":
                groups[candidate.group].append(candidate)
        for members in groups.values():
            good = [c for c in members if c.reason is None and c.kind not in (None, "event")]
            loose = [c for c in members if c.reason in ("maybe", "maybe-event", "not-a-deadline", "not-a-date")]
            if good and len(good) * 2 >= len(loose):
                for candidate in loose:
                    candidate.reason = None

    def announce(self, candidates: list[Candidate]) -> None:
        """Settle what depends on whether the post announces anything, then the rows that share a label."""
        announcing = any(c.reason is None for c in candidates) or self.words.kind(self.title) in ("event", "opening", "submission_deadline")
        for candidate in candidates:
            if candidate.reason == "maybe-event":
                candidate.reason = self.event_line(candidate) if announcing else "not-a-deadline"
            elif candidate.reason == "maybe":
                candidate.reason = "not-a-deadline"
            elif candidate.reason == "not-a-deadline" and announcing and candidate.form != "sentence" and self.is_masthead(candidate):
                candidate.reason, candidate.kind = None, "event"
        rows: dict[int, list[Candidate]] = defaultdict(list)
        for candidate in candidates:
            rows[candidate.row].append(candidate)
        for members in rows.values():
            accepted = next((c for c in members if c.reason is None), None)
            for candidate in members:
                if accepted and candidate.reason == "not-a-date":
                    candidate.reason = None
        for candidate in candidates:
            if candidate.reason is None and candidate.kind is None:
                candidate.kind = "event" if candidate.form == "apart" and not candidate.block.cell else "other"

    def event_line(self, candidate: Candidate) -> str | None:
        if self.sections[candidate.block.index] == "programme" and candidate.block.kind != "heading":
            return "programme"
        short = len(candidate.label) < SHORT_LABEL and not self.is_stamp(candidate)
        return None if short and (candidate.block.index < 12 or candidate.form == "label-first") else "not-a-deadline"

    def is_masthead(self, candidate: Candidate) -> bool:
        """A line near the top with a place and a day: "Salvador, Brazil, October 15-18, 2019"."""
        block = candidate.block
        top = block.index < 10 and block.kind in ("heading", "paragraph") and len(block.text) < 140
        return top and bool(_PLACE.search(block.text)) and not self.is_stamp(candidate)
