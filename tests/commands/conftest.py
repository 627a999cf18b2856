"""A whole lab in a temporary folder, which the commands take for the project."""

from __future__ import annotations

import re
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from callboard import builder
from callboard.commands import publish
from tests.commands.publishing import POST, write

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


@pytest.fixture
def real(lab: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The lab with an address that is no example's and with two posts; it is the middle of January 2027."""
    toml = lab / "site.toml"
    text = re.sub(r"now = .*\n", "", toml.read_text("utf-8")).replace("board.example.org", "board.univ.eu")
    toml.write_text(text, "utf-8")
    for name in ("one", "two"):
        write(lab, f"{name}.md", POST.format(name))
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1800000000")
    return lab


@pytest.fixture
def go(real, run):
    """A function that publishes that lab."""
    return lambda to="", **options: run(lambda: publish.run(to=to, home=real, **options))
