"""Strike a caption that stands elsewhere together with its photo credit.

Example:
    Rescuers bring the last passengers ashore.
"""

from __future__ import annotations

from copydesk.duplicates.compare.folding import words
from copydesk.duplicates.compare.shingles import Pair
from copydesk.duplicates.credits import ends_in_credit, is_credit
from copydesk.duplicates.passages import Finding, Passage, Passages
from copydesk.duplicates.rules.contained import unlisted_copies
from copydesk.duplicates.shape import is_heading, is_headline, is_sentence
from copydesk.duplicates.wordlists import words_of
from copydesk.text.captions import without_label
from copydesk.verdicts import Category, Kind, Rule

RULE = Rule.documented("caption-without-credit", Category.DUPLICATE, __doc__)
_CAPTION_WORDS = 4
_LONGEST_CAPTION = 120  # words
# Passages.
_BESIDE = 3
_LABELLED = "the same caption stands elsewhere without a label"
_BEHIND = ("", "view more", "zoom", "enlarge")  # left of buttons
_OPENING = 2
_BEFORE = (":", "|", "-", ")", "]", "/", ".")


def find_captions(page: Passages, pair: Pair) -> list[Finding]:
    """Find the copies of a caption that stands elsewhere with its credit, given that it may be contained."""
    passage, twin = pair.short, pair.long
    if passage.position == 0 and twin.position > _OPENING:
        return []
    if _is_labelled(passage, twin):
        return [Finding(twin.position, passage.position, RULE, Kind.CONTAINED, _LABELLED)]
    detail = credited(passage, twin)
    copies = unlisted_copies(page, passage) if detail else []
    return [Finding(copy, twin.position, RULE, Kind.CONTAINED, detail) for copy in copies]


def _is_labelled(passage: Passage, twin: Passage) -> bool:
    """Return whether the longer of two is the shorter with a label such as "Image caption:"."""
    bare = without_label(twin.text.strip())
    if passage.size < _CAPTION_WORDS or len(bare) == len(twin.text.strip()):
        return False
    rest = bare[len(passage.text.strip()) :].strip(" .").casefold()
    says_so = bool(rest) or "caption" in twin.text[: len(twin.text) - len(bare)].casefold()
    return bare.startswith(passage.text.strip()) and rest in _BEHIND and says_so


def credited(passage: Passage, twin: Passage) -> str:
    """Name the evidence that the twin is the same caption with its credit; "" where it is not."""
    if passage.size < _CAPTION_WORDS or len(twin.words) > _LONGEST_CAPTION or _is_title(passage, twin):
        return ""
    if abs(passage.position - twin.position) > _BESIDE and (is_heading(passage) or is_heading(twin)):
        return ""
    place = twin.find(passage.words)
    if place is None or len(twin.words) == len(passage.words):
        return credited_otherwise(passage, twin)
    first = twin.spans[place][0]
    last = twin.spans[place + len(passage.words) - 1][1]
    before, after = twin.text[:first], twin.text[last:]
    if words(before) and not (before.rstrip().endswith(_BEFORE) and is_credit(before, after_sentence=False)):
        return ""
    return "the same caption stands elsewhere with its credit" if _is_all_credit(after) else ""


def credited_otherwise(passage: Passage, twin: Passage) -> str:
    """Name the evidence that two captions differ only in the form of their credit; "" where they do not.

    "A crane on Thursday (Ana Prieto/AFP)" and "A crane on Thursday. Photo: Ana Prieto, AFP" do.
    """
    shared = 0
    if any(len(one.spans) != len(one.words) or len(one.cased) != len(one.words) for one in (passage, twin)):
        return ""
    for one, other in zip(passage.words, twin.words, strict=False):
        if one != other:
            break
        shared += 1
    known = words_of("credits")
    # A credit may begin alike: "Photo: Ana Prieto", "Photo by Ana Prieto".
    if shared and passage.words[shared - 1] in known and passage.cased[shared - 1][:1].isupper():
        shared -= 1
    if shared < _CAPTION_WORDS or shared in (len(passage.words), len(twin.words)):
        return ""
    if not all(_is_all_credit(one.text[one.spans[shared - 1][1] :]) for one in (passage, twin)):
        return ""
    names = [
        {w for w in one.cased[shared:] if not w.isupper() and not w.islower()} for one in (passage, twin)
    ]
    same = {name.casefold() for name in names[0] & names[1]} - known
    return "the same caption stands elsewhere with its credit in another form" if same else ""


def _is_all_credit(rest: str) -> bool:
    """Return whether what stands behind the words of a caption is its credit, or nothing."""
    ended = rest.lstrip("\"'”)").startswith((".", "!", "?"))
    return not words(rest) or is_credit(rest, after_sentence=ended)


def _is_title(passage: Passage, twin: Passage) -> bool:
    """Return whether one of the two is the headline, and no opening caption that was taken for it."""
    for one, other in ((passage, twin), (twin, passage)):
        opening = one.position == 0 and not one.marked and other.position <= _BESIDE
        if is_headline(one) and not (opening and (is_sentence(passage) or ends_in_credit(twin.text))):
            return True
    return False
