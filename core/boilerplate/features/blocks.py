"""Measure every block of a document on its own, column by column."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from operator import itemgetter

from copydesk.boilerplate.features.columns import Column, Columns, Recipes
from copydesk.boilerplate.features.furniture import known_furniture
from copydesk.boilerplate.features.phrases import find_phrase, load_phrases
from copydesk.boilerplate.features.texts import CASED, bare, text_columns, without_marks
from copydesk.boilerplate.features.words import MOST_READ, Words
from copydesk.documents import Document, Role
from copydesk.text.scripts import to_lower
from copydesk.verdicts import Kind

_UNCASED = 10
_SHAPES = {
    Role.PARAGRAPH: 0,
    Role.HEADING: 1,
    Role.LIST_ITEM: 2,
    Role.QUOTE: 3,
    Role.CODE: 4,
    Role.TABLE: 5,
}


@dataclass
class Page:
    """A document with its measures, one column a feature and one entry a block.

    Attributes:
        document: what was read.
        texts: the blocks' texts, stripped.
        keys: the same in lower case, without punctuation.
        tokens: the first words of each block, lower case, freed of punctuation.
        columns: the features by name.
        words: the tables it was measured with; groups for HTML look class words up in them.
    """

    document: Document
    texts: list[str]
    keys: list[str]
    tokens: list[list[str]]
    columns: Columns
    words: Words

    @cached_property
    def phrases(self) -> list[tuple[str, Kind]]:
        """The phrase of page furniture that each block holds, if any, and its kind."""
        table = load_phrases()
        return [find_phrase(tokens, table) for tokens in self.tokens]

    @cached_property
    def furniture(self) -> list[Kind | None]:
        """What kind of furniture each block is wherever it stands; None for most."""
        return list(map(known_furniture, self.texts, self.tokens))


def measure(document: Document, words: Words, earlier: Page | None = None) -> Page:
    """Measure every block on its own: how long, how much like prose, which marks and words it holds.

    Args:
        document: what was read.
        words: the tables to look its words up in.
        earlier: a page that was measured before; where it has all texts of this one, none is measured again.
    """
    if earlier is not None and earlier.words is words and (part := _part(earlier, document)) is not None:
        return part
    texts = [block.text.strip() or "-" for block in document.blocks]
    joined = "\n".join([text.replace("\n", " ") for text in texts])
    if "](" in joined:
        texts = [bare(text) if "](" in text else text for text in texts]
        joined = "\n".join([text.replace("\n", " ") for text in texts])
    keys = without_marks(to_lower(joined)).split("\n") if texts else []
    tokens = [key[:MOST_READ].split() for key in keys]
    page = Page(document, texts, keys, tokens, Columns(), words)
    page.columns.recipes = text_columns(texts, joined, tokens, words) | _page_columns(page)
    return page


def _part(whole: Page, document: Document) -> Page | None:
    """Return a page whose texts are some of those of another; None where one is not, or next to none is."""
    known = {block.text: row for row, block in enumerate(whole.document.blocks)}
    rows = [known[block.text] for block in document.blocks if block.text in known]
    if len(rows) < len(document.blocks) or len(rows) < 2:
        return None
    taken = itemgetter(*rows)
    texts, tokens = list(taken(whole.texts)), list(taken(whole.tokens))
    told = text_columns(texts, "\n".join(texts), tokens, whole.words)
    columns = Columns({name: list(taken(whole.columns[name])) for name in told if name in whole.columns})
    page = Page(document, texts, list(taken(whole.keys)), tokens, columns, whole.words)
    columns.recipes = told | _page_columns(page)
    page.phrases, page.furniture = list(taken(whole.phrases)), list(taken(whole.furniture))
    return page


def _page_columns(page: Page) -> Recipes:
    """Return what the texts of other blocks tell of each, too, and what the source does."""
    blocks, plain = page.document.blocks, Role.PARAGRAPH
    return {
        "capitals": lambda: _capitals(page),
        "gap": lambda: [len(block.gap) for block in blocks],
        "indent": lambda: [_indent(block.text) if block.text[:1] in " \t" else 0 for block in blocks],
        "lines": lambda: [block.place.last - block.place.first for block in blocks],
        "shape": lambda: [0 if block.role is plain else _SHAPES.get(block.role, 6) for block in blocks],
    }


def _capitals(page: Page) -> Column:
    """Measure capitals; a script without them counts as half and half."""
    if all(text.lower() == text for text in page.texts):
        return [_UNCASED] * len(page.texts)
    return page.columns[CASED]


def _indent(text: str) -> int:
    return len(text) - len(text.lstrip(" \t"))
