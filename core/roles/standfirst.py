"""Find the dek and the key points that stand below the title."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from copydesk.documents import Role
from copydesk.roles.kicker import LONGEST_KICKER
from copydesk.roles.outline import Outline
from copydesk.text.dates import find_date
from copydesk.text.names import authors_of
from copydesk.text.patterns import late
from copydesk.text.scripts import SENTENCE_ENDS, UNMARKED
from copydesk.text.wordlists import read_table, read_words

_LONGEST_DEK = 60  # words
_PATH_MARKS = (" > ", " » ", " | ", " › ")
_LONGEST_VERSE = 60  # characters of a line
_LONGEST_DATED = 120  # characters; a longer text may name a date in passing
_NEAREST_NAMES = 4  # of its class words and those around it, of which one says that it is a dek
_DEK_WITHIN = 7  # blocks below the headline
_SHORTEST_PHRASE, _LONG_PHRASE = 5, 8  # words of a dek without a full stop, above a byline or apart from one
_MOST_SPOKEN = 0.7  # of its longer words
_CLOSE = 2  # blocks below the headline
_FEWEST_POINTS, _BETWEEN_POINTS, _POINTS_SPOKEN = 2, 2, 0.6
# "Weir United 1-1 Holm Town"
_RESULT = late(r"^[^\W\d_][^\d.]{1,30} \d{1,3}\s?[-–:]\s?\d{1,3} [^\W\d_][^\d.]{1,30}$")
_NO_DEKS = frozenset({"nav", "form", "dialog"})
_SENTENCE_CLOSERS = frozenset(SENTENCE_ENDS + '"”’')


def find_dek(outline: Outline, title: int | None, taken: frozenset[int], said: str = "") -> int | None:
    """Find the standfirst: the one short sentence between the title and the lede.

    Args:
        outline: the document.
        title: index of the headline, None where there is none.
        taken: the blocks that are something else.
        said: how the page describes itself in its own data.
    """
    if title is None:
        return None
    if said and said != outline.texts[title]:
        for index in range(title + 1, min(outline.lede, title + _DEK_WITHIN)):
            if index not in taken and outline.texts[index] == said:
                return index
    lede = outline.lede
    # A long standfirst is as long as prose.
    if lede - title <= _CLOSE and not taken.isdisjoint((lede + 1, lede + 2)):
        lede += 1
    for index in range(title + 1, min(lede, title + _DEK_WITHIN)):
        hints = outline.verdicts[index].block.hints
        named = hints is not None and _is_named(hints.names[-_NEAREST_NAMES:])
        text, size = outline.texts[index], outline.sizes[index]
        # "It wasn't the runners'." right below the headline is short, and a dek where its class says so.
        short = size <= LONGEST_KICKER and not (
            named and index == title + 1 and text[-1:] in _SENTENCE_CLOSERS
        )
        # "Too late, says the skipper" holds a word of comments.
        stays = outline.may_stay(index) or (named and not outline.is_furniture(index))
        if index in taken or short or not stays or text == outline.texts[title]:
            continue
        if hints is not None and hints.landmark in _NO_DEKS:
            continue
        role = outline.verdicts[index].role
        heads = role is Role.HEADING and (named or _is_below_title(outline, index, title, taken))
        is_sentence = size <= _LONGEST_DEK and (role is Role.PARAGRAPH or heads)
        if is_sentence and _is_something_else(text):
            continue
        # The model strikes many a dek, since the body does without it; but it strikes teasers too.
        ends = named or text[-1] in _SENTENCE_CLOSERS or _lacks_full_stops(text)
        may_be = outline.kept(index) or ends or _is_phrase(outline, index, taken)
        return index if is_sentence and may_be else None
    return None


def _is_named(names: Sequence[str]) -> bool:
    """Return whether class words name an element that holds a dek: "subtitle", "sub-title"."""
    known = read_words("head/words.txt", "dek classes")
    return not known.isdisjoint(names) or any(one + two in known for one, two in pairwise(names))


def _is_below_title(outline: Outline, index: int, title: int, taken: frozenset[int]) -> bool:
    """Return whether a heading is a sentence right below a headline, and above the byline or the date."""
    return (
        index == title + 1
        and outline.sizes[index] >= _SHORTEST_PHRASE
        and outline.texts[index][-1] in _SENTENCE_CLOSERS
        and outline.verdicts[title].role is Role.HEADING
        and not taken.isdisjoint((index + 1, index + 2))
    )


def _lacks_full_stops(text: str) -> bool:
    """Return whether a text is in Thai or another script that sets no mark behind a sentence."""
    return any(first <= text[-1] <= last for first, last in UNMARKED)


def _is_phrase(outline: Outline, index: int, taken: frozenset[int]) -> bool:
    """Return whether a struck line below the headline is a dek without a full stop.

    The byline or the date stands right below it, or the body speaks of what it names.
    """
    size = outline.sizes[index]
    if size >= _SHORTEST_PHRASE and not taken.isdisjoint((index + 1, index + 2)):
        return True
    return size >= _LONG_PHRASE and outline.spoken_share(outline.texts[index]) >= _MOST_SPOKEN


def _is_something_else(text: str) -> bool:
    """Return whether a line below the headline is a path, a date, a list of names, a rating or a stanza."""
    lowered = text.lower()
    if any(mark in text for mark in _PATH_MARKS) or any(
        map(lowered.__contains__, read_table("head/words.txt")["not deks"])
    ):
        return True
    if _RESULT.search(text):
        return True
    lines = text.split("\n")
    if len(lines) > 2 and max(map(len, lines)) < _LONGEST_VERSE:
        return True
    return (len(text) < _LONGEST_DATED and bool(find_date(text))) or len(authors_of(text)) > 2


def find_points(outline: Outline, title: int | None) -> list[int]:
    """Find the key points between headline and body, a list below "Summary" or of which the body speaks.

    Args:
        outline: the document.
        title: index of the headline, None where there is none.
    """
    points = [
        index
        for index in (range(title + 1, outline.lede) if title is not None else ())
        if outline.verdicts[index].role is Role.LIST_ITEM
        and outline.may_stay(index)
        and outline.sizes[index] >= _SHORTEST_PHRASE
    ]
    if len(points) < _FEWEST_POINTS or points[-1] - points[0] >= len(points) + _BETWEEN_POINTS:
        return []
    heading = points[0] - 1
    if outline.texts[heading].rstrip(":").casefold() in read_table("head/words.txt")["points headings"]:
        return [heading, *points]
    share = outline.spoken_share(" ".join([outline.texts[index] for index in points]))
    return points if share >= _POINTS_SPOKEN else []
