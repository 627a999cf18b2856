"""What a date in a sentence is for: by the verbs and nouns of its clause, before the date and behind it."""

from __future__ import annotations

import re

from callboard.model import Kind

from .candidates import Candidate
from .clauses import clauses, first_clause
from .labels import Vocabulary
from .moves import MOVED_AFTER, moved_from, moved_to
from .words import is_unspaced

_IS_DEADLINE = re.compile(
    r"\s*(?:is|are|will be|ist|est|es|é|è)\s+(?:\w+\s+){0,4}(?:deadlines?|due dates?|last day|frist|fecha límite"
    r"|date limite|closing date|prazo)"
)
_SMALL_WORDS = re.compile(
    r"(?:[\s,*_]*\b(?:on|the|this|next|coming|at|el|los|am|le|dem|den|der|dia|día|días|dias|o|il|op|[a-z]+day|[a-z]+tag))+$"
)
_APPOSITION = re.compile(
    r"(?:the|our|this|next|die|der|das|den|les?|la|l['’]|el|los|las|o|a|os|as|il|lo|gli|het|de)\s*"
    r"((?:[^\s,;]+\s+){0,6}?[^\s,;]+?)(?:\s*\([^()]*\))?"
    r"(?:\s+(?:is|will be|itself|ist|est|sera|es|será|é|è|sarà|wird))*"
    r"(?:\s*[,(]|\s+(?:on|from|of|am|vom|du|le|del|el|dal|il|op|van))+(?:\s+the)?(?:\s+\w+day)?,?\s*$"
)
_LEADS_UP = re.compile(r"(?:\bon|\bfrom|\bduring|,|\bin|\(|\bvom|\bam|\bdu|\bdel|\ble|\bel)\s*(?:the\s*)?$")
_FORETOLD = re.compile(
    r"\b((?:is|are|will be)\s+(?:\w+\s+)?(?:presented|given|shown|announced|published|released|available)"
    r"|(?:will\s+)?(?:opens?|starts?|begins?))\b[^.;:]{0,60}\b(?:on|from|until|by)(?:\s+the|\s+\w+day)*,?\s*$"
    r"|\b(öffne[nt]|ouvr(?:e|ent|ira|iront)|abr(?:e[mn]?|irá[on]?|irão)|apr(?:e|ono|irà|iranno)|openen)\b[^.;:]{0,24}$"
)
_CLOSES = re.compile(r"^(?:it|this|the call|submission|registration)?\s*(?:will\s+)?(?:closes?|ends?)\b")
_RUNS_UNTIL = re.compile(
    r"^(?:and\s+)?(?:it\s+|they\s+)?(?:will\s+)?(?:runs?|stays? open|remains? open|closes?)\s+(?:until|till|on)\b"
)
_NEXT = re.compile(r"(?:the|our)\s+next\s+[^.;:]{2,60}\s+(?:will be|is)\s+(?:held\s+)?on\b")
_PERIOD = re.compile(
    r"\b(?:from|between|desde|vom|zwischen|von|du|entre|dal|van|tussen|de|das|dos)\s*(?:the|el|le|o|il)?$"
)
_NOTIFIED = re.compile(
    r"\bwill be (?:notified|informed|sent|announced)\b|\bnotified\b"
    r"|\b(?:notifications?|decisions?|results?)\s+(?:will\s+be\s+|are\s+)?(?:coming|going|sent|go|come)\s+out\b"
)
_OPENS = re.compile(r"open|start|begin|öffn|ouvr|abr|apr")
_NEAR, _FAR, _BEHIND = 120, 160, 90
_STOP = re.compile(r"(?<!\d)[.!?]\s+|[。！？]|(?<=\d{4})\.\s+")
_DAY_END = re.compile(
    r"\s+(?:(?:the\s+)?end of (?:the )?(?:day|business)|midnight|noon|\d{1,2}(?:[:.]\d\d)?\s?(?:[ap]\.?m\.?|h|uhr)?)"
    r"(?:\s+on)?$"
)
_AROUND = re.compile(r"\b(?:preceded|followed|accompanied) by\s+([^.;()]{3,60}?)\s*(?:\(|,|on|from)\s*$")
_QUESTION = re.compile(r"([^.!?\n]{8,120}\?)\W*$")
_BARE = 14  # letters: no more stand before a date with which its sentence begins, "Bis zum", "By"


class Sentences:
    """Tells the kind of dates in sentences; `acronyms` are the event's own names."""

    words: Vocabulary
    acronyms: set[str]

    def sentence_kind(self, candidate: Candidate) -> Kind | None:
        """The kind that a sentence gives to a date: by its own clause first, then by what leads up to it."""
        before, after = candidate.before.casefold(), first_clause(candidate.after.casefold())[:_BEHIND]
        if self.is_over(before, after):
            candidate.reason = candidate.reason or "past-event"
            return None
        parts = clauses(before)
        near = parts[0] if parts else ""
        if self.is_held(before, after, near):
            return "event"
        around = _AROUND.search(before)
        if _NEXT.match(near) or (around and self.words.nouns.within(around[1])):
            return "event"
        moved = moved_from(candidate.before) or moved_to(candidate.before) or bool(MOVED_AFTER.match(after))
        if parts and not moved and self.is_apposition(near):
            if not self.is_announced(before) and not self.is_cancelled(near, after):
                candidate.reason = candidate.reason or "maybe-said"
            return "event"
        kind: Kind | None = None
        period = candidate.phrase.last and _PERIOD.search(before.rstrip()) and not self.words.nouns.within(near)
        if period:
            kind = self.due_kind([near], near, "")
        elif moved or self.is_due(before, after) or before.rstrip().endswith((":", "(")):
            kind = self.due_kind(parts, before, candidate.lead) or self.due_behind(near, after)
            kind = kind or self.asked_kind(candidate, near)
        if moved:
            kind = kind or self.said_kind(candidate) or self.said_event(candidate)
        return kind or self.told(candidate, near, after)

    def told(self, candidate: Candidate, near: str, after: str) -> Kind | None:
        """The kind of what is neither due nor held: cancelled, announced, told to authors, opened, released."""
        before = candidate.before.casefold()
        if self.is_cancelled(near, after) and self.names_event(candidate.before):
            return "event"
        if _IS_DEADLINE.match(after):
            return self.words.kind(after)
        if _NOTIFIED.search(before) or self.is_notification(near):
            return "notification"
        if self.is_announced(before):
            return "event"
        return self.told_behind(before, after) or (self.foretold(candidate, near) if near else None)

    def is_over(self, before: str, after: str) -> bool:
        """Whether the verb behind a date says that it is past, as in Chinese, Japanese and Korean."""
        return self.words.done_after.within(after) and not MOVED_AFTER.match(after)

    def is_held(self, before: str, after: str, near: str) -> bool:
        """Whether an event is said to be held: "will be held on", "findet am … statt"."""
        if self.words.speaking.within(before):
            return False
        if not self.words.nouns.within(near) and (
            self.words.lasting.within(near) or (self.words.held.within(near) and self.due_kind([near], near, ""))
        ):
            return False
        if self.words.held.within(before[-_FAR:]):
            return True
        around = f"{near[-_FAR:]} … {after}"
        named = self.words.nouns.within(around) or any(name.casefold() in near for name in self.acronyms)
        return self.words.held.within(around) and named

    def is_due(self, before: str, after: str) -> bool:
        """Whether the words right before a date, or right behind it, say that something is due."""
        tight = _DAY_END.sub("", before.rstrip(" *_(:、，").rstrip("0123456789")).rstrip()
        ends = self.words.due.ends
        return bool(
            ends(tight) or ends(_SMALL_WORDS.sub("", tight)) or self.words.due_after.match(after.lstrip(" )）*_,，"))
        )

    def due_kind(self, parts: list[str], before: str, lead: str) -> Kind | None:
        """The kind of what is due, by the clause nearest to the date that names it."""
        for part in (*parts, before[-_NEAR:]):
            for kind, words in self.words.sentences.items():
                if words.within(part[-_NEAR:]):
                    return kind
        return self.words.kind(lead) if lead else None

    def due_behind(self, near: str, after: str) -> Kind | None:
        """The kind of what is due where the sentence names it behind the date: "By 5 May authors will hear from us"."""
        if len(near) > _BARE and not is_unspaced(after):
            return None
        return next((kind for kind, words in self.words.sentences.items() if words.within(after)), None)

    def asked_kind(self, candidate: Candidate, near: str) -> Kind | None:
        """The kind of what a question asks for that a date only answers: "When must I register? By 5 May."."""
        if len(near) > _BARE:
            return None
        start = candidate.phrase.start - len(candidate.before)
        asked = _QUESTION.search(candidate.block.text[max(0, start - _FAR) : start])
        kind = self.due_kind([asked[1].casefold()], "", "") if asked else None
        if asked and kind:
            candidate.lead = asked[1].strip(" *_?")
        return kind

    def said_kind(self, candidate: Candidate, sentences: int = 1) -> Kind | None:
        """The kind of what is due by all that its sentence, or the one before it too, says before the date."""
        said = _said(candidate, sentences).casefold()
        return self.due_kind(clauses(said), said, "")

    def said_event(self, candidate: Candidate) -> Kind | None:
        """Whether the sentence of a date names an event before it."""
        return "event" if self.names_event(_said(candidate, 1)) else None

    def is_notification(self, near: str) -> bool:
        """Whether a clause foretells an answer: "Les résultats seront communiqués le"."""
        told = self.words.sentences["notification"].within(near) and self.words.ahead.within(near)
        return told and not self.words.past.within(near)

    def told_behind(self, before: str, after: str) -> Kind | None:
        """A notification that is told behind its date: "2027年4月1日に通知します"."""
        if self.words.past.within(after):
            return None
        if after.lstrip().startswith(",") and len(before) > _BARE:
            return None  # a comma divides another thing from the day: "open until 5 May, with notification in June"
        told = self.words.sentences["notification"]
        return (
            "notification"
            if told.within(after[: _BEHIND // 3]) and self.words.ahead.within(f"{before} {after}")
            else None
        )

    def is_cancelled(self, near: str, after: str) -> bool:
        """Whether the clause of a date says that what was to be then will not be."""
        return self.words.status["cancelled"].within(f"{near} {after}") and not self.words.past.within(
            f"{near} {after}"
        )

    def names_event(self, before: str) -> bool:
        """Whether words name an event: by a noun such as "workshop", or by the acronym of the title."""
        return self.words.nouns.within(before.casefold()) or any(name in before for name in self.acronyms)

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
        if _CLOSES.match(clause) or _RUNS_UNTIL.match(clause):
            return self.said_kind(candidate, sentences=2)
        found = _FORETOLD.search(clause)
        if not found:
            return None
        verb = (found[1] or found[2]).split()[-1]
        opens = _OPENS.match(verb)
        if opens and not self.words.firm.within(clause) and self.words.kind(clause) != "opening":
            return None
        if opens:
            return "opening"
        candidate.reason = candidate.reason or "maybe-said"
        if verb in ("presented", "given", "shown"):
            return "event"
        return "notification" if self.words.kind(f"{clause[: found.start()]} announced") == "notification" else "other"


def _said(candidate: Candidate, sentences: int) -> str:
    """The last sentences before a date, its own beginning included."""
    text = candidate.block.text[max(0, candidate.phrase.start - _FAR) : candidate.phrase.start]
    return " ".join(_STOP.split(text)[-sentences:])
