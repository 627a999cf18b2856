"""Days that are told from the day of the post: "tomorrow", "next Friday", "in two weeks". Never from today.

>>> relative_day("next Friday", dt.date(2026, 3, 4)), relative_day("in two weeks", dt.date(2026, 3, 4))
(datetime.date(2026, 3, 13), datetime.date(2026, 3, 18))
>>> relative_day("next month", dt.date(2026, 3, 4)) is None
True
"""

from __future__ import annotations

import datetime as dt
import re

_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_COUNTS = {"a": 1, "one": 1, "two": 2, "three": 3, "four": 4}
_NEAR = {"today": 0, "tonight": 0, "tomorrow": 1}
_IN = re.compile(r"in (\w+) (day|week)s?")


def relative_day(text: str, written: dt.date) -> dt.date | None:
    """The day that `text` names in a post of the day `written`; None where it names a week or a month.

    "This" and "coming Friday" are the first one after `written`, "next Friday" is that of the week after.
    """
    folded = text.lower()
    if folded in _NEAR:
        return written + dt.timedelta(days=_NEAR[folded])
    if match := _IN.fullmatch(folded):
        count = _COUNTS.get(match[1]) or (int(match[1]) if match[1].isdecimal() else 0)
        return written + dt.timedelta(days=count * (7 if match[2] == "week" else 1)) if count else None
    which, _, name = folded.partition(" ")
    if name not in _DAYS:
        return None
    monday = written - dt.timedelta(days=written.weekday())
    day = monday + dt.timedelta(days=_DAYS.index(name) + (7 if which == "next" else 0))
    return day if day > written else day + dt.timedelta(days=7)
