"""Clock times and time zones: what is printed, and what it means on a given day.

A zone is kept as printed until the day is known, since CET in July and Pacific time in October depend on it.

>>> read_clock("11:59 p.m. UTC-12:00", 0)
(datetime.time(23, 59), 10)
>>> read_zone("(AoE)", 0), read_zone("(heure de Paris)", 0)
(('AoE', 4), ('paris', 15))
>>> zone_on("CEST", dt.date(2020, 5, 28)), zone_on("GMT+8", dt.date(2024, 1, 1)), zone_on("ET", dt.date(2024, 1, 1))
('UTC+02:00', 'UTC+08:00', 'America/New_York')
"""

from __future__ import annotations

import datetime as dt
import re
from functools import lru_cache
from zoneinfo import ZoneInfo

from .cues import Cued
from .zone_names import LOCAL_PLACES, PLACES

_NOON = "noon|midday|midi|mittag|mediodía|mezzogiorno|meio-dia|正午|中午|정오"
_MIDNIGHT = "midnight|minuit|mitternacht|medianoche|mezzanotte|meia-noite|middernacht|午夜|자정"
_M = r"[ap]\.?\s?m(?:\b\.?|(?=(?-i:[A-Z]{2,4}\b)))"  # also "11:59pmPT"
# It looks at the first signs first, as that of zones does: in most places all their branches would be tried in vain.
_CLOCK = re.compile(
    rf"""(?=\d{{1,4}}\s*(?:[:：.h]|[ap]\.?\s?m|no|m[ei]|u[hu]|or|[^\x00-\x7f])|[\snm]|[^\x00-\x7f])(?:
        (?:12(?::00)?\s*)?(?P<noon>{_NOON})\b | (?:(?:12|11)(?::(?:00|59))?\s*)?(?P<midnight>{_MIDNIGHT})\b
      | (?P<east>午前|午後|上午|下午|晚上|오전|오후)?\s*
        (?: (?P<h1>[01]?\d|2[0-4])\s?(?:[:：]|h:?(?=\s?[0-5]\d(?:m(?:in)?)?\b))\s?(?P<m1>[0-5]\d)(?![\d/])
            (?:m(?:in)?\b)?(?::(?P<s1>[0-5]\d))?(?:\.\d{{1,6}})?
            \s?(?P<half>{_M})?(?:\s?\((?:noon|midday)\))?
          | (?P<h2>[01]?\d|2[0-4])\s?[時时点點시](?:\s?(?P<m2>[0-5]?\d)\s?[分분])? )
        (?:\s?(?:h|hs|hrs?|hours|uhr)\b\.?)?
      | (?P<h3>[01]?\d|2[0-4])\.(?P<m3>[0-5]\d)(?!\.?\d)
        (?:\s?(?P<half3>{_M})|\s?(?:h|hrs?|hours|uhr|uur)\b|(?<=23\.59)\b|(?=\s*\(?(?:AoE|UTC|GMT|[A-Z]{{2,4}}T\b)))
      | (?P<h4>[01]?\d|2[0-4])\s?(?:h(?P<m4>[0-5]\d)?|uhr|heures?|horas|ore|uur)\b
      | (?P<h5>1[0-2]|0?\d)\s?(?P<half5>{_M})
      | (?P<h6>[01]\d|2[0-3])(?P<m6>[0-5]\d)\s?(?:hrs|hours)\b )""",
    re.VERBOSE | re.IGNORECASE,
)
_RANGE_START = re.compile(
    r"(1[0-2]|0?[1-9])(?=(?:\s?[-–—]\s?|\sto\s)"
    r"(?:1[0-2]|0?\d)(?::[0-5]\d)?\s?([ap])\.?\s?m\b)"
    r"|(2[0-3]|[01]?\d)(?=\s?(?:[-–—]|bis|tot|à)\s?(?:2[0-4]|[01]?\d)(?:[:.][0-5]\d)?\s?(?:uhr|uur|h|heures)\b)",
    re.IGNORECASE,
)

_US = {
    "pst": "America/Los_Angeles", "pdt": "America/Los_Angeles", "pt": "America/Los_Angeles",
    "mst": "America/Denver", "mdt": "America/Denver", "mt": "America/Denver",
    "cst": "America/Chicago", "cdt": "America/Chicago", "ct": "America/Chicago",
    "est": "America/New_York", "edt": "America/New_York", "et": "America/New_York",
    "pacific": "America/Los_Angeles", "mountain": "America/Denver",
    "central": "America/Chicago", "eastern": "America/New_York",
    "hst": "Pacific/Honolulu", "akst": "America/Anchorage", "akdt": "America/Anchorage",
}  # fmt: skip
_BY_DAY = {
    "cet": "Europe/Berlin", "cest": "Europe/Berlin", "mez": "Europe/Berlin", "mesz": "Europe/Berlin",
    "adt": "America/Halifax", "hne": "America/Toronto", "hae": "America/Toronto",
    "wet": "Europe/Lisbon", "eet": "Europe/Athens", "eest": "Europe/Athens",
    "aest": "Australia/Sydney", "aedt": "Australia/Sydney", "nzst": "Pacific/Auckland", "nzdt": "Pacific/Auckland",
    "acdt": "Australia/Adelaide", "nst": "America/St_Johns", "ndt": "America/St_Johns",
    "central european": "Europe/Berlin", "eastern european": "Europe/Athens", "western european": "Europe/Lisbon",
    "australian eastern": "Australia/Sydney",
}  # fmt: skip
_FIXED = {
    "bst": 60, "ist": 330, "jst": 540, "kst": 540, "hkt": 480, "sgt": 480, "awst": 480, "acst": 570, "msk": 180,
    "trt": 180, "brt": -180, "pkt": 300, "wib": 420, "sast": 120, "sst": -660, "npt": 345, "pht": 480, "clt": -240,
    "cot": -300, "british summer": 60, "american samoa": -660,
}  # fmt: skip
_EAST = {
    "北京": "Asia/Shanghai", "中国": "Asia/Shanghai", "台北": "Asia/Taipei", "臺北": "Asia/Taipei",
    "香港": "Asia/Hong_Kong", "日本": "Asia/Tokyo", "한국": "Asia/Seoul",
}  # fmt: skip
_PLACE = "|".join(map(re.escape, PLACES))
_LOCAL = "|".join(map(re.escape, dict.fromkeys((*LOCAL_PLACES, *PLACES))))
_SHORT = "|".join(key.upper() for key in (*_US, *_BY_DAY, *_FIXED) if " " not in key and len(key) < 5)
_EARTH = r"any\s?(?:where|time)[ -]on[ -](?:the[ -])?earth"
ZONE = Cued(
    rf"""[\s,，、(（\[\-–/"“:]{{0,3}}(?=\s?[^\W\d_]|[+\-])
      (?:(?i:(?:your\ |all\ )?(?:local\ )?(?:times?|dates|deadlines)(?:\s?zone)?(?:\ are)?)\b[\s,:(]{{1,2}})?
      (?:(?:in\ )?(?:the\ )?|at\ )(?:
        (?P<aoe>(?i:(?:aoe|a\.o\.e\.?)(?:\s?\({_EARTH}(?=\)))?|{_EARTH})
            |SST(?=\s\([^()]{{0,40}}(?i:anywhere\ on\ earth|aoe)\)))(?!\w)
      | (?P<utc>(?:(?:UTC|GMT)/)?(?:UTC|GMT|utc|gmt))
        (?:\s?(?P<sign>[+\-−–±])\s?(?P<hours>\d{{1,2}})(?:[:.]?(?P<minutes>\d\d))?h?\b|(?![\w]))
      | (?P<iso>(?<=\d)Z\b)
      | (?:(?<=\d)|(?<=:\d\d\ )|(?<=:\d\d\ \())(?P<isosign>[+-])(?P<isohours>\d\d):?(?P<isominutes>\d\d)\b
      | (?P<iana>(?:Africa|America|Asia|Atlantic|Australia|Europe|Pacific)/(?!A(?:fric|meric|si)a\b|Europe)
            [A-Z]\w+(?:/[A-Z]\w+)?)
      | (?P<long>(?i:(?:US|U\.S\.)?\s?(?:pacific|mountain|central|eastern|(?:central|eastern|western)\ european
            |australian\ eastern|british|american\ samoa|(?:{_PLACE}))
            (?:\ (?:standard|daylight|summer|local))?\ time(?:\ zone)?\b
            |(?:US|U\.S\.)[\ /](?:pacific|mountain|central|eastern)\b))
      | (?i:(?:heure|hora|horário|horario|ora)\ (?:locale?\ )?(?:d[eiou]\ |del\ |d['’]\ ?)?)(?P<local>(?i:{_LOCAL})\b)
      | (?P<zeit>(?i:{_LOCAL}))\ (?:Zeit|tijd)\b
      | (?:US\ )?(?P<short>(?:{_SHORT})\b)(?:\ time\b)?
      | (?P<east>北京时间|北京時間|中国标准时间|台北時間|臺北時間|香港時間|日本時間|日本標準時
          |한국\s?시간|한국\s?표준시)
      | (?P<bare>(?:(?<=[mM.\d]\ )|(?<=[mM.\d]\ \()|(?<=[mM.\d],\ )|(?<=noon\ )|(?<=ight\ ))
            (?:Pacific|Mountain|Central|Eastern)\b)
    )""",
    re.VERBOSE,
)
FARTHEST = 14  # hours from UTC
_LONG = re.compile(r"\s*(?:us\b|u\.s\.)?[\s/]*(.*?)(?: standard| daylight| summer| local)?(?: time(?: zone)?)?$")


def read_clock(text: str, at: int) -> tuple[dt.time, int] | None:
    """The clock time printed at `at` and where it ends. Midnight and 24:00 end the day: 23:59."""
    match = _CLOCK.match(text, at)
    if not match:
        half = _RANGE_START.match(text, at)
        return (dt.time(_hour(int(half[1] or half[3]), half[2] or "")), half.end()) if half else None
    end = match.start() + len(match[0].rstrip())
    if match["noon"]:
        return dt.time(12), end
    if match["midnight"]:
        return dt.time(23, 59), end
    hour = int(next(match[f"h{n}"] for n in range(1, 7) if match[f"h{n}"]))
    minute = int(next((match[f"m{n}"] for n in (1, 2, 3, 4, 6) if match[f"m{n}"]), 0))
    if hour > 23 and minute:
        return None
    half_day = match["half"] or match["half3"] or match["half5"] or ""
    if match["east"] in ("午後", "下午", "晚上", "오후"):
        half_day = "p"
    hour = _hour(hour, half_day)
    return (dt.time(23, 59) if hour > 23 else dt.time(hour, minute)), end


def read_zone(text: str, at: int) -> tuple[str, int] | None:
    """The zone printed at `at` (a bracket or comma may stand before it), as a key for :func:`zone_on`, and its end."""
    match = ZONE.compiled.match(text, at) if at < len(text) else None
    if not match:
        return None
    end = match.end()
    if match["aoe"]:
        return "AoE", end
    if match["utc"] or match["iso"]:
        zone = _offset(match["sign"] or "+", int(match["hours"] or 0), int(match["minutes"] or 0))
        return (zone, end) if zone else None
    if match["isosign"]:
        zone = _offset(match["isosign"], int(match["isohours"]), int(match["isominutes"]))
        return (zone, end) if zone else None
    if name := match["local"] or match["zeit"] or match["long"]:
        return _named(name.lower().strip()), end
    if match["east"]:
        return _EAST[match["east"][:2]], end
    if match["iana"]:
        return (match["iana"], end) if is_known(match["iana"]) else None
    return (match["short"] or match["bare"] or ""), end


@lru_cache(maxsize=256)
def is_known(name: str) -> bool:
    """Whether there is a zone of that name in the time zone database."""
    try:
        ZoneInfo(name)
    except (OSError, ValueError, KeyError):
        return False
    return True


def _named(name: str) -> str:
    """The key of a zone that is named by a place: "us eastern time", "paris", "berliner"."""
    for key in ("british summer", "american samoa"):
        if key in name:
            return key
    stripped = _LONG.match(name)
    place = stripped[1].strip() if stripped else name
    return LOCAL_PLACES.get(place, place)


def find_zone(text: str) -> tuple[str, int] | None:
    """The first zone printed anywhere in `text`, and where it ends."""
    for match in re.finditer(r"(?<![\w/])(?=[A-Za-z])|(?=[北中台臺香日한])", text):
        if found := read_zone(text, match.start()):
            return found
    return None


def zone_on(key: str, day: dt.date, around: str = "") -> str:
    """What a printed zone means on `day`: ``AoE``, ``UTC``, ``UTC+08:00`` or an IANA name.

    `around` is the text of the post: "CST" is China's where the post speaks of China, "IST" Israel's.
    """
    name = key.lower()
    if key in ("AoE", "UTC") or "/" in key:
        return key
    if name.startswith(("utc", "gmt")):
        found = read_zone(key, 0)
        return found[0] if found else key
    if name == "cst" and re.search(r"China|Beijing|Shanghai|Shenzhen|Hangzhou|Taiwan", around):
        return "Asia/Shanghai"
    if name == "ist" and re.search(r"Israel|Tel Aviv|Jerusalem|Haifa", around):
        return "Asia/Jerusalem"
    if name in _US:
        return _US[name]
    if name in PLACES:
        return PLACES[name]
    if name in _FIXED:
        return _minutes(_FIXED[name])
    zone = _BY_DAY.get(name)
    offset = ZoneInfo(zone).utcoffset(dt.datetime.combine(day, dt.time(12))) if zone else None
    return _minutes(int(offset.total_seconds()) // 60) if offset is not None else key


def _hour(hour: int, half: str) -> int:
    if half[:1] in ("p", "P") and hour < 12:
        return hour + 12
    return 0 if half[:1] in ("a", "A") and hour == 12 else hour


def _offset(sign: str, hours: int, minutes: int) -> str | None:
    """The zone so far from UTC; None where no place on Earth is."""
    if sign in "-−–" and hours == 12 and not minutes:
        return "AoE"
    if hours > FARTHEST or minutes > 59:
        return None
    return _minutes((hours * 60 + minutes) * (-1 if sign in "-−–" else 1))


def _minutes(offset: int) -> str:
    hours, minutes = divmod(abs(offset), 60)
    return f"UTC{'-' if offset < 0 else '+'}{hours:02d}:{minutes:02d}" if offset else "UTC"
