"""What becomes of a post's dates: years, zones, statuses, the front matter's word, repeats and doubts."""

from __future__ import annotations

import datetime as dt
import time

import lxml.html
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from callboard.extract import CODES, extract
from callboard.model import Header, ImportantDate
from callboard.read import markdown

from .reading import as_row, read, row

LISTED = "## Important dates\n\n"


def rows(text, **header):
    return [as_row(date) for date in read(text, **header).dates]


def starts(text, **header):
    return [str(date.start) for date in read(text, **header).dates]


def codes(text, **header):
    return [(problem.code, problem.line) for problem in read(text, **header).problems]


# -- titles whose subject has a word of a section

DATED = "The workshop is held on 30 April 2027.\n\n- 3 February 2027: Submission deadline\n"


@pytest.mark.parametrize(
    "title",
    [
        "Workshop on the History of Tides",
        "Call for Papers: Learning from Damaged Archives",
        "Call for Papers: Workshop on Awards",
        "History of Tides: Call for Papers",
        "Workshop on News Recommendation",
    ],
)
def test_a_word_of_the_subject_makes_no_page_of_the_past(title):
    assert starts(DATED, title=title) == ["2027-04-30", "2027-02-03"]
    assert starts(f"# {title}\n\n{DATED}", title=title) == ["2027-04-30", "2027-02-03"]


@pytest.mark.parametrize("title", ["Past workshops", "History", "The workshop archive", "Lab history"])
def test_a_title_says_that_all_of_its_page_is_past(title):
    assert not starts(DATED, title=title)


# -- years

YEARS = [
    ("the line above", "- Papers due: 3 May 2027\n- Notification: 20 May\n", ["2027-05-03", "2027-05-20"]),
    (
        "the event, across new year",
        "- Papers due: 3 December\n- Workshop: 5 March 2027\n",
        ["2026-12-03", "2027-03-05"],
    ),
    ("the heading", "### Round of 2027\n\n- Papers due: 3 May\n", ["2027-05-03"]),
    ("an acronym's year", "LOOM '27 awaits you\n\n- Papers due: 3 May\n", ["2027-05-03"]),
    ("the words before", "- In 2027: papers due 3 May\n", ["2027-05-03"]),
    (
        "deadlines before a later event",
        "- Workshop: 8 March 2027\n- Submission: 15 November\n",
        ["2027-03-08", "2026-11-15"],
    ),
    (
        "an event after its deadlines",
        "- Submission: 15 November 2026\n- Workshop: 8 March\n",
        ["2026-11-15", "2027-03-08"],
    ),
    (
        "an event after the day to register by",
        "for 2026\n\nThe workshop will take place on 23 January.\n\nPlease register by 15 December.\n",
        ["2027-01-23", "2026-12-15"],
    ),
    (
        "things of no kind in a list come before the next",
        "## Dates\n\n- 21 December: charts out\n- 8 January: maps out\n- Workshop: 2 August 2027\n",
        ["2026-12-21", "2027-01-08", "2027-08-02"],
    ),
    (
        "unsorted lines of one year",
        "for 2026\n\n- Grants: 14 May\n- Registration: 10 July\n- Visa: 14 May\n",
        ["2026-05-14", "2026-07-10", "2026-05-14"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), [case[1:] for case in YEARS], ids=[case[0] for case in YEARS])
def test_year_from(text, expected):
    assert starts(LISTED + text) == expected


def test_year_from_title_path_and_post():
    text = LISTED + "- Papers due: 3 May\n"
    assert starts(text, title="LOOM 2027") == ["2027-05-03"]
    assert starts(text, path="news/2027-01-02-loom.md") == ["2027-05-03"]
    assert starts(text, path="loom27/call.md") == ["2027-05-03"]
    assert starts(text, path="lecture27/call.md") == []
    assert starts(text, published=dt.datetime(2026, 11, 2, tzinfo=dt.UTC)) == ["2027-05-03"]
    assert starts(text, published=dt.datetime(2026, 4, 30, tzinfo=dt.UTC)) == ["2026-05-03"]
    assert read(text, title="LOOM 2027").dates[0].inferred == ("year",)


def test_the_date_in_a_file_name_is_that_of_the_post():
    text, published = "Our next meeting is on Monday, January 11 at 7 PM.\n", dt.datetime(2026, 12, 5, tzinfo=dt.UTC)
    assert starts(text, path="news/2026-12-05-break.md", published=published) == ["2027-01-11"]


def test_a_day_without_any_year_is_listed_with_its_words_alone_and_told():
    facts = read(LISTED + "- Papers due: 3 May\n")
    assert facts.dates == facts.ignored == ()
    assert [(u.kind, u.label, u.text, u.line) for u in facts.undated] == [
        ("submission_deadline", "Papers due", "3 May", 3)
    ]
    assert [(p.code, p.line, p.severity) for p in facts.problems] == [("year-inferred", 3, "warning")]


def test_year_from_the_event_in_the_front_matter():
    text = LISTED + "- Papers due: 3 December\n"
    assert starts(text, event={"start": "2027-03-04", "end": "2027-03-05", "name": "LOOM"}) == [
        "2027-03-04",
        "2026-12-03",
    ]


# -- the front matter's word


def test_a_date_of_the_front_matter_without_year_lies_near_those_that_have_one():
    dates = ({"label": "Submission", "date": "August 5, 2027", "line": 3}, {"label": "Workshop", "date": "October 23"})
    facts = read("Sensors in the tide.\n", dates=dates)
    assert [(str(date.start), date.inferred) for date in facts.dates] == [("2027-10-23", ("year",)), ("2027-08-05", ())]


def test_a_date_of_the_front_matter_without_year_is_of_the_year_of_its_event():
    dates = ({"label": "Submission", "date": "August 5", "line": 3},)
    facts = read("Sensors in the tide.\n", dates=dates, event={"start": "2027-10-23"})
    assert ("2027-08-05", ("year",)) in [(str(date.start), date.inferred) for date in facts.dates]


def test_dates_of_the_front_matter_are_rows_and_settle_the_prose():
    facts = read(
        LISTED + "- Submission: 3 May 2027\n- Notification: 1 June 2027\n- Camera-ready: 9 July 2027\n",
        dates=(
            {"label": "Submission", "date": "2027-05-10", "line": 4},
            {"label": "Notification", "date": "1 June 2027", "line": 5},
            {"label": "Registration", "date": "2027-06-09T17:00:00+02:00", "line": 6},
            {"label": "Workshop", "date": "TBA", "line": 7},
            {"label": "Party", "date": "10 July 2027 - 11 July 2027, 18:00 CET"},
        ),
        lines={"dates": 3},
    )
    assert [as_row(date) for date in facts.dates] == [
        row(3, "other", "Party", "2027-07-10..2027-07-11", "–18:00"[0:0], "UTC+02:00")
        | {"clock": facts_clock(facts, "Party")},
        row(4, "submission_deadline", "Submission", "2027-05-10"),
        row(5, "notification", "Notification", "2027-06-01"),
        row(5, "camera_ready", "Camera-ready", "2027-07-09"),
        row(6, "registration_deadline", "Registration", "2027-06-09", "17:00", "UTC+02:00"),
    ]
    assert [(u.kind, u.text, u.line) for u in facts.undated] == [("event", "TBA", 7)]
    assert [(i.text, i.reason) for i in facts.ignored] == [("3 May 2027", "front-matter"), ("1 June 2027", "repeat")]
    assert len({date.id for date in facts.dates}) == len(facts.dates)


def facts_clock(facts, label):
    return next(as_row(date)["clock"] for date in facts.dates if date.label == label)


def test_a_date_of_the_front_matter_may_lack_its_year_or_its_clock():
    given = (
        {"label": "Submission", "date": "3 May"},
        {"label": "Talk", "date": "2027-05-04T00:00:00Z"},
    )
    facts = read("x", dates=given, published=dt.datetime(2027, 1, 1, tzinfo=dt.UTC))
    assert [as_row(date) for date in facts.dates] == [
        row(1, "submission_deadline", "Submission", "2027-05-03", inferred=("year",)),
        row(1, "event", "Talk", "2027-05-04"),
    ]
    assert [u.text for u in read("x", dates=({"label": "Submission", "date": "3 May"},)).undated] == ["3 May"]


def test_the_event_of_the_front_matter_gives_a_row_where_the_prose_has_none():
    event = {"start": "2027-03-04T09:00:00+01:00", "end": "2027-03-05", "name": "LOOM"}
    given = row(3, "event", "LOOM", "2027-03-04..2027-03-05", "09:00", "UTC+01:00")
    assert rows("Come.", event=event, lines={"event": 3}) == [given]
    assert rows("Come.", event={"start": "soon"}) == []
    assert rows(LISTED + "- Workshop: 4 March 2027\n", event=event) == [row(3, "event", "Workshop", "2027-03-04")]


def test_the_day_of_the_front_matter_takes_the_place_of_another_day_for_the_whole_event():
    facts = read(
        LISTED + "- Workshop: 6 March 2027\n- Tutorials and reading groups: 3 March 2027\n",
        event={"start": "2027-03-04", "name": "LOOM"},
    )
    assert [(date.label, date.start.day) for date in facts.dates] == [
        ("LOOM", 4),
        ("Tutorials and reading groups", 3),
    ]
    assert [(i.text, i.reason) for i in facts.ignored] == [("6 March 2027", "front-matter")]


@pytest.mark.parametrize(
    ("entry", "expected"),
    [
        pytest.param(
            {"date": "10 May 2027", "time": "17:00", "zone": "CEST"},
            [row(1, "submission_deadline", "Papers due", "2027-05-10", "17:00", "UTC+02:00")],
            id="time and zone as keys",
        ),
        pytest.param(
            {"start": "2027-05-10", "end": "2027-05-12", "end_time": "18:00"},
            [row(1, "submission_deadline", "Papers due", "2027-05-10..2027-05-12", "–18:00")],
            id="start and end",
        ),
        pytest.param(
            {"date": "2027-05-10", "kind": "camera_ready", "status": "tentative", "track": "Theory", "round": "2"},
            [row(1, "camera_ready", "Papers due", "2027-05-10", status="tentative", track="Theory", round="2")],
            id="what the label does not say",
        ),
        pytest.param(
            {"date": "10 May 2027", "was": "3 May 2027"},
            [
                row(1, "submission_deadline", "Papers due", "2027-05-03", status="superseded"),
                row(1, "submission_deadline", "Papers due", "2027-05-10", replaces=1),
            ],
            id="an earlier value as a key",
        ),
        pytest.param(
            {"date": "~~3 May~~ <s>7 May</s> 10 May 2027"},
            [
                row(1, "submission_deadline", "Papers due", "2027-05-03", status="superseded", inferred=("year",)),
                row(1, "submission_deadline", "Papers due", "2027-05-07", status="superseded", inferred=("year",)),
                row(1, "submission_deadline", "Papers due", "2027-05-10", replaces=2),
            ],
            id="struck values",
        ),
    ],
)
def test_the_parts_of_a_date_of_the_front_matter(entry, expected):
    facts = read("x", dates=({"label": "Papers due", **entry},), published=dt.datetime(2027, 1, 1, tzinfo=dt.UTC))
    assert [as_row(date) for date in facts.dates] == expected


def test_one_date_of_the_front_matter_does_not_settle_several_of_its_kind():
    text = LISTED + "- Full papers: 3 May 2027\n- Posters: 1 June 2027\n"
    facts = read(text, dates=({"label": "Deadline", "date": "2027-05-03", "kind": "submission_deadline"},))
    assert [(date.label, date.start.isoformat()) for date in facts.dates] == [
        ("Deadline", "2027-05-03"),
        ("Posters", "2027-06-01"),
    ]
    assert [(i.text, i.reason) for i in facts.ignored] == [("3 May 2027", "repeat")]


def test_phrases_that_the_front_matter_drops():
    facts = read(LISTED + "- Submission: 3 May 2027\n- Notification: 1 June 2027\n", ignore=("1 june",))
    assert [date.kind for date in facts.dates] == ["submission_deadline"]
    assert [(i.text, i.reason) for i in facts.ignored] == [("1 June 2027", "front-matter")]


def test_dates_of_title_and_summary():
    facts = read(
        "Come.\n",
        title="LOOM workshop, 3-4 May 2027",
        summary="Due on 1 April 2027, meet on 3-4 May 2027",
        lines={"summary": 5},
    )
    assert [as_row(date) for date in facts.dates] == [
        row(2, "event", "LOOM workshop, 3-4 May 2027", "2027-05-03..2027-05-04")
    ]
    assert [(i.text, i.line, i.reason) for i in facts.ignored] == [
        ("1 April 2027", 5, "summary"),
        ("3-4 May 2027", 5, "repeat"),
    ]
    facts = read("We were there.\n", title="News of 3 May 2027", summary="May 3")
    assert [(i.text, i.reason) for i in facts.ignored] == [("May 3", "summary"), ("3 May 2027", "title")]
    assert read("The workshop will be held on 3 May 2027.", summary="May 3!").ignored[0].reason == "repeat"


# -- statuses and their history


def test_replaced_rows_are_named():
    facts = read(LISTED + "- Submission: ~~1 May~~ ~~8 May~~ 15 May 2027\n")
    assert [(d.status, d.id, d.replaces) for d in facts.dates] == [
        ("superseded", "line-3", ()),
        ("superseded", "line-3-2", ()),
        ("current", "line-3-3", ("line-3", "line-3-2")),
    ]


STATUSES = [
    ("- Submission: 3 March 2027 (old: 1 March 2027)", ["current", "superseded"]),
    ("- Submission: 1 March 2027 -> 3 March 2027", ["superseded", "current"]),
    ("- Submission: 1 March 2027 NEW: 3 March 2027", ["superseded", "current"]),
    ("- Submission (extended): 3 March 2027", ["current"]),
    ("- Submission: 3 March 2027 [EXTENDED]", ["current"]),
    ("- 3 March 2027 (extended) ~~1 March 2027~~: Submission", ["current", "superseded"]),
    ("- ~~Submission: 1 March 2027~~", ["current"]),
    ("- Submission: 1 March 2027\n- Extended submission: 3 March 2027", ["superseded", "current"]),
    ("- Old deadline: 1 March 2027\n- Deadline: 3 March 2027", ["superseded", "current"]),
    ("- Submission: <s>1 March 2027</s> <s>3 March 2027</s>", ["superseded", "current"]),
    ("- Talks: 1 March 2027 (provisional)", ["tentative"]),
    ("- Talks: 1 March 2027 (à confirmer)", ["tentative"]),
    ("- Workshop: 1 March 2027, abgesagt", ["cancelled"]),
]


@pytest.mark.parametrize(("text", "expected"), STATUSES, ids=[text for text, _ in STATUSES])
def test_status(text, expected):
    assert [date.status for date in read(LISTED + text).dates] == expected


def test_a_heading_makes_all_below_it_tentative():
    assert [d.status for d in read("## Tentative dates\n\n- Submission: 1 March 2027\n").dates] == ["tentative"]


# -- zones


def test_a_zone_covers_the_deadlines_of_its_section_only():
    text = "## Track A: dates (AoE)\n\n- Submission: 1 March 2027\n\n## Track B: dates\n\n- Submission: 2 March 2027\n"
    assert [(d.zone, d.zone_source) for d in read(text).dates] == [("AoE", "inherited"), (None, "not_stated")]


def test_a_zone_of_all_deadlines_covers_the_post_and_a_column_its_table():
    text = "## Dates\n\n- Submission: 1 March 2027\n\n## Notes\n\nAll deadlines are 17:00 CET.\n"
    assert [(d.time, d.zone) for d in read(text).dates] == [(dt.time(17), "UTC+01:00")]
    text = (
        "## Dates\n\n| What | Date (AoE) |\n|---|---|\n| Submission | 1 March 2027 |\n"
        "| Review deadline | 2 March 2027 |\n| Notification | 3 March 2027 |\n"
    )
    assert [d.zone for d in read(text).dates] == ["AoE", "AoE", None]


def test_clock_and_zone_in_columns_of_their_own():
    text = (
        "## Dates\n\n| What | Date | Time |\n|---|---|---|\n| Submission | 1 March 2027 | 23:59 AoE |\n"
        "| Notification | 3 March 2027 | AoE |\n"
    )
    assert [(d.time, d.zone) for d in read(text).dates] == [(dt.time(23, 59), "AoE"), (None, "AoE")]


# -- where labels stand


LABELS = [
    ("above its date", LISTED + "Submission deadline\n\n3 May 2027\n", ["Submission deadline"]),
    (
        "above, on the line before",
        LISTED + "Submission deadline<br>3 May 2027<br>Notification<br>4 June 2027\n",
        ["Submission deadline", "Notification"],
    ),
    ("below its date", LISTED + "3 May 2027<br>Submission deadline\n", ["Submission deadline"]),
    ("in a heading before", "### Submission deadline\n\n3 May 2027\n", ["Submission deadline"]),
    ("in the line below a heading", LISTED + "### 3 May 2027\n\nSubmission deadline\n", ["Submission deadline"]),
    (
        "between dots",
        "Submission deadline: 3 May 2027 · Notification: 4 June 2027\n",
        ["Submission deadline", "Notification"],
    ),
    (
        "after a semicolon",
        LISTED + "- Abstracts due 3 May 2027; full papers due 10 May 2027\n",
        ["Abstracts due", "full papers due"],
    ),
    (
        "in a row of labels below",
        "## Dates\n\n| 3 May 2027 | 4 June 2027 |\n|---|---|\n| Submission | Notification |\n",
        ["Submission", "Notification"],
    ),
    (
        "in the cell itself",
        "## Dates\n\n| A | B |\n|---|---|\n| Submission: 3 May 2027 | Notification: 4 June 2027 |\n",
        ["Submission", "Notification"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), [case[1:] for case in LABELS], ids=[case[0] for case in LABELS])
def test_label(text, expected):
    assert [date.label for date in read(text).dates] == expected


def test_open_and_close_columns_belong_to_the_label():
    text = "## Dates\n\n| | Opens | Closes |\n|---|---|---|\n| Registration | 1 May 2027 | 9 May 2027 |\n"
    assert [(d.label, d.kind) for d in read(text).dates] == [
        ("Registration: Opens", "opening"),
        ("Registration: Closes", "registration_deadline"),
    ]


def test_the_same_day_in_two_lines_of_a_list_is_two_rows_and_in_prose_a_repeat():
    text = LISTED + "- Short papers due: 3 May 2027\n- Long papers due: 3 May 2027\n\nPapers are due by 3 May 2027.\n"
    facts = read(text)
    assert [d.line for d in facts.dates] == [3, 4]
    assert [(i.line, i.reason) for i in facts.ignored] == [(6, "repeat")]


def test_tracks_under_a_heading_of_dates_keep_their_dates():
    text = "# Important dates\n\n## Papers\n\nSubmission: 3 May 2027\n\n## Demos\n\nSubmission: 3 May 2027\n"
    assert [d.line for d in read(text).dates] == [5, 9]


def test_navigation_and_the_place_of_an_event():
    facts = read(
        "<nav><ul><li>Deadline: 3 May 2027</li></ul></nav>\n\n# LOOM\n\n"
        "Kiel, Germany, 5-6 May 2027\n\nSubmission deadline: 1 May 2027\n"
    )
    assert [(d.kind, d.line) for d in facts.dates] == [("event", 5), ("submission_deadline", 7)]
    assert [i.reason for i in facts.ignored] == ["navigation"]


def test_a_call_pasted_as_preformatted_text():
    text = (
        "<pre>\nCALL FOR PAPERS\n\nImportant dates\n\n"
        "3 May 2027: Submission deadline\n4 June 2027: Notification\n</pre>\n"
    )
    assert [(d.kind, d.line) for d in read(text).dates] == [("submission_deadline", 6), ("notification", 7)]


STRUCK = (
    "- ~~Submission: 10 March 2027~~\n- Notification: ~~20 April 2027~~ 27 April 2027\n- Poster: ~~5 May 2027~~ TBA\n"
    "- ~~Workshop: 9–11 March 2027~~\n- Camera-ready: 5 June 2027\n"
)


@pytest.mark.parametrize(
    ("now", "submission", "workshop"),
    [
        (dt.datetime(2027, 3, 1, tzinfo=dt.UTC), "cancelled", "cancelled"),
        (dt.datetime(2027, 3, 11, 11, 59, tzinfo=dt.UTC), "current", "cancelled"),
        (dt.datetime(2027, 3, 12, 12, tzinfo=dt.UTC), "current", "current"),
        (None, "current", "current"),
    ],
)
def test_a_struck_day_that_nothing_replaces_is_called_off_until_it_has_passed(now, submission, workshop):
    facts = read(LISTED + STRUCK, now=now)
    expected = [submission, "superseded", "current", "superseded", workshop, "current"]
    assert [date.status for date in facts.dates] == expected
    assert [(u.label, u.text) for u in facts.undated] == [("Poster", "TBA")]


def test_a_day_struck_before_the_post_last_changed_stays_called_off():
    changed, now = dt.datetime(2027, 3, 1, tzinfo=dt.UTC), dt.datetime(2027, 6, 1, tzinfo=dt.UTC)
    (date,) = read(LISTED + "- ~~Submission: 10 March 2027~~\n", now=now, modified=changed).dates
    assert (date.status, date.struck) == ("cancelled", True)


# -- doubts

DOUBTS = [
    ("- Submission: Friday, August 5, 2027 AoE", "weekday"),
    ("- Submission: 31 November 2027 AoE", "impossible-date"),
    ("- Submission: February 29, 2027 AoE", "impossible-date"),
    ("- Submission: 03/04/2028 AoE", "ambiguous-date"),
    ("- Submission: 24nd May 2028 AoE", "ambiguous-date"),
    ("- Submission: 4 Septmber 2028 AoE", "ambiguous-date"),
    ("- Submission: 4 May AoE\n- Notification: 4 June 2028", "year-inferred"),
    ("- Submission: 4 May 2028", "zone-not-stated"),
]
HOURS = [
    ("- Submission: 4 May 2028, 25:61", [("zone-not-stated", 15), ("impossible-date", 27)]),
    ("- Submission: 4 May 2028, 24:30 AoE", [("zone-not-stated", 15), ("impossible-date", 27)]),
    ("- Submission: 4 May 2028, 23:59 XYZT", [("zone-not-stated", 33)]),
    ("- Submission: 4 May 2028 at 23:59 (UTC+99)", [("zone-not-stated", 36)]),
    ("- Submission: 4 May 2028, 23:59 Europe/Nowhere", [("zone-not-stated", 33)]),
    ("- Submission: 4 May 2028, 17:00 CEST / 17:00 UTC", [("ambiguous-date", 40)]),
    ("Papers must be submitted by 4 May 2028, 25:61.", [("zone-not-stated", 29), ("impossible-date", 41)]),
    ("- Submission: 4 May 2028, 23:59 AoE (13:59 CEST next day)", []),
    ("- Submission: 4 January 2028, 12 pm UTC / 5 am PDT / 1pm CET", []),
    ("- Workshop: 4 May 2028, room 25:61", []),
    ("- Workshop: 4–5 May 2028, 9:00 CEST, 9:00 UTC", []),
]


@pytest.mark.parametrize(("text", "expected"), HOURS, ids=[text for text, _ in HOURS])
def test_doubt_about_an_hour(text, expected):
    assert [(p.code, p.column) for p in read(LISTED + text).problems] == expected


@pytest.mark.parametrize(("text", "code"), DOUBTS, ids=[text for text, _ in DOUBTS])
def test_doubt_is_told_once_with_its_place(text, code):
    facts = read(LISTED + text)
    assert [(p.code, p.line, p.column) for p in facts.problems] == [(code, 3, 15)]
    assert all(p.message and p.hint and p.code in CODES for p in facts.problems)
    assert read(LISTED + text, accept=frozenset((code,))).problems == ()


def test_no_doubt_about_a_good_row():
    assert codes(LISTED + "- Submission: Thursday, 5 August 2027, 23:59 AoE\n- Notification: 1 September 2027\n") == []


@pytest.mark.parametrize(
    ("text", "header", "expected"),
    [
        ("We invite researchers to submit abstracts.", {}, [("call-without-dates", 1)]),
        ("Nothing here.", {"title": "Call for papers: LOOM"}, [("call-without-dates", 2)]),
        ("We invite papers. Submission: TBA", {"title": "Call for papers"}, []),
        ("We went to a workshop.", {"title": "News"}, []),
    ],
)
def test_a_call_without_dates(text, header, expected):
    assert [
        code for code in codes(LISTED + text if "TBA" in text else text, **header) if code[0] == "call-without-dates"
    ] == expected


def test_columns_are_1_without_the_source():
    tree = markdown.tree(markdown.html("- Submission deadline: 4 May 2028"))
    facts = extract(tree, Header(), path="a.md", title="", title_line=1)
    assert [(p.path, p.line, p.column) for p in facts.problems] == [("a.md", 1, 1)]


# -- what holds for every post

WORDS = (
    "Submission deadline: |Workshop|Notification|~~3 May~~ |4 May 2027|10.02.2023|03/04/2026|"
    "(was |extended to |TBA|early March|- |\n|\n\n|## Dates\n\n|"
    "| a | b |\n|---|---|\n| |<br>|<td>|<table>|<tr>|<dl><dt>|<dd>|<s>|</s>|> |"
    "`|**|AoE|23:59|tomorrow|31 November|The school will be held on |. We |2027|: |; |→"
).split("|")


@given(st.lists(st.sampled_from(WORDS), max_size=30).map("".join), st.booleans())
@settings(max_examples=300, deadline=None)
def test_never_an_exception_and_every_phrase_is_accounted_for(text, dated):
    header = {"published": dt.datetime(2027, 1, 1, tzinfo=dt.UTC)} if dated else {}
    tree = markdown.tree(markdown.html(text))
    facts = extract(tree, Header(**header), path="a.md", title="", title_line=1, source=text.split("\n"))
    lines = text.count("\n") + 2
    for date in facts.dates:
        assert isinstance(date, ImportantDate)
        assert 1 <= date.line <= lines
        assert date.end is None or date.end > date.start
    ids = [date.id for date in facts.dates]
    assert len(set(ids)) == len(ids)
    assert {i for date in facts.dates for i in date.replaces} <= set(ids)
    said = [date.text for date in facts.dates] + [i.text for i in facts.ignored]
    assert all(
        any("4 May 2027" in phrase for phrase in said)
        for block in [lxml.html.tostring(tree, method="text", encoding="unicode")]
        if " 4 May 2027 " in block
    )


@pytest.mark.parametrize(
    "piece",
    [
        "- Submission: 3 May\n",
        "We met on 4 May 2026. ",
        "| 3 May | due |\n",
        "~~3 May~~ 4 May ",
        "<p>3 May<br>due</p>\n",
        "<table><tr><td>3 May<td>due</table>\n",
        "## 3 May\n\n",
    ],
)
def test_work_grows_with_the_length_only(piece):
    def seconds(count):
        tree = markdown.tree(markdown.html(piece * count))
        begin = time.process_time()
        extract(tree, Header(), path="a.md", title="LOOM 2027", title_line=1)
        return time.process_time() - begin

    seconds(50)
    small, large = max(seconds(250), 0.01), seconds(2_000)
    assert large < small * 8 * 4


EVENT = {"name": "First School on Dark Lamps", "short_name": "DARK", "edition": "2026"}
REPORTS = [
    ("named", "The School on Dark Lamps was held on 5–7 May 2026 in Gent.", [("event", "School on Dark Lamps")]),
    ("people", "Thirty people came to Gent on 5–7 May 2026 for DARK.", [("event", "A post")]),
    ("of another year", "The School on Dark Lamps was held on 5–7 May 2025 in Gent.", []),
    ("of something else", "The fair of wicks was held on 5–7 May 2026 in Gent.", []),
    ("far below", "One.\n\nTwo.\n\nThree.\n\nFour.\n\nDARK took place on 5 May 2026 in Gent.", []),
]


@pytest.mark.parametrize(("text", "expected"), [case[1:] for case in REPORTS], ids=[case[0] for case in REPORTS])
def test_a_report_gives_the_days_of_its_own_event(text, expected):
    facts = read(text, title="A post", event=EVENT)
    assert [(row.kind, row.label) for row in facts.dates] == expected


def test_a_day_after_the_post_is_no_past_event():
    text = "The lamp was presented to the world on 8 October 2026. It was lit on 9 October 2025."
    facts = read(text, published=dt.datetime(2026, 1, 4, tzinfo=dt.UTC))
    assert [i.reason for i in facts.ignored] == ["not-a-deadline", "past-event"]


def test_of_two_years_the_week_day_decides_and_else_both_are_told():
    facts = read("Submission deadline: Friday 5 March", title="Lamps in 2026 and 2027")
    assert [row.start for row in facts.dates] == [dt.date(2027, 3, 5)]
    assert not any("would fit too" in problem.message for problem in facts.problems)
    facts = read("Submission deadline: 5 March", title="Lamps in 2026 and 2027")
    assert any("2027 would fit too" in problem.message for problem in facts.problems)
    facts = read("Submission deadline: 5 March", published=dt.datetime(2026, 3, 20, tzinfo=dt.UTC))
    assert any("2027 would fit too" in problem.message for problem in facts.problems)


def test_a_day_that_is_open_in_two_ways_is_open_once():
    facts = read(LISTED + "- Consortium doctoral, candidatures : à préciser (TBA)\n- Papers: TBA\n", language="fr")
    assert [(u.label, u.text) for u in facts.undated] == [
        ("Consortium doctoral, candidatures", "à préciser"),
        ("Papers", "TBA"),
    ]
    assert [(i.text, i.reason) for i in facts.ignored] == [("TBA", "repeat")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Applications are due January 31.\n\nThe position starts on 1 October 2027.\n", "2027-01-31", id="start"
        ),
        pytest.param(
            "- Submission deadline: January 31\n- Camera-ready: 1 September 2027\n", "2027-01-31", id="camera-ready"
        ),
        pytest.param(
            "The March 2025 release is old. Papers are due on January 31.\n", "2027-01-31", id="a year in a remark"
        ),
        pytest.param(
            "- Submission deadline: January 31\n- Camera-ready: 1 March 2029\n",
            "2029-01-31",
            id="a stale date of the post",
        ),
    ],
)
def test_a_deadline_without_a_year_is_the_first_that_its_post_had_ahead(text, expected):
    facts = read(text, published=dt.datetime(2026, 11, 20, tzinfo=dt.UTC))
    days = [date.start.isoformat() for date in facts.dates if date.kind == "submission_deadline"]
    assert days == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Einreichungsfrist: 31.01.\n", ["2027-01-31"]),
        ("- Anmeldung: bis 20.01.\n- Einreichung: 31.01.\n", ["2027-01-20", "2027-01-31"]),
        ("Release: 3.5.\n", []),
    ],
)
def test_a_day_and_a_month_between_points_are_a_date_where_a_label_says_what_for(text, expected):
    facts = read(text, published=dt.datetime(2026, 11, 20, tzinfo=dt.UTC), language="de")
    assert [date.start.isoformat() for date in facts.dates] == expected
