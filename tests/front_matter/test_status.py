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
        ("news/_drafts.md", "published"),
        ("drafts/a.md", "draft"),
        ("news/drafts.md", "published"),
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
