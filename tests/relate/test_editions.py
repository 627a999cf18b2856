"""Which posts are about one edition: tables of pairs, joined and apart, read as a site reads them."""

import datetime as dt
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from callboard import settings
from callboard.model import Index, Post
from callboard.relate import Ledger, Thesaurus, relate
from callboard.understanding import understand

PAIRS = Path(__file__).parent / "pairs"
NOW = dt.datetime(2027, 1, 1, tzinfo=dt.UTC)


def _read(said: dict[str, Any], path: str) -> Post:
    header = {key: said[key] for key in ("title", "event", "translation_of") if key in said}
    header |= {"date": said["published"]} if said["published"] else {}
    text = f"---\n{yaml.safe_dump(header, allow_unicode=True)}---\n\n{said['body']}"
    post = understand(text.encode(), said.get("path", path), settings.Site(), NOW).post
    assert post is not None
    return post


@cache
def _pairs(name: str) -> dict[str, tuple[Post, Post]]:
    table = yaml.safe_load((PAIRS / f"{name}.yaml").read_text("utf-8"))
    found = {}
    for number, pair in enumerate(table):
        first, second = (
            _read(said, f"news/{name}-{number}-{letter}.md") for said, letter in zip(pair["posts"], "ab", strict=True)
        )
        found[pair["name"]] = (first, second)
    return found


def _related(*posts: Post) -> Index:
    return relate(posts, thesaurus=Thesaurus.from_data({}), ledger=Ledger())


def _is_joined(index: Index) -> bool:
    return any(len(event.posts) == 2 for event in index.events)


def test_precision_is_1_and_recall_at_least_nine_in_ten():
    joined, apart = _pairs("joined"), _pairs("apart")
    assert len(joined) + len(apart) >= 40
    right = [name for name, pair in joined.items() if _is_joined(_related(*pair))]
    wrong = [name for name, pair in apart.items() if _is_joined(_related(*pair))]
    missed = sorted(joined.keys() - right)
    told = f"recall {len(right)} of {len(joined)}; missed: {missed}; joined by mistake: {wrong}"
    assert not wrong, told
    assert len(right) / len(joined) >= 0.9, told


@pytest.mark.parametrize("order", [1, -1], ids=["first-comes-first", "second-comes-first"])
def test_no_pair_disturbs_another(order):
    """All pairs as one site: the same joins, in whatever order the files are read."""
    pairs = {**_pairs("joined"), **_pairs("apart")}
    index = _related(*[post for pair in pairs.values() for post in pair][::order])
    homes = {post.path: post.event_id for post in index.posts}
    for name, pair in pairs.items():
        homes_of_pair = {homes[post.path] for post in pair}
        assert _is_joined(_related(*pair)) == (len(homes_of_pair) == 1 and None not in homes_of_pair), name
    assert all(len(event.posts) <= 2 for event in index.events)


def test_every_join_has_its_reason():
    for name, pair in _pairs("joined").items():
        index = _related(*pair)
        reasons = [post.joined for post in index.posts]
        if _is_joined(index):
            assert len([reason for reason in reasons if reason]) == 1, name
            told = next(reason for reason in reasons if reason)
            assert told.words, name
            assert told.post in {post.path for post in pair}, name
        else:
            assert reasons == [None, None], name


HINTED = {
    "a report of the host conference names the workshop in passing",
    "a round-up of calls of other people",
    "an essay that asks about a series",
    "a workshop that follows another in its first line",
    "a deadline for another thing, with the edition as its reason",
    "a new member who once won a prize there",
    "a paper of ours was accepted there",
    "our poster at",
    "the lab retreat and the workshop in the same week",
    "a guest talk of a former keynote speaker",
    "an invited talk of ours at a conference of others",
    "bare acronym of two editions, a date of neither",
    "same acronym, a year later, only the deadline known",
    "award for a paper of last year",
}


def test_a_weak_hint_is_told_and_joins_nothing():
    told = {
        name
        for name, pair in _pairs("apart").items()
        if any(problem.code == "event-not-joined" for problem in _related(*pair).problems)
    }
    assert told == HINTED
