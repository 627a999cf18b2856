"""A whole lab in a temporary folder, which the commands take for the project."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from callboard import builder

ROOT = Path(__file__).resolve().parents[2]
TOML = """
name = "Test Lab"
description = "A lab that exists for an instant."
timezone = "Europe/Berlin"
url = "https://board.example.org"
authority = "board.example.org"
authority_since = "2026"
now = "2027-02-01T09:00:00+00:00"
[groups.news]
name = "News"
"""


@pytest.fixture
def lab(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A folder with settings, theme and an empty ``content/news``; the commands are at home there."""
    (tmp_path / "content" / "news").mkdir(parents=True)
    (tmp_path / "site.toml").write_text(TOML, "utf-8")
    for name in ("pelicanconf.py", "publishconf.py"):
        shutil.copyfile(ROOT / name, tmp_path / name)
    shutil.copytree(ROOT / "theme", tmp_path / "theme")
    (tmp_path / "plugins").mkdir()
    monkeypatch.setattr(builder, "ROOT", tmp_path)
    monkeypatch.chdir(tmp_path)
    # publishconf.py imports its neighbour; each lab has its own.
    monkeypatch.setattr(sys, "path", [str(tmp_path), *sys.path])
    others = {name: sys.modules.pop(name, None) for name in ("pelicanconf", "publishconf")}
    yield tmp_path
    for name, module in others.items():
        sys.modules.pop(name, None)
        if module:
            sys.modules[name] = module
