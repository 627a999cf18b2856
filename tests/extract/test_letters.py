"""Calls pasted as plain text: the blocks that a reader sees in them."""

from hypothesis import given, settings
from hypothesis import strategies as st

from callboard.extract.letters import unfolded
from callboard.extract.outline import outline
from callboard.read.markdown import html, tree


def blocks(text):
    return [(block.kind, block.text, block.line) for block in unfolded(outline(tree(html(text)))).blocks]


def test_headings_items_and_wrapped_paragraphs():
    text = (
        "# News\n\n<pre>\nCALL FOR PAPERS\n\nWorkshop on Tides\n-----------------\n"
        "We meet on a boat and talk of all\nthat the sea brings to us.\nBring a hat.\n\n"
        "== Topics ==\n * tides,\n   high\n (2) dunes\n\n----\n</pre>\n\nBye.\n"
    )
    assert blocks(text) == [
        ("heading", "News", 1),
        ("heading", "CALL FOR PAPERS", 4),
        ("heading", "Workshop on Tides", 6),
        ("paragraph", "We meet on a boat and talk of all that the sea brings to us.\nBring a hat.", 8),
        ("heading", "Topics", 12),
        ("item", "tides, high", 13),
        ("item", "dunes", 15),
        ("paragraph", "Bye.", 20),
    ]


def test_what_stands_below_a_letter_keeps_its_headings():
    text = "# News\n\n<pre>\nCALL FOR PAPERS\n\nCome.\n</pre>\n\n## Team\n\n- Ada\n  - Bo\n"
    plain = unfolded(outline(tree(html(text))))
    assert [(block.text, [heading.text for heading in plain.headings(block)]) for block in plain.blocks[3:]] == [
        ("Team", ["News"]),
        ("Ada", ["News", "Team"]),
        ("Bo", ["News", "Team"]),
    ]
    assert plain.blocks[plain.blocks[-1].parent].text == "Ada"


def test_code_stays_code():
    assert [kind for kind, _, _ in blocks("<pre>\nfor tide in tides:\n    go()\n</pre>\n")] == ["code"]


def test_lines_that_stand_for_themselves_are_divided_and_wrapped_ones_are_not():
    assert blocks("**Tides** of the north\nDunes\nSalt marshes\n") == [
        ("paragraph", "Tides of the north\nDunes\nSalt marshes", 1)
    ]
    prose = "We meet on a boat, and\ntalk of all that\nthe sea brings."
    assert blocks(prose) == [("paragraph", prose.replace("\n", " "), 1)]


def test_a_long_line_in_capitals_is_no_heading():
    assert blocks(f"<pre>\nCALL FOR PAPERS {'AND MORE ' * 9}\n</pre>\n")[0][0] == "paragraph"


@given(st.text(alphabet="CALFORPES aé-*=1.)\n", max_size=160))
@settings(deadline=None, max_examples=80)
def test_never_an_exception_and_indexes_count(text):
    plain = unfolded(outline(tree(html(f"<pre>CALL FOR PAPERS\n{text}</pre>\n\n{text}"))))
    assert [block.index for block in plain.blocks] == list(range(len(plain.blocks)))
