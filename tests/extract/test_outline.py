"""The structure reader: what a reader of the page sees, and on which line it stands."""

from __future__ import annotations

import lxml.html
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from callboard.extract.outline import outline
from callboard.read import markdown


def blocks(text, first_line=1):
    return outline(markdown.tree(markdown.html(text, first_line=first_line))).blocks


def test_kinds_levels_and_sections():
    found = blocks("# A\n\nOne\n\n## B\n\n- x\n  - y\n\n> z\n\n    code\n\nTerm\n: Definition\n")
    assert [(b.kind, b.level, b.text) for b in found] == [
        ("heading", 1, "A"),
        ("paragraph", 0, "One"),
        ("heading", 2, "B"),
        ("item", 1, "x"),
        ("item", 2, "y"),
        ("quote", 0, "z"),
        ("code", 0, "code"),
        ("term", 0, "Term"),
        ("definition", 0, "Definition"),
    ]
    assert [b.section for b in found[:4]] == [(), (0,), (0,), (0, 2)]
    assert (found[4].parent, found[8].parent) == (3, 7)
    assert found[5].quoted
    assert [b.text for b in outline(lxml.html.fromstring("<div/>")).headings(found[0])] == []


def test_lines_count_on_inside_a_block_and_through_breaks():
    (block,) = blocks("Submission:\nMay 4,\n2027  \nNotification: June", first_line=10)
    assert block.text == "Submission: May 4, 2027\nNotification: June"
    assert [block.line_at(block.text.index(word)) for word in ("Sub", "May", "2027", "June")] == [10, 11, 12, 13]
    assert block.line == 10


def test_runs_know_their_style():
    (block,) = blocks(
        "a ~~b~~ **c** `d` [e](https://example.org) <span style='text-decoration: line-through'>f</span> "
        "<i class='strike'>g</i>"
    )
    style = {run.text: run for run in block.runs}
    assert [style[c].struck for c in "bfg"] == [True] * 3
    assert (style["c"].strong, style["d"].code, style["e"].href) == (True, True, "https://example.org")
    assert [run.text for run in block.runs_between(block.text.index("b"), block.text.index("b") + 1)] == ["b"]
    assert not block.strong
    assert blocks("**All bold:**")[0].strong


@pytest.mark.parametrize(
    "html",
    ["<!-- x -->", "<script>x</script>", "<p hidden>x</p>", "<p style='display: none'>x</p>", "<template>x</template>"],
)
def test_hidden_text_is_no_text(html):
    assert [b.text for b in blocks(f"one\n\n{html}\n\ntwo")] == ["one", "two"]


def test_lines_after_a_comment_of_several_lines():
    found = blocks("<p>one</p>\n<!-- a\nb\nc -->\n<p>two</p>\n")
    assert [(b.text, b.line) for b in found] == [("one", 1), ("two", 5)]
    assert blocks("one <!-- a\nb --> two")[0].line_at(5) == 2


def test_ordinals_join_and_footnote_numbers_do_not():
    assert blocks("24<sup>th</sup> May 2023<sup>1</sup>")[0].text == "24th May 2023 1"


def test_breaks_and_blanks():
    assert [b.text for b in blocks("<p>a<br> b <br/>\n<br>c  d\t e</p>")] == ["a\nb\n\nc d e"]
    assert [b.text for b in blocks("<p>a<b> </b><br>b</p>")] == ["a\nb"]


def test_paragraphs_of_one_item_or_cell_stand_together():
    found = blocks("- one\n\n  two\n")
    assert [(b.kind, b.parent) for b in found] == [("item", None), ("paragraph", 0)]
    found = blocks("<table><tr><td><p>a</p><p>b</p></td></tr></table>")
    assert [(b.kind, b.cell.column) for b in found] == [("cell", 0), ("cell", 0)]


def test_tables_resolve_spans_and_headers():
    found = blocks(
        "<table><tr><th>T</th><th colspan=2>D</th></tr><tr><th rowspan='2'>r</th><td>a</td><td>b</td></tr>"
        "<tr><td>c</td><td colspan='x'>d</td></tr></table>"
    )
    places = {b.text: (b.cell.row, b.cell.column, b.cell.headers) for b in found}
    assert places["a"] == (1, 1, ("D", "r"))
    assert places["b"] == (1, 2, ("D", "r"))
    assert places["c"] == (2, 1, ("D",))
    assert places["d"] == (2, 2, ("D",))


def test_a_table_without_a_first_row_and_stray_cells():
    assert [b.kind for b in blocks("<table><td>a</td></table>")] == ["cell"]
    tree = lxml.html.fragment_fromstring("<div></div>")
    tree.append(lxml.html.Element("td"))
    tree[0].text = "a"
    assert [b.kind for b in outline(tree).blocks] == ["cell"]


def test_what_kramdown_shows_as_headings_and_tables():
    found = blocks("##Dates\n###More\ntext\n\n| 3 May | due |\n| *4* May | told |\n\n#hashtag\n")
    assert [(b.kind, b.level, b.text, b.line) for b in found[:3]] == [
        ("heading", 2, "Dates", 1),
        ("heading", 3, "More", 2),
        ("paragraph", 0, "text", 3),
    ]
    assert [(b.text, b.cell.row, b.cell.column, b.line) for b in found[3:7]] == [
        ("3 May", 0, 0, 5),
        ("due", 0, 1, 5),
        ("4 May", 1, 0, 6),
        ("told", 1, 1, 6),
    ]
    assert found[7].text == "#hashtag"
    assert blocks("| 3 May\nno bar")[0].kind == "paragraph"


def test_navigation_is_marked():
    assert [b.nav for b in blocks("<nav><p>a</p></nav>\n\nb")] == [True, False]


@given(st.text(alphabet="<>/abdhlpstu123 \n|#*-~`:!&;=\"'", max_size=120))
@settings(max_examples=200, deadline=None)
def test_never_an_exception(text):
    for index, block in enumerate(blocks(text)):
        assert block.index == index
        assert block.text
        assert block.text == "".join(run.text for run in block.runs).rstrip()
