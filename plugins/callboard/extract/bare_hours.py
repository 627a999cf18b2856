"""Hours that are printed as bare numbers, which they can only be right behind a day: "from 9 – 18", "(9-17 CET)".

>>> bare_hours("3 May 2027, from 9 – 18 in room 5", 10)
(datetime.time(9, 0), datetime.time(18, 0), 23)
>>> bare_hours("3 May (9-17 CET)", 5)
(datetime.time(9, 0), datetime.time(17, 0), 11)
>>> bare_hours("3 May, from 9 to 18 June", 5), bare_hours("3 May (9-17 pages)", 5)
(None, None)
>>> bare_hours("Lun 07-04 - 17 a 20", 9)
(datetime.time(17, 0), datetime.time(20, 0), 19)
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
# What may stand behind hours, and not behind days or a number of things.
_ENDS = re.compile(
    r"\s*(?:$|[.;)\n|]|,(?!\s?\d)|(?:in|at|im|am|on|à|en|em|a|op|te|o['’]clock|online|via|and|und|with)\b)",
    re.IGNORECASE,
)
LAST = 23
Hours = tuple[dt.time, dt.time | None, int]


def bare_hours(text: str, at: int) -> Hours | None:
    """The hours that stand at `at` behind a day, the second one or None, and where they end."""
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
