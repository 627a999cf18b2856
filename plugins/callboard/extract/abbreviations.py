"""Abbreviations: a full stop behind one of them ends no sentence. The words are in ``data/abbreviations.yaml``.

>>> import re
>>> re.split(rf"[.]{never_last()} (?=[A-Z])", "Send slides, z. B. Poster, to Dr. May. Then register.")
['Send slides, z. B. Poster, to Dr. May', 'Then register.']
"""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files

import yaml

DATA = files("callboard") / "data" / "abbreviations.yaml"


@cache
def never_last() -> str:
    """What stands in an expression behind a full stop, so that it is none of an abbreviation that ends no sentence."""
    words = _words()["never_last"]
    begun = (
        re.escape(word[: dot.start()]) for word in words for dot in re.finditer(r"\. ", word)
    )  # the "z." of "z. B."
    forms = dict.fromkeys((*begun, *(form for word in words for form in _forms(word))))
    return "".join(rf"(?<!\b{form}\.)" for form in forms)


@cache
def any_of_them() -> str:
    """All abbreviations as one expression, without their last full stop, and without regard to large letters."""
    return "|".join(form for words in _words().values() for word in words for form in _forms(word))


@cache
def last_words() -> frozenset[str]:
    """What stands between the last blank of an abbreviation and its last full stop, case-folded."""
    return frozenset(
        form.split()[-1].casefold()
        for words in _words().values()
        for word in words
        for form in (word, word.replace(" ", ""))
    )


@cache
def _words() -> dict[str, list[str]]:
    return dict(yaml.load(DATA.read_text("utf-8"), Loader=yaml.BaseLoader))  # all are words, "No" too


def _forms(word: str) -> list[str]:
    """An abbreviation with and without blanks, as expressions; each is of one length, as what looks behind must be."""
    first = f"[{word[0]}{word[0].upper()}]"
    return [first + re.escape(form[1:]) for form in dict.fromkeys((word, word.replace(" ", "")))]
