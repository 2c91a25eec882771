"""Find the phrases of page furniture: which blocks hold one, and of which kind."""

from __future__ import annotations

from functools import lru_cache
from itertools import accumulate

from copydesk.boilerplate.features.blocks import Page
from copydesk.boilerplate.features.columns import Column, since, until
from copydesk.text.wordlists import read_lines
from copydesk.verdicts import Kind

Phrases = dict[str, list[tuple[str, Kind]]]
# A heading of these kinds speaks for what follows it, up to the next heading or kept block.
SECTIONS = frozenset({Kind.RELATED, Kind.COMMENTS})
LONGEST_HEADING = 8
_WORDS_READ = 40
_LONGEST_MARK = 12
_FAR_ABOVE, _FAR_BELOW = 200, 60


@lru_cache(maxsize=1)
def load_phrases() -> Phrases:
    """Read the phrase table: for each first word the phrases that begin with it, longest first."""
    kind = Kind.OTHER
    phrases: Phrases = {}
    for line in read_lines("boilerplate", "phrases.txt"):
        if line[0] == "[":
            kind = Kind(line[1:-1])
        else:
            phrases.setdefault(line.lstrip("=").split(" ")[0], []).append((line, kind))
    for found in phrases.values():
        found.sort(key=lambda item: -len(item[0]))
    return phrases


def find_phrase(tokens: list[str], phrases: Phrases) -> tuple[str, Kind]:
    """Find the first phrase of the table in a block's words; an empty phrase where there is none."""
    head = tokens[:_WORDS_READ]
    if phrases.keys().isdisjoint(head):
        return "", Kind.OTHER
    whole = " ".join(head)
    padded = f" {whole} "
    for token in head:
        for phrase, kind in phrases.get(token, ()):
            if phrase[0] == "=":
                if whole == phrase[1:]:
                    return phrase[1:], kind
            elif f" {phrase} " in padded:
                return phrase, kind
    return "", Kind.OTHER


def phrase_columns(page: Page) -> dict[str, Column]:
    """Return which blocks hold a phrase, and where headings of comments and of related stories stand.

    Args:
        page: the measured document; is told the phrases.
    """
    table = load_phrases()
    page.phrases = [find_phrase(tokens, table) for tokens in page.tokens]
    sizes = list(map(len, page.tokens))
    kinds = [
        kind if size <= _WORDS_READ else Kind.OTHER
        for (_, kind), size in zip(page.phrases, sizes, strict=True)
    ]
    out: dict[str, Column] = {
        "phrase": [int(kind is not Kind.OTHER) for kind in kinds],
        "comment": [
            int(kind is Kind.COMMENTS and size <= _LONGEST_MARK)
            for kind, size in zip(kinds, sizes, strict=True)
        ],
    }
    for name, wanted in (("comments", Kind.COMMENTS), ("related", Kind.RELATED)):
        marked = [kind is wanted and size <= LONGEST_HEADING for kind, size in zip(kinds, sizes, strict=True)]
        out[f"since_{name}"] = since(marked, _FAR_ABOVE)
        out[f"until_{name}"] = until(marked, _FAR_BELOW)
        out[f"{name}_so_far"] = list(accumulate(map(int, marked)))
    return out
