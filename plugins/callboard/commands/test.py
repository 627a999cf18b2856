"""`./board test`: pytest, with a word on what is skipped, and on request coverage held to the goals.

The whole suite is divided between the processors; a part of it is over before a second process has begun.
The closing line of pytest is the last one, so that whatever runs the tests can read it.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from sitebuild import exits

ROOT = Path(__file__).resolve().parents[3]
# Branch coverage in per cent that each part must reach.
GOALS = {
    "plugins/callboard/model.py": 100,
    "plugins/callboard/relate/*": 98,
    "plugins/front_matter/*": 100,
    "plugins/callboard/extract/*": 100,
}
_BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "msedge")
_MAC_BROWSER = "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"


def run(arguments: Sequence[str] = (), *, coverage: bool = False, fuzz: bool = False) -> int:
    """Run the tests with `arguments` for pytest; 0 if all passed and, with `coverage`, every goal is met.

    With `fuzz`, only the tests that make up their input run, each with many thousand examples.
    """
    browser = find_browser()
    print(f"browser tests: {f'with {browser}' if browser else 'skipped, there is no Chromium or Chrome here'}")
    env = os.environ | ({"CALLBOARD_CHROMIUM": browser} if browser else {})
    command = [sys.executable, "-m", "pytest", *(arguments or _divided())]
    if fuzz:
        env["CALLBOARD_FUZZ"] = "night"
        command += ["-m", "hypothesis"]
    if not coverage:
        return _one_or_zero(_wait(subprocess.Popen(command, cwd=ROOT, env=env)))
    with tempfile.TemporaryDirectory() as folder:
        env["COVERAGE_FILE"] = str(Path(folder) / "coverage")
        command += ["--cov", "--cov-branch", "--cov-report=", "--color=no"]
        child = subprocess.Popen(command, cwd=ROOT, env=env, stdout=subprocess.PIPE, text=True, encoding="utf-8")
        closing = _relay(child)
        code = _one_or_zero(_wait(child))
        missed = [goal for goal in GOALS.items() if not _meets(*goal, env)]
        for pattern, goal in missed:
            print(f"coverage: {pattern} is below {goal} %")
        print(closing)
    return code or (exits.REFUSED if missed else exits.OK)


def find_browser() -> str | None:
    """Path of a Chromium or Chrome: ``CALLBOARD_CHROMIUM``, else the first one that the system has."""
    given = os.environ.get("CALLBOARD_CHROMIUM")
    candidates = [given] if given else [*_BROWSERS, _MAC_BROWSER]
    return next((found for name in candidates if (found := shutil.which(name))), None)


def _divided() -> list[str]:
    # More processes than that wait for each other's sites, which each one builds for itself.
    return ["-n", str(min(os.cpu_count() or 1, 4)), "--dist", "worksteal"]


def _relay(child: subprocess.Popen[str]) -> str:
    """Print what pytest prints as it comes, but for its last line, which is returned."""
    last = ""
    for line in child.stdout or ():
        if last:
            print(last, flush=True)
        last = line.rstrip("\n") or " "
    return last


def _meets(pattern: str, goal: int, env: dict[str, str]) -> bool:
    command = [sys.executable, "-m", "coverage", "report", f"--include={pattern}", f"--fail-under={goal}"]
    command += ["--show-missing", "--skip-covered"]
    return subprocess.run(command, cwd=ROOT, env=env, check=False).returncode == 0


def _wait(child: subprocess.Popen[str] | subprocess.Popen[bytes]) -> int:
    """Wait for pytest; Ctrl-C reaches it too, and it closes with a summary of its own before this command ends."""
    try:
        return child.wait()
    except KeyboardInterrupt:
        child.wait()
        raise


def _one_or_zero(code: int) -> int:
    return exits.REFUSED if code else exits.OK
