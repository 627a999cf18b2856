"""Paths that every system can hold, each written once."""

import errno
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitebuild.errors import Refused
from sitebuild.writer import LONGEST_PATH, Writer, path_fault, write_atomic

PATHS = [
    pytest.param("index.html", None, id="plain"),
    pytest.param("news/été-2026/index.html", None, id="letters-of-other-scripts"),
    pytest.param("feeds/a b.xml", None, id="space-inside"),
    pytest.param(".nojekyll", None, id="hidden"),
    pytest.param("console/prnt.com1", None, id="nearly-reserved"),
    pytest.param("", "is empty", id="empty"),
    pytest.param("/etc/passwd", "is absolute", id="absolute"),
    pytest.param("../site-evil/x", '".."', id="up"),
    pytest.param("a/../../b", '".."', id="up-in-the-middle"),
    pytest.param("a/./b", '"."', id="dot"),
    pytest.param("a//b", "empty segment", id="double-slash"),
    pytest.param("a/", "empty segment", id="folder"),
    pytest.param("a\\b", r"'\\\\'", id="backslash"),
    pytest.param("C:/x", "':'", id="drive"),
    pytest.param("a\0b", r"'\\x00'", id="nul"),
    pytest.param("a\nb", r"'\\n'", id="line-end"),
    pytest.param("a\ud800b", "ud800", id="lone-surrogate"),
    pytest.param("what?", r"'\?'", id="question-mark"),
    pytest.param("news/con/index.html", "reserved name", id="reserved"),
    pytest.param("LPT1.html", "reserved name", id="reserved-with-suffix"),
    pytest.param("a./b", "space or full stop", id="ends-in-full-stop"),
    pytest.param("a /b", "space or full stop", id="ends-in-space"),
    pytest.param("é" * 128 + ".html", "255 bytes", id="long-name"),
    pytest.param("a/" * 100 + "b", "200 characters", id="long-path"),
]


@pytest.mark.parametrize(("path", "fault"), PATHS)
def test_paths(path, fault, tmp_path):
    writer = Writer(tmp_path)
    if fault is None:
        assert path_fault(path) is None
        assert writer.write_text(path, "x", "the page").read_bytes() == b"x"
    else:
        with pytest.raises(Refused, match=fault):
            writer.write_text(path, "x", "the page")
        assert list(tmp_path.iterdir()) == []


@given(st.text(max_size=40))
def test_an_accepted_path_stays_inside(path):
    if path_fault(path) is None:
        root = Path("/site")
        assert (root / path).is_relative_to(root)
        assert ".." not in Path(path).parts
        assert len(path) <= LONGEST_PATH


def test_text_is_utf8_with_lf(tmp_path):
    target = Writer(tmp_path).write_text("a.txt", "é\r\nb\rc\n", "a")
    assert target.read_bytes() == "é\nb\nc\n".encode()


def test_bytes_are_taken_as_they_are(tmp_path):
    writer = Writer(tmp_path / "site")
    assert writer.write_bytes("c", b"\r\n", "c").read_bytes() == b"\r\n"


def test_it_remembers_who_wrote_what(tmp_path):
    writer = Writer(tmp_path)
    writer.write_text("b.html", "", "page b")
    writer.write_text("a/index.html", "", "page a")
    assert writer.owners == {"b.html": "page b", "a/index.html": "page a"}
    assert len(writer) == 2


@pytest.mark.parametrize(
    ("first", "second", "message"),
    [
        pytest.param("news/x.html", "news/x.html", "both written to news/x.html", id="same"),
        pytest.param("news/x.html", "news/X.html", "only in case", id="case"),
        pytest.param("news/x.html", "News/y.html", "only in case", id="case-of-folder"),
        pytest.param("caf\u00e9.html", "cafe\u0301.html", "only in case or Unicode form", id="unicode-form"),
        pytest.param("stra\u00dfe", "strasse", "only in case", id="casefold"),
        pytest.param("news", "news/x.html", "cannot be beside", id="folder-over-file"),
        pytest.param("news/x.html", "news", "cannot be beside", id="file-over-folder"),
    ],
)
def test_two_owners_of_one_place_are_both_named(tmp_path, first, second, message):
    writer = Writer(tmp_path)
    writer.write_text(first, "first", "post one.md")
    with pytest.raises(Refused, match=message) as caught:
        writer.write_text(second, "second", "post two.md")
    assert "one.md" in str(caught.value)
    assert "two.md" in str(caught.value)
    assert (tmp_path / first).read_text("utf-8") == "first"
    assert len(writer) == 1


def test_a_file_of_another_hand_is_not_overwritten(tmp_path):
    (tmp_path / "index.html").write_text("theirs", encoding="utf-8")
    with pytest.raises(Refused, match="another hand"):
        Writer(tmp_path).write_text("index.html", "ours", "the page")
    assert (tmp_path / "index.html").read_text("utf-8") == "theirs"


def test_a_full_disk_is_told(tmp_path, monkeypatch):
    def fill(*_args, **_options):
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(Path, "open", fill)
    with pytest.raises(Refused, match="No space left"):
        Writer(tmp_path).write_text("index.html", "", "the page")
    monkeypatch.setattr(Path, "mkdir", fill)
    with pytest.raises(Refused, match="No space left"):
        Writer(tmp_path).write_text("news/index.html", "", "the page")


def test_an_atomic_write_replaces(tmp_path):
    target = tmp_path / "ledger.json"
    write_atomic(target, b"one")
    write_atomic(target, b"two")
    assert target.read_bytes() == b"two"
    assert [path.name for path in tmp_path.iterdir()] == ["ledger.json"]


def test_an_atomic_write_that_fails_leaves_the_old_file(tmp_path, monkeypatch):
    target = tmp_path / "ledger.json"
    write_atomic(target, b"one")

    def refuse(*_):
        raise PermissionError(13, "in use")

    monkeypatch.setattr(Path, "replace", refuse)
    with pytest.raises(PermissionError):
        write_atomic(target, b"two")
    assert target.read_bytes() == b"one"
    assert [path.name for path in tmp_path.iterdir()] == ["ledger.json"]
