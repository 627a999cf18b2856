"""One holder at a time, and nothing left behind."""

import errno
import os
import subprocess
import sys
from pathlib import Path

import pytest

from sitebuild import lock
from sitebuild.errors import Refused
from sitebuild.lock import build_lock


def test_the_second_holder_is_refused_with_the_process_of_the_first(tmp_path):
    path = tmp_path / ".site.lock"
    with build_lock(path, "site"):
        with pytest.raises(Refused, match=rf"site \(process {os.getpid()}\)"), build_lock(path, "site"):
            pass
        assert path.exists()


@pytest.mark.parametrize("fault", [None, ValueError()], ids=["ended", "failed"])
def test_it_is_free_again_afterwards_and_leaves_no_file(tmp_path, fault):
    path = tmp_path / ".site.lock"
    try:
        with build_lock(path, "site"):
            if fault:
                raise fault
    except ValueError:
        pass
    assert not path.exists()
    with build_lock(path, "site"):
        pass


def test_a_file_left_by_a_dead_process_does_not_count(tmp_path):
    path = tmp_path / ".site.lock"
    path.write_text("12345678901234567890 and more than a process number has", encoding="ascii")
    with build_lock(path, "site"):
        assert path.read_text("ascii") == str(os.getpid())


def test_a_process_that_dies_lets_go(tmp_path):
    path = tmp_path / ".site.lock"
    script = (
        "import os, pathlib, sys\n"
        "from sitebuild.lock import build_lock\n"
        "with build_lock(pathlib.Path(sys.argv[1]), 'site'):\n"
        "    os._exit(9)\n"
    )
    env = os.environ | {"PYTHONPATH": str(Path(lock.__file__).parents[1])}
    assert subprocess.run([sys.executable, "-c", script, str(path)], env=env, check=False).returncode == 9
    assert path.exists()
    with build_lock(path, "site"):
        pass


def test_a_lock_on_a_file_that_was_removed_meanwhile_is_taken_again(tmp_path, monkeypatch):
    path = tmp_path / ".site.lock"
    take = lock._lock
    calls = []

    def take_late(handle):
        take(handle)
        calls.append(handle)
        if len(calls) == 1:
            path.unlink()

    monkeypatch.setattr(lock, "_lock", take_late)
    with build_lock(path, "site"):
        assert path.read_text("ascii") == str(os.getpid())
    assert len(calls) == 2


def test_a_lock_that_never_lasts_is_told(tmp_path, monkeypatch):
    monkeypatch.setattr(lock, "_is_same_file", lambda *_: False)
    with pytest.raises(Refused, match="again and again"), build_lock(tmp_path / ".site.lock", "site"):
        pass


def test_a_file_system_without_locks_is_told(tmp_path, monkeypatch):
    def refuse(_handle):
        raise OSError(errno.ENOLCK, "No locks available")

    monkeypatch.setattr(lock, "_lock", refuse)
    with pytest.raises(Refused, match="No locks available"), build_lock(tmp_path / ".site.lock", "site"):
        pass


def test_a_folder_that_is_not_there_is_told(tmp_path):
    with pytest.raises(Refused, match="cannot be made"), build_lock(tmp_path / "no" / ".site.lock", "site"):
        pass
