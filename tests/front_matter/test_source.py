"""The whole way of a file: posts with the quirks of real ones, and any bytes at all."""

import datetime as dt
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from front_matter import CODES, SEVERITIES, read
from front_matter.decode import decode
from front_matter.problems import Found

DATA = Path(__file__).parents[1] / "data" / "seedlike"
NOW = dt.datetime(2026, 3, 10, tzinfo=dt.UTC)


def test_a_call_in_jekylls_flavour(post):
    source = post((DATA / "call.md").read_bytes(), "call.md", groups=("news", "research"))
    header = source.header
    assert (header.flavour, header.group, header.authors) == ("jekyll", "research", ("Temwa Mkandala",))
    assert header.title == "[DELTA 2027 Workshop] Call for Papers: Learning from Scarce Signals Workshop"
    assert (header.published.date(), header.modified) == (dt.date(2027, 2, 15), None)
    assert header.cover == "/static/img/news/2027_delta.png"
    assert (header.lines["summary"], header.lines["oneline_description"]) == (8, 8)
    assert source.body_line == 11
    assert [(p.code, p.line) for p in source.problems if p.code != "date-future"] == [("encoding-repaired", 37)]
    assert "place\u00a0" in source.body


def test_a_symposium_in_hugos_flavour(post):
    source = post((DATA / "symposium.md").read_bytes(), "symposium.md")
    assert (source.header.flavour, source.header.title, source.header.published) == ("hugo", None, None)
    assert source.header.lines["title"] == 2
    assert source.body.startswith("## ")
    assert source.body_line == 4
    assert [(p.code, p.severity) for p in source.problems] == [("date-missing", "warning")]


FRAGMENTS = st.sampled_from(
    [
        b"---\n",
        b"+++\n",
        b"----\n",
        b"{",
        b"}\n",
        b"\n",
        b"\r\n",
        b"\r",
        b"\xef\xbb\xbf",
        b"\xff\xfe",
        b"\x00",
        b"\xe9",
        b"title: A\n",
        b"Title: A\n",
        b"title = 'A'\n",
        b'"title": "A"\n',
        b"draft: true\n",
        b"status: x\n",
        b"date: 2026-02-30\n",
        b"date: [1]\n",
        b"tags: [a, {b: c}]\n",
        b"event: {start: 1}\n",
        b"deadline: {a: 1 May}\n",
        b"cover: {alt: 1}\n",
        b"authors: [{first: 1}, [b]]\n",
        b"a: &x [*x]\n",
        b"<<: 1\n",
        b"k: !t v\n",
        "caf\u00c3\u00a9\n".encode(),
        b"<<<<<<< a\n",
        b"\xed\xa0\x80",
        "\u2028\u0085".encode(),
        b"image: {filename: {a: b}}\n",
        b"dates: {a: {b: c}}\n",
        b"callboard: {ignore: {a: b}}\n",
    ]
)


def check(data, path):
    """What holds for any bytes whatever."""
    source = read(data, path, zone=dt.UTC, now=NOW, groups=("news",))
    assert all(SEVERITIES[problem.code] == problem.severity for problem in source.problems)
    assert all(problem.message and problem.hint and problem.path == path for problem in source.problems)
    text = decode(data, Found(path))
    if text is None:
        assert source.refused
        return
    lines = text.split("\n")
    assert "\n".join(lines[source.body_line - 1 :]) == source.body
    assert source.body_line <= len(lines) + 1
    assert all(0 <= problem.line <= len(lines) + 1 for problem in source.problems)
    assert all(1 <= line < max(source.body_line, 2) for line in source.header.lines.values())
    assert len(text.splitlines()) in {len(lines), len(lines) - 1}
    for moment in (source.header.published, source.header.modified):
        assert moment is None or moment.tzinfo is not None


@given(st.binary(max_size=200))
def test_any_bytes(data):
    check(data, "x.md")


@given(
    st.lists(FRAGMENTS | st.binary(max_size=4), max_size=14).map(b"".join),
    st.sampled_from(["x.md", "_drafts/2026-02-30.md", ""]),
)
def test_any_fragments(data, path):
    check(data, path)


@given(st.lists(FRAGMENTS, max_size=8).map(b"".join), st.sampled_from([b"---", b"+++"]))
def test_any_header(inner, fence):
    check(fence + b"\n" + inner + b"\n" + fence + b"\nText.\n", "x.md")


@given(st.text(st.characters(codec="utf-8", exclude_categories=["C", "Z"]), min_size=1, max_size=30))
def test_a_quoted_title_survives(title):
    written = title.replace("\\", "\\\\").replace('"', '\\"')
    for text in (
        f'---\ntitle: "{written}"\n---\nB\n',
        f'+++\ntitle = "{written}"\n+++\nB\n',
        f'{{"title": "{written}"}}\nB\n',
    ):
        source = read(text.encode(), "x.md", zone=dt.UTC, now=NOW)
        if "encoding-repaired" not in [problem.code for problem in source.problems]:
            assert source.header.title == title


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(b"---\ntitle: " + b"[" * 60_000 + b"\n---\n", id="brackets"),
        pytest.param(b"---\n" * 200_000, id="fences"),
        pytest.param(b"<!-- -->\n" * 100_000, id="comments"),
        pytest.param(b"---\nauthor: a" + b" " * 60_000 + b"b\n---\nB\n", id="blanks between names"),
        pytest.param(b"+++\n" + b"a." * 30_000 + b"b = 1\n+++\n", id="a dotted key"),
        pytest.param(b"caf\xe9 and other plain words " * 20_000, id="a line of 500 kB that is not UTF-8"),
        pytest.param("naïve café\n".encode() * 250_000, id="3 MB"),
    ],
)
def test_large_and_hostile_files_are_read_without_an_exception(data):
    """Counted in steps they are linear; each took seconds to minutes in a first version."""
    read(data, "x.md", zone=dt.UTC, now=NOW)


def test_every_code_has_one_sentence_and_one_severity():
    assert set(CODES) == set(SEVERITIES)
    assert all(sentence.endswith(".") for sentence in CODES.values())
