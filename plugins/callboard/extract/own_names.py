"""Whether the label of an important date is no more than the name of an event, whose day it then is.

>>> names_event("State of the Map 2022", "join us at state of the map 2022", lasts=False)
True
>>> names_event("ESWC", "", lasts=True), names_event("BSidesRoc", "the call of bsidesroc 2019", lasts=False)
(True, True)
>>> names_event("Data 2022", "our data 2022", lasts=False), names_event("GPU", "a gpu is there", lasts=False)
(False, False)
"""

from __future__ import annotations

import re

_WITH_YEAR = re.compile(r"[A-Z][\w'’-]*(?: [\w'’-]+){0,5} [A-Z][\w'’-]* (?:19|20)\d\d")
_ACRONYM = re.compile(r"[A-Z][\w-]*[A-Z][\w-]*(?: [A-Z][\w-]*[A-Z][\w-]*){0,2}")
_PROPER = re.compile(r"[A-Z][a-z]+(?: [A-Z][a-z]+){1,3}")
SHORTEST = 3


def names_event(label: str, said: str, *, lasts: bool) -> bool:
    """Whether `label`, of which no kind of date is known, names an event.

    `said` is what else the post says, case-folded; `lasts`: the date is several days.
    """
    name = label.casefold()
    if _WITH_YEAR.fullmatch(label):
        return name in said
    if len(label) < SHORTEST or not _ACRONYM.fullmatch(label):
        return False
    return lasts or re.search(rf"(?<!\w){re.escape(name)}\s(?:19|20)\d\d", said) is not None


def is_proper(label: str) -> bool:
    """Whether a label is two words or more, all with capitals: "Blauwe Wimpel"."""
    return _PROPER.fullmatch(label) is not None
