"""Open data (A29): each file as its schema says, ids that lead from one file to the other, at a sub-path too."""

from __future__ import annotations

import json

import jsonschema
import pytest

NAMES = ("dates", "events", "topics", "posts")


@pytest.fixture(params=["example", "example_below"], ids=["root", "sub-path"])
def built(request):
    return request.getfixturevalue(request.param)


def read(built, name):
    return json.loads(built.text(f"data/v1/{name}.json"))


@pytest.mark.parametrize("name", NAMES)
def test_every_file_is_as_its_schema_says(built, name):
    schema = json.loads(built.text(f"data/v1/{name}.schema.json"))
    jsonschema.Draft202012Validator.check_schema(schema)
    data = read(built, name)
    judge = jsonschema.Draft202012Validator(schema, format_checker=jsonschema.FormatChecker())
    assert [error.message for error in judge.iter_errors(data)] == []
    assert data["schema"] == f"{built.url}/data/v1/{name}.schema.json"
    known = {"version", "schema", "site", *schema["properties"]}
    assert set(data) == known, "nothing that the schema does not describe"


def test_ids_lead_from_file_to_file(built):
    dates, events, topics, posts = (read(built, name)[name] for name in NAMES)
    ids = {name: {each["id"] for each in read(built, name)[name]} for name in NAMES}
    assert all(each["event"] in ids["events"] and each["source"]["post"] in ids["posts"] for each in dates)
    assert {name for each in events for name in each["dates"]} == ids["dates"]
    assert {name for each in events for name in each["posts"]} <= ids["posts"]
    assert {name for each in events for name in each["topics"]} <= ids["topics"]
    assert all(use["event"] in ids["events"] for each in topics for use in each["uses"])
    assert all(each["event"] in ids["events"] | {None} for each in posts)
