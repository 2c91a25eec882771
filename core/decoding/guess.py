"""Guess the encoding of bytes that are not UTF-8 and that declare none."""

from __future__ import annotations

import re
from typing import NamedTuple

from copydesk.text.language import find_language
from copydesk.text.wordlists import read_table

_AROUND = 80  # bytes on both sides of those that are not ASCII; tags and scripts are far from most of them
_MOST = 6000
# Other letters than Latin ones stand in runs: whole words of Greek, pairs of bytes of Chinese.
_LATIN_RUN = 1.8
_WESTERN = "cp1252"
_ENCODINGS = (
    "cp1252 cp1250 cp1251 koi8_r cp1253 cp1254 cp1255 cp1256 cp1257 cp874 cp932 euc_jp gb18030 big5 cp949"
    " iso8859_2 iso8859_5 iso8859_6 cp866 koi8_u"
).split()
_LATIN = frozenset({"cp1252", "cp1250", "cp1254", "cp1257", "iso8859_2"})
# The ISO sets that hold the letters of the Windows sets, some of them in other places.
_PARTNERS = {"cp1250": "iso8859_2", "cp1253": "iso8859_7", "cp1255": "iso8859_8", "koi8_r": "koi8_u"}
_WINDOWS_ONLY = re.compile(rb"[\x80-\x9f]")
# What Western texts were written in before Windows; and shares of letters inside words.
_OLDER = ("mac_roman", "cp850")
_FEW_LETTERS, _MOST_LETTERS, _ENOUGH = 0.4, 0.9, 3
_LETTERS = frozenset("àáâãäåæçèéêëìíîïñòóôõöøùúûüýßœ")
_KANA = 0.25  # of the letters
_CLOSE = 0.005  # of the bytes that make no sense


class Guess(NamedTuple):
    """An encoding that bytes may be in.

    Attributes:
        name: Python's name for it.
        sure: whether the letters or the language speak for it.
    """

    name: str
    sure: bool


def guess(data: bytes) -> Guess:
    """Guess the encoding of bytes from the words around those that are not ASCII."""
    sample, run = _sample(data)
    if run >= _LATIN_RUN:
        name = _japanese(sample) or _best(sample, frozenset(_ENCODINGS))
        return Guess(_with_partner(sample, name), True) if name else Guess(_WESTERN, False)
    if older := _before_windows(sample):
        return Guess(older, True)
    text = sample.decode(_WESTERN, "replace")
    if not any(character.isalpha() for character in text if character > "\x7f"):
        return Guess(_WESTERN, True)
    if language := find_language([text]):
        return Guess(_with_partner(sample, _encoding_of(language)), True)
    return Guess(_with_partner(sample, _best(sample, _LATIN) or _WESTERN), False)


def _sample(data: bytes) -> tuple[bytes, float]:
    """Return what stands around the bytes that are not ASCII, and the mean length of their runs."""
    pieces = []
    size = end = count = length = 0
    for match in re.finditer(rb"[\x80-\xff]+", data):
        count += 1
        length += len(match[0])
        start = max(end, match.start() - _AROUND)
        end = match.end() + _AROUND
        pieces.append(data[start:end])
        size += end - start
        if size > _MOST:
            break
    return re.sub(rb"<[^<>]*>", b" ", b"".join(pieces)), length / (count or 1)


def _before_windows(sample: bytes) -> str:
    """Return the encoding of a Mac or of DOS in which a sample has letters inside its words, or nothing.

    In Windows-1252 such a text has signs or capitals there: "F”raren", "cl™ture".
    """
    if _inside_words(sample, _WESTERN)[0] > _FEW_LETTERS:
        return ""
    shares = {name: _inside_words(sample, name) for name in _OLDER}
    likely = [name for name, (share, _) in shares.items() if share >= _MOST_LETTERS]
    # Danish has few letters that tell the two apart.
    if len(likely) != 1:
        return ""
    language = find_language([sample.decode(likely[0], "replace")])
    western = bool(language) and _encoding_of(language) == _WESTERN
    return likely[0] if western or shares[likely[0]][1] >= _ENOUGH else ""


def _inside_words(sample: bytes, name: str) -> tuple[float, int]:
    """Return the share and number of Western letters among what is not ASCII between two small letters."""
    found = re.findall(r"[a-z]([^\x00-\x7f’])(?=[a-z])", sample.decode(name, "replace"))
    letters = sum([letter in _LETTERS for letter in found])
    return letters / len(found) if found else 1.0, letters


def _encoding_of(language: str) -> str:
    table = read_table("encodings.txt")
    return next((name for name, lines in table.items() if language in " ".join(lines).split()), _WESTERN)


def _japanese(sample: bytes) -> str:
    """Return the encoding in which a sample has the kana that every Japanese sentence has, or nothing."""
    for name in ("euc_jp", "cp932"):
        letters = [letter for letter in sample.decode(name, "replace") if letter > "\x7f"]
        if sum("\u3041" <= letter <= "\u30fa" for letter in letters) > _KANA * len(letters):
            return name
    return ""


def _best(sample: bytes, allowed: frozenset[str]) -> str:
    """Return the encoding in which a sample makes most sense, or nothing; of equals Windows-1252."""
    from charset_normalizer import from_bytes

    found = [one for one in from_bytes(sample, cp_isolation=_ENCODINGS) if one.encoding in allowed]
    if not found:
        return ""
    least = min([one.chaos for one in found])
    close = [one for one in found if one.chaos <= least + _CLOSE]
    return max(close, key=lambda one: (one.coherence, one.encoding == _WESTERN)).encoding


def _with_partner(sample: bytes, name: str) -> str:
    """Return an encoding, or its like in which more of a sample is letters."""
    partner = _PARTNERS.get(name)
    iso = partner is not None and partner.startswith("iso")
    if partner is None or (iso and _WINDOWS_ONLY.search(sample)):
        return name
    both = (partner, name) if iso else (name, partner)
    return max(both, key=lambda one: sum(map(str.isalpha, sample.decode(one, "replace"))))
