"""Attribute lists of Kramdown and Goldmark: no reader sees them, and headings keep their addresses."""

import pytest

from callboard.read.markdown import html, tree


def shown(text):
    return [" ".join(element.text_content().split()) for element in tree(html(text))]


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("Words.\n{: .lead}\n\nMore.\n", ["Words.", "More."]),
        ("{: .lead}\nWords.\n", ["Words."]),
        ("Topics are:\n{: style='color: red'}\n- fog\n- tides\n{: .wide}\n", ["Topics are:", "fog tides"]),
        ('The [call](/x){:target="_blank"} is **out**{: .red}.\n', ["The call is out."]),
        ("- fog {: .a}\n- tides\n", ["fog tides"]),
        ("> A word.\n{: .quoted}\n\nMore.\n", ["A word.", "More."]),
        ("| a |\n|---|\n| b |\n{: .wide}\n", ["a b"]),
        ("* TOC\n{:toc}\n\nWords.\n", ["Words."]),
        ("1. Contents\n{:toc}\n\n- fog\n", ["fog"]),
        ("## Dates {#when}\n", ["Dates"]),
        ("## Dates {: #when .wide}\n", ["Dates"]),
    ],
)
def test_no_reader_sees_them(text, seen):
    assert shown(text) == seen


@pytest.mark.parametrize(
    "text", ["`{: .lead}`", "```\n{: .lead}\n```", "    {: .lead}", "A set {: not a list} here", "{: open", "{#one}"]
)
def test_what_is_no_attribute_list_stays(text):
    assert "{" in "".join(shown(f"{text}\n"))


@pytest.mark.parametrize("text", ["## Dates {#when}\n", "## Dates\n{: #when}\n", "Dates\n---\n{: .x #when}\n"])
def test_a_heading_keeps_its_address(text):
    assert tree(html(text))[0].get("id") == "when"


def test_lines_are_counted_on():
    assert html("Words.\n{: .lead}\n\nMore.\n", first_line=5).count("<!--l:8-->More.") == 1
