"""The theme's files and the sizes of pictures."""

from __future__ import annotations

import pytest
from PIL import Image

from callboard.publish.assets import collect
from callboard.publish.images import size_of
from callboard.settings import Group


@pytest.fixture
def theme(tmp_path):
    for name, text in {
        "css/10-b.css": "b {}",
        "css/01-a.css": "a {}",
        "js/main.js": "1",
        "icon.svg": "<svg/>",
        ".hidden": "x",
    }.items():
        path = tmp_path / "theme" / "static" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    return tmp_path / "theme"


GROUPS = [Group("news", "News", ("#111111", "#eeeeee"))]


def files_of(found):
    return {path.removeprefix(f"{found.folder}/"): data for path, data in found.files}


def test_sheets_are_joined_in_the_order_of_their_names(theme):
    files = files_of(collect([theme], GROUPS))
    assert set(files) == {"callboard.css", "js/main.js", "icon.svg"}
    sheet = files["callboard.css"].decode()
    assert sheet.index("a {}") < sheet.index("b {}") < sheet.index('[data-g="news"]')
    assert "--accent-light: #111111; --accent-dark: #eeeeee;" in sheet


def test_a_labs_own_files_replace_and_add(theme, tmp_path):
    own = tmp_path / "override"
    (own / "static" / "css").mkdir(parents=True)
    (own / "static" / "css" / "01-a.css").write_text("own {}", "utf-8")
    (own / "static" / "css" / "90-z.css").write_text("z {}", "utf-8")
    (own / "static" / "logo.svg").write_text("<svg/>", "utf-8")
    files = files_of(collect([theme, own, tmp_path / "nowhere"], GROUPS))
    sheet = files["callboard.css"].decode()
    assert sheet.index("own {}") < sheet.index("b {}") < sheet.index("z {}")
    assert "a {}" not in sheet
    assert "logo.svg" in files


def test_the_address_changes_with_any_file_and_only_then(theme):
    first = collect([theme], GROUPS).folder
    assert collect([theme], GROUPS).folder == first
    (theme / "static" / "js" / "main.js").write_text("2", "utf-8")
    second = collect([theme], GROUPS).folder
    assert second != first
    assert collect([theme], [Group("news", "News", ("#222222", "#eeeeee"))]).folder not in (first, second)


@pytest.mark.parametrize("suffix", ["png", "jpg", "gif", "webp"])
def test_sizes_of_pictures(tmp_path, suffix):
    path = tmp_path / f"a.{suffix.upper()}"
    Image.new("RGB", (30, 20)).save(path, format="JPEG" if suffix == "jpg" else suffix)
    assert size_of(path) == (30, 20)


@pytest.mark.parametrize(
    ("svg", "size"),
    [
        ('<svg xmlns="http://www.w3.org/2000/svg" width="40" height="30"/>', (40, 30)),
        ('<svg xmlns="http://www.w3.org/2000/svg" width="40px" height="30.4px"/>', (40, 30)),
        ('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 300"/>', (400, 300)),
        ('<svg xmlns="http://www.w3.org/2000/svg" viewBox="-5,-5,400,300" width="100%"/>', (400, 300)),
        ('<svg xmlns="http://www.w3.org/2000/svg"/>', None),
        ('<svg xmlns="http://www.w3.org/2000/svg" width="0" height="30"/>', None),
        ('<svg xmlns="http://www.w3.org/2000/svg" width="1.2.3" height="30"/>', None),
        ("not xml", None),
        ("", None),
        ('<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]><svg width="4" height="3">&x;</svg>', (4, 3)),
    ],
)
def test_sizes_of_drawings(tmp_path, svg, size):
    path = tmp_path / "a.svg"
    path.write_text(svg, "utf-8")
    assert size_of(path) == size


def test_what_is_no_picture_has_no_size(tmp_path):
    for name, data in {"a.pdf": b"%PDF", "a.png": b"no picture", "b.png": b""}.items():
        (tmp_path / name).write_bytes(data)
        assert size_of(tmp_path / name) is None
    assert size_of(tmp_path / "missing.png") is None
