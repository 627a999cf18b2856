import pytest

from callboard.relate.date_ids import date_ids, value_of
from callboard.relate.ledger import DateEntry
from tests.relate.factory import date


def entry(name, said, **more):
    return DateEntry(
        name, "e", said.kind, said.label, said.track or "", said.round or "", value_of(said), status=said.status, **more
    )


PAPER, POSTER = date("2025-02-10", label="Paper deadline"), date("2025-02-17", label="Poster deadline")


def known(*said):
    return [entry(name, each) for name, each in zip(date_ids("e", said, [], set()), said, strict=True)]


@pytest.mark.parametrize(
    ("said", "ids"),
    [
        pytest.param([PAPER], ["e.submission_deadline"], id="one"),
        pytest.param([PAPER, POSTER], ["e.submission_deadline", "e.submission_deadline.2"], id="equals are counted"),
        pytest.param(
            [
                date("2025-01-01", round="1"),
                date("2025-02-01", round="Round 2"),
                date("2025-03-01", track="Demos/Posters"),
            ],
            ["e.submission_deadline.r1", "e.submission_deadline.round-2", "e.submission_deadline.demos-posters"],
            id="rounds and tracks",
        ),
        pytest.param(
            [date("2025-01-01", track="!"), date("2025-01-01", track="3")],
            ["e.submission_deadline", "e.submission_deadline.t3"],
            id="odd tracks",
        ),
    ],
)
def test_new_ids(said, ids):
    taken = set()
    assert date_ids("e", said, [], taken) == ids
    assert taken == set(ids)


def test_an_id_that_is_taken_is_not_given():
    assert date_ids("e", [PAPER], [], {"e.submission_deadline"}) == ["e.submission_deadline.2"]


ROUNDS = [date("2025-01-10", label="Round 1", round="1"), date("2025-03-10", label="Round 2", round="2")]


@pytest.mark.parametrize(
    ("before", "after", "kept"),
    [
        pytest.param([PAPER], [date("2025-03-01", label="Paper deadline")], {0: 0}, id="moved"),
        pytest.param(
            [PAPER, POSTER],
            [date("2025-02-17", label="Paper deadline"), date("2025-02-24", label="Poster deadline")],
            {0: 0, 1: 1},
            id="moved to the day of the other",
        ),
        pytest.param([PAPER], [date("2025-02-12", label="Full papers due")], {0: 0}, id="another label, near"),
        pytest.param([PAPER], [date("2025-06-12", label="Full papers due")], {}, id="another label, far"),
        pytest.param(
            [date("2025-03-01", "other", "Final version")],
            [date("2025-03-01", "camera_ready", "Final version")],
            {0: 0},
            id="other is now camera_ready",
        ),
        pytest.param(
            [date("2025-03-01", "other", "Final version")],
            [date("2025-03-01", "camera_ready", "Camera-ready")],
            {0: 0},
            id="other is now camera_ready, in other words",
        ),
        pytest.param(
            [date("2025-03-01", "notification", "Final version")],
            [date("2025-03-01", "camera_ready", "Camera-ready")],
            {},
            id="two known kinds of one day are two things",
        ),
        pytest.param(
            [PAPER], [date("2025-02-10", label="Paper deadline", track="Main")], {0: 0}, id="a track is read now"
        ),
        pytest.param([PAPER], [date("2025-02-10", label="Due", track="Main")], {0: 0}, id="a track and other words"),
        pytest.param(
            ROUNDS, [ROUNDS[0], date("2025-02-10", label="Round 1b", round="1b"), ROUNDS[1]], {0: 0, 1: 2}, id="A09"
        ),
        pytest.param(
            ROUNDS,
            [
                ROUNDS[0],
                date("2025-02-10", label="Round 2", round="2"),
                date("2025-03-10", label="Round 3", round="3"),
            ],
            {0: 0, 1: 2},
            id="A09: a round inserted and the others renumbered",
        ),
        pytest.param(
            ROUNDS, [date("2025-01-20", label="Round 1", round="1"), ROUNDS[1]], {0: 0, 1: 1}, id="a round moved"
        ),
        pytest.param([PAPER, PAPER], [PAPER, PAPER], {0: 0, 1: 1}, id="twins"),
        pytest.param([PAPER, POSTER], [POSTER], {1: 0}, id="one gone"),
        pytest.param([date("2025-02-10", label="")], [date("2025-09-10", label="")], {0: 0}, id="no labels"),
    ],
)
def test_ids_outlive_changes(before, after, kept):
    olds = known(*before)
    ids = date_ids("e", after, olds, {old.id for old in olds})
    assert {old: new for old, entry in enumerate(olds) for new, name in enumerate(ids) if name == entry.id} == kept
    assert len(set(ids)) == len(ids)


def test_a_tombstone_is_given_back_only_to_what_it_stood_for():
    grave = entry("e.grave", PAPER, gone="2025-01-01")
    assert date_ids("e", [PAPER], [grave], {"e.grave"}) == ["e.grave"]
    assert date_ids("e", [POSTER], [grave], {"e.grave"}) == ["e.submission_deadline"]


def test_a_damaged_value_is_no_day():
    broken = DateEntry("e.x", "e", "submission_deadline", "Paper deadline", value="soon")
    assert date_ids("e", [PAPER], [broken], {"e.x"}) == ["e.x"]
    assert date_ids("e", [POSTER], [broken], {"e.x"}) == ["e.submission_deadline"]


@pytest.mark.parametrize(
    ("said", "text"),
    [
        (date("2025-02-10"), "2025-02-10"),
        (date("2025-02-10", time="23:59", zone="AoE"), "2025-02-10T23:59[AoE]"),
        (date("2025-02-10", end="2025-02-12", time="09:00", end_time="17:30"), "2025-02-10T09:00/2025-02-12T17:30"),
        (date("2025-02-10", end_time="17:30"), "2025-02-10/2025-02-10T17:30"),
    ],
)
def test_value_of(said, text):
    assert value_of(said) == text
