"""Recognise image captions in plain text by their credits and openers."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from copydesk.text.scripts import to_lower_each
from copydesk.text.wordlists import read_table

_TABLE = "head/words.txt"
_LONGEST_CAPTION = 80  # words
_LONGEST_LABELLED = 40  # words; "Above:" may open a paragraph too
_LONGEST_CREDIT = 60  # characters
_HEAD = 24  # characters, in which any label ends
_TAIL = 90  # characters, in which any credit begins
_MOST_CREDIT_WORDS = 8
# What a credit stands behind; "... in Losail.AFP" has lost its blank.
_BEFORE_CREDIT = re.compile(
    r"(?<=[.!?”\"»])\s+|(?<=[.!?”»])(?=[A-Z©])|\s(?=©)|\s[|/–—]\s|\(|(?<=[.!?])\s?(?=©)"
)
_MOST_PARTS = 3
_LAST_SENTENCE = re.compile(r"(?<=[.!?”\"»])\s+")
_WORD = re.compile(r"[^\s/|,;:()\[\]©“”\"«»…]+")
# "15. Europe/Middle East" is an item of a list, and what stands before a credit is a sentence.
_SAYS = re.compile(r"[^\W\d_]{2}")
_NAME = re.compile(r"[^\W\d_](?:[.'’-]?[^\W\d_])*\.?")
_NUMBERED = re.compile(r"[ .]{0,2}\d+[a-z]?(?:[.-]\d+)*\s*(?:[.:：|–—)-]|$)")


@cache
def _words(section: str) -> frozenset[str]:
    """Return a section of the words that captions and credits hold."""
    return frozenset(read_table(_TABLE)[section])


@cache
def _agency_ends() -> frozenset[str]:
    """Return the last words of the agencies' names."""
    return frozenset([name.split()[-1] for name in _words("credit words")])


@cache
def _between_names() -> frozenset[str]:
    """Return the words that a credit may hold in lower case: those of agencies' names are some."""
    return _words("credit links") | _words("credit marks") | {*" ".join(_words("credit words")).split()}


@cache
def _opener_starts() -> frozenset[str]:
    """Return the first two characters of the words that label a caption."""
    table = read_table(_TABLE)
    return frozenset([opener[:2] for opener in (*table["caption openers"], *table["figure words"])])


def find_captions(texts: Sequence[str]) -> list[int]:
    """Find the captions of images among texts: those that open with a label or end in a credit.

    "... The minister told Reuters." is a sentence; "... on July 9. Jane Doe/Reuters" is a caption.

    Args:
        texts: the blocks' texts, without outer white space.

    Returns:
        The places of the captions.
    """
    tails = to_lower_each([text[-_TAIL:] for text in texts])
    joined = "\n".join(tails)
    labels = [label for label in read_table(_TABLE)["credit labels"] if label in joined]
    signs = [sign for sign in read_table(_TABLE)["credit signs"] if sign in joined] + labels
    starts, ends = _opener_starts(), _agency_ends()
    closers = read_table(_TABLE)["caption closers"]
    found = []
    for place, (text, tail) in enumerate(zip(texts, tails, strict=True)):
        # Most texts open with another word, end in another one and hold no mark.
        last = tail.rstrip(" .)").rpartition(" ")[2].lstrip("(")
        if (
            ((text[:2].lower() in starts or text[0] in starts) and _is_labelled(text))
            or (not tail.isascii() and tail.rstrip("」）)").endswith(closers))
            or (
                (last.rpartition(".")[2] in ends or any(map(tail.__contains__, signs)))
                and _ends_in_credit(text, tail, labels)
            )
        ) and text.count(" ") < _LONGEST_CAPTION:
            found.append(place)
    return found


def _is_labelled(text: str) -> bool:
    """Return whether a text opens with a caption's label: "Photo: ...", "Figure 2. ..."."""
    head = text[:_HEAD].lower()
    if text.count(" ") + 1 >= _LONGEST_LABELLED:
        return False
    opener = _opening(head, read_table(_TABLE)["caption openers"])
    # "Photo by" is no label of "Photo bypass".
    if opener and not (opener[-1].isalpha() and head[len(opener) :][:1].isalpha()):
        return True
    # "Figure 2 shows that ..." is a sentence.
    figure = _opening(head, read_table(_TABLE)["figure words"])
    return bool(figure) and _NUMBERED.match(head, len(figure)) is not None


def _opening(head: str, openers: tuple[str, ...]) -> str:
    """Return the longest of some words that a text opens with, "" where it opens with none."""
    if not head.startswith(openers):
        return ""
    return max([opener for opener in openers if head.startswith(opener)], key=len)


def without_label(text: str) -> str:
    """Return a caption without the label that it opens with, such as "Image caption:"."""
    label = _opening(text[:_HEAD].lower(), read_table(_TABLE)["caption labels"])
    return text[len(label) :].lstrip() if label else text


def _ends_in_credit(text: str, tail: str, labels: Sequence[str]) -> bool:
    """Return whether a text, whose end in lower case is given too, ends in the credit of an image.

    Args:
        text: the text.
        tail: its end, in lower case.
        labels: what credits begin with: "photo:".
    """
    for label in labels:
        if label not in tail:
            continue
        sentence = _LAST_SENTENCE.split(tail)[-1]
        if sentence != tail and sentence.startswith(label) and len(sentence) < _LONGEST_CREDIT:
            return True
        # "... am Frei Bild: Jo Bell/dpa"
        start = len(text) - len(tail) + tail.rindex(label)
        if text[start - 1 : start] == " " and _is_credit(text[start:]):
            return True
    if len(text) < _LONGEST_CREDIT and _is_credit_line(text):
        return True
    return any(map(_is_credit, _last_parts(text)))


def _last_parts(text: str) -> Iterator[str]:
    """Give what stands behind the last marks before which a text says something, the shortest first."""
    start = max(0, len(text) - _TAIL)
    for found in list(_BEFORE_CREDIT.finditer(text, start))[: -_MOST_PARTS - 1 : -1]:
        part = text[found.end() :]
        if 0 < len(part) < _LONGEST_CREDIT and _SAYS.search(text, 0, found.start()):
            yield part


def _is_credit(part: str) -> bool:
    """Return whether the end of a text has the shape of a credit: "Photo by Jo Bell", "Jo Bell/AFP"."""
    words = _WORD.findall(part.rstrip(" .)'’"))
    folded = [word.lower() for word in words]
    if not 0 < len(words) <= _MOST_CREDIT_WORDS or not all(map(_may_be_credited, words, folded)):
        return False
    if "©" in part or _names_agency(folded) or _splits_a_name(part):
        return True
    # "Photo by Jo Bell", "Jo Bell photo"; "Building Good Credit" is a heading.
    marks = _words("credit marks")
    if folded[0] in marks:
        return (
            len(words) == 1 or folded[1] in _words("credit links") or ":" in part or folded[0] == "courtesy"
        )
    return folded[-1] in marks and folded[-1] not in _words("credit nouns")


def _may_be_credited(word: str, folded: str) -> bool:
    """Return whether a word may stand in a credit: a name, a sign, or one of the words between names."""
    return word[0].isupper() or not word[0].isalpha() or folded in _between_names()


def _is_credit_line(text: str) -> bool:
    """Return whether a text is nothing but a credit: "Oda Fenn/Coast Picture Desk", "Reuters"."""
    words = _WORD.findall(text)
    folded = [word.lower() for word in words]
    if not 0 < len(words) <= _MOST_CREDIT_WORDS or not all(map(_may_be_credited, words, folded)):
        return False
    if "/" not in text:
        return " ".join(folded) in _words("credit words")
    if _names_agency(folded):
        return True
    # "Car Rental/Van Hire" and "Service CI/CD" are headings.
    of = _WORD.findall(text.partition("/")[2])
    known = any(
        (word.isalpha() and word.isupper()) or word.lower() in _words("credit outlets") for word in of
    )
    # A row of a table names its units: "Income/(Loss) 5 NM".
    plain = not any(map(str.isdigit, text)) and not any(map(str.isupper, text.partition("/")[0].split()))
    return known and plain and _splits_a_name(text)


def _splits_a_name(text: str) -> bool:
    """Return whether two or three words that may be a name stand before a slash: "Jo Bell/Wick Desk"."""
    name, slash, _ = text.partition("/")
    parts = name.split()
    return bool(slash) and name[-1:] != " " and 1 < len(parts) < 4 and all(map(_NAME.fullmatch, parts))


def _names_agency(folded: Sequence[str]) -> bool:
    """Return whether words in lower case begin or end with the name of an agency."""
    agencies = _words("credit words")
    return any(
        " ".join(folded[-size:]) in agencies or " ".join(folded[:size]) in agencies for size in (1, 2, 3)
    )
