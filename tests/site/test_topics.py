"""The pages of topics: one page for all wordings of a topic, its counts those of its rows, and an index from A to Z."""

import re

import pytest

CALL = """\
---
title: "Call for papers: {name}"
date: {day}
event: {{name: {name}, start: {start}}}
---

## Topics

- {first}
- {second}
"""
TAGGED = """\
---
title: A talk about talking machines
date: 2026-02-01
tags: [LLM, tea]
---

Somebody spoke.
"""


@pytest.fixture(scope="module")
def site(build_apart):
    calls = {
        "ants": ("ANTS 2025", "2025-01-10", "2025-06-01", "LLM judges", "Fair machine learning"),
        "bees": ("BEES 2026", "2026-01-10", "2027-06-01", "LLMs at night", "Éclairs and other cakes"),
        "wasps": ("WASPS 2026", "2026-01-11", "2027-07-01", "Small and large language models", "Robot learning"),
    }
    files = {
        f"news/{name}.md": CALL.format(name=title, day=day, start=start, first=first, second=second)
        for name, (title, day, start, first, second) in calls.items()
    }
    own = "Food:\n  cakes: {name: Éclairs, description: Sweet., broader: robotics}\n"
    built = build_apart({**files, "news/talk.md": TAGGED, "topics.yaml": own})
    assert built.code == 0, built.err
    return built


def texts(page, xpath):
    return [" ".join(found.text_content().split()) for found in page.xpath(xpath)]


def test_a30_three_wordings_one_page(site):
    page = site.page("topics/large-language-models")
    assert texts(page, "//ul[@class='asks']//h3") == ["WASPS 2026", "BEES 2026", "ANTS 2025"]
    assert texts(page, "//ul[@class='asks']//q") == ["Small and large language models", "LLMs at night", "LLM judges"]
    assert not [path for path in site.pages if re.match(r"topics/(llm|llms)/", path)]


def test_each_line_leads_to_its_place_in_its_post(site):
    page = site.page("topics/large-language-models")
    for link in page.xpath("//ul[@class='asks']//p[@class='src']/a/@href"):
        path, _, place = link.partition("#")
        assert site.page(path.removeprefix(site.url)).xpath(f"//*[@id='{place}']")


def test_a_post_with_a_tag_that_names_the_topic_is_among_its_posts_and_in_its_feed(site):
    page = site.page("topics/large-language-models")
    titles = texts(page, "//article//h3")
    assert "A talk about talking machines" in titles
    assert len(titles) == 4
    (feed,) = page.xpath(
        "//link[@rel='alternate' and @type='application/atom+xml' and contains(@href, '/topics/')]/@href"
    )
    assert "A talk about talking machines" in site.text(feed.removeprefix(site.url).lstrip("/"))


def test_the_index_has_each_topic_by_field_and_by_letter_with_its_counts(site):
    page = site.page("topics")
    assert texts(page, "//nav[@class='jump']//li") == [
        *("Food 1", "Machine learning 2", "Robotics 1", "A to Z 4"),
    ]
    assert texts(page, "//div[@class='index az']//h3") == ["E", "F", "L", "R"]
    named = texts(page, "//section[starts-with(@id, 'field-')]//li")
    assert "Large language models 3 events, 4 posts, 2 open dates" in named
    for link in page.xpath("//nav//a[starts-with(@href, '#')]/@href"):
        assert page.xpath(f"//*[@id='{link[1:]}']"), link


def test_a_topic_only_links_to_wider_and_narrower_ones_that_have_pages(site):
    assert "Part of" not in texts(site.page("topics/cakes"), "//h2")


def test_the_years_have_a_text_that_says_the_same(site):
    page = site.page("topics/large-language-models")
    (picture,) = page.xpath("//aside//svg[@role='img']")
    assert picture.get("aria-label").endswith("2025: 1, 2026: 0, 2027: 2")


def test_lines_in_the_language_of_the_site_come_before_translations(example):
    """A reader of English does not meet the same wish in two other languages first."""
    page = example.page("topics/federated-learning")
    (lines,) = page.xpath("//li[.//h3/a[contains(@href, '/events/tagus-2026/')]]/div[@class='q']")
    tongues = [line.get("lang") for line in lines.iter("q")]
    assert tongues[0] is None
    assert set(tongues[1:]) == {"fr", "zh"}
