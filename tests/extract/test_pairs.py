"""Whole posts and what is read from them: ``pairs/X.md`` beside ``pairs/X.py``."""

from __future__ import annotations

import runpy
from pathlib import Path

import pytest

from .reading import as_row, read

PAIRS = Path(__file__).parent / "pairs"
POSTS = sorted(path.stem for path in PAIRS.glob("*.md"))


@pytest.mark.parametrize("name", POSTS)
def test_post_is_read_as_expected(name):
    expected = runpy.run_path(str(PAIRS / f"{name}.py"))
    facts = read((PAIRS / f"{name}.md").read_text("utf-8"))
    assert [as_row(date) for date in facts.dates] == expected["DATES"]
    assert [(u.line, u.kind, u.label, u.text) for u in facts.undated] == expected["UNDATED"]
    assert [(i.line, i.text, i.reason) for i in facts.ignored] == expected["IGNORED"]


def test_every_post_has_its_pair_and_ordinary_posts_yield_nothing():
    assert sorted(path.stem for path in PAIRS.glob("*.py")) == POSTS
    for name in POSTS:
        expected = runpy.run_path(str(PAIRS / f"{name}.py"))
        assert bool(expected["DATES"] or expected["UNDATED"]) != name.startswith("ordinary_")
