"""The small site of `site.py`, rendered by the theme, for all tests of this folder."""

import gettext
from pathlib import Path

import jinja2
import pytest
from markupsafe import Markup

from callboard.publish.views.shared import LinkView
from callboard.publish.views.site import PageView, SiteView

from .site import FEEDS, SITE, VIEWS

THEME = Path(__file__).parents[2] / "theme"


@pytest.fixture(scope="session")
def theme() -> Path:
    return THEME


@pytest.fixture(scope="session")
def render():
    """Render a template with a page's view, as strictly as the publisher does."""
    environment = jinja2.Environment(
        loader=jinja2.FileSystemLoader(THEME / "templates"),
        undefined=jinja2.StrictUndefined,
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        extensions=["jinja2.ext.i18n"],
    )
    environment.install_gettext_translations(gettext.NullTranslations(), newstyle=True)
    environment.globals["interface"] = "en"
    said = environment.get_template("macros/words.html")
    environment.globals |= {"words": Markup(said.render(few=False)), "few_words": Markup(said.render(few=True))}

    def _render(template: str, view: dict, site: SiteView = SITE, **page) -> str:
        kind = template.removesuffix(".html")
        values = {
            "kind": kind,
            "url": "/x/",
            "absolute": "https://board.example.org/x/",
            "title": "A page",
            "description": "Of a page",
            "language": "en",
        }
        values |= {
            "feeds": FEEDS,
            "crumbs": (LinkView("Start", "/"), LinkView("Here", "", current=True)),
            "nav": "/",
        }
        return environment.get_template(template).render(site=site, page=PageView(**(values | page)), **view)

    return _render


@pytest.fixture(params=VIEWS, ids=VIEWS)
def html(request, render) -> str:
    """Each kind of page in turn."""
    template, view = VIEWS[request.param]
    return render(template, view)


@pytest.fixture(scope="session")
def pages(render) -> dict[str, str]:
    """All pages by name."""
    return {name: render(template, view) for name, (template, view) in VIEWS.items()}
