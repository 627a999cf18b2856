"""Smaller copies of pictures: in which widths, of what, and that pages and feeds name them."""

from __future__ import annotations

import io
import random
import re

import pytest
from PIL import Image

from callboard.artwork import smaller_pictures
from callboard.publish.images import size_of
from sitebuild.kept import Kept

NOW = "2027-02-01T09:00:00+00:00"


def photograph(width, height, kind="JPEG", **options):
    """A picture with as much detail as a photograph."""
    noise = random.Random(1).randbytes(width // 8 * (height // 8) * 3)
    picture = Image.frombytes("RGB", (width // 8, height // 8), noise).resize((width, height))
    out = io.BytesIO()
    picture.save(out, kind, **options)
    return out.getvalue()


@pytest.fixture
def copies(tmp_path):
    """A function that gives width and measured size of each copy of one picture."""

    def made(name, data):
        (tmp_path / name).write_bytes(data)
        found = smaller_pictures(tmp_path, {name: size_of(tmp_path / name)}, Kept(tmp_path / "kept"))
        return [(job.width, Image.open(io.BytesIO(data)).size) for job, data in found.get(name, ())]

    return made


def test_a_photograph_gets_copies_below_its_own_width(copies):
    assert copies("a.jpg", photograph(1000, 500)) == [(480, (480, 240)), (800, (800, 400))]


@pytest.mark.parametrize(
    ("name", "data"),
    [
        pytest.param("a.jpg", photograph(480, 240), id="small"),
        pytest.param("a.svg", b'<svg xmlns="http://www.w3.org/2000/svg" width="900" height="9"/>', id="a drawing"),
        pytest.param("a.jpg", photograph(1000, 500)[:2000], id="damaged"),
        pytest.param("a.txt", b"text", id="no picture"),
        pytest.param(
            "a.gif",
            photograph(640, 320, "GIF", save_all=True, append_images=[Image.new("RGB", (640, 320))]),
            id="animated",
        ),
    ],
)
def test_what_has_no_copies(copies, name, data):
    assert copies(name, data) == []


def test_a_copy_stands_upright_and_tells_no_place(tmp_path):
    exif = Image.Exif()
    exif[0x0112], exif[0x010E] = 6, "taken at home"
    (tmp_path / "a.jpg").write_bytes(photograph(1000, 504, exif=exif))
    found = smaller_pictures(tmp_path, {"a.jpg": (1000, 504)}, Kept(None))
    data = found["a.jpg"][0][1]
    small = Image.open(io.BytesIO(data))
    assert small.height > small.width
    assert b"taken at home" not in data


def test_an_unchanged_picture_is_not_made_again(tmp_path, monkeypatch):
    (tmp_path / "a.jpg").write_bytes(photograph(1000, 504))
    kept = Kept(tmp_path / "kept")
    first = smaller_pictures(tmp_path, {"a.jpg": (1000, 504)}, kept)
    monkeypatch.setattr("callboard.artwork.shrink", lambda job: pytest.fail("made again"))
    assert smaller_pictures(tmp_path, {"a.jpg": (1000, 504)}, kept) == first


def test_page_and_feed_name_the_copies(build_site):
    post = "---\ntitle: A\ndate: 2027-01-01\ncover: /static/img/a.jpg\n---\nSee.\n\n![b](/static/img/b.jpg)\n"
    files = {"news/a.md": post, "static/img/a.jpg": photograph(900, 450), "static/img/b.jpg": photograph(600, 300)}
    built = build_site(files, url="https://example.org/lab")
    page = built.page("/news/a/")
    sets = [image.get("srcset") for image in page.iter("img") if image.get("srcset")]
    assert len(sets) == 2
    for offered in sets:
        for url, width in re.findall(r"(\S+) (\d+)w", offered):
            data = built.files[url.removeprefix("/lab/")]
            assert Image.open(io.BytesIO(data)).width == int(width)
    assert "https://example.org/lab/pictures/b-" in built.text("feeds/all.atom.xml")


def test_one_picture_under_many_names_stops_nothing(build_site):
    """The same bytes in two folders have one copy; names of any case and length have copies that can lie together."""
    same = photograph(1000, 500)
    names = ["a/logo.jpg", "b/logo.jpg", "c/LOGO.jpg", f"d/{'x' * 150}.jpg"]
    shown = " ".join(f"![A logo](/static/{name})" for name in names)
    post = f"---\ntitle: A\ndate: 2027-01-15\n---\n{shown}\n"
    built = build_site({"news/a.md": post} | {f"static/{name}": same for name in names}, now=NOW)
    assert built.code == 0, built.err
    copies = [path for path in built.files if path.startswith("pictures/")]
    stems = sorted(re.fullmatch(r"pictures/(.+)-[0-9a-f]{8}-(480|800)\.webp", path).groups() for path in copies)
    assert stems == [("logo", "480"), ("logo", "800"), ("x" * 60, "480"), ("x" * 60, "800")]
