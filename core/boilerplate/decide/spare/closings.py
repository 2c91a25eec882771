"""Keep the last words of an author below the last sentence, the name under them, and a greeting above all."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from copydesk.boilerplate.decide.letters import is_greeting
from copydesk.boilerplate.decide.sections import section_kind
from copydesk.boilerplate.decide.segment import KNOWN
from copydesk.boilerplate.features.blocks import Page
from copydesk.documents import Role
from copydesk.text.names import authors_of, is_job
from copydesk.text.scripts import holds_word
from copydesk.text.wordlists import read_table, read_words

# Lines of a letter's end: thanks, wishes, name.
_MOST_LINES = 4
_LONGEST_WISH = 5  # words
_LONGEST_NAME, _LONGEST_LETTERS = 4, 40
_KISSES = frozenset({"x", "xx", "xxx", "xo", "xoxo"})
_OPENING = "¡¿"
_DASHES = "-–—~"


class _Closings(NamedTuple):
    """How authors close.

    Attributes:
        wishes: what stands above a name.
        last: lines of their own.
        longest: words of the longest of both.
    """

    wishes: frozenset[str]
    last: frozenset[str]
    longest: int


@cache
def _closings() -> _Closings:
    """Read the table."""
    table = read_table("boilerplate/closings.txt")
    wishes, last = frozenset(table["wishes"]), frozenset(table["last words"])
    return _Closings(wishes, last, max(entry.count(" ") + 1 for entry in wishes | last))


def spare_closings(page: Page, kept: list[bool], scores: Sequence[int]) -> list[bool]:
    """Keep the last words right below the article, with the name below them, and a greeting right above it.

    "Yours," / "Tom" look like the menu that follows them. A name alone below a sentence is left: it may be
    that of the next author, or of a tag.

    Args:
        page: the measured document.
        kept: the decision so far.
        scores: the blocks' log-odds of being the article's, in thousandths.
    """
    if True not in kept:
        return kept
    first, out = kept.index(True), list(kept)
    if first and scores[first - 1] != -KNOWN and is_greeting(page, first - 1):
        out[first - 1] = True
    last = len(kept) - 1 - kept[::-1].index(True)
    for end, sentence in enumerate(page.columns["sentence"]):
        # Above a postscript the last words stand inside the article.
        if (sentence or end == last) and kept[end] and not (end + 1 < len(kept) and kept[end + 1]):
            for row in _closing_lines(page, scores, end, bool(sentence) and end == last):
                out[row] = True
    for row in _credits(page, scores, last):
        out[row] = True
    last = len(out) - 1 - out[::-1].index(True)
    if last + 1 < len(out) and _is_postscript(page, scores, last + 1):
        out[last + 1] = True
    return out


def _is_postscript(page: Page, scores: Sequence[int], row: int) -> bool:
    """Return whether a line is a postscript: "P.S. The kettle is a Dutch one."."""
    begins = page.texts[row].lower().startswith(read_table("boilerplate/closings.txt")["postscripts"])
    return begins and bool(page.columns["sentence"][row]) and scores[row] != -KNOWN


def _credits(page: Page, scores: Sequence[int], last: int) -> Iterator[int]:
    """Find the lines right below the article that name who else worked on it: "Editing by Jane Doe"."""
    openers = read_table("boilerplate/closings.txt")["credits"]
    for row in range(last + 1, min(last + 1 + _MOST_LINES, len(page.texts))):
        text = page.texts[row].lstrip(_DASHES + "([ ")
        opener = next((o for o in openers if text.lower().startswith(o)), None)
        if opener is None or scores[row] == -KNOWN or not authors_of(text[len(opener) :]):
            return
        yield row


def _closing_lines(page: Page, scores: Sequence[int], end: int, last: bool) -> Iterator[int]:
    """Find the last words below a sentence.

    Args:
        page: the measured document.
        scores: the blocks' log-odds of being the article's, in thousandths.
        end: the place of the sentence.
        last: whether it is the last of the article.
    """
    wished, said = False, last and _ends_in_closing(page.tokens[end])
    for row in range(end + 1, min(end + 1 + _MOST_LINES, len(page.texts))):
        if scores[row] == -KNOWN or section_kind(page, row) is not None:
            return
        if _is_closing(page, row) or _parts_from_name(page, row):
            wished = True
            yield row
            continue
        if wished or last:
            yield from _signature(page, row, wished, said)
        return


def _signature(page: Page, row: int, wished: bool, said: bool) -> Iterator[int]:
    """Find the name below wishes or last words, and what its bearer is; else a dash and a name."""
    if wished and _is_name(page, row):
        yield row
        if row + 1 < len(page.texts) and is_job(page.texts[row + 1]):
            yield row + 1
    # Below "Thanks for reading!" stands a tag, and below the praise of a customer the names of others.
    elif (said and _is_name(page, row) and not _is_name(page, row + 1)) or _is_signed(page, row):
        yield row


def _ends_in_closing(tokens: Sequence[str]) -> bool:
    """Return whether a block begins or ends with last words or wishes: "That was it. See you soon!"."""
    closings = _closings()
    every = closings.wishes | closings.last
    sizes = range(2, closings.longest + 1)
    return any(" ".join(part) in every for size in sizes for part in (tokens[-size:], tokens[:size]))


def _is_closing(page: Page, row: int) -> bool:
    """Return whether a line is last words, or a wish with a mark or a name behind it."""
    closings, tokens, text = _closings(), page.tokens[row], page.texts[row]
    said = " ".join(tokens).lstrip(_OPENING)
    if said in closings.last:
        return True
    if said in closings.wishes:
        return len(tokens) > 1 or not text[-1].isalpha()
    for size in range(1, min(closings.longest, len(tokens) - 1) + 1):
        if " ".join(tokens[:size]) in closings.wishes and _parts(text, size):
            return True
    return False


def _parts_from_name(page: Page, row: int) -> bool:
    """Return whether a line is a few words, a comma and a name in the next line: "Until next Friday,"."""
    words = len(page.tokens[row])
    return page.texts[row][-1] == "," and 1 < words <= _LONGEST_WISH and _is_name(page, row + 1)


def _parts(text: str, size: int) -> bool:
    """Return whether a comma and a name stand behind the first words of a line: "Yours, Tom"."""
    words = text.split()
    return words[size - 1][-1] in ",!" and _are_names(words[size:])


def _is_name(page: Page, row: int) -> bool:
    """Return whether a line may be the name below a wish, and no word that the text has in small letters."""
    if row >= len(page.texts):
        return False
    block, words = page.document.blocks[row], page.texts[row].split()
    if words and words[0].lower() in read_words("boilerplate/closings.txt", "before names"):
        words = words[1:]
    if block.role is not Role.PARAGRAPH or page.phrases[row][0] or not _are_names(words):
        return False
    small = [word.lower() for word in words]
    return not all(any(holds_word(text, word) for text in page.texts) for word in small)


def _is_signed(page: Page, row: int) -> bool:
    """Return whether a line is a dash and a name, and no item of a list: "- Imogen"."""
    text = page.texts[row]
    if text[0] not in _DASHES or page.phrases[row][0]:
        return False
    below = page.texts[row + 1] if row + 1 < len(page.texts) else ""
    return below[:1] not in (*_DASHES, "*", "•") and _are_names(text[1:].split())


def _are_names(words: Sequence[str]) -> bool:
    """Return whether words are as many and as short as those of a name, each with a capital, and kisses."""
    names = [word for word in words if word.lower() not in _KISSES]
    return (
        0 < len(names) <= _LONGEST_NAME
        and sum(map(len, names)) <= _LONGEST_LETTERS
        and all(name[0].isupper() and name.strip(".,’'-").replace("-", "").isalpha() for name in names)
    )
