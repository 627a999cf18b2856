"""`./board build`: what it says in its last lines, and the moment that it builds for."""

from __future__ import annotations

import json
import re

import pytest

from callboard.commands import build

CALL = "---\ntitle: Call for papers\ndate: 2027-01-10\n---\n- Submission deadline: 5 March 2027, 23:59 AoE\n"


@pytest.fixture
def posts(lab):
    (lab / "content" / "news" / "call.md").write_text(CALL, "utf-8")
    return lab


def go(run, **said):
    options = {"content": None, "output": None, "settings": None, "now": None, "strict": False} | said
    return run(lambda: build.run(**options))


def test_the_closing_lines(posts, run):
    code, out, err = go(run)
    assert (code, err.count("[")) == (0, 1)
    assert "note[ledger-missing]" in err
    first, last = out.splitlines()
    assert first == "1 file: 1 published. 1 event, 1 date, 0 topics."
    assert re.match(r"Built .*output in \d+\.\d s: .*\. Next change due: 05 Mar 2027 12:00 UTC\.$", last)


@pytest.mark.parametrize(
    ("now", "words"),
    [("yesterday", "no moment"), ("2027-02-01T09:00:00", "no zone"), ("2027-13-01", "no moment")],
)
def test_a_wrong_moment_is_told(posts, run, now, words):
    code, _, err = go(run, now=now)
    assert (code, words in err) == (1, True)
    assert not (posts / "output").exists()


def test_a_given_moment_overrides_the_demos_own(posts, run):
    code, _, _ = go(run, now="2027-06-01T12:00:00+02:00")
    report = json.loads((posts / "output" / "build-report.json").read_text("utf-8"))
    assert (code, report["now"]) == (0, "2027-06-01T12:00:00+02:00")
    assert 'data-now="2027-06-01T12:00:00+02:00"' in (posts / "output" / "index.html").read_text("utf-8")


def test_source_date_epoch_is_the_moment_of_a_real_lab(posts, run, monkeypatch):
    toml = posts / "site.toml"
    toml.write_text(re.sub(r"now = .*\n", "", toml.read_text("utf-8")), "utf-8")
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1800000000")
    code, _, _ = go(run)
    report = json.loads((posts / "output" / "build-report.json").read_text("utf-8"))
    assert (code, report["now"]) == (0, "2027-01-15T08:00:00+00:00")
    assert "data-now" not in (posts / "output" / "index.html").read_text("utf-8")
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "soon")
    code, _, err = go(run)
    assert (code, "SOURCE_DATE_EPOCH" in err) == (1, True)


def test_the_environments_address_is_used(posts, run, monkeypatch):
    (posts / "conf.py").write_text(
        "import os\nfrom pelicanconf import *\nfrom pelicanconf import CALLBOARD\nfrom pathlib import Path\n"
        f"SITEURL = os.environ['SITEURL']\nPATH = {str(posts / 'content')!r}\nOUTPUT_PATH = {str(posts / 'output')!r}\n"
        f"CALLBOARD = {{**CALLBOARD, 'drafts': False, 'site': {str(posts / 'site.toml')!r}}}\n",
        "utf-8",
    )
    monkeypatch.setenv("SITEURL", "https://example.org/preview")
    code, _, _ = go(run, settings=posts / "conf.py")
    assert code == 0
    assert 'href="https://example.org/preview/"' in (posts / "output" / "index.html").read_text("utf-8")


@pytest.mark.parametrize(
    ("toml", "words"),
    [
        ("name = \n", ["site.toml", "line 1"]),
        ("nam = 'Lab'\n", ["site.toml", "'nam'", "'name'"]),
        ("timezone = 'Mars/Olympus'\n", ["timezone", "Mars/Olympus"]),
        ("now = 'noon'\n", ["site.toml", "now", "noon"]),
        ("[groups]\n", ["site.toml", "groups"]),
        ("[groups.news]\naccent = 'red'\n", ["site.toml", "groups.news", "accent"]),
    ],
)
def test_what_is_wrong_in_site_toml_is_named(posts, run, toml, words):
    (posts / "site.toml").write_text(toml, "utf-8")
    code, _, err = go(run)
    assert (code, "Traceback" in err) == (1, False)
    assert all(word in err for word in words), err
    assert not (posts / "output").exists()


def test_an_empty_site_toml_is_enough(posts, run, monkeypatch):
    (posts / "site.toml").write_text("", "utf-8")
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1800000000")
    code, _, _ = go(run)
    assert code == 0
    assert "<title>Callboard</title>" in (posts / "output" / "index.html").read_text("utf-8")


def test_a_missing_folder_or_file_is_told(posts, run):
    code, _, err = go(run, content=posts / "nowhere")
    assert (code, "nowhere" in err) == (1, True)
    code, _, err = go(run, settings=posts / "nowhere.py")
    assert (code, "nowhere.py" in err) == (1, True)


def test_an_output_inside_the_content_is_refused(posts, run):
    code, _, err = go(run, output=posts / "content" / "site")
    assert (code, "content" in err) == (1, True)
    assert not (posts / "content" / "site").exists()
