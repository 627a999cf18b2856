"""Pelican's lines."""

import pytest

from front_matter.pelican_block import find_pelican_end, parse_pelican
from front_matter.problems import HeaderError


@pytest.mark.parametrize(
    ("text", "values"),
    [
        pytest.param("Title: A: b", {"Title": "A: b"}, id="colon in the value"),
        pytest.param("Title:A", {"Title": "A"}, id="no space"),
        pytest.param("modified : 2014", {"modified": "2014"}, id="space before the colon"),
        pytest.param("Title:", {"Title": None}, id="empty"),
        pytest.param("Tags: a\n    b\n\tc", {"Tags": "a\nb\nc"}, id="several lines"),
        pytest.param("Tags:\n    a", {"Tags": "a"}, id="value below"),
        pytest.param('Title: "A" and [b]', {"Title": '"A" and [b]'}, id="quotes stay"),
        pytest.param("Title:\u00a0A", {"Title": "A"}, id="no-break space"),
        pytest.param("  Title: A", {"Title": "A"}, id="indented"),
    ],
)
def test_values(text, values):
    header = parse_pelican(text, 1)
    assert {key: node.content for key, node in header.items()} == values


def test_places():
    header = parse_pelican("Title: A\nTags: b,\n    c\nDate: d", 3)
    assert [(node.key_line, node.line, node.column) for node in header.values()] == [(3, 3, 8), (4, 4, 7), (6, 6, 7)]


def test_a_key_that_is_repeated_in_any_case_is_refused():
    with pytest.raises(HeaderError) as caught:
        parse_pelican("Title: A\nDate: b\ntitle: C", 1)
    assert (caught.value.code, caught.value.line) == ("duplicate-key", 3)
    assert "line 1" in caught.value.message


@pytest.mark.parametrize(
    ("lines", "end"),
    [
        pytest.param(["Title: A", "", "B"], 1, id="title"),
        pytest.param(["Date: A", "Place: B", "", "C"], None, id="a notice of a talk"),
        pytest.param(["Deadline: 10 May", ""], None, id="a deadline"),
        pytest.param(["draft: true", "", "B"], 1, id="a draft"),
        pytest.param(["Title: A", "Tags: b,", "    c", "d"], 3, id="a value of two lines"),
        pytest.param(["save_as: x.html"], 1, id="a path"),
        pytest.param(["    Title: A"], None, id="a code block"),
        pytest.param(["Text", "Title: A"], None, id="text first"),
    ],
)
def test_a_header_is_told_from_a_text(lines, end):
    assert find_pelican_end(lines, 0) == end
