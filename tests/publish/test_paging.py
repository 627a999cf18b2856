"""Lists that grow with the age of a blog: in pages, so that none of them does, and each thing in one of them."""

from __future__ import annotations

import datetime as dt

import pytest

from callboard.publish.pages import pages
from callboard.publish.paging import A_PAGE
from callboard.publish.publication import Publication
from callboard.publish.subscriptions import Catalogue
from callboard.relate import Ledger, Thesaurus, relate
from callboard.settings import Site
from tests.relate.factory import date, event, post

BEES = Thesaurus.from_data({"Life": {"bees": {"name": "Bees"}}})
COUNT = 2 * A_PAGE + 5


@pytest.fixture(scope="module")
def listed():
    """The pages of a group and of a topic by their addresses, of a blog with many calls about bees."""
    calls = [
        post(
            f"news/call-{number:03}.md",
            date(f"2027-03-{number % 28 + 1:02}"),
            published=(dt.date(2026, 1, 1) + dt.timedelta(number)).isoformat(),
            about=event(f"Hive {number}", short_name=f"HIVE{number:03} 2027"),
            topics=["Bees"],
        )
        for number in range(COUNT)
    ]
    index = relate(calls, thesaurus=BEES, ledger=Ledger())
    site = Site(url="https://board.example.org")
    publication = Publication(index, site, dt.datetime(2027, 2, 1, tzinfo=dt.UTC))
    return {page.url: page for page in pages(publication, Catalogue(publication, Ledger()))}


@pytest.mark.parametrize("whole", ["/groups/news/", "/topics/bees/"])
def test_the_parts_of_a_list_lead_to_each_post_once(listed, whole):
    urls, seen = [whole], []
    while urls[-1]:
        said = listed[urls[-1]].context()
        shown = said.get("topic") or said
        posts = shown["posts"] if isinstance(shown, dict) else shown.posts
        assert len(posts) <= A_PAGE
        seen += [each.url for each in posts]
        urls.append(shown["older"] if isinstance(shown, dict) else shown.older)
    assert urls == [whole, f"{whole}page/2/", f"{whole}page/3/", ""]
    assert len(seen) == len(set(seen)) == COUNT
    assert seen[0] == f"/news/call-{COUNT - 1:03}/"
    assert [listed[url].view().absolute for url in urls[:-1]] == [
        f"https://board.example.org{url}" for url in urls[:-1]
    ]
    assert [listed[url].view().crumbs[-1].url for url in urls[:-1]] == urls[:-1]


def test_what_is_due_and_who_asks_stand_once_too(listed):
    first, second, third = (listed[f"/topics/bees/{end}"].context()["topic"] for end in ("", "page/2/", "page/3/"))
    assert [len(each.asks) for each in (first, second, third)] == [A_PAGE, A_PAGE, 5]
    assert (len(first.due), second.due, third.due) == (COUNT, (), ())
    assert not listed["/groups/news/page/2/"].context()["rows"]
