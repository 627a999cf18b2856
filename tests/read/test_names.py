"""Names of places in a post: none twice, none the page's own, and links follow."""

import re
from pathlib import Path

import pytest

from callboard.read.names import RESERVED

TEMPLATES = Path(__file__).resolve().parents[2] / "theme" / "templates"


def test_the_ids_of_the_templates_are_known():
    used = {
        name for path in TEMPLATES.rglob("*.html") for name in re.findall(r'\bid="([\w-]+)"', path.read_text("utf-8"))
    }
    assert used <= RESERVED


@pytest.mark.parametrize("name", ["main", "search", "line-5", "location", "getElementById", "f-q"])
def test_a_name_of_the_page_is_changed_and_its_links_follow(published, name):
    root = published(f'<p id="{name}">Here</p>\n\n[there](#{name})\n')
    assert root.xpath("//p/@id")[0] == f"post-{name}"


def test_a_name_is_given_once(published):
    root = published(
        '<p id="a b">1</p>\n\n<p id="same">2</p>\n\n<p id="same">3</p>\n\n<a name="venue"></a>4\n\n<p id=" ">5</p>'
    )
    ids = root.xpath("//@id")
    assert ids == ["a-b", "same", "same-2", "venue"]
    assert not root.xpath("//@name")


def test_links_follow(finish):
    made = finish('<p id="main">Here</p>\n\n[there](#main) [other](#x)\n')
    assert [reference.url for reference in made.references] == ["#post-main", "#x"]


def test_many_equal_headings_cost_their_number(finish):
    made = finish("# Same\n\n" * 3000)
    assert len({heading.anchor for heading in made.headings}) == 3000
