"""The words by which a thing is moved from one day to another: before the old day, between the two, after the new one.

>>> bool(moved_from("The workshop has been postponed from ")), bool(moved_to("Le colloque est reporté au "))
(True, True)
>>> bool(MOVED_AFTER.match(" verschoben.")), bool(TO.fullmatch(" naar "))
(True, True)
"""

from __future__ import annotations

import re

from .cues import Cued

_VERBS = (
    r"extend(?:ed|s|ing)?|mov(?:ed|es?|ing)|postponed?|rescheduled?|chang(?:ed?|es|ing)|shift(?:ed|s|ing)?|prolong(?:ed|s|ing)?"
    r"|deferred|delayed|advanced|push(?:ed|es)|brought forward|brings? forward|slips?|goes"
    r"|verlängert|verschoben|verlegt|vorverlegt|vorgezogen|prolongée?s?|reportée?s?|repoussée?s?|décalée?s?|déplacée?s?"
    r"|avancée?s?|ampliad[oa]s?|prorrogad[oa]s?|aplazad[oa]s?|pospuest[oa]s?|trasladad[oa]s?|adelantad[oa]s?"
    r"|adiad[oa]s?|antecipad[oa]s?|transferid[oa]s?|remarcad[oa]s?|prorogat[oaie]|posticipat[oaie]|rinviat[oaie]"
    r"|spostat[oaie]|anticipat[oaie]|verlengd|verschoven|verplaatst|uitgesteld|vervroegd"
)
_PUT_OFF = r"(?:改期|延期|延长|延長|延后|延後|推迟|推遲|順延|顺延|变更|變更|変更|调整|調整|改)"
_TO = (
    r"(?:to|until|till|auf|bis|zum|au|al?|ao?|até|para|naar|tot|hasta)"
    r"(?:\s+(?:the|den|zum|el|o|dia|día|(?:a )?new(?: date(?: of)?)?|now|[a-z]+day),?)*"
)
_FROM = Cued(
    rf"\b(?:{_VERBS})\b[^.]{{0,40}}\b(?:from|von|vom|du|dal|del?|da|do|van)\s+(?:(?:the|its|our|den)\s+)?"
    r"(?:(?:original(?:ly)?|initial(?:ly)?|earlier|previous(?:ly)?|old|first|ursprünglichen?)[\s-]"
    r"(?:(?:\w+[\s-])?(?:dates?|day|deadline|termin)\s+(?:o[fn]\s+)?)?)?$",
    re.IGNORECASE,
)
_TO_DAY = Cued(
    rf"\b(?:{_VERBS})\b[^.]{{0,60}}\b{_TO}\s*$"
    rf"|{_PUT_OFF}(?:至|到|为|為)了?\s*$|\bextension\b[^.]{{0,20}}\b(?:to|until|till)\s*$",
    re.IGNORECASE,
)
TO = re.compile(
    rf"\s+(?:{_TO}|->|→)\s+(?:the\s+|den\s+|zum\s+)?"
    r"|\s*(?:から|에서|부터)\s*",
    re.IGNORECASE,
)
MOVED_AFTER = re.compile(
    r"\s*(?:verschoben|verlegt|verlängert|vorgezogen|vorverlegt|verplaatst|verschoven|verlengd)\b"
    rf"|\s*{_PUT_OFF}(?:至|到|为|為)|\s*(?:から|에서)\s*$"
    r"|\s*(?:\([^()]*\)|（[^（）]*）)?"
    r"\s*(?:(?:まで)?[にへ]?(?:延期|延長|変更|順延|改め|繰り)|(?:으로|로|까지)\s*(?:연기|연장|변경|조정|옮))"
)
AWAY_AFTER = re.compile(r"\s*(?:から|より)の?(?:延長|延期|変更)|\s*에서\s*(?:연장|연기|변경)")
_PLANNED = Cued(
    r"\b(?:originally|initially|previously|first|ursprünglich|anfangs|initialement|inicialmente|originalmente"
    r"|inizialmente|oorspronkelijk)\s+(?:\w+\s+){0,3}(?:planned|scheduled|announced|set|fixed|foreseen|due|geplant"
    r"|angesetzt|festgelegt|prévue?s?"
    r"|fixée?s?|annoncée?s?|previst[oaie]s?|planead[oa]s?|programad[oa]s?|fijad[oa]s?|fixad[oa]s?|fissat[oaie]|gepland"
    r"|vastgesteld)\b(?:\s+\w+){0,3}\s*$|\bwhich (?:was|had been)(?: (?:set|due|on|for))*\s*$"
    r"|\b(?:the|our)\s(?:original|initial|previous|old|earlier|former)\s(?:[\w-]+\s){0,3}(?:was|had been)"
    r"(?:\s\w+){0,2}\s*$"
    r"|(?:原定于|原定|当初|당초)\s*$",
    re.IGNORECASE,
)
_GOES_ON = re.compile(
    r"\s*(?:(?:has|have|had|is|was|were|will|wurden?|wird|ist|est|a|sera|ha|se|foi|é|è|wordt|werd)\s)", re.IGNORECASE
)
_LONGEST = 80


def moved_from(before: str) -> bool:
    """Whether the words before a day say that something is moved away from it."""
    return bool(_FROM.search(before[-_LONGEST:]))


def planned(before: str) -> bool:
    """Whether the words before a day say that something was planned for it at first."""
    return bool(_PLANNED.search(before[-_LONGEST:]))


def moves_on(between: str) -> bool:
    """Whether the words between two days go right on to say that what is on the first moves to the second."""
    return bool(_GOES_ON.match(between)) and moved_to(between)


def moved_to(before: str) -> bool:
    """Whether the words before a day say that something is moved to it."""
    return bool(_TO_DAY.search(before[-_LONGEST:]))
