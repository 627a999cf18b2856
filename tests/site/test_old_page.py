"""A page built some days ago and opened today: the example site under a fixed clock, for readers in five zones."""

from __future__ import annotations

import datetime as dt
import re

import pytest

from .conftest import needs_browser

pytestmark = needs_browser
BUILT = dt.datetime(2026, 3, 10, 9, tzinfo=dt.UTC)
READERS = ["Pacific/Kiritimati", "Asia/Kolkata", "Europe/Berlin", "America/Los_Angeles", "Etc/GMT+12"]
#: 20 March 2026, 23:59 AoE: the paper deadline of QSENS, extended.
LAST_INSTANT = dt.datetime(2026, 3, 21, 11, 59, tzinfo=dt.UTC)
ROWS = """() => [...document.querySelectorAll('.call')].map((row) => ({
  closes: Date.parse(row.dataset.closes), past: row.closest('[data-past]') !== null, id: row.id,
  word: row.querySelector('[data-st]').textContent.toLowerCase(), seen: row.checkVisibility() }))"""
RELATIVE = r"\b(today|tomorrow|yesterday|ago|in \d+ (?:minutes?|hours?|days?)|upcoming|days left)\b"


@pytest.fixture(scope="module")
def address(served, example):
    return served(example.folder)


@pytest.fixture
def opened_at(open_page, address):
    """A function that opens a page at a moment of a reader's clock: the demo's own still clock is taken out."""

    def opened(path, moment, **options):
        page = open_page(address, "/about/", **options)
        page.route(re.compile(r"/$"), without_demo_clock)
        page.clock.set_fixed_time(moment)
        page.goto(address + path, wait_until="load")
        return page

    return opened


def without_demo_clock(route):
    answer = route.fetch()
    route.fulfill(response=answer, body=re.sub(r' data-now="[^"]*"', "", answer.text()))


@pytest.mark.parametrize("zone", READERS)
def test_ten_days_later_what_has_passed_stands_under_past(opened_at, zone):
    today = BUILT + dt.timedelta(days=10)
    page = opened_at("/dates/", today, timezone_id=zone)
    rows = page.evaluate(ROWS)
    passed = [row for row in rows if row["closes"] <= today.timestamp() * 1000]
    since_built = [row for row in passed if row["closes"] > BUILT.timestamp() * 1000]
    assert len(since_built) >= 2, "the example has dates between the 10th and the 20th"
    assert all(row["past"] and row["seen"] for row in passed)
    assert {row["word"] for row in passed} <= {"closed", "past", "cancelled"}
    assert not [row for row in rows if row["past"] and row not in passed]
    ahead = page.locator(".next .dep:visible").evaluate_all("rows => rows.map((row) => Date.parse(row.dataset.closes))")
    assert len(ahead) >= 3
    assert ahead == sorted(ahead)
    assert min(ahead) > today.timestamp() * 1000
    assert page.locator("[data-sum]:visible").count() == 0, "numbers of the day of the build are no longer true"


@pytest.mark.parametrize("zone", READERS)
def test_a_call_is_open_until_its_last_instant(opened_at, zone):
    page = opened_at("/dates/", LAST_INSTANT - dt.timedelta(minutes=1), timezone_id=zone)
    row = page.locator(f".call[data-closes='{LAST_INSTANT:%Y-%m-%dT%H:%M:%SZ}']")
    said = "row => [row.querySelector('[data-st]').textContent, row.closest('[data-past]') !== null]"
    assert row.evaluate(said) == ["Closes today", False]
    page.clock.set_fixed_time(LAST_INSTANT)
    page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    assert row.evaluate(said) == ["Closed", True]


@pytest.mark.parametrize("zone", READERS)
def test_the_board_of_an_old_home_page_holds_the_next_five(opened_at, zone):
    today = BUILT + dt.timedelta(days=10)
    page = opened_at("/", today, timezone_id=zone)
    shown = page.locator(".next .dep:visible")
    assert shown.count() == 5
    assert (
        min(shown.evaluate_all("rows => rows.map((row) => Date.parse(row.dataset.closes))")) > today.timestamp() * 1000
    )
    assert page.locator(".onnow:visible").count() == 0, "the winter school ended on the 13th"
    assert page.locator(".asof:visible").inner_text().count("10 Mar 2026") == 1


@pytest.mark.parametrize("path", ["/", "/dates/", "/events/", "/events/quiet-sensors-2026/", "/topics/", "/archives/"])
def test_without_the_script_nothing_relative_is_said_and_the_day_of_the_build_is(open_page, address, path):
    page = open_page(address, path, java_script_enabled=False)
    said = page.locator("body").inner_text()
    assert re.findall(RELATIVE, said, re.I) == []
    assert "as of tue 10 mar 2026" in said.lower()
