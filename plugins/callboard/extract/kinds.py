"""What a printed date is for: by its label, by the item or heading above it, by the verb of its sentence."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from callboard.model import Kind

from .blocks import Outline
from .candidates import Candidate
from .clauses import clauses
from .labels import Vocabulary
from .mentions import MOVED_FROM
from .sections import Section
from .subject import Subject

_IS_DEADLINE = re.compile(
    r"\s*(?:is|are|will be|ist|est|es|é|è)\s+(?:\w+\s+){0,4}(?:deadlines?|due dates?|last day|frist|fecha límite"
    r"|date limite|closing date|prazo)"
)
_CLOSES = re.compile(
    r"\b(?:deadlines?|clos(?:es?|ing)|ends?|finaliza|cierra|vence|termina|encerra|endet)\b", re.IGNORECASE
)
_ACRONYM = re.compile(r"\b[A-Z][\w-]*[A-Z][\w]*\b")
_NO_NAMES = frozenset(("CFP", "FAQ", "AI", "ML", "PDF", "CALL"))
_SMALL_WORDS = re.compile(r"(?:[\s,*_]*\b(?:on|the|el|am|le|dem|den|dia|día|o|[a-z]+day))+$")
_APPOSITION = re.compile(
    r"(?:the|our|this|die|der|das|den|les?|la|l['’]|el|los|las|o|a|os|as|il|lo|gli|het|de)\s*"
    r"((?:[^\s,;]+\s+){0,6}?[^\s,;]+?)(?:\s*\([^()]*\))?(?:\s+(?:is|itself|ist|est|es|é|è))*"
    r"(?:\s*[,(]|\s+(?:on|from|of|am|vom|du|le|del|el|dal|il|op|van))+(?:\s+the)?(?:\s+\w+day)?,?\s*$"
)
_LEADS_UP = re.compile(r"(?:\bon|\bfrom|\bduring|,|\bin|\(|\bvom|\bam|\bdu|\bdel|\ble|\bel)\s*(?:the\s*)?$")
_FORETOLD = re.compile(
    r"\b((?:is|are|will be)\s+(?:\w+\s+)?(?:presented|given|shown|announced|published|released|available)"
    r"|(?:will\s+)?(?:opens?|starts?|begins?))\b[^.;:]{0,60}\b(?:on|from|until|by)(?:\s+the|\s+\w+day)*,?\s*$"
)
_OPENS = re.compile(r"open|start|begin")
STRONG: frozenset[Kind] = frozenset(
    ("notification", "camera_ready", "rebuttal", "opening", "early_registration", "registration_deadline")
)
LONG_LABEL = 90


class Kinds:
    """Tells the kind of the dates of one post."""

    def __init__(
        self,
        outline: Outline,
        sections: Sequence[Section],
        title: str,
        words: Vocabulary,
        event: Mapping[str, Any] | None = None,
    ) -> None:
        self.outline = outline
        self.sections = sections
        self.title = title
        self.words = words
        first = next((block.text for block in outline.blocks if block.kind == "heading"), "")
        self.acronyms = set(_ACRONYM.findall(f"{title} {first}")) - _NO_NAMES
        self.subject = Subject(event or {}, title, self.acronyms)

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
        """The kind that a sentence gives to a date: by its own clause first, then by what leads up to it."""
        before = candidate.before.casefold()
        if self.words.held.within(before[-160:]) and not self.words.speaking.within(before):
            return "event"
        tight = before.rstrip(" *_(:").rstrip("0123456789")
        due = (
            MOVED_FROM.search(candidate.before)
            or self.words.due.ends(tight)
            or self.words.due.ends(_SMALL_WORDS.sub("", tight))
        )
        parts = clauses(before)
        if parts and self.is_apposition(parts[0]):
            if not self.is_announced(before):
                candidate.reason = candidate.reason or "maybe-said"
            return "event"
        lead = self.words.kind(candidate.lead) if candidate.lead else None
        if due or before.rstrip().endswith((":", "(")):
            for part in (*parts, before[-120:]):
                for kind, words in self.words.sentences.items():
                    if words.within(part[-120:]):
                        return kind
            if lead:
                return lead
        after = candidate.after.casefold()[:80]
        if _IS_DEADLINE.match(after):
            return self.words.kind(after)
        if re.search(r"\bwill be (?:notified|informed|sent|announced)\b|\bnotified\b", before):
            return "notification"
        if self.is_announced(before):
            return "event"
        return self.foretold(candidate, parts[0]) if parts else None

    def is_announced(self, before: str) -> bool:
        """Whether the words before a date call an event and lead up to its day: "we invite you to the workshop on"."""
        said = self.words.nouns.within(before) and self.words.ahead.within(before)
        return bool(said and not self.words.speaking.within(before) and _LEADS_UP.search(before.rstrip("* _")))

    def is_apposition(self, clause: str) -> bool:
        """Whether a clause only names an event right before its day: "and the workshop on", "the school,"."""
        found = _APPOSITION.match(clause)
        return bool(found and self.words.nouns.within(" ".join(found[1].split()[-4:])))

    def foretold(self, candidate: Candidate, clause: str) -> Kind | None:
        """The kind by a verb of the present: "the data are released on", "results are presented in a session on"."""
        found = _FORETOLD.search(clause)
        if not found:
            return None
        verb = found[1].split()[-1]
        opens = _OPENS.match(verb)
        if opens and not self.words.firm.within(clause):
            return None
        candidate.reason = candidate.reason or "maybe-said"
        if opens:
            return "opening"
        if verb in ("presented", "given", "shown"):
            return "event"
        return "notification" if self.words.kind(f"{clause[: found.start()]} announced") == "notification" else "other"
