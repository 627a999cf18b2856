"""Disks that are too small, or that take nothing: real ones, where this user may mount them."""

from __future__ import annotations

import contextlib
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

_PAGE = 4096


def pages(folder: Path) -> int:
    """How many pages of a disk the files of a folder take."""
    return sum(-(-path.stat().st_size // _PAGE) for path in folder.rglob("*") if path.is_file())


@contextlib.contextmanager
def small_disk(folder: Path, size: int) -> Iterator[bool]:
    """Let a new disk of `size` pages stand at `folder` for the block; False where that cannot be."""
    folder.mkdir(parents=True, exist_ok=True)
    if not _can_mount() or not _run("mount", "-t", "tmpfs", "-o", f"size={size * _PAGE}", "tmpfs", str(folder)):
        yield False
        return
    try:
        yield True
    finally:
        _run("umount", str(folder))


@contextlib.contextmanager
def read_only(folder: Path, fill: Callable[[], None]) -> Iterator[bool]:
    """Let nothing be written below `folder` for the block, after `fill` has put into it what is there."""
    if _can_mount():
        with small_disk(folder, 1 << 14) as made:
            if made:
                fill()
            yield made and _run("mount", "-o", "remount,ro", str(folder))
        return
    fill()
    every = [folder, *(path for path in folder.rglob("*") if path.is_dir())]
    for each in every:
        each.chmod(0o555)
    try:
        yield not os.access(folder, os.W_OK)
    finally:
        for each in every:
            each.chmod(0o755)


def _can_mount() -> bool:
    return sys.platform == "linux" and os.geteuid() == 0 and shutil.which("mount") is not None


def _run(*command: str) -> bool:
    return subprocess.run(command, check=False, capture_output=True).returncode == 0
