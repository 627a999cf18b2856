"""The theme's script in a real Chromium: the table of states, old pages, filters, the switch, and life without it."""

import datetime as dt
import mimetypes
import shutil
import zoneinfo

import pytest

from callboard.model import DEADLINES, ImportantDate, Moved, Row
from callboard.relate.agenda import moved, state
from callboard.relate.instants import closes, last_day, opens

from .site import HOME, SITE, VIEWS, make_row

playwright = pytest.importorskip("playwright.sync_api")
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
ORIGIN = "https://board.example.org"
#: The parts that a page asks for later have come.
READY = """() => document.querySelector('[data-told]')?.textContent !== '' &&
  (!document.querySelector('[data-note]') || document.querySelector('.mnote'))"""
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]

pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="no Chromium on this machine")


@pytest.fixture(scope="module")
def chromium():
    with playwright.sync_playwright() as engine:
        browser = engine.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture
def visit(chromium, theme, render):
    """Open a page of the site in a context of its own; whatever the browser complains of fails the test."""
    contexts, complaints = [], []

    def answer(route, html):
        path = route.request.url.removeprefix(ORIGIN).split("?")[0]
        if path == "/theme/callboard.css":
            sheets = sorted((theme / "static/css").glob("*.css"))
            route.fulfill(body="\n".join(sheet.read_text("utf-8") for sheet in sheets), content_type="text/css")
        elif path.startswith("/theme/"):
            file = theme / "static" / path.removeprefix("/theme/")
            route.fulfill(body=file.read_bytes(), content_type=mimetypes.guess_type(path)[0] or "font/woff2")
        elif path.startswith("/images/"):
            route.fulfill(body="<svg xmlns='http://www.w3.org/2000/svg'/>", content_type="image/svg+xml")
        else:
            route.fulfill(body=html, content_type="text/html; charset=utf-8")

    def _visit(name, *, now=SITE.as_of.iso, path="/page/", view=None, zone="Europe/Berlin", **context):
        template, usual = VIEWS[name]
        html = render(template, view or usual).replace(f'data-now="{SITE.as_of.iso}"', f'data-now="{now}"')
        contexts.append(chromium.new_context(timezone_id=zone, reduced_motion="reduce", **context))
        contexts[-1].route("**/*", lambda route: answer(route, html))
        page = contexts[-1].new_page()
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.on(
            "console", lambda message: complaints.append(message.text) if message.type in {"error", "warning"} else None
        )
        page.goto(ORIGIN + path)
        if context.get("java_script_enabled", True):
            page.wait_for_function(READY)
        return page

    yield _visit
    for context in contexts:
        context.close()
    assert complaints == []


def address(page):
    """The page's address as the page itself knows it: the browser tells ``page.url`` later."""
    return page.evaluate("location.href")


def _date(kind, start, **changes) -> ImportantDate:
    return ImportantDate(kind, "", start, 1, **changes)


def _moved(date: ImportantDate, was: dt.date) -> Row:
    return Row(date, "e", "p", (Moved(_date(date.kind, was), "p", 1),))


AOE = {"time": dt.time(23, 59), "zone": "AoE"}
PACIFIC = {"time": dt.time(23, 59), "zone": "America/Los_Angeles"}


def _rows(day: dt.date) -> dict[str, Row]:
    """A row of every sort around `day`."""
    due, days = "submission_deadline", dt.timedelta
    hours = {"time": dt.time(9), "end_time": dt.time(17), "zone": "Asia/Kolkata"}
    return {
        "deadline": Row(_date(due, day), "e", "p"),
        "deadline, zoned": Row(_date(due, day, **AOE), "e", "p"),
        "deadline, day in a zone": Row(_date(due, day, zone="Europe/Berlin"), "e", "p"),
        "deadline, Pacific": Row(_date(due, day, **PACIFIC), "e", "p"),
        "deadline of several days": Row(_date(due, day, end=day + days(2)), "e", "p"),
        "extended": _moved(_date(due, day, **AOE), day - days(10)),
        "moved earlier": _moved(_date(due, day), day + days(5)),
        "notification": Row(_date("notification", day), "e", "p"),
        "event": Row(_date("event", day, end=day + days(1)), "e", "p"),
        "event with hours": Row(_date("event", day, **hours), "e", "p"),
        "moved event": _moved(_date("event", day), day - days(19)),
        "tentative": Row(_date(due, day, status="tentative"), "e", "p"),
        "cancelled": Row(_date(due, day, status="cancelled"), "e", "p"),
    }


def _moments(day: dt.date) -> list[dt.datetime]:
    """Every hour from two days before `day` to three after it, and the minutes after some of them."""
    first = dt.datetime.combine(day, dt.time(11, 58), dt.UTC) - dt.timedelta(days=2)
    hours = [first + number * dt.timedelta(hours=1) for number in range(120)]
    return hours + [moment + dt.timedelta(minutes=minutes) for moment in hours[::12] for minutes in (1, 2)]


DAYS = {
    "a plain day": dt.date(2031, 3, 20),
    "clocks go forward in Europe": dt.date(2026, 3, 29),
    "clocks go back in Europe": dt.date(2026, 10, 25),
    "clocks go forward in America": dt.date(2026, 3, 8),
    "A16: the day before clocks go back in America": dt.date(2026, 10, 31),
    "A16: the day after clocks went back in America": dt.date(2026, 11, 2),
}
READERS = ["Pacific/Kiritimati", "Asia/Kolkata", "Europe/Berlin", "America/Los_Angeles", "Etc/GMT+12"]


def _dataset(row: Row, site_zone: dt.tzinfo) -> dict[str, str]:
    """What the page says of a row: the attributes of the macro `clock`, with instants as the site's zone has them."""
    date = row.date
    said = {
        "day": date.start.isoformat(),
        "kind": date.kind,
        "status": date.status,
        "state": "",
        "moved": moved(row) or "",
    }
    instants = {"opens": opens(date, site_zone), "last": last_day(date, site_zone), "closes": closes(date)}
    said |= {name: moment.strftime("%Y-%m-%dT%H:%M:%SZ") for name, moment in instants.items()}
    flags = {"deadline": date.kind in DEADLINES, "lasts": date.end is not None, "zoned": date.zone is not None}
    return said | {name: "" for name, holds in flags.items() if holds}


@pytest.mark.parametrize("zone", READERS)
def test_browser_and_publisher_agree_on_every_state(chromium, theme, zone):
    """A16, A17, A18: a call is open until its last instant, in all reader zones and when clocks change."""
    context = chromium.new_context(timezone_id=zone)
    page = context.new_page()
    source = (theme / "static/js/state.js").read_text("utf-8").replace("export ", "")
    script = "; return rows.map((data) => times.map((now) => stateOf(rowOf(data), now))); }"
    reader = zoneinfo.ZoneInfo(zone)
    for season, day in DAYS.items():
        rows, moments = _rows(day), _moments(day)
        times = [int(moment.timestamp() * 1000) for moment in moments]
        told = [_dataset(row, dt.UTC) for row in rows.values()]
        shown = page.evaluate(f"([rows, times]) => {{ {source}{script}", [told, times])
        for (name, row), words in zip(rows.items(), shown, strict=True):
            assert words == [state(row, moment.astimezone(reader)) for moment in moments], (season, name)
            assert len(set(words)) > 1 or name == "cancelled"
    context.close()


def _shown(page, selector: str) -> list[str]:
    return [" ".join(text.split()) for text in page.locator(f"{selector}:visible").all_inner_texts()]


def test_fresh_page_gets_relative_words_and_local_times(visit):
    page = visit("dates")
    row = page.locator("#row-1")
    assert "in 11 days" in row.inner_text()
    assert "Fri 21 Mar, 12:59 for you" in row.inner_text().replace("Fri,", "Fri")
    assert "23:59 AoE" in row.inner_text()
    assert "Closes today".upper() in page.locator(".dep").first.inner_text().upper()
    assert "may close earlier" in page.locator(".dep").first.inner_text()


@pytest.mark.parametrize(
    ("zone", "local"),
    [
        ("Pacific/Kiritimati", "01:59"),
        ("Asia/Kolkata", "17:29"),
        ("America/Los_Angeles", "04:59"),
        ("Etc/GMT+12", "23:59"),
    ],
)
def test_local_time_of_readers_everywhere(visit, zone, local):
    page = visit("dates", zone=zone)
    assert f"{local} for you" in page.locator("#row-1 [data-local]").inner_text()
    assert page.locator("#row-1 .st").inner_text().lower() == "open"


def test_old_home_lets_go_of_what_has_passed(visit):
    rows = tuple(
        make_row(
            number,
            closes=f"2031-03-{10 + number}T12:00:00Z",
            last=f"2031-03-{10 + number}T00:00:00Z",
            opens=f"2031-03-{10 + number}T00:00:00Z",
            label=f"Row {number}",
        )
        for number in range(1, 9)
    )
    page = visit(
        "index",
        now="2031-03-13T18:00:00Z",
        view={"home": HOME.__class__(HOME.lead, HOME.posts, rows, HOME.on_now, (), (), 8, 2)},
    )
    assert _shown(page, ".dep .kind") == ["Row 4", "Row 5", "Row 6", "Row 7", "Row 8"]
    assert _shown(page, ".onnow") == [], "the workshop is over"
    assert page.locator("[data-sum]:visible").count() == 0, "numbers of an old page are no longer true"


def test_board_says_when_nothing_is_left(visit):
    page = visit("index", now="2032-01-01T00:00:00Z")
    assert _shown(page, ".dep") == []
    assert _shown(page, "[data-board-empty] b") == ["Nothing is due."]


def test_old_page_of_dates_puts_passed_rows_under_past(visit):
    page = visit("dates", now="2031-04-01T00:00:00Z")
    assert page.locator("[data-past-list] .call").count() == 4
    assert page.locator("[data-past-list] #row-1 .st").inner_text().lower() == "closed"
    assert page.locator("[data-past-list] #row-5 .st").inner_text().lower() == "cancelled"
    assert not page.get_by_role("heading", name="March").is_visible()
    assert page.get_by_role("heading", name="May").is_visible()


def test_glance_leaves_the_board_when_it_has_passed(visit):
    assert "over" in visit("post", now="2031-04-01T00:00:00Z").locator(".glance .board").get_attribute("class")
    assert "over" not in visit("post").locator(".glance .board").get_attribute("class")


def test_filter_keeps_its_state_in_the_url_and_tells(visit):
    page = visit("dates", path="/dates/")
    page.get_by_label("Kind").select_option("event")
    page.wait_for_function("() => location.search === '?kind=event'")
    assert page.locator("#row-4").is_visible()
    assert not page.locator("#row-1").is_visible()
    told = page.get_by_role("status")
    assert "Hidden:" in told.inner_text()
    told.get_by_role("button", name="Show all").click()
    assert page.locator("#row-1").is_visible()
    assert address(page) == f"{ORIGIN}/dates/"
    assert "None hidden" in told.inner_text()


@pytest.mark.parametrize(
    ("query", "shown", "hidden"),
    [
        ("topic=tides&kind=submission_deadline", "#row-1", "#row-4"),
        ("event=other", "#row-5", "#row-1"),
        ("q=b%C3%A9rgen+workshop", "#row-4", "#row-1"),
    ],
)
def test_filter_is_read_from_the_url(visit, query, shown, hidden):
    page = visit("dates", path=f"/dates/?{query}")
    assert page.locator(shown).is_visible()
    assert not page.locator(hidden).is_visible()


def test_filter_works_with_the_keyboard(visit):
    page = visit("dates", path="/dates/")
    page.get_by_label("Words").focus()
    page.keyboard.type("workshop")
    page.keyboard.press("Enter")
    assert address(page) == f"{ORIGIN}/dates/?q=workshop"
    assert page.evaluate("document.activeElement.name") == "q"


def test_switch_remembers(visit):
    page = visit("404", color_scheme="light")
    page.get_by_role("button", name="Use dark colours").click()
    dark = page.evaluate("getComputedStyle(document.documentElement).backgroundColor")
    page.reload()
    assert page.evaluate("document.documentElement.dataset.theme") == "dark"
    assert page.evaluate("getComputedStyle(document.documentElement).backgroundColor") == dark == "rgb(20, 22, 23)"
    assert page.get_by_role("button", name="Use light colours").is_visible()


def test_margin_notes_stand_beside_their_lines(visit):
    page = visit("post", viewport={"width": 1280, "height": 900})
    note, line = page.locator(".mnote").first, page.locator("#line-1")
    assert abs(note.bounding_box()["y"] - line.bounding_box()["y"]) < 3
    assert note.get_attribute("aria-hidden") == "true"
    assert visit("post", viewport={"width": 390, "height": 900}).locator(".mnote:visible").count() == 0


@pytest.mark.parametrize("name", ["index", "dates", "post", "event"])
def test_without_the_script_nothing_is_missing_and_nothing_is_idle(visit, name):
    page = visit(name, java_script_enabled=False)
    assert page.locator("button:visible, form:visible").count() == 0
    assert page.locator("[data-rel]:visible, [data-local]:visible").count() == 0


@pytest.mark.parametrize("name", list(VIEWS))
def test_no_page_scrolls_sideways(visit, name):
    page = visit(name)
    for width in (320, 390, 820, 1280):
        page.set_viewport_size({"width": width, "height": 800})
        assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0, width


def test_focus_is_not_moved_by_sorting(visit):
    page = visit("dates")
    link = page.locator("#row-1 .src a")
    link.focus()
    page.evaluate(
        "document.documentElement.dataset.now = '2031-04-01T00:00:00Z';"
        "document.dispatchEvent(new Event('visibilitychange'))"
    )
    assert link.evaluate("(element) => element === document.activeElement")
    assert page.locator("[data-upcoming] #row-1").count() == 1
    assert page.locator("[data-past-list] #row-3").count() == 1
