"""The search: what is found, how it is narrowed, by keyboard, below a sub-path, under the page's own policy."""

from __future__ import annotations

import re
from urllib.parse import parse_qs, urlsplit

import pytest

from callboard.commands import build as build_command

from .conftest import needs_browser

pytestmark = needs_browser
QUERIES = {
    "quiet sensors": "/news/quiet-sensors-2026/",
    "Tagus symposium": "/news/tagus-2026/",
    "thermometers": "/news/calibrated-thermometers/",
    "symposium du Tage": "/news/tagus-2026-fr/",
}


@pytest.fixture(scope="module")
def folder(tmp_path_factory, run):
    """The example site with its search, below a sub-path."""
    folder = tmp_path_factory.mktemp("search")
    (folder / "conf.py").write_text("from publishconf import *\nSITEURL = 'https://example.org/lab'\n", "utf-8")
    code, _, err = run(
        lambda: build_command.run(
            content=None, output=folder / "site", settings=folder / "conf.py", now=None, strict=False, search=True
        )
    )
    assert code == 0, err
    return folder / "site"


@pytest.fixture
def search(open_page, served, folder):
    """A function that opens the search page with a query and waits for what it says."""
    address = served(folder, "/lab")

    def opened(query="", **options):
        page = open_page(address, f"/search/{query}", **options)
        page.wait_for_function("() => document.activeElement.name === 'q'")
        if query:
            page.wait_for_function("() => document.querySelector('[data-told]').textContent")
        return page

    return opened


@pytest.mark.parametrize(("colours", "width"), [("light", 1280), ("dark", 320)])
def test_the_page_of_results_breaks_no_rule(search, violations, colours, width):
    size = {"width": width, "height": 800}
    page = search("?q=quiet sensors", color_scheme=colours, viewport=size, reduced_motion="reduce")
    page.wait_for_function("() => document.querySelector('[data-results] a')")
    assert violations(page) == []


def found(page):
    return [link.get_attribute("href") for link in page.locator("[data-results] a").all()]


@pytest.mark.parametrize("words", QUERIES)
def test_what_is_searched_for_is_found(search, words):
    page = search(f"?q={words}")
    page.wait_for_function("() => document.querySelector('[data-results] a')")
    assert f"/lab{QUERIES[words]}" in found(page)
    assert page.wrong == []


@pytest.mark.parametrize("words", ["quiet sensors", "Tagus symposium", "FRUGAL"])
def test_a_result_says_its_title_once_and_words_of_its_text(search, words):
    """The words around what was found are those of the text: no title again, no list of other posts, no plate."""
    page = search(f"?q={words}")
    page.wait_for_function("() => document.querySelector('[data-results] a')")
    for result in page.locator("[data-results] li").all():
        title, text = result.locator("h2").inner_text(), result.locator("p").last.inner_text()
        # The name of an event is said by its own lines.
        assert len(title) < 20 or title not in text
        assert not re.search(r"\bposted \d|min read|Posts about it|The series\.", text), text


def test_only_posts_and_events_are_found(search):
    page = search("?q=dates")
    page.wait_for_function("() => document.querySelector('[data-results] a')")
    assert {urlsplit(url).path.split("/")[2] for url in found(page)} <= {"news", "events"}


def test_filters_narrow_and_stand_in_the_address(search):
    page = search()
    page.select_option("[name=group]", "Seminars")
    page.wait_for_function("() => document.querySelector('[data-results] a')")
    assert all("Seminars" in note or "Event" in note for note in page.locator("[data-results] .when").all_inner_texts())
    assert parse_qs(urlsplit(page.evaluate("location.href")).query) == {"group": ["Seminars"]}
    page.select_option("[name=year]", "2026")
    page.wait_for_url("**year=2026")
    assert {option for option in page.locator("#s-year option").all_inner_texts() if option.isdigit()} > {
        "2025",
        "2026",
    }
    assert page.wrong == []


def test_nothing_found_is_said(search):
    page = search("?q=zzzzqqqq")
    assert "Nothing found" in page.inner_text("[data-told]")
    assert page.get_attribute("[data-told]", "role") == "status"


def test_more_is_shown_on_demand_and_the_focus_goes_there(search):
    page = search("?q=the")
    page.wait_for_function("() => document.querySelectorAll('[data-results] li').length === 10")
    page.click("[data-more]")
    page.wait_for_function("() => document.querySelectorAll('[data-results] li').length > 10")
    assert page.evaluate(
        "() => document.activeElement.closest('li') === document.querySelectorAll('[data-results] li')[10]"
    )


def test_a_slash_opens_the_search_from_any_page(open_page, served, folder):
    page = open_page(served(folder, "/lab"), "/news/smash/")
    page.keyboard.press("/")
    page.wait_for_url("**/lab/search/")
    page.wait_for_function("() => document.activeElement.name === 'q'")
    page.keyboard.type("a/b")
    assert page.input_value("[name=q]") == "a/b"


def test_the_page_of_what_is_not_there_searches_too(open_page, served, folder):
    page = open_page(served(folder, "/lab"), "/404.html")
    page.fill("[name=q]", "sensors")
    page.keyboard.press("Enter")
    page.wait_for_url("**/lab/search/?q=sensors")


def test_only_the_search_page_may_run_webassembly(folder):
    allowed = [path for path in folder.rglob("*.html") if "wasm-unsafe-eval" in path.read_text("utf-8")]
    assert allowed == [folder / "search/index.html"]


def test_without_the_option_nothing_of_it_is_there(example):
    assert not any(re.match(r"(pagefind|search)/", path) for path in example.files)
    assert not any(b"data-search-link" in data for path, data in example.files.items() if path.endswith(".html"))
