"""When the preview looks again: the test saves files and plays the system that watches folders."""

from __future__ import annotations

import contextlib

import pytest

from callboard.commands import serve_watch


class _Over(Exception):
    """The system has nothing more to tell."""


@pytest.fixture
def watching(tmp_path, monkeypatch):
    """A site's root, what was watched so far, and a function that counts the turns.

    It is given what the system tells one after the other: saved files, or a function, which is called before the
    system tells that nothing happened.
    """
    root = tmp_path / "lab"
    for name in ("content", "theme"):
        (root / name).mkdir(parents=True)
    (root / "site.toml").write_text("a = 1\n", "utf-8")
    watched = []

    def turns(*said):
        rest = iter(said)

        def watch(*folders, **_options):
            watched.append(sorted(folder.name for folder in folders))
            for each in rest:
                if callable(each):
                    each()
                yield set() if callable(each) else each
            raise _Over

        monkeypatch.setattr(serve_watch, "watch", watch)
        count = 0
        with contextlib.suppress(_Over):
            for _ in serve_watch.saves(root / "content", root):
                count += 1
        return count

    return root, watched, turns


def nothing():
    """Time passes."""


SAVED = {("changed", "content/a.md")}


def test_the_first_turn_comes_when_all_is_watched_and_no_other_without_a_save(watching):
    _, watched, turns = watching
    assert turns(nothing, nothing, nothing) == 1
    assert watched == [["content", "theme"]]


def test_each_save_is_a_turn(watching):
    assert watching[2](nothing, SAVED, nothing, SAVED) == 3


def test_a_settings_file_that_was_replaced_is_seen_each_time(watching):
    root, _, turns = watching

    def put_another(text):
        beside = root / "beside"
        beside.write_text(text, "utf-8")
        beside.replace(root / "site.toml")

    assert turns(nothing, lambda: put_another("b = 2\n"), nothing, lambda: put_another("c = 3\n"), nothing) == 3
    assert turns(nothing, (root / "site.toml").unlink, nothing, lambda: put_another("d = 4\n")) == 3


def test_a_folder_that_comes_later_is_watched_and_looked_at(watching):
    root, watched, turns = watching
    assert turns(nothing, (root / "override").mkdir, nothing, nothing) == 2
    assert watched == [["content", "theme"], ["content", "override", "theme"]]
