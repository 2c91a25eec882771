"""Count the independent signs that a block is page furniture, apart from where it stands."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from copydesk.boilerplate.decide.segment import surest_score
from copydesk.boilerplate.features.blocks import Page
from copydesk.boilerplate.features.prompts import is_marked, load_prompts
from copydesk.text.patterns import late
from copydesk.text.scripts import CLOSING_QUOTES, SENTENCE_ENDS, UNMARKED

# Thousandths of a logit: the model would bet fifty to one on it.
_SURELY_FURNITURE = -4000
# Of the score of the surest block of the article: less is sure where the model is sure of little, as of pages
# in a language that it does not know; nothing is where it takes no block for the article's.
_PART_OF_SUREST, _SURE_OF_SOME = -1.2, 2000
_LIKELY = -2500
# Below a headline of another story stands one sentence at most.
_PAIR, _UNSURE_PAIR = -1500, -2500
_CLOSING = CLOSING_QUOTES + ")）]*_"
# French sets blanks inside its quotation marks: "« Il pleut. »".
_BLANKS = " \xa0\u202f"
_FEWEST_WORDS, _FEWEST_IN_QUOTES, _LONG_WITHOUT_MARKS = 3, 6, 60
_SHORT_WITH_TIME, _LONGEST_CALL = 8, 25
_SHARE_OF_LINKS = 3  # one part in so many
_ABOUT = 3
_MOSTLY_LINKS, _FEW_BREAKS = 0.5, 2
_LINK = late(r"\]\([^\s)\]]*\)|https?://\S+|www\.\S+")
_BULLETS = "*-•·>#»› "
# The number of a note, or of the comments on a paragraph, right behind a sentence.
_NOTE = (
    rf"(?<=[^\d\s][{re.escape(SENTENCE_ENDS)}])([{re.escape(_CLOSING)}]*)(?:\d{{1,3}}|(?:\[\d{{1,3}}\])+)$"
)
_LONGEST_NOTE = 24
# "Votes came in at 22.14. Then the light went out.", "他走了。雨停了。"
_NEXT = rf"(?:[{re.escape(SENTENCE_ENDS)}][{re.escape(_CLOSING)}]*\s+|[。！？])[^\W\d]"
_BRACKETS = frozenset(")）")
_CREDIT, _LONGEST_CREDIT = late(rf"(?<=[{re.escape(SENTENCE_ENDS)}])\s?[(（][^()（）]{{2,60}}[)）]$"), 70


def sure_score(scores: Sequence[int]) -> float:
    """Return the score at and below which a block of a document is surely furniture."""
    surest = surest_score(scores)
    return _SURELY_FURNITURE if surest < _SURE_OF_SOME else max(_SURELY_FURNITURE, _PART_OF_SUREST * surest)


def least_score(scores: Sequence[int]) -> float:
    """Return the score above which a sentence beside the article is likely its own.

    Where the model takes no block for the article's it is as hard on the article as on all else.
    """
    return _SURELY_FURNITURE if surest_score(scores) < _SURE_OF_SOME else _LIKELY


def pair_score(scores: Sequence[int]) -> int:
    """Return the score above which two sentences, one right below the other, are likely the article's."""
    return _UNSURE_PAIR if surest_score(scores) < _SURE_OF_SOME else _PAIR


def is_sentence(text: str, words: int) -> bool:
    """Return whether a block ends as a sentence does; in a script without such marks, whether it is long.

    The number of a note may stand behind the full stop: "The weir held.[12]", "他确认了船长的身份。38".
    """
    numbered = text[-1:] == "]" or text[-1:].isdecimal()
    if numbered and words >= _FEWEST_IN_QUOTES and re.search(_NOTE, text[-_LONGEST_NOTE:]):
        return True
    # "A chisel, reforged eleven times. (Jane Doe)"
    if text[-1:] in _BRACKETS and (credit := _CREDIT.search(text[-_LONGEST_CREDIT:])):
        text = text[: len(text) - len(credit[0])]
    bare = text.rstrip(_CLOSING)
    if text[-1:] == "»":
        bare = bare.rstrip(_BLANKS)
    if not bare or words < _FEWEST_WORDS:
        return False
    if bare[-1] in SENTENCE_ENDS:
        return True
    if len(bare) < len(text):
        return words >= _FEWEST_IN_QUOTES and text[-1] in '"”’»」』'
    return len(text) >= _LONG_WITHOUT_MARKS and any(first <= bare[-1] <= last for first, last in UNMARKED)


def holds_sentences(text: str) -> bool:
    """Return whether a block is several sentences."""
    return any(not match[0][-1].islower() for match in re.finditer(_NEXT, text))


def speaks(page: Page, row: int) -> bool:
    """Return whether the phrase that a block holds says what the block is.

    It does where it is a third of the words or where the block calls on the reader. "Both firms declined to
    comment on Friday." holds a phrase, and so did a Urdu article of 1,408 words.
    """
    phrase = page.phrases[row][0]
    if not phrase or _is_one_of_lines(page, row, phrase):
        return False
    return 3 * len(phrase.split()) >= page.columns["words"][row] or is_call(page, row)


def _is_one_of_lines(page: Page, row: int, phrase: str) -> bool:
    """Return whether a phrase stands in one of an author's lines: "Follow us" below an address."""
    block = page.document.blocks[row]
    if (
        block.hints is None
        or block.hints.link_density >= _MOSTLY_LINKS
        or block.text.count("\n") < _FEW_BREAKS
    ):
        return False
    lines = block.text.lower().replace("’", "'").split("\n")
    return sum(phrase in line for line in lines) == 1


def is_call(page: Page, row: int) -> bool:
    """Return whether a block that holds a phrase of furniture calls on the reader ("Sign up for our ...").

    “We want to find the truth,” Palm says: it's one of the people quoted who speaks so.
    """
    tokens, phrase = page.tokens[row], page.phrases[row][0]
    if not phrase or not tokens or page.columns["words"][row] > _LONGEST_CALL:
        return False
    prompts = load_prompts()
    first = next((token for token in tokens if token.strip(_BULLETS)), "")
    return first in prompts.calls or (phrase not in prompts.speech and not prompts.reader.isdisjoint(tokens))


def without_signs(
    page: Page, kept: Sequence[bool], scores: Sequence[int], least: int, may_stay: Callable[[int], bool]
) -> list[int]:
    """Return the struck blocks against which nothing but an unsure model speaks.

    Args:
        page: the measured document.
        kept: the decision so far.
        scores: the blocks' log-odds of being the article's, in thousandths.
        least: what the model is surer of stays struck.
        may_stay: tells by its place whether a block is of the kind that is looked for.
    """
    unsure = [row for row, keep in enumerate(kept) if not keep and scores[row] > least]
    doubtful = [row for row in unsure if may_stay(row) and not is_call(page, row)]
    return [row for row, signs in count_signs(page, doubtful, scores, kept).items() if not signs]


def count_signs(
    page: Page, rows: Sequence[int], scores: Sequence[int], kept: Sequence[bool]
) -> dict[int, int]:
    """Return for each of some blocks how many independent signs say that it is furniture.

    The signs: the model is sure, a phrase of a third of the words, links, a further copy, a word such as
    "newsletter" unless that is what the article is about, and a date or time in a short block without a full
    stop.

    Args:
        page: the measured document.
        rows: the places of the blocks.
        scores: the log-odds of all blocks of being the article's, in thousandths.
        kept: the decision so far.
    """
    if not rows:
        return {}
    sure, marked = sure_score(scores), {row for row in rows if is_marked(page, row)}
    if marked and _is_about_furniture(page, kept):
        marked = set()
    return {row: _signs(page, row, scores[row] <= sure, row in marked) for row in rows}


def _is_about_furniture(page: Page, kept: Sequence[bool]) -> bool:
    """Return whether several kept sentences hold words of furniture: an article about newsletters."""
    words, texts = page.columns["words"], page.texts
    found = 0
    for row, keep in enumerate(kept):
        if keep and is_marked(page, row) and is_sentence(texts[row], words[row]) and not is_call(page, row):
            found += 1
            if found >= _ABOUT:
                return True
    return False


def _signs(page: Page, row: int, sure: bool, marked: bool) -> int:
    text, words = page.texts[row], page.columns["words"][row]
    phrase = page.phrases[row][0]
    return sum(
        (
            sure,
            bool(phrase) and 3 * len(phrase.split()) >= words,
            _SHARE_OF_LINKS * sum(map(len, _LINK.findall(text))) > len(text),
            page.columns["copies"][row] > 1,
            marked,
            words < _SHORT_WITH_TIME and page.columns["times"][row] > 0 and not is_sentence(text, words),
        )
    )
