"""Social cards: one for each post and event, with what it shows in its name."""

from __future__ import annotations

import io
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image

from callboard.commands import build as build_command
from callboard.publish.cards import Card, paint
from callboard.publish.site import FONT

ROOT = Path(__file__).resolve().parents[2]
TYPE = ROOT / "theme" / "static" / FONT
CARD = Card("news-a", "Quiet sensors: ten more days", "#1f4fc4", "Lab / Research", "3 March 2026")


def pixels(card):
    return Image.open(io.BytesIO(paint(card, TYPE))).convert("RGB")


def test_a_card_is_a_picture_of_the_size_that_networks_want():
    picture = pixels(CARD)
    assert picture.size == (1200, 630)
    assert (31, 79, 196) in {colour for _, colour in picture.getcolors(1 << 20)}


@pytest.mark.parametrize(
    "other",
    [
        replace(CARD, title="Quiet sensors: nine more days"),
        replace(CARD, colour="#0b6a45"),
        replace(CARD, above="Lab / News"),
        replace(CARD, below=""),
    ],
)
def test_what_a_card_shows_decides_picture_and_path(other):
    assert pixels(other).tobytes() != pixels(CARD).tobytes()
    assert other.path != CARD.path
    assert replace(CARD).path == CARD.path


@pytest.mark.parametrize("title", ["word " * 80, "W" * 300, "", "研讨会征稿", "سؤال مفتوح", "\n\t", "<b>&amp;"])
def test_any_title_gives_a_card(title):
    assert pixels(replace(CARD, title=title)).size == (1200, 630)


def test_a_title_in_another_script_is_left_out_and_not_set_in_boxes():
    assert pixels(replace(CARD, title="研讨会")).crop((0, 500, 1200, 630)) == pixels(
        replace(CARD, title="研讨会")
    ).crop((0, 500, 1200, 630))
    plate = pixels(replace(CARD, title="研讨会", above="", below=""))
    white = [colour for _, colour in plate.crop((0, 560, 1200, 630)).getcolors(1 << 20) if min(colour) > 200]
    assert white == []


def test_pages_name_their_card(tmp_path, run):
    content = tmp_path / "content"
    (content / "news").mkdir(parents=True)
    (content / "news/a.md").write_text(
        "---\ntitle: A call\ndate: 2026-01-01\n---\nThe LOOM 2026 workshop is on 4 May 2026.\n"
    )
    command = build_command.run
    code, _, err = run(
        lambda: command(content=content, output=tmp_path / "site", settings=None, now=None, strict=False, cards=True)
    )
    assert code == 0, err
    page = (tmp_path / "site/news/a/index.html").read_text("utf-8")
    (card,) = (tmp_path / "site/cards").glob("news-a-*.png")
    assert f'<meta property="og:image" content="https://callboard.example.org/cards/{card.name}">' in page
    assert '<meta property="og:image:alt" content="A call">' in page


def test_a_page_without_a_picture_names_the_card_of_the_site(build_site):
    built = build_site({"news/a.md": "---\ntitle: A call\ndate: 2027-01-01\n---\nText.\n"})
    [card] = (path for path in built.files if path.startswith("cards/"))
    for path in ("", "news/a", "subscribe"):
        assert built.page(path).xpath("//meta[@property='og:image']/@content") == [f"{built.url}/{card}"]
    assert Image.open(io.BytesIO(built.files[card])).size == (1200, 630)
