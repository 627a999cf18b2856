"""Drawn covers: the same title, the same drawing; safe and small whatever the title is."""

import hashlib
import math
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from callboard.publish.covers import cover, drawing

TITLES = [
    "Trustworthy machine learning for healthcare",
    "第十二届全国医学影像联合学术研讨会",
    "دعوة لتقديم الأوراق",
    "Ünïcödé",
    "!!!",
    "",
    "🙂",
    "a" * 300,
]


@pytest.mark.parametrize("title", TITLES, ids=lambda title: title[:12] or "empty")
def test_well_formed_without_style_script_or_id(title):
    drawing = etree.fromstring(str(cover(title, "news", "AB 31")))
    assert drawing.get("viewBox") == "0 0 1200 630"
    assert drawing.get("aria-hidden") == "true"
    for element in drawing.iter():
        assert {"style", "id"}.isdisjoint(element.attrib)
        assert not any(name.startswith("on") for name in element.attrib)
        assert element.tag in {"svg", "rect", "g", "path", "circle", "text"}
    assert len(drawing.findall(".//circle")) == 1


def test_the_drawing_of_a_title_never_changes():
    drawing = cover("Quiet Sensors: ten more days", "research", "QS23")
    assert hashlib.sha256(drawing.encode()).hexdigest()[:16] == "3a96c99d32e8d729"


def test_titles_are_told_apart_by_drawing_and_groups_by_colour():
    assert len({cover(title, "news") for title in TITLES}) == len(TITLES)
    first, second = cover("A title", "news"), cover("A title", "research")
    assert first.replace('data-g="news"', "") == second.replace('data-g="research"', "")


def test_hostile_group_and_short_name_are_escaped():
    drawing = str(cover("A title", '"><script>', "<b>&"))
    assert "<script>" not in drawing
    assert "<b>" not in drawing
    assert etree.fromstring(drawing).find("text").text == "<b>&"


@pytest.mark.parametrize(
    ("short", "shown"), [("QS23", True), ("", False), ("  ", False), ("A name far too long for a plate", False)]
)
def test_short_name_stands_on_a_plate_when_it_fits(short, shown):
    assert ("<text" in cover("A title", "news", short)) is shown


@given(st.text(max_size=200))
def test_any_title_gives_a_small_drawing(title):
    drawing = cover(title, "news")
    etree.fromstring(str(drawing))
    assert len(drawing.encode()) < 2000


def _points(path, placed):
    """The points of an SVG path of this module, placed as the ``transform`` of its group says."""
    turn = float(found[1]) if (found := re.search(r"rotate\((-?\d+) ", placed)) else 0
    unit = float(re.search(r"scale\((\d+)\)", placed)[1])
    moved = (-100, -385) if turn else (0, 0)
    x = y = 0.0
    for command, told in re.findall(r"([Ml])([^MlLZ]*)", path):
        numbers = [float(number) for number in re.findall(r"-?\d*\.?\d+", told)]
        for dx, dy in zip(numbers[::2], numbers[1::2], strict=True):
            x, y = (dx, dy) if command == "M" else (x + dx, y + dy)
            across, along = x * unit + moved[0] - 600, y * unit + moved[1] - 315
            angle = math.radians(turn)
            yield (
                round(600 + across * math.cos(angle) - along * math.sin(angle), 1),
                round(315 + across * math.sin(angle) + along * math.cos(angle), 1),
            )


@given(st.text(max_size=120))
def test_what_is_left_out_lies_outside_of_the_picture(title):
    group = etree.fromstring(str(cover(title, "news"))).find("g")
    found = {path.get("class"): set(_points(path.get("d"), group.get("transform"))) for path in group.findall("path")}
    shapes = drawing(title)
    for name, lines in (("cover-line", [shapes.line]), ("cover-echo", shapes.echoes), ("cover-solid", [shapes.line])):
        inside = {
            (round(x, 1) + 0.0, round(y, 1) + 0.0) for line in lines for x, y in line if 0 < x < 1200 and 0 < y < 630
        }
        assert inside <= found[name]
