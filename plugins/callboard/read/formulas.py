r"""Formulas in TeX to MathML, which browsers show by themselves: no script, no picture, no third party.

The Markdown reader puts each formula into ``<var data-tex="...">`` as it was written, so that extraction reads what the
author wrote. What the converter makes is trusted only as far as its elements are known to be harmless.

>>> mathml("x^2", display=False)[:5], mathml(r"\frac{a}{", display=False)
('<math', None)
"""

from __future__ import annotations

import re
from functools import lru_cache

from latex2mathml.converter import convert
from lxml import etree
from lxml.html import HtmlElement

_TAGS = frozenset(
    """math mrow mi mn mo ms mtext mspace msup msub msubsup mfrac msqrt mroot munder mover munderover mtable mtr mtd
    mstyle mpadded mphantom menclose mmultiscripts mprescripts none""".split()
)
_ATTRIBUTES = frozenset(
    """display mathvariant stretchy fence form separator accent accentunder displaystyle scriptlevel columnalign
    rowspacing columnspacing columnlines rowlines linethickness lspace rspace minsize maxsize largeop movablelimits
    symmetric notation width height depth""".split()
)
_LONGEST = 2000
_DEEPEST = 40
_SLOT = re.compile(r'<var data-formula="(\d{1,6})"></var>')


@lru_cache(maxsize=512)
def mathml(tex: str, *, display: bool) -> str | None:
    """The formula as MathML; None where it is no TeX that can be read, or too long or deep to be one."""
    if len(tex) > _LONGEST or _depth(tex) > _DEEPEST:
        return None
    try:
        root = etree.fromstring(convert(tex, display="block" if display else "inline"))
    except Exception:  # noqa: BLE001  the converter raises whatever it stumbles over
        return None
    for element in root.iter(etree.Element):
        name = etree.QName(element).localname
        if name not in _TAGS:
            return None
        for attribute in set(element.attrib) - _ATTRIBUTES:
            del element.attrib[attribute]
    # A command that is not known comes out as its own name.
    if any("\\" in text for text in root.itertext()):
        return None
    root.tail = None
    return etree.tostring(root, encoding="unicode")


def take_formulas(root: HtmlElement) -> list[str]:
    """Replace each formula of the tree by an empty slot; one that cannot be read stays as it was written."""
    made: list[str] = []
    for element in list(root.iter("var")):
        tex = element.attrib.pop("data-tex", None)
        element.attrib.pop("data-formula", None)
        if tex is None:
            continue
        markup = mathml(tex, display=element.attrib.pop("data-display", None) is not None)
        if markup is None:
            element.drop_tag()
            continue
        tail = element.tail
        element.clear()
        element.tail = tail
        element.tag = "var"
        element.set("data-formula", str(len(made)))
        made.append(markup)
    return made


def put_back(markup: str, formulas: list[str]) -> str:
    """Fill the slots of sanitised `markup`."""
    return _SLOT.sub(lambda slot: formulas[int(slot[1])] if int(slot[1]) < len(formulas) else "", markup)


def _depth(tex: str) -> int:
    depth = deepest = 0
    for sign in tex:
        depth += (sign == "{") - (sign == "}")
        deepest = max(deepest, depth)
    return deepest
