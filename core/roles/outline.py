"""The lie of the land: where the head of an article ends, where its body begins and where it stops."""

from __future__ import annotations

import re
from typing import NamedTuple

from copydesk.model import Role, Verdict
from copydesk.scripts import may_lack_spaces

_PROSE_WORDS, _LEAST_PROSE = 22, 6
_STRUCK_FOR_PLACE = frozenset({"above-article", "inside-article", "below-article"})
_CJK = "[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\u0e00-\u0eff]"
_MARKUP = re.compile(r"^(?:#{1,6}\s+|[*_]{1,3}(?=\S))|[*_]{1,3}$")


class Outline(NamedTuple):
    """A document as the rules for roles see it; all tuples have one entry a block.

    Attributes:
        verdicts: what the boilerplate stage said.
        texts: the blocks' texts without white space and Markdown marks around them.
        sizes: their lengths in words; two characters of Chinese, Japanese, Korean or Thai count as one.
        lede: index of the first kept block of prose, or the number of blocks where there is none.
        end: index of the last kept block of prose, or -1.
    """

    verdicts: tuple[Verdict, ...]
    texts: tuple[str, ...]
    sizes: tuple[int, ...]
    lede: int
    end: int

    @property
    def head(self) -> range:
        """The blocks before the lede that can belong to the article's head."""
        return range(max(0, self.lede - 40), self.lede)

    def kept(self, index: int) -> bool:
        """Tell whether the boilerplate stage keeps a block."""
        return not self.verdicts[index].struck

    def may_stay(self, index: int) -> bool:
        """Tell whether a block is kept, or struck for its place alone and not for what it says."""
        reason = self.verdicts[index].reason
        return reason is None or reason.rule in _STRUCK_FOR_PLACE


def outline(verdicts: tuple[Verdict, ...]) -> Outline:
    """Measure the blocks and find the first and the last prose that is kept."""
    texts = tuple([bare(verdict.block.text) for verdict in verdicts])
    sizes = tuple([words_in(text) for text in texts])
    prose = _prose(verdicts, sizes, _PROSE_WORDS) or _prose(verdicts, sizes, _LEAST_PROSE)
    return Outline(verdicts, texts, sizes, prose[0] if prose else len(verdicts), prose[-1] if prose else -1)


def _prose(verdicts: tuple[Verdict, ...], sizes: tuple[int, ...], least: int) -> list[int]:
    """Find the kept paragraphs of at least so many words."""
    return [
        index
        for index, (verdict, size) in enumerate(zip(verdicts, sizes, strict=True))
        if size >= least and not verdict.struck and verdict.role in (Role.PARAGRAPH, Role.QUOTE)
    ]


def bare(text: str) -> str:
    """Take the white space and Markdown marks off the ends of a block's text."""
    text = text.strip()
    if text[:1] in "#*_" or text[-1:] in "*_":
        return _MARKUP.sub("", _MARKUP.sub("", text)).strip() or text
    return text


def words_in(text: str) -> int:
    """Count words, also where a language writes none apart."""
    words = text.count(" ") + 1
    return words + len(re.findall(_CJK, text)) // 2 if may_lack_spaces(text) else words
