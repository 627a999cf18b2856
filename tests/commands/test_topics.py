"""`topics`: what occurs, what joins, what names nothing, and YAML that makes it join."""

import json

import pytest
import yaml

from callboard.commands import topics
from sitebuild.errors import Refused

CALL = """\
---
title: "Call for papers: {name} {year}"
date: {year}-01-10
event: {{name: {name} {year}, start: {year}-06-01}}
---

## Topics

{lines}
"""
FIRST = ["Differential privacy in the wild", "Zither maintenance at night", "Pixel foraging"]
SECOND = ["Differentially private counts", "The maintenance of zithers at night"]


@pytest.fixture
def calls(lab):
    for name, year, lines in (("BEES", 2026, FIRST), ("ANTS", 2027, SECOND)):
        text = CALL.format(name=name, year=year, lines="\n".join(f"- {line}" for line in lines))
        (lab / f"content/news/{name.lower()}.md").write_text(text, "utf-8")
    return lab


def run(**said):
    return topics.run(**{"content": None, "stats_only": False, "suggestions": False, "json": False} | said)


def test_counts_and_the_lines_that_name_nothing(calls, capsys, monkeypatch):
    monkeypatch.setenv("COLUMNS", "100")
    assert run() == 0
    out = capsys.readouterr().out
    assert "2 of 5 lines name a topic (40 %)." in out
    assert "1 topic occurs; 1 join two events or more (100 %)." in out
    assert "content/news/bees.md:11  Pixel foraging" in out
    assert out.endswith("3 lines name no topic. To give it names: ./board topics --suggest\n")


def test_json(calls, capsys):
    assert run(json=True) == 0
    data = json.loads(capsys.readouterr().out)
    assert (data["version"], data["occurring"], data["joining"], data["lines"]) == (1, 1, 1, 5)
    assert data["topics"] == [
        {
            "slug": "differential-privacy",
            "name": "Differential privacy",
            "field": "Security and privacy",
            "events": 2,
            "lines": 2,
        }
    ]
    assert data["unmatched"][0] == {"path": "content/news/ants.md", "line": 10, "text": SECOND[1]}


def test_what_is_suggested_joins_what_it_names(calls, capsys):
    assert run(suggestions=True) == 0
    text = capsys.readouterr().out
    found = yaml.safe_load(text)["New topics"]
    assert [each["aliases"] for each in found.values()] == [[SECOND[1], FIRST[1]], ["Pixel foraging"]]
    assert "# content/news/ants.md:10" in text
    (calls / "content/topics.yaml").write_text(text, "utf-8")
    run(suggestions=True)
    assert capsys.readouterr() == ("# Every line names a topic: there is nothing to add.\n", "")
    run()
    assert "3 topics occur; 2 join" in capsys.readouterr().out


def test_a_near_topic_is_suggested_with_its_field(calls, capsys):
    (calls / "content/topics.yaml").write_text(
        "Music:\n  string-care: {aliases: [maintenance of the zither]}\n", "utf-8"
    )
    run(suggestions=True)
    found = yaml.safe_load(capsys.readouterr().out)
    assert [*found["Music"]] == ["string-care"]


def test_the_same_posts_give_the_same_suggestions(calls, capsys):
    run(suggestions=True)
    first = capsys.readouterr().out
    run(suggestions=True)
    assert capsys.readouterr().out == first


def test_problems_of_the_file_are_told(calls, capsys):
    (calls / "content/topics.yaml").write_text("A:\n  b: {alias: [x]}\n", "utf-8")
    run()
    assert "content/topics.yaml:2:7: warning[topics-file]" in capsys.readouterr().err


def test_nothing_at_all(lab, capsys):
    assert run() == 0
    assert capsys.readouterr().out.endswith("Every line names a topic.\n")


@pytest.mark.parametrize("said", [{"stats_only": True, "suggestions": True}, {"suggestions": True, "json": True}])
def test_two_answers_at_once_are_refused(said):
    with pytest.raises(Refused):
        run(**said)


def test_one_post_is_refused(calls):
    with pytest.raises(Refused, match="whole content folder"):
        run(content=calls / "content/news/bees.md")
