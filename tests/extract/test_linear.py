"""Twice the text takes twice the work: calls of our functions, and the letters that are handed to them.

Letters that are handed over with a place in them are not looked at from their beginning, and are not counted.
"""

from __future__ import annotations

import re
import sys
from collections import Counter
from pathlib import Path
from types import SimpleNamespace

import pytest

import callboard.extract
from callboard.extract.context import DateFacts, context
from callboard.extract.given import given_rows
from callboard.extract.outline import Outline
from callboard.model import Header
from callboard.read import markdown

HERE = str(Path(callboard.extract.__file__).parent)
UNITS = {
    "days": "10 May ",
    "near-dates": "10 Mai 2026, 23:59 ",
    "slashes": "1/2/3/",
    "dashes": "1-2-3-",
    "digits": "1 ",
    "weekdays": "Monday ",
    "weekdays and days": "Fri, Feb 10 ",
    "months": "May ",
    "years": "2026 ",
    "clocks and zones": "23:59 AoE UTC+1 CET ",
    "brackets": "(1 May) ",
    "open brackets": "(",
    "old values": "(was 3 May) ",
    "moves": "from 3 May to ",
    "struck numbers": "~~3~~ 4 May ",
    "struck days": "~~3 May~~ ",
    "vague": "TBA ",
    "parts": "early May ",
    "sentences": "The workshop will be held in Rome on 3 May 2026. ",
    "hosts": "The SEAS 2031 conference is for the workshop of us.\n\n",
    "names of meetings": "The workshop on slow and slow and slow tides at the KELP workshop. ",
    "clauses": "submit by 3 May and ",
    "breaks": "3 May<br>",
    "spans": "<span>3 May</span> ",
    "CJK": "2026年2月10日",
    "lines": "Due: 10 May 2026\n",
    "items": "- Paper deadline: 10 May 2026\n",
    "kinds": "- notification 3 May\n",
    "bold items": "- **Dates**: 3 May\n",
    "news": "- 3 May 2026: news\n",
    "headings": "# Due 10 May\n\n",
    "sections": "## Dates\n\n- Paper deadline: 10 May\n- Camera ready: 10 June 2026\n\n",
    "definitions": "Term\n: 3 May 2026\n\n",
    "quotations": "> said 3 May\n>\n",
    "links": "[x](https://example.org/) https://example.org ",
    "names": "Anna Bell (North), ",
    "editions": "ABC 2026 ",
    "topics": "Topics include a, b; ",
    "rows": "<table><tr><td>Due<td>3 May 2026<tr><td>TBA<td>rolling</table>",
}
TIMES = 60


def work(text: str) -> int:
    """What reading `text` takes; the first reading also compiles the vocabularies, so the shorter text comes first."""
    tree = markdown.tree(markdown.html(text))
    count = 0

    def note(frame, event, _argument):
        nonlocal count
        if event == "call" and frame.f_code.co_filename.startswith(HERE):
            given = frame.f_locals.values()
            count += 1
            inner = frame.f_code.co_name.startswith("<")  # a comprehension: what it sees is its function's
            if not inner and not any(isinstance(value, (int, re.Match)) for value in given):
                count += sum(len(value) for value in given if isinstance(value, str)) // 20

    sys.setprofile(note)
    try:
        callboard.extract.extract(tree, Header(), path="x.md", title="", title_line=1)
    finally:
        sys.setprofile(None)
    return count


@pytest.mark.parametrize("unit", UNITS.values(), ids=UNITS)
def test_work_doubles_when_the_text_doubles(unit):
    once, twice = work(f"# Call\n\n{unit * TIMES}"), work(f"# Call\n\n{unit * 2 * TIMES}")
    assert twice < 2.2 * once + 500


def table(columns: int, rows: int) -> str:
    head = f"|{' Paper |' * columns}\n|{'---|' * columns}\n"
    return head + f"|{' 3 May 2026 | rolling |' * (columns // 2)}\n" * rows


def nested(depth: int) -> str:
    return "<ul><li>Due 3 May " * depth


SHAPES = {
    "long table": (lambda n: table(2, n)),
    "wide table": (lambda n: table(n, 2)),
    "nested lists": nested,
    "spans": (lambda n: "<table>" + "<tr><td rowspan=100 colspan=100>3 May" * n + "</table>"),
}


@pytest.mark.parametrize("shape", SHAPES.values(), ids=SHAPES)
def test_work_doubles_when_a_shape_doubles(shape):
    once, twice = work(shape(60)), work(shape(120))
    assert twice < 2.2 * once + 500


def test_days_of_the_front_matter_are_looked_at_once_for_all_that_lack_a_year():
    def calls(number: int) -> int:
        read = Counter()
        dates = tuple({"label": "Papers", "date": "10 May"} for _ in range(number))
        post = context(Outline(()), Header(dates=dates), path="x.md", title="", title_line=1)
        counted = SimpleNamespace(
            header=post.header, words=post.words, title="",
            read=lambda text: (read.update([text]), post.read(text))[1],
        )  # fmt: skip
        given_rows(counted, DateFacts())
        return read.total()

    assert calls(80) <= 2 * calls(40)
