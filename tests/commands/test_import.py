"""`./board import`: what comes over from a Jekyll or Hugo site, what the built site makes of it, and a second run."""

from __future__ import annotations

import datetime as dt
import os

import pytest

from callboard import builder, pipeline
from callboard.commands import build, import_

NOW = dt.datetime(2027, 2, 1, 9, tzinfo=dt.UTC)
PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010806000000"
    "1f15c4890000000d49444154789c63f8cfc0f01f00050001ff5ef3d7e20000000049454e44ae426082"
)
CALL = """---
layout: post
title: "Owls 2019: call for papers"
date: 2019-03-07
---
![An owl]({{ site.baseurl }}/assets/owl.png)

See [the first note]({% post_url 2018-05-01-first-note %})
and [again]({{ "/2018/05/01/first-note.html" | relative_url }}).

Papers are due on 3 May 2019.
"""
JEKYLL = {
    "_config.yml": "title: Owl Lab\nurl: https://owls.example.org\nbaseurl: ''\npermalink: date\n",
    "_posts/2018-05-01-first-note.md": "---\r\ntitle: A first note\r\n---\r\nWords, and nothing else.\r\n",
    "_posts/2019-03-07-owls.md": CALL,
    "_posts/2020-01-02-hidden.md": "---\ntitle: Hidden\npublished: false\n---\n![A plan](/assets/plan.png)\n",
    "_drafts/idea.md": "---\ntitle: An idea\n---\nNot yet.\n",
    "_news/one.md": "---\ntitle: In short\ndate: 2021-04-05\n---\nOne line.\n",
    "_people/ada.md": "---\nname: Ada\ndate: 2020-01-01\n---\nAda.\n",
    "about.md": "---\ntitle: About\n---\nUs.\n",
    "assets/owl.png": PNG,
    "assets/plan.png": PNG + b"1",
    "assets/unused.png": PNG,
    "_site/2019/03/07/owls.html": "<p>made</p>",
}
HUGO = {
    "hugo.toml": 'baseURL = "https://owls.example.org/lab/"\n[permalinks]\nblog = "/blog/:year/:slug/"\n',
    "content/_index.md": "---\ntitle: Home\n---\n",
    "content/blog/_index.md": "---\ntitle: Blog\n---\n",
    "content/blog/2019/owls/index.md": (
        '+++\ntitle = "Owls, twice"\ndate = 2019-03-07\naliases = ["/old/owls/"]\n+++\n'
        '![Two](two.png) and [that]({{< relref "/blog/plain.md" >}}) and [data](data.json) and [logo](/img/logo.png)\n'
    ),
    "content/blog/2019/owls/two.png": PNG,
    "content/blog/2019/owls/data.json": "{}",
    "content/blog/2019/owls/featured.jpg": PNG,
    "content/blog/plain.md": "---\ntitle: Plain\ndate: 2018-01-01T10:00:00Z\ndraft: false\n---\nText.\n",
    "content/blog/more.md": "---\ntitle: More\ndate: 2018-01-02\n---\nSee [it](../plain/).\n",
    "content/blog/later.md": "---\ntitle: Later\ndate: 2030-01-01\n---\nNot before.\n",
    "content/blog/kept.md": "---\ntitle: Kept\ndate: 2018-02-01\ndraft: true\n---\nNo.\n",
    "content/secret/_index.md": "---\ncascade:\n  draft: true\n---\n",
    "content/secret/a.md": "---\ntitle: A secret\ndate: 2018-02-02\n---\n![No](/img/secret.png)\n",
    "static/img/secret.png": PNG + b"2",
    "content/authors/ada/_index.md": "---\ntitle: Ada\n---\n",
    "content/about/index.md": "---\ntitle: About\ndate: 2018-01-01\n---\n",
    "static/img/logo.png": PNG,
}


@pytest.fixture(autouse=True)
def _clock(monkeypatch):
    monkeypatch.setattr(builder, "clock", lambda: NOW)


@pytest.fixture
def old(tmp_path_factory):
    """A function that makes the folder of a former site."""
    root = tmp_path_factory.mktemp("former") / "owl-lab"

    def make(files):
        for name, data in files.items():
            path = root / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data.encode() if isinstance(data, str) else data)
        return root

    return make


@pytest.fixture
def bring(run):
    return lambda src, **options: run(lambda: import_.run(src=src, **options))


def written(lab):
    content = lab / "content"
    return {p.relative_to(content).as_posix(): p.read_bytes() for p in sorted(content.rglob("*")) if p.is_file()}


def pasted(lab, out):
    """Does what the report asks for: its lines go into site.toml."""
    block = out.partition("For site.toml")[2].partition("\n")[2].partition("\nBrought over")[0]
    lines = [line.strip() for line in block.splitlines()]
    at = lines.index("[old_addresses]")
    toml = (lab / "site.toml").read_text("utf-8")
    (lab / "site.toml").write_text("\n".join([*lines[:at], toml, *lines[at:]]), "utf-8")


def built(lab, run):
    code, out, err = run(lambda: build.run(content=None, output=None, settings=None, now=None, strict=False))
    return code, out + err, lab / "output"


def test_a_jekyll_site_comes_over(lab, run, bring, old):
    code, out, err = bring(old(JEKYLL))
    assert (code, err) == (0, "")
    there = written(lab)
    assert sorted(there) == [
        "assets/plan.png",
        "imported.txt",
        "news/2018-05-01-first-note.md",
        "news/2019-03-07-owls.md",
        "news/2020-01-02-hidden.md",
        "news/_drafts/idea.md",
        "news/one.md",
        "static/assets/owl.png",
    ]
    for path, source in (("2018-05-01-first-note", "_posts"), ("2020-01-02-hidden", "_posts")):
        assert there[f"news/{path}.md"] == JEKYLL[f"{source}/{path}.md"].encode()
    assert there["news/2019-03-07-owls.md"].decode() == CALL.replace("{{ site.baseurl }}", "").replace(
        "{% post_url 2018-05-01-first-note %}", "/news/2018-05-01-first-note.md"
    ).replace('{{ "/2018/05/01/first-note.html" | relative_url }}', "/news/2018-05-01-first-note.md")
    assert there["news/one.md"].startswith(b'---\naliases: ["/news/one.html"]\ntitle: In short\n')
    assert "content/news/2019-03-07-owls.md <- _posts/2019-03-07-owls.md" in out
    assert "content/news/_drafts/idea.md (draft) <- _drafts/idea.md" in out
    assert "about.md: a page" in out
    assert "_people/ada.md: what lies in _people/ is no news" in out
    assert "unused" not in out
    assert "_site" not in out
    assert out.splitlines()[-1].startswith("Brought over 5 posts (2 drafts) and 2 files; 2 paths did not come over.")


def test_what_came_over_builds_with_its_old_addresses_and_without_its_drafts(lab, run, bring, old):
    _, out, _ = bring(old(JEKYLL))
    pasted(lab, out)
    code, told, site = built(lab, run)
    assert code == 0
    assert "old-address" not in told
    assert "alias-taken" not in told
    assert "3 published" in told
    for address in ("2018/05/01/first-note.html", "2019/03/07/owls.html", "news/one.html"):
        assert "/news/" in (site / address).read_text("utf-8")
    assert (site / "static/assets/owl.png").read_bytes() == PNG
    assert (site / "feed.xml").exists()
    assert "<id>https://owls.example.org/2019/03/07/owls</id>" in (site / "feeds/all.atom.xml").read_text("utf-8")
    assert not [path for path in site.rglob("*") if path.is_file() and path.read_bytes() == PNG + b"1"]
    assert not any(b"An idea" in path.read_bytes() for path in site.rglob("*") if path.is_file())


def test_a_hugo_site_comes_over_and_builds(lab, run, bring, old):
    code, out, _ = bring(old(HUGO))
    there = written(lab)
    assert code == 0
    assert sorted(there) == [
        "img/secret.png",
        "imported.txt",
        "news/2019/owls/featured.jpg",
        "news/2019/owls/index.md",
        "news/2019/owls/two.png",
        "news/a.md",
        "news/kept.md",
        "news/later.md",
        "news/more.md",
        "news/plain.md",
        "static/blog/2019/owls/data.json",
        "static/img/logo.png",
    ]
    post = there["news/2019/owls/index.md"].decode()
    assert post.startswith('+++\nredirect_from = ["/lab/blog/2019/owls-twice/"]\ncover = "featured.jpg"\ntitle')
    assert "![Two](two.png) and [that](/news/plain.md)" in post
    assert "[data](/static/blog/2019/owls/data.json) and [logo](/img/logo.png)" in post
    assert there["news/more.md"].endswith(b"See [it](/news/plain.md).\n")
    assert there["news/kept.md"] == HUGO["content/blog/kept.md"].encode()
    assert b'publish_date: "2030-01-01T00:00:00+01:00"' in there["news/later.md"]
    assert b"draft: true" in there["news/a.md"]
    assert '"/lab/blog/:year/:filename/" = "/news/:slug/"' in out
    assert "content/about/index.md: a page" in out
    pasted(lab, out)
    code, told, site = built(lab, run)
    assert code == 0
    assert "3 published" in told
    for address in ("lab/blog/2018/more", "lab/blog/2019/owls-twice", "lab/blog/2018/plain", "old/owls"):
        assert (site / address / "index.html").exists()
    assert (site / "files/news/2019/owls/two.png").exists()
    assert not list(site.rglob("secret*"))


def test_a_folder_of_posts_comes_over_as_it_is(lab, bring, old):
    files = {
        "a.md": "# One\n\n![x](img/x.png) and [two](sub/b.md)\n",
        "sub/b.md": "Title: Two\nDate: 2020-01-01\n\nSee {{ site.title }}.\n",
        "img/x.png": PNG,
        "c.rst": "Three\n=====\n",
    }
    code, out, _ = bring(old(files))
    there = written(lab)
    assert code == 0
    assert there["news/a.md"] == files["a.md"].encode()
    assert there["news/sub/b.md"] == files["sub/b.md"].encode()
    assert there["news/img/x.png"] == PNG
    assert "c.rst: no Markdown" in out
    assert "sub/b.md:4: left as it is: {{ site.title }}" in out
    assert "old_addresses" not in out


def test_a_second_run_brings_only_what_is_new(lab, bring, old):
    root = old(JEKYLL)
    bring(root)
    content = lab / "content"
    (content / "news/2019-03-07-owls.md").write_text("---\ntitle: Mine now\n---\nWords.\n", "utf-8")
    (content / "news/2020-01-02-hidden.md").unlink()
    (root / "_posts/2018-05-01-first-note.md").write_text("---\ntitle: Changed there\n---\nWords.\n", "utf-8")
    old({"_posts/2022-01-01-new.md": "---\ntitle: New\n---\n![Owl](/assets/owl.png) and [a](/2019/03/07/owls.html)\n"})
    before = written(lab)
    code, out, _ = bring(root)
    after = written(lab)
    assert code == 0
    new = after.pop("news/2022-01-01-new.md").decode()
    assert new.endswith("![Owl](/assets/owl.png) and [a](/news/2019-03-07-owls.md)\n")
    assert {p: d for p, d in after.items() if p != "imported.txt"} == {
        p: d for p, d in before.items() if p != "imported.txt"
    }
    for path, why in (
        ("2019-03-07-owls.md", "changed here since"),
        ("2020-01-02-hidden.md", "no longer here"),
        ("2018-05-01-first-note.md", "changed at the former site since"),
    ):
        assert f"content/news/{path}: " in out
        assert why in next(line for line in out.splitlines() if f"news/{path}: " in line)
    assert out.splitlines()[-1].startswith("Brought over 1 post (0 drafts) and 0 files, 4 were there already, 3 left")


def test_a_second_run_at_once_writes_nothing(lab, bring, old):
    root = old(HUGO)
    bring(root)
    before = written(lab)
    code, out, _ = bring(root)
    assert (code, written(lab)) == (0, before)
    assert "Brought over 0 posts" in out


def test_a_dry_run_says_the_same_and_writes_nothing(lab, bring, old):
    root = old(JEKYLL)
    before = written(lab)
    code, tried, _ = bring(root, dry_run=True)
    assert (code, written(lab)) == (0, before)
    _, done, _ = bring(root)
    lines = [line for line in tried.splitlines() if line.startswith("  ")]
    assert lines == [line for line in done.splitlines() if line.startswith("  ")]
    assert tried.splitlines()[-1].startswith("Would bring over 5 posts")


def test_what_lies_there_already_is_never_overwritten(lab, bring, old):
    mine = lab / "content/news/2019-03-07-owls.md"
    mine.write_text("---\ntitle: Another post\n---\nWords.\n", "utf-8")
    (lab / "content/static/assets").mkdir(parents=True)
    (lab / "content/static/assets/owl.png").write_bytes(b"another")
    _, out, _ = bring(old(JEKYLL))
    there = written(lab)
    assert there["news/2019-03-07-owls.md"] == b"---\ntitle: Another post\n---\nWords.\n"
    assert there["static/assets/owl.png"] == b"another"
    assert out.count("another file has its place") == 2


def test_two_posts_of_one_address_both_come_over(lab, run, bring, old):
    files = {
        "_config.yml": "permalink: /:year/:title/\n",
        **{f"_posts/{year}-01-01-update.md": f"---\ntitle: Of {year}\n---\nWords.\n" for year in (2016, 2017)},
        "_posts/2018-01-01-a.md": "---\ntitle: A\nslug: update\n---\nWords.\n",
        "_posts/2018-01-01-a-call.md": "---\ntitle: B\n---\nWords.\n",
        "_posts/2018-01-02-a-call.markdown": "---\ntitle: Other b\n---\nWords.\n",
    }
    (lab / "content/news/there.md").write_text("---\ntitle: T\nslug: a-2018\n---\nWords.\n", "utf-8")
    _, out, _ = bring(old(files))
    pasted(lab, out)
    code, told, site = built(lab, run)
    assert (code, "6 published" in told) == (0, True), told
    there = written(lab)
    assert "news/2017-01-01-update-2017.md" in there
    assert b'\nslug: "update-2018"\n' in there["news/2018-01-01-a.md"]
    for address in ("2016/update", "2017/update", "2018/update", "2018/a-call"):
        assert (site / address / "index.html").exists()


def test_names_that_differ_only_in_case_do_not_meet(lab, run, bring, old):
    if not os.path.exists("/proc"):
        pytest.skip("needs a file system that tells a from A")
    files = {
        "a/Post.md": "# Post one\n\n![x](/Img/x.png)\n",
        "a/post.md": "# Post two\n\n![y](/img/y.png) and ![x](/img/X.png)\n",
        "Img/x.png": PNG,
        "img/y.png": PNG,
        "img/X.png": PNG + b"2",
    }
    code, out, _ = bring(old(files))
    paths = [path for path in written(lab) if path != "imported.txt"]
    assert code == 0
    assert len({path.casefold() for path in paths}) == len(paths)
    assert {path.rpartition("/")[0] for path in paths if path.endswith(".png")} == {"static/Img"}
    assert "differs only in case" in out
    code, told, _ = built(lab, run)
    assert code == 0
    assert "file-clash" not in told


@pytest.mark.skipif(os.name == "nt", reason="needs links, FIFOs and odd names")
def test_hostile_input_is_told_and_does_no_harm(lab, bring, old, tmp_path):
    secret = tmp_path / "secret.png"
    secret.write_bytes(b"secret")
    root = old(
        {
            "_config.yml": "title: x\nbaseurl: /../..\n",
            "_posts/2019-01-01-up.md": "---\ntitle: Up\npermalink: /../../up/\n---\n![a](../x.png) ![b](/link.png)\n",
            "_posts/2019-01-02-png.md": PNG,
            "_posts/2019-01-03-latin.md": "---\ntitle: Été\n---\n![a]({{ site.baseurl }}/a.png)\n".encode("cp1252"),
            "_posts/2019-01-04-bad: name?.md": "---\ntitle: Odd\n---\nWords.\n",
            "_posts/2019-01-05-broken.md": '---\ntitle: "Open\n---\nWords.\n',
            "_posts/2019-01-06-page.md": "---\ntitle: Page\n---\n[run](/run.html) [hidden](/.env) [big](/big.pdf)\n",
            "_posts/no-date.md": "---\ntitle: No date\n---\nWords.\n",
            "_posts/2019-01-07-ctrl\x1b[31m.md": "---\ntitle: Control\n---\nWords.\n",
            "a.png": PNG,
            "run.html": "<script>1</script>",
            ".env": "x",
        }
    )
    with (root / "big.pdf").open("wb") as file:
        file.truncate(50_000_001)
    (root / "link.png").symlink_to(secret)
    (root / "_posts/2019-01-08-link.md").symlink_to(secret)
    (root / "loop").symlink_to(root)
    os.mkfifo(root / "_posts/2019-01-09-fifo.md")
    (root / "_posts/folder.md").mkdir()
    (root / "/".join("d" * 200)).mkdir(parents=True)
    code, out, err = bring(root)
    assert (code, err) == (0, "")
    there = written(lab)
    assert not any(data == b"secret" for data in there.values())
    assert sorted(p.name for p in lab.iterdir()) == sorted({p.name for p in lab.iterdir()} - {"up"})
    assert "\x1b" not in out
    for words in (
        "link.png: a link to somewhere else",
        "_posts/2019-01-09-fifo.md: no plain file",
        "_posts/2019-01-02-png.md: The file is a PNG image",
        "_posts/no-date.md: its name has no date",
        "big.pdf: 50,000,001 bytes",
        "run.html: a page or a program",
        "_posts/2019-01-05-broken.md: it will be refused until it is mended",
        "its encoding is UTF-8 now",
    ):
        assert words in out
    assert "news/2019-01-04-bad- name-.md" in there
    assert "Été" in there["news/2019-01-03-latin.md"].decode("utf-8")
    assert there["news/2019-01-05-broken.md"] == b'---\ntitle: "Open\n---\nWords.\n'


def test_a_folder_of_content_that_leads_elsewhere_is_not_written_to(lab, bring, old, tmp_path_factory):
    outside = tmp_path_factory.mktemp("outside")
    (lab / "content" / "static").symlink_to(outside)
    code, _, err = bring(old(JEKYLL))
    assert code == 1
    assert "leads out of" in err
    assert list(outside.iterdir()) == []


@pytest.mark.parametrize(
    ("files", "words"),
    [
        pytest.param({"_config.yml": "a: [\n", "_posts/2019-01-01-a.md": "x"}, "_config.yml cannot be read", id="yaml"),
        pytest.param({"hugo.toml": "a =", "content/post/a.md": "x"}, "hugo.toml cannot be read", id="toml"),
        pytest.param({"_config.yml": "- a\n", "_posts/2019-01-01-a.md": "x"}, "holds no settings", id="list"),
        pytest.param({"_config.yml": "[" * 500, "_posts/2019-01-01-a.md": "x"}, "cannot be read", id="deep"),
        pytest.param({"notes.txt": "x"}, "no posts to bring over", id="no-posts"),
        pytest.param({}, "no folder", id="no-folder"),
    ],
)
def test_what_cannot_be_imported_is_refused_with_a_hint(lab, bring, old, files, words):
    code, out, err = bring(old(files))
    assert (code, out) == (1, "")
    assert words in err
    assert "hint: " in err
    assert list(written(lab)) == []


def test_a_file_and_the_lab_itself_are_refused(lab, bring, old):
    root = old(JEKYLL)
    for src in (root / "about.md", lab, lab / "content", lab / "content/news"):
        code, _, err = bring(src)
        assert (code, "hint: " in err) == (1, True)


def test_a_run_that_is_stopped_leaves_whole_files_and_is_taken_up_again(lab, bring, old, monkeypatch):
    root = old(JEKYLL)
    write, count = import_.write_atomic, []

    def stop(path, data):
        count.append(path)
        if len(count) == 4:
            raise KeyboardInterrupt
        write(path, data)

    with monkeypatch.context() as patch:
        patch.setattr(import_, "write_atomic", stop)
        assert bring(root)[0] == 130
    assert len(written(lab)) == 3
    code, out, _ = bring(root)
    assert code == 0
    assert "3 were there already" in out
    assert "another file" not in out
    assert len(written(lab)) == 8


def test_a_full_disk_is_told(lab, bring, old, monkeypatch):
    def full(path, data):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(import_, "write_atomic", full)
    code, _, err = bring(old(JEKYLL))
    assert code == 1
    assert "No space left on device" in err


ATOM = """<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Owls</title>
<link rel="self" href="https://owls.example.org/atom.xml"/>
<entry><title>Owls 2019</title><id>{one}</id><link href="https://owls.example.org/2019/03/07/owls.html"/></entry>
<entry><title>A first note</title><id>{two}</id></entry>
<entry><title>Gone</title><id>tag:x,2019:gone</id><link href="https://owls.example.org/gone/"/></entry></feed>"""
RSS = """<rss version="2.0"><channel><title>Owls</title>
<item><title>Owls 2019</title><link>https://owls.example.org/2019/03/07/owls.html</link><guid>{one}</guid></item>
<item><title>A first note</title><guid isPermaLink="false">{two}</guid></item>
<item><title>Gone</title><link>https://owls.example.org/gone/</link></item></channel></rss>"""


@pytest.mark.parametrize("form", [ATOM, RSS], ids=["atom", "rss"])
@pytest.mark.parametrize(
    ("ids", "in_headers"),
    [
        (("https://owls.example.org/?p=7", "https://owls.example.org/?p=3"), True),
        (("https://owls.example.org/2019/03/07/owls", "https://owls.example.org/2018/05/01/first-note"), False),
        (("http://old.example.org/2019/03/07/owls.html", "http://old.example.org/2018/05/01/first-note.html"), False),
    ],
    ids=["numbers", "a-pattern", "a-pattern-elsewhere"],
)
def test_entries_of_the_old_feed_keep_their_ids(lab, bring, old, tmp_path, form, ids, in_headers):
    feed = tmp_path / "old.xml"
    feed.write_text(form.format(one=ids[0], two=ids[1]), "utf-8")
    code, out, _ = bring(old(JEKYLL), feed=feed)
    assert code == 0
    assert "/gone/: an entry of the old feed that is no post here" in out
    assert (f'feed_id: "{ids[0]}"' in written(lab)["news/2019-03-07-owls.md"].decode()) == in_headers
    assert ("old_feed_ids" in out) != in_headers
    assert ('"/atom.xml" = "/feeds/all.atom.xml"' in out) == (form is ATOM)
    pasted(lab, out)
    assert "changed at the former site" not in bring(old(JEKYLL))[1]
    posts = pipeline.load(lab / "content", builder.load_site(lab / "site.toml"), NOW).index.posts
    assert {ids[0], ids[1]} <= {post.header.feed_id for post in posts}


@pytest.mark.parametrize(
    "data", [b"", b"not a feed", b"<html><body>404</body></html>", b"{}", b"<rss><channel/></rss>", b"\xff\xfe\x00"]
)
def test_a_feed_that_is_none_is_refused(lab, bring, old, tmp_path, data):
    feed = tmp_path / "old.xml"
    feed.write_bytes(data)
    code, _, err = bring(old(JEKYLL), feed=feed)
    assert code == 1
    assert "old.xml" in err
    assert "hint: " in err
    assert bring(old(JEKYLL), feed=tmp_path / "none.xml")[0] == 1
    assert list(written(lab)) == []
