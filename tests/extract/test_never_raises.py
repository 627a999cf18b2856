"""Whatever a post holds, it is read without an exception, and each fact has a line of the file."""

from __future__ import annotations

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from .reading import read

PIECES = st.sampled_from(
    [
        *(
            "# ",
            "## Dates",
            "- ",
            "  - ",
            "1. ",
            "> ",
            "\n",
            "\n\n",
            "  \n",
            " ",
            "\t",
            ": ",
            "|",
            "\n|---|---|\n",
            "**",
        ),
        *("~~", "`", "```\n", "(", ")", "[", "](https://example.org/x)", "<!--", "-->", "&nbsp;", "\u00a0", "\u200b"),
        *(
            "3",
            "31",
            "00",
            "1999",
            "2026",
            "10 May",
            "May 4-5, 2026",
            "31 November",
            "29 Feb 2027",
            "2026-02-10",
            "10.02.",
        ),
        *("03/04/2026", "1.2.3", "12th", "24nd", "令和8年5月10日", "2024年2月10日(土)", "2026년 5월 3일", "十月三日"),
        *(
            "Febraury",
            "Fri, ",
            "Monday",
            "noon",
            "midnight",
            "23:59",
            "24:00",
            "11.59 p.m.",
            "17h30",
            " AoE",
            " UTC-12",
        ),
        *(
            " GMT+99",
            " CEST",
            " Beijing time",
            " to ",
            " – ",
            "-",
            "/",
            ".",
            ", ",
            " and ",
            "&",
            "between ",
            "was ",
            "TBA",
        ),
        *(
            "extended from ",
            "rolling",
            "early ",
            "mid-",
            "tomorrow",
            "in two weeks",
            "next Friday",
            "deadline",
            "ß",
            "İ",
        ),
        *("Notification", "camera-ready", "Workshop on ", "will be held ", "Topics", "Venue: ", "in Oslo, Norway"),
        *(
            "Organizers",
            "Anna Bell (North)",
            "<table>",
            "<tr>",
            "<td rowspan=999 colspan=0>",
            "<th>",
            "</table>",
            "<dl>",
        ),
        *(
            "<dt>",
            "<dd>",
            "<ul>",
            "<li>",
            "</li></ul>",
            "<s>",
            "</s>",
            "<del>",
            "<br>",
            "<sup>th</sup>",
            "<div hidden>",
        ),
        *("</div>", "<nav>", "\x0b"),
    ]
)
POSTS = st.lists(PIECES, max_size=60).map("".join)


@given(text=POSTS, title=st.lists(PIECES, max_size=6).map("".join), language=st.sampled_from([None, "de", "ja", "??"]))
@settings(deadline=None, max_examples=150, suppress_health_check=[HealthCheck.too_slow])
def test_pieces_of_announcements_in_any_order(text, title, language):
    facts = read(f"{text}\n", title=title, summary=title, language=language)
    last = text.count("\n") + 2
    assert all(0 <= fact.line <= last for fact in (*facts.dates, *facts.undated, *facts.topics, *facts.people))
    assert all(row.end is None or row.end > row.start for row in facts.dates)
    assert len({row.id for row in facts.dates}) == len(facts.dates)


@given(text=st.text(max_size=400))
@settings(deadline=None, max_examples=80)
def test_any_text(text):
    read(text, title=text[:40])
