"""A whole import decided, without a file: what each post needs, what stays behind, what a person has to look at."""

from __future__ import annotations

import datetime as dt

import pytest

from callboard.importing.feed import Entry, Feed
from callboard.importing.parts import LONGEST_TEXT, Source
from callboard.importing.planning import plan
from callboard.importing.reading import Here
from callboard.settings import Site

NOW = dt.datetime(2027, 2, 1, 9, tzinfo=dt.UTC)
POST = "---\ntitle: A post\n---\n{}\n"
OWL = "_posts/2019-03-07-owl.md"


def planned(files, *, url="https://lab.example.org", feed=()):
    """The plan for some files; a number is the size of one that is no text."""
    texts = {name: data.encode() for name, data in files.items() if isinstance(data, str)}
    sizes = {name: data if isinstance(data, int) else len(texts[name]) for name, data in files.items()}
    return plan(Source("old", sizes, texts), Here(Site(url=url), NOW), Feed(tuple(feed)))


def post(made, name="owl"):
    return next(piece for piece in made.pieces if piece.is_post and name in piece.target)


def reasons(made):
    return {left.path: left.why for left in (*made.left, *made.doubts)}


@pytest.mark.parametrize(
    ("defaults", "header", "draft"),
    [
        ("{scope: {path: ''}, values: {published: false}}", "", True),
        ("{scope: {path: '', type: posts}, values: {published: false}}", "", True),
        ("{scope: {path: '', type: pages}, values: {published: false}}", "", False),
        ("{scope: {path: _posts/2018}, values: {published: false}}", "", False),
        ("{scope: {path: _posts}, values: {published: false}}", "published: true", False),
        ("{scope: 3, values: {published: false}}", "", False),
    ],
)
def test_what_the_settings_kept_back_stays_a_draft(defaults, header, draft):
    text = f"---\ntitle: A post\n{header}\n---\nText.\n"
    made = planned({"_config.yml": f"defaults:\n- {defaults}\n", OWL: text})
    assert post(made).is_draft == draft
    assert (b"draft: true" in post(made).data) == draft


def test_the_settings_give_permalinks_and_categories_too():
    config = (
        "permalink: /:categories/:title/\ndefaults:\n- {scope: {path: _posts}, values: {categories: [birds, owls]}}\n"
    )
    made = planned({"_config.yml": config, OWL: POST.format("Text.")})
    assert b'aliases: ["/birds/owls/owl/"]' in post(made).data


@pytest.mark.parametrize(
    ("name", "why"),
    [
        ("assets/.x.png", "begins with a point"),
        ("assets/drafts/x.png", "not for readers"),
        ("assets/x.js", "a page or a program"),
        ("assets/aux.png", "reserved name"),
        ("assets/x.md", ""),
    ],
)
def test_files_that_stay_behind_have_a_reason(name, why):
    made = planned({"_config.yml": "a: b", OWL: POST.format(f"[x](/{name})"), name: 10})
    assert why in reasons(made).get(name, "")
    assert [piece.source for piece in made.pieces if not piece.is_post] == []
    assert f"\n[x](/{name})\n" in post(made).data.decode()


def test_a_file_of_drafts_alone_that_would_be_published_at_once_stays_behind():
    made = planned(
        {"_config.yml": "a: b", "_drafts/owl.md": POST.format("[x](/x.mp4) [y](/y.png)"), "x.mp4": 1, "y.png": 1}
    )
    assert "only a draft refers to it" in reasons(made)["x.mp4"]
    assert [piece.target for piece in made.pieces if not piece.is_post] == ["y.png"]


def test_two_files_of_one_place_do_not_meet():
    text = "---\ntitle: A\ndate: 2019-01-01\n---\n![a](/img/x.png) ![b](/assets/img/x.png)\n"
    files = {"hugo.toml": "", "content/post/owl.md": text, "static/img/x.png": 1, "static/assets/img/x.png": 1}
    made = planned(files | {"assets/img/x.png": 2})
    assert sorted(p.target for p in made.pieces if not p.is_post) == ["static/assets/img/x.png", "static/img/x.png"]


def test_a_cover_is_found_at_its_old_address():
    text = "---\ntitle: A post\nimage: /lab/assets/x.png\n---\nText.\n"
    made = planned({"_config.yml": "baseurl: /lab\n", OWL: text, "assets/x.png": 1})
    assert b"image: /static/assets/x.png\n" in post(made).data
    assert "/lab/assets/x.png is now /static/assets/x.png" in post(made).changes


@pytest.mark.parametrize(
    ("address", "expected"),
    [("/lab/2018/05/01/a.html#x", "/news/2018-05-01-a.md#x"), ("../../../2018/05/01/a.html", "/news/2018-05-01-a.md")],
)
def test_links_to_posts_lead_to_their_files(address, expected):
    files = {"_config.yml": "baseurl: /lab\n", OWL: POST.format(f"[a]({address})")}
    made = planned(files | {"_posts/2018-05-01-a.md": POST.format("Text.")})
    assert f"[a]({expected})" in post(made).data.decode()


def test_a_post_that_cannot_be_held_back_stays_behind():
    text = "---\n  title: A post\n  date: 2030-01-01\n---\nText.\n"
    made = planned({"_config.yml": "a: b", OWL.replace("2019", "2030"): text, OWL: POST.format("Text.")})
    assert [piece.target for piece in made.pieces] == ["news/2019-03-07-owl.md"]
    assert "nobody was to see it yet" in reasons(made)["_posts/2030-03-07-owl.md"]


def test_what_cannot_be_added_is_told():
    text = "---\ntitle: A post\naliases: [/a]\nredirect_from: [/b]\n---\nText.\n"
    made = planned({"_config.yml": "permalink: /:year/:title/", OWL: text})
    assert post(made).data == text.encode()
    assert "write this into its header by hand: aliases: /2019/owl/" in reasons(made)[OWL]


def test_a_site_below_another_path_than_before_cannot_answer_at_old_addresses():
    made = planned(
        {"_config.yml": "url: https://a.example.org", OWL: POST.format("Text.")}, url="https://b.example.org/b"
    )
    assert "no redirects" in reasons(made)["https://a.example.org"]
    assert b"aliases" not in post(made).data
    assert "[old_addresses]" not in made.settings


def test_an_id_that_is_no_address_is_told():
    made = planned({"_config.yml": "a: b", OWL: POST.format("Text.")}, feed=[Entry("12", "", "A post")])
    assert "cannot be kept" in reasons(made)[OWL]


def test_settings_from_the_former_site_are_quoted():
    files = {f"_posts/2019-0{n}-01-a{n}.md": POST.format("Text.") for n in (1, 2, 3)}
    made = planned(files | {"_config.yml": "permalink: '/:year/\"]x/:title/'\n"})
    assert '"/:year/\\"]x/:filename/" = "/news/:slug/"' in made.settings


def test_a_text_that_nobody_wrote_stays_behind():
    made = planned({"_config.yml": "a: b", OWL: POST.format("Text."), "_posts/2019-01-01-big.md": LONGEST_TEXT + 1})
    assert "no text of a person" in reasons(made)["_posts/2019-01-01-big.md"]


def test_html_with_a_header_comes_over_and_is_told():
    made = planned({"_config.yml": "a: b", OWL.replace(".md", ".html"): POST.format("<p>Text.</p>")})
    assert post(made).target == "news/2019-03-07-owl.md"
    assert "HTML" in reasons(made)[OWL.replace(".md", ".html")]


def test_translations_of_one_slug_stay_two():
    files = {
        "hugo.yaml": "languages: {en: {contentDir: content/en}, fr: {contentDir: content/fr}}",
        "content/en/post/owl.md": "---\ntitle: A\ndate: 2019-01-01\nslug: owl\n---\nText.\n",
        "content/fr/post/owl.md": "---\ntitle: B\ndate: 2019-01-01\nslug: owl\n---\nText.\n",
    }
    made = planned(files)
    assert [piece.target for piece in made.pieces] == ["news/owl.en.md", "news/owl.fr.md"]
    assert all(b"slug: owl\n" in piece.data for piece in made.pieces)
