"""Strike repeats among the kept blocks of one article."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from copydesk.documents import Block
from copydesk.duplicates.compare.shingles import Pairs, find_pairs, pairs_left
from copydesk.duplicates.passages import Finding, Passages, end_of, read_passages, with_roles, without
from copydesk.verdicts import Kind, Reason, Verdict

if TYPE_CHECKING:
    from copydesk.duplicates.rules.near import Known

_MOST_PASSES = 12
_MUCH = 0.6  # of the words; a text that repeats more of itself does so on purpose
# A page that stands twice repeats whole paragraphs to the letter.
_LEAST_REPEATED = 0.1  # of the characters
_LONG = 60  # characters of a paragraph


class Comparison(NamedTuple):
    """Blocks that were compared with each other.

    Attributes:
        texts: theirs, in order; the same ones need no second reading.
        page: what they are as passages.
        pairs: those that share shingles.
        without_copies: whether no rule found a copy among them.
    """

    texts: list[str]
    page: Passages
    pairs: Pairs
    without_copies: bool = False


class Deduplicated(NamedTuple):
    """What the stage gives.

    Attributes:
        verdicts: all verdicts, the repeats struck.
        warnings: one line each for people.
        comparison: of the blocks that stay; None where so much repeats.
    """

    verdicts: tuple[Verdict, ...]
    warnings: tuple[str, ...] = ()
    comparison: Comparison | None = None


def deduplicate(verdicts: tuple[Verdict, ...], earlier: Comparison | None = None) -> Deduplicated:
    """Strike every kept block that repeats another, naming the copy that stays.

    Args:
        verdicts: one for each block, in order; those already struck take no part.
        earlier: blocks that were compared before; where the same texts are kept, maybe in other roles, they
            need no second reading, and in the same roles no second search.

    Returns:
        The verdicts with the repeats struck, and a warning where so much repeats that nothing was struck.
    """
    struck: dict[int, _Strike] = {}
    kept = [verdict for verdict in verdicts if verdict.reason is None]
    if not kept:
        return Deduplicated(verdicts)
    if earlier is not None and earlier.without_copies and _is_same(earlier, kept):
        return Deduplicated(verdicts, (), earlier)
    texts, page, pairs, _ = _compare(kept, earlier)
    words, doubled, others = sum(passage.size for passage in page.passages), 0, 0
    known: Known = {}
    for _ in range(_MOST_PASSES):
        findings = _find(page, pairs, known)
        if not findings:
            break
        for finding in findings:
            passage = page.passages[finding.struck]
            struck[passage.index] = _Strike(finding, page.passages[finding.stays].index)
            if finding.kind is Kind.DOUBLED_PAGE:
                doubled += passage.size
            else:
                others += passage.size
        if others > _MUCH * words:
            break
        page = without(page, set(struck))
        pairs = pairs_left(page, pairs)
    warnings: tuple[str, ...] = ()
    if others > _MUCH * (words - doubled):
        struck = _only_doubled(struck)
        warnings = ("more than half of the text repeats itself: no duplicate was struck",)
    if not struck:
        return Deduplicated(verdicts, warnings, None if warnings else Comparison(texts, page, pairs, True))
    reasons = _reasons(struck)
    judged = [v._replace(reason=reasons[v.block.index]) if v.block.index in reasons else v for v in verdicts]
    texts = [verdict.block.text for verdict in judged if verdict.reason is None]
    return Deduplicated(tuple(judged), warnings, None if warnings else Comparison(texts, page, pairs))


def _is_same(earlier: Comparison, kept: list[Verdict]) -> bool:
    """Return whether an earlier comparison was of these blocks, in these roles."""
    return len(earlier.texts) == len(kept) and all(
        text == verdict.block.text
        and passage.role is verdict.role
        and passage.marked is (verdict.block.role is verdict.role)
        for text, passage, verdict in zip(earlier.texts, earlier.page.passages, kept, strict=True)
    )


def _compare(kept: list[Verdict], earlier: Comparison | None) -> Comparison:
    """Read the kept blocks and pair those that share shingles, unless that was done with the same texts."""
    texts = [verdict.block.text for verdict in kept]
    if earlier is None or texts != earlier.texts:
        page = read_passages(kept)
        return Comparison(texts, page, find_pairs(page))
    page = with_roles(earlier.page, kept)
    return Comparison(texts, page, pairs_left(page, earlier.pairs))


def find_second_page(blocks: Sequence[Block]) -> dict[int, Reason]:
    """Find the further copies of a page that stands more than once, and nothing else.

    To be asked before anything is judged: what stands twice looks like furniture, in both copies.

    Args:
        blocks: those of the document, in order.

    Returns:
        For the index of each block of a further copy the reason to strike it.
    """
    long = [block.text.strip() for block in blocks if len(block.text) >= _LONG]
    if len(set(long)) == len(long):
        return {}
    texts = [text for text in long if len(text) >= _LONG]
    repeated = sum(map(len, texts)) - sum(map(len, set(texts)))
    if repeated <= _LEAST_REPEATED * sum([len(block.text) for block in blocks]):
        return {}
    from copydesk.duplicates.rules.run import find_pages

    page = read_passages([Verdict(block, block.role) for block in blocks])
    found = find_pages(page, find_pairs(page))
    return _reasons({page.passages[f.struck].index: _Strike(f, page.passages[f.stays].index) for f in found})


class _Strike(NamedTuple):
    finding: Finding
    stays: int


def _find(page: Passages, pairs: Pairs, known: Known) -> list[Finding]:
    """Find the copies that go; the rules are loaded where a page repeats something."""
    if not pairs.found and len(page.groups) == len(page.passages):
        return []
    from copydesk.duplicates.rules.run import find_copies

    return find_copies(page, pairs, known)


def _only_doubled(struck: dict[int, _Strike]) -> dict[int, _Strike]:
    return {index: strike for index, strike in struck.items() if strike.finding.kind is Kind.DOUBLED_PAGE}


def _reasons(struck: dict[int, _Strike]) -> dict[int, Reason]:
    """Return the reason of each strike, naming the copy that stays in the end."""
    ends = {index: strike.stays for index, strike in struck.items()}
    return {
        index: finding.rule.reason(finding.kind, finding.detail, end_of(stays, ends))
        for index, (finding, stays) in struck.items()
    }
