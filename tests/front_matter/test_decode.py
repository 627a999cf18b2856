"""Bytes: every way in which a file can be other than UTF-8 with plain line ends."""

import pytest

HEAD = "---\ntitle: Café\ndate: 2026-01-01\n---\n"


def codes(source):
    return [problem.code for problem in source.problems]


@pytest.mark.parametrize(
    ("data", "told"),
    [
        pytest.param((HEAD + "Text – é\n").encode(), [], id="utf-8"),
        pytest.param((HEAD + "Text – é\n").encode("utf-8-sig"), [], id="byte order mark"),
        pytest.param(b"\xef\xbb\xbf" + (HEAD + "Text – é\n").encode("utf-8-sig"), [], id="two byte order marks"),
        pytest.param((HEAD + "Text – é\n").replace("\n", "\r\n").encode(), [], id="CRLF"),
        pytest.param((HEAD + "Text – é\n").replace("\n", "\r").encode(), [], id="CR"),
        pytest.param((HEAD + "Text – é\n").encode("utf-16"), ["encoding-converted"], id="UTF-16 with mark"),
        pytest.param(
            b"\xfe\xff" + (HEAD + "Text – é\n").encode("utf-16-be"), ["encoding-converted"], id="UTF-16 big-endian"
        ),
        pytest.param((HEAD + "Text – é\n").encode("utf-16-le"), ["encoding-converted"], id="UTF-16 LE without mark"),
        pytest.param((HEAD + "Text – é\n").encode("utf-16-be"), ["encoding-converted"], id="UTF-16 BE without mark"),
        pytest.param((HEAD + "Text – é\n").encode("utf-16") + b"\n", ["encoding-converted"], id="UTF-16 cut"),
        pytest.param((HEAD + "Text – é\n").encode("utf-32"), ["encoding-converted"], id="UTF-32"),
        pytest.param(
            (HEAD + "Text – é\n").replace("\n", "\r\n").encode("utf-16"), ["encoding-converted"], id="UTF-16 and CRLF"
        ),
        pytest.param((HEAD + "Text – é\n").encode("cp1252"), ["encoding-converted"], id="Windows-1252"),
        pytest.param(
            HEAD.encode() + "Text – é\n".encode("cp1252"), ["encoding-converted"], id="one line of Windows-1252"
        ),
        pytest.param(
            HEAD.encode() + "Text – ".encode("cp1252") + "é\n".encode(), ["encoding-converted"], id="both in one line"
        ),
    ],
)
def test_the_text_is_the_same_in_every_encoding(post, data, told):
    source = post(data)
    assert source.header.title == "Café"
    assert (source.body, source.body_line) == ("Text – é\n", 5)
    assert codes(source) == told


def test_a_line_that_is_not_utf8_is_named_with_the_number_of_others(post):
    source = post(HEAD.encode() + b"plain\ncaf\xe9 one\nmore caf\xe9\n")
    (problem,) = source.problems
    assert (problem.line, problem.severity) == (6, "warning")
    assert "1 more line" in problem.message
    assert source.body == "plain\ncafé one\nmore café\n"


@pytest.mark.parametrize(
    ("data", "code"),
    [
        pytest.param(b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "not-text", id="a PNG named .md"),
        pytest.param(b"\xff\xd8\xff\xe0\x00\x10JFIF", "not-text", id="a JPEG"),
        pytest.param(b"%PDF-1.7\n", "not-text", id="a PDF"),
        pytest.param(b"PK\x03\x04\x14\x00", "not-text", id="a Word document"),
        pytest.param(bytes(range(32)) * 20, "not-text", id="control bytes"),
        pytest.param(bytes(range(256)) * 4, "not-text", id="all bytes"),
        pytest.param("ニュース。研究会のお知らせ".encode("shift-jis"), "encoding-unknown", id="Shift JIS"),
        pytest.param("征稿启事：机器学习研讨会".encode("gbk"), "encoding-unknown", id="GBK"),
        pytest.param("Приглашаем к участию".encode("koi8-r"), "encoding-unknown", id="KOI8-R"),
        pytest.param(b"a plain text with one \x81 in it", "encoding-unknown", id="a byte that 1252 has not"),
        pytest.param(b"", "post-empty", id="empty"),
        pytest.param(b" \n\t\r\n", "post-empty", id="blank"),
        pytest.param("\ufeff\u200b\n".encode(), "post-empty", id="invisible"),
        pytest.param("".encode("utf-16"), "post-empty", id="only a mark"),
    ],
)
def test_what_is_no_text_is_refused(post, data, code):
    source = post(data)
    errors = [problem.code for problem in source.problems if problem.severity == "error"]
    assert errors == [code]
    assert source.refused
    assert source.header.status == "draft"


@pytest.mark.parametrize(
    ("raw", "clean", "place"),
    [
        pytest.param(b"a\x00b\n", "ab\n", (5, 2), id="NUL"),
        pytest.param(b"one\nt\x07wo\x1b\n", "one\ntwo\n", (6, 2), id="bell and escape"),
        pytest.param(b"a\x7fb\n", "ab\n", (5, 2), id="delete"),
        pytest.param("a\uffffb\n".encode(), "ab\n", (5, 2), id="no character"),
        pytest.param(b"a\xed\xa0\x80b\n", "ab\n", (5, 2), id="lone surrogate"),
    ],
)
def test_characters_that_xml_forbids_are_taken_out_and_told(post, raw, clean, place):
    source = post(HEAD.encode() + raw)
    assert source.body == clean
    (problem,) = source.problems
    assert (problem.code, problem.severity) == ("control-characters", "warning")
    assert (problem.line, problem.column) == place


def test_two_surrogates_in_utf8_are_the_character_that_they_stand_for(post):
    source = post(HEAD.encode() + b"\xed\xa0\xbd\xed\xb8\x80\n")
    assert source.body == "\U0001f600\n"
    assert source.problems == ()


@pytest.mark.parametrize("mark", ["\x0b", "\x0c", "\x1c", "\u2028", "\u2029"])
def test_a_line_end_that_only_python_sees_is_a_space(post, mark):
    source = post(f"{HEAD}one{mark}two\n")
    assert source.body == "one two\n"
    assert len(source.body.splitlines()) == source.body.count("\n")


def test_an_escape_in_a_header_makes_no_forbidden_character(post):
    source = post('{"title": "a\\u0000b\\ud83d\\ude00\\ud800", "date": "2026-01-01"}\nText.\n')
    assert source.header.title == "ab\U0001f600"
