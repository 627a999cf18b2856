"""Values that lack quotation marks are read as they were typed, and told; what has two meanings is refused."""

import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from front_matter import yaml_repair
from front_matter.problems import Found, HeaderError
from front_matter.yaml_block import parse_yaml
from front_matter.yaml_repair import parse_repaired

TITLES = [
    "Call: papers",
    "SMASH 2026: Call for papers: extended",
    "Ana's call: it's on",
    "[Call] Papers wanted",
    "[Call] Papers: wanted",
    "[Call] [Extended] Papers",
    "@home workshop",
    "%20 off",
    "`code` matters",
    "*New* call",
    "**New call**",
    "&c. and others",
    "&AI for all",
    "!important news",
    "{AI} for good",
    "| pipes in titles",
    "> 100 papers",
    '"Quiet" sensors',
    "'Quiet' sensors",
    '"Quiet" and "loud"',
    "- a dash",
]


@pytest.mark.parametrize("title", TITLES)
def test_a_title_without_quotes_survives_as_typed(header, title):
    source = header(f"date: 2026-01-01\ntitle: {title}\ntags: a")
    assert source.header.title == title
    [told] = source.problems
    assert (told.code, told.severity, told.line) == ("value-repaired", "warning", 3)
    assert told.hint.startswith("Write title: ")


@pytest.mark.parametrize(
    ("title", "read"),
    [("'Ana's call'", "Ana's call"), ("'It's here'", "It's here"), ('"A "quiet" call"', 'A "quiet" call')],
)
def test_quotes_that_close_too_early_are_taken_as_the_outer_ones(header, title, read):
    source = header(f"title: {title}\ndate: 2026-01-01")
    assert source.header.title == read
    assert [problem.code for problem in source.problems] == ["value-repaired"]


def test_several_lines_are_each_told(header):
    source = header("title: A: b\nsummary: Note: bring a badge\ndate: 2026-01-01\nauthors: @ana")
    assert [(p.code, p.line) for p in source.problems] == [("value-repaired", line) for line in (2, 3, 5)]
    assert (source.header.summary, source.header.authors) == ("Note: bring a badge", ("@ana",))


@pytest.mark.parametrize(
    ("lines", "code", "line", "column"),
    [
        pytest.param('title: "Open\ndate: 2026-01-01', "yaml-quote", 2, 8, id="open quote"),
        pytest.param("title: 'Ana's call\ndate: 2026-01-01", "yaml-quote", 2, 12, id="open apostrophe"),
        pytest.param("tags: [a, b\nslug: x", "yaml-syntax", 2, 7, id="open list"),
        pytest.param("title: Call: papers\n  and more", "yaml-colon", 2, 12, id="a value of two lines"),
        pytest.param("title: !!python/name:os.system", "yaml-tag", 2, 8, id="a Python tag"),
        pytest.param("layout: !x y", "yaml-tag", 2, 9, id="a tag that is no text"),
        pytest.param("x: &x [*x]", "yaml-alias", 2, 8, id="an alias in itself"),
        pytest.param("title: *name", "yaml-alias", 2, 8, id="an unknown alias"),
        pytest.param("title: {{ x }}", "yaml-special", 2, 9, id="a template"),
        pytest.param("date: 2026-01-01\n\nSome text: with a colon: here\n", "yaml-colon", 4, 24, id="text"),
    ],
)
def test_what_may_mean_something_else_is_refused(header, lines, code, line, column):
    [error] = [problem for problem in header(lines).problems if problem.severity == "error"]
    assert (error.code, error.line, error.column) == (code, line, column)


def test_a_draft_stays_one_whatever_is_repaired(header):
    assert header("title: A: b\ndraft: true").header.status == "draft"
    assert header("title: A\ndraft: @true").refused


@pytest.mark.parametrize("size", [50, 400, 3200])
def test_a_long_header_is_repaired_less_often(monkeypatch, size):
    """The work grows with the header, not with its square."""
    read = []

    def counted(text, line):
        read.append(len(text))
        return parse_yaml(text, line)

    monkeypatch.setattr(yaml_repair, "parse_yaml", counted)
    with pytest.raises(HeaderError):
        parse_repaired("\n".join(f"k{n}: a: b" for n in range(size)), 2, Found("x.md"))
    assert sum(read) < 400_000


@given(st.text(alphabet="ab:'\"[]{}&*!#|>-@%` ,?", min_size=1, max_size=20))
def test_any_value_is_read_or_refused_in_words(value):
    found = Found("x.md")
    with contextlib.suppress(HeaderError):
        parse_repaired(f"title: {value}\nb: c", 2, found)
    assert all(problem.code == "value-repaired" for problem in found.problems)
