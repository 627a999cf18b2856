"""Names of months and days, from CLDR (Babel), and which of them a text may use.

Full names of ten languages are always read. Short forms ("out" is October in Portuguese, "so" is Sunday in
German) are read in English and in the language of the text only; so are all names of a few more languages.

>>> months, days = names(frozenset({"de"}))
>>> months["märz"], months["feb"], days["freitag"], days["do"]
(3, 2, 4, 3)
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import cache
from typing import Any

from babel import Locale

from .cue_finder import Cue
from .cues import bit_of

LANGUAGES = ("en", "fr", "de", "es", "pt", "it", "nl", "zh", "ja", "ko")
# Names of these are read in their own texts only: "marca" is March in Polish and a brand in Spanish.
_MORE_LANGUAGES = ("pl", "cs", "sv", "tr", "el", "da", "nb", "fi", "ru", "uk")
_MORE_MONTHS = {"sept": 9, "janv": 1, "fevr": 2, "jänner": 1, "setembre": 9, "setiembre": 9, "mrz": 3, "mär": 3}
# Arabic names of the months, from January on: in Egypt and the Gulf, in the Levant, in the Maghreb.
_ARABIC = (
    "يناير|كانون الثاني|جانفي", "فبراير|شباط|فيفري", "مارس|آذار|اذار", "أبريل|ابريل|إبريل|نيسان|أفريل",
    "مايو|أيار|ايار|ماي", "يونيو|يونيه|حزيران|جوان", "يوليو|يوليه|تموز|جويلية|يوليوز", "أغسطس|اغسطس|آب|أوت|غشت",
    "سبتمبر|أيلول|ايلول|شتنبر", "أكتوبر|اكتوبر|تشرين الأول|تشرين الاول", "نوفمبر|تشرين الثاني|نونبر",
    "ديسمبر|كانون الأول|كانون الاول|دجنبر",
)  # fmt: skip
_MORE_DAYS = {
    "tues": 1,
    "weds": 2,
    "thur": 3,
    "thurs": 3,
    "segunda": 0,
    "terça": 1,
    "quarta": 2,
    "quinta": 3,
    "sexta": 4,
    "sonnabend": 5,
}
_COMMON = {
    "fr": "le la les des du et une dans pour sur avec est sont aux vous nous",
    "de": "der die das und ist für mit von zur zum auf eine ein wir werden am den bis einreichung anmeldung",
    "es": "el los las del y una para con por que en se su como",
    "pt": "o os as da do dos e uma para com por que em não são ao",
    "it": "il lo gli della di e una per con che sono alla nel dei le",
    "nl": "de het een en van voor met op zijn wordt bij aan naar niet",
    "pl": "się jest dla oraz nie przez że od na do w z lub",
    "cs": "že pro jsou není nebo také jako při bude ve je na",
    "sv": "och att det som på är av för med till inte",
    "el": "και το της του η των την με στο για να από θα είναι",
    "da": "og at det som på er af for med til ikke vi du der",
    "nb": "og at det som på er av for med til ikke vi du ved",
    "fi": "ja on että se ei ovat kun myös sekä tai joka voi mukaan",
    "ru": "и в на не с по для что как это от будет до из к",
    "uk": "і в на не з по для що як це від буде до та у",
    "tr": "ve bir bu için ile olarak olan çok daha",
}
_STOP = {language: frozenset(words.split()) for language, words in _COMMON.items()}
_ENGLISH = frozenset("the of and to in for will are is on with by be at from".split())
_SMALL_WORDS = _ENGLISH.union(*_STOP.values())
_WORD = re.compile(r"[^\W\d_]+")
ENOUGH, SAMPLE = 2, 6_000


@cache
def names(languages: frozenset[str]) -> tuple[dict[str, int], dict[str, int]]:
    """Months (1 to 12) and week days (0 is Monday) by case-folded name, for a text in `languages`."""
    months: dict[str, int] = {}
    days: dict[str, int] = {}
    for language in ("en", *sorted(set(LANGUAGES) - {"en"})):
        widths = ("wide", "abbreviated", "short") if language == "en" or language in languages else ("wide",)
        locale = Locale.parse(language)
        for name, number in _forms(locale.months, widths):
            months.setdefault(name, number)
        for name, number in _forms(locale.days, widths):
            days.setdefault(name, number)
    for language in sorted(languages.intersection(_MORE_LANGUAGES)):
        locale = Locale.parse(language)
        months.update(_forms(locale.months, ("wide", "abbreviated")))
        days.update(_forms(locale.days, ("wide",)))
    for name, number in _MORE_MONTHS.items():
        months.setdefault(name, number)
    for number, several in enumerate(_ARABIC, 1):
        months.update(dict.fromkeys(several.split("|"), number))
    for name, number in _MORE_DAYS.items():
        days.setdefault(name, number)
    return months, days


@cache
def month_words() -> int:
    """The bit of texts with the full name of a month, in any language."""
    return bit_of(Cue(name.split()[0], begins=True, ends=True) for name in names(frozenset())[0])


@cache
def short_month_words() -> int:
    """The bit of texts with a short form of a month's name, in any language: "Feb", "mrt"."""
    return bit_of(
        Cue(name.split()[0], begins=True, ends=True) for name in names(frozenset((*LANGUAGES, *_MORE_LANGUAGES)))[0]
    )


@cache
def full_months() -> dict[str, int]:
    """Full month names of every language, for finding a misspelt one."""
    return {
        name: number
        for language in LANGUAGES
        for name, number in _forms(Locale.parse(language).months, ("wide",))
        if len(name) > 4
    }


def languages_of(text: str, stated: str | None = None) -> frozenset[str]:
    """The languages that `text` is written in, by its commonest words; `stated` is what the header says."""
    found = {stated.split("-")[0].split("_")[0].lower()} if stated else set()
    words = _SMALL_WORDS.intersection(text[:SAMPLE].lower().split())
    counts = {language: len(words & stop) for language, stop in _STOP.items()}
    best = max(counts, key=lambda language: counts[language])
    if counts[best] >= ENOUGH and counts[best] > len(words & _ENGLISH):
        found.add(best)
    else:
        found.add("en")
    return frozenset(found)


def _forms(names: Any, widths: tuple[str, ...]) -> Iterator[tuple[str, int]]:
    # Never "stand-alone": what Babel resolves there it keeps for all locales that have no such names of their own,
    # and so French would learn the months of whichever language came first.
    for width in widths:
        for number, name in names["format"].get(width, {}).items():
            word = name.casefold().removesuffix(".")
            if _WORD.fullmatch(word):
                yield word, number
                yield unaccented(word), number


def unaccented(word: str) -> str:
    """The word without its accents: ``février`` is ``fevrier``."""
    return "".join(c for c in unicodedata.normalize("NFD", word) if not unicodedata.combining(c))
