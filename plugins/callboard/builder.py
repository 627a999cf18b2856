"""One build with Pelican: settings checked, content loaded, the site staged and switched in.

Whatever a person can put right raises ``sitebuild.errors.Refused``, and the old output stays.
"""

from __future__ import annotations

import contextlib
import datetime as dt
import gc
import logging
import os
import posixpath
import tempfile
import tomllib
import traceback
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

import jinja2
from pelican import Pelican
from pelican.generators import PelicanTemplateNotFound
from pelican.log import console
from pelican.plugins.sitemap.sitemap import generator as sitemap
from pelican.settings import get_settings_from_file, read_settings

from callboard import pipeline, report, settings
from callboard.config import check, check_zone
from callboard.memory import Memory
from callboard.model import Post, Problem, in_order
from callboard.outputs import Outputs
from callboard.pipeline import Loaded
from callboard.preview import Preview
from callboard.processes import apart
from callboard.publish.links import output_path
from callboard.publish.search import INDEX
from callboard.read.content import is_page
from callboard.relate.collector import uncollected
from callboard.rendering import COMPILED
from callboard.shrinking import refuse_shrinking
from sitebuild.errors import Refused
from sitebuild.kept import Kept
from sitebuild.search import write_index
from sitebuild.staging import staged
from sitebuild.verifier import verify

ROOT = Path(__file__).resolve().parents[2]
# What the finished site may show besides what the posts do.
CODES = {"page-link": "A link of a finished page leads to no page, or to no place of that page."}
_FAULTS_TOLD = 5
# From so many posts on a process of its own is worth its start.
MANY_POSTS = 1500


def build(  # noqa: PLR0913  one parameter for each option of the command
    *,
    config: Path,
    content: Path | None = None,
    output: Path | None = None,
    now: dt.datetime | None = None,
    url: str | None = None,
    search: bool = False,
    cards: bool = False,
    allow_shrink: bool = False,
    accept: Callable[[Loaded], None] = lambda loaded: None,
    progress: Callable[[str, int, int], None] = lambda stage, done, total: None,
) -> tuple[Loaded, Path]:
    """Build the site that the settings file `config` describes; the rest overrides it. Returns what was built, where.

    `search` makes the search index and the page that uses it, `cards` the pictures for social networks.
    `allow_shrink` lets it replace a site that has many posts more. `accept` may refuse: it is called when the posts are
    read, and again, with what the finished site shows besides, before that takes its place.
    `now` is the moment to build for: this one, else that of site.toml (a demo), else SOURCE_DATE_EPOCH, else the clock.

    :raises Refused: for a setting, plugin, template or output that cannot be used; `WouldShrink` for lost posts.
    """
    chosen = _settings(config)
    options = chosen["CALLBOARD"]
    output = output or Path(chosen["OUTPUT_PATH"])
    loaded = _load(chosen, config, content, url, now=now, progress=progress)
    options = {**options, "progress": progress, "search": search, "cards": cards}
    with staged(output, marker=report.NAME, keep=[ROOT], sources=[loaded.root, Path(chosen["THEME"])]) as folder:
        if not allow_shrink and not options.get("drafts"):
            refuse_shrinking(output, loaded)
        accept(loaded)
        _run(chosen, config, loaded, folder, options)
        if search:
            progress("Indexing for search", 0, 1)
            write_index(folder, folder / INDEX, loaded.site.language)
        if not options.get("drafts"):
            progress("Verifying", 0, 1)
            # What was published is over, and would otherwise stay beside what the verifier holds.
            gc.collect()
            kept = Kept(Path(options["cache"]) if options.get("cache") else None)
            told = _verify(folder, loaded, mapped=not chosen.get("SITEMAP", {}).get("exclude"), kept=kept)
            loaded = replace(loaded, problems=tuple(in_order([*loaded.problems, *told])))
        accept(loaded)
    return loaded, output


def preview(
    *,
    config: Path,
    content: Path | None = None,
    url: str | None = None,
    memory: Memory,
    seen: Callable[[Loaded, Preview], None] = lambda loaded, preview: None,
) -> tuple[Loaded, Preview]:
    """The site that :func:`build` would write, in memory. What `memory` knows of the posts is not read again.

    `seen` is called as soon as its pages can be asked for; what stands at all other addresses is looked at afterwards.

    :raises Refused: for a setting, plugin or template that cannot be used, and for two files at one address.
    """
    held: list[Preview] = []

    def hold(outputs: Outputs) -> None:
        held.append(Preview(outputs))
        seen(loaded, held[0])
        held[0].check()

    # To look for garbage among what is remembered of all posts takes a fifth of the time.
    with tempfile.TemporaryDirectory() as name, uncollected():
        folder = Path(name)
        chosen = _settings(config)
        loaded = _load(chosen, config, content, url, memory=memory)
        _run(chosen, config, loaded, folder, {**chosen["CALLBOARD"], "hold": hold})
        files = [path for path in folder.rglob("*") if path.is_file()]
        held[0].beside = {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}
    return loaded, held[0]


def _load(
    chosen: Mapping[str, Any],
    config: Path,
    content: Path | None,
    url: str | None,
    *,
    now: dt.datetime | None = None,
    memory: Memory | None = None,
    progress: Callable[[str, int, int], None] = lambda stage, done, total: None,
) -> Loaded:
    """The content that the settings `chosen` from `config` describe."""
    options = chosen["CALLBOARD"]
    content = content or Path(chosen["PATH"])
    if not content.is_dir():
        raise Refused(f"there is no content folder {content}", "give another --content")
    site = load_site(Path(options["site"]), url or chosen["SITEURL"])
    check_zone(chosen["TIMEZONE"], config)
    moment = now or site.now or clock()
    # A moment that was asked for stands still, as a demo's does, and its pages say so.
    site = replace(site, now=moment if now else site.now)
    drafts = bool(options.get("drafts"))
    return pipeline.load(content, site, moment, drafts=drafts, memory=memory, progress=progress)


def _verify(folder: Path, loaded: Loaded, *, mapped: bool, kept: Kept) -> list[Problem]:
    """The links of the finished site that lead nowhere. `mapped` says that its sitemap leaves nothing out.

    :raises Refused: for any other fault of it, which is a template's or ours.
    """
    published = {folder_of(post): post.path for post in (*loaded.index.posts, *loaded.pages)}
    accepted = (each.post for each in loaded.understood if each.post and not each.refused)
    hidden = {folder_of(post) for post in accepted} - set(published)
    own = {output_path(path) for path in loaded.files}
    look = partial(verify, folder, url=loaded.site.url, absent=hidden, own=own, mapped=mapped, kept=kept)
    # What is learned of many files would come on top of all that is known of many posts.
    faults = apart(look) if len(published) > MANY_POSTS else look()
    if grave := [str(fault) for fault in faults if not fault.link]:
        more = f" and {len(grave) - _FAULTS_TOLD} more" if len(grave) > _FAULTS_TOLD else ""
        told = "; ".join(grave[:_FAULTS_TOLD])
        raise Refused(f"the finished site is not in order: {told}{more}", "the old site stays; mend the template")
    return [
        Problem(
            published.get(posixpath.dirname(fault.path), fault.path), 0, 0, "page-link", "warning",
            f"The finished page {fault}.", "Correct the link, or the place that it leads to.",
        )
        for fault in faults
    ]  # fmt: skip


def folder_of(post: Post) -> str:
    """Where a post or a standing page has its page, relative to the site."""
    return post.slug if is_page(post.path) else f"news/{post.slug}"


def load_site(path: Path, url: str | None = None) -> settings.Site:
    try:
        return settings.load(path, url=url)
    except settings.SettingsError as error:
        raise Refused(str(error), "docs/settings.md describes every key") from error


def clock() -> dt.datetime:
    """The moment of this run: SOURCE_DATE_EPOCH where it is set, else the clock, read once by the caller."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    if epoch:
        try:
            return dt.datetime.fromtimestamp(int(epoch), dt.UTC)
        except (ValueError, OverflowError, OSError):
            raise Refused(f"SOURCE_DATE_EPOCH is {epoch!r}, not a number of seconds") from None
    return dt.datetime.now(dt.UTC).replace(microsecond=0)


def _run(chosen: Mapping[str, Any], config: Path, loaded: Loaded, folder: Path, options: Mapping[str, Any]) -> None:
    """Let Pelican make the site of what was `loaded`; all that is written goes into `folder`.

    `options` stand in for those of the settings `chosen` from `config`.
    """
    override = {
        "PATH": str(loaded.root),
        "OUTPUT_PATH": str(folder),
        "SITEURL": loaded.site.url,
        "CALLBOARD": {**options, "loaded": loaded},
        # The generators of Pelican's own look at their templates each time, though they have nothing to print.
        "JINJA_ENVIRONMENT": {**chosen["JINJA_ENVIRONMENT"], "bytecode_cache": COMPILED},
    }
    with _quiet() as told:
        try:
            site = Pelican(read_settings(str(config), override))
            _refuse_if(told)
            site.run()
        except (jinja2.TemplateError, PelicanTemplateNotFound) as error:
            name = getattr(error, "filename", None) or getattr(error, "name", None) or ""
            number = getattr(error, "lineno", None)
            where = f"{name}, line {number}: " if number else f"{name}: " if name else ""
            raise Refused(f"template {where}{error}", "correct the theme; the old site stays as it is") from error
        finally:
            # The sitemap plugin keeps its queue in a global; a build that stopped must not reach into the next one.
            sitemap.__init__()  # type: ignore[misc]  # the plugin has no other way to empty it
    _refuse_if(told)


def _settings(config: Path) -> dict[str, Any]:
    """The settings of `config`, or a refusal that names what is wrong in it."""
    if not config.is_file():
        raise Refused(f"there is no settings file {config}", "give another --settings")
    try:
        said = get_settings_from_file(str(config))
    except (Exception, SystemExit) as error:
        raise _unusable(error, config) from error
    check(said, config)
    if not Path(said.get("PATH") or ".").is_dir():
        raise Refused(f"{config.name}: PATH names {said['PATH']}, and there is no such folder", "correct the path")
    try:
        return dict(read_settings(str(config)))
    except Exception as error:
        raise _unusable(error, config) from error


def _unusable(error: BaseException, config: Path) -> Refused:
    if isinstance(error, tomllib.TOMLDecodeError):
        return Refused(f"site.toml: {error}", "docs/settings.md describes every key")
    own = [step.lineno for step in traceback.extract_tb(error.__traceback__) if Path(step.filename).name == config.name]
    number = error.lineno if isinstance(error, SyntaxError) else next(reversed(own), None)
    where = f", line {number}" if number else ""
    return Refused(f"{config.name}{where}: {type(error).__name__}: {error}", "correct the settings file")


@contextlib.contextmanager
def _quiet() -> Iterator[list[str]]:
    """Collect what Pelican logs as an error, which it would pass over, and keep its own output away."""
    told: list[str] = []

    class Collect(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            reason = f": {record.exc_info[1]}" if record.exc_info and record.exc_info[1] else ""
            told.append(record.getMessage() + reason)

    handler = Collect(logging.ERROR)
    logger = logging.getLogger()
    before = console.quiet
    logger.addHandler(handler)
    console.quiet = True
    try:
        yield told
    finally:
        logger.removeHandler(handler)
        console.quiet = before


def _refuse_if(told: list[str]) -> None:
    if told:
        raise Refused(f"Pelican: {told[0]}", "correct it in the settings; the old site stays as it is")
