"""Whole sites in French and in Chinese without a word of English, and posts of several languages on one site."""

from __future__ import annotations

import json
import re
from functools import cache

import lxml.html
import pytest
from babel import Locale

from callboard.commands import words
from callboard.publish.catalogues import FOLDER

TOML = """
repository = "https://example.org/source"
licence = "CC BY 4.0"
licence_url = "https://creativecommons.org/licenses/by/4.0/"
language = "{language}"
"""
FRENCH = {
    "news/appel.md": """---
title: "Appel à communications : atelier Capteurs silencieux (CALME 2027)"
date: 2027-01-12
authors: [Ada Moreau, Sam King]
tags: [capteurs]
---
L'atelier CALME 2027 aura lieu les 3 et 4 juin 2027 à Lyon, en France, et en ligne.

## Thèmes

- Apprentissage fédéré
- Capteurs sans pile

## Dates importantes

- Résumés : 3 février 2027, 23:59 AoE
- Articles : ~~1er mars 2027~~ 15 mars 2027, 18:00 (Europe/Lisbon)
- Notification : 20 avril 2027
- Version finale : à préciser
- Atelier : 3 et 4 juin 2027

## À faire

- [ ] Réserver la salle
- [x] Trouver un titre

## Organisation

- Ada Moreau, Laboratoire des brumes

![Une carte](https://example.org/carte.png)
![](https://example.org/vide.png)
""",
    "news/bilan.md": "---\ntitle: Bilan de CALME 2026\ngroup: talks\n---\n"
    "Nous étions douze en mars 2026, et treize au dîner.\n",
    "pages/apropos.md": "---\ntitle: À propos\n---\nUn laboratoire.\n",
    "authors.yaml": "ada:\n  name: Ada Moreau\n  affiliation: Laboratoire des brumes\n"
    "  link: https://example.org/ada\n",
    "topics.yaml": """Machine learning:
  federated-learning:
    name: Apprentissage fédéré
    description: Apprendre ensemble sans rien montrer.
    aliases: [apprentissage fédéré]
Objets:
  piles:
    name: Capteurs sans pile
    description: Vivre de lumière.
    aliases: [capteurs sans pile]
""",
}
CHINESE = {
    "news/zhenggao.md": """---
title: 征稿启事：静音传感器研讨会（CALM 2027）
date: 2027-01-12
authors: [林静]
---
静音传感器研讨会（CALM 2027）将于 2027 年 6 月 3 日至 4 日在苏州举行，并提供线上参与。

## 征稿主题

- 联邦学习
- 无电池传感器

## 重要日期

- 摘要截止：2027年2月3日 23:59 AoE
- 全文截止：~~2027年3月1日~~ 2027年3月15日 18:00（Asia/Shanghai）
- 录用通知：2027年4月20日
- 终稿提交：待定
- 研讨会：2027年6月3日至4日

![](https://example.org/ditu.png)
""",
    "news/zongjie.md": "---\ntitle: CALM 2026 总结\ngroup: talks\n---\n去年我们一共十二人，晚餐时十三人。\n",
    "pages/guanyu.md": "---\ntitle: 关于我们\n---\n一个实验室。\n",
    "authors.yaml": "lin:\n  name: 林静\n",
    "topics.yaml": """Machine learning:
  federated-learning:
    name: 联邦学习
    description: 不出示数据，一起学习。
    aliases: [联邦学习]
""",
}
SITES = {"fr": FRENCH, "zh": CHINESE}
# Names that are the same everywhere, and the test's own lab.
NAMES = (
    "Test Lab Under test News Talks A lab that exists for an instant.",
    "AoE Anywhere on Earth UTC CET Atom RSS JSON Feed CSV ics webcal Google google.com llms.txt CC BY",
)
_WORD = re.compile("[A-Za-z\u00c0-\u024f]{2,}")
_SPOKEN = ("aria-label", "title", "alt", "placeholder", "data-found", "data-none", "data-failed", "data-copied")
_LINES = re.compile(r"(?m)^(?:SUMMARY|DESCRIPTION|CATEGORIES|NAME|X-WR-CALNAME|LOCATION)[^:]*:(.*)$")


@pytest.fixture(scope="module", params=SITES)
def built(request, build_apart):
    built = build_apart(SITES[request.param], toml=TOML.format(language=request.param))
    assert built.code == 0, built.err
    return built


def language_of(built):
    return built.pages["index.html"].get("lang")


@cache
def known(language):
    """Every word that such a site may print: the catalogue's, the lab's own, the names of days and months."""
    catalogue = words.read(FOLDER / f"{language}.po")
    texts = [" ".join([m.string] if isinstance(m.string, str) else m.string) for m in catalogue if m.id]
    locale = Locale.parse(language)
    for names in (locale.months["format"], locale.days["format"]):
        texts += [name for width in names.values() for name in width.values()]
    texts += [zone["city"] for name in ("Europe/Lisbon", "Asia/Shanghai") if (zone := locale.time_zones.get(name, {}))]
    texts += [*SITES[language].values(), *NAMES]
    return {word.casefold() for text in texts for word in _WORD.findall(text)}


def said_on(page):
    """All that a page says, aloud or in print, to people or to their programs."""
    for element in page.iter():
        if not isinstance(element.tag, str) or element.tag in ("script", "style", "code"):
            continue
        yield element.text or ""
        yield from (element.get(name, "") for name in _SPOKEN)
        if element.tag == "meta" and (
            element.get("name") == "description" or element.get("property", "").startswith("og:")
        ):
            yield "" if element.get("property") in ("og:type", "og:url", "og:image") else element.get("content")
    yield from (element.tail or "" for element in page.iter() if element.tail)
    yield from json.loads(page.find("body").get("data-words") or "{}").values()


def foreign(texts, language):
    """The words of `texts` that such a site should not print; addresses are no words."""
    plain = (re.sub(r"https?:\S+|<iframe[^>]*>", "", text) for text in texts)
    own = known(language)
    return {word for text in plain for word in _WORD.findall(text) if word.casefold() not in own}


def test_no_page_says_a_word_of_another_language(built):
    language = language_of(built)
    assert len({page.find("body").get("class") for page in built.pages.values() if page.find("body") is not None}) > 10
    found = {path: foreign(said_on(page), language) for path, page in built.pages.items()}
    assert {path: strange for path, strange in found.items() if strange} == {}
    assert {page.get("lang") for page in built.pages.values()} == {language}


def test_no_feed_calendar_or_guide_says_one_either(built):
    language, found = language_of(built), {}
    for path in built.files:
        if path.endswith(".ics"):
            text = built.text(path).replace("\r\n ", "").replace("\r\n", "\n").replace("\\n", "\n")
            texts = _LINES.findall(text)
        elif path.endswith(".atom.xml"):
            tree = lxml.html.fromstring(built.files[path])
            texts = [
                lxml.html.fromstring(f"<p>{e.text}</p>").text_content() for e in tree.iter("title", "content") if e.text
            ]
            texts += [e.get("term") for e in tree.iter("category")]
        elif path == "llms.txt":
            texts = [built.text(path)]
        else:
            continue
        found[path] = foreign(texts, language)
    assert {path: strange for path, strange in found.items() if strange} == {}


DAYS = {
    "fr": [
        "15 mars",
        "3–4 juin 2027",
        "Prolongée",
        "18:00 heure locale (Lisbonne)",
        "auparavant : 1er mars",
        "Mars 2027",
    ],
    "zh": ["3月15日", "2027年6月3日至4日", "已延长", "18:00 上海时间", "原为3月1日", "3月 2027年"],
}


def test_days_states_and_zones_are_in_the_language(built):
    pages = " ".join(" ".join(built.page(path).text_content().split()) for path in ("dates", "events"))
    assert [text for text in DAYS[language_of(built)] if text not in pages] == []


SEVERAL = {
    "news/call.md": "---\ntitle: Call for papers of CALM 2027\ndate: 2027-01-12\n---\n# Call\n\n"
    "The workshop CALM 2027 is in Lyon.\n\n"
    "- Submission deadline: 3 March 2027, 23:59 AoE\n- Workshop: 3 June 2027\n",
    "news/call.fr.md": "---\ntitle: Appel de CALM 2027\ndate: 2027-01-13\n---\n"
    "L'atelier CALM 2027 a lieu à Lyon.\n\n"
    "- Date limite de soumission : 3 mars 2027, 23:59 AoE\n- Atelier : 3 juin 2027\n",
    "news/call.zh.md": "---\ntitle: CALM 2027 征稿\ndate: 2027-01-14\n---\n"
    "研讨会 CALM 2027 在里昂举行，欢迎投稿，期待您的参与和支持。\n\n"
    "- 投稿截止：2027年3月3日 23:59 AoE\n- 研讨会：2027年6月3日\n",
    "news/nida.md": "---\ntitle: دعوة CALM\ndate: 2027-01-15\nlang: ar\n---\nورشة عمل في ليون.\n",
    "news/aufruf.md": "---\ntitle: Aufruf\ndate: 2027-01-16\nlang: de\n---\nEin Workshop in Lyon.\n",
    "pages/about.md": "---\ntitle: About\n---\nA lab.\n",
    "pages/about.fr.md": "---\ntitle: À propos\n---\nUn laboratoire.\n",
}


@pytest.fixture(scope="module")
def several(build_apart):
    built = build_apart(SEVERAL)
    assert built.code == 0, built.err
    return built


@pytest.mark.parametrize(
    ("path", "language", "day", "word"),
    [
        ("news/call", "en", "3 Mar", "Posts before and after"),
        ("news/call-fr", "fr", "3 mars", "Dans ce billet|En bref"),
        ("news/call-zh", "zh", "3月3日", "概览"),
        ("about-fr", "fr", "1er févr.", "Rubriques"),
        ("news/aufruf", "en", "1 Feb", "Skip to content"),
    ],
)
def test_a_posts_page_speaks_its_language(several, path, language, day, word):
    page = several.page(path)
    said = " ".join(said_on(page))
    assert (page.get("lang"), page.get("dir")) == (language, "ltr")
    assert day in said
    assert re.search(word, said)


def test_a_translation_words_the_dates_itself_and_leads_to_its_own_lines(several):
    page = several.page("news/call-fr")
    (link,) = page.xpath("//aside[@class='glance']//ul[@class='dates']//a")
    assert (link.text, link.get("href")) == ("Atelier", "/news/call-fr/#line-8")
    assert page.xpath("//aside[@class='glance']//div[@class='board']//h3/a/text()") == ["Date limite de soumission"]
    assert "d’après le billet, lignes 7–8" in page.text_content()
    assert page.xpath("//*[@id='line-8']")


def test_instants_are_the_same_in_every_language(several):
    rows = [
        [element.get("data-closes") for element in several.page(f"news/{slug}").xpath("//*[@data-row]")]
        for slug in ("call", "call-fr", "call-zh")
    ]
    assert rows[0] == rows[1] == rows[2] != []
    assert len(several.page("dates").xpath("//li[contains(@class, 'call')]")) == 2


def test_translations_name_each_other(several):
    for slug, others in {"call": ["fr", "zh"], "call-fr": ["en", "zh"], "call-zh": ["en", "fr"], "nida": []}.items():
        page = several.page(f"news/{slug}")
        assert page.xpath("//p[@class='byline']//a[@hreflang]/@hreflang") == others
        alternates = dict(zip(page.xpath("//link/@hreflang"), page.xpath("//link[@hreflang]/@href"), strict=True))
        assert set(alternates) == ({*others, page.get("lang")} if others else set())
        assert not others or alternates[page.get("lang")] == f"{several.url}/news/{slug}/"


def test_lists_and_feeds_have_a_post_once_and_the_archive_all(several):
    titles = several.page("").xpath("//main//h2/a/text() | //main//h3/a[contains(@href, '/news/')]/text()")
    assert sorted(titles) == ["Aufruf", "Call for papers of CALM 2027", "دعوة CALM"]
    assert several.text("feeds/all.atom.xml").count("</entry>") == 3
    assert len(several.page("archives").xpath("//ol[@class='arch']/li")) == 5
    assert several.page("").xpath("//*[@class='also']/a/@href") == ["/news/call-fr/", "/news/call-zh/"]


def test_the_navigation_leads_to_the_page_in_its_language(several):
    assert "À propos" in several.page("news/call-fr").xpath("//header//nav//a/text()")
    assert several.page("about-fr").xpath("//header//nav//a[@aria-current='page']/text()") == ["À propos"]
    assert "About" in several.page("").xpath("//header//nav//a/text()")


def test_a_text_from_right_to_left_on_a_page_from_left_to_right(several):
    page = several.page("news/nida")
    assert (page.get("lang"), page.get("dir")) == ("en", "ltr")
    (prose,) = page.xpath("//div[@class='prose']")
    (title,) = page.xpath("//h1")
    assert {(each.get("lang"), each.get("dir")) for each in (prose, title)} == {("ar", "rtl")}


def test_what_the_site_wrote_is_marked_on_a_page_of_another_language(several):
    page = several.page("news/call-fr")
    assert page.xpath("//a[@class='brand']/span/@lang") == ["en"]
    assert page.xpath("//div[@class='lines']//a/span/@lang") == ["en"]
    assert several.page("").xpath("//a[@class='brand']//@lang") == []


def test_one_language_is_asked_for(build_site):
    built = build_site({}, toml='language = ["en", "fr"]')
    assert built.code == 1
    assert "language = ['en', 'fr']: names one language of the site; a post in another one says `lang:`" in built.err
