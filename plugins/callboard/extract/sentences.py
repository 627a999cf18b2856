"""What a date in a sentence is for: by the verbs and nouns of its clause, before the date and behind it."""

from __future__ import annotations

import re

from callboard.model import Kind

from .blocks import Outline
from .candidates import Candidate
from .clauses import clauses, first_clause
from .labels import Vocabulary
from .moves import MOVED_AFTER, moved_from, moved_to, planned
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
    r"|\b(opens?|starts?|begins?)\s*$"
    r"|\b(öffne[nt]|ouvr(?:e|ent|ira|iront)|abr(?:e[mn]?|irá[on]?|irão)|apr(?:e|ono|irà|iranno)|openen)\b[^.;:]{0,24}$"
)
_CLOSES = re.compile(
    r"^(?:and\s+)?(?:it|this|they|(?:the\s+)?(?:call|submission|registration|portal|site|system|platform|form|window)s?)?"
    r"\s*(?:will\s+)?(?:closes?|ends?|be closed)\b|^(?:es|das (?:portal|formular)|die (?:seite|plattform)) (?:schliesst|endet)\b"
)
_RUNS_UNTIL = re.compile(
    r"^(?:and\s+)?(?:it\s+|they\s+)?(?:will\s+)?(?:runs?|stays? open|remains? open|closes?)\s+(?:until|till|on)\b"
)
_NOW_CLOSED = re.compile(
    r"[\s,.*_]*(?:and|but|und|et|y|e|en)?\s*(?:(?:it|they|this)\s)?(?:is|are|has|have|ist|sind|est|está|è|é)\s"
    r"(?:now|already|nun|jetzt|désormais|maintenant|ya|já|ora|nu)?\s*(?:been\s)?"
    r"(?:clos(?:ed|e|es)?|done|over|complete[d]?|finished|geschlossen|beendet|terminée?s?|cerrad[oa]s?|finalizad[oa]s?"
    r"|encerrad[oa]s?|chius[oaie]|conclus[oaie]|gesloten|afgelopen)\b"
)
# What belongs to an event and is none: "the conference centre".
_COMPOUND = re.compile(
    r"\b(?:conference|workshop|event|meeting|seminar|school|forum|session|congress|summit|symposium)\s+(?:cent(?:re|er)"
    r"|rooms?|halls?|hotels?|venues?|web ?sites?|pages?|fees?|proceedings|chairs?|committee|organi[sz]ers?|papers?"
    r"|office|bags?|app|address)\b"
)
_NEXT = re.compile(r"(?:the|our)\s+next\s+[^.;:]{2,60}\s+(?:will be|is)\s+(?:held\s+)?on\b")
_PERIOD = re.compile(
    r"\b(?:from|between|desde|vom|zwischen|von|du|entre|dal|van|tussen|del?|do|da|das|dos)\s*(?:the|el|le|o|il)?$"
)
_NOTIFIED = re.compile(
    r"\b(?:will be|is|are|get) (?:notified|informed)\b|\bwill be (?:sent|announced)\b|\bnotified\b"
    r"|\b(?:notifications?|decisions?|results?)\s+(?:will\s+be\s+|are\s+)?(?:coming|going|sent|go|come)\s+out\b"
)
_LABEL = 40
_SHORT_WILL = re.compile(r"['’]ll\b")
_NOW = re.compile(r"\s(?:now|instead|therefore|nun|jetzt|désormais|maintenant|ahora|agora|ora|nu)(?=\s)")
_OPENS = re.compile(r"open|start|begin|öffn|ouvr|abr|apr")
STATED: frozenset[Kind | None] = frozenset(("other", "notification", "rebuttal", "opening", "camera_ready"))
_NEAR, _FAR, _BEHIND = 120, 160, 90
_STOP = re.compile(r"(?<!\d)[.!?]\s+|[。！？]|(?<=\d{4})\.\s+")
_DAY_END = re.compile(
    r"\s+(?:(?:the\s+)?end of (?:the )?(?:day|business)|midnight|noon|\d{1,2}(?:[:.]\d\d)?\s?(?:[ap]\.?m\.?|h|uhr)?)"
    r"(?:\s+on)?$"
)
_AROUND = re.compile(r"\b(?:preceded|followed|accompanied) by\s+([^.;()]{3,60}?)\s*(?:\(|,|on|from)\s*$")
_HAVE_UNTIL = re.compile(r"\b(?:have|has)(?: time)? (?:until|till)(?:\s+the)?$")
_RUNS = re.compile(r"\b(?:runs?|spans|lasts|is|are)(?:\s+(?:on|from))?$")
_IS_ONE = re.compile(r"\b(?:is|will be) an?\s+((?:[\w-]+\s+){0,2}[\w-]+)\b")
_GOES_ON = re.compile(r"(?:and|but|und|et|y|e|en)\s")
_FROM_ON = re.compile(
    r"\b(?:ab(?: dem)?|as of|starting(?: on| from)?|beginning(?: on)?|from|à (?:partir|compter) du|a partir d[eo]l?(?: dia)?"
    r"|desde el|a (?:partire|decorrere) dal|vanaf)(?: the)?$"
)
_IT_IS = re.compile(
    r"^(?:it|this|these|they)(?:\s+(?:will|is|are|be|being|takes?|take|place|held|run|runs|goes|lasts|happens?))+"
    r"(?:\s+(?:on|from|over|in))?(?:\s+the)?$"
)
_IT_RUNS = re.compile(r"^(?:it|this|they)\s(?:will\s)?(?:runs?|be open|is open|are open|lasts?|opens?)\b")
_CALLED = re.compile(r"\b(call for (?:\w+ )?\w+|submissions?|registrations?|applications?)\b[^.]{0,60}?\b(?:is|are|will|opens?)\b")
_FEE_RISES = re.compile(
    r"\b(?:fees?|prices?|rates?|tickets?|gebühr(?:en)?|preise?|tarifs?|prix|precios?|tarifas?|preços?|quote|prezzi|prijzen)\s"
    r"(?:will\s|go(?:es)? up|increases?|rises?|steigen|steigt|augmente(?:nt|ront)?|suben|subirán|aumenta[mn]?|aumentarão"
    r"|aumenteranno|aumentano|stijgen)"
    r"(?:(?:go up|increase|rise|change)\b)?[^.;]{0,24}$"
)
_IN_BRACKETS = re.compile(r"\b(?:the|our|this|der|die|das|unsere|le|la|l['’]|el|o|a|il)\s*([\w-]+(?: [\w-]+)?)\s*\(\s*$")
_EDITION_OPEN = re.compile(r"[A-Z][\w-]+\s(?:19|20)\d\d\s*\(\s*$")
_WE = re.compile(r"\bwe\b|\bwir\b|\bnous\b")
_HOSTS = re.compile(
    r"\b(?:hosts?|(?:is|are) (?:hosting|organi[sz]ing|running|holding)|organi[sz]es?|veranstalte[tn]|organisier(?:t|en)"
    r"|organise(?:nt)?|organizan?|organizam|organizza(?:no)?|organiseert|organiseren)\b"
)
_QUESTION = re.compile(r"([^.!?\n]{8,120}\?)\W*$")
_BARE = 14  # letters: no more stand before a date with which its sentence begins, "Bis zum", "By"


class Sentences:
    """Tells the kind of dates in sentences; `acronyms` are the event's own names."""

    words: Vocabulary
    acronyms: set[str]
    title: str
    outline: Outline

    def sentence_kind(self, candidate: Candidate) -> Kind | None:
        """The kind that a sentence gives to a date: by its own clause first, then by what leads up to it."""
        before = _SHORT_WILL.sub(" will", candidate.before.casefold())
        after = _SHORT_WILL.sub(" will", first_clause(candidate.after.casefold())[:_BEHIND])
        if self.is_over(before, after):
            candidate.reason = candidate.reason or "past-event"
            return None
        parts = clauses(before)
        near = parts[0] if parts else ""
        if self.names(candidate):
            return self.words.kind(near)
        if self.is_closed_now(candidate):
            return self.due_kind([near], near, "") or "other"
        if _IT_RUNS.match(near) and (kind := self.called(candidate)):
            return kind
        lasts = _GOES_ON.match(near) and self.words.lasting.within(_said(candidate, 1).casefold())
        if not lasts and self.is_held(_NOW.sub(" ", before), after, _NOW.sub(" ", near)):
            return "event"
        if self.runs(candidate, near) or self.is_it(candidate, near):
            return "event"
        if _FEE_RISES.search(near):
            return "early_registration"
        around = _AROUND.search(before)
        if _NEXT.match(near) or (around and self.words.nouns.within(around[1])):
            return "event"
        moved = moved_from(candidate.before) or moved_to(candidate.before) or bool(MOVED_AFTER.match(after))
        if parts and not moved and self.is_apposition(near):
            if not self.is_announced(before) and not self.is_cancelled(near, after):
                candidate.reason = candidate.reason or "maybe-said"
            return "event"
        if not moved and self.starts(candidate, near, after):
            return "opening"
        kind: Kind | None = None
        period = candidate.phrase.last and _PERIOD.search(before.rstrip()) and not self.words.nouns.within(near)
        if period:
            kind = self.due_kind([near], near, "")
        elif moved or planned(candidate.before) or self.is_due(before, after) or before.rstrip().endswith((":", "(")):
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
        if self.words.held.within(f"{near} {after}") and self.due_kind([near], near, "") == "other":
            return "other"
        named = _IN_BRACKETS.search(before)
        if candidate.phrase.last and (
            _EDITION_OPEN.search(candidate.before) or (named and self.words.nouns.within(named[1]))
        ):
            candidate.reason = candidate.reason or "maybe-said"
            return "event"
        if _NOTIFIED.search(near) or self.is_notification(near):
            return "notification"
        if self.is_announced(before):
            return "event"
        return self.told_behind(before, after) or (self.foretold(candidate, near) if near else None)

    def is_over(self, before: str, after: str) -> bool:
        """Whether the verb behind a date says that it is past, as in Chinese, Japanese and Korean."""
        return self.words.done_after.within(after) and not MOVED_AFTER.match(after)

    def names(self, candidate: Candidate) -> bool:
        """Whether a short label and a colon stand before a date in running text: "… Notification: 5 May. Workshop:"."""
        label = candidate.before.strip(" *_")
        return label.endswith((":", "：")) and len(label) < _LABEL and self.words.kind(label) not in (None, "other")

    def starts(self, candidate: Candidate, near: str, after: str) -> bool:
        """Whether a clause says from when on something may be handed in or signed up for: "Ab 1. März kann man sich"."""
        if self.words.sentences["notification"].within(near) or _NOTIFIED.search(near):
            return False
        if candidate.phrase.last is not None or not _FROM_ON.search(candidate.before.casefold().rstrip(" *_")):
            return False
        kinds = self.words.sentences
        said = f"{near} {after}"
        asked = ("submission_deadline", "abstract_deadline", "registration_deadline", "early_registration")
        return any(kinds[kind].within(said) for kind in asked if kind in kinds)

    def called(self, candidate: Candidate) -> Kind | None:
        """The kind of the call, submission or registration that the sentence before a date speaks of."""
        if subjects := _CALLED.findall(_said(candidate, 2).casefold()):
            return self.due_kind([subjects[-1]], "", "")
        named = (self.words.kind(text) for text in (self.outline.above(candidate.block), self.title))
        return "submission_deadline" if any(kind in ("opening", "submission_deadline") for kind in named) else None

    def is_it(self, candidate: Candidate, near: str) -> bool:
        """Whether a clause says of an event that the sentence before it names when it is: "It will be on 3 May"."""
        return bool(_IT_IS.search(near)) and self.words.nouns.within(_said(candidate, 2).casefold())

    def is_closed_now(self, candidate: Candidate) -> bool:
        """Whether a sentence says of a period that it is over now: "The vote was open 3 – 10 May and is now closed"."""
        return candidate.phrase.last is not None and bool(_NOW_CLOSED.match(candidate.after.casefold()))

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
        if self.words.speaking.within(after):
            return False
        named = self.words.nouns.within(around) or any(name.casefold() in near for name in self.acronyms)
        named = named or (_WE.search(around) is not None and self.words.nouns.within(self.title.casefold()))
        return named and (self.words.held.within(around) or _HOSTS.search(around) is not None)

    def runs(self, candidate: Candidate, near: str) -> bool:
        """Whether a clause says of an event on which days it is: "the summer school runs 5-9 July"."""
        if candidate.phrase.last is None or not _RUNS.search(near):
            return False
        named = self.words.nouns.within(_COMPOUND.sub(" ", near)) and not self.words.lasting.within(near)
        return named and self.due_kind([near], near, "") is None and self.words.kind(near) not in STATED

    def is_due(self, before: str, after: str) -> bool:
        """Whether the words right before a date, or right behind it, say that something is due."""
        tight = _DAY_END.sub("", before.rstrip(" *_(:、，–—-").rstrip("0123456789")).rstrip()
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
        if len(near) > _BARE and not is_unspaced(after) and not _HAVE_UNTIL.search(near):
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
        plain = _COMPOUND.sub(" ", before)
        one = _IS_ONE.search(before)
        called = self.words.ahead.within(before) or (one is not None and self.words.nouns.within(one[1]))
        said = self.words.nouns.within(plain) and called
        tight = before.rstrip("* _")
        leads = _LEADS_UP.search(tight) or self.words.nouns.ends(tight)
        return bool(said and leads and not self.words.speaking.within(before))

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
        verb = next(filter(None, found.groups())).split()[-1]
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
