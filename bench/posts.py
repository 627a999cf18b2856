"""Announcements made up for the bench, in Pelican's own flavour, which both sides read.

The text of a post depends on its number alone, so that more posts are the same ones and some besides.

>>> make(7).text == make(7).text, make(7).name
(True, 'call-00007.md')
"""

from __future__ import annotations

import datetime as dt
import random
from dataclasses import dataclass
from pathlib import Path

NEWEST = dt.datetime(2026, 10, 1, 9, 0)
_APART = dt.timedelta(hours=30)
_AUTHORS = 120
_FIRST = "Aino Bruno Carla Davor Eszter Farid Gerda Hiro Iris Jonas Katya Lena Mateo Nuria Oskar".split()
_LAST = "Abel Brandl Castro Dorn Ekman Fabri Grass Holm Ilic Jahn Koch Lund Mora Nemes Orlov".split()
_PLACES = "Basel Coimbra Delft Exeter Faro Ghent Halle Izmir Jena Kaunas Lund Modena Nantes Olomouc Pisa".split()
_FIELDS = (
    "acoustics astronomy botany cartography chemistry climate coding corpora crystals design ecology epidemics "
    "farming fluids forecasting forestry geology glaciers graphs hydrology imaging inference languages lenses lexicons "
    "logic logistics materials mathematics measurement medicine memory microscopy minerals navigation networks "
    "neurons oceans optics parsing pigments planning plasma polymers privacy proofs proteins robotics sampling "
    "seismology sensors signals simulation soils sound speech statistics telescopes textiles traffic translation "
    "transport turbines vaccines vision volcanoes water waves weather wetlands"
).split()
_SUBJECTS = "committee session tutorial panel track reviewer speaker dataset method paper poster study".split()
_VERBS = "collects presents compares revisits questions extends connects documents measures opens".split()
_QUALITIES = "careful recent early open shared practical local long-running small independent unusual".split()
_OBJECTS = "results recordings measurements proofs surveys archives models lessons field notes tools".split(" ")


@dataclass(frozen=True, slots=True)
class Made:
    """One post: its file name and its text."""

    name: str
    text: str


def write_posts(folder: Path, number: int) -> None:
    """Write the first `number` posts into a new `folder`."""
    folder.mkdir(parents=True)
    for index in range(number):
        post = make(index)
        (folder / post.name).write_text(post.text, encoding="utf-8", newline="\n")


def make(index: int) -> Made:
    """The post of that number: some 500 words with headings, lists, links, a list of dates and now and then a table."""
    choose = random.Random(index)
    published = NEWEST - index * _APART
    field = choose.choice(_FIELDS)
    short = "".join(choose.choice("BCDFGHKLMNPRSTW") for _ in range(4)) + f" {published.year + 1}"
    header = [
        f"Title: {choose.choice(('Call', 'Second call', 'Programme'))}: {short}, a workshop on {field}",
        f"Date: {published:%Y-%m-%d %H:%M}",
        f"Category: {choose.choice(('Calls', 'Seminars', 'News'))}",
        f"Tags: {', '.join(choose.sample(_FIELDS, choose.randint(2, 4)))}",
        f"Authors: {'; '.join(_people(choose, choose.randint(1, 3)))}",
        f"Slug: call-{index:05}",
    ]
    return Made(f"call-{index:05}.md", "\n".join([*header, "", *_body(choose, index, published, short, field), ""]))


def _body(choose: random.Random, index: int, published: dt.datetime, short: str, field: str) -> list[str]:
    place = choose.choice(_PLACES)
    lines = [f"**{short}** takes place in {place}. {_paragraph(choose)}", ""]
    lines += [f'More is on the "[workshop\'s pages](https://{short[:4].lower()}.example.org/)" -- and here.', ""]
    lines += ["## Scope", "", _paragraph(choose), "", "Topics of interest include:", ""]
    lines += [f"- {choose.choice(_QUALITIES)} work on {each}" for each in choose.sample(_FIELDS, 8)]
    lines += ["", "## Important dates", "", *_dates(choose, published), "", "## Submission", "", _paragraph(choose), ""]
    lines += ["1. Full papers have *twelve* pages.", "2. Short papers have six pages.", "3. Posters have one page.", ""]
    lines += [_paragraph(choose), "", f"> {_sentence(choose)}", ""]
    if index % 5 == 0:
        lines += ["| Track | Pages |", "|---|---|", f"| {field} | 12 |", "| tools | 6 |", ""]
    if index % 10 == 0:
        lines += ["```", f"$ submit --to {short[:4].lower()} paper.pdf", "```", ""]
    lines += ["## Committee", ""]
    lines += [f"- {name}, University of {choose.choice(_PLACES)}" for name in _people(choose, 7)]
    return [*lines, "", "### Contact", "", _paragraph(choose)]


def _dates(choose: random.Random, published: dt.datetime) -> list[str]:
    first = published.date() + dt.timedelta(days=choose.randint(30, 100))
    zone = choose.choice((", 23:59 AoE", " (AoE)", "", ", 17:00 UTC"))
    steps = [("Abstracts", 0, ""), ("Submission deadline", 7, zone), ("Notification", 56, ""), ("Camera-ready", 77, "")]
    rows = [(label, first + dt.timedelta(days=days), zone) for label, days, zone in steps]
    rows.append(("Workshop", first + dt.timedelta(days=120), ""))
    return [f"- {label}: **{day.day} {day:%B %Y}**{zone}" for label, day, zone in rows]


def _paragraph(choose: random.Random) -> str:
    return " ".join(_sentence(choose) for _ in range(choose.randint(4, 6)))


def _sentence(choose: random.Random) -> str:
    quality, other = choose.sample(_QUALITIES, 2)
    told = f"The {quality} {choose.choice(_SUBJECTS)} {choose.choice(_VERBS)} {other} {choose.choice(_OBJECTS)}"
    match choose.randrange(4):
        case 0:
            return f"{told}, from [{choose.choice(_FIELDS)}](https://example.org/{choose.choice(_FIELDS)}) to practice."
        case 1:
            return f'{told}, or "{choose.choice(_OBJECTS)}" as **{choose.choice(_PLACES)}** calls them.'
        case _:
            return f"{told} and {choose.choice(_VERBS)} those of every other {choose.choice(_SUBJECTS)} in the field."


def _people(choose: random.Random, number: int) -> list[str]:
    return [
        f"{_FIRST[each % len(_FIRST)]} {_LAST[each // len(_FIRST) % len(_LAST)]}"
        for each in choose.sample(range(_AUTHORS), number)
    ]
