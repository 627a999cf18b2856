"""Every key that a lab can set is described, with its default, and nothing is described that does not exist."""

import json
import runpy
import tomllib
from dataclasses import MISSING, fields

import pytest

from callboard.publish.authors import Author
from callboard.settings import Group, SettingsError, Site, from_data
from tests.docs.pages import DOCS, ROOT, blocks, code, rows, sections

TEXT = (DOCS / "settings.md").read_text("utf-8")
PARTS = sections(TEXT, 2)
KEYS = sections(PARTS["site.toml"], 3)


def keys_of(part):
    return [code(row[0])[0] for row in rows(PARTS[part])]


def test_every_key_of_site_toml_is_described():
    assert sorted(KEYS) == sorted(field.name for field in fields(Site))


@pytest.mark.parametrize("field", fields(Site), ids=lambda field: field.name)
def test_a_key_says_its_default(field):
    said = KEYS[field.name].rpartition("Default: ")[2]
    if isinstance(field.default, str):
        assert said.startswith(f'`"{field.default}"`' if field.default else "none")
    else:
        usual = {"groups": "one group", "reminders": f"`{list(Site().reminders)}`"}
        number = f"`{field.default}`" if isinstance(field.default, int) else "none"
        assert said.startswith(usual.get(field.name, number))


def test_every_key_of_a_group_is_described():
    described = {code(row[0])[0]: row[-1] for row in rows(PARTS["A group"])}
    assert sorted(described) == sorted(field.name for field in fields(Group) if field.name != "slug")
    accent = next(field.default for field in fields(Group) if field.name == "accent")
    assert described["accent"] == f"`{json.dumps(accent)}`"


def test_every_key_of_an_author_is_described():
    needed = {field.name: field.default is MISSING for field in fields(Author) if field.name != "slug"}
    described = {code(row[0])[0]: row[-1] for row in rows(PARTS["authors.yaml and topics.yaml"])}
    assert {key: default == "required" for key, default in described.items()} == needed


def test_every_key_of_callboard_in_the_settings_of_pelican_is_described():
    writing, published = (
        set(runpy.run_path(str(ROOT / name))["CALLBOARD"]) for name in ("pelicanconf.py", "publishconf.py")
    )
    assert writing <= published == set(keys_of("pelicanconf.py and publishconf.py"))


@pytest.mark.parametrize("block", blocks(TEXT, "toml"), ids=lambda block: f"line-{block.line}")
def test_the_examples_are_taken(block):
    assert isinstance(from_data(tomllib.loads(block.text)), Site)


@pytest.mark.parametrize(
    "data",
    [{"authority": "a b/c"}, {"authority": "lab.example.org:80"}, {"authority": ""}, {"authority_since": "soon"}],
)
def test_ids_are_made_with_what_a_tag_uri_may_hold(data):
    """RFC 4151, 2.1."""
    with pytest.raises(SettingsError, match="authority"):
        from_data(data)
