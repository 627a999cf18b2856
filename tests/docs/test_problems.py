"""docs/problems.md has a section for each code that can be raised, with its severity and a message as it is printed."""

import ast
import re

import pytest

from tests.docs.codes import SEVERITIES, all_codes, raised
from tests.docs.pages import DOCS, blocks, links, sections

TEXT = (DOCS / "problems.md").read_text("utf-8")
SECTIONS = sections(TEXT, 2)
CODES = all_codes()


def test_every_code_has_a_section_and_every_section_a_code():
    assert sorted(SECTIONS) == sorted(CODES)


@pytest.mark.parametrize("code", sorted(CODES))
def test_a_section_says_the_severity(code):
    said = re.match(r"\s*\*([a-z ]+)\*\n", SECTIONS.get(code, ""))
    assert said, "a section begins with its severity, as in *warning*"
    severities = set(said[1].split(" or "))
    assert severities <= SEVERITIES
    # A code that a table names and nothing raises yet has no severity to compare with.
    assert not CODES[code] or severities == CODES[code]


@pytest.mark.parametrize("code", sorted(CODES))
def test_a_section_shows_a_message_and_says_what_it_means_and_what_to_do(code):
    section = SECTIONS.get(code, "")
    examples = blocks(section)
    assert len(examples) == 1
    shown = re.match(r"(?:content/[^:\n]+|site\.toml):\d+:\d+: (\w+)\[([a-z-]+)\] \S", examples[0].text)
    assert shown, "a message is shown as check prints it"
    assert shown[2] == code
    assert f"*{shown[1]}" in section or f"or {shown[1]}*" in section
    before, after = section.split("```")[0::2]
    assert len(before.split()) > 5
    assert after.strip()


def test_the_list_at_the_top_names_every_section_once():
    top = TEXT.split("\n## ")[0]
    assert sorted(link.removeprefix("#") for link in links(top)) == sorted(SECTIONS)


@pytest.mark.parametrize(
    ("source", "found"),
    [
        pytest.param('Problem(p, 1, 1, "a-b", "error", "m")', {"a-b": {"error"}}, id="in-place"),
        pytest.param('Problem(p, 1, 1, severity="note", code="a-b")', {"a-b": {"note"}}, id="by-keyword"),
        pytest.param('C = "a-b"\ndef f():\n Problem(p, 1, 1, C, "note")', {"a-b": {"note"}}, id="by-constant"),
        pytest.param(
            'def f(x):\n s = "note" if x else "warning"\n Problem(p, 1, 1, "a", s)',
            {"a": {"note", "warning"}},
            id="one-of-two-severities",
        ),
        pytest.param(
            'def tell(line, code):\n Problem(p, line, 1, code, "error")\ntell(1, "a-b")',
            {"a-b": {"error"}},
            id="helper",
        ),
        pytest.param(
            'class A:\n def add(self, code, sev="note"):\n  Problem(p, 1, 1, code, sev)\n'
            ' def f(self):\n  self.add("a")\n  self.add("b", "error")',
            {"a": {"note"}, "b": {"error"}},
            id="method-with-a-usual-severity",
        ),
        pytest.param("x = 'a-b'", {}, id="not-raised"),
    ],
)
def test_the_search_for_codes_sees(source, found):
    assert raised(ast.parse(source)) == found
