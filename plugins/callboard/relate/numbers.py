"""The number of an edition in its name: "3rd", "Third", "III", "3e", "第三届".

>>> [number_of(text) for text in ("3rd Workshop", "Third Workshop", "III Workshop", "3e atelier", "第十二届研讨会")]
[3, 3, 3, 3, 12]
>>> without_numbers("The 3rd Workshop on First Principles"), without_numbers("第三届研讨会"), number_of("Model Days IV")
('The     Workshop on First Principles', '   研讨会', 4)
"""

from __future__ import annotations

import re
from functools import lru_cache

_WORDS = {
    word: number
    for number, word in enumerate(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split(), 1
    )
}
_LETTERS = {"I": 1, "V": 5, "X": 10}
_HAN = {sign: number for number, sign in enumerate("一二三四五六七八九", 1)}
# The assertions at the front say only what follows from the rest; with them most places of a text are passed at once.
_NUMBER = re.compile(
    r"\b(?:(?=\d)(?P<digits>\d{1,3})\s?(?i:st|nd|rd|th|er?|ème|\.|º|ª)(?=\s|$|[A-ZÀ-Þ])"
    rf"|(?=[EFNSTefnstſ])(?<!\bon )(?<!\bof )(?<!\bfor )(?<!\bfrom )(?P<word>(?i:{'|'.join(_WORDS)}))\b"
    r"|(?<=\w\s)(?P<last>X{0,3}(?:IX|IV|VI{0,3}|I{2,3}))$)"
    r"|^(?:\W*|The\s)(?P<roman>X{0,3}(?:IX|IV|V?I{1,3}|[VX]))(?=\s+[A-ZÀ-Þ])"
    r"|第\s*(?P<han>[一二三四五六七八九十]{1,3}|\d{1,3})\s*[届屆回期]"
)


@lru_cache(maxsize=4096)
def number_of(text: str) -> int | None:
    """The number of the edition that `text` names; None when it gives none.

    >>> number_of("7"), number_of("¹")
    (7, None)
    """
    if text.isdecimal() and len(text) < 4:
        return int(text)
    match = _NUMBER.search(text)
    if match is None:
        return None
    if match["word"]:
        return _WORDS[match["word"].casefold()]
    if match["han"] and not match["han"].isdecimal():
        tens, ten, ones = match["han"].rpartition("十")
        return (_HAN.get(tens, 1) * 10 if ten else 0) + _HAN.get(ones, 0)
    if roman := match["roman"] or match["last"]:
        return _from_roman(roman)
    return int(match["digits"] or match["han"])


def without_numbers(text: str) -> str:
    """`text` with blanks in the place of each such number, so that every letter keeps its place."""
    return _NUMBER.sub(lambda match: " " * len(match[0]), text)


def _from_roman(numeral: str) -> int:
    values = [_LETTERS[letter] for letter in numeral]
    return sum(-value if value < max(values[at:]) else value for at, value in enumerate(values))
