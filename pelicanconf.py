"""The site while writing: drafts are shown. What a lab edits is in site.toml; see docs/settings.md."""

import tomllib
from pathlib import Path

from jinja2 import StrictUndefined

ROOT = Path(__file__).resolve().parent
SITE = tomllib.loads((ROOT / "site.toml").read_text("utf-8"))

SITENAME = SITE.get("name", "Callboard")
SITEURL = "http://localhost:8000"
TIMEZONE = SITE.get("timezone", "UTC")
DEFAULT_LANG = SITE.get("language", "en")

PATH = str(ROOT / "content")
OUTPUT_PATH = str(ROOT / ".preview")
THEME = str(ROOT / "theme")
PLUGIN_PATHS = [str(ROOT / "plugins")]
PLUGINS = ["callboard", "pelican.plugins.sitemap"]
CALLBOARD = {"site": str(ROOT / "site.toml"), "override": str(ROOT / "override"), "drafts": True}
SITEMAP = {"format": "xml"}

# A mistake in a template is an error, and what posts say is escaped.
JINJA_ENVIRONMENT = {
    "auto_reload": False,
    "autoescape": True,
    "extensions": ["jinja2.ext.i18n"],
    "lstrip_blocks": True,
    "trim_blocks": True,
    "undefined": StrictUndefined,
}

# The plugin reads posts, pages and files and writes all pages and feeds itself (docs/why.md); it sets type as well.
ARTICLE_PATHS = []
PAGE_PATHS = []
STATIC_PATHS = []
THEME_STATIC_PATHS = []
DIRECT_TEMPLATES = []
FEED_ALL_ATOM = None
CATEGORY_FEED_ATOM = None
TRANSLATION_FEED_ATOM = None
AUTHOR_FEED_ATOM = None
AUTHOR_FEED_RSS = None
TYPOGRIFY = False
