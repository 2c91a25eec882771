"""Find the headline."""

from __future__ import annotations

from functools import cache

from copydesk.documents import Role
from copydesk.roles.outline import Outline
from copydesk.roles.title_head import Head, read_head
from copydesk.roles.title_signs import SENTENCE_ENDS_OF_TITLES, is_quotation, signs_of
from copydesk.roles.title_text import without_marker
from copydesk.text.captions import find_captions
from copydesk.text.names import is_name
from copydesk.text.wordlists import read_table

_LONGEST_TITLE = 30  # words
_LONGEST_SENTENCE = 14  # words of a headline that ends in a full stop
_SHORTEST_TITLE = 3  # words
_SHORT_HEAD = 12  # lines above the body
_MOST_DIGITS = 0.35  # of the letters and digits; "Call us: (555) 010-2255"
_ALL_LINK = 0.9
# Of two lines, one right below the other, the upper may have so much less evidence, and less where it is
# the first that is as long as a headline; tenths, and words.
_CLOSE, _FIRST_CLOSE, _SHORTEST_ABOVE = 4, 12, 5
# Nearly enough evidence, and how far it must be ahead of any other line's.
_NEARLY, _AHEAD, _NO_RIVAL = -5, 10, -1000
_SHORT_PATH = 6  # words; a longer text may have a slash between two of them


def find_title(outline: Outline, page_title: str) -> int | None:
    """Find the block that is the headline.

    What speaks for one: the page names it, the first lines repeat it, it is a heading, the body
    speaks of what it names, byline or date follow it, and the lede is near. The weights are those of a
    conditional logit over the blocks of a head (McFadden, 1974), so what speaks for none is a candidate too.

    Args:
        outline: the document.
        page_title: what the page says its title is, "" for plain text.

    Returns:
        Index of the block, None where nothing stands out.
    """
    head = candidates_of(outline, page_title)
    weights = _weights()
    evidence = {
        index: sum([weights.get(sign, 0) for sign in signs_of(head, index)]) for index in head.candidates
    }
    best: int | None = None
    for index, weight in evidence.items():
        most = 0 if best is None else evidence[best]
        # Of two copies of a title the second is the headline, the first a crumb of the path to it.
        again = best is not None and head.folded[index] == head.folded[best]
        if weight > 0 and (weight > most or (weight == most and again)):
            best = index
    if page_title:
        return best
    if best is None:
        best = _stands_out(head, evidence)
    return _likeliest_above_body(head, evidence) if best is None else _above_dek(head, evidence, best)


def _stands_out(head: Head, evidence: dict[int, int]) -> int | None:
    """Return the line for which nearly enough speaks and for all others of a long head far less."""
    first, second, *_ = [*sorted(evidence.values(), reverse=True), _NO_RIVAL, _NO_RIVAL]
    if first <= _NEARLY or first - second < _AHEAD:
        return None
    best = next(index for index, weight in evidence.items() if weight == first)
    return best if head.outline.may_stay(best) else None


def _above_dek(head: Head, evidence: dict[int, int], best: int) -> int:
    """Return the line right above the likeliest one where nearly as much speaks for it: the other is its dek.

    What stands above a headline is as short as a kicker, or nothing speaks for it.
    """
    outline, above = head.outline, best - 1
    # A headline seldom ends in a full stop, the dek below it does.
    told = outline.texts[best].endswith(SENTENCE_ENDS_OF_TITLES)
    farthest = _FIRST_CLOSE if told or above == head.first_long else _CLOSE
    close = above in evidence and evidence[best] - evidence[above] <= farthest
    shortest = _SHORTEST_TITLE if told else _SHORTEST_ABOVE
    if not close or not shortest <= outline.sizes[above] < outline.sizes[best] or best > outline.lede:
        return best
    lowered = outline.texts[above].lower()
    label = any(map(lowered.__contains__, read_table("head/words.txt")["not deks"]))
    return best if label or not outline.may_stay(above) else above


def _likeliest_above_body(head: Head, evidence: dict[int, int]) -> int | None:
    """Return the likeliest line above the body of a short head, where no evidence is enough.

    On whole pages it is mostly a teaser.
    """
    outline = head.outline
    if head.rank.get(outline.lede, len(head.lines)) > _SHORT_HEAD:
        return None
    above = [
        index
        for index in head.candidates
        if index < outline.lede
        and outline.sizes[index] >= _SHORTEST_TITLE
        and outline.may_stay(index)
        and not outline.texts[index].endswith(SENTENCE_ENDS_OF_TITLES)
    ]
    # An interview may have a quotation for its headline, but so has a box beside it.
    plain = [index for index in above if not is_quotation(outline.texts[index])]
    return max(plain or above, key=lambda index: (evidence[index], index), default=None)


def candidates_of(outline: Outline, page_title: str) -> Head:
    """Gather the blocks that can be the headline, and what their signs are taken from."""
    folded = {
        index: without_marker(outline.texts[index])
        for index in outline.near
        if outline.sizes[index] <= _LONGEST_TITLE
    }
    shaped = [index for index in folded if _has_title_shape(outline, index)]
    if not page_title:
        shaped = [index for index in shaped if not outline.is_furniture(index)]
    captions = set(find_captions([outline.texts[index] for index in shaped]))
    candidates = tuple([index for place, index in enumerate(shaped) if place not in captions])
    return read_head(outline, folded, candidates, page_title)


@cache
def _weights() -> dict[str, int]:
    """Return how much each sign of a headline weighs, in tenths."""
    rows = [row.rsplit(None, 1) for row in read_table("head/titles.txt")["weights"]]
    return {sign: int(weight) for sign, weight in rows}


def _has_title_shape(outline: Outline, index: int) -> bool:
    """Return whether a block can be a headline at all: short, no path, no label, no byline, no date."""
    text, size, role = outline.texts[index], outline.sizes[index], outline.verdicts[index].role
    # "Home » News" is a path, "«I never practised»" a quotation.
    path = ">" in text or ("»" in text and "«" not in text)
    if path or text.count("|") > 1 or text.count(" / ") > (size > _SHORT_PATH):
        return False
    # A menu is one block with a line for each of its links.
    hints = outline.verdicts[index].block.hints
    if text.count("\n") > 2 or (hints is not None and hints.links > 1 and hints.link_density >= _ALL_LINK):
        return False
    if role not in (Role.PARAGRAPH, Role.HEADING) or text.endswith(":"):
        return False
    letters = sum(map(str.isalpha, text))
    if sum(map(str.isdecimal, text)) > _MOST_DIGITS * letters or not letters:
        return False
    if size > _LONGEST_SENTENCE and text.endswith(SENTENCE_ENDS_OF_TITLES):
        return False
    if text.lower().startswith(read_table("head/titles.txt")["not titles"]):
        return False
    # "Notes from the quay, by Jane Doe" is the motto of a site.
    _, by, name = text.partition(", by ")
    if by and is_name(name):
        return False
    return not (text[0].islower() or index in outline.openers or index in outline.dated)
