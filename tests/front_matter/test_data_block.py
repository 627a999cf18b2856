"""TOML and JSON: values as text, places of keys, and errors with line, column and hint."""

import json
import tomllib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from front_matter.data_block import parse_json, parse_toml
from front_matter.places import find_json_places, find_toml_places
from front_matter.problems import HeaderError


@pytest.mark.parametrize(
    ("text", "value"),
    [
        pytest.param("k = 'a'", "a", id="text"),
        pytest.param("k = ''", "", id="empty"),
        pytest.param("k = 1.10", "1.10", id="a version"),
        pytest.param("k = 12", "12", id="a number"),
        pytest.param("k = true", "true", id="true"),
        pytest.param("k = 2026-03-01", "2026-03-01", id="a day"),
        pytest.param("k = 2026-03-01T10:00:00+01:00", "2026-03-01T10:00:00+01:00", id="a moment"),
        pytest.param("k = 10:30:00", "10:30:00", id="a clock time"),
        pytest.param("k = ['a', 1]", ["a", "1"], id="list"),
        pytest.param("[k]\na = 1", {"a": "1"}, id="table"),
        pytest.param("[k.a]\nb = 1", {"a": {"b": "1"}}, id="table in a table"),
        pytest.param("k.a.b = 1", {"a": {"b": "1"}}, id="dotted"),
        pytest.param("[[k]]\na = 1\n[[k]]\na = 2", [{"a": "1"}, {"a": "2"}], id="list of tables"),
        pytest.param("k = [\n {a = 1}, # c\n {a = 2},\n]", [{"a": "1"}, {"a": "2"}], id="list of inline tables"),
        pytest.param('k = """\na\nb"""', "a\nb", id="several lines"),
    ],
)
def test_toml_values(text, value):
    assert parse_toml(text, 2)["k"].plain() == value


def test_toml_places():
    text = 'a = 1\n"b c" = [\n  "x", # ]\n  {d = 2},\n]\n\n[e]\nf.g = """\n= """\nh = \'\'\'i\'\'\'\n'
    text += "[[j]]\nk = 1\n[j.l]\nm = 2\n[[j]]\n"
    places = find_toml_places(text)
    assert {path: place for path, place in places.items() if len(path) <= 1} == {
        ("a",): (1, 5), ("b c",): (2, 9), ("e",): (7, 1), ("j",): (11, 1),
    }  # fmt: skip
    assert places["b c", 0] == (3, 3)
    assert places["b c", 1, "d"] == (4, 8)
    assert places["e", "f", "g"] == (8, 7)
    assert places["e", "h"] == (10, 5)
    assert places["j", 0, "l", "m"] == (14, 5)
    assert places["j", 1] == (15, 1)
    header = parse_toml(text, 5)
    assert [(key, node.key_line) for key, node in header.items()] == [("a", 5), ("b c", 6), ("e", 11), ("j", 15)]


@pytest.mark.parametrize(
    ("text", "code", "line", "column", "words"),
    [
        pytest.param("a = 1\ntitle = Foo", "toml-syntax", 3, 9, "Put text in quotes", id="no quotes"),
        pytest.param("title: Foo", "toml-syntax", 2, 6, "key = value", id="a colon"),
        pytest.param("title = “Foo”", "toml-syntax", 2, 9, "typographic", id="Word quotes"),
        pytest.param('title = "Foo\na = 1', "toml-syntax", 2, 13, "Close the quotation mark", id="open quote"),
        pytest.param('title = "Foo', "toml-syntax", 2, 13, "Close the quotation mark", id="open quote at the end"),
        pytest.param('t = "C:\\q"', "toml-syntax", 2, 10, "single quotes", id="backslash"),
        pytest.param("tags = ['a', 'b'\nx = 1", "toml-syntax", 3, 1, "Close the list", id="open list"),
        pytest.param("t = 'a' b", "toml-syntax", 2, 9, "One key stands on a line", id="two values"),
        pytest.param("a = 1\na = 2", "duplicate-key", 3, 1, "Keep one", id="duplicate key"),
        pytest.param("[a]\n[a]", "duplicate-key", 3, None, "Keep one", id="duplicate table"),
        pytest.param("a = {b = 1, b = 2}", "duplicate-key", 2, None, "Keep one", id="duplicate inside"),
        pytest.param("date = 2026-02-30", "date-impossible", 2, 8, "2026-03-31", id="impossible date"),
        pytest.param("date = 2026-13-01T10:00:00", "date-impossible", 2, 8, "2026-03-31", id="impossible month"),
        pytest.param("date = 2026-01-01T25:00:00", "toml-syntax", 2, None, "quotes", id="impossible hour"),
        pytest.param("a = " + "[" * 60 + "]" * 60, "nesting-too-deep", 2, 1, "flat", id="deep"),
        pytest.param("a = " + "[" * 60_000, "nesting-too-deep", 2, 1, "flat", id="very deep"),
        pytest.param("b = 1\n" + "a." * 3000 + "c = 1", "nesting-too-deep", 3, 1, "flat", id="a long dotted key"),
    ],
)
def test_toml_errors(text, code, line, column, words):
    with pytest.raises(HeaderError) as caught:
        parse_toml(text, 2)
    error = caught.value
    assert (error.code, error.line) == (code, line)
    assert column is None or error.column == column
    assert words in error.hint


@pytest.mark.parametrize(
    ("text", "value"),
    [
        pytest.param('{"k": "a"}', "a", id="text"),
        pytest.param('{"k": 1.10}', "1.10", id="a version"),
        pytest.param('{"k": NaN}', "NaN", id="no number"),
        pytest.param('{"k": ' + "9" * 5000 + "}", "9" * 5000, id="a number longer than Python reads"),
        pytest.param('{"k": false}', "false", id="false"),
        pytest.param('{"k": null}', None, id="null"),
        pytest.param('{"k": ["a", {"b": []}]}', ["a", {"b": []}], id="list"),
        pytest.param('{\n "k"\n :\n "a"\n}', "a", id="spread"),
        pytest.param('{"k": "a, ] } # \\" : b"}', 'a, ] } # " : b', id="signs in text"),
    ],
)
def test_json_values(text, value):
    assert parse_json(text, 1)["k"].plain() == value


def test_json_places():
    header = parse_json('{\n  "a": "x",\n  "b": [1,\n    {"c": 2}],\n  "d": {}\n}', 3)
    assert [(key, node.key_line, node.column) for key, node in header.items()] == [
        ("a", 4, 8),
        ("b", 5, 8),
        ("d", 7, 8),
    ]
    assert header["b"].content[1].content["c"].line == 6


@pytest.mark.parametrize(
    ("text", "code", "line", "column", "words"),
    [
        pytest.param('{\n"a": 1,\n}', "json-syntax", 3, 7, "Delete the comma", id="comma at the end"),
        pytest.param('{"a": [1 ,]}', "json-syntax", 2, 10, "Delete the comma", id="comma at the end of a list"),
        pytest.param('{"a": 1\n"b": 2}', "json-syntax", 3, 1, "comma is missing", id="no comma"),
        pytest.param("{a: 1}", "json-syntax", 2, 2, "double quotes", id="no quotes"),
        pytest.param("{'a': 1}", "json-syntax", 2, 2, "double quotes", id="single quotes"),
        pytest.param('{"a": “b”}', "json-syntax", 2, 7, "double quotes", id="Word quotes"),
        pytest.param('{"a": 1', "json-syntax", 2, 8, "closing brace", id="unclosed"),
        pytest.param('{"a": 1,\n"a": 2}', "duplicate-key", 3, 1, "Keep one", id="duplicate key"),
        pytest.param('{"a": {"b": 1, "b": 2}}', "duplicate-key", 2, 16, "Keep one", id="duplicate inside"),
        pytest.param('{"a": ' + "[" * 50 + "]" * 50 + "}", "nesting-too-deep", 2, 1, "flat", id="deep"),
        pytest.param('{"a": ' + "[" * 50_000, "nesting-too-deep", 2, 1, "flat", id="very deep"),
    ],
)
def test_json_errors(text, code, line, column, words):
    with pytest.raises(HeaderError) as caught:
        parse_json(text, 2)
    error = caught.value
    assert (error.code, error.line) == (code, line)
    assert column is None or error.column == column
    assert words in error.hint


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
)


def paths(tree, path=()):
    yield path
    items = tree.items() if isinstance(tree, dict) else enumerate(tree) if isinstance(tree, list) else ()
    for key, value in items:
        yield from paths(value, (*path, key))


@given(JSON, st.sampled_from([None, 1]))
def test_every_value_of_json_has_its_place(tree, indent):
    text = json.dumps(tree, indent=indent)
    places, repeats = find_json_places(text)
    assert set(places) == set(paths(tree))
    assert repeats == []
    lines = text.split("\n")
    for path, (row, column) in places.items():
        value = tree
        for step in path:
            value = value[step]
        begin = "[" if isinstance(value, list) else "{" if isinstance(value, dict) else json.dumps(value)
        assert lines[row - 1][column - 1 :].startswith(begin)


WORD = st.text("abcxyz_-", min_size=1, max_size=4)
SCALAR = st.sampled_from(
    ["1", "1.5", "true", "'a.b = [c]'", '"x # y"', "2026-01-01", '"""\nm\n"""', "[1, 2]", "{ q = 1 }", "[\n'a', # c\n]"]
)


@given(st.lists(st.tuples(st.sampled_from(["key", "table", "many"]), WORD, WORD, SCALAR), max_size=8))
def test_every_value_of_toml_has_its_place(parts):
    lines = []
    for kind, one, other, value in parts:
        lines.append(
            {"key": f"{one}.'{other}' = {value}", "table": f"[{one}.{other}] # c", "many": f"[[ {one} ]]"}[kind]
        )
    text = "\n".join(lines)
    try:
        tree = tomllib.loads(text)
    except tomllib.TOMLDecodeError:
        return
    places = find_toml_places(text)
    leaves = {path for path in paths(tree) if path}
    # A table that only a dotted key makes has no place of its own.
    missing = leaves - set(places)
    assert all(any(other[: len(path)] == path for other in places) for path in missing)


def refuse(parse, text):
    try:
        return parse(text, 2)
    except HeaderError as error:
        return error


@given(st.text(max_size=60) | st.lists(st.sampled_from(list("ab=.[]{}\"'#,:-\n 01")), max_size=25).map("".join))
def test_any_text_is_a_header_or_a_header_error(text):
    for parse in (parse_toml, parse_json):
        header = refuse(parse, text)
        assert isinstance(header, dict) or (header.line >= 2 and header.hint)
