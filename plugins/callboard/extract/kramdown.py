"""What Kramdown shows as a heading or a table and CommonMark leaves in a paragraph: ``##Dates``, ``| 3 May | due |``.

>>> [[cell[0].text for cell in row] for row in pipe_rows([Run("| 3 May | due |", 1)])]
[['3 May ', 'due ']]
>>> tight_heading("##Dates"), tight_heading("#hashtag")
(2, 0)
"""

from __future__ import annotations

import re
from dataclasses import replace

from .blocks import Run

_TIGHT_HEADING = re.compile(r"#{2,6}(?=[^\s#])")


def tight_heading(text: str) -> int:
    """The level of the heading that a paragraph starting with `text` begins with, or 0."""
    match = _TIGHT_HEADING.match(text)
    return match.end() if match else 0


def pipe_rows(runs: list[Run]) -> list[list[list[Run]]]:
    """The cells of a paragraph each of whose lines starts with a bar: rows of cells of runs; none if it is no table."""
    lines: dict[int, list[Run]] = {}
    for run in runs:
        lines.setdefault(run.line, []).append(run)
    if not all(line[0].text.startswith("|") for line in lines.values()):
        return []
    return [_cells(line) for line in lines.values()]


def _cells(line: list[Run]) -> list[list[Run]]:
    cells: list[list[Run]] = []
    for run in line:
        for number, part in enumerate(run.text.split("|")):
            if number or not cells:
                cells.append([])
            if part.strip() or (part and cells[-1]):
                cells[-1].append(replace(run, text=part if cells[-1] else part.lstrip()))
    return [cell for cell in cells if cell]
