"""Every page of the example site, at a domain's root and below a sub-path."""

from __future__ import annotations

import json
import re
from itertools import pairwise
from urllib.parse import unquote, urldefrag, urljoin, urlsplit

import pytest


@pytest.fixture(params=["example", "example_below"], ids=["root", "sub-path"])
def built(request):
    return request.getfixturevalue(request.param)


def addresses(page):
    """Every address that a page names, with the attribute that names it; social cards and JSON-LD apart."""
    for element in page.iter():
        if not isinstance(element.tag, str):
            continue
        for name in ("href", "src", "cite", "poster", "action"):
            if value := element.get(name):
                yield name, value
        for part in (element.get("srcset") or "").split(","):
            if part.strip():
                yield "srcset", part.split()[0]


def url_of(built, path):
    return f"{built.url}/{path.removesuffix('index.html')}"


def place_of(built, address):
    """The file of the site that an absolute address means, None for another site; webcal is https to a calendar."""
    address = address.replace("webcal:", "https:")
    if not address.startswith(built.url + "/"):
        return None
    path = unquote(urlsplit(address).path)[len(urlsplit(built.url).path) :].lstrip("/")
    return path + "index.html" if not path or path.endswith("/") else path


def test_the_example_builds_without_a_warning(example):
    assert (example.code, example.err) == (0, "")


def test_every_address_leads_somewhere(built):
    broken = []
    for path, page in built.pages.items():
        for _, value in addresses(page):
            address, fragment = urldefrag(urljoin(url_of(built, path), value))
            address = address.replace("webcal://", "https://", 1)
            if urlsplit(address).netloc != urlsplit(built.url).netloc:
                continue
            file = place_of(built, address)
            if file not in built.files:
                broken.append(f"{path}: {value}")
            elif (
                fragment and file in built.pages and not built.pages[file].xpath("//@id[. = $id]", id=unquote(fragment))
            ):
                broken.append(f"{path}: no #{fragment} in {file}")
    assert broken == []


def test_pages_load_nothing_from_elsewhere(built):
    loaded = set()
    for path, page in built.pages.items():
        said = page.xpath(
            "//img/@src | //script/@src | //link[@rel!='canonical' and @rel!='alternate']/@href | //source/@src"
        )
        loaded |= {urlsplit(urljoin(url_of(built, path), value)).netloc for value in said}
    assert loaded == {urlsplit(built.url).netloc}


def test_canonical_addresses_are_the_pages_own(built):
    said = {path: page.xpath("//link[@rel='canonical']/@href") for path, page in built.pages.items()}
    hidden = {path for path, page in built.pages.items() if "noindex" in page.xpath("//meta[@name='robots']/@content")}
    assert said.pop("404.html") == []
    for path in hidden - {"404.html"}:
        [target] = said.pop(path)
        assert target in {url_of(built, listed) for listed in said}
    assert said == {path: [url_of(built, path)] for path in said}


def test_nothing_is_inline_and_the_policy_comes_first(built):
    for path, page in built.pages.items():
        assert not page.xpath("//@style | //style"), path
        assert {s.get("type") for s in page.xpath("//script[not(@src)]")} <= {"application/ld+json"}, path
        assert not [a for a in page.xpath("//@*") if a.attrname.startswith("on")], path
        assert not re.search(r"(?i)(href|src|action)\s*=\s*[\"']?\s*javascript:", built.text(path)), path
        first, second = page.xpath("/html/head/*")[:2]
        assert first.get("charset") == "utf-8"
        assert second.get("http-equiv") == "Content-Security-Policy"
        assert second.get("content").startswith("default-src 'none';")
        assert "unsafe" not in second.get("content")


def test_one_h1_a_page_and_no_level_is_skipped(built):
    for path, page in built.pages.items():
        levels = [int(h.tag[1]) for h in page.xpath("//h1|//h2|//h3|//h4|//h5|//h6")]
        assert levels.count(1) == 1, path
        assert all(after <= before + 1 for before, after in pairwise(levels)), (path, levels)


def test_ids_are_unique(built):
    for path, page in built.pages.items():
        ids = page.xpath("//@id")
        assert len(ids) == len(set(ids)), (path, sorted(i for i in ids if ids.count(i) > 1))


def test_titles_and_descriptions(built):
    for path, page in built.pages.items():
        assert page.findtext("head/title").strip(), path
        if not page.xpath("//meta[@http-equiv='refresh']"):
            [description] = page.xpath("//meta[@name='description']/@content")
            assert description.strip(), path


def test_structured_data_is_json_with_absolute_addresses(built):
    for path, page in built.pages.items():
        for text in page.xpath("//script[@type='application/ld+json']/text()"):
            things = json.loads(text)["@graph"]
            assert things, path
            assert all(thing["url"].startswith(built.url) for thing in things if "url" in thing), path


def test_pictures_have_words_and_room(built):
    for path, page in built.pages.items():
        for image in page.iter("img"):
            assert image.get("alt") is not None, (path, image.get("src"))
            assert int(image.get("width")) > 0, (path, image.get("src"))
            assert int(image.get("height")) > 0, (path, image.get("src"))


def test_the_kinds_of_pages_are_there(example):
    expected = {
        *("index.html", "404.html", "about/index.html", "archives/index.html"),
        *("dates/index.html", "dates/2023/index.html", "events/index.html", "topics/index.html"),
        *("events/tagus-2026/index.html", "groups/news/index.html", "authors/rafi-benhaddou/index.html"),
        *("news/tml4h-iclr-2023/index.html", "news/smash/index.html"),
        *("feeds/all.atom.xml", "feeds/all.rss.xml", "feeds/groups/research.atom.xml", "calendars/all.ics"),
        *("sitemap.xml", "robots.txt", "build-report.json"),
    }
    assert expected <= set(example.files)
    assert any(re.fullmatch(r"topics/[^/]+/index\.html", path) for path in example.files)


def test_pages_below_a_sub_path_are_those_of_the_root(example, example_below):
    assert set(example.files) == set(example_below.files)


def test_no_address_forgets_the_sub_path(example_below):
    for path, page in example_below.pages.items():
        wrong = [v for _, v in addresses(page) if v.startswith("/") and not v.startswith("/lab/")]
        assert wrong == [], path
    assert b"callboard.example.org/" not in example_below.files["feeds/all.atom.xml"].replace(
        b"tag:callboard.example.org", b""
    )


def test_a_french_post_is_marked_as_french(example):
    assert example.page("news/tagus-2026-fr").get("lang") == "fr"
    assert example.page("news/tagus-2026").get("lang") == "en"


def test_a_repeated_cover_is_shown_once(example):
    sources = example.page("news/tml4h-iclr-2023").xpath("//img/@src")
    assert sources.count("/static/img/tml4h-2023.png") == 1


def test_the_site_says_that_it_is_a_demo(example):
    home = example.page("")
    assert home.getroottree().getroot().get("data-now") == "2026-03-10T09:00:00+00:00"
    assert "demo" in home.text_content().lower()
    assert "fictional" in example.page("about").text_content()


def test_posts_in_two_languages_name_each_other(example):
    for path in ("news/tagus-2026/index.html", "news/tagus-2026-fr/index.html"):
        page = example.text(path)
        assert 'hreflang="en" href="https://callboard.example.org/news/tagus-2026/"' in page
        assert 'hreflang="fr" href="https://callboard.example.org/news/tagus-2026-fr/"' in page


def test_small_calendars_mark_events_and_other_dates(example):
    march = example.text("dates/2026/index.html").split("March <small>", 1)[-1].split('class="cal"', 1)[-1]
    calendar = march.split("</div>", 1)[0]
    assert '<span class="meet">9</span>' in calendar
    assert '<span class="due">20</span>' in calendar
    assert "<span>21</span>" in calendar
