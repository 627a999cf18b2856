"""Where the header ends and the body begins."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from front_matter.problems import Found, HeaderError
from front_matter.split import split

LINES = [
    *("---", "+++", "----", " ---", "   ---", "...", "{", "}", "", " ", "\ufeff", "—", "<!-- c -->", "<!--"),
    *("title: A", "Title: A", "title = 'A'", "draft: true", "- a", "  - b", "summary: |", '"title": "A",', "{}"),
    *('{"title": "A"}', "# Heading", "Text"),
]
PARTS = st.lists(st.sampled_from(LINES) | st.text(max_size=8).map(lambda text: text.replace("\n", "")), max_size=14)


@pytest.mark.parametrize(
    ("text", "language", "inner", "line", "body", "body_line"),
    [
        pytest.param("---\na: 1\n---\nB\n", "yaml", "a: 1", 2, "B\n", 4, id="YAML"),
        pytest.param("+++\na = 1\n+++\nB\n", "toml", "a = 1", 2, "B\n", 4, id="TOML"),
        pytest.param('{\n"a": 1\n}\nB\n', "json", '{\n"a": 1\n}', 1, "B\n", 4, id="JSON"),
        pytest.param('{"a": 1}\nB\n', "json", '{"a": 1}', 1, "B\n", 2, id="JSON on one line"),
        pytest.param("{}\nB\n", "json", "{}", 1, "B\n", 2, id="empty JSON"),
        pytest.param("Title: A\nTags: b\n\nB\n", "pelican", "Title: A\nTags: b", 1, "B\n", 4, id="Pelican"),
        pytest.param("\n\nTitle: A\n\nB\n", "pelican", "Title: A", 3, "B\n", 5, id="Pelican below blanks"),
        pytest.param("Title: A\nB\n", "pelican", "Title: A", 1, "B\n", 2, id="Pelican without a blank line"),
        pytest.param("Title: A", "pelican", "Title: A", 1, "", 2, id="Pelican alone"),
        pytest.param("B\n", "none", "", 1, "B\n", 1, id="none"),
        pytest.param("---\n---\nB\n", "yaml", "", 2, "B\n", 3, id="empty block"),
        pytest.param("---\na: 1\n---", "yaml", "a: 1", 2, "", 4, id="nothing below"),
        pytest.param("\n \n---\na: 1\n---\nB\n", "yaml", "a: 1", 4, "B\n", 6, id="blank lines above"),
        pytest.param("---  \na: 1\n---\t\nB\n", "yaml", "a: 1", 2, "B\n", 4, id="space after the fence"),
        pytest.param("\u200b---\na: 1\n---\nB\n", "yaml", "a: 1", 2, "B\n", 4, id="invisible before the fence"),
        pytest.param("---\na: 1\n...\nB\n", "yaml", "a: 1", 2, "B\n", 4, id="closed with dots"),
        pytest.param("---\n\na: 1\n\n---\n\nB\n", "yaml", "\na: 1\n", 2, "\nB\n", 6, id="blank lines inside"),
        pytest.param("---\n# c\na: 1\n---\nB\n", "yaml", "# c\na: 1", 2, "B\n", 5, id="comment first"),
        pytest.param("<!-- c -->\n---\na: 1\n---\nB\n", "yaml", "a: 1", 3, "B\n", 5, id="HTML comment above"),
        pytest.param(
            "<!-- c\nd -->\n<!-- e -->\n\n---\na: 1\n---\nB\n", "yaml", "a: 1", 6, "B\n", 8, id="two comments above"
        ),
        pytest.param("---\na: 1\n---\nB\n---\nC\n", "yaml", "a: 1", 2, "B\n---\nC\n", 4, id="a line across below"),
        pytest.param("---\ns: |\n  ---\n---\nB\n", "yaml", "s: |\n  ---", 2, "B\n", 5, id="a fence in a block text"),
        pytest.param("<!-- c -->\nB\n", "none", "", 1, "<!-- c -->\nB\n", 1, id="a comment and text"),
        pytest.param("<!-- c\nB\n", "none", "", 1, "<!-- c\nB\n", 1, id="a comment left open"),
        pytest.param("<!-- c -->\n", "none", "", 1, "<!-- c -->\n", 1, id="a comment alone"),
        pytest.param("---\n\nProse.\n", "none", "", 1, "---\n\nProse.\n", 1, id="a line across the page first"),
        pytest.param("----\nProse.\n----\n", "none", "", 1, "----\nProse.\n----\n", 1, id="four dashes and prose"),
        pytest.param("{% include x %}\n", "none", "", 1, "{% include x %}\n", 1, id="Liquid"),
        pytest.param("{{ x }}\n", "none", "", 1, "{{ x }}\n", 1, id="a template"),
        pytest.param("{\nnot this\n}\n", "none", "", 1, "{\nnot this\n}\n", 1, id="a brace and prose"),
        pytest.param("Note: bring a badge\n\nB\n", "none", "", 1, "Note: bring a badge\n\nB\n", 1, id="a note"),
        pytest.param("http://example.org\n", "none", "", 1, "http://example.org\n", 1, id="an address"),
        pytest.param("—\n", "none", "", 1, "—\n", 1, id="a dash alone"),
        pytest.param("--\nProse.\n", "none", "", 1, "--\nProse.\n", 1, id="two dashes and prose"),
        pytest.param("--\nNote: it\n", "none", "", 1, "--\nNote: it\n", 1, id="two dashes and a note"),
    ],
)
def test_blocks(text, language, inner, line, body, body_line):
    found = Found("x.md")
    block = split(text, found)
    assert (block.language, block.text, block.line) == (language, inner, line)
    assert (block.body, block.body_line) == (body, body_line)
    assert found.problems == []


@pytest.mark.parametrize(
    ("text", "language", "body_line", "told"),
    [
        pytest.param(
            "----\na: 1\n----\nB", "yaml", 4, [("fence-repaired", 1), ("fence-repaired", 3)], id="four dashes"
        ),
        pytest.param("---\na: 1\n-----\nB", "yaml", 4, [("fence-repaired", 3)], id="five at the end"),
        pytest.param(" ---\na: 1\n---\nB", "yaml", 4, [("fence-repaired", 1)], id="space before the first"),
        pytest.param("---\na: 1\n ---\nB", "yaml", 4, [("fence-repaired", 3)], id="space before the last"),
        pytest.param("++++\na = 1\n+++\nB", "toml", 4, [("fence-repaired", 1)], id="four plus signs"),
        pytest.param("---\na = 1\n---\nB", "toml", 4, [("front-matter-language", 1)], id="TOML in dashes"),
        pytest.param("+++\na: 1\n+++\nB", "yaml", 4, [("front-matter-language", 1)], id="YAML in plus signs"),
        pytest.param('+++\n{"a": 1}\n+++\nB', "json", 4, [("front-matter-language", 1)], id="JSON in plus signs"),
        pytest.param('---\n{"a": 1}\n---\nB', "yaml", 4, [], id="JSON in dashes is YAML"),
    ],
)
def test_slips_are_read_and_told(text, language, body_line, told):
    found = Found("x.md")
    block = split(text, found)
    assert (block.language, block.body, block.body_line) == (language, "B", body_line)
    assert [(problem.code, problem.line) for problem in found.problems] == told
    assert all(problem.severity == "warning" and problem.hint for problem in found.problems)


@pytest.mark.parametrize(
    ("text", "code", "line", "hint"),
    [
        pytest.param("---\ntitle: A\n\nText.\n", "fence-unclosed", 1, "Write --- after line 2.", id="unclosed"),
        pytest.param("---\ntitle: A\ntags:\n - b\nText\n", "fence-unclosed", 1, "after line 4", id="unclosed, list"),
        pytest.param("---\ntitle: A", "fence-unclosed", 1, "after line 2", id="unclosed at the end"),
        pytest.param("+++\ntitle = 'A'\n\nText.\n", "fence-unclosed", 1, "Write +++ after line 2.", id="unclosed TOML"),
        pytest.param("---\ntitle: A\n+++\nText.\n", "fence-unclosed", 1, "Line 3 closes it with +++", id="mixed"),
        pytest.param("--\ntitle: A\n--\nText.\n", "fence-malformed", 1, "Write exactly ---", id="two dashes"),
        pytest.param("—\ntitle: A\n—\nText.\n", "fence-malformed", 1, "Write exactly ---", id="autocorrected"),
        pytest.param("--- yaml\ntitle: A\n---\nText.\n", "fence-malformed", 1, "Write exactly ---", id="a word"),
        pytest.param("++\ntitle = 'A'\n++\nText.\n", "fence-malformed", 1, "Write exactly +++", id="two plus signs"),
        pytest.param('{"title": "A"} Text\n', "fence-malformed", 1, "line of its own", id="text after JSON"),
        pytest.param("---\ns: " + "a" * 70_000 + "\n---\n", "front-matter-too-large", 2, "closing line", id="large"),
    ],
)
def test_what_cannot_be_divided_is_refused(text, code, line, hint):
    with pytest.raises(HeaderError) as caught:
        split(text, Found("x.md"))
    assert (caught.value.code, caught.value.line) == (code, line)
    assert hint in caught.value.hint


@pytest.mark.parametrize(
    ("text", "line", "body_line"),
    [
        pytest.param('{\n"title": "A",\n}\nText.\n', 2, 4, id="a comma at the end"),
        pytest.param('{\ntitle: "A"\n}\nText.\n', 2, 4, id="no quotes"),
        pytest.param('{"title": "A"\n\nText.', 3, 4, id="unclosed"),
        pytest.param('{\n"title": ' + "[" * 50_000 + "\n}\nText.\n", 1, 4, id="deep"),
    ],
)
def test_broken_json_is_a_header_and_refused(post, text, line, body_line):
    source = post(text)
    assert [(problem.severity, problem.line) for problem in source.problems] == [("error", line)]
    assert source.body_line == body_line


@pytest.mark.parametrize(
    ("text", "line"),
    [
        pytest.param("# Heading\n\n---\ndraft: true\n---\nText\n", 4, id="below a heading"),
        pytest.param("---\ntitle: A\n---\n---\ntitle: B\npublished: false\n---\nText\n", 6, id="two headers"),
        pytest.param("Text\n+++\nstatus = 'draft'\n+++\n", 3, id="TOML below text"),
        pytest.param("Text\n---\npublishDate: 2027-01-01\n---\n", 3, id="embargo"),
    ],
)
def test_a_draft_that_nothing_would_obey_is_refused(post, text, line):
    problems = [problem for problem in post(text).problems if problem.severity == "error"]
    assert [(problem.code, problem.line) for problem in problems] == [("front-matter-misplaced", line)]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Write this:\n\n```yaml\n---\ndraft: true\n---\n```\n", id="in a code block"),
        pytest.param("Text\n\n---\n\ndraft: true\n", id="below a line across the page"),
        pytest.param("Text\n\n---\nTitle: a talk\nSpeaker: B\n---\n", id="a talk between two lines"),
        pytest.param("x\n" * 80 + "---\ndraft: true\n---\n", id="far below"),
    ],
)
def test_an_example_of_a_header_is_text(post, text):
    assert not post(text).refused


def divide(text):
    try:
        return split(text, Found("x.md"))
    except HeaderError as error:
        return error


@given(PARTS)
@example(["---", "title: A", "---"])
def test_header_and_body_are_the_whole_text(parts):
    """The body is what stands from its line on, and the header's lines are where it says."""
    text = "\n".join(parts)
    block = divide(text)
    if isinstance(block, HeaderError):
        assert 1 <= block.line <= len(parts) + 1
        return
    lines = text.split("\n")
    assert "\n".join(lines[block.body_line - 1 :]) == block.body
    inner = block.text.split("\n")
    assert block.line + (len(inner) if block.text else 0) <= max(block.body_line, 1)
    if block.text and block.language != "json":
        assert lines[block.line - 1 : block.line - 1 + len(inner)] == inner
