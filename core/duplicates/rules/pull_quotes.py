"""Strike a sentence lifted out of a longer paragraph: a pull quote or a standfirst.

Example:
    “We had ten minutes, no more, and we used them all.”
"""

from __future__ import annotations

from copydesk.documents import Role
from copydesk.duplicates.compare.alignment import differences
from copydesk.duplicates.compare.folding import fold, words
from copydesk.duplicates.compare.shingles import Pair
from copydesk.duplicates.passages import HEAD, Finding, Passage, Passages
from copydesk.duplicates.rules.contained import unlisted_copies
from copydesk.duplicates.shape import (
    in_verse,
    is_heading,
    is_headline,
    is_labelled,
    is_listed,
    is_question,
    is_sentence,
)
from copydesk.duplicates.wordlists import words_of
from copydesk.text.scripts import SENTENCE_ENDS
from copydesk.verdicts import Category, Kind, Rule

RULE = Rule.documented("pull-quote", Category.DUPLICATE, __doc__)
# The fewest words of what is lifted, by its shape; tuned on planted copies.
_OPENING_WORDS = 5
_QUOTE_WORDS = 6
_UNQUOTED_WORDS = 10
_QUESTION_WORDS = 12
_FRAGMENT_WORDS = 20
_LONGEST_QUOTE = 50
_WORDS_OVER = 2  # that the paragraph has besides
_LONGEST_ATTRIBUTION = 8  # words
_LONGEST_NAME_LINE = 12  # words
_NEIGHBOURS = 2  # passages
_HEADS = 3  # passages
_LONGEST_HEADING = 9  # words
_LIFTED_WORDS = 8
_SURE_START = 3  # words that stand on end in the paragraph
_MOST_SKIPS = 3  # stretches that a quotation leaves out
_MOST_SKIPPED = 16  # words in them
_QUOTES = "\"'“”„‟«»‘’‚「」『』*_>"
_STOPS = f"{SENTENCE_ENDS}:"
_ATTRIBUTIONS = ('"-', '" -', ".-", ". -", "!-", "! -", "?-", "? -", "。-", '" ', "\n-", '"\n')
_NEVER = frozenset({Role.BYLINE, Role.DATE, Role.KICKER, Role.BIO})


def find_quotes(page: Passages, pair: Pair) -> list[Finding]:
    """Find the copies of a sentence lifted out of a longer paragraph, and the names below them.

    Args:
        page: the kept blocks.
        pair: two passages of which the shorter may be contained in the longer.
    """
    passage, twin = pair.short, pair.long
    if passage.position == 0 or in_verse(page, passage):
        return []
    # A refrain closes its stanza, and a row of a table repeats a cell.
    natural = twin.is_stanza or is_listed(twin) or passage.size > _LONGEST_QUOTE
    detail = "" if natural else lifted(passage, twin)
    copies = unlisted_copies(page, passage) if detail else []
    findings = [Finding(copy, twin.position, RULE, Kind.CONTAINED, detail) for copy in copies]
    for copy in copies:
        name = name_line(page, copy, twin)
        if name is not None:
            detail = "the speaker's name under a pull quote"
            findings.append(Finding(name, twin.position, RULE, Kind.CONTAINED, detail))
    return findings


def lifted(passage: Passage, twin: Passage) -> str:
    """Name the evidence that the passage is a sentence out of the twin; "" where it is not."""
    if passage.role in _NEVER or is_heading(passage) or twin.role in (Role.HEADING, Role.TITLE):
        return ""
    if is_headline(passage) or is_labelled(passage):
        return ""
    core = _without_attribution(passage)
    quoted = passage.role is Role.QUOTE or core is not None or passage.text[:1] in tuple(_QUOTES)
    own = core if core is not None else passage.words
    size = len(own) * passage.size // max(1, len(passage.words))
    above = 0 < twin.position - passage.position <= _HEADS
    if above and core is None and size <= _LONGEST_HEADING and not is_sentence(passage):
        # A heading that quotes: 'We could hear the roof going'
        return ""
    opens = _opens(passage, twin)
    if size < (_OPENING_WORDS if opens else _QUOTE_WORDS) or len(twin.words) < len(own) + _WORDS_OVER:
        return ""
    if opens:
        return "it opens a longer paragraph"
    if is_question(passage) and not quoted and size < _QUESTION_WORDS:
        return ""
    place = twin.find(own)
    if place is not None and _is_fragment(passage, twin, place, size):
        return "its words stand in the middle of a sentence"
    if not quoted and not is_sentence(passage) and size < _UNQUOTED_WORDS:
        return ""
    if place is None:
        return "its words stand in a longer paragraph" if quoted and _skips(own, twin) else ""
    whole = _stands_whole(twin, place, place + len(own))
    if not whole and not quoted and size < _FRAGMENT_WORDS:
        return ""
    return "its words stand on end inside a longer paragraph"


def _is_fragment(passage: Passage, twin: Passage, place: int, size: int) -> bool:
    """Return whether the passage was lifted out of a sentence nearby: its first word was given a capital."""
    if size < _LIFTED_WORDS or is_listed(passage):
        return False
    # A heading stands above what it heads.
    if passage.role is Role.HEADING and passage.position < twin.position and size < _UNQUOTED_WORDS:
        return False
    if abs(passage.position - twin.position) > _HEADS or len(twin.cased) != len(twin.words):
        return False
    opening = passage.cased[0] if passage.cased else ""
    recased = opening[:1].isupper() and twin.cased[place] == opening[:1].lower() + opening[1:]
    # Not "The Old Hearth With New Technology", a heading.
    return recased and passage.cased[1:] == twin.cased[place + 1 : place + len(passage.cased)]


def _opens(passage: Passage, twin: Passage) -> bool:
    """Return whether the passage is the first sentence of the twin, as a standfirst is."""
    if not is_sentence(twin) or (
        abs(passage.position - twin.position) > _NEIGHBOURS and passage.position > HEAD
    ):
        return False
    count = len(passage.words)
    if twin.words[:count] != passage.words or len(twin.spans) != len(twin.words) or len(twin.words) == count:
        return False
    return twin.text[twin.spans[count - 1][1] :].lstrip(")]" + _QUOTES).startswith(tuple(SENTENCE_ENDS))


def without_statements(page: Passages, found: list[Finding]) -> list[Finding]:
    """Leave out the sentences of a statement that was quoted above and is now given in full."""
    given: dict[int, set[str]] = {}
    for finding in found:
        if finding.rule is RULE and _is_given_again(page.passages[finding.struck], finding.stays):
            given.setdefault(finding.stays, set()).add(page.passages[finding.struck].key)
    statements = {stays for stays, keys in given.items() if len(keys) > 1}
    return [
        finding
        for finding in found
        if finding.rule is not RULE
        or finding.stays not in statements
        or not _is_given_again(page.passages[finding.struck], finding.stays)
    ]


def _is_given_again(passage: Passage, stays: int) -> bool:
    return passage.position > stays and is_sentence(passage) and passage.text[0] not in _QUOTES


def name_line(page: Passages, quote: int, twin: Passage) -> int | None:
    """Return the position of a "- Jane Doe" under a pull quote, if all its words stand beside the twin."""
    if quote + 1 >= len(page.passages) or quote + 1 == twin.position:
        return None
    line, *after = page.passages[quote + 1 : quote + 3]
    if not line.text.startswith("-") or not 0 < line.size <= _LONGEST_NAME_LINE:
        return None
    if after and after[0].text.startswith("-"):
        return None
    first = max(0, twin.position - _NEIGHBOURS)
    near = [*page.passages[first : twin.position + _NEIGHBOURS + 1], *page.passages[:1]]
    said = {word for other in near if other is not line for word in other.words}
    return line.position if line.words and line.vocabulary <= said else None


def _skips(own: list[str], twin: Passage) -> bool:
    """Return whether a quotation leaves out nothing of the twin but a few words, such as "she said"."""
    start = twin.find(own[:_SURE_START])
    if start is None:
        return False
    window = twin.words[start : start + len(own) + _MOST_SKIPPED]
    edits = differences(own, window, _MOST_SKIPPED)
    if edits is None:
        return False
    skipped = [word for edit in edits if edit.j2 < len(window) for word in window[edit.j1 : edit.j2]]
    pure = all(edit.i1 == edit.i2 for edit in edits)
    return pure and len(edits) <= _MOST_SKIPS + 1 and not words_of("negations").intersection(skipped)


def _without_attribution(passage: Passage) -> list[str] | None:
    """Return the words of a quotation without the "- Jane Doe, baker" behind it; None where there is none."""
    text = passage.text
    for mark in _ATTRIBUTIONS:
        at = text.rfind(mark)
        if at > 0 and _is_speaker(text[at + len(mark) :].strip()):
            return words(fold(text[: at + 1]))
    return None


def _is_speaker(text: str) -> bool:
    """Return whether a text is the name of a speaker, and what he is, rather than a further sentence."""
    tokens = words(text)
    if not 0 < len(tokens) <= _LONGEST_ATTRIBUTION or text.endswith((".", "!", "?", '"')):
        return False
    return text[0].upper() == text[0] and not any(letter.isdigit() for letter in text)


def _stands_whole(twin: Passage, start: int, end: int) -> bool:
    """Return whether words [start, end) of the twin begin and end where sentences or quotations do."""
    text = twin.text
    begin = twin.spans[start][0]
    before = text[max(0, begin - 4) : begin].strip()
    if before and before[-1] not in _STOPS + _QUOTES and before[-1] not in "-([":
        return False
    finish = twin.spans[end - 1][1]
    after = text[finish : finish + 4].strip().lstrip(")]")
    return not after or after[0] in _STOPS + _QUOTES or after[1:2] in set(_QUOTES)
