"""YAML: what survives, what is refused, and where."""

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from front_matter import yaml_block
from front_matter.decode import strip_forbidden
from front_matter.problems import HeaderError
from front_matter.yaml_block import parse_yaml


@pytest.mark.parametrize(
    ("text", "value"),
    [
        pytest.param("k: no", "no", id="no"),
        pytest.param("k: Yes", "Yes", id="yes"),
        pytest.param("k: 1.10", "1.10", id="a version"),
        pytest.param("k: 007", "007", id="zeros in front"),
        pytest.param("k: 0x1F", "0x1F", id="hexadecimal"),
        pytest.param("k: 1_000", "1_000", id="underscore"),
        pytest.param("k: 12:30:45", "12:30:45", id="base sixty"),
        pytest.param("k: 2026-01-01", "2026-01-01", id="a date"),
        pytest.param("k: .inf", ".inf", id="infinity"),
        pytest.param('k: "a: b"', "a: b", id="colon in quotes"),
        pytest.param("k: 'it''s'", "it's", id="apostrophe doubled"),
        pytest.param("k: it's here", "it's here", id="apostrophe in a word"),
        pytest.param('k: "[Tag] words"', "[Tag] words", id="a tag in quotes"),
        pytest.param("k: a:b", "a:b", id="colon without space"),
        pytest.param("k: !!str 12", "12", id="a plain tag"),
        pytest.param("k:\ttab", "tab", id="a tab after the colon"),
        pytest.param("k: |\n  a\n  b", "a\nb", id="several lines"),
        pytest.param("k: >\n  a\n  b", "a b", id="folded"),
        pytest.param("k:", None, id="empty"),
        pytest.param("k: ~", None, id="tilde"),
        pytest.param("k: null", None, id="null"),
        pytest.param('k: ""', "", id="empty quotes"),
        pytest.param('k: "null"', "null", id="null in quotes"),
        pytest.param("k: “x”", "“x”", id="Word quotes"),
        pytest.param("k: [a, 'b', no]", ["a", "b", "no"], id="list"),
        pytest.param("k:\n- a\n-", ["a", None], id="list of lines"),
        pytest.param("k: {a: {b: c}}", {"a": {"b": "c"}}, id="mappings"),
        pytest.param("a: &x [1]\nk: *x", ["1"], id="alias"),
        pytest.param("a: &x {b: 1}\nk: {<<: *x, c: 2}", {"b": "1", "c": "2"}, id="merge"),
        pytest.param("1: x\nk: y", "y", id="a number as a key"),
    ],
)
def test_values_stay_as_they_were_written(text, value):
    # A tab after a colon is made a space before YAML is asked.
    assert parse_yaml(text.replace(":\t", ": "), 2)["k"].plain() == value


def test_each_key_and_value_has_its_place():
    header = parse_yaml("# c\na: 1\nb:\n  - x\n  - y: z\nc: {d:   e}", 10)
    assert (header["a"].key_line, header["a"].line, header["a"].column) == (11, 11, 4)
    assert header["b"].key_line == 12
    assert [(item.line, item.column) for item in header["b"].content] == [(13, 5), (14, 5)]
    assert (header["c"].content["d"].line, header["c"].content["d"].column) == (15, 10)


@pytest.mark.parametrize("text", ["", "# only a comment", "~", "\n\n"])
def test_an_empty_header_is_none(text):
    assert parse_yaml(text, 2) == {}


CASES = [
    pytest.param("a: 1\n\tb: 2", "yaml-tab", 3, 1, "two spaces", id="tab as indentation"),
    pytest.param("title: Call: papers", "yaml-colon", 2, 12, 'title: "Call: papers"', id="unquoted colon"),
    pytest.param('title: The "A": b', "yaml-colon", 2, 15, "'The \"A\": b'", id="unquoted colon and quotes"),
    pytest.param("title: a\n date: b", "yaml-indent", 3, 1, "first column", id="indented key"),
    pytest.param('title: "Call\ndate: 1', "yaml-quote", 2, 8, "Close it", id="open quote"),
    pytest.param("title: 'Call\ndate: 1", "yaml-quote", 2, 8, "Close it", id="open apostrophe"),
    pytest.param('title: "Call\nsummary: "b"', "yaml-quote", 2, 8, "Close it", id="open quote, seen a line below"),
    pytest.param("title: 'It's here'", "yaml-quote", 2, 11, "apostrophe twice", id="apostrophe in single quotes"),
    pytest.param('title: "A "b" c"', "yaml-quote", 2, 11, "Use '", id="quotes in quotes"),
    pytest.param("title: [Tag] words", "yaml-special", 2, 8, 'title: "[Tag] words"', id="unquoted tag"),
    pytest.param("title: @lab", "yaml-special", 2, 8, 'title: "@lab"', id="at sign"),
    pytest.param("title: `x`", "yaml-special", 2, 8, 'title: "`x`"', id="backtick"),
    pytest.param("title: *x* y", "yaml-special", 2, 8, 'title: "*x* y"', id="asterisks"),
    pytest.param("title: {{ x }}", "yaml-special", 2, 9, "quotes", id="a template"),
    pytest.param("[a]: 1", "yaml-special", 2, 1, "quotes", id="a list as key"),
    pytest.param("? \n: 1", "yaml-special", 2, None, "quotes", id="an empty key"),
    pytest.param("title: a\nwords\nb: c", "yaml-line", 3, 1, "a key, a colon", id="no key"),
    pytest.param('title: "C:\\new\\q"', "yaml-escape", 2, 16, "single quotes", id="backslash"),
    pytest.param("a: !!python/object/apply:os.system [x]", "yaml-tag", 2, 4, "quotes", id="a Python tag"),
    pytest.param("a: !important x", "yaml-tag", 2, 4, "quotes", id="a local tag"),
    pytest.param("a: !!binary eA==", "yaml-tag", 2, 4, "quotes", id="a binary tag"),
    pytest.param("a: *nothing", "yaml-alias", 2, 4, "quotes", id="unknown alias"),
    pytest.param("a: &a [*a]", "yaml-alias", 2, 8, "quotes", id="an alias in itself"),
    pytest.param("a: " + "[" * 40 + "]" * 40, "nesting-too-deep", 2, 24, "flat", id="deep lists"),
    pytest.param("a: 1\nb: 2\na: 3", "duplicate-key", 4, 1, "Keep one", id="duplicate key"),
    pytest.param("e: {a: 1, a: 2}", "duplicate-key", 2, 11, "Keep one", id="duplicate inside"),
    pytest.param("- a\n- b", "front-matter-not-mapping", 2, 1, "title: My title", id="a list"),
    pytest.param("Just text.", "front-matter-not-mapping", 2, 1, "***", id="a scalar"),
    pytest.param("a: 1\n--- b", "yaml-syntax", 3, 1, "one header", id="a second document"),
    pytest.param("a: [1, 2\nb: 3", "yaml-syntax", 2, 4, "Close it", id="an open list"),
    pytest.param("%TAG x\na: 1", "yaml-syntax", 2, None, "quotes", id="a directive"),
    pytest.param(
        "title: a\n\nSome text: with a colon: here",
        "yaml-colon",
        4,
        None,
        "closing line is missing above line 3",
        id="text",
    ),
]


@pytest.mark.parametrize("loader", ["fast", "pure"])
@pytest.mark.parametrize(("text", "code", "line", "column", "hint"), CASES)
def test_slips_are_named_with_place_and_hint(text, code, line, column, hint, loader, monkeypatch):
    """With and without libyaml: what people are told is the same on every system."""
    if loader == "pure":
        monkeypatch.setattr(yaml_block, "_FAST", yaml.SafeLoader)
    with pytest.raises(HeaderError) as caught:
        parse_yaml(text, 2)
    error = caught.value
    assert (error.code, error.line) == (code, line)
    assert column is None or error.column == column
    assert hint in error.hint
    assert error.message.endswith(".")


def test_an_alias_bomb_is_refused_before_it_grows():
    lines = ["a: &a [x, x, x, x, x, x, x, x, x]"]
    lines += [f"{chr(98 + i)}: &{chr(98 + i)} [{', '.join(['*' + chr(97 + i)] * 9)}]" for i in range(20)]
    with pytest.raises(HeaderError) as caught:
        parse_yaml("\n".join(lines), 2)
    assert caught.value.code == "yaml-alias"
    assert caught.value.line < 8


def parse(text):
    try:
        return parse_yaml(text, 2)
    except HeaderError as error:
        return error


@given(
    st.text(max_size=60) | st.lists(st.sampled_from(list("ab:-[]{}\"'#&*!|>%@` \n\t?,\\<=")), max_size=25).map("".join)
)
def test_any_text_is_a_header_or_a_header_error(text):
    header = parse(strip_forbidden(text))
    if isinstance(header, HeaderError):
        assert header.line >= 2
        assert header.column >= 1
        assert header.hint
    else:
        assert all(isinstance(key, str) and node.key_line >= 2 for key, node in header.items())


def test_a_key_that_is_written_twice_with_one_value_is_that_value():
    entries = parse_yaml("date: 2027-01-10\ntags: [a, b]\ndate: 2027-01-10\ntags: [a, b]", 2)
    assert {key: node.plain() for key, node in entries.items()} == {"date": "2027-01-10", "tags": ["a", "b"]}
    assert entries["date"].line == 2
