"""A reader that subscribes, polls, and polls again after an edit: no old item comes back as new."""

from __future__ import annotations

import sys

import feedparser_sgmllib
import pytest

# reader brings an older feedparser, which looks for the module under the name that it had then.
sys.modules.setdefault("sgmllib", feedparser_sgmllib)
import reader  # noqa: E402

from tests.publish.serving import hosted  # noqa: E402

CALL = """---
title: Call for papers of FERN 2027
date: 2027-01-10
group: news
author: Ana Prado
event: {name: Workshop on Ferns, short_name: FERN, edition: "2027"}
---
- Paper deadline: 6 February 2027, 23:59 AoE
- Notification: 20 March 2027
"""
NEWS = "---\ntitle: A quiet week\ndate: 2027-01-12\ngroup: talks\nauthor: Jun Sato\n---\nNothing happened.\n"
FILES = {
    "news/2027-01-10-fern.md": CALL,
    "news/2027-01-12-quiet.md": NEWS,
    "authors.yaml": "ana:\n  name: Ana Prado\njun:\n  name: Jun Sato\n",
}
LATER = "last_updated: 2027-01-20\n---\n"
# Title, day, body, slug and group of a post, a typo in a deadline and another label: none of them is news.
EDITED = {
    "news/2027-01-10-fern.md": CALL.replace("Call for papers of", "Second call:")
    .replace("date: 2027-01-10", "date: 2027-01-09\nslug: ferns")
    .replace("6 February", "7 February")
    .replace("Notification:", "Authors are notified:")
    + "\nBring boots.\n",
    "news/2027-01-12-quiet.md": NEWS.replace("talks", "news").replace("A quiet", "A very quiet"),
}
MOVED = {
    "news/2027-01-10-fern.md": CALL.replace("6 February 2027", "~~6 February 2027~~ 13 February 2027").replace(
        "---\n-", LATER + "-"
    )
}


@pytest.fixture(
    params=[("https://board.example.org", ""), ("https://example.org/lab", "/lab")], ids=["root", "sub-path"]
)
def host(request):
    url, base = request.param
    with hosted(url, base) as found:
        yield found


@pytest.fixture
def subscriber():
    with reader.make_reader(":memory:", feed_root=None) as found:
        yield found


def feeds(built):
    ends = (".atom.xml", ".rss.xml")
    return sorted(path for path in built.files if path.startswith("feeds/") and path.endswith(ends))


def poll(subscriber, host, paths):
    """Every entry of every feed by its id, and the answers that the host gave."""
    host.answers.clear()
    for path in paths:
        subscriber.add_feed(host.address(path), exist_ok=True)
        subscriber.update_feed(host.address(path))
    seen = {path: {e.id: e for e in subscriber.get_entries(feed=host.address(path))} for path in paths}
    return seen, [status for _, status in host.answers]


def test_polling_again_costs_a_304_and_edits_bring_nothing_back(build_site, host, subscriber):
    built = build_site(FILES, url=host.url)
    host.files = built.files
    paths = feeds(built)
    first, _ = poll(subscriber, host, paths)
    assert all(first.values())
    assert all(entry.title and entry.link and entry.published for seen in first.values() for entry in seen.values())
    host.files = build_site(FILES, url=host.url).files
    again, answers = poll(subscriber, host, paths)
    assert set(answers) == {304}
    assert {path: set(seen) for path, seen in again.items()} == {path: set(seen) for path, seen in first.items()}
    host.files = build_site(FILES | EDITED, url=host.url).files
    after, _ = poll(subscriber, host, [path for path in paths if path in host.files])
    for path, seen in after.items():
        came = {"quiet"} if path.startswith("feeds/groups/news") else set()
        assert {name.rpartition("/")[2] for name in set(seen) - set(first[path])} == came, path
    host.files = build_site(FILES | MOVED, url=host.url).files
    moved, _ = poll(subscriber, host, paths)
    dates = moved["feeds/dates.atom.xml"]
    new = {name.partition("/fern.")[2]: dates[name] for name in set(dates) - set(first["feeds/dates.atom.xml"])}
    # The old reminder's day lies after the move, and the new deadline has one of its own.
    assert set(new) == {"submission_deadline/moved/1", "submission_deadline/reminder/1/14"}
    entry = new["submission_deadline/moved/1"]
    assert entry.title.startswith("Extended: Paper deadline")
    assert entry.published.isoformat() == "2027-01-19T23:00:00+00:00"
    [changed] = [e for e in moved["feeds/all.atom.xml"].values() if e.id.endswith("news/fern")]
    assert changed.updated > first["feeds/all.atom.xml"][changed.id].updated
