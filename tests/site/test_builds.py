"""What a build keeps, drops, refuses and accounts for; real builds of small sites."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path

import feedparser
import lxml.etree
import pytest

from faults import variations

ROOT = Path(__file__).resolve().parents[2]
GOOD = "---\ntitle: A good post\ndate: 2027-01-10\n---\nGood words.\n"
OTHER = "---\ntitle: Another post\ndate: 2027-01-11\n---\nOther words.\n"


def post(title, date="2027-01-10", body="Words.", **more):
    said = "".join(f"{key}: {value}\n" for key, value in more.items())
    return f"---\ntitle: {title}\n" + (f"date: {date}\n" if date else "") + said + f"---\n{body}\n"


# --- nothing of a draft ---------------------------------------------------------------------------------------------

HIDDEN = {
    "draft": {"news/a-xdraft.md": "draft: true\ndate: 2027-01-02"},
    "unpublished": {"news/a-xdraft.md": "published: false\ndate: 2027-01-02"},
    "status": {"news/a-xdraft.md": "status: draft\ndate: 2027-01-02"},
    "drafts folder": {"_drafts/a-xdraft.md": "date: 2027-01-02"},
    "scheduled": {"news/a-xdraft.md": "publishDate: 2027-03-01\ndate: 2027-01-02"},
    "expired": {"news/a-xdraft.md": "expiryDate: 2027-01-15\ndate: 2027-01-02"},
}


@pytest.mark.parametrize("files", HIDDEN.values(), ids=HIDDEN)
def test_a_hidden_post_leaves_no_byte_behind(build_site, files):
    body = (
        "Xdraftbody at XDR 2027. See [xdraftlink](https://xdraft.example.org).\n\n"
        "- Xdraftdeadline: 5 February 2027\n- Workshop: 14 June 2027\n\n![A plan](xdraftplan.png)\n\n"
        "## Topics of interest\n\n- Federated xdraftlearning\n"
    )
    header = "title: 'Call for Papers: Xdraft Workshop (XDR 2027)'\nauthor: Xdraft Person\nsummary: Xdraftsummary"
    hidden = {path: f"---\n{header}\n{said}\n---\n{body}" for path, said in files.items()}
    files = hidden | {"news/xdraftplan.png": b"xdraftpicture", "news/.xdrafthidden": b"", "news/xdraft.md~": b""}
    built = build_site({"news/before.md": GOOD, "news/after.md": OTHER} | files)
    assert built.code == 0
    for path, data in built.files.items():
        assert b"xdr" not in path.encode().lower() + data.lower(), path
    assert "1 draft" in built.out or "1 scheduled" in built.out or "1 expired" in built.out


def test_a_deleted_post_is_gone_after_the_next_build(build_site):
    assert "news/gone/index.html" in build_site({"news/stays.md": GOOD, "news/gone.md": OTHER}).files
    built = build_site({"news/stays.md": GOOD})
    assert not [path for path, data in built.files.items() if "gone" in path or b"Another post" in data]
    assert "news/stays/index.html" in built.files


def test_a_post_that_became_a_draft_is_gone_too(build_site):
    build_site({"news/stays.md": GOOD, "news/turns.md": OTHER})
    built = build_site({"news/stays.md": GOOD, "news/turns.md": OTHER.replace("date:", "draft: true\ndate:")})
    assert not [path for path, data in built.files.items() if b"Another post" in data]


# --- the same bytes -------------------------------------------------------------------------------------------------


def test_two_builds_give_the_same_bytes(example, tmp_path):
    """Another process with another everything: folder, time zone, clock, umask, number of processes; and no network."""
    outcome = variations.compare(variations.ALL_AT_ONCE, example.files, tmp_path)
    assert (outcome.different, outcome.files) == ((), len(example.files))


@pytest.fixture(scope="module")
def _built_once(build_apart):
    return build_apart({"news/good.md": GOOD})


@pytest.fixture
def old_site(_built_once, tmp_path):
    """A site that stands where the test's own build would go."""
    shutil.copytree(_built_once.folder, tmp_path / "site")
    return _built_once


# --- refusals -------------------------------------------------------------------------------------------------------


def test_a_refused_post_is_named_and_the_others_are_built(build_site):
    built = build_site(
        {"news/good.md": GOOD, "news/bad.md": "---\ntitle: A bad post\ndate: 2027-02-30\n---\nXbadbody.\n"}
    )
    assert built.code == 1
    assert re.search(r"news/bad\.md:3:\d+: error\[[a-z-]+\] .*30 February 2027.*\n  hint: \S", built.err)
    assert "Traceback" not in built.err
    assert "news/good/index.html" in built.files
    assert not [path for path, data in built.files.items() if b"Xbadbody" in data or b"bad post" in data]
    assert "1 published" in built.out
    assert "1 rejected" in built.out


def test_every_problem_of_every_file_is_told_in_one_run(build_site):
    bad = {f"news/bad-{n}.md": "---\ntitle: [\n---\nText.\n" for n in range(3)}
    built = build_site({"news/good.md": GOOD} | bad)
    assert built.code == 1
    assert all(f"{path}:" in built.err for path in bad)


def test_two_posts_of_one_address_are_refused_by_name_and_the_rest_live(build_site):
    built = build_site({"news/one.md": GOOD, "news/2027-01-05-same.md": OTHER, "news/x/same.md": OTHER})
    assert built.code == 1
    told = re.findall(r"(\S+?):\d+:\d+: error\[slug-clash\] .*?is also that of (\S+)\.", built.err)
    assert {(Path(a).name, Path(b).name) for a, b in told} == {
        ("2027-01-05-same.md", "same.md"),
        ("same.md", "2027-01-05-same.md"),
    }
    assert "news/one/index.html" in built.files
    assert "news/same/index.html" not in built.files


def test_addresses_that_differ_only_in_case_clash(build_site):
    built = build_site({"news/Same.md": GOOD, "news/sub/same.md": OTHER})
    assert built.code == 1
    assert "slug-clash" in built.err


def test_a_page_that_wants_the_sites_own_address_is_refused(build_site):
    built = build_site(
        {"news/good.md": GOOD, "pages/dates.md": post("Our dates"), "pages/archives.md": post("Archive")}
    )
    assert built.code == 1
    assert re.findall(r"pages/(\w+)\.md:1:1: error\[slug-clash\]", built.err) == ["archives", "dates"]
    assert "news/good/index.html" in built.files


@pytest.mark.parametrize(
    ("options", "named"),
    [
        pytest.param({"toml": 'timzone = "Europe/Berlin"'}, ["site.toml", "timzone", "timezone"], id="misspelt-key"),
        pytest.param({"toml": "branch = 3"}, ["site.toml", "branch"], id="wrong-type"),
        pytest.param({"toml": "branch ="}, ["site.toml", "line"], id="no-toml"),
        pytest.param({"conf": "SITENAM = 'x'"}, ["conf.py", "SITENAM", "SITENAME"], id="unknown-setting"),
        pytest.param({"conf": "UTTERLY_UNKNOWN = 1"}, ["conf.py", "UTTERLY_UNKNOWN"], id="very-unknown-setting"),
        pytest.param({"conf": "PLUGINS = ['callboard', 'no_such_plugin']"}, ["no_such_plugin"], id="plugin"),
        pytest.param({"conf": "TIMEZONE = 'Mars/Olympus'"}, ["conf.py", "TIMEZONE", "Mars/Olympus"], id="time-zone"),
        pytest.param({"conf": "x = 1 / 0"}, ["conf.py", "ZeroDivisionError"], id="crashing-settings"),
        pytest.param({"conf": "import nowhere_at_all"}, ["conf.py", "nowhere_at_all"], id="missing-import"),
        pytest.param({"conf": "THEME = 'no/such/theme'"}, ["no/such/theme"], id="theme"),
        pytest.param({"url": "board.example.org"}, ["url", "board.example.org"], id="address-without-scheme"),
        pytest.param({"now": "2027-02-01T09:00:00"}, ["now", "zone"], id="moment-without-zone"),
    ],
)
def test_a_wrong_setting_stops_with_its_name_and_the_old_site_stays(build_site, old_site, options, named):
    before = old_site.files
    built = build_site({"news/good.md": GOOD, "news/new.md": OTHER}, **options)
    assert built.code == 1
    assert built.err.startswith("error: ")
    assert "Traceback" not in built.err
    for word in named:
        assert word in built.err
    assert built.files == before


def test_a_wrong_time_zone_in_site_toml(build_site, tmp_path):
    build_site({"news/good.md": GOOD})
    toml = tmp_path / "site.toml"
    built = build_site(
        {"news/good.md": GOOD},
        conf=f"from pathlib import Path\nPath({str(toml)!r}).write_text('timezone = \"Mars/Olympus\"')\n",
    )
    assert built.code == 1
    assert "timezone = 'Mars/Olympus'" in built.err


@pytest.mark.parametrize(
    ("template", "text", "named"),
    [
        pytest.param(
            "post.html",
            "{% extends 'base.html' %}\n{% block main %}{{ nonesuch.x }}{% endblock %}",
            ["post.html", "nonesuch"],
            id="unknown-name",
        ),
        pytest.param("post.html", "\n\n{% if %}", ["post.html", "line 3"], id="syntax"),
        pytest.param("index.html", None, ["index"], id="missing"),
        pytest.param("macros/row.html", "{% macro x( %}", ["row.html"], id="in-a-macro"),
        pytest.param("base.html", "{{ page.title.nonesuch }}", ["base.html", "nonesuch"], id="unknown-field"),
        pytest.param("404.html", "{{ 1 / 0 }}", ["404"], id="crash"),
    ],
)
def test_a_broken_template_stops_with_its_name_and_the_old_site_stays(
    build_site, old_site, tmp_path, template, text, named
):
    call = post("Call for papers", body="- Submission deadline: 5 March 2027\n- Workshop: 14 June 2027")
    before = old_site.files
    theme = tmp_path / "theme"
    shutil.copytree(ROOT / "theme", theme)
    path = theme / "templates" / template
    if text is None:
        path.unlink()
    else:
        path.write_text(text, "utf-8")
    built = build_site({"news/good.md": call}, conf=f"THEME = {str(theme)!r}")
    assert (built.code, "Traceback" in built.err) == (1, False)
    for word in named:
        assert word in built.err
    assert built.files == before


def test_a_folder_that_no_build_made_is_not_replaced(build_site, tmp_path):
    (tmp_path / "site").mkdir()
    (tmp_path / "site" / "thesis.doc").write_text("years of work")
    built = build_site({"news/good.md": GOOD})
    assert built.code == 1
    assert [path.name for path in (tmp_path / "site").iterdir()] == ["thesis.doc"]


def test_strict_counts_warnings(build_site):
    files = {"news/good.md": GOOD + "\n![A cat](/static/img/none.png)\n"}
    assert build_site(files).code == 0
    built = build_site(files, strict=True)
    assert built.code == 1
    assert "warning[image-missing]" in built.err
    assert "--strict" in built.err


def test_an_accepted_warning_is_not_told(build_site):
    said = GOOD.replace("date:", "callboard: {accept: [image-missing]}\ndate:")
    built = build_site({"news/good.md": said + "\n![A cat](/static/img/none.png)\n"}, strict=True)
    assert (built.code, built.err) == (0, "")


# --- accounting -----------------------------------------------------------------------------------------------------


def test_every_file_is_accounted_for(build_site):
    files = {
        "news/good.md": GOOD + "\n[The paper](paper.pdf)\n",
        "news/draft.md": OTHER.replace("date:", "draft: true\ndate:"),
        "news/later.md": post("Later", date="2027-01-12", publishDate="2027-06-01"),
        "news/bad.md": "---\ntitle: [\n---\n",
        "news/.hidden.md": GOOD,
        "news/good.md~": GOOD,
        "news/README.md": "For us.",
        "news/paper.pdf": b"%PDF-1.4",
        "news/unused.pdf": b"%PDF-1.4",
        "static/img/a.svg": "<svg xmlns='http://www.w3.org/2000/svg' width='4' height='3'/>",
        "static/notes.xyz": "kept",
        "pages/about.md": post("About", date=None),
        "authors.yaml": "ana: {name: Ana Prado}\n",
        "odd.docx": b"PK",
    }
    built = build_site(files)
    report = json.loads(built.text("build-report.json"))
    content = dict(report["content"])
    assert content.pop("files") == len(files) == sum(content.values())
    assert content == {"published": 2, "draft": 1, "scheduled": 1, "rejected": 1, "ignored": 5, "static": 3, "data": 1}
    assert f"{len(files)} files: " in built.out
    told = {
        word: int(count) for count, word in re.findall(r"(\d+) (\w+)[,.]", built.out.splitlines()[0].split(": ", 1)[1])
    }
    assert {key: told[key] for key in content} == content
    assert "static/notes.xyz" in built.files
    assert "files/news/paper.pdf" in built.files


def test_the_report_counts_what_was_written(example):
    report = json.loads(example.text("build-report.json"))
    # Pelican's plugin writes the sitemap when all else is done.
    assert report["output"]["files"] == len(example.files) - 1
    phrases = report["phrases"]
    assert phrases.pop("seen") == sum(phrases.values())
    assert report["now"] == "2026-03-10T09:00:00+00:00"
    content = report["content"]
    assert content.pop("files") == sum(content.values())
    assert content["published"] >= 20


# --- sitemap --------------------------------------------------------------------------------------------------------


def is_hidden(built, path):
    """Redirects and the page for what is not found ask not to be indexed."""
    return "noindex" in built.pages[path].xpath("//meta[@name='robots']/@content")


@pytest.mark.parametrize("name", ["example", "example_below"])
def test_the_sitemap_lists_every_page_once(request, name):
    built = request.getfixturevalue(name)
    root = lxml.etree.fromstring(built.files["sitemap.xml"])
    names = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9"}
    listed = root.xpath("//s:loc/text()", namespaces=names)
    assert len(listed) == len(set(listed))
    pages = {f"{built.url}/{path.removesuffix('index.html')}" for path in built.pages if not is_hidden(built, path)}
    assert set(listed) == pages


def test_the_sitemap_has_the_posts_own_days(example):
    root = lxml.etree.fromstring(example.files["sitemap.xml"])
    names = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9"}
    days = {url.findtext("s:loc", namespaces=names): url.findtext("s:lastmod", namespaces=names) for url in root}
    assert days["https://callboard.example.org/news/tml4h-iclr-2023/"].startswith("2023-01-16")
    assert max(days.values()) < "2026-03-11"
    assert len(set(days.values())) > 10


def test_a_page_is_as_new_as_what_it_shows_and_never_of_the_future(build_site):
    built = build_site(
        {
            "news/call.md": "---\ntitle: Call\ndate: 2025-01-02\n---\n- Submission deadline: 3 May 2025\n",
            "news/talk.md": "---\ntitle: Talk\ndate: 2026-02-03\n---\nWe met.\n",
            "news/later.md": "---\ntitle: Later\ndate: 2031-02-03\n---\nWe shall meet.\n",
        },
        now="2027-02-01T09:00:00+00:00",
    )
    root = lxml.etree.fromstring(built.files["sitemap.xml"])
    days = {url.findtext("{*}loc").removeprefix(built.url): url.findtext("{*}lastmod")[:10] for url in root}
    assert days["/news/call/"] == days["/events/"] == days["/dates/"] == days["/dates/2025/"] == "2025-01-02"
    assert days["/news/talk/"] == "2026-02-03"
    assert days["/"] == days["/archives/"] == days["/news/later/"] == "2027-02-01"


# --- undated posts --------------------------------------------------------------------------------------------------


def test_undated_posts_are_in_no_feed_and_last_in_lists(build_site):
    undated = post("Nobody knows when", date=None)
    built = build_site(
        {"news/z-old.md": post("Old", date="2020-01-01"), "news/undated.md": undated, "news/new.md": GOOD}
    )
    assert built.code == 0
    for path in ("feeds/all.atom.xml", "feeds/all.rss.xml", "feeds/groups/news.atom.xml"):
        assert [e.title for e in feedparser.parse(built.files[path]).entries] == ["A good post", "Old"]
    for path in ("", "groups/news"):
        links = [a for a in built.page(path).xpath("//main//a/@href") if a.startswith("/news/")]
        assert list(dict.fromkeys(links)) == ["/news/new/", "/news/z-old/", "/news/undated/"]
    assert (
        "Undated" in built.page("archives").text_content() or "undated" in built.page("archives").text_content().lower()
    )
    assert not built.page("news/undated").xpath("//main//article//p[@class='byline']//time")


def test_a_site_of_undated_posts_alone_has_no_feed(build_site):
    built = build_site({"news/undated.md": post("Nobody knows when", date=None)})
    assert built.code == 0
    assert not [path for path in built.files if path.startswith(("feeds/", "calendars/"))]


def test_an_empty_lab_builds(build_site):
    built = build_site({})
    assert built.code == 0
    assert {"index.html", "404.html", "archives/index.html"} <= set(built.pages)


# --- one bad thing stops nothing else -------------------------------------------------------------------------------


def test_a_device_name_is_no_address(build_site):
    built = build_site({"news/good.md": GOOD, "news/nul.md": OTHER})
    assert built.code == 0
    assert "news/nul-post/index.html" in built.files


@pytest.mark.parametrize("name", ["con", "AUX.x", "x" * 300, "会" * 100])
def test_no_id_stops_the_build(build_site, name):
    body = "- Submission deadline: 5 March 2027"
    posts = {
        "news/a.md": post("A", id=name, body=body),
        "news/b.md": post("B", event=f"{{name: B, id: {name}}}", body=body),
    }
    built = build_site({"news/good.md": GOOD} | posts)
    assert built.code == 0, built.err
    assert {"news/good/index.html", "news/a/index.html", "news/b/index.html"} <= set(built.files)


def test_files_that_differ_only_in_case_are_refused_and_the_posts_built(build_site):
    pairs = ["A.png", "a.png", "b/x.png", "B/y.png", "caf\u00e9.png", "cafe\u0301.png"]
    names = {"con.png": b"1", "a:b.png": b"2", "x" * 190 + ".png": b"3"}
    clashing = {f"static/{name}": name.encode() for name in pairs}
    built = build_site({"news/good.md": GOOD} | clashing | {f"static/{name}": data for name, data in names.items()})
    assert built.code == 1
    assert built.err.count("error[file-clash]") == len(pairs)
    assert built.err.count("error[file-name]") == len(names)
    assert "news/good/index.html" in built.files


TAKEN = [
    "/_headers",
    *("/", "/archives/", "/subscribe/", "/404.html", "/news/good/", "/news/good/index.html"),
    *("/feeds/all.atom.xml", "/feeds/all.json/x/", "/calendars/all.ics", "/data/v1/dates.json", "/theme/x/"),
    *("/robots.txt", "/llms.txt/", "/sitemap.xml", "/sitemap.xml/x.html", "/build-report.json", "/.well-known/x"),
    *("/static/x/", "/search/", "../../x", "/con/", "https://evil.example.org/x"),
]


def test_an_old_address_never_takes_the_place_of_anything(build_site):
    """Any of these once stopped the whole build, or would have been a page where a feed is looked for."""
    posts = {f"news/a{n}.md": post(f"A{n}", aliases=f'["{alias}"]') for n, alias in enumerate(TAKEN)}
    posts["news/later.md"] = post("Later", aliases="[/page.html/x/]")
    free = {"news/free.md": post("Free", aliases="[/page.html, /data/2019/challenge/]")}
    built = build_site({"news/good.md": GOOD} | free | posts)
    assert built.code == 0
    assert re.findall(r"news/a(\d+)\.md:4:1: warning\[alias-taken\]", built.err) == sorted(map(str, range(len(TAKEN))))
    assert "news/later.md:4:1: warning[alias-taken]" in built.err
    assert {"page.html", "data/2019/challenge/index.html", "news/good/index.html"} <= set(built.files)


@pytest.mark.parametrize(
    ("text", "code", "line"),
    [
        ("Before.\n\n<!-- hidden\n\nAfter.", "comment-unclosed", 3),
        ("Before.\n\n<script>\nlost()\n\nAfter.", "markup-removed", 3),
        ('<iframe src="https://x.example.org"></iframe> two.', "markup-removed", 1),
    ],
    ids=["comment", "script", "frame"],
)
def test_what_is_left_out_is_told_with_its_line(build_site, text, code, line):
    said = "---\ntitle: T\ndate: 2027-01-01\n---\n"
    built = build_site({"news/x.md": said + text})
    assert f"news/x.md:{line + 4}:1: warning[{code}]" in built.err


def test_comments_in_code_hide_nothing(build_site):
    said = "---\ntitle: T\ndate: 2027-01-01\nsummary: s\n---\nWrite `<!--` to begin, and\n\n```html\n<!-- so\n```\n"
    assert build_site({"news/x.md": said}).err == ""


def test_a_file_beside_posts_is_public_only_when_a_published_post_refers_to_it(build_site):
    draft = "---\ntitle: D\ndraft: true\n---\n[plan](plan.pdf)\n"
    built = build_site({"news/good.md": GOOD, "news/d.md": draft, "news/plan.pdf": b"SECRET", "news/d.md.txt": draft})
    assert built.code == 0
    assert not [name for name in built.files if name.startswith("files/")]


def test_a_site_with_a_fault_of_its_template_never_takes_its_place(build_site, tmp_path):
    files = {"news/a.md": "---\ntitle: A\ndate: 2027-01-01\n---\nText.\n"}
    before = build_site(files)
    assert before.code == 0
    theme = tmp_path / "theme"
    shutil.copytree(ROOT / "theme", theme)
    page = theme / "templates" / "archives.html"
    page.write_text(page.read_text("utf-8").replace("{% block main %}", "{% block main %}<p onclick='x()'>"), "utf-8")
    after = build_site(files, conf=f"THEME = {str(theme)!r}")
    assert after.code == 1
    assert "archives/index.html has the attribute onclick, which the policy forbids" in after.err
    assert after.files == before.files


def test_no_page_of_the_example_leads_nowhere(example):
    assert "page-link" not in example.out + example.err
