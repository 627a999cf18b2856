"""The whole stage: ids that outlive every change, results that depend on no order, work that grows with the posts."""

import random
from collections import Counter
from dataclasses import replace

import pytest

from callboard.model import Index
from callboard.relate import Ledger, Thesaurus, parse, relate_one, render, sequence, update
from callboard.relate.topics import split_use
from tests.relate.factory import codes, date, event, ids, index, post, rows

TOPICS = Thesaurus.from_data(
    {"AI": {"fairness": {"name": "Fairness", "aliases": ["fair ML"]}, "llm": {"name": "LLM", "broader": "fairness"}}}
)
CALL = post(
    "news/2025-01-10-smash.md",
    date("2025-02-03", label="Round 1", round="1"),
    date("2025-04-03", label="Round 2", round="2"),
    date("2025-04-20", "other", "Final version"),
    date("2025-05-08", "event", "Symposium", end="2025-05-09"),
    title="Call for papers: SMASH 2025",
    about=event("Symposium on Accountability", short_name="SMASH", edition="2025"),
    published="2025-01-10",
    words="<p>We meet in May.</p>",
)
OTHER = post(
    "news/fair.md", date("2025-02-03"), date("2025-02-03"), about=event("Fair Days 2025"), published="2025-01-20"
)
BEFORE = index(CALL, OTHER)
LEDGER = parse(render(update(Ledger(), BEFORE)))[0]


def said(found, **more):
    return replace(found, facts=replace(found.facts, **more))


def dates(found, *changed):
    """The post with some of its dates changed: (place, what changes)."""
    every = list(found.facts.dates)
    for place, more in changed:
        every[place] = replace(every[place], **more)
    return said(found, dates=tuple(every))


EXTENSION = post(
    "news/extension.md",
    date("2025-02-10", label="Round 1", round="1"),
    title="Extended",
    about=event("SMASH 2025"),
    published="2025-02-01",
)
ADDED_BEFORE = post("news/a.md", date("2024-02-03"), about=event("Fair Days 2024"), published="2024-01-01")
JOINING = post(
    "news/teaser.md", date("2025-05-08", "event", "SMASH"), about=event("SMASH 2025"), published="2024-12-01"
)
CHANGES = {
    "title": (replace(CALL, title="New title"), OTHER),
    "slug": (replace(CALL, slug="new"), OTHER),
    "file": (replace(CALL, path="news/new.md"), OTHER),
    "folder": (replace(CALL, path="archive/2025/2025-01-10-smash.md"), OTHER),
    "group": (replace(CALL, group="research"), OTHER),
    "day": (replace(CALL, header=replace(CALL.header, published=OTHER.published)), OTHER),
    "title, slug, file and group": (replace(CALL, title="New", slug="new", path="x/new.md", group="research"), OTHER),
    "name of the event": (said(CALL, event=event("Accountability Days", edition="2025")), OTHER),
    "a post added before": (ADDED_BEFORE, CALL, OTHER),
    "a round inserted": (
        said(CALL, dates=(*CALL.facts.dates, date("2025-03-03", label="Round 1b", round="1b"))),
        OTHER,
    ),
    "a round inserted and the others renumbered": (
        said(
            dates(CALL, (1, {"label": "Round 3", "round": "3"})),
            dates=(
                *dates(CALL, (1, {"label": "Round 3", "round": "3"})).facts.dates,
                date("2025-03-03", label="Round 2", round="2"),
            ),
        ),
        OTHER,
    ),
    "a second post joins": (CALL, OTHER, EXTENSION),
    "an earlier post joins": (JOINING, CALL, OTHER),
    "a better vocabulary": (dates(CALL, (2, {"kind": "camera_ready"})), OTHER),
    "a date moved": (dates(CALL, (0, {"start": EXTENSION.facts.dates[0].start})), OTHER),
    "a label reworded": (dates(CALL, (3, {"label": "Where we meet"})), OTHER),
    "posts in another order": (OTHER, CALL),
    "lines moved": (dates(CALL, *((n, {"line": 90 - n}) for n in range(4))), OTHER),
    "an id that the author now states": (replace(CALL, header=replace(CALL.header, id="news/smash")), OTHER),
}


@pytest.mark.parametrize("posts", CHANGES.values(), ids=CHANGES)
def test_with_the_ledger_no_id_changes(posts):
    found = index(*posts, ledger=LEDGER)
    assert {post.id for post in BEFORE.posts} <= {post.id for post in found.posts}
    assert {each.id for each in BEFORE.events} <= {each.id for each in found.events}
    assert {*ids(BEFORE)} <= {*ids(found)}
    # What was there before is still what it was: an old id never stands for something new.
    new = {name: row for name, row in ids(found).items() if name in ids(BEFORE)}
    days = Counter(text[:10] for text in ids(BEFORE).values())
    assert sum((days - Counter(text[:10] for text in new.values())).values()) <= 1


def test_a22_the_id_stays_when_the_author_renames_the_event():
    stated = said(CALL, event=replace(CALL.facts.event, id="smash-2025"))
    found = index(stated, OTHER, ledger=LEDGER)
    assert [each.id for each in found.events] == ["smash-2025", "fair"]
    assert {*ids(found)} == {*ids(BEFORE)}
    after = update(LEDGER, found, on=CALL.published.date())
    assert (after.events["smash"].became, after.events["smash"].gone) == ("smash-2025", "2025-01-10")


def test_an_event_that_is_taken_in_keeps_the_ids_of_its_dates():
    alone = post(
        "news/b.md",
        date("2025-03-03", "notification", "News"),
        about=event("Accountability 2025"),
        published="2025-01-11",
    )
    ledger = update(Ledger(), index(CALL, alone))
    found = index(CALL, said(alone, event=event("SMASH 2025")), ledger=ledger)
    assert {*ids(found)} == {*ids(index(CALL, alone))}
    assert [each.id for each in found.events] == ["smash"]


def test_two_branches_merged():
    one, two = index(CALL, OTHER, EXTENSION, ledger=LEDGER), index(ADDED_BEFORE, CALL, OTHER, ledger=LEDGER)
    ours, theirs = (render(update(LEDGER, each)) for each in (one, two))
    conflict = f"<<<<<<< ours\n{ours}=======\n{theirs}>>>>>>> theirs\n"
    merged, _ = parse(conflict)
    found = index(ADDED_BEFORE, CALL, OTHER, EXTENSION, ledger=merged)
    for each in (one, two):
        assert {*ids(each)} <= {*ids(found)}
        assert {event.id for event in each.events} <= {event.id for event in found.events}
        assert {post.id for post in each.posts} <= {post.id for post in found.posts}


def test_without_a_ledger_the_ids_are_derived():
    assert [each.id for each in BEFORE.posts] == ["news/smash", "news/fair"]
    assert [each.id for each in BEFORE.events] == ["smash", "fair"]
    assert [row.id for row in rows(BEFORE)] == [
        "smash.submission_deadline.r1",
        "smash.submission_deadline.r2",
        "smash.other",
        "smash.event",
        "fair.submission_deadline",
        "fair.submission_deadline.2",
    ]


def test_rows_stand_in_the_order_of_the_work():
    """A08: six rows of six kinds under one event, in order, also when they share a day."""
    kinds = (
        "abstract_deadline",
        "submission_deadline",
        "notification",
        "camera_ready",
        "registration_deadline",
        "event",
    )
    every = [date("2025-03-01", kind, kind) for kind in kinds]
    random.Random(1).shuffle(every)
    (found,) = index(post("news/x.md", *every, about=event("SMASH"))).events
    assert tuple(row.date.kind for row in found.rows) == kinds


def test_the_order_of_posts_says_nothing():
    posts = [CALL, OTHER, EXTENSION, ADDED_BEFORE, JOINING]
    found = index(*posts)
    for seed in range(5):
        random.Random(seed).shuffle(posts)
        again = index(*posts)
        assert (again.events, again.topics, again.problems) == (found.events, found.topics, found.problems)
        assert [each.path for each in again.posts] == [each.path for each in posts]


def test_one_post_alone_is_told_what_it_would_get():
    alone = relate_one(replace(CALL, path="drafts/x.md"), thesaurus=TOPICS, ledger=LEDGER)
    assert (alone.id, alone.event_id) == ("drafts/x", "x")
    assert [each.id for each in alone.facts.dates][:2] == ["x.submission_deadline.r1", "x.submission_deadline.r2"]
    known = relate_one(CALL, thesaurus=TOPICS, ledger=LEDGER)
    assert [each.id for each in known.facts.dates] == [row.id for row in rows(BEFORE)[:4]]


class TestSequence:
    @pytest.mark.parametrize(
        ("changed", "rises"),
        [
            pytest.param(CALL, False, id="nothing"),
            pytest.param(replace(CALL, title="Another title"), False, id="the post's title"),
            pytest.param(dates(CALL, (3, {"line": 99, "quote": "We meet"})), False, id="the line"),
            pytest.param(dates(CALL, (3, {"start": date("2025-05-07").start})), True, id="day"),
            pytest.param(dates(CALL, (3, {"time": date("2025-05-07", time="09:00").time})), True, id="time"),
            pytest.param(dates(CALL, (3, {"zone": "UTC"})), True, id="zone"),
            pytest.param(dates(CALL, (3, {"status": "cancelled"})), True, id="status"),
            pytest.param(dates(CALL, (3, {"label": "Where we meet"})), True, id="label"),
            pytest.param(said(CALL, event=replace(CALL.facts.event, place="Lisbon")), True, id="place"),
            pytest.param(said(CALL, event=replace(CALL.facts.event, name="Accountability")), True, id="A22: name"),
        ],
    )
    def test_rises_with_what_a_calendar_shows(self, changed, rises):
        found = index(changed, OTHER, ledger=LEDGER)
        (held,) = (row for row in rows(found) if row.id == "smash.event")
        assert sequence(LEDGER, held, found.events[0]) == rises
        after = update(LEDGER, found)
        assert after.dates["smash.event"].sequence == rises
        assert sequence(after, held, found.events[0]) == rises

    def test_is_zero_for_what_was_never_published(self):
        assert {sequence(Ledger(), row, each) for each in BEFORE.events for row in each.rows} == {0}


class TestUpdate:
    def test_nothing_changed_changes_nothing(self):
        assert render(update(LEDGER, BEFORE, on=CALL.published.date())) == render(LEDGER)

    def test_what_is_gone_becomes_a_tombstone_once(self):
        first = update(LEDGER, index(CALL), on=CALL.published.date())
        second = update(first, index(CALL), on=OTHER.published.date())
        assert first == second
        gone = {entry.id for part in (first.posts, first.events, first.dates) for entry in part.values() if entry.gone}
        assert gone == {"news/fair", "fair", "fair.submission_deadline", "fair.submission_deadline.2"}
        assert first.dates["fair.submission_deadline"].gone == "2025-01-10"
        assert update(LEDGER, Index()).posts["news/fair"].gone == "gone"

    def test_what_comes_back_has_its_ids_and_a_new_sequence(self):
        ledger = update(LEDGER, index(CALL), on=CALL.published.date())
        found = index(CALL, OTHER, ledger=ledger)
        assert {*ids(found)} == {*ids(BEFORE)}
        back = update(ledger, found)
        # Going was a change, and coming back is another one.
        assert {back.dates[name].sequence for name in ids(BEFORE) if name.startswith("fair")} == {2}
        assert not any(entry.gone for entry in back.dates.values())

    def test_what_cannot_be_read_is_not_buried(self):
        found = index(CALL, ledger=LEDGER)
        after = update(LEDGER, found, on=CALL.published.date(), unread={"news/fair.md"})
        assert render(after) == render(LEDGER)
        assert update(after, found, unread={"news/fair.md"}) == after
        assert update(after, found).posts["news/fair"].gone

    def test_an_event_of_two_posts_waits_for_the_one_that_cannot_be_read(self):
        more = date("2025-07-01", "camera_ready", "Final version")
        second = post("news/more.md", more, event={"id": "smash"}, published="2025-02-01")
        ledger = update(LEDGER, index(CALL, OTHER, second, ledger=LEDGER))
        (name,) = ledger.dates.keys() - LEDGER.dates.keys()
        for _ in range(2):
            # Also when it cannot be read for longer.
            ledger = update(ledger, index(CALL, OTHER, ledger=ledger), unread={"news/more.md"})
            assert ledger.events["smash"].posts == ("news/smash", "news/more")
            assert not ledger.dates[name].gone

    def test_a_removed_date_leaves_its_id_to_no_other(self):
        ledger = update(LEDGER, index(said(CALL, dates=CALL.facts.dates[1:]), OTHER, ledger=LEDGER))
        poster = date("2025-02-03", label="Posters")
        found = index(said(CALL, dates=(*CALL.facts.dates[1:], poster)), OTHER, ledger=ledger)
        assert ledger.dates["smash.submission_deadline.r1"].gone
        assert "smash.submission_deadline.r1" not in ids(found)


class TestTopics:
    def test_a30_lines_of_two_events_lead_to_one_topic(self):
        posts = [
            post("news/a.md", date("2025-02-03"), about=event("A"), topics=["Fair ML for all", "Nothing known"]),
            post("news/b.md", date("2025-02-03"), about=event("B"), topics=["LLMs and fairness", "Fairness"]),
            post("news/c.md", topics=["Fairness"]),
        ]
        found = index(*posts, thesaurus=TOPICS)
        assert [(topic.slug, topic.broader, [use.event_id for use in topic.uses]) for topic in found.topics] == [
            ("fairness", None, ["a", "b", "b"]),
            ("llm", "fairness", ["b"]),
        ]
        assert [each.topics for each in found.events] == [("fairness",), ("llm", "fairness")]
        parts = [split_use(use) for use in found.topics[0].uses]
        assert parts[:2] == [("", "Fair ML", " for all"), ("LLMs and ", "fairness", "")]
        assert [line.canonical for line in found.posts[1].facts.topics] == [("llm", "fairness"), ("fairness",)]
        (problem,) = found.problems
        assert (problem.code, problem.severity, problem.path, problem.line) == (
            "topic-unmatched",
            "note",
            "news/a.md",
            31,
        )

    def test_a_line_near_a_topic_is_told_with_it(self):
        data = {"F": {"sea": {"name": "The sea", "aliases": ["tidal wave energy"]}}}
        found = index(
            post("x.md", date("2025-01-01"), topics=["Energy from the tidal waves", "Hills"]),
            thesaurus=Thesaurus.from_data(data),
        )
        first, second = found.problems
        assert (first.code, first.line, "'sea'" in first.hint) == ("topic-unmatched", 30, True)
        assert "'sea'" not in second.hint

    def test_tags_lead_posts_to_topics_that_events_ask_for_and_to_no_others(self):
        tagged = post("t.md")
        tagged = replace(tagged, header=replace(tagged.header, tags=("LLMs", "nothing", "LLM")))
        call = post("x.md", date("2025-01-01"), topics=["fair ML"])
        assert [topic.tagged for topic in index(tagged, call, thesaurus=TOPICS).topics] == [()]
        call = post("x.md", date("2025-01-01"), topics=["LLM"])
        (topic,) = index(tagged, call, thesaurus=TOPICS).topics
        assert (len(topic.tagged), len(topic.uses)) == (1, 1)

    def test_the_broader_topic_is_the_next_one_that_is_used(self):
        data = {"F": {"a": {"broader": "b"}, "b": {"broader": "c"}, "c": {}, "d": {"broader": "b"}}}
        thesaurus = Thesaurus.from_data(data)
        found = index(post("x.md", date("2025-01-01"), topics=["A", "C"]), thesaurus=thesaurus)
        assert [(topic.slug, topic.broader) for topic in found.topics] == [("a", "c"), ("c", None)]
        found = index(post("x.md", date("2025-01-01"), topics=["D"]), thesaurus=thesaurus)
        assert found.topics[0].broader is None


def test_problems_of_the_stage_come_with_the_index():
    twice = post("news/z.md", date("2025-02-10"), about=event("SMASH 2025"), id="x", published="2025-03-01")
    found = index(replace(CALL, header=replace(CALL.header, id="x")), twice)
    assert codes(found) == ["id-twice"]


def test_one_event_of_very_many_posts_takes_no_longer_for_each(monkeypatch):
    """Steps, not seconds: how often two dates are compared may grow with the posts, not with their square."""
    from callboard.relate import labels, matching, slot

    def steps(count):
        posts = [
            post(
                f"news/{n:05}.md",
                date(f"2025-{n % 12 + 1:02}-{n % 28 + 1:02}", label=f"Talk {n % 7}"),
                event={"id": "x"},
            )
            for n in range(count)
        ]
        calls = 0

        def counted(*args):
            nonlocal calls
            calls += 1
            return labels.near(*args)

        for module in (matching, slot):
            monkeypatch.setattr(module, "near", counted)
        index(*posts)
        return calls

    few = steps(200)
    assert few > 0
    assert steps(400) < 3 * few + 200


WITHOUT_A_LEDGER = {
    "title": CHANGES["title"],
    "slug": CHANGES["slug"],
    "group": CHANGES["group"],
    "a post added before": CHANGES["a post added before"],
    "a round inserted": CHANGES["a round inserted"],
    "a second post joins": CHANGES["a second post joins"],
    "a second post joins by its words": (
        CALL,
        OTHER,
        post(
            "news/more.md",
            date("2025-02-10", label="Round 1", round="1"),
            title="SMASH 2025: a week more",
            published="2025-02-01",
        ),
    ),
    "a date moved": CHANGES["a date moved"],
    "lines moved": CHANGES["lines moved"],
    "posts in another order": CHANGES["posts in another order"],
}


@pytest.mark.parametrize("posts", WITHOUT_A_LEDGER.values(), ids=WITHOUT_A_LEDGER)
def test_without_the_ledger_no_id_changes_as_long_as_files_keep_their_names(posts):
    found = index(*posts)
    assert {each.id for each in BEFORE.posts} <= {each.id for each in found.posts}
    assert {each.id for each in BEFORE.events} <= {each.id for each in found.events}
    assert {*ids(BEFORE)} <= {*ids(found)}


@pytest.mark.parametrize("change", ["file", "folder", "title, slug, file and group"])
def test_without_the_ledger_stated_ids_outlive_a_renaming(change):
    stated = {"header": replace(CALL.header, id="news/smash")}
    renamed = replace(CHANGES[change][0], **stated)
    assert {*ids(index(renamed, OTHER))} == {*ids(index(replace(CALL, **stated), OTHER))} == {*ids(BEFORE)}
