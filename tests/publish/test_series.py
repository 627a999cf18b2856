"""Series: editions side by side, in the picture, the table and the topics, and the page that shows them."""

from __future__ import annotations

import pytest

from callboard.publish.events import event_view
from callboard.publish.publication import Publication
from callboard.publish.series import all_series, series_list, series_of, series_view

CALL = """---
title: "Workshop on Moss (MOSS {year}): call for papers"
date: {before}-12-01
author: Ana Prado
event: {{name: Workshop on Moss, short_name: MOSS, edition: "{year}", series: MOSS}}
---
Topics of interest:

- Fairness
- {topic}

Important dates:

- Submissions open: 15 December {before}
- Submission deadline: {deadline} {year}, 23:59 AoE
- Workshop: {days} {year}
"""


def call(year, deadline, days, topic="Privacy"):
    return CALL.format(year=year, before=year - 1, deadline=deadline, days=days, topic=topic)


MOSS = {
    "news/moss-2025.md": call(2025, "10 January", "4–5 June"),
    "news/moss-2026.md": call(2026, "6 March", "28 May", topic="Robustness"),
}


@pytest.fixture
def published(load):
    def publish(files):
        loaded = load(files)
        return Publication(loaded.index, loaded.site, loaded.now)

    return publish


def test_editions_stand_side_by_side_newest_first(published):
    desk = published(MOSS)
    [series] = all_series(desk)
    view = series_view(desk, series)
    assert [(each.name, each.when.text) for each in view.series.editions] == [
        ("MOSS 2026", "28 May 2026"),
        ("MOSS 2025", "4–5 Jun 2025"),
    ]
    assert {term.name: [[cell.date.text for cell in cells] for cells in term.cells] for term in view.terms} == {
        "Opening": [["15 Dec 2025"], ["15 Dec 2024"]],
        "Submission deadline": [["6 Mar"], ["10 Jan"]],
        "Event": [["28 May"], ["4–5 Jun"]],
    }
    assert [(fact.term, fact.text) for fact in view.facts] == [
        ("Submission deadlines so far", "January – March"),
        ("Event days so far", "May – June"),
    ]
    assert [(link.text, names) for link, names in view.topics] == [
        ("Fairness and bias", "2025, 2026"),
        ("Privacy", "2025"),
        ("Robustness and generalisation", "2026"),
    ]


def test_the_same_day_of_two_years_is_at_one_place_of_the_picture(published):
    files = {
        "news/moss-2023.md": call(2023, "28 February", "4 June"),
        "news/moss-2024.md": call(2024, "29 February", "4 June"),
    }
    desk = published(files)
    [series] = all_series(desk)
    picture = series_view(desk, series).picture
    newer, older = ([mark.at for mark in bar.marks] for bar in picture.bars)
    assert [bar.name for bar in picture.bars] == ["2024", "2023"]
    assert (newer[0], newer[2]) == (older[0], older[2])
    assert newer[1] > older[1]
    assert "2023: Submissions open 15 Dec 2022, Submission deadline 28 Feb 2023" in picture.label


def test_several_days_of_a_kind_say_which_they_are(published):
    more = call(2026, "6 March", "28 May").replace("- Workshop", "- Public lecture: 27 May 2026\n- Workshop")
    desk = published({**MOSS, "news/moss-2026.md": more})
    [series] = all_series(desk)
    [event] = (term for term in series_view(desk, series).terms if term.name == "Event")
    assert [(cell.date.text, cell.note) for cell in event.cells[0]] == [
        ("27 May", "Public lecture"),
        ("28 May", "Workshop"),
    ]
    assert [(cell.date.text, cell.note) for cell in event.cells[1]] == [("4–5 Jun", "")]


def test_an_event_that_stands_alone_has_no_page_of_a_series(published):
    desk = published(dict(list(MOSS.items())[:1]))
    [event] = desk.index.events
    assert series_of(desk, event) is None
    assert [(view.name, view.url) for view in series_list(desk)] == [("MOSS", "")]


def test_the_page_is_linked_from_the_list_and_from_each_edition(build_site):
    built = build_site(MOSS)
    assert {path for path in built.pages if path.startswith("series/")} == {"series/moss/index.html"}
    editions = [path for path in built.pages if path.startswith("events/")]
    assert len(editions) == 3
    for path in editions:
        assert "/series/moss/" in built.pages[path].xpath("//main//a/@href")
    page = built.page("series/moss")
    assert [th.text_content() for th in page.xpath("//table//th[@scope='col']")] == ["MOSS 2026", "MOSS 2025"]
    assert [th.text_content() for th in page.xpath("//table//th[@scope='row']")][1] == "Submission deadline"


def test_a_page_of_the_lab_cannot_take_the_place_of_the_series(build_site):
    built = build_site({**MOSS, "pages/series.md": "---\ntitle: Series\n---\nText.\n"})
    assert built.code == 1
    assert "pages/series.md" in built.err


@pytest.mark.parametrize("names", [("C++", "C#", "C"), ("F# Days", "F Days"), ("🎉", "🎊")])
def test_names_that_signs_tell_apart_are_series_apart(published, names):
    def post(name, year):
        event = f'{{name: "{name} {year}", series: "{name}", edition: "{year}"}}'
        header = f'title: "{name} {year}"\ndate: {year - 1}-12-01\nevent: {event}'
        return f"---\n{header}\n---\n- Submission deadline: 6 March {year}\n"

    files = {f"news/{place}-{year}.md": post(name, year) for place, name in enumerate(names) for year in (2026, 2027)}
    series = all_series(published(files))
    assert {each.name for each in series} == set(names)
    assert len({each.path for each in series}) == len(names)
    assert all(each.has_page for each in series)


def test_an_event_without_another_edition_has_no_heading_beside_its_name(build_site):
    alone = call(2026, "7 March", "3 June").replace("Moss", "Fern").replace("MOSS", "FERN")
    other = call(2026, "8 March", "4 June").replace("Moss", "Reed").replace("MOSS", "REED")
    page = build_site({**MOSS, "news/fern.md": alone, "news/reed.md": other}).page("events/")
    assert [heading.text_content() for heading in page.xpath("//main//h2")] == ["REED 2026", "FERN 2026", "MOSS"]
    assert page.xpath("//ol[@class='singles']/li/@id") == ["reed", "fern"]


def test_an_event_is_called_at_length_and_its_dates_name_their_post_only_where_there_are_several(build_site):
    built = build_site(MOSS)
    page = built.page("events/moss-2026/")
    assert page.xpath("string(//p[@class='full'])") == "Workshop on Moss"
    sources = [each.text_content() for each in page.xpath("//li[contains(@class, 'call')]//p[@class='src']/a")]
    assert sources == ["line 14", "line 15", "line 16"]
    more = build_site(MOSS | {"news/more.md": "---\ntitle: MOSS 2026 programme\ndate: 2026-05-01\n---\nIt is out.\n"})
    sources = more.page("events/moss-2026/").xpath("//li[contains(@class, 'call')]//p[@class='src']/a/text()")
    assert set(sources) == {"Workshop on Moss (MOSS 2026): call for papers"}


def test_a_topic_of_many_events_leads_to_what_is_due(build_site):
    assert not build_site(MOSS).page("topics/fairness/").xpath("//dl[@class='facts']")
    calls = {f"news/moss-{year}.md": call(year, "6 March", "28 May") for year in range(2021, 2029)}
    page = build_site(calls).page("topics/privacy/")
    [link] = page.xpath("//dl[@class='facts']//a")
    assert link.get("href") == "#due"
    assert page.xpath("//h2[@id='due']")


def test_talks_of_one_name_are_told_apart_by_their_days(published):
    """Pages, lists and names of calendars of two talks are not the same; one that is alone keeps its name."""
    talk = "---\ntitle: 'Moss Seminar: {0}'\ndate: 2026-0{1}-01\nevent: {{name: Moss Seminar, id: talk-{1}}}\n---\n\n"
    one, two = ((talk + "Talk: {1} May 2026, 16:00 UTC\n").format(*each) for each in (("on light", 1), ("on shade", 2)))
    desk = published({"news/one.md": one})
    assert event_view(desk, *desk.index.events).item.name == "Moss Seminar"
    desk = published({"news/one.md": one, "news/two.md": two})
    views = [event_view(desk, event) for event in desk.index.events]
    assert {view.item.name for view in views} == {"Moss Seminar, 1 May 2026", "Moss Seminar, 2 May 2026"}
    (series,) = [fact for fact in views[0].facts if fact.links]
    assert (series.text, [link.text for link in series.links]) == ("Moss Seminar", ["1 May 2026", "2 May 2026"])
    assert [row.event.text for row in views[0].rows] == ["Moss Seminar"]
