"""`./board lint`: style and formatting by ruff, types by mypy, all of them told in one run."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from sitebuild import exits

ROOT = Path(__file__).resolve().parents[3]


def run(*, fix: bool = False) -> int:
    """Run the three judges; with `fix` the first two repair what they can. The exit code is 0 or 1."""
    judges = {
        "ruff check": ["ruff", "check", "--quiet", *(["--fix"] if fix else [])],
        "ruff format": ["ruff", "format", "--quiet", *([] if fix else ["--diff"])],
        "mypy": ["mypy", "--no-error-summary"],
    }
    failed = [name for name, command in judges.items() if not _passes(command)]
    if failed:
        hint = "" if fix else "; `./board lint --fix` repairs style and formatting"
        print(f"lint: {', '.join(failed)} found something{hint}")
        return exits.REFUSED
    print(f"lint: {', '.join(judges)} found nothing")
    return exits.OK


def _passes(command: list[str]) -> bool:
    return subprocess.run([sys.executable, "-m", *command], cwd=ROOT, check=False).returncode == 0
