"""The verifier finds planted faults, and nothing in a site that is in order."""

from __future__ import annotations

import gzip
import os
from unittest.mock import Mock

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitebuild.kept import Kept
from sitebuild.verifier import calendars, pages, verify
from sitebuild.verifier.markup import NotPlain, tag_of
from sitebuild.verifier.pages import Pages
from sitebuild.verifier.texts import TEXTS

URL = "https://example.org/lab"
CSP = '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'">'
PAGE = (
    f'<!doctype html>\n<html lang="en"><head><meta charset="utf-8">{CSP}<title>A</title>'
    '<link rel="stylesheet" href="/lab/a.css"><link rel="alternate" href="https://example.org/lab/feed.xml">'
    '<link rel="canonical" href="https://example.org/lab/">'
    '<script type="application/ld+json">{"a": 1}</script></head><body><h1 id="top">A</h1>'
    '<p><a href="/lab/news/b/#x">b</a> <a href="#top">top</a> <a href="https://example.net/">out</a> '
    '<a href="news/b/">b</a> <a href="/lab/gone/" data-broken>gone</a> <a href="mailto:a@example.org">mail</a></p>'
    '<img src="/lab/a.png" srcset="/lab/a-320.webp 320w, /lab/a.png 2x" alt=""></body></html>'
)
OTHER = (
    f'<!doctype html><html lang="fr"><head>{CSP}<title>B</title>'
    '<link rel="canonical" href="https://example.org/lab/news/b/"></head>'
    '<body><h1>B</h1><p id="x"><a href="../../">home</a></p></body></html>'
)
ENTRY = "<entry><id>tag:a</id><title>A</title><updated>2026-01-01T00:00:00Z</updated></entry>"
FEED = (
    '<feed xmlns="http://www.w3.org/2005/Atom"><id>tag:feed</id><title>F</title><updated>2026-01-01T00:00:00Z</updated>'
    f'<link rel="self" href="https://example.org/lab/feed.xml"/><link href="https://example.org/lab/news/b/"/>{ENTRY}</feed>'
)
RSS = "<rss version='2.0'><channel><title>F</title><item><guid>a</guid><link>https://example.org/lab/</link></item></channel></rss>"
EVENT = "BEGIN:VEVENT\r\nUID:a\r\nDTSTAMP:20260101T000000Z\r\nDTSTART:20260101T000000Z\r\n"
EVENT += "URL:https://example.org/lab/news/b/\r\nEND:VEVENT\r\n"
CALENDAR = f"BEGIN:VCALENDAR\r\nVERSION:2.0\r\n{EVENT}END:VCALENDAR\r\n"
MAP = '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>https://example.org/lab/news/b/</loc></url><url><loc>https://example.org/lab/</loc></url></urlset>'
JSON_FEED = (
    '{"version": "https://jsonfeed.org/version/1.1", "feed_url": "https://example.org/lab/feed.json", '
    '"home_page_url": "https://example.org/lab/", "items": [{"id": "a"}]}'
)
PNG = b"\x89PNG\r\n\x1a\n" + bytes(8) + b"IEND\xaeB`\x82"
WEBP = b"RIFF" + (8).to_bytes(4, "little") + b"WEBPVP8 "
WOFF2 = b"wOF2" + bytes(4) + (16).to_bytes(4, "big") + bytes(4)
REDIRECT = (
    f'<!doctype html><html lang="en"><head>{CSP}<title>A</title>'
    '<meta http-equiv="refresh" content="0; url=/lab/news/b/">'
    '<link rel="canonical" href="https://example.org/lab/news/b/"><meta name="robots" content="noindex"></head>'
    "<body><h1>A</h1></body></html>"
)
PIECES = '{"version": "1", "languages": {"en": {"hash": "en_1"}}, "include_characters": []}'
SITE = {
    "index.html": PAGE,
    "old/index.html": REDIRECT,
    "news/b/index.html": OTHER,
    "a.css": "@font-face { src: url(a.woff2) } p { color: red; fill: url(#x) } /* url(gone.png) */",
    "a.png": PNG,
    "a-320.webp": WEBP,
    "a.woff2": WOFF2,
    "a.js": 'import { b } from "./b.js"; const from = "./gone.js";',
    "b.js": "export const b = 1;",
    "robots.txt": "Sitemap: https://example.org/lab/sitemap.xml\n",
    "pagefind/pagefind-entry.json": PIECES,
    "pagefind/pagefind.en_1.pf_meta": gzip.compress(b"x"),
    "feed.xml": FEED,
    "feed.rss": RSS,
    "feed.json": JSON_FEED,
    "all.ics": CALENDAR,
    "sitemap.xml": MAP,
}


@pytest.fixture
def found(tmp_path):
    """A function that gives the faults of the site with some of its files changed, added or (None) removed."""

    def faults(changes, **options):
        for name, text in (SITE | changes).items():
            if text is not None:
                path = tmp_path / "site" / name
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_bytes(text.encode() if isinstance(text, str) else text)
        return [str(fault) for fault in verify(tmp_path / "site", url=URL, kept=Kept(None), **options)]

    return faults


def test_a_site_in_order_has_no_faults(found):
    assert found({}) == []


def page(old, new):
    assert old in PAGE
    return {"index.html": PAGE.replace(old, new)}


PLANTED = [
    ("empty", {"a.css": ""}, "a.css is empty"),
    ("a source", {"news/b.md": "# B"}, "news/b.md is no file of a site"),
    ("a hidden file", {".DS_Store": "x"}, ".DS_Store is no file of a site"),
    ("not UTF-8", {"index.html": PAGE.encode().replace(b"top", b"\xff")}, "index.html is not UTF-8"),
    ("cut before it began", {"index.html": PAGE[20:]}, "index.html does not begin with <!doctype html>"),
    ("no language", page(' lang="en"', ""), "index.html does not say its language"),
    ("no title", page("<title>A</title>", "<title> </title>"), "index.html has no title"),
    ("no policy", page(CSP, ""), "index.html has no Content-Security-Policy"),
    (
        "a late policy",
        page(
            f'{CSP}<title>A</title><link rel="stylesheet" href="/lab/a.css">',
            f'<link rel="stylesheet" href="/lab/a.css">{CSP}<title>A</title>',
        ),
        "index.html has its Content-Security-Policy after something that it should cover",
    ),
    (
        "a weak policy",
        page("'none'", "'self'"),
        "index.html has a Content-Security-Policy that does not begin from nothing",
    ),
    ("no heading", page('<h1 id="top">A</h1>', '<p id="top">'), "index.html has no h1"),
    ("two headings", page("<img", "<h1>B</h1><img"), "index.html has 2 h1"),
    ("no alt", page(' alt=""', ""), "index.html has the picture /lab/a.png without alt"),
    (
        "a script",
        page("<img", "<script>1</script><img"),
        "index.html has a script of its own, which the policy forbids",
    ),
    (
        "a style sheet",
        page("<img", "<style>p{}</style><img"),
        "index.html has a style sheet of its own, which the policy forbids",
    ),
    ("a style", page("<img", '<img style="x"'), "index.html has the attribute style, which the policy forbids"),
    ("a handler", page("<img", '<img onerror="x"'), "index.html has the attribute onerror, which the policy forbids"),
    (
        "a script as address",
        page("https://example.net/", " JavaScript:x"),
        "index.html has an address that is a script: JavaScript:x",
    ),
    ("bad data", page('{"a": 1}', "{a}"), "index.html has structured data that is not JSON"),
    (
        "bad data below",
        page("<img", '<script type="application/ld+json">{a}</script><img'),
        "index.html has structured",
    ),
    ("capitals", page("<img", '<P ONCLICK="x"></P><img'), "index.html has the attribute onclick"),
    ("other quotes", page("<img", "<p onclick='x'></p><img"), "index.html has the attribute onclick"),
    ("no quotes", page("<img", "<p onclick=x></p><img"), "index.html has the attribute onclick"),
    ("a handler over two lines", page("<img", '<p\nonclick="\nx"></p><img'), "index.html has the attribute onclick"),
    (
        "a hidden script",
        page("https://example.net/", "java&#115;cript:x"),
        "index.html has an address that is a script",
    ),
    (
        "a handler after a sign",
        page("<img", '<p title="<>" onclick="x"></p><img'),
        "index.html has the attribute onclick",
    ),
    (
        "a script left open",
        page("</script></head>", '</script><script src="/lab/a.css"></head>'),
        "index.html has no h1",
    ),
    ("a comment left open", page("</head>", "<!-- </head>"), "index.html has no h1"),
    ("a second head", page("<img", "</head><h1>B</h1><img"), "index.html has 2 h1"),
    ("an id twice", page("<img", '<p id="top"></p><img'), "index.html has the id “top” 2 times"),
    (
        "a third party",
        page("/lab/a.css", "https://cdn.example.net/a.css"),
        "index.html loads https://cdn.example.net/a.css from another site",
    ),
    ("a lost page", {"news/b/index.html": None}, "index.html leads to /lab/news/b/#x, which is not there"),
    ("a lost picture", {"a.png": None}, "index.html leads to /lab/a.png, which is not there"),
    ("a lost style sheet", {"a.css": None}, "index.html leads to /lab/a.css, which is not there"),
    (
        "a lost anchor",
        page("/b/#x", "/b/#y"),
        "index.html leads to /lab/news/b/#y, a place that this page does not have",
    ),
    (
        "a lost place of its own",
        page('href="#top"', 'href="#tip"'),
        "index.html leads to #tip, a place that this page does not have",
    ),
    (
        "outside of the sub-path",
        page('href="/lab/news', 'href="/news'),
        "index.html leads to /news/b/#x, which is not there",
    ),
    ("a lost feed", {"feed.xml": None}, "index.html leads to https://example.org/lab/feed.xml, which is not there"),
    ("broken XML", {"feed.xml": FEED[:-3]}, "feed.xml is not well-formed XML"),
    ("a control character", {"feed.xml": FEED.replace(">A<", ">\x0b<")}, "feed.xml is not well-formed XML"),
    ("an entry twice", {"feed.xml": FEED.replace(ENTRY, ENTRY * 2)}, "feed.xml has the entry tag:a 2 times"),
    ("an entry without an id", {"feed.xml": FEED.replace("<id>tag:a</id>", "")}, "feed.xml has an entry without an id"),
    (
        "an entry without its moment",
        {"feed.xml": FEED.replace(ENTRY, "<entry><id>a</id></entry>")},
        "feed.xml has an entry without updated",
    ),
    ("a feed without an id", {"feed.xml": FEED.replace("<id>tag:feed</id>", "")}, "feed.xml is a feed without id"),
    (
        "a lost entry",
        {"feed.xml": FEED.replace("/b/", "/c/")},
        "feed.xml leads to https://example.org/lab/news/c/, which is not there",
    ),
    ("an item without guid", {"feed.rss": RSS.replace("<guid>a</guid>", "")}, "feed.rss has an item without an id"),
    ("no channel", {"feed.rss": "<rss/>"}, "feed.rss is a feed without a channel"),
    ("broken JSON", {"feed.json": "{"}, "feed.json is not JSON"),
    (
        "no items",
        {"feed.json": JSON_FEED.replace('{"id": "a"}', "1")},
        "feed.json is a JSON Feed without a list of items",
    ),
    (
        "an item twice",
        {"feed.json": JSON_FEED.replace('{"id": "a"}', '{"id": "a"}, {"id": "a"}')},
        "feed.json has the item a 2 times",
    ),
    (
        "LF in a calendar",
        {"all.ics": CALENDAR.replace("\r\n", "\n")},
        "all.ics has a line that does not end with CR LF",
    ),
    ("a long line", {"all.ics": CALENDAR.replace("UID:a", "UID:" + "a" * 80)}, "all.ics has a line of 84 octets"),
    (
        "an entry cut",
        {"all.ics": CALENDAR.replace("END:VEVENT\r\n", "")},
        "all.ics has END:VCALENDAR where it does not belong",
    ),
    ("a calendar cut", {"all.ics": CALENDAR[:-15]}, "all.ics has VCALENDAR without its end"),
    ("a UID twice", {"all.ics": CALENDAR.replace(EVENT, EVENT * 2)}, "all.ics has the entry a 2 times"),
    ("no DTSTAMP", {"all.ics": CALENDAR.replace("DTSTAMP", "X-STAMP")}, "all.ics has an entry without DTSTAMP"),
    (
        "no length",
        {"all.ics": CALENDAR.replace("END:VEVENT", "DTEND:20260101T000000Z\r\nEND:VEVENT")},
        "all.ics has the entry a that ends when it begins",
    ),
    ("NUL", {"all.ics": CALENDAR.replace("UID:a", "UID:a\0")}, "all.ics has a NUL"),
    (
        "a lost page in the map",
        {"sitemap.xml": MAP.replace("/b/", "/c/")},
        "sitemap.xml leads to https://example.org/lab/news/c/, which is not there",
    ),
    ("a page cut", {"index.html": PAGE[:-20]}, "index.html is cut off before its end"),
    (
        "the address of another page",
        {"news/b/index.html": OTHER.replace("/lab/news/b/", "/lab/")},
        "news/b/index.html says that its address is https://example.org/lab/",
    ),
    (
        "the address of another site",
        page('"https://example.org/lab/"', '"https://example.com/lab/"'),
        "index.html says that its address is https://example.com/lab/",
    ),
    (
        "another feed's address",
        {"feed.xml": FEED.replace("/feed.xml", "/index.html")},
        "feed.xml says that its address is https://example.org/lab/index.html",
    ),
    (
        "another JSON Feed's address",
        {"feed.json": JSON_FEED.replace("lab/feed.json", "lab/all.json")},
        "feed.json says that its address is https://example.org/lab/all.json",
    ),
    (
        "a redirect to nothing",
        {"old/index.html": REDIRECT.replace("url=/lab/news/b/", "url=/lab/news/c/")},
        "old/index.html sends readers to /lab/news/c/, which is not there",
    ),
    (
        "redirects mixed up",
        {"old/index.html": REDIRECT.replace("url=/lab/news/b/", "url=/lab/")},
        "old/index.html sends readers to /lab/, and says that they find https://example.org/lab/news/b/",
    ),
    (
        "a redirect in the map",
        {"sitemap.xml": MAP.replace("/lab/news/b/", "/lab/old/")},
        "old/index.html is in the sitemap, and sends its readers on",
    ),
    (
        "a page of before",
        {"news/c/index.html": OTHER.replace("/lab/news/b/", "/lab/news/c/")},
        "news/c/index.html is not in the sitemap",
    ),
    (
        "another site in the map",
        {"sitemap.xml": MAP.replace("example.org/lab/news", "example.com/lab/news")},
        "sitemap.xml lists https://example.com/lab/news/b/, which is not of this site",
    ),
    (
        "a page twice in the map",
        {"sitemap.xml": MAP.replace("/lab/news/b/", "/lab/")},
        "sitemap.xml lists https://example.org/lab/ 2 times",
    ),
    ("a lost copy", {"a-320.webp": None}, "index.html leads to /lab/a-320.webp, which is not there"),
    ("a picture cut", {"a.png": PNG[:-3]}, "a.png is not whole"),
    ("a text as picture", {"a.png": "<html>"}, "a.png is not whole"),
    ("a JPEG cut", {"b.jpg": b"\xff\xd8\xff"}, "b.jpg is not whole"),
    ("a GIF cut", {"b.gif": b"GIF89a"}, "b.gif is not whole"),
    ("a copy cut", {"a-320.webp": WEBP[:-1]}, "a-320.webp is not whole"),
    ("a font cut", {"a.woff2": WOFF2[:-1]}, "a.woff2 is not whole"),
    (
        "a piece of the search cut",
        {"pagefind/pagefind.en_1.pf_meta": gzip.compress(b"x" * 99)[:-9]},
        "pagefind/pagefind.en_1.pf_meta is not whole",
    ),
    (
        "a lost piece of the search",
        {"pagefind/pagefind.en_1.pf_meta": None},
        "pagefind/pagefind-entry.json leads to pagefind.en_1.pf_meta, which is not there",
    ),
    ("a lost font", {"a.woff2": None}, "a.css leads to a.woff2, which is not there"),
    (
        "a font of a third party",
        {"a.css": "@import 'https://fonts.example.net/a.css';"},
        "a.css loads https://fonts.example.net/a.css from another site",
    ),
    ("a lost module", {"b.js": None}, "a.js leads to ./b.js, which is not there"),
    (
        "a lost map",
        {"sitemap.xml": None},
        "robots.txt leads to https://example.org/lab/sitemap.xml, which is not there",
    ),
    (
        "a lost page in a text",
        {"llms.txt": "- [A](https://example.org/lab/c/)"},
        "llms.txt leads to https://example.org/lab/c/, which is not there",
    ),
    (
        "a lost page in a calendar",
        {"all.ics": CALENDAR.replace("/lab/news/b/", "/lab/news/c/")},
        "all.ics leads to https://example.org/lab/news/c/, which is not there",
    ),
    (
        "a lost page in data",
        {"data.json": '{"url": "https://example.org/lab/c/", "note": "https://example.org/lab/d/"}'},
        "data.json leads to https://example.org/lab/c/, which is not there",
    ),
    ("another base", page("<title>A", '<base href="/x/"><title>A'), "index.html has another base for all of its links"),
    ("a lost object", page("<img", '<object data="/lab/x.svg"></object><img'), "index.html leads to /lab/x.svg"),
]


@pytest.mark.parametrize(("changes", "message"), [pytest.param(*case[1:], id=case[0]) for case in PLANTED])
def test_a_planted_fault_is_found(found, changes, message):
    faults = found(changes)
    assert any(fault.startswith(message) for fault in faults), faults


@pytest.mark.parametrize(
    "markup",
    [
        "<!-- <h1>B</h1> <p onclick='x'> -->",
        "<textarea><h1>B</h1></textarea>",
        '<p title="<h1>">1 &lt; 2 > 1</p>',
        "<p title=<h1>>",
        "1 < 2",
        '<svg><title>A</title><path d="M0"/></svg>',
        '<p id="x" id="top">',
        '<p title="&copy &notit; &amp;lt;">',
    ],
)
def test_what_only_looks_like_a_fault_is_none(found, markup):
    assert found(page("<img", f"{markup}<img")) == []


def test_what_pages_share_is_read_once(tmp_path, monkeypatch):
    """Counted: the work of one more page is that of what only this page has."""
    read = []
    monkeypatch.setattr(pages, "tag_of", lambda inside, text="": read.append(inside) or tag_of(inside, text))

    def work(count):
        site = tmp_path / str(count)
        for number in range(count):
            rows = "".join(f'<li id="{row}"><a href="/lab/{row}/">{row}</a></li>' for row in range(100))
            (site / str(number)).mkdir(parents=True)
            (site / str(number) / "index.html").write_text(OTHER.replace("home", f'{rows}<i title="{number}">x</i>'))
        read.clear()
        verify(site, url=URL, kept=Kept(None))
        return len(read)

    # One tag and the title, which is text, for each page more.
    assert work(30) == work(10) + 20 * 2


def test_what_was_forgotten_is_read_again(found, monkeypatch):
    monkeypatch.setattr(pages, "_MOST_REMEMBERED", 1)
    canonical = '<link rel="canonical" href="https://example.org/lab/">'
    assert found({"b.html": PAGE.replace('<h1 id="top">A</h1>', '<h1 id="top">A').replace(canonical, "")}) == []
    assert found(page("<img", "<h1>B</h1><img")) == ["index.html has 2 h1"]


def test_what_calendars_share_is_read_once(tmp_path, monkeypatch):
    read = []
    monkeypatch.setattr(calendars, "_entry", lambda entry: read.append(entry) or [])
    for name in "abc":
        (tmp_path / f"{name}.ics").write_bytes(CALENDAR.encode())
    verify(tmp_path, url=URL, kept=Kept(None))
    assert len(read) == 1


# What the two ways to read a page could take differently.
_PIECES = st.sampled_from(
    [
        *('<a href="#a">', "</a>", '<b id="a">', "<h1>", "</h1>", "<P ID=b>", "<br/>", "<img src='/lab/a.png' alt>"),
        *(
            "<script>",
            "</script>",
            "<style>",
            "</style>",
            "<title>",
            "</title>",
            "<textarea>",
            "</textarea>",
            "</head>",
        ),
        *("<", ">", '"', "'", "<!--", "-->", "&lt;", ' onclick="', '="', "/", "a", " ", "\n", "<?", "<!"),
    ]
)


@given(st.lists(_PIECES, max_size=12), st.lists(_PIECES, max_size=12))
def test_both_ways_to_read_a_page_find_the_same(in_head, in_body):
    text = PAGE.replace("</head>", f"{''.join(in_head)}</head>").replace("<img", f"{''.join(in_body)}<img")
    plainly = Pages(URL).read(text.encode())
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(pages, "cut", Mock(side_effect=NotPlain))
        assert plainly == Pages(URL).read(text.encode())


def test_what_must_not_be_there_is_found(found):
    assert found({}, absent={"news/b"}) == ["news/b/index.html must not be published"]
    assert found({}, absent={"news"}) == ["news/b/index.html must not be published"]
    assert found({}, absent={"new"}) == []


@pytest.mark.parametrize("suffix", [".css", ".js", ".txt"])
@pytest.mark.parametrize(
    "flood", ["/*", "/* *", "url( ", "url(' ", "from ", "from(  ", 'from("./', '@import "', "](x", "](x)", "Sitemap:\n"]
)
def test_floods_of_what_texts_are_searched_for(suffix, flood):
    """No pattern looks at a place again and again: 300,000 characters would take minutes."""
    text = flood * (300_000 // len(flood))
    assert TEXTS[suffix](text.encode(), URL).faults == ()


def test_a_sitemap_may_leave_pages_out(found):
    page_of_its_own = {"news/c/index.html": OTHER.replace("/lab/news/b/", "/lab/news/c/")}
    assert found(page_of_its_own, mapped=False) == []


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no FIFOs")
def test_what_is_no_plain_file_is_found_and_not_read(found, tmp_path):
    assert found({}) == []
    site = tmp_path / "site"
    os.mkfifo(site / "pipe.html")
    (site / "link.css").symlink_to(site / "a.css")
    (site / "nowhere").symlink_to(tmp_path / "nowhere")
    (site / "folder").symlink_to(tmp_path, target_is_directory=True)
    assert [str(fault) for fault in verify(site, url=URL, kept=Kept(None))] == [
        "folder is a link to a folder",
        "link.css is no plain file",
        "nowhere is no plain file",
        "pipe.html is no plain file",
    ]


@pytest.mark.skipif(os.name != "posix", reason="rights are those of POSIX")
def test_a_file_that_fewer_can_read_than_the_rest_is_found(found, tmp_path):
    assert found({}) == []
    (tmp_path / "site" / "a.css").chmod(0o600)
    [fault] = verify(tmp_path / "site", url=URL, kept=Kept(None))
    assert str(fault) == "a.css cannot be read by all who can read the rest"
    for path in (tmp_path / "site").rglob("*.*"):
        path.chmod(0o600)
    assert verify(tmp_path / "site", url=URL, kept=Kept(None)) == []


def test_what_cannot_be_read_is_a_fault(found, tmp_path, monkeypatch):
    assert found({}) == []
    read = type(tmp_path).read_bytes

    def failing(path):
        if path.name == "a.css":
            raise OSError(5, "Input/output error")
        return read(path)

    monkeypatch.setattr(type(tmp_path), "read_bytes", failing)
    told = [str(fault) for fault in verify(tmp_path / "site", url=URL, kept=Kept(None))]
    assert "a.css cannot be read: Input/output error" in told


def test_the_labs_own_files_only_need_to_be_there(found):
    own = {"static/old.html": "<p>", "static/x.md": "x"}
    assert found(own | page("https://example.net/", "/lab/static/old.html"), own=set(own)) == []


def test_what_was_verified_is_remembered_by_its_bytes(found, tmp_path, monkeypatch):
    assert found({}) == []
    kept, site = Kept(tmp_path / "kept"), tmp_path / "site"
    assert verify(site, url=URL, kept=kept) == []
    read = []
    monkeypatch.setattr(
        "sitebuild.verifier.Pages.read", lambda _pages, data: read.append(data) or pytest.fail("read again")
    )
    assert verify(site, url=URL, kept=kept) == []
    (site / "index.html").write_text(PAGE.replace(">out<", ">away<"))
    with pytest.raises(pytest.fail.Exception):
        verify(site, url=URL, kept=kept)
    assert len(read) == 1


def test_a_fault_is_remembered_too(found, tmp_path):
    first = found({"feed.json": "{"})
    kept = Kept(tmp_path / "kept")
    for _ in range(2):
        assert [str(fault) for fault in verify(tmp_path / "site", url=URL, kept=kept)] == first


@pytest.mark.parametrize("name", sorted(SITE))
@pytest.mark.parametrize("damage", [b"", b"\0", b"<", b"\xff\xfe<", b"[1, {}]", b"<a href='http://[' id>"])
def test_any_bytes_are_read_without_an_exception(found, name, damage):
    assert isinstance(found({name: damage}), list)
