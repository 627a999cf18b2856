"""The lab's own data files: what cannot be used is told at its line, and the rest serves."""

import pytest

from callboard.lab_files import read_lab_files
from callboard.yaml_places import places

OWN = """\
Machine learning:
  fairness:
    description: Ours.
    aliases: [equal treatment]
    without: [shortcut learning, no such words]
  games-we-play:
    broader: nobody
    aliases:
      - equal treatment
      - pinball
Sensing:
  drift:
    alias: [drift]
  fog:
    name: Fog
  fog:
    name: Mist
"""


@pytest.fixture
def lab(tmp_path):
    (tmp_path / "topics.yaml").write_text(OWN, "utf-8")
    return read_lab_files(tmp_path)


def test_each_problem_stands_at_its_key_or_item(lab):
    assert [(p.path, p.line, p.column, p.code, p.severity) for p in sorted(lab.problems)] == [
        ("topics.yaml", line, column, "topics-file", "warning")
        for line, column in ((5, 34), (7, 5), (9, 9), (13, 5), (16, 3))
    ]


def test_the_rest_serves(lab):
    concepts, match = lab.thesaurus.concepts, lab.thesaurus.match
    assert concepts["fairness"].description == "Ours."
    assert concepts["fairness"].name == "Fairness and bias"
    assert match("equal treatment") == ("fairness",)
    assert match("pinball") == ("games-we-play",)
    assert match("shortcut learning") == ()
    assert concepts["fog"].name == "Mist"
    assert "drift" not in concepts


def test_no_yaml_is_an_error_at_its_line_and_the_shipped_topics_serve(tmp_path):
    (tmp_path / "topics.yaml").write_text("A:\n  b: [c\n", "utf-8")
    lab = read_lab_files(tmp_path)
    assert [(p.path, p.line, p.code, p.severity) for p in lab.problems] == [("topics.yaml", 3, "data-file", "error")]
    assert lab.thesaurus.match("fair machine learning") == ("fairness",)


def test_no_file_says_nothing(tmp_path):
    assert read_lab_files(tmp_path).problems == ()


def test_an_empty_text_has_no_places():
    assert places("") == ({}, [])
