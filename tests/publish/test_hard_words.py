"""What people write in titles and labels: calendars and data stay valid, and the text stays whole."""

from __future__ import annotations

import datetime as dt
import json

import icalendar
import pytest
import vobject
from hypothesis import given, settings
from hypothesis import strategies as st

from callboard.model import EventFacts, Index
from callboard.publish.calendar_entry import of_row, plain
from callboard.publish.data import files
from callboard.publish.publication import Publication
from callboard.relate import Ledger, Thesaurus, relate
from callboard.settings import Site
from tests.relate.factory import date, post

NOW = dt.datetime(2027, 2, 1, tzinfo=dt.UTC)
WORDS = {
    "commas": "Papers, posters; demos: all \\ of \\n them, \\Nabla too",
    "markup": "</script> <b>Call</b> & ]]> &amp;",
    "quotes": "\"Call\" 'for' “papers”",
    "long": "A very long call for papers of many words " * 8,
    "emoji": "Call 🐝🏽‍🔬 for 👩‍👩‍👧 papers 🇵🇹 " * 5,
    "chinese": "第三届公平学习研讨会，关于医院里的数据、隐私与信任的问题与答案" * 5,
    "right-to-left": "دعوة لتقديم أوراق \u202eabc\u202c עברית",
    "combining": "e\u0301" * 60,
    "line-breaks": "Call\r\nfor\rpapers\nnow",
    "separators": "Call\u2028for\u2029papers\x85now",
    "control": "Call\x00 \x07for\x1b[31m papers\x7f\x9f",
    "injection": "Call\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nUID:evil",
    "surrogate": "Call \ud83d for papers",
}


def published(title: str, label: str) -> tuple[Publication, Index]:
    call = post("news/call.md", date("2027-03-05", label=label), title=title, about=EventFacts(name=title))
    index = relate((call,), thesaurus=Thesaurus.from_data({}), ledger=Ledger())
    return Publication(index, Site(url="https://board.example.org"), NOW), index


def entry(title: str, label: str) -> bytes:
    publication, index = published(title, label)
    book = icalendar.Calendar()
    book.add("prodid", "x")
    book.add("version", "2.0")
    book.add_component(of_row(publication, Ledger(), index.events[0].rows[0], "navy"))
    return bytes(book.to_ical())


def check(title: str, label: str) -> None:
    written = entry(title, label)
    lines = written.split(b"\r\n")
    assert all(len(line) <= 75 and b"\n" not in line and b"\r" not in line for line in lines)
    for line in lines:
        line.decode("utf-8")
    [read] = icalendar.Calendar.from_ical(written).walk("VEVENT")
    assert not read.errors
    assert str(read["SUMMARY"]) == plain(f"{label or 'Submission deadline'} · {title}").replace("\n", " ")
    assert plain(title) in str(read["DESCRIPTION"])
    assert [str(uid) for uid in [read["UID"]]] == ["call.submission_deadline@localhost"]
    calendar = vobject.readOne(written.decode("utf-8"))
    assert len(calendar.vevent_list) == 1


@pytest.mark.parametrize("words", WORDS.values(), ids=WORDS)
def test_a_hard_title_and_label(words):
    check(words, "Papers due")
    check("A call", words)


@settings(deadline=None)
@given(st.text(min_size=1).filter(str.strip), st.text(min_size=1).filter(str.strip))
def test_any_title_and_label(title, label):
    check(title, label)


@pytest.mark.parametrize("words", WORDS.values(), ids=WORDS)
def test_the_data_keeps_every_word(words):
    publication, _ = published(words, words)
    made = dict(files(publication))
    [row] = json.loads(made["data/v1/dates.json"])["dates"]
    [said] = json.loads(made["data/v1/posts.json"])["posts"]
    assert (row["label"], said["title"]) == (words, words)
    for data in made.values():
        data.decode("utf-8")


def test_a_build_of_hard_titles(build_site):
    """Through the whole site: what the reader of front matter lets pass is what every calendar has."""
    titles = {name: words for name, words in WORDS.items() if name not in ("control", "surrogate")}
    posts = {
        f"news/{name}.md": f"---\ntitle: {json.dumps(words)}\ndate: 2027-01-01\n"
        f"event: {{name: {json.dumps(words)}}}\n---\n- Submission deadline: 5 March 2027\n"
        for name, words in titles.items()
    }
    built = build_site(posts)
    assert built.code == 0, built.err
    said = {row["event"] for row in json.loads(built.text("data/v1/dates.json"))["dates"]}
    assert said == set(titles)
    calendar = icalendar.Calendar.from_ical(built.files["calendars/all.ics"])
    assert len(calendar.walk("VEVENT")) == len(titles)
    assert "evil" not in {str(each["UID"]) for each in calendar.walk("VEVENT")}
