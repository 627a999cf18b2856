import datetime as dt
from dataclasses import replace
from zoneinfo import ZoneInfo

import pytest

from callboard.model import Event, EventFacts, Index, Moved, Row, Undated, UndatedRow
from callboard.relate.agenda import agenda, moved, next_change, state
from tests.relate.factory import date, moment

WAS = date("2026-01-20")


def row(said, was=None, name="x"):
    history = (Moved(was, "p", 1),) if was else ()
    return Row(replace(said, id=name), "e", "p", history)


def board(*rows, undated=()):
    return Index(events=(Event("e", "E", EventFacts(), ("p",), rows=rows, undated=undated),))


EVENT = date("2026-02-10", "event", end="2026-02-11", zone="UTC")
REBUTTAL = date("2026-02-01", "rebuttal", end="2026-02-05", zone="UTC")


@pytest.mark.parametrize(
    ("said", "was", "now", "word"),
    [
        pytest.param(date("2026-01-30"), None, "2026-01-10T00:00", "open", id="open"),
        pytest.param(date("2026-01-30"), None, "2026-01-30T08:00", "closes-today", id="A17: closes today"),
        pytest.param(date("2026-01-30"), None, "2026-01-31T11:59", "closes-today", id="until the day ended everywhere"),
        pytest.param(date("2026-01-30"), None, "2026-01-31T12:00", "closed", id="closed"),
        pytest.param(date("2026-01-30"), WAS, "2026-01-10T00:00", "extended", id="extended"),
        pytest.param(date("2026-01-30"), date("2026-02-10"), "2026-01-10T00:00", "moved", id="moved earlier"),
        pytest.param(date("2026-01-30"), WAS, "2026-01-30T08:00", "closes-today", id="the last day says more"),
        pytest.param(date("2026-03-01", "notification"), WAS, "2026-01-10T00:00", "moved", id="closes nothing"),
        pytest.param(date("2026-03-01", "notification"), None, "2026-03-01T10:00", "planned", id="notification's day"),
        pytest.param(EVENT, None, "2026-02-09T23:59", "planned", id="event to come"),
        pytest.param(EVENT, None, "2026-02-10T00:00", "on-now", id="event begins"),
        pytest.param(EVENT, WAS, "2026-02-11T23:59", "on-now", id="A18: event on its last day"),
        pytest.param(EVENT, None, "2026-02-12T00:00", "past", id="event over"),
        pytest.param(replace(EVENT, status="tentative"), None, "2026-02-10T10:00", "tentative", id="tentative"),
        pytest.param(replace(EVENT, status="tentative"), None, "2026-02-12T10:00", "past", id="tentative and past"),
        pytest.param(replace(EVENT, status="cancelled"), WAS, "2026-02-12T10:00", "cancelled", id="cancelled"),
        pytest.param(replace(EVENT, status="superseded"), None, "2026-01-01T10:00", "cancelled", id="struck"),
        pytest.param(REBUTTAL, None, "2026-01-31T10:00", "planned", id="period to come"),
        pytest.param(REBUTTAL, None, "2026-02-01T00:00", "open", id="period begins"),
        pytest.param(REBUTTAL, None, "2026-02-05T00:00", "closes-today", id="period's last day"),
    ],
)
def test_state(said, was, now, word):
    assert state(row(said, was), moment(now)) == word


@pytest.mark.parametrize(
    ("reader", "local", "word"),
    [
        ("Pacific/Kiritimati", "2026-01-29T23:59", "open"),
        ("Pacific/Kiritimati", "2026-01-30T00:00", "closes-today"),
        ("America/Los_Angeles", "2026-01-29T23:59", "open"),
        ("America/Los_Angeles", "2026-01-30T12:00", "closes-today"),
        ("Etc/GMT+12", "2026-01-30T23:59", "closes-today"),
        ("Etc/GMT+12", "2026-01-31T00:00", "closed"),
        ("Asia/Kolkata", "2026-01-31T17:29", "closes-today"),
        ("Europe/Berlin", "2026-01-31T13:00", "closed"),
    ],
)
def test_without_a_zone_the_last_day_is_the_readers(reader, local, word):
    """A17."""
    now = dt.datetime.fromisoformat(local).replace(tzinfo=ZoneInfo(reader))
    assert state(row(date("2026-01-30")), now) == word


def test_moved_looks_at_the_value_before():
    said = row(date("2026-01-30"))
    chain = replace(said, history=(Moved(date("2026-01-10"), "p", 1), Moved(date("2026-02-20"), "p", 2)))
    assert (moved(said), moved(chain)) == (None, "moved")


def test_agenda_sorts_by_what_comes_next():
    tba = UndatedRow(Undated("camera_ready", "Camera-ready", "TBA", 3), "e", "p")
    rows = (
        row(date("2026-01-01"), name="old"),
        row(date("2026-01-05"), name="newer"),
        row(replace(EVENT, start=dt.date(2026, 1, 9)), name="running"),
        row(EVENT, name="event"),
        row(date("2026-02-10", zone="UTC"), name="due"),
        row(date("2026-01-20", status="cancelled"), name="off"),
        row(date("2026-01-02", status="cancelled"), name="long off"),
    )
    found = agenda(board(*rows, undated=(tba,)), moment("2026-01-10T10:00"))
    assert [[each.row.id for each in part] for part in (found.on_now, found.upcoming, found.past)] == [
        ["running"],
        ["off", "event", "due"],
        ["newer", "long off", "old"],
    ]
    assert found.undated == (tba,)


@pytest.mark.parametrize(
    ("said", "was", "now", "change"),
    [
        pytest.param(date("2026-01-30", zone="UTC"), None, "2026-01-10T00:00", "2026-01-30T00:00", id="last day"),
        pytest.param(date("2026-01-30", zone="UTC"), None, "2026-01-30T00:00", "2026-01-31T00:00", id="its end"),
        pytest.param(date("2026-01-30", zone="UTC"), None, "2026-01-31T00:00", None, id="past"),
        pytest.param(EVENT, None, "2026-01-31T00:00", "2026-02-10T00:00", id="event begins"),
        pytest.param(EVENT, None, "2026-02-10T00:00", "2026-02-12T00:00", id="event ends"),
        pytest.param(REBUTTAL, None, "2026-01-01T00:00", "2026-02-01T00:00", id="period begins"),
        pytest.param(REBUTTAL, WAS, "2026-01-01T00:00", "2026-02-05T00:00", id="a moved period says so until its end"),
        pytest.param(
            date("2026-03-01", "notification", zone="UTC"), None, "2026-01-01T00:00", "2026-03-02T00:00", id="plain"
        ),
        pytest.param(replace(EVENT, status="tentative"), None, "2026-01-01T00:00", "2026-02-12T00:00", id="tentative"),
        pytest.param(replace(EVENT, status="cancelled"), None, "2026-01-01T00:00", None, id="cancelled"),
    ],
)
def test_next_change(said, was, now, change):
    assert next_change(board(row(said, was)), moment(now)) == (moment(change) if change else None)


@pytest.mark.parametrize("said", [EVENT, REBUTTAL, date("2026-02-03"), replace(EVENT, status="tentative")])
@pytest.mark.parametrize("was", [None, WAS])
def test_the_word_changes_exactly_when_next_change_says(said, was):
    """A19: from one change to the next the word is one, and at the change it is another."""
    now, found = moment("2026-01-01T00:00"), row(said, was)
    while change := next_change(board(found), now):
        before = {state(found, now), state(found, change - dt.timedelta(seconds=1))}
        assert len(before) == 1
        assert state(found, change) not in before
        now = change
