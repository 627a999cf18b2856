import pytest

from callboard.relate.labels import MOVES, near


@pytest.mark.parametrize(
    ("one", "two", "kind", "is_near"),
    [
        ("Paper Submission Deadline", "Submissions due", "submission_deadline", True),
        ("Submission deadline", "Poster submission deadline", "submission_deadline", False),
        ("Short papers", "Full papers", "submission_deadline", False),
        ("Poster submission", "Posters due", "submission_deadline", False),
        ("Position statements", "Position statement", "submission_deadline", True),
        ("Position statements", "Data descriptions", "submission_deadline", False),
        ("Workshop", "Date of the symposium", "event", True),
        ("Tutorial day", "Main conference", "event", False),
        ("Round 1", "Round 2", "submission_deadline", True),
        ("Data release", "Data  release:", "other", True),
        ("Data release", "Grants", "other", False),
        ("", "", "other", False),
    ],
)
def test_near(one, two, kind, is_near):
    assert near(one, two, kind) == near(two, one, kind) == is_near


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("Deadline extended!", True),
        ("10 February (was 3 February)", True),
        ("The workshop is postponed", True),
        ("Date limite reportée", True),
        ("The workshop was held in May", False),
        ("Submission deadline", False),
        ("Extensive programme", False),
    ],
)
def test_words_that_say_that_a_date_moved(text, says):
    assert bool(MOVES.search(text)) == says
