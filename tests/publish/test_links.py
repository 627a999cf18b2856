"""What a link or an image of a post means, at a domain's root and below a sub-path."""

from __future__ import annotations

import pytest

from callboard.model import Reference
from callboard.publish.links import Resolver, Urls

POSTS = {"news/b.md": "/lab/news/b/", "news/deep/c.md": "/lab/news/c/", "pages/about.md": "/lab/about/"}
FILES = {"static/img/a.png", "static/img/ü b.png", "news/paper.pdf", "news/deep/plot.png"}
PAGES = {"/lab/news/b/", "/lab/dates/", "/lab/about/"}
RESOLVER = Resolver(Urls("https://example.org/lab"), POSTS, FILES, PAGES)


@pytest.mark.parametrize(
    ("written", "path", "url", "verdict"),
    [
        pytest.param("/static/img/a.png", "news/b.md", "/lab/static/img/a.png", "ok", id="jekyll"),
        pytest.param("/img/a.png", "news/b.md", "/lab/static/img/a.png", "ok", id="hugo-static"),
        pytest.param("{static}/static/img/a.png", "news/b.md", "/lab/static/img/a.png", "ok", id="pelican-static"),
        pytest.param("{static}/img/a.png", "news/b.md", "/lab/static/img/a.png", "ok", id="pelican-static-short"),
        pytest.param("{attach}paper.pdf", "news/b.md", "/lab/files/news/paper.pdf", "ok", id="attach"),
        pytest.param("paper.pdf", "news/b.md", "/lab/files/news/paper.pdf", "ok", id="beside"),
        pytest.param("../paper.pdf", "news/deep/c.md", "/lab/files/news/paper.pdf", "ok", id="above"),
        pytest.param("plot.png", "news/deep/c.md", "/lab/files/news/deep/plot.png", "ok", id="bundle"),
        pytest.param("./plot.png", "news/deep/c.md", "/lab/files/news/deep/plot.png", "ok", id="dot"),
        pytest.param("{filename}b.md", "news/x.md", "/lab/news/b/", "ok", id="filename"),
        pytest.param("{filename}/news/b.md", "pages/x.md", "/lab/news/b/", "ok", id="filename-from-root"),
        pytest.param("|filename|b.md#dates", "news/x.md", "/lab/news/b/#dates", "ok", id="old-filename"),
        pytest.param("b.md", "news/x.md", "/lab/news/b/", "ok", id="markdown-file"),
        pytest.param("deep/c.md?x=1#y", "news/x.md", "/lab/news/c/?x=1#y", "ok", id="query-and-fragment"),
        pytest.param("{filename}../pages/about.md", "news/x.md", "/lab/about/", "ok", id="page"),
        pytest.param("/news/b/", "news/x.md", "/lab/news/b/", "ok", id="address"),
        pytest.param("/dates", "news/x.md", "/lab/dates/", "ok", id="no-slash"),
        pytest.param("/", "news/x.md", "/lab/", "ok", id="home"),
        pytest.param("/static/img/%C3%BC%20b.png", "news/x.md", "/lab/static/img/%C3%BC%20b.png", "ok", id="percent"),
        pytest.param("/static/img/ü b.png", "news/x.md", "/lab/static/img/%C3%BC%20b.png", "ok", id="unicode"),
        pytest.param("#dates", "news/x.md", "#dates", "ok", id="fragment"),
        pytest.param("https://example.com/x?y#z", "news/x.md", "https://example.com/x?y#z", "ok", id="elsewhere"),
        pytest.param("//example.com/x", "news/x.md", "//example.com/x", "ok", id="scheme-relative"),
        pytest.param("mailto:a@example.org", "news/x.md", "mailto:a@example.org", "ok", id="mail"),
        pytest.param("tel:+351123", "news/x.md", "tel:+351123", "ok", id="telephone"),
        pytest.param("nowhere.md", "news/x.md", "/lab/news/nowhere.md", "missing", id="missing-post"),
        pytest.param("/static/img/none.png", "news/x.md", "/lab/static/img/none.png", "missing", id="missing-file"),
        pytest.param("../../../etc/passwd", "news/x.md", None, "missing", id="outside"),
        pytest.param("{static}/../../etc/passwd", "news/x.md", None, "missing", id="outside-static"),
        pytest.param("", "news/x.md", "", "missing", id="empty"),
        pytest.param("javascript:alert(1)", "news/x.md", None, "unsafe", id="script"),
        pytest.param("JaVaScRiPt:alert(1)", "news/x.md", None, "unsafe", id="script-case"),
        pytest.param("java\nscript:alert(1)", "news/x.md", None, "unsafe", id="script-newline"),
        pytest.param("\x01javascript:alert(1)", "news/x.md", None, "unsafe", id="script-control"),
        pytest.param(" \tjavascript:alert(1)", "news/x.md", None, "unsafe", id="script-blank"),
        pytest.param("data:text/html,<script>", "news/x.md", None, "unsafe", id="data"),
        pytest.param("vbscript:x", "news/x.md", None, "unsafe", id="vbscript"),
        pytest.param("file:///etc/passwd", "news/x.md", None, "unsafe", id="file"),
        pytest.param("http://[::1", "news/x.md", None, "unsafe", id="malformed"),
    ],
)
def test_where_a_reference_leads(written, path, url, verdict):
    target = RESOLVER.resolve(Reference(written, 1), path)
    assert target.verdict == verdict
    if url is not None:
        assert target.url == url


@pytest.mark.parametrize("written", ["https://example.com/x.png", "//example.com/x.png", "http://example.com/x.png"])
def test_a_picture_elsewhere_is_remote(written):
    assert RESOLVER.resolve(Reference(written, 1, image=True), "news/b.md").verdict == "remote"


def test_a_reference_never_names_a_file_outside(tmp_path):
    for written in ("../../x", "/../x", "{static}/../../x", "%2e%2e/%2e%2e/x", "..\\x"):
        assert RESOLVER.resolve(Reference(written, 1), "news/b.md").file is None


@pytest.mark.parametrize(
    ("site", "base", "absolute"),
    [
        ("https://example.org", "", "https://example.org/topics/x/"),
        ("https://example.org/lab", "/lab", "https://example.org/lab/topics/x/"),
        ("http://localhost:8000", "", "http://localhost:8000/topics/x/"),
        ("https://example.org/~a/b", "/~a/b", "https://example.org/~a/b/topics/x/"),
    ],
)
def test_addresses_below_any_base(site, base, absolute):
    urls = Urls(site)
    assert urls.base == base
    assert urls.absolute(urls.topic("x")) == absolute
    assert urls.absolute("https://elsewhere.example.com/") == "https://elsewhere.example.com/"


def test_addresses_of_other_scripts_are_quoted():
    assert Urls("https://example.org").topic("公平") == "/topics/%E5%85%AC%E5%B9%B3/"
    assert Urls("https://example.org").to("index.html") == "/"


POST = """---
title: Links of every kind
date: 2027-01-10
---
[Post](b.md#x), [Pelican]({filename}b.md), [page]({filename}../pages/about.md), [mail](mailto:a@example.org),
[paper](paper.pdf), [dates](/dates/), [missing](none.md), [here](#links), [out](https://example.com/?a=1&b=2),
[unsafe](javascript:alert(1)),
![Here](/static/img/a.svg), ![Remote](https://example.com/x.png), ![Gone](/static/none.png)
"""
FILES_OF_SITE = {
    "news/a.md": POST,
    "news/b.md": "---\ntitle: B\ndate: 2027-01-09\n---\nB. Deadline: 4 March 2027.\n",
    "news/paper.pdf": b"%PDF",
    "pages/about.md": "---\ntitle: About\n---\nUs.\n",
    "static/img/a.svg": "<svg xmlns='http://www.w3.org/2000/svg' width='40' height='30'/>",
}


@pytest.mark.parametrize(("url", "base"), [("https://board.example.org", ""), ("https://example.org/lab", "/lab")])
def test_links_of_a_built_post(build_site, url, base):
    built = build_site(FILES_OF_SITE, url=url)
    assert built.code == 0
    prose = built.page("news/a").xpath("//div[@class='prose']")[0]
    links = {a.text_content(): a.get("href") for a in prose.iter("a")}
    assert links == {
        "Post": f"{base}/news/b/#x",
        "Pelican": f"{base}/news/b/",
        "page": f"{base}/about/",
        "mail": "mailto:a@example.org",
        "paper": f"{base}/files/news/paper.pdf",
        "dates": f"{base}/dates/",
        "missing": f"{base}/news/none.md",
        "here": "#links",
        "out": "https://example.com/?a=1&b=2",
        "unsafe": None,
        "Remote": "https://example.com/x.png",
    }
    [image] = prose.iter("img")
    assert dict(image.attrib) | {"loading": ""} == {
        **{"src": f"{base}/static/img/a.svg", "alt": "Here", "width": "40", "height": "30", "loading": ""}
    }
    told = [line.split("warning[")[1].split("]")[0] for line in built.err.splitlines() if "warning[" in line]
    assert sorted(told) == ["image-missing", "image-remote", "link-broken", "link-unsafe", "page-link", "page-link"]
