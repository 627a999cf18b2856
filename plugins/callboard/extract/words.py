"""Reading the words around a date: what is left of them when punctuation and small words are gone.

>>> meaning("- Paper submission is due on: ")
'Paper submission'
"""

from __future__ import annotations

import re
from functools import lru_cache

from .abbreviations import never_last
from .blocks import Block
from .cues import Cued

LONGEST_LABEL = 160
EDGES = " \t\n\u00a0:;,.!?–—-|*•·()[]/\\→#_~>\"“”'’=：（）【】、，；"
_ARROW = re.compile(r"(?:→|-+>|=+>|⇒|➔|➡|»)\s*$")
# The sign comes first, and what may stand before it after it, so that a search goes from one sign to the next.
SENTENCE_END = re.compile(
    r"[.!?。！？](?:(?<=[다요까][.!?])\s+|(?<=[a-z)][.!?])\s+(?=[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af])"
    rf"|(?=['\")\]]?\s+[A-Z\"“'(¿¡À-Ý])(?<![ap]\.m.){never_last()}['\")\]]?\s+"
    r"|(?<=[。！？]))"
)
_TRAIL = re.compile(
    r"[\s(\[,–—:-]*\b(?:no later than|at the latest by|au plus tard|spätestens|a más tardar|entro e non oltre|due on|"
    r"due by|(?:the )?end of|on|by|to|and|or|until|till|before|from|at|the|is|are|of"
    r"|for|in|between|"
    r"am|bis zum|bis|vom|den|le|du|jusqu'au|avant le|del|el|hasta el|a más tardar el|antes del|até|em|dia|de|da|dal|il|"
    r"entro il|tot en met|uiterlijk op|tot|op|van|do dnia|do|od|najpóźniej|nejpozději|senast|fram till|"
    r"من|إلى|حتى|يوم|قبل)$",
    re.IGNORECASE,
)
# A link beside the day of a talk, which is no name of it.
SIGN_UP = re.compile(
    r"\W*(?:(?:webinar|zoom|event|seminar|talk) )?(?:sign[ -]?up|registration|register|rsvp)"
    r"(?: (?:here|now|online|link|form))?\W*",
    re.IGNORECASE,
)
# Pictures with which lines begin or end: "📅 Deadline".
_PICTURES = re.compile(
    rf"^(?:[\u2190-\u2bff\ufe0f\u200d\U0001f000-\U0001faff{re.escape(EDGES)}]+)|(?:[\u2190-\u2bff\ufe0f\u200d\U0001f000-\U0001faff]+)$"
)
_PARTICLE = re.compile(
    r"(?:将于|將於|将在|將在|定于|截至|将|將|于|於|为|為|是|在|至|由|は|が|を|(?<=[\uac00-\ud7a3])[은는을를])$"
)
_ABOUT = re.compile(r"^(?:頃|ごろ)\W*")  # of the day before it: "4/30(金)頃: 採否通知"
_LONGEST_TRAIL = 24
_GENERIC = re.compile(
    r"^(?:important |key )?(?:dates?|when|deadlines?|due(?: dates?)?|day|time|datum|termin|wann|fechas?|datas?"
    r"|quand|quando|date limite|日期|时间|時間|日時|日程|期日|날짜|일정)"
    r"(?:\s*(?:[(/@&]|(?:and|und|et|y)\b).*)?$",
    re.IGNORECASE,
)
REMARK = re.compile(r"\([^()]*\)")
PLACE = re.compile(r"[A-ZÀ-Ý][\w.'’-]+(?: [A-ZÀ-Ý][\w.'’-]+){0,3}, (?:[A-ZÀ-Ý][\w.'’-]*\b ?){1,4}")
_SAYS = re.compile(r"[^\W\d_]{2}|[\u3040-\u9fff\uac00-\ud7af]")
_DATES = (
    r"(?:important|key) dates|dates importantes|wichtige (?:termine|daten)|fechas (?:importantes|clave)"
    r"|datas importantes|date importanti|belangrijke data|重要日期|重要な日程|주요 일정"
)
_HEADING_LAST = Cued(rf"(?:^|\W)(?:{_DATES})[\s*_:：]*$", re.IGNORECASE)
_HEADING_FIRST = Cued(rf"^\W*(?:{_DATES})\s*(?:[:：]|[*=_~-]{{2}})", re.IGNORECASE)
_BULLET = re.compile(r"\s*(?:[*•·–-]|\d{1,2}[.)])\s+\S")
_DAY = (
    r"(?:[^\W\d_]{3,9}\.?\s+\d{1,2}(?:st|nd|rd|th)?,?\s+\d{4}|\d{1,2}\.?\s+[^\W\d_]{3,9}\.?,?\s+\d{4}|\d{4}-\d\d-\d\d)"
)
# A line of a timeline set as code: "[Mon] Sep. 22, 2025: Papers due", "Papers due: 22 September 2025".
_DATED = re.compile(
    rf"\s*(?:\[[^\W\d_]{{2,9}}\.?\]\s*)?{_DAY}\s*[:–—-]\s*[^\W\d_]{{2}}|\s*[^\W\d_][^:=(){{}}\[\]]{{2,60}}:\s+{_DAY}"
)
_WIDE = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_DAY_END = re.compile(
    r"[\s,:;(–-]*\b(?:(?:by|before)\s+)?(?:the\s+)?(?:end of (?:the )?day|eod|close of business|cob)\b[\s,:on]*$",
    re.IGNORECASE,
)
_LETTER = re.compile(rf"(?<!\w)(?:{_DATES}|call for (?:papers|participation|abstracts))(?!\w)", re.IGNORECASE)


# What Markdown leaves of a link to an address with a template tag in it: "[Hotels]({{ site.url }}/hotels/)". It begins
# with a sign, so that a search goes from one to the next.
_LEFT_LINK = re.compile(r"\[([^\[\]\n]*)\]\([^()\n]*\)?|\]\([^()\n]*\)?")


def without_links(text: str) -> str:
    """`text` with the words of links that Markdown could not read for the links."""
    return _LEFT_LINK.sub(r"\1", text) if "](" in text else text


@lru_cache(maxsize=2048)
def meaning(text: str, *, after: bool = False) -> str:
    """`text` without the punctuation and small words around it: what is left may be a label.

    Small words at the end lead up to a date ("due on"); a label that stands `after` its date keeps them.
    """
    text = without_links(text).strip(EDGES)
    text = text if text.isascii() else _PICTURES.sub("", text)
    if after:
        text = _ABOUT.sub("", text)
    else:
        text = text[-2 * LONGEST_LABEL :].strip(EDGES)
        while trail := _TRAIL.search(text, max(0, len(text) - _LONGEST_TRAIL)):
            text = text[: trail.start()].rstrip(EDGES)
        text = text if text.isascii() else _PARTICLE.sub("", text)
        text = _DAY_END.sub("", text).rstrip(EDGES)
    for opening, closing in ("()", "（）", "[]"):
        text += closing * (text.count(opening) > text.count(closing))
    return text if _SAYS.search(text) else ""


def is_letter(block: Block, *, listed: bool = False) -> bool:
    """Whether preformatted text is a call for papers pasted as it came by mail, and no code.

    `listed`: a heading "Dates" stands right above it, so that a list, or lines each with a day, are enough.
    """
    if _LETTER.search(block.text):
        return True
    return listed and all(_BULLET.match(line) or _DATED.match(line) for line in block.text.split("\n") if line.strip())


def is_unspaced(text: str) -> bool:
    """Whether a text is written in Chinese, Japanese or Korean letters."""
    return bool(_WIDE.search(text))


def without_heading(text: str) -> str:
    """`text`, which stands before a date, without a heading "Important dates" at its end and all before that."""
    found = _HEADING_LAST.search(text)
    return "" if found else text


def heading_first(text: str) -> str:
    """The words "Important dates:" with which a text begins, else nothing."""
    found = _HEADING_FIRST.match(text)
    return found[0] if found else ""


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
