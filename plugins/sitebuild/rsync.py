"""A finished site sent to another machine by the system's ``rsync``, over ssh.

What is there is looked at first. New files are put aside there and take their names together when all have come;
what is no longer part of the site goes last. So no page waits for a file that is still on its way, and where sending
breaks off the old site stays. Only options that rsync has had since 2.6.9 are used, the one that old macOS has.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path

from sitebuild.errors import Refused

# Nothing that a shell of the other machine, or rsync's own reading of its arguments, takes for anything else.
_PLACE = re.compile(r"(?:\w[\w.+-]*@)?(?:\w[\w.-]*|\[[0-9a-fA-F:.]+\]):(?P<path>(?!//)[\w.~/][\w.~/@%+=,-]*)")
# By their content, for a new clone has new times; nothing but content, for rights and times are that machine's.
_SEND = ("--recursive", "--checksum", "--compress", "--delay-updates", "--delete-after", "--itemize-changes")
_TOLD_LINES = 5


def is_place(text: str) -> bool:
    """Whether `text` is a folder of another machine: ``host:path`` or ``user@host:path``.

    >>> [is_place(text) for text in ("web@lab.univ.edu:public_html/lab", "host:", "host:/", "-oX@host:a", "host:a b")]
    [True, False, False, False, False]
    """
    found = _PLACE.fullmatch(text)
    return bool(found and found["path"].strip("/"))


def names_in(place: str) -> list[str]:
    """The names in the folder `place`, hidden ones too; none where there is no such folder yet.

    :raises Refused: where it cannot be looked at, and without rsync.
    """
    # Messages in English, by which a folder that is missing is told from one that may not be read.
    done = _run(Path.cwd(), "--", _folder(place), env={**os.environ, "LC_ALL": "C"})
    if done.returncode == 23 and "No such file or directory" in done.stderr:
        return []
    _refuse_if_failed(done, f"{place} cannot be looked at")
    names = [line.split(maxsplit=4)[-1] for line in done.stdout.splitlines() if line.strip()]
    if "." not in names:
        # Another program of this name, whose silence must not pass for an empty folder.
        raise Refused(
            f"{place} cannot be looked at: rsync lists nothing", "install rsync 3 from https://rsync.samba.org"
        )
    return [name for name in names if name != "."]


def fetch(place: str, name: str, into: Path) -> None:
    """Copy the file `name` of the folder `place` into the folder `into`."""
    _refuse_if_failed(_run(into, "--", _folder(place) + name, "./"), f"{name} cannot be fetched from {place}")


def send(folder: Path, place: str, *, dry_run: bool = False) -> tuple[list[str], list[str]]:
    """Make `place` hold what `folder` holds, and nothing else. Returns the paths of files sent and of files removed.

    With `dry_run` nothing is sent, and what would be is returned.
    """
    options = [*_SEND, *(["--dry-run"] if dry_run else [])]
    # A path of Windows, or one with a colon, would be taken for that of another machine.
    done = _run(folder, *options, "--", "./", _folder(place))
    _refuse_if_failed(done, f"sending to {place} broke off", "mend it and publish again; that sends only what is left")
    told = re.findall(r"^(\*deleting|[<>]f\S+) +(.*[^/\n])$", done.stdout, re.MULTILINE)
    return [path for what, path in told if what[0] != "*"], [path for what, path in told if what[0] == "*"]


def _folder(place: str) -> str:
    return place.rstrip("/") + "/"


def _run(folder: Path, *words: str, env: Mapping[str, str] | None = None) -> subprocess.CompletedProcess[str]:
    rsync = shutil.which("rsync")
    if rsync is None:
        hint = "install it from your system's packages; on Windows publish to a folder, or by GitHub Pages"
        raise Refused("rsync was not found, which sends a site to another machine", hint)
    return subprocess.run(
        [rsync, *words], cwd=folder, env=env, capture_output=True, encoding="utf-8", errors="replace", check=False
    )


def _refuse_if_failed(
    done: subprocess.CompletedProcess[str], what: str, hint: str = "check its name, your rights there and the network"
) -> None:
    if done.returncode:
        lines = [line.strip() for line in done.stderr.splitlines() if line.strip()][:_TOLD_LINES]
        raise Refused(f"{what}: rsync ended with {done.returncode}: {'; '.join(lines) or 'without a word'}", hint)
