"""What is remembered from one call to the next never shows in what the calls give."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from callboard.model import Verdict
from callboard.relate import Known, Ledger, Thesaurus, relate, update
from tests.relate.factory import date, event, index, post

TOPICS = Thesaurus.from_data({"AI": {"fairness": {"name": "Fairness", "aliases": ["fair ML"]}, "llm": {"name": "LLM"}}})
TIDES = event("Workshop on Tides 2027", short_name="TIDES 2027", edition="2027")
CALL = post(
    "news/a.md",
    date("2027-03-01", line=4),
    date("2027-05-03", "event", "Workshop", line=5),
    about=TIDES,
    topics=("Fair ML", "Kelp"),
    published="2027-01-01",
)
OFF = Verdict("cancelled", "the workshop", 3, "The workshop is cancelled.")
# The same objects in each step, as one who reads only what was saved has them.
VARIANTS = {
    "a": (
        CALL,
        replace(CALL, body=replace(CALL.body, parts=("<p>Other words.</p>",))),
        replace(CALL, facts=replace(CALL.facts, dates=CALL.facts.dates[1:])),
        replace(CALL, facts=replace(CALL.facts, event=event("Workshop on Kelp 2027", edition="2027"))),
        post("news/a.md", date("2027-03-01"), about=TIDES, published="2027-02-09"),
    ),
    "b": (
        post(
            "news/b.md", date("2027-03-09", label="Papers"), about=TIDES, title="TIDES extended", published="2027-02-01"
        ),
        post("news/b.md", title="TIDES 2027 is on", published="2027-02-01", words="<p>Come.</p>", tags=("fair ML",)),
        post("news/b.md", date("2027-03-02"), about=event("Tide days"), published="2027-02-01", event={"id": "tides"}),
        replace(post("news/b.md", about=TIDES, published="2027-02-01"), header=replace(CALL.header, id="news/call")),
    ),
    "c": (
        post("news/c.md", date("2027-03-01"), published="2027-01-02", translation_of="news/a.md", language="de"),
        post(
            "news/c.md",
            date("2027-04-01"),
            date("2027-06-01", event="x"),
            about=event("Days of Sand 2027"),
            others=(event("Workshop on Tides 2027", id="x"),),
            topics=("LLM", "fair ML"),
        ),
        replace(post("news/c.md", about=TIDES), facts=replace(CALL.facts, verdicts=(OFF,), topics=())),
    ),
    "d": (
        post("news/d.md", date("2026-03-01"), about=event("Workshop on Tides 2026", edition="2026"), topics=("LLM",)),
        post("news/d.md", date("2027-03-01"), about=event("Days of Sand 2027"), event={"apart": True}),
    ),
}
LEDGERS = (Ledger(), update(Ledger(), index(CALL, VARIANTS["d"][0])))
STEP = st.fixed_dictionaries({name: st.sampled_from((None, *each)) for name, each in VARIANTS.items()})


@settings(max_examples=150, deadline=None)
@given(steps=st.lists(st.tuples(STEP, st.sampled_from(LEDGERS), st.booleans()), min_size=2, max_size=5))
def test_after_any_saves_all_is_as_if_it_were_worked_out_anew(steps):
    known = Known()
    for saved, ledger, backwards in steps:
        posts = [each for each in saved.values() if each]
        posts = posts[::-1] if backwards else posts
        said = {"thesaurus": TOPICS, "ledger": ledger}
        assert relate(posts, **said, known=known) == relate(posts, **said)


def test_what_did_not_change_is_the_same_object():
    known = Known()
    sand = VARIANTS["c"][1]

    def related(*posts):
        return relate(posts, thesaurus=TOPICS, ledger=Ledger(), known=known)

    before, after = related(CALL, sand), related(VARIANTS["a"][1], sand)
    assert after.posts[0] is not before.posts[0]
    assert after.posts[1] is before.posts[1]
    own = {each.posts: each for each in before.events}
    assert [each is own[each.posts] for each in after.events] == [
        CALL.path[:-3] not in each.posts for each in after.events
    ]


def test_what_a_round_did_not_ask_for_is_forgotten():
    known, thing, asked = Known(), object(), []
    for ask in (True, True, False, True):
        known.begin()
        if ask:
            known.get("x", (thing,), lambda: asked.append(1))
    assert len(asked) == 2


@pytest.mark.parametrize("given", [1, "x"])
def test_what_is_given_counts_by_its_value(given):
    known, thing = Known(), object()
    for value in (given, given, [given], [given]):
        known.begin()
        assert known.get("x", (thing,), lambda value=value: value, given=value) == value
