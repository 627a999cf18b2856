"""Lists below words that name topics less plainly: read where nothing names them surely, and only in a call."""

import pytest

from .test_topics import CALL, texts

LIST = (
    "\n\n- Tides and dunes\n- Sampling of coastal fog\n- Models of kelp growth\n\n## Dates\n\nMarch 3, 2031: papers.\n"
)
QUESTIONS = "\n\n- Who measures a shore?\n- What is a dune for?\n- How does fog travel?\n"
READ = ["Tides and dunes", "Sampling of coastal fog", "Models of kelp growth"]

HINTS = """
The focus of this year's workshop is on:
The session targets new research on:
We would be delighted to read about:
Possible directions are:
Work on any of these is in scope:
Problems of interest:
Key challenges include:
The workshop has four thematic pillars:
Particularly relevant are studies of:
Your paper might look at:
## Focus
## Possible directions
## What are we looking for?
**Scope:**
We welcome all work on shores. In particular
Special emphasis will be on
Im Mittelpunkt stehen:
On s'intéressera notamment à :
El congreso abarca:
## Linhas de pesquisa
Sono graditi lavori su:
De workshop gaat over:
本研讨会关注：
"""

OTHERS = """
Please include:
Papers will be judged on their questions and:
The registration fee includes:
The program consists of:
The best papers receive:
The goal of the workshop is to find new directions:
Proposals should take these questions into consideration:
## Requirements
## Evaluation
## Previous workshops
"""


@pytest.mark.parametrize("lead", HINTS.strip().splitlines())
def test_a_hint_is_enough_where_nothing_names_topics_surely(lead):
    assert texts(CALL + lead + LIST) == READ


@pytest.mark.parametrize("lead", OTHERS.strip().splitlines())
def test_other_lists_of_a_call_name_none(lead):
    assert texts(CALL + lead + LIST) == []


def test_questions_below_any_sentence_left_open_are_topics():
    assert texts(CALL + "China has changed, as has what is said of it:" + QUESTIONS)[0] == "Who measures a shore?"


@pytest.mark.parametrize(
    "text",
    [
        CALL + "## Topics\n\n- Ice\n- Snow\n\n## Programme\n\nThe workshop has three pillars:" + LIST,
        "# Notes\n\nWe look forward to your submission.\n\nThe focus is on:" + LIST,
        CALL + "The focus is on:\n\n- Ice\n- Snow\n",
        CALL + "The focus is on:\n\nIce, snow.\n",
        CALL + "The focus is on:\n\n- Ice that you can sample\n- Snow\n- Fog\n",
        CALL + "The focus is on:\n\n- Posters\n- Short papers (4 pages)\n- Fog\n",
        CALL + "The focus is on:\n\n- Students\n- Fog\n- Ice\n",
        CALL + "The focus is on:\n\n- Ice\n- Fog\n- " + "Long ago " * 30 + "\n",
    ],
)
def test_what_is_named_surely_counts_alone_and_what_is_no_list_of_topics_counts_never(text):
    assert not set(texts(text)) & {"Tides and dunes", "Fog", "Snow that falls", "Ice, snow"}


def test_the_sentence_may_name_the_event_itself():
    text = "# Moss\n\nWe look forward to your submission.\n\nThe workshop has three pillars:"
    assert texts(text + LIST) == READ


def test_instructions_that_a_call_is_about_are_no_instructions_to_authors():
    text = "## Topics of interest\n\nWork on the instruction of machines, including but not limited to these areas:"
    assert texts(CALL + text + LIST) == READ


def test_headings_that_a_sentence_names_as_topics_name_their_lists():
    sentence = "We invite papers on the following themes: Shores, Sea weather, Sea plants.\n\n"
    lists = "## Shores\n\n- Tides\n- Dunes\n- Cliffs\n\n## Sea plants\n\n- Kelp\n- Eelgrass\n- Dulse\n"
    assert texts(CALL + sentence) == ["Shores", "Sea weather", "Sea plants"]
    assert texts(CALL + sentence + lists) == ["Tides", "Dunes", "Cliffs", "Kelp", "Eelgrass", "Dulse"]


def test_days_and_places_of_the_event_are_no_topics():
    assert texts(CALL + "You are invited to submit papers for the school on May 3-5, 2031, in Rome, and in Oslo.") == []


def test_semicolons_divide_long_topics():
    long = "The part that the study of old shores, of cliffs and of dunes may have in plans for new towns"
    assert texts(CALL + f"We invite papers on the following sub-themes: {long}; Tides; Fog and frost.") == [
        long,
        "Tides",
        "Fog and frost",
    ]


def test_the_number_of_a_theme_is_not_part_of_it():
    assert texts(CALL + "## Topics\n\n- Theme 1 Shores\n- Theme 2: Tides\n") == ["Shores", "Tides"]
