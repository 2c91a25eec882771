"""Recognise image captions in plain text by their credits and openers."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from copydesk.text.wordlists import read_table

_LONGEST_CAPTION = 80  # words
_LONGEST_LABELLED = 40  # words; "Above:" may open a paragraph too
_LONGEST_CREDIT = 60  # characters
_HEAD = 24  # characters, in which any label ends
_TAIL = 90  # characters, in which any credit begins
_MOST_CREDIT_WORDS = 8
_LAST_PART = r"(?<=[.!?”\"])\s+|\s(?=©)|\s[|/–—]\s|\("
_LAST_SENTENCE = r"(?<=[.!?”\"»])\s+"
_MARKS = ("photo", "image", "credit", "courtesy", "illustration", "foto", "фото", "©", "(c)", "/", ":", "：")
_BETWEEN_NAMES = r"[ /(©]+"
_MARK = r"©|\(c\)|\b(?:photo(?:s|graph)?|images?|credits?|courtesy|illustration|foto|фото)\b"


@cache
def _agencies() -> frozenset[str]:
    """Return the names that end a credit."""
    return frozenset(read_table("head/words.txt")["credit words"])


@cache
def _agency_ends() -> frozenset[str]:
    """Return the last words of those names."""
    return frozenset([name.split()[-1] for name in _agencies()])


@cache
def _opener_starts() -> frozenset[str]:
    """Return the first two characters of the words that label a caption."""
    return frozenset([opener[:2] for opener in read_table("head/words.txt")["caption openers"]])


def find_captions(texts: Sequence[str]) -> list[int]:
    """Find the captions of images among texts: those that open with a label or end in a credit.

    "Reuters reported on Monday that ..." is a sentence; "... on July 9. Jane Doe/Reuters" is a caption.

    Args:
        texts: the blocks' texts, without outer white space.

    Returns:
        The places of the captions.
    """
    tails = [text[-_TAIL:].lower() for text in texts]
    joined = "\n".join(tails)
    marks = [mark for mark in _MARKS if mark in joined]
    starts, ends = _opener_starts(), _agency_ends()
    closers = read_table("head/words.txt")["caption closers"]
    found = []
    for place, (text, tail) in enumerate(zip(texts, tails, strict=True)):
        # Most texts open with another word, end in another one and hold no mark.
        if (
            ((text[:2].lower() in starts or text[0] in starts) and _is_labelled(text))
            or (tail.rstrip(" .)").rpartition(" ")[2].lstrip("(") in ends and _ends_in_agency(tail))
            or (not tail.isascii() and tail.rstrip("」）)").endswith(closers))
            or (marks and any(map(tail.__contains__, marks)) and _ends_in_credit(text, tail))
        ) and text.count(" ") < _LONGEST_CAPTION:
            found.append(place)
    return found


def _is_labelled(text: str) -> bool:
    """Return whether a text opens with a caption's label."""
    head = text[:_HEAD].lower()
    return (
        head.startswith(read_table("head/words.txt")["caption openers"])
        and not head.startswith("figure out")
        and text.count(" ") + 1 < _LONGEST_LABELLED
    )


def without_label(text: str) -> str:
    """Return a caption without the label that it opens with, such as "Image caption:"."""
    head = text[:_HEAD].lower()
    label = next((one for one in read_table("head/words.txt")["caption labels"] if head.startswith(one)), "")
    return text[len(label) :].lstrip() if label else text


def _ends_in_credit(text: str, tail: str) -> bool:
    """Return whether a text, whose end in lower case is given too, ends in the credit of an image."""
    slash = text.rfind("/")
    # Most slashes stand in addresses and between words in lower case.
    if slash >= max(0, len(text) - _TAIL) and (
        _ends_in_agency(tail)
        or (text[slash + 1 : slash + 2].isupper() and is_credit_line(re.split(_LAST_PART, text[-_TAIL:])[-1]))
    ):
        return True
    labels = read_table("head/words.txt")["credit labels"]
    if any(map(tail.__contains__, labels)):
        sentence = re.split(_LAST_SENTENCE, tail)[-1]
        if sentence != tail and sentence.startswith(labels) and len(sentence) < _LONGEST_CREDIT:
            return True
    last = re.split(_LAST_PART, tail)[-1]
    return 0 < len(last) < _LONGEST_CREDIT and last != tail and re.search(_MARK, last) is not None


def is_credit_line(text: str) -> bool:
    """Return whether a text has the shape of a credit alone: "Oda Fenn/Coast Picture Desk"."""
    words = text.replace("/", " ").split()
    return 1 < len(words) <= _MOST_CREDIT_WORDS and "/" in text and all(word[0].isupper() for word in words)


def _ends_in_agency(tail: str) -> bool:
    """Return whether the last words are an agency's name: "Jane Doe/AFP/Getty Images", "(Reuters)"."""
    words = re.split(_BETWEEN_NAMES, tail.rstrip(" .)"))[-3:]
    agencies = _agencies()
    if words[-1] not in agencies and not any(
        " ".join(words[first:]) in agencies for first in range(len(words) - 1)
    ):
        return False
    # "..., said Reuters." is a sentence; a credit follows one, or a name: "... at dawn. Jane Doe/Reuters."
    return not tail.endswith(".") or tail.count(". ") > 0 or "/" in tail
