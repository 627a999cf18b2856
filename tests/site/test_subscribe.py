"""What people are told of feeds and calendars, what other sites may embed, and what programs find at the root."""

from __future__ import annotations

from datetime import datetime
from urllib.parse import urljoin

import lxml.etree
import lxml.html
import pytest

from callboard.publish.publication import Publication
from callboard.publish.subscriptions import Catalogue

BLOCK = "embed/next-dates.htm"


@pytest.fixture(params=["example", "example_below"], ids=["root", "sub-path"])
def built(request):
    return request.getfixturevalue(request.param)


def text_of(element):
    return " ".join(element.text_content().split())


def test_the_page_lists_what_the_whole_site_a_group_and_a_topic_have(example, example_index):
    listed = set(example.page("subscribe").xpath("//main//@href"))
    catalogue = Catalogue(
        Publication(example_index.index, example_index.site, example_index.now, authors=example_index.authors),
        example_index.ledger,
    )
    wanted = [*catalogue.site]
    for group in catalogue.publication.posts_by_group:
        wanted += catalogue.group(group)
    for topic in example_index.index.topics:
        wanted += catalogue.topic(topic)
    for event in catalogue.publication.live:
        wanted += catalogue.event(catalogue.publication.events[event])
    assert len(wanted) > 30
    assert [each.path for each in wanted if f"{example.url}/{each.path}" not in listed] == []


def test_the_page_explains_in_words(example):
    said = text_of(example.page("subscribe").find(".//main"))
    for words in ("feed reader", "Subscribe, and do not import", "after some hours", "ignore the reminders"):
        assert words in said


def test_every_address_can_be_copied(built):
    page = built.page("subscribe")
    for button in page.xpath("//main//button"):
        source = page.get_element_by_id(button.get("data-copy"))
        assert source.tag == "code"
        assert "js" in button.get("class").split()
        if "<" not in source.text:
            assert source.text.removeprefix(built.url + "/") in built.files
    assert page.xpath("//*[@data-copied]/@role") == ["status"]


def test_every_page_leads_to_it(built):
    for path, page in built.pages.items():
        if page.xpath("//footer"):
            targets = {urljoin(f"{built.url}/{path}", href) for href in page.xpath("//footer//a/@href")}
            assert f"{built.url}/subscribe/" in targets


def test_the_frame_to_copy_shows_the_page(built):
    [code] = [c.text for c in built.page("subscribe").iter("code") if "iframe" in c.text]
    frame = lxml.html.fragment_fromstring(code)
    assert (frame.tag, bool(frame.get("title"))) == ("iframe", True)
    assert frame.get("src") == f"{built.url}/embed/next-dates/"


@pytest.mark.parametrize("path", ["embed/next-dates/index.html", BLOCK])
def test_the_block_is_whole_by_itself(built, path):
    root = lxml.html.fragment_fromstring(built.text(path), create_parent=True) if path == BLOCK else built.pages[path]
    assert not root.xpath("//script | //style | //@style")
    assert all(href.startswith(built.url) for href in root.xpath("//a/@href"))
    rows = root.xpath("//li")
    assert len(rows) == 5
    board = [text_of(row) for row in built.page("").xpath("//ol[@data-board]//h3")]
    for row in rows:
        assert row.xpath("time/@datetime")
        assert "2026" in row.findtext("time")
        assert row.find("a").get("target") == "_top"
    assert {text_of(row.find("a")) for row in rows[1:]} <= set(board)
    assert "As of Tue 10 Mar 2026" in text_of(root)


def test_a_site_without_dates_has_nothing_to_embed(build_site):
    built = build_site({"news/a.md": "---\ntitle: A\ndate: 2027-01-10\n---\nWords.\n"})
    assert not [path for path in built.files if path.startswith("embed/")]
    assert "iframe" not in built.text("subscribe/index.html")


def test_llms_txt_has_dates_and_events_in_tables(built):
    lines = built.text("llms.txt").splitlines()
    assert lines[0] == "# Meridian Lab"
    assert lines[2].startswith("> ")
    widths = {line.replace("\\|", "").count("|") for line in lines if line.startswith("|")}
    assert len(widths) <= 3
    [row] = [line for line in lines if "QSENS 2026" in line and "Paper deadline" in line]
    for said in ("2026-03-20T23:59-12:00", "23:59 AoE", "Extended", "2026-03-06", f"{built.url}/news/quiet-sensors"):
        assert said in row
    assert any(line.startswith("| TAGUS 2026 | 2026-09-17/2026-09-18 |") for line in lines)


def test_cells_and_links_of_llms_txt_hold_any_text(build_site):
    post = '---\ntitle: "A [draft] | B"\ndate: 2027-01-10\nevent: "Pipes | 2027"\n---\n- Paper deadline: 6 March 2027\n'
    lines = build_site({"news/a.md": post}).text("llms.txt").splitlines()
    [row] = [line for line in lines if line.startswith("| 2027-03-06")]
    assert "| Pipes \\| 2027 |" in row
    assert row.replace("\\|", "").count("|") == 8
    assert "- [A \\[draft\\] | B](https://board.example.org/news/a/)" in lines


def test_robots_and_sitemap(built):
    assert built.text("robots.txt").splitlines()[-1] == f"Sitemap: {built.url}/sitemap.xml"
    root = lxml.etree.fromstring(built.files["sitemap.xml"])
    times = {url.findtext("{*}loc"): url.findtext("{*}lastmod") for url in root}
    assert f"{built.url}/subscribe/" in times
    assert not [url for url in times if "/embed/" in url]
    extended = datetime.fromisoformat(times[f"{built.url}/news/quiet-sensors-2026-extended/"])
    assert extended.date().isoformat() == "2026-03-03"
    assert len(set(times.values())) > 10


def test_an_edit_changes_only_what_shows_it(build_site):
    posts = {
        f"news/p{n:02}.md": f"---\ntitle: Post {n}\ndate: 2026-{n // 28 + 1:02}-{n % 28 + 1:02}\n---\nWords.\n"
        for n in range(45)
    }
    before = build_site(posts)
    again = build_site(posts)
    assert before.files == again.files
    after = build_site(posts | {"news/p03.md": posts["news/p03.md"] + "\nMore words.\n"})
    changed = {path for path, data in after.files.items() if before.files.get(path) != data}
    archives = {*(f"feeds/all.1.{kind}" for kind in ("atom.xml", "rss.xml", "json")), "feeds/groups/news.1.atom.xml"}
    assert changed == {"news/p03/index.html", *archives}
    newest = build_site(posts | {"news/p44.md": posts["news/p44.md"] + "\nMore words.\n"})
    changed = {path for path, data in newest.files.items() if before.files.get(path) != data}
    feeds = {
        f"feeds/{name}.{end}"
        for name in ("all", "groups/news")
        for end in ("atom.xml", "3.atom.xml", "rss.xml", "json")
    }
    assert changed == {"news/p44/index.html", *feeds}
