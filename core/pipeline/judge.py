"""Judge every block of a document once: whether it stays, and as what."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import NamedTuple

from copydesk.boilerplate import classify as classify_blocks
from copydesk.boilerplate.classify import Classified
from copydesk.boilerplate.features.blocks import Page
from copydesk.boilerplate.rules import FURNITURE_ALONE
from copydesk.choices.listed_lines import keep_listed
from copydesk.documents import Document, Metadata
from copydesk.duplicates.deduplicate import Comparison, deduplicate, find_second_page
from copydesk.options import Options
from copydesk.pipeline.unseen import find_unseen, put_back, without
from copydesk.roles import assign_roles
from copydesk.verdicts import Reason, Verdict

Classify = Callable[[Document, Page | None], Classified]
# Characters; a note or a headline is no article, and nobody expects it to be.
_WORTH_A_WARNING = 500


class Judgement(NamedTuple):
    """What was decided of a document.

    Attributes:
        verdicts: one a block, in order.
        metadata: what the document says of itself, completed from the roles of its blocks.
        warnings: what a person should know of the judgement.
        comparison: the blocks that stay, as they were compared with each other.
        page: the blocks as they were measured, of which the next judgement may be of a part.
    """

    verdicts: tuple[Verdict, ...]
    metadata: Metadata
    warnings: tuple[str, ...] = ()
    comparison: Comparison | None = None
    page: Page | None = None


def judge(
    document: Document, options: Options, earlier: Judgement | None = None, classify: Classify | None = None
) -> Judgement:
    """Decide of every block once whether it stays, and as what.

    Args:
        document: what was read.
        options: what is asked for.
        earlier: a judgement of the text that this is left of; saves time, as most of it needs no new look.
        classify: finds boilerplate; a trainer passes one with the weights that it measures.
    """
    if options.boilerplate and (unseen := find_unseen(document.blocks)):
        shown = judge(without(document, unseen), options, None, classify)
        return Judgement(put_back(shown.verdicts, document, unseen), shown.metadata, shown.warnings)
    classify = classify or partial(classify_blocks, lean=options.lean)
    # Asked first, since what stands twice looks like furniture, in both copies.
    doubled = find_second_page(document.blocks) if options.boilerplate and options.dedup else {}
    judged = Classified(())
    if options.boilerplate:
        judged = _without_boilerplate(document, doubled, classify, earlier and earlier.page)
    verdicts = keep_listed(judged.verdicts, options)
    warnings: tuple[str, ...] = ()
    # Where nothing looks like an article ("The ferry sank."), the text is better than no text.
    if all(verdict.reason is not None for verdict in verdicts):
        verdicts = _without_certain_furniture(document, doubled, verdicts)
        if options.boilerplate and sum([len(block.text) for block in document.blocks]) >= _WORTH_A_WARNING:
            warnings = ("nothing in it looks like an article, so no boilerplate was struck",)
    verdicts, metadata = assign_roles(document, verdicts, strike=options.boilerplate)
    if not options.dedup:
        return Judgement(keep_listed(verdicts, options), metadata, warnings, None, judged.page)
    result = deduplicate(verdicts, earlier and earlier.comparison)
    verdicts = keep_listed(result.verdicts, options)
    return Judgement(verdicts, metadata, (*warnings, *result.warnings), result.comparison, judged.page)


def _without_boilerplate(
    document: Document, doubled: dict[int, Reason], classify: Classify, earlier: Page | None
) -> Classified:
    """Judge together all blocks but those of a second copy of the page."""
    if not doubled:
        return classify(document, earlier)
    once = tuple([block for block in document.blocks if block.index not in doubled])
    judged = classify(replace(document, blocks=once), earlier)
    others = iter(judged.verdicts)
    verdicts = tuple(
        [
            Verdict(block, block.role, doubled[block.index]) if block.index in doubled else next(others)
            for block in document.blocks
        ]
    )
    return judged._replace(verdicts=verdicts) if _leaves_a_copy(verdicts) else classify(document, earlier)


def _leaves_a_copy(verdicts: tuple[Verdict, ...]) -> bool:
    """Return whether most of what a further copy of the page repeats stays: both copies must never go."""
    at = {verdict.block.index: verdict for verdict in verdicts}
    kept = struck = 0
    for verdict in verdicts:
        if verdict.reason is not None and verdict.reason.duplicate_of is not None:
            size = len(verdict.block.text)
            if at[verdict.reason.duplicate_of].struck:
                struck += size
            else:
                kept += size
    return kept >= struck


def _without_certain_furniture(
    document: Document, doubled: dict[int, Reason], verdicts: tuple[Verdict, ...]
) -> tuple[Verdict, ...]:
    """Keep all but what is furniture whatever stands around it; all where that is all there is."""
    certain = {
        verdict.block.index: verdict.reason
        for verdict in verdicts
        if verdict.reason is not None and verdict.reason.rule == FURNITURE_ALONE.name
    }
    reasons = doubled | (certain if len(certain) + len(doubled) < len(document.blocks) else {})
    return tuple([Verdict(block, block.role, reasons.get(block.index)) for block in document.blocks])
