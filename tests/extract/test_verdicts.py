"""What a post says of its event as a whole: that it is cancelled, or postponed."""

from __future__ import annotations

import pytest

from .reading import read

SAID = "The workshop in Lisbon is cancelled."


def verdicts(text):
    return [(each.word, each.subject, each.line) for each in read(text).verdicts]


def test_a_sentence_among_the_first_lines_is_a_verdict_with_its_line():
    assert verdicts(f"# News\n\nDear all,\n\nwe are sad. {SAID}\n") == [("cancelled", "The workshop in Lisbon", 5)]


@pytest.mark.parametrize(
    "text",
    [f"> {SAID}\n", f"```\n{SAID}\n```\n", f"<nav><p>{SAID}</p></nav>\n", "Words.\n\n" * 20 + SAID],
    ids=["quoted", "in code", "in a menu", "far below"],
)
def test_what_the_post_does_not_say_itself_at_its_top_is_none(text):
    assert verdicts(text) == []
