"""A build that would lose many posts at once is refused, with the old site in place and a way to go on."""

from __future__ import annotations

import json

import pytest

from callboard.report import NAME
from callboard.shrinking import WouldShrink, refuse_shrinking


def posts(number, title="Post"):
    return {f"news/{n:03}.md": f"---\ntitle: {title} {n}\ndate: 2027-01-10\n---\nWords.\n" for n in range(number)}


def site_of(folder, text):
    folder.mkdir()
    (folder / NAME).write_text(text, "utf-8")
    return folder


def report_of(number):
    return json.dumps({"version": 1, "output": {"files": 9, "posts": number}})


@pytest.mark.parametrize(
    ("before", "now", "refused"),
    [
        pytest.param(4, 0, True, id="all-of-few"),
        pytest.param(3, 0, False, id="three-of-three"),
        pytest.param(30, 27, False, id="three-posts"),
        pytest.param(30, 26, True, id="four-posts-and-more-than-a-tenth"),
        pytest.param(40, 36, False, id="four-posts-and-a-tenth"),
        pytest.param(39, 35, True, id="just-above-a-tenth"),
        pytest.param(2, 9, False, id="growing"),
    ],
)
def test_how_many_posts_may_go(load, tmp_path, before, now, refused):
    loaded, old = load(posts(now)), site_of(tmp_path / "site", report_of(before))
    if not refused:
        refuse_shrinking(old, loaded)
        return
    with pytest.raises(WouldShrink, match=f"from {before} posts to {now}") as caught:
        refuse_shrinking(old, loaded)
    assert "--allow-shrink" in caught.value.hint


@pytest.mark.parametrize("text", ["", "{", "[]", "{}", '{"output": 3}', '{"output": {"posts": "9"}}', "\0\xff"])
def test_a_report_that_cannot_be_read_keeps_nobody_from_building(load, tmp_path, text):
    refuse_shrinking(site_of(tmp_path / "site", text), load({}))


def test_a_first_build_has_nothing_to_lose(load, tmp_path):
    refuse_shrinking(tmp_path / "site", load({}))


def test_standing_pages_do_not_stand_for_posts(load, tmp_path):
    pages = {f"pages/p{n}.md": f"---\ntitle: Page {n}\n---\nWords.\n" for n in range(9)}
    with pytest.raises(WouldShrink, match="from 9 posts to 0"):
        refuse_shrinking(site_of(tmp_path / "site", report_of(9)), load(pages))


def test_a_refused_build_tells_where_the_posts_went_and_the_next_one_may_be_allowed(build_site):
    before = build_site(posts(5))
    assert before.code == 0
    broken = posts(1) | {path: text.replace("2027-01-10", "2027-02-30") for path, text in posts(5).items()}
    after = build_site(broken | posts(1))
    assert after.code == 1
    assert "error: the site would shrink from 5 posts to 1; the old site stays\nhint: " in after.err
    assert after.err.count("error[date-impossible]") == 4
    assert after.out == "5 files: 1 published, 4 rejected. 0 events, 0 dates, 0 topics.\n"
    assert after.files == before.files
    # Another lab's content counts too.
    other = {"news/other.md": "---\ntitle: Other\ndate: 2027-01-10\n---\nWords.\n"}
    assert build_site(other).files == before.files
    allowed = build_site(other, allow_shrink=True)
    assert allowed.code == 0
    assert "news/other/index.html" in allowed.files
    assert "news/001/index.html" not in allowed.files


def test_the_report_of_the_live_site_guards_a_machine_that_has_no_site(build_site, tmp_path):
    """The workflow that publishes puts nothing but that report into the output before it builds."""
    live = site_of(tmp_path / "site", report_of(9))
    refused = build_site(posts(2))
    assert (refused.code, list(refused.files)) == (1, [NAME])
    (live / NAME).write_text(report_of(5), "utf-8")
    assert "news/001/index.html" in build_site(posts(2)).files
