"""Settings of the plain Pelican that Callboard is compared with: its own theme, typogrify and the sitemap."""

SITENAME = "Bench"
SITEURL = "https://example.org"
AUTHOR = "The bench"
TIMEZONE = "UTC"
THEME = "simple"
TYPOGRIFY = True
PLUGINS = ["pelican.plugins.sitemap"]
SITEMAP = {"format": "xml"}
STATIC_PATHS: list[str] = []
DEFAULT_PAGINATION = 20
FEED_DOMAIN = SITEURL
FEED_ALL_ATOM = "feeds/all.atom.xml"
FEED_MAX_ITEMS = 20
# On by default: a feed for each author and category, which would slow the other side down for nothing.
AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = CATEGORY_FEED_ATOM = TRANSLATION_FEED_ATOM = None
