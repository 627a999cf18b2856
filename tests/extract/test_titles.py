"""What a title says of an event."""

import pytest

from callboard.extract.titles import bare_name, kind_of, ordinal, read_title

TITLES = {
    "host in brackets": (
        "[NordML 2031 Workshop] Call for Papers: Workshop on Tides",
        ("Workshop on Tides", None, "2031", "NordML 2031", "workshop"),
    ),
    "host after at": (
        "Call for Papers - Tidal Systems Workshop @ NordML 2031",
        ("Tidal Systems Workshop", None, "2031", "NordML 2031", "workshop"),
    ),
    "host in words": (
        "CFP: Workshop on Tides, co-located with NordML 2031",
        ("Workshop on Tides", None, "2031", "NordML 2031", "workshop"),
    ),
    "acronym in brackets": (
        "Symposium on Moss and Lichen (SOML 2030): second call for papers",
        ("Symposium on Moss and Lichen", "SOML", "2030", None, "symposium"),
    ),
    "acronym first": (
        "TIDES 2031 - The 12th Nordic Conference on Tides",
        ("12th Nordic Conference on Tides", "TIDES", "2031", None, "conference"),
    ),
    "acronym alone": ("TIDES 2031: important dates", ("TIDES 2031", "TIDES", "2031", None, None)),
    "a short year": ("Deadline extended: TIDES'31", ("TIDES 2031", "TIDES", "2031", None, None)),
    "acronym last": (
        "CFP - 4th Nordic Symposium on Tides, NOST 2031",
        ("4th Nordic Symposium on Tides", "NOST", "2031", None, "symposium"),
    ),
    "acronym last, behind no word for a meeting": (
        "Call for Abstracts: Nordic Days of Tides, NODA 2031",
        ("NODA 2031", "NODA", "2031", None, None),
    ),
    "acronym and host": (
        "TIDES @ NordML 2031: Workshop on Tides",
        ("Workshop on Tides", "TIDES", "2031", "NordML 2031", "workshop"),
    ),
    "place and day behind": (
        "3rd Workshop on Tides, Oslo, Norway, 4 May 2031",
        ("3rd Workshop on Tides", None, None, None, "workshop"),
    ),
    "two brackets": (
        "Workshop on Tides (WoT 2031) (AtSea)",
        ("Workshop on Tides (AtSea)", "WoT", "2031", None, "workshop"),
    ),
    "a section about it": ("Goals of the Tides workshop", ("Tides workshop", None, None, None, "workshop")),
    "part of a meeting": ("A NordML 2031 Workshop", (None, None, "2031", "NordML 2031", "workshop")),
    "a kind of post only": ("Second Call for Papers", (None, None, None, None, None)),
    "kind of post around": ("Announcing the Moss Challenge", ("Moss Challenge", None, None, None, "challenge")),
    "kind of post behind": ("Moss Challenge call for participation", ("Moss Challenge", None, None, None, "challenge")),
    "Spanish": ("Convocatoria a la 2a Olimpiada de Musgo", ("2a Olimpiada de Musgo", None, None, None, "challenge")),
    "a special issue": ("Special Issue on Lichen", ("Special Issue on Lichen", None, None, None, "special issue")),
    "year in words": ("Summer School on Moss in 2031", ("Summer School on Moss", None, None, None, "school")),
    "a word of news in a name": (
        "Call for Papers: Fake News Detection Workshop",
        ("Fake News Detection Workshop", None, None, None, "workshop"),
    ),
    "a word of a programme in a name": (
        "CFP: Workshop on Program Synthesis",
        ("Workshop on Program Synthesis", None, None, None, "workshop"),
    ),
    "a programme behind the name": (
        "TIDES 2031 programme of the workshop",
        ("TIDES 2031", "TIDES", "2031", None, None),
    ),
    "a workshop's name without a word for it": (
        "[NordML 2031 Workshop] Call for Papers: Learning from Moss (LeMo)",
        ("Learning from Moss", "LeMo", "2031", "NordML 2031", "workshop"),
    ),
    "no name behind a tag": (
        "[NordML 2031 Workshop] Call for Papers: last days",
        (None, None, "2031", "NordML 2031", "workshop"),
    ),
    "a tag": ("[CFP] Seminar on Moss", ("Seminar on Moss", None, None, None, "seminar")),
    "a sentence": (
        "The 4th Tides Symposium will be held at the University of Lund",
        ("4th Tides Symposium", None, None, None, "symposium"),
    ),
    "what happened to an edition": ("TIDES 2031 is now closed.", ("TIDES 2031", "TIDES", "2031", None, None)),
    "what happened to a year": ("2031 ist beendet.", (None, None, None, None, None)),
    "papers of a meeting": ("Selected papers from the 3rd workshop will appear", (None, None, None, None, "workshop")),
    "what is called for": ("TIDES 2031 Call for Workshop Proposals", ("TIDES 2031", "TIDES", "2031", None, None)),
    "who is called for": (
        "Call for student applications for the Summer School",
        (None, None, None, None, "school"),
    ),
    "a place in brackets": ("Tides Conference (Lund, Sweden)", ("Tides Conference", None, None, None, "conference")),
    "where one takes part": ("KELP Workshop on EasyChair", ("KELP Workshop", None, None, None, "workshop")),
    "a greeting": ("Bienvenue au congrès de la Mer", ("congrès de la Mer", None, None, None, "conference")),
    "a call to readers": ("Note that this is a workshop on tides", (None, None, None, None, "workshop")),
    "template text": ("workshop.name!!", (None, None, None, None, None)),
}


@pytest.mark.parametrize(("title", "expected"), TITLES.values(), ids=TITLES)
def test_titles(title, expected):
    facts = read_title(title)
    assert (facts.name, facts.short_name, facts.edition, facts.host, facts.kind) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [("12th Workshop", "12"), ("Third Workshop", "3"), ("XIV Workshop", "14"), ("第5届大会", "5"), ("Workshop", None)],
)
def test_ordinals(text, expected):
    assert ordinal(text) == expected


@pytest.mark.parametrize(
    ("name", "bare"),
    [("12th Annual Workshop on Tides 2031", "Workshop on Tides"), ("TIDES'31", "TIDES"), ("2031", "2031")],
)
def test_bare_names(name, bare):
    assert bare_name(name) == bare


def test_the_last_noun_tells_the_kind():
    assert kind_of("Conference Workshop") == "workshop"


def test_a_kind_without_a_name_is_kept():
    found = read_title("Special Issue: Learning Slowly")
    assert (found.name, found.kind) == (None, "special issue")


def test_save_the_date():
    found = read_title("Save the date: Spring school on moss")
    assert (found.name, found.kind, found.post_kind) == ("Spring school on moss", "school", True)
