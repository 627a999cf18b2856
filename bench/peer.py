"""Plain Pelican in an environment of its own, as its documentation has it installed."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
import venv
from pathlib import Path

from sitebuild.errors import Refused

HERE = Path(__file__).resolve().parent
LOCK = HERE / "peer.txt"


def install(folder: Path) -> Path:
    """Make or reuse the environment below `folder`; return its Python."""
    digest = hashlib.sha256(LOCK.read_bytes()).hexdigest()[:12]
    home = folder / f"pelican-{digest}-{sys.version_info.major}.{sys.version_info.minor}"
    python = home / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    ready = home / "ready"
    if not ready.exists():
        print("installing plain Pelican for the comparison ...", flush=True)
        venv.EnvBuilder(clear=True, symlinks=os.name != "nt", with_pip=True).create(home)
        command = [str(python), "-I", "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
        command += ["--require-hashes", "--only-binary", ":all:", "--no-deps", "-r", str(LOCK)]
        done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False)
        if done.returncode:
            raise Refused(f"plain Pelican could not be installed; pip says:\n{done.stdout}", "check the network")
        ready.touch()
    return python


def build_command(python: Path, content: Path, output: Path) -> list[str]:
    """The command that builds `content` with plain Pelican."""
    settings = HERE / "peer_settings.py"
    return [str(python), "-m", "pelican", str(content), "-o", str(output), "-s", str(settings), "--quiet"]
