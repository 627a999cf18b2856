"""Calendars and the ledger: an edit raises SEQUENCE and keeps the UID; no state of the ledger stops a build."""

from __future__ import annotations

import shutil

import icalendar
import pytest

from callboard import pipeline
from callboard.relate import render, update

CALL = """---
title: Quiet Rivers 2027
date: 2027-01-11
event: {name: Quiet Rivers 2027}
---
All times are AoE.

- Submission deadline: 5 March 2027
- Notification: 2 April 2027
"""
POST = "news/call.md"


def entries(built):
    calendar = icalendar.Calendar.from_ical(built.files["calendars/all.ics"])
    return {
        str(entry["UID"]): (entry["DTSTART"].dt.isoformat(), entry["SEQUENCE"]) for entry in calendar.walk("VEVENT")
    }


def published(load, text, ledger=""):
    """The ledger's text after a publication."""
    loaded = load({POST: text} | ({"ledger.txt": ledger} if ledger else {}))
    return render(update(loaded.ledger, loaded.index, on=loaded.now.date()))


def test_an_edit_raises_sequence_and_keeps_the_uid(build_site, load):
    ledger = published(load, CALL)
    first = entries(build_site({POST: CALL, "ledger.txt": ledger}))
    assert {number for _, number in first.values()} == {0}
    moved = CALL.replace("5 March", "12 March")
    second = entries(build_site({POST: moved, "ledger.txt": ledger}))
    assert second.keys() == first.keys()
    changed = {uid for uid in first if second[uid] != first[uid]}
    assert {uid: second[uid][1] for uid in second} == {uid: int(uid in changed) for uid in second}
    assert [uid.partition("@")[0].rpartition(".")[2] for uid in changed] == ["submission_deadline"]
    # Written into the ledger, the number stays until the next edit, and rises from there.
    ledger = published(load, moved, ledger)
    assert entries(build_site({POST: moved, "ledger.txt": ledger})) == second
    third = entries(build_site({POST: CALL, "ledger.txt": ledger}))
    assert {uid: third[uid][1] for uid in changed} == dict.fromkeys(changed, 2)


def test_another_place_of_the_build_changes_no_number(build_site, load):
    ledger = published(load, CALL)
    first = entries(build_site({POST: CALL, "ledger.txt": ledger}))
    again = build_site(
        {POST: CALL, "ledger.txt": ledger}, url="https://example.org/lab", now="2027-06-01T00:00:00+00:00"
    )
    assert entries(again) == first


@pytest.mark.parametrize(
    "damage",
    [
        pytest.param(lambda ledger: None, id="missing"),
        pytest.param(lambda ledger: b"", id="empty"),
        pytest.param(lambda ledger: b"\x89PNG\0\xff\xfe", id="not-text"),
        pytest.param(lambda ledger: b"<<<<<<< ours\n" + ledger + b">>>>>>> theirs\n", id="a-conflict"),
        pytest.param(
            lambda ledger: ledger.replace(b"Notification", b"Notific\xe9tion"), id="a-byte-of-another-encoding"
        ),
        pytest.param(lambda ledger: ledger[: len(ledger) // 2], id="cut-off"),
        pytest.param(lambda ledger: ledger.replace(b"\n", b"\r\n"), id="crlf"),
        pytest.param(
            lambda ledger: b"\n".join(line for line in ledger.split(b"\n") if b"post" not in line), id="stale"
        ),
    ],
)
def test_no_ledger_fails_a_build_or_changes_an_id(build_site, load, damage):
    ledger = published(load, CALL).encode()
    whole = build_site({POST: CALL, "ledger.txt": ledger})
    data = damage(ledger)
    built = build_site({POST: CALL} | ({} if data is None else {"ledger.txt": data}), strict=True)
    assert (built.code, built.err) == (0, "")
    assert entries(built).keys() == entries(whole).keys()
    assert {path for path in built.files if path.endswith(".html")} == {p for p in whole.files if p.endswith(".html")}


def test_the_example_has_the_same_ids_with_and_without_its_ledger(example_index, tmp_path):
    content = shutil.copytree(example_index.root, tmp_path / "content")
    (content / "ledger.txt").unlink()
    without = pipeline.load(content, example_index.site, example_index.now).index
    assert without == example_index.index
