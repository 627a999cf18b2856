"""Colours of groups: two of them, readable on light and on dark paper, or the nearest ones that would be."""

from __future__ import annotations

import re

# What an accent stands on, light and dark, as text on paper and as a plate below letters: 02-tokens.css of the theme.
GROUNDS = (("#fbfbf9", "#ffffff"), ("#141617", "#141617"))
# WCAG 2.2, 1.4.3.
LEAST = 4.5
# For groups that bring none; the theme's own.
PALETTE = (
    ("#c2290b", "#ff8466"),
    ("#1c4fc4", "#8fb2ff"),
    ("#0b6a45", "#62cc98"),
    ("#852d77", "#e79ad9"),
)
_PAPERS = ("light", "dark")


def pair(text: str) -> tuple[str, str]:
    """The two colours of an answer such as ``#c2290b #ff8466``.

    >>> pair("#C2290B / #ff8466")
    ('#c2290b', '#ff8466')

    :raises ValueError: for what is no pair of colours, or one that is hard to read; the message has one that is not.
    """
    found = re.fullmatch(r"\s*(#[0-9a-f]{6})\s*[/, ]\s*(#[0-9a-f]{6})\s*", text.lower())
    if not found:
        raise ValueError("should be two colours, on light and on dark paper, such as #1c4fc4 #8fb2ff")
    colours = (found[1], found[2])
    for paper, colour, grounds in zip(_PAPERS, colours, GROUNDS, strict=True):
        least = min(contrast(colour, ground) for ground in grounds)
        if least < LEAST:
            near = readable(colour, grounds)
            raise ValueError(
                f"has {colour}, hard to read on {paper} paper: contrast {least:.1f}, at least {LEAST}; {near} would do"
            )
    return colours


def contrast(one: str, other: str) -> float:
    """The contrast of two colours by WCAG, from 1 to 21.

    >>> contrast("#000000", "#ffffff")
    21.0
    """
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def readable(colour: str, grounds: tuple[str, ...]) -> str:
    """The colour nearest to `colour`, towards black or white, that can be read on `grounds`."""
    towards = 255 if all(_luminance(ground) < 0.5 for ground in grounds) else 0
    parts = _parts(colour)
    for step in range(101):
        mixed = "#" + "".join(f"{round(part + (towards - part) * step / 100):02x}" for part in parts)
        if all(contrast(mixed, ground) >= LEAST for ground in grounds):
            break
    return mixed


def _luminance(colour: str) -> float:
    channels = [part / 255 for part in _parts(colour)]
    linear = [value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4 for value in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def _parts(colour: str) -> list[int]:
    return [int(colour[at : at + 2], 16) for at in (1, 3, 5)]
