"""The note on a ledger that is missing or does not know everything that is published."""

from __future__ import annotations

from dataclasses import replace

import pytest

from callboard.check.ledger import find
from callboard.relate import Ledger, update
from tests.relate.factory import date, event, index, post

CALL = post("news/call.md", date("2027-02-05"), about=event("Quiet Rivers 2027"))
NOTIFICATION = date("2027-03-19", "notification", "Notification")
MORE = replace(CALL, facts=replace(CALL.facts, dates=(*CALL.facts.dates, NOTIFICATION)))
NEWS = post("news/prize.md")
DRAFT = post("news/draft.md", date("2027-04-01"), about=event("Other Days 2027"), status="draft")
KNOWN = update(Ledger(), index(CALL))


@pytest.mark.parametrize(
    ("posts", "ledger", "code", "words"),
    [
        pytest.param((), Ledger(), None, "", id="no-posts"),
        pytest.param((DRAFT,), Ledger(), None, "", id="only-drafts"),
        pytest.param((CALL,), Ledger(), "ledger-missing", "no ledger", id="missing"),
        pytest.param((CALL,), KNOWN, None, "", id="known"),
        pytest.param((CALL, DRAFT), KNOWN, None, "", id="a-draft-is-not-published"),
        pytest.param((CALL, NEWS), KNOWN, "ledger-stale", "1 published id yet", id="a-new-post"),
        pytest.param((MORE,), KNOWN, "ledger-stale", "1 published id yet", id="a-new-date"),
        pytest.param((MORE, NEWS), KNOWN, "ledger-stale", "2 published ids yet", id="several"),
        pytest.param((CALL,), Ledger(posts=KNOWN.posts), "ledger-stale", "2 published ids yet", id="a-lost-event"),
        pytest.param((NEWS,), update(KNOWN, index(NEWS)), None, "", id="tombstones-are-no-matter"),
    ],
)
def test_one_note_names_the_command(posts, ledger, code, words):
    found = find(index(*posts, ledger=ledger), ledger)
    assert [problem.code for problem in found] == ([code] if code else [])
    for problem in found:
        assert (problem.path, problem.severity) == ("ledger.txt", "note")
        assert words in problem.message
        assert "./board check --fix" in problem.hint
