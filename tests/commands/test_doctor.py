"""`./board doctor`: what is there, what is missing, what comes next."""

from __future__ import annotations

import re

from callboard.commands import build, doctor


def test_all_is_there(lab, run):
    code, out, err = run(doctor.run)
    assert (code, err) == (0, "")
    assert re.search(r"^Python 3\.\d+", out)
    assert re.search(r"^pelican \d", out, re.MULTILINE)
    assert "Settings: Test Lab, https://board.example.org; a demo that stands still at 2027-02-01T09:00:00+00:00" in out
    assert "Last build: none" in out
    assert out.splitlines()[-1] == "All is there. Next: ./board serve"


def test_the_last_build(lab, run):
    (lab / "content" / "news" / "a.md").write_text("---\ntitle: A\ndate: 2027-01-10\n---\n![A](/none.png)\n", "utf-8")
    run(lambda: build.run(content=None, output=lab / "output", settings=None, now=None, strict=False))
    _, out, _ = run(doctor.run)
    assert re.search(
        r"^Last build: \d+ files for 2027-02-01T09:00:00\+00:00; errors: 0, warnings: 1$", out, re.MULTILINE
    )


def test_a_damaged_report_is_no_crash(lab, run):
    (lab / "output").mkdir()
    (lab / "output" / "build-report.json").write_text("{", "utf-8")
    code, out, err = run(doctor.run)
    assert (code, "Traceback" in err) == (0, False)
    assert "Last build: " in out


def test_wrong_settings(lab, run):
    (lab / "site.toml").write_text("timezone = 'Mars/Olympus'\n", "utf-8")
    code, out, _ = run(doctor.run)
    assert code == 1
    assert "Mars/Olympus" in out


def test_a_missing_package(lab, run, monkeypatch):
    monkeypatch.setattr(doctor, "PACKAGES", ("pelican", "no-such-package"))
    code, out, _ = run(doctor.run)
    assert code == 1
    assert "no-such-package: not installed" in out
