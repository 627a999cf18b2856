"""Where a post lived: permalinks as Jekyll and Hugo fill them in.

>>> slug_of("Été: the 2nd call!", lower=False)
'Été-the-2nd-call!'
"""

from __future__ import annotations

import datetime as dt
import posixpath
import re
from collections.abc import Mapping

from callboard.importing.former import Former
from callboard.importing.parts import Found
from callboard.model import Header

_STYLES = {
    "date": "/:categories/:year/:month/:day/:title:output_ext",
    "pretty": "/:categories/:year/:month/:day/:title/",
    "ordinal": "/:categories/:year/:y_day/:title:output_ext",
    "weekdate": "/:categories/:year/W:week/:short_day/:title:output_ext",
    "none": "/:categories/:title:output_ext",
}
_PART = re.compile(r":([a-z_]+)")
_DATED = re.compile(r"\d{4}-\d{1,2}-\d{1,2}-")
# What Jekyll keeps of a title in an address ("pretty" mode), and of one in small letters; what Hugo takes out.
_PRETTY = re.compile(r"[^\w._~!$&'()+,;=@]+")
_DEFAULT = re.compile(r"[^\w]+")
_NOT_HUGO = re.compile(r"[^\w./+~@#-]+")


def address_of(found: Found, header: Header, values: Mapping[str, object], former: Former) -> str:
    """The path of a post at the former site without its base, "" where that cannot be told."""
    for key in ("permalink", "url"):
        said = values.get(key)
        # Jekyll's `url` is no address of the post.
        if isinstance(said, str) and said.strip("/ ") and (key == "permalink") == (former.kind == "jekyll"):
            said = said if _PART.search(said) is None or former.kind == "hugo" else _filled(said, found, header, values)
            return clean(said)
    if former.kind == "jekyll" and not found.draft:
        return clean(_filled(jekyll_template(found, former), found, header, values))
    if former.kind == "hugo":
        return clean(_filled(hugo_template(found, former), found, header, values, hugo=True))
    return ""


def slug_of(text: str, *, lower: bool = True, hugo: bool = False) -> str:
    """A name as it stands in addresses."""
    if hugo:
        return _NOT_HUGO.sub("", re.sub(r"\s+", "-", text.strip())).lower()
    name = (_DEFAULT if lower else _PRETTY).sub("-", text).strip("-")
    return name.lower() if lower else name


def jekyll_template(found: Found, former: Former) -> str:
    """The permalink that Jekyll fills in for a post, as the site's settings have it."""
    own = former.permalinks.get(found.section)
    if own is None:
        own = former.permalinks.get("", "date") if found.section == "posts" else "/:collection/:path:output_ext"
        if found.section != "posts" and former.permalinks.get("", "") == "pretty":
            own = "/:collection/:path/"
    return _STYLES.get(own, own)


def hugo_template(found: Found, former: Former) -> str:
    """The permalink that Hugo fills in for a post, as the site's settings have it."""
    return former.permalinks.get(found.section) or f"/{'/'.join([found.section, *_kept(found)])}/:slugorfilename/"


def _kept(found: Found) -> tuple[str, ...]:
    """The folders that are part of the address: that of a bundle is its name."""
    is_bundle = posixpath.basename(found.path).partition(".")[0] == "index"
    return found.folders[:-1] if is_bundle else found.folders


def _filled(template: str, found: Found, header: Header, values: Mapping[str, object], *, hugo: bool = False) -> str:
    date = header.published
    parts = _of_day(date) if date else {}
    name = _name_of(found.path, dated=hugo)
    if hugo:
        own = slug_of(header.slug, hugo=True) if header.slug else ""
        plain = slug_of(name, hugo=True)
        title = slug_of(header.title or name, hugo=True)
        parts |= {"slug": own or title, "title": title, "section": found.section, "filename": plain}
        parts |= {"contentbasename": plain, "slugorfilename": own or plain, "slugorcontentbasename": own or plain}
        parts["sections"] = "/".join([found.section, *_kept(found)])
        template = "/".join(slug_of(part, hugo=True) if ":" not in part else part for part in template.split("/"))
    else:
        categories = "/".join(map(slug_of, _categories(found, values)))
        own = slug_of(header.slug, lower=False) if header.slug else ""
        undated = posixpath.splitext(found.path)[0].partition(f"_{found.section}/")[2]
        parts |= {
            "title": own or slug_of(name, lower=False),
            "slug": slug_of(header.slug or name),
            "name": slug_of(name),
            "path": undated or name,
            "collection": found.section,
            "categories": categories,
            "slugified_categories": categories,
            "output_ext": ".html",
        }
    filled = _PART.sub(lambda part: parts.get(part[1], part[0]), template)
    return "" if any(unknown in filled for unknown in (":year", ":month", ":day")) else filled


def _of_day(day: dt.datetime) -> dict[str, str]:
    return {
        "year": f"{day:%Y}",
        "short_year": f"{day:%y}",
        "month": f"{day:%m}",
        "i_month": str(day.month),
        "monthname": f"{day:%B}".lower(),
        "day": f"{day:%d}",
        "i_day": str(day.day),
        "y_day": f"{day:%j}",
        "yearday": str(int(f"{day:%j}")),
        "week": f"{day:%V}",
        "short_day": f"{day:%a}",
        "hour": f"{day:%H}",
        "minute": f"{day:%M}",
        "second": f"{day:%S}",
    }


def _categories(found: Found, values: Mapping[str, object]) -> list[str]:
    said: list[str] = [*found.folders]
    for key in ("category", "categories"):
        value = values.get(key)
        if isinstance(value, str):
            said += [value] if key == "category" else value.split()
        elif isinstance(value, list):
            said += [each for each in value if isinstance(each, str)]
    return list(dict.fromkeys(each for each in said if each.strip()))


def _name_of(path: str, *, dated: bool) -> str:
    """The file's name without ending, that of an ``index`` its folder's; its date belongs to it if `dated`."""
    name = posixpath.splitext(posixpath.basename(path))[0]
    if name.partition(".")[0] == "index":
        name = posixpath.basename(posixpath.dirname(path))
    return name if dated else _DATED.sub("", name, count=1)


def clean(path: str) -> str:
    """A path that begins with one slash and has no empty part; "" for an empty one."""
    return re.sub(r"/{2,}", "/", f"/{path.strip()}") if path.strip() else ""
