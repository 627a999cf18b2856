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
    r"extend(?:ed|s|ing)|mov(?:ed|es?|ing)|postponed?|rescheduled|chang(?:ed?|es|ing)|shift(?:ed|s|ing)?|prolonged"
    r"|deferred|delayed|advanced|push(?:ed|es)|brought forward|brings? forward|slips?|goes"
    r"|verlängert|verschoben|verlegt|vorverlegt|vorgezogen|prolongée?s?|reportée?s?|repoussée?s?|décalée?s?|déplacée?s?"
    r"|avancée?s?|ampliad[oa]s?|prorrogad[oa]s?|aplazad[oa]s?|pospuest[oa]s?|trasladad[oa]s?|adelantad[oa]s?"
    r"|adiad[oa]s?|antecipad[oa]s?|transferid[oa]s?|remarcad[oa]s?|prorogat[oaie]|posticipat[oaie]|rinviat[oaie]"
    r"|spostat[oaie]|anticipat[oaie]|verlengd|verschoven|verplaatst|uitgesteld|vervroegd"
)
_FROM = Cued(
    rf"\b(?:{_VERBS})\b[^.]{{0,24}}\b(?:from|von|vom|du|dal|del?|da|do|van)\s+(?:the\s+|den\s+)?$", re.IGNORECASE
)
_TO_DAY = Cued(
    rf"\b(?:{_VERBS})\b[^.]{{0,24}}\b(?:to|until|till|auf|bis|zum|au|al?|ao?|até|para|naar|tot|hasta)"
    r"(?:\s+(?:the|den|zum|el|o|dia|día|[a-z]+day),?)*\s*$"
    r"|(?:改期|延期|推迟|順延|顺延|改|调整|変更)(?:至|到|为|為)\s*$",
    re.IGNORECASE,
)
TO = re.compile(
    r"\s+(?:to|until|till|auf|bis|zum|au|al?|ao?|até|para|naar|tot|hasta|->|→)\s+(?:the\s+|den\s+|zum\s+)?"
    r"|\s*(?:から|에서|부터)\s*",
    re.IGNORECASE,
)
MOVED_AFTER = re.compile(
    r"\s*(?:verschoben|verlegt|verlängert|vorgezogen|vorverlegt|verplaatst|verschoven|verlengd)\b"
    r"|\s*(?:改期|延期|推迟|順延|顺延|调整|改)(?:至|到|为|為)|\s*(?:から|에서)\s*$"
    r"|\s*(?:\([^()]*\)|（[^（）]*）)?\s*(?:[にへ](?:延期|変更|順延|改め|繰り)|(?:으로|로)\s*(?:연기|변경|조정|옮))"
)
_PLANNED = Cued(
    r"\b(?:originally|initially|previously|first|ursprünglich|anfangs|initialement|inicialmente|originalmente"
    r"|inizialmente|oorspronkelijk)\s+(?:\w+\s+)?(?:planned|scheduled|announced|set|foreseen|geplant|angesetzt|prévue?s?"
    r"|previst[oaie]s?|planead[oa]s?|programad[oa]s?|gepland)\b(?:\s+\w+){0,3}\s*$|(?:原定于|原定|当初|당초)\s*$",
    re.IGNORECASE,
)
_LONGEST = 80


def moved_from(before: str) -> bool:
    """Whether the words before a day say that something is moved away from it."""
    return bool(_FROM.search(before[-_LONGEST:]))


def planned(before: str) -> bool:
    """Whether the words before a day say that something was planned for it at first."""
    return bool(_PLANNED.search(before[-_LONGEST:]))


def moved_to(before: str) -> bool:
    """Whether the words before a day say that something is moved to it."""
    return bool(_TO_DAY.search(before[-_LONGEST:]))
