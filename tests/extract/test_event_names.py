"""What the event of a post is called, where its title does not say so."""

import pytest

from .events import DEADLINE, event, row

NAMES = {
    "a sentence that defines it": (
        "The 9th Large Tide (LATI) symposium, to be held soon, is on.",
        ("9th Large Tide symposium", "LATI", "9"),
    ),
    "a sentence that begins with it": (
        "The **16th Annual Tide Conference** provides a forum for us.",
        ("16th Annual Tide Conference", None, "16"),
    ),
    "a sentence that says it is held": ("This year the Kelp Fest will be held at sea.", ("Kelp Fest", None, None)),
    "a sentence in passing": ("Accepted works are shown at the Kelp workshop.", ("Kelp workshop", None, None)),
    "a line like a title": (
        "_First Call for Papers: KELP 2031 - The 4th Kelp Symposium, Oslo, Norway, May 4, 2031_",
        ("4th Kelp Symposium", "KELP", "2031"),
    ),
    "a bold line": ("**Third Workshop on Kelp**", ("Third Workshop on Kelp", None, "3")),
    "a heading": ("### Workshop on Kelp and Moss", ("Workshop on Kelp and Moss", None, None)),
    "a heading with an edition": ("## KELP 2031", ("KELP 2031", "KELP", "2031")),
    "an edition in words": (
        "The 2031 edition of the Kelp Research conference will be hosted by us.",
        ("Kelp Research conference", None, "2031"),
    ),
    "a numbered edition": (
        "The Kelp workshop is here.\n\nIt is the 3rd edition of its kind.",
        ("Kelp workshop", None, "3"),
    ),
    "words for another edition": (
        "Next year the Sand Conference will meet. The Kelp workshop will be held now.",
        ("Kelp workshop", None, None),
    ),
    "the format of another": ("Use the Sand Conference format. See the Kelp workshop.", ("Kelp workshop", None, None)),
    "words before another": ("Part of the Sand Conference, join the Kelp workshop.", ("Kelp workshop", None, None)),
    "a pronoun": ("This workshop is fun. The Kelp workshop is too.", ("Kelp workshop", None, None)),
    "what it is on, in small letters": (
        "We invite papers to the NeurIPS 2031 workshop on slow tides, with posters.",
        ("NeurIPS 2031 workshop on slow tides", None, "2031"),
    ),
    "what it is on, up to its acronym": (
        "The workshop on Slow Tides in the North (STIN) seeks papers.",
        ("Workshop on Slow Tides in the North", "STIN", None),
    ),
    "the host of its workshop": ("This workshop is at the NeurIPS 2031 workshop.", (None, None, "2031")),
    "the conference of its workshop": (
        "This workshop is for all. The proceedings of the SEAS 2031 conference are open.",
        (None, None, None),
    ),
    "a meeting that has workshops": (
        "We hold a workshop on kelp at KEMP 2031. Papers of the KEMP 2031 workshop are open.",
        (None, None, "2031"),
    ),
    "an edition that does something": ("KELP 2031 invites papers on kelp.", ("KELP 2031", "KELP", "2031")),
    "an edition of two words": ("Deep Kelp 2031 will be a full day.", ("Deep Kelp 2031", None, "2031")),
    "an edition long over": ("KELP 2019 was fun. KELP 2019 is online.", (None, None, None)),
    "the host that does something": ("NeurIPS 2031 is big. This workshop is not.", (None, None, None)),
    "a series of books": ("The proceedings appear in Lecture Notes in Computer Science.", (None, None, None)),
    "a building": ("It is near the Holm Convention & Exhibition Centre.", (None, None, None)),
    "a word that is none": ("Similar conference papers are out.", (None, None, None)),
    "a field": ("We welcome the ML conference crowd.", (None, None, None)),
    "no name": ("Come and see.", (None, None, None)),
}


@pytest.mark.parametrize(("text", "expected"), NAMES.values(), ids=NAMES)
def test_names_when_the_title_has_none(text, expected):
    found = event(text, "Call for papers", (DEADLINE,))
    assert (found.name, found.short_name, found.edition) == expected


def test_an_entry_of_a_list_is_no_name():
    assert event("- Fair Kelp competition\n- The Kelp workshop is here", "Call for papers", (DEADLINE,)).name is None


def test_a_call_names_its_event_in_a_sentence_though_it_has_no_dates():
    assert event("The Kelp workshop provides a forum.", "Call for papers").name == "Kelp workshop"


def test_the_row_of_the_event_may_name_it():
    assert event("", "Dates", (row("NeurIPS 2031 workshop"),)).name is None
    assert event("", "Dates", (row("KELP 2031 workshop"),)).name == "KELP 2031 workshop"


def test_an_acronym_is_spelt_out_by_the_text():
    found = event("The Symposium on Kelp and Moss (SOKM) will be held.", "SOKM 2031: call for papers")
    assert (found.name, found.short_name, found.edition) == ("Symposium on Kelp and Moss", "SOKM", "2031")


def test_the_link_gives_the_name():
    text = "Join us at the [Kelp and Moss Workshop](https://kelp.example.org)."
    found = event(text, "Call for papers", (DEADLINE,))
    assert (found.name, found.url) == ("Kelp and Moss Workshop", "https://kelp.example.org")


NO_NAMES = {
    "what happened to it": ("Workshop postponed", ""),
    "its kind only": ("Special Issues", ""),
    "which one": ("Main Conference", ""),
    "this year's": ("Register now", "## This Year's Conference\n\nIt is in May."),
    "where a paper was published": ("Reading list", "In Tenth Workshop on Tides (WoT 2031), pages 1-9."),
    "an index of proceedings": ("Notes", "We invite papers. They are in the ISI Conference Proceedings Index."),
    "any of many": ("Notes", "We invite papers. Each Tide Workshop counts."),
    "two parts of a meeting": ("Call", "## Holm Poster Competition\n\nA.\n\n## Lind Paper Competition\n\nB."),
    "days of a programme": ("Programme", "## Conference Day 1\n\nA.\n\n## Conference Day 2\n\nB."),
}


@pytest.mark.parametrize(("title", "text"), NO_NAMES.values(), ids=NO_NAMES)
def test_what_is_no_name(title, text):
    found = event(text, title, (row(),))
    assert found is not None
    assert found.name is None


def test_an_acronym_of_a_later_line():
    found = event("**Call for papers: Tides (TONS)**\n\nWe meet.", dates=(row(),))
    assert (found.name, found.short_name) == ("Workshop on Tides", "TONS")
