"""`./board publish`: what is published, what keeps a site from going anywhere, and where it may go."""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest

from callboard import builder
from callboard.commands import publish_places
from callboard.commands.publish_places import PAGES, Folder, Pages, Remote
from callboard.model import Problem
from callboard.report import NAME
from callboard.settings import Site
from sitebuild.errors import Refused
from tests.commands.publishing import POST, files_of, folder_of, report_of, write

PLACE = "web@host.univ.eu:public_html/lab"


def test_a_folder_gets_the_whole_public_site(real, go):
    live = folder_of(real / "www", {NAME: report_of(9)})
    write(real, "draft.md", POST.format("Secretissimo").replace("date", "draft: true\ndate"))
    code, out, err = go("www")
    assert (code, files_of(live)) == (1, {NAME: report_of(9).encode()})
    assert "error: the site would shrink from 9 posts to 2; the old site stays\nhint: " in err
    assert out == "3 files: 1 draft, 2 published. 0 events, 0 dates, 0 topics.\n"
    code, out, err = go("www", allow_shrink=True)
    assert code == 0, err
    assert re.search(r"^Published in www \(\d+\.\d s, no problems\)\. No change is due\.$", out, re.MULTILINE)
    files = files_of(live)
    assert {"index.html", "news/one/index.html", "search/index.html"} <= set(files)
    assert any(name.startswith("pagefind/") for name in files)
    assert b"https://board.univ.eu/" in files["index.html"]
    assert not any(b"Secretissimo" in data for data in files.values())
    assert not (real / "output").exists()


@pytest.mark.parametrize(
    ("text", "options", "told"),
    [
        (POST.format("x").replace("01-10", "02-30"), {}, "error[date-impossible]"),
        (POST.format("x") + "![A](/none.png)\n", {"strict": True}, "warning[image-missing]"),
    ],
    ids=["error", "warning"],
)
def test_posts_with_problems_are_told_and_the_old_site_stays(real, go, text, options, told):
    live = folder_of(real / "www", {NAME: report_of(2)})
    write(real, "wrong.md", text)
    code, out, err = go("www", **options)
    assert (code, files_of(live)) == (1, {NAME: report_of(2).encode()})
    assert told in err
    assert re.search(r"^error: nothing was published: 1 (error|warning).*\nhint: mend what is told above", err, re.M)
    assert "3 files: " in out


def test_what_only_the_finished_site_shows_is_asked_about_before_the_switch(real, monkeypatch):
    asked = []

    def accept(loaded):
        asked.append(len(loaded.problems))
        if len(asked) == 2:
            raise Refused("no")

    problem = Problem("news/one.md", 0, 0, "page-link", "warning", "It leads nowhere.")
    monkeypatch.setattr(builder, "_verify", lambda *_, **__: [problem])
    with pytest.raises(Refused, match="no"):
        builder.build(config=real / "publishconf.py", accept=accept)
    assert asked == [0, 1]
    assert not (real / "output").exists()


def test_settings_that_show_drafts_are_refused(real, go):
    write(real, "draft.md", POST.format("x").replace("date", "draft: true\ndate"))
    conf = real / "publishconf.py"
    conf.write_text(conf.read_text("utf-8") + "\nCALLBOARD['drafts'] = True\n", "utf-8")
    code, _, err = go("www")
    assert (code, "error: news/draft.md is a draft\nhint: " in err) == (1, True)
    assert not (real / "www").exists()


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        (r"\A", 'now = "2027-02-01T09:00:00+00:00"\n', "stands still|at one moment"),
        ("board.univ.eu", "board.example.org", "https://board.example.org, is only an example"),
        (r"url = .*\n", "", "http://localhost:8000, should be the address that readers will type"),
    ],
    ids=["a-moment", "an-example", "none"],
)
def test_a_site_that_is_no_labs_yet_is_refused(real, go, old, new, told):
    toml = real / "site.toml"
    toml.write_text(re.sub(old, new, toml.read_text("utf-8"), count=1), "utf-8")
    code, out, err = go("www")
    assert (code, out, (real / "www").exists()) == (1, "", False)
    assert re.search(told, err)
    assert "\nhint: " in err


def test_a_dry_run_tells_and_changes_nothing(real, go):
    live = folder_of(real / "www", {NAME: report_of(2), "news/gone/index.html": "old"})
    before = files_of(live)
    code, out, _ = go("www", dry_run=True)
    assert (code, files_of(live), (real / "output").exists()) == (0, before, False)
    assert f"  + {NAME}\n" in out
    assert re.search(r"^  and \d+ more$", out, re.MULTILINE)
    assert "\nNothing was sent, as --dry-run asks (" in out
    assert Folder(live).plan(folder_of(real / "site", {NAME: report_of(2), "a": "b"})) == [
        "+ a",
        "- news/gone/index.html",
    ]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("www/lab", Folder(Path("home") / "www/lab")),
        (os.path.abspath("www"), Folder(Path(os.path.abspath("www")))),
        ("./a:b", Folder(Path("home") / "a:b")),
        (f"./{PAGES}", Folder(Path("home") / PAGES)),
        (PAGES, Pages(Site())),
        (PLACE, Remote(PLACE)),
        ("host-alias:~/www", Remote("host-alias:~/www")),
        ("[2001:db8::1]:www", Remote("[2001:db8::1]:www")),
    ],
)
def test_a_place(text, place):
    assert publish_places.find(text, Path("home"), Site()) == place


def test_a_folder_below_ones_home(monkeypatch, tmp_path):
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("USERPROFILE", str(tmp_path))
    assert publish_places.find("~/www", Path("elsewhere"), Site()) == Folder(tmp_path / "www")


@pytest.mark.parametrize(
    "text",
    ["", "https://lab.univ.eu/", "rsync://host/www", "host::www", "host:", "host:/", "host:a b", "host:$(id)",
     "-oProxyCommand=x:www", "web@-x:www", "host:a;b", "host:-x", "host:`id`", "host:a\nb", "~no-such-person/x"],
)  # fmt: skip
def test_what_is_no_place_is_told_with_what_would_be(text):
    with pytest.raises(Refused) as caught:
        publish_places.find(text, Path("home"), Site())
    assert caught.value.hint


def test_site_toml_says_it_and_the_command_line_overrides_it(real, go):
    toml = real / "site.toml"
    toml.write_text('publish_to = "https://x"\n' + toml.read_text("utf-8"), "utf-8")
    assert "https://x is no place" in go()[2]
    assert "rsync://x is no place" in go("rsync://x")[2]


@pytest.mark.parametrize("name", [".", "..", "full"])
def test_a_folder_that_is_no_sites_is_refused_before_anything_is_built(real, go, name):
    folder_of(real / "full", {"thesis.tex": "text"})
    code, out, err = go(name)
    assert (code, out) == (1, "")
    assert "--output" not in err
    assert (real / "full" / "thesis.tex").exists()
