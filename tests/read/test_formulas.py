"""Formulas become MathML; prices, variables of the shell and TeX that cannot be read stay as they were written."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from callboard.read import formulas
from callboard.read.formulas import mathml


@pytest.mark.parametrize(
    "text",
    [
        "$E=mc^2$",
        "$$\\int_0^1 x\\,dx$$",
        "$$\n\\sum_i a_i\n$$",
        "\\(a+b\\)",
        "\\[x^2\\]",
        "a $\\alpha$ b",
    ],
)
def test_a_formula_is_mathml(finish, text):
    markup = "".join(finish(f"Before\n\n{text}\n").parts)
    assert markup.count("<math ") == 1
    assert "$" not in markup
    assert "\\" not in markup


@pytest.mark.parametrize(
    "text",
    [
        "It costs $5 and $10.",
        "$250 early, $300 late; US$5 or AU$ 6",
        "From $1,000 to $2,000 (20$ per day, 30$)",
        "Set $HOME and $PATH and $HOME now",
        "\\$5 and \\$6",
        "`$a$`",
        "```\n$b$\n```",
        "$\\frac{a}{$",
        "$\\nosuchcommand{x}$",
        "$" + "{" * 60 + "x" + "}" * 60 + "$",
        "$" + "x+" * 1500 + "x$",
    ],
)
def test_what_is_no_formula_stays_text(finish, text):
    markup = "".join(finish(f"Before\n\n{text}\n").parts)
    assert "<math" not in markup
    assert "$" in markup


@pytest.mark.parametrize(
    "tex", ["\\href{javascript:XBAD()}{x}", "\\text{<script>XBAD()</script>}", "\\class{a}{x}", "\\style{color:red}{x}"]
)
def test_tex_brings_nothing_but_presentation(tex):
    made = mathml(tex, display=False)
    for element in etree.fromstring(made).iter() if made else ():
        assert etree.QName(element).localname not in {"script", "style", "a", "annotation-xml"}
        assert not {"href", "class", "style"} & set(element.attrib)


@given(st.text(alphabet="ab^_{}\\frac sqrtx&=+<>$ \n", max_size=40))
def test_any_tex_is_read_or_refused(tex):
    made = mathml(tex, display=True)
    assert made is None or etree.fromstring(made) is not None


def test_what_the_converter_raises_is_no_crash(monkeypatch):
    def broken(*_arguments, **_named):
        raise RecursionError

    monkeypatch.setattr(formulas, "convert", broken)
    assert mathml("never seen before", display=False) is None


def test_mathml_of_a_post_is_not_taken(published):
    root = published(
        "<math><mi onclick='x()'>q</mi><annotation-xml encoding='text/html'><img src=x></annotation-xml></math> Kept"
    )
    assert not list(root.iter("math", "mi", "annotation-xml"))


def test_an_unread_formula_is_told_where_it_stands(load):
    loaded = load({"news/x.md": "---\ntitle: A\ndate: 2027-01-01\n---\nOne\ntwo $\\foo{x}$ three\n"})
    [problem] = [problem for problem in loaded.problems if problem.code == "formula-unread"]
    assert (problem.line, problem.column) == (6, 5)
