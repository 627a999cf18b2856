"""Events for tests: a post's own, and rows of its dates."""

import datetime as dt

from callboard.extract.event import read_event
from callboard.extract.outline import outline
from callboard.model import Header, ImportantDate
from callboard.read.markdown import html, tree

DAY = dt.date(2031, 5, 4)


def row(label="Workshop", start=DAY, end=None, **more):
    return ImportantDate("event", label, start, 3, end=end, **more)


DEADLINE = ImportantDate("submission_deadline", "Papers", dt.date(2031, 2, 10), 28)


def event(text="", title="Call for Papers: Workshop on Tides", dates=(), **header):
    return read_event(outline(tree(html(text))), Header(**header), title, dates)
