"""The vocabulary files of ``callboard/data`` as compiled patterns.

A phrase is written in lower case; a space stands for any white space, ``*`` for any ending of a word. Latin words
match as whole words, Chinese, Japanese and Korean ones anywhere, as those languages put no spaces between words.

>>> bool(phrases(["areas of interest", "主题"]).search("Some  Areas of\\nInterest")), bool(phrases(["area"]).search("areal"))
(True, False)
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from importlib.resources import files
from typing import Any

import yaml

_UNSPACED = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")


def phrases(words: Iterable[str]) -> re.Pattern[str]:
    """One pattern that finds any of `words`, the longest first, whatever their case."""
    ordered = sorted(set(words), key=lambda word: (-len(word), word))
    return re.compile("|".join(_one(word) for word in ordered) or r"(?!)", re.IGNORECASE)


@cache
def words(file: str, key: str) -> re.Pattern[str]:
    """The phrases under `key` of ``callboard/data/<file>.yaml`` as one pattern."""
    return phrases(data(file)[key])


@cache
def data(file: str) -> dict[str, Any]:
    """What ``callboard/data/<file>.yaml`` holds."""
    text = (files("callboard") / "data" / f"{file}.yaml").read_text(encoding="utf-8")
    return dict(yaml.safe_load(text))


@cache
def event_nouns() -> re.Pattern[str]:
    """Any word for an event: workshop, symposium, challenge…"""
    return phrases(word for names in data("events")["kinds"].values() for word in names)


@cache
def event_kinds() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Each kind of event with the pattern of its words, in the order in which they are tried."""
    return tuple((kind, phrases(names)) for kind, names in data("events")["kinds"].items())


def _one(word: str) -> str:
    pattern = re.escape(word).replace(r"\*", r"\w*").replace(r"\ ", r"\s+")
    return pattern if _UNSPACED.search(word) else rf"(?<!\w){pattern}(?!\w)"
