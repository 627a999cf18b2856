"""The positions of a timeline: percentages of an axis of whole months."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from callboard.publish.lanes import GAP, POINT, Lanes, shortened, width_of
from callboard.publish.timeline import Axis
from callboard.publish.words import Words


def day(text):
    return dt.date.fromisoformat(text)


def test_an_axis_has_whole_months():
    axis = Axis(day("2027-02-14"), day("2027-04-01"))
    assert (axis.start, axis.end, axis.days) == (day("2027-02-01"), day("2027-05-01"), 89)


@pytest.mark.parametrize(
    ("date", "at"),
    [
        ("2027-01-01", 0.0),
        ("2027-12-31", 99.73),
        ("2027-07-02", 49.86),
        ("2026-05-01", 0.0),
        ("2029-01-01", 100.0),
    ],
)
def test_positions_are_shares_of_the_year(date, at):
    assert Axis(day("2027-01-01"), day("2027-12-31")).at(day(date)) == at


@pytest.mark.parametrize(
    ("first", "last", "texts"),
    [
        ("2027-02-14", "2027-04-01", ["Feb", "Mar", "Apr"]),
        (
            "2027-01-01",
            "2027-12-31",
            ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sept", "Oct", "Nov", "Dec"],
        ),
        ("2026-11-01", "2028-01-31", ["Nov", "Feb", "May", "Aug", "Nov"]),
        ("2027-12-31", "2027-12-31", ["Dec"]),
    ],
)
def test_ticks_are_months_or_quarters(first, last, texts):
    ticks = Axis(day(first), day(last)).ticks(Words("en"))
    assert [tick.text for tick in ticks] == texts
    assert [tick.at for tick in ticks] == sorted(tick.at for tick in ticks)


CALL = """---
title: "Call for Papers: Workshop on Long Nights (WOLN 2027)"
date: 2027-01-04
---
- Abstract deadline: 20 January 2027
- Submission deadline: ~~12 February 2027~~ 26 February 2027
- Notification: 28 March 2027
- Workshop: 29 April – 1 May 2027
"""


def marks(page, look):
    return [
        float(m.getparent().get("x", m.get("x")).rstrip("%"))
        for m in page.xpath(f"//svg[@class='tl']//*[@class='{look}']")
    ]


def test_the_picture_of_an_event(build_site):
    built = build_site({"news/call.md": CALL})
    path = next(path for path in built.pages if path.startswith("events/") and path != "events/index.html")
    page = built.page(path.removesuffix("index.html"))
    [picture] = page.xpath("//svg[@class='tl']")
    assert picture.get("aria-hidden") == "true"
    [table] = page.xpath("//div[@class='pic']//table")
    assert table.find("caption").text == "Milestones of WOLN 2027"
    told = [[cell.text_content() for cell in row] for row in table.iter("tr")]
    assert told == [
        ["Abstract deadline", "20 Jan 2027"],
        ["Submission deadline, was 12 Feb", "12 Feb 2027"],
        ["Submission deadline", "26 Feb 2027"],
        ["Notification", "28 Mar 2027"],
        ["Workshop", "29 Apr – 1 May 2027"],
    ]
    # The rows below say all that it shows, what was before as well.
    said = [" ".join(" ".join(row.itertext()).split()) for row in page.xpath("//li[contains(@class, 'call')]")]
    for row, words in zip(said, ("20 Jan", "was 12 Feb , now 26 Feb", "28 Mar", "29 Apr – 1 May"), strict=True):
        assert words in row
    # January to May, 151 days.
    assert marks(page, "done") == [round(19 / 151 * 100, 2)]
    assert marks(page, "due") == [round(56 / 151 * 100, 2), round(86 / 151 * 100, 2)]
    assert marks(page, "gone") == [round(42 / 151 * 100, 2)]
    [span] = page.xpath("//svg[@class='tl']//rect[@class='meet']")
    assert span.get("x", span.getparent().get("x")).rstrip("%") in (
        str(round(118 / 151 * 100, 2)),
        f"{118 / 151 * 100:.2f}",
        "-5",
    )


def test_one_date_alone_has_no_picture(build_site):
    text = "---\ntitle: Call for papers\ndate: 2027-01-04\n---\n- Submission deadline: 26 February 2027\n"
    built = build_site({"news/call.md": text})
    page = built.page("news/call")
    assert not page.xpath("//aside//svg[@class='tl']")


POINTS = st.lists(
    st.tuples(st.floats(0, 100), st.floats(0, 20), st.text("aW日 .", max_size=40)), min_size=1, max_size=12
)


@given(POINTS, st.sampled_from([260.0, 620.0]))
def test_no_label_meets_another(points, width):
    lanes = Lanes(width)
    placed: list[tuple[int, float, float]] = []
    for at, length, text in sorted(points):
        to, label = min(at + length, 100.0), shortened(text)
        lane, before = lanes.put(at, to, label)
        size = width_of(label) + GAP
        first, last = at * width / 100, to * width / 100
        begin, end = (first - size, last + POINT) if before else (first - POINT, last + size)
        assert all(lane != other or end <= a or b <= begin for other, a, b in placed)
        placed.append((lane, begin, end))
    assert {lane for lane, _, _ in placed} == set(range(len({lane for lane, _, _ in placed})))


@pytest.mark.parametrize(
    ("text", "label"),
    [("Notification", "Notification"), ("Registration for both tracks closes", "Registration for both…"), ("", "")],
)
def test_a_long_label_is_cut(text, label):
    assert shortened(text) == label
