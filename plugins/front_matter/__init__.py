r"""A post's bytes to its header in one vocabulary and its body, in whichever flavour of front matter it came.

>>> import datetime as dt
>>> source = read(b"---\ntitle: Hello\ndate: 2026-03-01\n---\nText\n", "news/hello.md",
...     zone=dt.timezone.utc, now=dt.datetime(2026, 3, 10, tzinfo=dt.timezone.utc))
>>> source.header.title, source.header.flavour, source.body, source.body_line, source.problems
('Hello', 'jekyll', 'Text\n', 5, ())

`docs/front-matter.md` is the page for members; `front_matter.vocabulary` is the table behind it.
"""

from front_matter.problems import CODES, SEVERITIES
from front_matter.source import Source, read

__all__ = ["CODES", "SEVERITIES", "Source", "read"]
