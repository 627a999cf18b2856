"""Cues: the words without one of which a pattern does not match. They never hide what a pattern would find."""

from __future__ import annotations

import importlib
import pkgutil
import re
import sys

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import callboard.extract
from callboard.extract import cues, lexicon
from callboard.extract.blocks import Block, Outline, Run
from callboard.extract.cue_finder import cues_of
from callboard.extract.cues import Cued, cues_in
from callboard.extract.labels import Words, vocabulary
from callboard.extract.lexicon import Phrases, data

MODULES = [
    importlib.import_module(f"callboard.extract.{m.name}") for m in pkgutil.iter_modules(callboard.extract.__path__)
]
CUED = {
    f"{module.__name__.rpartition('.')[2]}.{name}": value
    for module in MODULES
    for name, value in vars(module).items()
    if isinstance(value, Cued)
}
LABELS = {
    f"{key} {name}": (words, data("labels")[key][name] if name else data("labels")[key])
    for key, value in vars(vocabulary()).items()
    for name, words in (value if isinstance(value, dict) else {"": value}).items()
    if isinstance(words, Words) and key in data("labels")
}
LISTS = {f"{file} {key}": words for file in ("calls", "events") for key, words in data(file).items() if key != "kinds"}


def block(text: str, index: int = 0) -> Block:
    return Block(index, "paragraph", (Run(text, 1),), text, starts=(0,))


@pytest.mark.parametrize("name", CUED)
@settings(max_examples=8, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.data())
def test_what_a_pattern_matches_has_a_cue_of_it(name, data):
    cued = CUED[name]
    text = data.draw(st.from_regex(cued.compiled))
    assert cues_in(text) & cued.bit


@pytest.mark.parametrize("name", LISTS)
def test_each_phrase_of_a_list_has_a_cue_of_it(name):
    phrases = Phrases(LISTS[name])
    for phrase in LISTS[name]:
        for said in (phrase.replace("*", ""), phrase.replace("*", "x").upper(), f"«{phrase.replace('*', 'ß')}»"):
            assert cues_in(said) & phrases.bit, said


@pytest.mark.parametrize("name", LABELS)
def test_each_word_of_a_list_of_labels_has_a_cue_of_it(name):
    words, said = LABELS[name]
    for word in map(str, said):
        parts = [part.strip("*") or "any" for part in word.casefold().replace(" + ", " ").split()]
        for between in (" ",) if " + " in word else (" ", "-", ""):
            assert cues_in(between.join(parts)) & words.bit, word


@pytest.mark.parametrize(
    ("pattern", "cues"),
    [
        (r"\b(?:is|was) cancell?ed\b", "<canceled> <cancelled>"),
        (r"\bpapers?\b.*\d", "<paper> <papers>"),
        (r"(?<!\w)abc(?!\w)", "<abc>"),
        (r"abc(?!x)|^def$", "<def> abc"),
        (r"\b(?:the |our )?workshop", "<workshop"),
        (r"\bt\.?b\.?[ad]\b", "<t> <tb> <tba> <tbd>"),
        (r"(?:some in|early)[ -]x", "early> some>"),
        (r"\bab(?:c|d)?e", "<abce <abde <abe"),
        (r"(?:co-?)located", "co> colocated"),
        (r"x{2,}foo\w*longer", "xfoo"),
        (r"(?>ab)++c", "abc"),
        (r"[0-9]{4}", "0 1 2 3 4 5 6 7 8 9"),
        (r"[\d一二]+", "0 一 二"),
        (r"(?=ahead)\s+[\s-]+foo[.,]", "<foo>"),
        (r"[^\W\d]+ [^\w]foo", "<foo"),
        (r"(a)(b)\1cd", "ab"),
        (r"\AÉcole\Z", "<école>"),
        (r"İx", "x"),
        (r"\Bfoo\b", "foo>"),
    ],
)
def test_the_cues_of_a_pattern(pattern, cues):
    found = cues_of(pattern, re.IGNORECASE)
    assert " ".join(sorted("<" * cue.begins + cue.text + ">" * cue.ends for cue in found)) == cues


@pytest.mark.parametrize(
    "pattern", [r"\w+", r"foo|\d*", r".*", r"[a-z]+", r"(?:a|)", "[" + "".join(map(chr, range(97, 123))) + "]"]
)
def test_what_may_match_without_any_word_has_no_cues(pattern):
    assert cues_of(pattern) is None
    assert cues_in("") & Cued(pattern).bit


def test_words_that_grow_too_many_are_let_go():
    assert cues_of(r"\b[abc][def][ghi][jkl][mno][pqr]fin\b") == {("fin", False, True)}
    assert cues_of(r"\b(?:[abc][def][ghi][jkl][mno]){1,2}s fin\b") == {("fin", True, True)}


def test_no_letter_hides_what_re_takes_for_another():
    small = Cued("[a-zà-öø-ÿœşğıå]", re.IGNORECASE).compiled
    letters = {letter: Cued(letter, re.IGNORECASE) for letter in "abcdefghijklmnopqrstuvwxyzàéöøåıµςß"}
    for code in range(0x250):
        sign = chr(code)
        for letter, cued in letters.items():
            assert not cued.compiled.match(sign) or cues_in(sign) & cued.bit, (sign, letter)
    for sign in "ſKÅẞﬅİ":
        assert all(cues_in(sign) & cued.bit for cued in letters.values() if cued.compiled.match(sign)), sign
    assert small.match("ſ")


def test_a_name_beside_digits_is_a_word():
    may = Cued(r"(?<![^\W\d])may(?![^\W\d])", re.IGNORECASE)
    assert cues_in("10May2026") & may.bit


def test_a_pattern_that_is_made_later_may_be_in_every_text():
    before = cues_in("Nothing of the kind")
    later = Cued(r"\blater\b")
    assert before & later.bit
    assert not cues_in("Nothing of the kind, again") & later.bit


def test_patterns_for_which_no_bit_is_left_are_searched_for_everywhere(monkeypatch):
    monkeypatch.setattr(cues._known, "floor", 1)
    assert cues_in("Nothing of the kind, once more") & Cued(r"\bfoo\b").bit


def test_words_are_forgotten_when_they_are_too_many(monkeypatch):
    monkeypatch.setattr(cues, "MOST_KNOWN", 3)
    foo = Cued(r"\bfoo\b")
    assert [bool(cues_in(f"w{n} x{n} {'foo' * (n % 2)}") & foo.bit) for n in range(6)] == [False, True] * 3


def test_beginnings_of_phrases_are_forgotten_when_they_are_too_many(monkeypatch):
    monkeypatch.setattr(lexicon, "MOST_KNOWN", 3)
    phrases = Phrases(["foo bar"])
    assert [bool(phrases.search(f"w{n} x{n} foo {'bar' * (n % 2)}")) for n in range(6)] == [False, True] * 3


def test_searching_is_as_without_cues():
    cued, plain = Cued(r"\bfo+\b", re.IGNORECASE), re.compile(r"\bfo+\b", re.IGNORECASE)
    for text in ("a FOO and a fo", "nothing", "foo"):
        assert [match.span() for match in cued.finditer(text)] == [match.span() for match in plain.finditer(text)]
        assert bool(cued.search(text)) == bool(plain.search(text))
        assert bool(cued.match(text)) == bool(plain.match(text))
    assert cued.search("a FOO", 0, 4).span() == (2, 4)


def test_only_blocks_with_a_cue_are_visited():
    foo, bar = Cued(r"\bfoo\b"), Phrases(["bar*"])
    outline = Outline((block("a foo"), block("a barn", 1), block("else", 2)))
    assert [found.index for found in outline.holding(foo, bar)] == [0, 1]
    assert Outline((block("else"),)).holding(foo) == []


def test_python_still_tells_how_a_pattern_is_built():
    assert sys.version_info >= (3, 11)
    assert cues_of("abc") == {("abc", False, False)}
