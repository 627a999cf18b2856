r"""Calls that came by mail: plain text in ``<pre>``, or pasted line by line, as the blocks that a reader sees in it.

A line in capitals or underlined is a heading, a line with a bullet or number an item, and what was wrapped at the
margin is one line again. Whatever else a post holds stays as it is.

>>> text = "CALL FOR PAPERS\n\nTOPICS\n- tides,\n  high\n- dunes"
>>> letter = unfolded(Outline((Block(0, "code", (Run(text, 4),), text, starts=(0,)),)))
>>> [(part.kind, part.text, part.line) for part in letter.blocks]
[('heading', 'CALL FOR PAPERS', 4), ('heading', 'TOPICS', 6), ('item', 'tides, high', 7), ('item', 'dunes', 9)]
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby, pairwise
from typing import NamedTuple

from .blocks import Block, BlockKind, Outline, Run
from .words import is_letter

WIDEST = 80  # letters of a line of mail
NARROWEST = 60  # a margin nearer than that wraps no prose
LONGEST_HEADING = 70
FEWEST_LINES = 3
_HEADING_LEVEL = 2
_BULLET = re.compile(r"^\s*(?:[-*•◦▪‣·+o]|\(?\d{1,2}[.)]|\(?[a-zivx]{1,3}\))\s+(?=\S)")
_RULE = re.compile(r"^\W*[-=~*_#+.]{3,}\W*$")
_MARKED = re.compile(r"^(?P<mark>[*=#~+<>-]{1,4})\s*(?P<text>[^\s*=#~+<>-].{1,60}?)\s*(?P=mark)?$")
_SMALL = re.compile(r"[a-zß-öø-ÿ]")
_BIG = re.compile(r"[A-ZÀ-ÖØ-Þ]{3}|[\u3040-\u9fff]{2}")


class Line(NamedTuple):
    """One line of plain text, and the line of the file on which it stands."""

    text: str
    number: int


def unfolded(outline: Outline) -> Outline:
    """`outline` with its letters as blocks of their own, and lines that stand for themselves divided by line breaks."""
    soft = {block.index: lines for block in outline.of_kind("paragraph") if (lines := _soft_lines(block))}
    if not soft and not any(map(is_letter, outline.of_kind("code"))):
        return outline
    width = max((NARROWEST, *(len(line.text) for lines in soft.values() for line in lines)))
    made: list[Block] = []
    numbers: dict[int, int] = {}
    groups = max((block.group for block in outline.blocks), default=0)
    for block in outline.blocks:
        numbers[block.index] = len(made)
        if block.kind == "code" and is_letter(block):
            groups += 1
            made += _letter(block, len(made), groups)
        else:
            made.append(_moved(_broken(block, soft.get(block.index, ()), width), len(made), numbers))
    return Outline(tuple(made))


# --- letters


def _letter(block: Block, first: int, group: int) -> Iterator[Block]:
    lines = [Line(text, block.line + at) for at, text in enumerate(block.text.split("\n"))]
    width = min(WIDEST, max(len(line.text) for line in lines))
    headings: tuple[int, ...] = ()
    for kind, part in _parts(lines):
        runs = tuple(_runs(part, width))
        index = first
        first += 1
        yield _block(index, kind, runs, () if kind == "heading" else headings, group if kind == "item" else 0)
        headings = (index,) if kind == "heading" else headings


def _parts(lines: Sequence[Line]) -> Iterator[tuple[BlockKind, list[Line]]]:
    """Headings, items and paragraphs, each with its lines; rules and underlines are gone."""
    for blank, group in groupby(lines, key=lambda line: not line.text.strip()):
        if blank:
            continue
        part: list[Line] = []
        kind: BlockKind = "paragraph"
        said = list(group)
        for at, line in enumerate(said):
            if _RULE.match(line.text):
                continue
            title = _heading(line, said[at + 1] if at + 1 < len(said) else None, alone=not part)
            bullet = None if title else _BULLET.match(line.text)
            if title or bullet or kind == "heading":
                if part:
                    yield kind, part
                part = []
                kind = "heading" if title else "item" if bullet else "paragraph"
            begin = bullet.end() if bullet else 0
            part.append(Line(title or line.text[begin:].strip(), line.number))
        if part:
            yield kind, part


def _heading(line: Line, below: Line | None, *, alone: bool) -> str | None:
    """The words of a line that is a heading: underlined, set off by signs on both sides, or in capitals."""
    text = line.text.strip()
    if len(text) > LONGEST_HEADING:
        return None
    if below and _RULE.match(below.text):
        return text
    marked = _MARKED.match(text)
    if marked and text.endswith(marked["mark"]) and len(text) > len(marked["text"]) + len(marked["mark"]):
        return marked["text"]
    return text.strip(" :") if alone and _BIG.search(text) and not _SMALL.search(text) else None


# --- lines that Markdown joins


def _broken(block: Block, lines: Sequence[Line], width: int) -> Block:
    """A paragraph of lines that end before the margin, each of which stands for itself, with its line breaks."""
    if len(lines) < FEWEST_LINES or any(_joined(one.text, other.text, width) for one, other in _pairs(lines)):
        return block
    runs: list[Run] = []
    for number, group in groupby(block.runs, key=lambda run: run.line):
        said = list(group)
        if runs and number != block.line:
            runs.append(Run("\n", runs[-1].line))
        said[0] = replace(said[0], text=said[0].text.lstrip())
        said[-1] = replace(said[-1], text=said[-1].text.rstrip())
        runs += (run for run in said if run.text)
    return _block(block.index, block.kind, tuple(runs), block.section, block.group, quoted=block.quoted)


def _soft_lines(block: Block) -> list[Line]:
    """The lines of a paragraph as the file has them; none where its text breaks lines by itself."""
    if block.parent is not None or block.nav or "\n" in block.text:
        return []
    if block.runs[0].line == block.runs[-1].line:
        return []
    said = groupby(block.runs, key=lambda run: run.line)
    return [Line("".join(run.text for run in group).strip(), number) for number, group in said]


def _pairs(lines: Sequence[Line]) -> Iterable[tuple[Line, Line]]:
    return pairwise(lines)


def _joined(line: str, following: str, width: int) -> bool:
    """Whether a line was broken at the margin: the next word would not have fitted, or does not begin anew."""
    first = following.partition(" ")[0]
    return len(line) + 1 + len(first) > width or first[:1].islower() or line.endswith((",", "-"))


# --- blocks


def _runs(lines: Sequence[Line], width: int) -> Iterator[Run]:
    for at, line in enumerate(lines):
        if at:
            yield Run(" " if _joined(lines[at - 1].text, line.text, width) else "\n", lines[at - 1].number)
        yield Run(line.text, line.number)


def _block(
    index: int, kind: BlockKind, runs: tuple[Run, ...], section: tuple[int, ...], group: int, *, quoted: bool = False
) -> Block:
    starts, length = [], 0
    for run in runs:
        starts.append(length)
        length += len(run.text)
    level = {"heading": _HEADING_LEVEL, "item": 1}.get(kind, 0)
    text = "".join(run.text for run in runs).rstrip()
    return Block(index, kind, runs, text, level, section, group=group, quoted=quoted, starts=tuple(starts))


def _moved(block: Block, index: int, numbers: dict[int, int]) -> Block:
    """`block` at another place in the outline."""
    if block.index == index:
        return block
    parent = None if block.parent is None else numbers[block.parent]
    return Block(
        index, block.kind, block.runs, block.text, block.level, tuple(numbers[at] for at in block.section), parent,
        block.group, block.cell, block.quoted, block.nav, block.starts,
    )  # fmt: skip
