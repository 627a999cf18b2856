"""Swap two folders in one step, where the system can.

Linux has ``renameat2(2)`` with ``RENAME_EXCHANGE``, macOS ``renamex_np(2)`` with ``RENAME_SWAP``. Both are one step
for every other process: it sees the one folder or the other, never none.
"""

from __future__ import annotations

import ctypes
import errno
import os
import sys
from collections.abc import Callable
from pathlib import Path

_AT_FDCWD = -100
_RENAME_EXCHANGE = 2
_RENAME_SWAP = 2
# What a kernel or a file system answers that does not know the call.
_UNKNOWN = frozenset({errno.ENOSYS, errno.EINVAL, errno.ENOTSUP, errno.EOPNOTSUPP})


def exchange(one: Path, other: Path) -> bool:
    """Swap two existing folders of one file system; False where that cannot be done in one step.

    Raises OSError for what is no matter of support (rights, a mount point, a folder that is not there).
    """
    call = _find_call()
    if call is None:
        return False
    if call(os.fsencode(one), os.fsencode(other)) == 0:
        return True
    code = ctypes.get_errno()
    if code in _UNKNOWN:
        return False
    raise OSError(code, os.strerror(code), str(one), None, str(other))


def _find_call() -> Callable[[bytes, bytes], int] | None:
    if sys.platform == "linux":
        rename = getattr(ctypes.CDLL(None, use_errno=True), "renameat2", None)
        if rename:
            return lambda one, other: int(rename(_AT_FDCWD, one, _AT_FDCWD, other, _RENAME_EXCHANGE))
    elif sys.platform == "darwin":
        rename = ctypes.CDLL(None, use_errno=True).renamex_np
        return lambda one, other: int(rename(one, other, ctypes.c_uint(_RENAME_SWAP)))
    return None
