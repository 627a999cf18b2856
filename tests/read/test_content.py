"""What lies in the content folder, and what becomes of each thing."""

from __future__ import annotations

import contextlib
import os
import socket

import pytest

from callboard.read.content import find

FATES = {
    "news/a.md": "post",
    "news/a.MD": "post",
    "a.markdown": "post",
    "deep/er/b.mkd": "post",
    "deep/er/b.mdown": "post",
    "b.MDWN": "post",
    "news/index/index.md": "post",
    "_drafts/c.md": "post",
    "pages/about.md": "page",
    "pages/more/team.md": "page",
    "authors.yaml": "data",
    "topics.yaml": "data",
    "ledger.txt": "data",
    "static/img/a.png": "static",
    "static/anything.xyz": "static",
    "static/data.json": "static",
    "news/a.png": "file",
    "news/paper.pdf": "file",
    "news/refs.bib": "file",
    "news/UPPER.PNG": "file",
    ".hidden.md": "ignored",
    ".DS_Store": "ignored",
    "news/.a.md.swp": "ignored",
    "news/a.md~": "ignored",
    "news/a.md.bak": "ignored",
    "news/a.md.orig": "ignored",
    "news/#a.md#": "ignored",
    "news/a.md~~": "ignored",
    "news/a.MD.BAK": "ignored",
    "news/a.bak.md": "ignored",
    "news/a.old.md": "ignored",
    "news/a.orig.markdown": "ignored",
    "news/a.tmp.2.md": "ignored",
    "news/a.md.1": "ignored",
    "news/.#a.md": "ignored",
    "news/a.md.swp": "ignored",
    "news/a.md.rej": "ignored",
    "static/a.svg~": "ignored",
    "static/drafts/plan.pdf": "ignored",
    "static/2027/_private/plan.pdf": "ignored",
    "news/a.bold.md": "post",
    "news/the.old.days.md": "post",
    "news/a (copy).md": "post",
    "news/draft-a.md": "post",
    "private/a.md": "post",
    "news/_a.md": "post",
    "news/a.draft.md": "post",
    "news/drafts/a.md": "post",
    "news/a (conflicted copy 2027-01-01).md": "ignored",
    "news/README.md": "ignored",
    "README.md": "ignored",
    "LICENSE.md": "ignored",
    "news/a.docx": "ignored",
    "news/a.md.txt": "ignored",
    "sub/authors.yaml": "ignored",
    "news/naïve ü 公平.md": "post",
    "news/with space & sign.md": "post",
}


def made(root, path, text="x"):
    target = root / path
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(text, "utf-8")
    return target


@pytest.mark.parametrize(("path", "fate"), FATES.items(), ids=FATES)
def test_fates(tmp_path, path, fate):
    made(tmp_path, path)
    [found] = find(tmp_path)
    assert (found.path, found.fate) == (path, fate)
    assert bool(found.rule) == (fate == "ignored")


@pytest.mark.parametrize(
    ("name", "told"),
    [
        *(("news/a.rst", True), ("a.html", True), ("news/a.docx", True), ("pages/a.org", True), ("a.ipynb", True)),
        *(("news/a.md.txt", True), ("news/a.MD.html", True), ("news/a.txt", False), ("news/a.yaml", False)),
        *(("static/a.html", False), ("_drafts/a.rst", False), ("news/.a.rst", False), ("_layouts/a.html", False)),
    ],
)
def test_a_text_of_another_system_is_told(load, name, told):
    loaded = load({name: "A", "news/a.md": "---\ntitle: A\ndate: 2027-01-10\n---\nWords.\n"})
    assert [p.path for p in loaded.problems if p.code == "file-unread"] == ([name] if told else [])


def test_each_file_once_in_a_fixed_order(tmp_path):
    for path in reversed(FATES):
        made(tmp_path, path)
    paths = [found.path for found in find(tmp_path)]
    assert paths == sorted(paths)
    assert len(paths) == len(set(paths))


def test_a_hidden_folder_is_one_thing(tmp_path):
    made(tmp_path, ".git/config")
    assert [(f.path, f.fate) for f in find(tmp_path)] == [(".git", "ignored")]


def test_a_folder_of_templates_is_one_thing(tmp_path):
    made(tmp_path, "archetypes/default.md")
    assert [(f.path, f.fate) for f in find(tmp_path)] == [("archetypes", "ignored")]


def test_a_folder_named_like_a_post_is_a_folder(tmp_path):
    made(tmp_path, "news/x.md/y.md")
    assert [(f.path, f.fate) for f in find(tmp_path)] == [("news/x.md/y.md", "post")]


def test_an_empty_folder_is_nothing(tmp_path):
    (tmp_path / "news").mkdir()
    assert find(tmp_path) == ()


@pytest.fixture
def link(tmp_path):
    def make(name, target):
        path = tmp_path / "content" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        try:
            path.symlink_to(target)
        except (OSError, NotImplementedError):
            pytest.skip("this system makes no symbolic links")
        return tmp_path / "content"

    return make


def test_a_link_to_a_file_inside_is_that_file(tmp_path, link):
    made(tmp_path / "content", "news/a.md")
    root = link("news/b.md", tmp_path / "content" / "news" / "a.md")
    assert {f.path: f.fate for f in find(root)} == {"news/a.md": "post", "news/b.md": "post"}


@pytest.mark.parametrize(
    "target",
    ["../../secret.md", "nowhere.md", "b.md", "../../content-look-alike/x.md"],
    ids=["outside", "dangling", "itself", "look-alike"],
)
def test_a_link_that_leads_out_or_nowhere_is_rejected(tmp_path, link, target):
    made(tmp_path, "secret.md", "SECRET")
    made(tmp_path, "content-look-alike/x.md", "SECRET")
    root = link("news/b.md", target)
    [found] = find(root)
    assert (found.path, found.fate) == ("news/b.md", "rejected")


def test_a_link_to_a_folder_is_not_followed(tmp_path, link):
    made(tmp_path / "content", "news/a.md")
    root = link("again", tmp_path / "content" / "news")
    assert {f.path: f.fate for f in find(root)} == {"news/a.md": "post", "again": "ignored"}


def test_a_link_to_the_folder_around_it_ends(tmp_path, link):
    root = link("news/up", "..")
    assert {f.path: f.fate for f in find(root)} == {"news/up": "ignored"}


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no FIFOs")
def test_what_is_no_file_is_rejected_not_read(tmp_path):
    (tmp_path / "news").mkdir()
    os.mkfifo(tmp_path / "news" / "x.md")
    os.mkfifo(tmp_path / "news" / "y")
    assert {f.path: f.fate for f in find(tmp_path)} == {"news/x.md": "rejected", "news/y": "ignored"}


def test_a_file_that_goes_while_the_folder_is_listed_is_no_fault(tmp_path, monkeypatch):
    """Editors write a file beside the post and rename it."""
    for name in ("a.md", "b.md"):
        (tmp_path / name).touch()
    scan = os.scandir

    @contextlib.contextmanager
    def scan_and_go(folder):
        with scan(folder) as found:
            entries = list(found)
        (tmp_path / "b.md").unlink()
        yield entries

    monkeypatch.setattr(os, "scandir", scan_and_go)
    found = find(tmp_path)
    monkeypatch.undo()
    assert [(each.path, each.fate) for each in found] == [("a.md", "post"), ("b.md", "ignored")]


@pytest.mark.skipif(not hasattr(socket, "AF_UNIX"), reason="this system has no such sockets")
def test_a_name_that_is_no_utf_8(tmp_path):
    try:
        (tmp_path / os.fsdecode(b"caf\xe9.md")).write_text("x")
    except (OSError, UnicodeError):
        pytest.skip("this system has no such names")
    [found] = find(tmp_path)
    assert (found.fate, found.rule) == ("rejected", "a file name that is not UTF-8")


def test_a_rejected_file_is_an_error_of_the_build(build_site, tmp_path, link):
    made(tmp_path, "secret.md", "XSECRET")
    inside, outside = tmp_path / "content" / "b.md", tmp_path / "secret.md"
    # The content folder is made anew by each build; the link must come after that.
    settings = (
        f"import os\nif not os.path.lexists({str(inside)!r}):\n    os.symlink({str(outside)!r}, {str(inside)!r})\n"
    )
    link("probe", "x").joinpath("probe").unlink()
    built = build_site({"news/a.md": "---\ntitle: A\ndate: 2027-01-10\n---\nText.\n"}, conf=settings)
    assert built.code == 1
    assert "b.md:0:0: error[file-unreadable]" in built.err
    assert "1 rejected" in built.out
    assert not [path for path, data in built.files.items() if b"XSECRET" in data]


def test_only_one_text_is_found_where_one_is_named(tmp_path):
    for name in ("a.md", "b.md", "README.md", "c.png", "deep/d.md"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("x", "utf-8")
    fates = {f.path: f.fate for f in find(tmp_path, only="a.md")}
    assert fates == {"a.md": "post", "README.md": "ignored", "c.png": "file"}
    assert {f.path for f in find(tmp_path, only="README.md") if f.fate == "post"} == {"README.md"}
