import datetime as dt
from dataclasses import replace

import pytest

from callboard.relate import Ledger, sequence, update
from tests.relate.factory import codes, date, day, event, index, post, rows

ABOUT = event("SMASH 2025")


def call(*dates, path="news/call.md", published="2025-01-10", title="Call for papers", **said):
    return post(path, *dates, about=ABOUT, published=published, title=title, **said)


def later(*dates, title="SMASH news", path="news/later.md", published="2025-02-01", **said):
    return call(*dates, path=path, published=published, title=title, **said)


def told(*posts):
    """Rows as "day, its earlier values, the post that gives it"."""
    return [
        (str(row.date.start), [str(each.was.start) for each in row.history], row.post_id.split("/")[-1])
        for row in rows(index(*posts))
    ]


def chain(*days, label="Submission deadline", kind="submission_deadline", line=10):
    """Struck dates and the one that took their place, as one post prints them."""
    olds = [date(d, kind, label, id=f"l{n}-{line}", status="superseded", line=line) for n, d in enumerate(days[:-1])]
    return (*olds, date(days[-1], kind, label, id=f"l-{line}", replaces=tuple(old.id for old in olds), line=line))


class TestOnePost:
    def test_a_struck_date_is_history(self):
        """A06."""
        found = index(call(*chain("2026-01-30", "2026-02-06")))
        (row,) = rows(found)
        assert told(call(*chain("2026-01-30", "2026-02-06"))) == [("2026-02-06", ["2026-01-30"], "call")]
        assert (row.id, row.date.replaces) == ("call.submission_deadline", ("call.submission_deadline.was.1",))
        assert [(m.was.id, m.was.status, m.post, m.line, m.on) for m in row.history] == [
            ("call.submission_deadline.was.1", "superseded", "news/call", 10, dt.datetime(2025, 1, 10, tzinfo=dt.UTC))
        ]

    def test_a_chain_is_told_from_the_oldest(self):
        assert told(call(*chain("2026-01-01", "2026-02-01", "2026-03-01"))) == [
            ("2026-03-01", ["2026-01-01", "2026-02-01"], "call")
        ]

    def test_a_chain_of_links(self):
        a, b = (
            date("2026-01-01", id="a", status="superseded"),
            date("2026-02-01", id="b", status="superseded", replaces=("a",)),
        )
        assert told(call(date("2026-03-01", id="c", replaces=("b",)), a, b)) == [
            ("2026-03-01", ["2026-01-01", "2026-02-01"], "call")
        ]

    def test_the_posts_own_dates_carry_the_final_ids(self):
        found = index(call(*chain("2026-01-30", "2026-02-06"))).posts[0].facts.dates
        assert [(each.id, each.replaces) for each in found] == [
            ("call.submission_deadline.was.1", ()),
            ("call.submission_deadline", ("call.submission_deadline.was.1",)),
        ]

    @pytest.mark.parametrize(
        "dates",
        [
            pytest.param((date("2026-01-01", id="a", replaces=("a",)),), id="itself"),
            pytest.param((date("2026-01-01", id="a", replaces=("nobody",)),), id="nobody"),
        ],
    )
    def test_a_link_that_leads_nowhere_is_no_history(self, dates):
        assert told(call(*dates)) == [("2026-01-01", [], "call")]
        assert rows(index(call(*dates)))[0].date.replaces == ()

    def test_two_that_replace_each_other_are_both_kept(self):
        pair = date("2026-01-01", id="a", replaces=("b",)), date("2026-02-01", id="b", replaces=("a",))
        assert told(call(*pair)) == [("2026-01-01", [], "call"), ("2026-02-01", [], "call")]

    def test_a_value_that_is_replaced_twice_is_told_once(self):
        old = date("2026-01-01", id="a", status="superseded")
        pair = date("2026-02-01", id="b", replaces=("a",)), date("2026-03-01", id="c", replaces=("a",))
        assert told(call(old, *pair)) == [("2026-02-01", ["2026-01-01"], "call"), ("2026-03-01", [], "call")]

    def test_a_struck_date_without_heir_is_that_of_the_nearest_like_row(self):
        struck = date("2026-01-01", status="superseded", line=3)
        rounds = date("2026-02-01", line=4), date("2026-03-01", line=9), date("2026-02-20", "notification", line=3)
        assert told(call(struck, *rounds)) == [
            ("2026-02-01", ["2026-01-01"], "call"),
            ("2026-02-20", [], "call"),
            ("2026-03-01", [], "call"),
        ]

    def test_a_struck_date_with_nothing_like_it_stands_alone(self):
        struck = date("2026-01-01", status="superseded")
        (row,) = rows(index(call(struck)))
        assert row.date.status == "superseded"

    def test_rows_of_one_post_are_never_taken_for_each_other(self):
        assert len(rows(index(call(date("2026-02-01"), date("2026-02-01"), date("2026-03-01"))))) == 3


class TestTwoPosts:
    def test_an_extension_in_a_second_post(self):
        """A07: still one row; history with both posts."""
        first, second = call(date("2025-02-03", line=43)), later(date("2025-02-10", line=7), title="Deadline extended")
        found = index(second, first)
        (row,) = rows(found)
        assert told(first, second) == [("2025-02-10", ["2025-02-03"], "later")]
        assert (row.post_id, row.date.line, row.history[0].post, row.history[0].line) == (
            "news/later",
            7,
            "news/call",
            43,
        )
        assert codes(found) == []
        assert [each.facts.dates[0].id for each in found.posts] == [row.id, f"{row.id}.was.1"]

    def test_an_undated_post_comes_before_all_others(self):
        assert told(call(date("2025-02-03"), published=None), later(date("2025-02-10"))) == [
            ("2025-02-10", ["2025-02-03"], "later")
        ]

    @pytest.mark.parametrize(
        "second",
        [
            pytest.param(later(*chain("2025-02-03", "2025-02-10")), id="strikes the old value"),
            pytest.param(later(date("2025-02-10", label="New submission date")), id="label"),
            pytest.param(later(date("2025-02-10", text="now due 10 February")), id="words"),
            pytest.param(later(date("2025-02-10", quote="Submission: 10 February (was 3 February)")), id="quote"),
            pytest.param(later(date("2025-02-10"), title="Verlängerte Frist"), id="in German"),
            pytest.param(later(date("2025-02-10"), title="投稿期限を延長"), id="in Japanese"),
            pytest.param(later(date("2025-02-10", status="cancelled")), id="cancels it"),
        ],
    )
    def test_a_post_that_says_that_it_moves_is_believed(self, second):
        found = index(call(date("2025-02-03")), second)
        assert told(call(date("2025-02-03")), second) == [("2025-02-10", ["2025-02-03"], "later")]
        assert codes(found) == []

    def test_a_tentative_date_is_settled_without_a_word(self):
        first = call(date("2025-02-03", status="tentative"))
        assert codes(index(first, later(date("2025-02-10")))) == []
        (row,) = rows(index(first, later(date("2025-02-03"))))
        assert (row.date.status, row.history, row.post_id) == ("current", (), "news/later")

    @pytest.mark.parametrize(
        ("old", "new", "words"),
        [
            pytest.param(date("2025-02-03"), date("2025-02-10"), ("10 February 2025", "3 February 2025"), id="days"),
            pytest.param(
                date("2025-02-03", time="12:00", zone="UTC"),
                date("2025-02-03", time="23:59", zone="AoE"),
                ("3 February 2025, 23:59 AoE", "3 February 2025, 12:00 UTC"),
                id="times",
            ),
            pytest.param(
                date("2025-02-03", "event", "", end="2025-02-04"),
                date("2025-02-03", "event", "", end="2025-02-05"),
                ("event is 3 February 2025 to 5 February 2025",),
                id="last days",
            ),
        ],
    )
    def test_two_values_and_no_word_of_a_move_are_told(self, old, new, words):
        found = index(call(replace(old, line=43)), later(replace(new, line=7)))
        (problem,) = found.problems
        assert (problem.path, problem.line, problem.code, problem.severity) == (
            "news/later.md",
            7,
            "two-dates",
            "warning",
        )
        assert all(word in problem.message for word in (*words, "news/call.md, line 43"))
        assert problem.hint
        (row,) = rows(found)
        assert (row.post_id, len(row.history)) == ("news/later", 1)

    def test_a_repeat_is_no_second_row(self):
        assert told(call(date("2025-02-03")), later(date("2025-02-03", label="Papers due"))) == [
            ("2025-02-03", [], "call")
        ]

    def test_a_repeat_that_says_more_is_taken(self):
        (row,) = rows(index(call(date("2025-02-03")), later(date("2025-02-03", time="23:59", zone="AoE"))))
        assert (row.post_id, row.date.zone, row.history) == ("news/later", "AoE", ())

    def test_a_post_that_does_not_know_of_the_move_changes_nothing(self):
        first = call(*chain("2025-02-03", "2025-02-10"))
        stale = later(date("2025-02-03", line=7))
        assert told(first, stale) == [("2025-02-10", ["2025-02-03"], "call")]
        found = index(first, stale)
        assert codes(found) == []
        assert found.posts[1].facts.dates[0].id == "call.submission_deadline.was.1"

    def test_both_posts_tell_the_move(self):
        first = call(*chain("2025-02-03", "2025-02-10"))
        second = later(*chain("2025-02-03", "2025-02-10"))
        assert told(first, second) == [("2025-02-10", ["2025-02-03"], "call")]
        assert len({each.id for each in index(first, second).posts[1].facts.dates}) == 2

    @pytest.mark.parametrize(
        ("first", "second", "history"),
        [
            pytest.param(
                ("01-10",), ("01-03", "01-10", "01-20"), ["01-03", "01-10"], id="an older value than the first post's"
            ),
            pytest.param(("01-03", "01-10"), ("01-10", "01-20"), ["01-03", "01-10"], id="one after the other"),
            pytest.param(("01-03", "01-10"), ("01-03", "01-20"), ["01-03", "01-10"], id="the second skips one"),
            pytest.param(
                ("01-03", "01-05", "01-10"), ("01-05", "01-03", "01-20"), ["01-03", "01-05", "01-10"], id="out of order"
            ),
        ],
    )
    def test_chains_of_two_posts_are_one_history(self, first, second, history):
        posts = (call(*chain(*(f"2025-{d}" for d in first))), later(*chain(*(f"2025-{d}" for d in second))))
        assert told(*posts) == [("2025-01-20", [f"2025-{d}" for d in history], "later")]

    def test_cancelled_is_kept(self):
        found = index(call(date("2025-02-03")), later(date("2025-02-03", status="cancelled")))
        (row,) = rows(found)
        assert (row.date.status, row.post_id, row.history) == ("cancelled", "news/later", ())
        assert [(change.what, change.post) for change in row.changes] == [
            ("announced", "news/call"),
            ("cancelled", "news/later"),
        ]
        assert codes(found) == []
        third = later(date("2025-02-03"), path="news/third.md", published="2025-03-01")
        assert (
            rows(index(call(date("2025-02-03")), later(date("2025-02-03", status="cancelled")), third))[0].date
            == row.date
        )

    @pytest.mark.parametrize(
        "second",
        [
            pytest.param(date("2025-03-10", label="Poster submission"), id="another thing"),
            pytest.param(date("2025-03-10", round="2"), id="another round"),
            pytest.param(date("2025-03-10", track="Demos"), id="another track"),
            pytest.param(date("2025-03-10", "notification"), id="another kind"),
        ],
    )
    def test_another_thing_is_another_row(self, second):
        found = index(call(date("2025-02-03")), later(second))
        assert (len(rows(found)), codes(found)) == (2, [])

    def test_other_dates_are_one_when_their_labels_are(self):
        first = call(date("2025-02-03", "other", "Data release"), date("2025-02-05", "other", "Grants"))
        again = later(date("2025-02-03", "other", "Data release."), date("2025-02-03", "other", "Visa letters"))
        moved = later(date("2025-02-09", "other", "Data Release"), title="Data release delayed")
        assert [start for start, _, _ in told(first, again)] == ["2025-02-03", "2025-02-03", "2025-02-05"]
        assert told(first, moved) == [("2025-02-05", [], "call"), ("2025-02-09", ["2025-02-03"], "later")]
        assert len(told(call(date("2025-02-03", "other", "")), later(date("2025-02-09", "other", "")))) == 2

    def test_a_day_of_the_event_is_not_its_new_day(self):
        first = call(date("2025-05-08", "event", "Symposium", end="2025-05-10"))
        assert len(told(first, later(date("2025-05-09", "event", "Symposium")))) == 2

    def test_where_several_could_be_meant_none_is(self):
        first = call(date("2025-02-03"), date("2025-03-03"))
        assert len(told(first, later(date("2025-04-03")))) == 3
        assert len(told(call(date("2025-02-03")), later(date("2025-03-03"), date("2025-04-03")))) == 3

    def test_a_struck_value_tells_which_of_several_is_meant(self):
        first = call(date("2025-02-03"), date("2025-03-03"))
        assert told(first, later(*chain("2025-03-03", "2025-04-03"))) == [
            ("2025-02-03", [], "call"),
            ("2025-04-03", ["2025-03-03"], "later"),
        ]

    def test_of_many_rows_only_equal_days_are_compared(self):
        days = [str(day("2025-01-01") + dt.timedelta(n)) for n in range(70)]
        first = call(*(date(each, "event", "Seminar") for each in days))
        second = later(date(days[-1], "event", "Seminar"), date("2025-06-01", "event", "Seminar"))
        assert len(told(first, second)) == 71

    def test_a_third_post_moves_it_again(self):
        first, second = call(date("2025-02-03")), later(date("2025-02-10"), title="Extended")
        third = later(date("2025-02-17"), title="Extended again", path="news/third.md", published="2025-02-09")
        assert told(first, second, third) == [("2025-02-17", ["2025-02-03", "2025-02-10"], "third")]
        ids = rows(index(first, second))[0].date.replaces
        ledger = update(Ledger(), index(first, second))
        assert rows(index(first, second, third, ledger=ledger))[0].date.replaces[: len(ids)] == ids


def changes(row):
    return [
        (each.what, str(each.date.start), each.post, str(each.on)[:10] if each.on else None) for each in row.changes
    ]


class TestChanges:
    """What a feed of news on dates needs: announced, moved, cancelled, when and by which post."""

    def test_of_two_posts(self):
        posts = (call(date("2025-02-03")), later(*chain("2025-02-03", "2025-02-10")))
        (row,) = rows(index(*posts))
        assert changes(row) == [
            ("announced", "2025-02-03", "news/call", "2025-01-10"),
            ("moved", "2025-02-10", "news/later", "2025-02-01"),
        ]

    def test_of_a_struck_part(self):
        modified = dt.datetime(2025, 1, 20, tzinfo=dt.UTC)
        (row,) = rows(index(call(*chain("2025-02-03", "2025-02-10"), modified=modified)))
        assert changes(row) == [
            ("announced", "2025-02-03", "news/call", "2025-01-10"),
            ("moved", "2025-02-10", "news/call", "2025-01-20"),
        ]

    def test_of_what_is_only_repeated(self):
        (row,) = rows(index(call(date("2025-02-03")), later(date("2025-02-03", zone="AoE", time="23:59"))))
        assert changes(row) == [("announced", "2025-02-03", "news/call", "2025-01-10")]

    def test_of_an_undated_post(self):
        (row,) = rows(index(call(date("2025-02-03"), published=None)))
        assert changes(row) == [("announced", "2025-02-03", "news/call", None)]


class TestEdits:
    """A date that was changed in place: the ledger remembers what was published before."""

    def published(self, *posts, ledger=None, on="2025-01-15"):
        ledger = ledger or Ledger()
        return update(ledger, index(*posts, ledger=ledger), on=day(on))

    def test_the_value_before_is_history(self):
        ledger = self.published(call(date("2025-02-03")))
        (row,) = rows(index(call(date("2025-02-10", line=12)), ledger=ledger))
        assert [(str(was.was.start), was.post, was.line) for was in row.history] == [("2025-02-03", "news/call", 12)]
        assert row.date.replaces == (f"{row.id}.was.1",)
        assert changes(row) == [
            ("announced", "2025-02-03", "news/call", "2025-01-10"),
            ("moved", "2025-02-10", "news/call", None),
        ]
        assert codes(index(call(date("2025-02-10")), ledger=ledger)) == []

    @pytest.mark.parametrize(
        ("modified", "moved"), [(None, "2025-01-18"), (dt.datetime(2025, 1, 16, tzinfo=dt.UTC), "2025-01-16")]
    )
    def test_a_value_struck_in_place_moved_when_that_was_seen(self, modified, moved):
        ledger = self.published(call(date("2025-02-03")))
        struck = call(*chain("2025-02-03", "2025-02-10"), modified=modified)
        ledger = self.published(struck, ledger=ledger, on="2025-01-18")
        (row,) = rows(index(struck, ledger=ledger))
        assert changes(row) == [
            ("announced", "2025-02-03", "news/call", "2025-01-10"),
            ("moved", "2025-02-10", "news/call", moved),
        ]

    @pytest.mark.parametrize(
        ("after", "status"),
        [
            pytest.param(date("2025-02-03", struck=True), "cancelled", id="struck and over"),
            pytest.param(date("2025-02-03"), "current", id="no longer struck"),
            pytest.param(date("2025-02-10", struck=True), "current", id="another day"),
        ],
    )
    def test_what_was_called_off_before_its_day_stays_so_when_it_has_passed(self, after, status):
        ledger = self.published(call(date("2025-02-03", struck=True, status="cancelled")))
        found = index(call(after), ledger=ledger)
        (row,) = rows(found)
        assert row.date.status == status
        assert [change for change, *_ in changes(row)][-1] == {"cancelled": "cancelled"}.get(
            status, "moved" if row.history else "announced"
        )
        if status == "cancelled":
            assert sequence(ledger, row, found.events[0]) == 0

    def test_every_value_stays_known_with_the_day_of_its_end(self):
        ledger = self.published(call(date("2025-02-03")))
        ledger = self.published(call(date("2025-02-10")), ledger=ledger, on="2025-01-18")
        ledger = self.published(call(date("2025-02-10")), ledger=ledger, on="2025-01-19")
        (row,) = rows(index(call(date("2025-02-17")), ledger=ledger))
        assert changes(row) == [
            ("announced", "2025-02-03", "news/call", "2025-01-10"),
            ("moved", "2025-02-10", "news/call", "2025-01-18"),
            ("moved", "2025-02-17", "news/call", None),
        ]

    @pytest.mark.parametrize(
        "after",
        [
            pytest.param(date("2025-02-03", time="23:59", zone="AoE"), id="more precise"),
            pytest.param(date("2025-02-03", label="Papers are due"), id="other words"),
            pytest.param(date("2025-02-03", "camera_ready", "Submission deadline"), id="another kind"),
        ],
    )
    def test_no_move_no_history(self, after):
        ledger = self.published(call(date("2025-02-03")))
        (row,) = rows(index(call(after), ledger=ledger))
        assert row.history == ()

    def test_what_a_post_says_of_its_history_is_told_once(self):
        ledger = self.published(call(date("2025-02-03")))
        ledger = self.published(call(*chain("2025-02-03", "2025-02-10")), ledger=ledger, on="2025-01-18")
        for posts in (
            (call(*chain("2025-02-03", "2025-02-10")),),
            (call(date("2025-02-03")), later(date("2025-02-10"), title="SMASH extended")),
        ):
            (row,) = rows(index(*posts, ledger=ledger))
            assert [str(was.was.start) for was in row.history] == ["2025-02-03"]

    def test_a_value_that_came_back_is_history_without_itself(self):
        ledger = self.published(call(date("2025-02-03")))
        ledger = self.published(call(date("2025-02-10")), ledger=ledger)
        (row,) = rows(index(call(date("2025-02-03")), ledger=ledger))
        assert [str(was.was.start) for was in row.history] == ["2025-02-10"]

    def test_damaged_values_are_passed_over(self):
        ledger = self.published(call(date("2025-02-03")))
        (name,) = ledger.dates
        damaged = replace(ledger.dates[name], value="soon", was=("2025-13-01", "2025-01-03 never", ""))
        (row,) = rows(index(call(date("2025-02-10")), ledger=replace(ledger, dates={name: damaged})))
        assert [str(was.was.start) for was in row.history] == ["2025-01-03"]
