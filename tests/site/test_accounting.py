"""Every file of any content folder ends in one way, with a reason where it is left out, and the sums agree."""

from __future__ import annotations

import datetime as dt
import json
import re
import tempfile
from pathlib import Path

import jsonschema
import pytest
from hypothesis import given
from hypothesis import settings as tries
from hypothesis import strategies as st

from callboard import pipeline, report, settings
from callboard.commands.build import accounting
from callboard.pipeline import sums

ROOT = Path(__file__).resolve().parents[2]
SCHEMA = json.loads((ROOT / "docs" / "build-report.schema.json").read_text("utf-8"))
SITE = settings.from_data({"timezone": "UTC", "url": "https://board.example.org", "authority": "board.example.org"})
NOW = dt.datetime(2027, 2, 1, 9, tzinfo=dt.UTC)

FOLDERS = ["", "news/", "news/sub/", "news/_drafts/", "_drafts/", "pages/", "static/", "static/img/", "odd/"]
NAMES = [
    *("one.md", "two.md", "2027-01-10-one.md", "three.markdown", "ONE.MD", "README.md", "index.md", "nul.md"),
    *(".hidden.md", "one.md~", "#one.md#", "one.md.bak", "one (conflicted copy).md", "notes.txt", "page.html"),
    *("a.png", "A.png", "paper.pdf", "data.xyz", "authors.yaml", "topics.yaml", "ledger.txt"),
]
HEADERS = [
    *("", "draft: true", "status: draft", "published: false", "publishDate: 2027-06-01", "expiryDate: 2027-01-15"),
    *("slug: same", "slug: ../up", "date: 2027-02-30", "group: nowhere", "title: [", "draft: perhaps", "date: soon"),
]
BODIES = ["Words.", "- Deadline: 5 March 2027", "[The paper](paper.pdf)", "<script>x()</script>", "![A](a.png)", ""]
BYTES = [b"", b"\0\0", b"\x89PNG\r\n", b"---\ntitle: x", b"\xff\xfeT\0", b"caf\xe9", b"{}\n", b"ana: {name: Ana}\n"]


def post(header, body):
    return f"---\ntitle: A title\ndate: 2027-01-10\n{header}\n---\n{body}\n".encode()


@st.composite
def contents(draw):
    paths = st.builds("{}{}".format, st.sampled_from(FOLDERS), st.sampled_from(NAMES))
    posts = st.builds(post, st.sampled_from(HEADERS), st.sampled_from(BODIES))
    return draw(st.dictionaries(paths, posts | posts | st.sampled_from(BYTES), max_size=12))


@tries(max_examples=25, deadline=None)
@given(contents())
def test_every_file_ends_in_one_way(files):
    with tempfile.TemporaryDirectory() as folder:
        content = Path(folder)
        for name, data in files.items():
            (content / name).parent.mkdir(parents=True, exist_ok=True)
            (content / name).write_bytes(data)
        there = {path.relative_to(content).as_posix() for path in content.rglob("*") if path.is_file()}
        loaded = pipeline.load(content, SITE, NOW)
    assert set(loaded.fates) == there
    fates = {fate: {path for path, each in loaded.fates.items() if each == fate} for fate in loaded.fates.values()}
    assert fates.get("published", set()) == {each.path for each in (*loaded.index.posts, *loaded.pages)}
    assert fates.get("ignored", set()) == {path for path, rule in loaded.ignored.items() if rule}
    refused = {each.path for each in loaded.problems if each.severity == "error"} & there
    assert fates.get("rejected", set()) == refused - fates.get("data", set())
    assert fates.get("static", set()) == set(loaded.files)
    told = json.loads(report.text(loaded, files=1))
    jsonschema.validate(told, SCHEMA)
    content = dict(told["content"])
    assert content.pop("files") == len(there) == sum(content.values())
    assert content == sums(loaded)
    assert sum(told["ignored"].values()) == content.get("ignored", 0)
    assert not re.search(r"\.(md|png|pdf|txt)\b", json.dumps(told))
    count, parts = accounting(loaded).split(". ")[0].split(": ")
    assert int(count.split()[0]) == sum(int(number) for number in re.findall(r"(\d+) [a-z]+", parts))


def test_the_report_of_a_site_is_as_its_schema_says(example, example_index):
    told = json.loads(example.text("build-report.json"))
    jsonschema.validate(told, SCHEMA)
    assert told["output"]["posts"] == len(example_index.index.posts)
    assert told["content"]["published"] == len(example_index.index.posts) + len(example_index.pages)


@pytest.mark.parametrize("key", ["version", "content", "output"])
def test_the_schema_sees_what_is_missing(example, key):
    told = json.loads(example.text("build-report.json"))
    del told[key]
    with pytest.raises(jsonschema.ValidationError, match=key):
        jsonschema.validate(told, SCHEMA)
