"""Social cards: a picture of 1200 by 630 shown where an address is shared, one for the site, one a post and event.

The cover of the title above, the title itself below, in the site's own type. A title in a script that the type does not
have is left to the words beside the picture: no boxes.
"""

from __future__ import annotations

import hashlib
import io
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from PIL import Image, ImageColor, ImageDraw, ImageFont

from callboard.model import Event, Post
from callboard.publish.cover_plan import HEIGHT, WIDTH, Place
from callboard.publish.covers import drawing
from callboard.publish.links import place_of
from callboard.publish.publication import Publication
from callboard.publish.series import event_item
from callboard.publish.views.shared import GroupView

SIZE = (WIDTH, HEIGHT)
_SCALE = 2  # drawn larger and made smaller, since Pillow draws hard edges
_INK, _PAPER, _GREY, _SIGNAL = "#101211", "#ffffff", "#b9bdb8", "#ffd60a"
_SHADE = 0.68  # of the ground, where the solid side and the echoes lie on it
_MARGIN = 60
_TITLE_SIZES = (76, 64, 54, 46)
_LINES = 3


@dataclass(frozen=True, slots=True)
class Card:
    """What a card shows: `colour` is the group's (``#rrggbb``), `above` and `below` stand in small over and under it.

    `name` is where the card lies below ``cards/``, without its digest.
    """

    name: str
    title: str
    colour: str
    above: str
    below: str

    @property
    def recipe(self) -> bytes:
        """All that the picture depends on."""
        return "\0".join(("card 2", self.title, self.colour, self.above, self.below)).encode()

    @property
    def path(self) -> str:
        """Where it lies on the site; a changed card has another path, since networks keep what they fetched once."""
        return f"cards/{self.name}-{hashlib.sha256(self.recipe).hexdigest()[:8]}.png"


def post_card(publication: Publication, post: Post) -> Card:
    """The card of a post: site and group, title, day. `publication` is told in the post's language, as its page is."""
    group = publication.groups[post.group]
    day = publication.moment(post.published).text if post.published else ""
    return _card(publication, f"news-{post.slug}", post.title, group, day)


def event_card(publication: Publication, event: Event) -> Card:
    """The card of an event: site and group, name, when and where."""
    item = event_item(publication, event)
    group = publication.groups[item.group]
    where = ", ".join(part for part in (item.when.text if item.when else "", item.place) if part)
    return _card(publication, f"event-{place_of(event.id).replace('/', '-')}", item.name, group, where)


def site_card(publication: Publication) -> Card:
    """The card of all pages that have none of their own: name and tagline, which no domain changes."""
    site = publication.site
    colour = next((group.accent[0] for group in site.groups if group.accent), _INK)
    return Card("site", site.name, colour, site.tagline, "")


def all_cards(publication: Publication) -> Iterator[Card]:
    """The cards that this build makes."""
    if publication.cards:
        yield site_card(publication)
    if publication.cards != "all":
        return
    yield from (post_card(publication.told_in(publication.language(post)), post) for post in publication.newest)
    yield from (event_card(publication, event) for event in publication.index.events)


def post_image(publication: Publication, post: Post) -> tuple[str, str]:
    """Address and words of the picture that networks show of a post: its card where cards are made, else its cover.

    ("", "") for a post whose cover is a drawing, which networks do not show.
    """
    if publication.cards == "all":
        return _shown(publication, post_card(publication, post))
    picture = publication.picture(post)
    if picture is None or picture.src.endswith(".svg"):
        return "", ""
    return picture.src, picture.alt or post.title


def event_image(publication: Publication, event: Event) -> tuple[str, str]:
    """The same of an event: its card, else the picture of the post that announced it."""
    if publication.cards == "all":
        return _shown(publication, event_card(publication, event))
    return post_image(publication, publication.posts[event.posts[0]])


def site_image(publication: Publication) -> tuple[str, str]:
    """The same of all other pages: the site's card; ("", "") where no cards are made."""
    return _shown(publication, site_card(publication)) if publication.cards else ("", "")


def _shown(publication: Publication, card: Card) -> tuple[str, str]:
    return publication.urls.to(card.path), card.title


def _card(publication: Publication, name: str, title: str, group: GroupView, below: str) -> Card:
    colours = {each.slug: each.accent[0] for each in publication.site.groups}
    return Card(name, title, colours[group.slug], f"{publication.site.name} / {group.name}", below)


def paint(card: Card, font: Path) -> bytes:
    """The card as PNG; `font` is a variable font with a weight axis."""
    picture = Image.new("RGB", (WIDTH * _SCALE, HEIGHT * _SCALE), card.colour)
    _cover(ImageDraw.Draw(picture), card)
    picture = picture.resize(SIZE, Image.Resampling.LANCZOS)
    _words(ImageDraw.Draw(picture), card, font)
    out = io.BytesIO()
    picture.quantize(64, Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE).save(out, "PNG", optimize=True)
    return out.getvalue()


def _cover(draw: ImageDraw.ImageDraw, card: Card) -> None:
    shapes = drawing(card.title)
    shade = tuple(round(part * _SHADE) for part in ImageColor.getrgb(card.colour)[:3])
    draw.polygon(_scaled(shapes.solid), fill=shade)
    for echo in shapes.echoes:
        draw.line(_scaled(echo), fill=shade, width=round(shapes.echo_width * _SCALE), joint="curve")
    draw.line(_scaled(shapes.line), fill=_PAPER, width=round(shapes.line_width * _SCALE), joint="curve")
    (x, y), plate, light = shapes.stop
    for radius, colour in ((plate, _INK), (light, _SIGNAL)):
        draw.ellipse(_scaled([(x - radius, y - radius), (x + radius, y + radius)]), fill=colour)


def _scaled(places: Iterable[Place]) -> list[Place]:
    return [(x * _SCALE, y * _SCALE) for x, y in places]


def _words(draw: ImageDraw.ImageDraw, card: Card, path: Path) -> None:
    """The title on a black plate as high as it needs, with a line over and one under it."""
    small = _font(path, 30, "Medium")
    size, lines = _fitted(card.title, path) if _has_all(card.title, path) else (0, [])
    step = round(size * 1.1)
    height = 2 * _MARGIN + 44 + step * len(lines) + (52 if card.below else 0)
    top = HEIGHT - height
    draw.rectangle((0, top, WIDTH, HEIGHT), fill=_INK)
    y = top + _MARGIN
    if _has_all(card.above, path):
        draw.text((_MARGIN, y), card.above, font=small, fill=_SIGNAL, anchor="ls")
    y += 44
    for line in lines:
        draw.text((_MARGIN, y), line, font=_font(path, size, "Bold"), fill=_PAPER, anchor="lt")
        y += step
    if _has_all(card.below, path):
        draw.text((_MARGIN, y + 26), card.below, font=small, fill=_GREY, anchor="lt")


def _fitted(title: str, path: Path) -> tuple[int, list[str]]:
    """The largest size in which the title needs three lines at most; what is longer ends with an ellipsis."""
    for size in _TITLE_SIZES:
        lines = _broken(title.split(), _font(path, size, "Bold"))
        if len(lines) <= _LINES:
            return size, lines
    return _TITLE_SIZES[-1], [*lines[: _LINES - 1], lines[_LINES - 1].rstrip(" ,.:;") + "…"]


def _broken(words: list[str], font: ImageFont.FreeTypeFont) -> list[str]:
    lines: list[str] = []
    for word in words:
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and font.getlength(longer) <= WIDTH - 2 * _MARGIN - 30:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines


@cache
def _font(path: Path, size: int, weight: str) -> ImageFont.FreeTypeFont:
    font = ImageFont.truetype(str(path), size)
    font.set_variation_by_axes([{"Medium": 500, "Bold": 700}[weight]])
    return font


def _has_all(text: str, path: Path) -> bool:
    return bool(text) and all(char.isspace() or _has(char, path) for char in set(text))


@cache
def _has(char: str, path: Path) -> bool:
    """Whether the font draws a character, and not the box that stands for those that it has not."""
    font = _font(path, 30, "Medium")
    return bytes(font.getmask(char)) != bytes(font.getmask("\uffff"))
