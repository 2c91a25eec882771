"""Recognise names of people, and the authors in a byline."""

from __future__ import annotations

import re
from functools import cache

from copydesk.text.patterns import late
from copydesk.text.wordlists import read_table, read_words

_LONGEST_NAME = 5
_PAPER_WITHIN = 2  # words behind what looks like a name
_LONG_LABEL = 6  # letters
_LONGEST_UNCASED = 24  # characters of a name in a script without capitals
_LONGEST_UNCASED_LINE = 60  # characters; a longer one is a sentence about the author
_BETWEEN_UNCASED = r"[、，,;；/／]|\s{2,}"
_UNCASED_END = r"[\d|（(]"
# Two parts of a name in kanji and kana; a whole one in Chinese.
_PARTED = late(r"[㐀-鿿]{1,3}[ \u3000][㐀-鿿ぁ-ヿ]{1,4}")
_WHOLE = late(r"[㐀-鿿]{3}")
_AFTER_OPENER = frozenset({"", " ", ":", "\xa0", "：", "\t"})
# Scrapers glue what stood in two elements: "Jane DoePublished: May 5", "ByJane Doe".
# A bound, so that a word is not searched from each of its letters to its end.
_LONGEST_GLUED = 200  # characters; a longer word is data, which may be a megabyte of it
_GLUED = r"([^\W\d_]{0,60}[^\W\d_A-Z])([A-Z][a-z]+)\b"
# "Jane Doe@janedoe", but not the address jane@example.com.
_HANDLE = r"(?<=[^\W\d_])\s*@[A-Za-z]\w*(?!\.)\b"
_MAY_BE_GLUED = ("by", "von")
_GLUED_NAME = late(r"[^\W\d_A-Z][A-Z][^\W\d_A-Z]")
_LETTERS = (
    r",?\s?((?:[A-Z][a-z]{0,2}\.){2,3}|[A-Z][A-Za-z]{0,5}\b(?:\.[A-Z]\b\.?)?)"
    r"((?:,\s?(?:(?:[A-Z]\.){2,}|[A-Z][A-Za-z-]{0,5}[A-Z]\b))*)"
)
_JOINER = r"(?i)(?:,\s*)?(?:and|&|und|et|y|e|en|och|og|ja|i|a|ve|dan|và|with|и|і|та|και|و)\s+|[,;/]\s*"


def is_name(text: str) -> bool:
    """Return whether a text is the name of a person: two to five capitalised words and their particles."""
    words = text.split()
    if not 2 <= len(words) <= _LONGEST_NAME:
        return False
    particles, labels = (
        read_words("head/words.txt", "name particles"),
        read_words("head/words.txt", "not names"),
    )
    first, last = words[0], words[-1]
    if not (first[0].isupper() and last[0].isupper()) or any(
        word.lower().strip(".") in labels for word in words
    ):
        return False
    return all(_is_name_word(word) or word in particles for word in words)


def is_unspaced_name(text: str) -> bool:
    """Return whether a text is a name in a script that sets no blanks: "三浦 葵", "林小满"."""
    if _PARTED.fullmatch(text):
        return True
    return _WHOLE.fullmatch(text) is not None and text[0] in read_table("head/words.txt")["surnames"][0]


def _is_name_word(word: str) -> bool:
    """Return whether a word can stand in a name: "O’Brien", "J.", "Jean-Luc", but not "iPhone" or "2020"."""
    if not word[:1].isupper() or len(word) >= 20:
        return False
    return (
        word.isalpha() or word.replace("'", "").replace("’", "").replace("-", "").replace(".", "").isalpha()
    )


def opener_of(text: str) -> int:
    """Return the length of the words that open a byline, such as "By " or "Von ", 0 where there are none."""
    openers = read_table("head/words.txt")["byline openers"]
    lowered = text[:40].lower()
    if not lowered.startswith(openers):
        return 0
    fitting = [opener for opener in openers if lowered.startswith(opener)]
    ends = [len(o) for o in fitting if o[-1] in ":：／/＝丨" or text[len(o) : len(o) + 1] in _AFTER_OPENER]
    ends += [len(o) for o in fitting if o.endswith(_MAY_BE_GLUED) and _GLUED_NAME.match(text, len(o) - 1)]
    return max(ends, default=0)


def leading_name(text: str) -> tuple[str, str]:
    """Take the name off the front of a text.

    Args:
        text: such as "Jane Doe Published: May 5" or "Jane Doe, Staff Writer".

    Returns:
        The name, "" where the text begins with none, and what stands behind it.
    """
    stops, months = _stops(), read_words("head/dates.txt", "months")
    words = re.sub(_HANDLE, "| ", text).split()
    if max(map(len, words), default=0) <= _LONGEST_GLUED:
        words = re.sub(_GLUED, _part, " ".join(words)).split()
    words = _once(words)
    particles = read_words("head/words.txt", "name particles")
    taken: list[str] = []
    rest = ""
    for place, word in enumerate(words):
        bare = word.rstrip(",;|:")
        lowered = bare.lower().strip(".")
        fits = (taken and bare in particles) or (_is_name_word(bare) and lowered not in stops)
        # "Jane Doe May 5" ends where "Theresa May" does not.
        if lowered in months and words[place + 1 : place + 2] and words[place + 1][0].isdecimal():
            fits = False
        if not fits or len(taken) == _LONGEST_NAME:
            rest = " ".join(words[place:])
            break
        taken.append(bare)
        if bare != word:
            rest = " ".join([word[len(bare) :], *words[place + 1 :]])
            break
    # "Jane Doe and Li Wei": the joiner may be a particle of Spanish names.
    while taken and taken[-1] in particles:
        rest = f"{taken.pop()} {rest}"
    name = " ".join(taken)
    if name.isupper():
        name = name.title()
    return (name, rest.strip()) if is_name(name) else ("", text)


def _part(match: re.Match[str]) -> str:
    """Part a label that is glued to a name from it; "McDonald" stays whole."""
    label = match[2].lower()
    glued = label in _stops() or label in read_words("head/dates.txt", "months")
    return f"{match[1]} {match[2]}" if glued else match[0]


def _once(words: list[str]) -> list[str]:
    """Return a line's words without the second of two equal names at its beginning: "Jane Doe Jane Doe"."""
    for size in range(2, min(_LONGEST_NAME, len(words) // 2) + 1):
        if words[:size] == words[size : 2 * size]:
            return words[size:]
    return words


def is_job(text: str) -> bool:
    """Return whether a line is what stands under a name: "Staff Writer"."""
    words = text.lower().strip(" ,|–—-•·").split()
    jobs = read_words("head/words.txt", "jobs")
    return 0 < len(words) <= 6 and (words[-1] in jobs or words[-1].removesuffix("s") in jobs)


def is_label(word: str) -> bool:
    """Return whether a capitalised word stands in labels, dates or titles rather than in names."""
    return word.lower() in _stops()


@cache
def _stops() -> frozenset[str]:
    """Return the capitalised words that end a name: labels, job titles and the names of papers."""
    dates = read_words("head/dates.txt", "labels")
    # Short words of other languages are names somewhere: "Mar", "Dan", "Tor".
    others = [
        word for word in read_words("head/dates.txt", "labels of other languages") if len(word) >= _LONG_LABEL
    ]
    sections = ("not names", "jobs", "papers")
    return dates.union(others, *[read_words("head/words.txt", section) for section in sections])


def _credentials(rest: str) -> tuple[str, str]:
    """Part the letters behind a name, such as ", MD, RD", from what follows them."""
    match = re.match(_LETTERS, rest)
    if match is None or match[1].lower().replace(".", "") not in read_words("head/words.txt", "credentials"):
        return "", rest
    return f", {match[1]}{match[2]}", rest[match.end() :]


def names_behind(text: str) -> tuple[str, ...]:
    """Return the names behind the opener of a byline, also in scripts that have no capitals.

    Args:
        text: "Jane Doe, 5 May 2024", "林海、王小明", "dpa".
    """
    if found := authors_of(text):
        return found
    bare = text.strip(" :：\t\xa0|·•-–—*_")
    if is_agency(bare):
        return (bare,)
    if bare.lower() != bare.upper() or not any(map(str.isalpha, bare)) or len(bare) > _LONGEST_UNCASED_LINE:
        return ()
    for closer in read_table("head/words.txt")["byline closers"]:
        bare = bare.removesuffix(closer).rstrip()
    names = [name.strip() for name in re.split(_BETWEEN_UNCASED, re.split(_UNCASED_END, bare)[0])]
    fits = all(1 < len(name) <= _LONGEST_UNCASED and name.count(" ") < _LONGEST_NAME - 1 for name in names)
    return tuple(dict.fromkeys(names)) if fits else ()


def is_agency(text: str) -> bool:
    """Return whether a text is the name of a news agency and nothing else."""
    return text.casefold() in read_table("head/words.txt")["agencies"]


def authors_of(text: str) -> tuple[str, ...]:
    """Return the names in a byline, in order; nothing where no name stands in it.

    Args:
        text: the byline without its opener: "Jane Doe and Li Wei, Staff Writers".
    """
    found: list[str] = []
    rest = text.strip(" :：\t\xa0|·•-–—*_")
    papers = read_words("head/words.txt", "papers")
    while rest:
        name, rest = leading_name(rest)
        # "Jane Doe, Twin Ports News Tribune"
        if not name or (found and not papers.isdisjoint(rest.lower().split()[:_PAPER_WITHIN])):
            break
        letters, rest = _credentials(rest)
        if name not in found:
            found.append(name + letters)
        joiner = re.match(_JOINER, rest)
        rest = rest[joiner.end() :] if joiner else ""
    return tuple(found)
