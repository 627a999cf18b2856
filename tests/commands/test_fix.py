"""`./board check --fix`: what it writes, what it shows before, and all that it leaves alone."""

from __future__ import annotations

import pytest

from callboard.commands import build, check, fix
from callboard.relate.ledger import parse
from tests.commands.test_build import CALL

HEADER = "---\ntitle: A café\ndate: 2027-01-10\n---\n"
TWICE = "---\ntitle: Twice\ndate: 2027-01-10\n---\nAt the cafÃ© “Ebb”.\n"
REFUSED = "---\ntitle: Refused\ndate: 2027-02-30\n---\nAt the cafÃ©.\n"
DRAFT = "---\ntitle: Draft\ndate: 2027-01-10\ndraft: true\n---\nWords.\n"


@pytest.fixture
def news(lab):
    return lab / "content" / "news"


@pytest.fixture
def ledger(lab):
    return lab / "content" / "ledger.txt"


def go(run, path=None, **said):
    return run(lambda: check.run(**({"path": path, "strict": False, "format": "text", "fix": True} | said)))


def write(folder, **posts):
    for name, text in posts.items():
        data = text if isinstance(text, bytes) else text.encode("utf-8")
        (folder / f"{name}.md").write_bytes(data)


def files(lab):
    return {path: path.read_bytes() for path in (lab / "content").rglob("*") if path.is_file()}


def test_the_ledger_is_shown_and_written(news, ledger, run):
    write(news, call=CALL, draft=DRAFT)
    code, out, err = go(run)
    assert (code, err) == (0, "")
    text = ledger.read_text("utf-8")
    assert {line.split()[1] for line in text.splitlines()[1:]} == {"news/call", "call", "call.submission_deadline"}
    assert parse(text)[1] == ()
    lines = out.splitlines()
    assert lines[:2] == ["--- /dev/null", "+++ content/ledger.txt"]
    assert [line[1:] for line in lines[3:] if line.startswith("+")] == text.splitlines()
    assert lines[-2:] == ["Checked 2 posts: no problems.", "Wrote content/ledger.txt. Next: git diff"]


def test_a_second_time_there_is_nothing_to_write(news, lab, run):
    write(news, call=CALL)
    go(run)
    before = files(lab)
    assert go(run) == (0, "Checked 1 post: no problems.\nNothing had to be written.\n", "")
    assert files(lab) == before


def test_nothing_is_written_where_there_is_nothing(lab, ledger, run):
    assert go(run)[1].endswith("Nothing had to be written.\n")
    assert not ledger.exists()


def test_what_went_is_buried_on_the_day_of_now(news, ledger, run):
    write(news, call=CALL)
    go(run)
    (news / "call.md").unlink()
    _, out, _ = go(run)
    entries = parse(ledger.read_text("utf-8"))[0]
    assert {each.gone for kind in (entries.posts, entries.events, entries.dates) for each in kind.values()} == {
        "2027-02-01"
    }
    assert '+post news/call {"gone":"2027-02-01"' in out


def test_a_post_that_is_refused_is_not_buried(news, ledger, run):
    write(news, call=CALL)
    go(run)
    before = ledger.read_bytes()
    write(news, call=CALL.replace("2027-01-10", "2027-02-30"))
    code, _, _ = go(run)
    assert (code, ledger.read_bytes()) == (1, before)
    write(news, call=CALL)
    go(run)
    assert ledger.read_bytes() == before


def test_a_merged_ledger_is_written_anew(news, ledger, run):
    write(news, call=CALL)
    go(run)
    good = ledger.read_text("utf-8")
    lines = good.splitlines()
    ledger.write_text("\r\n".join([*reversed(lines), "<<<<<<< ours", lines[1].replace("5T", "4T")]), "utf-8")
    code, out, _ = go(run)
    assert (code, out.splitlines()[-1]) == (0, "Wrote content/ledger.txt. Next: git diff")
    assert "-<<<<<<< ours\\r\n" in out
    assert {line.split()[1] for line in ledger.read_text("utf-8").splitlines()[1:]} == {
        line.split()[1] for line in lines[1:]
    }
    assert b"\r" not in ledger.read_bytes()


MENDED = TWICE.replace("Ã©", "é")
WORDS = HEADER + "Words.\n"
ENCODINGS = {
    "twice": (TWICE, MENDED, "-At the cafÃ© “Ebb”.\n+At the café “Ebb”."),
    "windows-1252": (WORDS.encode("cp1252"), WORDS, "-title: A caf\\xe9\n+title: A café"),
    "utf-16": (WORDS.encode("utf-16"), WORDS, " bytes that are not UTF-8)\n"),
    "crlf": (TWICE.replace("\n", "\r\n"), MENDED, "-title: Twice\\r\n-date: 2027-01-10\\r\n"),
    "no-last-newline": (TWICE[:-1], MENDED[:-1], "\\ No newline at end of file"),
    "a-draft": (
        TWICE.replace("date:", "draft: true\ndate:"),
        MENDED.replace("date:", "draft: true\ndate:"),
        "+At the café",
    ),
}


@pytest.mark.parametrize(("data", "text", "shown"), ENCODINGS.values(), ids=ENCODINGS)
def test_a_wrong_encoding_is_shown_and_mended(news, run, data, text, shown):
    write(news, post=data)
    _, out, err = go(run)
    assert (news / "post.md").read_bytes() == text.encode("utf-8")
    assert err == ""
    assert "--- content/news/post.md\n+++ content/news/post.md\n" in out
    assert shown in out
    assert "warning[" not in out
    assert "Wrote 1 post" in out.splitlines()[-1]
    assert go(run)[1].endswith("Nothing had to be written.\n")


def test_escapes_do_not_reach_the_terminal(news, run):
    write(news, odd=TWICE.replace("Ebb", "\x1b[31mEbb"))
    _, out, _ = go(run)
    assert "\x1b" not in out
    assert "-At the cafÃ© “\\x1b[31mEbb”." in out


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(REFUSED, id="refused"),
        pytest.param(TWICE.replace("date:", "callboard: {accept: [encoding-repaired]}\ndate:"), id="accepted"),
        pytest.param("---\ntitle: Fine\n---\r\nNo date, CRLF, trailing blanks.  \r\n", id="other-problems"),
        pytest.param(b"\xef\xbb\xbf" + HEADER.encode() + b"Words.\n", id="a-byte-order-mark"),
        pytest.param(b"\x89PNG", id="no-text"),
    ],
)
def test_nothing_else_of_a_post_changes(news, run, text):
    write(news, post=text)
    before = (news / "post.md").read_bytes()
    _, out, _ = go(run)
    assert (news / "post.md").read_bytes() == before
    assert "--- content/news/post.md" not in out


def test_a_path_narrows_the_posts_and_not_the_ledger(news, ledger, run):
    write(news, one=TWICE, two=TWICE.replace("Twice", "Two"))
    _, out, _ = go(run, news / "one.md")
    assert "é" in (news / "one.md").read_text("utf-8")
    assert "Ã©" in (news / "two.md").read_text("utf-8")
    assert set(parse(ledger.read_text("utf-8"))[0].posts) == {"news/one", "news/two"}
    assert out.splitlines()[-1] == "Wrote 1 post and content/ledger.txt. Next: git diff"


def test_outside_of_the_content_folder_posts_are_mended_and_no_ledger_is_written(lab, run, tmp_path):
    folder = tmp_path / "letters"
    folder.mkdir()
    write(folder, a=TWICE, b=CALL)
    code, out, _ = go(run, folder)
    assert (code, out.splitlines()[-1]) == (0, "Wrote 1 post. Next: git diff")
    assert "é" in (folder / "a.md").read_text("utf-8")
    assert not [*lab.rglob("ledger.txt")]
    assert "ledger" not in out


def test_without_fix_nothing_is_written_and_the_note_names_the_command(news, lab, run):
    write(news, call=CALL, twice=TWICE)
    before = files(lab)
    code, out, _ = go(run, fix=False)
    assert (code, files(lab)) == (0, before)
    assert "content/ledger.txt:0:0: note[ledger-missing]" in out
    assert out.count("./board check --fix") == 1
    assert "Wrote" not in out


def test_a_build_tells_the_note_and_writes_no_ledger(news, ledger, run):
    write(news, call=CALL)
    command = {"content": None, "output": None, "settings": None, "now": None, "strict": True}
    code, _, err = run(lambda: build.run(**command))
    assert (code, err.count("note[ledger-missing]"), ledger.exists()) == (0, 1, False)
    go(run)
    write(news, more=CALL.replace("Call", "Another call"))
    before = ledger.read_bytes()
    code, _, err = run(lambda: build.run(**command))
    assert (code, err.count("note[ledger-stale]"), ledger.read_bytes()) == (0, 1, before)
    go(run)
    assert run(lambda: build.run(**command))[2] == ""


def test_a_diff_is_no_json(news, ledger, run):
    write(news, call=CALL)
    for form in ("json", "github"):
        code, out, err = go(run, format=form)
        assert (code, out) == (1, "")
        assert "--fix" in err
    assert not ledger.exists()


def test_what_cannot_be_written_is_told(news, ledger, run, monkeypatch):
    def full(path, data):
        raise OSError(28, "No space left on device")

    write(news, call=CALL)
    monkeypatch.setattr(fix, "write_atomic", full)
    code, _, err = go(run)
    assert (code, "ledger.txt cannot be written: No space left on device" in err) == (1, True)
    assert "Traceback" not in err
    assert not ledger.exists()


def test_a_ledger_that_cannot_be_read_is_not_overwritten(news, ledger, run):
    write(news, call=CALL)
    ledger.mkdir()
    code, _, err = go(run)
    assert (code, "ledger.txt cannot be read" in err, "Traceback" in err) == (1, True, False)
    assert ledger.is_dir()
