"""One table: reading, the schema for editors and the page for members say the same."""

import json
import re
from pathlib import Path

import jsonschema
import pytest

import front_matter
from front_matter.entries import collect
from front_matter.nodes import Node
from front_matter.problems import Found
from front_matter.schema import build_schema, print_schema
from front_matter.vocabulary import (
    DATE_PARTS,
    EVENT_PARTS,
    KEYS,
    QUIET,
    find_event_part,
    find_key,
    fold,
    read_deadline_label,
    suggest,
)

ROOT = Path(__file__).parents[2]
SCHEMA = Path(front_matter.__file__).with_name("schema.json")
PAGE = ROOT / "docs" / "front-matter.md"


def test_no_name_means_two_things():
    names = [fold(spelling) for key in KEYS for spelling in key.spellings]
    assert len(names) == len(set(names))
    assert not QUIET & set(names)
    assert not any(find_event_part(name) or name in QUIET for name in names)
    for table in (EVENT_PARTS, DATE_PARTS):
        parts = [fold(name) for spellings in table.values() for name in spellings]
        assert len(parts) == len(set(parts))


@pytest.mark.parametrize("name", ["publishDate", "publish_date", "PUBLISH-DATE", "publishdate", "publish date"])
def test_names_are_compared_without_case_and_signs(name):
    assert find_key(name).name == "publish_date"


@pytest.mark.parametrize(
    ("name", "meant"),
    [("sumary", "summary"), ("Catgory", "category"), ("authros", "authors"), ("quux", None), ("", None)],
)
def test_suggestions(name, meant):
    assert suggest(name) == meant


@pytest.mark.parametrize(
    ("name", "label"),
    [
        ("deadline", "Deadline"),
        ("abstract-deadline", "Abstract deadline"),
        ("early_bird_ends", "Early bird ends"),
        ("paper_due", "Paper due"),
        ("cfp_date_end", "CFP deadline"),
        ("cfp_date_start", "CFP opens"),
        ("residue", None),
        ("paper", None),
        ("start", None),
    ],
)
def test_keys_that_name_a_date(name, label):
    assert read_deadline_label(name) == label


def test_the_schema_beside_the_code_is_that_of_the_table():
    assert SCHEMA.read_text("utf-8") == print_schema()


def test_the_schema_is_one_and_knows_every_spelling():
    schema = build_schema()
    jsonschema.Draft202012Validator.check_schema(schema)
    assert set(schema["properties"]) == {spelling for key in KEYS for spelling in key.spellings}


@pytest.mark.parametrize(
    ("front", "valid"),
    [
        ({"title": "A", "tags": ["no", 1.10], "authors": [{"name": "B"}], "layout": "post"}, True),
        ({"event": {"start": "2026-05-04", "online": True}, "dates": [{"label": "A", "date": "B"}]}, True),
        ({"title": {"a": "b"}}, False),
        ({"date": ["2026-01-01"]}, False),
        ({"callboard": {"acept": "a"}}, False),
    ],
)
def test_the_schema_refuses_what_reading_refuses(front, valid):
    assert jsonschema.Draft202012Validator(json.loads(SCHEMA.read_text("utf-8"))).is_valid(front) is valid


def test_the_page_for_members_has_every_key_and_spelling():
    rows = re.findall(r"^\| `(\w+)` \| (.*?) \| (.*?) \|$", PAGE.read_text("utf-8"), re.MULTILINE)
    expected = [(key.name, ", ".join(f"`{spelling}`" for spelling in key.spellings), key.meaning) for key in KEYS]
    assert rows == expected


def test_the_page_for_members_has_every_part_of_an_event():
    text = PAGE.read_text("utf-8")
    for part, spellings in EVENT_PARTS.items():
        assert f"- `{part}`: {', '.join(f'`{name}`' for name in spellings)}\n" in text


def test_entries_are_found_by_meaning():
    entries = collect({"Excerpt": Node("a", 2, 10, 2), "summary": Node(None, 3, 10, 3)}, Found("x.md"))
    assert [raw for raw, _ in entries.given("summary")] == ["summary", "Excerpt"]
    assert entries.first("summary") == ("Excerpt", entries.raw["Excerpt"])
    assert (entries.place("summary"), entries.place("title")) == ((3, 10), (0, 0))
