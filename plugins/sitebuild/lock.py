"""One build at a time for one output.

A file beside the output is locked by the system, so a build that dies, even by ``kill -9``, lets go of it. The file
holds the number of the process that builds, for the message to the second one, which is refused at once.
"""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Iterator
from pathlib import Path

from sitebuild.errors import Refused

# Windows hides locked bytes from other processes; a byte far behind the text leaves the text readable.
_LOCKED_BYTE = 1 << 30
_ATTEMPTS = 100


@contextlib.contextmanager
def build_lock(path: Path, what: str) -> Iterator[None]:
    """Hold the lock file `path` for the block; `what` is named in the message of `Refused` if another holds it."""
    handle = _acquire(path, what)
    try:
        yield
    finally:
        _release(handle, path)


def _acquire(path: Path, what: str) -> int:
    for _ in range(_ATTEMPTS):
        try:
            handle = os.open(path, os.O_RDWR | os.O_CREAT | getattr(os, "O_BINARY", 0), 0o666)
        except OSError as problem:
            raise _unusable(path, problem) from problem
        try:
            _lock(handle)
        except (BlockingIOError, PermissionError):
            holder = os.read(handle, 40).decode("ascii", "replace").strip()
            os.close(handle)
            process = f" (process {holder})" if holder else ""
            raise Refused(
                f"another build is writing to {what}{process}",
                "wait until it has ended, then try again, or choose another folder",
            ) from None
        except OSError as problem:
            os.close(handle)
            raise _unusable(path, problem) from problem
        if _is_same_file(handle, path):
            os.ftruncate(handle, 0)
            os.write(handle, str(os.getpid()).encode())
            return handle
        # The holder before us removed the file between our open and our lock: ours locks a file without a name.
        os.close(handle)
    raise Refused(f"the lock file {path} is removed again and again by another program", "stop that program")


def _unusable(path: Path, problem: OSError) -> Refused:
    return Refused(
        f"the lock file {path} cannot be made: {problem.strerror or problem}",
        "check the rights of its folder, and whether that file system has locks",
    )


def _release(handle: int, path: Path) -> None:
    if sys.platform == "win32":
        os.close(handle)
        # An open file cannot be removed there; a build that opened it meanwhile keeps it.
        with contextlib.suppress(OSError):
            path.unlink()
    else:
        with contextlib.suppress(OSError):
            path.unlink()
        os.close(handle)


def _is_same_file(handle: int, path: Path) -> bool:
    try:
        return os.path.samestat(os.fstat(handle), path.stat())
    except FileNotFoundError:
        return False


if sys.platform == "win32":
    import msvcrt

    def _lock(handle: int) -> None:
        os.lseek(handle, _LOCKED_BYTE, os.SEEK_SET)
        try:
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        finally:
            os.lseek(handle, 0, os.SEEK_SET)

else:
    import fcntl

    def _lock(handle: int) -> None:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
