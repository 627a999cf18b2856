"""What a date in a sentence is for: by the verbs and nouns of its clause, before the date and behind it."""

from __future__ import annotations

import re

from callboard.model import Kind

from .candidates import Candidate
from .clauses import clauses, first_clause, short_label
from .moves import MOVED_AFTER, moved_from, moved_to, planned
from .phrasings import BRACKET_GOES_ON, FAR, IS_OPEN, NOTIFIED, RELEASE, SHORT_WILL, SUPPOSED, Phrasings, said
from .words import is_unspaced

_IS_DEADLINE = re.compile(
    r"\s*(?:is|are|will be|ist|est|es|é|è)\s+(?:\w+\s+){0,4}(?:deadlines?|due dates?|last day|frist|fecha límite"
    r"|date limite|closing date|prazo)"
)
_SMALL_WORDS = re.compile(
    r"(?:[\s,*_]*\b(?:on|the|this|next|coming|at|pr[óo]ximo|prossimo|prochain|nächsten|kommenden|el|los|am|le|dem|den|der|dia|día|días|dias|o|il|op|l['’]|[a-z]+day|[a-z]+tag))+$"
)
_APPOSITION = re.compile(
    r"(?:the|our|this|next|die|der|das|den|les?|la|l['’]|el|los|las|o|a|os|as|il|lo|gli|het|de)\s*"
    r"((?:[^\s,;]+\s+){0,6}?[^\s,;]+?)(?:\s*\([^()]*\))?"
    r"(?:\s+(?:is|will be|itself|ist|est|sera|es|será|é|è|sarà|wird))*"
    r"(?:\s*[,(]|\s+(?:on|from|of|am|vom|du|le|del|el|dal|il|op|van))+(?:\s+the)?(?:\s+\w+day)?,?\s*$"
)
_FORETOLD = re.compile(
    r"\b((?:is|are|will be)\s+(?:\w+\s+)?(?:presented|given|shown|announced|published|released|available)"
    r"|(?:will\s+)?(?:opens?|starts?|begins?))\b[^.;:]{0,60}\b(?:on|from|until|by|at)(?:\s+the|\s+\w+day)*,?\s*$"
    r"|\b(opens?|starts?|begins?)\s*$"
    r"|\b(öffne[nt]|ouvr(?:e|ent|ira|iront)|abr(?:e[mn]?|irá[on]?|irão)|apr(?:e|ono|irà|iranno)|openen)\b[^.;:]{0,24}$"
)
_CLOSES = re.compile(
    r"^(?:and\s+)?(?:it|this|they|(?:the\s+)?(?:call|submission|registration|portal|site|system|platform|form|window)s?)?"
    r"\s*(?:will\s+)?(?:closes?|ends?|be closed)\b"
    r"|^(?:und\s+)?(?:es|das (?:portal|formular)|die (?:seite|plattform))? ?(?:schliesst|schließt|endet)\b"
    r"|^(?:et|y|e|en)\s+(?:se|s['’]|si)?\s*(?:ferme(?:nt|ra|ront)?|clôture(?:nt|ra|ront)?|termine(?:nt|ra|ront)?|cierra[n]?"
    r"|cerrará[n]?|finaliza(?:n|rá|rán)?|termina(?:n|rá|rán|m|rão|no)?|terminer(?:à|anno)|encerra(?:m|rá|rão)?"
    r"|chiud(?:e|ono|erà|eranno)|sluit(?:en)?|eindig(?:t|en))\b"
)
_RUNS_UNTIL = re.compile(
    r"^(?:and\s+)?(?:it\s+|they\s+)?(?:will\s+)?(?:runs?|stays? open|remains? open|closes?)\s+(?:until|till|on)\b"
)
_NEXT = re.compile(r"(?:the|our)\s+next\s+[^.;:]{2,60}\s+(?:will be|is)\s+(?:held\s+)?on\b")
_PERIOD = re.compile(
    r"\b(?:from|between|desde|vom|ab|zwischen|von|du|entre|dal|van|tussen|del?|do|da|das|dos)"
    r"\s*(?:the|el|le|les|l[ou]s|o|os|as|il|i|gli|de|den|dem)?\s*(?:d[ií]as?|jours|giorni)?$"
)
_ADDRESS = re.compile(r"\w+://\S+")
_BUT = re.compile(r"\s(?:invece|however|jedoch|cependant)(?=\s)")
_NOW = re.compile(r"\s(?:now|instead|therefore|nun|jetzt|désormais|maintenant|ahora|agora|ora|nu)(?=\s)")
_OPENS = re.compile(r"open|start|begin|öffn|ouvr|abr|apr")
_BEHIND, _FAR_BEHIND = 90, 160  # further where a sentence begins with its date, and its verb is yet to come
_DAY_END = re.compile(
    r"\s+(?:(?:the\s+)?end of (?:the )?(?:day|business)|midnight|noon|\d{1,2}(?:[:.]\d\d)?\s?(?:[ap]\.?m\.?|h|uhr)?)"
    r"(?:\s+on)?$"
    r"|,?\s+(?:an?|one|two|three|four|\d{1,2})\s+(?:days?|weeks?|months?)\s+(?:earlier|later|before|after|ahead),?(?:\s+on)?$"
)
_OF_DAY = re.compile(r"(?<=[\dh])\s(?:do dia|del día|del|of|du|van)\s*$")
_DEADLINE_WILL_BE = re.compile(
    r"\b(?:deadlines?|(?:due|closing|cut-?off|end) dates?|last da(?:y|te))\b[^.;:,]{0,60}"
    r"\b(?:(?:will|shall|would|going to) be(?: on)?|(?:set|fixed|scheduled) (?:for|to|at|on))$"
    r"|\b(?:set|fixed) (?:the|a|our) (?:[\w-]+ ){0,3}(?:deadlines?|(?:due|closing) dates?) (?:for|to|at|on)$"
)
_AROUND = re.compile(r"\b(?:preceded|followed|accompanied) by\s+([^.;()]{3,60}?)\s*(?:\(|,|on|from)\s*$")
_HAVE_UNTIL = re.compile(r"\b(?:have|has)(?: time)? (?:until|till)(?:\s+the)?$")
_GOES_ON = re.compile(r"(?:and|but|und|et|y|e|en)\s")
_IT_RUNS = re.compile(r"^(?:it|this|they)\s(?:will\s)?(?:runs?|be open|is open|are open|lasts?|opens?)\b")
_FEE_RISES = re.compile(
    r"\b(?:fees?|prices?|rates?|tickets?|gebühr(?:en)?|preise?|tarifs?|prix|precios?|tarifas?|preços?|quote|prezzi|prijzen)\s"
    r"(?:will\s|go(?:es)? up|increases?|rises?|steigen|steigt|augmente(?:nt|ront)?|suben|subirán|aumenta[mn]?"
    r"|aumentarão|aumenteranno|aumentano|stijgen)"
    r"(?:(?:go up|increase|rise|change)\b)?[^.;]{0,24}$"
)
_DEADLINE_TO = re.compile(r"\bdeadline (?:to|for)(?: [^\W\d]+){1,6}$")
_IN_BRACKETS = re.compile(
    r"\b(?:the|our|this|der|die|das|unsere|le|la|l['’]|el|o|a|il)\s*([\w-]+(?: [\w-]+)?)\s*\(\s*$"
)
_ATTENDED = re.compile(
    r"\b(?:attend|attending|during)\s+(?:the\s+)?([^.;:()]{5,80}(?:\([^()]{2,12}\)[^.;:()]{0,60})?)\(\s*$"
)
# "… to the 9th Joint Conference on Tides ("
_LONG_NAME = re.compile(
    r"((?:[A-Z\d][\w&'’-]*)(?:\s(?:[A-Z\d][\w&'’-]*|on|for|of|in|and|the)){2,16})\s(?:\([A-Z][\w’' -]{1,14}\)\s)?\(\s*$"
)
_CALL_OPENS = re.compile(r"\b(?:calls?|cfp)\b[^.;:,]{0,80}\s(?:opens?|will open)(?:\s+(?:on|from|the))*\s*$")
_EDITION_OPEN = re.compile(r"[A-Z][\w-]+\s(?:19|20)\d\d\s*\(\s*$")
_SAID_OPEN = re.compile(rf"{IS_OPEN}$")
_QUESTION = re.compile(rf"([^.!?\n]{{8,120}}(?:\?|{IS_OPEN}))\W*$")
_ITS_DATES = re.compile(r"\b(?:the|our|its|die|den|les?|las?|as?|el|il|de)\s+(?:dates?|termine?|fechas?|datas?|data)\b")
_BEGINS = re.compile(r"(?:^|[，。；,;:：])\s*(?:并?将?[于在自从]|截至|本次\w{1,4}[自于从])?\s*$")
_CLAUSE = re.compile(r"[^，。；,;:：\n]{2,30}")
_OPENING = re.compile(r"(?:正式)?(?:开始|開始|开放|開放|启动|啟動)")
_BARE = 14  # letters: no more stand before a date with which its sentence begins, "Bis zum", "By"


class Sentences(Phrasings):
    """Tells the kind of dates in sentences."""

    def sentence_kind(self, candidate: Candidate) -> Kind | None:
        """The kind that a sentence gives to a date: by its own clause first, then by what leads up to it."""
        before = _ADDRESS.sub("", SHORT_WILL.sub(" will", candidate.before.casefold()))
        begins = len(before.strip()) <= _BARE
        behind = candidate.after.casefold()
        behind = behind.removeprefix(", ") if begins else behind  # "On 3 May, we will host a workshop"
        after = SHORT_WILL.sub(" will", first_clause(behind)[: _FAR_BEHIND if begins else _BEHIND])
        if self.is_over(before, after):
            candidate.reason = candidate.reason or "past-event"
            return None
        if heads := self.headed(candidate) or (self.told_behind(before, after) if is_unspaced(after) else None):
            return heads
        parts = clauses(before)
        near = parts[0] if parts else ""
        if RELEASE.match(near) or SUPPOSED.search(after if begins else near):
            return None
        named = _IN_BRACKETS.search(before)
        attended = (_ATTENDED.search(before) or _LONG_NAME.search(candidate.before)) if candidate.phrase.last else None
        of_event = named and self.words.nouns.ends(named[1])
        if of_event or (attended and self.words.nouns.within(attended[1].casefold())):
            if not (of_event and candidate.phrase.last and BRACKET_GOES_ON.match(candidate.after)):
                candidate.reason = candidate.reason or "maybe-said"
            return "event"
        if stated := self.stated(candidate, before, after, near):
            return stated
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
            kind = self.due_kind(parts[:2] if "@" in near else [near], near, "")
        elif moved or planned(candidate.before) or self.is_due(before, after) or before.rstrip().endswith((":", "(")):
            kind = self.due_kind(parts, before, candidate.lead) or self.due_behind(near, after)
            kind = kind or self.asked_kind(candidate, near) or self.continued(candidate, near)
            kind = kind or self.open_until(candidate)
        if moved or planned(candidate.before):
            kind = kind or self.said_kind(candidate) or self.said_event(candidate)
        return kind or self.told(candidate, near, after)

    def headed(self, candidate: Candidate) -> Kind | None:
        """The kind of a clause that its date begins, as many do in Chinese: "5月12日报名截止，6月30日提交截止"."""
        clause = _CLAUSE.match(candidate.after)
        if not (clause and is_unspaced(clause[0])):
            return None
        if _OPENING.fullmatch(clause[0]):
            return "opening"
        if self.words.sentences["notification"].match(clause[0]):
            return "notification"
        if not _BEGINS.search(candidate.before):
            return None
        kind = "opening" if _OPENING.match(clause[0]) else self.words.kind(clause[0])
        if kind:
            candidate.label = clause[0].strip()
        return kind

    def stated(self, candidate: Candidate, before: str, after: str, near: str) -> Kind | None:
        """The kind where a sentence names it, or says of an event that it is held."""
        if self.names(candidate):
            return self.words.kind(near)
        if _CALL_OPENS.search(near):
            return "opening"
        if due := _DEADLINE_TO.search(near):
            return self.due_kind([due[0]], due[0], "") or "submission_deadline"
        if self.is_closed_now(candidate):
            return self.due_kind([near], near, "") or "other"
        if _IT_RUNS.match(near) and (called := self.called(candidate)):
            return called
        lasts = _GOES_ON.match(near) and self.words.lasting.within(said(candidate, 1).casefold())
        if not lasts and self.is_held(_NOW.sub(" ", before), after, _NOW.sub(" ", near)):
            return "event"
        if _FEE_RISES.search(near):
            return "early_registration"
        around = _AROUND.search(before)
        beside = _NEXT.match(near) or (around and self.words.nouns.within(around[1]))
        return "event" if beside or self.runs(candidate, near) or self.is_it(candidate, near) else None

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
        if NOTIFIED.search(near) or self.is_notification(near):
            return "notification"
        if self.is_announced(before):
            return "event"
        return self.told_behind(before, after) or (self.foretold(candidate, near) if near else None)

    def is_over(self, before: str, after: str) -> bool:
        """Whether the verb behind a date says that it is past, as in Chinese, Japanese and Korean."""
        return self.words.done_after.within(after) and not MOVED_AFTER.match(after)

    def is_due(self, before: str, after: str) -> bool:
        """Whether the words right before a date, or right behind it, say that something is due."""
        before = _OF_DAY.sub("", _BUT.sub("", before))
        tight = _DAY_END.sub("", before.rstrip(" *_(:、，–—-"))
        tight = _DAY_END.sub("", tight.rstrip("0123456789")).rstrip()
        ends = self.words.due.ends
        return bool(
            ends(tight)
            or ends(_SMALL_WORDS.sub("", tight))
            or _DEADLINE_TO.search(tight)
            or _DEADLINE_WILL_BE.search(tight)
            or self.words.due_after.match(after.lstrip(" )）*_,，"))
        )

    def due_behind(self, near: str, after: str) -> Kind | None:
        """The kind of what is due where the sentence names it behind the date: "By 5 May authors will hear from us"."""
        if len(near) > _BARE and not is_unspaced(after) and not _HAVE_UNTIL.search(near):
            return None
        return next((kind for kind, words in self.words.sentences.items() if words.within(after)), None)

    def asked_kind(self, candidate: Candidate, near: str) -> Kind | None:
        """The kind of what a date only answers: "When must I register? By 5 May.", "The call is open! Until 5 May."."""
        if len(near) > _BARE:
            return None
        start = candidate.phrase.start - len(candidate.before)
        asked = _QUESTION.search(candidate.block.text[max(0, start - FAR) : start])
        kind = self.due_kind([asked[1].casefold()], "", "") if asked else None
        if asked and kind:
            candidate.lead = _SAID_OPEN.sub("", asked[1].strip(" *_?"))
        return kind

    def continued(self, candidate: Candidate, near: str) -> Kind | None:
        """The kind of what the blocks above ask for, where a block goes on with their sentence: "by 5 May 2027."."""
        block = candidate.block
        if len(near) > _BARE or not block.text[:1].islower():
            return None
        blocks = self.outline.blocks[max(0, block.index - 2) : block.index]
        above = _ADDRESS.sub("", " ".join(other.text for other in blocks))[-FAR:].strip()
        kind = self.due_kind([above.casefold()], "", "")
        candidate.lead = candidate.lead or (short_label(above) or above if kind else "")
        return kind

    def said_kind(self, candidate: Candidate, sentences: int = 1) -> Kind | None:
        """The kind of what is due by all that its sentence, or the one before it too, says before the date."""
        before = said(candidate, sentences).casefold()
        return self.due_kind(clauses(before), before, "")

    def said_event(self, candidate: Candidate) -> Kind | None:
        """Whether the sentence of a date names an event before it, or its days: "Originally the dates were set to"."""
        before = said(candidate, 1)
        return "event" if self.names_event(before) or _ITS_DATES.search(before.casefold()) else None

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

    def is_apposition(self, clause: str) -> bool:
        """Whether a clause only names an event right before its day: "and the workshop on", "the school,"."""
        found = _APPOSITION.match(clause)
        if not found or self.words.past.within(clause):
            return False
        return self.words.nouns.within(" ".join(found[1].split()[-4:]))

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
