"""What is kept between builds is an optimisation: damage to it changes nothing."""

from __future__ import annotations

import pytest

from sitebuild.kept import Kept


@pytest.fixture
def kept(tmp_path):
    kept = Kept(tmp_path / "kept")
    kept.put(b"recipe", b"cake")
    return kept


def entry(kept):
    (path,) = (path for path in kept.folder.rglob("*") if path.is_file())
    return path


def test_what_was_kept_is_found_by_another_run(kept):
    assert Kept(kept.folder).get(b"recipe") == b"cake"
    assert kept.get(b"recipe 2") is None


@pytest.mark.parametrize(
    "damage",
    [
        pytest.param(lambda data: b"", id="emptied"),
        pytest.param(lambda data: data[:-1], id="cut"),
        pytest.param(lambda data: b"k" + data[1:], id="changed"),
        pytest.param(lambda data: data + b"!", id="longer"),
    ],
)
def test_a_damaged_entry_is_none(kept, damage):
    path = entry(kept)
    path.write_bytes(damage(path.read_bytes()))
    assert kept.get(b"recipe") is None
    kept.put(b"recipe", b"cake")
    assert kept.get(b"recipe") == b"cake"


def test_where_nothing_can_be_kept_nothing_is_lost(tmp_path):
    (tmp_path / "file").write_text("in the way")
    for kept in (Kept(None), Kept(tmp_path / "file")):
        kept.put(b"recipe", b"cake")
        assert kept.get(b"recipe") is None
