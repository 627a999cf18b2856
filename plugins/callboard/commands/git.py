"""The little that Callboard asks of git: is there a repository, which commit does a name mean, what was in a folder.

A build never asks.
"""

from __future__ import annotations

import io
import os
import shutil
import subprocess
import tarfile
from pathlib import Path

from sitebuild.errors import Refused


class NoRepository(Exception):
    """There is no git, or the folder is in no repository."""


def commit_of(folder: Path, ref: str) -> str:
    """The full hash of the commit that `ref` means.

    :raises NoRepository: without git, or outside of a repository.
    :raises Refused: for a name that means no commit.
    """
    _run(folder, "rev-parse", "--git-dir")
    try:
        found = _run(folder, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{ref}^{{commit}}")
    except NoRepository:
        hint = "name a commit, a branch or a tag; a new repository has none before its first commit"
        raise Refused(f"git knows no {ref!r}", hint) from None
    return found.decode("ascii").strip()


def is_changed(folder: Path, commit: str) -> bool:
    """Whether anything below `folder` is not as it was at `commit`, files that git does not know yet included."""
    tracked = _run(folder, "diff", "--name-only", commit, "--", ".")
    return bool(tracked or _run(folder, "ls-files", "--others", "--exclude-standard", "--", "."))


def write_folder(folder: Path, commit: str, into: Path) -> bool:
    """Write `folder` as it was at `commit` below `into`, which is empty; False when it was not there then."""
    top = Path(os.fsdecode(_run(folder, "rev-parse", "--show-toplevel")).rstrip("\n"))
    inner = folder.resolve().relative_to(top.resolve()).as_posix()
    tree = f"{commit}:{inner}" if inner != "." else commit
    try:
        data = _run(top, "archive", "--format=tar", tree)
    except NoRepository:
        return False
    with tarfile.open(fileobj=io.BytesIO(data)) as archive:
        archive.extractall(into, filter="data")
    return True


def blob(folder: Path, id: str) -> bytes | None:
    """The content that git knows by `id`; None without git, or where it does not have it."""
    try:
        return _run(folder, "cat-file", "blob", id)
    except NoRepository:
        return None


def _run(folder: Path, *words: str) -> bytes:
    git = shutil.which("git")
    if git is None:
        raise NoRepository("git was not found")
    # Another repository that the environment names (in a hook) is not the one of this folder.
    kept = {key: value for key, value in os.environ.items() if not key.startswith("GIT_")}
    done = subprocess.run([git, *words], cwd=folder, env=kept, capture_output=True, check=False)
    if done.returncode:
        raise NoRepository(done.stderr.decode("utf-8", "replace").strip() or "this is no git repository")
    return done.stdout
