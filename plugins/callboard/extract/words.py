"""Reading the words around a date: what is left of them when punctuation and small words are gone.

>>> meaning("- Paper submission is due on: ")
'Paper submission'
"""

from __future__ import annotations

import re

from .blocks import Block

LONGEST_LABEL = 160
EDGES = " \t\n\u00a0:;,.!?–—-|*•·()[]/\\→#_~>\"“”'’=：（）【】"
_ARROW = re.compile(r"(?:→|-+>|=+>|⇒|➔|➡|»)\s*$")
SENTENCE_END = re.compile(r"(?<![ap]\.m)[.!?。！？]['\")\]]?\s+(?=[A-Z\"“'(¿¡À-Ý])|[。！？]")
_TRAIL = re.compile(
    r"[\s(\[,–—:-]*\b(?:no later than|due on|due by|on|by|to|and|or|until|till|before|from|at|the|is|are|of"
    r"|for|in|between|"
    r"am|bis zum|bis|vom|den|le|du|jusqu'au|avant le|del|el|hasta el|a más tardar el|antes del|até|em|dia|de|da|dal|il|"
    r"entro il|tot|op|van)$",
    re.IGNORECASE,
)
_LONGEST_TRAIL = 24
_GENERIC = re.compile(
    r"^(?:important |key )?(?:dates?|when|deadlines?|due(?: dates?)?|day|time|datum|termin|wann|fechas?|datas?"
    r"|quand|quando|date limite|日期|时间|時間|日時|날짜|일정)"
    r"(?:\s*[(/].*)?$",
    re.IGNORECASE,
)
_SAYS = re.compile(r"[^\W\d_]{2}|[\u3040-\u9fff\uac00-\ud7af]")
_LETTER = re.compile(r"\b(?:important dates|key dates|call for (?:papers|participation|abstracts))\b", re.IGNORECASE)


def meaning(text: str, *, after: bool = False) -> str:
    """`text` without the punctuation and small words around it: what is left may be a label.

    Small words at the end lead up to a date ("due on"); a label that stands `after` its date keeps them.
    """
    text = text.strip(EDGES)
    if not after:
        text = text[-2 * LONGEST_LABEL :].strip(EDGES)
        while trail := _TRAIL.search(text, max(0, len(text) - _LONGEST_TRAIL)):
            text = text[: trail.start()].rstrip(EDGES)
    text += ")" * (text.count("(") > text.count(")"))
    return text if _SAYS.search(text) else ""


def is_letter(block: Block) -> bool:
    """Whether preformatted text is a call for papers pasted as it came by mail, and no code."""
    return bool(_LETTER.search(block.text))


def is_generic(header: str) -> bool:
    """Whether a column header says only that dates stand below it."""
    return bool(_GENERIC.match(header.strip(EDGES)))


def arrow(text: str) -> bool:
    """Whether a text ends with an arrow to the value that took the place of the one before."""
    return bool(_ARROW.search(text.rstrip(" *_")))


def tail(label: str) -> str:
    """The end of a long label, from a word on."""
    if len(label) <= LONGEST_LABEL:
        return label
    cut = label[-LONGEST_LABEL:]
    return cut.partition(" ")[2] or cut
