"""Pages by keyboard alone, in large type and at rest: every control is reached in order, seen, and works."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from .conftest import needs_browser

pytestmark = needs_browser
PATHS = {
    "home": "/",
    "dates": "/dates/",
    "post": "/news/tagus-2026/",
    "post with a table": "/news/seco-2026/",
    "event": "/events/tagus-2026/",
    "topics": "/topics/",
    "archive": "/archives/",
    "lost": "/404.html",
}
WALKS = [*((name, 1280) for name in PATHS), ("home", 375), ("dates", 375), ("post", 375)]
#: What Tab should visit, in the order of the text; and a log of what it does visit, kept in the page.
WATCH = """() => {
  const reachable = 'a[href], button, select, input, summary, [tabindex="0"]';
  const controls = [...document.querySelectorAll(reachable)];
  window.wanted = controls.filter((control) => control.tabIndex === 0 && control.checkVisibility());
  window.visited = [];
  document.addEventListener('focusin', ({ target }) => {
    const { top, bottom, left, right } = target.getBoundingClientRect();
    const style = getComputedStyle(target);
    const inside = bottom > 0 && top < innerHeight && right > 0 && left < innerWidth;
    const outlined = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
    visited.push([wanted.indexOf(target), inside, outlined, target.outerHTML.slice(0, 80)]);
  });
  return wanted.length;
}"""


@pytest.fixture(scope="module")
def address(served, example):
    return served(example.folder)


@pytest.fixture
def visit(open_page, address):
    """A function that opens a page and waits for the filter, which comes in a module of its own."""

    def open_there(path, **options):
        page = open_page(address, path, **{"reduced_motion": "reduce"} | options)
        page.wait_for_function("() => document.querySelector('[data-told]')?.textContent !== ''")
        return page

    return open_there


@pytest.mark.parametrize(("name", "width"), WALKS)
def test_tab_visits_every_control_once_in_order_and_shows_where_it_is(visit, name, width):
    page = visit(PATHS[name], viewport={"width": width, "height": 800})
    wanted = page.evaluate(WATCH)
    for _ in range(wanted):
        page.keyboard.press("Tab")
    visited = page.evaluate("visited")
    assert [place for place, *_ in visited] == list(range(wanted))
    assert [what for _, inside, _, what in visited if not inside] == []
    assert [what for _, _, outlined, what in visited if not outlined] == []


def test_the_switch_the_fold_and_show_all_work_by_keyboard(visit):
    page = visit("/dates/?q=tagus", color_scheme="light")
    page.locator("[data-told] button").focus()
    page.keyboard.press("Enter")
    assert page.url.endswith("/dates/")
    assert page.evaluate("document.activeElement.name") == "kind", "the button that had the focus is gone"
    page.locator("[data-theme-switch]").focus()
    page.keyboard.press("Space")
    assert page.evaluate("document.documentElement.dataset.theme") == "dark"
    post = visit("/news/tagus-2026/")
    post.locator("#read summary").focus()
    post.keyboard.press("Enter")
    assert post.locator("#read").get_attribute("open") is not None


def test_a_choice_of_the_filter_by_arrow_keys_is_kept_in_the_address(visit):
    page = visit("/dates/")
    page.locator("[name=kind]").focus()
    page.keyboard.press("ArrowDown")
    page.wait_for_url(re.compile(r"\?kind=\w+"))
    assert "Hidden" in page.locator("[data-told]").inner_text()


def test_text_of_twice_the_size_needs_no_sideways_scrolling(visit, address):
    page = visit("/", viewport={"width": 640, "height": 800})
    wide = []
    for name, path in PATHS.items():
        page.goto(address + path)
        page.evaluate("document.documentElement.style.fontSize = '200%'")
        if page.evaluate("document.documentElement.scrollWidth > innerWidth"):
            wide.append(name)
    assert wide == []


def test_nothing_moves_for_those_who_want_no_motion(visit):
    page = visit("/dates/")
    moving = "[...document.querySelectorAll('*')].filter((e) => parseFloat(getComputedStyle(e).transitionDuration) > 0)"
    assert page.evaluate(f"{moving}.length + document.getAnimations().length") == 0


def test_two_taps_on_a_phone_bring_a_date_into_the_calendar(visit):
    page = visit("/", viewport={"width": 375, "height": 667}, has_touch=True, is_mobile=True)
    page.locator(".next .dep a").first.tap()
    page.wait_for_url("**/events/**")
    link = page.locator(".call:not(.past) .ics").first
    assert link.bounding_box()["height"] >= 24
    with page.expect_download() as download:
        link.tap()
    assert "BEGIN:VEVENT" in Path(download.value.path()).read_text("utf-8")


@pytest.mark.parametrize(("path", "width"), [("/", 375), ("/", 320), ("/dates/", 375), ("/dates/", 320)])
def test_what_is_due_next_is_on_the_first_screen_of_a_phone(visit, path, width):
    page = visit(path, viewport={"width": width, "height": 667 if width == 375 else 568})
    first = page.locator(".next .dep:visible").first.bounding_box()
    assert first["y"] + first["height"] <= (667 if width == 375 else 568)
