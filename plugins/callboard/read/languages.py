"""The language of a post whose front matter names none: what its file's name says, else what its script alone can mean.

Words of one alphabet are never guessed from: a wrong guess would turn the whole page around.

>>> named("news/smash.pt-br.md"), named("news/smash.zh-CN.md"), named("news/v1.final.md")
(('news/smash.md', 'pt-BR'), ('news/smash.md', 'zh-CN'), ('news/v1.final.md', ''))
>>> by_script("第三届静音传感器研讨会将于九月在里斯本举行，欢迎投稿。"), by_script("Call for papers")
('zh', '')
"""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import PurePosixPath

from babel import Locale, UnknownLocaleError

_CODE = re.compile(r"[a-z]{2,3}(?:[-_][A-Za-z]{2,4})?")
_SAMPLE = 6_000
_FEWEST = 20
_EASTERN = re.compile("[\u3041-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7a3]")
_HAN = re.compile("[\u3400-\u4dbf\u4e00-\u9fff]")
_KANA = re.compile("[\u3041-\u30ff]")
_HANGUL = re.compile("[\uac00-\ud7a3]")
_LATIN_WORD = re.compile(r"[A-Za-z\u00c0-\u024f]+")
# Common characters that only one of the two ways to write Chinese has.
_TRADITIONAL = re.compile("[這個為與會國學們時來對開關應題議論際臺灣發現實驗點過還後長問間]")
_SIMPLIFIED = re.compile("[这个为与会国学们时来对开关应题议论际湾发现实验点过还后长问间]")


@lru_cache(maxsize=16384)
def named(path: str) -> tuple[str, str]:
    """The path without the language that its file's name ends with, and that language; "" where it names none."""
    pure = PurePosixPath(path)
    stem, _, ending = pure.stem.rpartition(".")
    if not stem or not _CODE.fullmatch(ending):
        return path, ""
    language, _, rest = ending.replace("_", "-").partition("-")
    code = "-".join(part for part in (language, rest.upper() if len(rest) == 2 else rest.title()) if part)
    try:
        Locale.parse(code, sep="-")
    except (UnknownLocaleError, ValueError):
        return path, ""
    return pure.with_name(stem + pure.suffix).as_posix(), code


def by_script(text: str) -> str:
    """Chinese, Japanese or Korean where most of a text is written so; "" for all other texts."""
    sample = text[:_SAMPLE]
    if not _EASTERN.search(sample):
        return ""
    han, kana, hangul = (len(script.findall(sample)) for script in (_HAN, _KANA, _HANGUL))
    if han + kana + hangul < max(_FEWEST, 2 * len(_LATIN_WORD.findall(sample))):
        return ""
    if hangul > han + kana:
        return "ko"
    if kana * 10 > han:
        return "ja"
    traditional = len(_TRADITIONAL.findall(sample)) > len(_SIMPLIFIED.findall(sample))
    return "zh-Hant" if traditional else "zh"
