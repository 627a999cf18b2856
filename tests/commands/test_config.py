"""A setting that cannot be used is named with its file and line, and the old site stays."""

import pytest

GOOD = {"news/a.md": "---\ntitle: A\ndate: 2027-01-10\n---\nWords.\n"}
SETTINGS = {
    "zone": ("TIMEZONE = 'Mars/Phobos'", ["TIMEZONE is 'Mars/Phobos'"]),
    "zone of another type": ("TIMEZONE = 5", ["TIMEZONE should be text"]),
    "setting": ("SITENAMEE = 'x'", ["unknown setting SITENAMEE", "did you mean SITENAME?"]),
    "setting in small letters": ("sitename = 'x'", ["unknown setting sitename", "did you mean SITENAME?"]),
    "setting unlike any": ("QQQXYZ = 'x'", ["unknown setting QQQXYZ"]),
    "plugin": ("PLUGINS = ['callboard', 'pelican.plugins.sitemapp']", ["sitemapp", "did you mean"]),
    "own plugin": ("PLUGINS = ['callbord', 'pelican.plugins.sitemap']", ["'callbord' and not 'callboard'"]),
    "no plugin": ("PLUGINS = ['pelican.plugins.sitemap']", ["does not name 'callboard'"]),
    "plugins as text": ("PLUGINS = 'callboard'", ["PLUGINS should be a list"]),
    "option": ("CALLBOARD = {**CALLBOARD, 'drafst': True}", ["'drafst'", "did you mean 'drafts'?"]),
    "options": ("CALLBOARD = 5", ["CALLBOARD should be a dictionary"]),
    "no site.toml": ("CALLBOARD = {'drafts': True}", ["has no 'site'"]),
    "theme": ("THEME = '/nowhere/theme'", ["THEME names /nowhere/theme"]),
    "template": ("DIRECT_TEMPLATES = ['nosuch']", ["DIRECT_TEMPLATES has no effect"]),
    "address of posts": ("ARTICLE_SAVE_AS = '{slug}.html'", ["line 8: ARTICLE_SAVE_AS has no effect"]),
    "type": ("TYPOGRIFY = True", ["TYPOGRIFY has no effect"]),
    "templates": ("THEME_TEMPLATES_OVERRIDES = ['/nowhere']", ["/nowhere, and there is no such folder"]),
    "Jinja": ("JINJA_ENVIRONMENT = {'nosuch': 1}", ["JINJA_ENVIRONMENT cannot be used"]),
    "Markdown": ("MARKDOWN = 7", ["MARKDOWN should be a dictionary"]),
    "readers": ("READERS = 'x'", ["READERS should be a dictionary"]),
    "sitemap": ("SITEMAP = 5", ["SITEMAP should be a dictionary"]),
    "syntax": ("SITENAME = = 3", ["SyntaxError"]),
    "crash": ("X = 1 / 0", ["ZeroDivisionError"]),
    "exit": ("import sys; sys.exit(0)", ["SystemExit"]),
}


@pytest.fixture
def old(build_site):
    built = build_site(GOOD)
    assert built.code == 0
    return dict(built.files)


@pytest.mark.parametrize(("conf", "said"), SETTINGS.values(), ids=SETTINGS)
def test_a_setting_that_cannot_be_used(build_site, old, conf, said):
    built = build_site(GOOD, conf=conf)
    assert built.code == 1
    assert "error: conf.py, line 8: " in built.err
    for words in said:
        assert words in built.err
    assert "Traceback" not in built.err
    assert built.files == old


def test_a_name_in_small_letters_that_a_setting_is_made_of(build_site):
    assert build_site(GOOD, conf="siteurl = 'https://board.example.org'\nSITEURL = siteurl").code == 0


@pytest.mark.parametrize(
    ("toml", "said"),
    [
        ('tagliine = "x"', ["site.toml: unknown setting 'tagliine'", "did you mean 'tagline'?"]),
        ("branch = 5", ["site.toml: branch = 5", "text in quotes"]),
        ("name =", ["site.toml:", "line"]),
        ("groups.other.accent = 5", ["site.toml: groups", "two colours"]),
        ('groups.NEWS.name = "x"', ["site.toml: groups", "and another one are both “news”"]),
    ],
)
def test_a_key_of_site_toml_that_cannot_be_used(build_site, old, toml, said):
    built = build_site(GOOD, toml=toml)
    assert built.code == 1
    for words in said:
        assert words in built.err
    assert built.files == old


@pytest.mark.parametrize(
    ("name", "text", "place"),
    [
        ("authors.yaml", "ana:\n  name: Ana\n  affilation: X\n", "authors.yaml:3:15: error[data-file]"),
        ("authors.yaml", "ana:\n  name: A\nana:\n  name: B\n", "authors.yaml:3:1: error[data-file]"),
        ("authors.yaml", "ana: !!python/name:os.system\n", "authors.yaml:1:6: error[data-file]"),
        ("authors.yaml", "a: " + "[" * 5000, "authors.yaml:1:"),
        ("authors.yaml", "ana: {name: A, link: 'javascript:x'}\n", "authors.yaml:1:22: error[data-file]"),
        ("authors.yaml", "ana: {name: Ana}\ncon: {name: B}\n", "authors.yaml:2:1: error[data-file]"),
        ("authors.yaml", "ana: {name: Ana}\nANA: {name: B}\n", "authors.yaml:2:1: error[data-file]"),
        ("authors.yaml", "x" * 200 + ": {name: Ana}\n", "authors.yaml:1:1: error[data-file]"),
        ("topics.yaml", "a: [\n", "topics.yaml:"),
        ("topics.yaml", "Mine:\n  con: {}\n", "topics.yaml:2:"),
    ],
)
def test_a_data_file_that_cannot_be_used(build_site, name, text, place):
    built = build_site(GOOD | {name: text})
    assert built.code == 1
    assert place in built.err
    assert "news/a/index.html" in built.files
