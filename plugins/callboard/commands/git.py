"""What Callboard asks of git: what a name means, what a folder held, what is not committed. And a push.

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

# How a remote is reached, whichever repository it is of.
_OF_THE_WAY = frozenset({"GIT_ASKPASS", "GIT_SSH", "GIT_SSH_COMMAND", "GIT_TERMINAL_PROMPT"})


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


def branch_of(folder: Path) -> str:
    """The branch that is checked out; empty where none is.

    :raises NoRepository: without git, or outside of a repository.
    """
    _run(folder, "rev-parse", "--git-dir")
    return _start(folder, "symbolic-ref", "--quiet", "--short", "HEAD").stdout.decode("utf-8", "replace").strip()


def uncommitted(folder: Path) -> list[str]:
    """The paths, from the top of the repository, of files of `folder` that no commit has as they are."""
    told = _run(folder, "status", "--porcelain", "-z", "--no-renames", "--untracked-files=all", "--", ".")
    return [entry[3:] for entry in os.fsdecode(told).split("\0") if entry]


def push(folder: Path, commit: str, remote: str, branch: str, *, dry_run: bool = False) -> list[str]:
    """Make `branch` of `remote` end with `commit`, nothing forced; the commits that this brings, newest first.

    With `dry_run` the remote is only asked whether it would take them.

    :raises Refused: where it does not.
    """
    options = ["--dry-run", "--no-verify"] if dry_run else []
    done = _start(folder, "push", "--porcelain", *options, "--", remote, f"{commit}:refs/heads/{branch}")
    lines = [line.split("\t") for line in done.stdout.decode("utf-8", "replace").splitlines() if "\t" in line]
    flag, _, summary = lines[0] if lines else ("!", "", "")
    if done.returncode or flag == "!":
        told = [line.strip() for line in done.stderr.decode("utf-8", "replace").splitlines() if line.strip()]
        said = "; ".join([summary, *(line for line in told if line.startswith("remote:"))] if summary else told)
        raise Refused(f"{remote} does not take the branch {branch}: {said}", _push_hint(said))
    if flag == "=":
        return []
    # `old..new`, or words in brackets for a branch that is new there.
    since = [] if summary.startswith("[") else [f"^{summary.partition('..')[0]}"]
    return os.fsdecode(_run(folder, "log", "--format=%h %s", commit, *since, "--")).splitlines()


def _push_hint(said: str) -> str:
    if "fetch first" in said or "non-fast-forward" in said:
        return "others were there first, or the workflow with the ledger: git pull --rebase, then publish again"
    if "remote rejected" in said:
        return "where it takes no direct pushes, push another branch and open a pull request"
    return "git remote -v shows where it leads; check its address, your rights there and the network"


def _run(folder: Path, *words: str) -> bytes:
    done = _start(folder, *words)
    if done.returncode:
        raise NoRepository(done.stderr.decode("utf-8", "replace").strip() or "this is no git repository")
    return done.stdout


def _start(folder: Path, *words: str) -> subprocess.CompletedProcess[bytes]:
    git = shutil.which("git")
    if git is None:
        raise NoRepository("git was not found")
    # Another repository that the environment names (in a hook) is not the one of this folder.
    kept = {key: value for key, value in os.environ.items() if not key.startswith("GIT_") or key in _OF_THE_WAY}
    return subprocess.run([git, *words], cwd=folder, env=kept, capture_output=True, check=False)
