"""One conversion a post: each block of the tree knows the line of the file that it came from."""

from __future__ import annotations

import re

import pytest

from callboard.read import markdown
from callboard.read.tree import chunks, first_heading, line_of


def lines_of(text, first_line=1):
    """Every word that starts with "word", and the line that the tree gives for it."""
    found = {}
    for _, _, chunk, line in chunks(markdown.tree(markdown.html(text, first_line=first_line))):
        for number, part in enumerate(chunk.split("\n"), line):
            found |= dict.fromkeys(re.findall(r"\bword\w+", part), number)
    return found


BLOCKS = {
    "paragraphs": "word1\nword2\n\nword4",
    "heading": "# word1\n\n## word3\nword4",
    "setext heading": "word1\n=====\n\nword4\n---",
    "list": "- word1\n- word2\n\n  word4\n- word5",
    "ordered list": "1. word1\n2. word2\n\n4. word4",
    "nested list": "- word1\n  - word2\n    - word3\n  - word4\n- word5",
    "lazy list": "* word1\nword2\n* word3",
    "loose list": "- word1\n\n- word3\n\n\n- word6",
    "table": "| word1 | x |\n|---|---|\n| a | word3 |\n| word4 | b |",
    "quotation": "> word1\n> word2\n>\n> word4",
    "list in quotation": "> - word1\n> - word2",
    "emphasis over lines": "a **word1\nword2** word2b\nword3",
    "link over lines": "a [word1\nword2](x) b\nword3",
    "hard break": "word1  \nword2\\\nword3",
    "html block": "<div>\nword2\n<p>word3</p>\n</div>\n\nword6",
    "html list": "<ul>\n<li>word2</li>\n<li>word3\nword4</li></ul>",
    "html table": "<table>\n<tr><td>word2</td></tr>\n<tr>\n<td>\nword5</td></tr></table>",
    "html tag over lines": "<div\n class='x'\n>word3\nword4</div>\n\nword6",
    "html comment": "<!-- a\nb\n-->\nword4\n\nword6",
    "inline html": "word1 <span>word1b\nword2</span> <br>word2b\nword3",
    "definition list": "Term word1\n: word2\n\nTerm word4\n\n: word6",
    "footnotes": "Text[^1] word1\n\nword3\n\n[^1]: word5",
    "fence": "```\nword2\nword3\n```\nword5",
    "fence with language": "```python\nword2 = 1\nword3 = 2\n```\n\nword6",
    "indented code": "word1\n\n    word3\n    word4\n\nword6",
    "rule": "word1\n\n---\n\nword5",
    "strikethrough": "~~word1~~\nword2 ~~word2b\nword3~~",
}


@pytest.mark.parametrize("text", BLOCKS.values(), ids=BLOCKS)
def test_every_word_has_its_line(text):
    expected = {}
    for number, line in enumerate(text.split("\n"), 1):
        expected |= dict.fromkeys(re.findall(r"\bword\w+", line), number)
    assert lines_of(text) == expected
    assert lines_of(text, first_line=40) == {word: line + 39 for word, line in expected.items()}


def test_marks_count_from_the_files_first_line():
    assert "<!--l:12-->" in markdown.html("Text", first_line=12)


@pytest.mark.parametrize("text", ["", "\n\n", "<!-- only -->", "<!-- never closed", "</div></div>", "<p>", "\x00"])
def test_any_text_gives_a_tree(text):
    assert markdown.tree(markdown.html(text)).tag == "div"


@pytest.mark.parametrize(
    "tag",
    [
        "</div></div>",
        "</body>",
        "</html>",
        "<body>",
        "<frameset>",
        "<title>",
        "<textarea>",
        "<xmp>",
        "<plaintext>",
        "<iframe\n src=x>",
        "<noframes>",
        "<body",
        "</p>",
    ],
)
@pytest.mark.parametrize(
    "text",
    ["One\n\n{}\nTwo\n\nThree", "One {} Two\n\nThree", "<div>One\n{}\nTwo</div>\n\nThree"],
    ids=["block", "inline", "inside"],
)
def test_no_tag_loses_what_follows(text, tag):
    markup = markdown.html(text.format(tag))
    root = markdown.tree(markup)
    assert re.findall("One|Two|Three", root.text_content()) == ["One", "Two", "Three"]
    assert "l:" not in root.text_content()
    [last] = [line for _, _, chunk, line in chunks(root) if "Three" in chunk]
    assert last == text.format(tag).split("\n").index("Three") + 1


@pytest.mark.parametrize("written", ["\x01", "&#1;", "&#x1;", "&#x0C;", "&#0;", "&#31", "\ufffe"])
@pytest.mark.parametrize(
    "text", ["a{}b", "<p>a{}b</p>", "`a{}b`", "<p title='a{}b'>ab</p>"], ids=["text", "html", "code", "attribute"]
)
def test_control_characters_reach_no_tree(text, written):
    root = markdown.tree(markdown.html(text.format(written)))
    said = [*root.itertext(), *root.xpath("//@*")]
    assert not [part for part in said if re.search("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe]", part)]
    assert "a" in root.text_content()


def test_other_characters_by_number_stay():
    assert markdown.tree(markdown.html("<p>&#128;&#x1F600;&#12354;&#9;&#169;</p>")).text_content().strip() != ""
    assert "あ" in markdown.tree(markdown.html("<p>&#12354;</p>")).text_content()


def test_code_is_coloured_by_classes_alone():
    markup = markdown.html("```python\nx = 'a'\n```")
    assert 'class="' in markup
    assert "style=" not in markup
    assert "&lt;b&gt;" in markdown.html("```nosuchlanguage\n<b>\n```")


@pytest.mark.parametrize(
    ("text", "heading", "line"),
    [
        ("Text\n\n## **Bold** title\n\n# Other", "Bold title", 3),
        ("<h1>\nIn HTML</h1>", "In HTML", 2),
        ("#\n\n## Second", "Second", 3),
        ("```\n# no heading\n```", "", 0),
        ("No heading", "", 0),
    ],
)
def test_first_heading(text, heading, line):
    assert first_heading(markdown.tree(markdown.html(text))) == (heading, line)


def test_line_of_an_element():
    root = markdown.tree(markdown.html("a\n\n- b\n- c\n\n## d"))
    assert [line_of(e) for e in (*root.iter("li"), root.find("h2"))] == [3, 4, 6]
