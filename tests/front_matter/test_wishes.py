"""Keys beside the vocabulary that ask that a post not be seen: withheld and told, or refused."""

from __future__ import annotations

import pytest

DATED = "date: 2026-03-01\ntitle: A\n"
WITHHELD = [
    *("excludeFromList: true", "excludefromlist: true", "exclude_from_lists: yes", "exclude: true", "no_list: true"),
    *("exclude_from_search: true", "search: false", "searchable: no", "pagefind: false", "searchHidden: true"),
    *("sitemap: {disable: true}", "sitemap:\n  exclude: true", "sitemap: false", "sitemap: {include: false}"),
    *("sitemap_exclude: true", "excludeFromSitemap: true", "in_sitemap: false", "sitemap: no", "noindex: true"),
    *("robots: noindex", "robots: noindex, nofollow", "robots: [noindex]", "robots: none", "robotsNoIndex: true"),
    *("seo: {noindex: true}", "seo: {robots: noindex}", "index: false", "list: never", "list: false"),
    *(
        "feed: false",
        "rss: no",
        "exclude_from_feed: true",
        "no_feed: true",
        "rss_ignore: true",
        "feed: {exclude: true}",
    ),
    *("hiddenInHomeList: true", "hidden_from_home: true", "hideInList: true", "show_on_home: false", "show: false"),
    *("show_in_list: no", "display: none", "displayed: false", "secret: true", "confidential: yes", "internal: true"),
    *("members_only: true", "membersonly: true", "restricted: true", "protected: true", "password: abc", "encrypt: 1"),
    *("login_required: true", "is_private: true", "isHidden: true", "is_public: false", "isVisible: no", "is_wip: 1"),
    *("do_not_publish: true", "dont_publish: true", "not_published: true", "publishable: false", "released: false"),
    *("preview: true", "work_in_progress: true", "in_progress: true", "unfinished: true", "finished: false"),
    *("approved: false", "needs_review: true", "pending: true", "hold: true", "test: true", "live: false"),
    *("privé: true", "privat: ja", "veröffentlicht: nein", "publicado: false", "publié: non", "entwurf: true"),
    *("website: no", "in_blog: false", "ready_to_publish: false", "is-this-a-draft: yes", "hide_from_everyone: true"),
    *(
        "sitemap:\n  - disable: true",
        "params: {sitemap: {disable: true}}",
        "EXCLUDE_FROM_LIST: true",
        "no_publish: true",
    ),
    *(
        "exclude\u200bFromList: true",
        '"Exclude From List": true',
        "Showinlist: false",
        "save_as: ''",
        "googlebot: none",
    ),
    *("outputs: []", "RSS: false", "extra: {noindex: true}", "page: {draft: true}", "data: {hidden: true}"),
]
REFUSED = [
    *("visible_since: 2030-01-01", "available_from: 2030-01-01", "live: 2030-01-01", "released: 2030-01-01"),
    *("hide_since: 2020-01-01", "sunset: 2020-01-01", "available_until: 2020-01-01", "archive_date: 2020-01-01"),
    *("access: private", "audience: internal", "workflow: review", "moderation: pending", "privacy: hidden"),
    *("statut: brouillon", "estado: borrador", "flags: [new, draft]", "stage: Entwurf", "phase: wip"),
    *("cascade: {draft: true}", "cascade:\n  - {build: {list: never}}", "cascade: {params: {publishDate: 2030-01-01}}"),
    *("cascade: {draft: perhaps}", "workflow: {state: draft}", "schedule: {publish: 2030-01-01}", "type: private"),
    *("meta: [{name: robots, content: noindex}]", "head:\n  - [meta, {name: robots, content: noindex}]"),
    *("release: {date: 2030-01-01}", "visible: [members]", "layout: hidden", "secret_until: 2030-01-01"),
]
KNOWN = [
    ("go_live: 2030-01-01", "scheduled"),
    ("goLive: 2020-01-01", "published"),
    ("go-live-date: 2030-01-01 10:00", "scheduled"),
    ("visible_from: 2030-01-01", "scheduled"),
    ("not_before: 2030-01-01", "scheduled"),
    ("embargoed_until: 2030-01-01", "scheduled"),
    ("hide_until: 2030-01-01", "scheduled"),
    ("scheduled_at: 2030-01-01", "scheduled"),
    ("datePublished: 2030-01-01", "scheduled"),
    ("datePublished: 2020-01-01", "published"),
    ("publish_up: 2020-01-01\npublish_down: 2030-01-01", "published"),
    ("publish_down: 2020-01-01", "expired"),
    ("show_until: 2020-01-01", "expired"),
    ("remove_after: 2030-01-01", "published"),
    ("archive_on: 2020-01-01", "expired"),
]
SEEN = [
    *("sitemap: true", "sitemap: {priority: 0.5, changefreq: weekly}", "robots: index, follow", "search: true"),
    *("exclude_from_nav: true", "nav_exclude: true", "hide_toc: true", "show_date: false", "show_author: no"),
    *("no_comments: true", "comments: false", "hide_title: yes", "featured: false", "online: false", "toc: false"),
    *("password: ''", "protected: false", "approved: yes", "final: true", "test: no", "private: false", "secret: no"),
    *("live: https://example.org/live", "preview: /x.png", "review: double-blind", "concept: Quiet sensors"),
    *("access: Take the tram", "audience: students", "release: v2.0", "schedule: https://example.org/programme"),
    *("outputs: [html]", "build: {publishResources: false}", "cascade: {banner: /x.png}", "post_date: 2020-01-01"),
    *("cascade: all", "cascade: [all, {banner: /x.png}]"),
    *("latest: true", "placeholder: no", "secretary: yes", "normal: true", "notes: true", "nofollow: true"),
    *("type: review", "og: {type: article}", "save_as: news/a.html", "menu: {hidden_title: A}", "toc: {hide: true}"),
    *("feed: {title: A}", "search: {boost: 2}", "registration_open: false", "hybrid: false", "final_date: 2030-01-01"),
]


@pytest.mark.parametrize("line", WITHHELD)
def test_who_asks_not_to_be_seen_is_withheld_and_told(header, line):
    source = header(f"{DATED}{line}")
    assert not source.refused
    assert source.header.status == "draft"
    told = [problem for problem in source.problems if problem.code == "status-hidden"]
    # `entwurf: true` says it in so many words.
    assert len(told) == (0 if line.startswith(("entwurf", "page: {draft")) else 1)
    assert all(problem.line >= 4 and problem.column and problem.hint for problem in told)


@pytest.mark.parametrize("line", REFUSED)
def test_what_may_ask_so_and_cannot_be_obeyed_is_refused(header, line):
    source = header(f"{DATED}{line}")
    [error] = [problem for problem in source.problems if problem.severity == "error"]
    assert error.code == "status-key-unknown"
    assert error.line >= 4
    assert "Write draft: true" in error.hint


@pytest.mark.parametrize(("lines", "status"), KNOWN)
def test_moments_of_other_systems(header, lines, status):
    source = header(f"{DATED}{lines}")
    assert not source.refused
    assert source.header.status == status


@pytest.mark.parametrize("line", SEEN)
def test_what_asks_for_something_else_is_published(header, line):
    source = header(f"{DATED}{line}")
    assert source.header.status == "published"
    assert not [problem for problem in source.problems if problem.code.startswith("status")]


@pytest.mark.parametrize(
    "lines",
    [
        *("title: 'DRAFT: A call'", "title: '[Draft] A call'", "title: A call (draft)", "title: 'WIP: A call'"),
        *("title: DRAFT - A call", "title: Draft", "title: 'Entwurf: Ein Aufruf'", "title: A call - DO NOT PUBLISH"),
        *(
            "title: A\ntags: [sensors, draft]",
            "title: A\ntags: sensors, WIP",
            "title: A\ntags: [private]",
            "title: A\ncategory: Drafts",
        ),
    ],
)
def test_what_is_called_a_draft_is_published_and_told(header, lines):
    source = header(f"date: 2026-03-01\n{lines}")
    assert source.header.status == "published"
    assert [(p.code, p.line) for p in source.problems] == [("status-doubtful", 2 + lines.count("\n") + 1)]
    settled = header(f"date: 2026-03-01\ndraft: false\n{lines}")
    assert settled.problems == ()


@pytest.mark.parametrize("title", ["Draft programme of SECO 2026", "Overdraft", "A drafting workshop", "Drafts wanted"])
def test_titles_that_speak_of_drafts(header, title):
    assert header(f"title: {title}\ndate: 2026-03-01").problems == ()
