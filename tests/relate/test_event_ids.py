"""A post that states the id of an event joins it, wherever that id comes from, and changes no id."""

import itertools

import pytest

from callboard.relate import Ledger, update
from callboard.relate.ledger import EventEntry
from tests.relate.factory import codes, date, day, event, ids, index, post, rows

RIVERS = event("Quiet Rivers 2027", start="2027-06-14", end="2027-06-15")
CALL = post(
    "news/2027-01-11-river-workshop.md",
    date("2027-02-05", line=20),
    date("2027-03-19", "notification", "Notification", line=21),
    about=RIVERS,
    published="2027-01-11",
)


def extension(name, path="news/river-extension.md", **said):
    return post(
        path,
        date("2027-02-05", id="old", status="superseded", line=4),
        date("2027-02-12", replaces=("old",), line=5),
        **{"published": "2027-01-29", "event": {"id": name}} | said,
    )


NAMES = ["river-workshop", "River-Workshop", "news/river-workshop", "news-river-workshop"]


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("known", [False, True], ids=["without-a-ledger", "with-a-ledger"])
def test_the_derived_id_of_an_event_joins_it(name, known):
    before = index(CALL)
    ledger = update(Ledger(), before) if known else Ledger()
    for posts in itertools.permutations((CALL, extension(name))):
        found = index(*posts, ledger=ledger)
        [joined] = found.events
        assert (joined.id, joined.posts) == ("river-workshop", ("news/river-workshop", "news/river-extension"))
        assert {row.id for row in joined.rows} == set(ids(before))
        [moved] = [row for row in joined.rows if row.history]
        assert (moved.id, moved.date.start) == ("river-workshop.submission_deadline", day("2027-02-12"))
        assert [(was.was.start, was.post, was.line) for was in moved.history] == [
            (day("2027-02-05"), "news/river-workshop", 20)
        ]
        assert {each.event_id for each in found.posts} == {"river-workshop"}
        assert codes(found) == []


def test_the_next_publication_changes_no_id():
    posts = (CALL, extension("river-workshop"))
    found = index(*posts)
    ledger = update(Ledger(), found)
    again = index(*posts, ledger=ledger)
    assert again == found
    assert update(ledger, again) == ledger


def test_an_event_that_the_ledger_calls_otherwise_is_joined_by_that_id():
    ledger = Ledger(events={"qr": EventEntry("qr", "Quiet Rivers 2027", ("news/river-workshop",))})
    for name in ("qr", "news/river-workshop"):
        assert [each.id for each in index(CALL, extension(name), ledger=ledger).events] == ["qr"]
    # What it would be called without the ledger is nobody's id.
    apart = index(CALL, extension("river-workshop"), ledger=ledger).events
    assert [each.id for each in apart] == ["qr", "river-workshop"]


def test_a_post_names_an_event_by_the_post_that_states_another_id():
    call = post("news/call.md", date("2027-02-05"), event={"id": "qr-2027"}, published="2027-01-11")
    [joined] = index(call, extension("news/call")).events
    assert (joined.id, joined.posts) == ("qr-2027", ("news/call", "news/river-extension"))


def test_an_event_named_in_passing_is_joined_by_its_id():
    passing = post(
        "news/a.md",
        date("2027-06-16", "event", "Conference", event="h"),
        about=event("Own"),
        others=(event("Hydro 2027", id="h"),),
        topics=["Privacy"],
        published="2027-01-01",
    )
    own = post("news/b.md", date("2027-03-01"), event={"id": "hydro-2027"}, published="2027-02-01")
    found = {each.id: each.posts for each in index(passing, own).events}
    assert found == {"a": ("news/a",), "hydro-2027": ("news/b", "news/a")}


def test_several_posts_join_one_and_one_joins_through_another():
    posts = [
        CALL,
        extension("river-workshop"),
        extension("news/river-workshop", "news/c.md", published="2027-02-01"),
        extension("news/c", "news/d.md", published="2027-02-02"),
    ]
    for order in itertools.permutations(posts):
        [joined] = index(*order).events
        assert (joined.id, len(joined.posts), len(joined.rows)) == ("river-workshop", 4, 2)


def test_two_posts_that_name_each_other_are_one_event():
    one = post("news/a.md", date("2027-02-05"), event={"id": "news/b"}, published="2027-01-01")
    two = post("news/b.md", date("2027-03-05", "notification"), event={"id": "news/a"}, published="2027-01-02")
    for posts in ((one, two), (two, one)):
        [joined] = index(*posts).events
        assert joined.posts == ("news/a", "news/b")


def test_a_post_may_name_its_own_event_after_itself():
    [own] = index(post("news/a.md", date("2027-02-05"), event={"id": "news/a"})).events
    assert own.id == "news-a"


SMASH = post("news/smash-2025.md", date("2025-02-05"), event={"id": "smash"}, published="2025-01-01")


def test_a_later_event_that_would_have_the_stated_id_by_chance_stays_apart():
    later = post("news/smash.md", date("2026-02-05"), about=event("SMASH 2026"), published="2026-01-01")
    assert [each.id for each in index(SMASH, later).events] == ["smash", "news-smash"]


def test_an_earlier_event_stays_apart_where_the_ledger_knows_the_id_without_it():
    old = post("news/smash.md", date("2019-02-05"), about=event("SMASH 2019"), published="2019-01-01")
    ledger = update(Ledger(), index(SMASH))
    assert {each.id for each in index(SMASH, old, ledger=ledger).events} == {"smash", "news-smash"}
    assert {each.id for each in index(SMASH, old).events} == {"smash"}


def test_a_later_announcement_that_contradicts_nothing_is_joined():
    save_the_date = post("news/save.md", event={"id": "river-workshop"}, published="2027-01-01")
    [joined] = index(save_the_date, CALL).events
    assert (joined.id, joined.posts) == ("river-workshop", ("news/river-workshop", "news/save"))
    undated = post("news/save.md", event={"id": "river-workshop"}, published=None)
    assert [each.id for each in index(undated, CALL).events] == ["river-workshop"]


def test_two_events_never_get_one_id():
    later = post("news/smash.md", date("2026-02-05"), about=event("SMASH 2026"), published="2026-01-01")
    note = post("news/note.md", event={"id": "news/smash"}, published="2026-01-02")
    found = index(SMASH, later, note).events
    assert [(each.id, each.posts) for each in found] == [
        ("smash", ("news/smash-2025",)),
        ("news-smash", ("news/smash", "news/note")),
    ]
    assert len({row.id for row in rows(index(SMASH, later, note))}) == 2
