"""Find the blocks that no article holds (phrases, menus in one line) and those that only articles hold."""

from __future__ import annotations

import re
from functools import cache

from copydesk.boilerplate.decide.segment import KNOWN, body_range
from copydesk.boilerplate.features.blocks import Page
from copydesk.boilerplate.features.columns import Column
from copydesk.documents import Role
from copydesk.text.wordlists import read_lines

FURNITURE, CODE = -KNOWN, KNOWN
_LONGEST_PHRASE = 10
_BULLETS = frozenset("•·-–*»›")
_BARS = re.compile(r" [|·•»›/] | ?\| ?")
_LINK = re.compile(r"\[([^\]\n]{0,200})\]\([^)\s]{0,500}\)")
_WORD = re.compile(r"[^\W_]")
_FACT = re.compile(r"[^\W\d_]\W?:\s*\S?\d")
_FEWEST_ITEMS, _LONGEST_ITEM = 3, 3


@cache
def _phrases() -> frozenset[str]:
    """Read the phrases that are furniture wherever they stand."""
    return frozenset(read_lines("boilerplate", "sure.txt"))


def weigh_sure(page: Page, scores: Column) -> Column:
    """Lower the scores of furniture known by its words and of menus outside the body; raise code inside it.

    Args:
        page: the measured document.
        scores: the blocks' log-odds of being the article's, in thousandths.
    """
    phrases, body = _phrases(), body_range(scores, page.columns["words"])
    blocks = page.document.blocks
    out = list(scores)
    for row, tokens in enumerate(page.tokens):
        if (
            len(tokens) <= _LONGEST_PHRASE
            and " ".join([t for t in tokens if not t.isdigit() and t not in _BULLETS]) in phrases
        ):
            out[row] = FURNITURE
        elif row not in body and is_menu(page.texts[row]):
            out[row] = FURNITURE if blocks[row].role is not Role.TABLE else out[row]
        elif row in body and blocks[row].role is Role.CODE:
            out[row] = CODE
    return out


def is_menu(text: str) -> bool:
    """Return whether a line is a menu: three or more items of a few words, bars or dots between them.

    "Calories: 310kcal | Protein: 7g | Fat: 11g" is a table: half of its items pair a name with a number.
    """
    if "|" not in text and "·" not in text and "•" not in text and "»" not in text and "›" not in text:
        return False
    # A run of 40,000 no-break spaces before no bar took a search from each of them.
    line = " ".join(_LINK.sub(r"\1", text).split())
    items = [item for item in _BARS.split(line.strip(" |")) if item]
    if len(items) < _FEWEST_ITEMS or any(len(item.split()) > _LONGEST_ITEM for item in items):
        return False
    return 2 * sum([_FACT.search(item) is not None for item in items]) < len(items)


def without_loose_rules(kept: list[bool], texts: list[str]) -> list[bool]:
    """Keep a block without a word ("* * *", "---") only between kept blocks that have some."""
    worded = [_WORD.search(text) is not None for text in texts]
    places = [place for place, keep in enumerate(kept) if keep and worded[place]]
    first, last = (places[0], places[-1]) if places else (0, len(kept))
    return [keep and (worded[place] or first < place < last) for place, keep in enumerate(kept)]
