"""Double-encoded text and merge markers."""

import pytest

HEAD = "---\ntitle: A\ndate: 2026-01-01\n---\n"


@pytest.mark.parametrize(
    ("damaged", "right", "column"),
    [
        pytest.param("in one place\u00c2\u00a0 only", "in one place\u00a0 only", 13, id="no-break space"),
        pytest.param("un cafÃ© noir", "un café noir", 7, id="accent"),
        pytest.param("itâ€™s here", "it’s here", 3, id="apostrophe"),
        pytest.param("10â€“12 March", "10–12 March", 3, id="dash"),
        pytest.param("it\x92s here", "it’s here", 3, id="a control character that was a quote"),
        pytest.param("中文 cafÃ©", "中文 café", 7, id="beside another script"),
    ],
)
def test_double_encoding_is_repaired_and_told_at_its_line(post, damaged, right, column):
    source = post(f"{HEAD}First.\n{damaged}\nLast.\n")
    assert source.body == f"First.\n{right}\nLast.\n"
    (problem,) = source.problems
    assert (problem.code, problem.severity, problem.line) == ("encoding-repaired", "warning", 6)
    assert problem.column == column


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("“Quotes”, ‘single’ and 'plain'", id="quotes"),
        pytest.param("ﬁne ligatures, a no-break\u00a0space…", id="ligatures"),
        pytest.param("&eacute; &amp; &lt;", id="entities"),
        pytest.param("SÃO PAULO, GARÇÃO", id="capitals"),
        pytest.param("¬‡ a", id="signs that cannot be put back"),
        pytest.param("ﬀ ① ㎏ Ａ", id="compatibility forms"),
    ],
)
def test_what_is_not_damaged_stays_as_it_was_typed(post, text):
    source = post(f"{HEAD}{text}\n")
    assert source.body == f"{text}\n"
    assert source.problems == ()


def test_a_damaged_header_is_repaired_too(post):
    assert post("---\ntitle: cafÃ©\ndate: 2026-01-01\n---\nText.\n").header.title == "café"


def test_many_damaged_lines_are_told_once_for_the_rest(post):
    source = post(HEAD + "cafÃ©\n" * 30)
    assert [problem.line for problem in source.problems] == list(range(5, 26))
    assert "10 more lines" in source.problems[-1].message


@pytest.mark.parametrize(
    ("text", "line"),
    [
        pytest.param("a\n<<<<<<< HEAD\nb\n=======\nc\n>>>>>>> other\n", 2, id="whole"),
        pytest.param("---\n<<<<<<< HEAD\ntitle: a\n=======\ntitle: b\n>>>>>>> x\n---\n", 2, id="in the header"),
        pytest.param("a\n<<<<<<<\nb\n", 2, id="the first alone"),
        pytest.param("a\nb\n>>>>>>> 3f2a1bc (words)\n", 3, id="the last alone"),
    ],
)
def test_a_merge_marker_is_refused_at_its_line(post, text, line):
    source = post(text)
    assert [(p.code, p.severity, p.line) for p in source.problems] == [("merge-marker", "error", line)]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Title\n=======\n\nText.\n", id="a heading's underline"),
        pytest.param("> a\n>>>>>>> seven times quoted\n> b\n", id="a mail"),
        pytest.param("    <<<<<<< HEAD\n", id="an indented example"),
        pytest.param("a >>>>>>> b and <<<<<<< c\n", id="inside a line"),
    ],
)
def test_what_only_looks_like_a_marker_is_text(post, text):
    assert not post(text).refused
