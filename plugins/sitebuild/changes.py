"""Several files changed together: all of them or none, also when the machine stops in between.

New files are first written into a folder beside what they change. Then each old file is moved into that folder and the
new one takes its place. A journal there tells the way back until the last file is in place.
"""

from __future__ import annotations

import contextlib
import json
import os
import shutil
from collections.abc import Iterable, Mapping
from pathlib import Path

from sitebuild.errors import Refused

_JOURNAL = "journal.json"


def apply(root: Path, changes: Mapping[str, bytes | None], stage: str) -> None:
    """Give each file below `root` its new bytes, or remove it where they are None. `stage` names the folder beside.

    :raises Refused: for what cannot be written or moved; then all is as it was.
    """
    folder = root / stage
    paths = sorted(changes)
    try:
        folder.mkdir()
        for number, path in enumerate(paths):
            data = changes[path]
            if data is not None:
                _write(folder / f"new-{number}", data)
        journal = [[path, (root / path).exists(), changes[path] is not None] for path in paths]
        _write(folder / f"{_JOURNAL}.new", json.dumps(journal).encode("utf-8"))
        (folder / f"{_JOURNAL}.new").replace(folder / _JOURNAL)
        for number, path in enumerate(paths):
            _switch(root / path, folder, number)
        (folder / _JOURNAL).unlink()
    except OSError as error:
        recover(root, stage)
        reason = error.strerror or error
        raise Refused(f"nothing was changed: {reason}: {error.filename}", "check the space and rights there") from error
    except BaseException:
        recover(root, stage)
        raise
    _tidy(root, folder, (path for path in paths if changes[path] is None))


def recover(root: Path, stage: str) -> bool:
    """Undo what an `apply` that was stopped left behind; says whether there was anything."""
    folder = root / stage
    if not folder.is_dir():
        return False
    journal = folder / _JOURNAL
    added = []
    if journal.is_file():
        for number, (path, had_old, has_new) in enumerate(json.loads(journal.read_text("utf-8"))):
            old, new, target = folder / f"old-{number}", folder / f"new-{number}", root / path
            if old.exists():
                target.parent.mkdir(parents=True, exist_ok=True)
                old.replace(target)
            elif has_new and not had_old:
                added.append(path)
                if not new.exists():
                    target.unlink(missing_ok=True)
        journal.unlink()
    _tidy(root, folder, added)
    return True


def _write(path: Path, data: bytes) -> None:
    with path.open("xb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def _switch(target: Path, folder: Path, number: int) -> None:
    if target.exists():
        target.replace(folder / f"old-{number}")
    new = folder / f"new-{number}"
    if new.exists():
        target.parent.mkdir(parents=True, exist_ok=True)
        new.replace(target)


def _tidy(root: Path, folder: Path, left: Iterable[str]) -> None:
    """Remove the folder beside, and the folders that are empty without the files `left`."""
    shutil.rmtree(folder, ignore_errors=True)
    for path in left:
        for parent in list((root / path).relative_to(root).parents)[:-1]:
            with contextlib.suppress(OSError):
                (root / parent).rmdir()
