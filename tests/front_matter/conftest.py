"""Reading a post as the site does: a fixed moment, a fixed zone, and text or bytes."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Any

import pytest

from front_matter import Source, read

NOW = dt.datetime(2026, 3, 10, 9, tzinfo=dt.UTC)
ZONE = dt.timezone(dt.timedelta(hours=1))


@pytest.fixture
def post() -> Callable[..., Source]:
    """A function from a post's text or bytes, and perhaps its path, to what is read of it."""

    def read_post(data: str | bytes, path: str = "news/x.md", **options: Any) -> Source:
        raw = data.encode() if isinstance(data, str) else data
        return read(raw, path, zone=options.pop("zone", ZONE), now=options.pop("now", NOW), **options)

    return read_post


@pytest.fixture
def header(post: Callable[..., Source]) -> Callable[..., Source]:
    """The same for the lines of a YAML header alone; its first line is the file's line 2."""

    def read_header(lines: str, path: str = "news/x.md", **options: Any) -> Source:
        return post(f"---\n{lines}\n---\nText.\n", path, **options)

    return read_header
