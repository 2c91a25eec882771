"""Find the blocks that no article holds (phrases, menus in one line) and those that only articles hold."""

from __future__ import annotations

import re
from collections.abc import Set

from copydesk.boilerplate.decide.buttons import find_buttons, is_row
from copydesk.boilerplate.decide.reader_views import reader_view_lines
from copydesk.boilerplate.decide.running_heads import running_heads
from copydesk.boilerplate.decide.segment import KNOWN, body_range
from copydesk.boilerplate.features.blocks import Page
from copydesk.boilerplate.features.columns import Column
from copydesk.boilerplate.features.furniture import page_lists
from copydesk.boilerplate.features.machine_text import is_shortcode, is_widget
from copydesk.documents import Role, SourceFormat
from copydesk.text.patterns import late
from copydesk.text.wordlists import read_table, read_words
from copydesk.verdicts import Kind

FURNITURE, CODE = -KNOWN, KNOWN
_BARS = late(r" [|·•»›/] | ?\| ?")
_LINK = late(r"\[([^\]\n]{0,200})\]\([^)\s]{0,500}\)")
_WORD = re.compile(r"[^\W_]")
_FACT = late(r"[^\W\d_]\W?:\s*\S?\d")
_NUMBERED = late(r"(?:\d{1,2}[.)]|\d{1,2}(?:\.\d{1,2})+\.?) \D")
_FEWEST_ITEMS, _LONGEST_ITEM, _MOST_CHARACTERS = 3, 3, 40
_LAST_KINDS = frozenset({Kind.COMMENTS, Kind.SHARE, Kind.SUBSCRIBE, Kind.RELATED, Kind.ADVERT})
# Blocks from the top; one more may stand last of all.
_CRUMBS_WITHIN, _LONGEST_PATH, _SHORT_PATH = 3, 200, 2
_PATH_MARKS = ">»›→/"
_PATH = late(r"\s*[>»›→]\s*|\s+/\s*|/\s+")
_CODE_MARKS = frozenset("=<{}$^\\")


def weigh_certain(page: Page, scores: Column) -> Column:
    """Lower the scores of known furniture and of menus outside the body; raise code inside it.

    Args:
        page: the measured document.
        scores: the blocks' log-odds of being the article's, in thousandths.
    """
    body = body_range(scores, page.columns["words"])
    out = list(scores)
    code, table, heading = Role.CODE, Role.TABLE, Role.HEADING
    edges = (*range(_CRUMBS_WITHIN), len(out) - 1)
    known = zip(page.document.blocks, page.texts, page.furniture, page.columns["marks"], strict=True)
    for row, (block, text, kind, marks) in enumerate(known):
        if kind is not None:
            # "1. Loading" heads a part of a manual.
            numbered = block.role is heading and _NUMBERED.match(text)
            out[row] = out[row] if numbered else FURNITURE
        elif block.role is code:
            out[row] = CODE if row in body else out[row]
        elif (text[0] in "[{" and _is_placeholder(page, row)) or (
            marks and row not in body and block.role is not table and is_menu(text)
        ):
            out[row] = FURNITURE
    outside = [row for row in range(len(out)) if row not in body or row in edges]
    for row in _drawn_numbers(page):
        out[row] = FURNITURE
    lines = frozenset(page.texts)
    head = _headline(page)
    paths = [row for row in outside if is_path(page.texts[row], lines, row < head)]
    rows = [row for row in outside if is_row(page.tokens[row], page.texts[row])]
    for row in (*_lines_of_text(page), *page_lists(page.tokens), *_last_words(page), *paths, *rows):
        out[row] = FURNITURE
    return out


def _lines_of_text(page: Page) -> list[int]:
    """Find what only text has: the running heads of a PDF, the lines above what a reader view saved."""
    if page.document.format is SourceFormat.HTML:
        return []
    return [*running_heads(page), *reader_view_lines(page.texts), *find_buttons(page)]


def _last_words(page: Page) -> list[int]:
    """Find the last lines where each is a phrase of furniture and nothing else: "Feedback" heads nothing."""
    rows: list[int] = []
    for row in range(len(page.phrases) - 1, 0, -1):
        phrase, kind = page.phrases[row]
        if kind not in _LAST_KINDS or " ".join(page.tokens[row]) != phrase:
            break
        rows.append(row)
    return rows


def _drawn_numbers(page: Page) -> list[int]:
    """Find the numbers that a page draws beside the items of a list, which have them already."""
    rows = [row for row, text in enumerate(page.texts[:-1]) if text.isdecimal()]
    below = [page.document.blocks[row + 1].hints for row in rows]
    return [
        row for row, near in zip(rows, below, strict=True) if near and near.marker == f"{page.texts[row]}."
    ]


def _is_placeholder(page: Page, row: int) -> bool:
    """Return whether a block was meant for the page's software: a shortcode, or an object in JSON.

    Below "The server answers:" or in a listing the object is the text's.
    """
    text = page.texts[row]
    if is_shortcode(text):
        return True
    return is_widget(text) and not (row > 0 and page.texts[row - 1][-1] in ":：{[,")


def is_menu(text: str) -> bool:
    """Return whether a line is a menu: three or more items of a few words, bars or dots between them.

    "Calories: 310kcal | Protein: 7g | Fat: 11g" is a table: half of its items pair a name with a number.
    """
    if "|" not in text and "·" not in text and "•" not in text and "»" not in text and "›" not in text:
        return False
    # A run of 40,000 no-break spaces before no bar took a search from each of them.
    line = " ".join(_LINK.sub(r"\1", text).split())
    items = [item for item in _BARS.split(line.strip(" |")) if item]
    if len(items) < _FEWEST_ITEMS or not _CODE_MARKS.isdisjoint(line):
        return False
    if any(len(item.split()) > _LONGEST_ITEM or len(item) > _MOST_CHARACTERS for item in items):
        return False
    return 2 * sum([_FACT.search(item) is not None for item in items]) < len(items)


def keep_all_but_furniture(_: Page, scores: Column) -> list[bool]:
    """Keep whatever is not known furniture: of "The ferry sank. / It had left at noon." nothing tells more.

    Args:
        scores: the blocks' log-odds of being the article's, in thousandths.
    """
    return [score != FURNITURE for score in scores]


def is_path(text: str, texts: Set[str], above: bool = False) -> bool:
    """Return whether a line is the path from a site's first page to this one: "Home > News > Local".

    Inside an article "Tools > Options > Network" is what the reader is to choose; a path begins at home. Of
    two steps the second must be a line of its own, as the headline is, unless they stand above that.

    Args:
        text: the line.
        texts: those of all blocks.
        above: whether the line stands above the page's headline.
    """
    if len(text) > _LONGEST_PATH or not any(map(text.__contains__, _PATH_MARKS)):
        return False
    items = [item.strip() for item in _PATH.split(_LINK.sub(r"\1", text))]
    first = items[0].rpartition(":")[2].strip()
    if not _is_home(first.casefold()) or not all(map(_is_item, items[1:-1])):
        return False
    return len(items) > _SHORT_PATH or (len(items) == _SHORT_PATH and (above or items[-1] in texts))


def _is_home(step: str) -> bool:
    names = "boilerplate/furniture.txt"
    return step in read_words(names, "homes") or step in read_table(names)["homes-of-words"]


def _headline(page: Page) -> int:
    """Return the place of the first heading of the first level, 0 where there is none."""
    blocks = page.document.blocks
    return next((row for row, block in enumerate(blocks) if block.hints is not None and block.level == 1), 0)


def _is_item(text: str) -> bool:
    return 0 < len(text) <= _MOST_CHARACTERS


def without_loose_rules(kept: list[bool], texts: list[str]) -> list[bool]:
    """Keep a block without a word ("* * *", "---") only between kept blocks that have some."""
    worded = [_WORD.search(text) is not None for text in texts]
    places = [place for place, keep in enumerate(kept) if keep and worded[place]]
    first, last = (places[0], places[-1]) if places else (0, len(kept))
    return [keep and (worded[place] or first < place < last) for place, keep in enumerate(kept)]
