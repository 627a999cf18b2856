"""The one place that knows Pelican's signals and generators.

Pelican brings the settings, the theme's Jinja environment, other plugins (the sitemap) and the order of a build. The
generator below takes the loaded content, lets `publish` say what every page shows, renders and writes it.
"""

from __future__ import annotations

import datetime as dt
import logging
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import chain
from pathlib import Path
from typing import Any, TypeVar

import jinja2
from markupsafe import Markup
from pelican import signals
from pelican.generators import Generator
from pelican.writers import Writer as PelicanWriter

from callboard import pipeline, report, settings
from callboard.artwork import painted, smaller_pictures
from callboard.outputs import Listed, Output, Outputs, ready
from callboard.pipeline import Loaded
from callboard.publish.assets import Assets, collect
from callboard.publish.cards import all_cards
from callboard.publish.data import files as data_files
from callboard.publish.images import size_of
from callboard.publish.links import output_path
from callboard.publish.page import Page
from callboard.publish.pages import pages
from callboard.publish.publication import Publication
from callboard.publish.side_pages import past_pages
from callboard.publish.site import FONT, site_view
from callboard.publish.subscriptions import Catalogue, Subscription, old_files
from callboard.publish.texts import texts
from callboard.publish.views.site import SiteView
from callboard.publish.words import Words
from callboard.rendering import COMPILED, write_pages
from sitebuild.kept import Kept
from sitebuild.writer import Writer, encoded, fitting

MARKER = report.NAME
logger = logging.getLogger(__name__)


def register() -> None:
    """Connect to Pelican."""
    signals.get_generators.connect(_generators)


def _generators(_pelican: object) -> type[Generator]:
    return BoardGenerator


@dataclass(frozen=True, slots=True)
class _Listed:
    """What pelican-sitemap reads of a page; `url` has no leading slash."""

    url: str
    modified: dt.datetime
    status: str


class BoardGenerator(Generator):
    """Writes the whole site. The command that builds hands over what it loaded; plain Pelican loads here."""

    def generate_context(self) -> None:
        options = self.settings["CALLBOARD"]
        self.loaded: Loaded = options.get("loaded") or _load(self.settings, options)

    def generate_output(self, _writer: PelicanWriter) -> None:
        loaded, options = self.loaded, self.settings["CALLBOARD"]
        self.search = bool(options.get("search"))
        themes = [Path(self.theme), Path(options.get("override", ""))]
        assets = collect(themes, loaded.site.groups)
        sizes = {path: size_of(loaded.root / path) for path in loaded.files}
        kept = Kept(Path(options["cache"]) if options.get("cache") else None)
        smaller = smaller_pictures(loaded.root, sizes, kept) if options.get("pictures") else {}
        publication = Publication(
            loaded.index,
            loaded.site,
            loaded.now,
            authors=loaded.authors,
            files=sizes,
            copies={name: [(job.path, job.width) for job, _ in made] for name, made in smaller.items()},
            cards="all" if options.get("cards") else "site" if options.get("pictures") else "",
            standing=loaded.pages,
        )
        catalogue = Catalogue(publication, loaded.ledger)
        self._prepare(publication, assets, loaded)

        def every() -> Iterator[Page]:
            there = []
            for page in pages(publication, catalogue, loaded.pages, search=self.search):
                there.append(page.path)
                yield page
            # What only the ledger knows must not stop a build, nor take a place from what is there.
            yield from _fitting(past_pages(publication, catalogue), there)

        def named() -> Iterator[Output]:
            for path, data in assets.files:
                yield ready(path, "the theme", data)
            for path in loaded.files:
                yield Output(output_path(path), path, (loaded.root / path).read_bytes)
            # A picture that lies in two folders has one copy.
            for job, data in {job.path: (job, data) for made in smaller.values() for job, data in made}.values():
                yield ready(job.path, job.name, data)
            subscriptions = list(catalogue.all())
            subscriptions += _fitting(catalogue.past(), [each.path for each in subscriptions])
            for subscription in subscriptions:
                yield Output(subscription.path, subscription.title, subscription.write)

        def made() -> Iterator[Output]:
            for path, data in data_files(publication):
                yield ready(path, "the open data", data)
            for path, data in old_files(publication, catalogue):
                yield ready(path, "an old address of site.toml", data)
            for card, data in painted(all_cards(publication), Path(self.theme, "static", FONT), kept):
                yield ready(card.path, card.title, data)
            for path, text in texts(publication, catalogue):
                yield ready(path, path, encoded(text))

        outputs = Outputs(Listed(every()), self._template, Listed(named()), made())
        if hold := options.get("hold"):
            hold(outputs)
        else:
            self._write(outputs, options.get("progress") or (lambda stage, done, total: None))
        for page in outputs.pages:
            self._tell(page)

    def _write(self, outputs: Outputs, progress: Callable[[str, int, int], None]) -> None:
        writer = Writer(Path(self.output_path))

        def write_the_rest() -> None:
            for output in chain(outputs.named, outputs.made):
                writer.write_bytes(output.path, output.make(), output.owner)

        every = list(outputs.pages)
        for language in {page.language for page in every}:
            # Here, and not in each of the processes that render.
            self._environment(language)
        write_pages(outputs.templates, every, writer, write_the_rest, progress)
        writer.write_text(MARKER, report.text(self.loaded, len(writer) + 1), "the report")

    def _prepare(self, publication: Publication, assets: Assets, loaded: Loaded) -> None:
        """Make the environment of the site's language; those of others are made when a page is in them."""
        own = jinja2.PrefixLoader({"!theme": jinja2.FileSystemLoader(self._templates_path[-1])})
        # Pelican would let its own theme stand in for a template that is missing.
        self.env.bytecode_cache = COMPILED
        self.env.loader = jinja2.ChoiceLoader([jinja2.FileSystemLoader(self._templates_path), own])
        self.base = publication.urls.base

        @cache
        def environment(language: str) -> jinja2.Environment:
            told = publication.told_in(language)
            return _spoken(self.env, told.words, site_view(told, assets, loaded.pages, search=self.search))

        self._environment = environment
        environment(publication.words.language)

    def _template(self, name: str, language: str) -> jinja2.Template:
        return self._environment(language).get_template(f"{name}.html")

    def _tell(self, page: Page) -> None:
        """Let other plugins know of a page; the sitemap lists it."""
        listed = _Listed(
            page.url.removeprefix(self.base).lstrip("/"),
            page.modified,
            "published" if page.listed else "hidden",
        )
        signals.content_written.send(str(Path(self.output_path, page.path)), context={"article": listed})


_P = TypeVar("_P", Page, Subscription)


def _fitting(more: Iterable[_P], paths: Iterable[str]) -> list[_P]:
    """Those of `more` that can be written beside files at `paths`, and beside each other."""
    by_path: dict[str, _P] = {}
    for each in more:
        by_path.setdefault(each.path, each)
    return [by_path[path] for path in fitting(by_path, paths)]


def _spoken(environment: jinja2.Environment, words: Words, site: SiteView) -> jinja2.Environment:
    """`environment` with all that its pages share in one language: the texts of the theme are said by `words`."""

    def say(text: str, **values: object) -> Markup:
        """A text with its values, escaped: Jinja's new-style gettext without its cost a call."""
        return Markup(words.translated(text)) % values

    def count(one: str, many: str, num: int, **values: object) -> Markup:
        return Markup(words.translated(one, many, num)) % {"num": num, **values}

    # Macros are imported without the page's context, and see this.
    spoken = environment.overlay()
    spoken.globals = {**environment.globals, "_": say, "ngettext": count, "site": site, "interface": words.language}
    # What the script says is the same on every page: rendered once, and short.
    spoken.policies = {**environment.policies, "json.dumps_kwargs": {"ensure_ascii": False, "separators": (",", ":")}}
    said = spoken.get_template("macros/words.html")
    spoken.globals |= {"words": Markup(said.render(few=False)), "few_words": Markup(said.render(few=True))}
    return spoken


def _load(config: Mapping[str, Any], options: Mapping[str, Any]) -> Loaded:
    site = settings.load(Path(options["site"]), url=config["SITEURL"])
    now = site.now or dt.datetime.now(dt.UTC)
    loaded = pipeline.load(Path(config["PATH"]), site, now, drafts=bool(options.get("drafts")))
    for problem in loaded.problems:
        level = {"error": logging.ERROR, "warning": logging.WARNING}.get(problem.severity, logging.INFO)
        logger.log(level, "%s:%d: [%s] %s", problem.path, problem.line, problem.code, problem.message)
    return loaded
