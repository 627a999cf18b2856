"""The vocabulary as a JSON Schema, for editors that complete and check front matter while it is typed.

``schema.json`` beside this module is what `build_schema` gives; a test keeps them one.

>>> build_schema()["properties"]["draft"]["description"]
'`true` keeps the post out of the site.'
"""

from __future__ import annotations

import json
from typing import Any, get_args

from callboard.model import KINDS, DateStatus
from front_matter.vocabulary import DATE_PARTS, EVENT_PARTS, KEYS, Kind

_TEXT: dict[str, Any] = {"type": ["string", "number", "boolean", "null"]}
_WORDS: dict[str, Any] = {
    "type": ["array", "string", "number", "boolean", "null"],
    "items": {"type": ["string", "number", "boolean", "null", "object"]},
}
_PERSON: dict[str, Any] = {"type": ["string", "object"]}
_DATE_VALUES: dict[str, Any] = {"kind": {"enum": [*KINDS]}, "status": {"enum": [*get_args(DateStatus)]}}
_SHAPES: dict[Kind, dict[str, Any]] = {
    "text": _TEXT,
    "date": {"type": ["string", "null"]},
    "yes-no": {"type": ["boolean", "string", "integer"]},
    "status": {"type": "string"},
    "build": {"type": ["object", "boolean"], "properties": {"render": _TEXT, "list": _TEXT}},
    "cover": {"type": ["string", "object", "boolean", "null"]},
    "names": {"type": ["string", "object", "array", "null"], "items": _PERSON},
    "words": _WORDS,
    "paths": {"type": ["string", "array", "null"], "items": {"type": "string"}},
    "event": {
        "type": ["object", "string", "null"],
        "properties": {name: _TEXT for spellings in EVENT_PARTS.values() for name in spellings},
    },
    "dates": {
        "type": ["array", "object", "string", "null"],
        "items": {
            "type": ["object", "string"],
            "properties": {name: _DATE_VALUES.get(part, _TEXT) for part, names in DATE_PARTS.items() for name in names},
        },
    },
    "callboard": {
        "type": ["object", "null"],
        "properties": {"ignore": _WORDS, "accept": _WORDS},
        "additionalProperties": False,
    },
}


def build_schema() -> dict[str, Any]:
    """The schema, with each spelling of each key; other keys are allowed, as they are in a post."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Front matter of a post",
        "type": "object",
        "properties": {
            spelling: {"description": key.meaning, **_SHAPES[key.kind]} for key in KEYS for spelling in key.spellings
        },
    }


def print_schema() -> str:
    """The schema as it stands in ``schema.json``."""
    return json.dumps(build_schema(), indent=2, ensure_ascii=False) + "\n"
