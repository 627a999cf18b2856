"""The tokeniser: text as numbers, month names, week days, words, CJK units and punctuation, with their places.

>>> [(t.kind, t.value) for t in tokenise("Fri, Feb 10th", frozenset())]
[('weekday', 4), ('mark', 0), ('month', 2), ('number', 10)]
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Literal

from rapidfuzz.distance import DamerauLevenshtein

from .cues import Cued, cues_in
from .names import full_months, month_words, names, short_month_words

TokenKind = Literal["number", "month", "weekday", "word", "unit", "mark", "link"]


@dataclass(slots=True)
class Token:
    """`value` is the number, month or week day; `suffix` an ordinal ending, an era or a misspelt name as written."""

    kind: TokenKind
    start: int
    end: int
    text: str
    value: int = 0
    suffix: str = ""


_TOKEN = re.compile(
    r"""(?P<link>(?:https?://|www\.|doi:)\S+|[\w.+-]{1,64}@[\w.-]+)
      | (?P<era>令和|平成|昭和)(?=\s*[\d元])
      | (?P<cjkday>(?:星期|周|週|礼拜|禮拜)[一二三四五六日天]|[月火水木金土日]曜日?|[월화수목금토일]요일)
      | (?P<unit>[年月日号號년월일元])
      | (?P<han>[一二三四五六七八九十]{1,3}(?=[月日号號]))
      | (?P<number>\d+)(?P<suffix>\ ?(?:st|nd|rd|th|ST|ND|RD|TH)\b|[ºª°]|(?:er|ère|ème|e)\b)?
      | (?P<word>(?:كانون|تشرين)\ (?:الأول|الاول|الثاني)(?!\w)|[^\W\d_]+)
      | (?P<mark>[^\s\w]|_)""",
    re.VERBOSE,
)
# As above, for a text of ASCII letters without links.
_PLAIN = re.compile(
    r"(?P<number>\d+)(?P<suffix>\ ?(?:st|nd|rd|th|ST|ND|RD|TH)\b|(?:er|e)\b)?|(?P<word>[A-Za-z]+)|(?P<mark>[^\s\w]|_)"
)
_LINK = re.compile(r"://|www\.|doi:|@")
_PART_OF_DAY = re.compile(r"(?<=tag)(?:vormittag|nachmittag|mittag|abend|morgen|früh)$")
_CJK_DAYS = {
    c: n for n, row in enumerate(("月월一", "火화二", "水수三", "木목四", "金금五", "土토六", "日일天")) for c in row
}
_HAN = {c: n for n, c in enumerate("〇一二三四五六七八九十")}
ERAS = {"令和": 2018, "平成": 1988, "昭和": 1925}
MISSPELT, GAP = "?", "\0"
_DIGIT = r"[\d一二三四五六七八九十]"
NUMBER = Cued(f"{_DIGIT}{_DIGIT}*")  # its first sign alone is one of a set, by which it is found fast
_BETWEEN_NUMBERS = Cued(r"\d(?:\s?[^\W\d_]{1,3}|[ºª°])?\s*[-/.–‑]\s*\d")
_UNIT = Cued("[年月日号號년월일元]")
_LETTERS = re.compile(r"[^\W\d_ºª]+")
_NAME_BEFORE = re.compile(r"[^\W\d_]{5,11}[ .,]{0,2}\Z")
_NAME_AFTER = re.compile(
    r"(?:\ ?(?:st|nd|rd|th|ST|ND|RD|TH)\b|[ºª°]|(?:er|ère|ème|e)\b)?\s*(?![a-z])([^\W\d_]{5,11})(?![^\W\d_])"
)
REACH, LONGEST_WORD = 48, 200
_NAMES_LIKE_MONTHS = frozenset(("julia", "augusta", "augusto", "marche"))  # "A package in Julia. 9 people came"


def may_hold_date(text: str, languages: frozenset[str]) -> bool:
    """Whether `text` has a name, a unit or marks between numbers, one of which is in every date; most texts have none.

    >>> may_hold_date("12 pages, 3 figures", frozenset()), may_hold_date("Due 3/4", frozenset())
    (False, True)
    """
    cues = cues_in(text)
    if cues & (month_words() | _UNIT.bit) or _BETWEEN_NUMBERS.search(text):
        return True
    if cues & short_month_words() and not names(languages)[0].keys().isdisjoint(_LETTERS.findall(text.casefold())):
        return True
    return any(_misspelt_near(text, number) for number in NUMBER.finditer(text))


def _misspelt_near(text: str, number: re.Match[str]) -> bool:
    """Whether a misspelt name of a month stands right before or after a number."""
    after = _NAME_AFTER.match(text, number.end())
    if after and _misspelt(after[1].casefold()):
        return True
    before = _NAME_BEFORE.search(text, max(0, number.start() - 14), number.start())
    return before is not None and any(_misspelt(name.casefold()) for name in _LETTERS.findall(before[0]))


def tokenise(text: str, languages: frozenset[str]) -> list[Token]:
    """All tokens of `text`; names are read in every language, their short forms in English and `languages`."""
    return _tokens(text, languages, 0, len(text))


def tokenise_near_numbers(text: str, languages: frozenset[str]) -> list[Token]:
    """The tokens around the numbers of `text`, where dates can be; a mark stands for each gap."""
    first = NUMBER.compiled.search(text)
    if first and first.start() <= REACH and len(text) <= first.end() + REACH:  # all of it is near its first number
        return [Token("mark", 0, 0, GAP), *_tokens(text, languages, 0, len(text))]
    out: list[Token] = []
    end = 0
    for match in NUMBER.compiled.finditer(text):
        if match.start() < end:
            continue
        start = max(end, match.start() - REACH)
        start = max(end, text.rfind(" ", max(end, start - LONGEST_WORD), start) + 1 or start)
        if start > end + 1 or not out:  # else the stretch goes on from the one before, over a blank
            out.append(Token("mark", start, start, GAP))
        end = match.end() + REACH
        while (later := NUMBER.compiled.search(text, end - REACH, min(end, len(text)))) and later.end() + REACH > end:
            end = later.end() + REACH
        stop = text.find(" ", end, end + LONGEST_WORD)
        end = min(len(text), end if stop < 0 else stop)
        out += _tokens(text, languages, start, end)
    return out


def _tokens(text: str, languages: frozenset[str], begin: int, stop: int) -> list[Token]:
    months, days = names(languages)
    out: list[Token] = []
    pattern = _PLAIN if text.isascii() and not _LINK.search(text) else _TOKEN
    for match in pattern.finditer(text, begin, stop):
        kind, (start, end), word = match.lastgroup, match.span(), match[0]
        if kind == "word":
            folded = word.casefold()
            if folded in months:
                out.append(Token("month", start, end, word, months[folded]))
            elif (name := _PART_OF_DAY.sub("", folded) if "tag" in folded else folded) in days:
                out.append(Token("weekday", start, end, word, days[name]))
            elif (
                4 < len(word) < 12
                and word[0].isupper()
                and _beside_number(text, out, end)
                and (month := _misspelt(folded))
            ):
                out.append(Token("month", start, end, word, month, MISSPELT))
            else:
                out.append(Token("word", start, end, folded))
        elif kind in ("number", "suffix"):
            digits = match["number"]
            out.append(Token("number", start, end, digits, int(digits[:9]), (match["suffix"] or "").strip().lower()))
        elif kind == "cjkday":
            day = word[0] if word[-1] in "曜日요일" and word[0] not in "星周週礼禮" else word[-1]
            out.append(Token("weekday", start, end, word, _CJK_DAYS[day]))
        elif kind == "han":
            out.append(Token("number", start, end, word, _han(word)))
        elif kind == "era":
            out.append(Token("word", start, end, word, ERAS[word], "era"))
        else:
            out.append(Token(kind, start, end, word))  # type: ignore[arg-type]  # all other groups are named as kinds
    return out


def _beside_number(text: str, before: list[Token], end: int) -> bool:
    return text[end : end + 3].strip(" .,")[:1].isdecimal() or (bool(before) and before[-1].kind == "number")


def cjk_weekday(token: Token) -> int | None:
    """The week day that one character in brackets stands for: (金), (금)."""
    return _CJK_DAYS.get(token.text) if len(token.text) == 1 and token.text not in "一二三四五六" else None


def _han(word: str) -> int:
    tens, ten, ones = word.rpartition("十") if "十" in word else ("", "", word)
    return (_HAN.get(tens, 1) * 10 if ten else 0) + (_HAN.get(ones, 0) if ones else 0)


@cache
def _by_first_letter() -> dict[str, list[tuple[str, int]]]:
    out: dict[str, list[tuple[str, int]]] = {}
    for name, number in full_months().items():
        out.setdefault(name[0], []).append((name, number))
    return out


def _misspelt(word: str) -> int:
    """The month that `word` is one slip away from (a letter more, less, other or two swapped), else 0."""
    if word in _NAMES_LIKE_MONTHS:
        return 0
    for name, number in _by_first_letter().get(word[0], ()):
        if abs(len(name) - len(word)) < 2 and DamerauLevenshtein.distance(word, name, score_cutoff=1) == 1:
            return number
    return 0
