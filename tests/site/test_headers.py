"""``_headers``: what hosts that read it send fits every page, and each of its rules has files."""

from __future__ import annotations

import fnmatch

import pytest


def rules(text):
    """Path pattern to its headers, as hosts read the file."""
    found, pattern = {}, ""
    for line in text.splitlines():
        if line.startswith("  "):
            name, _, value = line.strip().partition(": ")
            found[pattern][name] = value
        else:
            pattern = line
            found[pattern] = {}
    return found


def sources(policy):
    return {name: set(given) for name, *given in (part.split() for part in policy.split(";"))}


@pytest.fixture(scope="module")
def sent(example):
    return rules(example.text("_headers"))


def test_the_policy_that_is_sent_forbids_nothing_that_a_page_allows(example, sent):
    widest = sources(sent["/*"]["Content-Security-Policy"])
    assert widest["default-src"] == {"'none'"}
    for path, page in example.pages.items():
        for policy in page.xpath("//meta[@http-equiv='Content-Security-Policy']/@content"):
            for name, given in sources(policy).items():
                assert given <= widest.get(name, set()) | {"'none'"}, (path, name)


def test_each_rule_has_files(example, sent):
    optional = {"/cards/*"}  # `build --cards` draws them
    for pattern in set(sent) - optional:
        assert any(fnmatch.fnmatch(f"/{path}", pattern) for path in example.files), pattern


def test_what_is_kept_for_ever_is_named_after_its_content(example, sent):
    kept = [pattern for pattern, headers in sent.items() if "immutable" in headers.get("Cache-Control", "")]
    assert kept
    for path in example.files:
        if any(fnmatch.fnmatch(f"/{path}", pattern) for pattern in kept):
            assert any(
                len(part) >= 8 and all(c in "0123456789abcdef" for c in part)
                for part in path.replace("-", "/").replace(".", "/").split("/")
            ), path


def test_below_a_sub_path_the_rules_begin_with_it(build_site):
    built = build_site({"news/a.md": "---\ntitle: A\ndate: 2026-01-05\n---\nText.\n"}, url="https://example.org/lab")
    assert all(pattern.startswith("/lab/") for pattern in rules(built.text("_headers")))
