"""Pictures that no browser can show are told; whatever a browser shows is not."""

from __future__ import annotations

import io

import pytest
from PIL import Image

from callboard.check.pictures import find


def picture(kind):
    out = io.BytesIO()
    Image.new("RGB", (40, 30), "red").save(out, kind)
    return out.getvalue()


SVG = b'<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>'
WHOLE = {
    **{
        f"a.{suffix}": picture(kind)
        for suffix, kind in [("png", "PNG"), ("jpg", "JPEG"), ("gif", "GIF"), ("webp", "WEBP")]
    },
    "misnamed.png": picture("JPEG"),
    "with-a-trailer.jpg": picture("JPEG") + b"MotionPhoto",
    "a.avif": b"\0\0\0\x1cftypavif" + bytes(20),
    "a.svg": SVG,
    "old.svg": b"<?xml version='1.0'?><svg/>",
    "paper.pdf": b"",
}
DAMAGED = [
    ("a.png", b"", "is empty"),
    ("a.png", picture("PNG")[:-4], "is cut off before its end"),
    ("a.webp", picture("WEBP")[:-4], "is cut off before its end"),
    ("a.PNG", b"<html>", "is none of the kinds that browsers show"),
    ("a.jpg", b"version https://git-lfs.github.com/spec/v1", "is none of the kinds that browsers show"),
    ("a.svg", b"", "is not well-formed XML"),
    ("a.svg", b"<svg", "is not well-formed XML"),
    ("a.svg", b'<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><html>&a;</html>', "is XML, and no SVG"),
]


@pytest.mark.parametrize(("name", "data"), WHOLE.items(), ids=WHOLE)
def test_a_whole_picture(tmp_path, name, data):
    (tmp_path / name).write_bytes(data)
    assert list(find(tmp_path, [name])) == []


@pytest.mark.parametrize(("name", "data", "said"), DAMAGED)
def test_a_damaged_picture(tmp_path, name, data, said):
    (tmp_path / name).write_bytes(data)
    [problem] = find(tmp_path, [name])
    assert (problem.path, problem.code, problem.severity) == (name, "image-unreadable", "warning")
    assert problem.message.startswith(f"The picture {said}")


def test_a_picture_that_is_gone(tmp_path):
    assert [problem.message for problem in find(tmp_path, ["a.png", "a.svg"])] == [
        "The picture cannot be read: No such file or directory.",
        "The picture cannot be read: No such file or directory.",
    ]


def test_pictures_that_no_post_shows_are_not_looked_into(load):
    post = "---\ntitle: A\ndate: 2027-01-10\n---\n![A](/static/a.png)\n"
    loaded = load({"news/a.md": post, "static/a.png": b"", "static/b.png": b""})
    assert [p.path for p in loaded.problems if p.code == "image-unreadable"] == ["static/a.png"]
