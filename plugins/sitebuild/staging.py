"""A build goes to a new folder beside its output and takes its place in one step.

Readers see the whole old site or the whole new one, and what no longer exists is gone with the old folder. The new
folder of ``output`` is ``.output.new-<token>``; one build at a time holds ``.output.lock`` (`sitebuild.lock`).

The switch is an exchange of the two folders where the system has one (`sitebuild.exchange`); elsewhere the old folder
goes aside to ``.output.old-<token>`` and the new one comes in: two renames with no site for the moment between them.
A build that is killed leaves such folders behind; the next one puts back an old site that was aside and removes the
rest.

An output folder that is not empty must hold the `marker` file, which every finished build has: without it the folder
was made by somebody else and is refused, so that a mistyped ``--output`` cannot cost anybody's files.
"""

from __future__ import annotations

import contextlib
import errno
import os
import re
import secrets
import shutil
from collections.abc import Iterable, Iterator
from pathlib import Path

from sitebuild.errors import Refused
from sitebuild.exchange import exchange
from sitebuild.lock import build_lock

_TOKEN_BYTES = 4
# A write that fails names no file.
_FULL = frozenset({errno.ENOSPC, errno.EDQUOT})


@contextlib.contextmanager
def staged(output: Path, *, marker: str, keep: Iterable[Path] = (), sources: Iterable[Path] = ()) -> Iterator[Path]:
    """Give an empty folder to build into; make it the new `output` when the block ends without an exception.

    `marker` is a file that every finished build has, relative to the output; the block must write it. `keep` are
    folders that the output must not be or contain; `sources` are folders that it must not lie in either. Raises
    `Refused` where the output is none that a build may replace, where another build is at work on it and where the
    system does not let us write there. After any exception the old output is as it was.
    """
    # A link stays a link: the folder that it leads to is the one that is switched.
    output = output.resolve()
    check_output(output, marker=marker, keep=keep, sources=sources)
    with _told(output):
        output.parent.mkdir(parents=True, exist_ok=True)
    with build_lock(_sibling(output, "lock"), str(output)):
        with _told(output):
            _repair(output)
            new = _sibling(output, f"new-{secrets.token_hex(_TOKEN_BYTES)}")
            new.mkdir()
        try:
            with _told_of_the_disk(new):
                yield new
            if not (new / marker).is_file():
                raise RuntimeError(f"the build did not write {marker}, the mark of a finished site")
            with _told(output):
                _switch(new, output)
        finally:
            # The unfinished site, or after an exchange the old one.
            _remove(new)


def check_output(output: Path, *, marker: str, keep: Iterable[Path] = (), sources: Iterable[Path] = ()) -> None:
    """Raise `Refused` unless a build may replace the folder `output`; arguments as for `staged`."""
    if output.parent == output:
        raise Refused(f"{output} is the root of a file system, not a place for a site", "choose another folder")
    for folder in (*keep, *sources):
        if _is_within(folder, output):
            raise Refused(f"the output {output} would replace {folder}", "choose a folder that does not contain it")
    for folder in sources:
        if _is_within(output, folder):
            raise Refused(f"the output {output} lies inside {folder}", "choose a folder outside of it")
    if output.exists() and not output.is_dir():
        raise Refused(f"the output {output} is a file", "choose a folder")
    with _told(output):
        if output.is_dir() and any(output.iterdir()) and not (output / marker).is_file():
            raise Refused(
                f"the output {output} is not empty and was not made by a build (it has no {marker})",
                "choose a new or empty folder, or remove that one yourself",
            )


def _repair(output: Path) -> None:
    """Undo what a killed build left beside `output`; its lock is held, so none of it belongs to a living one."""
    pattern = re.compile(rf"{re.escape(_stem(output))}\.(new|old)-[0-9a-f]{{{2 * _TOKEN_BYTES}}}")
    left = sorted(path for path in output.parent.iterdir() if pattern.fullmatch(path.name) and path.is_dir())
    aside = [path for path in left if ".old-" in path.name]
    if aside and not output.exists():
        aside[0].rename(output)
    for path in left:
        _remove(path)


def _switch(new: Path, output: Path) -> None:
    if not output.exists():
        new.rename(output)
    elif not exchange(new, output):
        old = new.with_name(new.name.replace(".new-", ".old-"))
        try:
            output.rename(old)
            new.rename(output)
        except BaseException:
            # Ctrl-C may come after any of the two.
            if not output.exists():
                old.rename(output)
            raise
        _remove(old)


def _remove(folder: Path) -> None:
    """Remove a folder of ours; what cannot be removed now is left to the next build."""
    if folder.exists():
        shutil.rmtree(folder, ignore_errors=True)


def _sibling(output: Path, suffix: str) -> Path:
    return output.with_name(f"{_stem(output)}.{suffix}")


def _stem(output: Path) -> str:
    return f".{output.name.lstrip('.')}"


def _is_within(inner: Path, outer: Path) -> bool:
    """Tell whether `inner` is `outer` or lies in it, however the two are spelled."""
    if not outer.exists():
        return False
    inner = inner.resolve()
    return any(path.exists() and os.path.samefile(path, outer) for path in (inner, *inner.parents))


@contextlib.contextmanager
def _told_of_the_disk(new: Path) -> Iterator[None]:
    """The same for what a build meets on its way: a full disk, and whatever is wrong with a file of the new site."""
    try:
        yield
    except OSError as problem:
        within = isinstance(problem.filename, str) and Path(problem.filename).is_relative_to(new)
        if not within and problem.errno not in _FULL:
            raise
        raise Refused(
            f"{problem.filename if within else 'a file of the new site'} cannot be written: {problem.strerror}",
            "check the space and rights there; the old site stays",
        ) from problem


@contextlib.contextmanager
def _told(output: Path) -> Iterator[None]:
    """Turn what the system refuses into a sentence."""
    try:
        yield
    except OSError as problem:
        raise Refused(
            f"the output {output} cannot be written: {problem.strerror or problem}",
            "check the rights of that folder and of the one around it, and what has it open",
        ) from problem
