"""Contained copies: a passage whose words all stand in a longer one."""

from __future__ import annotations

from copydesk.documents import Role
from copydesk.duplicates.compare.shingles import Pair
from copydesk.duplicates.passages import FEWEST_FOUND, Finding, Passages
from copydesk.duplicates.rules import captions, pull_quotes
from copydesk.duplicates.shape import in_verse, is_listed, is_stanza
from copydesk.verdicts import Kind

_FEWEST_SHARED = 0.4  # of the shingles
_SHORT = 12  # words; so few have too few shingles to go by
_FEWEST_WORDS = 4
_CAPTION_BESIDE = 2  # passages


def find_contained(page: Passages, pair: Pair) -> list[Finding]:
    """Find a caption that stands elsewhere with its credit, or a sentence lifted out of a paragraph."""
    passage, twin = pair.short, pair.long
    if pair.of_short < _FEWEST_SHARED and passage.size > _SHORT:
        return []
    if twin.role in (Role.CODE, Role.TABLE):
        return []
    # Whatever else of it is left out or over, its first words stand in the twin.
    if passage.size < _FEWEST_WORDS or twin.find(passage.words[:FEWEST_FOUND]) is None:
        return []
    caption = captions.credited(passage, twin)
    if passage.position == 0 and not (caption and twin.position <= _CAPTION_BESIDE):
        return []
    # A refrain closes its stanza.
    detail = caption or ("" if is_stanza(twin) else pull_quotes.lifted(passage, twin))
    if not detail or is_stanza(passage) or (not caption and in_verse(page, passage)):
        return []
    copies = [copy for copy in page.groups[passage.key] if not is_listed(page.passages[copy])]
    if caption:
        return [Finding(copy, twin.position, captions.RULE, Kind.CONTAINED, detail) for copy in copies]
    findings = [Finding(copy, twin.position, pull_quotes.RULE, Kind.CONTAINED, detail) for copy in copies]
    for copy in copies:
        name = pull_quotes.name_line(page, copy, twin)
        if name is not None:
            detail = "the speaker's name under a pull quote"
            findings.append(Finding(name, twin.position, pull_quotes.RULE, Kind.CONTAINED, detail))
    return findings
