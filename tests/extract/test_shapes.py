"""Shapes that are met seldom, and what is read from them: kind and days of rows, phrases left out and why."""

from __future__ import annotations

import pytest

from callboard.extract.lexicon import Phrases
from callboard.extract.words import tail

from .reading import as_row, read

SHAPES: dict[str, tuple[str, list[tuple[str, str]], list[tuple[str, str]]]] = {
    "date below its item": (
        "- Submission deadline\n  - 3 May 2026\n",
        [("submission_deadline", "2026-05-03")],
        [],
    ),
    "alone above a heading": (
        "# Call for papers\n\nWe meet.\n\n3 May 2026\n\n## Next\n",
        [],
        [("3 May 2026", "not-a-deadline")],
    ),
    "a remark on the zone": (
        "## Important dates\n\n### Workshop\n\n8 December 2027 - island time zone\n",
        [("event", "2027-12-08")],
        [],
    ),
    "a call that runs": (
        "The call for papers is open. It will run from 3 May to 5 June 2027.\n",
        [("submission_deadline", "2027-05-03..2027-06-05")],
        [],
    ),
    "a speaker behind the day": (
        "In Faro on 3 May 2027 Ann will give a talk at the workshop of others.\n",
        [],
        [("3 May 2027", "not-a-deadline")],
    ),
    "a small word that is no week day": (
        "The workshop will take place on 3 May 2027 we hope.\n",
        [("event", "2027-05-03")],
        [],
    ),
    "two hours around a day": (
        "- Submission deadline: 9:00 on 3 May 2027, 10:00\n",
        [("submission_deadline", "2027-05-03")],
        [],
    ),
    "more days in a row than are looked at": (
        "- Workshop deadline: 3 May, 4 May, 5 May, 6 May, 7 May, 8 May, 9 May, 10 May, 11 May, 12 May 2027\n",
        [("submission_deadline", f"2027-05-{day:02}") for day in range(3, 13)],
        [],
    ),
    "no such day in a row": (
        "- Submission deadline: 31 November and 1 December 2027\n",
        [("submission_deadline", "2027-11-30"), ("submission_deadline", "2027-12-01")],
        [],
    ),
    "a report beside its announcement": (
        "This is a brief report on the school on 3 May 2027.\n\nThe school will be held in June 2027.\n",
        [],
        [("3 May 2027", "not-a-deadline"), ("June 2027", "not-a-day")],
    ),
    "interviews that take place": (
        "Die Auswahlgespräche finden am 20. April 2027 statt.\n",
        [("other", "2027-04-20")],
        [],
    ),
    "the hour of both mentions": (
        "- Submission deadline: 3 May 2027, 23:59 CET\n\nPapers must be received by 23:59 CET on 3 May 2027.\n",
        [("submission_deadline", "2027-05-03")],
        [("23:59 CET on 3 May 2027", "repeat")],
    ),
    "the hour of another mention": (
        "- Submission deadline: 3 May 2027\n\nPapers must be received by midnight CET on 3 May 2027.\n",
        [("submission_deadline", "2027-05-03")],
        [("midnight CET on 3 May 2027", "repeat")],
    ),
    "a deadline named behind its day": (
        "We hope that 3 May 2027 is the deadline for papers.\n",
        [("submission_deadline", "2027-05-03")],
        [],
    ),
    "TBA in a table": (
        "## Important dates\n\n| What | When |\n|---|---|\n| Paper deadline | 3 May 2026 |\n| Camera-ready | TBA |\n",
        [("submission_deadline", "2026-05-03")],
        [],
    ),
    "unknown both ways": (
        "## Important dates\n\n| | Spring |\n|---|---|\n| Long | 3 May 2026 |\n",
        [("other", "2026-05-03")],
        [],
    ),
    "american by another": (
        "Sent 04/25/2026. Deadline: 03/04/2026\n",
        [("submission_deadline", "2026-03-04")],
        [("04/25/2026", "not-a-deadline")],
    ),
    "weekday inside": (
        "Deadline: May, Monday 4, 2026\n",
        [("submission_deadline", "2026-05-04")],
        [],
    ),
    "days then another month": (
        "Deadline: May 4 and 3 June 2026\n",
        [("submission_deadline", "2026-05-04"), ("submission_deadline", "2026-06-03")],
        [],
    ),
    "day and clock": (
        "Deadline: May 4 - 10:30, 2026\n",
        [("submission_deadline", "2026-05-04")],
        [],
    ),
    "weak in prose": (
        "The score was 9/15 in all.\n",
        [],
        [],
    ),
    "weak in code": (
        "```\n9/15\n```\n",
        [],
        [],
    ),
    "maybe": (
        "- Proceedings: 3 May 2026\n",
        [],
        [("3 May 2026", "not-a-deadline")],
    ),
    "maybe2": (
        "- Reviews: 3 May 2026\n",
        [],
        [("3 May 2026", "not-a-deadline")],
    ),
    "weak beside": (
        "Submission deadline: 3/5, 10 May 2026\n",
        [("submission_deadline", "2026-05-03"), ("submission_deadline", "2026-05-10")],
        [],
    ),
    "programme": (
        (
            "# Call for papers\n\n- Paper deadline: 3 May 2026\n\n## Programme\n\n- Opening "
            "session: 5 June 2026\n- Conference: 6 June 2026\n"
        ),
        [("submission_deadline", "2026-05-03")],
        [("5 June 2026", "programme"), ("6 June 2026", "programme")],
    ),
    "masthead": (
        (
            "# Call for papers: Workshop on Tides\n\nSalvador, Brazil, October 15-18, "
            "2026\n\n## Dates\n\n- Papers: 3 May 2026\n"
        ),
        [("event", "2026-10-15..2026-10-18"), ("submission_deadline", "2026-05-03")],
        [],
    ),
    "submission opens and closes": (
        "## Dates\n\n- Submission site opens and closes: 3 May 2026\n",
        [("submission_deadline", "2026-05-03")],
        [],
    ),
    "acronym label": (
        "# Call: RO2026\n\n- RO2026 at eScience 2026: 3 May 2026\n- Paper deadline: 1 May 2026\n",
        [("event", "2026-05-03"), ("submission_deadline", "2026-05-01")],
        [],
    ),
    "day label": (
        "## Important dates\n\n- Day 1: 3 May 2026\n- Paper deadline: 1 March 2026\n",
        [("event", "2026-05-03"), ("submission_deadline", "2026-03-01")],
        [],
    ),
    "track kind": (
        "## Dates\n\n| | Notification |\n|---|---|\n| Long | 3 May 2026 |\n",
        [("notification", "2026-05-03")],
        [],
    ),
    "parent long": (
        (
            "- A very long item that goes on about the papers, what they should be and how "
            "they are read by us\n  - Long: 3 May 2026\n"
        ),
        [],
        [("3 May 2026", "not-a-deadline")],
    ),
    "speaking": (
        "A talk about the workshop was given. Submissions close, and the deadline is on 3 May 2026.\n",
        [("submission_deadline", "2026-05-03")],
        [],
    ),
    "apposition": (
        "We look forward to seeing papers, and the workshop on 5 May 2026 is open.\n\n- Paper deadline: 3 May 2026\n",
        [("event", "2026-05-05"), ("submission_deadline", "2026-05-03")],
        [],
    ),
    "lead": (
        "Notification: authors hear by 3 May 2026. All are welcome.\n",
        [("notification", "2026-05-03")],
        [],
    ),
    "notified": (
        "Authors will be notified of it all around about 3 May 2026.\n",
        [("notification", "2026-05-03")],
        [],
    ),
    "announced": (
        "We invite you to the workshop on 3 May 2026.\n",
        [("event", "2026-05-03")],
        [],
    ),
    "move year": (
        "The deadline has been extended from 20 December 2025 to 5 January 2026.\n",
        [("submission_deadline", "2025-12-20"), ("submission_deadline", "2026-01-05")],
        [],
    ),
    "move no year": (
        "The deadline has been extended from 20 to 5 January 2026.\n",
        [("submission_deadline", "2026-01-20"), ("submission_deadline", "2026-01-05")],
        [],
    ),
    "tight heading": (
        "##Dates\n- Paper deadline: 3 May 2026\n\n##Next\n",
        [("submission_deadline", "2026-05-03")],
        [],
    ),
    "bare end clock": (
        "Monday 4 May to 6:30 pm, 2026 and Monday 4 May to 6\n",
        [],
        [("Monday 4 May", "not-a-deadline"), ("Monday 4 May", "not-a-deadline")],
    ),
    "two zones": (
        "Deadline: 3 May 2026, 23:59 AoE UTC-12\n",
        [("submission_deadline", "2026-05-03")],
        [],
    ),
    "clock then day": (
        "Deadline: 5 pm CET on 3 May 2026\n",
        [("submission_deadline", "2026-05-03")],
        [],
    ),
    "range clock zone": (
        "Deadline: 3 May 2026, 10:00 CET - 11:00 CET; 3 June 2026 10:00 CET - lunch; 4 May 2026 10:00 - lunch\n",
        [
            ("submission_deadline", "2026-05-03"),
            ("submission_deadline", "2026-06-03"),
            ("submission_deadline", "2026-05-04"),
        ],
        [],
    ),
    "bracket close": (
        "Deadline (3 May 2026 (23:59 local time))\n",
        [("submission_deadline", "2026-05-03")],
        [],
    ),
    "weekday then day": (
        "4 May, Monday 5 June 2026\n",
        [],
        [("4 May", "not-a-deadline"), ("Monday 5 June 2026", "not-a-deadline")],
    ),
    "short year": (
        "Deadline: 3 May '26; 4-26 May\n",
        [("submission_deadline", "2026-05-03"), ("submission_deadline", "2026-05-04..2026-05-26")],
        [],
    ),
    "news12": (
        "3 May 2026 - Submission deadline for the long papers of the first round is over for all who sent them\n",
        [],
        [("3 May 2026", "news")],
    ),
    "other track": (
        "## Dates\n\n- Track A\n  - Papers: 3 May 2026\n- Track B\n  - Papers: 3 May 2026\n",
        [("submission_deadline", "2026-05-03"), ("submission_deadline", "2026-05-03")],
        [],
    ),
    "lead label": (
        "Paper deadline: authors should send what they have written by 3 May 2026. All are welcome.\n",
        [("submission_deadline", "2026-05-03")],
        [],
    ),
    "marked": (
        "## Dates\n\nUpdated: 3 May 2026 Paper deadline\n",
        [("submission_deadline", "2026-05-03")],
        [],
    ),
    "colon far": (
        "We meet. And we go on about the many things there are, and on again about all of the others: 3 May 2026\n",
        [],
        [("3 May 2026", "not-a-deadline")],
    ),
    "alone old": (
        "## Dates\n\n- Original submission: 3 May 2026\n- Submission of papers: 10 May 2026\n",
        [("submission_deadline", "2026-05-03"), ("submission_deadline", "2026-05-10")],
        [],
    ),
    "long label": (
        "Please submit all of your papers by 3 May 2026.\n",
        [("submission_deadline", "2026-05-03")],
        [],
    ),
    "two events": (
        "- Workshop: 3 May 2026\n- Paper deadline: 10 March\n",
        [("event", "2026-05-03"), ("submission_deadline", "2026-03-10")],
        [],
    ),
    "29 feb": (
        "Workshop: 31 April 2026 to 30 June; Deadline 30 December 2026 - 2 January\n",
        [("event", "2026-04-30..2026-06-30"), ("submission_deadline", "2026-12-30..2027-01-02")],
        [],
    ),
    "TBA in a header": (
        "## Dates\n\n| What | TBA |\n|---|---|\n| Paper deadline | 3 May 2026 |\n",
        [("submission_deadline", "2026-05-03")],
        [],
    ),
    "an exhibition": (
        "The exhibition opens on 3 May 2026.\n",
        [],
        [("3 May 2026", "not-a-deadline")],
    ),
    "blank code": (
        "<pre>  </pre>\n\nPaper deadline: 3 May 2026\n",
        [("submission_deadline", "2026-05-03")],
        [],
    ),
    "many zones": (
        "Deadline: 3 May 2026, 23:59 AoE UTC AoE UTC AoE UTC AoE UTC AoE UTC AoE UTC AoE UTC AoE UTC\n",
        [("submission_deadline", "2026-05-03")],
        [],
    ),
    "year and month": (
        "Deadline: 3 May 2026-05\n",
        [("submission_deadline", "2026-05-03")],
        [],
    ),
    "what has been done": (
        "Papers were submitted by 3 May 2026.\n",
        [],
        [("3 May 2026", "past-event")],
    ),
    "label after sentence": (
        "We meet again. Deadline: 3 May 2026\n",
        [("submission_deadline", "2026-05-03")],
        [],
    ),
    "two without year": (
        (
            "- Paper deadline: 10 March\n- Notification: 10 April\n- Workshop: 3 May 2026\n- "
            "Workshop dinner: 3 June 2027\n"
        ),
        [
            ("submission_deadline", "2026-03-10"),
            ("notification", "2026-04-10"),
            ("event", "2026-05-03"),
            ("event", "2027-06-03"),
        ],
        [],
    ),
    "over new year": (
        "# Workshop 2026\n\n## Dates\n\n- Workshop: 30 December - 2 January\n",
        [("event", "2026-12-30..2027-01-02")],
        [],
    ),
    "a day in the table of another matter": (
        "# Call for papers\n\n- Paper deadline: 3 May 2026\n\n| Talk | When |\n|---|---|\n| Tides | 3 June 2026 |\n",
        [("submission_deadline", "2026-05-03")],
        [("3 June 2026", "not-a-deadline")],
    ),
    "a line far down": (
        "# Call for papers\n\n- Paper deadline: 3 May 2026\n" + "\nText.\n" * 10 + "\n- Tides: 3 June 2026\n",
        [("submission_deadline", "2026-05-03")],
        [("3 June 2026", "not-a-deadline")],
    ),
    "bare end of a move": (
        "Deadline: extended from 4 May to 8th, 2026\n",
        [("submission_deadline", "2026-05-04"), ("submission_deadline", "2026-05-08")],
        [],
    ),
    "apposition announced": (
        "We invite you to join us. We call for papers, the workshop on 5 May 2026.\n",
        [("event", "2026-05-05")],
        [],
    ),
    "an event after and": (
        "We invite you to take part, and the workshop on 5 May 2026.\n",
        [("event", "2026-05-05")],
        [],
    ),
    "a lead that is another thing": (
        "Reviews: they are sent to us by 3 May 2026. Then all is done.\n",
        [("other", "2026-05-03")],
        [],
    ),
    "a lead": (
        "Acceptance: we will have it until 3 May 2026. Then all is done.\n",
        [("notification", "2026-05-03")],
        [],
    ),
    "the deadline after its day": (
        "We are happy: you will see that 4 May 2026 is the submission deadline.\n",
        [("submission_deadline", "2026-05-04")],
        [],
    ),
    "what opens": (
        (
            "# Call\n\n- Paper deadline: 3 April 2026\n\nThe registration portal opens on 3 "
            "May 2026.\n\nYou will like that the cafe opens on 3 June 2026.\n"
        ),
        [("submission_deadline", "2026-04-03"), ("opening", "2026-05-03")],
        [("3 June 2026", "not-a-deadline")],
    ),
    "a cafe": (
        "We have a cafe that opens on 3 June 2026.\n",
        [],
        [("3 June 2026", "not-a-deadline")],
    ),
    "again in prose": (
        "## Dates\n\n- Papers: 3 May 2026\n\nPapers: 3 May 2026\n",
        [("submission_deadline", "2026-05-03")],
        [("3 May 2026", "repeat")],
    ),
}


@pytest.mark.parametrize(("text", "rows", "ignored"), SHAPES.values(), ids=SHAPES)
def test_shape(text, rows, ignored):
    facts = read(text)
    assert [(row["kind"], row["days"]) for row in map(as_row, facts.dates)] == rows
    assert [(each.text, each.reason) for each in facts.ignored] == ignored


NOTHING = {
    "a path": "Deadline: see /2026/05/04 there\n",
    "a month's unit": "Deadline: 3-4月2日\n",
    "a thirteenth month": "Deadline: 13月5日\n",
    "a heading alone": "##Dates\n",
}


@pytest.mark.parametrize("text", NOTHING.values(), ids=NOTHING)
def test_no_day(text):
    facts = read(text)
    assert (facts.dates, facts.ignored) == ((), ())


def test_an_event_is_not_its_own_host():
    event = read("# Call for papers: ABC 2026\n\nABC 2026 in conjunction with ABC 2026, part of XYZ 2026.\n").event
    assert event is not None
    assert (event.name, event.host) == ("ABC 2026", "XYZ 2026")


def test_an_acronym_in_brackets_of_its_own_is_that_of_the_title():
    event = read("# Workshop on Quiet Models\n\nCall for papers: (QuMo)\n\nPaper deadline: 3 May 2026\n").event
    assert event is not None
    assert (event.name, event.short_name) == ("Workshop on Quiet Models", "QuMo")


def test_a_row_without_a_day_in_a_table():
    (row,) = read("## Dates\n\n| What | When |\n|---|---|\n| Papers | 3 May 2026 |\n| Camera-ready | TBA |\n").undated
    assert (row.kind, row.label, row.text, row.line) == ("camera_ready", "Camera-ready", "TBA", 6)


def test_the_label_of_a_long_clause_is_its_end():
    assert tail("aa " * 60 + "papers") == "aa " * 51 + "papers"
    assert tail("x" * 200) == "x" * 160


def test_a_stem_has_three_letters():
    with pytest.raises(ValueError, match="“ai\\*”: 3 letters at least"):
        Phrases(["ai*"])
