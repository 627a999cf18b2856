"""A summary, title or front matter that says something else than the text."""

import datetime as dt

import pytest

from callboard.extract.context import context
from callboard.extract.contradictions import find
from callboard.extract.outline import outline
from callboard.extract.phrases import read
from callboard.model import EventFacts, Facts, Header, ImportantDate
from callboard.read import markdown
from callboard.settings import Site
from callboard.understanding import understand

DAY = dt.date(2031, 5, 4)
EVENT = ImportantDate("event", "Workshop", DAY, 30, end=dt.date(2031, 5, 5))
DEADLINE = ImportantDate("submission_deadline", "Papers", dt.date(2031, 2, 10), 28)
BODY = "The workshop is on 4-5 May 2031 in Oslo, Norway. Papers are due on 10 February 2031."


def told(summary="", title="A workshop", dates=(DEADLINE, EVENT), place="Oslo, Norway", body=BODY, event=None, **lines):
    header = Header(summary=summary or None, event=event or {}, lines={"summary": 8, "title": 3, "event": 5, **lines})
    facts = Facts(event=EventFacts(name="W", place=place) if dates or place else None, dates=dates)
    post = context(outline(markdown.tree(markdown.html(body))), header, path="news/w.md", title=title, title_line=3)
    return find(post, facts, read(body, frozenset({"en"})))


def test_a_copied_summary_is_told_with_both_values():
    (problem,) = told("Meet us in Hong Kong on June 14-16!")
    assert (problem.path, problem.line, problem.code, problem.severity) == ("news/w.md", 8, "contradiction", "warning")
    assert problem.message == (
        'the summary says "June 14-16" and "Hong Kong", but the text says 4 to 5 May 2031 and Oslo, Norway'
    )
    assert problem.hint


AGREE = {
    "same days": "Come on 4 May to Oslo",
    "last day of the event": "It ends on 5 May 2031.",
    "a deadline": "Submit by February 10.",
    "a place without a day": "Advances in Machine Learning in Practice",
    "nothing": "Come all!",
    "a month": "See you in May 2031",
    "a word that is no date": "Open 9/15",
}


@pytest.mark.parametrize("summary", AGREE.values(), ids=AGREE)
def test_agreement_is_silent(summary):
    assert told(summary) == ()


def test_a_place_of_a_known_country_is_compared():
    (problem,) = told("A week in Lisbon, Portugal")
    assert '"Lisbon, Portugal"' in problem.message
    assert problem.message.endswith("Oslo, Norway")


def test_a_place_that_the_text_does_not_name():
    (problem,) = told("Held in Lisbon, Portugal", place=None, body="We meet.")
    assert problem.message.endswith("names no such place")


def test_a_place_in_the_text_is_no_contradiction():
    assert told("A week in Lisbon, Portugal", body="Bring shoes for Lisbon.") == ()


def test_another_year_is_another_day():
    (problem,) = told("On 4 May 2030")
    assert '"4 May 2030"' in problem.message


def test_a_title_with_another_day():
    (problem,) = told(title="Workshop on 7 May 2031")
    assert (problem.line, problem.message) == (
        3,
        'the title says "7 May 2031", but the text says 4 to 5 May 2031',
    )


def test_days_over_months_and_years_are_spoken_out():
    rows = (ImportantDate("event", "W", dt.date(2030, 12, 30), 3, end=dt.date(2031, 1, 2)),)
    assert "30 December 2030 to 2 January 2031" in told("On 9 May", dates=rows, body="")[0].message
    rows = (ImportantDate("event", "W", dt.date(2031, 4, 30), 3, end=dt.date(2031, 5, 2)),)
    assert "30 April to 2 May 2031" in told("On 9 June", dates=rows, body="")[0].message


def test_a_text_without_event_days():
    assert told("On 9 June", dates=(DEADLINE,), body="")[0].message.endswith("10 February 2031")
    assert told("On 9 June", dates=(), body="")[0].message.endswith("no such day")


def test_ordinary_news_contradicts_nothing():
    assert told("We met in Lisbon, Portugal on 9 June", dates=(), place=None, body="It was good.") == ()


FRONT_MATTER = {
    "a day": (
        "event: {start: 2031-06-01}",
        ["event starts on 1 June 2031, but the text says 4 to 5 May 2031 (line 6)"],
    ),
    "words": (
        "event: {start: 1 June 2031}",
        ["event starts on 1 June 2031, but the text says 4 to 5 May 2031 (line 6)"],
    ),
    "the same day": ("event: {start: 2031-05-04}", []),
    "its second day": ("event: {start: 2031-05-05}", []),
    "no day": ("event: {start: soon}", []),
    "a deadline": (
        "dates: [{label: Papers due, date: 2031-02-12}]",
        ["“Papers due” is 12 February 2031, but the text says 10 February 2031 (line 7)"],
    ),
    "a deadline that moved": ("dates: [{label: Papers due, date: 2031-02-12, was: 2031-02-10}]", []),
    "days around it": ("dates: [{label: Papers due, start: 2031-02-08, end: 2031-02-12}]", []),
    "another date": ("dates: [{label: Public lecture, date: 2031-02-12}]", []),
}


@pytest.mark.parametrize(("said", "told"), FRONT_MATTER.values(), ids=FRONT_MATTER)
def test_front_matter_against_the_text(said, told):
    """A12: told with file and line and the value used."""
    text = (
        f"---\ntitle: A workshop\n{said}\n---\n\n"
        "- Workshop: 4-5 May 2031 in Oslo, Norway\n- Papers due: 10 February 2031, 23:59 AoE\n"
    )
    problems = understand(text.encode(), "news/w.md", Site(), dt.datetime(2031, 1, 1, tzinfo=dt.UTC)).problems
    found = [problem for problem in problems if problem.code == "contradiction"]
    assert [each.message.removeprefix("the front matter says that ").removeprefix("the ") for each in found] == told
    assert all(each.line == 3 and each.hint.endswith("the front matter's value is used") for each in found)


@pytest.mark.parametrize(
    ("summary", "day"),
    [("Submit until 11 February", "10 February 2031"), ("Come on 7-8 February", "4 to 5 May 2031")],
)
def test_the_day_that_was_meant_is_told(summary, day):
    assert told(summary)[0].message.endswith(f"the text says {day}")
