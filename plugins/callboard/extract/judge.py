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
from .mentions import MOVED_FROM
from .rows import Candidate, Open
from .sections import Section

_QUOTED = re.compile(r"^\W{0,3}[\"“„«]|(?:—|--|―)\s*[A-Z][\w .]+$")
_SPEAKER = re.compile(r"\b(?:wrote|writes|said|says|quoted?|schrieb|écrit)\b[^.]{0,40}:\s*$", re.IGNORECASE)
_PLACE = re.compile(r"[A-ZÀ-Ý][\w.'’-]+(?: [A-ZÀ-Ý][\w.'’-]+){0,3}, (?:[A-ZÀ-Ý][\w.'’-]*\b ?){1,4}")
_IS_DEADLINE = re.compile(
    r"\s*(?:is|are|will be|ist|est|es|é|è)\s+(?:\w+\s+){0,4}(?:deadlines?|due dates?|last day|frist|fecha límite|date limite|closing date|prazo)"
)
_OBLIGES = re.compile(
    r"\b(?:will|must|should|shall|please|can|may|need|invite\w*|welcome\w*|encourage\w*|to be|is|are|deadline\w*|due|extended|open|"
    r"closes?|ends?|finaliza|cierra|vence|encerra|endet|sollen|müssen|können|bitten|bitte|werden|frist|bis|doivent|devront|peuvent|veuillez|deben|deberán|pueden|podrán|hasta|devem|deverão|podem|até|devono|possono)\b"
    r"|(?:^|[.:!]\s|,\s|\band )(?:submit|send|register|apply|sign up|email|upload|rsvp)\b"
)
_CLOSES = re.compile(
    r"\b(?:deadlines?|clos(?:es?|ing)|ends?|finaliza|cierra|vence|termina|encerra|endet)\b", re.IGNORECASE
)
_ACRONYM = re.compile(r"\b[A-Z][\w-]*[A-Z][\w]*\b")
_SMALL_WORDS = re.compile(r"(?:[\s,*_]*\b(?:on|the|el|am|le|dem|den|dia|día|o|[a-z]+day))+$")
_DONE = re.compile(
    r"\b(?:was|were|had|have been|has been)\b(?! (?:extended|moved|postponed|set|changed|prolonged|pushed))"
)
STRONG: frozenset[Kind] = frozenset(
    ("notification", "camera_ready", "rebuttal", "opening", "early_registration", "registration_deadline")
)
LONG_LABEL, SHORT_LABEL, OWN_LABEL = 90, 60, 24


class Judge:
    """Settles kind and reason of the candidates of one post."""

    def __init__(self, outline: Outline, sections: Sequence[Section], title: str, words: Vocabulary) -> None:
        self.outline = outline
        self.sections = sections
        self.title = title
        self.words = words
        first = next((block.text for block in outline.blocks if block.kind == "heading"), "")
        self.acronyms = {
            name
            for name in _ACRONYM.findall(f"{title} {first}")
            if name not in ("CFP", "FAQ", "AI", "ML", "PDF", "CALL")
        }

    def judge(self, candidates: list[Candidate]) -> None:
        """Set `kind` and, for what is no important date, `reason`."""
        previous: Candidate | None = None
        for candidate in candidates:
            candidate.kind = self.kind(candidate) or self.imperative(candidate)
            if candidate.kind is None and previous and self.joined(candidate, previous):
                candidate.kind, candidate.reason = previous.kind, previous.reason
                candidate.label = candidate.label or previous.label
            else:
                candidate.reason = candidate.reason or self.reason(candidate)
            previous = candidate
        self.logs(candidates)
        self.adopt(candidates)
        self.announce(candidates)

    def opens(self, opens: list[Open]) -> list[Open]:
        """The phrases without a day that are rows: those with a label that says what is to come."""
        out = []
        for entry in opens:
            section = self.sections[entry.block.index]
            entry.kind = self.words.kind(entry.label)
            short = len(entry.label) < SHORT_LABEL and not entry.block.quoted and section not in ("past", "news")
            wanted = section == "dates" or (
                self.words.firm.within(entry.label.casefold()) and entry.vague.what == "open"
            )
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
        if kind == "opening" and _CLOSES.search(label):
            kind = "submission_deadline"
        if kind is None and self.is_named(label):
            kind = "event"
        if kind is None and self.words.day_labels.match(label.casefold()):
            kind = "event"
        if kind is None and candidate.track:
            kind = self.words.kind(candidate.track)
        if kind is None:
            headings = self.outline.headings(candidate.block)
            near = (
                self.words.kind(headings[-1].text)
                if headings and self.sections[headings[-1].index] != "dates"
                else None
            )
            kind = near if near in STRONG or near in ("submission_deadline", "abstract_deadline") else None
        return kind

    def joined(self, candidate: Candidate, previous: Candidate) -> bool:
        """Whether only "to", "or" … stands between two dates of a sentence, so that one clause is about both."""
        return previous.row == candidate.row and previous.block is candidate.block and candidate.form == "sentence"

    def imperative(self, candidate: Candidate) -> Kind | None:
        """The kind of a short sentence that was taken for a label: "Apply by 4 June"."""
        if candidate.form != "label-first" or candidate.before.rstrip().endswith((":", "：")):
            return None
        kind = self.sentence_kind(candidate)
        candidate.form = "sentence" if kind else candidate.form
        return kind

    def is_named(self, label: str) -> bool:
        """Whether a label is the event's own name: an acronym of the title, as in "RO2019 at eScience 2019"."""
        return any(name in label for name in self.acronyms)

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
        due = MOVED_FROM.search(candidate.before) or self.words.due.ends(tight) or self.words.due.ends(_SMALL_WORDS.sub("", tight))
        lead = self.words.kind(candidate.lead) if candidate.lead else None
        if due or before.rstrip().endswith((":", "(")):
            for kind, words in self.words.sentences.items():
                if words.within(before[-120:]):
                    return kind
            if lead:
                return lead
        after = candidate.after.casefold()[:80]
        if _IS_DEADLINE.match(after):
            return self.words.kind(after)
        if re.search(r"\bwill be (?:notified|informed|sent|announced)\b|\bnotified\b", before):
            return "notification"
        if (
            self.words.nouns.within(before)
            and self.words.ahead.within(before)
            and not self.words.speaking.within(before)
        ):
            if re.search(
                r"(?:\bon|\bfrom|\bduring|,|\bin|\(|\bvom|\bam|\bdu|\bdel|\ble|\bel)\s*(?:the\s*)?$",
                before.rstrip("* _"),
            ):
                return "event"
        return None

    # -- reasons

    def reason(self, candidate: Candidate) -> str | None:
        block, phrase = candidate.block, candidate.phrase
        section, form = self.sections[block.index], candidate.form
        before, label = candidate.before.casefold(), candidate.label.casefold()
        if block.nav:
            return "navigation"
        if any(run.code for run in block.runs_between(phrase.start, phrase.end)) and not (
            section == "dates" and form != "sentence"
        ):
            return "code"
        if block.quoted and self.is_quotation(candidate):
            return "quote"
        if section == "past":
            return "past-event"
        own = self.words.own.match(before.strip(" *_(—–-")) or (self.words.own.match(label) and form != "date-first")
        if own and len(label) < OWN_LABEL and (not candidate.kind or form == "sentence"):
            return "own-date"
        if self.words.other_days.within((candidate.label + candidate.after[:60] + before[-60:]).casefold()):
            return "not-a-deadline"
        if phrase.weak and section != "dates" and not candidate.was:
            return "not-a-date"
        if form == "sentence":
            return self.sentence_reason(candidate)
        if form == "date-first" and section != "dates" and self.is_stamp(candidate):
            return "news"
        if section == "news" and form in ("date-first", "apart"):
            return "news"
        if section == "dates":
            return None if label or candidate.kind else "not-a-deadline"
        return self.loose_reason(candidate)

    def is_quotation(self, candidate: Candidate) -> bool:
        block = candidate.block
        before = self.outline.blocks[block.index - 1].text if block.index else ""
        if (
            _QUOTED.search(block.text)
            or _SPEAKER.search(before)
            or _SPEAKER.search(block.text[: candidate.phrase.start])
        ):
            return True
        return candidate.kind in (None, "other")

    def is_stamp(self, candidate: Candidate) -> bool:
        label = candidate.label.casefold()
        return self.words.stamp.within(label) or self.words.past.within(label) or len(label) > LONG_LABEL

    def sentence_reason(self, candidate: Candidate) -> str | None:
        before = candidate.before.casefold()
        if candidate.kind is None:
            return "past-event" if self.words.past.within(before) else "not-a-deadline"
        if candidate.kind == "event":
            if re.search(r"\b(?:was|were|has been|had been) (?:\w+ )?(?:held|hosted|organi[sz]ed|co-?located)", before):
                return "past-event"
            return (
                "past-event" if self.words.past.within(before[-100:]) and not self.words.held.within(before) else None
            )
        if _DONE.search(before) and not re.search(r"\b(?:deadline|due|will|must|please)\b", before):
            return "past-event"
        return None if _OBLIGES.search(before) or candidate.lead else "past-event"

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

    def logs(self, candidates: list[Candidate]) -> None:
        """Lines that begin with a day, the newest first, are a log of news."""
        runs: dict[tuple[int, tuple[int, ...]], list[Candidate]] = defaultdict(list)
        for candidate in candidates:
            if (
                candidate.form in ("date-first", "apart")
                and not candidate.block.cell
                and self.sections[candidate.block.index] != "dates"
            ):
                runs[candidate.group, candidate.block.section].append(candidate)
        for members in runs.values():
            days = [(c.phrase.first.year or 0, c.phrase.first.month, c.phrase.first.day) for c in members]
            falling = sum(a > b for a, b in zip(days, days[1:], strict=False))
            if days[0][0] and (falling == len(days) - 1 > 1 or (len(days) > 4 and falling * 4 >= (len(days) - 1) * 3)):
                for candidate in members:
                    candidate.reason = candidate.reason or "news"

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
        announcing = any(c.reason is None for c in candidates) or self.words.kind(self.title) in (
            "event",
            "opening",
            "submission_deadline",
        )
        for candidate in candidates:
            if candidate.reason == "maybe-event":
                candidate.reason = self.event_line(candidate) if announcing else "not-a-deadline"
            elif candidate.reason == "maybe":
                candidate.reason = "not-a-deadline"
            elif (
                candidate.reason == "not-a-deadline"
                and candidate.form != "sentence"
                and ((announcing and self.is_masthead(candidate)) or self.is_banner(candidate))
            ):
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

    def is_banner(self, candidate: Candidate) -> bool:
        """The first heading, and nothing in it but days and a place."""
        block = candidate.block
        return (
            block.index < 3
            and block.kind == "heading"
            and candidate.phrase.last is not None
            and candidate.phrase.start < 4
        )

    def is_masthead(self, candidate: Candidate) -> bool:
        """A line near the top with a place and a day: "Salvador, Brazil, October 15-18, 2019"."""
        block = candidate.block
        top = block.index < 10 and block.kind in ("heading", "paragraph", "quote") and len(block.text) < 140
        return top and bool(_PLACE.search(block.text)) and not self.is_stamp(candidate)
