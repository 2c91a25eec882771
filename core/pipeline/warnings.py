"""Warn of what a person cannot see in a result: little is left, it was decoded wrongly, it looks cut."""

from __future__ import annotations

import re
from collections.abc import Sequence

from copydesk.documents import BODY_ROLES, Role
from copydesk.text.wordlists import read_table
from copydesk.verdicts import Category, Verdict

# A long page may hold ten times its article in comments and teasers; a short one has no room for them.
_LONG, _SMALL_SHARE, _SMALL_SHARE_OF_SHORT = 4000, 0.1, 0.2
_WORTH_SAYING = 500
_ENTITY = (
    r"&(?:#\d{2,6}|#[xX][0-9A-Fa-f]{2,5}|nbsp|amp|quot|[lr][sd]quo|[mn]dash|hellip|[aeiou]acute|[aou]uml);"
)
_MANY_ENTITIES = 2
# Words; of a scoreboard or a list that went for furniture more is gone than of the boxes inside an article.
_SHORT, _MANY_SHORT, _SHORT_SHARE = 15, 60, 0.25
_BELOW = 8  # blocks below the end of the article in which the notice of a paywall stands
_LONGEST_NOTICE = 60  # words
_STRUCK_FOR_PLACE = frozenset({"above-article", "inside-article", "below-article"})
_LONG_SENTENCE, _LONG_TEXT = 8, 100  # words
_SHORT_ARTICLE = 250  # words


def notices(verdicts: tuple[Verdict, ...], garbled: str = "") -> tuple[str, ...]:
    """Warn of what a person cannot see in the result.

    Args:
        verdicts: one for each block of the source.
        garbled: a word of the source that was decoded wrongly, or an empty string.
    """
    if not verdicts:
        return ("no text in it; nothing comes out",)
    kept = [verdict for verdict in verdicts if verdict.reason is None]
    if not kept:
        return ("no article text found, every block was struck; --explain says why",)
    found = [_little_left(verdicts, kept) or _longer_text_gone(verdicts, kept)]
    body = [place for place, v in enumerate(verdicts) if v.reason is None and v.role in BODY_ROLES]
    if body:
        found += [_short_text_gone(verdicts[body[0] : body[-1]]), _cut(verdicts, body)]
    found.append(_entities(kept))
    if garbled:
        found.append(f"decoded by the wrong encoding, as in {garbled!r}; --fix-encoding repairs it")
    return tuple([warning for warning in found if warning])


def _little_left(verdicts: Sequence[Verdict], kept: Sequence[Verdict]) -> str:
    left = sum([len(verdict.block.text) for verdict in kept])
    total = sum([len(verdict.block.text) for verdict in verdicts])
    small = _SMALL_SHARE if total >= _LONG else _SMALL_SHARE_OF_SHORT
    if total >= _WORTH_SAYING and left < total * small:
        return f"only {100 * left // total} % of the text was kept; --explain says what was struck and why"
    return ""


def _longer_text_gone(verdicts: Sequence[Verdict], kept: Sequence[Verdict]) -> str:
    """Warn where a text that stands in one piece of a page was struck and is longer than what was kept."""
    gone: dict[int, int] = {}
    for verdict in verdicts:
        hints, reason = verdict.block.hints, verdict.reason
        if hints is None or reason is None or reason.rule not in _STRUCK_FOR_PLACE or hints.link_density:
            continue
        words = verdict.block.text.count(" ") + 1
        if words >= _LONG_SENTENCE and len(hints.containers) > 1:
            around = hints.containers[-2]
            gone[around] = gone.get(around, 0) + words
    most = max(gone.values(), default=0)
    if most < _LONG_TEXT or most <= sum([verdict.block.text.count(" ") + 1 for verdict in kept]):
        return ""
    return f"a text of {most} words was struck, longer than what was kept; --explain shows it"


def _short_text_gone(inside: Sequence[Verdict]) -> str:
    """Warn where much short text was struck between kept blocks: it may have been a list or a table."""
    kept = gone = blocks = 0
    for verdict in inside:
        words = verdict.block.text.count(" ") + 1
        if verdict.reason is None:
            kept += words
        elif words <= _SHORT and verdict.reason.category is Category.BOILERPLATE:
            gone, blocks = gone + words, blocks + 1
    if gone < _MANY_SHORT or gone < _SHORT_SHARE * kept:
        return ""
    return f"{blocks} short blocks between parts of the article were struck; --explain shows them"


def _cut(verdicts: Sequence[Verdict], body: Sequence[int]) -> str:
    """Warn where a short article ends at the notice of a paywall."""
    if sum([verdicts[place].block.text.count(" ") + 1 for place in body]) > _SHORT_ARTICLE:
        return ""
    for verdict in verdicts[body[-1] : body[-1] + _BELOW]:
        text = verdict.block.text.lower()
        if text.count(" ") < _LONGEST_NOTICE and any(phrase in text for phrase in _paywall_phrases()):
            return f"looks cut by a paywall, at line {verdict.block.place.first}"
    return ""


def _paywall_phrases() -> tuple[str, ...]:
    return tuple([phrase for phrases in read_table("paywall.txt").values() for phrase in phrases])


def _entities(kept: Sequence[Verdict]) -> str:
    """Warn of entities that were escaped once more than a reader undoes; code may mean them."""
    texts = [v.block.text for v in kept if "&" in v.block.text and v.role is not Role.CODE]
    found = [entity for text in texts for entity in re.findall(_ENTITY, text)]
    if len(found) < _MANY_ENTITIES:
        return ""
    return f"HTML entities are left in the text, such as {found[0]!r} ({len(found)} times)"
