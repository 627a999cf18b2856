"""Two posts of our own with the quirks of real announcements: every fact of `expected.json` is understood.

The rule for names is that of a careful reader: case and punctuation do not matter, everything else is exact.
"""

from __future__ import annotations

import json
import re
from itertools import pairwise
from pathlib import Path

import pytest

from callboard.commands import explain

POSTS = Path(__file__).resolve().parents[1] / "data" / "seedlike"
EXPECTED = json.loads((POSTS / "expected.json").read_text("utf-8"))


def plain(text):
    return re.sub(r"\W+", " ", text or "").strip().casefold()


def alike(got, want):
    if isinstance(want, str) and re.fullmatch(r"\d{4}-\d\d-\d\d", want):
        return (got or "")[:10] == want
    if isinstance(want, str) and not want.startswith(("http", "/")):
        return plain(got) == plain(want)
    return got == want


def differences(got, want):
    return {key: (got.get(key), value) for key, value in want.items() if not alike(got.get(key), value)}


@pytest.fixture(scope="module")
def understood(run):
    code, out, err = run(lambda: explain.run(path=POSTS, json=True, front_matter=False))
    assert (code, err) == (0, "")
    return {Path(post["path"]).name: post for post in json.loads(out)["posts"]}


@pytest.mark.parametrize("name", EXPECTED)
class TestFacts:
    def test_the_post(self, understood, name):
        assert differences(understood[name], EXPECTED[name]["post"]) == {}

    def test_the_event(self, understood, name):
        assert differences(understood[name]["event"] or {}, EXPECTED[name]["event"]) == {}

    def test_the_dates(self, understood, name):
        got, want = understood[name]["dates"], EXPECTED[name]["dates"]
        assert [row["line"] for row in got] == [row["line"] for row in want]
        assert [differences(row, wanted) for row, wanted in zip(got, want, strict=True)] == [{}] * len(want)

    def test_the_topics(self, understood, name):
        got, want = understood[name]["topics"], EXPECTED[name]["topics"]
        assert [topic["line"] for topic in got] == [line for line, _ in want]
        assert [w for t, (_, w) in zip(got, want, strict=True) if not plain(t["text"]).startswith(plain(w))] == []

    def test_the_groups_of_topics(self, understood, name):
        counts = {}
        for topic in understood[name]["topics"]:
            if topic["group"]:
                counts[plain(topic["group"])] = counts.get(plain(topic["group"]), 0) + 1
        assert counts == {plain(group): count for group, count in EXPECTED[name]["topic_groups"]}

    def test_the_people(self, understood, name):
        got = [[plain(p["name"]), [plain(a) for a in p["affiliations"]]] for p in understood[name]["people"]]
        assert got == [[plain(person), [plain(a) for a in places]] for person, places in EXPECTED[name]["people"]]

    def test_what_is_told(self, understood, name):
        post = understood[name]
        told = json.dumps([post["ignored"], post["problems"]], ensure_ascii=False)
        assert [text for text in EXPECTED[name]["ignored_or_told"] if text not in told] == []
        assert not [p for p in post["problems"] if p["severity"] == "error"]
        for code, lines in EXPECTED[name]["problems"]:
            hits = [p for p in post["problems"] if p["code"] == code and (lines is None or p["line"] in lines)]
            assert hits, code
            assert all(p["message"] for p in hits)


@pytest.fixture(scope="module")
def built(tmp_path_factory, request):
    from callboard.commands import build

    output = tmp_path_factory.mktemp("seedlike") / "site"
    run = request.getfixturevalue("run")
    code, out, err = run(lambda: build.run(content=POSTS, output=output, settings=None, now=None, strict=False))
    return code, out, err, output


def test_both_are_published_with_warnings_only(built):
    code, out, err, output = built
    assert code == 0
    assert "2 published" in out
    assert "warning[" in err
    assert "error[" not in err
    assert all((output / "news" / Path(name).stem / "index.html").is_file() for name in EXPECTED)


def test_their_pages_look_as_they_should(built):
    import lxml.html

    call, symposium = (
        lxml.html.parse(str(built[3] / "news" / name / "index.html")).getroot() for name in ("call", "symposium")
    )
    # A missing cover is a drawn one, and the picture that repeats it is gone.
    assert not call.xpath("//main//img")
    assert call.xpath("//article//*[contains(@class, 'cov')]//*[local-name() = 'svg']")
    # Bold in headings is unwrapped.
    assert not call.xpath("//div[@class='prose']//h2//strong")
    # The heading that is the title stands once, and the others begin at level two.
    title = EXPECTED["symposium.md"]["post"]["title"]
    assert [h.text_content() for h in symposium.xpath("//h1")] == [title]
    levels = [int(h.tag[1]) for h in symposium.xpath("//article//*[self::h1 or self::h2 or self::h3 or self::h4]")]
    assert all(b <= a + 1 for a, b in pairwise(levels))
    assert not symposium.xpath("//p[@class='byline']//time")
    for path in (built[3] / "feeds").rglob("*.xml"):
        assert title.encode() not in path.read_bytes()
