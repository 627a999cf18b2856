"""A translation that names no original is told, with what it may have meant."""

from __future__ import annotations

import pytest


def post(title, *lines):
    return "\n".join(["---", f"title: {title}", "date: 2027-01-10", *lines, "---", "Text.", ""])


def told(loaded):
    return [(p.path, p.line, p.column, p.severity, p.hint) for p in loaded.problems if p.code == "translation-unknown"]


@pytest.mark.parametrize(
    ("wanted", "hint"),
    [
        ("smahs", "Did you mean smash?"),
        ("news/smash.mb", "Did you mean news/smash.md?"),
        ("the-lab-id", "Did you mean the-labs-id?"),
        ("appel", "Write the id, path or slug of the original."),
        ("x", "Write the id, path or slug of the original."),
    ],
)
def test_a_name_that_no_post_has(load, wanted, hint):
    appel = post("Appel", "lang: fr", "slug: appel", f"translation_of: {wanted}")
    loaded = load({"news/smash.md": post("Smash", "id: the-labs-id"), "news/appel.md": appel})
    assert told(loaded) == [("news/appel.md", 6, 1, "warning", hint)]
    assert len(loaded.index.posts) == 2


@pytest.mark.parametrize("wanted", ["smash", "news/smash.md", "the-labs-id"])
def test_a_name_that_a_post_has(load, wanted):
    files = {"news/smash.md": post("Smash", "id: the-labs-id"), "news/x.md": post("X", f"translation_of: {wanted}")}
    assert told(load(files)) == []


def test_names_of_files_need_no_key(load):
    files = {"news/smash.md": post("Smash"), "news/smash.fr.md": post("Smash"), "pages/a.md": post("A")}
    assert told(load(files | {"pages/a.fr.md": post("A"), "news/smash.md": post("Smash", "draft: true")})) == []


def test_an_original_that_is_a_draft_is_none(load):
    files = {"news/smash.md": post("Smash", "draft: true"), "news/x.md": post("X", "translation_of: smash")}
    assert [path for path, *_ in told(load(files))] == ["news/x.md"]
    assert told(load(files, drafts=True)) == []


def test_pages_translate_pages(load):
    files = {"pages/a.md": post("A"), "pages/b.md": post("B", "translation_of: a"), "news/c.md": post("C")}
    assert told(load(files)) == []
    assert [path for path, *_ in told(load(files | {"pages/b.md": post("B", "translation_of: c")}))] == ["pages/b.md"]


def test_it_can_be_accepted(load):
    lines = ("translation_of: x", "callboard: {accept: [translation-unknown]}")
    assert told(load({"news/a.md": post("A", *lines)})) == []
