"""Recognise text that was decoded by the wrong encoding ("Itâ€™s" for "It’s"), and repair it on request."""

from __future__ import annotations

import re

from copydesk.errors import OptionError
from copydesk.text.scripts import beyond_ascii

# What the bytes of a UTF-8 character look like in the encodings it is mistaken for. "É”" at the end of a
# quotation in capitals looks so too, hence few leads of two bytes and more than one finding of them.
_FOLLOWING = "[\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]"
_THREE_BYTES = f'(?<=[âã]){_FOLLOWING}{{2}}|(?<=ð){_FOLLOWING}{{3}}|(?<=в)Ђ[™њќ“”¦"]'
_INSIDE_WORD = "(?<=[a-z]Ã)[\u00a1-\u00aa\u00ac-\u00ba\u00bc-\u00bf]"
_CYRILLIC_PART = "[\u0402-\u040f\u0452-\u045f°±µ¶·‚„…†‡€‰‹‘’“”•–—™›Ііґ№»«]"
_CYRILLIC = f"(?<=[РС]){_CYRILLIC_PART}(?:[РС]{_CYRILLIC_PART}){{2}}"
# It begins with its first letters as a set, which a search runs through ten times as fast as alternatives.
_CHARACTER = f"[âãðвРСÃ](?:{_THREE_BYTES}|{_CYRILLIC}|{_INSIDE_WORD})"
_TWO_BYTES = f"[ÂÃÄÅÐÑ]{_FOLLOWING}"
_LEADS = ("â", "ã", "ð", "Â", "Ã", "Ä", "Å", "Ð", "Ñ", "вЂ", "Р°", "Рё", "Рѕ")
_MANY = 3
_LONGEST_PART = 15  # characters of an example on each side


def find_mojibake(text: str, rest: str) -> str:
    """Return a word of a text that was decoded wrongly, or an empty string where there is none.

    Args:
        text: decoded text.
        rest: its characters beyond ASCII, in order, and some of ASCII at most.
    """
    # Compiling the patterns takes longer than reading most texts.
    rare = "" if rest.isascii() else beyond_ascii(rest)
    if not any(lead in rare for lead in _LEADS):
        return ""
    found = re.search(_CHARACTER, text)
    if found is None:
        pairs = re.findall(_TWO_BYTES, text)
        if len(pairs) < _MANY or len(set(pairs)) < 2:
            return ""
        found = re.search(_TWO_BYTES, text)
        assert found is not None
    begin, end = found.span()
    before = re.search(r"\w*\Z", text[max(0, begin - _LONGEST_PART) : begin])
    after = re.match(r"\w*", text[end : end + _LONGEST_PART])
    word = f"{before[0] if before else ''}{found[0]}{after[0] if after else ''}"
    return " ".join(re.sub(r"[\x80-\x9f]", "", word).split())


def repair_encoding(text: str) -> str:
    """Return a text with what was decoded wrongly put right, line by line.

    Raises:
        OptionError: ftfy, which does it, is not installed.
    """
    if text.isascii():
        return text
    try:
        from ftfy import fix_encoding
    except ImportError as error:
        raise OptionError("--fix-encoding needs ftfy: pip install 'copydesk[fix]'") from error
    lines = text.splitlines(keepends=True)
    return "".join([line if line.isascii() else fix_encoding(line) for line in lines])
