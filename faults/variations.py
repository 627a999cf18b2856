"""Builds of the example site under other circumstances, compared byte by byte with one under the usual ones."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from sitebuild.errors import Refused

ROOT = Path(__file__).resolve().parents[1]
_SETTINGS = """
from publishconf import *
from publishconf import CALLBOARD
CALLBOARD = {{**CALLBOARD, "cache": {cache!r}}}
"""


@dataclass(frozen=True, slots=True)
class Variation:
    """What is other than usual; the content is copied in `reverse` order, with `age` seconds since 1970."""

    name: str
    environment: Mapping[str, str] = field(default_factory=dict)
    reverse: bool = False
    age: int | None = None
    umask: int = 0o022
    processes: int = 1
    days: int = 0
    offline: bool = False


VARIATIONS = (
    Variation("folder"),
    Variation("time zone", {"TZ": "Pacific/Kiritimati"}),
    Variation("locale", {"LC_ALL": "C", "LANG": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}),
    Variation("hash seed", {"PYTHONHASHSEED": "4711"}),
    Variation("order of files", reverse=True),
    Variation("times of files", age=86_400),
    Variation("clock", days=400),
    Variation("umask", umask=0o077),
    Variation("number of processes", processes=3),
    Variation("no network", offline=True),
)
ALL_AT_ONCE = Variation(
    "all at once",
    {name: value for variation in VARIATIONS for name, value in variation.environment.items()},
    reverse=True,
    age=86_400,
    umask=0o077,
    processes=3,
    days=400,
    offline=True,
)


@dataclass(frozen=True, slots=True)
class Outcome:
    """How many `files` a build has, and the names of those that are `different`; `note` says what was not tried."""

    name: str
    files: int
    different: tuple[str, ...]
    note: str = ""

    def __str__(self) -> str:
        said = f"{len(self.different)} different: {', '.join(self.different[:5])}" if self.different else "the same"
        return f"{self.name:24}{self.files:>6} files, {said}{self.note}"


def compare_all(work: Path) -> Iterator[Outcome]:
    """One build a variation, after one in the project's own folder."""
    usual = files_of(build(Variation("usual"), work / "usual", content=ROOT / "content"))
    for number, variation in enumerate(VARIATIONS):
        yield compare(variation, usual, work / str(number))


def compare(variation: Variation, usual: Mapping[str, bytes], work: Path) -> Outcome:
    """Build a copy of the example's content below a new folder `work`, and compare it with the `usual` files."""
    content = work / "elsewhere" / "content"
    _copy(ROOT / "content", content, variation)
    found = files_of(build(variation, work, content=content))
    different = (name for name in {*usual, *found} if usual.get(name) != found.get(name))
    note = "" if not variation.offline or _without_network() else "; this system cannot take the network away (unshare)"
    return Outcome(variation.name, len(found), tuple(sorted(different)), note)


def build(variation: Variation, work: Path, *, content: Path) -> Path:
    """The folder of the finished site.

    :raises Refused: with the last words of a build that fails.
    """
    work.mkdir(parents=True, exist_ok=True)
    (work / "conf.py").write_text(_SETTINGS.format(cache=str(work / "cache")), "utf-8")
    odd = {name: getattr(variation, name) for name in ("umask", "processes", "days", "offline")}
    script = (
        f"import sys; sys.path[:0] = [{str(ROOT)!r}, {str(ROOT / 'plugins')!r}]\n"
        "from pathlib import Path\nfrom faults.varied import build\n"
        f"sys.exit(build(Path('conf.py'), Path({str(content)!r}), Path('site'), **{odd}))\n"
    )
    unset = {"SITEURL", "SOURCE_DATE_EPOCH"}
    env = {name: value for name, value in os.environ.items() if name not in unset} | dict(variation.environment)
    command = [*(_without_network() if variation.offline else ()), sys.executable, "-c", script]
    done = subprocess.run(command, cwd=work, env=env, check=False, capture_output=True, text=True)
    if done.returncode:
        raise Refused(f"the build with another {variation.name} ended with {done.returncode}: {done.stderr[-2000:]}")
    return work / "site"


def files_of(site: Path) -> dict[str, bytes]:
    """Every file of a site by its path below it."""
    return {path.relative_to(site).as_posix(): path.read_bytes() for path in site.rglob("*") if path.is_file()}


def _copy(source: Path, target: Path, variation: Variation) -> None:
    for path in sorted((path for path in source.rglob("*") if path.is_file()), reverse=variation.reverse):
        copy = target / path.relative_to(source)
        copy.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(path, copy)
        if variation.age is not None:
            os.utime(copy, (variation.age, variation.age))


def _without_network() -> tuple[str, ...]:
    """What to put before a command so that it has no network at all; empty where the system has no such thing."""
    command = ("unshare", "--map-root-user", "--net")
    if not shutil.which("unshare"):
        return ()
    return command if subprocess.run([*command, "true"], check=False, capture_output=True).returncode == 0 else ()
