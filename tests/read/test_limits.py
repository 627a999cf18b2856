"""What is too much is refused with its line, by counting; what people write is not."""

import pytest

from callboard.read.limits import find_flood

FLOODS = ["[", "![", "<a ", "<img", "*", "`", "[a](", "<!--", "<b>", "&#", "\\", "{{", "{%", "$", "~", "**a*", "[^a"]


@pytest.mark.parametrize("unit", FLOODS)
def test_64_kb_of_one_sign_are_refused_where_they_begin(unit):
    text = f"Intro\n\n{unit * (65_536 // len(unit))}\n\nMore\n"
    problem = find_flood(text, "x.md", 5)
    if sum(map(unit.count, "[*_`<~&$\\{!")) * (65_536 // len(unit)) > 20_000:
        assert problem is not None
        assert (problem.code, problem.severity, problem.line) == ("text-flood", "error", 7)
    else:
        assert problem is None


@pytest.mark.parametrize(
    ("text", "line"),
    [
        pytest.param("a\n" * 600_000, 500_005, id="long text"),
        pytest.param("a\n\n" + "w" * 500_000, 7, id="long line"),
    ],
)
def test_too_long(text, line):
    problem = find_flood(text, "x.md", 5)
    assert problem is not None
    assert (problem.code, problem.line) == ("text-too-long", line)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(" ".join(f"[l{n}](https://e.example.org/{n})" for n in range(8000)), id="8,000 links"),
        pytest.param("\n\n".join(f"term{n}\n: *meaning* of [it](#{n})" for n in range(1500)), id="a glossary"),
        pytest.param("word " * 60_000, id="many words"),
        pytest.param("> quoted *words*\n" * 2000, id="a long quotation"),
    ],
)
def test_what_people_write_is_read(text):
    assert find_flood(text, "x.md", 1) is None
