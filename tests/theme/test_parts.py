"""What single parts of the pages say: rows, boards, posts, lists."""

from dataclasses import replace

import pytest
from lxml import html as lxml_html

from callboard.publish.views.shared import CalendarLinks

from .site import CANCELLED, CLOSING, GLANCE, HOME, MOVED, ON_NOW, POST, UNDATED, make_item, make_row


def _text(element) -> str:
    return " ".join(element.text_content().split())


def _rows(render, *rows):
    html = render("group.html", {"group": make_item().group, "posts": [], "rows": list(rows)})
    return lxml_html.fromstring(html).xpath("//li[contains(@class, 'call')]")


def _post(render, **changes):
    return lxml_html.fromstring(render("post.html", {"post": replace(POST, **changes)}))


def test_row_links_to_the_line_it_was_read_from(render):
    (row,) = _rows(render, make_row(7, language="fr"))
    assert row.xpath(".//p[@class='src']/a/@href") == ["/news/call/#line-7"]
    assert "line 7" in _text(row)
    assert row.xpath(".//q/@lang") == ["fr"]


def test_row_tells_the_script_what_it_needs(render):
    zoned, bare = _rows(render, make_row(), CLOSING)
    assert zoned.get("data-closes") == "2031-03-21T11:59:00Z"
    assert zoned.get("data-deadline") is not None
    assert zoned.get("data-event") is None, "no filter of this page would ask"
    assert zoned.xpath(".//*[@data-local]")
    assert bare.get("data-zoned") is None
    assert not bare.xpath(".//*[@data-local]"), "a day without a zone has no local time"


def test_moved_date_is_told_in_words_and_only_the_old_one_is_struck(render):
    (row,) = _rows(render, MOVED)
    assert "was 1 Mar, now 20 Mar" in _text(row)
    assert [_text(struck) for struck in row.iter("s")] == ["1 Mar"]


def test_cancelled_date_is_struck_and_named(render):
    (row,) = _rows(render, CANCELLED)
    assert [_text(struck) for struck in row.iter("s")] == ["20 Mar"]
    assert "Cancelled" in _text(row)


def test_undated_row_has_the_words_of_the_call_and_no_time(render):
    (row,) = _rows(render, UNDATED)
    assert "Early summer" in _text(row)
    assert not list(row.iter("time"))


@pytest.mark.parametrize(("row", "word"), [(CLOSING, "Closes 10 Mar"), (ON_NOW, "On")], ids=["closes today", "on now"])
def test_static_status_names_the_day_itself(render, row, word):
    (shown,) = _rows(render, row)
    assert _text(shown.xpath(".//*[@data-st]")[0]) == word


def test_board_shows_five_and_keeps_the_next_ones_in_hand(render):
    rows = tuple(make_row(number) for number in range(1, 9))
    tree = lxml_html.fromstring(render("index.html", {"home": replace(HOME, next_dates=rows)}))
    departures = tree.xpath("//li[@class='dep']")
    assert [departure.get("hidden") is None for departure in departures] == [True] * 5 + [False] * 3


def test_empty_board_says_so(pages):
    tree = lxml_html.fromstring(pages["index, nothing due"])
    (empty,) = tree.xpath("//*[@data-board-empty]")
    assert empty.get("hidden") is None
    assert not tree.xpath("//li[@class='dep']")
    assert lxml_html.fromstring(pages["index"]).xpath("//*[@data-board-empty]")[0].get("hidden") is not None


def test_countdowns_are_quiet_timers(pages):
    timers = lxml_html.fromstring(pages["index"]).xpath("//*[@role='timer']")
    assert timers
    assert all(timer.get("aria-live") == "off" for timer in timers)


def test_undated_draft_prints_no_date_and_its_mark(pages):
    tree = lxml_html.fromstring(pages["post, bare"])
    header = tree.xpath("//header[@class='post-head']")[0]
    assert not list(header.iter("time"))
    assert "Draft" in _text(header)
    assert "posted" not in _text(header)
    assert not tree.xpath("//aside[@class='glance'] | //nav[@class='toc'] | //details")


def test_fold_tells_what_was_taken_and_what_was_set_aside(render):
    (fold,) = _post(render).xpath("//details")
    text = _text(fold)
    assert "line 1 20 Mar Papers due" in text
    assert "line 9 last year’s May an earlier edition" in text
    assert "line 1 Tides" in text
    assert fold.get("open") is None


def test_glance_lists_next_and_others(render):
    tree = _post(render, glance=GLANCE)
    assert "Papers due" in _text(tree.xpath("//div[@class='board']")[0])
    assert len(tree.xpath("//ul[@class='dates']/li")) == 4
    assert not tree.xpath("//details[@class='add']")


def test_a_calendar_is_two_taps_away(render):
    schemes = ("https", "webcal", "google", "webcal")
    ways = CalendarLinks("Dates", *(f"{scheme}://board.example.org/tidal.ics" for scheme in schemes))
    tree = lxml_html.fromstring(render("post.html", {"post": replace(POST, glance=GLANCE)}, calendars=(ways,)))
    (button,) = tree.xpath("//details[@class='add']")
    assert _text(button.xpath("./summary")[0]) == "Add all to calendar"
    assert button.xpath(".//a/@href") == [ways.webcal, ways.google, ways.reminders, ways.url]


def test_glance_without_a_live_row_has_no_board(render):
    assert not _post(render, glance=replace(GLANCE, next=None)).xpath("//div[@class='board']")


def test_picture_has_its_size_and_only_the_first_is_eager(render):
    from callboard.publish.views.shared import CoverView

    picture = CoverView(src="/images/a.webp", alt="A boat", width=1200, height=630)
    tree = _post(render, item=make_item(cover=picture), same_event=(make_item(cover=picture),))
    first, second = tree.xpath("//main//img")
    assert (first.get("width"), first.get("height"), first.get("alt"), first.get("loading")) == (
        "1200",
        "630",
        "A boat",
        None,
    )
    assert second.get("loading") == "lazy"


def test_timeline_is_a_picture_that_is_read_out_as_a_table(render):
    tree = _post(render)
    (picture,) = tree.xpath("//svg[@data-g][contains(@class, 'tl')]")
    assert picture.get("aria-hidden") == "true"
    (table,) = tree.xpath("//div[@class='pic']/div[@class='vh']/table")
    assert _text(table.find("caption")) == "Milestones of Tidal Models"
    rows = [[_text(cell) for cell in row] for row in table.iter("tr")]
    assert len(rows) == len(picture.xpath("./svg/rect[@class!='flag'] | ./rect[@class='meet']"))
    assert len(table.xpath(".//th[@scope='row']")) == len(table.findall(".//time[@datetime]")) == len(rows)
    assert tree.xpath("//aside[@class='glance']//*[@data-row]")
    assert picture.get("viewBox") is None
    assert {"due", "gone", "meet"} <= set(picture.xpath(".//rect/@class"))


def test_filters_offer_what_there_is(pages):
    tree = lxml_html.fromstring(pages["dates"])
    assert tree.xpath("//form//select/@name") == ["kind", "topic", "event"]
    assert tree.xpath("//select[@name='event']/option/@value") == ["", "tidal", "other"]
    assert tree.xpath("//li[contains(@class, 'call')][@data-event='tidal']/@data-topics")
    assert all(row.get("data-kind") for row in tree.xpath("//li[contains(@class, 'call')]"))
    assert not lxml_html.fromstring(pages["dates of a year"]).xpath("//li/@data-event")
    assert lxml_html.fromstring(pages["dates, none"]).xpath("//form//select") == []
    assert tree.xpath("//*[@data-told]/@role") == ["status"]


def test_foreign_titles_carry_their_language(render):
    tree = _post(render, same_event=(make_item("征文通知", language="zh"),))
    assert tree.xpath("//article[@class='rel-item']/h3/@lang")[0] == "zh"


def test_archive_puts_undated_posts_apart(pages):
    tree = lxml_html.fromstring(pages["archives"])
    undated = tree.get_element_by_id("undated")
    assert len(undated.xpath(".//li")) == 1
    assert not list(undated.iter("time"))
