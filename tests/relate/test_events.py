from dataclasses import replace

import pytest

from callboard.model import Link, Person, Undated
from callboard.relate import Ledger, update
from callboard.relate.ledger import EventEntry
from tests.relate.factory import codes, date, day, event, index, post, rows

SMASH = event(
    "Symposium on Model Accountability", short_name="SMASH", edition="2025", start="2025-05-08", end="2025-05-09"
)
HELD = date("2025-05-08", "event", "Symposium", end="2025-05-09")
CALL = post("news/call.md", date("2025-02-10"), HELD, about=SMASH, published="2025-01-10")


def together(*posts):
    """The paths of the posts of each event."""
    found = index(*posts)
    paths = {each.id: each.path for each in found.posts}
    return sorted(sorted(paths[name] for name in each.posts) for each in found.events)


JOINED = {
    "the same name and year": event("Symposium on Model Accountability 2025"),
    "the short name as its name": event("SMASH 2025"),
    "a short year": event("SMASH'25"),
    "the name in a call's clothes": event(
        "[Mila] Call for Papers: The Symposium on Model Accountability", edition="2025"
    ),
    "the same first day": event("Symposium on Model Accountability", start="2025-05-08"),
    "a day in between": event("SMASH", start="2025-05-09"),
}


@pytest.mark.parametrize("about", JOINED.values(), ids=JOINED)
def test_two_posts_on_one_edition_make_one_event(about):
    second = post("news/second.md", date("2025-02-17"), about=about, published="2025-02-01")
    assert together(CALL, second) == together(second, CALL) == [["news/call.md", "news/second.md"]]


APART = {
    "the next edition": event("Symposium on Model Accountability", short_name="SMASH", edition="2026"),
    "another workshop of the same host": event("Workshop on Fair Imaging", edition="2025", host="ICLR 2025"),
    "a copied title with other days": event("Symposium on Model Accountability", start="2025-10-20"),
    "another event of that short name": event(
        "Sampling Methods and Shapes Workshop", short_name="SMASH", edition="2025"
    ),
    "another number of the series": event("12th Symposium on Model Accountability", edition="2025"),
    "another stated id": event("Symposium on Model Accountability", edition="2025", id="other"),
}


@pytest.mark.parametrize("about", APART.values(), ids=APART)
def test_a_weak_hint_joins_nothing(about):
    call = replace(CALL, facts=replace(CALL.facts, event=replace(SMASH, name="9th Symposium on Model Accountability")))
    if about.id:
        call = replace(call, facts=replace(call.facts, event=replace(SMASH, id="smash-2025")))
    second = post("news/second.md", date("2025-02-17"), about=about, published="2025-02-01")
    assert together(call, second) == together(second, call) == [["news/call.md"], ["news/second.md"]]


def test_without_a_year_a_near_date_is_needed():
    near = post("news/near.md", date("2025-03-01"), about=event("SMASH"), published="2025-02-01")
    far = post("news/far.md", date("2027-03-01"), about=event("SMASH"), published="2027-02-01")
    never = post("news/never.md", about=event("SMASH"), topics=["Privacy"], published=None)
    assert together(CALL, near) == [["news/call.md", "news/near.md"]]
    assert together(CALL, far) == [["news/call.md"], ["news/far.md"]]
    assert together(CALL, never) == [["news/call.md"], ["news/never.md"]]


def test_a_year_is_a_year_also_where_a_post_without_one_lies_between():
    old = post("news/a.md", date("2024-12-01"), about=event("Model Days", edition="2024"), published="2024-10-01")
    between = post("news/b.md", date("2024-12-20"), about=event("Model Days"), published="2024-12-02")
    new = post("news/c.md", date("2025-03-01"), about=event("Model Days", edition="2025"), published="2025-01-02")
    assert together(old, between, new) == [["news/a.md", "news/b.md"], ["news/c.md"]]


def test_eleven_months_are_not_near():
    spring = post("news/a.md", date("2025-01-15"), about=event("Model Days"), published="2024-12-02")
    winter = post("news/b.md", date("2025-12-15"), about=event("Model Days"), published="2025-10-02")
    assert together(spring, winter) == [["news/a.md"], ["news/b.md"]]


def test_two_stated_ids_stay_apart_though_a_post_speaks_of_both():
    posts = [
        post(f"news/{n}.md", date("2025-02-10"), about=event("SMASH 2025", id=f"smash-{n}"), published="2025-01-01")
        for n in "ab"
    ]
    assert together(*posts, post("news/c.md", date("2025-02-10"), about=event("SMASH 2025"))) == [
        ["news/a.md", "news/c.md"],
        ["news/b.md"],
    ]


def test_an_edition_may_be_a_number():
    ninth = post("news/a.md", date("2025-02-10"), about=event("Model Days", edition="9"))
    named = post("news/b.md", date("2025-02-12"), about=event("Ninth Model Days"))
    tenth = post("news/c.md", date("2025-02-14"), about=event("10th Model Days"))
    assert together(ninth, named, tenth) == [["news/a.md", "news/b.md"], ["news/c.md"]]


def test_seminars_of_one_name_are_as_many_events_as_days():
    talks = [
        post(f"news/{n}.md", date(f"2025-03-0{n}", "event", "Talk"), about=event("Lab seminar", edition="2025"))
        for n in (1, 2)
    ]
    again = post("news/again.md", date("2025-03-02", "event", "Talk"), about=event("Lab seminar"))
    assert together(*talks, again) == [["news/1.md"], ["news/2.md", "news/again.md"]]


@pytest.mark.parametrize("name", ["Call for papers", "Important dates 2025", "Deadline extended"])
def test_what_is_no_name_joins_nothing(name):
    posts = [post(f"news/{n}.md", date("2025-03-01"), about=event(name, start="2025-05-08")) for n in "ab"]
    assert together(*posts) == [["news/a.md"], ["news/b.md"]]


@pytest.mark.parametrize(
    ("said", "title"),
    [
        pytest.param(
            (
                date("2025-05-08", "event", "Symposium", id="a", status="superseded"),
                date("2025-06-12", "event", "Symposium", replaces=("a",)),
            ),
            "News of SMASH",
            id="the old day is struck",
        ),
        pytest.param((date("2025-06-12", "event", "Symposium"),), "SMASH is postponed", id="the title says so"),
    ],
)
def test_an_event_that_moves_stays_one(said, title):
    second = post("news/moved.md", *said, title=title, about=event("SMASH", edition="2025"), published="2025-03-01")
    found = index(CALL, second)
    assert together(CALL, second) == together(second, CALL) == [["news/call.md", "news/moved.md"]]
    assert (found.events[0].facts.start, found.events[0].facts.end) == (day("2025-06-12"), None)
    assert codes(found) == []


def test_a_third_post_joins_what_did_not_know_of_each_other():
    long = post("news/a.md", date("2025-02-10"), about=event("Symposium on Model Accountability", edition="2025"))
    short = post("news/b.md", date("2025-02-10"), about=event("SMASH", edition="2025"))
    bridge = post("news/c.md", date("2025-02-10"), about=replace(SMASH, start=None, end=None), published="2025-03-01")
    after = post("news/d.md", date("2025-02-10"), about=event("SMASH 2025"), published="2025-04-01")
    assert together(long, short) == [["news/a.md"], ["news/b.md"]]
    assert together(long, short, bridge, after) == [["news/a.md", "news/b.md", "news/c.md", "news/d.md"]]


def test_a_bridge_between_two_that_contradict_each_other_joins_one():
    spring = post(
        "news/a.md", date("2025-02-10"), about=event("Model Days", start="2025-03-01"), published="2025-01-01"
    )
    autumn = post(
        "news/b.md", date("2025-08-10"), about=event("Model Days", start="2025-10-01"), published="2025-01-02"
    )
    year = post("news/c.md", about=event("Model Days", edition="2025"), topics=["Privacy"], published="2025-01-03")
    assert together(spring, autumn, year) == [["news/a.md", "news/c.md"], ["news/b.md"]]


def test_front_matter_settles_the_event():
    posts = [
        post("news/a.md", date("2025-02-10"), about=event("One name"), event={"id": "SMASH/2025"}),
        post("news/b.md", about=event("Another name"), event={"id": "SMASH/2025", "name": " "}),
        post("news/c.md", event={"id": "SMASH/2025"}),
        post("news/d.md", event={"series": "SMASH", "edition": 2026}, topics=["Privacy"]),
        post("news/e.md", date("2026-02-10"), event={"series": "SMASH", "edition": "2026"}),
        post("news/f.md", date("2027-02-10"), event={"series": "SMASH", "edition": "2027"}),
    ]
    found = index(*posts)
    assert together(*posts) == [["news/a.md", "news/b.md", "news/c.md"], ["news/d.md", "news/e.md"], ["news/f.md"]]
    assert [each.id for each in found.events] == ["SMASH-2025", "d", "f"]
    assert [each.name for each in found.events] == ["One name", "news/d.md", "news/f.md"]
    assert [each.series for each in found.events] == [None, "SMASH", "SMASH"]


def test_a_post_with_a_stated_id_takes_in_one_that_has_the_name():
    stated = post("news/z.md", date("2025-02-10"), about=replace(SMASH, id="smash-2025"), published="2025-06-01")
    assert together(CALL, stated) == [["news/call.md", "news/z.md"]]
    assert index(CALL, stated).events[0].id == "smash-2025"


def test_ordinary_news_is_no_event():
    news = post("news/prize.md", title="A prize for SMASH", topics=["Privacy"])
    talked = post("news/talk.md", about=event("NeurIPS 2024"))
    assert index(news, talked).events == ()
    assert [each.event_id for each in index(news, talked).posts] == [None, None]


def test_a_report_joins_its_event_or_founds_one_if_front_matter_names_it():
    report = post("news/report.md", about=event("SMASH 2025"), published="2025-06-01")
    named = post("news/named.md", about=event("Lab day"), event={"name": "Lab day"})
    started = post("news/started.md", about=event("Retreat", start="2025-07-01"))
    tba = post("news/tba.md", about=event("Winter camp"), undated=[Undated("event", "Camp", "TBA", 3)])
    assert together(CALL, report) == [["news/call.md", "news/report.md"]]
    assert together(named) == [["news/named.md"]]
    assert together(started) == [["news/started.md"]]
    assert together(tba) == [["news/tba.md"]]


@pytest.mark.parametrize("name", ["news/call.md", "call", "smash"])
def test_a_translation_is_of_the_same_event(name):
    call = replace(CALL, header=replace(CALL.header, id="smash"))
    french = post(
        "news/appel.md",
        date("2025-02-10", label="Date limite"),
        about=event("Symposium sur la redevabilité"),
        translation_of=name,
        published="2025-01-11",
    )
    assert together(call, french) == [["news/appel.md", "news/call.md"]]
    assert [row.date.kind for row in rows(index(call, french))] == ["submission_deadline", "event"]


def test_a_translation_of_a_call_whose_event_has_no_name_is_of_that_event():
    call = post("news/call.md", date("2025-02-10"), date("2025-05-04", "event"), title="Call")
    french = post(
        "news/call.fr.md", date("2025-02-10"), date("2025-05-04", "event"), title="Appel", translation_of="call"
    )
    assert together(call, french) == [["news/call.fr.md", "news/call.md"]]
    assert [row.date.kind for row in rows(index(call, french))] == ["submission_deadline", "event"]


def test_a_translation_of_nothing_stands_alone():
    posts = [
        post(f"news/{n}.md", date("2025-02-10"), translation_of=name)
        for n, name in enumerate(["gone", "news/1.md", ""])
    ]
    assert len(index(*posts).events) == 3
    news = post("news/prize.md", title="A prize")
    assert together(news, post("news/x.md", date("2025-02-10"), translation_of="prize")) == [["news/x.md"]]


ICLR = event("ICLR", short_name="ICLR", edition="2025", id="iclr")


def test_a_dated_event_beside_the_own_one_is_an_event_too():
    call = post(
        "news/workshop.md",
        date("2025-02-10"),
        date("2025-04-24", "event", "Conference", event="iclr", id="c"),
        date("2025-04-28", "event", "Workshop", event="unknown"),
        about=event("Workshop on Fair Imaging", edition="2025"),
        others=(ICLR, event("CVPR", id="cvpr"), event("No id")),
        people=[Person("Ada Bauer", 3)],
    )
    found = index(call)
    assert [(each.id, [row.date.label for row in each.rows]) for each in found.events] == [
        ("workshop", ["Submission deadline", "Workshop"]),
        ("iclr-2025", ["Conference"]),
    ]
    assert found.posts[0].event_id == "workshop"
    assert found.events[1].people == ()
    assert [each.event for each in found.posts[0].facts.dates] == [None, "iclr-2025", None]
    assert [each.id for each in found.posts[0].facts.other_events] == ["iclr-2025", "cvpr", None]


def test_the_other_event_may_have_a_post_of_its_own():
    call = post(
        "news/workshop.md",
        date("2025-04-24", "event", "Conference", event="iclr"),
        about=event("Workshop on Fair Imaging", edition="2025"),
        others=(ICLR,),
        topics=["Privacy"],
    )
    own = post("news/iclr.md", date("2025-04-24", "event"), about=event("ICLR 2025"), published="2025-02-01")
    assert together(call, own) == [["news/iclr.md", "news/workshop.md"], ["news/workshop.md"]]
    assert {each.path: each.event_id for each in index(call, own).posts} == {
        "news/workshop.md": "workshop",
        "news/iclr.md": "iclr",
    }


def test_the_announcing_post_comes_first_and_names_the_event():
    teaser = post("news/teaser.md", about=event("SMASH 2025"), published="2025-01-01", event={"name": "SMASH 2025"})
    found = index(CALL, teaser).events[0]
    assert (found.id, found.posts, found.name) == (
        "call",
        ("news/call", "news/teaser"),
        "Symposium on Model Accountability",
    )


def test_what_is_known_of_an_event_is_said_once():
    ada, bob = Person("Ada Bauer", 4), Person("Bob Costa", 5)
    site = Link("site", "https://example.org", 7)
    first = replace(CALL, facts=replace(CALL.facts, people=(ada,), links=(site,)))
    second = post(
        "news/b.md",
        HELD,
        about=event("SMASH 2025", place="Lisbon", end="2025-05-11"),
        people=[Person("ada  bauer", 9), bob],
        links=[site],
        published="2025-02-01",
    )
    found = index(first, second).events[0]
    assert (found.people, found.links) == ((ada, bob), (site,))
    assert (found.facts.place, found.facts.end, found.facts.id) == ("Lisbon", day("2025-05-09"), "call")


def test_the_only_row_of_an_event_gives_its_days():
    found = index(post("news/x.md", HELD, about=event("SMASH"))).events[0]
    assert (found.facts.start, found.facts.end) == (day("2025-05-08"), day("2025-05-09"))


def test_a_translation_says_no_undated_row_again():
    tba = Undated("submission_deadline", "Doctoral consortium, applications", "TBA", 9)
    said = replace(tba, label="Consortium doctoral, candidatures", text="à préciser")
    first = replace(CALL, facts=replace(CALL.facts, undated=(tba,)))
    second = post(
        "news/fr.md", published="2025-02-01", about=event("SMASH 2025"), undated=[said], translation_of="news/call.md"
    )
    assert [each.undated for each in index(first, second).events[0].undated] == [tba]
    apart = post("news/fr.md", published="2025-02-01", about=event("SMASH 2025"), undated=[said])
    assert [each.undated for each in index(first, apart).events[0].undated] == [tba, said]


def test_undated_rows_are_told_once_until_they_are_dated():
    tba = Undated("camera_ready", "Camera-ready", "TBA", 9)
    other = Undated("notification", "Notification", "early March", 10)
    first = replace(CALL, facts=replace(CALL.facts, undated=(tba, other)))
    second = post("news/b.md", about=event("SMASH 2025"), undated=[replace(tba, line=3)], published="2025-02-01")
    third = post(
        "news/c.md",
        date("2025-04-01", "camera_ready", "Camera-ready"),
        about=event("SMASH 2025"),
        published="2025-03-01",
    )
    assert [(each.undated, each.post_id) for each in index(first, second).events[0].undated] == [
        (tba, "news/call"),
        (other, "news/call"),
    ]
    assert [each.undated for each in index(first, second, third).events[0].undated] == [other]


def test_a_post_may_date_one_thing_and_leave_a_like_one_open():
    tba = Undated("camera_ready", "Camera-ready", "TBA", 9)
    both = post(
        "news/a.md", date("2025-04-01", "camera_ready", "Camera-ready"), about=event("SMASH 2025"), undated=[tba]
    )
    assert [each.undated for each in index(both).events[0].undated] == [tba]


def test_series():
    named = [post(f"news/{year}.md", date(f"{year}-02-10"), about=event(f"Model Days {year}")) for year in (2024, 2025)]
    stated = post("news/x.md", date("2026-02-10"), about=event("Fair Days 2026", series="Fair Days"))
    known = post("news/y.md", date("2027-02-10"), about=event("Fair Days 2027"))
    alone = post("news/z.md", date("2027-02-10"), about=event("Once"))
    found = index(*named, stated, known, alone).events
    assert {each.name: each.series for each in found} == {
        "Model Days 2024": "Model Days",
        "Model Days 2025": "Model Days",
        "Fair Days 2026": "Fair Days",
        "Fair Days 2027": "Fair Days",
        "Once": None,
    }


class TestIds:
    def test_of_the_first_announcing_post(self):
        posts = [
            post("news/smash.md", date("2024-02-10"), about=event("A 2024"), published="2024-01-01"),
            post("research/Smash.md", date("2025-02-10"), about=event("B 2025"), published="2025-01-01"),
        ]
        assert [each.id for each in index(*posts).events] == ["smash", "research-smash"]

    def test_two_stated_ids_that_differ_in_case_are_one_address(self):
        posts = [post("a/smash.md", date("2024-02-10"), event={"id": "X"}), post("b/x.md", date("2025-02-10"))]
        assert [each.id for each in index(*posts).events] == ["X", "b-x"]

    def test_from_the_ledger(self):
        ledger = Ledger(events={"keep": EventEntry("keep", "Old name", ("news/call",))})
        assert index(CALL, ledger=ledger).events[0].id == "keep"

    def test_a_tombstone_blocks_its_id(self):
        ledger = Ledger(events={"call": EventEntry("call", "Gone", ("news/gone",), gone="2024-01-01")})
        assert index(CALL, ledger=ledger).events[0].id == "news-call"

    def test_of_an_event_that_is_named_in_passing(self):
        said = date("2025-04-24", "event", event="x")
        for other, name in ((event("Fête 2025", id="x"), "fete-2025"), (event(id="x"), "x")):
            assert (
                index(post("news/a.md", said, about=event("Own"), others=(other,), topics=["P"])).events[1].id == name
            )

    def test_an_event_that_splits_leaves_its_id_with_the_announcing_post(self):
        second = post("news/b.md", date("2025-02-10"), about=event("SMASH 2025"), published="2025-02-01")
        ledger = update(Ledger(), index(CALL, second))
        other = replace(second, facts=replace(second.facts, event=event("Fair Days 2025")))
        found = index(CALL, other, ledger=ledger).events
        assert [(each.id, each.name) for each in found] == [
            ("call", "Symposium on Model Accountability"),
            ("b", "Fair Days 2025"),
        ]

    @pytest.mark.parametrize("name", ["Fair Days 2025", "Workshop on Fair Imaging 2025"])
    def test_of_two_events_of_one_post_each_keeps_its_own(self, name):
        said = date("2025-04-24", "event", "Conference", event="iclr")
        alone = post("news/zoo.md", date("2025-02-10"), about=event("Workshop on Fair Imaging 2025"))
        both = replace(alone, facts=replace(alone.facts, dates=(*alone.facts.dates, said), other_events=(ICLR,)))
        renamed = replace(both, facts=replace(both.facts, event=event(name)))
        for before, ids in ((alone, {"zoo": name, "iclr-2025": "ICLR"}), (both, {"zoo": name, "iclr-2025": "ICLR"})):
            found = index(renamed, ledger=update(Ledger(), index(before))).events
            assert {each.id: each.name for each in found} == ids


def test_a_text_may_end_with_a_name_that_begins_a_longer_one():
    short = post("news/a.md", date("2025-02-10"), about=event("Lanternfest", edition="2025", id="a"))
    longer = post(
        "news/b.md", date("2025-03-10"), about=event("Lanternfest of Distant Harbours", edition="2025", id="b")
    )
    report = post(
        "news/report.md", title="What we saw at Lanternfest", published="2025-06-01", words="We were at Lanternfest"
    )
    assert len(index(short, longer, report).events) == 2
