"""Sentences that say of an event as a whole that it is cancelled, or postponed: "QSENS 2027 will not take place".

What is said must be said of the event: not of its dinner, of a registration, nor of what would be if it rained.

>>> verdict("Sadly, the workshop in Lisbon is cancelled.")
('cancelled', 'the workshop in Lisbon')
>>> verdict("The workshop dinner is cancelled."), verdict("If the workshop is cancelled, fees are paid back.")
(None, None)
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from callboard.model import Verdict, VerdictWord

from .blocks import Outline
from .cues import Cued
from .lexicon import event_nouns
from .prose import find_calendar_word, find_day, sentences_with
from .titles import EDITION

_BE = r"(?:is|are|was|has been|have been|had to be|has to be|will be|must be|(?:has|have) (?:sadly|unfortunately) been)"
_CANCELLED = Cued(
    rf"\b(?:{_BE}\s+(?:now\s+|unfortunately\s+|sadly\s+)?(?:cancell?ed|called off)\b"
    r"|(?:will|can|does|do)\s?(?:not|n['’]t|no longer) (?:take place|be held|happen|go ahead)\b|cancell?ed\W*$"
    r"|(?:entfällt|fällt (?:leider )?aus|findet (?:leider )?nicht statt|(?:ist|wurde|wird) (?:leider )?abgesagt)\b"
    r"|muss(?:te)? (?:leider )?abgesagt werden\b|abgesagt\W*$|n['’]aura pas lieu\b"
    r"|(?:est|a été|sera) (?:malheureusement )?annulée?\b|annulée?\W*$"
    r"|(?:queda|ha sido|está|se ha|foi|fica|é|è|è stat[oa]) (?:cancelad[oa]|suspendid[oa]|annullat[oa])\b"
    r"|no se celebrará\b|não se realiza\w*\b|(?:is|wordt) (?:helaas )?(?:geannuleerd|afgelast)\b"
    r"|gaat niet door\b)|取消|中止",
    re.IGNORECASE,
)
_POSTPONED = Cued(
    rf"\b(?:{_BE}\s+(?:now\s+)?(?:postponed|rescheduled|put off)\b|postponed\W*$|verschoben\b"
    r"|(?:est|a été|sera) reportée?\b|reportée?\W*$"
    r"|(?:se aplaza|queda aplazad[oa]|ha sido aplazad[oa]|foi adiad[oa]|é adiad[oa])\b"
    r"|è (?:stato |stata )?rinviat[oa]\b"
    r"|(?:is|wordt) uitgesteld\b)|延期|改期",
    re.IGNORECASE,
)
_MOVED = Cued(
    rf"\b(?:{_BE}\s+(?:now\s+)?moved (?:from|to)\b|(?:moves|is moving) (?:from|to)\b|verlegt\b|verplaatst\b)",
    re.IGNORECASE,
)
_HEADED = re.compile(
    r"^\W*(?:(?P<cancelled>cancell?ed|abgesagt|annulée?|cancelad[oa])|postponed|verschoben|reportée?)\s*[\]:!–—-]\s*",
    re.IGNORECASE,
)
_DOUBT = re.compile(
    r"\b(?:if|unless|whether|when|should|in case|(?-i:may)|might|could|can|falls|wenn|sollte|si|se|caso)\b",
    re.IGNORECASE,
)
_OF_IT = re.compile(
    r"\s*(?:$|[,;(（–—-]|['’]\d\d|(?:19|20)\d\d"
    r"|(?:on|for|in|of|at|and|with|über|zu|zur|zum|für|im|am|sur|pour|sobre|de|du|del|van|over"
    r"|wird|wurde|ist|muss)\b)",
    re.IGNORECASE,
)
_PART_OF = re.compile(
    r"\b(?:of|for|to|at|from|in|with|after|für|zum|zur|beim|van)\b|(?<=\w )(?:des|der|del|da|do|du|de)\b",
    re.IGNORECASE,
)
_FIRST_BLOCKS = 20


def read_verdicts(outline: Outline, title: str, title_line: int) -> tuple[Verdict, ...]:
    """What the title and the first blocks of a post say of the event as a whole, in order."""
    return tuple(_verdicts(outline, title, title_line))


def verdict(sentence: str) -> tuple[VerdictWord, str] | None:
    """What a sentence says of an event, and the words it says it of; None when it says nothing of the kind."""
    word: VerdictWord = "cancelled"
    said = _CANCELLED.search(sentence)
    if said is None:
        word, said = "postponed", _POSTPONED.search(sentence) or _moved(sentence)
    if said is None:
        return None
    before = sentence[: said.start()]
    subject = "" if _DOUBT.search(before) else _event_in(before)
    return (word, subject) if subject else None


def _moved(sentence: str) -> re.Match[str] | None:
    """Where a sentence says that something is moved; it may be moved to another room, so that it must tell a day."""
    moved = _MOVED.search(sentence)
    return moved if moved and find_day(sentence) else None


def is_postponement(title: str) -> bool:
    """Whether a title says that an event is postponed."""
    headed = _HEADED.match(title)
    said = verdict(title)
    return bool((headed and not headed["cancelled"]) or (said and said[0] == "postponed"))


def postponed_at(text: str, place: int) -> str | None:
    """The event of which the sentence of `text` around `place` says that it is postponed, or None."""
    return next((event for start, end, event in _postponements(text) if start <= place < end), None)


@lru_cache(maxsize=64)
def _postponements(text: str) -> tuple[tuple[int, int, str], ...]:
    """The sentences of `text` that postpone an event: from where, to where, and its words for the event."""
    return tuple((start, start + len(said), event) for start, said, (word, event) in _said(text) if word == "postponed")


def _verdicts(outline: Outline, title: str, title_line: int) -> Iterator[Verdict]:
    headed = _HEADED.match(title)
    if headed:
        yield Verdict("cancelled" if headed["cancelled"] else "postponed", title[headed.end() :], title_line, title)
    elif found := verdict(title):
        yield Verdict(*found, title_line, title)
    for block in outline.holding(_CANCELLED, _POSTPONED, _MOVED):
        if block.index >= _FIRST_BLOCKS or block.nav or block.quoted or block.kind == "code":
            continue
        for start, sentence, found in _said(block.text):
            yield Verdict(*found, block.line_at(start), sentence)


def _said(text: str) -> list[tuple[int, str, tuple[VerdictWord, str]]]:
    """The sentences of `text` with a verdict: where each begins, the sentence and what it says."""
    sentences = sentences_with(text, _CANCELLED, _POSTPONED, _MOVED)
    found = [(start, said, judged) for start, said in sentences if (judged := verdict(said))]
    return found if found and _spoken_of(text) else []


def _spoken_of(text: str) -> bool:
    return bool(_CANCELLED.search(text) or _POSTPONED.search(text) or _MOVED.search(text))


def _event_in(before: str) -> str:
    """The words before the verb from the event on, if it is the event that they end with; else ""."""
    clause = re.split(r"[:;]\s", before)[-1]
    editions = (match for match in EDITION.finditer(clause) if not _is_month(match[0]))
    for match in (*editions, *event_nouns().finditer(clause)):
        if _OF_IT.match(clause, match.end()) and not _PART_OF.search(clause[: match.start()].rpartition(",")[2]):
            words = re.sub(r"^(?:\W*\w+,)\s*", "", clause)
            return words.strip(" ,*_") if match[0].casefold() in words.casefold() else match[0]
    return ""


def _is_month(edition: str) -> bool:
    """Whether what looks like an edition is the end of a date: "May 2027"."""
    word = find_calendar_word(edition)
    return word is not None and edition[: word.start()].strip() == "" and edition[word.end() :].strip().isdigit()
