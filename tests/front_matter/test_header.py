"""The vocabulary: each key in each spelling, and what is told of values that it cannot hold."""

import datetime as dt

import pytest

ZONE = dt.timezone(dt.timedelta(hours=1))
DATED = "date: 2026-01-01\n"


def at(year, month, day, hour=0, minute=0):
    return dt.datetime(year, month, day, hour, minute, tzinfo=ZONE)


def told(source):
    return [(problem.code, problem.line) for problem in source.problems]


@pytest.mark.parametrize(
    ("lines", "name", "value"),
    [
        pytest.param("title: A", "title", "A", id="title"),
        pytest.param("Title: A", "title", "A", id="capitals"),
        pytest.param("TITLE: A", "title", "A", id="all capitals"),
        pytest.param("title: 2026", "title", "2026", id="a number as title"),
        pytest.param("title: no", "title", "no", id="no as title"),
        pytest.param("title: 1.10", "title", "1.10", id="a version as title"),
        pytest.param('title: "[ICLR] A: b"', "title", "[ICLR] A: b", id="brackets and colon"),
        pytest.param('title: "It\'s “so”"', "title", "It's “so”", id="quotes inside"),
        pytest.param("title: “A” and “B”", "title", "“A” and “B”", id="quotes at both ends"),
        pytest.param('title: "“A”"', "title", "“A”", id="quotes that are meant"),
        pytest.param("title: >\n  A\n  b", "title", "A b", id="folded"),
        pytest.param("title: |\n  A\n  b", "title", "A b", id="two lines"),
        pytest.param('title: "A\u00a0: b"', "title", "A\u00a0: b", id="no-break space inside"),
        pytest.param("title: ''", "title", None, id="empty title"),
        pytest.param("title: '  '", "title", None, id="blank title"),
        pytest.param("title:", "title", None, id="no title"),
        pytest.param("slug: a-b", "slug", "a-b", id="slug"),
        pytest.param("id: 7", "id", "7", id="id"),
        pytest.param("oneline_description: A", "summary", "A", id="oneline_description"),
        pytest.param("oneline-description: A", "summary", "A", id="with hyphen"),
        pytest.param("onelineDescription: A", "summary", "A", id="camel"),
        pytest.param("summary: A", "summary", "A", id="summary"),
        pytest.param("description: A", "summary", "A", id="description"),
        pytest.param("excerpt: A", "summary", "A", id="excerpt"),
        pytest.param("excerpt: A\nsummary: B", "summary", "B", id="summary before excerpt"),
        pytest.param("summary: ''\nexcerpt: A", "summary", "A", id="an empty one is passed over"),
        pytest.param("cover: /a.png", "cover", "/a.png", id="cover"),
        pytest.param("image: /a.png", "cover", "/a.png", id="image"),
        pytest.param("image: {filename: a.png, alt: B}", "cover", "a.png", id="image.filename"),
        pytest.param("image:\n  path: a.png", "cover", "a.png", id="image.path"),
        pytest.param("cover:\n  image: a.png", "cover", "a.png", id="cover.image"),
        pytest.param("cover: {hidden: true}", "cover", None, id="cover without a path"),
        pytest.param("image: false", "cover", None, id="no image"),
        pytest.param("featured_image: a.png", "cover", "a.png", id="featured_image"),
        pytest.param("featuredImage: a.png", "cover", "a.png", id="featuredImage"),
        pytest.param("teaser: a.png", "cover", "a.png", id="teaser"),
        pytest.param("image: {filename: a.png, alt: B}", "cover_alt", "B", id="image.alt"),
        pytest.param("image: {filename: a.png, alt: }", "cover_alt", None, id="image.alt empty"),
        pytest.param("cover: a.png\ncover_alt: B", "cover_alt", "B", id="cover_alt"),
        pytest.param("image_alt: B", "cover_alt", "B", id="image_alt"),
        pytest.param("group: news", "group", "news", id="group"),
        pytest.param("category: news", "group", "news", id="category"),
        pytest.param("categories: [news]", "group", "news", id="categories"),
        pytest.param("categories: []", "group", None, id="no categories"),
        pytest.param("categories: [~]", "group", None, id="an empty category"),
        pytest.param("author: Ada Moreau", "authors", ("Ada Moreau",), id="author"),
        pytest.param("authors: A, B and C", "authors", ("A", "B", "C"), id="names in a row"),
        pytest.param("authors: A, B, and C", "authors", ("A", "B", "C"), id="a comma before and"),
        pytest.param("authors: A & B", "authors", ("A", "B"), id="ampersand"),
        pytest.param("authors: Moreau, Ada; King, Sam", "authors", ("Moreau, Ada", "King, Sam"), id="semicolons"),
        pytest.param("authors: Sam King, Jr., Li Wei, PhD", "authors", ("Sam King, Jr.", "Li Wei, PhD"), id="suffixes"),
        pytest.param("authors: Alexander Sandhill", "authors", ("Alexander Sandhill",), id="and inside a name"),
        pytest.param("authors: [A, 'B, C', a]", "authors", ("A", "B, C"), id="a list"),
        pytest.param("authors:\n- name: A\n  link: x\n- B", "authors", ("A", "B"), id="mappings"),
        pytest.param("author: {name: A}", "authors", ("A",), id="one mapping"),
        pytest.param("author: {first: A, last: B}", "authors", ("A B",), id="two parts of a name"),
        pytest.param("author: {given: A}", "authors", ("A",), id="one part of a name"),
        pytest.param("authors: [7, ~]", "authors", ("7",), id="a number and nothing"),
        pytest.param("tags: a, b; c", "tags", ("a", "b", "c"), id="tags in a row"),
        pytest.param("tags: [no, 1.10, true, 7, ~]", "tags", ("no", "1.10", "true", "7"), id="odd tags"),
        pytest.param("tags: [a, [b, c]]", "tags", ("a", "b", "c"), id="tags in tags"),
        pytest.param("tags: machine learning", "tags", ("machine learning",), id="a tag of two words"),
        pytest.param("tags: [a, A, a]", "tags", ("a",), id="tags twice"),
        pytest.param("tags: no", "tags", ("no",), id="one tag"),
        pytest.param("tags:", "tags", (), id="no tags"),
        pytest.param("topics: [{title: A, b: c}, {name: D}, E]", "topics", ("A", "D", "E"), id="topics with titles"),
        pytest.param("aliases: [/a/, /b/]", "aliases", ("/a/", "/b/"), id="aliases"),
        pytest.param("redirect_from: /a/", "aliases", ("/a/",), id="redirect_from"),
        pytest.param("aliases: /a/\nredirect_from: [/b/, ~]", "aliases", ("/a/", "/b/"), id="both"),
        pytest.param("lang: fr", "language", "fr", id="lang"),
        pytest.param("language: pt_BR", "language", "pt-BR", id="language"),
        pytest.param("lang: en_US.UTF-8", "language", "en-US", id="a locale"),
        pytest.param("lang: ' '", "language", None, id="no language"),
        pytest.param("slug: a # why", "slug", "a", id="a comment beside a slug"),
        pytest.param("translation_of: a", "translation_of", "a", id="translation_of"),
        pytest.param("pinned: true", "pinned", True, id="pinned"),
        pytest.param("pinned: no", "pinned", False, id="not pinned"),
        pytest.param("topics: [Fair ML]", "topics", ("Fair ML",), id="topics"),
        pytest.param("callboard: {ignore: [a b], accept: c}", "ignore", ("a b",), id="ignore"),
        pytest.param("callboard: {accept: [c, d]}", "accept", frozenset({"c", "d"}), id="accept"),
    ],
)
def test_keys(header, lines, name, value):
    source = header(DATED + lines)
    assert getattr(source.header, name) == value
    assert told(source) == []


@pytest.mark.parametrize(
    ("lines", "path", "published", "modified"),
    [
        pytest.param("date: 2026-01-02", "x.md", at(2026, 1, 2), None, id="date"),
        pytest.param("Date: 2026-01-02 10:30", "x.md", at(2026, 1, 2, 10, 30), None, id="date and time"),
        pytest.param("title: A", "2026-01-02-a.md", at(2026, 1, 2), None, id="file name"),
        pytest.param("last_updated: 2026/01/02", "x.md", at(2026, 1, 2), None, id="last_updated alone"),
        pytest.param("last-updated: 2026/01/02", "x.md", at(2026, 1, 2), None, id="with a hyphen"),
        pytest.param("date:\nlast_updated: 2026/01/02", "x.md", at(2026, 1, 2), None, id="date empty"),
        pytest.param(
            "last_updated: 2026/01/05", "2026-01-02-a.md", at(2026, 1, 2), at(2026, 1, 5), id="name and change"
        ),
        pytest.param("date: 2026-01-02\nlastmod: 2026-01-05", "x.md", at(2026, 1, 2), at(2026, 1, 5), id="lastmod"),
        pytest.param("date: 2026-01-02\nmodified: 2026-01-05", "x.md", at(2026, 1, 2), at(2026, 1, 5), id="modified"),
        pytest.param("date: 2026-01-02\nupdated: 2026-01-05", "x.md", at(2026, 1, 2), at(2026, 1, 5), id="updated"),
        pytest.param("date: 2026-01-02\nupdated: 2026-01-02", "x.md", at(2026, 1, 2), None, id="changed at once"),
    ],
)
def test_dates_of_the_post(header, lines, path, published, modified):
    source = header(lines, path)
    assert (source.header.published, source.header.modified) == (published, modified)
    assert told(source) == []


def test_the_zone_of_a_date_is_kept(header):
    published = header("date: 2026-01-02 10:00 -0500").header.published
    assert published.utcoffset() == dt.timedelta(hours=-5)


@pytest.mark.parametrize(
    ("lines", "path", "problems"),
    [
        pytest.param("title: A", "x.md", [("date-missing", 0)], id="no date"),
        pytest.param("title: A\ndate:", "x.md", [("date-missing", 3)], id="empty date"),
        pytest.param("lastmod: 2026-01-02", "x.md", [("date-missing", 0)], id="lastmod is no date of a post"),
        pytest.param("date: 2026-02-30", "x.md", [("date-impossible", 2)], id="impossible"),
        pytest.param(
            "a: 1\n\ndate:   03/04/2026", "x.md", [("unknown-key", 2), ("date-ambiguous", 4)], id="two readings"
        ),
        pytest.param("date: March 2026", "x.md", [("date-incomplete", 2)], id="month only"),
        pytest.param("date: 10:30", "x.md", [("date-incomplete", 2)], id="clock only"),
        pytest.param("date: true", "x.md", [("date-unreadable", 2)], id="boolean"),
        pytest.param("date: [2026-01-01]", "x.md", [("date-unreadable", 2)], id="list"),
        pytest.param("date: {a: b}", "x.md", [("date-unreadable", 2)], id="mapping"),
        pytest.param("date: 2026-01-01 10:00 XYZ", "x.md", [("date-zone-unknown", 2)], id="unknown zone"),
        pytest.param("date: 99999-01-01", "x.md", [("date-unreadable", 2)], id="overflow"),
        pytest.param("date: Mon, 2 Jan 2026", "x.md", [("weekday", 2)], id="weekday"),
        pytest.param("last_updated: 2026-02-30", "x.md", [("date-impossible", 2)], id="impossible change"),
        pytest.param("title: A", "2026-02-30-a.md", [("date-impossible", 0)], id="impossible file name"),
        pytest.param("date: 2026-01-01", "2026-02-30-a.md", [], id="impossible file name beside a date"),
        pytest.param("date: 2026-01-01", "2026-01-02-a.md", [("file-name-date", 2)], id="file name disagrees"),
        pytest.param("date: 2026-01-01 23:30 -0800", "2026-01-01-a.md", [], id="file name in its own zone"),
        pytest.param("date: 2026-03-11", "x.md", [("date-future", 2)], id="future"),
        pytest.param("title: A", "2026-03-11-a.md", [("date-future", 0)], id="future file name"),
        pytest.param("date: 2026-03-11\ndraft: true", "x.md", [], id="future draft"),
        pytest.param("date: 2026-01-02\nupdated: 2026-01-01", "x.md", [("modified-ignored", 3)], id="changed before"),
    ],
)
def test_dates_that_are_told(header, lines, path, problems):
    source = header(lines, path)
    assert told(source) == problems
    assert all(problem.hint for problem in source.problems)


def test_a_date_never_comes_from_the_clock(post):
    early = post("Text.\n", now=dt.datetime(2001, 1, 1, tzinfo=dt.UTC))
    assert early.header.published is None
    assert early == post("Text.\n", now=dt.datetime(2031, 1, 1, tzinfo=dt.UTC))


@pytest.mark.parametrize(
    ("lines", "problems", "name", "value"),
    [
        pytest.param("title: {a: b}", [("value-shape", 3)], "title", None, id="a mapping as title"),
        pytest.param("title: [Call]", [("value-repaired", 3)], "title", "[Call]", id="a list as title"),
        pytest.param("title: [a, [b]]", [("value-shape", 3)], "title", None, id="lists as title"),
        pytest.param("slug: {a: b}", [("value-shape", 3)], "slug", None, id="a mapping as slug"),
        pytest.param("summary: {a: b}", [("value-ignored", 3)], "summary", None, id="a mapping as summary"),
        pytest.param("title: Learning C #1", [("yaml-comment", 3)], "title", "Learning C", id="a comment in a title"),
        pytest.param("title: #1 of many", [("yaml-comment", 3)], "title", None, id="a title that is a comment"),
        pytest.param(
            "title: The 2<sup>nd</sup> call<br/>of M&amp;M",
            [("header-markup", 3)],
            "title",
            "The 2nd call of M&M",
            id="HTML in a title",
        ),
        pytest.param("title: A std::set<a> &c. < b", [], "title", "A std::set<a> &c. < b", id="no HTML in a title"),
        pytest.param("excerpt: In <b>Oslo</b>", [("header-markup", 3)], "summary", "In Oslo", id="HTML in a summary"),
        pytest.param("title: “A”", [("word-quotes", 3)], "title", "A", id="Word quotes"),
        pytest.param("title: „A“", [("word-quotes", 3)], "title", "A", id="German quotes"),
        pytest.param("title:\u00a0A", [("no-break-space", 3)], "title", "A", id="no-break space after the colon"),
        pytest.param("image:\n\u00a0\u00a0filename: a.png", [("no-break-space", 4)], "cover", "a.png", id="in front"),
        pytest.param("cover: {filename: [a, b]}", [("value-repaired", 3)], "cover", "[a, b]", id="a list as path"),
        pytest.param("tags: {a: b}", [("value-ignored", 3)], "tags", (), id="a mapping as tags"),
        pytest.param("tags: [{a: b}, c]", [("value-ignored", 3)], "tags", ("c",), id="a mapping in tags"),
        pytest.param("authors: [{mail: x}, C]", [("value-ignored", 3)], "authors", ("C",), id="no name"),
        pytest.param("aliases: [{a: b}]", [("value-ignored", 3)], "aliases", (), id="a mapping in aliases"),
        pytest.param("pinned: often", [("value-ignored", 3)], "pinned", False, id="neither yes nor no"),
        pytest.param("lang: English, mostly", [("language-unknown", 3)], "language", None, id="no language code"),
        pytest.param("callboard: yes", [("value-ignored", 3)], "ignore", (), id="callboard is text"),
        pytest.param("callboard: {acept: a}", [("value-ignored", 3)], "accept", frozenset(), id="a slip in callboard"),
        pytest.param("category: [a, b]", [("group-several", 3)], "group", "a", id="two categories"),
        pytest.param("title: A\nTitle: B", [("duplicate-key", 4)], "title", "A", id="one key in two cases"),
        pytest.param(
            "publishDate: 2026-01-01\npublish_date: 2026-01-02",
            [("duplicate-key", 4)],
            "title",
            None,
            id="two spellings",
        ),
        pytest.param("sumary: A", [("key-misspelt", 3)], "summary", None, id="a slip"),
    ],
)
def test_values_that_are_told(header, lines, problems, name, value):
    source = header(DATED + lines)
    assert told(source) == problems
    assert getattr(source.header, name) == value
    assert all(problem.message.endswith(".") and problem.hint for problem in source.problems)


@pytest.mark.parametrize(
    ("line", "group", "problems"),
    [
        ("group: News", "News", []),
        ("group: nwes", "nwes", [("group-unknown", 3)]),
        ("categories: [other, research]", "research", [("group-several", 3)]),
        ("categories: other, research", "research", [("group-several", 3)]),
        ("title: A", None, []),
    ],
)
def test_groups_of_the_site(header, line, group, problems):
    source = header(DATED + line, groups=("news", "research"))
    assert source.header.group == group
    assert told(source) == problems


def test_keys_without_meaning_are_told_once_with_what_was_meant(header):
    source = header(f"{DATED}layout: post\nsumry: A\nzzz: 1\nnav_order: 3\nsave_as: ../x.html\ntgas: b")
    (problem,) = source.problems
    assert (problem.code, problem.severity, problem.line) == ("unknown-key", "note", 4)
    for words in ("“sumry” (did you mean “summary”?)", "“zzz”,", "“save_as”", "“tgas” (did you mean “tags”?)"):
        assert words in problem.message
    assert "layout" not in problem.message


@pytest.mark.parametrize(
    ("key", "meant"), [("sumary", "summary"), ("cvoer", "cover"), ("auhtors", "authors"), ("Titel", "title")]
)
def test_a_slip_of_the_pen_is_a_warning_at_its_key(header, key, meant):
    source = header(f"{DATED}zzz: 1\n{key}: A")
    slip = next(problem for problem in source.problems if problem.code == "key-misspelt")
    assert (slip.severity, slip.line) == ("warning", 4)
    assert slip.message == f"“{key}” is no key, and is left out; “{meant}” may be meant."


@pytest.mark.parametrize("key", ["data", "tabs", "deadline", "zzz"])
def test_a_word_of_its_own_is_no_slip(header, key):
    assert [problem.code for problem in header(f"{DATED}{key}: A").problems] == ["unknown-key"]


def test_many_keys_without_meaning_are_counted(header):
    source = header(DATED + "\n".join(f"zz{index}: 1" for index in range(30)))
    assert "and 10 more" in source.problems[0].message


@pytest.mark.parametrize(
    ("text", "flavour"),
    [
        ("---\ntitle: A\n---\nB\n", "jekyll"),
        ("---\ntitle: A\ndraft: false\n---\nB\n", "hugo"),
        ("---\nTitle: A\npublish_date: 2026-01-01\n---\nB\n", "hugo"),
        ("---\nlastMod: 2026-01-01\n---\nB\n", "hugo"),
        ("---\nexpiryDate: 2027-01-01\n---\nB\n", "hugo"),
        ("+++\ntitle = 'A'\n+++\nB\n", "hugo"),
        ('{"title": "A"}\nB\n', "hugo"),
        ("Title: A\n\nB\n", "pelican"),
        ("# A\n\nB\n", "none"),
    ],
)
def test_flavours(post, text, flavour):
    assert post(text).header.flavour == flavour


def test_lines_of_keys(post):
    source = post("+++\ntitle = ''\nDescription = 'A'\nlastmod = 2026-01-01\n[event]\nstart = '4 May'\n+++\nB\n")
    assert source.header.title is None
    assert dict(source.header.lines) == {
        "title": 2, "Description": 3, "summary": 3, "lastmod": 4, "modified": 4, "event": 5, "event.start": 6,
    }  # fmt: skip


def test_the_line_of_a_key_is_that_of_the_spelling_that_counts(header):
    assert header("description: A\nsummary: ''\ncover:").header.lines["summary"] == 2


def test_a_header_without_a_text_is_told(post):
    source = post(f"---\n{DATED}---\n \n")
    assert told(source) == [("body-empty", 4)]


def test_problems_come_in_the_order_of_the_file(header):
    source = header("zz: 1\nlang: ??\ndate: 2026-13-01\nstatus: x\npinned: often")
    assert [problem.line for problem in source.problems] == [2, 3, 4, 5, 6]
    assert {problem.path for problem in source.problems} == {"news/x.md"}
