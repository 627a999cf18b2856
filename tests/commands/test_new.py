"""`./board new`: a post whose front matter survives any title."""

from __future__ import annotations

import datetime as dt

import pytest

import front_matter
from callboard import builder
from callboard.commands import build, new

NOW = dt.datetime(2027, 2, 1, 9, tzinfo=dt.UTC)
TITLES = [
    "A plain title",
    'He said: "no", and #left',
    "yes",
    "1.10",
    "2027-01-01",
    "- dash: [x] {y} *z* & !tag %x @a `b` | > ?",
    "'single' quotes",
    "---",
    "公平的征文",
    "  spaces around  ",
    "emoji 🦉 and \t tab",
    "null",
    "back\\slash",
    "a" * 300,
    "...",
]


@pytest.fixture(autouse=True)
def _clock(monkeypatch):
    monkeypatch.setattr(builder, "clock", lambda: NOW)


def written(lab):
    return sorted((lab / "content" / "news").glob("*.md"))


@pytest.mark.parametrize("title", TITLES)
@pytest.mark.parametrize("kind", ["news", "cfp"])
def test_the_header_says_the_title_whatever_it_is(lab, run, title, kind):
    code, out, err = run(lambda: new.run(title=title, event="A: #1 event", kind=kind, edit=False))
    assert (code, err) == (0, "")
    [path] = written(lab)
    source = front_matter.read(path.read_bytes(), f"news/{path.name}", zone=dt.UTC, now=NOW)
    assert not [p for p in source.problems if p.severity == "error"]
    assert source.header.title.split() == title.split()
    assert source.header.status == "draft"
    assert source.header.event["name"] == "A: #1 event"
    assert source.header.published.date() == dt.date(2027, 2, 1)
    assert path.name.startswith("2027-02-01-")
    assert path.name in out


def test_nothing_is_overwritten(lab, run):
    for _ in range(3):
        assert run(lambda: new.run(title="The same", event=None, kind="news", edit=False))[0] == 0
    names = [path.name for path in written(lab)]
    assert names == ["2027-02-01-the-same-2.md", "2027-02-01-the-same-3.md", "2027-02-01-the-same.md"]


def test_ids_of_two_posts_differ(lab, run):
    for _ in range(2):
        run(lambda: new.run(title="The same", event=None, kind="news", edit=False))
    ids = {front_matter.read(p.read_bytes(), "news/x.md", zone=dt.UTC, now=NOW).header.id for p in written(lab)}
    assert ids == {"news/the-same", "news/the-same-2"}


@pytest.mark.parametrize("kind", new.ARCHETYPES)
def test_what_was_started_builds_once_it_is_no_draft(lab, run, kind):
    run(lambda: new.run(title="A beginning", event="EVENT 2027", kind=kind, edit=False))
    [path] = written(lab)
    path.write_text(path.read_text("utf-8").replace("draft: true\n", ""), "utf-8")
    code, out, err = run(lambda: build.run(content=None, output=None, settings=None, now=None, strict=False))
    assert "error" not in err
    assert code == 0
    assert "1 published" in out


@pytest.mark.parametrize(
    ("said", "words"),
    [({"kind": "poem"}, ["poem", "cfp"]), ({"title": None}, ["title"]), ({"title": ""}, ["title"])],
)
def test_what_is_missing_or_unknown_is_told(lab, run, said, words, monkeypatch):
    monkeypatch.setattr("sys.stdin.isatty", lambda: False, raising=False)
    options = {"title": "T", "event": None, "kind": "news", "edit": False} | said
    code, _, err = run(lambda: new.run(**options))
    assert code == 1
    assert all(word in err for word in words)
    assert written(lab) == []


def test_an_editor_is_started_with_the_file(lab, run, monkeypatch):
    called = []
    monkeypatch.setenv("VISUAL", "ed -s")
    monkeypatch.setattr("subprocess.run", lambda command, **_: called.append(command))
    run(lambda: new.run(title="T", event=None, kind="news", edit=True))
    assert called == [["ed", "-s", str(written(lab)[0])]]


def test_no_editor_is_told_and_the_post_is_there(lab, run, monkeypatch):
    monkeypatch.delenv("VISUAL", raising=False)
    monkeypatch.delenv("EDITOR", raising=False)
    code, _, err = run(lambda: new.run(title="T", event=None, kind="news", edit=True))
    assert (code, "$EDITOR" in err) == (1, True)
    assert len(written(lab)) == 1
