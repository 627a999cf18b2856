"""`./board explain FILE` outside of the site: that one file is read, by whatever name."""

from __future__ import annotations

import json

import pytest

from callboard.commands import check, explain
from sitebuild.errors import Refused

CALL = "# A small workshop\n\n- Submission deadline: 30 April 2027, 23:59 AoE\n"


@pytest.fixture
def downloads(lab, tmp_path_factory):
    """A folder outside of the site that holds anything."""
    folder = tmp_path_factory.mktemp("downloads")
    for name in ("call.md", "README.md", "call.html"):
        (folder / name).write_text(CALL, "utf-8")
    (folder / "broken.md").write_text("---\ntitle: [\n---\n", "utf-8")
    (folder / "picture.png").write_bytes(b"no picture")
    return folder


@pytest.mark.parametrize("name", ["call.md", "README.md"])
def test_one_file_is_read_alone(downloads, run, name):
    code, out, _ = run(lambda: explain.run(path=downloads / name, json=True, front_matter=False))
    (post,) = json.loads(out)["posts"]
    assert (code, post["path"], [row["start"] for row in post["dates"]]) == (0, name, ["2027-04-30"])


def test_a_picture_beside_it_is_known(downloads, run):
    (downloads / "call.md").write_text(CALL + "\n![Us](picture.png)\n", "utf-8")
    _, out, _ = run(lambda: check.run(path=downloads / "call.md", strict=False, format="json"))
    assert "image-missing" not in out
    assert "broken.md" not in out


@pytest.mark.parametrize("header", ["title: A\ntitle: B\n", "title: [\n", "title: a: b: c\n  - d\n"])
def test_the_text_below_an_unreadable_header_is_explained(downloads, run, header):
    """What is wrong is told; that other things are missing is not, as they may stand in the header."""
    (downloads / "call.md").write_text(f"---\n{header}---\n{CALL}", "utf-8")
    code, out, _ = run(lambda: explain.run(path=downloads / "call.md", json=True, front_matter=False))
    (post,) = json.loads(out)["posts"]
    assert (code, [row["start"] for row in post["dates"]]) == (0, ["2027-04-30"])
    assert [problem["severity"] for problem in post["problems"]] == ["error"]


def test_what_is_no_markdown_is_refused(downloads):
    with pytest.raises(Refused, match=r"call\.html is not read: a text that is no Markdown"):
        explain.run(path=downloads / "call.html", json=True, front_matter=False)


def test_a_fixed_moment_is_of_the_own_content_alone(downloads, run, monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1830297600")  # 2028-01-01
    (downloads / "call.md").write_text("# A workshop\n\n- Submission deadline: ~~30 April 2027~~\n", "utf-8")
    _, out, _ = run(lambda: explain.run(path=downloads / "call.md", json=True, front_matter=False))
    assert [row["status"] for row in json.loads(out)["posts"][0]["dates"]] == ["current"]


def test_a_post_with_a_wrong_date_is_explained_all_the_same(downloads, run):
    (downloads / "call.md").write_text(
        "---\ntitle: A workshop\ndate: today\n---\n\n- Submission deadline: 30 April 2027\n", "utf-8"
    )
    _, out, _ = run(lambda: explain.run(path=downloads / "call.md", json=True, front_matter=False))
    (post,) = json.loads(out)["posts"]
    assert [row["start"] for row in post["dates"]] == ["2027-04-30"]
    assert "date-unreadable" in [problem["code"] for problem in post["problems"]]
