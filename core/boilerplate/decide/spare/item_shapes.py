"""Recognise by its shape what articles hold beside sentences: figures, ingredients, notes, times, code."""

from __future__ import annotations

import re

from copydesk.text.patterns import late

_BULLET = r"(?:[-*•·–‣▪]\s+)?"
# "St Ives\t1-0\tKelso": cells, and figures in one of them.
_ROW = r"\S.*(?:\t|\s{3,}|\s\|\s)\S"
# "- 350 g Zucker", "1/2 cup milk"; "2. Emma" is the second of something.
_QUANTITY = _BULLET + r"(?:\d+(?:[.,/–-]\d+)*|[½¼¾⅓⅔⅛])\s*[^\W\d_]\S*(?:\s\S+){0,7}"
# "($1 = 10.8873 Norwegian crowns)"
_NOTE = r"(?s)[(（].{8,300}[)）]\.?"
# "20.41", "[00:00:41]", "7.30 p.m."
_TIME = r"\[?\d{1,2}[.:]\d{2}(?::\d{2})?\]?(?:\s?[APap]\.?[Mm]\.?| Uhr| h)?(?: [A-Z]{2,4})?"
_CODE = r"[{};]\s*$|^\s*[}\])]+[;,]?\s*$|\w\(\S*\)\s*[;{:]?$|=>|</\w|^\s*(?:\$|>>>|#include)\s|^\s*\S+ = \S"
_DIGIT = late(r"\d")
# What a note begins with, and what no code and what no item is without: a look spares most texts a search.
_BEGIN_NOTES, _CODE_MARKS = "(（", frozenset("{};])(=<$>#")
_SIGN = late(r"[\d½¼¾⅓⅔⅛{};\[\](=<$>#（)]")
_LONGEST_ROW = 40


def is_item(text: str, words: int) -> bool:
    """Return whether a block is a row of figures, an ingredient, a note in brackets, a time or code."""
    if words > _LONGEST_ROW or _SIGN.search(text) is None:
        return False
    return stands_alone(text) or re.fullmatch(_QUANTITY, text) is not None


def stands_alone(text: str) -> bool:
    """Return whether a block shows alone that no menu holds it; ingredients do so three in a row."""
    if _DIGIT.search(text) and re.match(_ROW, text):
        return True
    if text[0] in _BEGIN_NOTES and re.fullmatch(_NOTE, text):
        return True
    return is_time(text) or (not _CODE_MARKS.isdisjoint(text) and re.search(_CODE, text) is not None)


def is_time(text: str) -> bool:
    """Return whether a block is a time and nothing else."""
    return (text[0] == "[" or text[0].isdecimal()) and re.fullmatch(_TIME, text) is not None
