"""Hours that are printed as bare numbers, which they can only be right behind a day: "from 9 – 18", "at 16.30".

>>> bare_hours("3 May 2027, from 9 – 18 in room 5", 10)
(datetime.time(9, 0), datetime.time(18, 0), 23)
>>> bare_hours("3 May (9-17 CET)", 5)
(datetime.time(9, 0), datetime.time(17, 0), 11)
>>> bare_hours("3 May, from 9 to 18 June", 5), bare_hours("3 May (9-17 pages)", 5)
(None, None)
>>> bare_hours("Lun 07-04 - 17 a 20", 9)
(datetime.time(17, 0), datetime.time(20, 0), 19)
>>> bare_hours("3 May 2027, 15.00, the tides", 10), bare_hours("3 May 2027, 15.00 EUR", 10)
((datetime.time(15, 0), None, 17), None)
"""

from __future__ import annotations

import datetime as dt
import re

from .zones import read_zone

_UNIT = r"(?:\s?(?:h|uhr|uur|heures?)\b)"
_HOURS = re.compile(
    r"(?:(?P<dash>\s[-–—]\s)|[\s,;]{0,3})\(?(?P<from>(?:from|between|at|von|zwischen|um|de|das|às|entre|dalle|van|tussen)\s)?"
    rf"(?!\d{{3}})(?P<one>[01]?\d|2[0-4]){_UNIT}?(?:\s?(?:[-–—]|to|until|till|bis|à|a|às|alle|tot|(?P<and>and|und|e|y|et|en))\s?"
    rf"(?P<two>[01]?\d|2[0-4])(?P<unit>{_UNIT})?)?(?![\w:/]|[.,]\d|\.\s?\w)",
    re.IGNORECASE,
)
_DOTTED = re.compile(
    r"[\s,;]{0,3}\(?(?P<led>(?:from|at|von|um|às|alle|ore|kl\.?|om|dalle)\s)?(?P<h1>[01]?\d|2[0-3])\.(?P<m1>[0-5]\d)"
    r"(?P<two>\s?(?:[-–—]|to|bis|à|às|alle|tot)\s?(?P<h2>[01]?\d|2[0-3])\.(?P<m2>[0-5]\d))?(?![\d.:])"
    r"(?!\s?(?:[%€$£]|[A-Z]{3}\b|[ap]\.?\s?m\b))"
)
_APART = re.compile(r"\s*(?:$|[,;:)\]\n])")  # behind an hour to which no word leads up
# What may stand behind hours, and not behind days or a number of things.
_ENDS = re.compile(
    r"\s*(?:$|[.;)\n|]|,(?!\s?\d)|(?:in|at|im|am|on|à|en|em|a|op|te|o['’]clock|online|via|and|und|with)\b)",
    re.IGNORECASE,
)
LAST = 23
Hours = tuple[dt.time, dt.time | None, int]


def bare_hours(text: str, at: int) -> Hours | None:
    """The hours that stand at `at` behind a day, the second one or None, and where they end."""
    if dotted := _DOTTED.match(text, at):
        sure = dotted["led"] or dotted["two"] or (text[at : at + 1] == "," and _APART.match(text, dotted.end()))
        end = dt.time(int(dotted["h2"]), int(dotted["m2"])) if dotted["two"] else None
        return (dt.time(int(dotted["h1"]), int(dotted["m1"])), end, dotted.end()) if sure else None
    found = _HOURS.match(text, at)
    if not found or not (found["from"] or found["two"]):
        return None
    one, two = int(found["one"]), int(found["two"] or 24)
    led = found["from"] or (found["dash"] and not found["and"])
    known = found["unit"] or (led and found["two"] and _ENDS.match(text, found.end()))
    known = known or read_zone(text, found.end())
    if not known or not one < two or one > LAST:
        return None
    return dt.time(one), dt.time(min(two, LAST), 59 if two > LAST else 0) if found["two"] else None, found.end()
