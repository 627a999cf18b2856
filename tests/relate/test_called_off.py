"""What posts say in prose of an event as a whole: it is off, or on another day. Read as a site reads them."""

import datetime as dt

import pytest

from callboard import settings
from callboard.model import Event
from callboard.relate import Ledger, Thesaurus, agenda, relate
from callboard.understanding import understand

NOW = dt.datetime(2027, 6, 1, tzinfo=dt.UTC)
CALL = """---
title: "Call for Papers: Workshop on Paper Bridges (PABRI 2027)"
date: 2027-01-11
{more}---

{update}
PABRI 2027 takes place on 3 June 2027 in Riga.

- Submission deadline: 1 March 2027
- Notification: 12 April 2027
"""


def _event(*texts: str) -> Event:
    posts = []
    for number, text in enumerate(texts):
        post = understand(text.encode(), f"news/{number}.md", settings.Site(), NOW).post
        assert post is not None
        posts.append(post)
    index = relate(posts, thesaurus=Thesaurus.from_data({}), ledger=Ledger())
    assert [problem.code for problem in index.problems] == []
    (event,) = index.events
    return event


def _call(update: str = "", more: str = "") -> str:
    return CALL.format(update=update, more=more)


def _second(title: str, text: str, published: str = "2027-02-11") -> str:
    return f'---\ntitle: "{title}"\ndate: {published}\n---\n\n{text}\n'


def _statuses(event: Event) -> dict[str, str]:
    return {row.date.kind: row.date.status for row in event.rows}


OFF = [
    pytest.param("PABRI 2027 is cancelled", "The bridge did not hold.", id="the title"),
    pytest.param("Sad news", "PABRI 2027 is cancelled. The bridge did not hold.", id="the first sentence"),
    pytest.param("PABRI 2027", "We are sorry: the workshop will not take place this year.", id="the workshop"),
    pytest.param("Cancelled: PABRI 2027", "The bridge did not hold.", id="a word before the name"),
    pytest.param("PABRI 2027 ist abgesagt", "Die Brücke hielt nicht.", id="German"),
    pytest.param("PABRI 2027 est annulé", "Le pont n'a pas tenu.", id="French"),
    pytest.param("PABRI 2027", "PABRI 2027 queda cancelado.", id="Spanish"),
]


@pytest.mark.parametrize(("title", "text"), OFF)
def test_a_cancellation_in_prose_cancels_what_was_ahead(title, text):
    event = _event(_call(), _second(title, text, published="2027-03-11"))
    assert _statuses(event) == {"submission_deadline": "current", "notification": "cancelled", "event": "cancelled"}
    last = {row.date.kind: row.changes[-1] for row in event.rows}
    assert (last["event"].what, last["event"].post, str(last["event"].on)[:10]) == (
        "cancelled",
        "news/1",
        "2027-03-11",
    )
    assert last["submission_deadline"].what == "announced"


def test_a_cancellation_in_the_same_post():
    event = _event(_call("**Update:** PABRI 2027 is cancelled.", "lastmod: 2027-02-01\n"))
    assert set(_statuses(event).values()) == {"cancelled"}
    assert [(change.what, str(change.on)[:10]) for change in event.rows[0].changes] == [
        ("announced", "2027-01-11"),
        ("cancelled", "2027-02-01"),
    ]


NOT_OFF = [
    pytest.param("The workshop dinner is cancelled.", id="its dinner"),
    pytest.param("The dinner of the workshop is cancelled.", id="a dinner of it"),
    pytest.param("If the workshop is cancelled, fees are paid back.", id="if"),
    pytest.param("Registration can be cancelled until May.", id="a registration"),
    pytest.param("LOKEY 2027 is cancelled.", id="another edition"),
    pytest.param("PABRI 2026 was cancelled.", id="the edition before"),
    pytest.param("The workshop has been moved to a larger room.", id="another room"),
]


@pytest.mark.parametrize("text", NOT_OFF)
def test_what_is_said_of_something_else_cancels_nothing(text):
    event = _event(_call(text))
    assert set(_statuses(event).values()) == {"current"}


POSTPONED = [
    pytest.param("We meet in autumn", "PABRI 2027 has been postponed to 7 October 2027.", id="in the text"),
    pytest.param("PABRI 2027", "The workshop is postponed from 3 June to 7 October 2027.", id="from and to"),
    pytest.param(
        "Postponed: PABRI 2027", "The new day is 7 October 2027.\n\n- Workshop: 7 October 2027", id="in a row"
    ),
    pytest.param("PABRI 2027", "Der Workshop wird vom 3. Juni auf den 7. Oktober 2027 verschoben.", id="German"),
    pytest.param("PABRI 2027", "L'atelier est reporté au 7 octobre 2027.", id="French"),
]


@pytest.mark.parametrize(("title", "text"), POSTPONED)
def test_a_postponement_in_prose_moves_the_event(title, text):
    event = _event(_call(), _second(title, text))
    (row,) = [row for row in event.rows if row.date.kind == "event"]
    assert (str(row.date.start), [str(moved.was.start) for moved in row.history]) == ("2027-10-07", ["2027-06-03"])
    assert [(change.what, change.post) for change in row.changes] == [("announced", "news/0"), ("moved", "news/1")]
    assert str(event.facts.start) == "2027-10-07"


def test_a_postponement_in_the_same_post():
    event = _event(_call("**Update:** PABRI 2027 has been postponed to 7 October 2027."))
    (row,) = [row for row in event.rows if row.date.kind == "event"]
    assert (str(row.date.start), [str(moved.was.start) for moved in row.history]) == ("2027-10-07", ["2027-06-03"])


def test_without_a_new_day_it_is_tentative():
    event = _event(_call(), _second("PABRI 2027 is postponed", "We will tell you more in May."))
    assert _statuses(event) == {"submission_deadline": "current", "notification": "current", "event": "tentative"}


def test_a_later_post_brings_it_back():
    event = _event(
        _call(),
        _second("PABRI 2027 is cancelled", "The bridge did not hold."),
        _second(
            "PABRI 2027: new dates",
            "- Submission deadline: 1 October 2027\n- Workshop: 9 December 2027",
            published="2027-03-20",
        ),
    )
    (row,) = [row for row in event.rows if row.date.kind == "event"]
    assert (str(row.date.start), row.date.status) == ("2027-12-09", "current")


def test_what_is_off_is_on_no_agenda():
    posts = [_call(), _second("PABRI 2027 is cancelled", "The bridge did not hold.")]
    read = [understand(text.encode(), f"news/{n}.md", settings.Site(), NOW).post for n, text in enumerate(posts)]
    index = relate([post for post in read if post], thesaurus=Thesaurus.from_data({}), ledger=Ledger())
    board = agenda(index, dt.datetime(2027, 2, 20, tzinfo=dt.UTC))
    assert {entry.state for entry in board.upcoming} == {"cancelled"}
