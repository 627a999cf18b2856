"""What a post costs in bytes: a site of ten thousand of them stays below a gigabyte (`./board bench --size`).

The posts are those of the bench, and all that they announce is over, as is most of any site that is some years old.
Each budget is what was measured and a little more; who needs more has to find it elsewhere.
"""

from __future__ import annotations

import re
from itertools import pairwise
from statistics import mean

import pytest

from bench.posts import make

POSTS = 90
NOW = "2027-09-01T09:00:00+00:00"


@pytest.fixture(scope="module")
def files(build_apart):
    posts = {f"news/{made.name}": made.text for made in map(make, range(POSTS))}
    return build_apart(posts, now=NOW).files


def sizes(files, pattern):
    return [len(data) for path, data in files.items() if re.fullmatch(pattern, path)]


@pytest.mark.parametrize(
    ("pattern", "budget"),
    [
        (r"news/call-\d+/index\.html", 24_500),
        (r"events/call-\d+/index\.html", 16_700),
        (r"feeds/events/.*", 6_200),
        (r"calendars/events/.*", 3_400),
        (r"calendars/reminders/events/.*", 1_120),
    ],
)
def test_files_of_a_post_keep_to_their_budget(files, pattern, budget):
    found = sizes(files, pattern)
    assert found
    assert mean(found) <= budget


@pytest.mark.parametrize(
    ("path", "mark", "budget"),
    [
        ("feeds/all.1.atom.xml", b"<entry", 5_600),
        ("feeds/all.1.rss.xml", b"<item>", 5_600),
        ("feeds/all.1.json", b'\n  {\n   "id"', 5_700),
        ("feeds/groups/news.1.atom.xml", b"<entry", 5_600),
        ("feeds/dates.1.atom.xml", b"<entry", 1_010),
        ("page/2/index.html", b'<article class="item"', 1_390),
        ("groups/news/page/2/index.html", b'<span class="day"', 340),
        ("dates/2026/index.html", b'<li class="call', 900),
        ("data/v1/dates.json", b'\n{"id"', 590),
    ],
)
def test_what_repeats_in_a_file_keeps_to_its_budget(files, path, mark, budget):
    places = [match.start() for match in re.finditer(re.escape(mark), files[path])]
    assert mean(end - begin for begin, end in pairwise(places)) <= budget


def test_everything_of_a_group_and_of_dates_is_archived_once(files):
    """The archives are the largest part of a site: one format of what all posts have in three."""
    archives = [path for path in files if re.fullmatch(r"feeds/.*\.\d+\.\w+(\.xml)?", path)]
    formats = {path.split(".", 2)[2] for path in archives if not path.startswith("feeds/all.")}
    assert formats == {"atom.xml"}
