"""Several processes for one build: what they do is the same, and they end when it is stopped, whatever they are at."""

from __future__ import annotations

import multiprocessing
import os
import signal
import subprocess
import sys
import textwrap
from concurrent.futures.process import BrokenProcessPool
from pathlib import Path
from unittest.mock import Mock

import pytest

from callboard import builder
from callboard.processes import process_pool
from sitebuild.exits import TERMINATED, guarded

PLUGINS = Path(__file__).resolve().parents[1] / "plugins"
pytestmark = pytest.mark.skipif(
    "fork" not in multiprocessing.get_all_start_methods(), reason="this system has no fork, which inherits handlers"
)


def test_a_large_site_is_verified_by_a_process_of_its_own_with_the_same_result(build_site, monkeypatch):
    files = {"news/a.md": "---\ntitle: A\ndate: 2026-12-01\n---\nTo [nowhere](#nowhere).\n"}
    here = build_site(files)
    monkeypatch.setattr(builder, "MANY_POSTS", 0)
    monkeypatch.setattr(builder, "apart", called := Mock(side_effect=builder.apart))
    apart = build_site(files)
    assert "page-link" in here.out + here.err
    assert called.call_count == 1
    assert (apart.code, apart.err) == (here.code, here.err)
    assert apart.files == here.files


def _end() -> None:
    os.kill(os.getpid(), signal.SIGTERM)


def test_a_worker_that_is_told_to_end_ends_also_within_a_task():
    def build() -> int:
        with process_pool("fork") as pool, pytest.raises(BrokenProcessPool):
            pool.submit(_end).result()
        return 0

    # A fork inherits the handler that every command has.
    assert guarded(build) == 0


STOPPED = """
    import os, signal, sys, threading
    from callboard.processes import process_pool
    from sitebuild.exits import guarded

    def work(connection):
        os.write(connection, b"x")
        threading.Event().wait()

    def build():
        began, tell = os.pipe()
        with process_pool("fork") as pool:
            pool.submit(work, tell)
            os.read(began, 1)
            os.kill(os.getpid(), signal.SIGTERM)
            threading.Event().wait()

    sys.exit(guarded(build))
"""


def test_a_build_that_is_stopped_waits_for_no_task():
    """A task that never ends stands for one that lasts, and for a pool that tells its processes nothing."""
    done = subprocess.run(
        [sys.executable, "-c", textwrap.dedent(STOPPED)],
        env={**os.environ, "PYTHONPATH": str(PLUGINS)},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert (done.returncode, done.stderr) == (TERMINATED, "Stopped by SIGTERM.\n")
