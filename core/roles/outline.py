"""Find where the head of an article ends, where its body begins and where it stops."""

from __future__ import annotations

import re
from typing import NamedTuple

from copydesk.documents import Role
from copydesk.text.dates import dates_in_part, is_dateline
from copydesk.text.names import opener_of
from copydesk.text.scripts import (
    CLOSING_QUOTES,
    SENTENCE_ENDS,
    UNSPACED,
    begins_word,
    holds_word,
    may_lack_spaces,
    stem_of,
)
from copydesk.verdicts import Verdict

_PROSE = (Role.PARAGRAPH, Role.QUOTE)
_PROSE_WORDS, _SHORT_PROSE = 22, 10
_CLOSE, _NEAR = 4, 12  # blocks
_SENTENCE_ENDS = tuple(SENTENCE_ENDS)
_LETTERS = r"[^\W\d_]+"
_BODY = 100  # blocks
_LONG_WORD = 4  # letters
_LONGEST_DATED = 18  # words
_LEAST_PROSE = 6  # words, where nothing is as long as prose
_LONGEST_HEAD = 40  # blocks
_BEHIND_LEDE = 3  # blocks, where a byline or a date can still stand
_FURNITURE = "furniture-alone"
_STRUCK_FOR_PLACE = frozenset({"above-article", "inside-article", "below-article"})
# Korean has spaces, but fewer words for as much.
_DENSE = f"[{UNSPACED}\uac00-\ud7af]"
_MARKS = "#*_"
_MARKERS = "*•·- "
_MARKUP = r"^(?:#{1,6}\s+|[*_]{1,3}(?=\S))|[*_]{1,3}$"


class Outline(NamedTuple):
    """A document as the rules for roles see it; all tuples have one entry a block.

    Attributes:
        verdicts: what the boilerplate stage said.
        texts: the blocks' texts without white space and Markdown marks around them.
        sizes: their lengths in words; two characters of Chinese, Japanese, Korean or Thai count as one.
        lede: index of the first kept block of prose, or the number of blocks where there is none.
        end: index of the last kept block of prose, None where there is none.
        head: the blocks before the lede that can belong to the article's head.
        near: the same with the few behind the lede where a byline or a date can stand.
        openers: for each block of `near` that opens a byline the length of the words that do.
        datelines: the blocks of `near` that date the article and say nothing else.
        dated: these, and the short ones of which a part dates it.
    """

    verdicts: tuple[Verdict, ...]
    texts: tuple[str, ...]
    sizes: tuple[int, ...]
    lede: int
    end: int | None
    head: range
    near: range
    openers: dict[int, int]
    datelines: frozenset[int]
    dated: frozenset[int]

    def kept(self, index: int) -> bool:
        """Return whether the boilerplate stage keeps a block."""
        return self.verdicts[index].reason is None

    def may_stay(self, index: int) -> bool:
        """Return whether a block is kept, or struck for its place alone and not for what it says."""
        reason = self.verdicts[index].reason
        return reason is None or reason.rule in _STRUCK_FOR_PLACE

    def is_furniture(self, index: int) -> bool:
        """Return whether a block is furniture whatever stands around it, as "View this email" is."""
        reason = self.verdicts[index].reason
        return reason is not None and reason.rule == _FURNITURE

    def are_words(self, name: str) -> bool:
        """Return whether the text has the words of a supposed name in lower case too: "Poker Chip Trays"."""
        words = [word.lower() for word in re.findall(_LETTERS, name) if len(word) > 2]
        start = max(0, self.lede - _LONGEST_HEAD)
        text = "\n".join(self.texts[start : self.lede + _BODY])
        return all(holds_word(text, word) for word in words)

    def spoken_share(self, text: str) -> float:
        """Return how much of the longer words of a line the body's beginning holds, from 0 to 1."""
        words = [word for word in re.findall(_LETTERS, text.casefold()) if len(word) >= _LONG_WORD]
        body = "\n".join(self.texts[self.lede : self.lede + _BODY]).casefold()
        return sum([begins_word(body, stem_of(word)) for word in words]) / (len(words) or 1)


def outline(verdicts: tuple[Verdict, ...]) -> Outline:
    """Measure the blocks and find the first and the last prose that is kept."""
    texts = tuple([verdict.block.text.strip() for verdict in verdicts])
    joined = "".join(texts)
    if any(map(joined.__contains__, _MARKS)):
        texts = tuple([text if text.strip(_MARKS) == text else _bare(text) for text in texts])
    sizes = _sizes(texts, joined)
    found = [
        index
        for index, size in enumerate(sizes)
        if size >= _LEAST_PROSE and verdicts[index].reason is None and verdicts[index].role in _PROSE
    ]
    prose = (
        [index for index in found if sizes[index] >= _PROSE_WORDS]
        or [index for index in found if texts[index].rstrip(CLOSING_QUOTES).endswith(_SENTENCE_ENDS)]
        or found
    )
    lede, end = (prose[0], prose[-1]) if prose else (len(texts), None)
    # An article may begin in short paragraphs; three close to each other are no standfirst.
    short = [i for i in found if i < lede and sizes[i] >= _SHORT_PROSE and texts[i].endswith(_SENTENCE_ENDS)]
    lede = next(
        (i for i, third in zip(short, short[2:], strict=False) if third - i <= _CLOSE and lede - i <= _NEAR),
        lede,
    )
    head = range(max(0, lede - _LONGEST_HEAD), lede)
    near = range(head.start, min(len(texts), lede + _BEHIND_LEDE))
    openers = {index: length for index in near if (length := _opener(texts[index]))}
    datelines = frozenset([index for index in near if is_dateline(texts[index])])
    dated = datelines.union([i for i in near if sizes[i] <= _LONGEST_DATED and dates_in_part(texts[i])])
    return Outline(verdicts, texts, sizes, lede, end, head, near, openers, datelines, dated)


def _opener(text: str) -> int:
    """Return the length of the words that open a byline, a list marker before them included."""
    bare = text.lstrip(_MARKERS)
    length = opener_of(bare)
    return length + len(text) - len(bare) if length else 0


def _bare(text: str) -> str:
    """Take the Markdown marks off the ends of a text without outer white space."""
    # A bullet is no emphasis.
    if text[0] in "*_" and text[1:2] == " " and text[-1] not in "*_":
        return text
    return re.sub(_MARKUP, "", re.sub(_MARKUP, "", text)).strip() or text


def _sizes(texts: tuple[str, ...], joined: str) -> tuple[int, ...]:
    """Count the words of each text, also where a language writes none apart."""
    sizes = [text.count(" ") + 1 for text in texts]
    if may_lack_spaces(joined):
        sizes = [size + len(re.findall(_DENSE, text)) // 2 for size, text in zip(sizes, texts, strict=True)]
    return tuple(sizes)
