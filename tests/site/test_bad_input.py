"""Bad posts in one real build: each is told with its file, line and column; the good one is there; nothing leaks."""

from __future__ import annotations

import re

import pytest

SECRET = "Xsecretword"
GOOD = "---\ntitle: Good\ndate: 2027-01-10\n---\nGood words.\n"


def post(header: str, body: str = "Words.") -> str:
    return f"---\n{header}\n---\n{body}\n"


def dated(body: str, more: str = "") -> str:
    return f"---\ntitle: A\ndate: 2027-01-10{more}\n---\n{body}\n"


# File: what stands in it, and the beginning of the message that a person sees.
REFUSED = {
    "tab.md": (post("title: A\ndate: 2027-01-10\nauthors:\n\t- Ana"), "5:1: error[yaml-tab]"),
    "quote.md": (post('title: "A\ndate: 2027-01-10'), "2:8: error[yaml-quote]"),
    "unclosed.md": ("---\ntitle: A\n\nWords.\n", "1:1: error[fence-unclosed]"),
    "twice.md": (post("title: A\ndate: 2027-01-10\ntitle: B"), "4:1: error[duplicate-key]"),
    "list.md": ("---\n- a\n- b\n---\nWords.\n", "2:1: error[front-matter-not-mapping]"),
    "deep.md": (post("title: A\nx: " + "[" * 50 + "]" * 50), "3:24: error[nesting-too-deep]"),
    "tag.md": (post("title: !!python/object/apply:os.system [ls]"), "2:8: error[yaml-tag]"),
    "mapping.md": (post("title: {a: b}\ndate: 2027-01-10"), "2:8: error[value-shape]"),
    "toml.md": ("+++\ntitle = Hello\n+++\nWords.\n", "2:9: error[toml-syntax]"),
    "json.md": ('{"title": "A",\n"date": "2027-01-10",\n}\nWords.\n', "2:21: error[json-syntax]"),
    "words.md": (post("title: A\ndate: tomorrow"), "3:7: error[date-unreadable]"),
    "impossible.md": (post("title: A\ndate: 2027-02-30"), "3:7: error[date-impossible]"),
    "two.md": (post("title: A\ndate: 03/04/2026"), "3:7: error[date-ambiguous]"),
    "month.md": (post("title: A\ndate: January 2026"), "3:7: error[date-incomplete]"),
    "clock.md": (post("title: A\ndate: 12:30"), "3:7: error[date-incomplete]"),
    "zone.md": (post("title: A\ndate: 2027-01-10 10:00 XYZ"), "3:7: error[date-zone-unknown]"),
    "boolean.md": (post("title: A\ndate: true"), "3:7: error[date-unreadable]"),
    "2027-02-30-named.md": (post("title: A"), "0:0: error[date-impossible]"),
    "status.md": (post("title: A\nstatus: maybe"), "3:9: error[status-unknown]"),
    "slip.md": (post("title: A\ndrfat: true"), "3:1: error[status-key-unknown]"),
    "rst.md": (f":title: A\n:draft: true\n\n{SECRET}\n", "2:1: error[front-matter-misplaced]"),
    "event.md": (dated("Words.", "\nevent: {name: A, start: 2027-02-30}"), "4:25: error[date-impossible]"),
    "given.md": (dated("Words.", "\ndates: [{date: 03/04/2027}]"), "4:16: error[date-ambiguous]"),
    "toml-twice.md": ("+++\ntitle = 'A'\ntitle = 'B'\n+++\nWords.\n", "3:1: error[duplicate-key]"),
    "empty.md": ("", "0:0: error[post-empty]"),
    "picture.md": (b"\x89PNG\r\n\x1a\n\x00\x00", "0:0: error[not-text]"),
    "cyrillic.md": (dated("Привет мир это текст.").encode("cp1251"), "5:1: error[encoding-unknown]"),
    "merge.md": (dated("<<<<<<< HEAD\na\n=======\nb\n>>>>>>> x"), "5:1: error[merge-marker]"),
    "flood.md": (dated("Intro\n\n" + "![" * 30_000), "7:1: error[text-flood]"),
    "line.md": (dated("w" * 500_000), "5:1: error[text-too-long]"),
    "same-a.md": (
        dated("Words.", "\nslug: same"),
        "4:1: error[slug-clash] The address “same” is also that of news/same-b.",
    ),
    "same-b.md": (
        dated("Words.", "\nslug: same"),
        "4:1: error[slug-clash] The address “same” is also that of news/same-a.",
    ),
}
TOLD = {
    "colon.md": (post("title: Call: papers\ndate: 2027-01-10"), "2:12: warning[value-repaired]"),
    "bracket.md": (post("title: [Call] Papers\ndate: 2027-01-10"), "2:8: warning[value-repaired]"),
    "fence.md": ("----\ntitle: A\ndate: 2027-01-10\n----\nWords.\n", "1:1: warning[fence-repaired]"),
    "yaml-toml.md": ("---\ntitle = 'A'\ndate = 2027-01-10\n---\nWords.\n", "1:1: warning[front-matter-language]"),
    "space.md": (post("title:\u00a0A\ndate: 2027-01-10"), "2:7: warning[no-break-space]"),
    "quotes.md": (post("title: “A”\ndate: 2027-01-10"), "2:8: warning[word-quotes]"),
    "2027-01-11-other.md": (dated("Words."), "3:7: warning[file-name-date]"),
    "utf16.md": (dated("Words.").encode("utf-16"), "0:0: warning[encoding-converted]"),
    "cp1252.md": (dated("Café.").encode("cp1252"), "5:1: warning[encoding-converted]"),
    "twice-encoded.md": (dated("Un cafÃ© noir."), "5:7: warning[encoding-repaired]"),
    "zero.md": (dated("a\x00b"), "5:2: warning[control-characters]"),
    "escape.md": (post('title: "A\\0B"\ndate: 2027-01-10'), "2:8: warning[control-characters]"),
    "json-escape.md": ('{"date": "2027-01-10", "tags": ["a\\ud800b"]}\nWords.\n', "1:33: warning[control-characters]"),
    "unseen.md": (post("title: \u200b\u2060\ndate: 2027-01-10"), "2:1: warning[title-missing]"),
    "static.md": (dated("One ![a b]({static}/é.png)"), "5:5: warning[image-missing] There is no image {static}/é.png."),
    "link.md": (dated("One [a](x.md)\ntwo [b](y.md) and [c](y.md)"), "6:19: warning[link-broken]"),
    "image.md": (dated("One ![a b](x.png)"), "5:5: warning[image-missing]"),
    "outside.md": (dated("See [x]({attach}../../../../etc/passwd)"), "5:5: warning[link-broken]"),
    "unsafe.md": (dated("See [x](javascript:alert)"), "5:5: warning[link-unsafe]"),
    "script.md": (dated(f"One\ntwo <script>{SECRET}</script>"), "6:5: warning[markup-removed]"),
    "handler.md": (dated(f'One\n\n<p onclick="{SECRET}">two</p>'), "7:4: warning[markup-removed]"),
    "frame.md": (dated('One\n\n<iframe src="https://v.example.org/1"></iframe>'), "7:1: warning[markup-removed]"),
    "comment.md": (dated(f"One <b>x</b>\n\n<!-- {SECRET}\n\nThree"), "7:1: warning[comment-unclosed]"),
    "liquid.md": (dated("One\ntwo {{ site.url }}"), "6:5: warning[liquid-left]"),
    "tex.md": (dated("One $\\foo{x}$"), "5:5: warning[formula-unread]"),
    "alias.md": (dated("Words.", "\naliases: [/../../x]"), "4:1: warning[alias-taken]"),
    "slug.md": (dated("Words.", "\nslug: ../../x"), "4:1: warning[slug-changed]"),
}
HIDDEN = {
    "state.md": "state: draft",
    "render.md": "build: {render: never}",
    "zola.md": "render: false",
    "middleman.md": "ignored: true",
    "eleventy.md": "eleventyExcludeFromCollections: true",
    "no-page.md": "permalink: false",
    "later.md": "publishedAt: 2030-01-01",
    "gone.md": "expirationDate: 2020-01-01",
    "extra.md": "extra: {draft: true}",
    "_kept.md": "layout: post",
    "listed.md": "excludeFromList: true",
    "mapped.md": "sitemap: {disable: true}",
    "found.md": "robots: noindex",
    "live.md": "goLive: 2030-01-01",
    "since.md": "visible_since: 2030-01-01",
    "cascade.md": "cascade: {draft: true}",
    "draft-kept.md": "layout: post",
    "kept.wip.md": "layout: post",
    "private/kept.md": "layout: post",
    "deep/drafts/er/kept.md": "draft: false",
    "kept.bak.md": "layout: post",
    ".#kept.md": "layout: post",
    "#kept.md#": "layout: post",
    "kept.md.orig": "layout: post",
    "kept.md.1": "layout: post",
}


@pytest.fixture(scope="module")
def site(build_apart):
    bad = {name: data for name, (data, _) in (REFUSED | TOLD).items()}
    hidden = {
        name: post(f"title: {SECRET} title\ndate: 2027-01-10\n{said}", f"{SECRET}\n\n- {SECRET}: 5 March 2027")
        for name, said in HIDDEN.items()
    }
    files = {f"news/{name}": data for name, data in (bad | hidden | {"good.md": GOOD}).items()}
    return build_apart(files | {"static/drafts/plan.txt": SECRET, "static/_private/plan.pdf": SECRET})


def test_the_exit_code_and_the_good_post(site):
    assert site.code == 1
    assert "words." in site.page("news/good").xpath("//div[@class='prose']")[0].text_content()
    assert "Traceback" not in site.err


@pytest.mark.parametrize("name", REFUSED)
def test_refused(site, name):
    assert f"news/{name}:{REFUSED[name][1]}" in site.err
    assert f"news/{name.removesuffix('.md')}/index.html" not in site.files


@pytest.mark.parametrize("name", TOLD)
def test_told_and_published(site, name):
    assert f"news/{name}:{TOLD[name][1]}" in site.err
    slug = re.sub(r"^\d{4}-\d\d-\d\d-", "", name.removesuffix(".md"))
    assert f"news/{'x' if slug == 'slug' else slug}/index.html" in site.files


def test_nothing_of_what_is_hidden_or_removed_is_anywhere(site):
    leaks = [path for path, data in site.files.items() if SECRET.lower() in path.lower() or SECRET.encode() in data]
    assert leaks == []


def test_a_frame_is_a_link(site):
    assert site.page("news/frame").xpath("//div[@class='prose']//a/@href") == ["https://v.example.org/1"]
