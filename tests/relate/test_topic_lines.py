"""Recall and precision of the shipped thesaurus on lines of topic lists, field by field."""

from pathlib import Path

import pytest
import yaml

from callboard.relate.thesaurus import Thesaurus

HERE = Path(__file__).parent
SHIPPED = HERE.parents[1] / "plugins/callboard/data/topics.yaml"


@pytest.fixture(scope="module")
def shipped():
    return Thesaurus.from_data(yaml.load(SHIPPED.read_text("utf-8"), getattr(yaml, "CSafeLoader", yaml.SafeLoader)))


@pytest.fixture(scope="module")
def table():
    """Each line with the topics asked for and those that are right besides."""
    parts = yaml.safe_load((HERE / "topic_lines.yaml").read_text("utf-8"))
    return {
        line: (
            {slug for slug in slugs if not slug.startswith("(")},
            {slug.strip("()") for slug in slugs if slug.startswith("(")},
        )
        for fields in parts.values()
        for lines in fields.values()
        for line, slugs in lines.items()
    }


def test_the_table_is_large_enough_and_speaks_of_topics_that_exist(shipped, table):
    assert len(table) >= 200
    assert {slug for asked, right in table.values() for slug in asked | right} <= set(shipped.concepts)


def test_recall(shipped, table):
    named = {line: asked | right for line, (asked, right) in table.items() if asked or right}
    missed = [line for line, topics in named.items() if topics.isdisjoint(shipped.match(line))]
    assert 1 - len(missed) / len(named) >= 0.80, missed


def test_precision(shipped, table):
    given = [
        (line, slug, slug in asked | right) for line, (asked, right) in table.items() for slug in shipped.match(line)
    ]
    wrong = [(line, slug) for line, slug, fits in given if not fits]
    assert 1 - len(wrong) / len(given) >= 0.95, wrong


def test_what_names_no_topic_gets_none(shipped, table):
    empty = [line for line, (asked, right) in table.items() if not asked | right]
    assert len(empty) >= 20
    assert {line: found for line in empty if (found := shipped.match(line))} == {}
