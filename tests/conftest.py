"""Sites built by the command that people run: small ones out of a few files, and the example site, once a session."""

from __future__ import annotations

import contextlib
import datetime as dt
import io
import os
import shutil
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import lxml.html
import pytest
from hypothesis import settings as fuzzing
from lxml.html import HtmlElement

from callboard import builder, pipeline, settings
from callboard.commands import build as build_command
from callboard.commands import start_example
from callboard.pipeline import Loaded
from sitebuild import exits

# A busy machine is no defect: what is slow is shown by counted work and by `bench`.
fuzzing.register_profile("ci", deadline=None)
# `./board test --fuzz`: a night of the same.
fuzzing.register_profile("night", deadline=None, max_examples=20_000)
fuzzing.load_profile(os.environ.get("CALLBOARD_FUZZ", "ci"))

ROOT = Path(__file__).resolve().parents[1]
# A lab that was started (`./board start`) has put the example here; its own posts are not what is tested.
KEPT = ROOT / start_example.COPY
EXAMPLE = KEPT if KEPT.is_dir() else ROOT
URL = "https://board.example.org"
NOW = "2027-02-01T09:00:00+00:00"
TOML = """
name = "Test Lab"
tagline = "Under test"
description = "A lab that exists for an instant."
timezone = "Europe/Berlin"
url = "{url}"
authority = "board.example.org"
authority_since = "2026"
now = "{now}"
{more}
[groups.news]
name = "News"
[groups.talks]
name = "Talks"
accent = ["#0b6a45", "#62cc98"]
"""
CONF = """
from publishconf import *
from publishconf import CALLBOARD
SITEURL = {url!r}
PATH = {content!r}
OUTPUT_PATH = {output!r}
CALLBOARD = {{**CALLBOARD, "site": {toml!r}}}
{more}
"""


@dataclass(frozen=True)
class Built:
    """What a build left behind: its exit code, what it said, and the site, which lives at `url`."""

    code: int
    out: str
    err: str
    folder: Path
    url: str

    @cached_property
    def files(self) -> dict[str, bytes]:
        """Every file by its path below the site."""
        found = (path for path in self.folder.rglob("*") if path.is_file())
        return {path.relative_to(self.folder).as_posix(): path.read_bytes() for path in found}

    @cached_property
    def pages(self) -> dict[str, HtmlElement]:
        """Every HTML page, parsed, by its path below the site."""
        return {
            path: lxml.html.document_fromstring(data) for path, data in self.files.items() if path.endswith(".html")
        }

    def page(self, path: str) -> HtmlElement:
        return self.pages[f"{path.strip('/')}/index.html".removeprefix("/")]

    def text(self, path: str) -> str:
        return self.files[path].decode("utf-8")


@pytest.fixture(autouse=True, scope="session")
def _plain_environment() -> Iterator[None]:
    """What the person who runs the tests has set does not reach the builds."""
    with pytest.MonkeyPatch.context() as patch:
        for name in ("SITEURL", "SOURCE_DATE_EPOCH"):
            patch.delenv(name, raising=False)
        yield


def run(command: Callable[[], int]) -> tuple[int, str, str]:
    """Exit code and both streams of a command, as a shell would see them."""
    out, err = io.StringIO(), io.StringIO()
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        code = exits.guarded(command)
    return code, out.getvalue(), err.getvalue()


@pytest.fixture(scope="session", name="run")
def _run() -> Callable[[Callable[[], int]], tuple[int, str, str]]:
    return run


@pytest.fixture
def build_site(tmp_path: Path) -> Callable[..., Built]:
    """A function that builds the given files of ``content/``, anew at each call, into one output folder."""

    def build(files: Mapping[str, str | bytes], **options: Any) -> Built:
        return build_in(tmp_path, files, **options)

    return build


@pytest.fixture(scope="session")
def build_apart(tmp_path_factory: pytest.TempPathFactory) -> Callable[..., Built]:
    """The same for sites that several tests look at: each call builds into a folder of its own."""

    def build(files: Mapping[str, str | bytes], **options: Any) -> Built:
        return build_in(tmp_path_factory.mktemp("apart"), files, **options)

    return build


def build_in(
    folder: Path,
    files: Mapping[str, str | bytes],
    *,
    url: str = URL,
    toml: str = "",
    conf: str = "",
    now: str = NOW,
    strict: bool = False,
    allow_shrink: bool = False,
) -> Built:
    """Build `files` as the content of a lab; `toml` and `conf` are more lines of site.toml and of the settings."""
    content, output = folder / "content", folder / "site"
    shutil.rmtree(content, ignore_errors=True)
    for name, data in files.items():
        path = content / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data.encode("utf-8") if isinstance(data, str) else data)
    content.mkdir(exist_ok=True)
    (folder / "site.toml").write_text(TOML.format(url=url, now=now, more=toml), "utf-8")
    config = folder / "conf.py"
    said = {"url": url, "content": str(content), "output": str(output), "toml": str(folder / "site.toml")}
    config.write_text(CONF.format(**said, more=conf), "utf-8")
    command = build_command.run
    options = {"strict": strict, "allow_shrink": allow_shrink}
    code, out, err = run(lambda: command(content=None, output=None, settings=config, now=None, **options))
    return Built(code, out, err, output, url)


@pytest.fixture
def load(tmp_path: Path) -> Callable[..., Loaded]:
    """A function that reads the given files of ``content/`` as a build does, and publishes nothing."""

    def read(files: Mapping[str, str | bytes], *, drafts: bool = False, now: str = NOW, **said: Any) -> Loaded:
        content = tmp_path / "loaded"
        shutil.rmtree(content, ignore_errors=True)
        content.mkdir()
        for name, data in files.items():
            path = content / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data.encode("utf-8") if isinstance(data, str) else data)
        site = settings.from_data({"timezone": "Europe/Berlin", "url": URL, "authority": "board.example.org"} | said)
        return pipeline.load(content, site, dt.datetime.fromisoformat(now), drafts=drafts)

    return read


@pytest.fixture(scope="session")
def example(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The example site as `./board build --strict` makes it."""
    return _build_example(tmp_path_factory.mktemp("example"), "https://callboard.example.org", strict=True)


@pytest.fixture(scope="session")
def example_below(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The example site below a sub-path."""
    return _build_example(tmp_path_factory.mktemp("below"), "https://example.org/lab", strict=False)


def _build_example(folder: Path, url: str, *, strict: bool) -> Built:
    _need_example()
    said = {"url": url, "content": EXAMPLE / "content", "output": folder / "site", "toml": EXAMPLE / "site.toml"}
    # Neither the looks nor the zone of the lab that runs the tests.
    more = f"CALLBOARD['override'] = {str(folder / 'override')!r}\nTIMEZONE = 'Europe/Lisbon'"
    config, command = folder / "conf.py", build_command.run
    config.write_text(CONF.format(**{key: str(value) for key, value in said.items()}, more=more), "utf-8")
    code, out, err = run(lambda: command(content=None, output=None, settings=config, now=None, strict=strict))
    return Built(code, out, err, folder / "site", url)


@pytest.fixture(scope="session")
def example_index() -> Loaded:
    """What the example site was built from."""
    _need_example()
    site = builder.load_site(EXAMPLE / "site.toml", "")
    assert site.now is not None
    return pipeline.load(EXAMPLE / "content", site, site.now)


@pytest.fixture(scope="session")
def example_content() -> Path:
    """The folder of the example's posts."""
    _need_example()
    return EXAMPLE / "content"


def _need_example() -> None:
    """A lab without git has no first wording of what it changed before it was started."""
    if EXAMPLE == KEPT and start_example.listed(KEPT) != start_example.LIST.read_text("utf-8"):
        pytest.skip("the example was changed before this lab was started")
