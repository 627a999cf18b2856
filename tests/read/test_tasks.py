"""Task lists: a box and its words; nothing that asks a reader for anything."""

from __future__ import annotations

import pytest


def boxes(published, text):
    """For each label whether its box is ticked, and its words."""
    found = []
    for label in published(text).iter("label"):
        (box,) = label.iter("input")
        assert (box.get("type"), "disabled" in box.attrib) == ("checkbox", True)
        found.append(("checked" in box.attrib, " ".join(label.text_content().split())))
    return found


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("- [ ] Room\n- [x] Cake\n- [X] Tea", [(False, "Room"), (True, "Cake"), (True, "Tea")]),
        ("1. [ ] Book **the** [room](https://example.org/)", [(False, "Book the room")]),
        ("- [ ] Room\n\n  More of it", [(False, "Room")]),
        ("- [x] Room\n  - [ ] Chairs", [(True, "Room"), (False, "Chairs")]),
        ("- [] Room\n- [y] Cake\n- [ ]\n- Tea [ ] now", []),
        ("[ ] No list", []),
    ],
    ids=["marks", "inline", "loose", "nested", "no task", "no list"],
)
def test_boxes(published, text, shown):
    assert boxes(published, text) == shown


@pytest.mark.parametrize(
    "text",
    [
        "<input type='password' name='q' autofocus>",
        "<label>Your password: <input type='password'></label>",
        "<form action='https://evil.example'><input type='submit' value='Go'></form>",
        "- [ ] Room <input type='text'>",
    ],
)
def test_no_other_input_is_published(published, text):
    body = published(text)
    assert len(list(body.iter("input"))) == text.count("[ ]")
    assert not body.xpath("//form | //@name | //@value | //@autofocus")


def test_dates_of_a_task_list_are_read(load):
    post = load({"news/a.md": "---\ndate: 2027-01-01\n---\n# Call\n\n- [x] Submission deadline: 3 March 2027\n"})
    (row,) = post.index.events[0].rows
    assert (row.date.kind, row.date.label, row.date.line) == ("submission_deadline", "Submission deadline", 6)
