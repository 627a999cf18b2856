from __future__ import annotations

import pytest

from callboard.extract.names import full_months, languages_of, names, unaccented
from callboard.extract.tokens import GAP, cjk_weekday, tokenise, tokenise_near_numbers


def kinds(text, *languages):
    return [(t.kind, t.value) for t in tokenise(text, frozenset(languages))]


CASES = [
    ("Fri, Feb 10th", [("weekday", 4), ("mark", 0), ("month", 2), ("number", 10)]),
    ("Freitag 3. Dez", [("weekday", 4), ("number", 3), ("mark", 0), ("word", 0)]),
    ("十二月三日", [("number", 12), ("unit", 0), ("number", 3), ("unit", 0)]),
    ("二十一日", [("number", 21), ("unit", 0)]),
    ("星期五 金曜日 금요일", [("weekday", 4)] * 3),
    ("https://example.org/1 a@b.example", [("link", 0), ("link", 0)]),
    ("３月", [("number", 3), ("unit", 0)]),
]


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[text for text, _ in CASES])
def test_kinds(text, expected):
    assert kinds(text) == expected


def test_short_names_need_their_language():
    assert kinds("3. Dez", "de")[2] == ("month", 12)


@pytest.mark.parametrize("word", ["Septmber", "Feburary", "Ocotber", "Agust", "Decmber", "Januar"])
def test_one_slip_in_a_month_is_seen_beside_a_number_only(word):
    assert tokenise(f"5 {word}", frozenset())[1].kind == "month"
    assert tokenise(f"the {word} of", frozenset())[1].kind in ("word", "month" if word == "Januar" else "word")


def test_one_character_in_brackets_is_a_week_day():
    assert [cjk_weekday(token) for token in tokenise("金 x 月曜", frozenset())] == [4, None, None]


def test_languages_are_known_by_their_commonest_words():
    assert languages_of("Die Tagung ist für alle und mit Kaffee") == {"de"}
    assert languages_of("The workshop will be held in the hall") == {"en"}
    assert languages_of("x", "pt-BR") == {"pt", "en"}


def test_names_cover_the_languages():
    months, week = names(frozenset(("pt",)))
    assert [months[name] for name in ("maio", "março", "marco", "mai", "juli", "gennaio", "mei", "out")] == [
        5,
        3,
        3,
        5,
        7,
        1,
        5,
        10,
    ]
    assert [week[name] for name in ("lundi", "freitag", "domingo", "fri")] == [0, 4, 6, 4]
    assert full_months()["september"] == 9
    assert unaccented("février") == "fevrier"


def test_tokens_around_numbers_are_those_of_the_whole_text_and_gaps_are_marked():
    text = (
        "May we add that "
        + "much is said here and there " * 9
        + "on 4 May 2026 at https://example.org/2026/03/04/x but "
        + "no " * 60
        + "June 5"
    )
    near = tokenise_near_numbers(text, frozenset())
    whole = tokenise(text, frozenset())
    assert [t.text for t in near].count(GAP) == 2
    assert [t for t in near if t.text != GAP] == [t for t in whole if any(t.start == n.start for n in near)]
    assert [t.text for t in near if t.kind in ("month", "number")] == ["4", "May", "2026", "June", "5"]
    assert len(near) < len(whole) / 2
