"""Other events that a post announces, with dates of their own."""

import datetime as dt

import pytest

from .events import DAY
from .reading import read

SCHOOL = (
    "## Important dates\n\n- Papers: 10 February 2031\n\n"
    "## Summer School on Dunes\n\nThe school takes place on 1-2 May 2031."
)
HELD = "The conference will be held in Oslo, Norway, on 4-6 May 2031.\n\n"


def said(text, title="Call for papers: Conference on Tides 2031", **header):
    return read(text, title=title, **header)


def test_a_second_event_with_its_own_dates():
    facts = said(
        HELD + SCHOOL + "\n\n### Fees\n\n- Applications due: 1 March 2031\n\n## Contact\n\nWrite to us by 3 March 2031."
    )
    assert facts.event is not None
    assert (facts.event.name, facts.event.start) == ("Conference on Tides 2031", DAY)
    assert [(other.id, other.name, other.kind, other.start, other.end) for other in facts.other_events] == [
        ("summer-school-on-dunes", "Summer School on Dunes", "school", dt.date(2031, 5, 1), dt.date(2031, 5, 2))
    ]
    assert [date.event for date in facts.dates if date.line > 7][:2] == ["summer-school-on-dunes"] * 2
    assert {date.event for date in facts.dates if date.line < 7 or date.line > 14} == {None}


def test_of_two_events_without_a_title_the_first_is_the_posts_own():
    facts = said(
        "## Workshop on Old Tides\n\nIt takes place on 3 May 2031.\n\n"
        "## Workshop on Red Moss\n\nIt takes place on 9 May 2031.",
        title="Call for papers",
    )
    assert [other.name for other in facts.other_events] == ["Workshop on Red Moss"]


OWN = {
    "its own section": HELD + "## Conference on Tides\n\nIt takes place on 4 May 2031.",
    "no day": HELD + "## Summer School on Dunes\n\nIt will be warm.",
    "past": HELD + "## Previous editions: Workshop on Dunes\n\nIt takes place on 3 May 2031.",
    "many": HELD
    + "".join(
        f"## Workshop on {sea} Tides\n\nIt takes place on {day} May 2031.\n\n"
        for day, sea in enumerate(("Red", "Dead", "North", "Black", "White"), 3)
    ),
}


@pytest.mark.parametrize("text", OWN.values(), ids=OWN)
def test_no_other_event(text):
    facts = said(text)
    assert facts.other_events == ()
    assert {date.event for date in facts.dates} == {None}
