"""What holds on every page of the theme."""

import json
from collections import Counter
from dataclasses import fields, is_dataclass, replace

import pytest
from lxml import html as lxml_html
from markupsafe import Markup

from .site import HOSTILE, SITE, VIEWS


def _tree(html: str):
    return lxml_html.fromstring(html)


def test_one_h1_and_no_level_is_skipped(html):
    levels = [int(heading.tag[1]) for heading in _tree(html).iter("h1", "h2", "h3", "h4", "h5", "h6")]
    assert levels.count(1) == 1
    before = 0
    for level in levels:
        assert level <= before + 1, levels
        before = level


def test_no_heading_is_empty(html):
    assert all(heading.text_content().strip() for heading in _tree(html).iter("h1", "h2", "h3", "h4"))


def test_landmarks_and_skip_link(html):
    tree = _tree(html)
    assert len(tree.findall(".//main")) == 1
    assert tree.find(".//body/header") is not None
    assert tree.find(".//body/footer") is not None
    skip = tree.find(".//body/a")
    assert skip.get("class") == "skip"
    assert skip.get("href") == f"#{tree.find('.//main').get('id')}"
    for nav in tree.iter("nav"):
        assert nav.get("aria-label") or tree.get_element_by_id(nav.get("aria-labelledby")) is not None


def test_strict_csp_holds(html):
    tree = _tree(html)
    head = [element for element in tree.find("head") if element.get("charset") is None]
    assert head[0].get("http-equiv") == "Content-Security-Policy"
    assert not tree.xpath("//style | //*[@style] | //@*[starts-with(name(), 'on')]")
    assert not tree.xpath("//@href[starts-with(., 'javascript:')]")
    for script in tree.iter("script"):
        assert script.get("type") == "application/ld+json" or (script.get("src") and not script.text)


def test_ids_are_unique_and_fragments_lead_somewhere(html):
    tree = _tree(html)
    ids = Counter(tree.xpath("//@id"))
    assert [name for name, times in ids.items() if times > 1] == []
    assert {href[1:] for href in tree.xpath("//@href[starts-with(., '#')]")} <= set(ids)


def test_pictures_have_words_or_are_hidden(html):
    tree = _tree(html)
    assert all(image.get("alt") is not None for image in tree.iter("img"))
    for picture in tree.xpath("//svg[not(ancestor::svg)]"):
        hidden = picture.get("aria-hidden") == "true" or picture.xpath("ancestor::*[@aria-hidden='true']")
        assert hidden or (picture.get("role") == "img" and picture.get("aria-label"))


def test_no_word_is_relative_to_the_reader_without_the_script(html):
    main = _tree(html).find(".//main")
    text = " ".join(main.text_content().lower().split())
    for word in ("today", "days left", "tomorrow", "upcoming", "on now"):
        assert word not in text
    assert all(not place.text_content() for place in main.xpath("//*[@data-rel]"))


def test_what_needs_the_script_is_marked(html):
    for control in _tree(html).xpath("//button | //form"):
        assert "js" in (control.get("class") or "").split() or control.getparent().xpath("ancestor::form")


def test_as_of_and_demo(render):
    real = render("404.html", {}, site=replace(SITE, demo=False))
    assert "data-now" not in real
    assert "demo" not in real.lower()
    assert "As of <time" in real
    demo = render("404.html", {})
    assert 'data-now="2031-03-10T09:00+00:00"' in demo
    assert "This is a demo." in demo


def test_words_of_the_script_are_json(html):
    tree = _tree(html)
    words = json.loads(tree.find("body").get("data-words"))
    assert words["toDark"] == "Use dark colours"
    # A page on which nothing can change any more does not say what it would change to.
    alive = tree.xpath("//*[@data-row][not(contains(@class, 'past'))]")
    assert words.get("closes-today") == "Closes today" or not alive


def _poison(value):
    """The same view with every plain text replaced by a hostile one; what is safe HTML or an address stays."""
    if isinstance(value, Markup) or value is None or isinstance(value, (bool, int, float)):
        return value
    if isinstance(value, str):
        return value if not value or value.startswith(("/", "#", "https:", "line-", "row-")) else HOSTILE
    if isinstance(value, tuple | list):
        return type(value)(_poison(entry) for entry in value)
    if isinstance(value, dict):
        return {key: _poison(entry) for key, entry in value.items()}
    assert is_dataclass(value)
    return replace(value, **{entry.name: _poison(getattr(value, entry.name)) for entry in fields(value)})


@pytest.mark.parametrize("name", VIEWS)
def test_hostile_texts_stay_texts(render, pages, name):
    template, view = VIEWS[name]
    poisoned = render(template, _poison(view), site=_poison(SITE), title=HOSTILE, description=HOSTILE)
    tree = _tree(poisoned)
    assert "alert(1)" in poisoned
    assert len(list(tree.iter("script"))) == len(list(_tree(pages[name]).iter("script")))
    assert not tree.xpath("//@onclick")


def test_alternates_and_translations(render):
    html = render("404.html", {}, translations=(("fr", "https://board.example.org/fr/"),), noindex=True)
    tree = _tree(html)
    assert tree.xpath("//link[@rel='alternate']/@type") == ["text/calendar", "application/atom+xml"]
    assert tree.xpath("//link[@hreflang='fr']/@href") == ["https://board.example.org/fr/"]
    assert tree.xpath("//meta[@name='robots']/@content") == ["noindex"]
    assert not tree.xpath("//link[@rel='canonical']")


def test_direction_and_language(render):
    tree = _tree(render("404.html", {}, language="ar", direction="rtl"))
    assert (tree.get("lang"), tree.get("dir")) == ("ar", "rtl")
