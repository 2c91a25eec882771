"""Strike the start of a longer passage, cut off by an ellipsis, a “Read more” or in the middle of a word.

Example:
    The ferry sank at dawn, the harbour mas… Read more
"""

from __future__ import annotations

from copydesk.documents import Role
from copydesk.duplicates.compare.folding import words
from copydesk.duplicates.compare.shingles import Pair
from copydesk.duplicates.passages import Finding, Passage, Passages
from copydesk.duplicates.shape import is_heading, is_labelled, is_listed, is_sentence
from copydesk.duplicates.wordlists import lines_of, words_of
from copydesk.verdicts import Category, Kind, Rule

RULE = Rule.documented("truncated-copy", Category.DUPLICATE, __doc__)
_ELLIPSIS = "..."
_AFTER_MARKER = " .>]})\"'→»›-|:"
_ARROWS = ("→", ">>", ' "', "->")
_LONGEST_TAIL = 120  # characters behind a "..."
# The fewest words before the cut, by what shows it; tuned on planted copies.
_MARKED_WORDS = 4
_MID_LONG_WORD_WORDS = 4
_DANGLING_WORDS = 5
_MID_WORD_WORDS = 6
_UNMARKED_WORDS = 8
_WORDS_OVER = 4  # that the whole passage has besides
_LONG_REST = 2  # letters; less may be an ending: "photo", "photos"
_COPIES_BETWEEN = 1  # passages between a heading and what it heads
_SAME_START = 2  # words


def find_truncated(page: Passages, pair: Pair) -> list[Finding]:
    """Find a passage that is the start of another, and the evidence that it was cut."""
    findings: list[Finding] = []
    if pair.short.tokens[:_SAME_START] != pair.long.tokens[:_SAME_START]:
        return findings
    for passage, twin in ((pair.short, pair.long), (pair.long, pair.short)):
        if passage.role in (Role.CODE, Role.TABLE):
            continue
        evidence = _cut(page, passage, twin)
        if evidence:
            copies = page.groups[passage.key]
            findings += [Finding(copy, twin.position, RULE, Kind.TRUNCATED, evidence) for copy in copies]
            links = [copy + 1 for copy in copies if _is_link(page, copy + 1) and copy + 1 != twin.position]
            detail = "the link under a copy that is cut short"
            findings += [Finding(link, twin.position, RULE, Kind.TRUNCATED, detail) for link in links]
            break
    return findings


def _is_link(page: Passages, position: int) -> bool:
    """Return whether a passage is nothing but a "Read more"."""
    if position >= len(page.passages):
        return False
    return page.passages[position].key.strip(_AFTER_MARKER) in lines_of("continuations")


def _cut(page: Passages, passage: Passage, twin: Passage) -> str:
    """Name the evidence that a passage is the start of its twin; "" where it is not."""
    core, marker = without_marker(passage.key)
    start = words(core) if marker else passage.words
    if marker == _ELLIPSIS and start[-1:] and start[-1] in lines_of("continuations"):
        # The mark of "The ferry sank at dawn more..." is two, unless the twin goes on with "more" too.
        start = start[:-1] if twin.words[len(start) - 1 : len(start)] != start[-1:] else start
    count = len(start)
    if not start or count > len(twin.words) or twin.words[: count - 1] != start[:-1]:
        return ""
    if not twin.words[count - 1].startswith(start[-1]):
        return ""
    if start == twin.words and (not marker or without_marker(twin.key)[1]):
        return ""
    if passage.role is Role.TITLE and passage.position == 0 and marker in ("", _ELLIPSIS):
        # A post without a headline has its own first words for one.
        return ""
    if marker and passage.size >= _MARKED_WORDS:
        return f"cut short with “{marker}”"
    if (
        is_listed(passage)
        or is_labelled(passage)
        or passage.text.endswith(('"', "'"))
        or is_sentence(passage)
    ):
        return ""
    return _cut_unmarked(page, passage, twin, start)


def _cut_unmarked(page: Passages, passage: Passage, twin: Passage, start: list[str]) -> str:
    """Name the evidence that a start of the twin, in these words and without a mark, was cut there."""
    count, size = len(start), passage.size
    over = len(twin.words[count - 1]) - len(start[-1])
    # "Harbour photo" may well head "Harbour photos from the weekend", but no heading ends in "agricultura".
    fewest = _MID_WORD_WORDS if over < _LONG_REST else _MID_LONG_WORD_WORDS
    # "Choosing a topic" heads "Choosing a topicHow to find a topic", where a scraper glued two lines.
    glued = start[-1] in twin.vocabulary or start[-1][-1].isdigit()
    if over and not glued and size >= fewest and count < len(twin.words):
        return "cut in the middle of a word"
    if is_heading(passage) or not is_sentence(twin) or len(twin.words) < count + _WORDS_OVER:
        return ""
    if passage.words[-1] in words_of("unfinished"):
        return "cut in the middle of a sentence" if size >= _DANGLING_WORDS else ""
    # "Bats cannot live in cities" may head "Bats cannot live in cities without a river".
    below = page.passages[passage.position + 1 : passage.position + _COPIES_BETWEEN + 2]
    heads = passage.role is Role.HEADING and any(near.key == twin.key for near in below)
    if size < _UNMARKED_WORDS or heads or _ends_whole(twin, count):
        return ""
    return "cut in the middle of a sentence"


def _ends_whole(twin: Passage, count: int) -> bool:
    """Return whether a sentence, or a heading before a colon or a dash, ends with the first words."""
    if len(twin.spans) != len(twin.words):
        return False
    after = twin.text[twin.spans[count - 1][1] :].lstrip("\"'”’)]*_")
    return after.startswith((":", " -", "-", ".", "!", "?"))


def without_marker(key: str) -> tuple[str, str]:
    """Split a folded text into what stands before its "..." or "Read more", and that mark ("" if none)."""
    bare = key.rstrip(_AFTER_MARKER)
    dots = key.rfind(_ELLIPSIS, max(0, len(key) - _LONGEST_TAIL))
    if dots > 0:
        tail = key[dots + len(_ELLIPSIS) :].strip(_AFTER_MARKER + "[({<•·")
        if not tail:
            return _without_closing_phrase(key[:dots].rstrip(" [("))
        for phrase in lines_of("continuations"):
            if tail.startswith(phrase):
                return key[:dots].rstrip(" [("), phrase
    before, phrase = _without_closing_phrase(bare)
    if phrase == _ELLIPSIS and key.endswith(_ARROWS):
        return bare, "→"
    return (before, phrase) if phrase != _ELLIPSIS else (key, "")


def _without_closing_phrase(text: str) -> tuple[str, str]:
    """Take a closing "read more" away; the mark is "..." where there is none."""
    bare = text.rstrip(_AFTER_MARKER)
    if not bare.endswith(lines_of("continuations")):
        return text, _ELLIPSIS
    for phrase in lines_of("continuations"):
        if bare.endswith(phrase):
            before = bare[: -len(phrase)]
            rest = before.rstrip(" [({<•·|-")
            # "more" closes many a sentence: it is a mark only behind a stop, a bracket or a longer phrase.
            if rest and (
                " " in phrase or not phrase.isascii() or rest != before.rstrip() or rest[-1] in ".…!?"
            ):
                return rest, phrase
    return text, _ELLIPSIS
