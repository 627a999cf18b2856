"""`./board start`: the example becomes a lab, wholly or not at all, and nothing that a person wrote is lost."""

from __future__ import annotations

import datetime as dt
import shutil
import subprocess
import tomllib
from pathlib import Path

import pytest
from PIL import Image

from callboard import builder, settings
from callboard.commands import build, check, start, start_colours, start_example
from callboard.commands.start_questions import QUESTIONS, language, repository, timezone, url
from sitebuild import changes
from tests.conftest import EXAMPLE, ROOT

NOW = dt.datetime(2027, 2, 1, 9, tzinfo=dt.UTC)
GIVEN = {"name": "River Lab", "timezone": "Europe/Paris", "url": "https://river.univ.eu/lab"}
NEWS = "content/news/seco-2024.md"
SVG = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9v9z"/></svg>'


@pytest.fixture
def project(lab, monkeypatch, example_content):
    """The project as it is cloned: the example, settings and theme; February 2027, and nobody at a terminal."""
    shutil.rmtree(lab / "content")
    shutil.copytree(example_content, lab / "content")
    shutil.copyfile(EXAMPLE / "site.toml", lab / "site.toml")
    (lab / "tests").mkdir()
    monkeypatch.setattr(builder, "clock", lambda: NOW)
    monkeypatch.setattr("sys.stdin.isatty", lambda: False, raising=False)
    return lab


@pytest.fixture
def bare(tmp_path, monkeypatch):
    """The example's settings alone."""
    shutil.copyfile(EXAMPLE / "site.toml", tmp_path / "site.toml")
    monkeypatch.setattr(builder, "ROOT", tmp_path)
    monkeypatch.setattr("sys.stdin.isatty", lambda: False, raising=False)
    return tmp_path


@pytest.fixture
def go(run):
    """A function that runs the command; what is said replaces or adds answers."""

    def command(*, yes=True, dry_run=False, colours="", logo=None, **given):
        options = {"colours": colours, "logo": logo, "yes": yes, "dry_run": dry_run}
        return run(lambda: start.run(given=given, **options))

    return command


@pytest.fixture
def typing(monkeypatch):
    """A function that lets a person at a terminal type these lines, then leave."""

    def type_(*lines):
        left = list(lines)
        prompts = []

        def answer(prompt=""):
            prompts.append(prompt)
            if not left:
                raise EOFError
            return left.pop(0)

        monkeypatch.setattr("builtins.input", answer)
        monkeypatch.setattr("sys.stdin.isatty", lambda: True, raising=False)
        return prompts

    return type_


def state(root: Path) -> dict[str, bytes]:
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in sorted(root.rglob("*")) if path.is_file()}


def said(root: Path) -> dict:
    return tomllib.loads((root / "site.toml").read_text("utf-8"))


def test_the_list_is_that_of_the_example(example_content):
    assert start_example.LIST.read_text("utf-8") == start_example.listed(example_content.parent), "run ./board golden"


@pytest.mark.parametrize("spoken", ["en", "fr", "zh", "de"])
def test_a_started_lab_builds_and_checks_without_a_warning(project, go, run, spoken):
    assert go(**GIVEN, language=spoken)[0] == 0
    code, out, err = run(lambda: build.run(content=None, output=None, settings=None, now=None, strict=True))
    assert (code, "warning" in err, "2 published" in out) == (0, False, True)
    code, out, _ = run(lambda: check.run(path=None, strict=True, format="text", fix=False))
    assert code == 0
    home = (project / "output" / "index.html").read_text("utf-8")
    assert "River Lab" in home
    assert "Meridian" not in home


def test_the_example_is_gone_and_kept_for_the_tests(project, go):
    before = state(project / "content")
    go(**GIVEN)
    assert sorted(state(project / "content")) == ["news/2027-02-01-welcome.md", "pages/about.md"]
    assert state(project / "tests" / "data" / "example" / "content") == before
    assert b"Meridian" not in (project / "content" / "pages" / "about.md").read_bytes()
    assert not (project / "content" / "static").exists()
    assert not (project / ".start").exists()


def test_the_settings_keep_their_comments_and_order(project, go):
    before = (project / "site.toml").read_text("utf-8")
    go(**GIVEN, groups="News, Talks", colours="Talks=#0b6a45/#62cc98", licence="cc by-sa 4.0")
    text = (project / "site.toml").read_text("utf-8")
    comments = [line for line in before.splitlines() if line.startswith("#") and "fixed moment" not in line]
    assert [line for line in text.splitlines() if line.startswith("#")] == comments
    data = said(project)
    assert list(data) == [key for key in tomllib.loads(before) if key != "now"]
    assert {key: data[key] for key in GIVEN} == GIVEN
    assert (data["authority"], data["authority_since"]) == ("river.univ.eu", "2027-02-01")
    assert (data["licence"], data["licence_url"]) == (
        "CC BY-SA 4.0",
        "https://creativecommons.org/licenses/by-sa/4.0/",
    )
    assert data["groups"] == {
        "news": {"name": "News", "accent": ["#c2290b", "#ff8466"]},
        "talks": {"name": "Talks", "accent": ["#0b6a45", "#62cc98"]},
    }
    assert settings.load(project / "site.toml", url="").now is None


@pytest.mark.parametrize("name", ['A "quoted" \\ name', "实验室", "L’Étang #1 = [x]", "---", "a: b"])
def test_any_name_survives(project, go, run, name):
    assert go(**GIVEN | {"name": name})[0] == 0
    assert said(project)["name"] == name
    assert run(lambda: check.run(path=None, strict=True, format="text", fix=False))[0] == 0


def test_groups_in_any_script(project, go, run):
    assert go(**GIVEN, groups="新闻, Séminaires et écoles, Seminars")[0] == 0
    groups = settings.load(project / "site.toml", url="").groups
    assert [group.name for group in groups] == ["新闻", "Séminaires et écoles", "Seminars"]
    assert len({group.accent for group in groups}) == 3
    assert run(lambda: check.run(path=None, strict=True, format="text", fix=False))[0] == 0


def test_a_second_run_has_nothing_to_do_and_then_only_what_is_new(project, go):
    go(**GIVEN, tagline="News and calls", groups="Talks, News")
    before = state(project)
    code, out, _ = go()
    assert (code, state(project)) == (0, before)
    assert "started before" in out
    assert "Nothing is to be changed." in out
    code, out, err = go(url="https://elsewhere.univ.eu")
    assert (code, err) == (0, "")
    assert said(project)["url"] == "https://elsewhere.univ.eu"
    assert said(project)["authority"] == "river.univ.eu"
    assert "authority stays river.univ.eu" in out
    assert [path for path, data in state(project).items() if before.get(path) != data] == ["site.toml"]


def test_what_the_lab_wrote_or_changed_stays(project, go):
    own = project / "content" / "news" / "2027-01-30-ours.md"
    own.write_text("---\ntitle: Ours\ndate: 2027-01-30\n---\n![Us](/static/img/seco-2026.png)\n", "utf-8")
    changed = project / NEWS
    changed.write_text(changed.read_text("utf-8") + "\nOur own line.\n", "utf-8")
    people = project / "content" / "authors.yaml"
    people.write_text("ada:\n  name: Ada\n", "utf-8")
    kept = {path: path.read_bytes() for path in (own, changed, people)}
    code, out, _ = go(**GIVEN)
    assert code == 0
    assert {path: path.read_bytes() for path in kept} == kept
    assert sorted(state(project / "content" / "news")) == ["2027-01-30-ours.md", "seco-2024.md"]
    assert (project / "content" / "static" / "img" / "seco-2026.png").is_file()
    assert f"{NEWS}: stays, it was changed" in out
    assert "content/authors.yaml: stays, it was changed" in out
    assert "content/static/img/seco-2026.png: stays, a post of yours shows it" in out


def test_git_has_the_first_wording_of_what_was_changed(project, go):
    for words in (["init", "-q"], ["add", "content", "site.toml"]):
        subprocess.run(["git", *words], cwd=project, check=True)
    before = state(project / "content")
    (project / NEWS).write_text("---\ntitle: Ours\ndate: 2027-01-30\n---\nOurs.\n", "utf-8")
    go(**GIVEN)
    assert state(project / "tests" / "data" / "example" / "content") == before


def test_answers_that_the_lab_gave_in_site_toml_are_taken(project, go):
    path = project / "site.toml"
    text = path.read_text("utf-8").replace("Meridian Lab", "Ours").replace("callboard.example.org", "ours.univ.eu")
    path.write_text(text + '\n# Our own.\n[old_addresses]\n"/feed.xml" = "/feeds/all.atom.xml"\n', "utf-8")
    assert go(timezone="Asia/Tokyo")[0] == 0
    data = said(project)
    assert (data["name"], data["url"], data["timezone"]) == ("Ours", "https://ours.univ.eu", "Asia/Tokyo")
    assert (data["authority"], data["authority_since"]) == ("ours.univ.eu", "2023")
    assert data["old_addresses"]
    assert "# Our own.\n[old_addresses]\n" in path.read_text("utf-8")


def test_the_ledger_forgets_the_example_and_nothing_else(project, go):
    path = project / "content" / "ledger.txt"
    path.write_text(
        path.read_text("utf-8") + 'post news/ours {"path":"news/2027-01-30-ours.md","title":"Ours"}\n', "utf-8"
    )
    go(**GIVEN)
    lines = path.read_text("utf-8").splitlines()
    assert [line.split()[1] for line in lines if not line.startswith("#")] == ["news/ours"]


@pytest.mark.parametrize("options", [{"dry_run": True}, {"yes": False}, {"dry_run": True, "yes": False}])
def test_nothing_is_written_unasked(project, go, options):
    before = state(project)
    code, out, err = go(**GIVEN, **options)
    assert state(project) == before
    assert 'site.toml: name = "River Lab"' in out
    assert code == (0 if options.get("dry_run") else 1)
    assert ("--yes" in err) == (code == 1)


def test_all_that_is_missing_is_told_at_once(project, go):
    before = state(project)
    code, _, err = go()
    assert (code, state(project)) == (1, before)
    assert all(f"--{key} is missing" in err for key in GIVEN)


WRONG = [
    ("name", "a\x1bb", "cannot be printed"),
    ("name", "\udcff", "cannot be printed"),
    ("name", "a" * 201, "201 characters"),
    ("name", "-", "is needed"),
    ("language", "Klingon", "no language"),
    ("language", "en, fr", "no language"),
    ("timezone", "lisbon", "did you mean Europe/Lisbon?"),
    ("timezone", "New York", "did you mean America/New_York?"),
    ("timezone", "Mars/Olympus", "IANA name"),
    ("url", "lab.univ.eu", "did you mean https://lab.univ.eu?"),
    ("url", "https://lab.example.org", "only an example"),
    ("url", "https://localhost", "readers will type"),
    ("url", "https://me:pw@lab.univ.eu", "without spaces or a password"),
    ("url", "https://lab..eu", "should be an address"),
    ("url", "https://lab.univ.eu:99999", "should be an address"),
    ("url", "https://lab.univ.eu/my lab", "without spaces"),
    ("url", "https://lab.univ.eu/?a=1", "should be an address"),
    ("url", "ftp://lab.univ.eu", "should be an address"),
    ("url", "https://[lab", "should be an address"),
    ("repository", "git@github.com:lab/news.git", "did you mean https://github.com/lab/news?"),
    ("repository", "github.com/lab/news", "should be an address"),
    ("licence", "mine", "CC BY 4.0"),
    ("groups", ",", "at least one name"),
    ("groups", "News, news", "twice"),
    ("colours", "News", "should be such as"),
    ("colours", "News=red/blue", "two colours"),
    ("colours", "News=#ffd60a/#ffd60a", "hard to read on light paper"),
    ("colours", "News=#c2290b/#222222", "hard to read on dark paper"),
    ("colours", "Talks=#c2290b/#ff8466", "the groups are News"),
]


@pytest.mark.parametrize(("key", "answer", "hint"), WRONG)
def test_a_wrong_answer_is_told_and_nothing_is_changed(bare, go, key, answer, hint):
    before = state(bare)
    code, _, err = go(**GIVEN | {key: answer})
    assert code == 1
    assert f"--{key}" in err
    assert hint in err
    assert state(bare) == before


@pytest.mark.parametrize(
    ("check_", "answer", "meant"),
    [
        (url, "https://lab.univ.eu/", "https://lab.univ.eu"),
        (repository, "https://github.com/lab/news.git/", "https://github.com/lab/news"),
        (timezone, "Europe/Lisbon", "Europe/Lisbon"),
        (language, "pt-BR", "pt-BR"),
    ],
)
def test_an_answer_is_taken_as_it_is_meant(check_, answer, meant):
    assert check_(answer) == meant


def test_the_colour_that_would_do_does():
    for colour in ("#ffd60a", "#ffffff", "#777777", "#000000"):
        for grounds in start_colours.GROUNDS:
            near = start_colours.readable(colour, grounds)
            assert all(start_colours.contrast(near, ground) >= start_colours.LEAST for ground in grounds)


def test_the_papers_are_those_of_the_theme_and_the_palette_is_readable():
    text = (ROOT / "theme" / "static" / "css" / "02-tokens.css").read_text("utf-8")
    for light, dark in zip(*start_colours.GROUNDS, strict=True):
        assert f"light-dark({'#fff' if light == '#ffffff' else light}, {dark})" in text
    assert [start_colours.pair(" ".join(accent)) for accent in start_colours.PALETTE] == [*start_colours.PALETTE]


def test_a_person_is_asked_told_what_is_wrong_and_asked_again(project, go, typing):
    answers = ["", "River Lab", "", "", "Klingon", "fr", "lisbon", "Europe/Lisbon", "river.univ.eu", GIVEN["url"]]
    prompts = typing(*answers, "-", "", "News", "#ffd60a #ffd60a", "", "nowhere.png", "", "y")
    code, out, err = go(yes=False)
    assert (code, err) == (0, "")
    assert all(hint in out for hint in ("is needed", "no language", "did you mean Europe/Lisbon?", "hard to read"))
    assert "cannot be read" in out
    assert all(any(prompt.startswith(f"{question.ask} (") for prompt in prompts) for question in QUESTIONS)
    data = said(project)
    assert (data["name"], data["language"], data["repository"]) == ("River Lab", "fr", "")
    assert data["groups"] == {"news": {"name": "News", "accent": ["#c2290b", "#ff8466"]}}
    [post] = (project / "content" / "news").glob("*.md")
    assert "bienvenue" in post.read_text("utf-8")


@pytest.mark.parametrize("closing", ["", "n", "nearly"])
def test_who_does_not_agree_changes_nothing(project, go, typing, closing):
    before = state(project)
    typing("", "", "", "", "", "", "", closing)
    assert go(**GIVEN, groups="News", colours="News=#c2290b/#ff8466", yes=False)[0] == 1
    assert state(project) == before


def test_who_leaves_in_between_changes_nothing(project, go, typing):
    before = state(project)
    typing("River Lab")
    code, _, err = go(yes=False)
    assert (code, state(project)) == (1, before)
    assert "nothing was changed" in err


def test_a_logo_takes_the_place_of_the_theme_s(project, go, run, tmp_path):
    picture = tmp_path / "logo.png"
    Image.new("RGB", (128, 128), "#1c4fc4").save(picture)
    assert go(**GIVEN, logo=picture)[0] == 0
    assert run(lambda: build.run(content=None, output=None, settings=None, now=None, strict=True))[0] == 0
    home = (project / "output" / "index.html").read_text("utf-8")
    assert 'icon.png" type="image/png">' in home
    assert "icon.svg" not in home
    drawn = tmp_path / "logo.SVG"
    drawn.write_bytes(SVG)
    code, out, _ = go(logo=drawn)
    assert code == 0
    assert "icon.png: removed" in out
    assert state(project / "override") == {"static/icon.svg": SVG}
    assert "Nothing is to be changed." in go(logo=drawn)[1]


@pytest.mark.parametrize(
    ("name", "data", "hint"),
    [
        ("logo.gif", b"GIF89a", "SVG or PNG"),
        ("logo.svg", b"<svg", "no SVG"),
        ("logo.svg", b"<html/>", "no SVG"),
        ("logo.svg", SVG.replace(b"<path", b"<script>1</script><path"), "script in line 1"),
        ("logo.svg", SVG.replace(b"<path", b"<path onload='x'"), "script in line 1"),
        ("logo.svg", SVG + b" " * 200_000, "bytes"),
        ("logo.png", SVG, "no PNG"),
        ("logo.png", (200, 100), "a square"),
        ("logo.png", (32, 32), "at least 96"),
        ("missing.png", None, "cannot be read"),
    ],
)
def test_a_picture_that_would_not_do_is_told(bare, go, name, data, hint):
    path = bare / name
    if isinstance(data, tuple):
        Image.new("L", data).save(path)
    elif data is not None:
        path.write_bytes(data)
    code, _, err = go(**GIVEN, logo=path)
    assert code == 1
    assert hint in err
    assert "now" in said(bare)


@pytest.mark.parametrize("stop", [OSError(28, "No space left on device"), KeyboardInterrupt()])
@pytest.mark.parametrize("at", [0, 40])
@pytest.mark.parametrize("step", ["_write", "_switch"])
def test_what_is_stopped_leaves_all_as_it_was(project, go, monkeypatch, stop, at, step):
    before = state(project)
    _stop_at(monkeypatch, step, at, stop)
    code = go(**GIVEN)[0]
    assert code == (1 if isinstance(stop, OSError) else 130)
    assert state(project) == before
    assert not (project / ".start").exists()
    assert not (project / "tests" / "data").exists()


@pytest.mark.parametrize("at", [0, 50])
def test_what_was_killed_is_put_back_by_the_next_run(project, go, monkeypatch, at):
    before = state(project)
    with monkeypatch.context() as patch:
        _stop_at(patch, "_switch", at, KeyboardInterrupt())
        patch.setattr(changes, "recover", lambda *_: True)
        go(**GIVEN)
    assert (project / ".start").is_dir()
    code, out, _ = go(**GIVEN, yes=False)
    assert "interrupted" in out
    assert (code, state(project)) == (1, before)
    assert go(**GIVEN)[0] == 0


def _stop_at(monkeypatch, step, at, stop):
    real, count = getattr(changes, step), iter(range(10_000))

    def counted(*args):
        if next(count) == at:
            raise stop
        real(*args)

    monkeypatch.setattr(changes, step, counted)


@pytest.mark.parametrize("line", ['name = """\nMeridian Lab"""', "groups = {news = {name = 'News'}}", "timezone = ["])
def test_settings_that_lines_cannot_follow_are_left_alone(bare, go, line):
    path = bare / "site.toml"
    path.write_text(line + "\n" + ("" if "groups" in line else 'groups.news.name = "News"\n'), "utf-8")
    before = path.read_bytes()
    code, _, err = go(**GIVEN, groups="News, Talks")
    assert (code, path.read_bytes()) == (1, before)
    assert "site.toml" in err
