"""What a header says of an event and of important dates, kept as it was written."""

import pytest

DATED = "date: 2026-01-01\n"


def told(source):
    return [(problem.code, problem.line) for problem in source.problems]


@pytest.mark.parametrize(
    ("lines", "event"),
    [
        pytest.param("event: SMASH 2025", {"name": "SMASH 2025"}, id="a name"),
        pytest.param(
            "event:\n  title: A\n  start_date: 2026-05-04\n  to: 2026-05-05\n  venue: B\n  website: c\n  online: yes",
            {"name": "A", "start": "2026-05-04", "end": "2026-05-05", "place": "B", "url": "c", "online": True},
            id="a mapping",
        ),
        pytest.param("event: {short_name: A, colour: red}", {"short_name": "A", "colour": "red"}, id="another key"),
        pytest.param("event: {online: partly}", {"online": "partly"}, id="partly online"),
        pytest.param("event_start: 4 May\nevent_end: 5 May", {"start": "4 May", "end": "5 May"}, id="underscores"),
        pytest.param("event-start: 4 May\nevent-place: B", {"start": "4 May", "place": "B"}, id="hyphens"),
        pytest.param("startdate: 4 May\nenddate: 5 May", {"start": "4 May", "end": "5 May"}, id="in one word"),
        pytest.param("event: true", {}, id="that it is one"),
        pytest.param("date_start: 4 May\ndate_end: 5 May", {"start": "4 May", "end": "5 May"}, id="turned round"),
        pytest.param("start_date: 4 May\nlocation: B", {"start": "4 May", "place": "B"}, id="without event"),
        pytest.param("eventDate: 4 May\nevent_url: c", {"start": "4 May", "url": "c"}, id="camel"),
        pytest.param("event: {start: 4 May}\nevent_start: 5 May", {"start": "4 May"}, id="the mapping counts first"),
        pytest.param("event: {start: }\nevent_start: 5 May", {"start": "5 May"}, id="an empty part"),
        pytest.param("venue:\n  name: B\n  link: /b", {"place": "B"}, id="the name of a place"),
        pytest.param("venue: [B, C]", {"place": "B, C"}, id="a place in parts"),
        pytest.param("venue:\n  link: /b", {}, id="a place without a name"),
        pytest.param("title: A", {}, id="none"),
    ],
)
def test_events(header, lines, event):
    source = header(DATED + lines)
    assert source.header.event == event
    assert told(source) == []


def test_a_list_is_no_event(header):
    source = header(f"{DATED}event: [a]")
    assert source.header.event == {}
    assert told(source) == [("value-ignored", 3)]


@pytest.mark.parametrize(
    ("lines", "dates"),
    [
        pytest.param(
            "dates:\n- info: Papers\n  date: 10 Feb\n- label: Camera\n  value: TBA",
            [{"label": "Papers", "date": "10 Feb", "line": 5}, {"label": "Camera", "date": "TBA", "line": 7}],
            id="mappings",
        ),
        pytest.param(
            "dates:\n- {what: Papers, when: 10 Feb, clock: '23:59', tz: AoE, was: 3 Feb, phase: two, Track: Theory}",
            [
                {
                    **{"label": "Papers", "date": "10 Feb", "time": "23:59", "zone": "AoE", "was": "3 Feb"},
                    **{"round": "two", "track": "Theory", "line": 4},
                }
            ],
            id="all parts",
        ),
        pytest.param(
            "dates:\n- {name: Camp, start_date: 3 May, until: 4 May, end_time: '17:00'}",
            [{"label": "Camp", "start": "3 May", "end": "4 May", "end_time": "17:00", "line": 4}],
            id="start and end",
        ),
        pytest.param(
            "dates:\n- {label: A, date: 3 May, kind: Camera-ready, status: Tentative}",
            [{"label": "A", "date": "3 May", "kind": "camera_ready", "status": "tentative", "line": 4}],
            id="kind and status",
        ),
        pytest.param(
            "dates: {start: 3 May, end: 4 May}", [{"label": "", "start": "3 May", "end": "4 May", "line": 3}], id="days"
        ),
        pytest.param(
            "dates:\n- Papers due: 10 Feb\n- deadline: 3 May",
            [{"label": "Papers due", "date": "10 Feb", "line": 4}, {"label": "Deadline", "date": "3 May", "line": 5}],
            id="labels as keys",
        ),
        pytest.param(
            "dates: {paper_deadline: 10 Feb, deadline: 3 Feb, Talks: 3 May}",
            [
                {"label": "Paper deadline", "date": "10 Feb", "line": 3},
                {"label": "Deadline", "date": "3 Feb", "line": 3},
                {"label": "Talks", "date": "3 May", "line": 3},
            ],
            id="a mapping",
        ),
        pytest.param("dates: 4-5 May", [{"label": "", "date": "4-5 May", "line": 3}], id="text"),
        pytest.param("dates:\n- 4 May\n-", [{"label": "", "date": "4 May", "line": 4}], id="list of texts"),
        pytest.param(
            "important_dates: [{name: A, date: b}]", [{"label": "A", "date": "b", "line": 3}], id="another name"
        ),
        pytest.param(
            "deadlines: {abstract: 1 May}", [{"label": "abstract", "date": "1 May", "line": 3}], id="deadlines"
        ),
        pytest.param("deadline: 1 May", [{"label": "Deadline", "date": "1 May", "line": 3}], id="deadline"),
        pytest.param(
            "abstract_deadline: TBA", [{"label": "Abstract deadline", "date": "TBA", "line": 3}], id="abstract"
        ),
        pytest.param(
            "submissionDeadline: 1 May", [{"label": "Submission deadline", "date": "1 May", "line": 3}], id="camel"
        ),
        pytest.param(
            "cfp_date_end: 2026-05-01", [{"label": "CFP deadline", "date": "2026-05-01", "line": 3}], id="cfp ends"
        ),
        pytest.param(
            "cfp_opens: 2026-05-01", [{"label": "CFP opens", "date": "2026-05-01", "line": 3}], id="cfp opens"
        ),
        pytest.param(
            "notification: 2026-05-01", [{"label": "Notification", "date": "2026-05-01", "line": 3}], id="notification"
        ),
        pytest.param("Camera-Ready: 1 May", [{"label": "Camera ready", "date": "1 May", "line": 3}], id="camera-ready"),
        pytest.param(
            "registration_opens: 1 May", [{"label": "Registration opens", "date": "1 May", "line": 3}], id="opens"
        ),
        pytest.param(
            "deadline: [1 May, 2 May]",
            [{"label": "Deadline", "date": "1 May", "line": 3}, {"label": "Deadline", "date": "2 May", "line": 3}],
            id="two",
        ),
        pytest.param("deadline: {papers: 1 May}", [{"label": "papers", "date": "1 May", "line": 3}], id="of papers"),
        pytest.param("dates: []", [], id="empty"),
        pytest.param("dates:\n- {}", [], id="an empty entry"),
    ],
)
def test_important_dates(header, lines, dates):
    source = header(DATED + lines)
    assert list(source.header.dates) == dates
    assert told(source) == []


@pytest.mark.parametrize("lines", ["dates: [[a]]", "dates: {a: [b]}", "dates: [{label: Papers, date: }]"])
def test_an_important_date_of_an_odd_shape_is_told(header, lines):
    source = header(DATED + lines)
    assert source.header.dates == ()
    assert told(source) == [("value-ignored", 3)]


def test_an_unknown_kind_or_status_is_told_and_left_out(header):
    source = header(f"{DATED}dates:\n- {{label: A, date: 3 May, kind: party, status: moved}}")
    assert source.header.dates == ({"label": "A", "date": "3 May", "line": 4},)
    assert [problem.message for problem in source.problems] == [
        "“party” is no kind of an important date and was left out.",
        "“moved” is no status of an important date and was left out.",
    ]


@pytest.mark.parametrize("line", ["deadline: see below", "notification: true", "paper: x.pdf", "deadline:"])
def test_a_key_without_a_date_is_no_important_date(header, line):
    source = header(DATED + line)
    assert source.header.dates == ()
    assert told(source) == [("unknown-key", 3)]


@pytest.mark.parametrize("answer", ["true", "yes", "'on'"])
def test_apart_is_a_yes(header, answer):
    source = header(f"{DATED}event: {{apart: {answer}}}")
    assert source.header.event == {"apart": True}


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        pytest.param("event: {name: A, start: 2027-02-30}", [("date-impossible", 3, 25)], id="a day of an event"),
        pytest.param("event:\n  end: 31 June 2027", [("date-impossible", 4, 8)], id="an end"),
        pytest.param("event_start: 03/04/2027", [("date-ambiguous", 3, 14)], id="two days"),
        pytest.param("dates: [2027-13-01]", [("date-impossible", 3, 9)], id="a text"),
        pytest.param("dates: {papers: 30 Feb 2027}", [("date-impossible", 3, 17)], id="a label"),
        pytest.param("dates: [{date: 2027-02-30}]", [("date-impossible", 3, 16)], id="a part"),
        pytest.param("abstract_deadline: 30 February 2027", [("date-impossible", 3, 20)], id="a key of its own"),
        pytest.param('dates: [{date: 1 May 2027, time: "25:00"}]', [("date-impossible", 3, 34)], id="a clock"),
        pytest.param('dates: [{date: 1 May 2027, time: "24:30"}]', [("date-impossible", 3, 34)], id="after midnight"),
        pytest.param("dates: [{date: 1 May 2027, zone: Mars/Olympus}]", [("date-zone-unknown", 3, 34)], id="a zone"),
        pytest.param('dates: [{date: 1 May 2027, time: "24:00", zone: AoE}]', [], id="the end of a day"),
        pytest.param("dates: [{date: 1 May, time: noon, zone: Europe/Berlin}]", [], id="words"),
        pytest.param("dates: [TBA, early March, {date: 10-12 February 2027}]", [], id="what only prose reads"),
    ],
)
def test_what_cannot_be_meant_is_refused_where_it_stands(header, lines, expected):
    found = header(DATED + lines).problems
    assert [(problem.code, problem.line, problem.column) for problem in found] == expected
