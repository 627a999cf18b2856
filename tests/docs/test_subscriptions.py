"""The feeds and calendars that docs/data-formats.md describes are those of the example site."""

import re

import icalendar
import pytest

from callboard.publish.feed_files import NEWEST, NEWEST_DATES
from callboard.publish.publication import Publication
from callboard.publish.subscriptions import Catalogue
from tests.docs.pages import DOCS, code, rows, sections

FORMATS = sections((DOCS / "data-formats.md").read_text("utf-8"), 2)


@pytest.fixture(scope="module")
def catalogue(example_index):
    loaded = example_index
    return Catalogue(Publication(loaded.index, loaded.site, loaded.now, authors=loaded.authors), loaded.ledger)


def patterns(part):
    """The described paths, as regular expressions in which `<name>` stands for a name."""
    paths = [word for row in rows(FORMATS[part]) for word in code(row[-1]) if word.startswith("/")]
    return [
        re.compile(re.sub(r"<\w+>", "[^/]+", re.escape(path).replace(r"\<", "<").replace(r"\>", ">"))) for path in paths
    ]


def test_every_feed_and_calendar_is_described_and_every_described_one_exists(catalogue):
    real = [f"/{subscription.path}" for subscription in catalogue.all()]
    described = [*patterns("Feeds"), *patterns("Calendars")]
    assert [path for path in real if not any(pattern.fullmatch(path) for pattern in described)] == []
    assert [p.pattern for p in described if not any(p.fullmatch(path) for path in real)] == []


def test_the_length_of_a_feed_is_told():
    said = " ".join(FORMATS["Feeds"].split())
    assert f"newest {NEWEST} posts" in said
    assert f"newest {NEWEST_DATES} entries" in said


def test_every_property_of_a_calendar_entry_is_described(catalogue):
    written = next(each.write() for each in catalogue.all() if each.path == "calendars/all.ics")
    real = {name for entry in icalendar.Calendar.from_ical(written).walk("VEVENT") for name in entry}
    entry = [row for row in rows(FORMATS["Calendars"]) if not code(row[-1]) or not code(row[-1])[0].startswith("/")]
    assert {name for row in entry for name in code(row[0])} == real
