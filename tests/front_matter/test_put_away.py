"""What a post's path says of it; the table of `docs/front-matter.md`."""

from __future__ import annotations

import pytest

DATED = "title: A\ndate: 2026-03-01"


@pytest.mark.parametrize(
    "path",
    [
        *("drafts/x.md", "_drafts/x.md", "Drafts/x.md", "news/_drafts/deep/er/x.md", "archive/drafts/x/index.md"),
        *("_draft/x.md", "draft/x.md", "unpublished/x.md", "_trash/x.md", "pages/_drafts/x.md", "news\\drafts\\x.md"),
    ],
)
def test_a_folder_of_drafts_is_withheld_in_silence(header, path):
    source = header(DATED, path)
    assert (source.header.status, source.problems) == ("draft", ())


@pytest.mark.parametrize(
    "path",
    [
        *("private/x.md", "news/_private/x.md", "internal/x.md", "hidden/x.md", "confidential/x.md", "wip/x.md"),
        *("backup/x.md", "news/Entwürfe/x.md", "news/Entwu\u0308rfe/x.md", "brouillons/x.md", "embargo/2026/x.md"),
        *("news/_x.md", "news/x.draft.md", "news/x.DRAFT.fr.md", "news/x.wip.md", "news/x.private.md"),
        *("news/draft-x.md", "news/2026-03-01-draft-x.md", "news/Draft x.md", "news/x-draft.md", "news/x (draft).md"),
        *("news/x_WIP.md", "news/draft.md", "news/x DO NOT PUBLISH.md", "news/entwurf-aufruf.md", "news/drafts.md"),
        *("news/2026-03-01-draft-x/index.md", "pages/draft-x.md", "news/confidential-x.md"),
    ],
)
def test_a_path_that_most_likely_means_it_is_withheld_and_told(header, path):
    source = header(DATED, path)
    assert source.header.status == "draft"
    [told] = source.problems
    assert (told.code, told.severity, told.line) == ("status-hidden", "warning", 0)
    assert told.hint


@pytest.mark.parametrize(
    "path",
    [
        *("news/overdraft.md", "news/call-for-drafts.md", "news/drafting-rules.md", "draughts/x.md", "archive/x.md"),
        *(
            "news/private-equity.md",
            "news/internal-combustion.md",
            "news/wipo-call.md",
            "news/x.final.md",
            "_news/x.md",
        ),
        *("news/2026-03-01-x.md", "news/index.md", "2026/index.md"),
    ],
)
def test_other_paths_say_nothing(header, path):
    source = header(DATED, path)
    assert (source.header.status, source.problems) == ("published", ())


@pytest.mark.parametrize(
    ("line", "status"),
    [("draft: false", "published"), ("published: true", "published"), ("status: published", "published")],
)
def test_the_header_goes_before_a_guess(header, line, status):
    source = header(f"{DATED}\n{line}", "news/draft-programme.md")
    assert (source.header.status, source.problems) == (status, ())


@pytest.mark.parametrize("path", ["_drafts/x.md", "private/x.md", "news/_x.md", "news/x.draft.md"])
def test_the_header_does_not_go_before_a_folder(header, path):
    assert header(f"{DATED}\ndraft: false", path).header.status == "draft"


@pytest.mark.parametrize(
    "name",
    [
        *("x (copy).md", "x (copy 2).md", "x - Copy.md", "x - Copy (2).md", "Copy of x.md", "x copy.md", "x copy 2.md"),
        *("x (1).md", "x(1).md", "x - Kopie.md", "Kopie von x.md", "x - copie.md", "Copie de x.md", "copy.md"),
    ],
)
def test_a_copy_is_published_and_told(header, name):
    source = header(DATED, f"news/{name}")
    assert source.header.status == "published"
    assert [(problem.code, problem.severity) for problem in source.problems] == [("file-copy", "warning")]


@pytest.mark.parametrize("name", ["camera-ready-copy.md", "x (2026).md", "copyright.md", "x-1.md", "photocopy.md"])
def test_names_that_are_no_copies(header, name):
    assert header(DATED, f"news/{name}").problems == ()
