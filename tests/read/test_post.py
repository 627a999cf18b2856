"""A post out of its parts: its title, its address, its summary."""

from __future__ import annotations

import pytest

from callboard.read.post import name_of, slugify


@pytest.mark.parametrize(
    ("path", "name"),
    [
        ("news/2027-01-12-call.md", "call"),
        ("news/call.md", "call"),
        ("news/call/index.md", "call"),
        ("news/call/_index.md", "call"),
        ("news/2027-01-12-call/index.md", "call"),
        ("news/2027-01-12_call.md", "call"),
        ("news/2027-01-12-.md", "2027-01-12-"),
        ("index.md", "index"),
        ("news/1.2.md", "1.2"),
    ],
)
def test_names_of_files(path, name):
    assert name_of(path) == name


@pytest.mark.parametrize(
    ("text", "slug"),
    [
        ("Call for Papers", "call-for-papers"),
        ("Journée d'été", "journee-d-ete"),
        ("../../etc/passwd", "etc-passwd"),
        ("<script>", "script"),
        ("公平", "gong-ping"),
        ("", "post"),
        ("...", "post"),
        ("a" * 200, "a" * 90),
        ("con", "con-post"),
    ],
)
def test_slugs(text, slug):
    assert slugify(text) == slug


def only(loaded):
    [post] = loaded.index.posts
    return post


@pytest.mark.parametrize(
    ("text", "title", "codes"),
    [
        ("---\ntitle: Said\n---\n# Heading\n", "Said", set()),
        ("+++\ntitle = ''\n+++\n## **The** heading\n\nText.\n", "The heading", {"title-missing"}),
        ("# The heading\n\nText.\n", "The heading", {"title-missing"}),
        ("---\ndate: 2027-01-10\n---\nNo heading.\n", "A call of ours", {"title-missing"}),
        ("---\ntitle: 1.10\n---\nText.\n", "1.10", set()),
        ("---\ntitle: <b>A</b> & *B*\n---\nText.\n", "A & *B*", set()),
    ],
)
def test_titles(load, text, title, codes):
    loaded = load({"news/a-call-of-ours.md": text})
    assert only(loaded).title == title
    assert {p.code for p in loaded.problems if p.code.startswith("title")} == codes


def test_a_title_from_a_heading_stands_once_on_the_page(build_site):
    built = build_site({"news/x.md": "---\ndate: 2027-01-10\n---\n## The heading\n\nText.\n\n## Another\n"})
    page = built.page("news/x")
    assert [h.text_content() for h in page.xpath("//article//h1")] == ["The heading"]
    assert [h.text_content() for h in page.xpath("//div[@class='prose']//h2")] == ["Another"]


@pytest.mark.parametrize(
    ("body", "summary"),
    [
        (
            "Short.\n\nThis paragraph is long enough to be a summary of it.",
            "This paragraph is long enough to be a summary of it.",
        ),
        ("## Heading\n\n- A list item that is quite long but no paragraph", ""),
        ("word " * 100, None),
    ],
)
def test_a_summary_is_the_first_paragraph(load, body, summary):
    found = only(load({"news/x.md": f"---\ntitle: X\ndate: 2027-01-10\n---\n{body}\n"})).summary
    if summary is None:
        assert found.endswith(" …")
        assert len(found) <= 222
    else:
        assert found == summary


def test_an_unknown_group_is_the_default_one(load):
    assert only(load({"news/x.md": "---\ntitle: X\ngroup: nonesuch\n---\nText.\n"})).group == "news"


def test_liquid_is_shown_and_told(load):
    loaded = load(
        {"news/x.md": "---\ntitle: X\ndate: 2027-01-10\n---\nSee {{ site.url }} and `{{ code }}`.\n\n{% include x %}\n"}
    )
    told = [(p.line, p.severity) for p in loaded.problems if p.code == "liquid-left"]
    assert told == [(5, "warning"), (7, "warning")]
    assert "{{ site.url }}" in "".join(only(loaded).body.parts)
