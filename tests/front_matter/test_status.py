"""Drafts: each way of saying that a post is not to be seen, in all flavours; and no way of saying it in vain."""

import pytest

DATED = "date: 2026-01-01\n"
WRAPS = {
    "yaml": "---\ntitle: A\n{0}: {1}\n---\nText.\n",
    "toml": "+++\ntitle = 'A'\n{0} = '{1}'\n+++\nText.\n",
    "toml plain": "+++\ntitle = 'A'\n{0} = {1}\n+++\nText.\n",
    "json": '{{"title": "A",\n"{0}": "{1}"}}\nText.\n',
    "json plain": '{{"title": "A",\n"{0}": {1}}}\nText.\n',
    "pelican": "Title: A\n{0}: {1}\n\nText.\n",
}
SAID = [
    ("draft", "true", "draft"),
    ("draft", "false", "published"),
    ("published", "false", "draft"),
    ("published", "true", "published"),
]


@pytest.mark.parametrize("flavour", WRAPS)
@pytest.mark.parametrize(("key", "value", "status"), SAID)
def test_yes_and_no_in_every_flavour(post, flavour, key, value, status):
    source = post(WRAPS[flavour].format(key, value))
    assert source.header.status == status
    assert not source.refused


@pytest.mark.parametrize("flavour", ["yaml", "toml", "json", "pelican"])
@pytest.mark.parametrize(
    ("key", "value", "status"),
    [
        ("status", "draft", "draft"),
        ("status", "published", "published"),
        ("status", "scheduled", "scheduled"),
        ("status", "expired", "expired"),
        ("publishDate", "2026-03-11", "scheduled"),
        ("publishDate", "2026-03-09", "published"),
        ("publish_date", "2026-03-11T08:00:00Z", "scheduled"),
        ("pubdate", "11 March 2026", "scheduled"),
        ("published", "2026-03-11", "scheduled"),
        ("published", "2026-03-09", "published"),
        ("expiryDate", "2026-03-09", "expired"),
        ("expirydate", "2026-03-11", "published"),
        ("unpublishdate", "2026-03-09", "expired"),
        ("expires", "2026-03-09", "expired"),
    ],
)
def test_words_and_moments_in_every_flavour(post, flavour, key, value, status):
    source = post(WRAPS[flavour].format(key, value))
    assert source.header.status == status
    assert not source.refused


@pytest.mark.parametrize("flavour", ["toml plain"])
@pytest.mark.parametrize(("value", "status"), [("2026-03-11", "scheduled"), ("2026-03-10T09:00:01Z", "scheduled")])
def test_dates_of_toml(post, flavour, value, status):
    assert post(WRAPS[flavour].format("publishDate", value)).header.status == status


@pytest.mark.parametrize(
    ("line", "status"),
    [
        ("draft: True", "draft"),
        ("draft: yes", "draft"),
        ("draft: on", "draft"),
        ("draft: 1", "draft"),
        ("draft: 'true'", "draft"),
        ("draft: “true”", "draft"),
        ("draft: [true]", "draft"),
        ("Draft: TRUE", "draft"),
        ("DRAFT: true", "draft"),
        ("drafts: true", "draft"),
        ("is-draft: true", "draft"),
        ("draft:\u00a0true", "draft"),
        ("draft: No", "published"),
        ("published: False", "draft"),
        ("published: no", "draft"),
        ("published: off", "draft"),
        ("published: 0", "draft"),
        ("publish: false", "draft"),
        ("status: Draft", "draft"),
        ("status: DRAFT ", "draft"),
        ("status: 'draft'", "draft"),
        ("status: [draft]", "draft"),
        ("status: publish", "published"),
        ("status: unpublished", "draft"),
        ("publish-date: 2026-03-10 10:00:00 +01:00", "published"),
        ("publish-date: 2026-03-10 10:00:01 +01:00", "scheduled"),
        ("expiry-date: 2026-03-10 10:00:00 +01:00", "expired"),
        ("expiry-date: 2026-03-10 10:00:01 +01:00", "published"),
        ("publishDate:", "published"),
    ],
)
def test_spellings(header, line, status):
    source = header(f"title: A\n{line}")
    assert source.header.status == status
    assert not source.refused


@pytest.mark.parametrize(
    "line",
    [
        "status: maybe",
        "status: publisehd",
        "status: 1.10",
        "status:",
        'status: ""',
        "status: {a: b}",
        "status: [draft, published]",
        "draft: maybe",
        "draft: draft",
        "draft:",
        "draft: [a, b]",
        "published: later",
        "published:",
        "hidden: perhaps",
    ],
)
def test_what_is_not_known_is_an_error_and_never_a_publication(header, line):
    source = header(f"title: A\n{line}")
    (error,) = [problem for problem in source.problems if problem.severity == "error"]
    assert (error.code, error.line) == ("status-unknown", 3)
    assert error.hint.startswith("Write ")
    assert source.header.status == "draft"


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("publishDate: soon", "date-unreadable"),
        ("publishDate: March 2026", "date-incomplete"),
        ("publishDate: 2026-02-30", "date-impossible"),
        ("expiryDate: 03/04/2026", "date-ambiguous"),
        ("expiryDate: [2026-01-01]", "date-unreadable"),
        ("published: 2026-02-30", "date-impossible"),
    ],
)
def test_a_moment_that_cannot_be_read_refuses_the_post(header, line, code):
    source = header(f"title: A\n{line}")
    assert [problem.code for problem in source.problems if problem.severity == "error"] == [code]


@pytest.mark.parametrize(
    ("lines", "status"),
    [
        pytest.param("draft: true\npublished: true\nstatus: published", "draft", id="draft over all"),
        pytest.param("draft: false\npublished: false", "draft", id="published: false over draft: false"),
        pytest.param("draft: false\nstatus: draft", "draft", id="status over draft: false"),
        pytest.param("draft: false\ndrafts: true", "draft", id="the more careful spelling"),
        pytest.param("draft: true\nexpiryDate: 2026-01-01\npublishDate: 2027-01-01", "draft", id="draft over moments"),
        pytest.param("expiryDate: 2026-01-01\npublishDate: 2027-01-01", "expired", id="expired over scheduled"),
        pytest.param("status: published\npublishDate: 2027-01-01", "scheduled", id="scheduled over published"),
    ],
)
def test_the_most_careful_answer_counts(header, lines, status):
    assert header(lines).header.status == status


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("_drafts/a.md", "draft"),
        ("news/_drafts/2026-01-01-a.md", "draft"),
        ("news\\_drafts\\a.md", "draft"),
        ("_Drafts/a.md", "draft"),
        ("_drafts/a/index.md", "draft"),
        ("news/_drafts.md", "draft"),
        ("drafts/a.md", "draft"),
        ("news/drafting.md", "published"),
    ],
)
def test_the_folder_of_drafts(header, path, status):
    assert header("published: true", path).header.status == status


@pytest.mark.parametrize(
    "line", ["hidden: true", "private: yes", "unlisted: true", "status: hidden", "status: private"]
)
def test_hidden_is_a_draft_and_told(header, line):
    source = header(f"{DATED}{line}")
    assert source.header.status == "draft"
    assert [(problem.code, problem.severity, problem.line) for problem in source.problems] == [
        ("status-hidden", "warning", 3)
    ]


def test_hidden_false_says_nothing(header):
    assert header(f"{DATED}hidden: false").problems == ()


@pytest.mark.parametrize("line", ["drfat: true", "publised: false", "statsu: draft", "drat: yes"])
def test_a_misspelt_key_that_would_hide_a_post_is_refused(header, line):
    source = header(f"{DATED}{line}")
    assert [(problem.code, problem.line) for problem in source.problems] == [("status-key-unknown", 3)]
    assert "draft" in source.problems[0].message


ELSEWHERE = [
    *("state: draft", "State: Draft", "visibility: private", "post_status: pending", "state: Bavaria"),
    *("wip: true", "WIP: yes", "visible: false", "public: no", "listed: false", "active: false", "ready: false"),
    *("active: soon", "permalink: /dates/\nactive: home", "permalink: /dates/\npublic: dates"),
    *("permalink: /no/\nactive: no", "permalink: /draft/\nactive: draft", "slug: 2030-01-01\nactive: 2030-01-01"),
    *("unpublished: true", "isPublished: false", "archived: true", "hide: true", "disabled: true", "expired: true"),
    *("headless: true", "eleventyExcludeFromCollections: true", "excludeFromCollections: true"),
    *("permalink: false", 'permalink: "false"', "build: {render: never}", "_build: {render: false}"),
    *("build:\n  list: never", "build: {render: link}", "build: false", "build: {render: perhaps}"),
    *("extra: {draft: true}", "params:\n  draft: true", "meta: {published: false}", "extra: {publishDate: 2030-01-01}"),
    *("publishedAt: 2030-01-01", "publish_on: 2030-01-01", "published_date: 2030-01-01", "release_date: 2030-01-01"),
    *("scheduled: 2030-01-01", "scheduled: true", "embargo: 2030-01-01", "draft-until: 2030-01-01"),
    *("expiry: 2020-01-01", "expirationDate: 2020-01-01", "expiresAt: 2020-01-01", "unpublishOn: 2020-01-01"),
    *("type: draft", "layout: draft", "drfat: 1", "publishing: false", "publsihDate: 2030-01-01", "stauts: private"),
    *("draft\u200b: true", "\u0501raft: true", "draft: \u200btrue", "draft: true, really"),
]


@pytest.mark.parametrize("line", ELSEWHERE)
def test_the_spellings_of_other_systems_are_never_published(header, line):
    source = header(f"title: A\n{line}")
    assert source.refused or source.header.status != "published"
    # Whoever did not write `draft` in so many words is told of it.
    assert source.refused or source.header.status != "draft" or "raft" in line or source.problems


@pytest.mark.parametrize(
    "line",
    [
        *("hide: [toc, navigation]", "permalink: /a/", "build: {render: always, list: local}", "extra: {toc: true}"),
        *("visibility: public", "listed: true", "archived: false", "headless: no", "publishedAt: 2020-01-01"),
        *("expires: 2030-01-01", "archive: true", "featured: true", "category: draft", "public: {a: b}"),
        *("permalink: /cfp/important-dates/\nactive: importantdates", "slug: Dates\nactive: dates", "active: a"),
    ],
)
def test_what_only_looks_like_it_is_published(header, line):
    source = header(f"title: A\n{line}")
    assert not source.refused
    assert source.header.status == "published"


@pytest.mark.parametrize(
    "path",
    ["news/_x.md", "news/x.draft.md", "_trash/x.md", "news/_unpublished/x.md", "_draft/x.md", "trash/x.md"],
)
def test_paths_that_keep_a_post_back(header, path):
    assert header("title: A", path).header.status == "draft"


@pytest.mark.parametrize("path", ["news/_index.md", "_news/x.md", "_posts/2026-01-01-x.md", "news/call-for-drafts.md"])
def test_paths_that_do_not(header, path):
    assert header("title: A", path).header.status == "published"


@pytest.mark.parametrize(
    ("text", "line"),
    [
        pytest.param(":title: A\n:status: draft\n\nText", 2, id="RST"),
        pytest.param("#+title: A\n#+draft: true\n\nText", 2, id="Org"),
        pytest.param(';;;\n"title": "A",\n"draft": true\n;;;\nText', 3, id="JSON between semicolons"),
        pytest.param("title = 'A'\ndraft = true\n\nText", 2, id="TOML without fences"),
        pytest.param("<!-- draft: true -->\n# A\n\nText", 1, id="a comment"),
        pytest.param("<!--\ntitle: A\ndraft: true\n-->\nText", 3, id="a comment of lines"),
        pytest.param("```yaml\n---\ntitle: A\ndraft: true\n---\n```\nText", 4, id="a block of code"),
        pytest.param("Some words\nStatus: draft\n\nText", 2, id="below a line of text"),
    ],
)
def test_a_header_in_another_dress_is_refused(post, text, line):
    [error] = [problem for problem in post(text).problems if problem.severity == "error"]
    assert (error.code, error.line) == ("front-matter-misplaced", line)


@pytest.mark.parametrize(
    "text",
    [
        "# A\n\nThe status: draft is due.\n",
        "Intro.\n\nStatus: draft\n",
        "```yaml\ndraft: true\n```\nText",
        "```yaml\n---\ntitle: A\n```\ndraft: true\nText",
    ],
)
def test_text_that_speaks_of_drafts_is_published(post, text):
    source = post(text)
    assert not source.refused
    assert source.header.status == "published"
