"""WCAG 2.2 AA as axe-core sees it: one page of every kind, in light and dark, on a desk and on a phone of 320 px."""

from __future__ import annotations

import pytest

from .conftest import needs_browser

pytestmark = needs_browser
DESK, PHONE = {"width": 1280, "height": 900}, {"width": 320, "height": 640}
#: Kinds take turns, so that each is seen light and dark, wide and narrow; its neighbour is seen in the other two forms.
FORMS = [(("light", DESK), ("dark", PHONE)), (("dark", DESK), ("light", PHONE))]


@pytest.fixture(scope="module")
def kinds(example):
    """The largest page of each kind by the kind's name: it has the most that can be wrong."""
    by_size = sorted((len(example.text(path)), path) for path in example.pages)
    largest = {kind: path for _, path in by_size for kind in example.pages[path].xpath("//body/@class")}
    return {kind: "/" + largest[kind].removesuffix("index.html") for kind in sorted(largest)}


def test_no_kind_of_page_breaks_a_rule(kinds, example, served, open_page, violations):
    address = served(example.folder)
    page = open_page(address, "/", reduced_motion="reduce")
    wrong = []
    for number, (kind, path) in enumerate(kinds.items()):
        for colours, size in FORMS[number % 2]:
            page.set_viewport_size(size)
            page.emulate_media(color_scheme=colours)
            page.goto(address + path, wait_until="load")
            wrong += [f"{kind}, {colours}, {size['width']} px: {violation}" for violation in violations(page)]
    assert len(kinds) >= 12
    assert wrong == []
