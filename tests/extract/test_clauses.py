"""The clause nearest to a date and the short label it gives."""

from __future__ import annotations

import pytest

from callboard.extract.clauses import LONGEST, clauses, short_label

LABELS = {
    "The submission deadline has been extended from": "Submission deadline",
    "We invite contributions to the open day on marine optics, which will take place on": "Open day on marine optics",
    "Please submit your abstract no later than": "Abstract",
    "Authors will be notified by": "Authors will be notified",
    "Registration will open on": "Registration opens",
    "Submissions will close on": "Submissions close",
    "Registration for both tracks closes on": "Registration for both tracks closes",
    "All else stays: the same topics, the same camera-ready day, and the workshop on": "Workshop",
    "The annual Lamp Conference (LampConf) will be held on": "Annual Lamp Conference (LampConf)",
    'The school "Dark Lamps for Beginners and for those who have long forgotten" is held from': "School",
    "Papers are read as they come with a final submission deadline of": "Final submission deadline",
    "Results are presented in an online session on Thursday": "Online session",
    "talks, panels, and posters of all sizes at the yearly day of the Lamp Society": "Yearly day of the Lamp Society",
    "Die Einreichungsfrist wurde verlängert bis": "Einreichungsfrist",
    "La date limite de soumission est": "Date limite de soumission",
    "El taller se llevará a cabo los días": "Taller",
    "in 2023 we will return to a": "",
    "and must be sent by": "",
    "on": "",
}


@pytest.mark.parametrize(("before", "label"), LABELS.items())
def test_short_label(before, label):
    assert short_label(before) == label


def test_a_long_phrase_ends_with_a_whole_word():
    label = short_label("Participation in that long and winding week of lamps and many other small luminous things")
    assert label == "Participation in that long and winding week of lamps and"
    assert len(label) <= LONGEST


def test_the_clause_nearest_to_the_date_comes_first():
    assert clauses("Papers are due soon, and the workshop on") == ["the workshop on", "Papers are due soon"]
    assert clauses(" , ") == []
