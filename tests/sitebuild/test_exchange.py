"""The swap in one step, on the systems that have it."""

import errno
import sys

import pytest

from sitebuild import exchange as module
from sitebuild.exchange import exchange

has_exchange = pytest.mark.skipif(sys.platform not in {"linux", "darwin"}, reason="no exchange on this system")


@pytest.fixture
def folders(tmp_path):
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "name").write_text(name, encoding="utf-8")
    return tmp_path / "one", tmp_path / "two"


@has_exchange
def test_two_full_folders_are_swapped(folders):
    one, two = folders
    assert exchange(one, two)
    assert ((one / "name").read_text("utf-8"), (two / "name").read_text("utf-8")) == ("two", "one")


@has_exchange
def test_a_missing_folder_is_an_error_not_a_lack_of_support(folders):
    one, two = folders
    with pytest.raises(FileNotFoundError):
        exchange(one, two.with_name("three"))


@pytest.mark.parametrize("code", [errno.ENOSYS, errno.EINVAL, errno.EOPNOTSUPP], ids=errno.errorcode.get)
def test_a_file_system_without_it_is_told_from_a_fault(folders, monkeypatch, code):
    monkeypatch.setattr(module, "_find_call", lambda: lambda *_: -1)
    monkeypatch.setattr(module.ctypes, "get_errno", lambda: code)
    assert not exchange(*folders)


def test_a_system_without_the_call(folders, monkeypatch):
    monkeypatch.setattr(module.sys, "platform", "win32")
    assert not exchange(*folders)
