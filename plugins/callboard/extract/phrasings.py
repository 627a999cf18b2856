"""What the clause of a sentence says of a day: that an event is held then, that it opens or closes, that it was named.

Each asks for one turn of speech; :mod:`callboard.extract.sentences` says in which order they are tried.
"""

from __future__ import annotations

import re

from callboard.model import Kind

from .abbreviations import never_last
from .blocks import Outline
from .candidates import Candidate
from .labels import Vocabulary

NEAR, FAR = 120, 160
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
_IN_BRACKETS = re.compile(r"\s?\([^()]*\)")
_LABEL = 40
STATED: frozenset[Kind | None] = frozenset(("other", "notification", "rebuttal", "opening", "camera_ready"))
_RUNS = re.compile(r"\b(?:runs?|spans|lasts|is|are)(?:\s+(?:on|from))?$")
_IS_ON = re.compile(
    r"\b(?:(?:is|will be) on|(?:ist|ist dann|wird) am|est le|sera le|es el|será el|é (?:no )?(?:dia|em)"
    r"|è il|sarà il|is op)(?: the)?(?: \w+day,?| \w+tag,?)?$"
)
# Behind the name of an event, whatever is asked for before it: "we invite papers for TIDES 2027, taking place".
_HELD_BESIDE = re.compile(
    r"(?:,\s*(?:(?:which|that) (?:will be |is |takes? |will take )?)?|\b(?=held in\b))"
    r"(?:(?:scheduled )?to be held|to take place|taking place|place|scheduled for|(?P<held>held))"
    r"(?:,? (?:online|virtually|in person|hybrid|fully \w+))?(?: (?:in|at) [^.;:]{2,60}?,?)?"
    r"(?: (?:on|from|over|between|during))?(?: the)?\s*$"
)
# "The workshop begins on", "and ends on".
_BEGINS_OR_ENDS = re.compile(
    r"\b(?:(?:will )?(?:start|begin|commence|end|finish|conclude)(?:e?s)?|beginnt|startet|endet|commencer?a?|débuter?a?"
    r"|se termine(?:ra)?|s['’]achève(?:ra)?|empieza|empezará|comienza|comenzará|termina(?:rá)?|finaliza(?:rá)?"
    r"|começa(?:rá)?|inizia|inizierà|terminerà|si conclude(?:rà)?|begint|eindigt)(?: \d[\d:.h]*(?: uhr)?| at \S+)?"
    r"(?: (?:on|am|le|el|em|no dia|il|op|the|[a-z]+day|[a-z]+tag))*,?$"
)
# Behind its day, in Japanese and Korean: what opens then.
_OPENS_THEN = re.compile(r"\s?(?:より|から|に)?開始|에서?\s?(?:시작|개시|오픈)|부터\s?시작")
_IS_ONE = re.compile(r"\b(?:is|will be)(?: \w+ing as)? an?\s+((?:[\w-]+\s+){0,2}[\w-]+)\b")
_FROM_ON = re.compile(
    r"\b(?:ab(?: dem)?|as of|starting(?: on| from)?|beginning(?: on)?|from|à (?:partir|compter) du"
    r"|a partir d[eo]l?(?: dia)?|desde el|a (?:partire|decorrere) dal|vanaf)(?: the)?$"
)
_IT_IS = re.compile(
    r"^(?:it|this|these|they)(?:\s+(?:will|is|are|be|being|takes?|take|place|held|run|runs|goes|lasts|happens?))+"
    r"(?:\s+(?:on|from|over|in))?(?:\s+the)?$"
)
_CALLED = re.compile(
    r"\b(call for (?:\w+ )?\w+|submissions?|registrations?|applications?)\b[^.]{0,60}?\b(?:is|are|will|opens?)\b"
)
_WE = re.compile(r"\bwe\b|\bwir\b|\bnous\b")
_HOSTS = re.compile(
    r"\b(?:hosts?|(?:is|are) (?:hosting|organi[sz]ing|running|holding)|organi[sz]es?|veranstalte[tn]|organisier(?:t|en)"
    r"|organise(?:nt)?|organizan?|organizam|organizza(?:no)?|organiseert|organiseren)\b"
)
_LEADS_UP = re.compile(r"(?:\bon|\bfrom|\bduring|,|\bin|\(|\bvom|\bam|\bdu|\bdel|\ble|\bel)\s*(?:the\s*)?$")
_STOP = re.compile(rf"[.!?](?:(?<!\d.)|(?<=\d{{4}}\.)){never_last()}\s+|[。！？]")
# What is told of software: "The next release is planned for", "The new version will be out on".
RELEASE = re.compile(
    r"(?:(?:the|our|its|a)\s+)?(?:next|new|upcoming|major|minor|stable|beta)\s+(?:[\w-]+\s+)?(?:releases?|versions?)"
    r"(?:[\s,]+v?\d[\w.]*,?)?"
    r"\s(?:(?:is|are)\s(?:\w+\s)?(?:planned|scheduled|expected|slated|foreseen|due)"
    r"|will\s(?:be\s(?:released|out|available|published|launched|shipped)|come out|ship|follow))\b"
)
_FINDET_STATT = re.compile(r"\bfinde[nt]\b.*\bstatt\b")  # said of events alone, whatever they are called
# Behind the days of an event in brackets: "The summer school (22-25 June) is aimed at students".
BRACKET_GOES_ON = re.compile(
    r"\)\s(?:is|are|will|brings|aims|offers|features|consists|targets|covers|richtet|wird|est|sera|es|será)\b"
)
SHORT_WILL = re.compile(r"['’]ll\b")
SUPPOSED = re.compile(
    r"\bif (?:the|your|an?) [\w -]{0,40}\b(?:date|deadline|day) (?:is|was|were)\b|\bat least \d\d years\b"
    r"|\bwe (?:still )?(?:have to|had to|must|need to|want to|should) (?!receive|have|hear|know|get)"
)
IS_OPEN = r"\s(?:is|are) (?:now |already )?open[.!]"  # and until when, a sentence of its own says
_OPEN_UNTIL = re.compile(
    r"\W*(?:open|geöffnet|offen|ouverte?s?|abiert[oa]s?|abert[oa]s?|apert[oaie])\s+"
    r"(?:until|till|through|bis(?: zum)?|jusqu['’]aux?|hasta(?: el)?|até(?: o)?|fino al?)(?: the)?\s*$",
    re.IGNORECASE,
)
_OPENED_FOR: frozenset[Kind | None] = frozenset(
    ("abstract_deadline", "submission_deadline", "registration_deadline", "other")
)
NOTIFIED = re.compile(
    r"\b(?:will be|is|are|get) (?:notified|informed)\b|\bwill be (?:sent|announced)\b|\bnotified\b"
    r"|\b(?:notifications?|decisions?|results?)\s+(?:will\s+be\s+|are\s+)?(?:coming|going|sent|go|come)\s+out\b"
)


class Phrasings:
    """Tells turns of speech; `acronyms` are the event's own names."""

    words: Vocabulary
    acronyms: set[str]
    title: str
    outline: Outline

    def names(self, candidate: Candidate) -> bool:
        """Whether a short label and a colon stand before a date in running text: "… Notification: 5 May. Workshop:"."""
        label = candidate.before.strip(" *_")
        return label.endswith((":", "：")) and len(label) < _LABEL and self.words.kind(label) not in (None, "other")

    def starts(self, candidate: Candidate, near: str, after: str) -> bool:
        """Whether a clause says from when on something may be handed in, or signed up for: "Ab 1. März kann"."""
        if self.words.sentences["notification"].within(near) or NOTIFIED.search(near):
            return False
        if candidate.phrase.last is None and _OPENS_THEN.match(after):
            return self.due_kind([near], near, "") not in (None, "other")
        if candidate.phrase.last is not None or not _FROM_ON.search(candidate.before.casefold().rstrip(" *_")):
            return False
        kinds = self.words.sentences
        text = f"{near} {after}"
        asked = ("submission_deadline", "abstract_deadline", "registration_deadline", "early_registration")
        return any(kinds[kind].within(text) for kind in asked if kind in kinds)

    def called(self, candidate: Candidate) -> Kind | None:
        """The kind of the call, submission or registration that the sentence before a date speaks of."""
        if subjects := _CALLED.findall(said(candidate, 2).casefold()):
            return self.due_kind([subjects[-1]], "", "")
        named = (self.words.kind(text) for text in (self.outline.above(candidate.block), self.title))
        return "submission_deadline" if any(kind in ("opening", "submission_deadline") for kind in named) else None

    def is_it(self, candidate: Candidate, near: str) -> bool:
        """Whether a clause says of an event that the sentence before it names when it is: "It will be on 3 May"."""
        return bool(_IT_IS.search(near)) and self.words.nouns.within(said(candidate, 2).casefold())

    def is_closed_now(self, candidate: Candidate) -> bool:
        """Whether a sentence says of a period that it is over now: "The vote was open 3 – 10 May and is now closed"."""
        return candidate.phrase.last is not None and bool(_NOW_CLOSED.match(candidate.after.casefold()))

    def is_held_beside(self, before: str, near: str) -> bool:
        """Whether words such as "taking place" stand between the name of an event and its day."""
        found = _HELD_BESIDE.search(before)
        named = found and (self.words.nouns.within(before) or any(name.casefold() in before for name in self.acronyms))
        if not found or not named:
            return False
        told = found["held"] and (self.words.past.within(before) or not self.words.ahead.within(before))
        return not told and not self.words.past.within(near)

    def is_held(self, before: str, after: str, near: str) -> bool:
        """Whether an event is said to be held: "will be held on", "findet am … statt"."""
        if self.is_held_beside(before, near):
            return True
        if self.words.speaking.within(before):
            return False
        if not self.words.nouns.within(near) and (
            self.words.lasting.within(near) or (self.words.held.within(near) and self.due_kind([near], near, ""))
        ):
            return False
        if self.words.held.within(before[-FAR:]):
            return True
        around = f"{near[-FAR:]} … {after}"
        if self.words.speaking.within(after):
            return False
        named = self.words.nouns.within(around) or any(name.casefold() in near for name in self.acronyms)
        named = named or (_WE.search(around) is not None and self.words.nouns.within(self.title.casefold()))
        named = named or (_FINDET_STATT.search(around) is not None and not self.due_kind([around], around, ""))
        return named and (self.words.held.within(around) or _HOSTS.search(around) is not None)

    def runs(self, candidate: Candidate, near: str) -> bool:
        """Whether a clause says of an event on which days it is: "the summer school runs 5-9 July", "is on 5 July"."""
        if not candidate.phrase.last and _BEGINS_OR_ENDS.search(near):
            near = said(candidate, 1).casefold()
        elif not (_RUNS.search(near) if candidate.phrase.last else _IS_ON.search(near)):
            return False
        named = self.words.nouns.within(_COMPOUND.sub(" ", near)) and not self.words.lasting.within(near)
        return named and self.due_kind([near], near, "") is None and self.words.kind(near) not in STATED

    def due_kind(self, parts: list[str], before: str, lead: str) -> Kind | None:
        """The kind of what is due, by the clause nearest to the date that names it."""
        for part in (*parts, before[-NEAR:]):
            near = part[-NEAR:]
            if ")" in part and (plain := _IN_BRACKETS.sub(" ", part)[-NEAR:]) != near:
                near = f"{plain} {near}"  # what stands in brackets takes nothing away from what is said before it
            for kind, words in self.words.sentences.items():
                if words.within(near):
                    return kind
        return self.words.kind(lead) if lead else None

    def is_announced(self, before: str) -> bool:
        """Whether the words before a date call an event and lead up to its day: "we invite you to the workshop on"."""
        plain = _COMPOUND.sub(" ", before)
        one = _IS_ONE.search(before)
        called = self.words.ahead.within(before) or (one is not None and self.words.nouns.within(one[1]))
        told = self.words.nouns.within(plain) and called
        tight = before.rstrip("* _")
        leads = _LEADS_UP.search(tight) or self.words.nouns.ends(tight)
        return bool(told and leads and not self.words.speaking.within(before))

    def open_until(self, candidate: Candidate) -> Kind | None:
        """The kind of what the heading above says to be open until a day: "Abstracts", "Open until 5 May"."""
        above = self.outline.headings(candidate.block)[-1:] if _OPEN_UNTIL.match(candidate.before) else ()
        kind = self.words.kind(above[0].text) if above else None
        if kind not in _OPENED_FOR:
            return None
        candidate.label = candidate.lead = above[0].text
        candidate.listed = True
        return kind


def said(candidate: Candidate, sentences: int) -> str:
    """The last sentences before a date, its own beginning included."""
    text = candidate.block.text[max(0, candidate.phrase.start - FAR) : candidate.phrase.start]
    return " ".join(_STOP.split(text)[-sentences:])
