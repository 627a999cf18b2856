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
        pytest.param("start_date: 4 May\nlocation: B", {"start": "4 May", "place": "B"}, id="without event"),
        pytest.param("eventDate: 4 May\nevent_url: c", {"start": "4 May", "url": "c"}, id="camel"),
        pytest.param("event: {start: 4 May}\nevent_start: 5 May", {"start": "4 May"}, id="the mapping counts first"),
        pytest.param("event: {start: }\nevent_start: 5 May", {"start": "5 May"}, id="an empty part"),
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
            [{"info": "Papers", "date": "10 Feb", "line": 4}, {"label": "Camera", "value": "TBA", "line": 6}],
            id="mappings",
        ),
        pytest.param(
            "dates: {paper_deadline: 10 Feb, Talks: 3 May}",
            [{"label": "paper deadline", "date": "10 Feb", "line": 3}, {"label": "Talks", "date": "3 May", "line": 3}],
            id="a mapping",
        ),
        pytest.param("dates: 4-5 May", [{"label": "dates", "date": "4-5 May", "line": 3}], id="text"),
        pytest.param("dates:\n- 4 May\n-", [{"label": "dates", "date": "4 May", "line": 4}], id="list of texts"),
        pytest.param(
            "important_dates: [{name: A, date: b}]", [{"name": "A", "date": "b", "line": 3}], id="another name"
        ),
        pytest.param(
            "deadlines: {abstract: 1 May}", [{"label": "abstract", "date": "1 May", "line": 3}], id="deadlines"
        ),
        pytest.param("deadline: 1 May", [{"label": "deadline", "date": "1 May", "line": 3}], id="deadline"),
        pytest.param(
            "abstract_deadline: TBA", [{"label": "abstract deadline", "date": "TBA", "line": 3}], id="abstract"
        ),
        pytest.param(
            "submissionDeadline: 1 May", [{"label": "submission deadline", "date": "1 May", "line": 3}], id="camel"
        ),
        pytest.param(
            "cfp_date_end: 2026-05-01", [{"label": "cfp date end", "date": "2026-05-01", "line": 3}], id="cfp"
        ),
        pytest.param(
            "notification: 2026-05-01", [{"label": "notification", "date": "2026-05-01", "line": 3}], id="notification"
        ),
        pytest.param("Camera-Ready: 1 May", [{"label": "camera ready", "date": "1 May", "line": 3}], id="camera-ready"),
        pytest.param(
            "registration_opens: 1 May", [{"label": "registration opens", "date": "1 May", "line": 3}], id="opens"
        ),
        pytest.param(
            "deadline: [1 May, 2 May]",
            [{"label": "deadline", "date": "1 May", "line": 3}, {"label": "deadline", "date": "2 May", "line": 3}],
            id="two",
        ),
        pytest.param("deadline: {papers: 1 May}", [{"label": "papers", "date": "1 May", "line": 3}], id="of papers"),
        pytest.param("dates: []", [], id="empty"),
    ],
)
def test_important_dates(header, lines, dates):
    source = header(DATED + lines)
    assert list(source.header.dates) == dates
    assert told(source) == []


@pytest.mark.parametrize("lines", ["dates: [[a]]", "dates: {a: [b]}"])
def test_an_important_date_of_an_odd_shape_is_told(header, lines):
    source = header(DATED + lines)
    assert source.header.dates == ()
    assert told(source) == [("value-ignored", 3)]


@pytest.mark.parametrize("line", ["deadline: see below", "notification: true", "paper: x.pdf", "deadline:"])
def test_a_key_without_a_date_is_no_important_date(header, line):
    source = header(DATED + line)
    assert source.header.dates == ()
    assert told(source) == [("unknown-key", 3)]
