"""`./board check`: every problem, in the form that was asked for, and the exit code."""

from __future__ import annotations

import json
import re

import pytest

from callboard.commands import check
from callboard.commands import output as say
from callboard.model import Problem
from callboard.relate.ledger import Ledger, PostEntry, render

GOOD = "---\ntitle: Good\ndate: 2027-01-10\n---\nWords.\n"
WARNED = "---\ntitle: Warned\ndate: 2027-01-10\n---\nWords.\n\n![A cat](/static/none.png)\n"
BAD = "---\ntitle: Bad\ndate: 2027-02-30\n---\nWords.\n"


@pytest.fixture
def posts(lab):
    for name, text in {"good": GOOD, "warned": WARNED, "bad": BAD}.items():
        (lab / "content" / "news" / f"{name}.md").write_text(text, "utf-8")
    know(lab, "good", "warned")
    return lab / "content" / "news"


def know(lab, *names):
    """Give the lab a ledger of these posts, so that nothing is told of it."""
    posts = {f"news/{name}": PostEntry(f"news/{name}", f"news/{name}.md") for name in names}
    (lab / "content" / "ledger.txt").write_text(render(Ledger(posts)), "utf-8")


def test_text(posts, run):
    code, out, err = run(lambda: check.run(path=None, strict=False, format="text"))
    assert (code, err) == (1, "")
    lines = out.splitlines()
    assert re.fullmatch(r"content/news/bad\.md:3:\d+: error\[[a-z-]+\] .*30 February 2027.*", lines[0])
    assert lines[1].startswith("  hint: ")
    assert "content/news/warned.md:7:1: warning[image-missing] There is no image /static/none.png." in lines
    assert lines[-1] == "Checked 3 posts: 1 error, 1 warning."


@pytest.mark.parametrize(
    ("name", "strict", "code"),
    [("good", False, 0), ("good", True, 0), ("warned", False, 0), ("warned", True, 1), ("bad", False, 1)],
)
def test_a_single_file(posts, run, name, strict, code):
    found, out, _ = run(lambda: check.run(path=posts / f"{name}.md", strict=strict, format="text"))
    assert found == code
    assert "Checked 1 post: " in out
    assert not [other for other in ("good", "warned", "bad") if other != name and f"{other}.md" in out]


def test_json(posts, run):
    code, out, _ = run(lambda: check.run(path=None, strict=False, format="json"))
    data = json.loads(out)
    assert (code, data["version"]) == (1, 1)
    [bad, warned] = data["problems"]
    assert set(bad) == {"path", "line", "column", "code", "severity", "message", "hint"}
    assert (bad["path"], bad["line"], bad["severity"]) == ("content/news/bad.md", 3, "error")
    assert (warned["code"], warned["line"]) == ("image-missing", 7)


def test_github(posts, run):
    code, out, _ = run(lambda: check.run(path=None, strict=False, format="github"))
    assert code == 1
    first, second = out.splitlines()
    assert re.match(r"::error file=content/news/bad\.md,line=3,col=\d+,title=[a-z-]+::\S", first)
    assert second.startswith(
        "::warning file=content/news/warned.md,line=7,col=1,title=image-missing::There is no image"
    )


def test_an_unknown_format_and_a_missing_path(posts, run):
    code, _, err = run(lambda: check.run(path=None, strict=False, format="xml"))
    assert (code, "xml" in err, "github" in err) == (1, True, True)
    code, _, err = run(lambda: check.run(path=posts / "nowhere.md", strict=False, format="text"))
    assert (code, "nowhere.md" in err, "Traceback" in err) == (1, True, False)


def test_a_post_outside_of_the_content_folder(lab, run, tmp_path):
    path = tmp_path / "letter.md"
    path.write_text(WARNED, "utf-8")
    code, out, _ = run(lambda: check.run(path=path, strict=False, format="text"))
    assert code == 0
    assert "letter.md:7:1: warning[image-missing]" in out
    assert "Checked 1 post: " in out


def test_drafts_are_checked_too(posts, run):
    (posts / "draft.md").write_text(WARNED.replace("date:", "draft: true\ndate:").replace("Warned", "Draft"), "utf-8")
    _, out, _ = run(lambda: check.run(path=posts / "draft.md", strict=False, format="text"))
    assert "warning[image-missing]" in out


def test_a_clean_folder(lab, run):
    (lab / "content" / "news" / "good.md").write_text(GOOD, "utf-8")
    know(lab, "good")
    assert run(lambda: check.run(path=None, strict=True, format="text")) == (0, "Checked 1 post: no problems.\n", "")


@pytest.mark.parametrize(
    ("problem", "expected"),
    [
        (Problem("a.md", 0, 0, "x", "note", "Of the file."), "::notice file=c/a.md,line=1,col=1,title=x::Of the file."),
        (
            Problem("a.md", 2, 3, "x", "error", "50 % of\nit", "Mend."),
            "::error file=c/a.md,line=2,col=3,title=x::50 %25 of%0Ait Mend.",
        ),
        (Problem("a\nb.md", 1, 1, "x", "error", "M\r."), "::error file=c/a%0Ab.md,line=1,col=1,title=x::M%0D."),
        (Problem("a,b: c.md", 1, 1, "x", "error", "M."), "::error file=c/a%2Cb%3A c.md,line=1,col=1,title=x::M."),
    ],
)
def test_workflow_commands_stay_one_line_each(problem, expected):
    from pathlib import PurePosixPath

    assert say.as_github(problem, PurePosixPath("c")) == expected


@pytest.mark.parametrize(
    ("severities", "words"),
    [([], "no problems"), (["note"], "1 note"), (["warning", "error", "warning"], "1 error, 2 warnings")],
)
def test_counting(severities, words):
    assert say.counted(Problem("a", 1, 1, "x", s, "m") for s in severities) == words
