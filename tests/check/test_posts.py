from dataclasses import replace

import pytest

from callboard.check.posts import CODES, find
from callboard.model import Problem
from callboard.relate import Anew
from tests.relate.factory import date, event, index, post

SUMMARY = "Join us in Lisbon for two days of talks"


def found(*posts):
    return [(problem.code, problem.path, problem.line) for problem in find(index(*posts), Anew())]


def call(*dates, **said):
    return post("news/call.md", *dates, about=event("SMASH", start="2025-05-08", end="2025-05-09"), **said)


class TestDeadlineAfterEvent:
    @pytest.mark.parametrize(
        ("said", "told"),
        [
            pytest.param(date("2025-05-10", line=7), True, id="after"),
            pytest.param(date("2025-05-09"), False, id="last day"),
            pytest.param(date("2025-06-10", "camera_ready"), False, id="proceedings come later"),
            pytest.param(date("2025-06-10", "registration_deadline", "", line=7), True, id="registration"),
            pytest.param(date("2025-06-10", status="cancelled"), False, id="cancelled"),
        ],
    )
    def test_is_told_where_the_deadline_stands(self, said, told):
        """A12."""
        assert found(call(said)) == ([("deadline-after-event", "news/call.md", 7)] if told else [])

    def test_without_a_day_of_the_event_nothing_is_known(self):
        assert found(post("news/x.md", date("2025-05-10"), about=event("SMASH"))) == []

    def test_an_event_of_one_day(self):
        one = post("news/x.md", date("2025-05-10", line=7), about=event("SMASH", start="2025-05-09"))
        assert found(one) == [("deadline-after-event", "news/x.md", 7)]


class TestOrder:
    @pytest.mark.parametrize(
        ("said", "line"),
        [
            pytest.param(
                [date("2025-03-01"), date("2025-02-01", "notification", line=4)], 4, id="notified before the deadline"
            ),
            pytest.param(
                [date("2025-03-01", "notification"), date("2025-02-01", "camera_ready", line=5)],
                5,
                id="final before notified",
            ),
            pytest.param([date("2025-03-01"), date("2025-03-01", "notification")], None, id="one day"),
            pytest.param(
                [date("2025-03-01", track="A"), date("2025-02-01", "notification", track="B")], None, id="tracks"
            ),
            pytest.param(
                [date("2025-03-01", round="2"), date("2025-02-01", "notification", round="1")], None, id="rounds"
            ),
            pytest.param(
                [date("2025-01-01"), date("2025-03-01", label="Posters"), date("2025-02-01", "notification")],
                None,
                id="posters",
            ),
            pytest.param(
                [date("2025-03-01", status="tentative"), date("2025-02-01", "notification")], None, id="tentative"
            ),
            pytest.param([date("2025-02-01", "notification")], None, id="no deadline"),
            pytest.param(
                [date("2025-03-01"), date("2025-02-01", "notification"), date("2025-04-01", "notification")],
                None,
                id="two notifications",
            ),
        ],
    )
    def test_is_told_where_the_later_step_stands(self, said, line):
        """A12."""
        assert found(call(*said)) == ([("order", "news/call.md", line)] if line else [])

    def test_across_posts(self):
        second = post(
            "news/more.md",
            date("2025-02-01", "notification", "", line=3),
            about=event("SMASH 2025"),
            published="2025-01-20",
        )
        (problem,) = find(index(call(date("2025-03-01", line=9)), second), Anew())
        assert (problem.path, problem.line, problem.code) == ("news/more.md", 3, "order")
        assert problem.message.startswith(
            "Notification (1 February 2025) comes before Submission deadline (1 March 2025"
        )
        assert "news/call.md line 9" in problem.message


def about(name, **said):
    path = f"news/{name.split()[0].lower()}.md"
    return post(path, date("2025-02-01"), about=event(name), **{"title": name, "lines": {"summary": 5}, **said})


class TestCopiedMetadata:
    def test_a_summary_of_another_event(self):
        first, second = (
            about("Alpha 2025", summary=SUMMARY),
            about("Beta 2025", summary=SUMMARY.upper(), published="2025-02-01"),
        )
        (problem,) = find(index(second, first), Anew())
        assert (problem.path, problem.line, problem.code) == ("news/beta.md", 5, "copied-metadata")
        assert "news/alpha.md" in problem.message

    def test_the_post_without_a_date_came_first(self):
        assert found(about("Alpha 2025", summary=SUMMARY), about("Beta 2025", summary=SUMMARY, published=None)) == [
            ("copied-metadata", "news/alpha.md", 5)
        ]

    @pytest.mark.parametrize(
        "second",
        [
            pytest.param(about("Alpha 2026", summary=SUMMARY, published="2026-01-01"), id="the same series"),
            pytest.param(about("Alpha 2025", summary=SUMMARY, published="2025-01-02"), id="the same event"),
            pytest.param(about("Beta 2025", summary="Call for papers"), id="words that are nobody's"),
            pytest.param(post("news/x.md", summary=SUMMARY), id="ordinary news"),
        ],
    )
    def test_what_may_be_shared(self, second):
        first = about("Alpha 2025", summary=SUMMARY)
        second = replace(second, path="news/second.md")
        assert found(first, second) == []

    def test_a_cover_of_another_event_but_not_the_houses(self):
        posts = [about(f"{name} 2025", cover="/static/img/a.png") for name in ("Alpha", "Beta", "Gamma")]
        assert found(*posts[:2]) == [("copied-metadata", "news/beta.md", 0)]
        assert found(*posts) == []

    def test_a_title_of_another_event(self):
        title = "Call for papers: two days in Lisbon"
        assert found(about("Alpha 2025", title=title), about("Beta 2025", title=title)) == [
            ("copied-metadata", "news/beta.md", 0)
        ]

    @pytest.mark.parametrize(("edition", "told"), [("2025", True), ("2026", False), (None, False)])
    def test_the_title_of_one_edition_over_another_event(self, edition, told):
        title = "Call for papers: Alpha 2025, two days in Lisbon"
        posts = [
            post(
                f"news/{name}.md",
                date(start, "event"),
                about=event("Alpha", series="Alpha", edition=year, start=start),
                title=title,
                published=published,
            )
            for name, start, year, published in (
                ("first", "2025-05-08", "2025", "2025-01-01"),
                ("second", "2025-10-08", edition, "2025-02-01"),
            )
        ]
        assert found(*posts) == ([("copied-metadata", "news/second.md", 0)] if told else [])


def test_every_code_is_explained_in_a_sentence():
    assert all(sentence.endswith(".") for sentence in CODES.values())
    problems = find(index(call(date("2025-05-10"), date("2025-04-01", "notification"))), Anew())
    assert {problem.code for problem in problems} == {"deadline-after-event", "order"}
    assert all(isinstance(problem, Problem) and problem.code in CODES and problem.hint for problem in problems)
