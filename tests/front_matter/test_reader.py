"""Pelican itself reads a page of any flavour."""

import datetime as dt

import pytest
from pelican.readers import Readers
from pelican.settings import DEFAULT_CONFIG, configure_settings

from front_matter.reader import FrontMatterReader


@pytest.fixture
def readers(tmp_path):
    def make(**more):
        given = {"PATH": str(tmp_path), "TIMEZONE": "Europe/Lisbon", "READERS": {"md": FrontMatterReader}, **more}
        return Readers(configure_settings({**DEFAULT_CONFIG, **given}))

    return make


def page(tmp_path, text):
    path = tmp_path / "about.md"
    path.write_text(text, encoding="utf-8")
    return path.name


def test_a_page_with_toml(readers, tmp_path):
    name = page(
        tmp_path, "+++\ntitle = 'About'\ndate = 2026-01-02\ntags = ['a']\nauthors = ['B']\n+++\n| a |\n|---|\n| b |\n"
    )
    result = readers().read_file(str(tmp_path), name)
    assert result.metadata["title"] == "About"
    assert result.metadata["date"].date() == dt.date(2026, 1, 2)
    assert [tag.name for tag in result.metadata["tags"]] == ["a"]
    assert [author.name for author in result.metadata["authors"]] == ["B"]
    assert result.metadata["status"] == "published"
    assert "<table>" in result.content


def test_a_page_that_is_scheduled_is_a_draft_and_the_site_may_render_and_tell_the_time(readers, tmp_path):
    name = page(tmp_path, "---\ntitle: A\npublishDate: 2026-05-01\n---\nText.\n")
    settings = {"FRONT_MATTER_NOW": dt.datetime(2026, 4, 1, tzinfo=dt.UTC), "FRONT_MATTER_RENDER": str.upper}
    result = readers(**settings).read_file(str(tmp_path), name)
    assert (result.metadata["status"], result.content) == ("draft", "TEXT.\n")


def test_a_refused_page_says_why(tmp_path):
    name = page(tmp_path, "---\nstatus: maybe\n---\nText.\n")
    reader = FrontMatterReader({**DEFAULT_CONFIG, "TIMEZONE": "UTC"})
    with pytest.raises(ValueError, match="“status: maybe” is not known"):
        reader.read(str(tmp_path / name))
