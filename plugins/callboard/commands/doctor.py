"""``./board doctor``: versions, what optional parts are there, the state of the last build."""

from __future__ import annotations

import json
import platform
import shutil
from importlib import metadata
from pathlib import Path

from callboard import builder, report, settings
from callboard.commands.build import shown

PACKAGES = ("pelican", "markdown-it-py", "lxml", "nh3", "icalendar", "babel", "typogrify", "pelican-sitemap")
CHROMIUM = ("chromium", "chromium-browser", "google-chrome")


def run() -> int:
    """Print what there is; 1 when something that a build needs is missing or wrong."""
    print(f"Python {platform.python_version()} on {platform.system()} {platform.machine()}")
    missing = [name for name in PACKAGES if not _print_version(name)]
    browser = next((path for name in CHROMIUM if (path := shutil.which(name))), None)
    print(f"Chromium (optional, for browser tests): {browser or 'not found'}")
    print(f"git (optional): {shutil.which('git') or 'not found'}")
    wrong = _settings()
    _last_build(builder.ROOT / "output")
    ledger = builder.ROOT / "content" / "ledger.txt"
    print(f"Ledger of ids: {'there' if ledger.is_file() else 'none; ids are derived from paths (docs/identity.md)'}")
    if missing or wrong:
        print("Something a build needs is missing or wrong; see above.")
        return 1
    print("All is there. Next: ./board serve")
    return 0


def _print_version(name: str) -> bool:
    try:
        print(f"{name} {metadata.version(name)}")
    except metadata.PackageNotFoundError:
        print(f"{name}: not installed")
        return False
    return True


def _settings() -> bool:
    try:
        site = settings.load(builder.ROOT / "site.toml")
    except settings.SettingsError as error:
        print(f"Settings: {error}")
        return True
    demo = f"; a demo that stands still at {site.now.isoformat()}" if site.now else ""
    print(f"Settings: {site.name}, {site.url}{demo}")
    return False


def _last_build(output: Path) -> None:
    path = output / report.NAME
    if not path.is_file():
        print(f"Last build: none in {shown(output)}")
        return
    try:
        data = json.loads(path.read_text("utf-8"))
        said, files = data["problems"], data["output"]["files"]
        print(f"Last build: {files} files for {data['now']}; errors: {said['error']}, warnings: {said['warning']}")
    except (OSError, ValueError, KeyError, TypeError):
        print(f"Last build: {shown(path)} is damaged; the next build writes it anew")
