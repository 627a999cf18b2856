"""Events with like names that were not joined: told once, at the later one, until front matter settles it."""

import pytest

from callboard.check.similar import find
from callboard.relate import Anew
from tests.relate.factory import date, event, index, post


def _told(first, second, **said):
    one = post("news/one.md", date("2027-03-01"), about=first, published="2027-01-01")
    two = post("news/two.md", date("2027-03-02"), about=second, published="2027-01-09", **said)
    found = index(one, two)
    assert len(found.events) == 2
    return [(problem.path, problem.code, problem.severity) for problem in find(found, Anew())]


ALIKE = [
    pytest.param(
        event("Workshop on Quiet Sensors 2027"), event("Workshop on Quiet Sensor 2027"), id="a letter that is missing"
    ),
    pytest.param(event("Workshop on Data Centers 2027"), event("Workshop on Data Centres 2027"), id="two spellings"),
    pytest.param(
        event("River Days", start="2027-05-01"), event("River Days", start="2027-10-01"), id="one name, other days"
    ),
]


@pytest.mark.parametrize(("first", "second"), ALIKE)
def test_like_names_are_told_at_the_later_post(first, second):
    assert _told(first, second) == [("news/two.md", "event-not-joined", "note")]


@pytest.mark.parametrize("settled", [{"id": "rivers"}, {"apart": True}])
def test_front_matter_settles_it(settled):
    first, second = ALIKE[2].values
    assert _told(first, second, event=settled) == []


UNLIKE = [
    pytest.param(
        event("Workshop on Calm Robots 2027"), event("Workshop on Loud Robots 2027"), id="a word that tells them apart"
    ),
    pytest.param(event("River Days 2027"), event("River Days 2028"), id="two years"),
    pytest.param(event("3rd River Days"), event("4th River Days"), id="two numbers"),
    pytest.param(event("Lab seminar", start="2027-05-01"), event("Lab seminar", start="2027-06-01"), id="a plain name"),
    pytest.param(
        event("River Days 2027", host="NordML 2027"), event("River Day 2027", host="SouthML 2027"), id="two hosts"
    ),
]


@pytest.mark.parametrize(("first", "second"), UNLIKE)
def test_what_is_plainly_different_is_not_told(first, second):
    assert _told(first, second) == []
