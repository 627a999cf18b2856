"""The example site in a browser: nothing fails, nothing is fetched from elsewhere, what needs the script works."""

from __future__ import annotations

import datetime as dt
import re
import zoneinfo
from urllib.parse import parse_qs, urlsplit

import pytest

from callboard.relate import agenda

from .conftest import needs_browser

pytestmark = needs_browser
PAGES = [
    *("/", "/page/2/", "/dates/", "/dates/2026/", "/events/", "/events/tagus-2026/", "/topics/", "/groups/research/"),
    *("/authors/rafi-benhaddou/", "/archives/", "/about/", "/404.html", "/news/tml4h-iclr-2023/", "/news/smash/"),
    *(
        "/news/tagus-2026/",
        "/news/tagus-2026-fr/",
        "/news/tagus-2026-zh/",
        "/news/seco-2026/",
        "/news/what-a-training-run-costs/",
    ),
]
HOLDER = "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"


# Heights are of the letters: what a line would take differs by font, and lanes are no lines.
OVERLAPS = """() => {
  const boxes = [...document.querySelectorAll('svg.tl .tll')].map((text) => {
    const { left, right, width, top, bottom } = text.getBoundingClientRect();
    return { left, right, width, middle: (top + bottom) / 2, size: parseFloat(getComputedStyle(text).fontSize) };
  });
  return boxes.flatMap((a, i) => boxes.slice(i + 1).filter((b) => a.width && b.width && a.left < b.right &&
    b.left < a.right && Math.abs(a.middle - b.middle) < a.size * 1.2).map((b) => [i, a.left, b.left]));
}"""


@pytest.fixture(scope="module")
def address(served, example):
    return served(example.folder)


@pytest.fixture
def visit(open_page, address):
    """A function that opens a page of the example site."""

    def open_there(path, **options):
        page = open_page(address, path, **options)
        # What the script writes is there once its modules have run, before `load`; the filter comes in one of its own.
        if "/dates/" in path and options.get("java_script_enabled", True):
            page.wait_for_function("() => document.querySelector('[data-told]').textContent")
        return page

    return open_there


@pytest.mark.parametrize("path", PAGES)
def test_nothing_goes_wrong_and_nothing_overflows(visit, path):
    page = visit(path, viewport={"width": 320, "height": 800})
    assert page.wrong == []
    assert page.evaluate(HOLDER) <= 0
    assert page.locator("h1").count() == 1


@pytest.mark.parametrize(
    ("path", "far", "state", "switch"),
    [
        ("/news/tagus-2026/", "in 46 days", "Open", "Dark"),
        ("/news/tagus-2026-fr/", "dans 46\xa0j", "Ouverte", "Sombre"),
        ("/news/tagus-2026-zh/", "46天后", "开放中", "深色"),
    ],
)
def test_the_script_speaks_the_language_of_the_page(visit, path, far, state, switch):
    page = visit(path)
    board = page.locator(".glance .board")
    assert board.locator("[data-rel]").inner_text() == far
    assert board.locator("[data-st]").text_content() == state
    assert page.locator("[data-theme-switch]").text_content() == switch


@pytest.mark.parametrize("path", ["/", "/dates/", "/news/tagus-2026/", "/events/tagus-2026/"])
def test_wide_and_dark(visit, path):
    page = visit(path, viewport={"width": 1280, "height": 900}, color_scheme="dark")
    assert page.wrong == []
    assert page.evaluate(HOLDER) <= 0


def test_topic_pages(visit, example):
    topic = sorted(path for path in example.pages if re.fullmatch(r"topics/[^/]+/index\.html", path))[0]
    page = visit("/" + topic.removesuffix("index.html"), viewport={"width": 320, "height": 800})
    assert page.wrong == []
    assert page.evaluate(HOLDER) <= 0


def shown(page, selector=".call"):
    return page.locator(selector).evaluate_all("rows => rows.filter(row => row.checkVisibility()).length")


def test_filters_hide_rows_and_keep_their_state_in_the_address(visit):
    page = visit("/dates/")
    before = shown(page)
    page.select_option("[name=kind]", "notification")
    page.click("[data-filter] button")
    assert 0 < shown(page) < before
    assert shown(page) == shown(page, ".call[data-kind=notification]")
    assert parse_qs(urlsplit(page.url).query) == {"kind": ["notification"]}
    told = page.locator("[data-told]")
    assert told.get_attribute("role") == "status"
    assert str(before - shown(page)) in told.inner_text()
    again = visit(page.url[page.url.index("/dates/") :])
    assert shown(again) == shown(page)
    assert again.input_value("[name=kind]") == "notification"
    again.click("[data-told] button")
    assert shown(again) == before
    assert urlsplit(again.url).query == ""
    assert page.wrong == again.wrong == []


def test_words_filter_too_and_empty_sections_go(visit):
    page = visit("/dates/?q=tagus")
    assert 0 < shown(page) == shown(page, ".call:has-text('TAGUS')")
    sections = page.locator("section.month[data-section]")
    visible_rows = "[...s.querySelectorAll('.call')].some(r => r.checkVisibility())"
    empty = f"found => found.filter(s => s.checkVisibility() && !{visible_rows}).length"
    assert sections.evaluate_all(empty) == 0
    assert shown(visit("/dates/?q=nosuchwordatall")) == 0


def test_the_theme_is_switched_and_remembered(visit, address):
    page = visit("/", color_scheme="light")
    root = page.locator("html")
    ground = "() => getComputedStyle(document.documentElement).backgroundColor"
    light = page.evaluate(ground)
    page.click("[data-theme-switch]")
    assert root.get_attribute("data-theme") == "dark"
    assert page.evaluate(ground) != light
    page.goto(f"{address}/dates/")
    assert root.get_attribute("data-theme") == "dark"
    page.click("[data-theme-switch]")
    assert page.evaluate(ground) == light
    assert page.wrong == []


def test_the_readers_own_time_stands_beside_the_stated_one(visit):
    page = visit("/dates/", timezone_id="Asia/Tokyo")
    row = page.locator(".call[data-zoned][data-closes='2026-04-25T11:59:00Z']").first
    assert "23:59 AoE" in row.locator(".t").inner_text()
    # 24 April 2026, 23:59 at UTC-12 is the 25th, 20:59 in Tokyo.
    assert re.search(r"25 Apr.*20:59", row.locator("[data-local]").inner_text())


def test_only_zoned_rows_have_a_local_time(visit):
    page = visit("/dates/")
    filled = page.locator(".call").evaluate_all(
        "rows => rows.map(r => [r.dataset.zoned != null, Boolean(r.querySelector('[data-local]')?.textContent.trim())])"
    )
    assert any(local for _, local in filled)
    assert not [pair for pair in filled if pair[1] and not pair[0]]


def test_the_board_says_when_in_relative_words(visit):
    page = visit("/")
    words = page.locator("[data-board] [data-rel]").all_inner_texts()
    assert any(re.search(r"in \d+|tomorrow|today", word) for word in words)
    timers = page.locator("[data-board] [data-rel]")
    assert set(timers.evaluate_all("all => all.map(t => t.getAttribute('role') + t.getAttribute('aria-live'))")) == {
        "timeroff"
    }


@pytest.mark.parametrize("path", ["/", "/dates/", "/news/tagus-2026/"])
def test_without_javascript_everything_is_there(visit, path):
    with_script = visit(path)
    without = visit(path, java_script_enabled=False)
    assert without.wrong == []
    rows = without.locator("[data-row]:not([data-spare])")
    assert rows.count() == with_script.locator("[data-row]:not([data-spare])").count() > 0
    assert rows.evaluate_all("rows => rows.every(row => row.checkVisibility())")
    assert without.locator("[data-filter]:visible, [data-theme-switch]:visible").count() == 0


def test_the_keyboard_reaches_the_text_at_once(visit):
    page = visit("/dates/")
    page.keyboard.press("Tab")
    assert page.evaluate("() => document.activeElement.getAttribute('href')") == "#main"
    page.keyboard.press("Enter")
    assert urlsplit(page.url).fragment == "main"


def test_a_link_of_a_row_leads_to_its_line(visit):
    page = visit("/dates/")
    page.locator(".call .src a").first.click()
    page.wait_for_url("**#line-*")
    line = urlsplit(page.url).fragment
    assert re.fullmatch(r"line-\d+", line)
    assert page.locator(f"#{line}").is_visible()
    assert page.wrong == []


@pytest.mark.parametrize("path", ["/events/seco-2026/", "/events/tagus-2026/", "/events/qsens-2025/"])
@pytest.mark.parametrize("font", ["its font", "no font"])
def test_labels_of_a_timeline_do_not_overlap(visit, path, font):
    page = visit(path)
    if font == "no font":  # which a slow line leaves out
        page.evaluate("() => document.documentElement.style.setProperty('--face', 'sans-serif')")
    assert page.locator("svg.tl .tll:visible").count() > 2
    for width in (1280, 820, 700, 390, 320):
        page.set_viewport_size({"width": width, "height": 900})
        assert page.evaluate(OVERLAPS) == [], width
        assert page.evaluate(HOLDER) <= 0, width


READERS = ["Pacific/Kiritimati", "Asia/Kolkata", "Europe/Berlin", "America/Los_Angeles", "Etc/GMT+12"]
LISTS = """(now) => {
  document.documentElement.dataset.now = now;
  document.dispatchEvent(new Event('visibilitychange'));
  const ids = (selector) => [...document.querySelectorAll(selector)].map((row) => row.id).filter(Boolean);
  return {
    past: ids('[data-past-list] .call'),
    ahead: ids('[data-section] .call:not(.past)').filter((id) => !document.getElementById(id).closest('[data-past]')),
  };
}"""


@pytest.mark.parametrize("zone", READERS)
def test_an_old_page_of_dates_agrees_with_the_agenda(visit, example_index, zone):
    """A19: opened later, rows stand where a page built now would have them, in the order that the agenda gives."""
    reader = zoneinfo.ZoneInfo(zone)
    built = example_index.now.astimezone(example_index.site.zone)
    before = agenda(example_index.index, built)
    page = visit("/dates/", timezone_id=zone)
    for days in (1, 10, 19, 45, 120):
        at = (example_index.now + dt.timedelta(days=days)).astimezone(reader)
        told = page.evaluate(LISTS, at.astimezone(dt.UTC).strftime("%Y-%m-%dT%H:%M:%SZ"))
        known = agenda(example_index.index, at)
        gone_already = {entry.row.id for entry in before.past}
        assert told["past"] == [each.row.id for each in known.past if each.row.id not in gone_already], days
        assert set(told["ahead"]) == {each.row.id for each in (*known.on_now, *known.upcoming)}, days


@pytest.mark.parametrize("path", ["/", "/embed/next-dates/"])
def test_the_dark_is_not_printed(visit, path):
    """Paper is white, whatever the screen is: light text would not be seen on it."""
    page = visit(path, color_scheme="dark")
    page.emulate_media(media="print")
    colour = page.evaluate("getComputedStyle(document.body).color")
    assert max(map(int, re.findall(r"\d+", colour)[:3])) < 80, colour
