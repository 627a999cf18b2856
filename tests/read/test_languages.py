"""In which language a post is where it does not say so, and which posts say one thing in several."""

from __future__ import annotations

import pytest

from callboard.read.languages import by_script, named


@pytest.mark.parametrize(
    ("path", "bare", "language"),
    [
        ("news/call.fr.md", "news/call.md", "fr"),
        ("news/2027-01-12-call.zh-hans.markdown", "news/2027-01-12-call.markdown", "zh-Hans"),
        ("news/call/index.pt_BR.md", "news/call/index.md", "pt-BR"),
        ("news/call.md", "news/call.md", ""),
        ("news/v1.2.md", "news/v1.2.md", ""),
        ("news/notes.draft.md", "news/notes.draft.md", ""),
        ("news/notes.qq.md", "news/notes.qq.md", ""),
        ("news/.fr.md", "news/.fr.md", ""),
    ],
)
def test_a_file_names_its_language(path, bare, language):
    assert named(path) == (bare, language)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("第三届静音传感器研讨会（QSENS 2027）将于 2027 年 9 月在里斯本举行，现征集论文。", "zh"),
        ("第三屆靜音感測器研討會將於九月在臺北舉行，現徵集論文，歡迎各位學者與學生投稿。", "zh-Hant"),
        ("第三回ワークショップを九月にリスボンで開催します。論文を募集しています。", "ja"),
        ("제삼회 워크숍이 구월에 리스본에서 열립니다. 논문을 모집합니다.", "ko"),
        ("Appel à communications : le symposium aura lieu à Lisbonne.", ""),
        ("The workshop 第三届静音传感器研讨会 takes place in Lisbon, and all papers are due in May.", ""),
        ("研讨会", ""),
        ("", ""),
    ],
)
def test_a_script_is_known_and_words_are_not_guessed_from(text, language):
    assert by_script(text) == language


def post(title, *lines):
    return "\n".join(["---", f"title: {title}", "date: 2027-01-12", *lines, "---", "", "Text."])


def told(load, files, **said):
    """For each post, by its file's name: slug, language, and the post that it translates."""
    loaded = load({f"news/{name}": text for name, text in files.items()}, **said)
    assert [problem.code for problem in loaded.problems if problem.severity == "error"] == []
    return {
        each.path.removeprefix("news/"): (each.slug, each.header.language, each.header.translation_of)
        for each in loaded.index.posts
    }


def test_files_that_differ_in_the_language_of_their_names(load):
    assert told(load, {"call.md": post("Call"), "call.fr.md": post("Appel"), "call.zh.md": post("征稿")}) == {
        "call.md": ("call", None, None),
        "call.fr.md": ("call-fr", "fr", "news/call.md"),
        "call.zh.md": ("call-zh", "zh", "news/call.md"),
    }


def test_a_folder_of_one_post_in_two_languages(load):
    assert told(load, {"call/index.md": post("Call"), "call/index.fr.md": post("Appel")}) == {
        "call/index.md": ("call", None, None),
        "call/index.fr.md": ("call-fr", "fr", "news/call/index.md"),
    }


def test_one_slug_in_two_languages_as_in_pelican(load):
    files = {"a.md": post("Appel", "slug: call", "lang: fr"), "b.md": post("Call", "slug: call", "lang: en")}
    assert told(load, files) == {
        "a.md": ("call-fr", "fr", "news/b.md"),
        "b.md": ("call", "en", None),
    }
    assert told(load, files, language="fr")["a.md"] == ("call", "fr", None)


def test_what_the_front_matter_says_counts(load):
    files = {
        "call.md": post("Call"),
        "call.fr.md": post("Appel", "slug: appel", "lang: fr-CA", "translation_of: other"),
        "other.md": post("Other"),
    }
    assert told(load, files)["call.fr.md"] == ("appel", "fr-CA", "other")


def test_one_slug_in_one_language_is_a_mistake(load):
    loaded = load({"news/a.md": post("A", "slug: call"), "news/b.md": post("B", "slug: call")})
    assert [problem.code for problem in loaded.problems if problem.severity == "error"] == ["slug-clash"] * 2
