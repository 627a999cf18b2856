"""The vocabulary: what a label announces."""

from __future__ import annotations

import pytest

from callboard.extract.labels import DATA, Vocabulary, Words, vocabulary

LABELS = {
    "camera_ready": [
        "Camera-ready version",
        "Final file upload",
        "cameraready",
        "Final papers ready",
        "Endfassung",
        "Version finale",
        "Camera-Ready Submission",
        "カメラレディ",
    ],
    "notification": [
        "Notification of acceptance",
        "Author notification",
        "Notification to authors (abstracts)",
        "Decisions",
        "Benachrichtigung",
        "Notificación",
        "採択通知",
        "录用通知",
    ],
    "opening": ["Submission opens", "Registration opens", "Submission system opens", "Call for papers", "投稿開始"],
    "rebuttal": ["Rebuttal period", "Author response", "Author-reviewer discussion"],
    "other": ["Reviews due", "Release of training data", "Travel grant application", "Test data release"],
    "early_registration": ["Early-bird registration", "Early registration ends", "Frühbucherrabatt"],
    "abstract_deadline": ["Abstract deadline", "Title and abstract", "Abstract submission", "Soumission des résumés"],
    "registration_deadline": ["Registration deadline", "Author registration", "Anmeldung", "Registro", "Inscripción"],
    "submission_deadline": [
        "Paper submission",
        "Full papers due",
        "Poster deadline",
        "Artifact submission",
        "Workshop proposals",
        "Einreichung",
        "Date limite",
        "投稿截止",
        "論文締切",
        "논문 마감",
    ],
    "event": ["Workshop", "Main conference", "Date", "Symposium dates", "Tagung", "Colloque", "研討會日期", "학회"],
}


@pytest.mark.parametrize(("kind", "label"), [(kind, label) for kind, labels in LABELS.items() for label in labels])
def test_kind_of_label(kind, label):
    assert vocabulary().kind(label) == kind


@pytest.mark.parametrize("label", ["Lunch", "", "Ines Abt", "12", "Coffee"])
def test_no_kind(label):
    assert vocabulary().kind(label) is None


def test_how_words_are_written():
    words = Words(["camera ready", "submi*", "call + open*", "call for * ends"])
    assert [
        words.within(text) for text in ("camera-ready", "cameraready", "camera is ready", "submitting", "resubmit")
    ] == [True, True, False, True, False]
    assert [words.within(text) for text in ("the call is open", "call", "call for demos ends", "call for ends")] == [
        True,
        False,
        True,
        False,
    ]
    assert words.ends("please submit")
    assert words.match("submit now")
    assert not words.ends("submit now")
    assert not Words([]).within("submit")


def test_an_unknown_kind_in_the_file_is_named():
    data = {"kinds": {"dead_line": ["x"]}, "sure": {}}
    with pytest.raises(ValueError, match="dead_line"):
        Vocabulary(data)
    assert DATA.name == "labels.yaml"
